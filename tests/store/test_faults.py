"""What goes wrong: kills, full disks, broken files, others that hold the lock. Nothing committed is lost."""

import os
import random
import resource
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from parley.errors import BadInput, RecordBusy, RecordDamaged, RecordError, RecordFull
from parley.record.types import StoredReading
from parley.store import connect
from parley.store.database import Store
from parley.store.place import shown, url_of
from parley.store.types import Added
from tests.store.samples import AT, sample

KILLS = 24
MADE = [sample(number) for number in range(400)]


def in_child(work: Callable[[int], None]) -> tuple[int, int]:
    """Run `work` in a process of its own, with the writing end of a pipe; its id and the reading end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            work(writing)
        finally:
            os._exit(0)
    os.close(writing)
    return child, reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record in a file with one crisis."""
    made = tmp_path / "record.db"
    with Store.open(str(made)) as store:
        store.create("Tarsk", None, author="ana", at=AT)
    return made


def test_killed_at_any_moment_loses_nothing_that_was_committed(path: Path) -> None:
    dice = random.Random(5)

    def add(pipe: int) -> None:
        def tell(added: Added) -> None:
            os.write(pipe, b"+" * added.new)

        with Store.open(str(path)) as store:
            there = len(store.articles("Tarsk"))
            rest = (StoredReading(reading=reading, added=AT, reader="1") for reading in MADE[there:])
            store.add_stored("Tarsk", rest, step=tell)

    committed, killed = 0, 0
    for _ in range(KILLS):
        child, pipe = in_child(add)
        told = 0
        wanted = dice.choice([0, 1, 1, 8])  # killed while it opens, after the first commit, or later
        while told < wanted and (heard := os.read(pipe, 64)):
            told += len(heard)
        time.sleep(dice.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        killed += os.WIFSIGNALED(status)
        while heard := os.read(pipe, 64):
            told += len(heard)
        os.close(pipe)
        committed += told
        with Store.open(str(path)) as store:
            there = [stored.reading for stored in store.stored("Tarsk")]
        assert len(there) >= committed
        assert there == MADE[: len(there)], "an article is missing, halved or twice"
        committed = len(there)
        if len(there) == len(MADE):
            path.unlink()
            with Store.open(str(path)) as store:
                store.create("Tarsk", None, author="ana", at=AT)
            committed = 0
    assert killed >= 20
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with Store.open(str(path)) as store:
        store.add("Tarsk", MADE, at=AT)
        assert [stored.reading for stored in store.stored("Tarsk")] == MADE
        assert len(store.forecasts("Tarsk")) == 2 * len(MADE)


def test_a_full_disk_is_one_sentence_and_what_was_added_is_kept(path: Path) -> None:
    def add(pipe: int) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, resource.RLIM_INFINITY))
        try:
            with Store.open(str(path)) as store:
                store.add("Tarsk", MADE, at=AT)
        except RecordFull as error:
            os.write(pipe, str(error).encode())

    child, pipe = in_child(add)
    said = os.read(pipe, 2000).decode()
    os.waitpid(child, 0)
    os.close(pipe)
    assert "no space left" in said
    assert "Make room" in said
    with Store.open(str(path)) as store:
        kept = [stored.reading for stored in store.stored("Tarsk")]
        assert 0 < len(kept) < len(MADE)
        assert kept == MADE[: len(kept)]
        assert store.add("Tarsk", MADE, at=AT) == Added(new=len(MADE) - len(kept), skipped=len(kept))


def test_a_disk_too_full_to_read_the_record_is_one_sentence(path: Path) -> None:
    def read(pipe: int) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4000, resource.RLIM_INFINITY))
        try:
            with Store.open(str(path)) as store:
                store.crises()
        except RecordFull as error:
            os.write(pipe, str(error).encode())

    child, pipe = in_child(read)
    assert b"no space left" in os.read(pipe, 2000)
    os.waitpid(child, 0)
    os.close(pipe)
    with Store.open(str(path)) as store:
        assert store.crises() == ["Tarsk"]


@pytest.mark.parametrize("damage", ["head", "middle", "cut", "no database"])
def test_a_broken_file_is_one_sentence(path: Path, damage: str) -> None:
    with Store.open(str(path)) as store:
        store.add("Tarsk", MADE[:200], at=AT)
    whole = path.read_bytes()
    middle = len(whole) // 2
    broken = {
        "head": b"\xff" * 200 + whole[200:],
        "middle": whole[: middle - 60_000] + os.urandom(120_000) + whole[middle + 60_000 :],
        "cut": whole[:middle],
        "no database": b"Dear diary, nothing happened today.\n" * 100,
    }[damage]
    path.write_bytes(broken)
    with pytest.raises(RecordDamaged, match=r"recover") as caught, Store.open(str(path)) as store:
        assert len(list(store.stored("Tarsk"))) == 200
    assert str(path) in str(caught.value)
    assert path.read_bytes() == broken


def test_a_broken_reading_is_one_sentence(path: Path) -> None:
    with Store.open(str(path)) as store:
        store.add("Tarsk", MADE[:3], at=AT)
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE versions SET reading = x'789c0000' WHERE id = 2")
    with Store.open(str(path)) as store, pytest.raises(RecordDamaged):
        store.record("Tarsk")


@pytest.mark.parametrize(("column", "value"), [("value", "{half"), ("at", "yesterday")])
def test_a_broken_decision_is_one_sentence(path: Path, column: str, value: str) -> None:
    with Store.open(str(path)) as store:
        store.edit("Tarsk", "outlet:The Quay", "reliability", "B", author="ana", reason="", at=AT)
    with sqlite3.connect(path) as raw:
        raw.execute(f"UPDATE edits SET {column} = ?", (value,))
    with Store.open(str(path)) as store, pytest.raises(RecordDamaged, match="damaged"):
        store.history("Tarsk")


def test_one_who_holds_the_lock_for_too_long_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "WAIT_SECONDS", 0.1)
    with Store.open(str(path)) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordBusy, match="repeat"):
            store.add("Tarsk", MADE[:1], at=AT)
        assert store.crises() == ["Tarsk"], "readers are not held up"
        other.execute("ROLLBACK")
        other.close()
        assert store.add("Tarsk", MADE[:1], at=AT) == Added(new=1)


def test_places_where_no_record_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (str(tmp_path / "file" / "record.db"), str(tmp_path)):
        with pytest.raises(RecordError, match="--record"):
            Store.open(place)
    for place in ("mysql://host/x", "sqlite://", "://", "sqlite:///:memory:", "sqlite:///x.db?timeout=soon"):
        with pytest.raises(BadInput):
            Store.open(place)


def test_a_server_that_does_not_answer_is_one_sentence_without_the_password() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(RecordError, match="--record") as caught:
        Store.open("postgresql://ana:hidden@/nothing?host=/nowhere")
    assert "hidden" not in str(caught.value)
    assert "hidden" not in shown(url_of("postgres://ana:hidden@host/nothing"))
