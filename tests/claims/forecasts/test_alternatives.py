"""Conditions without "if": what comes or else, and under an inverted clause."""

from dataclasses import replace

import pytest

from parley.claims.forecasts.alternatives import with_unmet_conditions
from parley.claims.forecasts.conditionals import without_sayings
from parley.claims.model.acts import ForecastMark, PositionMark
from parley.claims.types import Attribution
from parley.spans import Span


def unmet(text: str, *marks: ForecastMark, demand: str | None = None) -> list[tuple[str, str | None]]:
    said = Attribution(source=None, cue=None, contents=(Span(0, len(text)),))
    taken = [PositionMark(Span(text.index(demand), text.index(demand) + len(demand)), "demand", None)] if demand else []
    found = with_unmet_conditions(marks, taken, [said], text)
    return [(mark.span.of(text), mark.condition.of(text) if mark.condition else None) for mark in found]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("They must lift the siege or else the town will starve", "They must lift the siege"),
        ("Lift the siege; otherwise the town will starve", "Lift the siege"),
        ("The men must be paid, or else there will be a mutiny", "The men must be paid"),
        ("Were Orsk to touch the dam, Belmar would strike back", "Were Orsk to touch the dam"),
        ("Should Belmar refuse, the alliance could split", "Should Belmar refuse"),
        ("Were the king to die, wrote the consul, the throne would go to a child", "Were the king to die"),
        ("Should the strike go on, the lights are going to go out", "Should the strike go on"),
    ],
)
def test_what_comes_unless(text: str, condition: str) -> None:
    assert unmet(text) == [(text, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "Withdraw or else we will open fire",
        "They had to be fed or else they died",
        "Were you to ask me, I would say no",
        "Should you need help, the embassy will provide a car",
        "Should they attack, we will answer",
        "Should another town burn, it would answer in kind",
        "Had they waited, the rains would have stopped them",
        "Should Belmar refuse, the alliance would have split",
        "Should Belmar go, will the alliance split?",
        "Pay the men, or the regiment will desert",
    ],
)
def test_own_acts_offers_and_what_did_not_come_are_no_forecasts(text: str) -> None:
    assert unmet(text) == []


def test_what_comes_unless_a_demand_is_met() -> None:
    text = "Pay the men, or the regiment will desert"
    assert unmet(text, demand="Pay the men") == [(text, "Pay the men")]


def test_what_is_marked_there_gets_its_condition_and_further_clauses_stay() -> None:
    text = "Were the vote to fail, the army would be restless, and the fleet might sail"
    first = ForecastMark(Span(text.index("the army"), text.index(", and")), True, False, None, (), ())
    second = first._replace(span=Span(text.index("the fleet"), len(text)))
    assert unmet(text, first, second) == [
        ("Were the vote to fail, the army would be restless", "Were the vote to fail"),
        ("the fleet might sail", None),
    ]


def test_who_says_so_is_no_part_of_a_forecast_before_him() -> None:
    text = "The bridge falls by May, Roe said, and nobody minds"
    said = Attribution(source=Span(25, 28), cue=Span(29, 33), contents=(Span(0, 23),))
    whole = ForecastMark(Span(0, 33), True, False, None, (), ())
    assert without_sayings([whole], [said], text) == [whole._replace(span=Span(0, 23))]
    goes_on = replace(said, contents=(Span(0, 23), Span(35, len(text))))
    longer = whole._replace(span=Span(0, len(text)))
    assert without_sayings([longer], [goes_on], text) == [longer]
