"""Feeds to entries, in a process of their own: parsers of hostile XML and HTML can take hours, a process can be ended.

Run as a module it reads a feed from standard input and writes its entries as JSON.
"""

from __future__ import annotations

import calendar
import datetime as dt
import html
import io
import json
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from typing import Any

from parley.errors import SourceUnreadable
from parley.pages.bounding import bound
from parley.pages.decode import decode
from parley.pages.fetch import Fetched
from parley.times import EARLIEST, LATEST

MOST_ENTRIES = 500
"""Entries of one feed that are looked at †: most carry 10 to 100."""
SECONDS = 30
"""Processor time for one feed †: a large one takes two."""
WALL_SECONDS = 120.0
MEMORY = 1 << 30
LONGEST_ADDRESS = 2_000
LONGEST_KEY = LONGEST_ADDRESS + 50
LONGEST_TEXT = 20_000
"""Characters of a title or summary that are kept."""

_LONGEST_NUMBER = 6
_TAG = re.compile(r"<[^<>]*>")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*?(?:encoding\s*=\s*[\"']([\w.:-]{1,40})[\"'])?[^>]*\?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a feed says of an article. Texts are plain.

    `key`: the feed's own name for it, else its address, with the time of its last change where the feed tells one.
    """

    key: str
    url: str
    title: str
    summary: str
    published: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A parsed feed: its entries in its order, the minutes it asks to wait, and sentences about what was left."""

    entries: tuple[Entry, ...]
    ttl_minutes: int | None
    limits: tuple[str, ...]


def parse_feed(fetched: Fetched, *, seconds: int = SECONDS) -> Feed:
    """The entries of a fetched feed, in bounded time and memory. Raises SourceUnreadable."""
    text = _text(fetched)
    request = json.dumps({"text": text, "url": fetched.url, "seconds": seconds})
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "parley.pages.entries"], input=request.encode("ascii"), capture_output=True,
            timeout=WALL_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise _too_long(fetched.url) from error
    if done.returncode < 0:  # ended by its limit of processor time
        raise _too_long(fetched.url)
    answer: dict[str, Any] = json.loads(done.stdout) if done.returncode == 0 else {"feed": False}
    if not answer["feed"]:
        raise SourceUnreadable(f"{fetched.url} is no RSS or Atom feed.", "Give the address of the feed itself.")
    entries = tuple(
        Entry(**entry | {"published": dt.date.fromisoformat(entry["published"]) if entry["published"] else None})
        for entry in answer["entries"]
    )
    return Feed(entries=entries, ttl_minutes=answer["ttl"], limits=tuple(answer["limits"]))


def _too_long(url: str) -> SourceUnreadable:
    return SourceUnreadable(f"The feed {url} takes too long to read.", "Look at it in a browser.")


def _text(fetched: Fetched) -> str:
    """The feed's text without its declaration, by the charset that the server or the declaration names."""
    named = _DECLARATION.match(fetched.body[:200].decode("latin-1"))
    text = decode(fetched.body, fetched.charset or (named.group(1) if named else None)).text
    return _DECLARATION.sub("", text, count=1)


def _parse(text: str, url: str) -> dict[str, Any]:
    """What feedparser finds, as JSON; runs in the process of its own."""
    import feedparser

    found = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
        sanitize_html=False, resolve_relative_uris=True,
    )  # fmt: skip
    entries, unusable = [], 0
    for raw in found.entries[:MOST_ENTRIES]:
        entry = _entry(raw)
        if entry is None:
            unusable += 1
        else:
            entries.append(asdict(entry) | {"published": entry.published.isoformat() if entry.published else None})
    limits = [f"{unusable} entries have no address that can be fetched."] if unusable else []
    if len(found.entries) > MOST_ENTRIES:
        limits.append(f"Only the first {MOST_ENTRIES} of {len(found.entries)} entries were looked at.")
    ttl = str(found.feed.get("ttl", ""))[:_LONGEST_NUMBER]  # cut or not, it asks for more than any wait
    feed = bool(found.version or entries)
    return {"feed": feed, "entries": entries, "ttl": int(ttl) if ttl.isdecimal() else None, "limits": limits}


def _entry(raw: Any) -> Entry | None:
    url = str(raw.get("link") or "").strip()
    if not url.lower().startswith(("http://", "https://")) or len(url) > LONGEST_ADDRESS:
        return None
    day = raw.get("published_parsed") or raw.get("updated_parsed")
    try:
        published = dt.datetime.fromtimestamp(calendar.timegm(day), dt.UTC).date() if day else None
    except (ValueError, OverflowError, OSError):
        published = None
    if published is not None and not EARLIEST <= published <= LATEST:
        published = None
    return Entry(
        key=_key(raw, url), url=url, title=_plain(raw.get("title")),
        summary=_plain(raw.get("summary")), published=published,
    )  # fmt: skip


def _key(raw: Any, url: str) -> str:
    """An entry's name; another one once it has been changed, where the feed says when."""
    name = str(raw.get("id") or url)[:LONGEST_ADDRESS]
    return f"{name} {raw['updated']}"[:LONGEST_KEY] if "updated" in raw else name


def _plain(marked: object) -> str:
    """Text without tags, cut at the limit."""
    text = html.unescape(_TAG.sub(" ", str(marked or "")[: 4 * LONGEST_TEXT]))
    return " ".join(text.split())[:LONGEST_TEXT]


if __name__ == "__main__":
    request = json.loads(sys.stdin.buffer.read())
    bound(seconds=request["seconds"], memory=MEMORY)
    sys.stdout.write(json.dumps(_parse(request["text"], request["url"])))
