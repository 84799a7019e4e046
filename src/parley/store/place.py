"""Where a record is: a file, or a database of PostgreSQL."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from parley.errors import BadInput

_POSTGRES = {"postgres", "postgresql", "postgresql+psycopg"}
_PLACES = "Give the path of a file, or postgresql://user@host/database."


def url_of(place: str) -> URL:
    """The URL of a record given as a path or as an SQLAlchemy URL. Raises BadInput."""
    if "://" not in place:
        return URL.create("sqlite", database=str(Path(place).expanduser().absolute()))
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise BadInput(f"{place.split('://')[0]}://… is no address of a record.", _PLACES) from error
    if url.drivername in _POSTGRES:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername != "sqlite" or not url.database or url.database == ":memory:" or url.query:
        raise BadInput(f"A record cannot be kept at {shown(url)}.", _PLACES)
    return url


def shown(url: URL) -> str:
    """The record's place in words, without its password."""
    return str(url.database) if url.drivername == "sqlite" else url.render_as_string(hide_password=True)
