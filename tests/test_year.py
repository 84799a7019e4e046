"""A year with a record: readings day by day, reprints, decisions, slips undone, a newer reader, a copy for a colleague."""

import datetime as dt
import json
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from parley.claims.types import Forecast, Reading
from parley.cli.main import cli
from parley.provenance import READER_VERSION, content_id
from parley.record.types import Record, StoredReading
from parley.spans import Span
from parley.store.database import Store
from parley.times import DateExpression
from tests.record.made import event, speaker, stored

START = dt.date(2031, 1, 1)
OUTLETS = ("The Quay", "Harbour Post", "Meridian Courier", "Northern Wire")
PEOPLE = (("Ilse Varga", "analyst"), ("Jon Aske", "admiral"), ("Mira Sand", "minister"))
VERBS = ("shelled", "warned", "met")
WORDS = (
    "harbour winter ferry lamp market bridge valley grain reply council storm rope anchor signal ledger quarry".split()
)
APART = 3
"""Days between two pages."""
PAGES = 120
A_MONTH = 10
"""Pages that are added at a time."""
NEWER = f"{READER_VERSION}.1"


def page(number: int, *, outlet: str | None = None, reader: str = READER_VERSION) -> StoredReading:
    """The reading of the page of that day: an event and a forecast for thirty days; a newer reader gives other ids."""
    who, role = PEOPLE[number % len(PEOPLE)]
    verb = VERBS[number % len(VERBS)]
    told = " ".join(random.Random(number).choices(WORDS, k=40))
    claim = f"convoy {number} will leave within thirty days"
    text = f"Vessia {verb} Tarsk on day {number} of the dispute. {who}, the {role}, says {claim}.\n\nOf this day: {told} {number}."
    by = date_of(number) + dt.timedelta(days=30)
    start = text.index(claim)

    def name(kind: str) -> str:
        return content_id(kind, number, outlet or "", reader)

    said = replace(speaker("x", who, role=role), id=name("sp"))
    made = stored(
        number, text, outlet=outlet or OUTLETS[number % len(OUTLETS)], speakers=(said,),
        events=(replace(event("x", text, verb, actor="VES", recipient="TSK"), id=name("ev")),),
    )  # fmt: skip
    reading = replace(
        made.reading,
        article=replace(
            made.reading.article, id=name("ar"), published=date_of(number) + dt.timedelta(days=bool(outlet)),
            url=f"https://{(outlet or 'first').replace(' ', '-')}.example/{number}",
        ),
        forecasts=(
            Forecast(
                id=name("fo"), forecaster=said.id, span=Span(start, start + len(claim)), claim=claim, actor="VES",
                event="MOBILIZE", target=None, negated=False, condition_span=None,
                deadline=DateExpression(text="within thirty days", span=Span(start, start + 4), start=None, end=by, precision="day"),
                wording="likely", probability=None, statement=None,
            ),
        ),
    )  # fmt: skip
    noon = dt.datetime.combine(date_of(number) + dt.timedelta(days=bool(outlet)), dt.time(12), dt.UTC)
    return StoredReading(reading=reading, added=noon, reader=reader)


