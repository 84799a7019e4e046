"""robots.txt: what a host lets programs fetch, and how long they should wait between pages."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from parley.errors import FetchAnswered, FetchError
from parley.pages.fetch import Fetched, Wanted

AGENT = "parley"
KEPT_SECONDS = 24 * 3600
"""As RFC 9309 has it: no longer than a day."""
PAUSE_SECONDS = 2.0
"""Between two pages of one host where it names no time †."""
LONGEST_PAUSE = 60.0
"""A host that asks for more is waited for no longer †."""

ROBOTS = Wanted("a robots.txt", "text/plain", None, 512 * 1024)

NOTHING = ("User-agent: *", "Disallow: /")

Fetch = Callable[[str, Wanted], Fetched]


class _Rules(NamedTuple):
    parser: RobotFileParser
    until: float


class Manners:
    """Which addresses may be fetched now; waits where a host was asked a moment ago.

    `clock` and `sleep` are in seconds. Where robots.txt cannot be had because the host fails, nothing of it is
    fetched (RFC 9309); where there is none, everything may be.
    """

    def __init__(
        self, fetch: Fetch, *, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._fetch, self._clock, self._sleep = fetch, clock, sleep
        self._rules: dict[str, _Rules] = {}
        self._asked: dict[str, float] = {}

    def may(self, url: str) -> bool:
        """Whether the host lets us fetch this address."""
        return self._of(url).can_fetch(AGENT, url)

    def wait(self, url: str) -> None:
        """Come back when the host may be asked again."""
        host = urlsplit(url).netloc.lower()
        named = self._of(url).crawl_delay(AGENT)
        pause = min(LONGEST_PAUSE, max(PAUSE_SECONDS, int(named or 0)))
        if (left := self._asked.get(host, -pause) + pause - self._clock()) > 0:
            self._sleep(left)
        self._asked[host] = self._clock()

    def _of(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        origin = urlunsplit((parts.scheme, parts.netloc.lower(), "", "", ""))
        kept = self._rules.get(origin)
        if kept is None or kept.until < self._clock():
            kept = self._rules[origin] = _Rules(self._read(f"{origin}/robots.txt"), self._clock() + KEPT_SECONDS)
        return kept.parser

    def _read(self, url: str) -> RobotFileParser:
        try:
            return _parsed(self._fetch(url, ROBOTS).body.decode("utf-8", "replace").splitlines())
        except FetchAnswered as error:
            return _parsed([] if 400 <= error.status < 500 else NOTHING)
        except (FetchError, ValueError):  # ValueError: of numbers in it that are none
            return _parsed(NOTHING)


def _parsed(lines: Sequence[str]) -> RobotFileParser:
    parser = RobotFileParser()
    parser.parse(lines)
    return parser
