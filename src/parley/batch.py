"""Many sources, read by as many processes as there are processors; what becomes of each comes in order.

One source, or a few, are read in this process, as others would start for longer than they read. What only reading
needs is imported where it is needed: the process that shares the work out stays small.
"""

from __future__ import annotations

import datetime as dt
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from parley.articles.types import Article
from parley.claims.types import Reading
from parley.cli.loading import Loaded, load
from parley.errors import MissingExtra, ParleyError, SourceError, SourceUnreadable
from parley.pages.load import load_page
from parley.pages.sources import expand
from parley.pages.types import Page
from parley.processes import Processes

if TYPE_CHECKING:
    from parley.claims.read import Source

FEW = 8
"""Sources that are read in this process †."""

MOST = 8
"""Processes that are started unless more are asked for †: each holds some 200 MiB."""


class _Opened(NamedTuple):
    """A source's article, with what its page had to confess."""

    article: Article
    limits: tuple[str, ...]


def read_sources(
    sources: Iterable[str], *, given: dt.date | None = None, stdin: BinaryIO | None = None,
    wanted: Callable[[Article], bool] = lambda _: True, processes: int | None = None, threads: int | None = None,
) -> Generator[Reading | ParleyError, None, None]:  # fmt: skip
    """The reading of each source, or the SourceError or MissingExtra that says why there is none; folders are walked.

    `given`: the publication date of pages that do not say theirs; `stdin`: what the source - stands for; `wanted`:
    whether an article is to be read: else it is left out; `threads`: of all processes together, by default as many as
    there are processors. Close it (contextlib.closing) where it may be left before its end. Raises ModelUnavailable
    and ProcessesUnavailable.
    """
    named = expand(sources)
    first = list(islice(named, FEW + 1))
    pages = (_standard_input(stdin) if source == "-" else source for source in chain(first, named))
    threads = threads or len(os.sched_getaffinity(0))
    count = processes or (min(threads, MOST) if len(first) > FEW else 1)

    def is_wanted(opened: _Opened | ParleyError) -> bool:
        return isinstance(opened, ParleyError) or wanted(opened.article)

    if count == 1:
        loaded = load(threads=threads)
        yield from _read_here(loaded, filter(is_wanted, (_open(loaded, page, given=given) for page in pages)))
        return
    with Processes(partial(load, threads=max(1, threads // count)), count) as shared:
        opened = shared.map(partial(_open, given=given), pages, _ended)
        yield from shared.map(_read, filter(is_wanted, opened), _ended)


def _standard_input(stdin: BinaryIO | None) -> Page | ParleyError:
    """The page there: other processes do not see it."""
    try:
        return load_page("-", stdin=stdin)
    except (SourceError, MissingExtra) as error:
        return error


def _open(loaded: Loaded, page: str | Page | ParleyError, *, given: dt.date | None) -> _Opened | ParleyError:
    """The article of a page, which may still be no more than a source."""
    from parley.articles.build import article_from

    if isinstance(page, ParleyError):
        return page
    try:
        page = load_page(page) if isinstance(page, str) else page
        return _Opened(*article_from(page, given=given, judge=loaded.judge))
    except (SourceError, MissingExtra) as error:
        return error


def _read(loaded: Loaded, opened: _Opened | ParleyError) -> Reading | ParleyError:
    """The reading of an article."""
    return next(_read_here(loaded, iter([opened])))


def _read_here(loaded: Loaded, opened: Iterator[_Opened | ParleyError]) -> Iterator[Reading | ParleyError]:
    """The reading of each article, and the errors, in order; articles are taken as the reader needs them."""
    from parley.claims.read import Source

    waiting: deque[ParleyError | None] = deque()  # what has been taken: errors, and None for an article

    def articles() -> Iterator[Source]:
        for one in opened:
            if isinstance(one, ParleyError):
                waiting.append(one)
            else:
                waiting.append(None)
                yield Source(*one)

    def errors() -> Iterator[ParleyError]:
        while waiting and (error := waiting.popleft()):
            yield error

    for reading in loaded.reader.read(articles()):
        yield from errors()
        yield reading
    yield from errors()


def _ended(item: str | Page | _Opened | ParleyError, how: str) -> ParleyError:
    """Why there is no reading of a source over which a process ended."""
    match item:
        case ParleyError():
            return item
        case _Opened(article=article):
            name = article.path
        case Page(path=name) | name:
            pass
    return SourceUnreadable(
        f"{name or 'Standard input'} cannot be read: the process that read it ended ({how}).",
        "Leave it out, or save its text and read that.",
    )
