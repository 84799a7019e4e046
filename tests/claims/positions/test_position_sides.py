"""Whose positions are, and towards whom, once it is chosen."""

from dataclasses import replace

from parley.claims.positions.position_sides import acts_of, with_sides
from parley.claims.types import Position
from parley.spans import Span

STATES = {"FRA": "France", "Orsk": "Orsk"}
DEMAND = Position(
    id="po-1", kind="demand", party="France and Jane Roe", towards=("Orsk",), span=Span(3, 9), condition_span=None,
    statement=None,
)  # fmt: skip


def test_parties_are_asked_about_by_code() -> None:
    (act,) = acts_of([DEMAND], [], STATES)
    assert act.codes == (("FRA", "Jane Roe"), ("Orsk",))


def test_what_is_said_to_several_is_towards_none_of_them_alone() -> None:
    text = "Roe urged both sides to meet."
    meet = replace(DEMAND, span=Span(text.index("to meet"), len(text) - 1), towards=())
    acts = acts_of([meet], [], STATES)
    (kept,) = with_sides([meet], acts, [(acts[0].codes[0], ("Orsk",))], STATES, text)
    assert kept.towards == ()
    (chosen,) = with_sides([meet], acts, [(acts[0].codes[0], ("Orsk",))], STATES, "Roe urged the others to meet.")
    assert chosen.towards == ("Orsk",)


def test_what_is_chosen_is_named_and_nobody_demands_of_himself() -> None:
    acts = acts_of([DEMAND], [], STATES)
    (kept,) = with_sides([DEMAND], acts, [acts[0].codes], STATES, "")
    assert kept == DEMAND
    (turned,) = with_sides([DEMAND], acts, [(("Orsk",), ("Orsk", "FRA"))], STATES, "")
    assert turned == replace(DEMAND, party="Orsk", towards=("FRA",))
    (unowned,) = with_sides([DEMAND], acts, [((), ())], STATES, "")
    assert (unowned.party, unowned.towards) == (DEMAND.party, ())
