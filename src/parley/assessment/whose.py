"""Whose act a sentence tells, from the names of states in it: enough where reading found no act, or nobody's.

Names stand for who acts ("Bulgarian guns", "the army of Bulgaria", "Sofia said"), for a place or for somebody acted
upon ("the Bulgarian border", "against Bulgaria", "warned Bulgaria"). Who acts is the one beside the words, else the
nearest before them, else the one on whose ground it is, else the one that sentences before it speak of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from parley.record.types import Question
from parley.spans import Span

BESIDE = 30
"""† So near to the words a name belongs to them."""
BACK = 2
"""† So many sentences a side is carried on without being named."""

LETTERS = 4
"""Names are looked up by so many letters."""
BODIES = {
    "United Nations": "UN", "Security Council": "UN", "League of Nations": "LEAGUE", "League Council": "LEAGUE",
    "League Assembly": "LEAGUE", "North Atlantic Treaty Organization": "NATO", "NATO": "NATO", "Nato": "NATO",
    "European Union": "EU", "European Community": "EC", "Arab League": "LAS", "African Union": "AU",
    "Organization of American States": "OAS", "Western powers": "WEST", "Western governments": "WEST",
}  # fmt: skip
"""Bodies that act beside states."""

_WORD_END = re.compile(r"s?(?!\w)")
_JOINED = re.compile(r"(?:\s*,\s*|,?\s+and\s+(?:the\s+)?|\s*[-–/]\s*)")
_PAUSE = re.compile(
    r"[;:—–]|,\s+(?:but|and|while|though|although|which|who|yet|so|as)\b|\bbut\b|\b(?:said|says|reported) that\b"
    r"|[.!?][”\"']?\s"
)
"""Where another clause begins."""
_CAPITAL = re.compile(r"\b(?:U\.S\.|U\.K\.|U\.N\.|[A-Z][\w-]*)")
_GROUND = re.compile(
    r"['’]?s?['’]?\s+(?:(?:own|training|military|\w+ern)\s+)*(?:side|bank|soil|villages?|towns?|hamlets?|territory|grounds?"
    r"|heights|hills|ends?|camps?|fields?|plains?|barracks|rear|bases?)\b"
)
"""What belongs to a state, so that what happens there is its own doing."""
_EDGE_OF = re.compile(
    r"['’]?s?['’]?\s+(?:(?:\w+ern|land|sea|coastal|front)\s+)*(?:borders?|frontiers?|boundary|coasts?|shores?|waters|lines?"
    r"|airspace|skies|wire|outposts?|positions|trenches)\b"
)
"""Up to where one comes near to a state."""
_PART_OF = re.compile(
    r"['’]?s?['’]?\s+(?:\w+ern\s+)*(?:islands?|ports?|harbou?rs?|capital|cit(?:y|ies)|provinces?|districts?|east|west"
    r"|north|south)\b"
)
"""Parts of a state: its own ground where something happens in them, else where one comes near to it."""
_EVERY = r"\s+(?:(?:the|its|their|all|both|two|three|four|five|six|several|some|many|most|more|parts of)\s+)*\Z"
_INSIDE = re.compile(r"\b(?:in|inside|throughout|across|over|within|of|behind|out of)" + _EVERY, re.IGNORECASE)
"""What happens there is a state's own doing, where nobody else is named."""
_BEHIND = re.compile(r"\bbehind" + _EVERY, re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:near|with|against|to|towards?|into|onto|on|at|off|opposite|facing|around|outside|beyond|upon|about|for"
    r"|through|along|without|close to|before)" + _EVERY,
    re.IGNORECASE,
)
"""Who is named after such a word does not act."""
_OWNER = re.compile(
    r"\b(?:presidents?|premiers?|ministers?|governments?|army|armies|king|queen|emperor|rulers?|leaders?|forces|troops"
    r"|fleet|navy|air force|parliament|cabinet|generals?|marshals?|banks?|ministry|soldiers|units|divisions|people"
    r"|commanders?|staffs?|envoys?|delegations?|navies)\s+of\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\bby\s+(?:the\s+|an?\s+|some\s+|its\s+)?\Z", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"\b(?:t(?:old|ells?|elling)|warn(?:ed|s|ing)?|assur(?:ed|es|ing)|inform(?:ed|s|ing)|notif(?:ied|ies|ying)"
    r"|g(?:ave|ives?|iving)|offer(?:ed|s|ing)|sen[dt]s?|promis(?:ed|es|ing)|urg(?:ed|es|ing)|ask(?:ed|s|ing)"
    r"|threaten(?:ed|s|ing)?|invad(?:e|ed|es|ing)|attack(?:ed|s|ing)?|lea(?:ve|ves|ving)|left"
    r"|demand(?:ed|s|ing) (?:of|that)|call(?:ed|s|ing) on|press(?:ed|es|ing)|support(?:ed|s|ing)?"
    r"|back(?:ed|s|ing)?|recogni[sz]\w+|defend(?:ed|s|ing)?"
    r"|join(?:ed|s|ing)?|reach(?:ed|es|ing)?|visit(?:ed|s|ing)?|empower\w+|authori[sz]\w+|allow(?:ed|s|ing)?)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:both|two) (?:\w+ )?(?:sides|capitals|armies|governments|delegations|countries|states|teams|ministers|navies"
    r"|staffs|leaders|neighbou?rs)\b|\bcounterparts?\b"
)
"""Words for the two sides of the question together."""
_OWN = re.compile(r"\b(?:its|their|his|her|our|own)\b")
"""What belongs to whoever says so."""
_STATE = re.compile(r"[A-Z]{3}\Z")
_CODE = re.compile(r"[A-Z]{2,}\Z")
"""A state, or an organisation by its short name; others have no code but their name."""
_AIMED = re.compile(r"\b(?:to|of|against|on|at) (?:the )?\Z")
"""Whom an act is aimed at stands after one of these."""


