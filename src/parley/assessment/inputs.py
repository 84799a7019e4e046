"""What an assessment is made from: indicators with their sightings, and the tables that `parley.data` loads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from parley.assessment.terms import Analogue, Basis, Profile, Protracted, Scale, Side, Trigger
from parley.claims.types import EventStatus, EventType, PositionKind
from parley.record.types import Report

if TYPE_CHECKING:
    from parley.assessment.states import StateTables


Told = Literal["fact", "plan", "speech"]
"""How an article tells what counts: as what has come about, also as what is to come, or as words that were said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """One way to recognise a kind of fact; every condition that is given must hold, an empty one holds always.

    `events`, `statuses`, `positions`: one of them. `by`, `to`: whose act it is and at whom it is aimed. `words`:
    regular expressions, one of which is found in the sentence, without regard to case, `unless`: and none of these in
    it. `least`: the least count of a
    quantity whose `what` matches one of `counted`. `said`: it is enough that somebody of the side says the words;
    `told`: that the article tells them of the side of `by` and names that of `to`; `signs`: or a fact of these kinds.
    """

    events: tuple[EventType, ...] = ()
    statuses: tuple[EventStatus, ...] = ()
    positions: tuple[PositionKind, ...] = ()
    by: Side = "any"
    to: Side = "any"
    words: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    least: float | None = None
    said: bool = False
    told: Told | None = None


class Chances(NamedTuple):
    """P(seen) under each outcome."""

    attack: float
    coercion: float
    drift: float
    settlement: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A kind of fact that tells the outcomes apart.

    `says`: the fact in a sentence. `p_seen`: the chance that it is seen before the end, by outcome. `cases`: from how
    many crises that ended in attack, and how many that did not, the chances were counted; None for judgement.
    `half_life_days`: after how long a sighting has half its weight, None for a fact that keeps it. `ended_by`: for what
    lasts the kinds of facts that end it, of which there may be none; None for what is done once. `observability`: the
    chance that the press reports it if it is there and the press is read. `timing_days`: by when half of those that are
    ever seen are seen, from the trigger, where there is an attack and where there is none. `fixes`: the field of the
    profile that this kind of fact determines; where that field has a value the fact is in the base rate already.
    """

    id: str
    group: str
    says: str
    recognise: tuple[Recognition, ...]
    p_seen: Chances
    basis: Basis
    observability: float
    timing_days: tuple[float, float]
    half_life_days: float | None = None
    cases: tuple[int, int] | None = None
    fixes: str | None = None
    ended_by: tuple[str, ...] | None = None
    source: str = ""

    def __post_init__(self) -> None:
        if not all(0.0 < p < 1.0 for p in self.p_seen):
            raise ValueError(f"indicator {self.id}: each chance of being seen lies between 0 and 1, both excluded")
        if not 0.0 <= self.observability <= 1.0:
            raise ValueError(f"indicator {self.id}: observability lies between 0 and 1")
        if min(self.timing_days) <= 0.0 or (self.half_life_days is not None and self.half_life_days <= 0.0):
            raise ValueError(f"indicator {self.id}: times are positive numbers of days")
        if (self.basis == "data") != (self.cases is not None):
            raise ValueError(f"indicator {self.id}: data have a number of cases, judgement has none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A fact of an indicator's kind as the record reports it.

    `date`: when it happened, where no report says when it was first reported. `reports`: those that assert it;
    `denials`: those by others than the suspected attacker that deny it. `zero_because`: why it counts for nothing
    (a denial by the suspected attacker), None where it counts. `incident`: the incident's id, None for a position or a
    quantity.
    """

    indicator: str
    date: dt.date
    reports: tuple[Report, ...]
    denials: tuple[Report, ...] = ()
    incident: str | None = None
    zero_because: str | None = None

    @property
    def origins(self) -> tuple[str, ...]:
        """The independent origins that assert it, sorted."""
        return tuple(sorted({report.origin for report in self.reports}))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceClass:
    """Past crises of one kind and how they went; None in a key: whatever its value.

    `n` crises, of which `serious` had at least serious violence and `war` full-scale war; `agreement` to `faded` count
    how those without serious violence ended (the other ends are missing, so they need not sum).
    """

    trigger: Trigger | None
    protracted: Protracted | None
    violence: bool | None
    n: int
    serious: int
    war: int
    agreement: int
    tacit: int
    unilateral: int
    imposed: int
    faded: int

    def __post_init__(self) -> None:
        if not 0 <= self.war <= self.serious <= self.n:
            raise ValueError("a reference class counts wars among serious violence among all its crises")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """When crises that began without violence escalated: days from trigger to first serious violence, sorted.

    `by_threatener`: in how many the side whose threat made the crisis struck first, of `known` where that is known.
    """

    days: tuple[int, ...]
    by_threatener: int
    known: int

    def __post_init__(self) -> None:
        if list(self.days) != sorted(self.days) or not self.days or self.days[0] < 0:
            raise ValueError("timing needs days that are not negative, sorted")
        if not 0 <= self.by_threatener <= self.known:
            raise ValueError("the side that struck first is known in no fewer crises than those counted")


