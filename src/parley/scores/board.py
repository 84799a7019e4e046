"""The score page: what each holder was reported as predicting, what followed, and figures where the rules allow any."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from parley.record.types import Record
from parley.scores.calibration import bins, reliability
from parley.scores.own import own_scores
from parley.scores.questions import calibration_points, question_scores
from parley.scores.ranking import Compared, above, compared, too_little
from parley.scores.results import ClusterScore, Counts, ForecasterScore, Scores
from parley.scores.rules import mean_ends
from parley.scores.shrinkage import by_crisis, skill
from parley.scores.standing import holder_key
from parley.scores.types import LedgerRow


def board(records: Iterable[Record], rows: Sequence[LedgerRow], *, today: dt.date) -> Scores:
    """Everything about these rows (of these records, as of `today`); the order of rows does not matter."""
    records = tuple(records)
    rows = sorted(rows, key=lambda row: (row.stated, row.crisis, row.id))
    questions = question_scores(rows)
    before = [row for row in rows if not row.hindsight]
    people = [row for row in before if row.holder == "person"]
    outlets = [row for row in before if row.holder == "article" and row.outlet]
    parley, analysts = own_scores(records)
    points = calibration_points(rows, today)
    return Scores(
        parley=parley, analysts=analysts,
        forecasters=_scored(people, questions), outlets=_scored(outlets, questions),
        calibration=bins(points), reliability=reliability(points),
        counts=count(rows), hindsight=tuple(row for row in rows if row.hindsight),
    )  # fmt: skip


def count(rows: Iterable[LedgerRow]) -> Counts:
    """Every row under one heading; the denominator is each named person's forecast that came in before its outcome."""
    rows = tuple(rows)
    people = [row for row in rows if row.holder == "person"]
    named = [row for row in people if not row.hindsight]
    by_account = Counter(row.account for row in named)
    return Counts(
        rows=len(rows), collective=len(rows) - len(people), hindsight=len(people) - len(named), named=len(named),
        disputed=by_account["disputed"], void_before=by_account["void_before"], void_after=by_account["void_after"],
        not_scoreable=by_account["not_scoreable"], unmet=by_account["unmet"], contested=by_account["contested"],
        open=by_account["open"], deadline_sensitive=by_account["deadline_sensitive"],
        unconfirmed=by_account["unconfirmed"], scored=by_account["scored"],
    )  # fmt: skip


def _scored(rows: Sequence[LedgerRow], questions: Iterable[ClusterScore]) -> tuple[ForecasterScore, ...]:
    """One entry per holder, by name; figures and ranks only where nothing forbids them."""
    listed: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in rows:
        listed[holder_key(row)].append(row)
    own: dict[str, list[ClusterScore]] = {key: [] for key in listed}
    for score in questions:
        if score.holder in own:
            own[score.holder].append(score)
    withheld = {key: _withheld(listed[key], own[key]) for key in listed}
    figures = {key: compared(own[key]) for key in listed if withheld[key] is None}
    names = {key: _display(listed[key][0]) for key in listed}
    ranks = {key: tuple(sorted(names[other] for other in beaten)) for key, beaten in above(figures).items()}
    entries = [_entry(listed[key], own[key], withheld[key], figures, ranks.get(key, ()), key) for key in listed]
    return tuple(sorted(entries, key=lambda entry: entry.name.casefold()))


def _withheld(rows: Sequence[LedgerRow], scores: Sequence[ClusterScore]) -> str | None:
    """Why this holder gets no figures; None where nothing forbids them."""
    unconfirmed = sum(row.account == "unconfirmed" for row in rows)
    if unconfirmed:
        decided = unconfirmed + sum(row.account == "scored" for row in rows)
        return f"{unconfirmed} of {decided} decided rows are not confirmed."
    return too_little(scores)


def _entry(
    rows: Sequence[LedgerRow], scores: Sequence[ClusterScore], withheld: str | None, figures: Mapping[str, Compared],
    ranks_above: tuple[str, ...], key: str,
) -> ForecasterScore:  # fmt: skip
    means = figures.get(key)
    lead = skill(by_crisis([(s.crisis, s.peers.median if s.peers else None) for s in scores])) if means else None
    base = skill(by_crisis([(s.crisis, s.over_base) for s in scores])) if means else None
    logs = mean_ends([score.log for score in scores]) if means else None
    return ForecasterScore(
        name=_display(rows[0]), n=len(scores), crises=len({score.crisis for score in scores}),
        open=sum(row.account == "open" for row in rows),
        due=sum(row.account == "open" and row.status == "due" for row in rows),
        void=sum(row.account in ("void_before", "void_after") for row in rows),
        brier=means.brier.median if means else None,
        brier_ends=(means.brier.low, means.brier.high) if means else None,
        log=logs.median if logs else None,
        log_ends=(logs.low, logs.high) if logs else None,
        skill=lead.value if lead else None, interval=lead.interval if lead else None,
        base_rate_skill=base.value if base else None,
        withheld=withheld, ranks_above=ranks_above, forecasts=tuple(rows),
    )  # fmt: skip


def _display(row: LedgerRow) -> str:
    return (row.outlet if row.holder == "article" else row.forecaster) or row.id
