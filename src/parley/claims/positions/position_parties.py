"""Who takes a position: who owns the noun that names it, who does the act, whose words they are, for whom he speaks.

"His vow to sink it", "Orsk rejected the plan", "they will leave, a rebel spokesman said". Spokesmen and heads speak for
their bodies, officials for their state, papers for who wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from parley.claims.language.function_words import PRONOUNS
from parley.claims.language.nouns import singular
from parley.claims.model.acts import EventMark, PositionMark
from parley.claims.parties.given import given
from parley.claims.parties.parties import Parties
from parley.claims.people.organisations import without_article
from parley.claims.positions.denials import denials, denied_by
from parley.claims.positions.sources_checked import (
    asker,
    first_named,
    in_sentence,
    is_bystander,
    is_later,
    joint,
    principal,
)
from parley.claims.positions.spokesmen import is_official, served_by, spoken_for
from parley.claims.positions.ultimatums import Ultimatums
from parley.claims.states.actor_words import INTERNATIONAL, STATE_BODIES
from parley.claims.types import Speaker, Statement
from parley.spans import Span, line_start

_WHICH = re.compile(r"which|that")
_RELATIVE = re.compile(
    r",?\s(?:which|who|whose|whom)\b|(?:(?<=[a-z]s)|(?<=men))\s(?=[a-z]{2,12}ing\s(?:an?|the|[A-Z]))"
)
"""Where a source's relative clause, or what it is doing, begins: whom it names besides is not the source."""
ACTS = {
    "demand": {"REQUEST"}, "threat": {"THREATEN", "SANCTION", "ASSAULT", "COERCE"}, "red_line": {"THREATEN"},
    "promise": {"AGREE"}, "offer": {"AGREE"}, "refusal": {"REJECT"}, "denial": {"REJECT"}, "accusation": {"ACCUSE"},
}  # fmt: skip
"""The events by which a position is taken: their actor is its party, their recipient whom it is towards."""

_NOUNS = (
    r"(?:vows?|pledges?|promises?|threats?|demands?|calls?|appeals?|requests?|refusals?|rejection|offers?|proposals?|accusations?"
    r"|charges?|claims?|allegations?|denials?|insistence|guarantees?|assurances?|ultimatum|commitments?)"
)
_WORD = r"[A-Z](?:[\w-]|\.(?=[\w.'’]))*"
"""A word of a name; no full stop ends it but that of an abbreviation."""
_OWNED = re.compile(
    rf"(?:(?P<name>(?:\b[Tt]he\s)?{_WORD}(?:\s{_WORD}){{0,3}})['’]s?|\b(?P<pronoun>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir))"
    rf"\s(?:[\w-]+\s){{0,2}}{_NOUNS}(?:\s(?:to|that|for|of|on))?[\s“\"'‘]*\Z"
)
"""A noun that names the position right before its clause, and whose it is."""
_BEFORE = 80
"""Characters before a clause in which the noun and its owner stand."""
_SUBJECT = re.compile(
    r"[\s“\"'‘]*(?P<name>(?:the\s)?(?:[A-Z][\w.-]*|armed\sforces|rebels?|government|army|navy|regime|junta|movement|union|party|front)"
    r"(?:\s(?:[A-Z][\w.-]*|rebels?|government|army|navy|regime|junta|movement|union|party|front)){0,3})"
    r"\s(?:will|would|won['’]t|wouldn['’]t|shall|is\s(?:ready|willing|prepared)|was\s(?:ready|willing|prepared)|does\snot"
    r"|did\snot|has\sno|had\sno)\b"
)
"""The subject of a clause that says what somebody will do."""
_OFFICE = re.compile(
    r"(?:(?:[Tt]he|[Pp]ermanent|[Dd]eputy|[Aa]cting|[Ff]oreign|[Pp]rime|[Dd]efen[cs]e|[Ff]ormer|[Ss]enior|[Cc]hief|[Hh]igh)\s)*"
    r"(?:[Aa]mbassador|[Rr]epresentative|[Mm]inister|[Pp]resident|[Ee]nvoy|[Ss]ecretary|[Cc]ommissioner|[Ss]pokes\w+|[Cc]hancellor|[Pp]remier)"
    r"|Main|Permanent|Former|Senior|Top|Acting"
)
_POSTED = re.compile(
    r"\b(?:[Aa]mbassador|[Ee]nvoy|[Mm]ission|[Rr]epresentative|[Dd]elegat(?:e|es|ion)|[Oo]bserver|[Cc]onsul|[Mm]inister)s?\s(?:to|at|in|with)\s(?:the\s)?\Z"
)
"""Before where an envoy is posted, who does not speak for it."""
_POSTED_BEFORE = 40
_INTENDS_NOT = re.compile(
    rf"(?P<name>(?:[Tt]he\s)?{_WORD}(?:\s(?:{_WORD}|government|cabinet|army|regime|junta)){{0,3}})\s(?:has|have|had)\s(?:absolutely\s)?no\s"
    r"(?:\w+\s)?(?:intention|plans?|desire|wish)\s(?:of|to|for)\s\Z"
)
"""Right before what a state does not mean to do."""
_OWN_ACTS = frozenset({"promise", "offer", "refusal", "threat"})
"""Kinds of which the subject of the clause is who takes them."""
_FOR_STATES = frozenset({"threat", "refusal", "offer"})
"""Those of which a state that is their subject takes them also where a person of no known state says so."""
_FINITE = re.compile(r"[\s“\"'‘]*(?:will|would|shall|won['’]t|wouldn['’]t|is|was|does|did|has|had)\b")
_NAME_ALONE = re.compile(r"[\s“\"'‘]*(?:[Tt]he\s)?[A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,4}[\s,”\"'’]*")


