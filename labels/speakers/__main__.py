r"""`python -m labels.speakers`: show an article with its sources numbered; compile a labeller's lines.

    python -m labels.speakers show ID...
    python -m labels.speakers compile NOTES... --labeller NAME --out labels/speakers/polnear-dev.jsonl
    python -m labels.speakers --part train show ID...

Sources are those of PolNeAR's development part (or of another, by --part), in the body of the article, in order.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from labels.notes import SPEAKERS
from labels.texts import digest
from parley.evaluation.polnear import Annotated, read_polnear
from parley.spans import Span


def sources(article: Annotated) -> list[Span]:
    """The distinct sources in the body, in order of the text."""
    body = article.text.find("\n\n")
    return sorted({g.source[0] for g in article.attributions if g.source and g.source[0].start >= body})


def shown(article: Annotated) -> str:
    """The text with numbered paragraphs and numbered marks around its sources."""
    text, at, out = article.text, 0, []
    for number, span in enumerate(sources(article)):
        out.append(text[at : span.start] if span.start >= at else "")
        out.append(f"⟦{number}:{text[max(at, span.start) : span.end]}⟧")
        at = max(at, span.end)
    out.append(text[at:])
    paragraphs = "".join(out).split("\n\n")
    return f"doc|{article.id}\n" + "\n".join(f"[{i}] {p}" for i, p in enumerate(paragraphs))


def _speaker(fields: list[str]) -> dict[str, Any]:
    name, kind, role, affiliation, country = fields
    if kind not in SPEAKERS:
        raise ValueError(f"{kind!r} is none of {', '.join(sorted(SPEAKERS))}")
    known = [None if field in ("", "-") else field for field in (role, affiliation, country)]
    return {"name": name, "kind": kind, "role": known[0], "affiliation": known[1], "country": known[2]}


def compiled(notes: str, articles: dict[str, Annotated], complaints: list[str]) -> Iterator[dict[str, Any]]:
    """One label a document: its sources with their speakers; those marked `?` are left out."""
    label: dict[str, Any] = {}
    spans: list[Span] = []
    said: dict[int, dict[str, Any] | None] = {}

    def finished() -> Iterator[dict[str, Any]]:
        if label:
            for number in sorted(set(range(len(spans))) - set(said)):
                complaints.append(f"{label['doc']}: source {number} has no line")
            label["sources"] = [{"span": list(spans[n]), **s} for n, s in sorted(said.items()) if s is not None]
            yield label

    for line_number, line in enumerate(notes.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        head, *fields = (field.strip() for field in line.split("|"))
        if head == "doc":
            yield from finished()
            article = articles[fields[0]]
            label = {"doc": article.id, "sha256": digest(article.text)}
            spans, said = sources(article), {}
            continue
        try:
            number = int(head)
            if not 0 <= number < len(spans):
                raise ValueError(f"there is no source {number}")
            if fields == ["?"]:
                said[number] = None
            elif fields[0].startswith("="):
                said[number] = said[int(fields[0][1:])]
            else:
                said[number] = _speaker(fields)
        except (ValueError, KeyError) as error:
            complaints.append(f"line {line_number}: {error}: {line[:80]}")
    yield from finished()


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m labels.speakers", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--part", choices=("dev", "train"), default="dev")
    commands = parser.add_subparsers(dest="verb", required=True)
    commands.add_parser("show").add_argument("documents", nargs="+")
    made = commands.add_parser("compile")
    made.add_argument("notes", nargs="+", type=Path)
    made.add_argument("--labeller", required=True)
    made.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    articles = {a.id: a for a in read_polnear(arguments.data / "polnear" / f"{arguments.part}.jsonl")}
    if arguments.verb == "show":
        for name in arguments.documents:
            print(shown(articles[name]) + "\n")
        return 0
    complaints: list[str] = []
    labels = [
        {**label, "labeller": arguments.labeller}
        for path in arguments.notes
        for label in compiled(path.read_text(encoding="utf-8"), articles, complaints)
    ]
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    print(f"{len(labels)} documents, {len(complaints)} complaints", file=sys.stderr)
    if arguments.out and not complaints:
        lines = [json.dumps(label, ensure_ascii=False) for label in sorted(labels, key=lambda label: label["doc"])]
        arguments.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
