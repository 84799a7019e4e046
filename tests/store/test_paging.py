"""Pages of a large record say what the whole ledger says."""

import datetime as dt
import random
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from parley.claims.types import Reading
from parley.cli import rows as cli_rows
from parley.cli.forecasts import STATUSES, _is_due, _order, _wanted
from parley.cli.rows import ledger_of, page_rows
from parley.evaluation.merging import read_rows, record_of
from parley.record.build import original_of
from parley.record.types import StoredReading
from parley.store.connect import connected
from parley.store.database import Store
from parley.store.paging import Wanted
from parley.store.tables import articles
from tests.store.samples import AT, FIRST, NEWER, SECOND, sample

TODAY = dt.date(2023, 7, 1)
MERGING = Path(__file__).parents[2] / "evaluation" / "merging" / "duplicates"


def told(number: int, *, days: int = 0) -> Reading:
    """A dispatch of a day of its own, long enough to know its reprints by."""
    made = sample(number, published=dt.date(2023, 3, 14) + dt.timedelta(days=days))
    dice = random.Random(number)
    more = " ".join("".join(dice.choices("abdeiklmnorstu", k=6)) for _ in range(60))
    return replace(made, article=replace(made.article, text=f"{made.article.text}\n\n{more}."))


def reprint(number: int, of: int, *, days: int) -> Reading:
    """The same text in another paper."""
    made, text = told(number, days=days), told(of).article.text
    return replace(made, article=replace(made.article, text=text, outlet="Parrot"))


def cut(number: int, of: int, *, days: int) -> Reading:
    """A text without its second paragraph and what is predicted there, in another paper."""
    made = sample(number, published=dt.date(2023, 3, 14) + dt.timedelta(days=days), removed=[SECOND])
    text = told(of).article.text.replace(f"\n\n{SECOND}", "").replace(f"Dispatch {of}", f"Dispatch {number}")
    return replace(made, article=replace(made.article, text=text, outlet="Finch"))


def corrected(of: Reading, *, days: int) -> Reading:
    """A later version in the same paper, which says in a note that what is said of the fleet was wrong."""
    text = of.article.text.replace(
        FIRST, "Ilse Varga, the harbour master, would say nothing before Friday. She would not say more."
    )
    note = "An earlier version of this article misquoted the harbour master about the fleet."
    published = dt.date(2023, 3, 14) + dt.timedelta(days=days)
    made = replace(of.article, id=f"{of.article.id}-{days}", text=f"{text}\n\n{note}", published=published)
    return Reading(article=made)


def decide(store: Store) -> None:
    """Decisions of every kind that changes where a row stands."""
    ids = [row.id for row in store.forecasts("Tarsk")]
    for place, (field, value) in enumerate(
        [
            ("resolution", {"status": "yes", "on": "2023-03-17"}),
            ("resolution", {"status": "no", "on": "2023-06-30"}),
            ("resolution", {"status": "void", "on": "2023-03-16", "void_reason": "misread"}),
            ("resolution", {"status": "contested", "on": "2023-06-01"}),
            ("dispute", "He was misquoted."),
            ("rejected", True),
            ("wording", "may"),
        ]
    ):
        store.edit("Tarsk", ids[3 * place], field, value, author="ana", reason="seen", at=AT + dt.timedelta(place))  # type: ignore[arg-type]


@pytest.fixture
def filled(store: Store) -> Store:
    """Twenty dispatches over forty days, some reprinted or cut, also before they came out whole; decisions on some."""
    made = [told(n, days=2 * n) for n in range(20)]
    made += [reprint(40, 3, days=9), reprint(41, 3, days=12), reprint(42, 7, days=-5)]
    made += [cut(50, 5, days=7), reprint(51, 5, days=13), cut(52, 9, days=25), cut(53, 11, days=3)]
    made += [reprint(54, 5, days=14), reprint(55, 5, days=15), reprint(56, 5, days=16), reprint(57, 5, days=17)]
    random.Random(5).shuffle(made)
    for at in range(0, len(made), 5):
        store.add("Tarsk", made[at : at + 5], at=AT)
    decide(store)
    return store


@pytest.mark.parametrize("status", [(), *((name,) for name in STATUSES), ("due", "yes", "disputed")])
@pytest.mark.parametrize(("by", "due"), [(None, False), ("VARGA", False), ("jon", True)])
def test_a_page_is_what_the_whole_ledger_shows(
    filled: Store, status: tuple[str, ...], by: str | None, due: bool
) -> None:
    whole = ledger_of(filled, "Tarsk", today=TODAY).rows
    chosen = sorted((row for row in whole if _wanted(row, by, status, due)), key=_order)
    for limit in (3, 1000):
        found = page_rows(filled, "Tarsk", Wanted(by=by, status=status, due=due), today=TODAY, limit=limit)
        assert [row.id for row in found.rows] == [row.id for row in chosen[:limit]]
        assert (found.page.matching, found.page.rows) == (len(chosen), len(whole))
        assert found.page.due == sum(map(_is_due, whole))
        assert [(row.status, row.account, row.hindsight) for row in found.rows] == [
            (row.status, row.account, row.hindsight) for row in chosen[:limit]
        ]


