"""Which kinds of facts a claim is: the conditions of indicators, made ready to be asked many times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from parley.assessment.asserting import DOUBTS, UNDONE, asserted
from parley.assessment.beginnings import LENGTH, WHOLE, WORDS, Needed, needed
from parley.assessment.elsewhere import OTHER_THINGS, YEARS, is_elsewhere
from parley.assessment.types import Indicator, Recognition, Side
from parley.claims.types import EventStatus, EventType, PositionKind
from parley.record.types import Question
from parley.spans import Span

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

_NEGATIVE = re.compile(r"\b(?:not?|never|neither|nor|without|refus\w*|declin\w*)\b")
"""An expression with such words in it means them."""

_CASE_MATTERS = re.compile(r"\\[A-Z]|\(\?P")
"""What means something else in small letters: a class such as \\S, a named group."""


class Expression:
    """A regular expression with its bit in a filter, compiled when it is first asked: most records ask few."""

    __slots__ = ("_compiled", "_given", "anywhere", "bit", "negative")

    def __init__(self, given: str, bit: int, *, anywhere: bool) -> None:
        """`anywhere`: whether it may begin at other places than the words that have its bit."""
        self._given = given
        self.anywhere = anywhere
        self.negative = _NEGATIVE.search(given) is not None
        self._compiled: re.Pattern[str] | None = None
        self.bit = bit

    @property
    def compiled(self) -> re.Pattern[str]:
        """Small letters search small letters twice as fast as IGNORECASE does."""
        if self._compiled is None:
            given = self._given
            self._compiled = (
                re.compile(given, re.IGNORECASE) if _CASE_MATTERS.search(given) else re.compile(given.lower())
            )
        return self._compiled


class Wording:
    """A text in small letters, with bits of the expressions that may be found in it; the others are not.

    `doubts`: whether it may have a word that denies, imagines or undoes; `others`: a year, or a word of sport, art or
    history.
    """

    __slots__ = ("_asserted", "_begins", "_found", "_sought", "_weighed", "doubts", "lowered", "others", "possible")

    def __init__(
        self, lowered: str, possible: int, begins: Sequence[tuple[int, int]], *, doubts: bool, others: bool
    ) -> None:  # fmt: skip
        """`begins`: where words stand with the bits of the expressions that can begin there."""
        self.lowered, self.possible, self.doubts, self.others = lowered, possible, doubts, others
        self._begins = begins
        self._sought = self._found = self._weighed = self._asserted = 0

    def matches(self, expression: Expression) -> Iterator[re.Match[str]]:
        """Where an expression that is possible is found, from left to right; it is tried only where it can begin."""
        bit, compiled = expression.bit, expression.compiled
        if expression.anywhere:
            yield from compiled.finditer(self.lowered)
            return
        end = 0
        for place, bits in self._begins:
            if bits & bit and place >= end:
                match = compiled.match(self.lowered, place)
                if match is not None:
                    yield match
                    end = match.end()

    def has(self, words: Sequence[Expression]) -> bool:
        """Whether one of some expressions is found; what one claim of a sentence has asked for, the next need not."""
        for expression in words:
            bit = expression.bit
            if not bit & self.possible:
                continue
            if not bit & self._sought:
                self._sought |= bit
                if next(self.matches(expression), None) is not None:
                    self._found |= bit
            if bit & self._found:
                return True
        return False

    def asserts(self, words: Sequence[Expression]) -> bool:
        """Whether one of them is found where nothing denies or imagines it."""
        if not self.doubts:
            return self.has(words)
        for expression in words:
            bit = expression.bit
            if not bit & self.possible:
                continue
            if not bit & self._weighed:
                self._weighed |= bit
                if any(asserted(self.lowered, match.start(), match.end()) for match in self.matches(expression)):
                    self._asserted |= bit
            if bit & self._asserted:
                return True
        return False

    def within(self, words: Sequence[Expression], clause: Span, *, asserting: bool) -> bool:
        """Whether one of them is found in a part of the text; `asserting`: where nothing denies or imagines it."""
        return any(
            clause.overlap(Span(match.start(), match.end()))
            and (not asserting or asserted(self.lowered, match.start(), match.end()))
            for expression in words
            if expression.bit & self.possible
            for match in self.matches(expression)
        )

    def is_elsewhere(self, year: int | None) -> bool:
        """Whether it tells of other things, or of years long before `year`; None: its day is known."""
        return self.others and is_elsewhere(self.lowered, year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to recognise an indicator, with what its sentence must say and count; `bits`: those of its words.

    `denial`: the fact is itself a denial, which counts for nothing from the suspected attacker; `happened`: it must
    have happened.
    """

    indicator: str
    denial: bool
    happened: bool
    bits: int
    given: Recognition
    words: tuple[Expression, ...]
    unless: tuple[Expression, ...]
    counted: re.Pattern[str] | None

    def sides(self, by: Sequence[str], to: Sequence[str] | None, question: Question) -> bool:
        """Whether the parties stand where the rule wants them; `to` None: it may be aimed at anybody."""
        return stands(by, self.given.by, question) and (to is None or stands(to, self.given.to, question))

    def found_in(self, wording: Wording, part: Span | None = None) -> bool:
        """Whether a text has the words, whatever it says of them; `part`: the part in which they must stand."""
        if wording.has(self.unless):
            return False
        if not self.words:
            return True
        return wording.has(self.words) and (part is None or wording.within(self.words, part, asserting=False))

    def told_in(self, wording: Wording, event: EventType, clause: Span | None, *, denied: bool) -> bool:
        """Whether the sentence has the words; a fact that must have happened, and is not denied, it must assert.

        `clause`: the part of it in which they must stand, that of the event; None for all of it.
        """
        if wording.has(self.unless):
            return False
        if not self.words:
            return True
        happened = self.happened and event not in SPEECH
        if clause is not None and not denied:
            return wording.within(self.words, clause, asserting=happened and wording.doubts)
        if denied:
            # What a sentence asserts it does not deny, whatever reading made of it.
            return wording.has(self.words) and not wording.asserts(self.words)
        return wording.asserts(self.words) if happened else wording.has(self.words)

    def counts(self, what: str, amount: float) -> bool:
        """Whether what is counted is one of the rule's things and enough of them."""
        enough = self.given.least is None or amount >= self.given.least
        return enough and (self.counted is None or self.counted.search(what.lower()) is not None)


