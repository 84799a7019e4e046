"""Databases of earlier schemas, of later ones, and of other programs."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, text

from parley.claims.types import Reading
from parley.errors import RecordDamaged, RecordTooNew
from parley.provenance import READER_VERSION
from parley.store.codec import packed
from parley.store.connect import connected, engine_for
from parley.store.database import Store
from parley.store.identity import content_key, page_key
from parley.store.place import url_of
from parley.store.schema import HEAD, MIGRATIONS, _upgrade
from parley.store.tables import articles, crises, metadata, versions
from parley.store.types import Added
from tests.store.samples import AT, sample

REVISIONS = sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("0*.py"))


def write_as_of(revision: str, place: str, readings: list[Reading]) -> None:
    """A record as a Parley of that schema left it."""
    engine = engine_for(url_of(place))
    with connected(engine, writing=True) as connection:
        _upgrade(connection, revision)
        connection.execute(insert(crises).values(id=1, name="Tarsk", author="ana", created=AT, reason=""))
        for number, reading in enumerate(readings, start=1):
            article, made = reading.article, packed(reading)
            row = {
                "id": number, "crisis": 1, "article": article.id, "content": content_key(article), "day": article.published,
                "published": article.published,
                "page": page_key(article), "added": AT, "version": number, "url": article.url, "outlet": article.outlet,
            }  # fmt: skip
            connection.execute(insert(articles).values(row))
            version = {
                "id": number,
                "article": number,
                "reader": READER_VERSION,
                "added": AT,
                "digest": made.digest,
                "reading": made.blob,
            }
            connection.execute(insert(versions).values(version))
        if connection.dialect.name == "postgresql":
            for table in ("articles", "versions", "crises"):
                connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), 1000)"))
    engine.dispose()


def test_the_newest_revision_is_the_one_that_this_parley_knows() -> None:
    assert REVISIONS[-1] == HEAD
    assert len(REVISIONS) >= 2


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_record_of_each_earlier_schema_opens_with_everything_in_it(revision: str, place: str) -> None:
    made = [sample(n) for n in range(70)]
    write_as_of(revision, place, made)
    with Store.open(place) as store:
        assert [stored.reading for stored in store.stored("Tarsk")] == made
        assert store.add("Tarsk", made[:3], at=AT) == Added(skipped=3)
        assert store.add("Tarsk", [sample(99)], at=AT) == Added(new=1)
        assert len(store.forecasts("Tarsk")) == 2 * 71


def test_migrations_make_the_tables_that_the_code_knows(place: str) -> None:
    Store.open(place).close()
    engine = engine_for(url_of(place))
    with connected(engine, writing=False) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_a_record_of_a_newer_parley_is_left_alone(place: str) -> None:
    Store.open(place).close()
    engine = engine_for(url_of(place))
    with connected(engine, writing=True) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(RecordTooNew, match="pip install -U parley"):
        Store.open(place)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(RecordDamaged, match="another program"):
        Store.open(str(path))
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]


def test_what_was_listed_otherwise_is_listed_again(place: str) -> None:
    with Store.open(place) as store:
        store.create("Tarsk", None, author="ana", at=AT)
        store.add("Tarsk", [replace(sample(n)) for n in range(40)], at=AT)
    engine = engine_for(url_of(place))
    with connected(engine, writing=True) as connection:
        connection.execute(text("UPDATE articles SET listed = 0"))
        connection.execute(text("UPDATE forecasts SET claim = 'listed otherwise'"))
    engine.dispose()
    told: list[tuple[str, int, int]] = []
    with Store.open(place, step=lambda *step: told.append(step)) as store:
        assert {row.claim for row in store.forecasts("Tarsk")} == {f.claim for f in sample().forecasts}
    assert told == [("Listing", 32, 40), ("Listing", 40, 40)]
    Store.open(place, step=lambda *step: told.append(step)).close()
    assert len(told) == 2, "once is enough"
