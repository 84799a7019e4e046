"""Who stands behind a report: the chain of its sources, and one key for the innermost."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parley.claims.types import Event, Reading, Speaker, Statement
from parley.record.types import Person, StoredReading

_OFFICIAL = re.compile(
    r"\b(?:officials?|officers?|diplomats?|spokes\w+|ministry|government|administration|intelligence|military|army|"
    r"pentagon|kremlin|sources? (?:in|at|close to) the|aides?|advisers?|envoys?|lawmakers?|commanders?)\b",
    re.IGNORECASE,
)
"""Words of unnamed people who speak for a government."""
_CREDIT = re.compile(r"[^\n(]{2,60}\(([A-Z][\w ./-]{1,30})\) ?(?:-{1,2}|[–—]) ")
"""The agency in a dateline: "KORUM, April 6 (Reuters) - "."""
_AGENCIES = {"ap": "Associated Press", "afp": "AFP", "agence france-presse": "AFP", "upi": "UPI"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Answers whose word a claim is; built once for a record.

    `outlets`: names as shown, by their folded form. `roots`: the original of each article that is a copy.
    """

    outlets: Mapping[str, str]
    roots: Mapping[str, StoredReading]
    persons: Mapping[tuple[str, str], Person]

    def outlet(self, stored: StoredReading) -> str:
        """Whose text an article is: its original's outlet, or the agency that the dateline credits."""
        article = self.roots.get(stored.reading.article.id, stored).reading.article
        credit = _CREDIT.match(article.text)
        name = credit.group(1) if credit else article.outlet
        return self._shown(name) if name else article.id

    def sources(self, stored: StoredReading, event: Event) -> tuple[str, ...]:
        """Names of the sources behind an event, innermost first, the outlet last."""
        names = [speaker.name for speaker in _chain(stored.reading, event)]
        return tuple(dict.fromkeys((*names, self.outlet(stored))))

    def origin(self, stored: StoredReading, event: Event) -> str:
        """One key for the innermost source.

        A person's id; `officials:` and the state for anonymous officials; the outlet where it speaks for itself or is
        itself quoted elsewhere; other unnamed sources are each their own, but the same in a copy as in its original.
        """
        chain = _chain(stored.reading, event)
        if not chain:
            return self.outlet(stored)
        speaker, article = chain[0], stored.reading.article.id
        if speaker.kind in ("unnamed", "group"):
            described = " ".join(part for part in (speaker.name, speaker.role, speaker.affiliation) if part)
            if speaker.country and _OFFICIAL.search(described):
                return f"officials:{speaker.country}"
            root = self.roots.get(article, stored).reading.article.id
            return f"unnamed:{root}:{speaker.name.casefold()}"
        if speaker.kind == "organisation" and fold_outlet(speaker.name) in self.outlets:
            return self._shown(speaker.name)
        person = self.persons.get((article, speaker.id))
        return person.id if person else speaker.id

    def _shown(self, name: str) -> str:
        return self.outlets.get(fold_outlet(name), name.strip())


def fold_outlet(name: str) -> str:
    """An outlet's name without case, article and doubled spaces, agencies by their usual name."""
    folded = " ".join(name.casefold().split()).removeprefix("the ")
    return _AGENCIES.get(folded, folded).casefold()


def origins_of(
    articles: Sequence[StoredReading], persons: Sequence[Person], roots: Mapping[str, StoredReading]
) -> Origins:
    """Prepare the answers for the articles of a record."""
    outlets: dict[str, str] = {}
    for stored in articles:
        if stored.reading.article.outlet:
            name = stored.reading.article.outlet.strip()
            outlets.setdefault(fold_outlet(name), name)
    members = {member: person for person in persons for member in person.members}
    return Origins(outlets=outlets, roots=roots, persons=members)


def _chain(reading: Reading, event: Event) -> list[Speaker]:
    """The speakers behind an event, innermost first: who reports it, then who reports that one."""
    if event.reported_by is None:
        return []
    speakers = {speaker.id: speaker for speaker in reading.speakers}
    if event.reported_by not in speakers:
        return []
    chain = [speakers[event.reported_by]]
    statements = {statement.id: statement for statement in reading.statements}
    statement = _statement_of(reading, event)
    seen: set[str] = set()
    while statement and statement.via and statement.via not in seen:
        seen.add(statement.via)
        statement = statements.get(statement.via)
        if statement and statement.speaker in speakers:
            chain.append(speakers[statement.speaker])
    return chain


def _statement_of(reading: Reading, event: Event) -> Statement | None:
    """The shortest statement of the event's speaker that holds its trigger."""
    holding = [
        (sum(span.end - span.start for span in statement.content_spans), statement.id, statement)
        for statement in reading.statements
        if statement.speaker == event.reported_by
        and any(span.contains(event.trigger_span) for span in statement.content_spans)
    ]
    return min(holding)[2] if holding else None