class Side(NamedTuple):
    """Who takes a position: the name, and the codes of whom it stands for."""

    name: str
    codes: tuple[str, ...] = ()


class Taken(NamedTuple):
    """A marked position with what is known of it: the act by which it is taken, acts in it, whose words it is in."""

    mark: PositionMark
    act: EventMark | None
    inside: Sequence[EventMark]
    statement: Statement | None
    speaker: Speaker | None


class Takers:
    """Finds who takes the positions of one article; `states`: names of states by code, the article's own among them."""

    def __init__(
        self, text: str, parties: Parties, states: Mapping[str, str], statements: Sequence[Statement] = ()
    ) -> None:
        self._text, self._parties, self._states = text, parties, states
        self._named: dict[str, Span] = {}
        self._sources = [said.source_span for said in statements if said.source_span is not None]
        for said in statements:
            if said.source_span is not None and said.source_span.of(text).casefold() not in PRONOUNS:
                self._named.setdefault(said.speaker, said.source_span)
        self._bodies: dict[Speaker, str | None] = {}
        self._ultimatums = Ultimatums(text)
        self._deniers = {denial.what: denial.who for denial in denials(text) if denial.who is not None}

    def side(self, taken: Taken) -> Side | None:
        """Who takes a position, None where nothing tells.

        In this order: who denies a thing, the owner of the noun that names it, who does the act, whose words they are
        (where these are of nobody with a code: whom the clause names as the one who will do it), and who does the act
        inside it.
        """
        source = taken.statement.source_span if taken.statement else None
        if source is not None and is_later(self._text, taken.mark.span, source):
            before = [span for span in self._sources if in_sentence(self._text, span, taken.mark.span)]
            return self._of(before[-1:]) or self._first_named(taken.mark.span)
        named = (*(taken.act.actors if taken.act else ()), *((source,) if source else ()))
        if asking := next((who for span in named if (who := asker(self._text, taken.mark.span, span))), None):
            return self._of((asking,))
        if (given_by := self._ultimatums.at(taken.mark.span)) is not None and (
            side := self._of((given_by.who,))
        ) is not None:
            return side
        denier = self._deniers.get(taken.mark.span)
        if denier is None and taken.mark.kind == "denial":
            denier = denied_by(self._text, taken.mark.span)
        if denier is not None and (side := self._of((denier,))) is not None:
            return side
        if (gift := given(taken.mark, self._text)) is not None:
            if gift.by_speaker and taken.statement and taken.speaker:
                return self._speaker(taken.statement, taken.speaker)
            return self._of((gift.giver,)) if gift.giver else self._subject(taken)
        if (side := self._owner(taken.mark) or self._actor(taken.act, source, taken.speaker)) is not None:
            return side
        said = self._speaker(taken.statement, taken.speaker) if taken.statement and taken.speaker else None
        if (said is None or self._of_nobody(said, taken)) and (side := self._subject(taken)) is not None:
            return side
        if said is not None:
            return None if source is not None and is_bystander(source.of(self._text)) else said
        own = (event for event in taken.inside if event.type in ACTS[taken.mark.kind] and event.actors)
        return next((side for event in own if (side := self._of(event.actors)) is not None), None)

    def _first_named(self, clause: Span) -> Side | None:
        """Who is named where the sentence of a clause begins."""
        found = first_named(self._text, clause)
        return self._of((found,)) if found else None

    def given_to(self, mark: PositionMark) -> tuple[str, ...]:
        """The states to which a clause is promised, where the subject of a passive names them, or a time is given."""
        if (given_by := self._ultimatums.at(mark.span)) is not None:
            return self._parties.codes((given_by.whom,))
        gift = given(mark, self._text)
        if gift is None or gift.taker is None or gift.taker.of(self._text).casefold() in PRONOUNS:
            return ()
        return tuple(code for code in self._parties.codes((gift.taker,)) if code in self._states)

    def _of(self, spans: Sequence[Span]) -> Side | None:
        """The side that some phrases name, with whom stands beside them; pronouns that lead to nobody are left out."""
        several = joint(self._text, spans[0]) if spans else ()
        if several and all(any(one.overlap(span) for one in several) for span in spans):
            states = [code for span in several for code in self._parties.codes((span,))]
            if len(states) == len(several) and all(code in self._states or code in INTERNATIONAL for code in states):
                spans = several
        named = tuple(span for span in spans if _somebody(self._parties.side((span,))))
        return Side(self._parties.side(named), self._parties.codes(named)) if named else None

    def _owner(self, mark: PositionMark) -> Side | None:
        """Whose the vow, demand or charge is that a noun right before the clause names: "Orsk's demand that"."""
        start = line_start(self._text, mark.span.start, mark.span.start - _BEFORE)
        found = _OWNED.search(self._text, start, mark.span.start)
        if found is None:
            return None
        return self._of((Span(*found.span("name" if found["name"] else "pronoun")),))

    def _actor(self, act: EventMark | None, source: Span | None, speaker: Speaker | None) -> Side | None:
        """Who does the act; where the source is among them, they are the source's names, not others beside it."""
        if act is None:
            return None
        if speaker is not None and speaker.kind == "document" and source and _WHICH.fullmatch(self._text, *source):
            return None  # "Orsk accepted the resolution, | which | calls for a truce"
        actors = self._in_person(act.actors)
        within = tuple(span for span in actors if source and self._head(source).overlap(span))
        if within and speaker and (body := self._spoken_for(speaker)) is not None:
            return self._body(body)
        side = self._of(within or actors)
        return None if within and side and not side.codes else side

    def _in_person(self, actors: tuple[Span, ...]) -> tuple[Span, ...]:
        """Some actors without bare offices beside them and the bodies to which they are posted, unless none is left."""
        if len(actors) == 1:
            return actors
        return (
            tuple(
                span
                for span in actors
                if not _OFFICE.fullmatch(self._text, *span)
                and not _POSTED.search(self._text, max(0, span.start - _POSTED_BEFORE), span.start)
            )
            or actors
        )

    def _head(self, source: Span) -> Span:
        """A source without its relative clause: "the Union, | which arms Orsk"."""
        found = _RELATIVE.search(self._text, *source)
        return Span(source.start, found.start()) if found else source

    def _speaker(self, statement: Statement, speaker: Speaker) -> Side:
        """Whose words they are: a state for its officials, a body for its spokesmen and heads, else the speaker.

        Who speaks as "he" is whom his other words name: a pronoun alone may lead to another here.
        """
        source = statement.source_span
        if source is not None and source.of(self._text).casefold() in PRONOUNS:
            meant = self._parties.party(source)
            if meant is None or meant.name != speaker.name:
                source = self._named.get(speaker.id, source)
        lettered = source is None or source.end - source.start <= 1  # "A:", before an answer
        side = None if source is None or lettered else self._of((self._head(source),))
        if side and any(code in self._states for code in side.codes):
            return side
        for_whom = principal(self._text, source) if source is not None else None
        if for_whom is not None:
            return Side(without_article(for_whom.of(self._text)), self._parties.codes((for_whom,)))
        body = self._spoken_for(speaker)
        named = side is not None and bool(side.codes)  # a candidate heads no state
        if body is not None and not (named and body in self._states.values()):
            return self._body(body)
        in_own_name = side is None or all(code in speaker.name for code in side.codes)
        if speaker.country and is_official(speaker) and in_own_name:
            return Side(self._states.get(speaker.country, speaker.country), (speaker.country,))
        return side if side and (side.codes or not _somebody(speaker.name)) else Side(without_article(speaker.name))

    def _spoken_for(self, speaker: Speaker) -> str | None:
        """The body whose words somebody's are."""
        if speaker not in self._bodies:
            self._bodies[speaker] = spoken_for(speaker) or served_by(speaker, self._text)
        return self._bodies[speaker]

    def _body(self, body: str) -> Side:
        """The side of a body that somebody speaks for: its state where it is an organ by its name, else itself."""
        words = body.split()
        if len(words) > 1 and singular(words[-1].lower()) in STATE_BODIES:
            for code, name in self._states.items():
                if body.startswith(f"{name} "):  # "Ruritania delegation"
                    return Side(name, (code,))
        return Side(body, (body,) if body in INTERNATIONAL else ())

    def _of_nobody(self, said: Side, taken: Taken) -> bool:
        """Whether words are of nobody with a code, or of a person of no known state who speaks of what one will do."""
        if not said.codes:
            return True
        lone = taken.speaker is not None and taken.speaker.country is None and said.codes == (said.name,)
        return lone and taken.mark.kind in _FOR_STATES and self._parties.is_person(said.name)

    def _subject(self, taken: Taken) -> Side | None:
        """The subject of a clause that says what it will or will not do: "the rebels will not lay down their arms".

        Who says so may stand between: "Orsk, he said, would never sign".
        """
        mark = taken.mark
        if mark.kind not in _OWN_ACTS:
            return None
        found = _SUBJECT.match(self._text, *mark.span)
        if found is not None and (mark.kind != "threat" or found["name"] != "I"):
            return self._of((Span(*found.span("name")),))
        begin = line_start(self._text, mark.span.start, mark.span.start - _BEFORE)
        if (found := _INTENDS_NOT.search(self._text, begin, mark.span.start)) is not None:
            return self._of((Span(*found.span("name")),))
        if taken.statement is None or _FINITE.match(self._text, *mark.span) is None:
            return None
        before = [span for span in taken.statement.content_spans if span.end <= mark.span.start]
        near = bool(before) and mark.span.start - before[-1].end <= _BEFORE
        return self._of(before[-1:]) if near and _NAME_ALONE.fullmatch(self._text, *before[-1]) else None


def _somebody(name: str) -> bool:
    """Whether a name is somebody's: no pronoun, and not only "unnamed"."""
    folded = name.casefold()
    return bool(name) and folded not in PRONOUNS and not folded.startswith("unnamed ")
