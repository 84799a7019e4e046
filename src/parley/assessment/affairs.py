"""Whose affair a sentence tells: private people's, one of a state with its own people, or thirds' among themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.assessment.mentioned import PRIVATE, STATE, Named
from parley.record.types import Question
from parley.spans import Span

_TOLD = 80
"""† So far before the words they may have been told to somebody."""

_CHARGED = 130
"""† So far back somebody may have been charged with something."""

_OWN_PEOPLE = re.compile(
    r"\b(?:warn(?:ed|s|ing)?|accus(?:ed|es|ing)|threaten(?:ed|s|ing)?|charg(?:ed|es|ing)|ask(?:ed|s|ing)?"
    r"|blam(?:ed|es|ing)|urg(?:ed|es|ing)|order(?:ed|s|ing)?|g(?:ave|ives?|iving|iven)|denounc(?:ed|es|ing)"
    r"|condemn(?:ed|s|ing)?|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|demand(?:ed|s|ing) (?:of|from|that))\s+"
    r"(?:(?:the|an?|some|all|its|his|her|their|two|three|four|five|six|ten|of|foreign|local|private|several|many|former"
    r"|striking|(?-i:[A-Z][\w’'-]+))\s+)*"
    rf"(?:{PRIVATE}|(?:partners|strikers|opposition|workers|miners|farmers|students|"
    r"own (?:ministers?|officials?|colleagues?|party|cabinet|generals?|officers?|deput(?:y|ies)|police|bankers?"
    r"|predecessors?))\b)",
    re.IGNORECASE,
)
"""Somebody who is warned, charged or asked, and belongs to no other state's government; who is told something is often
only there to hear it."""

_CHARGE = re.compile(
    r"\b(?:accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|charg(?:e[sd]?|ing)|suspect(?:s|ed|ing)?|condemn(?:s|ed|ing)?|denounc(?:e[sd]?|ing)"
    r"|criticis(?:e[sd]?|ing)|criticiz(?:e[sd]?|ing)|reproach(?:e[sd]|ing)?)\s+(?P<whom>[^,;:.]{2,60}?)\s+(?:of|for|with|over)\s+"
    r"(?:(?!and\b|or\b)[\w’'-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
"""Up to the words for what somebody is charged with: whom."""

_AGAINST = re.compile(
    r"\b(?:against|(?:borders?|frontiers?|boundary|quarrels?|disputes?|war) (?:with|of|between)) (?:the )?\Z",
    re.IGNORECASE,
)
"""Before a state with which another has a quarrel."""


def charged(sentence: str, place: int) -> Span | None:
    """Who is charged with what stands at a place of a sentence, as a part of it; None where nobody is."""
    found = _CHARGE.search(sentence, max(0, place - _CHARGED), place)
    return Span(*found.span("whom")) if found else None


def charge_by(named: Sequence[Named], accused: Span, side: str) -> bool:
    """Whether it is a state itself that brings the charge, who is charged being `accused`."""
    return any(one.code == side and one.end <= accused.start for one in named)


def with_own_people(sentence: str, words: Span) -> bool:
    """Whether what the words say is told to private people or to a side's own, close to the words."""
    return any(
        found.end() >= words.start - _TOLD for found in _OWN_PEOPLE.finditer(sentence, 0, words.end + _TOLD // 2)
    )


def among_thirds(sentence: str, named: Sequence[Named], question: Question) -> bool:
    """Whether a sentence tells what one third state does at another's border or against it, and names neither side."""
    codes = {one.code for one in named}
    if len(codes) < 2 or codes & {question.actor, question.target}:
        return False
    return any(STATE.match(one.code) and _AGAINST.search(sentence, 0, one.start) for one in named)


def between_thirds(named: Sequence[Named], question: Question) -> bool:
    """Whether two third states stand together in a sentence that names neither side ("Norway and Denmark signed")."""
    codes = {one.code for one in named if STATE.match(one.code)}
    return len(codes) > 1 and not codes & {question.actor, question.target} and any(one.joined for one in named)
