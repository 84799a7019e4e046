"""A crisis as JSON Lines and back: every reading in force and every decision, so that the same record comes out."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, BinaryIO

from parley.claims.types import Reading
from parley.present.jsonl import reading_from_json, reading_json
from parley.provenance import READER_VERSION, content_id
from parley.record.types import Edit, StoredReading
from parley.store.soundness import require_sound
from parley.times import EARLIEST, LATEST

UNKNOWN = "unknown"
"""The reader of a line that does not say: below every version, so that it never supersedes a reading."""

LONGEST_LINE = 20_000_000
"""Bytes of a line that are parsed †: a reading of the largest page with all its claims is a few million."""
NO_LINE = "\N{REPLACEMENT CHARACTER}"


def lines_of(file: BinaryIO) -> Iterator[str]:
    """The lines of a file, in bounded memory; one that is too long, or no UTF-8, comes as a mark that is no JSON."""
    while line := file.readline(LONGEST_LINE):
        rest = line
        while len(rest) == LONGEST_LINE and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST_LINE)
        try:
            yield line.decode("utf-8-sig") if rest is line else NO_LINE
        except UnicodeDecodeError:
            yield NO_LINE


def stored_json(stored: StoredReading) -> str:
    """A reading of a record as one line of JSON."""
    about = {"added": stored.added.isoformat(), "reader": stored.reader, "copy_of": stored.copy_of}
    return f'{json.dumps(about)[:-1]}, "reading": {reading_json(stored.reading)}}}'


def edit_json(edit: Edit) -> str:
    """A decision as one line of JSON."""
    return json.dumps(asdict(edit) | {"at": edit.at.isoformat()})


@dataclass(slots=True)
class Lines:
    """JSON Lines that Parley wrote: an iterator of their readings that sets the decisions and bad lines aside.

    A line is a reading of `parley read`, a reading of a record, or a decision. `added`: for readings that do not say.
    `numbers`: of the lines of decisions, by id. `bad`: the numbers of lines that are none of these.
    """

    lines: Iterable[str]
    added: dt.datetime
    edits: list[Edit] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    bad: list[int] = field(default_factory=list)

    def __iter__(self) -> Iterator[StoredReading]:
        for number, line in enumerate(self.lines, start=1):
            if not line.strip():
                continue
            try:
                found = _parsed(line, self.added)
            except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError):
                self.bad.append(number)
                continue
            if isinstance(found, Edit):
                self.edits.append(found)
                self.numbers.setdefault(found.id, number)
            else:
                yield found


def _parsed(line: str, added: dt.datetime) -> StoredReading | Edit:
    """What a line holds; errors of many kinds where it is none of ours."""
    found: dict[str, Any] = json.loads(line)
    if "field" in found:
        return _edit(found)
    if "reading" in found:
        return StoredReading(
            reading=_sound(json.dumps(found["reading"])),
            added=_moment(found["added"]),
            reader=str(found["reader"]),
        )
    reading = _sound(line)
    own = content_id("ar", reading.article.url or "", reading.article.text) == reading.article.id
    return StoredReading(reading=reading, added=added, reader=READER_VERSION if own else UNKNOWN)


def _moment(said: str) -> dt.datetime:
    """A time as a line says it. Raises ValueError for one after which there may be no later."""
    moment = dt.datetime.fromisoformat(said).astimezone(dt.UTC)
    if not EARLIEST <= moment.date() <= LATEST:
        raise ValueError(f"a time of no age: {said}")
    return moment


def _sound(line: str) -> Reading:
    """The reading of a line. Raises ValueError where it is not what it says."""
    reading = reading_from_json(line)
    require_sound(reading)
    return reading


def _edit(found: dict[str, Any]) -> Edit:
    undoes = found["undoes"]
    return Edit(
        **{name: str(found[name]) for name in ("id", "target", "field", "author", "reason")},
        value=found["value"],
        at=_moment(found["at"]),
        undoes=None if undoes is None else str(undoes),
    )
