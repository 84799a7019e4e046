"""The labelled texts, by document id: corpora that lie outside the project, and our own articles inside it."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

ORIGINALS = Path(__file__).parent / "originals"


class Text(NamedTuple):
    """A text that labels refer to; `published` anchors its relative dates."""

    id: str
    text: str
    published: dt.date | None

    @property
    def paragraphs(self) -> list[str]:
        """Paragraphs in order, as labellers number them."""
        return self.text.split("\n\n")

    def starts(self) -> list[int]:
        """Where each paragraph begins."""
        starts, at = [], 0
        for paragraph in self.paragraphs:
            starts.append(at)
            at += len(paragraph) + 2
        return starts


def digest(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _polnear(path: Path) -> dict[str, Text]:
    texts = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            day = dt.date.fromisoformat(row["published"][:10]) if row.get("published") else None
            texts[row["id"]] = Text(row["id"], row["text"], day)
    return texts


def _plv(path: Path) -> dict[str, Text]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return {f"plv-{row['sentence_id']}": Text(f"plv-{row['sentence_id']}", row["sentence"], None) for row in rows}


def original(path: Path) -> Text:
    """One of our own articles: a line `published: YYYY-MM-DD` (or `null`), an empty line, and the clean text."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    value = head.partition(":")[2].strip()
    return Text(path.stem, body.strip("\n"), None if value == "null" else dt.date.fromisoformat(value))


@cache
def texts(data: Path) -> dict[str, Text]:
    """Every text there is: PolNeAR train, the PLV training sentences (under `data`) and our originals."""
    found: dict[str, Text] = {}
    if (data / "polnear/train.jsonl").exists():
        found |= _polnear(data / "polnear/train.jsonl")
    if (data / "plover/PLV_train.tsv").exists():
        found |= _plv(data / "plover/PLV_train.tsv")
    for path in sorted(ORIGINALS.glob("*/*.txt")):
        found[path.stem] = original(path)
    return found
