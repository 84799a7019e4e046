"""FollowTheMoney entities, one JSON object a line: who is quoted, the articles, the incidents, the states in them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from parley.present.exports.material import LeftOut, Material
from parley.record.types import Incident, Person, StoredReading

SCHEMATA = {"person": "Person", "government": "PublicBody", "organisation": "Organization", "group": "Organization"}
"""Schemata of speakers; documents and unnamed sources are nobody that an entity could stand for."""

_LANGUAGES = {"en": "eng"}
"""FollowTheMoney has three letters; only English is read."""


def lines(material: Material, left_out: LeftOut) -> Iterator[str]:
    """Entities in an order in which what is referred to comes first; texts of articles are not among them."""
    speakers = [person for person in material.record.persons if person.kind in SCHEMATA]
    left_out["unnamed sources and documents"] += len(material.record.persons) - len(speakers)
    yield from map(json.dumps, _states(material))
    yield from (json.dumps(_speaker(material, person)) for person in speakers)
    yield from (json.dumps(_article(stored)) for stored in material.record.articles)
    for person in speakers:
        yield from map(json.dumps, _mentions(material, person))
    for incident in material.incidents(left_out):
        if incident.status in ("happened", "ongoing"):
            yield json.dumps(_event(material, incident))
        else:
            left_out["incidents that did not take place (planned, threatened, demanded, denied, ...)"] += 1


def _entity(key: str, schema: str, **properties: str | Iterable[str | None] | None) -> dict[str, Any]:
    """An entity with those properties that have values."""
    listed = {
        name: list(dict.fromkeys(filter(None, [value] if isinstance(value, str) or value is None else value)))
        for name, value in properties.items()
    }
    return {"id": key, "schema": schema, "properties": {name: values for name, values in listed.items() if values}}


def _key(*parts: str) -> str:
    return "parley-" + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _party(material: Material, code: str) -> str:
    """The entity of a side: a speaker who has its name, else what stands for it."""
    person = material.speaking.get(code.casefold())
    return _key(person.id) if person else _key("actor", code)


def _states(material: Material) -> Iterator[dict[str, Any]]:
    """The states and organisations that act in incidents, as public bodies and organisations; no speakers."""
    codes = {code for one in material.record.incidents for code in (*one.actors, *one.recipients)}
    for code in sorted(code for code in codes if code.casefold() not in material.speaking):
        two_letters = material.places.two_letters.get(code)
        schema = "PublicBody" if code in material.state_names else "Organization"
        yield _entity(
            _key("actor", code), schema, name=material.state_names.get(code, code), country=_lower(two_letters),
            summary=f"State, as {code} in the record" if schema == "PublicBody" else None,
        )  # fmt: skip


def _lower(code: str | None) -> str | None:
    return code.lower() if code else None


def _speaker(material: Material, person: Person) -> dict[str, Any]:
    schema = SCHEMATA[person.kind]
    country = _lower(material.places.two_letters.get(person.country or ""))
    role = {"position": person.role} if schema == "Person" else {"classification": person.role}
    affiliation = f"Affiliation as printed: {person.affiliation}" if person.affiliation else None
    return _entity(
        _key(person.id), schema, name=person.name, alias=[n for n in person.names if n != person.name],
        country=country, notes=affiliation, **role,
    )  # fmt: skip


def _article(stored: StoredReading) -> dict[str, Any]:
    article = stored.reading.article
    return _entity(
        _key(article.id), "Article", title=article.title or article.id, author=article.byline,
        publisher=article.outlet, publishedAt=article.published.isoformat() if article.published else None,
        retrievedAt=stored.added.date().isoformat(), sourceUrl=article.url,
        language=_LANGUAGES.get(article.language or ""),
        notes="A copy of another article in this set" if stored.copy_of else None,
    )  # fmt: skip


def _mentions(material: Material, person: Person) -> Iterator[dict[str, Any]]:
    """One for each article that quotes them, with the name as it is there."""
    for article, speaker in person.members:
        if article in material.by_id:
            quoted = material.by_id[article].reading.speakers
            name = next((s.name for s in quoted if s.id == speaker), person.name)
            yield _entity(
                _key("mention", article, speaker), "Mention", document=_key(article), resolved=_key(person.id),
                name=name, detectedSchema=SCHEMATA[person.kind],
                contextCountry=_lower(material.places.two_letters.get(person.country or "")),
            )  # fmt: skip


def _event(material: Material, incident: Incident) -> dict[str, Any]:
    def names(codes: Iterable[str]) -> str:
        return ", ".join(material.state_names.get(code, code) for code in codes)

    sources = list(material.sources_of(incident))
    actors, recipients = names(incident.actors), names(incident.recipients)
    day = incident.start or incident.end
    return _entity(
        _key(incident.id), "Event",
        name=f"{incident.type}: {actors or 'actor not named'}{f' → {recipients}' if recipients else ''}",
        startDate=day.isoformat() if day else None, endDate=incident.end.isoformat() if incident.end else None,
        location=incident.place, keywords=[incident.type, incident.status],
        organizer=[_party(material, code) for code in incident.actors],
        involved=[_party(material, code) for code in incident.recipients],
        proof=[_key(s.reading.article.id) for s in sources],
        sourceUrl=[s.reading.article.url for s in sources], publisher=[s.reading.article.outlet for s in sources],
        recordId=incident.id,
        summary=f"First reported on {incident.first_reported}; {incident.origins} independent origins.",
    )  # fmt: skip
