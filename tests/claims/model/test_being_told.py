"""Who tells what somebody "was told": whom "by" names, never who hears it."""

from __future__ import annotations

import pytest

from parley.claims.model.being_told import hearer, is_denied, is_told, told_by
from parley.claims.types import Attribution
from parley.spans import Span


def of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "source", "cue", "contents", "teller", "kept"),
    [
        ("The envoy was told by Mr. Roe that rain fell.", "The envoy", "was told", ["rain fell"], "Mr. Roe", ["rain fell"]),
        ("The envoy was told by the Quay Fund of the rain.", "The envoy", "was told", ["the rain"], "the Quay Fund", ["the rain"]),
        ("Orsk has been warned by Belmar that rain fell.", "Belmar", "has been warned", ["Orsk", "rain fell"], "Belmar", ["rain fell"]),
        ("He had been assured by Orsk on Monday that it fell.", None, "had been assured", ["He", "it fell"], "Orsk", ["it fell"]),
        ("Roe was advised by his lawyer that it fell.", None, "was advised by", ["it fell"], "his lawyer", ["it fell"]),
        ("It will rain, Roe was warned by his own brother, who left.", "Roe", "was warned", ["It will rain"], "his own brother", ["It will rain"]),
        ("It will rain, I am told by sailors, and it will freeze.", "sailors", "am told", ["It will rain", "it will freeze"], "sailors", ["It will rain", "it will freeze"]),
        ("Roe was told by telephone that it fell.", "Roe", "was told", ["it fell"], None, ["it fell"]),
        ("Roe was told by Monday that it fell.", "Roe", "was told", ["it fell"], None, ["it fell"]),
        ("Reporters were told that it fell.", "Reporters", "were told", ["it fell"], None, ["it fell"]),
        ("Orsk was asked by Belmar to leave.", "Orsk", "was asked", ["Orsk", "to leave"], "Belmar", ["Orsk", "to leave"]),
        ("Orsk is accused of lying.", "Orsk", "is accused", ["of lying"], None, ["of lying"]),
        ("Roe told the envoy that rain fell.", "Roe", "told", ["rain fell"], "Roe", ["rain fell"]),
        ("Roe had told him by noon that it fell.", "Roe", "had told", ["it fell"], "Roe", ["it fell"]),
        ("Roe was convinced that it fell.", "Roe", "was convinced", ["it fell"], "Roe", ["it fell"]),
    ],
)  # fmt: skip
def test_who_tells(
    text: str, source: str | None, cue: str, contents: list[str], teller: str | None, kept: list[str]
) -> None:
    marked = Attribution(
        source=of(text, source) if source else None, cue=of(text, cue), contents=tuple(of(text, c) for c in contents)
    )
    found = told_by(text, marked)
    assert (found.source.of(text) if found.source else None) == teller
    assert [content.of(text) for content in found.contents] == kept


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("The envoy was told by Roe that it fell.", "was told", "The envoy"),
        ("Iraq has been warned by Belmar that it fell.", "has been warned", "Iraq"),
        ("Dana Poll, the envoy, was told by Roe that it fell.", "was told", "Dana Poll"),
        ("The envoy, Dana Poll, was told by Roe that it fell.", "was told", "Dana Poll"),
        ("He was told by Roe that it fell.", "was told", None),
        ("It fell, I was told by Roe.", "was told", None),
        ("At noon, in rain, the envoy was told by Roe that it fell.", "was told", None),
        ("Orsk was asked by Belmar to leave.", "was asked", None),
        ("Roe told the envoy.", "told", None),
    ],
)
def test_who_hears(text: str, cue: str, who: str | None) -> None:
    found = hearer(text, of(text, cue), 0)
    assert (found.of(text) if found else None) == who


def test_a_passive_is_known_without_its_auxiliary_in_the_cue() -> None:
    text = "Roe was not told."
    assert is_told(text, of(text, "told"))
    assert not is_told("He told.", Span(3, 7))
    assert not is_told(text, None)


@pytest.mark.parametrize(
    ("source", "cue", "denied"),
    [
        ("The reports of the agencies", "are denied", True),
        ("Rumours", "were flatly denied", True),
        ("The envoys", "were denied", False),
        ("The reports", "deny", False),
    ],
)
def test_a_report_that_is_denied_says_nothing(source: str, cue: str, denied: bool) -> None:
    text = f"{source} {cue}."
    assert is_denied(text, Span(0, len(source)), Span(len(source) + 1, len(text) - 1)) is denied
