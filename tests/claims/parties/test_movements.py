"""The rebels of an article are the one armed movement that it names."""

import pytest

from parley.claims.parties.movements import at_war_at_home, means_movement, movements_named
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rebels fled.", "The rebels"),
        ("The rebels fled.", "rebels"),
        ("Officials said the fighters fled.", "fighters"),
        ("Talks between the militant group and Orsk failed.", "militant group"),
        ("A rebel spokesman denied it.", "A rebel spokesman"),
        ("They shelled rebel positions.", "rebel positions"),
        ("They fought insurgents.", "insurgents"),
    ],
)
def test_phrases_that_mean_a_movement(text: str, words: str) -> None:
    at = text.index(words)
    assert means_movement(text, Span(at, at + len(words)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gunmen fled.", "Gunmen"),
        ("Fighters fled.", "Fighters"),
        ("Militants fled.", "Militants"),
        ("The group fled.", "The group"),
        ("The Orskan rebels fled.", "Orskan rebels"),
        ("These are the jihadist strikes of the year.", "jihadist"),
        ("They fled from the village.", "the village"),
    ],
)
def test_phrases_that_may_mean_anybody(text: str, words: str) -> None:
    at = text.index(words)
    assert not means_movement(text, Span(at, at + len(words)))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Taliban leaders met. Then the Taliban left Orsk.", {"Taliban"}),
        ("The Lord's Resistance Army of Orsk and the M23 met.", {"LRA", "M23"}),
        ("Soldiers of the Orskan army met. NATO and Greenpeace did not.", set()),
        ("Chechen separatists met the Kurdistan Workers' Party.", {"Chechens", "PKK"}),
    ],
)
def test_movements_that_a_text_names(text: str, named: set[str]) -> None:
    assert movements_named(text, load_gazetteer()) == named


def test_the_sides_of_a_war_at_home() -> None:
    assert at_war_at_home("both sides", "SDN", {"RSF"}) == ("SDN", "RSF")
    assert at_war_at_home("both sides", "SDN", {"RSF", "M23"}) == at_war_at_home("both sides", None, {"RSF"}) == ()
    assert at_war_at_home("the two governments", "SDN", {"RSF"}) == at_war_at_home("both sides", "SDN", ()) == ()
