"""Forecasts of an attack of which reading got no side right: listed where they may be meant, counting for nothing."""

from dataclasses import replace

import pytest

from parley.assessment.spoken import UNCERTAIN, is_on, may_be_on
from tests.assessment.cases import EVENT, QUESTION, analyst, article, assessed, forecast, record

ACTED = replace(EVENT, actor=("TRK",), actor_names=("Tarsk",), recipient=("VLD",), recipient_names=("Velden",))
READING = article("a", 0, events=(ACTED,)).reading


@pytest.mark.parametrize(
    ("claim", "slots", "may"),
    [
        ("Hostilities will break out.", (None, None, None), True),
        ("Tarsk would carry through with an invasion.", (None, None, None), True),
        ("Either the pact is signed or Tarsk invades Velden.", ("ORL", "ASSAULT", "VLD"), True),
        ("Hostilities to break out if the talks fail.", ("ORL", "RETREAT", None), True),
        ("Velden will attack.", (None, None, None), False),
        ("Tarsk will attack Belmar.", ("TRK", "ASSAULT", "BLM"), False),
        ("The talks will fail.", (None, None, None), False),
    ],
)
def test_what_may_be_meant(claim: str, slots: tuple[str | None, str | None, str | None], may: bool) -> None:
    actor, event, target = slots
    said = forecast("f", "sp", 0.6, claim=claim, actor=actor, event=event, target=target)
    assert not is_on(said, QUESTION)
    assert may_be_on(said, QUESTION, READING) is may
    # Questions of other things are not asked in these words.
    assert not may_be_on(said, replace(QUESTION, event="SANCTION"), READING)


def test_it_is_listed_with_its_reason_and_moves_nothing() -> None:
    vague = forecast("f", "sp", 0.9, claim="Hostilities will break out.", actor=None, target=None)
    heard = article("a", 0, events=(ACTED,), speakers=(analyst("Dana Oke", id="sp"),), forecasts=(vague,))
    silent = article("a", 0, events=(ACTED,))
    made, without = assessed(record([heard]), number=2), assessed(record([silent]), number=2)
    (member,) = made.forecasters.members
    assert (member.weight, member.reason) == (0.0, UNCERTAIN)
    assert made.headline.probability == without.headline.probability
    assert made.forecasters.note


@pytest.mark.parametrize(("news", "heard"), [(frozenset[str](), 1), (frozenset({"f2"}), 2)])
def test_an_update_counts_for_what_no_version_before_it_says(news: frozenset[str], heard: int) -> None:
    first = article("a", 0, speakers=(analyst("Dana Oke", id="sp"),), forecasts=(forecast("f1", "sp", 0.6),))
    later = article(
        "b", 0, copy_of="a", speakers=(analyst("Ilse Roe", id="sq"),), forecasts=(forecast("f2", "sq", 0.4),)
    )
    made = assessed(record([first, replace(later, news=news)]), number=2)
    assert len(made.forecasters.members) == heard
