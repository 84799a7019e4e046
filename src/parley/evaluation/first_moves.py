"""How often the threatened side's first move was of a kind, by how the crisis went, counted from ICB.

`python -m parley.evaluation.first_moves FILE.csv`, where FILE is the table of features made from ICB (one row a crisis,
with M_majres_first, M_lag and the outcomes Y_). The shares ship with Parley in indicators.yaml; the rows do not.
"""

from __future__ import annotations

import csv
import statistics
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from parley.assessment.types import OUTCOMES, Chances

PARENT_CASES = 10.0
"""As how many crises of its own an outcome counts the share among all crises; as for the reference classes."""

MOVES: Mapping[str, frozenset[str]] = {
    "target-answers-in-words": frozenset({"2"}),
    "target-answers-politically": frozenset({"3"}),
    "target-mobilises": frozenset({"6", "7"}),
}
"""Indicators and the codes of ICB's MAJRES that they stand for; economic acts alone (3 of 146) are too few to count.

7 is several acts, a military one without violence among them."""

_WITHOUT_FORCE = frozenset({"1", "2", "3", "4", "5", "6", "7"})
_ENDS = {"1": "settlement", "2": "settlement", "3": "settlement", "4": "coercion", "5": "coercion"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMove:
    """How one kind of first move divides: shrunk shares by outcome, cases, and median days from trigger to move.

    `cases`: crises that ended in serious violence, and those that did not. `days`: median over all crises with the
    move, None where there is none.
    """

    indicator: str
    shares: Chances
    cases: tuple[int, int]
    days: float | None


def outcome_of(row: Mapping[str, str]) -> str:
    """Serious violence is an attack; an agreement or understanding settles; one side's act or a dictate coerces."""
    return "attack" if row["Y_viol"] in ("3", "4") else _ENDS.get(row["Y_forout"], "drift")


def count(rows: Iterable[Mapping[str, str]]) -> tuple[FirstMove, ...]:
    """The moves over crises that began without violence, outside wars, and whose first move used none.

    Where the first move is itself violence it is the outcome and tells nothing about it.
    """
    sample = [
        row
        for row in rows
        if row["Y_timvio"] in ("1", "4") and row["Y_iwcmb"] in ("1", "2") and row["M_majres_first"] in _WITHOUT_FORCE
    ]
    totals = [sum(outcome_of(row) == outcome for row in sample) for outcome in OUTCOMES]
    return tuple(_move(name, codes, sample, totals) for name, codes in MOVES.items())


def _move(name: str, codes: frozenset[str], sample: Sequence[Mapping[str, str]], totals: Sequence[int]) -> FirstMove:
    moved = [row for row in sample if row["M_majres_first"] in codes]
    overall = (len(moved) + 0.5) / (len(sample) + 1.0)
    seen = [sum(outcome_of(row) == outcome for row in moved) for outcome in OUTCOMES]
    shares = [(x + PARENT_CASES * overall) / (n + PARENT_CASES) for x, n in zip(seen, totals, strict=True)]
    lags = [float(row["M_lag"]) for row in moved if row["M_lag"]]
    return FirstMove(
        indicator=name,
        shares=Chances(*shares),
        cases=(totals[0], len(sample) - totals[0]),
        days=statistics.median(lags) if lags else None,
    )


def main(path: str) -> None:
    """Write the shares as tab-separated lines on standard output."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        moves = count(csv.DictReader(file))
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(("indicator", *OUTCOMES, "attacks", "others", "median days"))
    for move in moves:
        writer.writerow((move.indicator, *(f"{share:.2f}" for share in move.shares), *move.cases, move.days))


if __name__ == "__main__":
    main(sys.argv[1])
