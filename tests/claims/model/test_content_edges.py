"""Where what somebody says begins and ends."""

from __future__ import annotations

import pytest

from parley.claims.model.content_edges import without_lead, without_prelude
from parley.claims.model.run_on import without_next_report
from parley.spans import Span


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("14:05: Orsk left", "Orsk left"),
        ("17.58 BST Orsk left", "Orsk left"),
        ("ORSK – It left", "It left"),
        ("ORSK, Belmar (Wire) - It left", "It left"),
        ("ORSK, Belmar, June 3 (Wire) -- It left", "It left"),
        ("14:05 trains left", "14:05 trains left"),
        ("Orsk – a port – left", "Orsk – a port – left"),
        ("Said: ORSK – It left", "ORSK – It left"),
    ],
)
def test_hours_and_datelines_are_nobodys_words(text: str, left: str) -> None:
    start = 6 if text.startswith("Said") else 0
    assert [c.of(text) for c in without_lead(text, (Span(start, len(text)),))] == [left]


@pytest.mark.parametrize(
    ("text", "contents", "left"),
    [
        ("Oil rose. “It is fear,” said Roe.", ["Oil rose. “It is fear"], ["“It is fear"]),
        ("He fears it. “We left,” said Roe.", ["He fears it", "“We left"], ["“We left"]),
        # A quotation in parts and one that goes on in a clause stay whole, and what is said behind its verb.
        ("“It fell. “We left,” said Roe.", ["“It fell. “We left"], ["“It fell. “We left"]),
        ("It fell, and “we left,” said Roe.", ["It fell, and “we left"], ["It fell, and “we left"]),
        ("“It fell.” “We left,” said Roe.", ["“It fell.”", "“We left"], ["“It fell.”", "“We left"]),
        ("It fell. They left, said Roe.", ["It fell. They left"], ["It fell. They left"]),
    ],
)
def test_sentences_before_a_quotation_are_the_articles(text: str, contents: list[str], left: list[str]) -> None:
    marked = tuple(span(text, words) for words in contents)
    assert [c.of(text) for c in without_prelude(text, marked, [span(text, "said"), span(text, "Roe.")])] == left


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ("it fell; Belmar said that it stood", "it fell"),
        ("it fell; and Belmar has denied that it stood", "it fell"),
        ("it fell; the wall stood", "it fell; the wall stood"),
        ("“it fell; Belmar said that it stood”", "“it fell; Belmar said that it stood”"),
        ("it fell, “as foreseen; Belmar said that it stood”", "it fell, “as foreseen; Belmar said that it stood”"),
    ],
)
def test_a_content_ends_where_the_next_report_begins(content: str, left: str) -> None:
    text = f"According to Orsk, {content}."
    assert [c.of(text) for c in without_next_report(text, (span(text, content),), Span(0, 12))] == [left]
    assert without_next_report(text, (span(text, content),), None) == (span(text, content),)
