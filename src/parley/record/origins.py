"""Who stands behind a report: the chain of its sources, and one key for the innermost."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from parley.articles.types import Article
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


class Behind(NamedTuple):
    """Names of the sources behind an event, innermost first, the outlet last; and one key for the innermost."""

    sources: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Answers whose word a claim is; built once for a record.

    `outlets`: names as shown, by their folded form. `printed`: whose text each article is. `roots`: the original of
    each article that is a copy.
    """

    outlets: Mapping[str, str]
    printed: Mapping[str, str]
    roots: Mapping[str, StoredReading]
    persons: Mapping[tuple[str, str], Person]

    def behind(self, stored: StoredReading, event: Event) -> Behind:
        """Who stands behind an event.

        The origin is a person's id; `officials:` and the state for anonymous officials; the outlet where it speaks for
        itself or is itself quoted elsewhere; other unnamed sources are each their own, but the same in a copy as in
        its original.
        """
        chain = _chain(stored.reading, event)
        outlet = self.printed[stored.reading.article.id]
        if not chain:
            return Behind((outlet,), outlet)
        names = dict.fromkeys((*(speaker.name for speaker in chain), outlet))
        return Behind(tuple(names), self._origin(stored, chain[0]))

    def _origin(self, stored: StoredReading, speaker: Speaker) -> str:
        article = stored.reading.article.id
        if speaker.kind in ("unnamed", "group"):
            described = " ".join(part for part in (speaker.name, speaker.role, speaker.affiliation) if part)
            if speaker.country and _OFFICIAL.search(described):
                return f"officials:{speaker.country}"
            root = self.roots.get(article, stored).reading.article.id
            return f"unnamed:{root}:{speaker.name.casefold()}"
        if speaker.kind == "organisation" and fold_outlet(speaker.name) in self.outlets:
            return _shown(speaker.name, self.outlets)
        person = self.persons.get((article, speaker.id))
        return person.id if person else speaker.id


def fold_outlet(name: str) -> str:
    """An outlet's name without case, article and doubled spaces, agencies by their usual name."""
    folded = " ".join(name.casefold().split()).removeprefix("the ")
    return _AGENCIES.get(folded, folded).casefold()


def credits_itself(article: Article) -> bool:
    """Whether an article's dateline credits its own outlet: "HALMSTRAND (Northwire) - " in Northwire."""
    credit = _CREDIT.match(article.text)
    return credit is not None and fold_outlet(credit.group(1)) == fold_outlet(article.outlet or "")


def origins_of(
    articles: Sequence[StoredReading], persons: Sequence[Person], roots: Mapping[str, StoredReading]
) -> Origins:
    """Prepare the answers for the articles of a record."""
    outlets: dict[str, str] = {}
    for stored in articles:
        if stored.reading.article.outlet:
            name = stored.reading.article.outlet.strip()
            outlets.setdefault(fold_outlet(name), name)
    return Origins(
        outlets=outlets,
        printed={s.reading.article.id: _printed(roots.get(s.reading.article.id, s).reading, outlets) for s in articles},
        roots=roots,
        persons={member: person for person in persons for member in person.members},
    )


def _printed(original: Reading, outlets: Mapping[str, str]) -> str:
    """Whose text an article is: its original's outlet, or the agency that the dateline credits."""
    credit = _CREDIT.match(original.article.text)
    name = credit.group(1) if credit else original.article.outlet
    return _shown(name, outlets) if name else original.article.id


def _shown(name: str, outlets: Mapping[str, str]) -> str:
    return outlets.get(fold_outlet(name), name.strip())


def _chain(reading: Reading, event: Event) -> list[Speaker]:
    """The speakers behind an event, innermost first: who reports it, then who reports that one."""
    if event.reported_by is None:
        return []
    first = _speaker(reading, event.reported_by)
    if first is None:
        return []
    chain = [first]
    statement = _statement_of(reading, event)
    seen: set[str] = set()
    while statement and statement.via and statement.via not in seen:
        seen.add(statement.via)
        via = statement.via
        statement = next((s for s in reversed(reading.statements) if s.id == via), None)
        if statement and (speaker := _speaker(reading, statement.speaker)):
            chain.append(speaker)
    return chain


def _speaker(reading: Reading, name: str) -> Speaker | None:
    """The speaker with an id."""
    return next((s for s in reversed(reading.speakers) if s.id == name), None)


def _statement_of(reading: Reading, event: Event) -> Statement | None:
    """The shortest statement of the event's speaker that holds its trigger."""
    holding = [
        (sum(span.end - span.start for span in statement.content_spans), statement.id, statement)
        for statement in reading.statements
        if statement.speaker == event.reported_by
        and any(span.contains(event.trigger_span) for span in statement.content_spans)
    ]
    return min(holding)[2] if holding else None
