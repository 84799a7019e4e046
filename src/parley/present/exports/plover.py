"""Event records with the field names of PLOVER's specification (draft 0.7b1 of 2021), one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from parley.claims.types import Event, EventStatus, EventType, Reading
from parley.present.exports.material import LeftOut, Material
from parley.record.types import StoredReading

# The specification's table of quad categories; its DEMAND became REQUEST.
QUAD: dict[EventType, int] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"), 3),
    **dict.fromkeys(("PROTEST", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}  # fmt: skip
"""1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""

CONTEXT: dict[EventStatus, str] = {
    "planned": "future", "predicted": "future", "threatened": "hypothetical", "demanded": "hypothetical",
    "hypothetical": "hypothetical", "denied": "negation",
}  # fmt: skip
"""The context by which PLOVER tells events that did not take place; which of them for threats and demands †."""


def lines(material: Material, left_out: LeftOut) -> Iterator[str]:
    """A record for every event of the original articles, and of updates what no version before has.

    `link` is the incident that several of them share.
    """
    incidents = {report.claim: incident.id for incident in material.record.incidents for report in incident.reports}
    material.originals(left_out)
    for stored in material.record.articles:
        for event in (one for one in stored.reading.events if stored.adds(one.id)):
            if not stored.stands(event.trigger_span):
                left_out["events that a later version of the article corrected or took back"] += 1
            elif event.actor or event.actor_names:
                yield json.dumps(_record(material, stored, event, incidents.get(event.id)))
            else:
                left_out["events whose actor is not named (PLOVER needs a source)"] += 1


def _record(material: Material, stored: StoredReading, event: Event, incident: str | None) -> dict[str, Any]:
    reading, date = stored.reading, event.date
    start = date.start or date.end if date else None
    record: dict[str, Any] = {
        "id": event.id,
        "has_event": True,
        "date": (start or stored.day).isoformat(),
        "enddate": date.end.isoformat() if date and start and date.end else None,
        "source": _actors(event.actor, event.actor_names),
        "recipient": _actors(event.recipient, event.recipient_names),
        "event": [event.type],
        "event_loc": _location(material, event),
        "event_text": [event.trigger_span.of(reading.article.text)],
        "quad_code": QUAD[event.type],
        "context": [CONTEXT[event.status]] if event.status in CONTEXT else None,
        "link": incident,
        "text_info": {"start": event.trigger_span.start, "end": event.trigger_span.end},
        "cite_info": _citation(reading),
        "coder": f"Parley, reader {stored.reader}",
        "coded_date": stored.added.date().isoformat(),
        # Beyond the specification, which allows further fields.
        "status": event.status,
        "date_basis": "text" if start else "publication" if reading.article.published else "added",
        "date_precision": date.precision if date and start else None,
        "reported_by": next((s.name for s in reading.speakers if s.id == event.reported_by), None),
    }
    return {name: value for name, value in record.items() if value is not None and value != []}


def _actors(codes: Sequence[str], names: Sequence[str]) -> list[dict[str, str]]:
    """Actor objects: codes and printed names side by side where they match one to one, else each alone."""
    if len(codes) == len(names):
        return [{"code": code, "actor_text": name} for code, name in zip(codes, names, strict=True)]
    return [{"code": code} for code in codes] or [{"actor_text": name} for name in names]


def _location(material: Material, event: Event) -> dict[str, Any] | None:
    if event.place is None:
        return None
    point = material.places.of(event.place, (*event.actor, *event.recipient))
    if point is None:
        return {"name": event.place}
    where = {"name": event.place, "latitude": point.latitude, "longitude": point.longitude, "cc3": point.state}
    two_letters = material.places.two_letters.get(point.state)
    return where | ({"country code": two_letters} if two_letters else {})


def _citation(reading: Reading) -> dict[str, str]:
    article = reading.article
    found = {
        "url": article.url, "title": article.title, "language": article.language, "publication": article.outlet,
        "codebook": "PLOVER 2021, statuses and quantities as in Parley's codebook",
    }  # fmt: skip
    return {name: value for name, value in found.items() if value}
