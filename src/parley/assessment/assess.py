"""From a record to the answer to its question, with every part that the answer is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from parley.assessment.anew import Anew, began_anew, renewed, told_on
from parley.assessment.base_rate import Later, Prior, base_rate, prior_of, scale_of
from parley.assessment.caveats import assumptions, limits
from parley.assessment.classes import kind_of
from parley.assessment.days import Days, as_told, days_of
from parley.assessment.facts import Facts, facts_of
from parley.assessment.forecasters import Surprise, forecasters, surprise, voiced
from parley.assessment.hand import Hand, hand_of
from parley.assessment.headline import (
    CURVE_DRAWS,
    DRAWS,
    Draws,
    Shares,
    answer_draws,
    display,
    draws,
    range_of,
    share_draws,
    word_for,
)
from parley.assessment.indicators import Recogniser
from parley.assessment.items import evidence_items, in_base, silent_columns
from parley.assessment.odds import Floats, expit, logits
from parley.assessment.outcomes import other_shares, outcome_shares
from parley.assessment.profile import profile_of
from parley.assessment.question import Asked, asked
from parley.assessment.reliability import trust_of
from parley.assessment.sensitivity import Standing, changed_since, unseen, without_each
from parley.assessment.spoken import Spoken, spoken_on
from parley.assessment.standing import positions_of
from parley.assessment.timing import ended_by
from parley.assessment.types import Assessment, Headline, Point, Profile, Range, Sighting, Tables
from parley.assessment.weighing import Weighed, weigh
from parley.record.types import Question, Record, Report, StoredReading

WATCH_DAYS = 14
"""How far ahead "if it is not seen by then" looks unless a day is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a record says on its question, before it is weighed."""

    asked: Asked
    articles: tuple[StoredReading, ...]
    codes: Mapping[str, str]
    profile: Profile
    hand: Hand
    days: Days
    prior: Prior
    facts: Facts
    silent: dict[int, str]
    sightings: tuple[Sighting, ...]
    spoken: tuple[Spoken, ...]
    seed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer of each day: base rate and evidence weighed, what forecasters add, log-odds, and ranges."""

    base: Floats
    weighed: Weighed
    surprises: tuple[Surprise, ...]
    log_odds: Floats
    ranges: tuple[Range, ...]
    base_range: Range
    draw: Draws


def assess(
    record: Record, tables: Tables, as_of: dt.date, *, profile: Profile | None = None,
    sightings: Sequence[Sighting] | None = None, by: dt.date | None = None,
) -> Assessment:  # fmt: skip
    """Answer the record's question as of a day. The record must be that of the day: nothing later may be in it.

    `profile`, `sightings`: in place of what is recognised in the record; `by`: the day for "if it is not seen by then".
    Raises BadInput where there is no question to answer and none to propose, or where an edit cannot be used.
    """
    late = next((stored for stored in record.articles if stored.day > as_of), None)
    if late is not None:
        raise ValueError(f"article {late.reading.article.id} of {late.day} is later than {as_of}")
    record = as_told(record)
    recogniser = Recogniser(record, tables.indicators, tables.codes)
    ask = asked(record, recogniser.articles, as_of, tables.names, recogniser.leaning, tables.states)
    if profile is None:
        if tables.states is None:
            raise ValueError("a profile needs the tables of states")
        profile = profile_of(record, tables.states, question=ask.question)
    if sightings is None:
        sightings = recogniser.sightings(ask.question)
    ground = _ground(record, tables, as_of, recogniser, ask, profile, sightings)
    answer = _answer(ground)
    return _told(record, tables, as_of, ground, answer, by)


def _ground(
    record: Record, tables: Tables, as_of: dt.date, recogniser: Recogniser, ask: Asked, profile: Profile,
    sightings: Sequence[Sighting],
) -> Ground:  # fmt: skip
    articles, trust, hand = recogniser.articles, trust_of(record), hand_of(record)
    days = days_of(ask.question, articles, profile.began, as_of)
    prior = _prior(record, articles, ask.question, profile, sightings, days, tables)
    indicators = tuple(sorted(tables.indicators, key=lambda i: i.id))
    sightings = in_base(_of_originals(sightings, record), profile)
    silent = silent_columns(indicators, profile, hand)
    # The mixture of other outcomes is that of the whole window, so that yesterday's weights are today's.
    others = _others(profile, ask.question, days, tables, row=0)
    facts = facts_of(
        indicators, sightings, trust, hand, silent=frozenset(silent), days=days.ordinals, since=days.since,
        coverage=days.coverage, shares=others,
    )  # fmt: skip
    return Ground(
        asked=ask, articles=articles, codes=recogniser.codes, profile=profile, hand=hand, days=days, prior=prior,
        facts=facts, silent=silent, sightings=sightings, seed=_seed(ask, facts, days),
        spoken=spoken_on(record, ask.question, tables, trust),
    )  # fmt: skip


