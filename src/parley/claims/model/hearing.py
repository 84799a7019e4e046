"""What the model says of each window, with the spans that its heads mark in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from parley.claims.layout import HEADS
from parley.claims.model.encoder import Encoded
from parley.claims.model.heads import TaggedSpan, decode

MARKING = {head: labels for head, labels in HEADS.items() if labels[0] == "O"}
"""Heads that find spans; the others sort what was found."""

AT_ONCE = 8
"""Windows that are decoded together: an article's worth; what the model says of more is not held (0.7 MB a window)."""


class Heard(NamedTuple):
    """What the model says of one window, and the spans that each marking head finds in it."""

    encoded: Encoded
    spans: dict[str, list[TaggedSpan]]


def heard(said: Iterable[Encoded]) -> Iterator[Heard]:
    """The same, window by window."""
    rest = iter(said)
    while some := list(islice(rest, AT_ONCE)):
        yield from map(Heard, some, decode([encoded.logits for encoded in some], MARKING))