ENDING_STEPS = 21
"""A table of endings holds a day for every 5 %, the first and the last included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """When past crises without an attack of the scale were over, counted over `n` crises of one state.

    `violence`: before the trigger or at it, None for either. `days`: from trigger to end, by steps of 5 %, ascending.
    """

    scale: Scale
    violence: bool | None
    n: int
    days: tuple[int, ...]

    def __post_init__(self) -> None:
        if len(self.days) != ENDING_STEPS or list(self.days) != sorted(self.days) or self.days[0] < 0:
            raise ValueError(f"endings need {ENDING_STEPS} days that are not negative, sorted")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareGain:
    """How much better than the plain share of a crisis state its classes told what came, forward-chained over ICB.

    `gain`, `low`, `high`: 1 − Brier/Brier with its 95 % interval, over `n` crises of the years `first` to `last`.
    """

    scale: Scale
    violence: bool
    n: int
    first: int
    last: int
    gain: float
    low: float
    high: float


class Likelihood(Protocol):
    """How readers understand words of likelihood: probabilities, and whether the words only say "it is possible"."""

    @property
    def median(self) -> float: ...  # noqa: D102
    @property
    def low(self) -> float: ...  # noqa: D102
    @property
    def high(self) -> float: ...  # noqa: D102
    @property
    def possibility_only(self) -> bool: ...  # noqa: D102


class Nearest(Protocol):
    """Finds the past crises that resemble a profile."""

    def __call__(self, profile: Profile) -> tuple[Analogue, ...]: ...  # noqa: D102


class TrackRecord(NamedTuple):
    """How much a forecaster's earlier forecasts make of their voice (1: as anybody's), and what it rests on."""

    weight: float
    says: str


LikelihoodOf = Callable[[str | None, bool], Likelihood | None]
"""From a forecast's words (None: a bare "will") and whether it is negated to the chance that its event happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """What an assessment needs besides the record; loaded by `parley.data`.

    `gains`: what the backtest found the classes to be worth. `codes`: names of states and their codes; `names`:
    what each is called, by code. `states`: borders, alliances, arms; needed where the profile is not given. `nearest`:
    the casebook's search for analogues. `track_records`: of forecasters by name. `likelihood_of` None: a forecast's
    probability is the middle of its interval.
    """

    reference_classes: tuple[ReferenceClass, ...]
    timing: Timing
    endings: tuple[Ending, ...]
    indicators: tuple[Indicator, ...]
    gains: tuple[ShareGain, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    states: StateTables | None = None
    nearest: Nearest | None = None
    track_records: Mapping[str, TrackRecord] = field(default_factory=dict)
    likelihood_of: LikelihoodOf | None = None