class Desk:
    """The command line with a clock of its own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.moment = dt.datetime.combine(START, dt.time(8), dt.UTC)
        self._monkeypatch = monkeypatch

    def run(self, *arguments: str) -> Result:
        for name, module in list(sys.modules.items()):
            if name.startswith("parley.cli.") and hasattr(module, "now"):
                self._monkeypatch.setattr(module, "now", lambda: self.moment)
        done = CliRunner().invoke(cli, list(arguments), standalone_mode=False)
        assert done.exception is None, (arguments, done.exception)
        return done

    def due(self) -> list[dict[str, Any]]:
        """The rows that wait to be resolved."""
        return [json.loads(line) for line in self.run("forecasts", "Strait", "--due", "--json").stdout.splitlines()]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk with a record of its own and a crisis."""
    monkeypatch.setenv("PARLEY_RECORD", str(tmp_path / "record.db"))
    monkeypatch.setenv("PARLEY_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("PARLEY_AUTHOR", "ines")
    for verb in ("forecasts", "resolve", "confirm", "undo", "grade", "persons", "add", "export", "score"):
        __import__(f"parley.cli.{verb}")
    made = Desk(monkeypatch)
    made.run("new", "Strait", "--actor", "VES", "--event", "ASSAULT", "--target", "TSK", "--by", "2031-12-31")
    return made


def as_it_stood(store: Store, day: dt.date) -> tuple[object, ...]:
    """What readings alone say of a day: articles with their originals, incidents and persons."""
    record = store.record("Strait", as_of=day)
    return tuple((s.reading.article.id, s.copy_of) for s in record.articles), record.incidents, record.persons


def live_through(desk: Desk, on_month: Callable[[int], None]) -> int:
    """Add pages month by month, every fifth also as a reprint of the next day; decide; gives the pages added."""
    pages = 0
    for month in range(PAGES // A_MONTH):
        numbers = range(A_MONTH * month, A_MONTH * (month + 1))
        batch = [page(n) for n in numbers] + [page(n, outlet="Parrot") for n in numbers if n % 5 == 0]
        with Store.open() as store:
            assert store.add_stored("Strait", batch).new == len(batch)
            assert store.add_stored("Strait", batch[:2]).skipped == 2
        pages += len(batch)
        desk.moment = dt.datetime.combine(date_of(numbers.stop), dt.time(8), dt.UTC)
        on_month(month)
    return pages


def date_of(number: int) -> dt.date:
    """The day of a page."""
    return START + dt.timedelta(days=APART * number)


def test_a_year_in_the_record(desk: Desk, tmp_path: Path) -> None:
    stood: dict[dt.date, tuple[object, ...]] = {}
    decided = confirmed = 0

    def on_month(month: int) -> None:
        nonlocal decided, confirmed
        day = desk.moment.date() - dt.timedelta(days=1)
        for number, row in enumerate(desk.due()):
            answer, on = ("yes", row["deadline"]["strict"]) if number % 3 == 0 else ("no", day.isoformat())
            desk.run("resolve", row["id"], answer, "--on", on, "--because", "harbour log")
            decided += 1
            if number < 3:
                desk.run("confirm", row["id"], "--because", "read on the page")
                decided, confirmed = decided + 1, confirmed + 1
        assert desk.due() == []
        if month % 4 == 1:  # a slip, taken back
            slip = desk.run("grade", "Strait", "outlet:The Quay", "E", "--because", "slip").stdout.split("(")[1][:11]
            desk.run("undo", "Strait", slip, "--because", "meant another paper")
            decided += 2
        if month == 6:
            # A newer reader goes over half a year; ids and decisions stay.
            with Store.open() as store:
                before = store.record("Strait")
                again = [page(n, reader=NEWER) for n in range(0, 50, 3)]
                assert store.add_stored("Strait", again).updated == len(again)
                same_but_for_the_reader(before, store.record("Strait"))
        if month in (7, 10):
            with Store.open() as store:
                stood[day] = as_it_stood(store, day)

    pages = live_through(desk, on_month)
    aske = json.loads(desk.run("persons", "list", "Strait", "--find", "Aske", "--json").stdout)
    sand = json.loads(desk.run("persons", "list", "Strait", "--find", "Sand", "--json").stdout)
    joined = desk.run("persons", "join", "Strait", aske["id"], sand["id"], "--because", "a test").stderr.split()[-1]
    desk.run("undo", "Strait", joined, "--because", "two after all")
    decided += 2
    with Store.open() as store:
        record = store.record("Strait")
        assert len(record.articles) == pages == store.size("Strait")
        copies = [s for s in record.articles if s.copy_of]
        assert len(copies) == pages - PAGES
        assert {s.reading.article.outlet for s in copies} == {"Parrot"}
        assert {p.name for p in record.persons} == {name for name, _ in PEOPLE}
        history = store.history("Strait")
        assert len(history) == decided + 1  # the question
        assert all(edit.author and (edit.reason or edit.field == "question") for edit in history)
        assert [edit.at for edit in history] == sorted(edit.at for edit in history)
        assert "outlet:The Quay" not in record.grades
        for day, before in stood.items():
            assert as_it_stood(store, day) == before
    counts = json.loads(desk.run("score", "Strait", "--json").stdout)["counts"]
    assert (counts["rows"], counts["named"], counts["scored"]) == (PAGES, PAGES, confirmed)
    assert counts["unconfirmed"] == sum(edit.field == "resolution" for edit in history) - confirmed
    a_colleague_has_the_same(desk, tmp_path)


def same_but_for_the_reader(before: Record, after: Record) -> None:
    """A newer reading changes no id, no incident, no person and no decision."""
    assert [s.reading.article.id for s in after.articles] == [s.reading.article.id for s in before.articles]
    assert [f.id for s in after.articles for f in s.reading.forecasts] == [
        f.id for s in before.articles for f in s.reading.forecasts
    ]
    assert (after.incidents, after.persons, after.edits) == (before.incidents, before.persons, before.edits)


def a_colleague_has_the_same(desk: Desk, tmp_path: Path) -> None:
    """Exported and taken over into another record, everything is there, lists included; a second time adds nothing."""
    lines, other = tmp_path / "strait.jsonl", str(tmp_path / "other.db")
    desk.run("export", "Strait", "--format", "jsonl", "--output", str(lines))
    desk.run("new", "Strait", "--record", other)
    for _ in range(2):
        desk.run("add", "Strait", str(lines), "--record", other)
    with Store.open() as mine, Store.open(other) as theirs:
        assert theirs.record("Strait") == mine.record("Strait")
        assert theirs.history("Strait") == mine.history("Strait")
    mine_listed, their_listed = (
        desk.run("forecasts", "Strait", "--limit", "500", "--json", *more).stdout for more in ((), ("--record", other))
    )
    assert mine_listed == their_listed
    assert len(mine_listed.splitlines()) == PAGES


def test_readings_of_a_page_are_what_they_claim() -> None:
    made: Reading = page(3).reading
    assert made.forecasts[0].span.of(made.article.text) == made.forecasts[0].claim
