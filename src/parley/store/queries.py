"""Lists of articles and forecasts from their rows, without unpacking a reading."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from parley.store.tables import articles, crises, edits, forecasts, versions
from parley.store.types import ArticleRow, ForecastRow, ForecastStatus, Found


def list_articles(
    connection: Connection, crisis: int, *, since: dt.date | None, until: dt.date | None, outlet: str | None,
    text: str | None, newest_first: bool, limit: int | None, offset: int,
) -> list[ArticleRow]:  # fmt: skip
    """Articles by day; `text`: words of the title."""
    wanted = [articles.c.crisis == crisis, *_between(articles.c.day, since, until)]
    if outlet is not None:
        wanted.append(articles.c.outlet == outlet)
    if text is not None:
        wanted.append(_contains(articles.c.title, text))
    query = (
        select(
            articles.c.article, articles.c.day, articles.c.published, articles.c.added, versions.c.reader,
            articles.c.title, articles.c.outlet, articles.c.url, articles.c.path,
        )
        .join(versions, versions.c.id == articles.c.version)
        .where(*wanted)
    )  # fmt: skip
    query = _page(query, articles.c.day, articles.c.id, newest_first, limit, offset)
    return [
        ArticleRow(
            id=row.article, day=row.day, published=row.published, added=row.added, reader=row.reader, title=row.title,
            outlet=row.outlet, url=row.url, path=row.path,
        )
        for row in connection.execute(query)
    ]  # fmt: skip


def list_forecasts(
    connection: Connection, crisis: int | None, *, by: str | None, status: Collection[ForecastStatus],
    confirmed: bool | None, due: dt.date | None, since: dt.date | None, until: dt.date | None, text: str | None,
    ids: Collection[str] | None, newest_first: bool, limit: int | None, offset: int,
) -> list[ForecastRow]:  # fmt: skip
    """Forecasts by the day of their article; see `Store.forecasts`."""
    wanted = _between(forecasts.c.day, since, until)
    if crisis is not None:
        wanted.append(forecasts.c.crisis == crisis)
    if by is not None:
        wanted.append(_contains(forecasts.c.forecaster, by))
    if text is not None:
        wanted.append(_contains(forecasts.c.claim, text))
    if status:
        wanted.append(forecasts.c.status.in_(status))
    if confirmed is not None:
        wanted.append(forecasts.c.confirmed.is_(confirmed))
    if ids is not None:
        wanted.append(forecasts.c.forecast.in_(ids))
    if due is not None:
        wanted += [forecasts.c.status == "open", forecasts.c.deadline < due]
    query = (
        select(forecasts, crises.c.name, articles.c.article.label("article_id"), articles.c.outlet)
        .join(articles, articles.c.id == forecasts.c.article)
        .join(crises, crises.c.id == forecasts.c.crisis)
        .where(*wanted)
    )
    query = _page(query, forecasts.c.day, forecasts.c.id, newest_first, limit, offset)
    return [_forecast(row) for row in connection.execute(query)]


def find_ids(connection: Connection, prefix: str, most: int) -> list[Found]:
    """Articles, forecasts and edits whose ids begin so, in every crisis."""
    found: list[Found] = []
    for kind, column, crisis in (
        ("article", articles.c.article, articles.c.crisis),
        ("forecast", forecasts.c.forecast, forecasts.c.crisis),
        ("edit", edits.c.id, edits.c.crisis),
    ):
        query = (
            select(column.label("found"), crises.c.name)
            .join(crises, crises.c.id == crisis)
            .where(column.startswith(prefix, autoescape=True))
            .order_by(column, crises.c.name)
            .limit(most)
        )
        found += [Found(id=row.found, crisis=row.name, kind=kind) for row in connection.execute(query)]  # type: ignore[arg-type]
    return found[:most]


def _forecast(row: Any) -> ForecastRow:
    return ForecastRow(
        id=row.forecast, crisis=row.name, article=row.article_id, day=row.day, outlet=row.outlet,
        forecaster=row.forecaster, kind=row.kind, claim=row.claim, actor=row.actor, event=row.event,
        target=row.target, negated=row.negated, wording=row.wording,
        probability=None if row.low is None else (row.low, row.high), deadline=row.deadline, status=row.status,
        confirmed=row.confirmed,
    )  # fmt: skip


def _between(day: Any, since: dt.date | None, until: dt.date | None) -> list[ColumnElement[bool]]:
    """Both days included."""
    return [*([day >= since] if since else []), *([day <= until] if until else [])]


def _contains(column: Any, words: str) -> ColumnElement[bool]:
    """Whether a text has these words in it, whatever the case."""
    found: ColumnElement[bool] = func.lower(column).contains(words.lower(), autoescape=True)
    return found


def _page(query: Select[Any], day: Any, key: Any, newest_first: bool, limit: int | None, offset: int) -> Select[Any]:
    """Order and cut."""
    order = (day.desc(), key.desc()) if newest_first else (day, key)
    query = query.order_by(*order)
    if limit is None and offset:
        limit = 2**62  # SQLite takes no offset without a limit
    return query.limit(limit).offset(offset) if limit is not None else query
