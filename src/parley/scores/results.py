"""What is made of the ledger's rows: scores, calibration, counts."""

from __future__ import annotations

from dataclasses import dataclass

from parley.scores.types import LedgerRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """A figure at the median of the stated words and at both ends of their range."""

    median: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterScore:
    """One holder's score on one question: day-weighted over what they had said last.

    `predicted`, `observed`: day-weighted means; `days`: how many days a statement stood. `peers`: mean lead over the
    other scored persons on the same days, None where there were none. `over_base`: the same over the base rate.
    """

    holder: str
    crisis: str
    cluster: str
    brier: Ends
    log: Ends
    predicted: float
    observed: float
    days: int
    rows: tuple[str, ...]
    peers: Ends | None = None
    over_base: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """Mean lead `d` over `n` questions, shrunk: n·d/(n + 10); `interval` from resampled crises, None below three."""

    value: float
    n: int
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecasterScore:
    """What one holder was reported as predicting and what followed.

    `n`: questions scored; `open`: rows not decided, `due` of them with a strict deadline behind them. The figures are
    None where confirmation or the rules of ranking forbid them, and `withheld` says why. `brier_ends`, `log_ends`: at
    the low and the high end of the words. `ranks_above`: whom they beat at the median and at both ends.
    """

    name: str
    n: int
    crises: int
    open: int
    due: int
    void: int
    brier: float | None
    brier_ends: tuple[float, float] | None
    log: float | None
    log_ends: tuple[float, float] | None
    skill: float | None
    interval: tuple[float, float] | None
    base_rate_skill: float | None
    withheld: str | None
    ranks_above: tuple[str, ...]
    forecasts: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnScore:
    """A daily headline, Parley's or an analyst's, over questions: `note` says what it may not yet be called."""

    name: str
    questions: int
    n: int
    brier: float | None
    log: float | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationBin:
    """Forecasts that said `predicted` on average came true in the share `observed`; `low` to `high`: 95 %."""

    predicted: float
    observed: float
    n: int
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """Mean Brier = miscalibration − discrimination + uncertainty, over `n` holders' questions.

    `slope` of the outcomes' log-odds on those that were said: 1 for words that mean what readers understand.
    """

    n: int
    miscalibration: float | None
    discrimination: float | None
    uncertainty: float | None
    slope: float | None
    slope_interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Every row once: `rows` = collective + hindsight + `named`; `named`, the denominator, is the sum of the others."""

    rows: int
    collective: int
    hindsight: int
    named: int
    disputed: int
    void_before: int
    void_after: int
    not_scoreable: int
    unmet: int
    contested: int
    open: int
    deadline_sensitive: int
    unconfirmed: int
    scored: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The whole score page; `hindsight`: rows entered after the outcome, selected knowing the result."""

    parley: OwnScore
    analysts: tuple[OwnScore, ...]
    forecasters: tuple[ForecasterScore, ...]
    outlets: tuple[ForecasterScore, ...]
    calibration: tuple[CalibrationBin, ...]
    reliability: Reliability
    counts: Counts
    hindsight: tuple[LedgerRow, ...]
