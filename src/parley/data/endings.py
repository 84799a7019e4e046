"""Opens the table of endings: when past crises that came to no attack were over."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import cast

from parley.assessment.types import ENDING_STEPS, Ending, Scale

_VIOLENCE = {"yes": True, "no": False, "any": None}


@cache
def load_endings() -> tuple[Ending, ...]:
    """Of each scale and crisis state the days by which 0, 5, ... 100 % were over; read once in a process."""
    text = (files("parley.data") / "endings.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        Ending(
            scale=cast(Scale, row["scale"]),
            violence=_VIOLENCE[row["violence"]],
            n=int(row["n"]),
            days=tuple(int(row[f"p{100 * step // (ENDING_STEPS - 1)}"]) for step in range(ENDING_STEPS)),
        )
        for row in rows
    )
