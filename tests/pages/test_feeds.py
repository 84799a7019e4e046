"""Feeds: polite to those that behave, unharmed by those that do not."""

import datetime as dt
import gzip
import http.server
import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import ClassVar

import pytest

from parley.errors import BadInput, FetchError, SourceUnreadable
from parley.pages import fetch as fetching
from parley.pages.entries import MOST_ENTRIES, Entry, Feed, parse_feed
from parley.pages.feed_states import FeedStates
from parley.pages.feeds import FEED, LONGEST_WAIT, REVISIONS, TRIES, FeedState, Polled, done, poll
from parley.pages.fetch import Fetched, Wanted, fetch
from parley.pages.robots import LONGEST_PAUSE, PAUSE_SECONDS, Manners

NOW = dt.datetime(2031, 3, 4, 12, tzinfo=dt.UTC)
EVERY = dt.timedelta(minutes=15)
ITEM = "<item><guid isPermaLink='false'>g{0}</guid><title>Tarsk {0}</title><link>http://news.example/{0}</link><description>&lt;p&gt;Guns &amp;amp; ships&lt;/p&gt;</description><pubDate>Tue, 04 Mar 2031 10:00:00 +0000</pubDate></item>"
RSS = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title><ttl>60</ttl>{}</channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><id>urn:1</id><title type="html">Ports &amp;lt;shut&amp;gt;</title><link href="/rel"/><updated>2031-03-04T01:00:00Z</updated><summary>Varga</summary></entry></feed>'
BOMB = '<!DOCTYPE rss [<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)) + "]>"  # fmt: skip


def rss(*numbers: int) -> bytes:
    return RSS.format("".join(ITEM.format(n) for n in numbers)).encode()


def fetched(body: bytes, **more: str) -> Fetched:
    return Fetched(body=body, url="http://news.example/feed", charset=more.get("charset"), kind="feed")


def test_rss_becomes_entries() -> None:
    feed = parse_feed(fetched(rss(1)))
    assert feed == Feed(
        entries=(
            Entry(key="g1", url="http://news.example/1", title="Tarsk 1", summary="Guns & ships", published=dt.date(2031, 3, 4)),
        ),
        ttl_minutes=60, limits=(),
    )  # fmt: skip


def test_atom_becomes_entries_with_whole_addresses() -> None:
    (entry,) = parse_feed(fetched(ATOM.encode())).entries
    assert (entry.url, entry.key) == ("http://news.example/rel", "urn:1 2031-03-04T01:00:00Z")
    assert entry.published == dt.date(2031, 3, 4)


@pytest.mark.parametrize("charset", ["utf-16", "windows-1251"])
def test_charsets_are_heeded(charset: str) -> None:
    body = RSS.replace("utf-8", charset).format(ITEM.format(1).replace("Tarsk", "Тарск")).encode(charset)
    assert parse_feed(fetched(body)).entries[0].title == "Тарск 1"


