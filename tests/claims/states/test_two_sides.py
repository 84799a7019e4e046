"""The two sides that a phrase means."""

import pytest

from parley.claims.states.two_sides import means_both_sides, sides_meant, two_sides


@pytest.mark.parametrize(
    "words",
    [
        "both",
        "Both governments",
        "the two leaders",
        "both foreign ministers",
        "the sides",
        "Neither side",
        "both camps",
        "each other",
        "the two nuclear-armed neighbours",
        "the warring sides",
        "the neighbours",
    ],
)
def test_phrases_for_both_sides(words: str) -> None:
    assert means_both_sides(words)


@pytest.mark.parametrize(
    "words",
    [
        "both men and women",
        "the two Koreas",
        "two ships",
        "the government",
        "both Orsk",
        "the neighbour",
        "the two Central American states",
    ],
)
def test_other_phrases(words: str) -> None:
    assert not means_both_sides(words)


def test_the_two_states_named_most_often_before_it() -> None:
    named = [(0, "Orsk"), (10, "Belmar"), (20, "Orsk"), (30, "FRA"), (40, "Belmar"), (90, "FRA"), (95, "FRA")]
    assert two_sides(named, 50) == ("Orsk", "Belmar")


def test_nothing_where_no_two_stand_out() -> None:
    assert two_sides([(0, "Orsk")], 50) == ()
    assert two_sides([(0, "Orsk"), (5, "Orsk"), (10, "Belmar"), (20, "FRA")], 50) == ()


def test_the_state_of_a_dateline_is_no_side() -> None:
    named = [(0, "CHE"), (9, "Orsk"), (20, "Belmar")]
    assert two_sides(named, 40) == ()
    assert two_sides(named, 40, after=7) == ("Orsk", "Belmar")


PAIR = "Orskan and Belmaran planes struck Tarn after its premier had refused "


@pytest.mark.parametrize(
    ("text", "words", "sides"),
    [
        (PAIR, "the two governments", ("Orsk", "Belmar")),
        (PAIR, "both powers", ("Orsk", "Belmar")),
        (PAIR, "the two sides", ()),  # who are at odds
        (PAIR, "both", ()),
        ("Orskan and Belmaran troops have left Tarn, and so ", "both countries", ()),
        ("Orskan planes met Belmaran ones near Tarn after its premier had refused ", "the two governments", ()),
        (PAIR + "x" * 300, "the two governments", ()),
    ],
)
def test_two_that_were_named_side_by_side(text: str, words: str, sides: tuple[str, ...]) -> None:
    names = {"Orskan": "Orsk", "Belmaran": "Belmar", "Tarn": "Tarn"}
    named = sorted((text.index(name), code) for name, code in names.items())
    assert sides_meant(text + words, words, named, len(text)) == sides
