"""`parley incidents`: what happened, over all articles that report it, and what people decide about what is one."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, get_args

import click

from parley.claims.types import EventStatus, EventType
from parley.cli.gathering import Decision, about, found, gathered, parts, write_down
from parley.cli.listing import Output, Shown, emit, listing
from parley.cli.options import DAY, author_option, because_option, opened, record_option
from parley.errors import BadInput

if TYPE_CHECKING:
    from parley.present.gathered import Gathered
    from parley.record.types import Incident


@click.group("incidents")
def command() -> None:
    """List what is told of a crisis, show one incident, join reports of one event, split what are several."""


@command.command("list")
@click.argument("crisis")
@click.option("--type", "types", type=click.Choice(get_args(EventType)), multiple=True, help="Only these types.")
@click.option("--status", type=click.Choice(get_args(EventStatus)), multiple=True, help="Only with these statuses.")
@click.option("--actor", metavar="CODE", help="Only those in which this side acts.")
@click.option("--since", type=DAY, help="Happened, or first reported, on that day or later.")
@click.option("--until", type=DAY, help="Happened, or first reported, on that day or earlier.")
@click.option("--reports", type=click.IntRange(1), default=1, help="Only with at least so many reports.")
@listing
@record_option
def list_(
    crisis: str, types: tuple[str, ...], status: tuple[str, ...], actor: str | None, since: dt.datetime | None,
    until: dt.datetime | None, reports: int, output: Output, record: str | None,
) -> int:  # fmt: skip
    """List the incidents of CRISIS by the day on which they happened, or were first reported."""
    from parley.present.gathered import INCIDENT_COLUMNS, incident_cells, incident_lines, incident_object

    with opened(record) as store:
        of = gathered(store, crisis)
    chosen = [
        one
        for one in of.record.incidents
        if (not types or one.type in types)
        and (not status or one.status in status)
        and (actor is None or actor.casefold() in map(str.casefold, one.actors))
        and (since is None or _day(one) >= since.date())
        and (until is None or _day(one) <= until.date())
        and len(one.reports) >= reports
    ]
    shown = Shown(
        lambda one: incident_lines(one, of),
        lambda one: json.dumps(incident_object(one, of)),
        INCIDENT_COLUMNS,
        lambda one: incident_cells(one, of),
    )
    emit(sorted(chosen, key=_day), output, shown)
    return 0


@command.command("show")
@click.argument("crisis")
@click.argument("incident")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
@record_option
def show(crisis: str, incident: str, as_json: bool, record: str | None) -> int:
    """Show INCIDENT, by the id or its beginning: every report, why it was taken for the same, the figures."""
    from parley.present.gathered import decision_lines, incident_object, incident_story
    from parley.record.incidents import incident_id

    with opened(record) as store:
        of = gathered(store, crisis)
        one = _incident(of, incident)
        decided = about(store, crisis, (incident_id(report.claim) for report in one.reports))
    if as_json:
        click.echo(json.dumps(incident_object(one, of)))
        return 0
    for line in [*incident_story(one, of), *decision_lines(decided)]:
        click.echo(line)
    return 0


@command.command("join")
@click.argument("crisis")
@click.argument("incident")
@click.argument("other")
@because_option
@record_option
@author_option
def join(crisis: str, incident: str, other: str, because: str, record: str | None, author: str | None) -> int:
    """Say that INCIDENT and OTHER are one event. --because is needed."""
    with opened(record) as store:
        of = gathered(store, crisis)
        one, two = _incident(of, incident), _incident(of, other)
        if one is two:
            raise BadInput("They are one incident already.", "See with: parley incidents show")
        write_down(store, crisis, one.id, "join", two.id, Decision(author, because))
        _tell(gathered(store, crisis), one.id)
    return 0


@command.command("split")
@click.argument("crisis")
@click.argument("incident")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@because_option
@record_option
@author_option
def split(
    crisis: str, incident: str, reports: tuple[str, ...], because: str, record: str | None, author: str | None
) -> int:  # fmt: skip
    """Say that some reports of INCIDENT are of another event: ids of events or articles. --because is needed."""
    from parley.record.incidents import incident_id

    with opened(record) as store:
        one = _incident(gathered(store, crisis), incident)
        known = [(report.article, report.claim) for report in one.reports]
        leaving = parts(reports, known, "report")
        write_down(store, crisis, one.id, "split", [claim for _, claim in leaving], Decision(author, because))
        after = gathered(store, crisis)
        for _, claim in (leaving[0], next(part for part in known if part not in leaving)):
            _tell(after, incident_id(claim))
    return 0


def _incident(of: Gathered, prefix: str) -> Incident:
    from parley.record.incidents import current_ids

    return found(prefix, of.record.incidents, current_ids(of.record.incidents), "incidents")


def _tell(of: Gathered, name: str) -> None:
    from parley.present.gathered import incident_lines

    for line in incident_lines(_incident(of, name), of):
        click.echo(line)


def _day(incident: Incident) -> dt.date:
    return incident.start or incident.end or incident.first_reported
