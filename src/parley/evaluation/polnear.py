"""PolNeAR (Newell, Margolin, Ruths 2018) as it lies in a folder of the user's: articles with attributions."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from parley.spans import Span


class Gold(NamedTuple):
    """One annotated attribution: spans of each part (a part may be in several pieces or absent)."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


class Annotated(NamedTuple):
    """One article with the attributions of one annotator, in order of the text."""

    id: str
    title: str
    text: str
    attributions: tuple[Gold, ...]


def _gold(raw: Mapping[str, Iterable[Sequence[int]]]) -> Gold:
    parts = (tuple(sorted(Span(int(b), int(e)) for b, e in raw[part])) for part in ("source", "cue", "content"))
    return Gold(*parts)


def start_of(attribution: Gold) -> int:
    """Where the first part of an attribution begins."""
    return min(span.start for part in attribution for span in part)


def medoid(annotators: Mapping[str, Sequence[Gold]]) -> tuple[Gold, ...]:
    """The annotations of the annotator who shares most contents with the others (the first, if a tie)."""
    names = sorted(annotators)
    contents = {name: {span for gold in annotators[name] for span in gold.content} for name in names}

    def shared(name: str) -> float:
        return sum(
            2 * len(contents[name] & contents[other]) / max(1, len(contents[name]) + len(contents[other]))
            for other in names
            if other != name
        )

    best = max(names, key=lambda name: (shared(name), -names.index(name)))
    return tuple(sorted(annotators[best], key=start_of))


def read_polnear(path: Path) -> list[Annotated]:
    """The articles of one part (`train.jsonl`, `dev.jsonl`), with one annotator each."""
    documents = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            annotators = {
                name: [gold for gold in map(_gold, rows) if gold.content] for name, rows in raw["annotations"].items()
            }
            documents.append(Annotated(raw["id"], raw["title"], raw["text"], medoid(annotators)))
    return documents


def file_hash(path: Path) -> str:
    """The first 16 hexadecimal digits of the file's SHA-256, to name the corpus a figure belongs to."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]
