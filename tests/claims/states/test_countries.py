"""Which state a phrase names, and that it names two."""

import pytest

from parley.claims.language.phrases import words_of
from parley.claims.states.countries import country_of, country_of_all
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span


@pytest.mark.parametrize(
    ("words", "first", "common"),
    [
        ("Danish and Norwegian diplomats", "DNK", None),
        ("Danish diplomats", "DNK", "DNK"),
        ("Danish and other diplomats", "DNK", "DNK"),
        ("the papal envoy", "VAT", "VAT"),
        ("a paper", None, None),
    ],
)
def test_the_state_of_a_phrase(words: str, first: str | None, common: str | None) -> None:
    found = words_of(words, Span(0, len(words)))
    assert country_of(found, load_gazetteer()) == first
    assert country_of_all(found, load_gazetteer()) == common


@pytest.mark.parametrize(
    ("words", "state"),
    [("the Sudeten German leader", None), ("the German leader", "DEU"), ("the Turkish Cypriot leader", None)],
)
def test_a_people_is_not_of_the_state_it_is_called_by(words: str, state: str | None) -> None:
    assert country_of(words_of(words, Span(0, len(words))), load_gazetteer()) == state
