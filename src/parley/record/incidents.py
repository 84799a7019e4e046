"""Events of several articles as incidents."""

from __future__ import annotations

from collections.abc import Sequence

from parley.provenance import content_id
from parley.record.types import Incident, Person, Report, StoredReading


def incidents_of(articles: Sequence[StoredReading], persons: Sequence[Person]) -> tuple[Incident, ...]:
    """One incident for each event of each article, until merging is told how events agree."""
    by_member = {member: person for person in persons for member in person.members}
    incidents = []
    for stored in articles:
        article = stored.reading.article
        outlet = article.outlet or article.id
        for event in stored.reading.events:
            speaker = by_member.get((article.id, event.reported_by)) if event.reported_by else None
            report = Report(
                article=article.id, claim=event.id, span=event.trigger_span, day=stored.day,
                sources=(speaker.name, outlet) if speaker else (outlet,),
                origin=speaker.id if speaker else outlet,
            )  # fmt: skip
            incidents.append(
                Incident(
                    id=content_id("in", event.id), type=event.type, status=event.status, actors=event.actor,
                    recipients=event.recipient, place=event.place,
                    start=event.date.start if event.date else None, end=event.date.end if event.date else None,
                    first_reported=stored.day, reports=(report,),
                )
            )  # fmt: skip
    return tuple(incidents)
