"""What an assessment is made of and what it says; the JSON names of `Assessment` are a contract with other programs.

Log-odds are natural logarithms of odds; probabilities lie in [0, 1]; days are publication days unless said otherwise.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from parley.claims.types import EventStatus, EventType, PositionKind
from parley.record.types import Question, Report
from parley.spans import Span

if TYPE_CHECKING:
    from parley.assessment.states import StateTables

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


# What goes in: the profile, the indicators with their sightings, the tables.


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
class Recognition:
    """One way to recognise a kind of fact; every condition that is given must hold, an empty one holds always.

    `events`, `statuses`, `positions`: one of them. `by`, `to`: whose act it is and at whom it is aimed. `words`:
    regular expressions, one of which is found in the sentence, without regard to case. `least`: the least count of a
    quantity whose `what` matches one of `counted`.
    """

    events: tuple[EventType, ...] = ()
    statuses: tuple[EventStatus, ...] = ()
    positions: tuple[PositionKind, ...] = ()
    by: Side = "any"
    to: Side = "any"
    words: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    least: float | None = None


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
    `half_life_days`: after how long a sighting has half its weight, None for a fact that keeps it. `observability`: the
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


LikelihoodOf = Callable[[str | None, bool], Likelihood | None]
"""From a forecast's words (None: a bare "will") and whether it is negated to the chance that its event happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """What an assessment needs besides the record; loaded by `parley.data`.

    `states`: borders, alliances, arms; needed where the profile is not given. `nearest`: the casebook's search for
    analogues. `track_records`: weight of a forecaster by person id, 1 where there is no record. `likelihood_of` None:
    a forecast's probability is the middle of its interval.
    """

    reference_classes: tuple[ReferenceClass, ...]
    timing: Timing
    indicators: tuple[Indicator, ...]
    states: StateTables | None = None
    nearest: Nearest | None = None
    track_records: Mapping[str, float] = field(default_factory=dict)
    likelihood_of: LikelihoodOf | None = None


# What comes out.


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The answer; `display` is what people are shown, `word` the ICD 203 term for it."""

    probability: float
    display: str
    interval: Range
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeShare:
    """One of the four outcomes with its probability; the four sum to one."""

    name: Outcome
    probability: float
    interval: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseRate:
    """What past crises of this kind say before any news. `note`: the sentence for this crisis state, "" for none."""

    probability: float
    interval: Range
    n: int
    reference_class: str
    method: str
    log_odds: float
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceItem:
    """What one indicator adds, sighted or absent.

    `log_odds`: its part of the headline's log-odds; `undamped`: before repetition within its group, the bound on all
    evidence and the bound on single origins; `points`: its share of the way from base rate to headline, in percentage
    points. `kind`: "sighting" or "absence". `note`: what a reader should know, such as "already in the base".
    """

    indicator: str
    says: str
    group: str
    kind: Literal["sighting", "absence"]
    date: dt.date
    log_odds: float
    undamped: float
    interval: Range
    points: float
    origins: int
    reports: tuple[Passage, ...]
    basis: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A forecast on the question: what was said, its weight, and why it has this weight or none."""

    name: str
    wording: str | None
    probability: float | None
    interval: Range | None
    weight: float
    reason: str
    statement: str | None
    forecast: str
    passage: Passage
    date: dt.date
    record: str
    log_odds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecasters:
    """What the forecasters add beyond base rate and evidence; `weight` is that of all together."""

    log_odds: float
    weight: float
    members: tuple[Member, ...]
    points: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The answer as of a day."""

    date: dt.date
    probability: float
    interval: Range
    base_rate: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentBy:
    """The answer if something is not seen by a day, all else as it is."""

    date: dt.date
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """An indicator not sighted: the answer if it were, the answer if it is not by a day, how many bits it tells."""

    indicator: str
    says: str
    if_seen: float
    if_absent_by: AbsentBy
    information: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """The answer without one part, and by how many percentage points the part moves it."""

    kind: Literal["indicator", "origin", "forecasters"]
    name: str
    probability: float
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How a part of the answer moved since the reader last looked; log-odds then and now."""

    part: str
    says: str
    before: float
    now: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What changed since the reader last looked: the answer then, and the parts that moved, largest first."""

    since: dt.date
    probability: float
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A party's demand, red line, offer or other position as it stands: latest words, and how it moved.

    `said`: how often in how many articles; `earlier`: passages that it replaces or repeats, oldest first.
    """

    party: str
    kind: PositionKind
    towards: tuple[str, ...]
    text: str
    passage: Passage
    first: dt.date
    last: dt.date
    said: int
    earlier: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Analogue:
    """A past crisis that resembles this one: context, not skill. `likeness` in [0, 1]."""

    name: str
    year: int
    likeness: float
    reasons: tuple[str, ...]
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Analyst:
    """The analyst's own number, kept and scored beside Parley's."""

    probability: float
    author: str
    date: dt.date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The answer to a record's question, with every part that it is made of.

    The log-odds of base rate, evidence and forecasters add up to the log-odds of the headline's probability.
    """

    crisis: str
    question: Question
    as_of: dt.date
    headline: Headline
    outcomes: tuple[OutcomeShare, ...]
    profile: Profile
    base_rate: BaseRate
    evidence: tuple[EvidenceItem, ...]
    forecasters: Forecasters
    timeline: tuple[Point, ...]
    unseen: tuple[Unseen, ...]
    without: tuple[Without, ...]
    changed: Changed | None
    positions: tuple[Standing, ...]
    analogues: tuple[Analogue, ...]
    analyst: Analyst | None
    assumptions: tuple[str, ...]
    limits: tuple[str, ...]
