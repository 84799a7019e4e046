"""Our own evaluation articles with complete readings, as they lie in `labels/` of a clone of the project."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any, NamedTuple

from parley.evaluation.figures import files_hash


class Original(NamedTuple):
    """One of our articles: its clean text, its day of publication, and its label (lists of the reading by name)."""

    id: str
    text: str
    published: dt.date | None
    label: dict[str, Any]


class Originals(NamedTuple):
    """All articles of a part, and a hash of texts and labels."""

    articles: list[Original]
    sha256: str


def read_originals(labels: Path, part: str = "evaluation") -> Originals:
    """The articles of one part (`evaluation`, `train`) with their labels."""
    path = labels / "readings" / f"originals-{part}.jsonl"
    articles, files = [], [path]
    for line in path.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        file = labels / "originals" / part / f"{label['doc']}.txt"
        files.append(file)
        head, _, body = file.read_text(encoding="utf-8").partition("\n\n")
        day = head.partition(":")[2].strip()
        published = None if day == "null" else dt.date.fromisoformat(day)
        articles.append(Original(label["doc"], body.strip("\n"), published, label))
    return Originals(articles, files_hash(files))
