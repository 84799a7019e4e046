"""parley watch is killed at every step that it takes, and goes on as if nothing had happened."""

import datetime as dt
import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from parley.articles.build import article_from
from parley.claims.read import Source
from parley.claims.types import Reading
from parley.cli import watching
from parley.cli.bearing import bearing_on
from parley.cli.watching import Watch
from parley.data.gazetteer import load_gazetteer
from parley.errors import FetchAnswered
from parley.pages.feed_states import FeedStates
from parley.pages.fetch import Fetched, Wanted
from parley.pages.load import page_from_bytes
from parley.pages.robots import Manners
from parley.store.database import Store

FEED = "https://quay.example/feed"
NOW = dt.datetime(2031, 3, 4, 12, tzinfo=dt.UTC)
NAMES = [f"d{n}" for n in range(3)]
PAGE = (
    "<html><body><article><h1>Ships of {0}</h1><p>Vessia moved ships number {0} towards Tarsk on Monday, and nobody "
    "in the port said why they had come.</p></article></body></html>"
)


def page(url: str, _: Wanted, headers: Mapping[str, str] | None = None) -> Fetched:
    """The feed with three entries, their pages, and a robots.txt that is not there."""
    if url.endswith("robots.txt"):
        raise FetchAnswered("There is none.", "", status=404, retry_after=None)
    if url != FEED:
        return Fetched(body=PAGE.format(url[-2:]).encode(), url=url, charset="utf-8", kind="html")
    items = "".join(
        f"<item><guid>{n}</guid><title>Vessia and Tarsk {n}</title><link>https://quay.example/{n}</link></item>"
        for n in NAMES
    )
    body = f"<rss version='2.0'><channel><title>x</title>{items}</channel></rss>"
    return Fetched(body=body.encode(), url=url, charset="utf-8", kind="feed")


class Bare:
    """A reader that finds nothing in an article."""

    def read(self, sources: Iterable[Source]) -> Iterator[Reading]:
        return (Reading(article=source.article) for source in sources)


class Death:
    """Kills its own process at the n-th step, before it is taken or after."""

    def __init__(self, at: int | None) -> None:
        self._at = at
        self._steps = 0

    def _step(self) -> None:
        self._steps += 1
        if self._steps == self._at:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*given: Any, **named: Any) -> Any:
            self._step()
            done = work(*given, **named)
            self._step()
            return done

        return watched


def watch_once(folder: Path, at: int | None) -> None:
    """One round, killed at its n-th step."""
    death = Death(at)
    watching.fetch_with = death.around(page)
    FeedStates.keep = death.around(FeedStates.keep)  # type: ignore[method-assign]
    Store.add = death.around(Store.add)  # type: ignore[method-assign]
    told = (folder / "told.jsonl").open("a", encoding="utf-8")
    with Store.open(str(folder / "record.db")) as store:
        bearing = bearing_on(None, ["Vessia", "Tarsk"], load_gazetteer(), 2031)
        assert bearing is not None
        watch = Watch(
            crisis="Strait", store=store, states=FeedStates(folder / "state.json"), bearing=bearing,
            manners=Manners(page, sleep=lambda _: None), reader=lambda: Bare(), judge=None,  # type: ignore[arg-type,return-value]
            every=dt.timedelta(minutes=15),
        )  # fmt: skip
        for news in watch.round([FEED], lambda: NOW):
            told.write(json.dumps(type(news).__name__) + "\n")
            told.flush()


def killed(folder: Path, at: int | None) -> bool:
    """Whether a round in a process of its own was killed at that step."""
    child = os.fork()
    if child == 0:
        try:
            watch_once(folder, at)
        except BaseException as error:
            print(repr(error), file=sys.stderr)
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status in (0, signal.SIGKILL), "the round failed by itself"
    return status == signal.SIGKILL


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")
def test_killed_at_any_step_nothing_is_lost_or_kept_twice(tmp_path: Path) -> None:
    # What every round loads is loaded once, before the processes part.
    load_gazetteer()
    article_from(page_from_bytes(PAGE.encode(), path="p", url="https://quay.example/p", declared="utf-8", kind="html"))
    at = 1
    while True:
        folder = tmp_path / str(at)
        folder.mkdir()
        with Store.open(str(folder / "record.db")) as store:
            store.create("Strait", None, author="ana", at=NOW)
        died = killed(folder, at)
        if (folder / "state.json").exists():
            json.loads((folder / "state.json").read_text())  # whole at any moment
        with Store.open(str(folder / "record.db")) as store:
            before = {row.url for row in store.articles("Strait")}
            assert all(store.article("Strait", row.id).reading.article.text for row in store.articles("Strait"))
        if not died:
            assert len(before) == len(NAMES)
            break
        state = folder / "state.json"
        if state.exists():  # due again at once
            state.write_text(json.dumps([one | {"next_at": None} for one in json.loads(state.read_text())]))
        assert not killed(folder, None)
        with Store.open(str(folder / "record.db")) as store:
            urls = [row.url for row in store.articles("Strait")]
        assert sorted(map(str, urls)) == sorted(f"https://quay.example/{n}" for n in NAMES), f"killed at step {at}"
        assert before <= set(urls)
        at += 1
    assert at > 4 * len(NAMES)
