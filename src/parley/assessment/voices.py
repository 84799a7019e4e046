"""Whose word a position is, and for which state a name speaks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parley.articles.types import Article
from parley.assessment.parties import is_party
from parley.assessment.statehood import is_state, names_told, told_states
from parley.claims.types import Event, Position, Speaker, Statement
from parley.record.types import Question, Record, Report, StoredReading
from parley.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Looks up speakers of a record. `persons`: person ids by (article, speaker); `codes`: states by name.

    `names`: those of states and their people alone; `states`: by (article, speaker), the state that somebody speaks
    for or comes from; `known_here`: states that only the record's articles know; `roots`: of updates, the originals.
    """

    persons: Mapping[tuple[str, str], str]
    codes: Mapping[str, str]
    names: Mapping[str, str]
    states: Mapping[tuple[str, str], str | None]
    known_here: frozenset[str]
    roots: Mapping[str, Article]

    def party(self, stored: StoredReading, position: Position) -> tuple[str, ...]:
        """The code of the state whose position it is; its name where it is none."""
        name = position.party
        if is_state(name, self.known_here):
            return (name,)
        for speaker in stored.reading.speakers:
            if speaker.name == name:
                code = spoken_for(speaker)
                return (code,) if code else (name,)
        return (self.codes.get(name, name),)

    def denier(self, stored: StoredReading, event: Event) -> str | None:
        """The state on whose word an event is told; None where nobody says so or it is nobody's."""
        return self.states.get((stored.reading.article.id, event.reported_by)) if event.reported_by else None

    def of_position(self, stored: StoredReading, position: Position) -> Report:
        """The report that a position is, on the word of who stated it."""
        statement = next((s for s in stored.reading.statements if s.id == position.statement), None)
        return self.told(stored, position.id, position.span, statement)

    def of_statement(self, stored: StoredReading, statement: Statement) -> Report:
        """The report that a statement is, on the word of who made it; where it stands, its first part."""
        return self.told(stored, statement.id, statement.content_spans[0], statement)

    def speaks_for(self, stored: StoredReading, statement: Statement) -> tuple[str, ...]:
        """The code of the state for which a statement is made; nothing where it is nobody's."""
        speaker = next((s for s in stored.reading.speakers if s.id == statement.speaker), None)
        code = spoken_for(speaker) if speaker else None
        return (code,) if code else ()

    def is_others(self, stored: StoredReading, statement: Statement, question: Question) -> bool:
        """Whether a statement is made by somebody of another state than the two sides, for whom nobody speaks."""
        state = self.states.get((stored.reading.article.id, statement.speaker))
        return state is not None and state not in (question.actor, question.target)

    def told(self, stored: StoredReading, claim: str, span: Span, statement: Statement | None) -> Report:
        """The report that words are: on the word of who made the statement that they stand in, else of the outlet."""
        speaker = next((s for s in stored.reading.speakers if statement and s.id == statement.speaker), None)
        article = stored.reading.article
        # What is new in an update is of the origin that its original is: two versions of a text are no two voices.
        root = self.roots.get(article.id, article)
        outlet, printed = article.outlet or article.id, root.outlet or root.id
        return Report(
            article=article.id, claim=claim, span=span, day=stored.day,
            sources=(speaker.name, outlet) if speaker else (outlet,),
            origin=self._origin(article.id, root.id, speaker) if speaker else printed,
        )  # fmt: skip

    def _origin(self, article: str, root: str, speaker: Speaker) -> str:
        """The same keys as those of incidents: a person's id, one for a government's unnamed officials."""
        if speaker.kind == "unnamed" and speaker.country:
            return f"officials:{speaker.country}"
        if speaker.kind in ("unnamed", "group"):
            return f"unnamed:{root}:{speaker.name.casefold()}"
        return self.persons.get((article, speaker.id), speaker.id)


def voices_of(record: Record, articles: Sequence[StoredReading], names: Mapping[str, str]) -> Voices:
    """Prepare the look-ups for the articles of a record; `names`: those of states, with their codes."""
    known_here = told_states(articles)
    by_id = {stored.reading.article.id: stored.reading.article for stored in record.articles}
    named = {**names, **names_told(articles, known_here)}
    codes = dict(named)
    for stored in articles:
        for event in stored.reading.events:
            for sides, called in ((event.actor, event.actor_names), (event.recipient, event.recipient_names)):
                # Only where one name stands beside one code is it certain which is whose.
                if len(sides) == len(called) == 1:
                    codes.setdefault(called[0], sides[0])
        for speaker in stored.reading.speakers:
            if speaker.kind == "government" and speaker.country:
                codes[speaker.name] = speaker.country
    return Voices(
        persons={member: person.id for person in record.persons for member in person.members},
        codes=codes,
        names=named,
        states={
            (stored.reading.article.id, speaker.id): spoken_for(speaker) or speaker.country
            for stored in articles
            for speaker in stored.reading.speakers
        },
        known_here=known_here,
        roots={s.reading.article.id: by_id[s.copy_of] for s in articles if s.copy_of in by_id},
    )


def spoken_for(speaker: Speaker) -> str | None:
    """The state that somebody speaks for: a government, its unnamed officials, who holds office in it.

    An analyst or a crowd speaks for none.
    """
    if speaker.country is None or speaker.kind == "group":
        return None
    if speaker.kind == "unnamed":
        return speaker.country
    own = Question(
        text="", actor=speaker.country, event="", target=speaker.country, opens=None, closes=dt.date.max
    )  # fmt: skip
    return speaker.country if is_party(speaker, own) else None
