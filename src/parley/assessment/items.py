"""The evidence as readers see it: an item for each indicator that is sighted, missed or set aside, with the reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from parley.assessment.facts import Facts
from parley.assessment.hand import Hand
from parley.assessment.headline import Draws, item_range
from parley.assessment.types import EvidenceItem, Indicator, Passage, Profile, Range, Sighting
from parley.assessment.weighing import Weighed

IN_BASE = "already in the base"
SAME_EITHER_WAY = "does not tell attack from pressure"
DENIED = "denied by others than the suspected attacker"
ONLY_UNRELIABLE = "reported only by sources that count for nothing"

_PROFILE_FIELDS = (
    "trigger", "protracted", "violence", "contiguity", "major_powers", "nuclear", "alliance",
)  # fmt: skip


def silent_columns(indicators: Sequence[Indicator], profile: Profile, hand: Hand) -> dict[int, str]:
    """Indicators that count for nothing, by column, with the reason: what they tell fixed the class, or rejected."""
    found = {}
    for column, indicator in enumerate(indicators):
        if indicator.id in hand.rejected:
            rejected = hand.rejected[indicator.id]
            found[column] = f"rejected by {rejected.author}: {rejected.reason}".removesuffix(": ")
        elif indicator.fixes is not None and getattr(profile, indicator.fixes).value:
            found[column] = IN_BASE
    return found


def in_base(sightings: Sequence[Sighting], profile: Profile) -> tuple[Sighting, ...]:
    """The sightings, with those marked that report nothing but what fixed the crisis's class."""
    fixing = {report.claim for name in _PROFILE_FIELDS for report in getattr(profile, name).evidence}
    return tuple(
        replace(sighting, zero_because=IN_BASE)
        if sighting.reports and {report.claim for report in sighting.reports} <= fixing
        else sighting
        for sighting in sightings
    )


def evidence_items(
    facts: Facts, weighed: Weighed, row: int, sightings: Sequence[Sighting], silent: Mapping[int, str], hand: Hand,
    slope: float, today: dt.date, draw: Draws,
) -> tuple[EvidenceItem, ...]:  # fmt: skip
    """The items of a day, what moves the answer most first; `slope`: points per log-odds."""
    by_indicator: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        by_indicator.setdefault(sighting.indicator, []).append(sighting)
    items = []
    for column, indicator in enumerate(facts.indicators):
        part, effect = float(weighed.parts[row, column]), float(facts.effects[row, column])
        chosen = int(facts.chosen[row, column])
        seen = by_indicator.get(indicator.id, [])
        main = facts.facts[chosen].sighting if chosen >= 0 else max(seen, key=_latest, default=None)
        if main is None and not part:
            continue
        multiplier = float(weighed.multipliers[row, column] * weighed.bounds[row])
        notes = list(_notes(facts, row, column, main, silent.get(column)))
        sighted = chosen >= 0 or (main is not None and not part)
        items.append(
            EvidenceItem(
                indicator=indicator.id, says=indicator.says, group=indicator.group,
                kind="sighting" if sighted else "absence",
                date=main.date if main is not None and sighted else today,
                log_odds=part, undamped=effect,
                interval=item_range(facts, row, column, multiplier, draw) if part else Range(0.0, 0.0),
                points=slope * part,
                origins=len({v.origin for v in facts.facts[chosen].voices if v.day <= facts.days[row]})
                if chosen >= 0 else len(main.origins) if main is not None and sighted else 0,
                reports=_reports(seen, main) if sighted else (),
                basis=_basis(indicator, hand), note="; ".join(notes),
            )
        )  # fmt: skip
    return tuple(sorted(items, key=lambda item: (-abs(item.log_odds), item.indicator)))


def _latest(sighting: Sighting) -> tuple[dt.date, str]:
    return sighting.date, sighting.incident or ""


def _reports(seen: Sequence[Sighting], main: Sighting | None) -> tuple[Passage, ...]:
    """Where it stands: the passages of the sighting that counts first, then those of the others, each once.

    Of what is only denied the denials.
    """
    ordered = ([main] if main is not None else []) + [sighting for sighting in seen if sighting is not main]
    places = dict.fromkeys(
        (report.article, report.span)
        for sighting in ordered
        for report in (sighting.reports or sighting.denials)
    )  # fmt: skip
    return tuple(Passage(article, span) for article, span in places)


def _notes(facts: Facts, row: int, column: int, main: Sighting | None, silent: str | None) -> Iterator[str]:
    indicator, effect = facts.indicators[column], float(facts.effects[row, column])
    if silent is not None:
        yield silent
        return
    if main is not None and not effect:
        yield main.zero_because or ONLY_UNRELIABLE
    if main is not None and main.denials:
        yield DENIED
    ratio = indicator.p_seen.attack / indicator.p_seen.coercion
    if 0.5 <= ratio <= 2.0:
        yield SAME_EITHER_WAY


def _basis(indicator: Indicator, hand: Hand) -> str:
    """What the weight rests on, in a phrase."""
    value = hand.effects.get(indicator.id)
    if value is not None:
        return f"set by {value.author}: {value.reason}".removesuffix(": ")
    if indicator.cases is not None:
        return f"data: {indicator.cases[0]} crises that ended in attack, {indicator.cases[1]} that did not"
    return "judgement"