class Named(NamedTuple):
    """A state named in a sentence: where, its code, and whether it acts; `owns`: what is told lies on its ground.

    `faces`: something is told to it, or comes near to it; `agent`: it stands after "by"; `joined`: it and the one
    before it act together.
    """

    start: int
    end: int
    code: str
    acts: bool
    owns: bool
    faces: bool
    agent: bool
    joined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class States:
    """Names of states with their codes, by their first letters, the longest first."""

    by_letters: Mapping[str, tuple[tuple[str, str], ...]]

    def named(self, sentence: str) -> tuple[Named, ...]:
        """The states that a sentence names, in its order."""
        found: list[Named] = []
        done = 0
        for match in _CAPITAL.finditer(sentence):
            if match.start() < done:
                continue
            for name, code in self.by_letters.get(match.group()[:LETTERS], ()):
                end = match.start() + len(name)
                if sentence.startswith(name, match.start()) and _WORD_END.match(sentence, end):
                    end += sentence.startswith("s", end)
                    found.append(_named(sentence, Span(match.start(), end), code, found[-1] if found else None))
                    done = end
                    break
        return tuple(found)


def states_of(names: Mapping[str, str]) -> States:
    """Prepare names for looking up, those of well-known bodies among them."""
    by_letters: dict[str, list[tuple[str, str]]] = {}
    known = {**BODIES, **{name: code for name, code in names.items() if _CODE.match(code)}}
    for name in sorted(known, key=lambda name: (-len(name), name)):
        if name[0].isupper() and (len(name) > 2 or name.isupper()):
            by_letters.setdefault(name.split()[0][:LETTERS], []).append((name, known[name]))
    return States(by_letters={letters: tuple(found) for letters, found in by_letters.items()})


def _named(sentence: str, span: Span, code: str, earlier: Named | None) -> Named:
    before, after = sentence[max(0, span.start - 40) : span.start], sentence[span.end : span.end + 40]
    joined = earlier is not None and _JOINED.fullmatch(sentence, earlier.end, span.start) is not None
    agent = _AGENT.search(before) is not None
    ground, edge = _GROUND.match(after) is not None, _EDGE_OF.match(after) is not None
    inside = (_BEHIND if edge else _INSIDE).search(before) is not None and not _OWNER.search(before)
    part = _PART_OF.match(after) is not None
    upon = _BEFORE.search(before) is not None or _ADDRESSED.search(before) is not None
    acts = not (inside or upon or ground or edge or part)
    if joined and earlier is not None:
        acts = earlier.acts and not (ground or edge or part)
    return Named(
        start=span.start, end=span.end, code=code, acts=acts, owns=ground or inside, agent=agent, joined=joined,
        faces=not (ground or inside) and (edge or part or upon),
    )  # fmt: skip


