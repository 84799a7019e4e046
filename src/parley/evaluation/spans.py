"""Measure dates and quantities of the evaluation labels: spans that overlap by half, and what they are worth.

A span counts as found where a predicted one shares at least half of the longer of the two. The value is
compared for the found ones only: both ends of a date's interval, both bounds of a quantity. Where the
labels give a single day for "two years ago", the whole calendar unit that holds it is right too.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from parley.claims.dates.dates import find_dates
from parley.claims.quantities.quantities import find_quantities
from parley.errors import BadInput
from parley.evaluation.figures import Count, Measured, f1_of, files_hash, recall_of, resampled
from parley.evaluation.originals import read_originals
from parley.spans import Span

_ROUNDED = 0.001
"""How far a labelled share may be from the one read: labels round a third to 0.333."""


class Labelled(NamedTuple):
    """A text with its labels; nothing before `body` is labelled (the title of a PolNeAR article)."""

    text: str
    published: dt.date | None
    label: dict[str, Any]
    body: int = 0


class _Predicted(NamedTuple):
    span: Span
    low: Any
    high: Any


def pairs(gold: Sequence[Span], predicted: Sequence[Span]) -> list[tuple[int, int]]:
    """Places of gold and predicted spans that share at least half of the longer one, each used once, best first."""
    scored = []
    for i, a in enumerate(gold):
        for j, b in enumerate(predicted):
            share = (min(a.end, b.end) - max(a.start, b.start)) / max(a.end - a.start, b.end - b.start)
            if share >= 0.5:
                scored.append((-share, i, j))
    used: tuple[set[int], set[int]] = (set(), set())
    out = []
    for _, i, j in sorted(scored):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            out.append((i, j))
    return out


def same_interval(words: str, gold: dict[str, Any], start: dt.date | None, end: dt.date | None) -> bool:
    """Whether a date's ends are those of the label, or for "ago" a whole unit around the labelled day."""
    first, last = (dt.date.fromisoformat(gold[side]) if gold[side] else None for side in ("start", "end"))
    if (first, last) == (start, end):
        return True
    return bool("ago" in words.lower().split() and first and last and start and end and start <= first and last <= end)


def same_bounds(gold: dict[str, Any], low: float | None, high: float | None) -> bool:
    """Whether a quantity's bounds are those of the label, shares within their rounding."""
    for right, value in ((gold["low"], low), (gold["high"], high)):
        if right is None or value is None:
            if right is not value:
                return False
        elif not math.isclose(right, value, rel_tol=1e-9, abs_tol=_ROUNDED):
            return False
    return True


def score_document(document: Labelled) -> dict[str, Count]:
    """The counts of one text: spans found, and values right among the found."""
    text, counts = document.text, {}
    dates = find_dates(text, anchor=document.published)
    found = {
        "dates": [_Predicted(d.span, d.start, d.end) for d in dates],
        "quantities": [_Predicted(q.span, q.low, q.high) for q in find_quantities(text, dates=dates)],
    }
    for name, all_predicted in found.items():
        gold = document.label[name]
        predicted = [p for p in all_predicted if p.span.start >= document.body]
        matched = pairs([Span(*g["span"]) for g in gold], [p.span for p in predicted])
        right = 0
        for i, j in matched:
            low, high = predicted[j].low, predicted[j].high
            if name == "dates":
                right += same_interval(Span(*gold[i]["span"]).of(text), gold[i], low, high)
            else:
                right += same_bounds(gold[i], low, high)
        counts[name] = Count(len(matched), len(predicted), len(gold))
        counts[f"{name} value"] = Count(right, 0, len(matched))
    return counts


def _polnear(path: Path) -> dict[str, tuple[str, dt.date | None]]:
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {
        r["id"]: (r["text"], dt.date.fromisoformat(r["published"][:10]) if r.get("published") else None) for r in rows
    }


def _plover(path: Path) -> dict[str, tuple[str, dt.date | None]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return {f"plv-{r['sentence_id']}": (r["sentence"], None) for r in csv.DictReader(lines, delimiter="\t")}


SETS = ("polnear", "plv", "originals")
"""The sets of labels: PolNeAR articles, PLV sentences, our own articles."""


def labelled_documents(labels: Path, data: Path, part: str, sets: Sequence[str] = SETS) -> Iterator[Labelled]:
    """The labelled texts of a part: PolNeAR articles (after their titles), PLV sentences, our articles."""
    corpora = {"polnear": ("polnear/train.jsonl", _polnear), "plv": ("plover/PLV_train.tsv", _plover)}
    for name in sets:
        if name == "originals":
            for article in read_originals(labels, part).articles:
                yield Labelled(article.text, article.published, article.label)
            continue
        file, read = corpora[name]
        if not (data / file).exists():
            raise BadInput(
                f"There is no {data / file}.", "Give the folder that holds polnear/ and plover/ with --data."
            )
        texts = read(data / file)
        for line in (labels / "readings" / f"{name}-{part}.jsonl").read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            if label["doc"] not in texts:
                raise BadInput(f"The labels name {label['doc']}, which is not in the corpus.", "Check --data.")
            text, published = texts[label["doc"]]
            yield Labelled(text, published, label, text.find("\n\n") + 2 if name == "polnear" else 0)


def measure_dates_and_quantities(labels: Path, data: Path, part: str = "evaluation") -> Measured:
    """F1 of spans and share of right values over the documents of a part of `labels/readings`."""
    scores = [score_document(document) for document in labelled_documents(labels, data, part)]
    files = [labels / "readings" / f"{name}-{part}.jsonl" for name in SETS]
    figures = resampled(
        scores,
        {
            "dates F1": f1_of("dates"),
            "dates value right": recall_of("dates value"),
            "quantities F1": f1_of("quantities"),
            "quantities bounds right": recall_of("quantities value"),
        },
    )
    return Measured(f"dates and quantities, {part}", files_hash(files), figures)
