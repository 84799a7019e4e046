"""Cutting annotated text at every span boundary, so that overlapping marks never have to nest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from parley.spans import Span


class Mark(NamedTuple):
    """A span with the claim it belongs to and its part in it (source, cue, content)."""

    span: Span
    claim: str
    part: str


class Piece(NamedTuple):
    """A run of text under the same marks; `first_of`: claims whose first piece this is."""

    text: str
    marks: tuple[Mark, ...]
    first_of: tuple[str, ...]


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of an article's text."""
    start = 0
    for part in text.split("\n\n"):
        if part:
            yield Span(start, start + len(part))
        start += len(part) + 2


def pieces(text: str, within: Span, marks: Iterable[Mark], seen: set[str]) -> list[Piece]:
    """The pieces of one paragraph; `seen` gathers the claims that have had their first piece."""
    here = [m for m in marks if m.span.overlap(within)]
    order = {m: i for i, m in enumerate(here)}
    cuts = {within.start, within.end}
    for mark in here:
        cuts.update(c for c in mark.span if within.start < c < within.end)
    edges = sorted(cuts)
    out = []
    waiting = sorted(here, key=lambda m: m.span.start)
    open_: list[Mark] = []
    at = 0
    for start, end in pairwise(edges):
        while at < len(waiting) and waiting[at].span.start <= start:
            open_.append(waiting[at])
            at += 1
        open_ = [m for m in open_ if m.span.end >= end]
        covering = tuple(sorted(open_, key=order.__getitem__))
        new = tuple(dict.fromkeys(m.claim for m in covering if m.claim not in seen))
        seen.update(new)
        out.append(Piece(text[start:end], covering, new))
    return out
