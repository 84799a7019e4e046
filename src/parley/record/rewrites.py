"""Which of two articles tells the other's story in words of its own and adds nothing: a wire report that was rewritten.

Such a text shares few runs of words with its source, but nearly all that the shorter of the two states (names,
numbers) stands in the longer, and its sentences are found there, each in one place. Two reporters at one event share
half of that: each has seen and asked something else.
"""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from parley.record.triggers import stem

DAYS = 3
"""Days between a text and its rewriting at most†."""
LEAST_FACTS = 13
STATED = 0.78
TOLD = 0.57
"""A rewrite shares so many facts at least, that share of what the text with fewer facts states, and of what the shorter
text tells. Set on `development*` of evaluation/merging/duplicates, in the middle of what lies between: rewrites there
state 0.83 and tell 0.62 or more, others' reports on the same event 0.72 and 0.50 at most. The first paragraphs of
such reports alone, which hold what everybody was told, come nearer: with up to 12 facts a text is not judged."""
KEYS = 24
"""Pairs of neighbouring facts by which an article is found, the least by their hashes."""
KEYS_SHARED = 2
"""Keys that a rewrite and its source have in common at least; on `development-rewrites` they have three."""
_FACT_WEIGHT = 2
"""A fact counts as much as two words in what a sentence tells†."""
_PLACE = 2
"""Sentences in a row of the longer text in which one of the shorter is looked for: a writer joins two, or cuts one."""

Facts = npt.NDArray[np.uint64]

_NUMERALS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {word: str(10 * ten) for ten, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
_SMALL = frozenset(
    "the a an of to and in that for on with was were is are be been by at from as it its he she his her they their had "
    "has have not no which who whom will would could should may might said says say told according after before when "
    "where there this these those than then also but or if into out up down over under about some all only more most "
    "other another one two first last since until during between against so such him them what year years day days "
    "week weeks month months monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december mr mrs ms".split()
)
"""Words that say nothing by themselves, and calendar words, which rewriters change first."""
_FACT = re.compile(rf"\b(?:\d[\d.,]*\d|\d|(?![a-z_])\w[\w’'-]*|(?:{'|'.join(_NUMERALS)})\b)")
_WORD = re.compile(r"\w[\w’'.,-]*\w|\w")
_SENTENCE_END = re.compile(r"(?<=[.!?…][\"”’'])\s+|(?<=[.!?…])\s+|\n+")
_MIX = np.uint64(0x9E3779B97F4A7C15)


class _Sentence(NamedTuple):
    """The stems of a sentence's words, its facts among them."""

    words: frozenset[str]
    facts: frozenset[str]


def facts_of(text: str) -> Facts:
    """A hash of each name and number in the order of the text; "eleven" and "11" are one."""
    return np.array([hashed for hashed in map(_hashed, _FACT.findall(text)) if hashed is not None], dtype=np.uint64)


def keys_of(facts: Facts) -> Facts:
    """Hashes of pairs of neighbouring facts in either order, the least of them, each once."""
    low, high = np.minimum(facts[:-1], facts[1:]), np.maximum(facts[:-1], facts[1:])
    return np.unique((((low << np.uint64(32)) | high) * _MIX)[low != high])[:KEYS]


def states_the_same(mine: frozenset[int], theirs: frozenset[int]) -> bool:
    """Whether enough of what the one with fewer facts states stands in the other; facts as hashes."""
    shared = len(mine & theirs)
    return shared >= LEAST_FACTS and shared >= STATED * min(len(mine), len(theirs))


def tells_the_same(left: str, right: str) -> bool:
    """Whether the longer of two texts tells enough of what the shorter one does.

    The mean of two shares of the shorter text: of its words, and of its words and facts sentence by sentence.
    """
    shorter, longer = sorted((_sentences(left), _sentences(right)), key=lambda told: sum(len(s.words) for s in told))
    mine, theirs = (frozenset[str]().union(*(s.words for s in told)) for told in (shorter, longer))
    if not mine:
        return False
    return (len(mine & theirs) / len(mine) + _told(shorter, longer)) / 2 >= TOLD


def _told(shorter: tuple[_Sentence, ...], longer: tuple[_Sentence, ...]) -> float:
    """The share of the shorter text that stands in the longer, each sentence in the place that has most of it."""
    last = max(1, len(longer) - _PLACE + 1)
    places = [frozenset[str]().union(*(s.words for s in longer[at : at + _PLACE])) for at in range(last)]
    found = whole = 0
    for sentence in shorter:
        whole += _weight(sentence.words, sentence)
        found += max(_weight(sentence.words & place, sentence) for place in places)
    return found / whole if whole else 0.0


def _weight(words: frozenset[str], sentence: _Sentence) -> int:
    return len(words) + (_FACT_WEIGHT - 1) * len(words & sentence.facts)


def _fact(word: str) -> str:
    """A name or number as it is compared, empty for a word that says nothing."""
    folded = word.casefold().removesuffix("'s").removesuffix("’s")
    return "" if folded in _SMALL else _NUMERALS.get(folded, folded).replace(",", "")


@lru_cache(maxsize=1 << 16)
def _hashed(word: str) -> int | None:
    """A hash of a name or number, None for a word that says nothing."""
    fact = _fact(word)
    return zlib.crc32(fact.encode("utf-8", "surrogatepass")) if fact else None


@lru_cache(maxsize=512)
def _sentences(text: str) -> tuple[_Sentence, ...]:
    """What each sentence says; a name never stands without a capital. Kept a while: versions come together."""
    found = [_WORD.findall(sentence) for sentence in _SENTENCE_END.split(text)]
    small = {word for words in found for word in words if word[0].islower()}
    told = []
    for words in found:
        facts, others = set[str](), set[str]()
        for word in words:
            fact = _fact(word)
            if fact and (fact[0].isdigit() or (not word[0].islower() and word.casefold() not in small)):
                facts.add(fact)
            elif len(fact) >= 4:
                others.add(stem(fact))
        if facts or others:
            told.append(_Sentence(frozenset(facts | others), frozenset(facts)))
    return tuple(told)
