"""Invented records, by hand: speakers of countries that do not exist, and what they predict."""

import datetime as dt
from collections.abc import Sequence
from itertools import count

from parley.articles.types import Article
from parley.claims.types import Forecast, Reading, Speaker, SpeakerKind, Statement
from parley.record.types import Edit, JsonValue, Person, Question, Record, StoredReading
from parley.scores.ledger import ledger
from parley.scores.types import LedgerRow, Likelihood
from parley.spans import Span
from parley.times import DateExpression

WORDS = {
    None: Likelihood(median=0.90, low=0.75, high=0.98, basis="convention"),
    "likely": Likelihood(median=0.70, low=0.60, high=0.85, basis="survey"),
    "unlikely": Likelihood(median=0.20, low=0.10, high=0.35, basis="survey"),
    "almost certainly": Likelihood(median=0.95, low=0.85, high=0.98, basis="survey"),
    "may": Likelihood(median=0.35, low=0.05, high=0.70, basis="convention", possibility_only=True),
}
NOT_EXPECTED = Likelihood(median=0.20, low=0.05, high=0.35, basis="convention")
WHOLE = Span(0, 35)
_numbers = count()


def likelihood_of(wording: str | None, negated: bool) -> Likelihood | None:
    if wording is None and negated:
        return NOT_EXPECTED
    return WORDS.get(wording)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def expression(
    text: str, start: str | None = None, end: str | None = None, precision: str | None = None
) -> DateExpression:
    return DateExpression(
        text=text, span=Span(0, len(text)), start=day(start) if start else None, end=day(end) if end else None,
        precision=precision,  # type: ignore[arg-type]
    )  # fmt: skip


def story(
    key: str,
    printed: str,
    *forecasts: "Forecast",
    speakers: Sequence[Speaker] = (),
    statements: Sequence[Statement] = (),
    text: str = "Either they yield or war will come. If they yield, it is likely.",
    copy_of: str | None = None,
    added: str | None = None,
    outlet: str | None = "The Tarsk Herald",
) -> StoredReading:
    article = Article(
        id=key, url=f"https://tarsk.example/{key}", path=None, title=f"Story {key}", byline=None, outlet=outlet,
        published=day(printed), published_basis="text", language="en", text=text,
    )  # fmt: skip
    reading = Reading(
        article=article, speakers=tuple(speakers), statements=tuple(statements), forecasts=tuple(forecasts)
    )
    return StoredReading(reading=reading, added=moment(added or printed), reader="1", copy_of=copy_of)


def speaker(name: str, kind: SpeakerKind = "person", role: str | None = "analyst") -> Speaker:
    return Speaker(id=f"sp-{name}", name=name, kind=kind, role=role, affiliation=None, country=None)


def forecast(
    key: str,
    by: str | None,
    wording: str | None = "likely",
    *,
    negated: bool = False,
    actor: str | None = "VES",
    event: str | None = "ASSAULT",
    target: str | None = "TAR",
    claim: str = "Vessia will attack Tarsk",
    deadline: DateExpression | None = None,
    condition: Span | None = None,
    span: Span = WHOLE,
    probability: tuple[float, float] | None = None,
    statement: str | None = None,
) -> Forecast:
    return Forecast(
        id=key, forecaster=f"sp-{by}" if by else None, span=span, claim=claim, actor=actor, event=event, target=target,
        negated=negated, condition_span=condition, deadline=deadline, wording=wording, probability=probability,
        statement=statement,
    )  # fmt: skip


def edit(target: str, field: str, value: JsonValue, at: str = "2031-12-31", author: str = "ines") -> Edit:
    return Edit(
        id=f"ed-{next(_numbers)}",
        target=target,
        field=field,
        value=value,
        author=author,
        at=moment(at),
        reason="as reported",
    )


def resolved(target: str, status: str, on: str, at: str | None = None, void_reason: str | None = None) -> Edit:
    value: dict[str, JsonValue] = {"status": status, "on": on}
    if void_reason:
        value["void_reason"] = void_reason
    return edit(target, "resolution", value, at or on)


def confirmed(target: str, **more: JsonValue) -> Edit:
    return edit(target, "confirmed", {"passage": "war will come", "link": "https://tarsk.example/a", **more})


def record(
    *articles: StoredReading, edits: Sequence[Edit] = (), name: str = "tarsk", question: Question | None = None
) -> Record:
    """A record whose persons are the speakers of one name."""
    members: dict[str, list[tuple[str, Speaker]]] = {}
    for stored in articles:
        for who in stored.reading.speakers:
            members.setdefault(who.name, []).append((stored.reading.article.id, who))
    persons = tuple(
        Person(
            id=f"pe-{who}", name=who, kind=listed[0][1].kind, names=(who,), role=listed[0][1].role, affiliation=None,
            country=None, members=tuple((article, s.id) for article, s in listed),
        )
        for who, listed in members.items()
    )  # fmt: skip
    return Record(name=name, question=question, articles=articles, persons=persons, edits=tuple(edits))


def rows(*records: Record, today: str = "2033-01-01") -> tuple[LedgerRow, ...]:
    return tuple(row for one in records for row in ledger(one, likelihood_of=likelihood_of, today=day(today)))


def row(one: Record, key: str = "f1", today: str = "2033-01-01") -> LedgerRow:
    return next(r for r in rows(one, today=today) if r.id == key)
