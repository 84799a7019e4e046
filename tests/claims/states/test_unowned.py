"""A state's body without its state is the one state's that its paragraph names, if any."""

import pytest

from parley.claims.states.own_states import states_named
from parley.claims.states.unowned import is_unowned_body, nation_of_people, only_state_beside
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the army", True),
        ("Police", True),
        ("an army camp", True),
        ("the police headquarters", True),
        ("the country", True),
        ("the Navy", True),
        ("The Ministry of Foreign Affairs", True),
        ("police launches", True),
        ("the External Affairs Ministry", True),
        ("the Harbour Watch Ministry", False),
        ("the Navy League", False),
        ("army deserters' victims", False),
        ("the headquarters", False),
        ("Peru's army", False),
        ("the rebel army", False),
        ("its navy", False),
        ("the former government", False),
        ("villagers", False),
        ("the government of the island", True),
        ("", False),
    ],
)
def test_bodies_of_states(phrase: str, expected: bool) -> None:
    assert is_unowned_body(phrase, Span(0, len(phrase))) == expected


def beside(text: str, phrase: str, against: tuple[str, ...] = ()) -> str | None:
    start = text.index(phrase)
    named = states_named(text, load_gazetteer())
    return only_state_beside(text, Span(start, start + len(phrase)), named, against)


def test_the_only_state_beside_it_owns_it() -> None:
    assert beside("Shells hit an army camp in eastern Peru on Monday.", "an army camp") == "PER"
    assert beside("Shells from Chile hit an army camp in Peru.", "an army camp") is None
    assert beside("Shells from Chile hit an army camp in Peru.", "an army camp", ("CHL",)) == "PER"
    assert beside("Peru mourned.\n\nThe army was silent.", "The army") == "PER", "the article names no other state"
    assert beside("Peru and Chile mourned.\n\nThe army was silent.", "The army") is None
    assert beside("Peru mourned.\n\nThe court was silent.", "The court") is None


def test_another_paragraphs_states_count_against_it() -> None:
    text = "Chile, Chile and again Chile.\n\nThe army left Peru."
    assert beside(text, "The army") is None
    assert beside(text, "The army", ("CHL",)) == "PER"


def test_the_administration_is_in_washington_where_that_is_named() -> None:
    assert (
        beside("The American envoy left. On Monday the administration said no to Peru.", "the administration") == "USA"
    )
    assert beside("On Monday the administration said no to Peru.", "the administration") == "PER"


@pytest.mark.parametrize(
    ("phrase", "against", "expected"),
    [
        ("three Chilean fishing boats", ("PER",), "CHL"),
        ("some 8,000 Chileans", ("PER",), "CHL"),
        ("three Chilean fishing boats", ("CHL",), None),
        ("three Chilean fishing boats", ("Green Coast",), None),
        ("a Chilean student", ("PER",), None),
        ("Chilean refugees", ("PER",), None),
        ("Chilean Americans", ("PER",), None),
        ("boats of Chile", ("PER",), None),
        ("Chilean villages", ("PER",), "CHL"),
        ("two Chilean towns", ("Green Coast",), "CHL"),
        ("Chilean villages", (), None),
        ("Chilean villages", ("CHL",), None),
        ("", ("PER",), None),
    ],
)
def test_people_and_ships_are_their_states_to_another_state(
    phrase: str, against: tuple[str, ...], expected: str | None
) -> None:
    assert nation_of_people(phrase, Span(0, len(phrase)), load_gazetteer(), against) == expected


def test_a_state_is_named_in_the_capitals_of_a_dateline() -> None:
    assert [code for _, code in states_named("KABUL - The army has left.", load_gazetteer())] == ["AFG"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The United States left.", [(4, "USA")]),
        ("The Sri Lankan navy left.", [(4, "LKA")]),
        ("The Hague shut.", [(0, "NLD")]),
        ("The envoys left.", []),
    ],
)
def test_an_article_before_a_state_at_a_sentence_s_begin_hides_no_word_of_it(
    text: str, named: list[tuple[int, str]]
) -> None:
    assert states_named(text, load_gazetteer()) == named
