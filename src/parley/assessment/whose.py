"""Whose act a sentence tells, from the names of states in it: enough where reading found no act, or nobody's.

Names stand for who acts ("Bulgarian guns", "the army of Bulgaria", "Sofia said"), for a place or for somebody acted
upon ("the Bulgarian border", "against Bulgaria", "warned Bulgaria"). Who acts is the one beside the words, else the
nearest before them, else the one on whose ground it is, else the one that sentences before it speak of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from parley.assessment.mentioned import BESIDE, STATE, Named, elsewhere_aimed
from parley.assessment.texts import Page
from parley.record.types import Question
from parley.spans import Span

BACK = 2
"""† So many sentences a side is carried on without being named."""

_PAUSE = re.compile(
    r"[;:—–]|,\s+(?:but|and|while|though|although|which|who|yet|so|as)\b|\bbut\b|\b(?:said|says|reported) that\b"
    r"|[.!?][”\"']?\s"
)
"""Where another clause begins."""
_BOTH = re.compile(
    r"\b(?:both|two) (?:\w+ )?(?:sides|capitals|armies|governments|delegations|countries|states|teams|ministers|navies"
    r"|staffs|leaders|neighbou?rs)\b|\bcounterparts?\b",
    re.IGNORECASE,
)
"""Words for the two sides of the question together."""
_OWN = re.compile(r"\b(?:its|their|his|her|our|own)\b")
"""What belongs to whoever says so."""


_SAYS = re.compile(
    r",\s+(?:according to\b)?[^,;]{0,80}\b(?:said|says|reported|report|told|announced|estimated?|believed?"
    r"|according to)\b[^,;]{0,80}\Z"
)
"""At the end of a sentence: who says all that, and acts in none of it."""
_SAID_THAT = re.compile(
    r"[^,;]{0,80}\b(?:said|says|cried|shouted|declared|told|announced|insisted|warned|charged|claimed|wrote|added)\b"
    r"[^,;]{0,60}?\bthat\b"
)
"""At its beginning, the same."""
_PRONOUN = re.compile(r"\b(?:it|its|they|their|them|he|his|she|her|we|our)\b", re.IGNORECASE)


_OFFICE = re.compile(
    r"\b(?:leader|president|premier|chancellor|(?:prime |foreign |war |defen[cs]e )?minister|ministry|government"
    r"|cabinet|king|queen|emperor|sultan|emir|regent|marshal|admiral|commander|junta|high command|general staff"
    r"|spokes\w+|envoy|delegate|ambassador|negotiator|radio|wireless|state television|communiqu[eé]|bulletin"
    r"|foreign office)\b",
    re.IGNORECASE,
)
"""Who speaks for the state whose adjective stands beside it."""


_DATELINE = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3})(?:,| ?[-–—(:]|\. ?[-–—])")
"""Where an article was written: "BUENOS AIRES, March 27 - "."""


_ASKS = re.compile(
    r"\b(?:ask|urg|call|press|implor|warn|order|tell|told)(?:s|e|es|ed|ing)?\s(?:(?:up)?on\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"(?:['’]s\s\w+|\sgovernment|\sauthorities)?\s(?:not\s)?to\s[a-z]+")
"""Before and after the name of a state that is to do something: "asked | Orsk | to withdraw its forces"."""
_DOING = 120
"""† So many characters behind that what is told is told of that state."""


class Told(NamedTuple):
    """What reading made of some words: which states act in them and on which they fall, who says so and for whom.

    `source` is counted from the beginning of the sentence, and meant where nobody else is; `teller`: its state;
    `called`: whether the sentence calls those who act by a name ("Mr Orel"), be it not that of their state.
    """

    acting: Sequence[str]
    struck: Sequence[str]
    source: Span | None
    teller: Sequence[str]
    called: bool = False


NOTHING = Told((), (), None, ())
"""Nothing was read."""


class Telling:
    """The sentences of an article with the states that they name."""

    __slots__ = ("_from", "_question", "_states", "_text", "sentences")

    def __init__(self, page: Page, question: Question) -> None:
        self.sentences, self._question = page.sentences(), question
        self._text, self._states = page.text, page.texts.states
        self._from = self._dateline()

    def named(self, number: int) -> tuple[Named, ...]:
        """The states named in the sentence of that number."""
        return self.sentences[number].named()

    def actors(self, number: int, words: Span, told: Told = NOTHING) -> tuple[str, ...]:
        """Whose act the words of a sentence tell, `words` counted from its beginning; empty where nobody is named."""
        sentence, source = self.sentences[number].told, told.source
        named = tuple(one for one in self.named(number) if one.code in told.acting or one.code not in told.struck)
        if source is None:
            tail = _SAYS.search(sentence, words.end)
            source = Span(*tail.span()) if tail else None
        others = tuple(one for one in named if source is None or source.overlap(Span(one.start, one.end)) == 0)
        own = _OWN.search(sentence, max(0, words.start - BESIDE), words.end) is not None
        # What reading made of the act names states that the sentence names, or that one of its pronouns stands for.
        acting = tuple(
            code
            for code in told.acting
            if told.called or any(one.code == code for one in named) or _PRONOUN.search(sentence)
        )
        found = self._acting(number, words, acting, others)
        if not found and own:
            found = self._acting(number, words, acting, named)
        if not found and told.teller and not others:
            found = tuple(told.teller)
        if not found and own:
            found = self._carried(number)
        if not found and len(named) < len(self.named(number)):
            # On whom it falls is known, and who does it is not: nobody around is meant.
            return self._by_place(others, words)
        return found or self._around(number, words, others) or self._acting(number, words, acting, named)

    def within(self, number: int, part: Span) -> tuple[str, ...]:
        """The states that a part of a sentence names."""
        return tuple(dict.fromkeys(one.code for one in self.named(number) if part.start <= one.start < part.end))

    def officials(self, source: Span) -> tuple[str, ...]:
        """The state that a source speaks for by its words ("the Bulgarian leader"); empty where they do not tell."""
        said = source.of(self._text)
        return tuple({one.code for one in self._states.named(said)}) if _OFFICE.search(said) else ()

    def tellers(self, number: int, words: Span) -> tuple[str, ...]:
        """The state that says the words by the sentence alone, before them ("Sofia warned that") or at its end."""
        sentence = self.sentences[number].told
        head, tail = _SAID_THAT.match(sentence, 0, words.start), _SAYS.search(sentence, words.end)
        said = Span(*head.span()) if head else Span(*tail.span()) if tail else None
        telling = [one for one in self.named(number) if said and one.acts and said.start <= one.start < said.end]
        return _together(self.named(number), telling[0]) if telling else ()

    def _acting(self, number: int, words: Span, told: Sequence[str], named: Sequence[Named]) -> tuple[str, ...]:
        """Who acts among the states named in the sentence, beside the words before elsewhere."""
        sentence = self.sentences[number].told
        clause = max((match.end() for match in _PAUSE.finditer(sentence, 0, words.start)), default=0)
        asked = [one for one in named if one.end <= words.start <= one.end + _DOING and _is_asked(sentence, one)]
        if asked and not any(one.acts and asked[-1].start < one.start < words.start for one in named):
            return _together(named, asked[-1])
        agents = [one for one in named if one.agent and words.end - 1 <= one.start <= words.end + BESIDE]
        acting = [one for one in named if one.acts]
        close = [one for one in acting if max(clause, words.start - BESIDE) <= one.start < words.start]
        within = [one for one in acting if words.start <= one.start < words.end]
        before = [one for one in acting if one.start < words.start]
        if agents or close:
            return _together(named, (agents or close[-1:])[0])
        if _BOTH.search(sentence, max(clause, words.start - BESIDE), words.end):
            return self._question.actor, self._question.target
        if within:
            return _together(named, within[0])
        states = tuple(code for code in told if STATE.match(code) or self._states.know(code))
        if states or before:
            return states or _together(named, before[-1])
        return ()

    def _around(self, number: int, words: Span, named: Sequence[Named]) -> tuple[str, ...]:
        """On whose ground it is, of whom the sentences around it speak."""
        placed, sides = self._by_place(named, words), (self._question.actor, self._question.target)
        if placed and placed[0] not in sides:
            # Where the two sides meet on others' ground, these are hosts.
            return self._carried(number) or placed
        return placed or self._carried(number) or (() if named else self._from) or self._after(named, number)

    def _dateline(self) -> tuple[str, ...]:
        """The side from whose capital the article reports, by its first words in capitals."""
        place = _DATELINE.match(self._text)
        named = self._states.named(place.group(1).title()) if place else ()
        return tuple(one.code for one in named[:1] if one.code in (self._question.actor, self._question.target))

    def _by_place(self, named: Sequence[Named], words: Span) -> tuple[str, ...]:
        """On whose ground it is, or who faces the other of the two sides."""
        owns = [one for one in named if one.owns]
        if owns:
            return (min(owns, key=lambda one: abs(one.start - words.start)).code,)
        return (self._question.actor,) if {one.code for one in named} == {self._question.target} else ()

    def _carried(self, number: int) -> tuple[str, ...]:
        """Who acts first in the nearest of the sentences before that names anybody who does, else on whose ground."""
        for earlier in range(number - 1, max(-1, number - 1 - BACK), -1):
            if found := self._subject(earlier):
                return found
        return ()

    def _subject(self, number: int) -> tuple[str, ...]:
        """Of whom a sentence speaks: one of the two sides before others, who acts before whose ground it is."""
        named = self.named(number)
        chosen = sorted(
            (one for one in named if one.acts or one.owns),
            key=lambda one: (one.code not in (self._question.actor, self._question.target), not one.acts, one.start),
        )
        return _together(named, chosen[0]) if chosen else ()

    def _after(self, named: Sequence[Named], number: int) -> tuple[str, ...]:
        """The side that the rest of the sentence names, else the next sentence."""
        sides = (self._question.actor, self._question.target)
        acting = [one for one in named if one.acts and one.code in sides]
        if acting:
            return _together(named, acting[0])
        if named:
            alone = {one.code for one in named if one.code in sides}
            return tuple(alone) if len(alone) == 1 else ()
        following = self._subject(number + 1) if number + 1 < len(self.sentences) else ()
        return tuple(code for code in following if code in sides)

    def aimed_elsewhere(self, number: int, words: Span) -> bool:
        """Whether the words of a sentence are aimed at a third state."""
        return elsewhere_aimed(
            self.named(number), self.sentences[number].told, words, self._question
        )  # fmt: skip

    def names(self, number: int, code: str, *, back: int) -> bool:
        """Whether a sentence names a state, or one of so many before it; where these are all there may be, the next."""
        last = min(number + (back == BACK), len(self.sentences) - 1)
        return any(one.code == code for at in range(max(0, number - back), last + 1) for one in self.named(at))


def _is_asked(sentence: str, one: Named) -> bool:
    """Whether a state is asked or told to do something, which is what follows."""
    before = _ASKS.search(sentence, max(0, one.start - 24), one.start)
    return before is not None and _TO_DO.match(sentence, one.end) is not None


def _together(named: Sequence[Named], one: Named) -> tuple[str, ...]:
    """A state with those that act together with it ("Bulgaria and Greece")."""
    place = named.index(one)
    first, last = place, place
    while first > 0 and named[first].joined:
        first -= 1
    while last + 1 < len(named) and named[last + 1].joined:
        last += 1
    return tuple(dict.fromkeys(other.code for other in named[first : last + 1]))
