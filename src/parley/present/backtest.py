"""A backtest in Markdown for people, and as one JSON object for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter

from parley.evaluation.icb_backtest import STATES, Calibration, Gain, Interval, Measured
from parley.evaluation.replay import Lead, Replayed
from parley.present.plain import printable

HINDSIGHT = (
    "These crises were chosen by people who knew how they ended, and the method was made after all of them: the scores "
    "show what it would have said and prove nothing about its skill."
)
FEW = (
    "With {n} crises the interval shows how far these few differ from each other, and no more; it is no measure of "
    "what the next crisis would bring."
)


STEPS_OF = "S1"
"""The sample whose calibration is shown step by step; JSON has all."""

SILENT = "The answer is the base rate on every day, because nothing that was read counted as evidence, in:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backtest:
    """Both parts of a backtest; either may be missing. `notes`: what must be said with the figures."""

    crises: tuple[Replayed, ...]
    lead: Lead | None
    chaining: Measured | None
    notes: tuple[str, ...]


def notes(crises: Sequence[Replayed]) -> tuple[str, ...]:
    """What must be said with the scores of past crises."""
    if not crises:
        return ()
    silent = [one.crisis for one in crises if all(day.probability == day.base_rate for day in one.days)]
    told = (f"{SILENT} {', '.join(silent)}.",) if silent else ()
    return (HINDSIGHT, FEW.format(n=len(crises)), *told)


def backtest_json(backtest: Backtest) -> str:
    """One line of JSON; numbers are not rounded."""
    line = json.dumps(TypeAdapter(Backtest).dump_python(backtest, mode="json"), ensure_ascii=False, allow_nan=False)
    return line.encode("utf-8", "replace").decode("utf-8")


def replay_lines(backtest: Backtest) -> Iterator[str]:
    """The crises with their scores, the lead, and what it means."""
    yield "| crisis | days | it happened | headline: first, last, highest | Brier | base rate | log | base rate |"
    yield "|---|---|---|---|---|---|---|---|"
    for one in backtest.crises:
        said = [day.probability for day in one.days]
        course = ", ".join(f"{100 * p:.0f} %" for p in (said[0], said[-1], max(said)))
        happened = f"yes, {one.ending.last}" if one.ending.happened else "no"
        yield (
            f"| {printable(one.crisis)} | {len(said)} | {happened} | {course} | {one.headline.brier:.3f} | "
            f"{one.base_rate.brier:.3f} | {one.headline.log:.3f} | {one.base_rate.log:.3f} |"
        )
    if backtest.lead is not None:
        lead = backtest.lead
        yield ""
        yield (
            f"Lead of the headline over the base rate, mean over {lead.n} crises: "
            f"Brier {lead.brier:+.3f}{_range(lead.brier_interval)}, log {lead.log:+.3f}{_range(lead.log_interval)}."
        )
    for note in backtest.notes:
        yield ""
        yield note


def _range(interval: tuple[float, float] | None) -> str:
    return " (no interval below 3 crises)" if interval is None else f" [{interval[0]:+.3f}, {interval[1]:+.3f}]"


def chaining_lines(measured: Measured) -> Iterator[str]:
    """Gains over the class share, of the class share over the base rate, calibration, and what follows from them."""
    yield from _gain_lines([gain for gain in measured.gains if gain.over == "class share"])
    yield ""
    yield from _gain_lines([gain for gain in measured.gains if gain.over == "base rate"])
    yield ""
    yield "| sample | target | model | n | miscalibration | discrimination | uncertainty | slope [95 %] |"
    yield "|---|---|---|---|---|---|---|---|"
    for one in measured.calibrations:
        yield _calibration_line(one)
    yield ""
    yield from _step_lines(measured, STEPS_OF)
    yield ""
    yield from claims(measured)
    yield ""
    yield f"Frozen code: SHA-256 {measured.frozen}"


def _step_lines(measured: Measured, sample: str) -> Iterator[str]:
    """The steps of the isotonic regressions of one sample."""
    yield "| sample | target | model | said | came [95 %] | n |"
    yield "|---|---|---|---|---|---|"
    for one in measured.calibrations:
        if one.sample == sample:
            for step in one.bins:
                yield (
                    f"| {one.sample} | {one.target} | {one.model} | {100 * step.predicted:.0f} % | "
                    f"{100 * step.observed:.0f} % [{100 * step.low:.0f}, {100 * step.high:.0f}] | {step.n} |"
                )


def _gain_lines(gains: Sequence[Gain]) -> Iterator[str]:
    columns = (
        "sample", "target", "model", "over", "n", "came", "Brier", "of the other", "gain", "by crisis", "by conflict",
        "log", "of the other",
    )  # fmt: skip
    yield f"| {' | '.join(columns)} |"
    yield "|---" * len(columns) + "|"
    for one in gains:
        yield (
            f"| {one.sample} | {one.target} | {one.model} | {one.over} | {one.n} | {one.came} | {one.brier:.4f} | "
            f"{one.brier_over:.4f} | {100 * one.gain:+.1f} % | {_interval(one.by_crisis)} | "
            f"{_interval(one.by_conflict)} | {one.log:.3f} | {one.log_over:.3f} |"
        )


def _interval(interval: Interval) -> str:
    return f"[{100 * interval.low:+.1f}, {100 * interval.high:+.1f}]"


def _calibration_line(one: Calibration) -> str:
    found = one.reliability
    slope = "none"
    if found.slope is not None and found.slope_interval is not None:
        slope = f"{found.slope:.2f} [{found.slope_interval[0]:.2f}, {found.slope_interval[1]:.2f}]"
    parts = (found.miscalibration, found.discrimination, found.uncertainty)
    cells = " | ".join("none" if part is None else f"{part:.4f}" for part in parts)
    return f"| {one.sample} | {one.target} | {one.model} | {found.n} | {cells} | {slope} |"


def claims(measured: Measured) -> Iterator[str]:
    """In words: where a gain over the class share is claimed, and whether a model is used."""
    compared = [gain for gain in measured.gains if gain.over == "class share"]
    claimed = [gain for gain in compared if gain.claimed]
    if claimed:
        named = "; ".join(f"{one.model} on {one.target} in {one.sample}" for one in claimed)
        yield f"Better than the class share, lower bound above 0, in {len(claimed)} of {len(compared)}: {named}."
    else:
        yield f"Nothing beats the class share for certain: the lower bound is above 0 in none of {len(compared)}."
    for sample, state in STATES.items():
        used = [one for one in claimed if one.sample == sample and one.target != "AGREE"]
        if used:
            yield f"Crises with {state}: a fitted model may be used for {', '.join(one.target for one in used)}."
        else:
            yield f"Crises with {state}: no fitted model is used, the class share stands."
