"""What merging found is kept in the database, and whatever happens to it the record is the same."""

import datetime as dt
import os
import random
import signal
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Row, select, text, update

from parley.claims.types import Reading
from parley.evaluation.merging import read_rows, record_of
from parley.record.build import build_record, original_of
from parley.record.types import Record
from parley.store import merging
from parley.store.connect import connected
from parley.store.database import Store
from parley.store.tables import articles, merged, traits
from tests.store.samples import AT, NEWER, sample
from tests.store.test_faults import in_child

SETS = Path(__file__).parents[2] / "evaluation" / "merging"


def made(name: str) -> list[Reading]:
    """The readings of a set, each at an address of its own."""
    readings = [one.reading for one in record_of(read_rows(SETS / f"{name}.jsonl")).articles]
    return [replace(r, article=replace(r.article, url=f"https://example.org/{r.article.id}")) for r in readings]


def afresh(store: Store, as_of: dt.date | None = None) -> Record:
    return build_record("Tarsk", list(store.stored("Tarsk")), store.history("Tarsk"), as_of)


@pytest.mark.parametrize("name", ["incidents/development-dam", "duplicates/development-rewrites"])
@pytest.mark.parametrize("order", range(3))
def test_a_record_that_grows_is_what_it_would_be_afresh(name: str, order: int, store: Store) -> None:
    readings = made(name)
    random.Random(order).shuffle(readings)
    dice = random.Random(order)
    while readings:
        some, readings = readings[: dice.randint(1, 7)], readings[7:]
        store.add("Tarsk", some, at=AT)
        record = store.record("Tarsk", incidents=dice.random() < 0.8)
        if record.incidents:
            assert record == afresh(store)
            one, other = dice.choices(record.incidents, k=2)
            store.edit("Tarsk", one.id, "join", other.id, author="ana", reason="r", at=AT)
        event = next((e for r in some for e in r.events), None)
        if event:
            store.edit("Tarsk", event.id, "status", "denied", author="ana", reason="r", at=AT)
    for edit in store.history("Tarsk")[::2]:
        store.undo("Tarsk", edit.id, author="ana", reason="r", at=AT)
        assert store.record("Tarsk") == afresh(store)
    days = sorted(one.day for one in store.stored("Tarsk"))
    for day in days[:: max(1, len(days) // 4)]:
        assert store.record("Tarsk", as_of=day) == afresh(store, day)


@pytest.mark.parametrize("order", range(3))
def test_lists_know_rewrites_as_soon_as_they_have_come_in(order: int, store: Store) -> None:
    readings = made("duplicates/development-rewrites")[:30]
    random.Random(order).shuffle(readings)
    for at in range(0, len(readings), 7):
        store.add("Tarsk", readings[at : at + 7], at=AT)
        with connected(store._engine, writing=False) as connection:
            there = {row.id: row.article for row in connection.execute(select(articles.c.id, articles.c.article))}
            rows = connection.execute(select(articles.c.article, articles.c.copy_of))
            listed = {row.article: there[row.copy_of] for row in rows if row.copy_of is not None}
        assert listed == original_of(list(store.stored("Tarsk")))
    assert listed


def test_rewrites_among_very_many_at_once_wait_until_the_record_is_made(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "AT_ONCE", 7)
    readings = made("duplicates/development-rewrites")[:30]
    waiting = [row.copy_of for row in _rows_after(store, readings)]
    assert sum(copy is not None for copy in waiting) < len(original_of(list(store.stored("Tarsk"))))
    store.record("Tarsk")
    known = [row.copy_of for row in _rows_after(store, [])]
    assert sum(copy is not None for copy in known) == len(original_of(list(store.stored("Tarsk"))))


def _rows_after(store: Store, readings: list[Reading]) -> list[Row[tuple[int | None]]]:
    """What the lists say of copies after some have been added."""
    store.add("Tarsk", readings, at=AT)
    with connected(store._engine, writing=False) as connection:
        return list(connection.execute(select(articles.c.copy_of)))


def test_a_newer_reading_is_merged_in_place_of_the_older(store: Store) -> None:
    store.add("Tarsk", [sample(n) for n in range(5)], at=AT)
    store.record("Tarsk")
    store.add("Tarsk", [sample(2, reader=NEWER)], at=AT, reader=NEWER)
    assert store.record("Tarsk") == afresh(store)


def test_copies_are_not_looked_for_again_where_another_reader_read_the_same_text(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add("Tarsk", [sample(n) for n in range(5)], at=AT)
    copies = [one.copy_of for one in store.record("Tarsk").articles]
    monkeypatch.setattr("parley.record.build.find_copies", None)
    assert store.add("Tarsk", [sample(n, reader=NEWER) for n in range(5)], at=AT, reader=NEWER).updated == 5
    assert [one.copy_of for one in store.record("Tarsk").articles] == copies


@pytest.mark.parametrize("harm", ["data", "traits data", "made", "gone"])
def test_what_was_found_can_be_lost(harm: str, store: Store) -> None:
    readings = made("duplicates/development")
    store.add("Tarsk", readings[:-1], at=AT)
    before = store.record("Tarsk")
    with connected(store._engine, writing=True) as connection:
        if harm == "data":
            connection.execute(update(merged).values(data=b"broken"))
        elif harm == "traits data":
            connection.execute(update(traits).values(made=0))
        elif harm == "made":
            connection.execute(update(merged).values(made=0))
        else:
            connection.execute(text("DELETE FROM merged"))
            connection.execute(text("DELETE FROM traits"))
    assert store.record("Tarsk") == before
    store.add("Tarsk", readings[-1:], at=AT)
    assert store.record("Tarsk") == afresh(store)


def test_nothing_is_written_where_nothing_is_new(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add("Tarsk", made("duplicates/development"), at=AT)
    first = store.record("Tarsk")
    monkeypatch.setattr(merging, "_packed", None)
    assert store.record("Tarsk") == first
    assert store.record("Tarsk", incidents=False).articles == first.articles


def test_a_past_day_is_kept_only_where_it_is_the_whole_record(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add("Tarsk", made("incidents/development-dam"), at=AT)
    last = max(one.day for one in store.stored("Tarsk"))
    with connected(store._engine, writing=False) as connection:
        before = connection.execute(select(merged)).all()
    store.record("Tarsk", as_of=last - dt.timedelta(days=1))
    with connected(store._engine, writing=False) as connection:
        assert connection.execute(select(merged)).all() == before
    store.record("Tarsk", as_of=last)
    monkeypatch.setattr("parley.record.gathering.Incidents", None)
    assert store.record("Tarsk").incidents


def test_merging_many_is_said(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "SOON", 3)
    told: list[tuple[str, int, int]] = []
    with Store.open(place, step=lambda *step: told.append(step)) as store:
        store.create("Tarsk", None, author="ana", at=AT)
        store.add("Tarsk", [sample(n) for n in range(6)], at=AT)
        store.record("Tarsk", incidents=False)
        assert told == [], "copies were found when the articles came in"
        store.record("Tarsk")
        store.record("Tarsk")
        assert told == [("Merging", 0, 6), ("Merging", 6, 6)], "incidents are found when they are first asked for"


def test_one_who_cannot_keep_it_sees_it_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parley.store.connect.WAIT_SECONDS", 0.1)
    with Store.open(str(tmp_path / "record.db")) as store:
        store.create("Tarsk", None, author="ana", at=AT)
        store.add("Tarsk", made("duplicates/development"), at=AT)
        other = sqlite3.connect(tmp_path / "record.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert store.record("Tarsk") == afresh(store)
        other.execute("ROLLBACK")
        other.close()


def test_killed_while_it_keeps_what_it_found_nothing_is_lost(tmp_path: Path) -> None:
    path = str(tmp_path / "record.db")
    readings = made("duplicates/development-rewrites") + made("duplicates/development")
    with Store.open(path) as store:
        store.create("Tarsk", None, author="ana", at=AT)

    def grow(pipe: int) -> None:
        with Store.open(path) as store:
            there = store.size("Tarsk")
            for reading in readings[there:]:
                store.add("Tarsk", [reading], at=AT)
                os.write(pipe, b"+")
                store.record("Tarsk")

    dice = random.Random(3)
    for _ in range(12):
        child, pipe = in_child(grow)
        os.read(pipe, 1)
        time.sleep(dice.random() * 0.06)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(pipe)
        with Store.open(path) as store:
            assert store.record("Tarsk") == afresh(store)
