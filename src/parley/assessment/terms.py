"""The terms in which crises and answers are put: outcomes, ranges, passages, the profile of a crisis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from parley.record.types import Report
from parley.spans import Span

Outcome = Literal["attack", "coercion", "drift", "settlement"]
"""What the window may bring, exclusive: the attack; pressure that goes on without it; nothing much; an agreement."""

OUTCOMES: tuple[Outcome, ...] = ("attack", "coercion", "drift", "settlement")

Trigger = Literal["direct violence", "indirect violence", "non-violent military", "political"]
"""What set the crisis off; "political" holds verbal, political, economic and other acts, and internal challenges."""

Protracted = Literal["no", "yes", "long war"]
"""Whether the crisis belongs to a protracted conflict, and whether that holds a long war."""

Contiguity = Literal["contiguous", "near", "distant"]
Scale = Literal["large-scale attack", "serious violence"]
"""What the question asks for: full-scale war (ICB's VIOL 4) or at least serious clashes (VIOL 3)."""

Basis = Literal["data", "judgement"]
Side = Literal["actor", "target", "third", "any"]
"""A party's place in the question: the suspected attacker, the one under threat, somebody else, or whoever."""


class Range(NamedTuple):
    """A range of probabilities or log-odds, low first; in JSON a list of two numbers."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Where something stands: the article's id and the characters of its text."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileValue:
    """One feature of the crisis: its value (None where it cannot be told), what it rests on, and who set it.

    `evidence`: reports in the record that fixed it; what they report is already in the base rate. `basis` says in a
    sentence where the value is from. `edit`: the id of the edit that set it by hand, None for the machine's value.
    """

    value: str | int | bool | None
    basis: str
    evidence: tuple[Report, ...] = ()
    edit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The crisis in the terms of the reference classes.

    `trigger`: a Trigger; `trigger_day`: an ISO day; `protracted`: a Protracted; `violence`: whether there was violence
    before the trigger or at it; `contiguity`: a Contiguity; `major_powers`: how many of the two sides are or have one;
    `nuclear`: how many of the two sides have nuclear weapons; `alliance`: whether the target has a formal ally among
    the major powers; `scale`: a Scale.
    """

    trigger: ProfileValue
    trigger_day: ProfileValue
    protracted: ProfileValue
    violence: ProfileValue
    contiguity: ProfileValue
    major_powers: ProfileValue
    nuclear: ProfileValue
    alliance: ProfileValue
    scale: ProfileValue

    def __post_init__(self) -> None:
        for name, allowed in PROFILE_VALUES.items():
            value = getattr(self, name).value
            # `in` alone would take True for 1.
            if value is not None and not any(value == other and type(value) is type(other) for other in allowed):
                raise ValueError(f"profile.{name} cannot be {value!r}; it is one of {', '.join(map(str, allowed))}")
        if self.trigger_day.value is not None:
            dt.date.fromisoformat(str(self.trigger_day.value))

    @property
    def began(self) -> dt.date | None:
        """The day of the trigger."""
        return None if self.trigger_day.value is None else dt.date.fromisoformat(str(self.trigger_day.value))


PROFILE_VALUES: Mapping[str, tuple[str | int | bool, ...]] = {
    "trigger": ("direct violence", "indirect violence", "non-violent military", "political"),
    "protracted": ("no", "yes", "long war"),
    "violence": (False, True),
    "contiguity": ("contiguous", "near", "distant"),
    "major_powers": (0, 1, 2),
    "nuclear": (0, 1, 2),
    "alliance": (False, True),
    "scale": ("large-scale attack", "serious violence"),
}
"""What each field of a profile may hold besides null; `trigger_day` holds any ISO day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analogue:
    """A past crisis that resembles this one: context, not skill. `likeness` in [0, 1]."""

    name: str
    year: int
    likeness: float
    reasons: tuple[str, ...]
    outcome: str
