"""When crises that came to no attack were over, counted from ICB: `python -m parley.evaluation.endings FILE.csv`.

FILE is ICB's system table. The shares ship with Parley as endings.csv; ICB's rows do not.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence

from parley.assessment.types import ENDING_STEPS
from parley.evaluation.shipped_tables import write_counted

COLUMNS = ("scale", "violence", "n", *(f"p{100 * step // (ENDING_STEPS - 1)}" for step in range(ENDING_STEPS)))
_WITHOUT: Mapping[str, tuple[str, ...]] = {"serious violence": ("1", "2"), "large-scale attack": ("1", "2", "3")}
"""ICB's codes of VIOL that stand for no attack of the scale."""
_STATES: Mapping[str, tuple[str, ...]] = {"no": ("1", "4"), "yes": ("2", "3"), "any": ("1", "2", "3", "4")}
"""ICB's codes of TIMVIO that stand for (no) violence before or at the trigger."""


def count(rows: Iterable[Mapping[str, str]]) -> list[dict[str, str | int]]:
    """Days from trigger to end (BREXIT) of crises outside wars, by steps of 5 %, for each scale and crisis state."""
    outside = [row for row in rows if row["iwcmb"] in ("1", "2")]
    found: list[dict[str, str | int]] = []
    for scale, mild in _WITHOUT.items():
        for state, codes in _STATES.items():
            days = sorted(
                int(float(row["brexit"])) for row in outside if row["viol"] in mild and row["timvio"] in codes
            )
            steps = [_quantile(days, step / (ENDING_STEPS - 1)) for step in range(ENDING_STEPS)]
            found.append(dict(zip(COLUMNS, (scale, state, len(days), *steps), strict=True)))
    return found


def _quantile(days: Sequence[int], share: float) -> int:
    """The day by which that share was over, straight between neighbours."""
    place = share * (len(days) - 1)
    below = min(int(place), len(days) - 2)
    return round(days[below] + (place - below) * (days[below + 1] - days[below]))


if __name__ == "__main__":
    write_counted(sys.argv[1], COLUMNS, count)
