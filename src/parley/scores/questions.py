"""One score per holder and question: the day-weighted mean of what stood, beside their peers and the base rate."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from statistics import fmean

from parley.scores.calibration import Point
from parley.scores.peers import Stretch, leads
from parley.scores.results import ClusterScore
from parley.scores.rules import at_ends, brier, log_score, mean_ends
from parley.scores.standing import Topic, by_topic, standing
from parley.scores.types import LedgerRow


def question_scores(rows: Iterable[LedgerRow]) -> tuple[ClusterScore, ...]:
    """The scores of every holder and question with rows that are scored; other rows only end what stood before them.

    `over_base` compares with the share of questions that came true in the other crises, (x + 1)/(n + 2).
    """
    topics = by_topic(rows)
    stretches = _by_topic(topics, _is_scored)
    people: dict[tuple[str, str], dict[str, list[Stretch]]] = defaultdict(dict)
    for topic, listed in stretches.items():
        if topics[topic][0].holder == "person":
            people[topic.crisis, topic.cluster][topic.holder] = listed
    ahead = {question: leads(holders) for question, holders in people.items()}
    base = _base_rates(stretches)
    scores = []
    for topic, listed in stretches.items():
        days = [stretch.days for stretch in listed]
        rate = base[topic.crisis]
        scores.append(
            ClusterScore(
                holder=topic.holder, crisis=topic.crisis, cluster=topic.cluster,
                brier=mean_ends([s.brier for s in listed], days), log=mean_ends([s.log for s in listed], days),
                predicted=_predicted(listed), observed=_observed(listed),
                days=sum(days), rows=tuple(sorted(row.id for row in topics[topic] if _is_scored(row))),
                peers=ahead.get((topic.crisis, topic.cluster), {}).get(topic.holder),
                over_base=None if rate is None else fmean(
                    [brier(rate, s.observed) - s.brier.median for s in listed], days
                ),
            )
        )  # fmt: skip
    return tuple(scores)


def calibration_points(rows: Iterable[LedgerRow], today: dt.date) -> tuple[Point, ...]:
    """One point per holder and question, of scored rows whose lenient deadline has passed.

    An early yes waits for its deadline: no-s can only come in then, and would be missing beside it.
    """
    stretches = _by_topic(by_topic(rows), lambda row: _is_scored(row) and row.deadline.lenient <= today)
    return tuple(sorted(Point(_predicted(listed), _observed(listed)) for listed in stretches.values()))


def _is_scored(row: LedgerRow) -> bool:
    return row.account == "scored"


def _by_topic(
    topics: Mapping[Topic, Sequence[LedgerRow]], counts: Callable[[LedgerRow], bool]
) -> dict[Topic, list[Stretch]]:
    """The stretches of each topic that has any, in the order of topics."""
    found = ((topic, _stretches(listed, counts)) for topic, listed in sorted(topics.items(), key=itemgetter(0)))
    return {topic: stretches for topic, stretches in found if stretches}


def _stretches(rows: Sequence[LedgerRow], counts: Callable[[LedgerRow], bool]) -> list[Stretch]:
    """The stretches on which a row that counts stands; of several on one day their mean."""
    found = []
    for start, end, here in standing(rows):
        scored = [
            (row.likelihood, row.outcome)
            for row in here
            if row.likelihood is not None and row.outcome is not None and counts(row)
        ]
        if scored:
            found.append(
                Stretch(
                    start=start, end=end,
                    brier=mean_ends([at_ends(brier, stated, outcome) for stated, outcome in scored]),
                    log=mean_ends([at_ends(log_score, stated, outcome) for stated, outcome in scored]),
                    predicted=fmean(stated.median for stated, _ in scored),
                    observed=fmean(outcome for _, outcome in scored),
                )
            )  # fmt: skip
    return found


def _predicted(stretches: Sequence[Stretch]) -> float:
    return fmean([s.predicted for s in stretches], [s.days for s in stretches])


def _observed(stretches: Sequence[Stretch]) -> float:
    return fmean([s.observed for s in stretches], [s.days for s in stretches])


def _base_rates(stretches: Mapping[Topic, Sequence[Stretch]]) -> dict[str, float | None]:
    """For each crisis the share of questions that came true in the others; None where there are no others."""
    outcomes: dict[tuple[str, str], list[float]] = defaultdict(list)
    for topic, listed in stretches.items():
        outcomes[topic.crisis, topic.cluster].append(_observed(listed))
    by_crisis: dict[str, list[float]] = defaultdict(list)
    for (crisis, _), seen in sorted(outcomes.items()):
        by_crisis[crisis].append(fmean(seen))
    rates: dict[str, float | None] = {}
    for crisis in by_crisis:
        elsewhere = [share for other, shares in by_crisis.items() if other != crisis for share in shares]
        rates[crisis] = (sum(elsewhere) + 1) / (len(elsewhere) + 2) if elsewhere else None
    return rates
