"""Where an article says what a speaker is: the right words of the sentences around a mention."""

import pytest

pytest.importorskip("torch", reason="needs parley[train]")

from parley.claims.sources.told_profiles import MOST_MENTIONS
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span
from parley.training.described import Described, grouped, mentions_of, where


def told(phrase: str | None, sentence: str, mark: str) -> str:
    words = sentence.split()
    found = where(phrase, words, words.index(mark), load_gazetteer())
    return " ".join(words[i] for i in sorted(found))


@pytest.mark.parametrize(
    ("phrase", "sentence", "mark", "words"),
    [
        ("foreign minister", "The foreign minister of Orsk , Ana Roe , left", "Roe", "foreign minister"),
        ("senator", "Then Sen . Roe left", "Roe", "Sen"),
        ("minister", "The minister met the minister Roe there", "Roe", "minister"),
        ("Harbour Workers Union of Orsk", "Roe of the Harbour Workers spoke", "Roe", "Harbour Workers"),
        ("France", "The French envoy Roe left", "Roe", "French"),
        (None, "The French envoy Roe left", "Roe", ""),
    ],
)
def test_a_phrase_is_found_beside_the_mark(phrase: str | None, sentence: str, mark: str, words: str) -> None:
    assert told(phrase, sentence, mark) == words


def test_the_nearest_of_two_is_taken() -> None:
    words = "The minister met the minister Roe there".split()
    assert where("minister", words, 5, load_gazetteer()) == {4}


def test_sources_of_one_speaker_come_together_and_with_the_mentions_by_name() -> None:
    text = "Ana Roe left. The envoy said so. " + "Roe spoke. " * 9
    source = {"name": "Ana Roe", "kind": "person", "role": "envoy", "affiliation": None}
    (speaker,) = grouped([{**source, "span": [14, 23]}, {**source, "span": [33, 36]}])
    assert speaker == Described("Ana Roe", "person", "envoy", None, (Span(14, 23), Span(33, 36)))
    found = [span for span, _ in mentions_of(text, [speaker])]
    assert len(found) == MOST_MENTIONS
    assert found[:3] == [Span(4, 7), Span(14, 23), Span(33, 36)]


def test_bodies_are_not_asked_about() -> None:
    assert not list(mentions_of("Acme said so.", [Described("Acme", "organisation", None, None, (Span(0, 4),))]))
