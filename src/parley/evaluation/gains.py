"""What the backtest found the classes to be worth, as an assessment quotes it.

`python -m parley.evaluation.gains FOLDER`: FOLDER holds ICB's two tables, icb_system.csv and icb_actor.csv. The figures
ship with Parley as gains.csv.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from parley.assessment.backtest import DECADES, PastCrisis
from parley.assessment.types import Scale
from parley.data.icb import check_table
from parley.evaluation.icb_backtest import Measured, crises_of, measured
from parley.evaluation.shipped_tables import write_table

COLUMNS = ("scale", "violence", "n", "first", "last", "gain", "low", "high")
_SCALES: Mapping[str, Scale] = {"VIOL>=3": "serious violence", "VIOL=4": "large-scale attack"}
_VIOLENCE: Mapping[str, str] = {"S3": "no", "S4": "yes"}


def rows(found: Measured, crises: Sequence[PastCrisis]) -> list[dict[str, str | int]]:
    """The gains of the class share over the plain share of each crisis state, with 95 % intervals by crisis."""
    years = [crisis.year for crisis in crises if crisis.year >= DECADES[0]]
    return [
        dict(
            zip(
                COLUMNS,
                (
                    _SCALES[gain.target], _VIOLENCE[gain.sample], gain.n, DECADES[0], max(years),
                    f"{gain.gain:.6f}", f"{gain.by_crisis.low:.6f}", f"{gain.by_crisis.high:.6f}",
                ),
                strict=True,
            )
        )
        for gain in found.gains
        if gain.sample in _VIOLENCE and gain.target in _SCALES
        and (gain.model, gain.over) == ("class share", "base rate")
    ]  # fmt: skip


def main(folder: str) -> None:
    """Run the backtest and write its figures as CSV on standard output."""
    system, actors = (
        check_table((Path(folder) / f"icb_{level}.csv").read_bytes(), level) for level in ("system", "actor")
    )  # fmt: skip
    crises = crises_of(system, actors)
    write_table(COLUMNS, rows(measured(crises), crises))


if __name__ == "__main__":
    main(sys.argv[1])
