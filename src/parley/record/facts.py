"""Names and numbers as texts state them, one however it is written: "forty-one" and 41, "Tollish" and "Tolland"."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import numpy.typing as npt

KEYS = 24
"""Pairs of neighbouring facts by which an article is found, the least by their hashes."""

Facts = npt.NDArray[np.uint64]

_ONES = {word: n for n, word in enumerate("one two three four five six seven eight nine".split(), 1)}
_TEENS = {
    word: n
    for n, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 10
    )
}
_TENS = {word: n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_INITIALS = "".join(sorted({word[0] for word in (*_ONES, *_TEENS, *_TENS)}))


def _either_case(words: Iterable[str]) -> str:
    """One of these words, with a capital or without: a third of the time of ignoring case."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words)


_NUMERAL = re.compile(
    rf"\b(?=[{_INITIALS}{_INITIALS.upper()}])"
    rf"(?:({_either_case(_TENS)})(?:[- ]({_either_case(_ONES)}))?|({_either_case([*_ONES, *_TEENS])}))\b"
)
_PAST_NOON = re.compile(r"\b(\d{1,2})(?:[.:](\d\d))? ?[pP]\.?[mM]\b\.?")
_CLOCK = re.compile(r"(?<=\d):(?=\d\d\b)")
_FACT = re.compile(r"\b(?:\d[\d.,]*\d|\d|(?![a-z_])\w[\w’'-]*)")
_SMALL = frozenset(
    "the a an of to and in that for on with was were is are be been by at from as it its he she his her they their had "
    "has have not no which who whom will would could should may might said says say told according after before when "
    "where there this these those than then also but or if into out up down over under about some all only more most "
    "other another one two first last since until during between against so such him them what year years day days "
    "week weeks month months monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december mr mrs ms".split()
)
"""Words that say nothing by themselves, and calendar words, which rewriters change first."""
_ENDS = ("lander", "land", "ian", "an", "ish", "ese", "ic", "ia", "a", "e", "i", "s")
"""What a land's name and the names of its people end in."""
_LEAST_NAME = 4
"""Letters that such a name keeps†."""
_MIX = np.uint64(0x9E3779B97F4A7C15)


def in_figures(text: str) -> str:
    """A text with numerals up to 99 and hours after noon in figures."""
    text = _NUMERAL.sub(_figure, text)
    # Most texts have no clock in them: to see that takes no time.
    if any(mark in text for mark in ("p.m", "pm", "P.M", "PM")):
        text = _PAST_NOON.sub(_hour, text)
    return _CLOCK.sub(".", text) if ":" in text else text


@lru_cache(maxsize=1 << 16)
def fact_of(word: str) -> str:
    """A name or number as it is compared, empty for a word that says nothing; the text stands `in_figures`."""
    folded = word.casefold().removesuffix("'s").removesuffix("’s")
    if folded in _SMALL:
        return ""
    if folded[:1].isdigit():
        return folded.replace(",", "").rstrip(".")
    for end in _ENDS:
        if folded.endswith(end) and len(folded) - len(end) >= _LEAST_NAME:
            return folded.removesuffix(end)
    return folded


def facts_of(text: str) -> Facts:
    """A hash of each name and number in the order of the text."""
    hashes = (_hashed(word) for word in _FACT.findall(in_figures(text)))
    return np.array([hashed for hashed in hashes if hashed is not None], dtype=np.uint64)


def keys_of(facts: Facts) -> Facts:
    """Hashes of pairs of neighbouring facts in either order, the least of them, each once."""
    low, high = np.minimum(facts[:-1], facts[1:]), np.maximum(facts[:-1], facts[1:])
    return np.unique((((low << np.uint64(32)) | high) * _MIX)[low != high])[:KEYS]


@lru_cache(maxsize=1 << 16)
def _hashed(word: str) -> int | None:
    """A hash of a name or number, None for a word that says nothing."""
    fact = fact_of(word)
    return zlib.crc32(fact.encode("utf-8", "surrogatepass")) if fact else None


def _figure(numeral: re.Match[str]) -> str:
    tens, one, small = (part.casefold() if part else None for part in numeral.groups())
    if small:
        return str(_ONES.get(small) or _TEENS[small])
    return str(10 * _TENS[tens or ""] + (_ONES[one] if one else 0))


def _hour(clock: re.Match[str]) -> str:
    hour, minutes = clock.groups()
    return f"{int(hour) % 12 + 12}" + (f".{minutes}" if minutes else "")
