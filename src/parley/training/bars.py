"""Fits the bars below which marks are left out (`claims/model/surety.py`), on labels the network has not learned from.

Each bar weighs what is told without any: events, positions and forecasts of the texts whose labels of what is read are
held back, right where they touch a label of their kind, and attributions of the PolNeAR articles that are held back,
right where they are whole.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.preprocessing import StandardScaler

from parley.claims.model.acts import WeighedActs, WeighedMarks
from parley.claims.model.attributions import Candidate, attributions_of
from parley.claims.model.marking import Marker, Weighed
from parley.claims.model.surety import BARS, NO_BARS, Surety
from parley.claims.read import Reader, Source
from parley.claims.types import Reading
from parley.data.gazetteer import load_gazetteer
from parley.errors import BadInput
from parley.evaluation.attribution import Scores, matched, score_article
from parley.evaluation.figures import Count
from parley.evaluation.measure import compared
from parley.evaluation.polnear import Annotated
from parley.evaluation.speakers import bare_article
from parley.spans import Span
from parley.training.corpus import Document
from parley.training.prepare import gather

FOLDS = 7
ALSO_SAID = (0.1, 0.2, 0.3, 0.4, 0.5)
"""Other probabilities at which a bar could be, said beside its own."""

Matrix = NDArray[np.float64]
Chosen = NDArray[np.bool_]


class Material(NamedTuple):
    """What one bar weighs: [marks, features], whether each is right, and in which text it stands.

    `counted`: of what is told where only some of the marks are chosen, how much is right, and of how many labels.
    """

    name: str
    features: Matrix
    right: Chosen
    texts: tuple[str, ...]
    counted: Callable[[Chosen], Count]


class _Act(NamedTuple):
    """What counts of an act, labelled or told."""

    span: Span
    kind: str


class _Sort(NamedTuple):
    """How acts of one sort are labelled and told."""

    labelled: Callable[[Mapping[str, Any]], _Act]
    told: Callable[[Reading], list[_Act]]
    marked: Callable[[WeighedActs], WeighedMarks]


ACTS = {
    "events": _Sort(
        lambda label: _Act(Span(*label["trigger"]), label["type"]),
        lambda reading: [_Act(event.trigger_span, event.type) for event in reading.events],
        lambda marked: marked.events,
    ),
    "positions": _Sort(
        lambda label: _Act(Span(*label["span"]), label["kind"]),
        lambda reading: [_Act(position.span, position.kind) for position in reading.positions],
        lambda marked: marked.positions,
    ),
    "forecasts": _Sort(  # borderline ones are labelled, too, and right where they are told
        lambda label: _Act(Span(*label["span"]), "forecast"),
        lambda reading: [_Act(forecast.span, "forecast") for forecast in reading.forecasts],
        lambda marked: marked.forecasts,
    ),
}


def of_acts(
    name: str, documents: Sequence[Document], readings: Sequence[Reading], weighed: Sequence[Weighed]
) -> Material:
    """The acts of one sort that are told of labelled texts, each with the features of the mark that it came of.

    Left out: those in titles, where nothing is labelled. Those that came of no mark no bar weighs.
    """
    sort = ACTS[name]
    rows: list[Matrix] = []
    right: list[bool] = []
    texts: list[str] = []
    labels = 0
    unweighed = Count()
    for document, reading, found in zip(documents, readings, weighed, strict=True):
        gold = [sort.labelled(label) for label in (document.reading or {})[name]]
        labels += len(gold)
        body = document.text.find("\n\n") if document.title else 0
        marks = [
            (span, np.array(row))
            for of_window in map(sort.marked, found.acts)
            for span, *row in zip(of_window.spans, *of_window.features, strict=True)
        ]
        for act in sort.told(reading):
            if act.span.start < body:
                continue
            is_right = any(label.kind == act.kind and label.span.overlap(act.span) for label in gold)
            span, row = max(marks, key=lambda mark: mark[0].overlap(act.span), default=(Span(0, 0), np.empty(0)))
            if span.overlap(act.span):
                rows.append(row)
                right.append(is_right)
                texts.append(document.id)
            else:
                unweighed += Count(is_right, 1, 0)
    judged = np.array(right, dtype=bool)

    def counted(chosen: Chosen) -> Count:
        return Count(int(judged[chosen].sum()), int(chosen.sum()), labels) + unweighed

    return Material(name, _matrix(rows), judged, tuple(texts), counted)


def _matrix(rows: Sequence[Any]) -> Matrix:
    return np.array(rows, dtype=np.float64).reshape(len(rows), -1)


def of_statements(documents: Sequence[Annotated], weighed: Sequence[Weighed]) -> Material:
    """The attributions that are told of annotated articles."""
    known = [_right(document, found.attributions) for document, found in zip(documents, weighed, strict=True)]
    places: list[dict[int, int]] = []
    for of_text in known:
        first = sum(map(len, places))
        places.append({candidate: first + i for i, candidate in enumerate(of_text)})

    def counted(chosen: Chosen) -> Count:
        scores = Scores()
        for document, found, place in zip(documents, weighed, places, strict=True):
            kept = [c for i, c in enumerate(found.attributions) if i not in place or chosen[place[i]]]
            told = attributions_of(document.text, kept)
            scores += score_article(document.text, *compared(document, told))
        return scores.whole

    return Material(
        "statements",
        _matrix([w.attributions[i].features for w, of_text in zip(weighed, known, strict=True) for i in of_text]),
        np.array([is_right for of_text in known for is_right in of_text.values()], dtype=bool),
        tuple(document.id for document, of_text in zip(documents, known, strict=True) for _ in of_text),
        counted,
    )


def _right(document: Annotated, found: Sequence[Candidate]) -> dict[int, bool]:
    """By place, whether what a candidate becomes is right as a whole.

    Left out: those in titles, reports within reports, which no bar weighs, and what carries another one on.
    """
    both = compared(document, attributions_of(document.text, found))
    partner, whole, inner = matched(document.text, *both)
    right = {partner[gold] for gold, agrees in whole.items() if agrees}
    told: dict[tuple[tuple[Span, ...], Span], int] = {}
    for place, predicted in enumerate(both.predicted):
        told.setdefault((predicted.source, predicted.content[0]), place)
    out = {}
    for i, (attribution, nested, _) in enumerate(found):
        becomes = told.get(((attribution.source,) if attribution.source else (), attribution.contents[0]))
        if becomes is not None and becomes not in inner and not nested:
            out[i] = becomes in right
    return out


def fitted(material: Material, least: float) -> Surety:
    """The weights of a logistic regression on a bar's features."""
    name, features, right, *_ = material
    if right.all() or not right.any():
        kind = "wrong" if len(right) and right.all() else "right"
        raise BadInput(
            f"Of the {len(right)} {name} marked in the texts held back none is {kind}, so no bar can be fitted.",
            "Give all of the labels with --own and all of the corpora with --data.",
        )
    scale = StandardScaler().fit(features)
    model = LogisticRegression().fit(scale.transform(features), right)
    weights = model.coef_[0] / scale.scale_
    base = float(model.intercept_[0] - weights @ scale.mean_)
    return Surety(round(base, 3), tuple(round(weight, 3) for weight in weights.tolist()), least)


