"""The record: crises with their articles in every reading, and people's decisions; see docs/record.md."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import URL, Connection, Engine, func, insert, select
from sqlalchemy.exc import IntegrityError

from parley.articles.types import Article
from parley.claims.types import Reading
from parley.config import setting
from parley.errors import BadInput, CrisisExists, IdUnknown, RecordError
from parley.provenance import READER_VERSION
from parley.record.edits import in_force
from parley.record.types import Edit, JsonValue, Question, Record, StoredReading
from parley.scores.types import LedgerRow
from parley.store.adding import GROUP, add_readings, is_known
from parley.store.connect import connected, engine_for
from parley.store.copies import with_withdrawn
from parley.store.deciding import append_edit, crisis_key, edit_to_undo, edits_of, new_edit
from parley.store.listing import list_outdated, outdated
from parley.store.merging import Step, merged_record, settle_copies_of
from parley.store.misdated import Misdated, misdated
from parley.store.paging import Page, Wanted, page_of
from parley.store.place import shown, url_of
from parley.store.queries import find_ids, list_articles, list_forecasts
from parley.store.readings import other_versions, readings_by_id, readings_in_force
from parley.store.rows import rows_of
from parley.store.schema import bring_up_to_date
from parley.store.tables import articles, crises
from parley.store.types import Added, ArticleRow, ForecastRow, ForecastStatus, Found

LONGEST_NAME = 100
"""Characters of a crisis's name."""
SETTLED = 20_000
"""Articles up to which the lists learn of rewrites when some have been added, beyond when the record is next made as a
whole†: with one new article it takes 0.3 s of the processor for 5,000 and 1.2 s for 20,000."""


