"""parley watch: a feed on this machine, an invented crisis, the shipped model."""

import datetime as dt
import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar

import pytest
from click.testing import CliRunner, Result

from parley.cli.bearing import bearing_on
from parley.cli.main import cli
from parley.data.gazetteer import load_gazetteer
from parley.errors import BadInput, CrisisUnknown
from parley.pages import fetch as fetching
from parley.pages import robots
from parley.present.news import marked, news_line, news_objects
from parley.record.types import Question
from parley.store.database import Store
from tests.present.exports_sample import reading

ARTICLE = (
    "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1} “We stay in the port,” said Ilse Varga, the "
    "harbour master of Tarsk. She told reporters that the ships of Vessia had left on Monday morning.</p></article></body></html>"
)
ITEM = "<item><guid isPermaLink='false'>{0}</guid><title>{1}</title><link>{2}/{0}</link></item>"


class _Site(http.server.BaseHTTPRequestHandler):
    pages: ClassVar[dict[str, tuple[str, str]]] = {}
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        kind, body = self.pages.get(self.path, ("", ""))
        if kind == "feed" and self.headers.get("If-None-Match") == '"1"':
            self.send_response(304)
            self.end_headers()
            return
        self.send_response(200 if kind else 404)
        self.send_header(
            "Content-Type", {"feed": "application/rss+xml", "html": "text/html; charset=utf-8"}.get(kind, "text/plain")
        )
        self.send_header("ETag", '"1"')
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """A site that is taken for a public one, with a feed of five entries and a record of the test's own."""
    monkeypatch.setenv("PARLEY_RECORD", str(tmp_path / "record.db"))
    monkeypatch.setenv("PARLEY_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(robots, "PAUSE_SECONDS", 0.0)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Site) as running:
        at = f"http://127.0.0.1:{running.server_port}"
        entries = [
            ("a", "Ships leave Tarsk"),
            ("b", "Cup final"),
            ("c", "Vessia: rain"),
            ("secret", "Tarsk"),
            ("lost", "Tarsk"),
        ]
        feed = "".join(ITEM.format(key, title, at) for key, title in reversed(entries))
        _Site.asked.clear()
        _Site.pages.clear()
        _Site.pages.update(
            {
                "/feed": ("feed", f"<rss version='2.0'><channel><title>x</title>{feed}</channel></rss>"),
                "/a": ("html", ARTICLE.format("Ships leave Tarsk", "Vessia's ships are gone.")),
                "/c": ("html", "<html><body><article><p>It rains in Vessia, and nobody said anything else about it today.</p></article></body></html>"),
                "/robots.txt": ("text", "User-agent: *\nDisallow: /secret\n"),
            }
        )  # fmt: skip
        threading.Thread(target=running.serve_forever, daemon=True).start()
        run("new", "Strait", "--actor", "Vessia", "--event", "ASSAULT", "--target", "Tarsk", "--by", "2031-06-30")
        yield at
        running.shutdown()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), standalone_mode=False)


def test_a_round_keeps_what_bears_on_the_crisis_and_says_what_it_left(site: str, tmp_path: Path) -> None:
    watch = ("watch", "Strait", "--feed", f"{site}/feed", "--once", "--state", str(tmp_path / "state.json"), "--json")
    done = run(*watch)
    assert done.return_value == 0, done.exception
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {
        one["url"].removeprefix(site): (one["reason"], one["again"]) for one in found if one["kind"] == "left_out"
    } == {
        "/b": ("title and summary do not name Vessia or Tarsk", False),
        "/c": ("the article does not name Tarsk", False),
        "/secret": ("its host does not let programs fetch it (robots.txt)", False),
        "/lost": ("127.0.0.1 answered 404 Not Found.", False),
    }
    (article,) = (one for one in found if one["kind"] == "article")
    assert article["title"] == "Ships leave Tarsk"
    assert "/secret" not in _Site.asked
    assert "/b" not in _Site.asked  # the feed had said enough
    assert "Vessia or Tarsk" in done.stderr
    with Store.open() as store:
        assert [row.id for row in store.articles("Strait")] == [article["article"]]
    # Not due yet: nothing is asked.
    asked = len(_Site.asked)
    assert json.loads(run(*watch).stdout)["kind"] == "resting"
    assert len(_Site.asked) == asked
    # Due again: nothing has changed, so no page is fetched.
    state = json.loads((tmp_path / "state.json").read_text())
    assert state[0]["etag"] == '"1"'
    (tmp_path / "state.json").write_text(json.dumps([state[0] | {"next_at": None}]))
    again = run(*watch)
    assert [json.loads(line)["entries"] for line in again.stdout.splitlines()] == [0]
    assert set(_Site.asked[asked:]) <= {"/feed", "/robots.txt"}


