"""Which articles are versions of one text: reprints, wire copies, cuts, updates and rewrites.

Two articles are versions where most of the shorter one's words stand in the other in runs of four words or more, and
little of what it states is missing there. The second condition keeps apart what is only poured into
one frame: a daily column, a bulletin with other figures, a background paragraph carried from story to story.
Where fewer words are shared in runs, `parley.record.rewrites` says whether one was rewritten from the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from parley.record.facts import facts_of
from parley.record.fingerprints import RUN, Hashes, fingerprints_of, runs_of
from parley.record.rewrites import DAYS, states_the_same, tells_the_same
from parley.record.sharing import held_facts, held_prints

WHOLE = 0.95
"""Share of words from which on a text counts as whole in the other, and what it states is not compared."""
MOST = 0.5
FEW_MISSING = 0.175
"""Versions share that many words at least, and miss that much of what they state at most. Set on `development` of
evaluation/merging/duplicates: versions there share 0.70 and miss 0.14 at the outside, daily frames 0.72 and 0.20."""
WIRES = frozenset(
    "reuters|associated press|the associated press|ap|agence france-presse|afp|united press international|upi|dpa|tass|"
    "itar-tass|interfax|ria novosti|xinhua|kyodo|kyodo news|efe|ansa|anadolu agency|yonhap|press trust of india|pti|"
    "press association|bloomberg|ukrinform|unian|irna|sana|antara|bernama".split("|")
)
"""News agencies, folded; their texts are what others copy."""

_LONG_WORD = re.compile(r"\w*\d\w*|\w{4,}")
_FACT = re.compile(r"\b(?![a-z_])(?:\d[\d.,]*\d|\d|\w[\w’'-]*)")
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_LETTERS = re.compile(r"[^\W\d_]+")
_DATELINE = re.compile(
    r"[^\Wa-z_][^a-z\n]{2,40}(?:,? [A-Z][a-z]{2,8}\.? [\dlIO]{1,2})? ?\([A-Z][\w ./-]{1,30}\) ?(?:-{1,2}|[–—]) "
)
"""Place, day and agency before the first sentence; a reprint leaves them out."""
_LOOKS = str.maketrans("1Il|0O", "iiiioo")
"""Letters and figures that a scanner takes for each other; and "rn" looks like "m"."""
_NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen".split()
)


class Text(NamedTuple):
    """What comparison needs of an article: a hash of each run of words, and these in order."""

    text: str
    words: int
    runs: Hashes
    ordered: Hashes


class Traits(NamedTuple):
    """By what an article is found and first compared: the fingerprints of its text, and its facts in order."""

    prints: Hashes
    facts: Hashes


class Shared(NamedTuple):
    """How much two texts share.

    `left`, `right`: share of each one's words that stand in the other in runs of `RUN` words. `missing`: share of
    what the shorter one states that the longer one does not have; not counted where it is whole in the longer, nor
    where they share less than versions do.
    """

    left: float
    right: float
    missing: float

    @property
    def contained(self) -> float:
        """The larger of both shares."""
        return max(self.left, self.right)


def is_wire(outlet: str | None) -> bool:
    """Whether an outlet is a news agency, whose articles are its own."""
    return (outlet or "").strip().casefold() in WIRES


def traits_of(text: Text) -> Traits:
    """The traits of a text."""
    return Traits(fingerprints_of(text.runs), facts_of(text.text))


def text_of(text: str) -> Text:
    """The runs of a text without its dateline."""
    if dateline := _DATELINE.match(text):
        text = text[dateline.end() :]
    words, runs = runs_of(text)
    return Text(text, words, runs, np.sort(runs))


class Stated(NamedTuple):
    """What a text says: its distinct longer words, and its numbers and names."""

    words: set[str]
    facts: set[str]


@lru_cache(maxsize=512)
def _stated(text: str) -> Stated:
    """What a text says; a name has a capital and never stands without one. Kept a while: versions come together.

    As it looks: what a scanner took for another letter is no other word.
    """
    padded = f" {text} "
    words = {word for word in _FACT.findall(text) if not word[0].islower()}
    facts = {_look(word) for word in words if word[0].isdigit() or f" {word.lower()} " not in padded}
    numerals = {_look(word) for word in _NUMERALS.intersection(text.split())}
    return Stated(set(_look(" ".join(_LONG_WORD.findall(text))).split()), facts | numerals)


def numbers_in(text: str) -> set[str]:
    """The numbers of a text, in figures or words, in small letters."""
    found = set(_NUMBER.findall(text))
    return found | _NUMERALS.intersection(_LETTERS.findall(text.casefold()))


def _look(text: str) -> str:
    """A text in small letters in which those that look alike are one."""
    return text.translate(_LOOKS).casefold().replace("rn", "m")


def _missing(shorter: str, longer: str) -> float:
    """What the longer text lacks of the shorter: the mean of the shares of its words and of its numbers and names."""
    pairs = zip(_stated(shorter), _stated(longer), strict=True)
    shares = [len(mine - theirs) / len(mine) for mine, theirs in pairs if mine]
    return sum(shares) / len(shares) if shares else 0.0


def shared_text(left: Text, right: Text) -> Shared:
    """How much two texts share, each word counted that lies in a run found in the other."""
    if left.text == right.text:
        return Shared(1.0, 1.0, 0.0)
    shares = _covered(left, right), _covered(right, left)
    shorter, longer = (left, right) if left.words <= right.words else (right, left)
    return Shared(*shares, _missing(shorter.text, longer.text) if MOST <= max(shares) < WHOLE else 0.0)


def _covered(text: Text, other: Text) -> float:
    """The share of a text's words that lie in runs of the other."""
    if not len(text.runs) or not len(other.runs):
        return 0.0
    found = other.ordered.take(np.searchsorted(other.ordered, text.runs), mode="clip") == text.runs
    words = np.zeros(text.words, dtype=bool)
    for place in range(RUN):
        words[place : place + len(found)] |= found
    return int(np.count_nonzero(words)) / text.words


