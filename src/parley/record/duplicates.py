"""Which articles are versions of one text: reprints, wire copies, cuts and updates.

Two articles are versions where most of the shorter one's words stand in the other in runs of four words or more, and
little of what it states is missing there. The second condition keeps apart what is only poured into
one frame: a daily column, a bulletin with other figures, a background paragraph carried from story to story.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from parley.articles.types import Article

RUN = 4
"""Words of a run that counts as shared."""
WINDOW = 8
"""Of that many runs in a row the one with the least hash is a fingerprint, so that eleven shared words in a row
always share one (winnowing)."""
HOLDERS = 3
"""Articles that hold a fingerprint first, with which later holders are compared; keeps a text that a thousand
articles carry from making a million pairs."""
LEAST_SHARED = 0.2
"""Share of the smaller article's fingerprints below which a pair is not looked at closer."""
WHOLE = 0.95
"""Share of words from which on a text counts as whole in the other, and what it states is not compared."""
MOST = 0.5
FEW_MISSING = 0.175
"""Versions share that many words at least, and miss that much of what they state at most. Set on `development` of
evaluation/merging/duplicates: versions there share 0.70 and miss 0.14 at the outside, daily frames 0.72 and 0.20."""
KEPT_WORDS = 500_000
"""Words whose hashes are kept at most: some 60 MB."""
WIRES = frozenset(
    "reuters|associated press|the associated press|ap|agence france-presse|afp|united press international|upi|dpa|tass|"
    "itar-tass|interfax|ria novosti|xinhua|kyodo|kyodo news|efe|ansa|anadolu agency|yonhap|press trust of india|pti|"
    "press association|bloomberg|ukrinform|unian|irna|sana|antara|bernama".split("|")
)
"""News agencies, folded; their texts are what others copy."""

_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(r"\d+|\w{4,}")
_FACT = re.compile(r"\b(?![a-z_])(?:\d[\d.,]*\d|\d|\w[\w’'-]*)")
_DATELINE = re.compile(
    r"[^\Wa-z_][^a-z\n]{2,40}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})? ?\([A-Z][\w ./-]{1,30}\) ?(?:-{1,2}|[–—]) "
)
"""Place, day and agency before the first sentence; a reprint leaves them out."""
_NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen".split()
)
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], dtype=np.uint64)

Hashes = npt.NDArray[np.uint64]


class Text(NamedTuple):
    """What comparison needs of an article: a hash of each run of words, these in order, the fingerprints among them."""

    text: str
    words: int
    runs: Hashes
    ordered: Hashes
    fingerprints: Hashes


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


class Copy(NamedTuple):
    """An article that is a version of an earlier one, and what they share; positions in the list of articles."""

    article: int
    of: int
    shared: Shared


class Hashed(dict[str, int]):
    """Words to hashes that are the same in every process."""

    def __missing__(self, word: str) -> int:
        if len(self) > KEPT_WORDS:
            self.clear()
        self[word] = value = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        return value


def is_wire(article: Article) -> bool:
    """Whether a news agency published the article itself."""
    return (article.outlet or "").strip().casefold() in WIRES


def text_of(text: str, hashed: dict[str, int] | None = None) -> Text:
    """The runs and fingerprints of a text; `hashed` is a table of words to share between calls."""
    table = Hashed() if hashed is None else hashed
    if dateline := _DATELINE.match(text):
        text = text[dateline.end() :]
    words = _WORD.findall(text.casefold())
    hashes = np.fromiter(map(table.__getitem__, words), dtype=np.uint64, count=len(words))
    count = len(words) - RUN + 1
    if count < 1:
        nothing = np.empty(0, np.uint64)
        return Text(text, len(words), nothing, nothing, nothing)
    runs = np.zeros(count, np.uint64)
    for place, factor in enumerate(_FACTORS):
        runs = (runs ^ (hashes[place : place + count] + np.uint64(place + 1))) * factor
        runs ^= runs >> np.uint64(29)
    windows = np.lib.stride_tricks.sliding_window_view(runs, min(WINDOW, count))
    least = np.sort(windows.min(axis=1))
    return Text(text, len(words), runs, np.sort(runs), least[np.append(True, least[1:] != least[:-1])])


class Stated(NamedTuple):
    """What a text says: its distinct longer words, and its numbers and names."""

    words: set[str]
    facts: set[str]


@lru_cache(maxsize=512)
def _stated(text: str) -> Stated:
    """What a text says; a name has a capital and never stands without one. Kept a while: versions come together."""
    padded = f" {text} "
    words = {word for word in _FACT.findall(text) if not word[0].islower()}
    facts = {word.casefold() for word in words if word[0].isdigit() or f" {word.lower()} " not in padded}
    return Stated(set(_LONG_WORD.findall(text.casefold())), facts | _NUMERALS.intersection(text.split()))


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


def find_copies(articles: Sequence[Article]) -> list[Copy]:
    """The articles that are versions of an earlier one in the list, each with the first of its versions.

    The order of the list says which is the original. About linear in the length of all texts.
    """
    hashed = Hashed()
    texts = [text_of(article.text, hashed) for article in articles]
    copies = []
    first: dict[int, int] = {}
    for position, candidates in _candidates(texts).items():
        compared = [(shared_text(texts[position], texts[c]), c) for c in candidates]
        versions = [(shared, c) for shared, c in compared if are_versions(shared)]
        if versions:
            shared, best = max(versions, key=lambda v: (v[0].contained - v[0].missing, -v[1]))
            first[position] = first.get(best, best)
            copies.append(Copy(position, first[position], shared))
    return copies


def _candidates(texts: Sequence[Text]) -> dict[int, list[int]]:
    """For each article the earlier ones that share fingerprints enough to be compared with it, in order."""
    if not texts:
        return {}
    sizes = np.array([len(text.fingerprints) for text in texts])
    prints = np.concatenate([text.fingerprints for text in texts])
    holders = np.repeat(np.arange(len(texts)), sizes)
    order = np.argsort(prints, kind="stable")
    prints, holders = prints[order], holders[order]
    places = np.arange(len(prints))
    starts = np.flatnonzero(np.concatenate([[True], prints[1:] != prints[:-1]])) if len(prints) else places
    start_of = np.repeat(starts, np.diff(np.append(starts, len(prints))))
    pairs = []
    for nth in range(HOLDERS):
        later = places[start_of + nth < places]
        pairs.append(holders[later] * len(texts) + holders[start_of[later] + nth])
    found, counts = np.unique(np.concatenate(pairs), return_counts=True)
    article, earlier = found // len(texts), found % len(texts)
    kept = counts >= LEAST_SHARED * np.minimum(sizes[article], sizes[earlier])
    candidates: dict[int, list[int]] = {}
    for a, b in zip(article[kept].tolist(), earlier[kept].tolist(), strict=True):
        candidates.setdefault(a, []).append(b)
    return candidates
