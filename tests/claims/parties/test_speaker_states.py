"""Which state speakers are of."""

from parley.claims.parties.speaker_states import acts_of, with_states
from parley.claims.types import Speaker, Statement
from parley.spans import Span


def speaker(number: int, country: str | None) -> Speaker:
    return Speaker(id=f"sp-{number}", name="Roe", kind="person", role=None, affiliation=None, country=country)


def statement(number: int, source: Span | None) -> Statement:
    return Statement(
        id=f"st-{number}", speaker=f"sp-{number}", source_span=source, cue_span=None, content_spans=(Span(20, 30),),
        kind="indirect", told_to=None, date=None, via=None,
    )  # fmt: skip


def test_a_speaker_gets_the_state_that_is_chosen_at_the_first_source() -> None:
    speakers = [speaker(1, None), speaker(2, "FRA"), speaker(3, "USA")]
    statements = [statement(2, Span(0, 3)), statement(1, Span(5, 8)), statement(1, Span(40, 42)), statement(3, None)]
    acts = acts_of(speakers, statements)
    assert [(act.place, act.codes[0]) for act in acts] == [(Span(5, 8), ()), (Span(0, 3), ("FRA",))]
    found = with_states(speakers, statements, [(("Orsk",), ()), ((), ())], acts)
    assert [one.country for one in found] == ["Orsk", None, "USA"]