def test_after_a_lost_state_the_record_still_has_each_article_once(site: str, tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        done = run("watch", "Strait", "--feed", f"{site}/feed", "--once", "--state", str(tmp_path / name))
        assert done.return_value == 0, done.exception
    assert "Already there: Ships leave Tarsk" in done.stderr
    assert done.stdout == ""
    with Store.open() as store:
        assert len(store.articles("Strait")) == 1


def test_feeds_that_fail_set_the_exit_code(site: str, tmp_path: Path) -> None:
    state = ("--once", "--state", str(tmp_path / "state.json"))
    none = run("watch", "Strait", "--feed", f"{site}/nothing", *state)
    assert none.return_value == 3
    assert f"parley: {site}/nothing: 127.0.0.1 answered 404 Not Found. It is asked again after 20" in none.stderr
    some = run("watch", "Strait", "--feed", f"{site}/feed", "--feed", f"{site}/other", *state)
    assert some.return_value == 1
    assert "'feed.xml' is no address of a feed" in str(run("watch", "Strait", "--feed", "feed.xml").exception)


def test_it_sleeps_until_the_next_feed_is_due_and_can_be_stopped(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        raise KeyboardInterrupt

    monkeypatch.setattr("parley.cli.watch.time", SimpleNamespace(sleep=sleep))
    state = str(tmp_path / "state.json")
    done = run("watch", "Strait", "--feed", f"{site}/feed", "--every", "20", "--state", state)
    assert 1100 < slept[0] <= 1200, done.stderr


def test_private_addresses_are_not_asked(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "is_public", lambda _: False)
    done = run("watch", "Strait", "--feed", f"{site}/feed", "--once", "--state", str(tmp_path / "state.json"))
    assert done.return_value == 3
    assert _Site.asked == []


def test_a_crisis_without_a_question_needs_its_sides(site: str, tmp_path: Path) -> None:
    run("new", "Sill")
    options = ("--feed", f"{site}/feed", "--once", "--state", str(tmp_path / "state.json"))
    assert isinstance(run("watch", "Sill", *options).exception, BadInput)
    assert isinstance(run("watch", "None", *options).exception, CrisisUnknown)
    assert run("watch", "Sill", *options, "--about", "Vessia", "--about", "Tarsk").return_value == 0


def test_sides_are_known_under_all_their_names() -> None:
    question = Question(
        text="?", actor="FRA", event="ASSAULT", target="NATO", opens=dt.date(2020, 1, 1), closes=dt.date(2031, 1, 1)
    )
    bearing = bearing_on(question, (), load_gazetteer(), 2031)
    assert bearing is not None
    for title in (
        "Paris waits",
        "French ships",
        "Élysée Palace silent",
        "The Alliance and NATO meet",
        "Macron travels",
    ):
        assert bearing.announced(title, "") is None, title
    for title in ("parish news", "otan", "NATOnic", ""):
        assert bearing.announced(title, "") == "title and summary do not name France or NATO", title
    assert bearing.told("French ships", "They sail.") == "the article does not name NATO"
    assert bearing.told("French ships", "NATO watches.") is None
    assert bearing_on(None, (), load_gazetteer(), 2031) is None


def test_news_of_an_article() -> None:
    found = list(news_objects(reading()))
    assert [one["kind"] for one in found] == ["article", "position", "forecast", "forecast", *["event"] * 4]
    assert found[2]["forecaster"] == "Odo Brandt"
    lines = [news_line(json.loads(json.dumps(one))) for one in found]
    assert lines[0] == "2031-03-04 The Quay: Port shelled\n    https://quay.example/1"
    assert lines[1] == "    Vessia, demand: “Vessia demands that Merrow close the strait”"
    assert lines[4] == "    ASSAULT happened: VES → MER (shelled)"


def test_of_another_version_only_what_is_new_is_news() -> None:
    first = list(news_objects(reading()))
    later = [one | {"article": "ar-2"} for one in news_objects(reading())]
    later[1] |= {"passage": "Vessia demands that Merrow open the strait"}
    found = marked(later, [first])
    assert found[0]["version_of"]["article"] == first[0]["article"]
    assert [one["repeats"] for one in found[1:]] == [False, *[True] * (len(later) - 2)]
    assert "The Quay: Port shelled (another version of: Port shelled; what is new in it)\n" in news_line(found[0])
    same = marked(first, [first])
    assert "nothing new in it)" in news_line(same[0])
    alone = marked(first, [])
    assert (alone[0]["version_of"], alone[0]["adds"]) == (None, len(first) - 1)


def test_an_updated_story_is_read_again_and_told_for_what_is_new(site: str, tmp_path: Path) -> None:
    place = tmp_path / "state.json"
    watch = ("watch", "Strait", "--feed", f"{site}/feed", "--once", "--state", str(place))
    run(*watch)
    place.write_text(json.dumps([one | {"next_at": None, "etag": None} for one in json.loads(place.read_text())]))
    kind, feed = _Site.pages["/feed"]
    _Site.pages["/feed"] = (kind, feed.replace(">a</guid>", ">a#1</guid>"))
    kind, page = _Site.pages["/a"]
    more = "<p>Tarsk demands the withdrawal of all Vessian troops from the strait.</p></article>"
    _Site.pages["/a"] = (kind, page.replace("</article>", more))
    told = run(*watch).stdout
    assert "(another version of: Ships leave Tarsk; what is new in it)" in told
    assert "the withdrawal of all Vessian troops" in told
    with Store.open() as store:
        assert len(store.articles("Strait")) == 2


def test_what_its_title_leaves_out_takes_up_no_room(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parley.cli.watching.PAGES_A_ROUND", 1)
    entries = "".join(ITEM.format(key, "Cup final", site) for key in ("x", "y", "z"))
    kind, feed = _Site.pages["/feed"]
    _Site.pages["/feed"] = (kind, feed.replace("</channel>", f"{entries}</channel>"))
    watch = ("watch", "Strait", "--feed", f"{site}/feed", "--once", "--state", str(tmp_path / "s.json"), "--json")
    found = [json.loads(line) for line in run(*watch).stdout.splitlines()]
    # Of the four that bear on it by their title one is fetched; the four cups are left out at once.
    assert found[0]["waiting"] == 3
    assert sum(one["kind"] == "left_out" for one in found) == 4
    assert sum(one["kind"] == "article" for one in found) == 1


def test_what_a_stop_kept_from_being_told_is_named_in_the_next_run(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = ("watch", "Strait", "--feed", f"{site}/feed", "--once", "--state", str(tmp_path / "state.json"), "--json")

    def stopped(news: object, *_: object) -> None:
        if type(news).__name__ == "Kept":
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("parley.cli.watch._tell", stopped)
        run(*watch)
    # The state forgets the wait, as time does.
    kept = json.loads((tmp_path / "state.json").read_text())
    (tmp_path / "state.json").write_text(json.dumps([one | {"next_at": None} for one in kept]))
    found = [json.loads(line) for line in run(*watch).stdout.splitlines()]
    assert [one["url"] for one in found if one["kind"] == "known"] == [f"{site}/a"]
