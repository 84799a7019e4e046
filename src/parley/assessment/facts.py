"""What the record reports of each indicator, day by day: λ before damping, and where it comes from.

Of several sightings of one indicator the strongest of the day counts: a kind of fact is seen or not, and seeing it
again renews it. Until one counts, its absence does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parley.assessment.evidence import absent, by_now, fading, seen, support
from parley.assessment.hand import Hand
from parley.assessment.odds import Floats
from parley.assessment.origins import SHORTEST, Unit
from parley.assessment.reliability import Trust, Voice
from parley.assessment.types import Indicator, Sighting

LASTING = 4.0
"""† What lasts (forces that stand, an embassy that is closed) fades so many times more slowly until its end is told."""

HAND_RATIO = 50.0
"""A sighting that a person entered by hand stands as confirmed: K = 1/ε."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A sighting with its origins that count; `column`: its indicator's; `day`: from which it fades, an ordinal."""

    sighting: Sighting
    column: int
    day: int
    voices: tuple[Voice, ...]

    def log_ratios(self, days: NDArray[np.int64]) -> tuple[Floats, Floats, NDArray[np.bool_]]:
        """Over days: Σ ln ℓ, the signed number of unset origins in it, and whether anybody has reported it yet."""
        first = np.array([voice.day for voice in self.voices])
        known = days[:, None] >= first
        ratios = np.array([voice.log_ratio for voice in self.voices])
        unset = np.array([np.sign(voice.log_ratio) if voice.unset else 0.0 for voice in self.voices])
        return np.asarray(known @ ratios), np.asarray(known @ unset), np.asarray(known.any(axis=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Over days (rows) and indicators (columns): λ before damping and what it is made of.

    `chosen`: index of the fact that counts, -1 where the absence does, -2 where nothing does; `log_ratios`, `unset`,
    `fade`: of the chosen fact. `p1`, `p0`: the chances under attack and under the other outcomes.
    """

    indicators: tuple[Indicator, ...]
    facts: tuple[Fact, ...]
    days: NDArray[np.int64]
    effects: Floats
    chosen: NDArray[np.int64]
    log_ratios: Floats
    unset: Floats
    fade: Floats
    p1: Floats
    p0: Floats
    fixed: NDArray[np.bool_]

    @property
    def groups(self) -> tuple[str, ...]:
        """The group of each indicator."""
        return tuple(indicator.group for indicator in self.indicators)

    def origin_shares(self, row: int, *, confirmed: bool = True) -> dict[str, Floats]:
        """By origin: its share of each λ of a day; `confirmed`: also those that a person confirmed."""
        found: dict[str, Floats] = {}
        effects = self.effects[row]
        for column in np.flatnonzero((self.chosen[row] >= 0) & ~self.fixed & (effects != 0.0)):
            fact = self.facts[int(self.chosen[row, column])]
            known = [voice for voice in fact.voices if voice.day <= self.days[row]]
            without = np.array([self.log_ratios[row, column] - voice.log_ratio for voice in known])
            rest = seen(self.p1[column], self.p0[column], support(without)) * self.fade[row, column]
            # Shares of a fact that two origins carry can add up to more than all of it.
            shares = np.clip(1.0 - rest / effects[column], 0.0, 1.0)
            shares /= max(1.0, float(shares.sum()))
            for voice, share in zip(known, shares, strict=True):
                if share > 0.0 and (confirmed or not voice.confirmed):
                    found.setdefault(voice.origin, np.zeros_like(effects))[column] += share
        return dict(sorted(found.items()))

    def units(self, row: int) -> list[Unit]:
        """The unconfirmed origins of a day that might move the answer too far, each direction for itself."""
        effects = self.effects[row]
        units = [
            Unit(origin=origin, effect=float(part @ effects), shares=part)
            for origin, shares in self.origin_shares(row, confirmed=False).items()
            for part in (np.where(effects > 0.0, shares, 0.0), np.where(effects < 0.0, shares, 0.0))
        ]
        return [unit for unit in units if abs(unit.effect) > SHORTEST]


def fact_of(sighting: Sighting, column: int, trust: Trust) -> Fact | None:
    """The sighting with its origins; None where no report of it counts for anything."""
    voices = trust.voices(sighting.reports, sighting.denials, sighting.incident)
    if not voices:
        return None
    first = min(report.day for report in (*sighting.reports, *sighting.denials))
    # A date that is only that of the first report is that of the first report that counts.
    day = min(voice.day for voice in voices) if sighting.date == first else sighting.date.toordinal()
    return Fact(sighting=sighting, column=column, day=day, voices=voices)


def by_hand(indicator: Indicator, column: int, hand: Hand) -> Fact | None:
    """The sighting that a person entered, None where there is none."""
    entered = hand.sighted.get(indicator.id)
    if entered is None or entered.day is None:
        return None
    day = entered.day.toordinal()
    voice = Voice(
        origin=entered.author, denies=False, day=day, log_ratio=float(np.log(HAND_RATIO)), unset=False, confirmed=True
    )
    return Fact(
        sighting=Sighting(indicator=indicator.id, date=entered.day, reports=()), column=column, day=day, voices=(voice,)
    )


def facts_of(
    indicators: tuple[Indicator, ...],
    sightings: Sequence[Sighting],
    trust: Trust,
    hand: Hand,
    *,
    silent: frozenset[int],
    days: NDArray[np.int64],
    since: Floats,
    coverage: Floats,
    shares: Floats,
) -> Facts:
    """λ of every day and indicator.

    `silent`: columns that count for nothing (already in the base, rejected); `since`: days since the trigger;
    `coverage`: of each day, by the record's articles; `shares`: of coercion, drift and settlement among them.
    """
    facts = _facts(indicators, sightings, trust, hand, silent)
    p1 = np.array([indicator.p_seen.attack for indicator in indicators])
    p0 = np.array([indicator.p_seen[1:] for indicator in indicators]).reshape(len(indicators), 3) @ shares
    ends = _ends(facts)
    shape = (len(days), len(indicators))
    effects, log_ratios, unset, fade = (np.zeros(shape) for _ in range(4))
    chosen = np.full(shape, -1, dtype=np.int64)
    for number, fact in enumerate(facts):
        column = fact.column
        ratios, doubtful, known = fact.log_ratios(days)
        indicator = indicators[column]
        if indicator.ended_by is None:
            age = (days - fact.day).astype(float)
        else:
            age = _age(fact.day, days, [end for name in indicator.ended_by for end in ends.get(name, ())])
        faded = fading(age, np.asarray(indicator.half_life_days or np.inf))
        effect = seen(p1[column], p0[column], support(ratios)) * faded
        if fact.sighting.zero_because is not None:
            # It is seen, and counts for nothing: neither does its absence.
            chosen[known & (chosen[:, column] == -1), column] = -2
            continue
        better = known & ((chosen[:, column] < 0) | (np.abs(effect) > np.abs(effects[:, column])))
        for table, values in ((effects, effect), (log_ratios, ratios), (unset, doubtful), (fade, faded)):
            table[better, column] = values[better]
        chosen[better, column] = number
    missing = _absences(indicators, since, coverage, p1, p0)
    effects = np.where(chosen == -1, missing, effects)
    chosen[:, list(silent)] = -2
    effects[:, list(silent)] = 0.0
    fixed = np.zeros(len(indicators), dtype=bool)
    for column, indicator in enumerate(indicators):
        value = hand.effects.get(indicator.id)
        if value is not None and column not in silent:
            # A weight set by hand for a fact that was seen holds from the day on which it was.
            held = chosen[:, column] >= 0
            effects[held if held.any() else slice(None), column] = value.log_odds
            fixed[column] = True
    return Facts(
        indicators=indicators, facts=facts, days=days, effects=effects, chosen=chosen, log_ratios=log_ratios,
        unset=unset, fade=fade, p1=p1, p0=p0, fixed=fixed,
    )  # fmt: skip


class End(NamedTuple):
    """The day on which something ended, and that from which it is known; ordinals."""

    day: int
    known: int


def _ends(facts: Sequence[Fact]) -> dict[str, list[End]]:
    """The facts that may end others, by indicator."""
    found: dict[str, list[End]] = {}
    for fact in facts:
        if fact.sighting.zero_because is None and not all(voice.denies for voice in fact.voices):
            known = min(voice.day for voice in fact.voices if not voice.denies)
            found.setdefault(fact.sighting.indicator, []).append(End(fact.day, known))
    return found


def _age(since: int, days: NDArray[np.int64], ends: Sequence[End]) -> Floats:
    """How old what lasts counts as on each day: a quarter of its age until its end is told, all of it from then."""
    told = min((end.known for end in ends if end.day > since), default=None)
    age = (days - since).astype(float)
    return age / LASTING if told is None else np.where(days >= told, age, age / LASTING)


def _facts(
    indicators: tuple[Indicator, ...], sightings: Sequence[Sighting], trust: Trust, hand: Hand, silent: frozenset[int]
) -> tuple[Fact, ...]:
    """The sightings that count, in an order that depends on nothing but themselves."""
    columns = {indicator.id: column for column, indicator in enumerate(indicators)}
    facts = [
        fact
        for sighting in sightings
        if (column := columns.get(sighting.indicator)) is not None
        and column not in silent
        and sighting.indicator not in hand.unsighted
        and (fact := fact_of(sighting, column, trust)) is not None
    ]
    facts += [
        fact
        for column, indicator in enumerate(indicators)
        if column not in silent and (fact := by_hand(indicator, column, hand)) is not None
    ]
    return tuple(sorted(facts, key=lambda f: (f.column, f.day, f.voices, f.sighting.incident or "")))


def _absences(indicators: tuple[Indicator, ...], since: Floats, coverage: Floats, p1: Floats, p0: Floats) -> Floats:
    """λ of not having been reported, over days and indicators."""
    half = np.array([indicator.timing_days for indicator in indicators]).reshape(len(indicators), 2)
    d = coverage[:, None] * np.array([indicator.observability for indicator in indicators])
    return absent(p1, p0, by_now(since[:, None], half[:, 0]), by_now(since[:, None], half[:, 1]), d)
