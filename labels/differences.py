"""Where two labellers differ, one by one, with the passage: what an adjudicator reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from labels.agreement import TASKS, Label, Task, pairs
from labels.texts import Text

AROUND = 240
"""Characters of its paragraph that are shown before and after a span."""

SHOWN: Mapping[str, tuple[str, ...]] = {
    "dates": ("start", "end", "precision"),
    "quantities": ("what", "low", "high"),
    "events": ("type", "status", "actor", "recipient"),
    "positions": ("kind", "party", "towards"),
    "forecasts": ("forecaster", "negated", "borderline", "condition", "deadline"),
}
"""What of a label an adjudicator sees, by class."""


class Difference(NamedTuple):
    """One difference: the class, what differs ("span" or an attribute), and each one's label (None: it has none)."""

    doc: str
    task: str
    what: str
    first: Label | None
    second: Label | None


def differences(first: Sequence[Label], second: Sequence[Label], tasks: Sequence[Task] = TASKS) -> Iterator[Difference]:
    """Every difference on the documents that both labelled, by document, class and place."""
    others = {label["doc"]: label for label in second}
    for label in first:
        if other := others.get(label["doc"]):
            for task in tasks:
                yield from sorted(_of_task(label, other, task), key=lambda d: _place(d, task))


def _place(difference: Difference, task: Task) -> int:
    return int((difference.first or difference.second or {})[task.span][0])


def _of_task(label: Label, other: Label, task: Task) -> Iterator[Difference]:
    """The differences of one document and class: spans that one of the two has, then attributes of shared ones."""
    mine, theirs = label[task.target], other[task.target]
    shared = pairs(mine, theirs, task.span)
    matched = {id(x) for pair in shared for x in pair}
    for a in mine:
        if id(a) not in matched:
            yield Difference(label["doc"], task.name, "span", a, None)
    for b in theirs:
        if id(b) not in matched:
            yield Difference(label["doc"], task.name, "span", None, b)
    for a, b in shared:
        for name, alike in task.attributes.items():
            if not alike(a, b):
                yield Difference(label["doc"], task.name, name, a, b)


def described(difference: Difference, text: Text | None) -> Iterator[str]:
    """The lines that show a difference; without the text, offsets alone."""
    target, span = next((task.target, task.span) for task in TASKS if task.name == difference.task)
    yield f"{difference.doc} · {difference.task} · {difference.what}"
    for name, label in (("first", difference.first), ("second", difference.second)):
        if label is None:
            yield f"  {name:<6} –"
            continue
        begin, end = label[span]
        words = f"“{text.text[begin:end]}” " if text else ""
        said = ", ".join(f"{field} {_plain(label[field], text)}" for field in SHOWN[target] if field in label)
        yield f"  {name:<6} {words}[{begin}, {end}]: {said}"
    if text:
        yield f"  {_passage(text.text, (difference.first or difference.second or {})[span])}"


def _plain(value: Any, text: Text | None) -> str:
    """A field as an adjudicator reads it: spans as their words."""
    if isinstance(value, dict):
        value = value["span"]
    if isinstance(value, list) and len(value) == 2 and isinstance(value[0], int):
        return f"“{text.text[value[0] : value[1]]}”" if text else f"{value}"
    if isinstance(value, list):
        return "; ".join(value) or "–"
    return "–" if value is None else str(value)


def _passage(text: str, span: Sequence[int]) -> str:
    """A span marked by ⟦⟧ with what stands around it in its paragraph."""
    begin, end = span
    before = text[:begin].rpartition("\n\n")[2][-AROUND:]
    after = text[end:].partition("\n\n")[0][:AROUND]
    return f"{before}⟦{text[begin:end]}⟧{after}"
