"""Feeds asked politely: only for what changed, less often where they fail, never where they do not want it."""

from __future__ import annotations

import datetime as dt
import email.utils
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from parley.errors import FetchAnswered, FetchError, SourceError
from parley.pages.entries import Entry, Feed
from parley.pages.fetch import Fetched, Wanted

FEED = Wanted(
    "a feed", "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
    dict.fromkeys(
        (
            "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml",
            "text/plain", "text/html", "application/octet-stream",
        ),
        "feed",
    ),
    4 * 1024 * 1024,
)  # fmt: skip
"""Feeds come under many names; what they are shows when they are read. At most 4 MiB †."""
LONGEST_WAIT = dt.timedelta(days=1)
"""Between two questions to a feed that fails or asks for patience †."""
SEEN = 5_000
"""Entries of a feed that are remembered †."""
REVISIONS = 5
"""How often the page behind an address is asked for again where the feed brings it anew †: stories are updated, and
some feeds name all their entries anew each time."""
TRIES = 3
"""How often a page is asked for that cannot be had †."""

FetchFeed = Callable[[str, Wanted, Mapping[str, str]], Fetched]
ParseFeed = Callable[[Fetched], Feed]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """Where we stand with a feed: what is kept from one run to the next.

    `etag`, `modified`: of the last answer all of whose entries were dealt with. `seen`: keys and addresses of entries
    dealt with, oldest first; `tried`: how often pages of others could not be had; `revised`: how often an address came
    again under another key. `gone`: the host said 410.
    """

    url: str
    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    next_at: dt.datetime | None = None
    seen: tuple[str, ...] = ()
    tried: Mapping[str, int] = field(default_factory=dict)
    revised: Mapping[str, int] = field(default_factory=dict)
    gone: bool = False

    def is_due(self, now: dt.datetime) -> bool:
        """Whether the feed may be asked; a wait longer than any is one of a clock that has been set back."""
        return not self.gone and (self.next_at is None or not now < self.next_at <= now + LONGEST_WAIT)

    def after(self, entry: Entry) -> FeedState:
        """The state once an entry has been dealt with."""
        names = dict.fromkeys((entry.key, entry.url))
        added = tuple(name for name in names if name not in self.seen)
        tried = {key: n for key, n in self.tried.items() if key != entry.key}
        seen = (*self.seen, *added)[-2 * SEEN :]
        revised = dict(self.revised)
        if entry.url in self.seen:
            revised[entry.url] = revised.get(entry.url, 0) + 1
        remembered = set(seen)
        revised = {url: n for url, n in revised.items() if url in remembered}
        return replace(self, seen=seen, tried=tried, revised=revised)

    def brings(self, entry: Entry, known: Collection[str]) -> bool:
        """Whether an entry is new, or an address that is known came anew; `known`: what was seen."""
        if entry.key in known:
            return False
        return entry.url not in known or self.revised.get(entry.url, 0) < REVISIONS

    def failed(self, entry: Entry) -> FeedState:
        """The state once an entry's page could not be had; after some tries it counts as dealt with."""
        tries = self.tried.get(entry.key, 0) + 1
        if tries >= TRIES:
            return self.after(entry)
        return replace(self, tried={**self.tried, entry.key: tries})


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What asking a feed gave: its new state, the entries that were not dealt with, oldest first.

    `etag` and `modified` enter the state only when all entries are dealt with (`done`): else a stop would lose the
    rest. `error`: why there is nothing.
    """

    state: FeedState
    entries: tuple[Entry, ...] = ()
    etag: str | None = None
    modified: str | None = None
    limits: tuple[str, ...] = ()
    error: SourceError | None = None


def done(state: FeedState, polled: Polled) -> FeedState:
    """The state once all entries of an answer have been dealt with."""
    return replace(state, etag=polled.etag, modified=polled.modified)


def poll(
    state: FeedState, *, now: dt.datetime, every: dt.timedelta, fetch: FetchFeed, parse: ParseFeed
) -> Polled:  # fmt: skip
    """Ask a feed for what is new. Never raises for what a host does."""
    asked = {"If-None-Match": state.etag, "If-Modified-Since": state.modified}
    try:
        fetched = fetch(state.url, FEED, {name: value for name, value in asked.items() if value})
        feed = parse(fetched)
    except FetchAnswered as error:
        if error.status == 304:
            fresh = replace(state, failures=0, next_at=now + every)
            return Polled(state=fresh, etag=state.etag, modified=state.modified)
        return _failure(state, error, now, every, _patience(error.retry_after, now))
    except SourceError as error:
        return _failure(state, error, now, every, None)
    wait = max(every, min(LONGEST_WAIT, dt.timedelta(minutes=feed.ttl_minutes or 0)))
    known = set(state.seen)
    entries: dict[str, Entry] = {}
    for entry in reversed(feed.entries):
        if state.brings(entry, known):
            entries.setdefault(entry.url, entry)
    return Polled(
        state=replace(state, failures=0, next_at=now + wait), entries=tuple(entries.values()),
        etag=_header(fetched.etag), modified=_header(fetched.modified), limits=feed.limits,
    )  # fmt: skip


def _failure(
    state: FeedState, error: SourceError, now: dt.datetime, every: dt.timedelta, patience: dt.timedelta | None
) -> Polled:  # fmt: skip
    """Twice as long a wait with every failure in a row, or as long as the host asks, a day at most."""
    failures = state.failures + 1
    wait = min(LONGEST_WAIT, max(every * 2 ** min(failures, 12), patience or dt.timedelta()))
    gone = isinstance(error, FetchAnswered) and error.status == 410
    return Polled(state=replace(state, failures=failures, next_at=now + wait, gone=gone), error=error)


def _patience(retry_after: str | None, now: dt.datetime) -> dt.timedelta | None:
    """How long a host asks to wait: seconds, or a date."""
    if retry_after is None:
        return None
    if retry_after.strip().isdecimal():
        return min(LONGEST_WAIT, dt.timedelta(seconds=int(retry_after.strip()[:9])))
    try:
        return email.utils.parsedate_to_datetime(retry_after) - now
    except (ValueError, TypeError, OverflowError):
        return None


def _header(value: str | None) -> str | None:
    """A header that can be sent back: one line of printable ASCII, not too long."""
    return value if value and len(value) <= 300 and value.isascii() and value.isprintable() else None


def is_for_good(error: SourceError) -> bool:
    """Whether asking again is useless: the page is refused, gone, forbidden, or is no article."""
    if isinstance(error, FetchAnswered):
        return 400 <= error.status < 500 and error.status not in (408, 425, 429)
    return not isinstance(error, FetchError) or error.code == "fetch-refused"
