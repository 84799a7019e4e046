"""Places and pieces of longer names that a tagger takes for persons are nobody."""

from __future__ import annotations

import pytest

from parley.claims.people.no_persons import is_thing, without_pieces
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span
from tests.claims.sources.test_speakers import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PORT HALM DEL VADO, Ruritania, May 3 (Reuters) - The talks failed.", "VADO"),
        ("A source at the Quai d’Orsay spoke.", "Orsay"),
        ("They boarded the BRP Dana Poll at noon.", "Dana Poll"),
        ("The tanker MV Dana Poll was hit.", "Dana Poll"),
        ("They overran the base of Halm-es-Sarra on Monday.", "Sarra"),
        ("They will act against the Fitna al Nurin at once.", "al Nurin"),
        ("They will act against the Jaish al-Nurin at once.", "Nurin"),
    ],
)
def test_a_piece_of_a_name_is_no_person(text: str, name: str) -> None:
    start = text.index(name)
    assert without_pieces(text, [Span(start, start + len(name))]) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Latest: Roe speaks.\n\nHALM, Ruritania (AP) - He spoke.", "Roe"),
        ("President Bashar al-Nurin spoke.", "Nurin"),
        ("Jean-Paul Roe spoke.", "Paul Roe"),
        ("Jean d’Orsay spoke.", "Orsay"),
        ("The Poll-Roe ticket lost.", "Roe"),
        ("Abd al-Rida spoke.", "al-Rida"),
    ],
)
def test_a_persons_name_is_kept(text: str, name: str) -> None:
    start = text.index(name)
    assert without_pieces(text, [Span(start, start + len(name))]) == [Span(start, start + len(name))]


def test_a_capital_of_two_words_is_a_place() -> None:
    text = "{One Western envoy in Addis Ababa} said so. {He} doubted it. {Addis Ababa} denied it."
    assert names(text, {"Addis Ababa": "person"}) == ["one Western envoy in Addis Ababa"] * 2 + ["Addis Ababa"]


@pytest.mark.parametrize(
    ("text", "name", "thing"),
    [
        ("A cutter rammed an Orskan trawler.", "Orskan trawler", True),
        ("The Norwegian trawler sank.", "Norwegian trawler", True),
        ("It is said that Bell hooks a fish.", "Bell hooks", False),
        ("It is said by Carl Roe.", "Carl Roe", False),
        ("Orsk named a Carl Roe.", "Carl Roe", False),
    ],
)
def test_common_nouns_behind_an_adjective_are_nobody(text: str, name: str, thing: bool) -> None:
    start = text.index(name)
    assert is_thing(text, Span(start, start + len(name)), load_gazetteer()) is thing