def only_thirds(codes: Sequence[str], question: Question) -> bool:
    """Whether all of some parties are states, and none of the two sides."""
    return bool(codes) and all(
        _STATE.match(code) and code not in (question.actor, question.target, *BODIES.values()) for code in codes
    )


def elsewhere_aimed(named: Sequence[Named], sentence: str, words: Span, question: Question) -> bool:
    """Whether the words of a sentence are aimed at a third state beside them, and at none of the two sides.

    The sentence names one of the sides at most, as who acts, and a third state that stands after "to", "of" or the
    like among the words or next to them.
    """
    sides = {one.code for one in named} & {question.actor, question.target}
    if len(sides) != 1:
        return False
    return any(
        one.code not in (question.actor, question.target)
        and _STATE.match(one.code) is not None
        and words.start <= one.start <= words.end + BESIDE
        and _AIMED.search(sentence, 0, one.start) is not None
        for one in named
    )


class Telling:
    """The sentences of an article with the states that they name, each looked at once."""

    __slots__ = ("_named", "_question", "_states", "sentences", "text")

    def __init__(self, text: str, sentences: Sequence[Span], states: States, question: Question) -> None:
        self.text, self.sentences = text, sentences
        self._states, self._question = states, question
        self._named: dict[int, tuple[Named, ...]] = {}

    def named(self, number: int) -> tuple[Named, ...]:
        """The states named in the sentence of that number."""
        found = self._named.get(number)
        if found is None:
            found = self._named[number] = self._states.named(self.sentences[number].of(self.text))
        return found

    def actors(
        self, number: int, words: Span, told: Sequence[str] = (), source: Span | None = None
    ) -> tuple[str, ...]:  # fmt: skip
        """Whose act the words of a sentence tell, `words` counted from its beginning; empty where nobody is named.

        `told`: the states that act by the reading of these words; `source`: who says so, meant where nobody else is.
        """
        named = self.named(number)
        if source is None:
            return self._acting(number, words, told, named) or self._around(number, words, named)
        others = tuple(one for one in named if source.overlap(Span(one.start, one.end)) == 0)
        found = self._acting(number, words, told, others)
        if not found and _OWN.search(self.sentences[number].of(self.text), max(0, words.start - BESIDE), words.end):
            found = self._acting(number, words, told, named)
        return found or self._around(number, words, others) or self._acting(number, words, told, named)

    def _acting(self, number: int, words: Span, told: Sequence[str], named: Sequence[Named]) -> tuple[str, ...]:
        """Who acts among the states named in the sentence, beside the words before elsewhere."""
        sentence = self.sentences[number].of(self.text)
        clause = max((match.end() for match in _PAUSE.finditer(sentence, 0, words.start)), default=0)
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
        states = tuple(code for code in told if _STATE.match(code))
        if states or before:
            return states or _together(named, before[-1])
        return ()

    def _around(self, number: int, words: Span, named: Sequence[Named]) -> tuple[str, ...]:
        """On whose ground it is, of whom the sentences around it speak."""
        return self._by_place(named, words) or self._carried(number) or self._after(named, number)

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
            self.named(number), self.sentences[number].of(self.text), words, self._question
        )  # fmt: skip

    def names(self, number: int, code: str, *, before: bool) -> bool:
        """Whether a sentence names a state; `before`: or the one before it."""
        first = max(0, number - 1) if before else number
        return any(one.code == code for at in range(first, number + 1) for one in self.named(at))


def _together(named: Sequence[Named], one: Named) -> tuple[str, ...]:
    """A state with those that act together with it ("Bulgaria and Greece")."""
    place = named.index(one)
    first, last = place, place
    while first > 0 and named[first].joined:
        first -= 1
    while last + 1 < len(named) and named[last + 1].joined:
        last += 1
    return tuple(dict.fromkeys(other.code for other in named[first : last + 1]))