class Begun(NamedTuple):
    """Bits of the expressions of which a word can begin the first word, and the second."""

    first: int
    second: int


class Bits(dict[str, Begun | None]):
    """The bits of words, None where they have none; each is looked up once."""

    def __init__(self, first: Mapping[str, int], second: Mapping[str, int]) -> None:
        super().__init__()
        self._tables = (first, second)

    def __missing__(self, word: str) -> Begun | None:
        # One letter more than is looked at tells a whole word from one that goes on.
        beginning = word[: LENGTH + 1]
        begun = Begun(*(self._looked_up(table, beginning) for table in self._tables))
        self[word] = found = begun if any(begun) else None
        return found

    @staticmethod
    def _looked_up(table: Mapping[str, int], beginning: str) -> int:
        found = table.get(beginning + WHOLE, 0)
        for length in range(1, len(beginning) + 1):
            found |= table.get(beginning[:length], 0)
        return found


class Filter:
    """Tells quickly which expressions can be in a sentence: those of whose two words it has beginnings, in order."""

    __slots__ = ("_any_first", "_any_second", "_bits", "_doubts", "_of", "_others")

    def __init__(self, expressions: Sequence[str]) -> None:
        asked = [*dict.fromkeys((*expressions, DOUBTS, UNDONE, OTHER_THINGS, YEARS))]
        self._of = {expression: 1 << place for place, expression in enumerate(asked)}
        self._doubts, self._others = self._of[DOUBTS] | self._of[UNDONE], self._of[OTHER_THINGS] | self._of[YEARS]
        first: dict[str, int] = {}
        second: dict[str, int] = {}
        self._any_first = self._any_second = 0
        for expression, bit in self._of.items():
            words = Needed(None, None) if _CASE_MATTERS.search(expression) else needed(expression.lower())
            # Of those of which a word is not told, any word will do.
            self._any_first |= bit if words.first is None else 0
            self._any_second |= bit if words.second is None else 0
            for one, table in ((words.first, first), (words.second, second)):
                for beginning in one or ():
                    table[beginning] = table.get(beginning, 0) | bit
        self._bits = Bits(first, second)

    def bits_of(self, expressions: Sequence[str]) -> int:
        """The bits of some expressions; where there are none, of no words, which are in every sentence."""
        found = 0
        for expression in expressions or ("",):
            found |= self._of[expression]
        return found

    def wording(self, text: str) -> Wording:
        """A text made ready to be searched."""
        lowered = text.lower()
        known = self._bits
        begun, found = self._any_first, 0
        begins = []
        for match in WORDS.finditer(lowered):
            bits = known[match.group()]
            if bits is None:
                continue
            first, second = bits
            if first:
                begun |= first
                begins.append((match.start(), first))
            # The second word comes after the first; one word may be both.
            found |= begun & second
        found |= begun & self._any_second
        kept = [(place, bits & found) for place, bits in begins if bits & found]
        return Wording(lowered, found, kept, doubts=bool(found & self._doubts), others=bool(found & self._others))

    def expression(self, given: str) -> Expression:
        """One of the filter's expressions, ready to be searched."""
        bit = self._of[given]
        return Expression(given, bit, anywhere=bool(bit & self._any_first) or given.startswith("^"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of all indicators by what they look at; `said`: at what somebody says, `told`: at sentences."""

    events: dict[EventType, tuple[Rule, ...]]
    positions: dict[PositionKind, tuple[Rule, ...]]
    said: tuple[Rule, ...]
    told: tuple[Rule, ...]
    filter: Filter


@lru_cache(maxsize=4)
def rules_of(indicators: tuple[Indicator, ...]) -> Rules:
    """The rules of some indicators, in the order of their ids; kept, since making them takes an eighth of a second."""
    events: dict[EventType, list[Rule]] = {}
    positions: dict[PositionKind, list[Rule]] = {}
    said: list[Rule] = []
    told: list[Rule] = []
    ways = [given for indicator in indicators for given in indicator.recognise]
    asked = [*dict.fromkeys(words for given in ways for words in (*given.words, *given.unless) if words)]
    sieve = Filter(["", *asked])
    shared = {words: sieve.expression(words) for words in asked}
    for indicator in sorted(indicators, key=lambda i: i.id):
        for given in indicator.recognise:
            counted = "|".join(f"(?:{expression})" for expression in given.counted)
            rule = Rule(
                indicator=indicator.id, denial=indicator.group == DENIALS, bits=sieve.bits_of(given.words),
                happened=set(given.statuses) <= set(HAPPENED),
                given=given, words=tuple(shared[words] for words in given.words if words),
                unless=tuple(shared[words] for words in given.unless if words),
                counted=re.compile(counted, re.IGNORECASE) if counted else None,
            )  # fmt: skip
            for event in given.events:
                events.setdefault(event, []).append(rule)
            for position in given.positions:
                positions.setdefault(position, []).append(rule)
            if given.said:
                said.append(rule)
            if given.told:
                told.append(rule)
    return Rules(
        events={event: tuple(rules) for event, rules in events.items()},
        positions={position: tuple(rules) for position, rules in positions.items()},
        said=tuple(said), told=tuple(told), filter=sieve,
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
