"""The rows by which forecasts are listed: made from readings, brought up to date by edits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, union, update

from parley.articles.types import Article
from parley.claims.types import Reading
from parley.record.build import is_retold
from parley.record.corrections import corrected, corrections_of
from parley.record.edits import in_force
from parley.record.types import Edit, JsonValue, StoredReading
from parley.store.codec import value_from
from parley.store.copies import as_versions, settle_copies, with_withdrawn
from parley.store.readings import readings_by_key
from parley.store.rows import ledger_columns
from parley.store.tables import articles, edits, forecasts

LISTING = 5
"""Raised whenever the rows are made otherwise; older ones are made again when a record is opened."""

NO_ROW: dict[str, Any] = dict.fromkeys(("waits", "account", "hindsight", "stated", "strict", "holder"))
"""The columns of a forecast that has no row in the ledger: rejected, or in a copy and in a version before it too."""

_STANDS = update(articles).where(articles.c.id == bindparam("key")).values(retold=bindparam("retold"))

RESOLUTIONS = ("yes", "no", "void", "unmet", "contested")


def standing(article: Article) -> dict[str, Any]:
    """The columns of an article by which the original among versions is known, beside its day and its addition."""
    return {"retold": is_retold(article)}


def list_again(connection: Connection, crisis: int, by_article: Mapping[int, StoredReading]) -> None:
    """Find out which of these articles are copies, and list the forecasts of their readings in force."""
    originals = settle_copies(connection, crisis, by_article)
    others = {*originals, *versions_with_rows(connection, by_article)} - set(by_article)
    list_forecasts_of(connection, crisis, {**by_article, **readings_by_key(connection, others)})


def versions_with_rows(connection: Connection, among: Collection[int]) -> list[int]:
    """Those with rows in the ledger that are versions of some articles: a new one may have their news or correct it."""
    roots = select(func.coalesce(articles.c.copy_of, articles.c.id)).where(articles.c.id.in_(among))
    query = (
        select(articles.c.id)
        .join(forecasts, forecasts.c.article == articles.c.id)
        .where(or_(articles.c.id.in_(roots), articles.c.copy_of.in_(roots)), forecasts.c.waits.is_not(None))
    )
    return list(connection.execute(query.distinct()).scalars())


def list_forecasts_of(connection: Connection, crisis: int, by_article: Mapping[int, StoredReading]) -> None:
    """Put the forecasts of these articles' readings in place of those listed for them."""
    connection.execute(delete(forecasts).where(forecasts.c.article.in_(by_article)))
    found = [forecast for stored in by_article.values() for forecast in stored.reading.forecasts]
    if not found:
        return
    holders = {forecast.forecaster for forecast in found if forecast.forecaster is not None}
    decisions = _edits_of(connection, crisis, {forecast.id for forecast in found} | holders)
    corrections = corrections_of([edit for edit in decisions if edit.field != "rejected"])
    decided = {(edit.target, edit.field): edit.value for edit in decisions}
    copied = select(articles.c.id).where(articles.c.id.in_(by_article), articles.c.copy_of.is_not(None))
    copies = set(connection.execute(copied).scalars())
    foretelling = {key: stored for key, stored in by_article.items() if stored.reading.forecasts}
    foretelling |= as_versions(connection, {key: foretelling[key] for key in copies & foretelling.keys()})
    rows = []
    for article, stored in with_withdrawn(connection, foretelling).items():
        ledger = ledger_columns(stored, decisions)
        about = {"crisis": crisis, "article": article, "day": stored.day}
        rows += [
            row | about | ledger.get(row["forecast"], NO_ROW)
            for row in _rows(corrected(stored.reading, corrections), decided)
        ]
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
    # Two queries, not a condition with OR, for which SQLite looked at every forecast of the crisis.
    ours = select(forecasts.c.article).where(forecasts.c.crisis == crisis)
    both = union(ours.where(forecasts.c.forecast == target), ours.where(forecasts.c.speaker == target))
    if keys := list(connection.execute(both).scalars()):
        list_forecasts_of(connection, crisis, readings_by_key(connection, keys))


def outdated(connection: Connection) -> int:
    """How many articles were listed by an earlier Parley."""
    if connection.execute(select(articles.c.id).where(articles.c.listed != LISTING).limit(1)).first() is None:
        return 0
    return connection.execute(
        select(func.count()).select_from(articles).where(articles.c.listed != LISTING)
    ).scalar_one()


def list_outdated(connection: Connection, most: int) -> int:
    """List articles that were listed by an earlier Parley, at most so many; how many there were."""
    query = select(articles.c.id, articles.c.crisis).where(articles.c.listed != LISTING)
    by_crisis: dict[int, list[int]] = {}
    for row in connection.execute(query.order_by(articles.c.id).limit(most)):
        by_crisis.setdefault(row.crisis, []).append(row.id)
    for crisis, keys in by_crisis.items():
        readings = readings_by_key(connection, keys)
        stands = [{"key": key, **standing(stored.reading.article)} for key, stored in readings.items()]
        connection.execute(_STANDS, stands)
        list_again(connection, crisis, readings)
        connection.execute(update(articles).where(articles.c.id.in_(keys)).values(listed=LISTING))
    return sum(map(len, by_crisis.values()))


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
