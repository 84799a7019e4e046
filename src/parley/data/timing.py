"""Opens the timing table: when crises that began without violence escalated, and who struck first."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from parley.assessment.types import Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """One crisis of the table; a set of codes is empty where that is not clear. `precision`: day, week or month."""

    crisis: str
    case: str | None
    trigger: dt.date
    first_violence: dt.date
    precision: str
    set_off_by: frozenset[str]
    threatener: frozenset[str]
    struck_first: frozenset[str]
    source: str

    def __post_init__(self) -> None:
        if self.first_violence < self.trigger:
            raise ValueError(f"{self.crisis}: the violence comes before the trigger")
        if self.precision not in ("day", "week", "month"):
            raise ValueError(f"{self.crisis}: {self.precision!r} is no precision")

    @property
    def days(self) -> int:
        """Days from the trigger to the first serious violence."""
        return (self.first_violence - self.trigger).days


@cache
def load_escalations() -> tuple[Escalation, ...]:
    """The table's rows, oldest first; read once in a process."""
    text = (files("parley.data") / "timing.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        Escalation(
            crisis=row["crisis"],
            case=row["case"] or None,
            trigger=dt.date.fromisoformat(row["trigger"]),
            first_violence=dt.date.fromisoformat(row["first_violence"]),
            precision=row["precision"],
            set_off_by=_codes(row["set_off_by"]),
            threatener=_codes(row["threatener"]),
            struck_first=_codes(row["struck_first"]),
            source=row["source"],
        )
        for row in rows
    )


def load_timing() -> Timing:
    """Days to escalation for F, and for δ in how many of those where it is known the threatening side struck first."""
    rows = load_escalations()
    struck = [bool(row.struck_first & row.threatener) for row in rows if row.struck_first and row.threatener]
    return Timing(days=tuple(sorted(row.days for row in rows)), by_threatener=sum(struck), known=len(struck))


def _codes(cell: str) -> frozenset[str]:
    return frozenset(code for code in cell.split("|") if code)
