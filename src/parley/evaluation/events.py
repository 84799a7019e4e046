"""Measure events: types over the 15 classes, threats, codes of actor and recipient, status.

A predicted event is matched to a gold one whose trigger it touches, of the same type first; each is used once.
CONCEDE and RETREAT count as one class. Every event that no gold one of its type matches is an error of its class.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from parley.claims.types import Event, Reading
from parley.evaluation.figures import Count, Figure, f1_of, recall_of, resampled, total
from parley.evaluation.parties import same_parties
from parley.evaluation.spans import Labelled
from parley.spans import Span

_MERGED = {"CONCEDE": "RETREAT"}
CLASSES = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION",
    "PROTEST", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""The 15 classes, RETREAT with CONCEDE."""
_THREAT_RECALL = 0.70
"""The recall at which the precision of threats is asked for."""


class Threat(NamedTuple):
    """A trigger that the reader holds for a threat, with how sure it is; also those below its own threshold."""

    span: Span
    score: float


class _Scored(NamedTuple):
    counts: dict[str, Count]
    threats: tuple[tuple[float, int | None], ...]
    """Score of each candidate threat, and the gold threat (by place) that it touches."""
    gold_threats: int


def class_of(event_type: str) -> str:
    """The class that a PLOVER type counts in."""
    return _MERGED.get(event_type, event_type)


def matched(gold: Sequence[dict[str, Any]], predicted: Sequence[Event]) -> list[tuple[int, int]]:
    """Places of gold and predicted events whose triggers touch: of one class first, then those that share most."""
    scored = []
    for i, label in enumerate(gold):
        for j, event in enumerate(predicted):
            shared = Span(*label["trigger"]).overlap(event.trigger_span)
            if shared:
                scored.append((class_of(label["type"]) != class_of(event.type), -shared, i, j))
    used: tuple[set[int], set[int]] = (set(), set())
    out = []
    for _, _, i, j in sorted(scored):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            out.append((i, j))
    return out


def score_events(document: Labelled, reading: Reading) -> dict[str, Count]:
    """The counts of one text: `triggers`, each class that it has by its name, and among those found right the rest."""
    gold = document.label["events"]
    predicted = [event for event in reading.events if event.trigger_span.start >= document.body]
    counts = {name: Count() for name in ("codes", "actor", "recipient", "status")}
    for event in predicted:
        _add(counts, class_of(event.type), Count(0, 1, 0))
    for label in gold:
        _add(counts, class_of(label["type"]), Count(0, 0, 1))
    found = matched(gold, predicted)
    counts["triggers"] = Count(len(found), len(predicted), len(gold))
    for i, j in found:
        label, event = gold[i], predicted[j]
        if class_of(label["type"]) != class_of(event.type):
            continue
        _add(counts, class_of(event.type), Count(1, 0, 0))
        sides = {
            "actor": same_parties(label["actor"], event.actor),
            "recipient": same_parties(label["recipient"], event.recipient),
        }
        for name, right in {**sides, "codes": all(sides.values()), "status": label["status"] == event.status}.items():
            counts[name] += Count(float(right), 0, 1)
    return counts


def _add(counts: dict[str, Count], name: str, count: Count) -> None:
    counts[name] = counts.get(name, Count()) + count


def macro_f1(documents: Sequence[dict[str, Count]]) -> tuple[float, float]:
    """The mean F1 of the classes that have gold events in these documents, and the number of gold events.

    Summed in place over the few classes that each text has: a sentence has one or two of the fifteen.
    """
    sums = {name: Count() for name in CLASSES}
    for counts in documents:
        for name in counts.keys() & sums.keys():
            count, whole = counts[name], sums[name]
            whole.right += count.right
            whole.predicted += count.predicted
            whole.gold += count.gold
    present = [sums[name] for name in CLASSES if sums[name].gold]
    return (sum(c.f1 for c in present) / len(present) if present else 0.0), sum(c.gold for c in present)


def _of_class(name: str) -> Callable[[Sequence[dict[str, Count]]], Count]:
    return lambda documents: total(d[name] for d in documents if name in d)


def measure_events(
    documents: Sequence[tuple[Labelled, Reading]], *, threats: Sequence[Sequence[Threat]] | None = None
) -> list[Figure]:
    """Figures of events over labelled texts and their readings.

    `threats`, one list a document: every candidate for THREATEN with its score, from which the best precision at a
    recall of 0.70 or more is found. Without it precision and recall of THREATEN are given as they are.
    """
    scores = [
        _Scored(score_events(document, reading), *_threats(document, threats[place] if threats else ()))
        for place, (document, reading) in enumerate(documents)
    ]
    figures = resampled(
        scores,
        {
            "event types macro-F1": _on_counts(macro_f1),
            "event triggers F1": _on_counts(f1_of("triggers")),
            "event codes right": _on_counts(recall_of("codes")),
            "event actor right": _on_counts(recall_of("actor")),
            "event recipient right": _on_counts(recall_of("recipient")),
            "event status right": _on_counts(recall_of("status")),
            **_threat_figures(scored=threats is not None),
        },
    )
    return figures + resampled(scores, {f"{name} F1": _on_counts(_f1_of_class(name)) for name in CLASSES})


Reduction = Callable[[Sequence[_Scored]], tuple[float, float]]


def _on_counts(reduction: Callable[[Sequence[dict[str, Count]]], tuple[float, float]]) -> Reduction:
    return lambda documents: reduction([d.counts for d in documents])


def _f1_of_class(name: str) -> Callable[[Sequence[dict[str, Count]]], tuple[float, float]]:
    of_class = _of_class(name)
    return lambda documents: ((count := of_class(documents)).f1, count.gold)


def _threat_figures(*, scored: bool) -> dict[str, Reduction]:
    threats = _of_class("THREATEN")
    if scored:
        return {"THREATEN precision at recall 0.70": _precision_at_recall}
    return {
        "THREATEN precision": _on_counts(lambda c: ((t := threats(c)).precision, t.gold)),
        "THREATEN recall": _on_counts(lambda c: ((t := threats(c)).recall, t.gold)),
    }


def _threats(document: Labelled, candidates: Sequence[Threat]) -> tuple[tuple[tuple[float, int | None], ...], int]:
    gold = [Span(*label["trigger"]) for label in document.label["events"] if label["type"] == "THREATEN"]
    scored = []
    for candidate in candidates:
        if candidate.span.start >= document.body:
            touched = next((i for i, span in enumerate(gold) if span.overlap(candidate.span)), None)
            scored.append((candidate.score, touched))
    return tuple(scored), len(gold)


def _precision_at_recall(documents: Sequence[_Scored]) -> tuple[float, float]:
    """The best precision over all thresholds whose recall is high enough; 0 where none is."""
    gold = sum(d.gold_threats for d in documents)
    ranked = sorted(
        ((score, None if touched is None else (place, touched)) for place, d in enumerate(documents)
         for score, touched in d.threats),
        key=lambda item: -item[0],
    )  # fmt: skip
    found: set[tuple[int, int]] = set()
    best = 0.0
    for taken, (score, touched) in enumerate(ranked, start=1):
        if touched is not None:
            found.add(touched)
        last_of_score = taken == len(ranked) or ranked[taken][0] < score
        if last_of_score and gold and len(found) >= _THREAT_RECALL * gold:
            best = max(best, len(found) / taken)
    return best, gold
