"""Which kinds of facts a claim is: the conditions of indicators, made ready to be asked many times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from parley.assessment.types import Indicator, Recognition, Side
from parley.claims.types import EventStatus, EventType, PositionKind
from parley.record.types import Question

HAPPENED: tuple[EventStatus, ...] = ("happened", "ongoing")
"""What a denial can contradict."""

FRIENDLY: frozenset[EventType] = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
"""Whom such an act serves must be said; a hostile one that names nobody may be aimed at anybody."""

_CODE = re.compile(r"[A-Z]{2,}\Z")
"""A state, or an organisation by its short name; persons and companies are nobody's third side."""

_CASE_MATTERS = re.compile(r"\\[A-Z]|\(\?P")
"""What means something else in small letters: a class such as \\S, a named group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to recognise an indicator."""

    indicator: str
    given: Recognition

    def sides(self, by: Sequence[str], to: Sequence[str] | None, question: Question) -> bool:
        """Whether the parties stand where the rule wants them; `to` None: it may be aimed at anybody."""
        return stands(by, self.given.by, question) and (to is None or stands(to, self.given.to, question))

    def reads(self, sentence: str) -> bool:
        """Whether the sentence, in small letters, has one of the rule's expressions."""
        return not self.given.words or _any_of(self.given.words).search(sentence) is not None

    def counts(self, what: str, amount: float) -> bool:
        """Whether what is counted is one of the rule's things and enough of them."""
        return (
            bool(self.given.counted)
            and _any_of(self.given.counted).search(what.lower()) is not None
            and (self.given.least is None or amount >= self.given.least)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of all indicators by what they look at."""

    events: dict[EventType, tuple[Rule, ...]]
    positions: dict[PositionKind, tuple[Rule, ...]]


def rules_of(indicators: Sequence[Indicator]) -> Rules:
    """The rules of some indicators, in the order of their ids."""
    events: dict[EventType, list[Rule]] = {}
    positions: dict[PositionKind, list[Rule]] = {}
    for indicator in sorted(indicators, key=lambda i: i.id):
        for given in indicator.recognise:
            rule = Rule(indicator=indicator.id, given=given)
            for event in given.events:
                events.setdefault(event, []).append(rule)
            for position in given.positions:
                positions.setdefault(position, []).append(rule)
    return Rules(
        events={event: tuple(found) for event, found in events.items()},
        positions={position: tuple(found) for position, found in positions.items()},
    )


def stands(codes: Sequence[str], side: Side, question: Question) -> bool:
    """Whether one of the parties is on that side of the question; nobody named is on no side but "any"."""
    if side == "any":
        return True
    if side == "actor":
        return question.actor in codes
    if side == "target":
        return question.target in codes
    return question.actor not in codes and question.target not in codes and any(map(_CODE.match, codes))


@lru_cache(maxsize=1024)
def _any_of(expressions: tuple[str, ...]) -> re.Pattern[str]:
    """Compiled when it is first asked: most records ask few of the expressions, and compiling all takes a second.

    What is searched is in small letters; small letters in the expression search twice as fast as IGNORECASE does.
    """
    one = "|".join(f"(?:{expression})" for expression in expressions)
    return re.compile(one, re.IGNORECASE) if _CASE_MATTERS.search(one) else re.compile(one.lower())
