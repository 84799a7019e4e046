"""Opens the backtest's table of what the classes of a crisis state are worth beside its plain share."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import cast

from parley.assessment.types import Scale, ShareGain


@cache
def load_gains() -> tuple[ShareGain, ...]:
    """One row for each scale and crisis state; read once in a process."""
    text = (files("parley.data") / "gains.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        ShareGain(
            scale=cast(Scale, row["scale"]),
            violence=row["violence"] == "yes",
            n=int(row["n"]),
            first=int(row["first"]),
            last=int(row["last"]),
            gain=float(row["gain"]),
            low=float(row["low"]),
            high=float(row["high"]),
        )
        for row in rows
    )
