"""Measure positions: spans that overlap by half of the longer one, with their kind and their party."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from parley.claims.types import Reading
from parley.evaluation.figures import Count, Figure, f1_of, recall_of, resampled
from parley.evaluation.parties import same_parties, same_party
from parley.evaluation.spans import Labelled, pairs
from parley.spans import Span


def score_positions(document: Labelled, reading: Reading) -> dict[str, Count]:
    """The counts of one text: spans, spans with the right kind, with the right kind and party; among these the rest."""
    gold = document.label["positions"]
    predicted = [position for position in reading.positions if position.span.start >= document.body]
    found = pairs([Span(*label["span"]) for label in gold], [position.span for position in predicted])
    kinds = [(i, j) for i, j in found if gold[i]["kind"] == predicted[j].kind]
    whole = [(i, j) for i, j in kinds if _same_side(gold[i]["party"], predicted[j].party, document.published)]
    towards = sum(same_parties(gold[i]["towards"], predicted[j].towards) for i, j in whole)
    conditions = sum(bool(gold[i]["condition"]) == bool(predicted[j].condition_span) for i, j in whole)
    sizes = len(predicted), len(gold)
    return {
        "spans": Count(len(found), *sizes),
        "kind": Count(len(kinds), *sizes),
        "kind and party": Count(len(whole), *sizes),
        "towards": Count(towards, 0, len(whole)),
        "condition": Count(conditions, 0, len(whole)),
    }


def _same_side(label: str, party: str, on: dt.date | None) -> bool:
    """Whether a position is the labelled party's, or that of all of several ("ECU ; COL", "Ecuador and Colombia")."""
    if same_party(label, party, on=on):
        return True
    several, named = label.split(" ; "), party.split(" and ")
    return len(several) == len(named) > 1 and all(any(same_party(a, b, on=on) for b in named) for a in several)


def measure_positions(documents: Sequence[tuple[Labelled, Reading]]) -> list[Figure]:
    """Figures of positions over labelled texts and their readings."""
    scores = [score_positions(document, reading) for document, reading in documents]
    return resampled(
        scores,
        {
            "position kind and party F1": f1_of("kind and party"),
            "position kind F1": f1_of("kind"),
            "position spans F1": f1_of("spans"),
            "position towards right": recall_of("towards"),
            "position has condition right": recall_of("condition"),
        },
    )