def are_versions(shared: Shared) -> bool:
    """Whether what two texts share makes them versions of one."""
    return shared.contained >= MOST and shared.missing <= FEW_MISSING


class Page:
    """An article as `find_copies` takes it: its text, its day as an ordinal, its traits if they are known."""

    def __init__(self, text: Callable[[], str], day: int, traits: Traits | None = None) -> None:
        self._text = text
        self.day = day
        self._traits = traits

    @cached_property
    def text(self) -> Text:
        """The text made ready, when it is first compared."""
        return text_of(self._text())

    @cached_property
    def traits(self) -> Traits:
        """The traits, worked out if they are not known."""
        return self._traits or traits_of(self.text)

    @cached_property
    def facts(self) -> frozenset[int]:
        """The facts, each once."""
        return frozenset(self.traits.facts.tolist())


def find_copies(pages: Sequence[Page], known: Sequence[int | None] = ()) -> list[int]:
    """For each article the position of the one before it of which it is a version most, its own where there is none.

    The order says which is the original. `known`: what an earlier call gave for those that were there then, all of them
    and in this order, None for those that have come in since, also between the others, as have those beyond its end.
    The result is the same as without it: only those are compared again that are to be compared with others than before.
    About linear in the length of all texts.
    """
    found = [*known, *[None] * (len(pages) - len(known))]
    if None in found:
        traits = [page.traits for page in pages]
        prints = held_prints([some.prints for some in traits])
        facts = held_facts([some.facts for some in traits], [page.day for page in pages])
        compared = sorted({*prints.changed(found), *facts.changed(found)})
        by_prints, by_facts = prints.sharing(compared), facts.sharing(compared)
        for at in compared:
            found[at] = _version_of(at, pages, by_prints.get(at, ()), by_facts.get(at, ()))
    return [of for of in found if of is not None]


def firsts(found: Sequence[int]) -> list[int]:
    """From what `find_copies` gives the first of each article's versions."""
    first: list[int] = []
    for position, of in enumerate(found):
        first.append(position if of == position else first[of])
    return first


def _version_of(position: int, pages: Sequence[Page], by_prints: Iterable[int], by_facts: Iterable[int]) -> int:
    """The one of some earlier articles of which an article is a version most, else its own position."""
    page = pages[position]
    alike = [c for c in by_facts if _may_retell(page, pages[c])]
    compared = {c: shared_text(page.text, pages[c].text) for c in {*by_prints, *alike}}
    versions = {c: shared.contained - shared.missing for c, shared in compared.items() if are_versions(shared)}
    if versions:
        return max(versions, key=lambda c: (versions[c], -c))
    return next((c for c in alike if are_retold(page, pages[c], compared[c])), position)


def are_retold(page: Page, other: Page, shared: Shared) -> bool:
    """Whether one of two articles that state the same is the other's story in words of its own.

    What shares as many runs of words as versions do and is none is poured into one frame.
    """
    return shared.contained < MOST and tells_the_same(page.text.text, other.text.text)


def _may_retell(page: Page, other: Page) -> bool:
    return abs(page.day - other.day) <= DAYS and states_the_same(page.facts, other.facts)