def _prior(
    record: Record, articles: tuple[StoredReading, ...], question: Question, profile: Profile,
    sightings: Sequence[Sighting], days: Days, tables: Tables,
) -> Prior:  # fmt: skip
    """The base rate's parts, with those of a later beginning where there is one and nobody set the day."""
    prior, began, today = prior_of(profile, question, days, tables), profile.began, days.dates[-1]
    if began is None or profile.trigger_day.edit is not None:
        return prior
    renewal = renewed(record, articles, sightings, began, today)
    if renewal is None:
        return prior
    again = prior_of(profile, question, days_of(question, articles, renewal.day, today), tables)
    row = max(renewal.known.toordinal() - int(days.ordinals[0]), 0)
    return replace(prior, later=Later(day=renewal.day, prior=again, row=row))


def _others(profile: Profile, question: Question, days: Days, tables: Tables, *, row: int) -> Floats:
    """Base shares of the outcomes besides an attack, as of a day on which the crisis is open."""
    scale, kind = scale_of(profile), kind_of(profile)
    left = question.closes.toordinal() - int(days.ordinals[row]) + 1
    now, then = ended_by(tables.endings, scale, kind.violence, days.since[row] + np.array([0.0, left]))
    return other_shares(tables.reference_classes, kind, float((then - now) / (1.0 - now)))


def _of_originals(sightings: Sequence[Sighting], record: Record) -> tuple[Sighting, ...]:
    """The sightings without what copies report, in an order that depends on nothing but themselves."""
    copies = {s.reading.article.id for s in record.articles if s.copy_of is not None and not s.news}
    found = []
    for sighting in sightings:
        reports = tuple(sorted((r for r in sighting.reports if r.article not in copies), key=_report_order))
        denials = tuple(sorted((r for r in sighting.denials if r.article not in copies), key=_report_order))
        if reports or denials:
            found.append(replace(sighting, reports=reports, denials=denials))
    return tuple(
        sorted(found, key=lambda s: (s.indicator, s.date, s.incident or "", [_report_order(r) for r in s.reports]))
    )


def _report_order(report: Report) -> tuple[dt.date, str, int, str]:
    return report.day, report.article, report.span.start, report.claim


def _seed(ask: Asked, facts: Facts, days: Days) -> bytes:
    """What the record says on the question, as bytes: the same reports give the same draws, however often printed."""
    last = int(days.ordinals[-1])
    told = [(f.sighting.indicator, f.day, [v for v in f.voices if v.day <= last]) for f in facts.facts]
    # In an order of their own: reports of later days must not change that of the facts known by now.
    told = sorted((known for known in told if known[-1]), key=repr)
    return repr((ask.question, last, told)).encode("utf-8", "surrogatepass")


def _answer(ground: Ground) -> Answer:
    base = logits(ground.prior.central)
    weighed = weigh(ground.facts, base)
    first = int(ground.days.ordinals[0])
    spoken = voiced(ground.spoken)
    surprises = tuple(
        surprise(spoken, int(day), weighed.model[: row + 1], first) for row, day in enumerate(ground.days.ordinals)
    )
    log_odds = weighed.model + np.array([found.log_odds for found in surprises])
    draw, coarse = draws(ground.seed, DRAWS), draws(ground.seed, CURVE_DRAWS)
    shares, coarse_shares = share_draws(ground.prior, draw), share_draws(ground.prior, coarse)
    last = len(surprises) - 1
    ranges = [
        _range(ground, weighed, row, surprises[row], float(log_odds[row]), coarse_shares, coarse) for row in range(last)
    ]
    ranges.append(_range(ground, weighed, last, surprises[last], float(log_odds[last]), shares, draw))
    return Answer(
        base=base, weighed=weighed, surprises=surprises, log_odds=log_odds, ranges=tuple(ranges), draw=draw,
        base_range=range_of(ground.prior.drawn(*shares, last), float(ground.prior.central[last])),
    )  # fmt: skip


