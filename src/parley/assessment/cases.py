"""A past crisis as the casebook holds it: who, what kind of crisis, how it went, in words of our own, and a source."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal, get_args

from parley.assessment.types import OUTCOMES, PROFILE_VALUES, Contiguity, Outcome, Protracted, Trigger

Attacker = Literal["challenger", "defender", "both"]
"""Whose large-scale attack it was."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*-[12]\d{3}")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_CODE = re.compile(r"[A-Z]{3}")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def first_day(date: str) -> dt.date:
    """The first day of an ISO day, month or year. Raises ValueError where there is none."""
    if not _DATE.fullmatch(date):
        raise ValueError(f"{date!r} is not a year, month or day")
    return dt.date.fromisoformat(date + "0000-01-01"[len(date) :])


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One past crisis; what cannot be placed with certainty is None.

    `began`, `ended`, `serious_from`: ISO days, or months or years where the day is not certain. `challenger`: the codes
    of those whose act, demand or threat made the crisis; `defender`: of those whom it was aimed at. `trigger` to
    `alliance` mean what they mean in a Profile; `violence` and what follows concern the two sides and their proxies.
    `serious`: whether there was at least serious violence, first on `serious_from`. `attacker`: with the outcome
    "attack" alone.
    """

    id: str
    name: str
    began: str
    ended: str | None
    challenger: tuple[str, ...]
    defender: tuple[str, ...]
    trigger: Trigger | None
    protracted: Protracted | None
    violence: bool | None
    contiguity: Contiguity | None
    major_powers: int | None
    nuclear: int | None
    alliance: bool | None
    serious: bool | None
    serious_from: str | None
    outcome: Outcome
    attacker: Attacker | None
    how_it_began: str
    how_it_ended: str
    source: str

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError(f"{self.id!r} is not an id: small letters, digits and hyphens, and the year at the end")
        if not self.id.endswith(self.began[:4]):
            raise ValueError(f"{self.id} began in {self.began[:4]}")
        days = [first_day(day) for day in (self.began, self.serious_from, self.ended) if day is not None]
        # A month stands for its first day: a crisis that began late in the month when it ended is in order.
        if [(day.year, day.month) for day in days] != sorted((day.year, day.month) for day in days):
            raise ValueError(f"{self.id}: it begins, turns violent and ends in another order")
        if not (self.challenger and self.defender) or set(self.challenger) & set(self.defender):
            raise ValueError(f"{self.id} needs two sides that are not the same")
        if bad := [code for code in self.challenger + self.defender if not _CODE.fullmatch(code)]:
            raise ValueError(f"{self.id}: {bad[0]!r} is not a code of three capital letters")
        for name in ("trigger", "protracted", "violence", "contiguity", "major_powers", "nuclear", "alliance"):
            value = getattr(self, name)
            if value is not None and not any(value == v and type(value) is type(v) for v in PROFILE_VALUES[name]):
                raise ValueError(f"{self.id}: {name} cannot be {value!r}")
        if self.outcome not in OUTCOMES:
            raise ValueError(f"{self.id}: {self.outcome!r} is no outcome")
        if self.attacker not in ((*get_args(Attacker),) if self.outcome == "attack" else (None,)):
            raise ValueError(f"{self.id}: an attack, and only an attack, has an attacker")
        if self.serious_from is not None and not self.serious:
            raise ValueError(f"{self.id}: without serious violence there is no day of it")
        if not (self.name.strip() and self.how_it_began.strip() and self.how_it_ended.strip()):
            raise ValueError(f"{self.id} needs a name and two sentences")
        if not _YEAR.search(self.source):
            raise ValueError(f"{self.id} needs a source with its year")

    @property
    def year(self) -> int:
        """The year in which it began."""
        return int(self.began[:4])

    @property
    def sides(self) -> frozenset[str]:
        """The codes of all who took part."""
        return frozenset(self.challenger + self.defender)
