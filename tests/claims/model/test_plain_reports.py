"""Reports in the plainest form, by their words alone."""

from __future__ import annotations

import time

import pytest

from parley.claims.model.added_reports import with_plain_reports
from parley.claims.model.plain_reports import plain_reports
from parley.claims.types import Attribution
from parley.spans import Span


def told(text: str) -> list[tuple[str, str, str]]:
    found = plain_reports(text, Span(0, len(text)))
    return [(a.source.of(text), a.cue.of(text), a.contents[0].of(text)) for a in found if a.source and a.cue]


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("The Orskan ministry said on Monday that the pact was dead.", ("The Orskan ministry", "said", "the pact was dead")),
        ("Colonel Roe has warned that the dam will go.", ("Colonel Roe", "has warned", "the dam will go")),
        ("Kyodo: Minister Poll said this morning that it left.", ("Minister Poll", "said", "it left")),
        ("But engineers insisted to us that it holds, but I doubt it.", ("engineers", "insisted", "it holds")),
        ("The deputy told me last week that he would stay.", ("The deputy", "told", "he would stay")),
        ("Poll told reporters he would stay.", ("Poll", "told", "he would stay")),
        ("In May, Orsk had repeatedly denied that it mined the bay.", ("Orsk", "had repeatedly denied", "it mined the bay")),
        ("The fleet left, while Belmar says it is at home.", ("Belmar", "says", "it is at home")),
        ("Roe said the pact was dead, while Poll said it lived.", ("Roe", "said", "the pact was dead")),
        ("“He says it is “dead”,” wrote Poll.", ("He", "says", "it is “dead")),
        ("Our friends no longer think they are safe.", ("Our friends", "no longer think", "they are safe")),
        ("The mission is biased, according to Belmar.", ("Belmar", "according to", "The mission is biased")),
        ("According to their own report, two gates are shut.", ("their own report", "According to", "two gates are shut")),
        ("By the army's count, ten have died.", ("the army's", "count", "ten have died")),
        ("In his telling, the students shot first.", ("his", "telling", "the students shot first")),
        ("Word came from the front that it fell.", ("the front", "Word came", "it fell")),
        ("ORSK: Shells hit the port, officials said on Monday.", ("officials", "said", "Shells hit the port")),
        ("It was over, the old general has also said.", ("the old general", "has also said", "It was over")),
    ],
)  # fmt: skip
def test_plain_reports(text: str, report: tuple[str, str, str]) -> None:
    assert report in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "We’re warned that the time will come.",
        "Roe was told that it fell.",
        "He denied a report that sappers had come.",
        "An earlier report that they had come was wrong.",
        "The port of the states that signed is shut.",
        "One would think that it holds.",
        "Simply saying that it holds is a mistake.",
        "Roe maintains an early lead in the race that has been run.",
        "Roe has said things and done things that have been forgotten.",
        "I think that it holds.",
        "It is said that it holds.",
        "Who said that it holds?",
        "The man who said that it holds left.",
        "Roe said nothing of that.",
        "He told me that story himself.",
        "Asked by Poll, the envoy, who said that it was dead, left.",
        "According to Roe, writing in the Courier:",
        "In her garden, the students sat.",
        "On Roe's account, the ship was held.",
        "Word came that it fell.",
        "When the ferry sank, the captain said.",
        "“We left it,” Roe said.",
        "The line was dead, who said.",
        "Now it is dead, Poll said on Monday, the ministry said.",
        "After the raid, the army said nothing.",
    ],
)
def test_no_plain_reports(text: str) -> None:
    assert told(text) == []


def test_reports_that_none_tells_are_added_where_they_stand() -> None:
    text = "Poll: Orsk said that it left. Roe thinks it will stay."
    whole = Attribution(source=Span(0, 4), cue=None, contents=(Span(6, len(text)),))
    found = with_plain_reports(text, [whole], [Span(0, 29), Span(30, len(text))])
    assert [(a.source.of(text), a.outer) for a in found if a.source] == [("Poll", None), ("Orsk", 0), ("Roe", 0)]
    assert with_plain_reports(text, found, [Span(0, 29), Span(30, len(text))]) == found


def test_a_verb_has_its_subject_and_nobody_that_is_told_of() -> None:
    text = "Roe said he expects Poll to stay."
    for source in (None, Span(9, 11)):
        marked = Attribution(source=source, cue=Span(4, 8), contents=(Span(9, 32),))
        (found,) = with_plain_reports(text, [marked], [Span(0, len(text))])
        assert found.source == Span(0, 3)


def test_what_crosses_another_content_is_left_alone() -> None:
    text = "Roe said that it left today."
    marked = Attribution(source=None, cue=None, contents=(Span(0, 20),))
    assert with_plain_reports(text, [marked], [Span(0, len(text))]) == (marked,)


@pytest.mark.parametrize(
    "words", ["said ", "has said that ", "a, ", "according to ", "told b c d ", ", a b ", '" said “']
)
def test_long_sentences_are_read_fast(words: str) -> None:
    text = words * (60_000 // len(words))
    begin = time.perf_counter()
    list(plain_reports(text, Span(0, len(text))))
    assert time.perf_counter() - begin < 3
