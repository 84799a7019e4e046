"""Labelled pages as examples for skimming: what each block of a page is."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from parley.claims.language.tokens import Windower
from parley.claims.layout import BLOCK_KINDS, HEADS, JUDGING
from parley.claims.model.skimming import skimmed
from parley.evaluation.clutter import Paragraph, read_page
from parley.training.dataset import Example
from parley.training.labelled import IGNORE

HELD_BACK = 12
"""About one family of pages in so many is never trained on: what the shipped reader makes of it can be looked at.
Which ones follows from their names alone, so that new pages move no family from one side to the other."""


BODIES = 2
"""Other articles around which each page's clutter is put in an epoch."""

MIXED = 2
"""Times that each page is mixed with loose pieces in an epoch."""

LEFT_OUT, AT_EDGES, BETWEEN, KEPT = 0.4, 4, 0.12, 0.15
"""Share of a page's own clutter that mixing leaves out; most pieces put in above and below the story; chance of
one between two of its paragraphs; chance of a short line there that belongs to the story. Judgement."""

PLACES = ("top", "mid", "end", "keep")
"""Where on a page loose pieces may stand: above, within and below the story; `keep`: short lines of stories."""

Piece = tuple[Paragraph, ...]


class Pages(NamedTuple):
    """Pages to train on and pages held back, each a sequence of labelled blocks; loose pieces by place."""

    train: tuple[Piece, ...]
    held_back: tuple[Piece, ...]
    loose: Mapping[str, Sequence[Piece]] = {}


def pages_in(folder: Path) -> list[Path]:
    """The labelled text pages of a folder, in order."""
    return sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".gold"))


def gather_pages(folders: Iterable[Path]) -> Pages:
    """The labelled text pages in some folders, parted by family, and their loose pieces."""
    parts: dict[bool, list[Piece]] = {False: [], True: []}
    loose: dict[str, list[Piece]] = {}
    for folder in folders:
        for page in map(read_page, pages_in(folder)):
            parts[held_back(page.family)].append(page.paragraphs)
        if (pieces := folder / "loose.pieces").exists():
            loose |= read_pieces(pieces)
    return Pages(tuple(parts[False]), tuple(parts[True]), loose)


def read_pieces(path: Path) -> dict[str, list[Piece]]:
    """Loose pieces by place: lines `LABEL|text`, an empty line after each piece, `@PLACE` before those of a place."""
    found: dict[str, list[Piece]] = {place: [] for place in PLACES}
    place = PLACES[0]
    for chunk in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in chunk.splitlines() if line]
        if lines and lines[0].startswith("@"):
            place = lines.pop(0)[1:]
        if lines:
            parted = (line.partition("|") for line in lines)
            found[place].append(tuple(Paragraph(text, label) for label, _, text in parted))
    return found


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


def mixed(page: Sequence[Paragraph], loose: Mapping[str, Sequence[Piece]], rng: random.Random) -> Piece:
    """The page with some of its own clutter left out and loose pieces put in, so that wordings meet other layouts."""
    kept = [i for i, p in enumerate(page) if p.label == "keep"] or [0]
    fixed = ("keep", "title")
    above, below = (rng.sample(loose[place], rng.randint(0, AT_EDGES)) for place in ("top", "end"))
    out = [p for piece in above[1:] for p in piece]
    run_stays = True
    for i, paragraph in enumerate(page):
        if i == 0 or page[i - 1].label != paragraph.label:
            run_stays = rng.random() >= LEFT_OUT
        if i == kept[0]:
            out.extend(p for piece in above[:1] for p in piece)
        elif i > kept[0] and paragraph.label == "keep":
            for place, chance in (("mid", BETWEEN), ("keep", KEPT)):
                if rng.random() < chance:
                    out.extend(rng.choice(loose[place]))
        if run_stays or paragraph.label in fixed:
            out.append(paragraph)
    return (*out, *(p for piece in below for p in piece))


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
        targets = np.full((len(HEADS), len(window.words)), IGNORE, dtype=np.int16)
        targets[list(HEADS).index(JUDGING)] = [labels[i] for i in window.words]
        out.append(Example(window=window, targets=targets, pointers=()))
    return out


def some_examples(
    pages: Pages, bodies: Sequence[Sequence[str]], windower: Windower, rng: random.Random
) -> list[Example]:
    """The examples of one epoch: each page as it stands, around other articles, and mixed with loose pieces."""
    shown: list[Sequence[Paragraph]] = list(pages.train)
    for page in pages.train:
        shown.extend(with_body(page, body) for body in rng.choices(bodies, k=BODIES))
        if pages.loose:
            shown.extend(mixed(rng.choice((page, shown[-1])), pages.loose, rng) for _ in range(MIXED))
    return [example for page in shown for example in page_examples(page, windower)]
