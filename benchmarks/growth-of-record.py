"""How merging grows with the record: copies, persons and incidents each by itself, and the whole.

    python benchmarks/growth-of-record.py [--articles N ...] [--days D] [--stored]

The articles are those of assess.py: one crisis over D days, so that a larger record is a denser one. Seconds are those
of the processor. The last column is the exponent of the whole's growth since the row before: 1 is linear. With
--stored: from a record in a file, as the commands do it, reading included: the first time, again with nothing new, with
articles of the last day come in, and with one of the first day; without incidents again.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import math
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from assess import START, question, stored  # type: ignore[import-not-found]

from parley.record.build import build_record, original_of
from parley.record.incidents import incidents_of
from parley.record.origins import origins_of
from parley.record.persons import persons_of
from parley.record.types import StoredReading
from parley.store.database import Store

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What the work gives, and its seconds; without searches for cycles, as the store has it."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        return work(), time.process_time() - start
    finally:
        gc.enable()


def at_address(page: StoredReading, number: int) -> StoredReading:
    """The article at an address of its own: without one, a copy would be the same page again."""
    article = replace(page.reading.article, url=f"https://example.org/{number}")
    return replace(page, reading=replace(page.reading, article=article))


def measure_stored(counts: list[int], days: int) -> None:
    """A row for each size: seconds from a record in a file."""
    print("| articles | first | nothing new | last day new | first day new | ledger, nothing new |")
    print("|---|---|---|---|---|---|")
    for count in counts:
        pages = [at_address(page, number) for number, page in enumerate(stored(count, days))]
        late, early = pages[-count // days :], pages[:1]
        with tempfile.TemporaryDirectory() as folder, Store.open(str(Path(folder) / "record.db")) as store:
            store.create("b", None, author="benchmark", at=pages[0].added)
            store.add_stored("b", pages[1 : -count // days])
            took = [timed(partial(store.record, "b"))[1] for _ in range(2)]
            for some in (late, early):
                store.add_stored("b", some)
                took.append(timed(partial(store.record, "b"))[1])
            took.append(timed(partial(store.record, "b", incidents=False))[1])
        print(f"| {count} | {' | '.join(f'{one:.2f}' for one in took)} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[500, 1000, 2000, 5000])
    parser.add_argument("--days", type=int, default=120)
    parser.add_argument("--stored", action="store_true")
    chosen = parser.parse_args()
    if chosen.stored:
        measure_stored(chosen.articles, chosen.days)
        return
    print("| articles | copies | persons | incidents | the whole | exponent |")
    print("|---|---|---|---|---|---|")
    before: tuple[int, float] | None = None
    for count in chosen.articles:
        pages, last = stored(count, chosen.days), START + dt.timedelta(days=chosen.days)
        _, copies = timed(partial(original_of, pages))
        persons, joined = timed(partial(persons_of, pages, ()))
        origins = origins_of(pages, persons, {})
        _, incidents = timed(partial(incidents_of, pages, origins, ()))
        _, whole = timed(partial(build_record, "b", pages, [question(chosen.days)], last))
        grown = f"{math.log(whole / before[1]) / math.log(count / before[0]):.2f}" if before else ""
        print(f"| {count} | {copies:.2f} | {joined:.2f} | {incidents:.2f} | {whole:.2f} | {grown} |", flush=True)
        before = count, whole


if __name__ == "__main__":
    main()
