"""Rows of the ledger for the verbs that list, decide and score."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

import click

from parley.errors import BadInput, IdUnknown, UnusableValue

if TYPE_CHECKING:
    from parley.articles.types import Article
    from parley.record.types import Edit, JsonValue, Record, StoredReading
    from parley.scores.types import LedgerRow
    from parley.store.database import Store
    from parley.store.paging import Page, Wanted

WHOLE = 300
"""Articles of a record up to which lists come from all of it, in about half a second; beyond, from its rows."""


class Ledger(NamedTuple):
    """A crisis with its rows; without incidents unless they are asked for."""

    record: Record
    rows: tuple[LedgerRow, ...]


def ledger_of(
    store: Store, crisis: str, *, today: dt.date, as_of: dt.date | None = None, incidents: bool = False
) -> Ledger:  # fmt: skip
    """The ledger of one crisis as it stands `today`, made of what was there on `as_of`."""
    from parley.scores.ledger import ledger
    from parley.store.rows import likelihood_of

    record = store.record(crisis, as_of=as_of, incidents=incidents)
    return Ledger(record, ledger(record, likelihood_of=likelihood_of, today=today))


def ledgers(store: Store, crisis: str | None, *, today: dt.date, as_of: dt.date | None = None) -> Iterator[Ledger]:
    """The ledger of one crisis, or of all."""
    for name in [crisis] if crisis is not None else store.crises():
        yield ledger_of(store, name, today=today, as_of=as_of)


def find_row(store: Store, prefix: str, crisis: str | None, *, today: dt.date) -> LedgerRow:
    """The one row whose id begins so, in any crisis unless one is named. Raises IdUnknown, BadInput for a reprint."""
    found = [one for one in store.find(prefix) if one.kind == "forecast" and (crisis is None or one.crisis == crisis)]
    if not prefix or not found:
        raise IdUnknown(
            f"No forecast has an id that begins with {prefix!r}.", "List them with: parley forecasts CRISIS"
        )
    found = [one for one in found if one.id == prefix] or found
    if len({one.id for one in found}) > 1:
        listed = ", ".join(one.id for one in found[:5])
        raise IdUnknown(f"Several forecasts begin with {prefix!r}: {listed}.", "Give more of the id.")
    if len(names := {one.crisis for one in found}) > 1:
        listed = ", ".join(sorted(names))
        raise IdUnknown(f"The forecast {found[0].id} is in several crises: {listed}.", "Name one with --crisis.")
    for row in _rows_with(store, found[0].crisis, found[0].id, today):
        if row.id == found[0].id:
            return row
    raise BadInput(
        f"The forecast {found[0].id} has no row: it stands in a reprint, or a person has rejected it.",
        "Decide about the row of the original article, or take the rejection back: parley decisions, parley undo.",
    )


def _rows_with(store: Store, crisis: str, forecast: str, today: dt.date) -> Iterable[LedgerRow]:
    """The rows among which that of a forecast is, if it has one."""
    from parley.store.paging import Wanted

    if store.size(crisis) <= WHOLE:
        return ledger_of(store, crisis, today=today).rows
    return page_rows(store, crisis, Wanted(ids=[forecast]), today=today, limit=1).rows


class Listed(NamedTuple):
    """The rows of a page in its order, and how many there are besides."""

    rows: tuple[LedgerRow, ...]
    page: Page


def page_rows(store: Store, crisis: str | None, wanted: Wanted, *, today: dt.date, limit: int) -> Listed:
    """The first rows of a large record, from its lists: names as articles print them, joined within the page alone."""
    page = store.page(crisis, wanted, today=today, limit=limit)
    articles: dict[str, set[str]] = {}
    for key in page.keys:
        articles.setdefault(key.crisis, set()).add(key.article)
    made = {(name, row.id): row for name, ids in articles.items() for row in store.rows(name, ids, today=today)}
    # What somebody changed in this moment may be missing.
    shown = (made.get((key.crisis, key.forecast)) for key in page.keys)
    return Listed(tuple(row for row in shown if row is not None), page)


class Decided(NamedTuple):
    """What was written down, and the row as it stands then; None where it is no row any more."""

    row: LedgerRow | None
    edits: tuple[Edit, ...]


def stored_of(store: Store, row: LedgerRow) -> StoredReading:
    """The article of a row, as the machine read it."""
    return store.article(row.crisis, row.article)


def sources_behind(row: LedgerRow, article: Article) -> tuple[str, ...]:
    """The public sources of a page of a shipped dossier, as they are cited; of other pages none."""
    from parley.data.dossiers import sources_of

    return tuple(source.words for source in sources_of(row.crisis, article.path, article.text))


def show_whole(store: Store, row: LedgerRow) -> None:
    """Show a row with its page, its paragraph and what was read."""
    from parley.present.whole_row import whole_row_lines

    article = stored_of(store, row).reading.article
    for line in whole_row_lines(row, article, sources_behind(row, article)):
        click.echo(line)


def span_of_words(store: Store, row: LedgerRow, words: str) -> list[JsonValue]:
    """Where words stand in the article of a row, nearest to its passage, white space aside. BadInput if nowhere."""
    parts = [re.escape(word) for word in words.split()]
    text = stored_of(store, row).reading.article.text
    found = [match.span() for match in re.finditer(r"\s+".join(parts), text)] if parts else []
    if not found:
        raise BadInput(f"{words!r} is not in the article.", "Copy the words as they are printed, and no more.")
    start, end = min(found, key=lambda span: abs(span[0] - row.span.start))
    return [start, end]


def decide(
    store: Store, row: LedgerRow, values: Mapping[str, JsonValue], *, author: str, because: str, at: dt.datetime,
    check: Callable[[LedgerRow], None] | None = None,
) -> Decided:  # fmt: skip
    """Write down decisions on a row by field, all or none.

    What the row becomes is tried first, so that nothing unusable enters the record: BadInput where a value cannot be
    used or `check` objects.
    """
    from parley.record.edits import in_force
    from parley.store.deciding import new_edit
    from parley.store.rows import rows_of

    edits = tuple(
        new_edit(row.crisis, row.id, field, value, author=author, reason=because, at=at)
        for field, value in values.items()
    )
    standing = [edit for edit in in_force(store.history(row.crisis)) if edit.target == row.id]
    try:
        made = rows_of(row.crisis, [stored_of(store, row)], [*standing, *edits], at.date())
    except UnusableValue as error:
        if error.edit not in {edit.id for edit in edits}:
            raise
        raise BadInput(f"{error.what} cannot be that: {error.why}.", "Nothing was written down.") from error
    after = next((one for one in made if one.id == row.id), None)
    if after is not None and check is not None:
        check(after)
    store.append(row.crisis, edits)
    return Decided(after, edits)


def tell(row: LedgerRow, decided: Decided) -> None:
    """Show a row after a decision, and how to take the decision back."""
    from parley.present.ledger import row_lines
    from parley.present.plain import printable

    for line in row_lines(decided.row) if decided.row else _rejected(row):
        click.echo(line)
    for edit in decided.edits:
        click.echo(printable(f"Take back {edit.field} with: parley undo '{row.crisis}' {edit.id}"), err=True)


def _rejected(row: LedgerRow) -> list[str]:
    """That a row is none any more, with what it was: a mistaken id shows."""
    from parley.present.ledger import LONGEST_CLAIM, who
    from parley.present.plain import shortened

    claim = shortened(row.claim, LONGEST_CLAIM)
    return [f"{row.id}  is no forecast any more", f"    {who(row)}, {row.stated}: “{claim}”"]
