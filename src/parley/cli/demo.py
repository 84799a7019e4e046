"""`parley demo`: the shipped dossiers become crises of the record, with what followed on each prediction."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import click

from parley.cli.options import now, opened, record_option
from parley.cli.reading import progress
from parley.cli.rows import ledger_of
from parley.errors import CrisisExists

if TYPE_CHECKING:
    from parley.claims.read import Source
    from parley.claims.types import Reading
    from parley.data.dossiers import Dossier, Match
    from parley.record.types import JsonValue
    from parley.scores.types import LedgerRow
    from parley.store.database import Store
    from parley.store.types import Added

    Read = Callable[[Iterable[Source]], Iterator[Reading]]

AUTHOR = "parley demo"
"""Who decides what the dossiers say; people's own decisions are never touched."""

OUTLET = "Parley dossier"
"""The outlet of dispatches: they are our own sentences, whatever sources they name."""


INDENT = " " * len("  2022-02-24  ")


class Loaded(NamedTuple):
    """What became of one dossier: pages added and there before, and what followed on how many predictions."""

    added: Added
    matches: tuple[Match, ...]

    @property
    def missed(self) -> int:
        """Resolutions at whose words no forecast was read."""
        return sum(match.forecast is None for match in self.matches)


@click.command("demo")
@click.option("--threads", type=click.IntRange(1, 64), help="Processor threads (default: all that are there).")
@record_option
def command(threads: int | None, record: str | None) -> int:
    """Load four past crises into the record and show who said what, and what followed.

    A second run changes nothing. What you decided about their forecasts stays as you decided it.
    """
    from parley.data.dossiers import DOSSIERS, load_dossier

    with opened(record) as store:
        for name in DOSSIERS:
            dossier = load_dossier(name)
            with progress(sys.stderr.isatty()) as step:
                loaded = install(store, dossier, _lazy_reader(threads, step), at=now())
            for line in ledger_lines(dossier, ledger_of(store, name, today=now().date()).rows):
                click.echo(line)
            click.echo(_said(name, loaded), err=True)
        click.echo(f"The record is {store.place}. Next: parley forecasts {DOSSIERS[0]}", err=True)
    return 0


def install(store: Store, dossier: Dossier, read: Read, *, at: dt.datetime) -> Loaded:
    """Make the crisis unless it is there, read what is not read yet, and decide what the dossier knows.

    Raises CrisisExists where somebody made a crisis of that name themselves.
    """
    from parley.store.deciding import new_edit
    from parley.store.types import Added

    if dossier.name not in store.crises():
        store.create(dossier.name, dossier.question, author=AUTHOR, at=at, reason=f"Dossier: {dossier.title}")
    history = store.history(dossier.name)
    if not any(edit.author == AUTHOR and edit.field == "question" for edit in history):
        raise CrisisExists(
            f"There is already a crisis named {dossier.name!r} that is not from the demo.",
            "Give the demo another record with --record.",
        )
    sources = list(_sources(dossier))
    fresh = [source for source in sources if not store.has(dossier.name, source.article)]
    added = store.add(dossier.name, read(fresh), at=at) if fresh else Added()
    matches = tuple(_matches(store, dossier))
    known = {(edit.target, edit.field) for edit in history}
    decisions = [
        new_edit(dossier.name, target, field, value, author=AUTHOR, reason=because, at=at)
        for target, field, value, because in _decisions(dossier, matches)
        if (target, field) not in known
    ]
    store.append(dossier.name, decisions)
    return Loaded(added + Added(skipped=len(sources) - len(fresh)), matches)


class _Decision(NamedTuple):
    target: str
    field: str
    value: JsonValue
    because: str


def _decisions(dossier: Dossier, matches: Iterable[Match]) -> Iterator[_Decision]:
    """How the crisis ended, and what followed on each forecast that was read."""
    outcome = dossier.outcome
    happened: JsonValue = {"happened": outcome.happened, "on": outcome.on.isoformat() if outcome.on else None}
    yield _Decision("crisis", "outcome", happened, f"{outcome.because} ({outcome.source.name})")
    for resolution, forecast in matches:
        if forecast is None:
            continue
        if resolution.condition_met:
            yield _Decision(forecast.id, "condition_met", resolution.condition_met.isoformat(), resolution.because)
        value: dict[str, JsonValue] = {"status": resolution.status, "on": resolution.on.isoformat()}
        if resolution.void_reason:
            value["void_reason"] = resolution.void_reason
        yield _Decision(forecast.id, "resolution", value, resolution.because)


def _sources(dossier: Dossier) -> Iterator[Source]:
    """Dispatches and printed predictions as clean articles; they hold no clutter, so nobody judges their blocks."""
    from parley.articles.build import article_from
    from parley.claims.read import Source
    from parley.data.dossiers import Prediction
    from parley.pages.types import Page

    for item in dossier.pages:
        page = Page(path=item.id, url=None, format="text", text=item.text, header_title=item.title)
        made = article_from(page, given=item.published)
        outlet = item.outlet if isinstance(item, Prediction) else OUTLET
        yield Source(replace(made.article, outlet=outlet), made.limits)


def _matches(store: Store, dossier: Dossier) -> Iterator[Match]:
    """Each resolution of the dossier with its forecast, if one was read."""
    from parley.data.dossiers import match

    for stored in store.stored(dossier.name):
        about = [r for r in dossier.resolutions if r.dispatch == stored.reading.article.path]
        yield from match(stored.reading, about)


def _lazy_reader(threads: int | None, step: Callable[[], None]) -> Read:
    """A reader whose model is loaded when there is something to read."""

    def read(sources: Iterable[Source]) -> Iterator[Reading]:
        from parley.cli.loading import load

        for reading in load(threads=threads).reader.read(sources):
            step()
            yield reading

    return read


def ledger_lines(dossier: Dossier, rows: Iterable[LedgerRow]) -> Iterator[str]:
    """The crisis, how it ended, and its forecasts in order of their day: who said what, and what followed."""
    from parley.present.ledger import LONGEST_CLAIM, followed, who
    from parley.present.plain import shortened

    outcome = dossier.outcome
    ended = f"It happened on {outcome.on}." if outcome.on else "It did not happen."
    yield f"{dossier.title} ({dossier.name})"
    yield f"  {dossier.question.text} {ended} {outcome.because}"
    none = True
    for row in rows:
        none = False
        yield f"  {row.stated}  {who(row)}: “{shortened(row.claim, LONGEST_CLAIM)}”"
        yield f"{INDENT}{followed(row)}"
    if none:
        yield "  No forecasts were read in these dispatches."
    yield ""


def _said(name: str, loaded: Loaded) -> str:
    """One sentence on what the run did."""
    said = f"{name}: {loaded.added.new} pages added, {loaded.added.skipped} already there"
    if loaded.missed:
        said += f"; {loaded.missed} of {len(loaded.matches)} known outcomes found no forecast to belong to"
    return said + "."