def test_entities_neither_grow_nor_read_files(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hush")
    for doctype in (BOMB, f'<!DOCTYPE rss [<!ENTITY i SYSTEM "file://{tmp_path}/secret">]>'):
        body = doctype + RSS.partition("?>")[2].format(ITEM.format(1).replace("Tarsk", "&i;"))
        try:
            (entry,) = parse_feed(fetched(body.encode())).entries
        except SourceUnreadable:
            continue
        assert len(entry.title) < 100
        assert "hush" not in entry.title


def test_hostile_entries_are_left_out_or_cut() -> None:
    items = [
        f"<item><title>x</title><link>{link}</link></item>"
        for link in ("javascript:alert(1)", "file:///etc/passwd", "", f"http://a.example/{'x' * 5000}")
    ]
    long = "<item><title>y</title><link>http://a.example/y</link><pubDate>Tue, 99 Foo 99999</pubDate></item>"
    feed = parse_feed(
        fetched(RSS.format("".join(items) + long.replace("y</title>", "y " * 50_000 + "</title>")).encode())
    )
    (entry,) = feed.entries
    assert len(entry.title) <= 20_000
    assert entry.published is None
    assert feed.limits == ("4 entries have no address that can be fetched.",)


@pytest.mark.parametrize("minutes", ["9" * 15, "9" * 6_000])
def test_a_feed_that_asks_to_wait_for_ages_waits_a_day(minutes: str) -> None:
    body = rss(1).replace(b"<ttl>60</ttl>", f"<ttl>{minutes}</ttl>".encode())
    polled = poll(
        FeedState(url="http://news.example/feed"),
        now=NOW,
        every=EVERY,
        fetch=lambda *_: fetched(body),
        parse=parse_feed,
    )
    assert (polled.error, polled.state.next_at) == (None, NOW + LONGEST_WAIT)


def test_a_day_of_another_age_is_none() -> None:
    dated = RSS.format("<item><link>http://a.example/y</link><pubDate>" + "9" * 40 + "</pubDate></item>")
    assert [entry.published for entry in parse_feed(fetched(dated.encode())).entries] == [None]


def test_a_module_in_the_readers_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "feedparser.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert parse_feed(fetched(rss(1))).entries


def test_what_is_no_feed_is_said() -> None:
    for body in (b"<html><p>Hello</p></html>", b"\x00\x01\x02", b"plain words", b"{}"):
        with pytest.raises(SourceUnreadable, match="no RSS or Atom"):
            parse_feed(fetched(body))


def test_only_so_many_entries_are_looked_at() -> None:
    feed = parse_feed(fetched(rss(*range(MOST_ENTRIES + 1))))
    assert len(feed.entries) == MOST_ENTRIES
    assert "Only the first" in feed.limits[0]


def test_a_feed_that_takes_for_ever_to_read_is_given_up() -> None:
    deep = RSS.format("<item><title>" + "<a>" * 300_000 + "</title></item>").encode()
    with pytest.raises(SourceUnreadable, match="too long"):
        parse_feed(fetched(deep), seconds=1)


# What hosts do.


class _Host(http.server.BaseHTTPRequestHandler):
    headers_of: ClassVar[dict[str, Mapping[str, str]]] = {}

    def do_GET(self) -> None:
        type(self).headers_of[self.path] = dict(self.headers)
        match self.path:
            case "/feed":
                if self.headers.get("If-None-Match") == '"v1"':
                    return self._answer(304)
                self._answer(200, rss(1, 2), ETag='"v1"', **{"Last-Modified": "Tue, 04 Mar 2031 11:00:00 GMT"})
            case "/busy":
                self._answer(503, b"", **{"Retry-After": "7200"})
            case "/greedy":
                self._answer(429, b"", **{"Retry-After": "9" * 40})
            case "/gone":
                self._answer(410)
            case "/loop":
                self._answer(302, Location="/loop")
            case "/hang":
                time.sleep(3)
            case "/drip":
                self._answer(200)
                for _ in range(30):
                    self.wfile.write(b"<")
                    self.wfile.flush()
                    time.sleep(0.1)
            case "/liar":  # says that it is small, and does not end
                self.send_response(200)
                self.send_header("Content-Type", "application/rss+xml")
                self.send_header("Content-Length", "999999999")
                self.end_headers()
                self.wfile.write(b"x" * 200_000)
            case "/bomb":
                self._answer(200, gzip.compress(b"<a>" * 5_000_000), **{"Content-Encoding": "gzip"})
            case "/inside":
                self._answer(302, Location="http://metadata.internal/feed")
            case "/split":
                self._answer(200, rss(1), ETag="v\u00e9\t")
            case _:
                self._answer(404)
        return None

    def _answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/rss+xml", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A host on this machine that the check is told to take for a public one."""
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Host) as running:
        running.daemon_threads = True
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://news.example:{running.server_port}"
        running.shutdown()


def ask(url: str, wanted: Wanted, headers: Mapping[str, str]) -> Fetched:
    def resolver(name: str, _: int) -> list[str]:
        return ["10.0.0.1"] if name == "metadata.internal" else ["127.0.0.1"]

    return fetch(url, resolver=resolver, seconds=0.7, wanted=wanted, headers=headers)


def asked(state: FeedState, now: dt.datetime = NOW) -> Polled:
    return poll(state, now=now, every=EVERY, fetch=ask, parse=parse_feed)


