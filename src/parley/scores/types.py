"""The ledger's rows: one forecast each, with everything that people decided about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from parley.claims.types import SpeakerKind
from parley.spans import Span

Basis = Literal["survey", "convention", "judgement", "stated"]
"""Where a likelihood comes from: readers' survey, a convention, judgement, numbers that the text states."""

RowStatus = Literal["open", "due", "yes", "no", "void", "unmet", "contested"]
"""`due`: the strict deadline has passed and nobody has resolved it. yes: the event of the claim happened."""

Resolved = Literal["yes", "no", "void", "unmet", "contested"]

VoidReason = Literal["no-referent", "misread", "irreconcilable", "duplicate"]
"""The closed list: nothing observable is meant; the text was misread; sources cannot be reconciled; a duplicate."""

Holder = SpeakerKind | Literal["article"]
"""Whose view it is; `article`: the article's own voice."""

Account = Literal[
    "disputed", "void_before", "void_after", "not_scoreable", "unmet", "contested", "open", "deadline_sensitive",
    "unconfirmed", "scored",
]  # fmt: skip
"""The one heading under which a row is counted: the first that fits, in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """How likely the event of the claim is, as its words are understood.

    `low` to `high`: what 10–90 % of readers understand. `possibility_only`: "may", "might": never scored or pooled.
    """

    median: float
    low: float
    high: float
    basis: Basis
    possibility_only: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.median <= self.high <= 1:
            raise ValueError(f"not a likelihood: {self.low} ≤ {self.median} ≤ {self.high}")


LikelihoodOf = Callable[[str | None, bool], Likelihood | None]
"""From a forecast's words (None: plain "will") and its polarity to the likelihood of its event; None: not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """By when, read strictly and leniently (both days included); `rule`: which line of the table gave them."""

    text: str | None
    strict: dt.date
    lenient: dt.date
    rule: str

    def __post_init__(self) -> None:
        if self.strict > self.lenient:
            raise ValueError(f"strict deadline {self.strict} is later than the lenient one {self.lenient}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What the forecast depends on; `otherwise`: on its not being so (either A or B). `met`: the day it came true."""

    text: str
    otherwise: bool
    met: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a person decided about a row, on which day of the crisis, and why."""

    status: Resolved
    on: dt.date
    by: str
    at: dt.datetime
    reason: str
    void_reason: VoidReason | None = None

    def __post_init__(self) -> None:
        if (self.status == "void") != (self.void_reason is not None):
            raise ValueError("void, and only void, needs a reason from the closed list")


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A person has compared the row with the page: the passage says it, this person holds a public role."""

    by: str
    at: dt.datetime
    passage: str
    link: str
    public_role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A reply or a dispute, in the words of whoever entered it."""

    text: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A machine value that a person replaced; `value` as JSON."""

    field: str
    value: object
    by: str
    at: dt.datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One forecast: who, where printed, when, in which words; by when; what followed, decided by whom and why.

    `forecaster`: the person's longest name, None for the article's own voice; `person`: their id in the record.
    `stated`: the day of the words, `printed` that of the page, `added` when it came into the record. `likelihood` is of
    the event of the claim, also where `negated` (the forecaster expects it not to happen). `outcome`: 1.0 it happened
    in time, 0.0 it did not, None while undecided or where the strict and the lenient deadline give different answers.
    `unscored`: why no score is made of the row, None where one is. `withdrawn`: when the version of the article was
    added that corrected or took back the sentence; who confirms the row after that keeps it in the account.
    """

    id: str
    crisis: str
    forecaster: str | None
    person: str | None
    holder: Holder
    role: str | None
    article: str
    outlet: str | None
    title: str | None
    url: str | None
    span: Span
    passage: str
    printed: dt.date
    stated: dt.date
    added: dt.datetime
    claim: str
    actor: str | None
    event: str | None
    target: str | None
    negated: bool
    condition: Condition | None
    wording: str | None
    likelihood: Likelihood | None
    deadline: Deadline
    cluster: str
    status: RowStatus
    outcome: float | None
    hindsight: bool
    deadline_sensitive: bool
    account: Account
    unscored: str | None
    resolution: Resolution | None = None
    confirmation: Confirmation | None = None
    dispute: Remark | None = None
    reply: Remark | None = None
    corrections: tuple[Correction, ...] = ()
    withdrawn: dt.datetime | None = None

    @property
    def stands_from(self) -> dt.date:
        """The first day on which the statement stands: when said, or when its condition came true."""
        return max(self.stated, self.condition.met) if self.condition and self.condition.met else self.stated

    @property
    def stands_until(self) -> dt.date:
        """The day of the event or the strict deadline, whichever is first: from then on there is nothing to predict."""
        if self.resolution and self.resolution.status in ("yes", "no"):
            return min(self.resolution.on, self.deadline.strict)
        return self.deadline.strict
