"""`parley watch`: what feeds bring about a crisis, read into the record as it comes."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parley.cli.indicating import indicating
from parley.cli.options import now, opened, record_option
from parley.errors import BadInput, ExitCode, FetchError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.claims.read import Reader
    from parley.claims.types import Reading
    from parley.cli.indicating import Indicate
    from parley.cli.loading import Loaded
    from parley.cli.watching import News, Watch
    from parley.errors import SourceError
    from parley.record.types import Question
    from parley.store.database import Store


@click.command("watch")
@click.argument("crisis")
@click.option("--feed", "feeds", metavar="URL", multiple=True, required=True, help="An RSS or Atom feed; several.")
@click.option("--about", metavar="NAME", multiple=True, help="Sides to look for, instead of those of the question.")
@click.option("--once", is_flag=True, help="One round, and stop.")
@click.option("--every", type=click.IntRange(5, 1440), default=15, show_default=True, help="Minutes between rounds.")
@click.option("--state", type=click.Path(path_type=Path, dir_okay=False), help="Where feeds are remembered.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines on stdout, also of what is left out.")
@click.option("--threads", type=click.IntRange(1, 64), help="Processor threads (default: all that are there).")
@record_option
def command(
    crisis: str, feeds: tuple[str, ...], about: tuple[str, ...], once: bool, every: int, state: Path | None,
    as_json: bool, threads: int | None, record: str | None,
) -> int:  # fmt: skip
    """Read what feeds bring about the crisis CRISIS; tell new positions, forecasts, events and indicators as they come.

    Kept are entries that name a side of the question in title or summary and whose article names both. Feeds are
    asked only for what changed, robots.txt is heeded; a stop loses nothing. Exit codes with --once: 0 all feeds
    read, 1 some failed, 3 none could be read.
    """
    from parley.cli.watching import Asked
    from parley.pages.types import is_url
    from parley.record.edits import in_force, question_of

    if files := [feed for feed in feeds if not is_url(feed)]:
        raise BadInput(f"{files[0]!r} is no address of a feed.", "Give --feed https://…; a page in a file: parley add.")
    with opened(record) as store:
        question = question_of(in_force(store.history(crisis)))
        watch = _watch(store, crisis, question, about, state or _default_state(store.place, crisis), every, threads)
        indicate = indicating(question)
        click.echo(watch.bearing.rule, err=True)
        while True:
            failed = asked = 0
            for news in watch.round(dict.fromkeys(feeds), now):
                _tell(news, indicate, as_json)
                if isinstance(news, Asked):
                    asked, failed = asked + 1, failed + (news.error is not None)
            if once:
                return int(_code(asked, failed))
            _rest(watch, feeds)


def _watch(
    store: Store, crisis: str, question: Question | None, about: tuple[str, ...], state: Path, every: int,
    threads: int | None,
) -> Watch:  # fmt: skip
    from parley.cli.bearing import bearing_on
    from parley.cli.loading import load
    from parley.cli.watching import Watch, fetch_with
    from parley.data.gazetteer import load_gazetteer
    from parley.pages.feed_states import FeedStates
    from parley.pages.robots import Manners

    bearing = bearing_on(question, about, load_gazetteer(), now().year)
    if bearing is None:
        raise BadInput(
            f"{crisis!r} has no question, so there is no telling what bears on it.",
            "Name its sides: --about RUS --about UKR",
        )
    states = FeedStates(state)
    if states.damaged:
        click.echo(f"What was remembered of feeds is damaged and now lies in {states.damaged}.", err=True)

    @cache
    def loaded() -> Loaded:
        return load(threads=threads)

    def reader() -> Reader:
        return loaded().reader

    return Watch(
        crisis=crisis, store=store, states=states, bearing=bearing, manners=Manners(fetch_with), reader=reader,
        judge=lambda blocks: loaded().judge(blocks), every=dt.timedelta(minutes=every),
    )  # fmt: skip


def _default_state(place: str, crisis: str) -> Path:
    from platformdirs import user_state_path

    name = hashlib.sha256(f"{place}\x1f{crisis}".encode()).hexdigest()[:16]
    return user_state_path("parley") / "feeds" / f"{name}.json"


def _code(asked: int, failed: int) -> ExitCode:
    if failed and failed == asked:
        return ExitCode.BAD_INPUT
    return ExitCode.SOME_FAILED if failed else ExitCode.OK


def _rest(watch: Watch, feeds: tuple[str, ...]) -> None:
    """Sleep until the next feed is due."""
    states = [watch.states.of(url) for url in feeds]
    times = [state.next_at for state in states if not state.gone and state.next_at]
    if not times:
        raise BadInput("All feeds are gone for good.", "Give others with --feed.")
    time.sleep(max(1.0, (min(times) - now()).total_seconds()))


def _tell(news: News, indicate: Indicate, as_json: bool) -> None:
    """News are data; what is left out is talk, unless everything goes to a program."""
    from parley.cli.watching import Asked, Kept, LeftOut, Resting
    from parley.present.news import news_line
    from parley.present.plain import printable

    objects: list[dict[str, Any]] = []
    match news:
        case Kept(reading=reading) if reading is not None:
            objects = [found | {"feed": news.feed} for found in _told(reading, news.others, indicate)]
        case Kept():
            objects = [{"kind": "known", "feed": news.feed, "url": news.entry.url, "title": news.entry.title}]
        case LeftOut():
            objects = [
                {
                    "kind": "left_out", "feed": news.feed, "url": news.entry.url, "title": news.entry.title,
                    "reason": news.reason, "again": news.again,
                }
            ]  # fmt: skip
        case Resting():
            until = news.until.isoformat(timespec="seconds") if news.until else None
            objects = [{"kind": "resting", "feed": news.feed, "until": until}]
        case Asked():
            objects = [
                {
                    "kind": "feed", "feed": news.feed, "entries": news.entries, "waiting": news.waiting,
                    "error": _why(news.error) if news.error else None, "limits": list(news.limits),
                    "until": news.until.isoformat(timespec="seconds") if news.until else None,
                }
            ]  # fmt: skip
    for found in objects:
        if as_json:
            click.echo(json.dumps(found))
        elif isinstance(news, Kept) and not news.known:
            if not found.get("repeats"):
                click.echo(news_line(found))
        else:
            click.echo(printable(_talk(found)), err=True)


def _told(reading: Reading, others: Sequence[Reading], indicate: Indicate) -> list[dict[str, Any]]:
    """What an article brings; what another version of it said already is marked."""
    from parley.present.news import marked, news_objects

    def objects(one: Reading) -> list[dict[str, Any]]:
        return [*news_objects(one), *indicate(one, now())]

    return marked(objects(reading), [objects(other) for other in others])


def _why(error: SourceError) -> str:
    """Why a feed could not be read; remedies of fetching are for pages."""
    return error.sentence if isinstance(error, FetchError) else str(error)


def _talk(found: dict[str, Any]) -> str:
    match found["kind"]:
        case "known":
            return f"Already there: {found['title'] or found['url']}"
        case "left_out":
            again = "; tried again in the next round" if found["again"] else ""
            return f"Left out: {found['title'] or found['url']} ({found['reason'].rstrip('.')}{again})"
        case "resting":
            until = f"is not asked before {found['until']}" if found["until"] else "is gone for good"
            return f"{found['feed']} {until}."
    if found["error"]:
        again = f"It is asked again after {found['until']}." if found["until"] else "It is not asked again."
        feed = "" if found["feed"] in found["error"] else f"{found['feed']}: "
        return f"parley: {feed}{found['error']} {again}"
    waiting = f", {found['waiting']} of them in the next round" if found["waiting"] else ""
    entries = "1 new entry" if found["entries"] == 1 else f"{found['entries']} new entries"
    return " ".join([f"{found['feed']}: {entries}{waiting}.", *found["limits"]])
