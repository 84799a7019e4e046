"""Our own short texts with their labels written into them, for what single sentences teach best.

    {a1|Orsk} {e1 THREATEN happened|threatened} to {p threat|{e2 SANCTION threatened|cut off} gas {c|if it loses}}.

`{eN TYPE status|...}`: an event's trigger; `{aN|...}`, `{rN|...}`, `{a1,2;r3|...}`: who takes part in events by
number; `{p KIND|...}`: a position; `{f|...}`, `{f-|...}`, `{fb|...}`: a clear, a negated, a borderline forecast;
`{c|...}`, `{d|...}`, `{l|...}`: condition, deadline, words of likelihood. Marks nest. One text a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from parley.claims.layout import EVENT_STATUSES, EVENT_TYPES, POSITION_KINDS

_OPEN = re.compile(r"\{([^{}|]*)\|")
_EVENT = re.compile(r"e(\d+) ([A-Z]+) ([a-z]+)\Z")
_PARTY = re.compile(r"[ar]\d+(?:,\d+)*(?:;[ar]\d+(?:,\d+)*)*\Z")
_POSITION = re.compile(r"p ([a-z_]+)\Z")
_OTHER = frozenset({"f", "f-", "fb", "c", "d", "l"})


class Mark(NamedTuple):
    """One mark: what it says, and the characters of the bare text that it covers."""

    tag: str
    start: int
    end: int


class MarkupError(ValueError):
    """Marks that cannot be read; the message says what to mend."""


def bare(line: str) -> tuple[str, list[Mark]]:
    """The text without its marks, and the marks in order of their ends."""
    text: list[str] = []
    size = at = 0
    opened: list[tuple[str, int]] = []
    marks: list[Mark] = []
    while at < len(line):
        if found := _OPEN.match(line, at):
            opened.append((found.group(1).strip(), size))
            at = found.end()
        elif line[at] == "}":
            if not opened:
                raise MarkupError("a mark is closed that was not opened")
            tag, start = opened.pop()
            marks.append(Mark(tag, start, size))
            at += 1
        elif line[at] == "{":
            raise MarkupError(f"a mark without a bar: {line[at : at + 20]!r}")
        else:
            text.append(line[at])
            size += 1
            at += 1
    if opened:
        raise MarkupError(f"a mark is not closed: {opened[-1][0]!r}")
    return "".join(text), marks


def _inner(marks: list[Mark], tag: str, outer: Mark) -> list[int] | None:
    """The first mark of a kind that overlaps another."""
    return next(([m.start, m.end] for m in marks if m.tag == tag and m.start < outer.end and outer.start < m.end), None)


def label_of(line: str) -> tuple[str, dict[str, Any]]:
    """The text of a line and its label, in the form of labels/readings; MarkupError where a mark cannot be read."""
    text, marks = bare(line)
    events: dict[str, dict[str, Any]] = {}
    for mark in marks:
        if found := _EVENT.match(mark.tag):
            number, kind, status = found.groups()
            if kind not in EVENT_TYPES or status not in EVENT_STATUSES or number in events:
                raise MarkupError(f"{mark.tag!r}: no such type or status, or the number is taken")
            events[number] = {
                "trigger": [mark.start, mark.end], "type": kind, "status": status,
                "actor": [], "actor_spans": [], "recipient": [], "recipient_spans": [],
            }  # fmt: skip
    positions, forecasts = [], []
    for mark in marks:
        if _PARTY.match(mark.tag):
            for group in mark.tag.split(";"):
                side = "actor_spans" if group[0] == "a" else "recipient_spans"
                for number in group[1:].split(","):
                    if number not in events:
                        raise MarkupError(f"{mark.tag!r} names event {number}, which is not there")
                    events[number][side].append([mark.start, mark.end])
        elif found := _POSITION.match(mark.tag):
            if found.group(1) not in POSITION_KINDS:
                raise MarkupError(f"{mark.tag!r}: no such kind of position")
            positions.append(
                {"kind": found.group(1), "span": [mark.start, mark.end], "condition": _inner(marks, "c", mark)}
            )
        elif mark.tag in {"f", "f-", "fb"}:
            deadline = _inner(marks, "d", mark)
            forecasts.append(
                {
                    "span": [mark.start, mark.end], "negated": mark.tag == "f-", "borderline": mark.tag == "fb",
                    "condition": _inner(marks, "c", mark), "deadline": {"span": deadline} if deadline else None,
                    "wording": [[m.start, m.end] for m in marks if m.tag == "l"],
                }
            )  # fmt: skip
        elif mark.tag not in _OTHER and not _EVENT.match(mark.tag):
            raise MarkupError(f"{mark.tag!r} is no mark")
    return text, {"events": list(events.values()), "positions": positions, "forecasts": forecasts}


def read_sentences(path: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Id, text and label of each line of a file; blank lines and lines that begin with # are passed over."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            text, label = label_of(line.strip())
        except MarkupError as error:
            raise MarkupError(f"{path.name}, line {number}: {error}") from error
        yield f"{path.stem}-{number}", text, label
