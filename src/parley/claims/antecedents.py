"""Resolves each source phrase of an article in order, every one with those before it as antecedents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from parley.claims.descriptions import MentionAt
from parley.claims.entities import Entities, Entity, Thing
from parley.claims.gazetteer import Gazetteer, Sex, fold
from parley.claims.names import name_tokens
from parley.claims.organisations import Body, Organisations, without_article
from parley.claims.people import People, Person, title_sex
from parley.claims.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.claims.pronouns import Pronouns
from parley.claims.prose import Prose
from parley.claims.source_phrase import POSSESSIVE_DETERMINERS, SourcePhrase, singular
from parley.claims.types import Attribution, SpeakerKind
from parley.spans import Span

UNNAMED = "unnamed source"
_SINGULAR = word_set("he she him her his hers himself herself")
_PLURAL = frozenset({"they", "them", "their", "those", "these", "themselves", "both"})
_NEUTER = frozenset({"it", "its", "itself", "this", "that", "which"})
_FIRST = word_set("i me my mine we us our ours")
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_CARRIED_ON = re.compile(r"(?:and\s+)?(?:\w+ly\s+)?\w+ing\b|and\b|but\b", re.IGNORECASE)
_LABEL = re.compile(r"(?:^|\n)\s*([A-Z][\w.’' -]{0,40}):\s*$")
_DETERMINER = re.compile(r"^(?:the|this|that|these|those)\s+", re.IGNORECASE)
_CUT = re.compile(r"\s*(?:,|\bwho\b|\bwhich\b|\bthat\b|\bspeaking on\b|\bwho,|\(|—|;|:).*$", re.DOTALL)
_WINDOW = 6
"""Earlier statements among which the antecedent of a pronoun is sought."""


@dataclass(kw_only=True, slots=True)
class Antecedents:
    """The state of one article's resolution; `resolve_all` gives an entity for each attribution."""

    text: str
    attributions: Sequence[Attribution]
    phrases: Sequence[SourcePhrase | None]
    prose: Prose
    people: People
    organisations: Organisations
    pronouns: Pronouns
    entities: Entities
    gazetteer: Gazetteer
    mention_at: MentionAt
    byline: str | None
    outlet: str | None
    _found: dict[int, Entity] = field(default_factory=dict)
    _earlier: list[tuple[int, Entity]] = field(default_factory=list)

    def resolve_all(self) -> list[Entity]:
        """Resolve in text order; an attribution is placed by its source, else by its content."""
        order = sorted(range(len(self.attributions)), key=self._place)
        for number in order:
            entity = self._resolve(number)
            self._found[number] = entity
            self._earlier.append((self._place(number), entity))
        return [self._found[number] for number in range(len(self.attributions))]

    def _place(self, number: int) -> int:
        attribution = self.attributions[number]
        return attribution.source.start if attribution.source else attribution.contents[0].start

    def _resolve(self, number: int) -> Entity:
        phrase = self.phrases[number]
        if phrase is None:
            return self._without_source(number)
        if phrase.form == "person":
            return phrase.persons[0]
        if phrase.form == "pronoun":
            return self._pronoun(number, phrase)
        if phrase.form == "compound":
            return self._compound(phrase)
        if phrase.form == "words":
            owner = self._owner(phrase)
            return owner if owner is not None else self._thing(number, phrase, "document")
        if phrase.form in {"role", "anonymous"}:
            return self._role(number, phrase)
        if phrase.form in {"organisation", "government", "state"}:
            return self._body(number, phrase)
        if phrase.form == "group":
            return self._group(number, phrase)
        if phrase.form == "document":
            return self._document(number, phrase)
        return self._other(number, phrase)

    # Sources that are not there, and pronouns.

    def _without_source(self, number: int) -> Entity:
        """No source: the statement before it, where the words carry that one on; else an unnamed source."""
        attribution = self.attributions[number]
        place = self._place(number)
        if self._earlier:
            last_place, last = self._earlier[-1]
            same_sentence = self.prose.sentence(last_place) == self.prose.sentence(place)
            near = self.prose.paragraph(place) - self.prose.paragraph(last_place) <= 1
            if attribution.cue is None:
                if near and self.prose.quotation(place) is not None:
                    return last
            elif same_sentence and _CARRIED_ON.match(attribution.cue.of(self.text)):
                return last
        return self.entities.thing(UNNAMED, "unnamed")

    def _pronoun(self, number: int, phrase: SourcePhrase) -> Entity:
        place, head = phrase.core.start, phrase.head
        if head in _RELATIVE and head != "that":
            found = self._relative(phrase)
            if found is not None:
                return found
        if head in _SINGULAR:
            person = self.pronouns.at(place)
            if person is not None:
                return person
            for _, entity in reversed(self._earlier[-_WINDOW:]):
                if isinstance(entity, Thing) and entity.kind in {"unnamed", "person"}:
                    return entity
            return self.entities.thing("unnamed person", "unnamed")
        if head in _FIRST:
            return self._first_person(number, plural=head in {"we", "us", "our", "ours"})
        if head in _PLURAL:
            return self._plural(place, phrase)
        if head == "that":
            found = self._relative(phrase)
            if found is not None:
                return found
        if head in _NEUTER:
            return self._neuter(place, phrase)
        if head == "one":
            return self.entities.thing("one", "unnamed")
        return self.entities.thing(head, "group")

    def _first_person(self, number: int, *, plural: bool) -> Entity:
        """ "I" and "we": whoever utters the words around, else the article's own voice."""
        outer = self.attributions[number].outer
        if outer is not None and outer in self._found:
            return self._found[outer]
        place = self._place(number)
        utterer = self._utterer(place, number)
        if utterer is not None:
            return utterer
        if self.prose.quotation(place) is not None and self._earlier:
            return self._earlier[-1][1]
        if self.byline and not plural:
            tokens = name_tokens(self.byline)
            return self.people.find(tokens, place) or self.entities.thing(self.byline, "person")
        if plural and self.outlet:
            return self.entities.thing(self.outlet, "organisation")
        return self.entities.thing("we" if plural else "the author", "group" if plural else "unnamed")

    def _utterer(self, place: int, number: int) -> Entity | None:
        """Whose content, already resolved, holds `place`; only the last few statements can."""
        for other in range(max(0, number - 12), min(len(self.attributions), number + 12)):
            if other != number and other in self._found:
                for span in self.attributions[other].contents:
                    if span.start <= place < span.end:
                        return self._found[other]
        return None

    def _relative(self, phrase: SourcePhrase) -> Entity | None:
        """ "who", "which": the noun phrase right before."""
        place = phrase.core.start
        sentence = self.prose.sentence_span(place)
        words = words_of(self.text, Span(max(sentence.start, place - 160), place))
        while words and (
            words[-1].text in {",", "—", "–", "(", "-", ")", "“", "”", '"'} or words[-1].bare in {"and", "all"}
        ):
            words = words[:-1]
        if not words:
            return None
        last = words[-1]
        person = self.people.at(last.start)
        if person is not None and phrase.head != "which":
            return person
        named = [found for found in self.people.within(Span(words[0].start, place)) if found]
        if last.bare in {"people", "those", "many", "some", "others", "voters"} or (
            singular(last.bare) != last.bare and not last.capital and phrase.head in {"who", "whom", "that"}
        ):
            return self._group_before(words)
        body = self.organisations.at(last.start)
        if phrase.head in {"which", "that"}:
            if body is not None:
                return body
            if last.bare in self.gazetteer.documents:
                return self._phrase_before(words, "document")
            if last.bare in self.gazetteer.organisation_heads | self.gazetteer.government_heads:
                return self._phrase_before(words, "organisation")
            if self.gazetteer.state(last.text):
                return self._state(last.text)
            return None
        if named:
            return named[-1][1]
        if last.bare in self.gazetteer.groups:
            return self._group_before(words)
        if last.bare in self.gazetteer.person_roles or not last.capital:
            return self._phrase_before(words, "unnamed")
        return None

    def _group_before(self, words: list[Word]) -> Entity:
        return self._phrase_before(words, "group")

    def _phrase_before(self, words: list[Word], kind: SpeakerKind) -> Entity:
        """The noun phrase that ends a run of words."""
        first = len(words) - 1
        while first and (
            words[first - 1].capital
            or words[first - 1].bare in self.gazetteer.quantifiers | self.gazetteer.role_modifiers
            or self.gazetteer.nationalities.get(words[first - 1].text)
        ):
            first -= 1
        name = joined(self.text, words[first:])
        if words[-1].bare in self.gazetteer.anonymous:
            kind = "unnamed"
        return self.entities.thing(
            name, kind, country=self.entities.country_of(Span(words[first].start, words[-1].end))
        )

    def _plural(self, place: int, phrase: SourcePhrase) -> Entity:
        """ "they": the last source that can be plural, else the last plural noun for people."""
        paragraph = self.prose.paragraph(place)
        for earlier, entity in reversed(self._earlier[-_WINDOW:]):
            if paragraph - self.prose.paragraph(earlier) > 1:
                break
            if (
                isinstance(entity, Thing) and entity.kind in {"group", "unnamed"} and entity.name != UNNAMED
            ) or isinstance(entity, Body):
                return entity
        sentence = self.prose.sentence_span(place)
        start = max(0, sentence.start - 240)
        words = words_of(self.text, Span(start, place))
        for position in range(len(words) - 1, -1, -1):
            word = words[position]
            if self.prose.quotation(word.start) is not None:
                continue
            one = singular(word.bare)
            if (
                word.bare in self.gazetteer.groups
                and word.bare not in {"all", "both", "most", "many", "some", "public"}
            ) or (
                one != word.bare
                and (one in self.gazetteer.person_roles or self.gazetteer.nationalities.get(singular(word.text)))
            ):
                return self._phrase_before(words[: position + 1], "group")
        return self.entities.thing("they" if phrase.head == "their" else phrase.head, "group")

    def _neuter(self, place: int, phrase: SourcePhrase) -> Entity:
        """ "it": the last source that is no person, else the organisation named last."""
        paragraph = self.prose.paragraph(place)
        for earlier, entity in reversed(self._earlier[-_WINDOW:]):
            if paragraph - self.prose.paragraph(earlier) > 1:
                break
            if isinstance(entity, Body) or (
                isinstance(entity, Thing) and entity.kind in {"document", "organisation", "government"}
            ):
                return entity
        for span, body in self.organisations.before(place):
            if self.prose.quotation(span.start) is None and paragraph - self.prose.paragraph(span.start) <= 1:
                return body
        return self.entities.thing("unnamed document" if phrase.head == "it" else phrase.head, "document")

    # Noun phrases.

    def _owner(self, phrase: SourcePhrase) -> Entity | None:
        """The possessor at the front of the phrase."""
        if phrase.owner is None:
            return None
        word = fold(phrase.owner.of(self.text))
        if word in POSSESSIVE_DETERMINERS:
            return self.pronouns.at(phrase.owner.start)
        for span, person in reversed(self.people.within(phrase.owner)):
            if span.end >= phrase.owner.end - 3:
                return person
        name = POSSESSIVE.sub("", phrase.owner.of(self.text))
        if self.gazetteer.state(name):
            return self._state(name)
        return self.organisations.at(phrase.owner.end - 3)

    def _compound(self, phrase: SourcePhrase) -> Entity:
        names = []
        codes = set()
        for part in phrase.parts:
            words = words_of(self.text, part)
            person = self.people.at(words[-1].start) or (self.pronouns.at(part.start) if len(words) == 1 else None)
            if person is not None:
                names.append(person.name)
                codes.add(self.entities.profile(person).country)
            else:
                names.append(without_article(part.of(self.text)))
                codes.add(self.entities.country_of(part))
        name = ", ".join(names[:-1]) + " and " + names[-1]
        return self.entities.thing(name, "group", country=codes.pop() if len(codes) == 1 else None)

    def _role(self, number: int, phrase: SourcePhrase) -> Entity:
        """A description of a person: definite ones are led to somebody, others stay unnamed."""
        if phrase.definite and not phrase.plural:
            person = self._described(phrase)
            if person is not None:
                return person
            for _, entity in reversed(self._earlier):
                if isinstance(entity, Thing) and fold(entity.name).endswith(phrase.head) and entity.kind == "unnamed":
                    return entity
            owned = phrase.owner is not None
            if phrase.form == "role" and not owned:
                sex = title_sex(phrase.head, self.gazetteer)
                person = self._salient(phrase.core.start, sex)
                if person is not None and not any(
                    d.head == phrase.head for p in self.people.persons if p is not person for d in p.descriptions[:3]
                ):
                    return person
        kind: SpeakerKind = "unnamed"
        return self._thing(number, phrase, kind)

    def _described(self, phrase: SourcePhrase) -> Person | None:
        """The person, named last before the phrase, whose descriptions hold its role."""
        place = phrase.core.start
        wanted = set(fold(_DETERMINER.sub("", phrase.core.of(self.text))).replace("'s", "").split())
        best: tuple[int, int] | None = None
        chosen = None
        for person in self.people.persons[:400]:
            for description in person.descriptions:
                if not description.role:
                    continue
                have = set(fold(description.role).replace(".", "").replace("'s", "").split())
                last = phrase.head.split()[-1]
                if last not in have:
                    continue
                before = max((p for p in person.positions if p < place), default=-1)
                score = (len(wanted & have), before)
                if best is None or score > best:
                    best, chosen = score, person
        if chosen is None and len(wanted) > 1:
            return None
        return chosen

    def _salient(self, place: int, sex: Sex | None) -> Person | None:
        """The person of the last statement nearby, else the person named last."""
        paragraph = self.prose.paragraph(place)
        for earlier, entity in reversed(self._earlier[-3:]):
            if (
                isinstance(entity, Person)
                and paragraph - self.prose.paragraph(earlier) <= 2
                and (sex is None or entity.sex in (sex, None))
            ):
                return entity
        for span, person in reversed(self.people.within(Span(max(0, place - 500), place))):
            if self.prose.quotation(span.start) is None and (sex is None or person.sex in (sex, None)):
                return person
        return None

    def _state(self, name: str) -> Entity:
        code = self.gazetteer.place(name)
        return self.entities.thing(without_article(name), "government", country=code)

    def _body(self, number: int, phrase: SourcePhrase) -> Entity:
        core = phrase.core.of(self.text)
        name = without_article(core)
        if phrase.form == "state" or self.gazetteer.state(name):
            return self._state(name)
        if phrase.owner is not None and fold(phrase.owner.of(self.text)) in POSSESSIVE_DETERMINERS:
            owner = self.pronouns.at(phrase.owner.start)
            if owner is not None:
                last = owner.name.split()[-1]
                return self.entities.thing(f"{last} {phrase.head}", self._body_kind(phrase))
        if any(c.isupper() for c in name):
            words = words_of(self.text, phrase.core)
            possessive = [w for w in words[:-1] if w.possessive]
            if not possessive:
                body = self.organisations.lead(name, phrase.core)
                if phrase.form == "government":
                    body.government = True
                return body
            return self._thing(number, phrase, self._body_kind(phrase))
        if phrase.definite:
            for _, entity in reversed(self._earlier):
                if isinstance(entity, Body | Thing) and fold(entity.name).split()[-1:] == [phrase.head]:
                    return entity
            for _, body in self.organisations.before(phrase.core.start, 40):
                if phrase.head in fold(body.name).split():
                    return body
            for span, body in self.organisations.before(phrase.core.start):
                if (
                    phrase.form == "organisation"
                    and self.gazetteer.organisation_heads
                    and self.prose.quotation(span.start) is None
                ):
                    return body
        return self._thing(number, phrase, self._body_kind(phrase))

    def _body_kind(self, phrase: SourcePhrase) -> SpeakerKind:
        return "government" if phrase.form == "government" else "organisation"

    def _group(self, number: int, phrase: SourcePhrase) -> Entity:
        return self._thing(number, phrase, "group")

    def _document(self, number: int, phrase: SourcePhrase) -> Entity:
        if phrase.definite and phrase.owner is None:
            for _, entity in reversed(self._earlier):
                if isinstance(entity, Thing) and entity.kind == "document" and phrase.head in fold(entity.name).split():
                    return entity
        return self._thing(number, phrase, "document")

    def _other(self, number: int, phrase: SourcePhrase) -> Entity:
        tokens = name_tokens(phrase.core.of(self.text))
        person = self.people.find(tokens, phrase.core.start) if tokens and len(tokens) <= 4 else None
        return person or self._thing(number, phrase, "document")

    def _thing(self, number: int, phrase: SourcePhrase, kind: SpeakerKind) -> Entity:
        """A speaker named by the phrase itself, without its relative clauses and appositions."""
        source = self.attributions[number].source or phrase.core
        whole = Span(phrase.core.start, max(source.end, phrase.core.end))
        tail = _CUT.sub("", Span(phrase.core.end, whole.end).of(self.text))[:120]
        name = POSSESSIVE.sub("", " ".join((phrase.core.of(self.text) + tail).split())).strip(' ,.“”"') or UNNAMED
        return self.entities.thing(name, kind, country=self.entities.country_of(whole))
