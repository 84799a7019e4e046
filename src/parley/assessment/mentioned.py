"""The states that a sentence names: where, and whether each acts there, is acted upon, or is where it happens."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from parley.record.types import Question
from parley.spans import Span

BESIDE = 30
"""† So near to the words a name belongs to them."""
LETTERS = 4
"""Names are looked up by so many letters."""
BODIES = {
    "United Nations": "UN", "Security Council": "UN", "League of Nations": "LEAGUE", "League Council": "LEAGUE",
    "League Assembly": "LEAGUE", "North Atlantic Treaty Organization": "NATO", "NATO": "NATO", "Nato": "NATO",
    "European Union": "EU", "European Community": "EC", "Arab League": "LAS", "African Union": "AU",
    "Organization of American States": "OAS", "Western powers": "WEST", "Western governments": "WEST",
}  # fmt: skip
"""Bodies that act beside states."""

LANDS = ("New England", "New Mexico", "South Georgia")
"""What holds a state's name and is no state."""

PRIVATE = (
    r"(?:brew(?:ers?|er(?:y|ies))|bottlers?|firms?|(?<!gas )(?<!oil )(?<!power )(?<!water )compan(?:y|ies)|contractors?"
    r"|manufacturers?|growers?|traders?|merchants?|dealers?|ship-?owners?|shipping lines?|exporters?|importers?"
    r"|suppliers?|customers?|buyers?|sellers|retailers?|wholesalers?|employers?|landlords?|(?:trade )?unions?|clubs?"
    r"|bidders?|investors?|shareholders?|creditors?|insurers?|brokers?|publishers?|studios?|film-?makers?|theatres?"
    r"|orchestras?|lawyers|economists|historians|players|athletes|fans|voters|courts?|judges?|opposition"
    r"|institutes?|associations?|societ(?:y|ies)|universit(?:y|ies)|press councils?)\b"
)
"""Who has affairs of his own: what such people do is no act of their state's government."""