def _range(
    ground: Ground, weighed: Weighed, row: int, added: Surprise, log_odds: float, shares: Shares, draw: Draws
) -> Range:  # fmt: skip
    """The range of a day's answer, from draws of the base rate's share and of everything else."""
    base = ground.prior.drawn(*shares, row)
    return range_of(
        answer_draws(ground.facts, row, weighed.multipliers[row], base, added, draw), expit(log_odds)
    )  # fmt: skip


def _told(
    record: Record, tables: Tables, as_of: dt.date, ground: Ground, answer: Answer, by: dt.date | None
) -> Assessment:  # fmt: skip
    """Everything about the last day, as the contract names it."""
    facts, weighed, days, question = ground.facts, answer.weighed, ground.days, ground.asked.question
    last = len(days.ordinals) - 1
    today = days.dates[last]
    probability, base = expit(float(answer.log_odds[last])), float(answer.base[last])
    slope = _points_per_log_odds(probability, float(answer.log_odds[last]), base)
    found = answer.surprises[last]
    named = forecasters(ground.spoken, found, today.toordinal(), slope)
    evidence = evidence_items(
        facts, weighed, last, ground.sightings, ground.silent, ground.hand, slope, today, answer.draw
    )  # fmt: skip
    standing = Standing(
        facts=facts, weighed=weighed, units=facts.units(last), base=base, forecasters=found.log_odds, answer=probability
    )  # fmt: skip
    coverage, since = float(days.coverage[last]), float(days.since[last])
    looked = max((day for day in ground.hand.looked if day < today), default=None)
    watched = by or min(today + dt.timedelta(days=WATCH_DAYS), max(question.closes, today))
    interval = answer.ranges[last]
    others = _others(ground.profile, question, days, tables, row=last)
    return Assessment(
        crisis=record.name,
        question=question,
        as_of=as_of,
        headline=Headline(
            probability=probability, display=display(probability, interval), interval=interval,
            word=word_for(probability),
        ),
        outcomes=outcome_shares(
            facts, last, weighed.parts[last], others, coverage, since, probability, interval
        ),
        profile=ground.profile,
        base_rate=base_rate(ground.prior, ground.profile, answer.base_range, tables),
        evidence=evidence,
        forecasters=named,
        timeline=_timeline(days, answer),
        unseen=unseen(standing, since=since, coverage=coverage, by=watched),
        without=without_each(standing),
        changed=None if looked is None else changed_since(
            looked, facts, weighed, answer.base, lambda row: answer.surprises[row].log_odds
        ),
        positions=positions_of(ground.articles, as_of, ground.codes, record.persons),
        analogues=tables.nearest(ground.profile) if tables.nearest else (),
        analyst=ground.hand.analyst,
        assumptions=assumptions(ground.profile, evidence, ground.hand),
        limits=limits(
            record, ground.asked, ground.articles, ground.profile, evidence, named, coverage, as_of,
            _anew(record, ground, answer, tables),
        ),
    )  # fmt: skip


def _anew(record: Record, ground: Ground, answer: Answer, tables: Tables) -> Anew | None:
    """The answer if a later act set the crisis off; None where there is none that could have."""
    question, today = ground.asked.question, ground.days.dates[-1]
    began = ground.profile.began
    later = ground.prior.later
    day = later.day if later else began_anew(record, ground.sightings, began, today) if began is not None else None
    if day is None:
        return None
    prior = prior_of(ground.profile, question, days_of(question, ground.articles, day, today), tables)
    base = float(prior.central[-1])
    moved = float(answer.log_odds[-1]) - float(answer.base[-1])
    answer_then = expit(float(logits(np.array(base))) + moved)
    told = told_on(record, ground.sightings, day)
    return Anew(day=day, base=base, answer=answer_then, told=told, counted=later is not None)


def _points_per_log_odds(probability: float, log_odds: float, base: float) -> float:
    """(P − P_base)/(L − L_base) in percentage points; where nothing moved, the slope at P."""
    if abs(log_odds - base) < 1e-9:
        return 100.0 * probability * (1.0 - probability)
    return 100.0 * (probability - expit(base)) / (log_odds - base)


def _timeline(days: Days, answer: Answer) -> tuple[Point, ...]:
    return tuple(
        Point(date=date, probability=expit(log_odds), interval=interval, base_rate=expit(base))
        for date, log_odds, interval, base in zip(
            days.dates, answer.log_odds.tolist(), answer.ranges, answer.base.tolist(), strict=True
        )
    )
