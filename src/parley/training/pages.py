"""Labelled pages as examples for skimming: what each block of a page is."""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from parley.claims.layout import BLOCK_KINDS, HEADS
from parley.claims.skimming import skimmed
from parley.claims.tokens import Windower
from parley.evaluation.clutter import Paragraph, read_page
from parley.training.dataset import Example
from parley.training.labelled import IGNORE

HELD_BACK = 12
"""About one family of pages in so many is never trained on: what the shipped reader makes of it can be looked at.
Which ones follows from their names alone, so that new pages move no family from one side to the other."""


BODIES = 2
"""Other articles around which each page's clutter is put in an epoch."""


class Pages(NamedTuple):
    """Pages to train on and pages held back, each a sequence of labelled blocks."""

    train: tuple[tuple[Paragraph, ...], ...]
    held_back: tuple[tuple[Paragraph, ...], ...]


def gather_pages(folder: Path) -> Pages:
    """The labelled text pages in a folder, parted by family."""
    parts: dict[bool, list[tuple[Paragraph, ...]]] = {False: [], True: []}
    for path in sorted(folder.glob("*.txt")):
        page = read_page(path)
        parts[held_back(page.family)].append(page.paragraphs)
    return Pages(tuple(parts[False]), tuple(parts[True]))


def held_back(family: str) -> bool:
    """Whether a family of pages is never trained on."""
    return zlib.crc32(family.encode()) % HELD_BACK == 0


def with_body(page: Sequence[Paragraph], body: Sequence[str]) -> tuple[Paragraph, ...]:
    """The page's clutter around another article: its paragraphs are replaced by natural ones.

    Our pages tell invented stories; the natural paragraphs show the model more of what is kept.
    """
    places = [i for i, p in enumerate(page) if p.label == "keep"]
    share = max(1, len(body) // max(1, len(places)))
    out: list[Paragraph] = []
    at = 0
    for paragraph in page:
        if paragraph.label != "keep":
            out.append(paragraph)
            continue
        out.extend(Paragraph(text, "keep") for text in body[at : at + share])
        at += share
    return tuple(out)


def page_examples(page: Sequence[Paragraph], windower: Windower) -> list[Example]:
    """The windows of one skimmed page; only the head for blocks learns from them."""
    text = "\n\n".join(skimmed(p.text) for p in page)
    words, groups = windower.words(text)
    labels = [IGNORE] * len(words)
    with_words = [p for p in page if any(not c.isspace() for c in p.text)]
    for paragraph, group in zip(with_words, groups, strict=True):
        kind = BLOCK_KINDS.index(paragraph.label)
        for i in group:
            labels[i] = kind
    out = []
    for window in windower.windows(text, words, groups):
        targets = {head: (IGNORE,) * len(window.words) for head in HEADS}
        targets["block"] = tuple(labels[i] for i in window.words)
        out.append(Example(window=window, targets=targets, pointers=()))
    return out


def some_examples(
    pages: Pages, bodies: Sequence[Sequence[str]], windower: Windower, rng: random.Random
) -> list[Example]:
    """The examples of one epoch: each page as it stands, and around several other articles."""
    out = [e for page in pages.train for e in page_examples(page, windower)]
    for page in pages.train:
        for body in rng.choices(bodies, k=BODIES):
            out.extend(page_examples(with_body(page, body), windower))
    return out
