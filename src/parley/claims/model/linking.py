"""Which content belongs to which cue and source: learned pointers over the marked spans of a window.

score(a, b) = q(a)·k(b)/√d + bias[distance class]; each span points to the candidate with the highest
score, or to none where the learned score of "none" is higher.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from parley.claims.layout import LINK_DIM, LINKS
from parley.claims.model.heads import Floats, Ints, TaggedSpan

BUCKETS = 17
"""Distance classes: 8 before, touching, 8 after (powers of two, in words)."""


def bucket(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Distance class of span b seen from span a (word positions, both ends included)."""
    return int(_buckets(np.array([a]), np.array([b]))[0, 0])


def _buckets(spans: Ints, others: Ints) -> Ints:
    """[spans, others] distance classes of the others seen from the spans; both: [any, first and last word]."""
    before = spans[:, 0, None] - others[None, :, 1]
    after = others[None, :, 0] - spans[:, 1, None]
    middle = BUCKETS // 2
    steps = np.minimum(middle, np.frexp(np.maximum(0, np.maximum(before, after)))[1])  # a number's bits
    out: Ints = middle + np.where(after > 0, steps, -steps)
    return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointers:
    """The pointers' own parameters.

    `bias`: [links, BUCKETS]; `none`: [links, LINK_DIM]; `none_bias`: [links].
    """

    bias: Floats
    none: Floats
    none_bias: Floats


class Linked(NamedTuple):
    """One attribution of a window in word positions; `score` is the mean log-probability of its links."""

    source: TaggedSpan | None
    cue: TaggedSpan | None
    contents: tuple[TaggedSpan, ...]
    score: float


def _log_probabilities(
    projections: Floats, link: int, spans: Sequence[TaggedSpan], candidates: Sequence[TaggedSpan], pointers: Pointers
) -> Floats:
    """[spans, candidates + 1] log-probabilities, the last column for none; projections: [words, links, 2, dim]."""
    ends = np.array([s[:2] for s in spans])
    queries = (projections[ends[:, 0], link, 0] + projections[ends[:, 1], link, 0]) / 2
    scores = np.empty((len(spans), len(candidates) + 1), dtype=np.float32)
    if candidates:
        theirs = np.array([c[:2] for c in candidates])
        keys = (projections[theirs[:, 0], link, 1] + projections[theirs[:, 1], link, 1]) / 2
        scores[:, :-1] = queries @ keys.T / LINK_DIM**0.5 + pointers.bias[link][_buckets(ends, theirs)]
    scores[:, -1] = queries @ pointers.none[link] / LINK_DIM**0.5 + pointers.none_bias[link]
    scores -= scores.max(axis=1, keepdims=True)
    out: Floats = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return out


def link(spans: Sequence[TaggedSpan], projections: Floats, pointers: Pointers) -> list[Linked]:
    """Attributions of one window: contents grouped by cue, each with the source that the cue points to."""
    by_kind = {kind: [s for s in spans if s.kind == kind] for kind in ("source", "cue", "content")}
    contents, cues, sources = by_kind["content"], by_kind["cue"], by_kind["source"]
    if not contents:
        return []
    to_cue = _log_probabilities(projections, LINKS.index("content-cue"), contents, cues, pointers)
    to_source = _log_probabilities(projections, LINKS.index("content-source"), contents, sources, pointers)
    cue_source = _log_probabilities(projections, LINKS.index("cue-source"), cues, sources, pointers) if cues else None
    groups: dict[int, list[int]] = {}
    loose: list[int] = []
    for i in range(len(contents)):
        best = int(to_cue[i].argmax())
        if best < len(cues):
            groups.setdefault(best, []).append(i)
        else:
            loose.append(i)
    out: list[Linked] = []
    for c, members in groups.items():
        assert cue_source is not None
        scores = cue_source[c] + to_source[members].sum(axis=0) / len(members)
        best = int(scores.argmax())
        out.append(
            Linked(
                sources[best] if best < len(sources) else None,
                cues[c],
                tuple(contents[i] for i in members),
                float(to_cue[members, c].sum() / len(members) + cue_source[c, best]),
            )
        )
    for i in loose:
        best = int(to_source[i].argmax())
        source = sources[best] if best < len(sources) else None
        out.append(Linked(source, None, (contents[i],), float(to_cue[i, -1] + to_source[i, best])))
    return sorted(out, key=lambda a: a.contents[0].first)
