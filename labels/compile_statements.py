r"""Turns labellers' working notes (quoted words) into labels by offset, which hold no text of the articles.

    python labels/compile_statements.py NOTES.jsonl... --texts ../shared/polnear/train.jsonl \
        --out labels/statements/polnear-train.jsonl

A note names the paragraph and quotes the words; the label holds offsets, and a hash of the words they cover
so that a change of the text cannot go unnoticed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any


def digest(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def start_of(attribution: dict[str, Any]) -> int:
    """Where an attribution's first part begins."""
    return min(int(span[0]) for part in attribution.values() for span in part)


def numbered(article: dict[str, Any]) -> list[dict[str, Any]]:
    """The annotator's attributions in the order in which labellers saw them (A0, A1, ...)."""
    annotators = article["annotations"]
    return sorted(annotators[sorted(annotators)[0]], key=start_of)


def places(text: str, paragraph: int, words: str) -> list[list[int]]:
    """Offsets of every occurrence of some words, as whole words, in a paragraph."""
    parts = text.split("\n\n")
    start = sum(len(part) + 2 for part in parts[:paragraph])
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)" if words[:1].isalnum() else re.escape(words)
    found = [[start + m.start(), start + m.end()] for m in re.finditer(pattern, parts[paragraph])]
    if not found:
        raise ValueError(f"no {words[:40]!r} in paragraph {paragraph}")
    return found


def spans_of(text: str, note: dict[str, Any]) -> dict[str, Any]:
    """Offsets of a note's content, of the cue nearest to it, and of the source nearest to the cue.

    Where the labeller counted occurrences (`nth`), that one is taken.
    """
    given = note.get("nth")
    nth: dict[str, Any] = given if isinstance(given, dict) else {}
    quoted = {part: [q] if isinstance(q := note.get(part), str) else q or [] for part in ("content", "cue", "source")}
    out: dict[str, Any] = {part: [] for part in ("source", "cue", "content")}
    near: int | None = None
    for part in ("content", "cue", "source"):
        for i, words in enumerate(quoted[part]):
            choices = places(text, note["p"], words)
            which = nth.get(part)
            which = which[i] if isinstance(which, list) else which if i == 0 else None
            if which is not None and which < len(choices):
                chosen = choices[which]
            elif near is None:
                chosen = choices[0]
            else:
                chosen = min(choices, key=lambda c: (abs(c[1] - near), c))
            out[part].append(chosen)
        if out[part]:
            near = min(span[0] for span in out[part])
    out["hash"] = digest("\x1f".join(text[b:e] for part in ("source", "cue", "content") for b, e in out[part]))
    return out


def compiled(notes: Iterable[dict[str, Any]], articles: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One label per note; what cannot be placed is reported on stderr and left out."""
    for note in notes:
        article = articles[note["doc"]]
        text = article["text"]
        attributions = numbered(article)
        label: dict[str, Any] = {"doc": note["doc"], "sha256": digest(text), "labeller": note["labeller"]}
        replaced = {item["replaces"] for item in note.get("missing", []) if item.get("replaces")}
        for name, numbers in (("not", [a for a in note["not"] if a not in replaced]), ("replaced", sorted(replaced))):
            label[name] = [attributions[int(a[1:])]["content"] for a in numbers if int(a[1:]) < len(attributions)]
        for kind in ("nested", "missing"):
            label[kind] = []
            for item in note.get(kind, []):
                try:
                    spans = spans_of(text, item)
                except (ValueError, KeyError, IndexError) as error:
                    print(f"{note['doc']}: {error}", file=sys.stderr)
                    continue
                if spans["content"]:
                    first_person = {"first_person": True} if item.get("first_person") else {}
                    label[kind].append({**spans, **first_person})
        yield label


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notes", nargs="+", type=Path)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    articles = {}
    with arguments.texts.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            articles[article["id"]] = article
    notes = [json.loads(line) for path in arguments.notes for line in path.open(encoding="utf-8")]
    with arguments.out.open("w", encoding="utf-8") as out:
        for label in compiled(notes, articles):
            out.write(json.dumps(label) + "\n")


if __name__ == "__main__":
    main()
