"""Persons and incidents for people and programs: what was gathered over articles, and what each part rests on."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property

from parley.claims.types import Speaker
from parley.present.plain import printable, shortened
from parley.record.agreement import MERGE, Agreement, agreement
from parley.record.mentions import mentions_of
from parley.record.types import Edit, Figure, Incident, Person, Record, Report, StoredReading

LONGEST_SENTENCE = 200
"""Characters of a sentence in lists for people."""
PERSON_COLUMNS = ("id", "name", "kind", "role", "affiliation", "country", "names", "articles", "first", "last")
INCIDENT_COLUMNS = (
    "id", "type", "status", "actors", "recipients", "place", "start", "end", "first_reported", "reports", "origins",
    "sentence",
)  # fmt: skip


@dataclass(frozen=True)
class Gathered:
    """A record with its articles by id."""

    record: Record

    @cached_property
    def articles(self) -> Mapping[str, StoredReading]:
        """The articles by id."""
        return {stored.reading.article.id: stored for stored in self.record.articles}

    def speaker(self, member: tuple[str, str]) -> Speaker:
        """The speaker of one article."""
        return next(s for s in self.articles[member[0]].reading.speakers if s.id == member[1])

    def sentence(self, report: Report) -> str:
        """The line of the article in which the report stands, cut around it."""
        text = self.articles[report.article].reading.article.text
        dot = text.rfind(". ", 0, report.span.start)
        start = max(text.rfind("\n", 0, report.span.start) + 1, dot + 2 if dot >= 0 else 0)
        ends = (text.find(". ", report.span.end), text.find("\n", report.span.end))
        stop = min((at for at in ends if at >= 0), default=len(text))
        return shortened(text[start : stop + 1], LONGEST_SENTENCE)

    def outlet(self, article: str) -> str:
        """Where an article was printed."""
        return printable(self.articles[article].reading.article.outlet or "an outlet without a name")


def person_object(person: Person, of: Gathered) -> dict[str, object]:
    """A person as an object of JSON, with every appearance."""
    days = [of.articles[article].day for article, _ in person.members]
    appearances = [
        {
            "article": article, "speaker": speaker, "day": of.articles[article].day.isoformat(),
            "outlet": of.articles[article].reading.article.outlet, "name": said.name, "role": said.role,
        }
        for article, speaker in person.members
        for said in [of.speaker((article, speaker))]
    ]  # fmt: skip
    fields = asdict(person)
    del fields["members"]
    return fields | {"first": min(days).isoformat(), "last": max(days).isoformat(), "appearances": appearances}


def person_cells(person: Person, of: Gathered) -> dict[str, object]:
    """A person as cells under `PERSON_COLUMNS`."""
    days = [of.articles[article].day for article, _ in person.members]
    return asdict(person) | {
        "names": "; ".join(person.names), "articles": len({article for article, _ in person.members}),
        "first": min(days), "last": max(days),
    }  # fmt: skip


def person_lines(person: Person) -> Iterator[str]:
    """A person in two lines at most: who, how often, under which other names."""
    yield f"{person.id}  {_described(person)}: {_counted(len(person.members), 'appearance')}"
    if others := [printable(name) for name in person.names if name != person.name]:
        yield f"    also {', '.join(others)}"


def person_story(person: Person, of: Gathered) -> Iterator[str]:
    """A person with each appearance: when and where, under which name, and the ids by which it is split off."""
    yield from person_lines(person)
    for article, speaker in person.members:
        said = of.speaker((article, speaker))
        role = f" ({printable(said.role)})" if said.role else ""
        yield f"    {of.articles[article].day}  {of.outlet(article)}: {printable(said.name)}{role}"
        yield f"                {speaker} in {article}"


def incident_object(incident: Incident, of: Gathered) -> dict[str, object]:
    """An incident as an object of JSON, with every report and its sentence."""
    fields = json.loads(json.dumps(asdict(incident), default=str))
    for report, there in zip(fields["reports"], incident.reports, strict=True):
        report["sentence"] = of.sentence(there)
    return {**fields, "origins": incident.origins}


def incident_cells(incident: Incident, of: Gathered) -> dict[str, object]:
    """An incident as cells under `INCIDENT_COLUMNS`."""
    return asdict(incident) | {
        "actors": ", ".join(incident.actors), "recipients": ", ".join(incident.recipients),
        "reports": len(incident.reports), "origins": incident.origins, "sentence": of.sentence(incident.reports[0]),
    }  # fmt: skip


def incident_lines(incident: Incident, of: Gathered) -> Iterator[str]:
    """An incident in two lines: when, what, who, how well attested; and the sentence of its first report."""
    reports = _counted(len(incident.reports), "report")
    origins = _counted(incident.origins, "independent origin")
    yield f"{incident.id}  {_when(incident)}  {_deed(incident)}; {reports}, {origins}"
    yield f"    “{of.sentence(incident.reports[0])}”"


def incident_story(incident: Incident, of: Gathered) -> Iterator[str]:
    """An incident with each report: who says so, in which words, and why it was taken for the same."""
    head = next(incident_lines(incident, of))
    yield f"{head}; first reported on {incident.first_reported}"
    for figure in incident.figures:
        yield f"    {_figure(figure)}"
    agreed = _agreements(incident, of)
    for report in incident.reports:
        stored = of.articles[report.article]
        copy = ", a copy" if stored.copy_of else ""
        chain = " ← ".join(printable(name) for name in report.sources)
        yield f"    {report.day}  {of.outlet(report.article)}{copy}: “{of.sentence(report)}”"
        yield f"                said by {chain}; {report.claim} in {report.article}"
        if report is not incident.reports[0]:
            yield f"                {_why(agreed.get(report.claim))}"


def decision_lines(edits: Sequence[Edit]) -> Iterator[str]:
    """What people decided, in order."""
    for edit in edits:
        why = f" ({printable(edit.reason)})" if edit.reason else ""
        value = edit.value if isinstance(edit.value, str) else json.dumps(edit.value)
        yield f"    {edit.at:%Y-%m-%d} {printable(edit.author)}: {edit.field} {printable(value)}{why} [{edit.id}]"


def _agreements(incident: Incident, of: Gathered) -> dict[str, Agreement | None]:
    """How far each report agrees with the first one, by claim."""
    found = {
        mention.event.id: mention
        for number, article in enumerate(dict.fromkeys(report.article for report in incident.reports))
        for mention in mentions_of(number, of.articles[article])
    }
    first = found[incident.reports[0].claim]
    return {report.claim: agreement(first, found[report.claim]) for report in incident.reports[1:]}


def _why(agreed: Agreement | None) -> str:
    if agreed is None:
        return "joined by hand, or through a later report"
    parts = ", ".join(f"{name} {value:g}" for name, value in agreed._asdict().items() if value)
    return f"agrees with the first report by {agreed.points:.2f} points ({MERGE:g} are needed): {parts}"


def _described(person: Person) -> str:
    about = dict.fromkeys(part for part in (person.role, person.affiliation, person.country) if part)
    listed = f" ({', '.join(map(printable, about))})" if about else ""
    return f"{printable(person.name)}{listed}, {person.kind}"


def _deed(incident: Incident) -> str:
    sides = " → ".join(", ".join(side) or "somebody" for side in (incident.actors, incident.recipients) if side)
    place = f" at {printable(incident.place)}" if incident.place else ""
    return f"{incident.type} {incident.status}{': ' if sides else ''}{printable(sides)}{place}"


def _when(incident: Incident) -> str:
    if incident.start is None and incident.end is None:
        return f"day not known, reported {incident.first_reported}"
    if incident.start == incident.end:
        return str(incident.start)
    return f"{_day(incident.start)} to {_day(incident.end)}"


def _day(day: dt.date | None) -> str:
    return str(day) if day else "?"


def _figure(figure: Figure) -> str:
    low, high = (f"{bound:g}" if bound is not None else None for bound in (figure.low, figure.high))
    if low and high:
        said = low if low == high else f"{low} to {high}"
    else:
        said = f"at least {low}" if low else f"up to {high}"
    return f"{printable(figure.what)}: {said} ({_counted(len(figure.reports), 'report')})"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
