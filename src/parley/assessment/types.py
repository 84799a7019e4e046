"""What an assessment says; the JSON names of `Assessment` are a contract with other programs.

Also the one place from which other stages take the terms and the inputs. Log-odds are natural logarithms of odds;
probabilities lie in [0, 1]; days are publication days unless said otherwise.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from parley.assessment.inputs import (
    ENDING_STEPS,
    Chances,
    Ending,
    Indicator,
    Likelihood,
    LikelihoodOf,
    Nearest,
    Recognition,
    ReferenceClass,
    ShareGain,
    Sighting,
    Tables,
    Timing,
    Told,
    TrackRecord,
)
from parley.assessment.terms import (
    OUTCOMES,
    PROFILE_VALUES,
    Analogue,
    Basis,
    Contiguity,
    Outcome,
    Passage,
    Profile,
    ProfileValue,
    Protracted,
    Range,
    Scale,
    Side,
    Trigger,
)
from parley.claims.types import PositionKind
from parley.record.types import Question

__all__ = [
    "ENDING_STEPS",
    "OUTCOMES",
    "PROFILE_VALUES",
    "AbsentBy",
    "Analogue",
    "Analyst",
    "Assessment",
    "BaseRate",
    "Basis",
    "Chances",
    "Change",
    "Changed",
    "Contiguity",
    "Ending",
    "EvidenceItem",
    "Forecasters",
    "Headline",
    "Indicator",
    "Likelihood",
    "LikelihoodOf",
    "Member",
    "Nearest",
    "Outcome",
    "OutcomeShare",
    "Passage",
    "Point",
    "Profile",
    "ProfileValue",
    "Protracted",
    "Range",
    "Recognition",
    "ReferenceClass",
    "Scale",
    "ShareGain",
    "Side",
    "Sighting",
    "Standing",
    "Tables",
    "Timing",
    "Told",
    "TrackRecord",
    "Trigger",
    "Unseen",
    "Without",
]


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
