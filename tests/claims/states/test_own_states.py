"""Seats of an article's own states, and what stands where a seat would."""

from __future__ import annotations

import pytest

from parley.claims.states.own_states import with_own_states
from parley.claims.types import Mention
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

STATE = "Ruritania's army stood by, and Ruritania's government met. "


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("In the Ruritanian capital, Strelsau, crowds danced.", "Strelsau"),
        ("In the Ruritanian capital, San Telmo, crowds danced.", "San Telmo"),
        ("In San Telmo, the Ruritanian capital, crowds danced.", "San Telmo"),
        ("In the Ruritanian capital, President Roe spoke.", None),
        ("In the Ruritanian capital, Dana Poll spoke.", None),
    ],
)
def test_seats_are_places_no_titles_or_persons(text: str, seat: str | None) -> None:
    whole = STATE + text
    at = whole.find("Dana Poll")
    mentions = [Mention(span=Span(at, at + len("Dana Poll")), kind="person")] if at >= 0 else []
    known = load_gazetteer().capitals
    found = with_own_states(whole, mentions, load_gazetteer()).capitals
    assert set(found) - set(known) == ({seat} if seat else set())


def test_a_dateline_of_two_words_is_its_states_seat() -> None:
    found = with_own_states(f"PORT STRELSAU, Ruritania, May 2 - {STATE}", [], load_gazetteer())
    assert found.capitals.get("Port Strelsau") == "Ruritania"
