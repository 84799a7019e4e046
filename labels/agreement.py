"""How far two labellers agree: F1 of spans that overlap by half, and what they say of the spans they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from parley.evaluation.speakers import same_name

Label = dict[str, Any]
Same = Callable[[Label, Label], bool]


class Task(NamedTuple):
    """A class of labels: its list and its span, which labels count, and what else is compared."""

    name: str
    target: str
    span: str
    attributes: dict[str, Same]


def same(field: str) -> Same:
    """Whether a field has one value in both."""
    return lambda a, b: bool(a[field] == b[field])


def both_or_neither(field: str) -> Same:
    """Whether both have a field, or neither has it; its words are not compared."""
    return lambda a, b: bool(a[field]) == bool(b[field])


def _same_parties(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two lists name the same parties: each has one in the other ("Roe" is "Jane Roe")."""
    return all(
        any(same_name(a, b, "person") for b in there)
        for here, there in ((first, second), (second, first))
        for a in here
    )


def _same_names(field: str) -> Same:
    """Whether a field that holds one name, several with " ; " between them, or none names the same."""
    return lambda a, b: _same_parties((a[field] or "").split(" ; "), (b[field] or "").split(" ; "))


TASKS = (
    Task("dates", "dates", "span", {"value": lambda a, b: (a["start"], a["end"]) == (b["start"], b["end"])}),
    Task("quantities", "quantities", "span", {"bounds": lambda a, b: (a["low"], a["high"]) == (b["low"], b["high"])}),
    Task(
        "events",
        "events",
        "trigger",
        {
            "type": same("type"),
            "status": same("status"),
            "actor and recipient": lambda a, b: (
                _same_parties(a["actor"], b["actor"]) and _same_parties(a["recipient"], b["recipient"])
            ),
        },
    ),
    Task(
        "positions",
        "positions",
        "span",
        {"kind": same("kind"), "party": _same_names("party")},
    ),
    Task(
        "forecasts",
        "forecasts",
        "span",
        {
            "forecaster": _same_names("forecaster"),
            "negated": same("negated"),
            "condition": both_or_neither("condition"),
            "deadline": both_or_neither("deadline"),
        },
    ),
)


def pairs(first: Sequence[Label], second: Sequence[Label], span: str) -> list[tuple[Label, Label]]:
    """Labels of both whose spans overlap by at least half of the longer one; each is used once, best first."""
    scored = []
    for i, a in enumerate(first):
        for j, b in enumerate(second):
            shared = min(a[span][1], b[span][1]) - max(a[span][0], b[span][0])
            share = shared / max(a[span][1] - a[span][0], b[span][1] - b[span][0])
            if share >= 0.5:
                scored.append((-share, i, j))
    used_first: set[int] = set()
    used_second: set[int] = set()
    out = []
    for _, i, j in sorted(scored):
        if i not in used_first and j not in used_second:
            used_first.add(i)
            used_second.add(j)
            out.append((first[i], second[j]))
    return out


def agreement(first: Sequence[Label], second: Sequence[Label], tasks: Sequence[Task] = TASKS) -> Iterator[str]:
    """One line a class and attribute."""
    others = {label["doc"]: label for label in second}
    both = [(label, others[label["doc"]]) for label in first if label["doc"] in others]
    yield f"{len(both)} documents labelled by both"
    for task in tasks:
        shared: list[tuple[Label, Label]] = []
        sizes = [0, 0]
        clear: list[bool] = []
        for a, b in both:
            found = pairs(a[task.target], b[task.target], task.span)
            shared += found
            sizes[0] += len(a[task.target])
            sizes[1] += len(b[task.target])
            if task.name == "forecasts":
                clear += _clear(a[task.target], b[task.target], found)
        f1 = 2 * len(shared) / sum(sizes) if sum(sizes) else float("nan")
        yield f"{task.name:<12} span F1 {f1:.3f} (n {sizes[0]} and {sizes[1]})"
        if clear:
            yield f"{'':<12} clear cases {sum(clear) / len(clear):.3f} (n {len(clear)})"
        for name, alike in task.attributes.items():
            if shared:
                yield f"{'':<12} {name} {sum(alike(a, b) for a, b in shared) / len(shared):.3f} (n {len(shared)})"


def _clear(first: Sequence[Label], second: Sequence[Label], found: Sequence[tuple[Label, Label]]) -> list[bool]:
    """For each label that its labeller calls clear: whether the other has it too, clear or borderline."""
    matched = {id(x) for pair in found for x in pair}
    return [id(label) in matched for labels in (first, second) for label in labels if not label["borderline"]]
