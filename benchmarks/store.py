"""How adding to a record, opening, listing and filtering grow with it.

    python benchmarks/store.py [--added N ...] [--listed N ...] [--url URL]

Readings are made up at the size of a long wire story: 20 statements, 15 events, 5 forecasts. They go into a record in
a temporary folder, or at URL (an empty database). Adding: each size in a process of its own, so that its peak of memory
is its own; the making of the readings is taken off the clock. Opening, listing and filtering: on a record that was
filled by copying the rows of 1,000 articles within the database. Seconds are those of the clock and, in brackets, those
of the processor: on a busy machine (a load of 1 or more before it begins) only the latter mean something.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select, text, update

from parley.articles.types import Article, Removed
from parley.claims.types import Event, Forecast, Position, Quantity, Reading, Speaker, Statement
from parley.spans import Span
from parley.store.connect import connected
from parley.store.database import Store
from parley.store.paging import Wanted
from parley.store.tables import articles, forecasts, versions
from parley.times import DateExpression

START = dt.date(2021, 3, 1)
NOW = dt.datetime(2023, 1, 1, tzinfo=dt.UTC)
CRISIS = "Tarsk strait"
MONTH = dt.timedelta(days=30)
OUTLETS = ["The Quay", "Meridian Courier", "Harbour Post", "Northern Wire", "Tarsk Daily"]
STEMS = (
    "mar vol tan ser kil dor ben tal rim sol gar pen fal cor lin mer bas tor vin hal del sar ron cal mon fer gal ter"
).split()
COMMON = "the of and to in that a for was on with said by from at it as will be have not has its would their".split()


def reading(number: int) -> Reading:
    """The reading of an invented article; the same number gives the same one."""
    dice = random.Random(number)
    words = [
        dice.choice(COMMON) if dice.random() < 0.45 else "".join(dice.choices(STEMS, k=dice.randint(1, 3)))
        for _ in range(800)
    ]
    text = "\n\n".join(" ".join(words[at : at + 60]).capitalize() + "." for at in range(0, len(words), 60))

    def span(length: int) -> Span:
        start = dice.randrange(len(text) - length)
        return Span(start, start + length)

    def name(kind: str) -> str:
        return f"{kind}-{dice.getrandbits(64):016x}"

    day = START + dt.timedelta(days=number % 600)
    monday = DateExpression(text="on Monday", span=span(9), start=day, end=day, precision="day")
    by = dt.date(2021, 6, 1) + dt.timedelta(days=dice.randrange(700))
    deadline = DateExpression(text="by then", span=span(7), start=None, end=by, precision="day")
    speakers = [
        Speaker(
            id=name("sp"), name=f"{dice.choice(STEMS).title()} {''.join(dice.choices(STEMS, k=2)).title()}",
            kind="person", role="foreign minister", affiliation="foreign ministry", country="NOR",
        )
        for _ in range(8)
    ]  # fmt: skip
    statements = tuple(
        Statement(
            id=name("st"), speaker=dice.choice(speakers).id, source_span=span(20), cue_span=span(4),
            content_spans=(span(110),), kind="indirect", told_to=None, date=monday, via=None,
        )
        for _ in range(20)
    )  # fmt: skip
    return Reading(
        article=Article(
            id=name("ar"), url=f"https://example.org/{number}", path=f"pages/{number}.html",
            title=" ".join(words[:8]).capitalize(), byline="Lena Harrow", outlet=dice.choice(OUTLETS), published=day,
            published_basis="metadata", language="en", text=text,
            removed=tuple(Removed(text=" ".join(words[k : k + 12]), reason="related") for k in range(0, 72, 12)),
        ),
        speakers=tuple(speakers),
        statements=statements,
        events=tuple(
            Event(
                id=name("ev"), type="MOBILIZE", actor=("VAL",), recipient=("MER",), actor_names=("Valdoria",),
                recipient_names=("Merrow",), trigger_span=span(8), place="Tarsk", date=monday, status="happened",
                reported_by=dice.choice(speakers).id,
            )
            for _ in range(15)
        ),
        positions=tuple(
            Position(
                id=name("po"), kind="demand", party="Valdoria", towards=("MER",), span=span(80), condition_span=None,
                statement=dice.choice(statements).id,
            )
            for _ in range(6)
        ),
        quantities=tuple(
            Quantity(
                what="troops", low=None, high=40_000.0, wording="up to 40,000", span=span(12), sourced_to=("Varga",)
            )
            for _ in range(6)
        ),
        forecasts=tuple(
            Forecast(
                id=name("fo"), forecaster=dice.choice(speakers).id, span=(at := span(100)), claim=at.of(text),
                actor="VAL", event="ASSAULT", target="MER", negated=False, condition_span=None, deadline=deadline,
                wording="likely", probability=(0.55, 0.85), statement=dice.choice(statements).id,
            )
            for _ in range(5)
        ),
    )  # fmt: skip


class Clock:
    """Seconds by the clock and by the processor since it was made, without those spent while it was stopped."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    def skip(self, wall: float, cpu: float) -> None:
        self._wall += wall
        self._cpu += cpu

    def read(self) -> tuple[float, float]:
        return time.perf_counter() - self._wall, time.process_time() - self._cpu


def peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_adding(url: str, count: int) -> None:
    """Add `count` readings to a new record, then the first 500 again, and print the rates."""

    def made(clock: Clock, numbers: Iterable[int]) -> Iterator[Reading]:
        for number in numbers:
            making = Clock()
            found = reading(number)
            clock.skip(*making.read())
            yield found

    with Store.open(url) as store:
        store.create(CRISIS, None, author="benchmark", at=NOW)
        before, load = peak_mib(), os.getloadavg()[0]
        clock = Clock()
        added = store.add(CRISIS, made(clock, range(count)), at=NOW)
        wall, cpu = clock.read()
        clock = Clock()
        again = store.add(CRISIS, made(clock, range(min(500, count))), at=NOW)
        _, cpu_again = clock.read()
    assert (added.new, again.skipped) == (count, min(500, count))
    print(
        f"added {count:>7,}: {count / wall:7,.0f} articles/s ({count / cpu:,.0f} by the processor), again "
        f"{again.skipped / cpu_again:,.0f} by the processor; grew by {peak_mib() - before:.0f} MiB; "
        f"load before {load:.1f}"
    )


def fill(store: Store, count: int) -> None:
    """A record of `count` articles: 1,000 added, the rest copies of their rows under other ids."""
    first = min(1000, count)
    store.create(CRISIS, None, author="benchmark", at=NOW)
    store.add(CRISIS, map(reading, range(first)), at=NOW)
    with connected(store._engine, writing=True) as connection:
        # The ids by which a copy's rows are known, with a sign where its number goes.
        for number in range(first):
            page = reading(number)
            names = {name: f"{name}@" for name in (page.article.id, *(one.id for one in page.forecasts))}
            ours = select(articles.c.version).where(articles.c.article == page.article.id).scalar_subquery()
            connection.execute(update(versions).where(versions.c.id == ours).values(ids=json.dumps(names)))
        for copy in range(1, count // first):
            for table, ids in ((articles, ("article", "content", "page")), (versions, ()), (forecasts, ("forecast",))):
                # Keys move by a million a copy; ids get the copy's number.
                moved: dict[str, Any] = {column.name: column for column in table.columns}
                for name in ("id", "article" if table is not articles else "version"):
                    moved[name] = table.c[name] + copy * 1_000_000
                for name in ids:
                    moved[name] = table.c[name] + f"-{copy}"
                if table is versions:
                    moved["ids"] = func.replace(table.c.ids, "@", f"-{copy}")
                rows = select(*moved.values()).where(table.c.id < 1_000_000)
                connection.execute(insert(table).from_select(list(moved), rows))
        connection.execute(update(versions).where(versions.c.id < 1_000_000).values(ids=None))
        if connection.dialect.name == "postgresql":
            connection.execute(text("ANALYZE"))


def measure_lists(url: str, count: int) -> None:
    """Open, list and filter a record of `count` articles; the median of five each."""
    with Store.open(url) as store:
        fill(store, count)

    def opened(work: Callable[[Store], object]) -> Callable[[], object]:
        def run() -> object:
            with Store.open(url) as store:
                return work(store)

        return run

    day = START + dt.timedelta(days=300)
    with Store.open(url) as store:
        some = store.forecasts(CRISIS, limit=1)[0].id
        key = store.page(CRISIS, Wanted(), today=dt.date(2022, 6, 1), limit=1).keys[0]
    print(f"{count:,} articles, {5 * count:,} forecasts")
    for name, work in {
        "open, name the crises": lambda s: s.crises(),
        "100 newest articles": lambda s: s.articles(CRISIS, newest_first=True, limit=100),
        "an outlet's, of a month": lambda s: s.articles(
            CRISIS, outlet="The Quay", since=day, until=day + MONTH, limit=100
        ),
        "words in titles": lambda s: s.articles(CRISIS, text="tarsk", newest_first=True, limit=100),
        "100 newest forecasts": lambda s: s.forecasts(CRISIS, newest_first=True, limit=100),
        "open and due": lambda s: s.forecasts(CRISIS, due=day, limit=100),
        "by a forecaster": lambda s: s.forecasts(CRISIS, by="mar tan", limit=100),
        "words in claims": lambda s: s.forecasts(CRISIS, text="no such words", limit=100),
        "an id by its beginning": lambda s: s.find(some[:14]),
    }.items():
        took = []
        for _ in range(5):
            clock = Clock()
            opened(work)()
            took.append(clock.read())
        wall, cpu = (statistics.median(values) for values in zip(*took, strict=True))
        print(f"  {name:34} {wall:7.3f} s ({cpu:.3f})")
    for arguments in (
        ["forecasts", CRISIS], ["forecasts", CRISIS, "--due"], ["forecasts", CRISIS, "--by", "mar tan"],
        ["forecasts", CRISIS, "--status", "yes"], ["forecasts", CRISIS, "--json", "--limit", "100"],
        ["forecasts"], ["decisions", CRISIS], ["amend", key.forecast, "--cluster", "one"],
    ):  # fmt: skip
        took = [program(url, arguments) for _ in range(3)]
        wall, cpu = (statistics.median(values) for values in zip(*took, strict=True))
        print(f"  {' '.join(['parley', arguments[0], *arguments[2:]])[:34]:34} {wall:7.3f} s ({cpu:.3f})")


def program(url: str, arguments: list[str]) -> tuple[float, float]:
    """Seconds of a call of the program, start and all."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "parley", *arguments, "--record", url], check=True, capture_output=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--added", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--listed", type=int, nargs="*", default=[1000, 10_000, 30_000, 100_000])
    parser.add_argument("--url", help="of an empty database; give one size only")
    parser.add_argument("--in-child", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.in_child:
        for count in chosen.added:
            measure_adding(chosen.url, count)
        for count in chosen.listed:
            measure_lists(chosen.url, count)
        return
    for option, counts in (("--added", chosen.added), ("--listed", chosen.listed)):
        other = "--listed" if option == "--added" else "--added"
        for count in counts:
            with tempfile.TemporaryDirectory() as folder:
                url = chosen.url or str(Path(folder) / "record.db")
                call = [sys.executable, __file__, "--in-child", "--url", url, option, str(count), other]
                subprocess.run(call, check=True)


if __name__ == "__main__":
    main()
