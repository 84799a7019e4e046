"""The database's schema: made when a record is first opened, brought up to date when it is of an earlier Parley."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from parley.errors import RecordDamaged, RecordTooNew
from parley.store.connect import connected
from parley.store.place import shown

HEAD = "0005"
"""The newest revision in `migrations/versions`."""

MIGRATIONS = Path(__file__).parent / "migrations"

_LOCK = 7_290_417
"""An arbitrary number by which PostgreSQL lets one program at a time change the schema."""


def bring_up_to_date(engine: Engine) -> None:
    """Make or upgrade the tables, in one transaction. Raises RecordTooNew and RecordDamaged."""
    with connected(engine, writing=False) as connection:
        if _revision(connection) == HEAD:
            return
    with connected(engine, writing=True) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _LOCK})
        if _revision(connection) != HEAD:
            _upgrade(connection, "head")


def _revision(connection: Connection) -> str | None:
    """The revision that the database is at, None for an empty one."""
    tables = inspect(connection).get_table_names()
    place = shown(connection.engine.url)
    if "alembic_version" not in tables:
        if tables and connection.dialect.name == "sqlite":
            raise RecordDamaged(
                f"{place} is a database of another program, not a record.", "Give another place with --record."
            )
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    known = {path.name[:4] for path in (MIGRATIONS / "versions").glob("0*.py")}
    if found is not None and found not in known:
        raise RecordTooNew(
            f"The record at {place} was written by a newer Parley (schema {found}, this one knows {HEAD}).",
            "Upgrade Parley: pip install -U parley",
        )
    return found


def _upgrade(connection: Connection, revision: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
