"""Which kinds of facts a claim is: the conditions of indicators, made ready to be asked many times."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parley.assessment.asserting import asserted
from parley.assessment.beginnings import WHOLE, Needed, needed, word_beginnings
from parley.assessment.types import Indicator, Recognition, Side
from parley.claims.types import EventStatus, EventType, PositionKind
from parley.record.types import Question

DENIALS = "denials"
"""The group of indicators that are denials."""

HAPPENED: tuple[EventStatus, ...] = ("happened", "ongoing")
"""What a denial can contradict."""

OPEN: frozenset[EventType] = frozenset(("THREATEN", "REQUEST", "ACCUSE", "PROTEST", "SANCTION", "MOBILIZE", "ASSAULT"))
"""Such an act, where nobody is named, may be aimed at anybody; whom any other one serves or strikes must be said."""

SPEECH: frozenset[EventType] = frozenset(("THREATEN", "REQUEST", "ACCUSE", "REJECT", "PROTEST"))
"""Acts of speech: that something would be done is what they say, and no doubt of whether it was said."""

_CODE = re.compile(r"[A-Z]{2,}\Z")
"""A state, or an organisation by its short name; persons and companies are nobody's third side."""

_CASE_MATTERS = re.compile(r"\\[A-Z]|\(\?P")
"""What means something else in small letters: a class such as \\S, a named group."""


class Expressions:
    """Regular expressions of which one must be found; none is always found.

    Compiled when they are first asked: most records ask few, and compiling all takes a second.
    """

    __slots__ = ("_compiled", "_given", "_last", "_last_asserted")

    def __init__(self, given: tuple[str, ...]) -> None:
        self._given = given
        self._compiled: re.Pattern[str] | None = None
        self._last: tuple[str | None, bool] = (None, False)
        self._last_asserted: tuple[str | None, bool] = (None, False)

    def found_in(self, lowered: str) -> bool:
        """Whether one of them is found in a text in small letters; rules that share them ask for one search."""
        if not self._given:
            return True
        if self._last[0] is not lowered:
            self._compiled = self._compiled or self._compile()
            self._last = (lowered, self._compiled.search(lowered) is not None)
        return self._last[1]

    def asserted_in(self, lowered: str) -> bool:
        """Whether one of them is found in a sentence in small letters that asserts it; none is always."""
        if not self._given:
            return True
        if self._last_asserted[0] is not lowered:
            self._compiled = self._compiled or self._compile()
            found = any(asserted(lowered, match.start()) for match in self._compiled.finditer(lowered))
            self._last_asserted = (lowered, found)
        return self._last_asserted[1]

    def _compile(self) -> re.Pattern[str]:
        """Small letters search small letters twice as fast as IGNORECASE does."""
        one = "|".join(f"(?:{expression})" for expression in self._given)
        return re.compile(one, re.IGNORECASE) if _CASE_MATTERS.search(one) else re.compile(one.lower())


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to recognise an indicator, with what its sentence must say and count; `bits`: those of its words.

    `denial`: the fact is itself a denial, which counts for nothing from the suspected attacker.
    """

    indicator: str
    denial: bool
    bits: int
    given: Recognition
    words: Expressions
    counted: Expressions

    def sides(self, by: Sequence[str], to: Sequence[str] | None, question: Question) -> bool:
        """Whether the parties stand where the rule wants them; `to` None: it may be aimed at anybody."""
        return stands(by, self.given.by, question) and (to is None or stands(to, self.given.to, question))

    def told_in(self, lowered: str, event: EventType, *, denied: bool) -> bool:
        """Whether the sentence has the words; a fact that must have happened, and is not denied, it must assert."""
        if denied:
            # What a sentence asserts it does not deny, whatever reading made of it.
            return self.words.found_in(lowered) and not (self.given.words and self.words.asserted_in(lowered))
        if event in SPEECH or set(self.given.statuses) - set(HAPPENED):
            return self.words.found_in(lowered)
        return self.words.asserted_in(lowered)

    def counts(self, what: str, amount: float) -> bool:
        """Whether what is counted is one of the rule's things and enough of them."""
        return (self.given.least is None or amount >= self.given.least) and self.counted.found_in(what.lower())


