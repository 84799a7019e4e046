"""Names that no table has, weighed: what makes an article's state of one, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.claims.states.own_state_names import namings, short_forms
from parley.claims.states.own_state_scores import weighed
from parley.claims.states.own_states import with_own_states
from parley.claims.types import Mention
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

CRISIS = " The rebels broke the truce, the envoy left, and the junta closed the frontier."


def states(text: str, *places: str) -> set[str]:
    mentions = [
        Mention(span=Span(at, at + len(place)), kind="place") for place in places if (at := text.find(place)) >= 0
    ]
    gazetteer = load_gazetteer()
    return set(with_own_states(text, mentions, gazetteer).state_names) - set(gazetteer.state_names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The government of Noaru spoke." + CRISIS, {"Noaru"}),
        ("The ambassador of Tel Dharra left." + CRISIS, {"Tel Dharra"}),
        ("Armelian paratroopers left the tunnel." + CRISIS, {"Armelia"}),
        ("A Brenish patrol shot at the postman." + CRISIS, {"Brenish"}),
        ("The legation of the Marsh Republic wrote." + CRISIS, {"Marsh Republic"}),
        ("PORT CONSTANT, Grendelle. — The battalion seized the armoury." + CRISIS, {"Grendelle"}),
        ("A child in Tavvi was ill." + CRISIS, set()),
    ],
)
def test_what_makes_a_state(text: str, expected: set[str]) -> None:
    assert states(text) == expected


def test_a_place_that_acts_in_a_crisis_is_a_state() -> None:
    assert states("On Monday Ghormal recalled its men and Ghormal denied it." + CRISIS, "Ghormal") == {"Ghormal"}


def test_a_town_where_nothing_but_people_live_is_none() -> None:
    text = "Tavria's navy sailed. She was born in Ghormal and died in Ghormal."
    assert states(text + CRISIS, "Ghormal") == {"Tavria"}


def test_the_government_sits_in_a_seat_of_the_state_that_is_named() -> None:
    text = "Tavria's navy sailed. The government in Ghormal denied it, and Ghormal went to sleep." + CRISIS
    assert states(text, "Ghormal") == {"Tavria"}


def test_short_forms_stand_for_the_whole_name() -> None:
    text = (
        "Greater Ravna's army marched. Ravna denied it. The government of Jazira Umm Sadd wrote; Sadd, it said."
        + CRISIS
    )
    gazetteer = with_own_states(text, [], load_gazetteer())
    assert gazetteer.countries["Ravna"] == "Greater Ravna"


def test_a_kingdom_stands_alone_for_itself() -> None:
    text = "The Kingdom of Yarlan Zho states the following. The Kingdom's scouts have moved."
    assert with_own_states(text, [], load_gazetteer()).countries["Kingdom"] == "Yarlan Zho"


def test_names_of_bridges_and_persons_are_cut_off_or_left() -> None:
    found = [
        (n.name, n.owning, n.titled) for n in namings("Tavria's Navy crossed Roe Bridge. Mr Stahl and Lower Kwana.")
    ]
    assert found == [("Tavria", True, False), ("Stahl", False, True), ("Lower Kwana", False, False)]


def test_short_forms_are_whole_words_that_stand_alone() -> None:
    assert short_forms("Maldan Confederacy spoke. The Confederacy fell.", {"Maldan Confederacy"}) == {
        "Confederacy": "Maldan Confederacy"
    }
    assert short_forms("The Gorod Federation spoke. Gorod fell.", {"Gorod Federation"})["Gorod Federation"] == "Gorod"
    assert short_forms("Northern Haedan spoke. Haedan fell.", {"Northern Haedan"}) == {}


def test_a_government_sits_in_the_seat_of_the_only_state_without_one() -> None:
    text = (
        "The Zemari capital, Vilka, spoke. Zemaria's navy and Belavia's navy sailed. The government in Horod denied it."
    )
    capitals = with_own_states(text, [], load_gazetteer()).capitals
    assert (capitals["Vilka"], capitals["Horod"]) == ("Zemaria", "Belavia")


def test_a_ministry_answers_the_other_state_of_its_sentence() -> None:
    text = (
        "Zemaria's navy and Belavia's navy sailed. They came, says Zemaria; they did not, the ministry in Gyum replies."
    )
    assert with_own_states(text, [], load_gazetteer()).capitals["Gyum"] == "Belavia"


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    assert weighed(text, [], lambda name: True, known_states=0).states <= {naming.name for naming in namings(text)}
