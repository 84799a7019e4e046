"""What `parley persons` and `parley incidents` share: finding by id, and decisions to join or to split."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import click

from parley.cli.options import author_of, now
from parley.errors import BadInput, IdUnknown

if TYPE_CHECKING:
    from parley.present.gathered import Gathered
    from parley.record.types import Edit, Incident, JsonValue, Person
    from parley.store.database import Store

T = TypeVar("T", "Person", "Incident")


class Decision(NamedTuple):
    """Who decides, and why."""

    author: str | None
    because: str


def gathered(store: Store, crisis: str, *, incidents: bool = True) -> Gathered:
    """The whole record, made ready to be shown; persons do without `incidents`."""
    from parley.present.gathered import Gathered

    return Gathered(store.record(crisis, incidents=incidents))


def found(prefix: str, things: Sequence[T], former: Mapping[str, str], verb: str) -> T:
    """The one whose id, now or before an earlier article came in, is or begins so; a person also by a name that no
    other bears. Raises IdUnknown."""
    by_id = {thing.id: thing for thing in things}
    ids = {former[name] for name in former if name.startswith(prefix)} if prefix else set()
    if len(ids) == 1:
        return by_id[ids.pop()]
    if exact := former.get(prefix):
        return by_id[exact]
    named = [thing for thing in things if prefix.casefold() in map(str.casefold, getattr(thing, "names", ()))]
    if len(named) == 1:
        return named[0]
    ids = ids or {thing.id for thing in named}
    listed = f": {', '.join(sorted(ids)[:5])}" if ids else ""
    raise IdUnknown(
        f"{'Several have' if ids else 'Nothing has'} an id or name {prefix!r}{listed}.",
        f"See the ids with: parley {verb} list CRISIS",
    )


def parts(prefixes: Iterable[str], known: Iterable[tuple[str, ...]], what: str) -> list[tuple[str, ...]]:
    """The parts of which one of the ids is or begins so. Raises IdUnknown, and BadInput where nothing would be left."""
    whole = list(dict.fromkeys(known))
    chosen: list[tuple[str, ...]] = []
    for prefix in prefixes:
        some = [part for part in whole if prefix and any(name.startswith(prefix) for name in part)]
        if not some:
            raise IdUnknown(f"No {what} here has an id that begins with {prefix!r}.", "Take the ids that `show` gives.")
        chosen += [part for part in some if part not in chosen]
    if len(chosen) == len(whole):
        raise BadInput(f"That is every {what}: nothing would be left.", "Name those that belong elsewhere.")
    return chosen


def write_down(store: Store, crisis: str, target: str, field: str, value: JsonValue, decision: Decision) -> Edit:
    """Append the decision and say how to take it back. A reason is needed."""
    from parley.present.plain import printable

    if not decision.because.strip():
        raise BadInput("A decision by hand needs its reason.", "Say why with --because TEXT.")
    edit = store.edit(
        crisis, target, field, value, author=author_of(decision.author), reason=decision.because, at=now()
    )
    click.echo(printable(f"Take it back with: parley undo '{crisis}' {edit.id}"), err=True)
    return edit


def about(store: Store, crisis: str, ids: Iterable[str]) -> list[Edit]:
    """The decisions in force that join or split what has had one of these ids."""
    from parley.record.edits import in_force, with_field

    wanted = set(ids)
    decided = with_field(in_force(store.history(crisis)), "join", "split")
    return [e for e in decided if e.target in wanted or (isinstance(e.value, str) and e.value in wanted)]
