"""Which kinds of facts a claim is: the conditions of indicators, made ready to be asked many times."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parley.assessment.asserting import asserted
from parley.assessment.beginnings import WHOLE, beginnings, word_beginnings
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

    @property
    def beginnings(self) -> frozenset[str] | None:
        """How a match can begin, in small letters; None where only a search can tell."""
        found: set[str] = set()
        for expression in self._given:
            own = None if _CASE_MATTERS.search(expression) else beginnings(expression.lower())
            if own is None:
                return None
            found |= own
        return frozenset(found) or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to recognise an indicator, with what its sentence must say and count; `bit`: that of its words.

    `denial`: the fact is itself a denial, which counts for nothing from the suspected attacker.
    """

    indicator: str
    denial: bool
    bit: int
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
    """Bits of the words that may begin as a word does, by the word's beginning; looked up once for each."""

    def __init__(self, by_letters: Mapping[str, int]) -> None:
        super().__init__()
        self._by_letters = by_letters

    def __missing__(self, beginning: str) -> int:
        found = self._by_letters.get(beginning + WHOLE, 0)
        for length in range(1, len(beginning) + 1):
            found |= self._by_letters.get(beginning[:length], 0)
        self[beginning] = found
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of all indicators by what they look at.

    `said`: those that look at what somebody says. `always`: bits of words that may be found in any sentence; `bits`:
    of those that may begin with a word.
    """

    events: dict[EventType, tuple[Rule, ...]]
    positions: dict[PositionKind, tuple[Rule, ...]]
    said: tuple[Rule, ...]
    always: int
    bits: Bits

    def possible(self, lowered: str) -> int:
        """Bits of the words that may be found in a text in small letters; those of all others are not in it."""
        found = self.always
        for beginning in word_beginnings(lowered):
            found |= self.bits[beginning]
        return found


def rules_of(indicators: Sequence[Indicator]) -> Rules:
    """The rules of some indicators, in the order of their ids."""
    events: dict[EventType, list[Rule]] = {}
    positions: dict[PositionKind, list[Rule]] = {}
    said: list[Rule] = []
    shared: dict[tuple[str, ...], Expressions] = {}
    bits: dict[tuple[str, ...], int] = {}
    for indicator in sorted(indicators, key=lambda i: i.id):
        for given in indicator.recognise:
            words, counted = (shared.setdefault(e, Expressions(e)) for e in (given.words, given.counted))
            bit = bits.setdefault(given.words, 1 << len(bits))
            rule = Rule(
                indicator=indicator.id, denial=indicator.group == DENIALS, bit=bit, given=given, words=words,
                counted=counted,
            )  # fmt: skip
            for event in given.events:
                events.setdefault(event, []).append(rule)
            for position in given.positions:
                positions.setdefault(position, []).append(rule)
            if given.said:
                said.append(rule)
    always, by_beginning = 0, dict[str, int]()
    for given_words, bit in bits.items():
        found = shared[given_words].beginnings
        if found is None:
            always |= bit
        for beginning in found or ():
            by_beginning[beginning] = by_beginning.get(beginning, 0) | bit
    return Rules(
        events={event: tuple(rules) for event, rules in events.items()},
        positions={position: tuple(rules) for position, rules in positions.items()},
        said=tuple(said), always=always, bits=Bits(by_beginning),
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