def test_a_feed_is_asked_only_for_what_changed(host: str) -> None:
    first = asked(FeedState(url=f"{host}/feed"))
    assert [entry.key for entry in first.entries] == ["g2", "g1"]  # the last in the feed is the oldest
    state = first.state
    assert state.next_at == NOW + dt.timedelta(minutes=60)  # as long as the feed asks
    assert (state.etag, done(state, first).etag) == (None, '"v1"')
    for entry in first.entries:
        state = state.after(entry)
    again = asked(done(state, first))
    assert (again.entries, again.error) == ((), None)
    assert _Host.headers_of["/feed"]["If-Modified-Since"] == "Tue, 04 Mar 2031 11:00:00 GMT"


def test_a_stop_in_the_middle_loses_nothing(host: str) -> None:
    first = asked(FeedState(url=f"{host}/feed"))
    stopped = first.state.after(first.entries[0])
    assert [entry.key for entry in asked(stopped).entries] == ["g1"]


@pytest.mark.parametrize("path", ["loop", "hang", "drip", "liar", "bomb", "inside", "busy", "nothing"])
def test_hosts_that_misbehave_are_left_alone_for_longer_and_longer(host: str, path: str) -> None:
    state = FeedState(url=f"{host}/{path}")
    waits = []
    for _ in range(3):
        begun = time.monotonic()
        polled = asked(state)
        assert time.monotonic() - begun < 5
        assert polled.error is not None
        assert polled.entries == ()
        state = polled.state
        assert state.next_at is not None
        waits.append(state.next_at - NOW)
    assert waits == sorted(waits)
    assert waits[0] >= 2 * EVERY
    assert waits[-1] <= LONGEST_WAIT
    assert not state.is_due(NOW + EVERY)


def test_hosts_say_how_long_to_wait(host: str) -> None:
    assert asked(FeedState(url=f"{host}/busy")).state.next_at == NOW + dt.timedelta(hours=2)
    assert asked(FeedState(url=f"{host}/greedy")).state.next_at == NOW + LONGEST_WAIT


def test_a_feed_that_is_gone_is_never_asked_again(host: str) -> None:
    state = asked(FeedState(url=f"{host}/gone")).state
    assert state.gone
    assert not state.is_due(NOW + dt.timedelta(days=400))


def test_a_clock_that_was_set_back_holds_no_feed_up() -> None:
    state = FeedState(url="http://a.example/feed", next_at=NOW + EVERY)
    assert not state.is_due(NOW)
    assert state.is_due(NOW - dt.timedelta(days=30))


def test_headers_that_cannot_be_sent_back_are_forgotten(host: str) -> None:
    polled = asked(FeedState(url=f"{host}/split"))
    assert polled.error is None
    assert polled.etag is None


def test_a_page_that_cannot_be_had_is_tried_so_often_and_no_more() -> None:
    entry = Entry(key="k", url="http://a.example/", title="", summary="", published=None)
    state = FeedState(url="http://a.example/feed")
    for _ in range(TRIES - 1):
        state = state.failed(entry)
        assert "k" not in state.seen
    state = state.failed(entry)
    assert "k" in state.seen
    assert state.tried == {}


def test_the_same_address_under_two_names_is_one_entry() -> None:
    entries = tuple(
        Entry(key=key, url="http://a.example/1", title="", summary="", published=None) for key in ("a", "b")
    )
    polled = poll(
        FeedState(url="http://a.example/feed"), now=NOW, every=EVERY, fetch=lambda *_: fetched(b""),
        parse=lambda _: Feed(entries=entries, ttl_minutes=None, limits=()),
    )  # fmt: skip
    assert len(polled.entries) == 1


def test_a_story_that_is_brought_anew_is_asked_for_again_but_not_for_ever() -> None:
    state = FeedState(url="http://a.example/feed")
    asked_for: list[Entry] = []
    for n in range(REVISIONS + 3):
        entry = Entry(key=f"k{n}", url="http://a.example/1", title="", summary="", published=None)
        feed = Feed(entries=(entry,), ttl_minutes=None, limits=())

        def parsed(_: Fetched, feed: Feed = feed) -> Feed:
            return feed

        for _ in range(2):  # as it stands, it is asked for once
            polled = poll(state, now=NOW, every=EVERY, fetch=lambda *_: fetched(b""), parse=parsed)
            asked_for += polled.entries
            for one in polled.entries:
                state = state.after(one)
    assert [entry.key for entry in asked_for] == [f"k{n}" for n in range(REVISIONS + 1)]


