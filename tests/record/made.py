"""Short articles with events and speakers for the tests of merging; invented people and countries."""

import datetime as dt

from parley.articles.types import Article
from parley.claims.types import Event, EventStatus, EventType, Quantity, Reading, Speaker
from parley.record.types import Edit, JsonValue, StoredReading
from parley.spans import Span
from parley.times import DateExpression

FIRST = dt.date(1987, 4, 6)


def speaker(number: str, name: str, *, kind: str = "person", **more: str | None) -> Speaker:
    fields: dict[str, str | None] = {"role": None, "affiliation": None, "country": None, **more}
    return Speaker(id=f"sp-{number}", name=name, kind=kind, **fields)  # type: ignore[arg-type]


def event(
    number: str, text: str, trigger: str, *, type_: EventType = "ASSAULT", actor: str = "VLD", recipient: str = "MRW",
    status: EventStatus = "happened", day: dt.date | None = None, place: str | None = None, by: str | None = None,
) -> Event:  # fmt: skip
    at = text.index(trigger)
    span = Span(at, at + len(trigger))
    return Event(
        id=f"ev-{number}", type=type_, actor=(actor,) if actor else (), recipient=(recipient,) if recipient else (),
        actor_names=(actor,) if actor else (), recipient_names=(recipient,) if recipient else (), trigger_span=span,
        place=place, date=DateExpression(text="", span=span, start=day, end=day, precision="day") if day else None,
        status=status, reported_by=by,
    )  # fmt: skip


def stored(
    number: int, text: str, *, outlet: str = "", days: int = 0, speakers: tuple[Speaker, ...] = (),
    events: tuple[Event, ...] = (), quantities: tuple[Quantity, ...] = (),
) -> StoredReading:  # fmt: skip
    day = FIRST + dt.timedelta(days=days)
    article = Article(
        id=f"ar-{number}", url=None, path=None, title=None, byline=None, outlet=outlet or f"Paper {number}",
        published=day, published_basis="given", language="en", text=text,
    )  # fmt: skip
    reading = Reading(article=article, speakers=speakers, events=events, quantities=quantities)
    return StoredReading(reading=reading, added=dt.datetime(2020, 1, 1, tzinfo=dt.UTC), reader="1")


def edit(number: int, target: str, field: str, value: JsonValue, *, undoes: str | None = None) -> Edit:
    at = dt.datetime(1987, 5, 1, 0, number, tzinfo=dt.UTC)
    return Edit(
        id=f"ed-{number}", target=target, field=field, value=value, author="ilse", at=at, reason="", undoes=undoes
    )
