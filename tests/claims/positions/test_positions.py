"""Which marked positions a party takes."""

import pytest

from parley.claims.model.acts import PositionMark
from parley.claims.positions.addressees import means_the_others
from parley.claims.positions.positions import of_parties
from parley.claims.sources.holders import Holders
from parley.claims.types import Attribution, PositionKind, Speaker, Statement
from parley.spans import Span

TEXT = "Roe warned Orsk against moving its fleet and declined to discuss the straits. It must leave."


def taken(words: str, kind: PositionKind, *, role: str | None, affiliation: str | None = None) -> list[PositionMark]:
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    content = Span(11, len(TEXT))
    said = Statement(
        id="st-1", speaker="sp-1", source_span=Span(0, 3), cue_span=Span(4, 10), content_spans=(content,),
        kind="indirect", told_to=None, date=None, via=None,
    )  # fmt: skip
    roe = Speaker(id="sp-1", name="Jane Roe", kind="person", role=role, affiliation=affiliation, country=None)
    holders = Holders([Attribution(source=Span(0, 3), cue=Span(4, 10), contents=(content,))])
    marks = [PositionMark(span, kind, None)]
    return of_parties(marks, TEXT, holders=holders, statements=[said], speakers={"sp-1": roe})


@pytest.mark.parametrize(
    ("role", "affiliation", "takes"),
    [
        ("foreign minister", None, True),
        ("senior analyst", "Harbour Bank", False),
        ("former ambassador", "Centre for Strait Studies", False),
        ("former ambassador", None, True),
        ("director", "Centre for Strait Studies", True),
        (None, "Centre for Strait Studies", False),
        (None, "Strait Policy Centre", False),
        (None, "Harbour Bank", True),
    ],
)
def test_who_watches_takes_none(role: str | None, affiliation: str | None, takes: bool) -> None:
    assert bool(taken("moving its fleet", "demand", role=role, affiliation=affiliation)) is takes


def test_who_is_warned_against_something_is_asked_not_to_do_it() -> None:
    (position,) = taken("moving its fleet", "threat", role="minister")
    assert position.kind == "demand"


def test_who_declines_to_speak_takes_none() -> None:
    assert taken("the straits", "refusal", role="minister") == []
    assert taken("It must leave", "demand", role="minister")


def test_who_refuses_to_discuss_a_thing_takes_a_position() -> None:
    text = "Roe refused to discuss the straits."
    marks = [PositionMark(Span(16, 34), "refusal", None)]
    assert of_parties(marks, text, holders=Holders([]), statements=[], speakers={}) == marks


@pytest.mark.parametrize(
    ("role", "affiliation", "kind", "takes"),
    [
        ("former naval attaché", None, "threat", False),
        ("former naval attaché", None, "demand", True),
        ("naval attaché", None, "threat", True),
        ("former president", None, "threat", True),
        (None, "University of Belmar", "red_line", False),
        (None, "Belmar Guard", "red_line", True),
    ],
)
def test_who_has_no_force_threatens_nobody(
    role: str | None, affiliation: str | None, kind: PositionKind, takes: bool
) -> None:
    assert bool(taken("It must leave", kind, role=role, affiliation=affiliation)) is takes


@pytest.mark.parametrize(
    ("kind", "towards", "told", "others"),
    [
        ("threat", ("Orsk",), True, True),
        ("threat", ("Orsk", "Tarn"), True, False),
        ("accusation", ("Orsk",), True, False),
        ("threat", (), False, True),
        ("threat", (), True, False),
    ],
)
def test_no_state_threatens_itself(kind: PositionKind, towards: tuple[str, ...], told: bool, others: bool) -> None:
    assert means_the_others(kind, ("Orsk",), towards, told=told) is others