class Store:
    """An open record; a context manager. Every method is one transaction, but for those that add readings."""

    def __init__(self, engine: Engine, step: Step) -> None:
        self._engine = engine
        self._step = step

    @classmethod
    def open(cls, url: str | None = None, *, step: Step | None = None) -> Self:
        """Open a record; it is made or upgraded as needed.

        `url`: a path or an SQLAlchemy URL; None: $PARLEY_RECORD, the configuration file, else the user's data folder.
        `step` hears of work that takes more than a moment: what, how much is done, how much there is.
        Raises RecordError where that fails, BadInput for an address that is none.
        """
        place = url_of(url or setting("record").value)
        _make_folder(place)
        store = cls(engine_for(place), step or _unheard)
        try:
            bring_up_to_date(store._engine)
            store._list_outdated()
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def place(self) -> str:
        """Where the record is, without its password."""
        return shown(self._engine.url)

    def misdated(self, now: dt.datetime) -> Misdated | None:
        """An entry, of any crisis, that was made while a clock was wrong."""
        with self._reading() as connection:
            return misdated(connection, now)

    def crises(self) -> list[str]:
        """The names of all crises, sorted."""
        with self._reading() as connection:
            return sorted(connection.execute(select(crises.c.name)).scalars())

    def require(self, crisis: str) -> None:
        """Raises CrisisUnknown where the record has no such crisis."""
        with self._reading() as connection:
            crisis_key(connection, crisis)

    def create(self, crisis: str, question: Question | None, *, author: str, at: dt.datetime, reason: str = "") -> None:
        """Make a crisis, with its question as the first decision. Raises CrisisExists, and BadInput for a bad name."""
        if not crisis.strip() or len(crisis) > LONGEST_NAME or not crisis.isprintable() or set(crisis) & set("/\\"):
            raise BadInput(
                f"{crisis[:LONGEST_NAME]!r} cannot be the name of a crisis.",
                f"Take 1 to {LONGEST_NAME} printable characters without slashes.",
            )
        row = {"name": crisis, "author": author, "created": at, "reason": reason}
        with self._writing() as connection:
            try:
                key = connection.execute(insert(crises).values(row).returning(crises.c.id)).scalar_one()
            except IntegrityError as error:
                raise CrisisExists(
                    f"There is already a crisis named {crisis!r}.",
                    f"Add to it with: parley add '{crisis}' SOURCE..., or take another name.",
                ) from error
            if question is not None:
                value = _question_value(question)
                edit = new_edit(crisis, "crisis", "question", value, author=author, reason=reason, at=at)
                append_edit(connection, key, edit)

    def add(self, crisis: str, readings: Iterable[Reading], *, at: dt.datetime, reader: str = READER_VERSION) -> Added:
        """Add readings made by this version of the reader, or by the one named; see `add_stored`."""
        return self.add_stored(crisis, (StoredReading(reading=r, added=at, reader=reader) for r in readings))

    def add_stored(
        self, crisis: str, stored: Iterable[StoredReading], *, step: Callable[[Added], None] | None = None
    ) -> Added:
        """Add readings as another record held them, in small groups that are committed one by one.

        A page that is there already is skipped, or superseded where the reading's version of the reader is newer, or
        where its date was not known or is now given by hand. `step` hears of each group once it is safe.
        """
        self.require(crisis)
        total = Added()
        for added in add_readings(self._engine, crisis, stored):
            total += added
            if step is not None:
                step(added)
        if (total.new or total.updated) and self.size(crisis) <= SETTLED:
            settle_copies_of(self._engine, crisis)
        return total

    def has(self, crisis: str, article: Article, *, reader: str = READER_VERSION) -> bool:
        """Whether adding a reading of this article by this version of the reader would change nothing."""
        with self._reading() as connection:
            return is_known(connection, crisis_key(connection, crisis), article, reader)

    def stored(self, crisis: str, *, until: dt.date | None = None) -> Iterator[StoredReading]:
        """The readings in force, one after the other, in the order of their day; all from one state of the record."""
        with self._reading() as connection:
            yield from readings_in_force(connection, crisis_key(connection, crisis), until)

    def article(self, crisis: str, article: str) -> StoredReading:
        """The reading in force of one article. Raises IdUnknown."""
        with self._reading() as connection:
            read = readings_by_id(connection, crisis_key(connection, crisis), [article])
            found = list(with_withdrawn(connection, read).values())
        if not found:
            raise IdUnknown(f"{crisis!r} has no article with the id {article!r}.", "Give the whole id of an article.")
        return found[0]

    def versions(self, crisis: str, article: str) -> tuple[Reading, ...]:
        """The readings in force of an article's other versions: copies, cuts, updates; by their day."""
        with self._reading() as connection:
            found = other_versions(connection, crisis_key(connection, crisis), article)
        return tuple(stored.reading for stored in found)

    def record(self, crisis: str, *, as_of: dt.date | None = None, incidents: bool = True) -> Record:
        """The crisis as it stands, or as it stood on a day; without `incidents` none are made."""
        with _uncollected():
            return merged_record(self._engine, crisis, as_of, incidents=incidents, step=self._step)

    def size(self, crisis: str | None = None) -> int:
        """How many articles a crisis has, or all of them together."""
        with self._reading() as connection:
            query = select(func.count()).select_from(articles)
            if crisis is not None:
                query = query.where(articles.c.crisis == crisis_key(connection, crisis))
            return connection.execute(query).scalar_one()

    def page(self, crisis: str | None, wanted: Wanted, *, today: dt.date, limit: int) -> Page:
        """Where the first rows of the ledger are, of one crisis or of all, without reading an article.

        Copies have no rows. Names are as articles print them.
        """
        with self._reading() as connection:
            if crisis is None:
                keys = list(connection.execute(select(crises.c.id)).scalars())
            else:
                keys = [crisis_key(connection, crisis)]
            return page_of(connection, keys, wanted, today, limit)

    def rows(self, crisis: str, ids: Collection[str], *, today: dt.date) -> list[LedgerRow]:
        """The ledger's rows of some articles, each read by itself; persons are joined among these articles only."""
        with self._reading() as connection:
            key = crisis_key(connection, crisis)
            decided = in_force(edits_of(connection, key))
            found = with_withdrawn(connection, readings_by_id(connection, key, ids))
            return rows_of(crisis, list(found.values()), decided, today)

    def edit(
        self, crisis: str, target: str, field: str, value: JsonValue, *, author: str, reason: str, at: dt.datetime
    ) -> Edit:
        """Append a decision; the same one at the same moment is appended once. Raises BadInput."""
        edit = new_edit(crisis, target, field, value, author=author, reason=reason, at=at)
        with self._writing() as connection:
            return append_edit(connection, crisis_key(connection, crisis, lock=True), edit)

    def undo(self, crisis: str, edit_id: str, *, author: str, reason: str, at: dt.datetime) -> Edit:
        """Undo the edit whose id is or begins so, by a further edit. Raises IdUnknown, BadInput if it is undone."""
        with self._writing() as connection:
            key = crisis_key(connection, crisis, lock=True)
            undone = edit_to_undo(connection, key, edit_id)
            edit = new_edit(
                crisis, undone.target, undone.field, None, author=author, reason=reason, at=at, undoes=undone.id
            )
            return append_edit(connection, key, edit)

    def append(self, crisis: str, edits: Iterable[Edit]) -> int:
        """Append decisions as another record held them, with their ids; gives how many were not there yet."""
        with self._writing() as connection:
            key = crisis_key(connection, crisis, lock=True)
            before = {edit.id for edit in edits_of(connection, key)}
            fresh = [edit for edit in edits if edit.id not in before]
            for edit in fresh:
                append_edit(connection, key, edit)
        return len(fresh)

    def history(self, crisis: str) -> list[Edit]:
        """All decisions in the order in which they were made, the undone and the undoing ones among them."""
        with self._reading() as connection:
            return edits_of(connection, crisis_key(connection, crisis))

    def articles(
        self, crisis: str, *, since: dt.date | None = None, until: dt.date | None = None, outlet: str | None = None,
        text: str | None = None, newest_first: bool = False, limit: int | None = None, offset: int = 0,
    ) -> list[ArticleRow]:  # fmt: skip
        """Articles between two days (both included), of an outlet, with words of the title `text`."""
        with self._reading() as connection:
            return list_articles(
                connection, crisis_key(connection, crisis), since=since, until=until, outlet=outlet, text=text,
                newest_first=newest_first, limit=limit, offset=offset,
            )  # fmt: skip

    def forecasts(
        self, crisis: str | None = None, *, by: str | None = None, status: Collection[ForecastStatus] = (),
        confirmed: bool | None = None, due: dt.date | None = None, since: dt.date | None = None,
        until: dt.date | None = None, text: str | None = None, ids: Collection[str] | None = None,
        newest_first: bool = False, limit: int | None = None, offset: int = 0,
    ) -> list[ForecastRow]:  # fmt: skip
        """Forecasts of one crisis or of all, copies among them.

        `by`: part of the forecaster's name; `status`: one of these; `due`: open, and bound to a day before this one;
        `text`: words of the claim; `since`, `until`: days of the article, both included.
        """
        with self._reading() as connection:
            return list_forecasts(
                connection, None if crisis is None else crisis_key(connection, crisis), by=by, status=status,
                confirmed=confirmed, due=due, since=since, until=until, text=text, ids=ids,
                newest_first=newest_first, limit=limit, offset=offset,
            )  # fmt: skip

    def find(self, prefix: str, *, most: int = 20) -> list[Found]:
        """The articles, forecasts and edits, in any crisis, whose ids begin so."""
        with self._reading() as connection:
            return find_ids(connection, prefix, most)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with connected(self._engine, writing=False) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with connected(self._engine, writing=True) as connection:
            yield connection

    def _list_outdated(self) -> None:
        """List again what an earlier Parley listed, in small transactions."""
        with self._reading() as connection:
            total = outdated(connection)
        done = 0
        while done < total:
            with self._writing() as connection:
                some = list_outdated(connection, GROUP)
            # Another program may have listed the rest meanwhile.
            done = done + some if some else total
            self._step("Listing", done, total)


def _unheard(what: str, done: int, total: int) -> None:
    """Nobody wants to hear of it."""


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without searches for cycles while many objects are made that all stay: they took a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _make_folder(place: URL) -> None:
    """The folder of a record in a file."""
    if place.drivername == "sqlite" and place.database:
        folder = Path(place.database).parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise RecordError(
                f"The folder {folder} for the record cannot be made: {error.strerror}.",
                "Give another place with --record.",
            ) from error


def _question_value(question: Question) -> dict[str, JsonValue]:
    return {
        "text": question.text,
        "actor": question.actor,
        "event": question.event,
        "target": question.target,
        "opens": question.opens.isoformat() if question.opens else None,
        "closes": question.closes.isoformat(),
    }
