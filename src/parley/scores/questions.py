"""One score per holder and question: the day-weighted mean of what stood, beside their peers and the base rate."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import fmean
from typing import NamedTuple

from parley.scores.results import ClusterScore, Ends
from parley.scores.rules import at_ends, brier, log_score, mean_ends
from parley.scores.standing import Topic, by_topic, standing
from parley.scores.types import LedgerRow


class _Day(NamedTuple):
    """One day's scores of one holder."""

    brier: Ends
    log: Ends
    predicted: float
    observed: float


def question_scores(
    rows: Iterable[LedgerRow], counts: Callable[[LedgerRow], bool] = lambda row: row.account == "scored"
) -> tuple[ClusterScore, ...]:
    """The scores of every holder and question with rows that count; other rows only end what stood before them.

    `peers` compares with other persons' statements on the same question and days whose outcome was the same: a date
    passed and a date not yet come are no common ground. `over_base` compares with the share of questions that came
    true in the other crises, (x + 1)/(n + 2).
    """
    topics = by_topic(rows)
    daily = {topic: _daily(listed, counts) for topic, listed in topics.items()}
    daily = {topic: days for topic, days in daily.items() if days}
    on_question: dict[tuple[str, str], dict[str, Mapping[dt.date, _Day]]] = defaultdict(dict)
    for topic, days in daily.items():
        if topics[topic][0].holder == "person":
            on_question[topic.crisis, topic.cluster][topic.holder] = days
    base = _base_rates(daily)
    scores = []
    for topic in sorted(daily):
        others = [d for name, d in on_question[topic.crisis, topic.cluster].items() if name != topic.holder]
        score = _score(topic, daily[topic], topics[topic], counts)
        rate = base[topic.crisis]
        lead = None if rate is None else fmean(brier(rate, d.observed) - d.brier.median for d in daily[topic].values())
        scores.append(replace(score, peers=_lead(daily[topic], others), over_base=lead))
    return tuple(scores)


def _daily(rows: Sequence[LedgerRow], counts: Callable[[LedgerRow], bool]) -> dict[dt.date, _Day]:
    """The score of each day on which a row that counts stands; of several on one day their mean."""
    days = {}
    for day, here in standing(rows):
        scored = [
            (row.likelihood, row.outcome)
            for row in here
            if row.likelihood is not None and row.outcome is not None and counts(row)
        ]
        if scored:
            days[day] = _Day(
                mean_ends([at_ends(brier, stated, outcome) for stated, outcome in scored]),
                mean_ends([at_ends(log_score, stated, outcome) for stated, outcome in scored]),
                fmean(stated.median for stated, _ in scored),
                fmean(outcome for _, outcome in scored),
            )
    return days


def _score(
    topic: Topic, days: Mapping[dt.date, _Day], rows: Sequence[LedgerRow], counts: Callable[[LedgerRow], bool]
) -> ClusterScore:
    return ClusterScore(
        holder=topic.holder, crisis=topic.crisis, cluster=topic.cluster,
        brier=mean_ends([d.brier for d in days.values()]), log=mean_ends([d.log for d in days.values()]),
        predicted=fmean(d.predicted for d in days.values()), observed=fmean(d.observed for d in days.values()),
        days=len(days), rows=tuple(sorted(row.id for row in rows if counts(row))),
    )  # fmt: skip


def _lead(own: Mapping[dt.date, _Day], others: Sequence[Mapping[dt.date, _Day]]) -> Ends | None:
    """How much lower one's Brier score is than the peers' mean, over the days that can be compared."""
    leads = []
    for day, mine in own.items():
        peers = [d[day].brier for d in others if day in d and d[day].observed == mine.observed]
        if peers:
            theirs = mean_ends(peers)
            leads.append(
                Ends(
                    median=theirs.median - mine.brier.median,
                    low=theirs.low - mine.brier.low,
                    high=theirs.high - mine.brier.high,
                )
            )
    return mean_ends(leads) if leads else None


def _base_rates(daily: Mapping[Topic, Mapping[dt.date, _Day]]) -> dict[str, float | None]:
    """For each crisis the share of questions that came true in the others; None where there are no others."""
    outcomes: dict[tuple[str, str], list[float]] = defaultdict(list)
    for topic, days in daily.items():
        outcomes[topic.crisis, topic.cluster].append(fmean(d.observed for d in days.values()))
    rates: dict[str, float | None] = {}
    for crisis in {crisis for crisis, _ in outcomes}:
        elsewhere = [fmean(seen) for (other, _), seen in sorted(outcomes.items()) if other != crisis]
        rates[crisis] = (sum(elsewhere) + 1) / (len(elsewhere) + 2) if elsewhere else None
    return rates
