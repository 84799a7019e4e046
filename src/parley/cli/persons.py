"""`parley persons`: speakers across articles, and what people decide about who is who."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from parley.cli.gathering import Decision, about, found, gathered, parts, write_down
from parley.cli.listing import Output, Shown, emit, listing
from parley.cli.options import author_option, because_option, opened, record_option
from parley.errors import BadInput

if TYPE_CHECKING:
    from parley.present.gathered import Gathered
    from parley.record.types import Person

KINDS = ("person", "organisation", "government", "group", "document", "unnamed")


@click.group("persons")
def command() -> None:
    """List who speaks in a crisis, show one, join those who are one, split one who is several."""


@command.command("list")
@click.argument("crisis")
@click.option("--find", metavar="TEXT", help="Part of a name, role or affiliation.")
@click.option("--kind", type=click.Choice(KINDS), multiple=True, help="Only these kinds; several times for several.")
@listing
@record_option
def list_(crisis: str, find: str | None, kind: tuple[str, ...], output: Output, record: str | None) -> int:
    """List the persons, bodies and governments of CRISIS, those that speak most first."""
    from parley.present.gathered import PERSON_COLUMNS, person_cells, person_lines, person_object

    with opened(record) as store:
        of = gathered(store, crisis, incidents=False)
    chosen = [one for one in of.record.persons if (not kind or one.kind in kind) and _names(one, find)]
    chosen.sort(key=lambda one: (-len(one.members), one.name.casefold()))
    shown = Shown(
        person_lines,
        lambda one: json.dumps(person_object(one, of)),
        PERSON_COLUMNS,
        lambda one: person_cells(one, of),
    )
    emit(chosen, output, shown)
    return 0


@command.command("show")
@click.argument("crisis")
@click.argument("person")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
@record_option
def show(crisis: str, person: str, as_json: bool, record: str | None) -> int:
    """Show PERSON, by the id or its beginning: every name, every appearance, what was decided by hand."""
    from parley.present.gathered import decision_lines, person_object, person_story
    from parley.record.persons import person_id

    with opened(record) as store:
        of = gathered(store, crisis, incidents=False)
        one = _person(of, person)
        decided = about(store, crisis, map(person_id, one.members))
    if as_json:
        click.echo(json.dumps(person_object(one, of)))
        return 0
    for line in [*person_story(one, of), *decision_lines(decided)]:
        click.echo(line)
    return 0


@command.command("join")
@click.argument("crisis")
@click.argument("person")
@click.argument("other")
@because_option
@record_option
@author_option
def join(crisis: str, person: str, other: str, because: str, record: str | None, author: str | None) -> int:
    """Say that PERSON and OTHER are one. --because is needed."""
    with opened(record) as store:
        of = gathered(store, crisis, incidents=False)
        one, two = _person(of, person), _person(of, other)
        if one is two:
            raise BadInput(f"{one.name} and {two.name} are one already.", "See with: parley persons show")
        if {one.kind, two.kind} & {"person"} and {one.kind, two.kind} & {"organisation", "government"}:
            raise BadInput("A person and a body cannot be one.", "Correct the kind first, if it was misread.")
        write_down(store, crisis, one.id, "join", two.id, Decision(author, because))
        _tell(gathered(store, crisis, incidents=False), one.id)
    return 0


@command.command("split")
@click.argument("crisis")
@click.argument("person")
@click.argument("appearances", metavar="APPEARANCE...", nargs=-1, required=True)
@because_option
@record_option
@author_option
def split(
    crisis: str, person: str, appearances: tuple[str, ...], because: str, record: str | None, author: str | None
) -> int:  # fmt: skip
    """Say that some appearances of PERSON are somebody else's: ids of speakers or articles. --because is needed."""
    with opened(record) as store:
        one = _person(gathered(store, crisis, incidents=False), person)
        leaving = parts(appearances, one.members, "appearance")
        value = [list(member) for member in leaving]
        write_down(store, crisis, one.id, "split", value, Decision(author, because))  # type: ignore[arg-type]
        after = gathered(store, crisis, incidents=False)
        for member in (leaving[0], next(m for m in one.members if m not in leaving)):
            _tell(after, next(p.id for p in after.record.persons if member in p.members))
    return 0


def _person(of: Gathered, prefix: str) -> Person:
    from parley.record.persons import current_persons

    return found(prefix, of.record.persons, current_persons(of.record.persons), "persons")


def _tell(of: Gathered, name: str) -> None:
    from parley.present.gathered import person_lines

    for line in person_lines(_person(of, name)):
        click.echo(line)


def _names(person: Person, words: str | None) -> bool:
    told = (*person.names, person.role or "", person.affiliation or "")
    return words is None or any(words.casefold() in text.casefold() for text in told)
