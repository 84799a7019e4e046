"""Counts the reference classes from ICB's system table: `python -m parley.evaluation.reference_classes FILE.csv`.

The counts ship with Parley; ICB's rows do not.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping

from parley.evaluation.shipped_tables import write_counted

COLUMNS = (
    "trigger", "protracted", "violence", "n", "serious", "war", "agreement", "tacit", "unilateral", "imposed", "faded",
)  # fmt: skip
_TRIGGERS = {"9": "direct violence", "8": "indirect violence", "7": "non-violent military"}
_PROTRACTED = {"1": "no", "2": "yes", "3": "long war"}
_ENDS = {"1": "agreement", "2": "agreement", "3": "tacit", "4": "unilateral", "5": "imposed", "7": "faded"}


def count(rows: Iterable[Mapping[str, str]]) -> list[dict[str, str | int]]:
    """One row for each trigger × protracted conflict × violence already; without crises within wars (IWCMB 3–10)."""
    cells: dict[tuple[str, str, str], Counter[str]] = {}
    for row in rows:
        if row["iwcmb"] not in ("1", "2"):
            continue
        key = (
            _TRIGGERS.get(row["break"], "political"),
            _PROTRACTED[row["protrac"]],
            "yes" if row["timvio"] in ("2", "3") else "no",
        )
        cell = cells.setdefault(key, Counter())
        serious = row["viol"] in ("3", "4")
        cell.update(n=1, serious=serious, war=row["viol"] == "4")
        if not serious and row["forout"] in _ENDS:
            cell[_ENDS[row["forout"]]] += 1
    order = [*_TRIGGERS.values(), "political"]
    keys = sorted(cells, key=lambda k: (order.index(k[0]), list(_PROTRACTED.values()).index(k[1]), k[2]))
    return [
        dict(zip(COLUMNS[:3], key, strict=True)) | {name: int(cells[key][name]) for name in COLUMNS[3:]} for key in keys
    ]


if __name__ == "__main__":
    write_counted(sys.argv[1], COLUMNS, count)
