"""How merging grows with the record: copies, persons and incidents each by itself, and the whole.

    python benchmarks/growth-of-record.py [--articles N ...] [--days D]

The articles are those of assess.py: one crisis over D days, so that a larger record is a denser one. Seconds are those
of the processor. The last column is the exponent of the whole's growth since the row before: 1 is linear.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import math
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from assess import START, question, stored  # type: ignore[import-not-found]

from parley.record.build import build_record, original_of
from parley.record.incidents import incidents_of
from parley.record.origins import origins_of
from parley.record.persons import persons_of

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


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[500, 1000, 2000, 5000])
    parser.add_argument("--days", type=int, default=120)
    chosen = parser.parse_args()
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