def told_apart(material: Material) -> float:
    """In which share of pairs of a right and a wrong mark the right one is surer, by weights from other texts."""
    folds = np.array([zlib.crc32(text.encode()) % FOLDS for text in material.texts])
    odds = np.empty(len(folds))
    for fold in np.unique(folds):
        others, own = folds != fold, folds == fold
        texts = tuple(text for text, other in zip(material.texts, others, strict=True) if other)
        part = material._replace(features=material.features[others], right=material.right[others], texts=texts)
        odds[own] = fitted(part, 0.5).odds(*material.features[own].T)
    return float(roc_auc_score(material.right, odds))


def report(material: Material, bar: Surety) -> Iterator[str]:
    """A bar as it stands in `claims/model/surety.py`, and what goes at it and at others."""
    name, features, right, *_ = material
    yield f"{name.upper()} = {bar!r}"
    yield (
        f"{len(right)} {name}, {(~right).sum()} of them wrong; weights fitted on other texts "
        f"are surer of the right one in {100 * told_apart(material):.1f} of 100 pairs"
    )
    before = material.counted(np.ones(len(right), dtype=bool)).f1
    for least in sorted({bar.least, *ALSO_SAID}):
        kept = np.array(bar._replace(least=least).enough(*features.T), dtype=bool)
        after = material.counted(kept).f1
        yield (
            f"{'*' if least == bar.least else ' '} least={least}: {(~kept).sum()} go, {(~right[~kept]).sum()} of them "
            f"wrong; F1 {100 * before:.1f} to {100 * after:.1f}"
        )


def material(reader: Reader, marker: Marker, labels: Path, data: Path) -> Iterator[Material]:
    """What each bar weighs, in the order of `Bars`."""
    files = (f"{name}-train.jsonl" for name in ("polnear", "polnear-acts", "plv", "originals"))
    for needed in (data / "plover" / "PLV_train.tsv", *(labels / "readings" / file for file in files)):
        if not needed.exists():
            raise BadInput(
                f"There is no {needed}.", "Give the folder of the corpora with --data, that of our labels with --own."
            )
    corpus = gather(data, None, labels, (), load_gazetteer().nationalities)
    documents = corpus.readings_held_back
    readings = list(
        reader.with_bars(NO_BARS).read(Source(bare_article(document.id, document.text)) for document in documents)
    )
    weighed = list(marker.weigh(document.text for document in documents))
    yield from (of_acts(name, documents, readings, weighed) for name in ACTS)
    articles = [Annotated(d.id, d.title, d.text, d.attributions or ()) for d in corpus.held_back]
    yield of_statements(articles, list(marker.weigh(article.text for article in articles)))


def fit_bars(reader: Reader, marker: Marker, labels: Path, data: Path, say: Callable[[str], None]) -> None:
    """Say the bars as they are fitted anew, each with its own `least`, and what goes at them."""
    for found, bar in zip(material(reader, marker, labels, data), BARS, strict=True):
        for line in report(found, fitted(found, bar.least)):
            say(line)
