"""Our labels of readings as targets: events with who takes part, positions, forecasts and their parts, word by word."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from parley.claims.layout import EVENT_STATUSES, EVENT_TYPES, HEADS, POSITION_KINDS, ROLES
from parley.spans import Span

IGNORE = -100
"""Target of a word that a head learns nothing from."""

SORTED = ("event_type", "event_status", "position_kind", "forecast_clear", "forecast_negated")
"""Heads that sort what was found: asked at the words of its span only."""

Label = Mapping[str, Any]


class Part(NamedTuple):
    """Who takes part in one event: the trigger's word, the role's number, and the words that name the parties."""

    trigger: int
    role: int
    words: frozenset[int]


class Targets(NamedTuple):
    """Targets of the heads for what is read, over an article's words, and who takes part in its events."""

    heads: dict[str, list[int]]
    parts: tuple[Part, ...]


def words_of(span: Span, starts: np.ndarray, ends: np.ndarray) -> tuple[int, int] | None:
    """First and last word that the span touches."""
    first = int(np.searchsorted(ends, span.start, side="right"))
    last = int(np.searchsorted(starts, span.end, side="left")) - 1
    return (first, last) if first <= last else None


def bio(spans: Iterable[tuple[int, int, str]], size: int, labels: tuple[str, ...]) -> list[int]:
    """Labels of `size` words from spans (first and last word, kind); of overlapping spans the first counts."""
    index = {label: i for i, label in enumerate(labels)}
    out = [0] * size
    for first, last, kind in spans:
        if any(out[first : last + 1]):
            continue
        out[first] = index[f"B-{kind}"]
        for i in range(first + 1, last + 1):
            out[i] = index[f"I-{kind}"]
    return out


def read_readings(paths: Iterable[Path]) -> dict[str, Label]:
    """Labels of readings by document."""
    found: dict[str, Label] = {}
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                label = json.loads(line)
                found[label["doc"]] = label
    return found


def targets_of(label: Label, starts: np.ndarray, ends: np.ndarray, title: int) -> Targets:
    """Targets from a label; the first `title` words are a title, where nobody labelled anything."""
    size = len(starts)
    forecasts, positions, events = label["forecasts"], label["positions"], label["events"]
    spans = {
        "event": [Span(*e["trigger"]) for e in events],
        "position": [Span(*p["span"]) for p in positions],
        "forecast": [Span(*f["span"]) for f in forecasts],
        "condition": [Span(*x["condition"]) for x in (*forecasts, *positions) if x["condition"]],
        "deadline": [Span(*f["deadline"]["span"]) for f in forecasts if f["deadline"]],
        "likelihood": [Span(*w) for f in forecasts for w in f["wording"]],
    }
    heads: dict[str, list[int]] = {}
    for head, marked in spans.items():
        found = (words_of(span, starts, ends) for span in marked)
        heads[head] = bio(((*f, head) for f in found if f), size, HEADS[head])
        heads[head][:title] = [IGNORE] * min(title, size)
    heads |= {head: [IGNORE] * size for head in SORTED}

    def sort(head: str, span: list[int], value: int) -> None:
        if words := words_of(Span(*span), starts, ends):
            heads[head][words[0] : words[1] + 1] = [value] * (words[1] + 1 - words[0])

    for event in events:
        sort("event_type", event["trigger"], EVENT_TYPES.index(event["type"]))
        sort("event_status", event["trigger"], EVENT_STATUSES.index(event["status"]))
    for position in positions:
        sort("position_kind", position["span"], POSITION_KINDS.index(position["kind"]))
    for forecast in forecasts:
        sort("forecast_clear", forecast["span"], int(not forecast["borderline"]))
        sort("forecast_negated", forecast["span"], int(forecast["negated"]))
    parts = []
    for event in events:
        trigger = words_of(Span(*event["trigger"]), starts, ends)
        if not trigger:
            continue
        for number, role in enumerate(ROLES):
            named = [words_of(Span(*s), starts, ends) for s in event[f"{role}_spans"]]
            if event[role] and not named:
                continue  # known from elsewhere in the article: nothing to point at
            naming = frozenset(i for n in named if n for i in range(n[0], n[1] + 1))
            parts.append(Part(trigger[0], number, naming))
    return Targets(heads, tuple(parts))