def test_what_a_cut_lacks_is_listed_once(filled: Store) -> None:
    whole = ledger_of(filled, "Tarsk", today=TODAY)
    added = [one for one in whole.record.articles if one.news]
    assert [one.reading.article.path for one in added] == ["5.txt", "11.txt"]
    rows = {row.id for row in whole.rows}
    assert all(rows.intersection(one.news) for one in added)


def test_one_forecast_is_found_in_a_large_record_as_in_a_small_one(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = ledger_of(filled, "Tarsk", today=TODAY).rows[5].id
    small = cli_rows.find_row(filled, some, None, today=TODAY)
    monkeypatch.setattr(cli_rows, "WHOLE", 0)
    assert replace(cli_rows.find_row(filled, some, None, today=TODAY), person=None) == replace(small, person=None)


def test_a_newer_reading_keeps_an_article_what_it_was(filled: Store) -> None:
    before = filled.page("Tarsk", Wanted(), today=TODAY, limit=1000).rows
    newer = [sample(n, reader=NEWER) for n in (3, 7)]
    again = [
        replace(r, article=replace(r.article, text=told(n).article.text)) for n, r in zip((3, 7), newer, strict=True)
    ]
    assert filled.add("Tarsk", again, at=AT, reader=NEWER).updated == 2
    assert filled.page("Tarsk", Wanted(), today=TODAY, limit=1000).rows == before


def originals(store: Store) -> dict[str, str]:
    """The original of each copy, as found when they came in."""
    with connected(store._engine, writing=False) as connection:
        rows = connection.execute(select(articles.c.id, articles.c.article, articles.c.copy_of)).all()
    names = {row.id: row.article for row in rows}
    return {row.article: names[row.copy_of] for row in rows if row.copy_of is not None}


def with_address(stored: StoredReading) -> StoredReading:
    """The article at an address of its own: without one, equal texts are one page."""
    article = stored.reading.article
    at = replace(article, url=f"https://example.org/{article.id}")
    return replace(stored, reading=replace(stored.reading, article=at), copy_of=None)


@pytest.mark.parametrize("part", ["development", "development-rewrites", "test", "second", "fourth"])
@pytest.mark.parametrize("order", [0, 1, 2])
def test_copies_found_one_by_one_are_those_of_the_whole_record(part: str, order: int, store: Store) -> None:
    stored = [with_address(one) for one in record_of(read_rows(MERGING / f"{part}.jsonl")).articles]
    whole = original_of(stored)
    if order:
        random.Random(order).shuffle(stored)
    for one in stored:
        store.add_stored("Tarsk", [one])
    found = originals(store)
    assert set(found) <= set(whole)
    if part in ("development", "test"):
        assert found == whole, "without rewrites"
    assert {one.reading.article.id: one.copy_of for one in store.record("Tarsk").articles if one.copy_of} == whole
    assert originals(store) == whole, "the lists follow the whole record once it was made"
    for one in stored:
        key = one.reading.article.id
        root = whole.get(key, key)
        others = {found for found in (root, *(copy for copy, of in whole.items() if of == root)) if found != key}
        assert {other.article.id for other in store.versions("Tarsk", key)} == others


@pytest.mark.parametrize("at_once", [True, False])
def test_a_correction_takes_a_forecast_out_of_the_account(store: Store, *, at_once: bool) -> None:
    first = told(1)
    others = "\n\n".join(told(number).article.text.split("\n\n")[-1] for number in (7, 8, 9))
    first = replace(first, article=replace(first.article, text=f"{first.article.text}\n\n{others}"))
    said = {one.id: one.span.of(first.article.text) for one in first.forecasts}
    pages = [first, corrected(first, days=1)]
    for added in [pages] if at_once else [[one] for one in pages]:
        store.add("Tarsk", added, at=AT)
    lists = {row.id: row for row in page_rows(store, "Tarsk", Wanted(), today=TODAY, limit=9).rows}
    whole = {row.id: row for row in ledger_of(store, "Tarsk", today=TODAY).rows}
    assert {key: row.account for key, row in lists.items()} == {key: row.account for key, row in whole.items()}
    assert {said[key] for key, row in lists.items() if row.account == "disputed"} == {"the fleet will leave by Friday"}
    assert len(lists) == 2
    record = {one.reading.article.id: one.withdrawn for one in store.record("Tarsk").articles}
    assert {key: store.article("Tarsk", key).withdrawn for key in record} == record
    assert [len(spans) for spans in record.values()] == [1, 1], "the note itself too, on a page that foretells nothing"
