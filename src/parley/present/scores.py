"""The score page as JSON, as a table, and as lines for people."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import groupby

from parley.present.ledger import followed, holder, outlet, row_object, standing, terms
from parley.present.plain import printable, shortened
from parley.scores.results import ForecasterScore, OwnScore, Scores
from parley.scores.types import LedgerRow

COLUMNS = (
    "name", "n", "crises", "open", "due", "void", "brier", "brier_low", "brier_high", "log", "log_low", "log_high",
    "skill", "skill_low", "skill_high", "base_rate_skill", "ranks_above", "withheld",
)  # fmt: skip
"""Columns of the table of forecasters."""
REPORTED = "What these articles reported people as saying, and what followed"
LATE = "Entered when the outcome could be known, so perhaps chosen for it; in no figure"


def scores_json(scores: Scores) -> str:
    """The score page as one object, by the names of the contract."""
    return json.dumps(
        {
            "parley": asdict(scores.parley),
            "analysts": [asdict(analyst) for analyst in scores.analysts],
            "forecasters": [_object(entry) for entry in scores.forecasters],
            "outlets": [_object(entry) for entry in scores.outlets],
            "calibration": [asdict(step) for step in scores.calibration],
            "reliability": asdict(scores.reliability),
            "counts": asdict(scores.counts),
            "hindsight": [row_object(row) for row in scores.hindsight],
        }
    )


def _object(entry: ForecasterScore) -> dict[str, object]:
    # asdict would copy every row field by field, and knows no ISO days.
    figures = {name: getattr(entry, name) for name in entry.__dataclass_fields__ if name != "forecasts"}
    return {**figures, "forecasts": [row_object(row) for row in entry.forecasts]}


def score_cells(entry: ForecasterScore) -> Mapping[str, object]:
    """A forecaster as cells under `COLUMNS`."""
    cells: dict[str, object] = {name: getattr(entry, name) for name in COLUMNS if hasattr(entry, name)}
    for name, ends in (("brier", entry.brier_ends), ("log", entry.log_ends), ("skill", entry.interval)):
        cells[f"{name}_low"], cells[f"{name}_high"] = ends or (None, None)
    cells["ranks_above"] = "; ".join(entry.ranks_above)
    return cells


def scores_lines(scores: Scores, rows: Sequence[LedgerRow]) -> list[str]:
    """The score page for people: Parley's own record first; figures only of those who may have any."""
    lines = [_own(scores.parley), *(_own(analyst) for analyst in scores.analysts)]
    lines += _said_by(REPORTED, [row for row in rows if not row.hindsight])
    lines += _figures("Scores, lower is better; skill: lead over others on the same questions", scores.forecasters)
    lines += _figures("Outlets in their own voice", scores.outlets)
    lines += _calibration(scores)
    lines += _said_by(LATE, scores.hindsight)
    return [*lines, "", _counts(scores)]


def _own(own: OwnScore) -> str:
    if own.brier is None:
        return f"{printable(own.name)}: {own.note}"
    return f"{printable(own.name)}: Brier {own.brier:.3f} over {own.n} questions"


def _said_by(heading: str, rows: Sequence[LedgerRow]) -> list[str]:
    """Rows under the names of those who hold them, collectives and unnamed sources among them."""
    if not rows:
        return []
    lines = ["", heading]
    ordered = sorted(rows, key=lambda row: (holder(row).casefold(), row.stated, row.id))
    for name, listed in groupby(ordered, key=holder):
        lines += [f"  {name}", *(f"  {line}" for row in listed for line in _said(row))]
    return lines


def _said(row: LedgerRow) -> list[str]:
    mark = "" if row.confirmation else " [not confirmed]"
    after = followed(row) if row.resolution else standing(row).capitalize()
    said = f"  {row.stated} in {outlet(row)}: “{shortened(row.claim, 120)}”{mark}"
    return [said, f"      {terms(row)}. {after}"]


def _figures(heading: str, entries: Sequence[ForecasterScore]) -> list[str]:
    """Those who may have figures, by name and not by rank: the order among them is partial."""
    shown = [entry for entry in entries if entry.brier is not None]
    if not shown:
        return []
    return ["", heading, *(f"  {_figure(entry)}" for entry in shown)]


def _figure(entry: ForecasterScore) -> str:
    parts = [f"{entry.n} questions in {entry.crises} crises", f"{entry.open} open", f"{entry.void} void"]
    if entry.brier is not None and entry.brier_ends:
        parts.append(f"Brier {entry.brier:.3f} (at the ends {entry.brier_ends[0]:.3f} and {entry.brier_ends[1]:.3f})")
    if entry.log is not None:
        parts.append(f"log {entry.log:.3f}")
    if entry.skill is not None:
        interval = f" [{entry.interval[0]:+.3f}, {entry.interval[1]:+.3f}]" if entry.interval else ""
        parts.append(f"skill {entry.skill:+.3f}{interval}")
    if entry.base_rate_skill is not None:
        parts.append(f"over the base rate {entry.base_rate_skill:+.3f}")
    if entry.ranks_above:
        parts.append(f"above {', '.join(map(printable, entry.ranks_above))}")
    return f"{printable(entry.name)}: {'; '.join(parts)}"


def _calibration(scores: Scores) -> list[str]:
    if not scores.calibration:
        return []
    lines = ["", "Calibration: what was said, and how often it came true"]
    for step in scores.calibration:
        said = (
            f"  said {step.predicted:.0%}: came true {step.observed:.0%} [{step.low:.0%}–{step.high:.0%}], n {step.n}"
        )
        lines.append(said.replace("%", " %"))
    fit = scores.reliability
    if fit.miscalibration is not None and fit.discrimination is not None:
        lines.append(f"  miscalibration {fit.miscalibration:.3f}, discrimination {fit.discrimination:.3f}, n {fit.n}")
    if fit.slope is not None and fit.slope_interval:
        lines.append(f"  slope {fit.slope:.2f} [{fit.slope_interval[0]:.2f}, {fit.slope_interval[1]:.2f}]")
    return lines


def _counts(scores: Scores) -> str:
    """Every row once, in one sentence."""
    c = scores.counts
    apart = f"{c.rows} forecasts: {c.collective} by collectives, unnamed sources or the articles themselves"
    late = f"{c.hindsight} entered after the outcome"
    parts = {
        "scored": c.scored, "not confirmed": c.unconfirmed, "open": c.open, "not scoreable": c.not_scoreable,
        "deadline-sensitive": c.deadline_sensitive, "condition not met": c.unmet, "contested": c.contested,
        "void before": c.void_before, "void after the deadline": c.void_after, "disputed": c.disputed,
    }  # fmt: skip
    listed = ", ".join(f"{n} {name}" for name, n in parts.items() if n)
    return f"{apart}; {late}; {c.named} by named persons before the outcome{f': {listed}' if listed else ''}."
