"""The rounds of `parley watch`: feeds asked, entries judged, pages read into the record, news passed on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from parley.articles.build import article_from
from parley.articles.types import BlockJudge
from parley.claims.read import Reader, Source
from parley.claims.types import Reading
from parley.cli.bearing import Bearing
from parley.errors import FetchError, SourceError
from parley.pages.entries import Entry, parse_feed
from parley.pages.feed_states import FeedStates
from parley.pages.feeds import FeedState, Polled, done, is_for_good, poll
from parley.pages.fetch import PAGE, Fetched, Wanted, fetch
from parley.pages.load import page_from_bytes
from parley.pages.robots import Manners
from parley.store.database import Store

PAGES_A_ROUND = 50
"""Pages that one feed may have fetched in a round †; the others wait. An entry whose title leaves it out is no page."""


class Asked(NamedTuple):
    """A feed has been asked: how many of its entries were not known, or why that failed; what was left of it.

    `until`: when it is asked again; None where never.
    """

    feed: str
    entries: int
    waiting: int
    error: SourceError | None
    limits: tuple[str, ...]
    until: dt.datetime | None


class LeftOut(NamedTuple):
    """An entry that is not in the record, and why; `again`: it is tried once more in the next round."""

    feed: str
    entry: Entry
    reason: str
    again: bool = False


class Kept(NamedTuple):
    """An article that came into the record, as it was read; `known`: the record had it already.

    `others`: the readings of those that it is a copy or another version of, which the record had before.
    """

    feed: str
    entry: Entry
    reading: Reading | None
    others: tuple[Reading, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the record had it already."""
        return self.reading is None


class Resting(NamedTuple):
    """A feed is not asked now: not before `until`, or never again."""

    feed: str
    until: dt.datetime | None


News = Asked | LeftOut | Kept | Resting


def fetch_with(url: str, wanted: Wanted, headers: Mapping[str, str] | None = None) -> Fetched:
    """A fetch as feeds and robots.txt need it."""
    return fetch(url, wanted=wanted, headers=headers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What a round needs: where articles go, by which rule, and how they are read."""

    crisis: str
    store: Store
    states: FeedStates
    bearing: Bearing
    manners: Manners
    reader: Callable[[], Reader]
    judge: BlockJudge | None
    every: dt.timedelta

    def round(self, feeds: Iterable[str], now: Callable[[], dt.datetime]) -> Iterator[News]:
        """Ask each feed that is due, and deal with its entries.

        What is yielded is safe in the record, and in the state once the next is asked for.
        """
        for url in feeds:
            state = self.states.of(url)
            if state.is_due(now()):
                yield from self._feed(state, now)
            else:
                yield Resting(url, None if state.gone else state.next_at)

    def _feed(self, state: FeedState, now: Callable[[], dt.datetime]) -> Iterator[News]:
        polled = self._ask(state, now())
        state = polled.state
        self.states.keep(state)
        entries, waiting = self._of_this_round(polled.entries)
        until = None if state.gone else state.next_at
        yield Asked(state.url, len(polled.entries), waiting, polled.error, polled.limits, until)
        if polled.error:
            return
        again = False
        for entry in entries:
            news = self._entry(state.url, entry, now)
            tried = isinstance(news, LeftOut) and news.again
            state = state.failed(entry) if tried else state.after(entry)
            again = again or tried
            # First told, then remembered: what a stop keeps from being told is named again, as already there.
            yield news
            self.states.keep(state)
        if not again and not waiting:
            self.states.keep(done(state, polled))

    def _of_this_round(self, entries: Sequence[Entry]) -> tuple[list[Entry], int]:
        """Those to deal with now, and how many wait: only those whose page is fetched take up room."""
        fetched = [entry for entry in entries if not self.bearing.announced(entry.title, entry.summary)]
        waiting = set(fetched[PAGES_A_ROUND:])
        return [entry for entry in entries if entry not in waiting], len(waiting)

    def _ask(self, state: FeedState, now: dt.datetime) -> Polled:
        def asked(url: str, wanted: Wanted, headers: Mapping[str, str]) -> Fetched:
            if not self.manners.may(url):
                raise FetchError("The host's robots.txt forbids it.", "Ask its owner, or take another feed.")
            self.manners.wait(url)
            return fetch_with(url, wanted, headers)

        return poll(state, now=now, every=self.every, fetch=asked, parse=parse_feed)

    def _entry(self, feed: str, entry: Entry, now: Callable[[], dt.datetime]) -> LeftOut | Kept:
        if why := self.bearing.announced(entry.title, entry.summary):
            return LeftOut(feed, entry, why)
        try:
            if not self.manners.may(entry.url):
                return LeftOut(feed, entry, "its host does not let programs fetch it (robots.txt)")
            self.manners.wait(entry.url)
            source = self._page(entry, now().date())
        except SourceError as error:
            return LeftOut(feed, entry, error.sentence, again=not is_for_good(error))
        if why := self.bearing.told(source.article.title, source.article.text):
            return LeftOut(feed, entry, why)
        if self.store.has(self.crisis, source.article):
            return Kept(feed, entry, None)
        (reading,) = self.reader().read([source])
        self.store.add(self.crisis, [reading], at=now())
        return Kept(feed, entry, reading, self.store.versions(self.crisis, source.article.id))

    def _page(self, entry: Entry, today: dt.date) -> Source:
        """The article behind an entry; the feed's day counts where the page has none, unless it lies ahead."""
        fetched = fetch_with(entry.url, PAGE)
        page = page_from_bytes(
            fetched.body, path=entry.url, url=fetched.url, declared=fetched.charset, kind=fetched.kind
        )  # fmt: skip
        day = entry.published if entry.published and entry.published <= today + dt.timedelta(days=1) else None
        return Source(*article_from(page, given=day, judge=self.judge))
