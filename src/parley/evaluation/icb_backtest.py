"""Does anything beat the class share? Models forward-chained over ICB's crises, compared crisis by crisis.

Frozen with docs/backtest.md, as is parley.assessment.backtest: samples, targets, models and the rule for a claim were
fixed, hashed and committed before the first look at a test decade. ICB's rows are read and counted, never shipped.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from parley.assessment.backtest import PastCrisis, Predicted, Response, chained
from parley.assessment.types import Protracted, Trigger
from parley.data.icb import IcbTable, Row, number
from parley.errors import BadInput
from parley.scores.calibration import Point, bins, reliability
from parley.scores.results import CalibrationBin, Reliability
from parley.scores.rules import brier, log_score

DRAWS = 10_000
"""Resamples of the crises; the ends of the intervals move by less than half a point from seed to seed."""
SEED = 1918
FROZEN = ("parley.assessment.backtest", "parley.assessment.classes", "parley.evaluation.icb_backtest")
"""The modules on which the figures depend, in the order in which their bytes are hashed."""

TARGETS: Mapping[str, Callable[[Row], bool]] = {
    "VIOL>=3": lambda row: number(row["viol"]) in (3, 4),
    "VIOL=4": lambda row: number(row["viol"]) == 4,
    "AGREE": lambda row: number(row["forout"]) in (1, 2),
}
"""At least serious violence; full-scale war; an agreement, formal or half formal, whatever came before it."""

SAMPLES: Mapping[str, Callable[[PastCrisis], bool]] = {
    "S1": lambda crisis: True,  # noqa: ARG005
    "S2": lambda crisis: crisis.trigger != "direct violence",
    "S3": lambda crisis: not crisis.violence,
    "S4": lambda crisis: crisis.violence,
    "R1": lambda crisis: True,  # noqa: ARG005
    "R2": lambda crisis: crisis.response != "violence",
}
"""S1: all outside wars. S2: not set off by direct violence. S3, S4: without and with violence before or at the trigger,
the states in which a model would be used. R1, R2: S1 once the first response is known, and where it was not violent."""

STATES: Mapping[str, str] = {"S3": "no violence before or at the trigger", "S4": "violence before or at the trigger"}
"""A model is used in a state only where its gain's 95 % lower bound over the class share, by crisis, is above 0."""

_TRIGGERS: Mapping[int | None, Trigger] = {
    9: "direct violence", 8: "indirect violence", 7: "non-violent military",
}  # fmt: skip
_PROTRACTED: Mapping[int | None, Protracted] = {1: "no", 2: "yes", 3: "long war"}
_NO_CONFLICT = (None, 40, 41, 42, 43, 44)
"""Codes of PCID that stand for no protracted conflict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A 95 % interval."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """How much better a model does than the one it is compared with, on the same crises.

    `gain`: 1 − Brier/Brier of the other, above 0 where the model is better. `by_crisis`: over resampled crises, which
    decides; `by_conflict`: over resampled protracted conflicts with all their crises, which do not repeat each other.
    Neither holds the chance in what the earlier decades happened to teach.
    """

    sample: str
    target: str
    model: str
    over: str
    n: int
    came: int
    brier: float
    brier_over: float
    log: float
    log_over: float
    gain: float
    by_crisis: Interval
    by_conflict: Interval

    @property
    def claimed(self) -> bool:
        """Whether the gain counts: its 95 % lower bound is above 0."""
        return self.by_crisis.low > 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How chained predictions fit what came: steps of the isotonic regression, and the parts of the Brier score."""

    sample: str
    target: str
    model: str
    bins: tuple[CalibrationBin, ...]
    reliability: Reliability


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The whole run; `frozen`: hash of the code that made it."""

    frozen: str
    gains: tuple[Gain, ...]
    calibrations: tuple[Calibration, ...]


def frozen_hash() -> str:
    """SHA-256 of the modules on which the figures depend."""
    digest = hashlib.sha256()
    for name in FROZEN:
        spec = importlib.util.find_spec(name)
        if spec is None or spec.origin is None:
            raise BadInput(f"The source of {name} is not there to be hashed.", "Install Parley from its wheel.")
        digest.update(Path(spec.origin).read_bytes())
    return digest.hexdigest()


def crises_of(system: IcbTable, actors: IcbTable) -> tuple[PastCrisis, ...]:
    """ICB's crises outside wars (IWCMB 1, 2), oldest first. Raises BadInput where the tables lack a code."""
    by_crisis: dict[int | None, list[Row]] = {}
    for row in actors.rows:
        by_crisis.setdefault(number(row["crisno"]), []).append(row)
    try:
        found = [
            _crisis(row, by_crisis.get(number(row["crisno"]), []))
            for row in system.rows
            if number(row["iwcmb"]) in (1, 2)
        ]
    except (KeyError, ValueError) as error:
        raise BadInput(
            f"ICB's tables cannot be used for the backtest: {error}.", "Give both whole tables, as ICB publishes them."
        ) from error
    return tuple(sorted(found, key=lambda crisis: (crisis.year, int(crisis.id))))


