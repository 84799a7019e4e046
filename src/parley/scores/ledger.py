"""The ledger: every forecast of a record's original articles as a row, under the rules of scoring."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from parley.claims.types import Forecast, Reading, Speaker
from parley.record.types import Person, Record, StoredReading
from parley.scores.accounts import account_of, hindsight, is_sensitive, outcome_of, status_of
from parley.scores.clusters import is_alternative, machine_cluster
from parley.scores.deadlines import deadline_of
from parley.scores.decisions import NOTHING_DECIDED, Decisions, decisions
from parley.scores.likelihood import likelihood_of_forecast
from parley.scores.types import Condition, Holder, LedgerRow, LikelihoodOf

_PRIVATE = re.compile(
    r"(?:[\w’'-]+ )*?(?:(?:grand|step|god)?(?:mother|father|son|daughter)|(?:half-)?(?:brother|sister)|wife|husband"
    r"|widow(?:er)?|cousin|uncle|aunt|nephew|niece|fianc[ée]e?|(?:mother|father|brother|sister|son|daughter)-in-law|relative|friend"
    r"|neighbou?r|(?:old|young) (?:man|woman)|man|woman|boy|girl|child)",
    re.I,
)
"""What somebody is to somebody, which is no public role: "cousin", "old man", wherever they belong."""


def ledger(record: Record, *, likelihood_of: LikelihoodOf, today: dt.date) -> tuple[LedgerRow, ...]:
    """The rows as they stand on `today`, by day and id. BadInput where an edit is unusable.

    A reprint adds none, an update those that no version before it prints.
    """
    persons = _Persons(record)
    decided = decisions(record.edits)
    rows: dict[str, LedgerRow] = {}
    for stored in record.articles:
        for forecast in stored.reading.forecasts:
            if stored.adds(forecast.id):
                made = decided.get(forecast.id, NOTHING_DECIDED)
                rows[forecast.id] = _row(record.name, stored, forecast, made, persons, likelihood_of, today)
    return tuple(sorted(rows.values(), key=lambda row: (row.stated, row.id)))


class _Persons:
    """Speakers of a record as persons, each under a name that is theirs alone."""

    def __init__(self, record: Record) -> None:
        self._of: Mapping[tuple[str, str], Person] = {m: p for p in record.persons for m in p.members}
        self._shared = Counter(p.name.casefold() for p in record.persons if p.kind == "person")

    def of(self, article: str, speaker: Speaker) -> Person | None:
        return self._of.get((article, speaker.id))

    def name(self, person: Person | None, speaker: Speaker) -> str:
        """The longest name; of two persons of one name each also carries a role or an id."""
        if person is None:
            return speaker.name
        if person.kind == "person" and self._shared[person.name.casefold()] > 1:
            return f"{person.name} ({person.role or person.affiliation or person.id})"
        return person.name


def _row(
    crisis: str, stored: StoredReading, forecast: Forecast, made: Decisions, persons: _Persons,
    likelihood_of: LikelihoodOf, today: dt.date,
) -> LedgerRow:  # fmt: skip
    reading, article = stored.reading, stored.reading.article
    speaker = _speaker(reading, forecast)
    person = persons.of(article.id, speaker) if speaker else None
    holder: Holder = person.kind if person else speaker.kind if speaker else "unnamed"
    if forecast.forecaster is None:
        holder = "article"
    elif speaker is None and _named_by_hand(made):
        holder = "person"
    role = next(_roles(made, person, speaker), None)
    said = _stated(stored, forecast)
    condition = _condition(article.text, forecast, made)
    deadline = deadline_of(forecast.deadline, said, condition.met if condition else None, forecast.claim)
    likelihood = likelihood_of_forecast(forecast, made.corrections, likelihood_of)
    status = status_of(made.resolution, deadline, today)
    withdrawn = stored.taken_back(forecast.span)
    in_hindsight = hindsight(stored.added.date(), made.resolution, deadline)
    account, why = account_of(
        status=status, resolution=made.resolution, deadline=deadline, likelihood=likelihood, condition=condition,
        disputed=made.dispute is not None,
        withdrawn=withdrawn is not None and (made.confirmation is None or made.confirmation.at <= withdrawn),
        confirmed=made.confirmation is not None,
        needs_role=holder == "person" and role is None,
    )  # fmt: skip
    if account == "scored" and holder != "person":
        why = "A collective, an unnamed source or the article's own voice: never a person's score."
    if in_hindsight:
        why = "It came into the record after the outcome: selected knowing the result."
    return LedgerRow(
        id=forecast.id, crisis=crisis,
        forecaster=persons.name(person, speaker) if speaker else forecast.forecaster,
        person=person.id if person else None, holder=holder, role=role,
        article=article.id, outlet=article.outlet, title=article.title, url=article.url,
        span=forecast.span, passage=forecast.span.of(article.text),
        printed=stored.day, stated=said, added=stored.added,
        claim=forecast.claim, actor=forecast.actor, event=forecast.event, target=forecast.target,
        negated=forecast.negated, condition=condition, wording=forecast.wording, likelihood=likelihood,
        deadline=deadline, cluster=made.cluster or machine_cluster(forecast, condition.text if condition else None),
        status=status, outcome=outcome_of(made.resolution, deadline), hindsight=in_hindsight,
        deadline_sensitive=is_sensitive(made.resolution, deadline), account=account, unscored=why,
        resolution=made.resolution, confirmation=made.confirmation, dispute=made.dispute, reply=made.reply,
        corrections=made.corrections, withdrawn=withdrawn,
    )  # fmt: skip


def _speaker(reading: Reading, forecast: Forecast) -> Speaker | None:
    """Whose view it is, by id or by name; a name that is no speaker's is not known to be a person's."""
    if forecast.forecaster is None:
        return None
    for speaker in reading.speakers:
        if speaker.id == forecast.forecaster:
            return speaker
    named = forecast.forecaster.casefold()
    return next((s for s in reading.speakers if s.name.casefold() == named), None)


def _named_by_hand(made: Decisions) -> bool:
    """Whether a person wrote in whose view it is, and confirmed it with that one's public role."""
    named = any(correction.field == "forecaster" for correction in made.corrections)
    return named and made.confirmation is not None and made.confirmation.public_role is not None


def _roles(made: Decisions, person: Person | None, speaker: Speaker | None) -> Iterator[str]:
    """The role that a person confirmed, then those that the record knows."""
    if made.confirmation and made.confirmation.public_role:
        yield made.confirmation.public_role
    for known in (person, speaker):
        if known and not (known.role and _PRIVATE.fullmatch(known.role)):
            yield from filter(None, (known.role, known.affiliation))


def _stated(stored: StoredReading, forecast: Forecast) -> dt.date:
    """The day of the words: that of the statement where the text gives one day before publication, else printed."""
    statement = next((s for s in stored.reading.statements if s.id == forecast.statement), None)
    date = statement.date if statement else None
    if date and date.start and date.start == date.end and date.start <= stored.day:
        return date.start
    return stored.day


def _condition(text: str, forecast: Forecast, made: Decisions) -> Condition | None:
    if forecast.condition_span is None:
        return None
    return Condition(
        text=forecast.condition_span.of(text), otherwise=is_alternative(text, forecast), met=made.condition_met
    )