_WORD_END = re.compile(r"s?(?!\w)")
_JOINED = re.compile(r"(?:\s*,\s*|,?\s+and\s+(?:the\s+)?|\s*[-–/]\s*)")
_WATER_OF = re.compile(r"\b(?:(?:Sea|Gulf|Bay) of|Lake) \Z")
_WATER = re.compile(r" (?:Sea|Ocean)\b")
"""Before and after a state's name: a water is called after it ("Gulf of Oman", "Indian Ocean")."""
_CAPITAL = re.compile(r"\b(?:U\.S\.|U\.K\.|U\.N\.|[A-Z][\w-]*)")
_GROUND = re.compile(
    r"['’]?s?['’]?\s+(?:(?:own|training|military|naval|air|army|\w+ern|main)\s+)*(?:side|bank|soil|villages?|towns?|hamlets?"
    r"|territory|grounds?|heights|hills|ends?|camps?|fields?|plains?|barracks|rear|bases?|crossings?|checkpoints?"
    r"|toll gates?|(?:customs|frontier) posts?|railways?|stations?)\b"
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
_OUT_OF = re.compile(r"\b(?:from|out of)" + _EVERY, re.IGNORECASE)
"""From where something comes or is fired, its own ground or coast."""
_PRIVATE = re.compile(r"(?:['’]s)?\s+(?:[a-z-]+\s+)?" + PRIVATE)
"""After a state's adjective or name: its people, not it."""
_MANY_OF = re.compile(
    r"\b(?:numbers?|dozens?|scores|hundreds|thousands|columns?|squadrons?|groups?|convoys?|flotillas?|handful|trainloads?"
    r"|divisions?|regiments?|battalions?|brigades?|build-?up|massing|movements?|concentrations?|arrival|advance"
    r"|departure|withdrawal|pull-?back) of (?:the )?\Z",
    re.IGNORECASE,
)
"""Before the adjective of who moves ("columns of Bulgarian tanks")."""
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
STATE = re.compile(r"[A-Z]{3}\Z")
"""A state's code."""
CODE = re.compile(r"[A-Z]{2,}\Z")
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
    """Names of states with their codes, by their first letters, the longest first; a land that is none has no code."""

    by_letters: Mapping[str, tuple[tuple[str, str], ...]]

    def know(self, code: str) -> bool:
        """Whether a state has a name among them."""
        return any(code == found for names in self.by_letters.values() for _, found in names)

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
                    if code and not _names_water(sentence, Span(match.start(), end)):
                        found.append(_named(sentence, Span(match.start(), end), code, found[-1] if found else None))
                    done = end
                    break
        return tuple(found)


def states_of(names: Mapping[str, str], told: frozenset[str] = frozenset()) -> States:
    """Prepare names for looking up, those of well-known bodies among them; `told`: codes that only a record knows."""
    by_letters: dict[str, list[tuple[str, str]]] = {}
    states = {name: code for name, code in names.items() if CODE.match(code) or code in told}
    known = {**BODIES, **dict.fromkeys(LANDS, ""), **states}
    for name in sorted(known, key=lambda name: (-len(name), name)):
        if name[0].isupper() and (len(name) > 2 or name.isupper()):
            by_letters.setdefault(name.split()[0][:LETTERS], []).append((name, known[name]))
    return States(by_letters={letters: tuple(found) for letters, found in by_letters.items()})


def _named(sentence: str, span: Span, code: str, earlier: Named | None) -> Named:
    before, after = sentence[max(0, span.start - 40) : span.start], sentence[span.end : span.end + 40]
    joined = earlier is not None and _JOINED.fullmatch(sentence, earlier.end, span.start) is not None
    agent = _AGENT.search(before) is not None
    ground, edge = _GROUND.match(after) is not None, _EDGE_OF.match(after) is not None
    part = _PART_OF.match(after) is not None
    moving = _MANY_OF.search(before) is not None and re.match(r"\s+[a-z]", after) is not None
    inside = (_BEHIND if edge else _INSIDE).search(before) is not None and not (_OWNER.search(before) or moving)
    inside = inside or ((ground or edge or part) and _OUT_OF.search(before) is not None)
    upon = _BEFORE.search(before) is not None or _ADDRESSED.search(before) is not None
    acts = not (inside or upon or ground or edge or part or _PRIVATE.match(after))
    if joined and earlier is not None:
        acts = earlier.acts and not (ground or edge or part)
    acts = acts or moving
    return Named(
        start=span.start, end=span.end, code=code, acts=acts, owns=ground or inside, agent=agent, joined=joined,
        faces=not (ground or inside) and (edge or part or upon),
    )  # fmt: skip


def _names_water(sentence: str, span: Span) -> bool:
    """Whether a state's name is part of a water's."""
    before = _WATER_OF.search(sentence, max(0, span.start - 12), span.start)
    return before is not None or _WATER.match(sentence, span.end) is not None


def only_thirds(codes: Sequence[str], question: Question) -> bool:
    """Whether all of some parties are states, and none of the two sides."""
    return bool(codes) and all(
        STATE.match(code) and code not in (question.actor, question.target, *BODIES.values()) for code in codes
    )


def elsewhere_aimed(named: Sequence[Named], sentence: str, words: Span, question: Question) -> bool:
    """Whether the words of a sentence are aimed at a third state beside them, and at none of the two sides.

    The sentence names one of the sides at most, as who acts, or both as acting together, and a third state that stands
    after "to", "of" or the like among the words or next to them.
    """
    sides = [one for one in named if one.code in (question.actor, question.target)]
    if not sides or (len({one.code for one in sides}) > 1 and not together(named, question)):
        return False
    return any(
        one.code not in (question.actor, question.target)
        and STATE.match(one.code) is not None
        and words.start <= one.start <= words.end + BESIDE
        and _AIMED.search(sentence, 0, one.start) is not None
        for one in named
    )


def together(named: Sequence[Named], question: Question) -> bool:
    """Whether the two sides act as one in a sentence ("Bulgaria and Greece will hold exercises")."""
    pairs = pairwise(named)
    sides = {question.actor, question.target}
    return any(after.joined and after.acts and {before.code, after.code} == sides for before, after in pairs)