# Manners.


def manners(answer: Callable[[str], bytes], slept: list[float]) -> Manners:
    moment = [0.0]

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        moment[0] += seconds

    return Manners(lambda url, _: fetched(answer(url)), clock=lambda: moment[0], sleep=sleep)


def test_robots_are_heeded_and_asked_once_a_host() -> None:
    asked_for: list[str] = []

    def answer(url: str) -> bytes:
        asked_for.append(url)
        return b"User-agent: *\nDisallow: /private\nCrawl-delay: 5\n"

    slept: list[float] = []
    polite = manners(answer, slept)
    assert polite.may("http://a.example/news")
    assert not polite.may("http://a.example/private/1")
    for _ in range(3):
        polite.wait("http://a.example/news")
    polite.wait("http://b.example/news")
    assert slept == [5.0, 5.0]
    assert asked_for == ["http://a.example/robots.txt", "http://b.example/robots.txt"]


@pytest.mark.parametrize("delay", ["9" * 6000, "99999", "²", "-3", "soon"])
def test_robots_that_ask_for_the_impossible(delay: str) -> None:
    slept: list[float] = []
    polite = manners(lambda _: f"User-agent: *\nCrawl-delay: {delay}\nDisallow:\n".encode(), slept)
    try:
        polite.wait("http://a.example/1")
        polite.wait("http://a.example/2")
        assert PAUSE_SECONDS <= slept[0] <= LONGEST_PAUSE
    except FetchError as error:
        assert "cannot be understood" in str(error)
        assert slept == []


def test_a_host_without_robots_allows_all_and_one_that_fails_nothing(host: str) -> None:
    polite = Manners(lambda url, wanted: ask(url, wanted, {}))
    assert polite.may(f"{host}/feed")  # its robots.txt is a 404

    asked_for: list[str] = []

    def failing(url: str, wanted: Wanted) -> Fetched:
        asked_for.append(url)
        raise FetchError("It hangs.")

    polite = Manners(failing)
    for _ in range(2):
        with pytest.raises(FetchError, match="hangs"):
            polite.may("http://a.example/feed")
    assert len(asked_for) == 1  # it is not asked again for every entry


# What is remembered.


def test_states_survive_a_stop(tmp_path: Path) -> None:
    path = tmp_path / "feeds" / "state.json"
    entry = Entry(key="k\ud800", url="http://a.example/1", title="", summary="", published=None)
    state = FeedState(url="http://a.example/feed", etag='"v"', next_at=NOW, failures=2).after(entry).after(entry)
    state = state.failed(entry)
    assert state.revised == {entry.url: 1}
    FeedStates(path).keep(state)
    assert FeedStates(path).of(state.url) == state
    assert FeedStates(path).of("http://b.example/") == FeedState(url="http://b.example/")


BEFORE_TIME = '[{"next_at": "0001-01-01T00:00+10:00", "seen": [], "tried": {}, "url": "", "etag": 1, "modified": 1, "failures": 1}]'


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"a": 1}', '[{"url": "x"}]', "[" * 90_000, BEFORE_TIME])
def test_a_damaged_file_is_put_aside(tmp_path: Path, content: str) -> None:
    path = tmp_path / "state.json"
    path.write_text(content)
    states = FeedStates(path)
    assert states.damaged is not None
    assert states.damaged.read_text() == content
    states.keep(FeedState(url="http://a.example/"))
    assert json.loads(path.read_text())[0]["url"] == "http://a.example/"


def test_a_file_that_cannot_be_written_is_said() -> None:
    with pytest.raises(BadInput, match="--state"):
        FeedStates(Path("/dev/null/x")).keep(FeedState(url="http://a.example/"))


def test_feeds_come_under_all_their_names() -> None:
    assert FEED.kinds is not None
    assert {"application/rss+xml", "application/atom+xml", "text/xml"} <= set(FEED.kinds)
