"""How many labels there are of every class: by file, as a table of the files, and in the evaluation parts together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from labels.notes import EVENT_TYPES, POSITIONS, PRECISIONS, SPEAKERS, STATUSES

Label = Mapping[str, Any]

ENOUGH = 60
"""Labels of a class in the evaluation parts together from which on a figure of its own may be given."""

CLASSES = (
    "dates", *(f"date {p}" for p in sorted(PRECISIONS)), "date open on a side",
    "quantities", "quantity low only", "quantity high only", "quantity low = high", "quantity range",
    "quantity with source",
    "events", *(f"event {t}" for t in sorted(EVENT_TYPES)), *(f"status {s}" for s in sorted(STATUSES)),
    "event with actor", "event with recipient", "event with place", "event with date", "event with reporter",
    "positions", *(f"position {p}" for p in sorted(POSITIONS)), "position with condition", "position with towards",
    "forecasts", "forecast clear", "forecast borderline", "forecast negated", "forecast with condition",
    "forecast with deadline", "forecast with holder", "forecast with wording",
    *(f"near miss {c}" for c in "DEFPQ"),
    "statements", "statement inside another", "statement told to somebody", "statement with date",
    "speakers", *(f"speaker {k}" for k in sorted(SPEAKERS)),
)  # fmt: skip
"""Every class that the contract names, in its order; statements and speakers only our own articles have."""


def classes(row: Label) -> Iterator[str]:
    """The classes of each label of a document, one entry a label and class."""
    for date in row["dates"]:
        yield from ("dates", f"date {date['precision']}")
        if not (date["start"] and date["end"]):
            yield "date open on a side"
    for quantity in row["quantities"]:
        yield from ("quantities", f"quantity {_bounds(quantity['low'], quantity['high'])}")
        if quantity["sourced_to"]:
            yield "quantity with source"
    for event in row["events"]:
        yield from ("events", f"event {event['type']}", f"status {event['status']}")
        for name, field in (
            ("actor",) * 2,
            ("recipient",) * 2,
            ("place",) * 2,
            ("date",) * 2,
            ("reporter", "reported_by"),
        ):
            if event[field]:
                yield f"event with {name}"
    for position in row["positions"]:
        yield from ("positions", f"position {position['kind']}")
        yield from (f"position with {name}" for name in ("condition", "towards") if position[name])
    for forecast in row["forecasts"]:
        yield from ("forecasts", "forecast borderline" if forecast["borderline"] else "forecast clear")
        if forecast["negated"]:
            yield "forecast negated"
        for name, field in (("condition",) * 2, ("deadline",) * 2, ("holder", "forecaster"), ("wording",) * 2):
            if forecast[field]:
                yield f"forecast with {name}"
    yield from (f"near miss {near['class']}" for near in row["near_misses"])
    yield from _own(row)


def _bounds(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return "low only" if high is None else "high only"
    return "low = high" if low == high else "range"


def _own(row: Label) -> Iterator[str]:
    """The classes that only our own articles have."""
    for statement in row.get("statements", ()):
        yield "statements"
        for name, field in (("inside another", "via"), ("told to somebody", "told_to"), ("with date", "date")):
            if statement[field]:
                yield f"statement {name}"
    for speaker in row.get("speakers", ()):
        yield from ("speakers", f"speaker {speaker['kind']}")


def counted(rows: Sequence[Label]) -> Counter[str]:
    """How many labels of every class some documents have."""
    return Counter(name for row in rows for name in classes(row))


def by_file(files: Mapping[str, Sequence[Label]]) -> Iterator[str]:
    """The table of the files, in Markdown."""
    columns = "file documents dates quantities events positions forecasts_(clear) near_misses statements".split()
    yield f"| {' | '.join(columns)} |".replace("_", " ")
    yield f"|{'---|' * len(columns)}"
    for name, rows in files.items():
        n = counted(rows)
        near = sum(n[f"near miss {c}"] for c in "DEFPQ")
        cells = [len(rows), *(n[c] for c in ("dates", "quantities", "events", "positions"))]
        forecasts = f"{n['forecasts']} ({n['forecast clear']})"
        yield f"| {' | '.join(map(str, [name, *cells, forecasts, near, n['statements'] or '–']))} |"


def by_class(parts: Mapping[str, Sequence[Label]]) -> Iterator[str]:
    """Every class in some parts and in all of them together, in Markdown; `few` marks those under 60."""
    counts = {name: counted(rows) for name, rows in parts.items()}
    yield f"| class | {' | '.join(parts)} | together | |"
    yield f"|---|{'---|' * len(parts)}---|---|"
    for name in CLASSES:
        cells = [count[name] for count in counts.values()]
        together = sum(cells)
        yield f"| {name} | {' | '.join(map(str, [*cells, together]))} | {'few' if together < ENOUGH else '–'} |"
