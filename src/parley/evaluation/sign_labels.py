"""Labels of the kinds of facts that sentences tell (`labels/signs`): passages, and articles sentence by sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from parley.assessment.sentences import sentence_starts
from parley.claims.layout import SIGN_KINDS
from parley.errors import BadInput
from parley.evaluation.figures import text_hash
from parley.spans import Span

UNKNOWN = -1.0
VALUES = {"+": 1.0, "-": 0.0, "?": UNKNOWN}
NOTHING = "."
"""The labels of a passage that tells nothing and tempts to nothing."""


class Labelled(NamedTuple):
    """A passage with, by SIGN_KINDS, 1 for what it tells, 0 for what not, UNKNOWN for what may go either way."""

    text: str
    told: tuple[float, ...]


LabelledArticle = tuple[tuple[Labelled, ...], ...]
"""An article: paragraphs of labelled passages, each a sentence or two."""


class Material(NamedTuple):
    """What there is to learn from: passages that stand alone, articles, and articles without labels."""

    passages: list[Labelled]
    articles: list[LabelledArticle]
    others: list[LabelledArticle]


def read_material(folder: Path, texts: Mapping[str, str]) -> Material:
    """Everything that a folder's files label; `texts`: those that may be labelled by offset, and some that are not."""
    told = [*read_articles(folder), *read_marked(folder, texts)]
    alone = [article[0][0] for article in told if sum(map(len, article)) == 1]
    known = {row["doc"] for row in _rows(folder)}
    return Material(
        [*read_labelled(folder), *alone],
        [article for article in told if sum(map(len, article)) > 1],
        [without_labels(text) for name, text in sorted(texts.items()) if name not in known],
    )


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def read_labelled(folder: Path) -> list[Labelled]:
    """The labelled passages of a folder's files (.tsv); BadInput names a line that is none."""
    return [
        labelled(line, f"{path.name}, line {number}")
        for path in sorted(folder.glob("*.tsv"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    ]


def read_articles(folder: Path) -> list[LabelledArticle]:
    """The labelled articles of a folder's files (.txt): a sentence a line, "#" begins an article, "##" a paragraph."""
    articles: list[list[list[Labelled]]] = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line == "#":
                articles.append([[]])
            elif line == "##":
                articles[-1].append([])
            else:
                articles[-1][-1].append(labelled(line, f"{path.name}, line {number}"))
    return [tuple(tuple(paragraph) for paragraph in article if paragraph) for article in articles]


def read_marked(folder: Path, texts: Mapping[str, str]) -> list[LabelledArticle]:
    """The articles of a folder's files (.jsonl) whose sentences are labelled by offset; `texts`: the articles by name.

    A line: `doc`, `sha256` of the text (its first 16 digits), `sentences`: [start, end, labels]. BadInput where a text
    is missing or another.
    """
    articles = []
    for row in _rows(folder):
        text = texts.get(row["doc"])
        if text is None:
            raise BadInput(
                f"There is no text of {row['doc']}.", "Give the folder that holds polnear/ and plover/ with --data."
            )
        if text_hash(text) != row["sha256"]:
            raise BadInput(f"The labels of {row['doc']} belong to another text.", "Label the text as it is now.")
        paragraphs: list[list[Labelled]] = []
        last = 0
        for start, end, labels in row["sentences"]:
            if not paragraphs or "\n" in text[last:start]:
                paragraphs.append([])
            paragraphs[-1].append(labelled(f"{labels}\t{text[start:end]}", row["doc"]))
            last = end
        articles.append(tuple(map(tuple, paragraphs)))
    return articles


def joined(article: Sequence[Sequence[str]]) -> tuple[str, list[Span]]:
    """The text of an article's paragraphs of passages, and where each passage stands in it."""
    text, spans = "", []
    for paragraph in article:
        text += "\n\n" if text else ""
        for number, passage in enumerate(paragraph):
            text += " " if number else ""
            spans.append(Span(len(text), len(text) + len(passage)))
            text += passage
    return text, spans


def sentences(text: str) -> list[Span]:
    """The sentences of a text, without the blanks around them."""
    spans = []
    for first, last in pairwise((*sentence_starts(text), len(text))):
        sentence = text[first:last]
        if sentence.strip():
            spans.append(Span(first + len(sentence) - len(sentence.lstrip()), first + len(sentence.rstrip())))
    return spans


def without_labels(text: str) -> LabelledArticle:
    """A text of which nobody has said what it tells."""
    paragraphs: list[list[Labelled]] = []
    last = 0
    for span in sentences(text):
        if not paragraphs or "\n" in text[last : span.start]:
            paragraphs.append([])
        paragraphs[-1].append(Labelled(" ".join(span.of(text).split()), (UNKNOWN,) * len(SIGN_KINDS)))
        last = span.end
    return tuple(map(tuple, paragraphs))


def labelled(line: str, where: str) -> Labelled:
    """A passage from its line: signed kinds, a tab, the text; a kind without a sign has that of the one before."""
    labels, tab, text = line.partition("\t")
    kinds: dict[str, float] = {}
    value = None
    for label in labels.split(",") if labels != NOTHING else ():
        value = VALUES.get(label[:1], value)
        kind = label.lstrip("+-?")
        if value is None or kind not in SIGN_KINDS:
            raise BadInput(f"{where} has no such label: {label}.", "Write +kind, -kind or ?kind.")
        kinds[kind] = value
    if not (tab and text.strip()):
        raise BadInput(f"{where} is no labelled passage.", "Write labels, a tab, and the text.")
    return Labelled(text, tuple(kinds.get(kind, 0.0) for kind in SIGN_KINDS))