def _crisis(row: Row, actors: Sequence[Row]) -> PastCrisis:
    id_, year, violence = str(number(row["crisno"])), number(row["yrtrig"]), number(row["timvio"])
    codes = [number(row[column]) for column in ("break", "protrac", "viol", "forout", "geogrel")]
    if year is None or violence is None or None in codes or not actors:
        raise ValueError(f"crisis {id_} lacks a code or its actors")
    conflict = number(row["pcid"])
    return PastCrisis(
        id=id_,
        year=year,
        conflict=f"alone-{id_}" if conflict in _NO_CONFLICT else f"conflict-{conflict}",
        trigger=_TRIGGERS.get(number(row["break"]), "political"),
        protracted=_PROTRACTED[number(row["protrac"])],
        violence=violence in (2, 3),
        contiguous=number(row["geogrel"]) == 1,
        response=_response(actors),
        came={target: came(row) for target, came in TARGETS.items()},
    )


def _response(actors: Sequence[Row]) -> Response:
    """The first move of those actors who saw the trigger first; of several on one day the most forceful."""
    first = min(_seen(actor) for actor in actors)
    code = max(number(actor["majres"]) or 0 for actor in actors if _seen(actor) == first)
    if code in (8, 9):
        return "violence"
    return "forces moved" if code in (6, 7) else "without force"


def _seen(actor: Row) -> tuple[int, int, int]:
    """Year, month and day of an actor's trigger; where ICB has no month or day, the middle of the year or month."""
    year, month, day = (number(actor[column]) for column in ("yrtrig", "motrig", "datrig"))
    if year is None:
        raise ValueError("an actor has no year of its trigger")
    month = month if month is not None and 1 <= month <= 12 else 7
    return year, month, day if day is not None and 1 <= day <= 31 else 15


def measured(crises: Sequence[PastCrisis], *, draws: int = DRAWS) -> Measured:
    """All samples, targets and models, once."""
    gains, calibrations = [], []
    for sample, belongs in SAMPLES.items():
        kept = [crisis for crisis in crises if belongs(crisis)]
        model = "six flags and response" if sample.startswith("R") else "six flags"
        models = ["base rate", "class share", "six flags", *([model] if model != "six flags" else [])]
        for target in TARGETS:
            predicted = chained(kept, target, models)
            if not predicted:
                raise BadInput(f"No crisis of the sample {sample} lies after another.", "Give ICB's whole tables.")
            pairs = [("class share", "base rate"), *((name, "class share") for name in models[2:])]
            gains += [gain_of(predicted, sample, target, name, over, draws=draws) for name, over in pairs]
            calibrations += [_calibration(predicted, sample, target, name) for name in models[1:]]
    return Measured(frozen=frozen_hash(), gains=tuple(gains), calibrations=tuple(calibrations))


def gain_of(
    predicted: Sequence[Predicted], sample: str, target: str, model: str, over: str, *, draws: int = DRAWS
) -> Gain:  # fmt: skip
    """The paired gain of one model over another."""
    scores = np.array([[brier(one.said[name], one.came) for name in (model, over)] for one in predicted])
    logs = np.array([[log_score(one.said[name], one.came) for name in (model, over)] for one in predicted])
    conflicts = np.unique([one.crisis.conflict for one in predicted], return_inverse=True)[1]
    mean, mean_over = scores.mean(axis=0).tolist()
    log, log_over = logs.mean(axis=0).tolist()
    return Gain(
        sample=sample, target=target, model=model, over=over, n=len(predicted),
        came=sum(one.came for one in predicted), brier=mean, brier_over=mean_over, log=log, log_over=log_over,
        gain=1.0 - mean / mean_over,
        by_crisis=_resampled(scores, np.arange(len(predicted)), draws),
        by_conflict=_resampled(scores, conflicts, draws),
    )  # fmt: skip


def _resampled(scores: NDArray[np.float64], groups: NDArray[np.int64], draws: int) -> Interval:
    """The interval of 1 − Σ first column / Σ second over groups of rows drawn with replacement."""
    sums = np.zeros((int(groups.max()) + 1, 2))
    np.add.at(sums, groups, scores)
    often = np.random.default_rng(SEED).multinomial(len(sums), np.full(len(sums), 1.0 / len(sums)), size=draws)
    drawn = often @ sums
    low, high = np.quantile(1.0 - drawn[:, 0] / drawn[:, 1], [0.025, 0.975])
    return Interval(low=float(low), high=float(high))


def _calibration(predicted: Sequence[Predicted], sample: str, target: str, model: str) -> Calibration:
    points = [Point(one.said[model], float(one.came)) for one in predicted]
    return Calibration(
        sample=sample, target=target, model=model, bins=bins(points), reliability=reliability(points)
    )  # fmt: skip
