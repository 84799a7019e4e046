"""The analyst's hand: weights, rejections, sightings and own number that people set, from the edits in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from parley.assessment.types import Analyst
from parley.errors import BadInput
from parley.record.types import Edit, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class SetEffect:
    """A weight of evidence set by hand."""

    log_odds: float
    author: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A sighting entered by hand (`day`), or a fact that a person says was not seen (None)."""

    day: dt.date | None
    author: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """What people set, by indicator id; `looked`: the days on which the reader looked."""

    effects: Mapping[str, SetEffect]
    rejected: Mapping[str, SetEffect]
    sighted: Mapping[str, Entered]
    analyst: Analyst | None
    looked: tuple[dt.date, ...]

    @property
    def unsighted(self) -> frozenset[str]:
        """Indicators that a person says were not seen, whatever the reports."""
        return frozenset(name for name, entered in self.sighted.items() if entered.day is None)


def hand_of(record: Record) -> Hand:
    """The edits of a record that an assessment follows; the last of each kind holds. BadInput where a value is none."""
    effects: dict[str, SetEffect] = {}
    rejected: dict[str, SetEffect] = {}
    sighted: dict[str, Entered] = {}
    analyst: Analyst | None = None
    looked: set[dt.date] = set()
    for edit in record.edits:
        indicator = edit.target.removeprefix("indicator:") if edit.target.startswith("indicator:") else None
        if indicator is not None and edit.field == "log_odds":
            effects.pop(indicator, None)
            if edit.value is not None:
                effects[indicator] = SetEffect(log_odds=_number(edit), author=edit.author, reason=edit.reason)
        elif indicator is not None and edit.field == "rejected":
            rejected.pop(indicator, None)
            if edit.value is True:
                rejected[indicator] = SetEffect(log_odds=0.0, author=edit.author, reason=edit.reason)
        elif indicator is not None and edit.field == "sighted":
            sighted.pop(indicator, None)
            if edit.value is not None:
                day = None if edit.value is False else edit.at.date() if edit.value is True else _day(edit)
                sighted[indicator] = Entered(day=day, author=edit.author, reason=edit.reason)
        elif edit.target == "crisis" and edit.field == "analyst_probability":
            analyst = None if edit.value is None else Analyst(
                probability=_probability(edit), author=edit.author, date=edit.at.date(), reason=edit.reason
            )  # fmt: skip
        elif edit.target == "crisis" and edit.field == "seen" and edit.value is not None:
            looked.add(_day(edit))
    return Hand(effects=effects, rejected=rejected, sighted=sighted, analyst=analyst, looked=tuple(sorted(looked)))


def _bad(edit: Edit, what: str) -> BadInput:
    return BadInput(
        f"The edit {edit.id} sets {edit.field} of {edit.target} to {edit.value!r}, which is not {what}.",
        "Undo it or set the value again.",
    )


def _number(edit: Edit) -> float:
    if isinstance(edit.value, bool) or not isinstance(edit.value, int | float) or not abs(edit.value) <= 10.0:
        raise _bad(edit, "a number between -10 and 10")
    return float(edit.value)


def _probability(edit: Edit) -> float:
    if isinstance(edit.value, bool) or not isinstance(edit.value, int | float) or not 0.0 <= edit.value <= 1.0:
        raise _bad(edit, "a probability between 0 and 1")
    return float(edit.value)


def _day(edit: Edit) -> dt.date:
    try:
        return dt.date.fromisoformat(str(edit.value))
    except ValueError:
        raise _bad(edit, "a day as YYYY-MM-DD") from None
