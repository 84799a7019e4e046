"""What the store says of its work and lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

ForecastStatus = Literal["open", "yes", "no", "void", "unmet", "contested", "rejected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """Readings by what became of them.

    `updated`: superseded an earlier reading of the same page. `held`: newer readings that are kept but not in force,
    because a claim on which somebody decided has no place in their text. `decided`: decisions taken over with them.
    """

    new: int = 0
    skipped: int = 0
    updated: int = 0
    held: int = 0
    decided: int = 0

    def __add__(self, other: Added) -> Added:
        return Added(
            new=self.new + other.new,
            skipped=self.skipped + other.skipped,
            updated=self.updated + other.updated,
            held=self.held + other.held,
            decided=self.decided + other.decided,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article as lists show it; `day`: published, else added."""

    id: str
    day: dt.date
    published: dt.date | None
    added: dt.datetime
    reader: str
    title: str | None
    outlet: str | None
    url: str | None
    path: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRow:
    """A forecast as lists show it: as printed, with people's corrections; `forecaster` is a name.

    `day`: of its article. `deadline`: the last day that its own words bound it to. `status` follows the edits.
    """

    id: str
    crisis: str
    article: str
    day: dt.date
    outlet: str | None
    forecaster: str | None
    kind: str | None
    claim: str
    actor: str | None
    event: str | None
    target: str | None
    negated: bool
    wording: str | None
    probability: tuple[float, float] | None
    deadline: dt.date | None
    status: ForecastStatus
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where an id belongs."""

    id: str
    crisis: str
    kind: Literal["article", "forecast", "edit"]
