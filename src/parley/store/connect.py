"""Connections to a record: SQLite in a file by default, PostgreSQL by URL; what goes wrong becomes one sentence."""

from __future__ import annotations

import sqlite3
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, NoSuchModuleError, SQLAlchemyError

from parley.errors import MissingExtra, ParleyError, RecordBusy, RecordDamaged, RecordError, RecordFull
from parley.store.place import shown

WAIT_SECONDS = 30
"""How long a writer waits for another one: far above the milliseconds that a group of articles takes."""

_FULL = {"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "53100", "53200"}
"""SHMSIZE: readers and writers meet in a small file beside the record, which even reading makes."""
_BUSY = {"SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_BUSY_TIMEOUT", "SQLITE_LOCKED", "40001", "40P01", "55P03"}
_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB", "XX001", "XX002"}
_CLOSED = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")


def engine_for(url: URL) -> Engine:
    """An engine; nothing is opened yet."""
    try:
        if url.drivername == "sqlite":
            engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS})
            event.listen(engine, "connect", _prepare_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
            return engine
        return create_engine(url, connect_args={"connect_timeout": WAIT_SECONDS})
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise MissingExtra("A record in PostgreSQL", "postgres") from error


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    """Readers beside a writer (WAL); what is committed survives a loss of power (FULL); transactions are ours."""
    connection.isolation_level = None
    _write_ahead(connection)
    for pragma in ("synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn the write-ahead log on. SQLite does not wait for its lock there as it does elsewhere, so we do.

    (Two programs that made one record at once met here: the second was told at once that the record was busy.)
    """
    patience = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname not in _BUSY or time.monotonic() > patience:
                raise
            time.sleep(0.02)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes its lock at once: one that waits until it writes could find that another had written."""
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def connected(engine: Engine, *, writing: bool) -> Iterator[Connection]:
    """A transaction: a reader sees one state throughout, a writer's work is kept whole or not at all."""
    options: dict[str, Any] = {"writing": writing}
    if engine.dialect.name != "sqlite" and not writing:
        options["isolation_level"] = "REPEATABLE READ"
    with translated(engine.url), engine.connect() as raw:
        connection = raw.execution_options(**options)
        with connection.begin():
            yield connection


@contextmanager
def translated(url: URL) -> Iterator[None]:
    """Errors of databases as ours: one sentence and what to do."""
    try:
        yield
    except ParleyError:
        raise
    except (SQLAlchemyError, sqlite3.Error, zlib.error) as error:
        raise _error(url, error) from error


def _error(url: URL, error: Exception) -> ParleyError:
    place = shown(url)
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    code = str(getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or "")
    if code in _FULL or code.startswith("SQLITE_IOERR_WRITE"):
        return RecordFull(
            f"There is no space left for the record at {place}; what was added before is kept.",
            "Make room, or move the record to a larger disk, and repeat the command.",
        )
    if code in _BUSY:
        return RecordBusy(
            f"Another program has been writing to the record at {place} for more than {WAIT_SECONDS} seconds.",
            "Wait until it is done and repeat the command.",
        )
    if code in _DAMAGED or code.startswith("SQLITE_CORRUPT") or isinstance(cause, zlib.error):
        return damaged(url)
    if any(code.startswith(known) for known in _CLOSED):
        return RecordError(
            f"The record at {place} cannot be opened for writing.",
            "See that the folder and the file are there and are yours, or give another place with --record.",
        )
    said = str(cause).strip().splitlines()
    return RecordError(
        f"The record at {place} cannot be used: {said[0] if said else type(cause).__name__}.",
        "See that the database is there and answers, or give another place with --record.",
    )


def damaged(url: URL) -> RecordDamaged:
    """The error for a file that is broken."""
    place = shown(url)
    if url.drivername != "sqlite":
        return RecordDamaged(f"The record at {place} is damaged.", "Restore the database from a backup.")
    return RecordDamaged(
        f"The record {place} is damaged, or is no record.",
        f"Put a copy back in its place, or save what can still be read: sqlite3 '{place}' .recover | sqlite3 saved.db",
    )
