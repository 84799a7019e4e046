"""For whom somebody speaks or works whose body stands elsewhere: "its leader", "a spokeswoman"."""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.phrases import POSSESSIVE, word_set
from parley.claims.language.prose import Prose
from parley.claims.people.organisations import Body, Organisations, without_article
from parley.claims.people.people import People, Person
from parley.claims.people.pronouns import Pronouns
from parley.claims.states.countries import of_no_state
from parley.spans import Span, last_match

_SEATS = ("kremlin", "downing street", "elysee", "elysee palace")
"""What stands for a government, and has spokesmen."""
SPOKESMEN = word_set("spokesman spokeswoman spokesperson spokespeople spokesmen")
"""Last words of the roles of those who speak for a body."""
_OFFICERS = word_set(
    "executive ceo chairman chairwoman chairperson chair director founder co-founder president-elect manager "
    "treasurer editor publisher officer dean rector"
)
"""Last words of roles that somebody has in a body, named or not."""
_OF_PLACES = word_set("city town village county state federal")
"""First words of offices that belong to a place: "city manager"."""
_SENTENCES = 5
"""Sentences before a role among which its body is looked for, its own included."""
_PARAGRAPHS = 1
_LONGEST_SENTENCE = 600
"""Characters of a sentence before a role in which somebody's name is sought."""
_SENTENCES_BY_NOUN = 2
_BY_NOUN = re.compile(
    r"[“\"]?(?:[Tt]he\s)?((?:[A-Z][\w]+['’]s?\s)?(?:[a-z][\w'’-]*\s){0,2}?(?:union|army|navy|police|party|ministry|company|group|institute|agency|council|"
    r"committee|commission|foundation|bank|airline|junta|government|movement|militia|broadcaster|newspaper|embassy))\b"
)
"""A body by its noun alone, as the subject that opens a sentence."""
_GOVERNMENT = re.compile(
    r"\b[Tt]he\s((?:[A-Z][\w]+\s)?(?:[Gg]overnment|[Mm]inistry|[Aa]rmy|[Nn]avy|[Pp]olice|[Jj]unta|[Cc]abinet|[Ee]mbassy))\b"
    r"(?!\s[a-z]*spok)"
)
"""A body of a state without its state: "asked whether the Government knew, | the spokesman"."""
_MAX_PERSONS = 300
_REACH = 12
"""Mentions of organisations among which it is looked for."""


class Employers:
    """Leads possessive pronouns and roles without a body to the body or person that they belong to."""

    def __init__(
        self, text: str, people: People, organisations: Organisations, pronouns: Pronouns, prose: Prose,
        gazetteer: Gazetteer,
    ) -> None:  # fmt: skip
        self._text = text
        self._people = people
        self._organisations = organisations
        self._pronouns = pronouns
        self._prose = prose
        self._gazetteer = gazetteer

    def owner(self, position: int) -> Body | Person | None:
        """Whom the possessive pronoun at `position` stands for: a person ("his"), else a body ("its")."""
        person = self._pronouns.at(position)
        if person is not None:
            return person
        his = fold(self._text[position : position + 3]) == "his"
        return None if his else self._nearer(self.body_before(position), position)

    def holder(self, office: Span) -> Person | None:
        """Who holds the office named by its noun alone: "President Roe said. | The president's spokesman"."""
        words = fold(POSSESSIVE.sub("", office.of(self._text))).split()
        head = " ".join(words[1:] if words[:1] == ["the"] else words)
        held = [p for p in self._people.persons[:_MAX_PERSONS] if any(d.head == head for d in p.descriptions)]
        before = [(self._people.last_before(person, office.start), n) for n, person in enumerate(held)]
        last = max(before, default=(-1, 0))
        return held[last[1]] if last[0] >= 0 else None

    def body_before(self, position: int, *, role: bool = False, companies: bool = False) -> Body | None:
        """The body named first in the nearest sentence before `position`.

        For a `role` without a possessor none that is a state; with `companies` no part of one either.
        """
        sentence, paragraph = self._prose.sentence(position), self._prose.paragraph(position)
        best: tuple[int, int] | None = None
        chosen = None
        for span, body in self._organisations.before(position, _REACH):
            at = self._prose.sentence(span.start)
            if sentence - at >= _SENTENCES or paragraph - self._prose.paragraph(span.start) > _PARAGRAPHS:
                break
            if self._prose.quotation(span.start) is not None or (role and self._is_unfit(body, span, companies)):
                continue
            ranked = (at, -span.start)
            if best is None or ranked > best:
                best, chosen = ranked, body
        return chosen

    def _named_since(self, body: Body, start: int, position: int) -> bool:
        """Whether a body is named between `start` and `position`."""
        return any(
            found is body and span.start >= start for span, found in self._organisations.before(position, _REACH)
        )

    def _nearer(self, body: Body | None, position: int) -> Body | None:
        """The body, unless a nearer sentence opens with one by its noun alone ("the pickers' union")."""
        start = self._prose.sentence_span(position).start
        for _ in range(_SENTENCES_BY_NOUN):
            if body is not None and self._named_since(body, start, position):
                return body
            match = _BY_NOUN.match(self._text, start, position)
            if match and self._prose.quotation(match.start()) is None:
                name = match.group(1)
                noun = fold(name).split()[-1]
                known = self._organisations.known(name) or (
                    self._organisations.with_noun(noun, position) if " " not in name else None
                )
                return known or Body(name=name, government=noun in self._gazetteer.government_heads, country=None)
            if start == 0 or self._prose.paragraph(position) - self._prose.paragraph(start - 1) > _PARAGRAPHS:
                break
            start = self._prose.sentence_span(start - 1).start
        return body

    def of_role(self, head: str, position: int) -> Body | Person | None:
        """Whose a spokesman or officer is that the text gives no body: that of the sentence, or the last one."""
        last = head.split()[-1] if head else ""
        if last not in SPOKESMEN | _OFFICERS or head.split()[0] in _OF_PLACES:
            return None
        body = self._nearer(self.body_before(position, role=True, companies=last in _OFFICERS), position)
        sentence = self._prose.sentence_span(position)
        beside = body is not None and self._named_since(body, sentence.start, position)
        if last in SPOKESMEN and body is None and (match := _last(_GOVERNMENT, self._text, sentence.start, position)):
            known = self._organisations.known(match.group(1))
            return known or Body(name=match.group(1), government=True, country=None)
        if last in SPOKESMEN and not beside:
            named = self._people.within(Span(max(sentence.start, position - _LONGEST_SENTENCE), position))
            return named[0][1] if named else body
        return body

    def _is_unfit(self, body: Body, span: Span, companies: bool) -> bool:
        """Whether a body is no employer: a state, or only where something was told ("told | the Courier").

        Who has an office in a company has none in a body of several states ("a UN report").
        """
        unfit = companies and (body.government or of_no_state(body.name, self._gazetteer))
        named = fold(without_article(span.of(self._text)))
        if unfit or (self._gazetteer.state(body.name) is not None and named not in _SEATS):
            return True
        before = self._text[max(0, span.start - 14) : span.start].lower().removesuffix("the ").split()
        return bool(before) and before[-1] in {"told", "to", "in", "by"}


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last match between two places, a sentence apart at most."""
    return last_match(pattern, text, max(start, end - _LONGEST_SENTENCE), end)
