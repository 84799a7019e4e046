"""The rows by which forecasts are listed: made from readings, brought up to date by edits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, SelectBase, delete, insert, select, union, update

from parley.claims.types import Reading
from parley.record.corrections import corrected, corrections_of
from parley.record.edits import in_force
from parley.record.types import Edit, JsonValue
from parley.store.codec import value_from
from parley.store.readings import reading_of
from parley.store.tables import articles, edits, forecasts, versions

LISTING = 1
"""Raised whenever the rows are made otherwise; older ones are made again when a record is opened."""

RESOLUTIONS = ("yes", "no", "void", "unmet", "contested")


class Listed(NamedTuple):
    """An article whose forecasts are to be listed: its day, and its reading in force."""

    day: dt.date
    reading: Reading


def list_forecasts_of(connection: Connection, crisis: int, by_article: Mapping[int, Listed]) -> None:
    """Put the forecasts of these articles' readings in place of those listed for them."""
    connection.execute(delete(forecasts).where(forecasts.c.article.in_(by_article)))
    found = [forecast for listed in by_article.values() for forecast in listed.reading.forecasts]
    holders = {forecast.forecaster for forecast in found if forecast.forecaster is not None}
    decisions = _edits_of(connection, crisis, {forecast.id for forecast in found} | holders)
    corrections = corrections_of([edit for edit in decisions if edit.field != "rejected"])
    decided = {(edit.target, edit.field): edit.value for edit in decisions}
    rows = [
        row | {"crisis": crisis, "article": article, "day": listed.day}
        for article, listed in by_article.items()
        for row in _rows(corrected(listed.reading, corrections), decided)
    ]
    if rows:
        connection.execute(insert(forecasts), rows)


def _rows(reading: Reading, decided: Mapping[tuple[str, str], JsonValue]) -> Iterator[dict[str, Any]]:
    """The rows of a reading's forecasts, with people's corrections in it."""
    speakers = {speaker.id: speaker for speaker in reading.speakers}
    for forecast in reading.forecasts:
        speaker = speakers.get(forecast.forecaster or "")
        low, high = forecast.probability or (None, None)
        deadline = forecast.deadline
        yield {
            "forecast": forecast.id,
            "speaker": forecast.forecaster,
            "forecaster": speaker.name if speaker else forecast.forecaster,
            "kind": speaker.kind if speaker else None,
            "claim": forecast.claim,
            "actor": forecast.actor,
            "event": forecast.event,
            "target": forecast.target,
            "negated": forecast.negated,
            "wording": forecast.wording,
            "low": low,
            "high": high,
            "deadline": (deadline.end or deadline.start) if deadline else None,
            "status": _status(decided, forecast.id),
            "confirmed": isinstance(decided.get((forecast.id, "confirmed")), dict),
        }


def follow_edit(connection: Connection, crisis: int, target: str) -> None:
    """Bring the rows up to date after an edit of a forecast or of a speaker."""
    # A union, not a condition with OR, for which SQLite looked at every forecast of the crisis.
    ours = select(forecasts.c.article).where(forecasts.c.crisis == crisis)
    _list_again(
        connection, union(ours.where(forecasts.c.forecast == target), ours.where(forecasts.c.speaker == target))
    )


def outdated(connection: Connection) -> bool:
    """Whether articles were listed by an earlier Parley."""
    return connection.execute(select(articles.c.id).where(articles.c.listed != LISTING).limit(1)).first() is not None


def list_outdated(connection: Connection, most: int) -> bool:
    """List the articles that were listed by an earlier Parley, at most so many; whether there were any."""
    return _list_again(connection, select(articles.c.id).where(articles.c.listed != LISTING).limit(most))


def _list_again(connection: Connection, keys: SelectBase) -> bool:
    """List the articles that `keys` selects again; whether there were any."""
    query = (
        select(articles.c.id, articles.c.crisis, articles.c.day, versions.c.reading, versions.c.ids, versions.c.kept)
        .join(versions, versions.c.id == articles.c.version)
        .where(articles.c.id.in_(keys))
    )
    rows = connection.execute(query).all()
    by_crisis: dict[int, dict[int, Listed]] = {}
    for row in rows:
        reading = reading_of(connection.engine.url, row.reading, row.ids, row.kept)
        by_crisis.setdefault(row.crisis, {})[row.id] = Listed(row.day, reading)
    for crisis, by_article in by_crisis.items():
        list_forecasts_of(connection, crisis, by_article)
    if rows:
        listed = update(articles).where(articles.c.id.in_([row.id for row in rows])).values(listed=LISTING)
        connection.execute(listed)
    return bool(rows)


def edit_from(row: Any) -> Edit:
    """The edit of a row."""
    return Edit(
        id=row.id, target=row.target, field=row.field, value=value_from(row.value), author=row.author, at=row.at,
        reason=row.reason, undoes=row.undoes,
    )  # fmt: skip


def _edits_of(connection: Connection, crisis: int, targets: Collection[str]) -> tuple[Edit, ...]:
    """The edits of these targets that are in force."""
    query = select(edits).where(edits.c.crisis == crisis, edits.c.target.in_(targets)).order_by(edits.c.number)
    return in_force([edit_from(row) for row in connection.execute(query)])


def _status(decided: Mapping[tuple[str, str], JsonValue], forecast: str) -> str:
    """How a forecast stands; a resolution of another shape is left to the ledger to refuse."""
    if decided.get((forecast, "rejected")) is True:
        return "rejected"
    match decided.get((forecast, "resolution")):
        case {"status": str(status)} if status in RESOLUTIONS:
            return status
    return "open"
