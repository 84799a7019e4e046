"""Measure forecasts: which are found, whose they are, their condition, deadline, negation and likelihood words.

Spans match that overlap by at least half of the longer one. Only clear gold forecasts must be found; a predicted one
that matches a borderline case is neither right nor wrong, any other extra one is an error. All else is measured over
the clear forecasts that were found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from parley.claims.types import Forecast, Reading
from parley.evaluation.figures import Count, Figure, f1_of, recall_of, resampled
from parley.evaluation.parties import same_party
from parley.evaluation.spans import Labelled, pairs, same_interval
from parley.spans import Span


def score_forecasts(document: Labelled, reading: Reading) -> dict[str, Count]:
    """The counts of one text."""
    gold = document.label["forecasts"]
    predicted = [forecast for forecast in reading.forecasts if forecast.span.start >= document.body]
    found = pairs([Span(*label["span"]) for label in gold], [forecast.span for forecast in predicted])
    clear = [(gold[i], predicted[j]) for i, j in found if not gold[i]["borderline"]]
    unclear = len(found) - len(clear)
    names = ("forecaster", "condition", "deadline", "deadline value", "negated", "wording")
    counts = {name: Count() for name in names}
    counts["clear"] = Count(len(clear), len(predicted) - unclear, sum(not label["borderline"] for label in gold))
    for label, forecast in clear:
        for name, count in _details(label, forecast, document, reading).items():
            counts[name] += count
    counts["condition or deadline"] = counts["condition"] + counts["deadline"]
    return counts


def _details(label: dict[str, Any], forecast: Forecast, document: Labelled, reading: Reading) -> dict[str, Count]:
    """What is right of one forecast that was found."""
    text, deadline = document.text, label["deadline"]
    right = same_forecaster(label["forecaster"], forecast, reading)
    by_when = _one(Span(*deadline["span"]) if deadline else None, forecast.deadline.span if forecast.deadline else None)
    counts = {
        "forecaster": Count(float(right), 0, 1),
        "condition": _one(Span(*label["condition"]) if label["condition"] else None, forecast.condition_span),
        "deadline": by_when,
        "negated": Count(
            float(label["negated"] and forecast.negated), float(forecast.negated), float(label["negated"])
        ),
        "wording": Count(float(_same_words(label, forecast, text)), 0, 1),
    }
    if by_when.right and forecast.deadline:
        words = Span(*deadline["span"]).of(text)
        same = same_interval(words, deadline, forecast.deadline.start, forecast.deadline.end)
        counts["deadline value"] = Count(float(same), 0, 1)
    return counts


def same_forecaster(gold: str | None, forecast: Forecast, reading: Reading) -> bool:
    """Whether the forecast is led to its holder: by name, or by the speaker of its statement; None is the article."""
    speakers = {speaker.id: speaker.name for speaker in reading.speakers}
    name = speakers.get(forecast.forecaster or "", forecast.forecaster)
    if name is None and forecast.statement is not None:
        name = next((speakers.get(s.speaker) for s in reading.statements if s.id == forecast.statement), None)
    if gold is None or name is None:
        return gold is name
    return same_party(gold, name)


def _one(gold: Span | None, predicted: Span | None) -> Count:
    """The count of a span that a forecast has at most one of."""
    right = bool(gold and predicted and pairs([gold], [predicted]))
    return Count(float(right), float(predicted is not None), float(gold is not None))


def _same_words(label: dict[str, Any], forecast: Forecast, text: str) -> bool:
    """Whether the likelihood words share a word, or both have none."""
    gold = {word for span in label["wording"] for word in Span(*span).of(text).casefold().split()}
    predicted = set((forecast.wording or "").casefold().split())
    return bool(gold & predicted) or gold == predicted


def measure_forecasts(documents: Sequence[tuple[Labelled, Reading]]) -> list[Figure]:
    """Figures of forecasts over labelled texts and their readings."""
    scores = [score_forecasts(document, reading) for document, reading in documents]
    return resampled(
        scores,
        {
            "forecasts clear F1": f1_of("clear"),
            "forecaster right": recall_of("forecaster"),
            "condition or deadline F1": f1_of("condition or deadline"),
            "condition F1": f1_of("condition"),
            "deadline F1": f1_of("deadline"),
            "deadline value right": recall_of("deadline value"),
            "negated F1": f1_of("negated"),
            "likelihood words right": recall_of("wording"),
        },
    )
