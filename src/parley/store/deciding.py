"""People's decisions: appended, never changed, undone by further decisions."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from difflib import get_close_matches

from sqlalchemy import Connection, insert, select

from parley.errors import BadInput, CrisisUnknown, IdUnknown
from parley.record.edits import question_of
from parley.record.sources import grades_of
from parley.record.types import Edit, JsonValue
from parley.store.codec import value_text
from parley.store.connect import damaged
from parley.store.listing import edit_from, follow_edit
from parley.store.tables import crises, edits

_INSTANT = dt.timedelta(microseconds=1)

NAMED = 8
"""Where a crisis is not there, so many others are named."""


def crisis_key(connection: Connection, crisis: str, *, lock: bool = False) -> int:
    """The key of a crisis; `lock`: other writers to it wait until this transaction ends. Raises CrisisUnknown."""
    query = select(crises.c.id).where(crises.c.name == crisis)
    key: int | None = connection.execute(query.with_for_update() if lock else query).scalar()
    if key is None:
        raise CrisisUnknown(f"The record holds no crisis named {crisis!r}.", _instead(connection, crisis))
    return key


def _instead(connection: Connection, crisis: str) -> str:
    """What to do where there is no crisis of that name: the names that there are, the likest first, or a new one."""
    names = list(connection.execute(select(crises.c.name).order_by(crises.c.name)).scalars())
    if not names:
        return f"Make it with: parley new '{crisis}'"
    likest = get_close_matches(crisis, names, n=NAMED, cutoff=0.0)
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return f"There are: {', '.join(likest)}{more}. Or make it with: parley new '{crisis}'"


def edits_of(connection: Connection, crisis: int) -> list[Edit]:
    """All edits in the order in which they were made, the undone and the undoing ones among them.

    Raises RecordDamaged where one cannot be read.
    """
    query = select(edits).where(edits.c.crisis == crisis).order_by(edits.c.number)
    try:
        return [edit_from(row) for row in connection.execute(query)]
    except ValueError as error:  # a value that is no JSON, a time that is none
        raise damaged(connection.engine.url) from error


def new_edit(
    crisis: str, target: str, field: str, value: JsonValue, *, author: str, reason: str, at: dt.datetime,
    undoes: str | None = None,
) -> Edit:  # fmt: skip
    """An edit with its id: the same decision, at the same moment, has the same id. Raises BadInput."""
    for name, said in (("target", target), ("field", field), ("author", author)):
        if not said.strip():
            raise BadInput(f"A decision needs its {name}.", f"Give the {name}.")
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    at = at.astimezone(dt.UTC)
    try:
        text = value_text(value)
    except ValueError as error:
        raise BadInput(f"The value of {field} is not a number that can be kept.", "Give a finite number.") from error
    parts = (crisis, target, field, text, author, at.isoformat(), reason, undoes or "")
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Edit(
        id=f"ed-{digest}", target=target, field=field, value=value, author=author, at=at, reason=reason, undoes=undoes
    )


def append_edit(connection: Connection, crisis: int, edit: Edit) -> Edit:
    """Append an edit unless the crisis has it; gives it as it was stored. Raises BadInput for an unusable value.

    It is never dated before one that it replaces or undoes: where a clock went backwards, the later decision holds.
    """
    known = select(edits).where(edits.c.crisis == crisis, edits.c.id == edit.id)
    if row := connection.execute(known).first():
        return edit_from(row)
    question_of((edit,))
    grades_of((edit,), str)
    earlier = select(edits.c.at).where(
        edits.c.crisis == crisis, edits.c.target == edit.target, edits.c.field == edit.field
    )
    last = max(connection.execute(earlier).scalars(), default=None)
    if last is not None and last >= edit.at:
        edit = replace(edit, at=last + _INSTANT)
    connection.execute(
        insert(edits).values(
            crisis=crisis, id=edit.id, target=edit.target, field=edit.field, value=value_text(edit.value),
            author=edit.author, at=edit.at, reason=edit.reason, undoes=edit.undoes,
        )
    )  # fmt: skip
    follow_edit(connection, crisis, edit.target)
    return edit


def edit_to_undo(connection: Connection, crisis: int, prefix: str) -> Edit:
    """The edit whose id begins so. Raises IdUnknown, and BadInput where it is undone already."""
    query = select(edits).where(edits.c.crisis == crisis, edits.c.id.startswith(prefix, autoescape=True)).limit(2)
    found = [edit_from(row) for row in connection.execute(query)]
    if len(found) != 1:
        raise IdUnknown(
            f"{'Several edits have ids that begin' if found else 'No edit has an id that begins'} with {prefix!r}.",
            "See the edits and their ids with: parley decisions CRISIS",
        )
    (edit,) = found
    by = select(edits.c.id, edits.c.undoes).where(edits.c.crisis == crisis, edits.c.target == edit.target)
    undoing = {row.id: row.undoes for row in connection.execute(by.order_by(edits.c.number)) if row.undoes}
    undone: set[str] = set()
    for name, what in reversed(undoing.items()):
        if name not in undone:
            undone.add(what)
    if edit.id in undone:
        raise BadInput(f"The edit {edit.id} has been undone already.", "Undo the undoing edit to bring it back.")
    return edit