class Bits(dict[str, int]):
    """Bits of the expressions that need a word which begins so, by the word's beginning; looked up once for each."""

    def __init__(self, by_letters: Mapping[str, int]) -> None:
        super().__init__()
        self._by_letters = by_letters

    def __missing__(self, beginning: str) -> int:
        found = self._by_letters.get(beginning + WHOLE, 0)
        for length in range(1, len(beginning) + 1):
            found |= self._by_letters.get(beginning[:length], 0)
        self[beginning] = found
        return found


class Filter:
    """Tells quickly which expressions can be in a sentence: those of whose two words it has beginnings.

    Every expression has a bit for its first word and, `shift` further up, one for its second.
    """

    __slots__ = ("_always", "_bits", "_of", "_shift")

    def __init__(self, expressions: Sequence[str]) -> None:
        self._shift = len(expressions)
        self._of = {expression: 1 << place for place, expression in enumerate(expressions)}
        self._always = 0
        by_letters: dict[str, int] = {}
        for expression, bit in self._of.items():
            asked = Needed(None, None) if _CASE_MATTERS.search(expression) else needed(expression.lower())
            for one, own in ((asked.first, bit), (asked.second, bit << self._shift)):
                if one is None:
                    self._always |= own
                for beginning in one or ():
                    by_letters[beginning] = by_letters.get(beginning, 0) | own
        self._bits = Bits(by_letters)

    def bits_of(self, expressions: Sequence[str]) -> int:
        """The bits of some expressions; where there are none, of no words, which are in every sentence."""
        found = 0
        for expression in expressions or ("",):
            found |= self._of[expression]
        return found

    def possible(self, lowered: str) -> int:
        """Bits of the expressions that may be found in a text in small letters; the others are not in it."""
        found = self._always
        for beginning in word_beginnings(lowered):
            found |= self._bits[beginning]
        return found & (found >> self._shift)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of all indicators by what they look at; `said`: those that look at what somebody says."""

    events: dict[EventType, tuple[Rule, ...]]
    positions: dict[PositionKind, tuple[Rule, ...]]
    said: tuple[Rule, ...]
    filter: Filter


def rules_of(indicators: Sequence[Indicator]) -> Rules:
    """The rules of some indicators, in the order of their ids."""
    events: dict[EventType, list[Rule]] = {}
    positions: dict[PositionKind, list[Rule]] = {}
    said: list[Rule] = []
    shared: dict[tuple[str, ...], Expressions] = {}
    ways = [given for indicator in indicators for given in indicator.recognise]
    sieve = Filter(["", *dict.fromkeys(words for given in ways for words in given.words if words)])
    for indicator in sorted(indicators, key=lambda i: i.id):
        for given in indicator.recognise:
            words, counted = (shared.setdefault(e, Expressions(e)) for e in (given.words, given.counted))
            rule = Rule(
                indicator=indicator.id, denial=indicator.group == DENIALS, bits=sieve.bits_of(given.words),
                given=given, words=words, counted=counted,
            )  # fmt: skip
            for event in given.events:
                events.setdefault(event, []).append(rule)
            for position in given.positions:
                positions.setdefault(position, []).append(rule)
            if given.said:
                said.append(rule)
    return Rules(
        events={event: tuple(rules) for event, rules in events.items()},
        positions={position: tuple(rules) for position, rules in positions.items()},
        said=tuple(said), filter=sieve,
    )  # fmt: skip


def stands(codes: Sequence[str], side: Side, question: Question) -> bool:
    """Whether one of the parties is on that side of the question; nobody named is on no side but "any"."""
    if side == "any":
        return True
    if side == "actor":
        return question.actor in codes
    if side == "target":
        return question.target in codes
    return question.actor not in codes and question.target not in codes and any(map(_CODE.match, codes))
