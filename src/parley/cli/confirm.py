"""`parley confirm`: a person has compared a row with the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from parley.cli.options import author_of, author_option, because_option, now, opened, record_option
from parley.cli.rows import decide, find_row, show_whole, sources_behind, stored_of, tell
from parley.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.record.types import JsonValue
    from parley.scores.types import LedgerRow


@click.command("confirm")
@click.argument("forecast", metavar="ID")
@click.option("--show", is_flag=True, help="Show the row with its paragraph and what was read; decide nothing.")
@click.option("--passage", metavar="TEXT", help="The words that say it, as printed (default: the row's passage).")
@click.option("--link", metavar="URL", help="Where the page can be seen (default: the article's address).")
@click.option("--cite", metavar="TEXT", help="Where a page without address stands: outlet, date, page or shelf mark.")
@click.option("--role", metavar="TEXT", help="The public role of the person, where the record knows none.")
@click.option("--crisis", help="The crisis, where an id is in several.")
@because_option
@record_option
@author_option
def command(
    forecast: str, show: bool, passage: str | None, link: str | None, cite: str | None,
    role: str | None, crisis: str | None, because: str, record: str | None, author: str | None,
) -> int:  # fmt: skip
    """Confirm a forecast, so that it may count in a score.

    You vouch that the passage is on the page, that it is this person's forecast with this condition and deadline, and
    that they hold a public role. Correct what is wrong first: parley amend ID.
    """
    from parley.present.plain import printable

    moment = now()
    with opened(record) as store:
        row = find_row(store, forecast, crisis, today=moment.date())
        if show:
            show_whole(store, row)
            return 0
        words = passage if passage is not None else row.passage
        article = stored_of(store, row).reading.article
        if not words.strip() or _plain(words) not in _plain(article.text):
            raise BadInput("These words are not in the article.", "Copy the passage as it is printed, and no more.")
        where = _where(row, link, cite, sources_behind(row, article))
        if row.holder == "person" and not (role or row.role):
            raise BadInput(
                f"No public role of {printable(row.forecaster or 'this person')} is known.",
                "Only persons in a public role are scored: give it with --role, or leave the row unconfirmed.",
            )
        value: dict[str, JsonValue] = {"passage": words, "link": where}
        if role:
            value["public_role"] = role
        decided = decide(store, row, {"confirmed": value}, author=author_of(author), because=because, at=moment)
    tell(row, decided)
    return 0


def _where(row: LedgerRow, link: str | None, cite: str | None, sources: Sequence[str]) -> str:
    """Where others can see the page. BadInput where nothing says it; proposes its sources, or its outlet and day."""
    from parley.present.plain import printable
    from parley.scores.citing import CITED, is_citation, is_web

    if link and cite:
        raise BadInput("A page is either linked or cited.", "Give --link or --cite.")
    if cite is not None:
        if not is_citation(cite):
            raise BadInput(
                "Nobody could look that up.",
                "Give outlet, date with year, and page, title or shelf mark: --cite 'The Quay, 12 March 1962, p. 4'",
            )
        return CITED + cite
    where = link or row.url or ""
    if link and not is_web(link):
        raise BadInput(f"{link!r} is no web address.", "Give --link https://…, or --cite for a page that is not there.")
    if not is_web(where):
        known = [row.outlet, str(row.printed) if row.printed else None, row.title]
        proposals = sources or [", ".join(part for part in known if part)]
        quoted = [printable(one).replace("'", "’") for one in proposals]
        incomplete = f"{quoted[0]}, PAGE OR TITLE" if sources else "OUTLET, DATE, PAGE OR TITLE"
        proposed = next(filter(is_citation, quoted), incomplete)
        raise BadInput(
            "The article has no web address.",
            f"Say where others can see it with --link https://…, or on paper or in an archive with --cite '{proposed}'",
        )
    return where


def _plain(text: str) -> str:
    """Text without differences of white space."""
    return " ".join(text.split())
