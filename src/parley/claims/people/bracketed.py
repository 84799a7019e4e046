"""Brackets between an office and a name, or inside one: "Lt Gen (retd) Roe", "Harbour Guard (HG) spokesman Doe"."""

from __future__ import annotations

from collections.abc import Sequence

from parley.claims.language.phrases import Word, word_set

_RETIRED = word_set("retd ret rtd retired r")
_FARTHEST = 12
"""Words before a name among which such a bracket stands."""
_LONGEST = 8
"""Letters of a body's short form."""


def without_brackets(words: list[Word]) -> list[Word]:
    """The words without those in brackets that only tell a body's short form, or that somebody has retired."""
    if not any(word.text == "(" for word in words):
        return words
    kept: list[Word] = []
    position = 0
    while position < len(words):
        end = _end_of_bracket(words, position)
        if end == position:
            kept.append(words[position])
        position = max(end, position + 1)
    return kept


def is_retired(words: Sequence[Word]) -> bool:
    """Whether some words end with brackets that say that somebody has left the service."""
    inside = [word.bare for word in words[-4:] if word.text not in {"(", ")", "."}]
    return bool(words) and words[-1].text == ")" and not _RETIRED.isdisjoint(inside[-1:])


def short_form_before_office(words: Sequence[Word]) -> int:
    """Where the last bracket stands that holds a body's short form, right before an office; 0 where none does."""
    for start in range(len(words) - 4, max(0, len(words) - _FARTHEST), -1):
        closed = words[start].text == "(" and words[start + 2].text == ")"
        named = words[start - 1].text[0].isalnum() and not _is_dash(words[start + 3])
        if closed and named and is_short_form(words[start + 1]):
            return start
        if not words[start + 3].text[0].isalnum() or words[start + 3].bare == "and":
            break
    return 0


def is_short_form(word: Word) -> bool:
    """Whether a word is what a body is called in short: "KDF", "UNHCR"."""
    return word.text.isupper() and word.text.isalpha() and 1 < len(word.text) <= _LONGEST


def _is_dash(word: Word) -> bool:
    """Whether a word is a dash, behind which no office of the body stands but a report: "Tarn (AFP) – President"."""
    return set(word.text) <= {"-", "–", "—"}


def _end_of_bracket(words: Sequence[Word], start: int) -> int:
    """Where such a bracket ends that opens at `words[start]`; `start` where none does, or nothing follows or leads."""
    if words[start].text != "(" or not start or start + 2 >= len(words):
        return start
    inside = words[start + 1]
    dot = words[start + 2].text == "."
    close = start + 2 + dot
    if close >= len(words) or words[close].text != ")" or any(map(_is_dash, words[close + 1 : close + 2])):
        return start
    return close + 1 if inside.bare in _RETIRED or (is_short_form(inside) and not dot) else start
