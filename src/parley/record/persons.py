"""Speakers across articles."""

from __future__ import annotations

from collections.abc import Sequence

from parley.claims.types import Speaker
from parley.provenance import content_id
from parley.record.types import Person, StoredReading


def persons_of(articles: Sequence[StoredReading]) -> tuple[Person, ...]:
    """Speakers of one name and kind are one person; unnamed speakers are each their own."""
    members: dict[object, list[tuple[str, Speaker]]] = {}
    for stored in articles:
        article = stored.reading.article.id
        for speaker in stored.reading.speakers:
            key: object = (speaker.name.casefold(), speaker.kind)
            if speaker.kind == "unnamed":
                key = (article, speaker.id)
            members.setdefault(key, []).append((article, speaker))
    persons = []
    for group in members.values():
        first = group[0][1]
        persons.append(
            Person(
                id=content_id("pe", group[0][0], first.id),
                name=max((s.name for _, s in group), key=len),
                kind=first.kind,
                names=tuple(dict.fromkeys(s.name for _, s in group)),
                role=next((s.role for _, s in reversed(group) if s.role), None),
                affiliation=next((s.affiliation for _, s in reversed(group) if s.affiliation), None),
                country=next((s.country for _, s in reversed(group) if s.country), None),
                members=tuple((article, s.id) for article, s in group),
            )
        )
    return tuple(persons)
