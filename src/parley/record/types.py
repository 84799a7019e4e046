"""A crisis record: readings that were added to it, what people decided about them, and what merging makes of both.

Nothing in a record is overwritten. Machine values come from readings; whatever a person decides (a question, a grade,
a confirmation, a resolution, a split or join of persons, a changed weight) is an `Edit` that names its target and
field, and can be undone by another edit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from parley.claims.types import EventStatus, EventType, Reading, SpeakerKind
from parley.spans import Span

Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""How far to rely on a source: A completely, B usually, C fairly, D not usually, E not at all, F cannot be judged."""

Credibility = Literal[1, 2, 3, 4, 5, 6]
"""How far to believe an item: 1 confirmed, 2 probable, 3 possibly, 4 doubtful, 5 improbable, 6 cannot be judged."""

JsonValue = str | int | float | bool | None | list["JsonValue"] | dict[str, "JsonValue"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Will `actor` do `event` to `target` between two days (both included)? Codes as in events."""

    text: str
    actor: str
    event: str
    target: str
    opens: dt.date | None
    closes: dt.date

    def __post_init__(self) -> None:
        if self.opens and self.opens > self.closes:
            raise ValueError(f"a question cannot close ({self.closes}) before it opens ({self.opens})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A person's decision: `target` (an id, or "crisis"), `field`, the value in JSON; `undoes` an earlier edit's id."""

    id: str
    target: str
    field: str
    value: JsonValue
    author: str
    at: dt.datetime
    reason: str
    undoes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReading:
    """A reading in a record.

    `added`: when, in UTC. `reader`: version of the reader that made it. `copy_of`: the id of the article that this one
    reprints or updates, None for an original. `news`: the claims of a copy that stand in no version before it.
    `withdrawn`: the sentences that a later version corrected or took back, each with when that one was added.
    """

    reading: Reading
    added: dt.datetime
    reader: str
    copy_of: str | None = None
    news: frozenset[str] = frozenset()
    withdrawn: Mapping[Span, dt.datetime] = field(default_factory=dict)

    def adds(self, claim: str) -> bool:
        """Whether a claim of this article, by its id, stands in no version before it: all those of an original do."""
        return self.copy_of is None or claim in self.news

    def stands(self, span: Span) -> bool:
        """Whether no later version took back the sentence in which something begins."""
        return self.taken_back(span) is None

    def taken_back(self, span: Span) -> dt.datetime | None:
        """When the version was added that took back the sentence in which something begins; None where none did."""
        if not self.withdrawn:  # asked of every claim, and true of nearly all articles
            return None
        return next((at for taken, at in self.withdrawn.items() if taken.start <= span.start < taken.end), None)

    def tells(self, claim: str, span: Span) -> bool:
        """Whether a claim counts here: no version before has it, and none after took its sentence back."""
        return self.adds(claim) and self.stands(span)

    @property
    def day(self) -> dt.date:
        """The day by which `--as-of` goes: published, else added."""
        return self.reading.article.published or self.added.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article's mention of an incident: where it stands, and the chain of sources, innermost first.

    `origin`: a key that two reports share where one source stands behind both; an outlet's own report has the
    outlet's name.
    """

    article: str
    claim: str
    span: Span
    day: dt.date
    sources: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What was counted in an incident, as a range over the reports that differ."""

    what: str
    low: float | None
    high: float | None
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One event of the world with all its reports; `start`, `end`: when it happened, None where no report says."""

    id: str
    type: EventType
    status: EventStatus
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    start: dt.date | None
    end: dt.date | None
    first_reported: dt.date
    reports: tuple[Report, ...]
    figures: tuple[Figure, ...] = ()

    @property
    def origins(self) -> int:
        """Independent origins: repetition does not count."""
        return len({report.origin for report in self.reports})


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A speaker across articles; `members`: (article id, speaker id) of each appearance."""

    id: str
    name: str
    kind: SpeakerKind
    names: tuple[str, ...]
    role: str | None
    affiliation: str | None
    country: str | None
    members: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A source's reliability or an item's credibility as it stands, with who set it and why."""

    subject: str
    reliability: Reliability | None
    credibility: Credibility | None
    basis: Literal["person", "track record"]
    edit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A crisis as it stands on a day: originals and copies, incidents, persons, and the edits in force.

    `edits`: those not undone, oldest first. `articles` are in order of their day, then of addition.
    """

    name: str
    question: Question | None
    articles: tuple[StoredReading, ...]
    incidents: tuple[Incident, ...] = ()
    persons: tuple[Person, ...] = ()
    grades: Mapping[str, Grade] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
