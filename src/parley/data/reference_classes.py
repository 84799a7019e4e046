"""Opens the table of reference classes: how past crises went, by kind."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import cast

from parley.assessment.types import Protracted, ReferenceClass, Trigger

_COUNTS = ("n", "serious", "war", "agreement", "tacit", "unilateral", "imposed", "faded")


@cache
def load_reference_classes() -> tuple[ReferenceClass, ...]:
    """The finest classes, each crisis in one of them; read once in a process."""
    text = (files("parley.data") / "reference_classes.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        ReferenceClass(
            trigger=cast(Trigger, row["trigger"]),
            protracted=cast(Protracted, row["protracted"]),
            violence=row["violence"] == "yes",
            **{name: int(row[name]) for name in _COUNTS},
        )
        for row in rows
    )
