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
FAILED_SECONDS = 600
"""How long a host is left alone whose robots.txt could not be had †."""
PAUSE_SECONDS = 2.0
"""Between two pages of one host where it names no time †."""
LONGEST_PAUSE = 60.0
"""A host that asks for more is waited for no longer †."""

ROBOTS = Wanted("a robots.txt", "text/plain", None, 512 * 1024)

Fetch = Callable[[str, Wanted], Fetched]


class _Rules(NamedTuple):
    """What robots.txt says, or why it could not be had, and until when that counts."""

    found: RobotFileParser | FetchError
    until: float


class Manners:
    """Which addresses may be fetched now; waits where a host was asked a moment ago.

    `clock` and `sleep` are in seconds. Where robots.txt cannot be had because the host fails, nothing of it may be
    fetched (RFC 9309) and both methods raise that FetchError; where there is none, everything may be.
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
            found = self._read(f"{origin}/robots.txt")
            seconds = FAILED_SECONDS if isinstance(found, FetchError) else KEPT_SECONDS
            kept = self._rules[origin] = _Rules(found, self._clock() + seconds)
        if isinstance(kept.found, FetchError):
            raise kept.found
        return kept.found

    def _read(self, url: str) -> RobotFileParser | FetchError:
        try:
            return _parsed(self._fetch(url, ROBOTS).body.decode("utf-8", "replace").splitlines())
        except FetchAnswered as error:
            return _parsed([]) if 400 <= error.status < 500 and error.status != 429 else error
        except FetchError as error:
            return error
        except ValueError:  # of numbers in it that are none
            return FetchError(f"{url} cannot be understood.", "Ask the host's owner.")


def _parsed(lines: Sequence[str]) -> RobotFileParser:
    parser = RobotFileParser()
    parser.parse(lines)
    return parser
