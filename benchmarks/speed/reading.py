"""Articles read from end to end, in one process or shared out among several; the start of these is not counted."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from benchmarks.speed.articles import clean, html, plain
from benchmarks.speed.stopwatch import Stopwatch

if TYPE_CHECKING:
    from parley.claims.read import Source
    from parley.cli.loading import Loaded
    from parley.pages.types import Page

FORMS: dict[str, Callable[[int], Source | Page]] = {"clean": clean, "plain": plain, "html": html}
"""What is read, by its form: articles that were cleaned before, or pages."""

WARMING = 4
"""Articles for each of several processes that are read first and do not count: each process gets some."""


class Read(NamedTuple):
    """What reading some articles took; `processor`: seconds of all threads together, `memory`: peak, MiB."""

    articles: int
    words: int
    seconds: float
    processor: float
    memory: float
    stages: dict[str, float]


class Done(NamedTuple):
    """One article that a process has read: which process, its peak of memory, and what the article took of it."""

    words: int
    processor: float
    pid: int
    memory: float


def _peak() -> float:
    """MiB that this process has ever held (not those of the process that started it)."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _source(loaded: Loaded, made: Source | Page) -> Source:
    from parley.articles import build
    from parley.claims.read import Source

    return made if isinstance(made, Source) else Source(*build.article_from(made, judge=loaded.judge))


def read_articles(form: str, count: int, threads: int, model: Path | None, *, watched: bool = False) -> Read:
    """Read so many articles of a form in this process, after one to warm up."""
    from parley.cli.loading import load

    watch = Stopwatch()
    if watched:
        watch.watch()
    loaded = load(model, threads=threads)

    def sources(numbers: range) -> Iterator[Source]:
        return (_source(loaded, FORMS[form](number)) for number in numbers)

    list(loaded.reader.read(sources(range(1))))
    watch.seconds.clear()
    start, spent = time.perf_counter(), time.process_time()
    words = sum(len(reading.article.text.split()) for reading in loaded.reader.read(sources(range(1, count + 1))))
    seconds, processor = time.perf_counter() - start, time.process_time() - spent
    return Read(count, words, seconds, processor, _peak(), dict(watch.seconds))


def read_shared(form: str, count: int, processes: int, model: Path | None) -> Read:
    """The same by so many processes of one thread each, as `parley read` does with a folder."""
    from parley.cli.loading import load
    from parley.processes import Processes

    with Processes(partial(load, model, threads=1), processes) as shared:
        made = [FORMS[form](number) for number in range(count + 1)]
        list(shared.map(_read_one, made[:1] * WARMING * processes, _ended))
        start, spent = time.perf_counter(), time.process_time()
        done = list(shared.map(_read_one, made[1:], _ended))
        seconds, own = time.perf_counter() - start, time.process_time() - spent
    memory = sum({one.pid: one.memory for one in done}.values()) + _peak()
    return Read(count, sum(one.words for one in done), seconds, own + sum(one.processor for one in done), memory, {})


def _read_one(loaded: Loaded, made: Source | Page) -> Done:
    start = time.process_time()
    (reading,) = loaded.reader.read([_source(loaded, made)])
    return Done(len(reading.article.text.split()), time.process_time() - start, os.getpid(), _peak())


def _ended(made: Source | Page, how: str) -> NoReturn:
    raise RuntimeError(f"A process ended over a {type(made).__name__} ({how}).")
