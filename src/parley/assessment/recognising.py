"""Which kinds of facts a claim is: the conditions of indicators, made ready to be asked many times."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from parley.assessment.asserting import BACK, DOUBTS, ENDS, UNDONE, asserted, disowned, negated
from parley.assessment.beginnings import LENGTH, UNTOLD, WHOLE, WORDS, needed
from parley.assessment.elsewhere import OTHER_THINGS, YEARS, is_elsewhere
from parley.assessment.types import Indicator, Recognition, Side
from parley.claims.types import EventStatus, EventType, PositionKind
from parley.record.types import Question
from parley.spans import Span

DENIALS = "denials"
"""The group of indicators that are denials."""

PAIRED = ("diplomacy", "demands", "violence")
"""Groups of indicators that are acts of one side towards the other."""

HAPPENED: tuple[EventStatus, ...] = ("happened", "ongoing")
"""What a denial can contradict."""

OPEN: frozenset[EventType] = frozenset(("THREATEN", "REQUEST", "ACCUSE", "PROTEST", "SANCTION", "MOBILIZE", "ASSAULT"))
"""Such an act, where nobody is named, may be aimed at anybody; whom any other one serves or strikes must be said."""

SPEECH: frozenset[EventType] = frozenset(("THREATEN", "REQUEST", "ACCUSE", "REJECT", "PROTEST"))
"""Acts of speech: that something would be done is what they say, and no doubt of whether it was said."""

STRIKING: frozenset[EventType] = frozenset(("SANCTION", "COERCE", "ASSAULT", "RETREAT"))
"""Such an act strikes whom it is done to, or is taken off him."""

GOING: frozenset[EventType] = frozenset(("AID", "COOPERATE", "MOBILIZE"))
"""Of such an act a third state that is named with it may be the place or the means."""

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

    __slots__ = ("_asserted", "_begins", "_known", "_places", "_weighed", "doubts", "lowered", "others", "possible")

    def __init__(self, lowered: str, possible: int, known: Bits, *, doubts: bool, others: bool) -> None:
        """`known`: the bits of the expressions that can begin at a word."""
        self.lowered, self.possible, self.doubts, self.others = lowered, possible, doubts, others
        self._known = known
        self._begins: list[tuple[int, int]] | None = None
        self._places: dict[int, tuple[Span, ...]] = {}
        self._weighed = self._asserted = 0

    def places(self, expression: Expression) -> tuple[Span, ...]:
        """Where an expression is found, from left to right; what one claim asks for, the next need not."""
        if not expression.bit & self.possible:
            return ()
        found = self._places.get(expression.bit)
        if found is None:
            found = self._places[expression.bit] = self._matches(expression)
        return found

    def _matches(self, expression: Expression) -> tuple[Span, ...]:
        """An expression is tried only where it can begin."""
        bit, compiled, lowered = expression.bit, expression.compiled, self.lowered
        if expression.anywhere:
            return tuple(Span(*match.span()) for match in compiled.finditer(lowered))
        found, end = [], 0
        for place, bits in self._begins if self._begins is not None else self._beginnings():
            if bits & bit and place >= end:
                match = compiled.match(lowered, place)
                if match is not None:
                    end = match.end()
                    found.append(Span(place, end))
        return tuple(found)

    def _beginnings(self) -> list[tuple[int, int]]:
        """Where words stand with the bits of the possible expressions that can begin there."""
        known, possible = self._known, self.possible
        self._begins = [
            (match.start(), begun[0] & possible)
            for match in WORDS.finditer(self.lowered)
            if (begun := known[match.group()]) is not None and begun[0] & possible
        ]
        return self._begins

    def has(self, words: Sequence[Expression]) -> bool:
        """Whether one of some expressions is found."""
        possible = self.possible
        return any(expression.bit & possible and self.places(expression) for expression in words)

    def disowns(self, place: Span) -> bool:
        """Whether somebody denies what a part of the text names, or it stands in a condition."""
        return self.doubts and disowned(self.lowered, place.start)

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
                if any(asserted(self.lowered, *place) for place in self.places(expression)):
                    self._asserted |= bit
            if bit & self._asserted:
                return True
        return False

    def within(self, words: Sequence[Expression], clause: Span, *, asserting: bool) -> bool:
        """Whether one of them is found in a part of the text; `asserting`: where nothing denies or imagines it."""
        return any(
            clause.overlap(place) and (not asserting or asserted(self.lowered, *place))
            for expression in words
            for place in self.places(expression)
        )

    def leaves_open(self, words: Sequence[Expression], clause: Span | None) -> bool:
        """Whether one of them is found, in a part of the text, where nothing denies it; it may be yet to come."""
        return any(
            (clause is None or clause.overlap(place)) and not negated(self.lowered, *place)
            for expression in words
            for place in self.places(expression)
        )

    def is_elsewhere(self, year: int | None) -> bool:
        """Whether it tells of other things, or of years long before `year`; None: its day is known."""
        return self.others and is_elsewhere(self.lowered, year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to recognise an indicator, with what its sentence must say and count; `bits`: those of its words,
    `barred`: of those that must not be there.

    `denial`: the fact is itself a denial, which counts for nothing from the suspected attacker; `happened`: it must
    have happened; `planned`: or may be planned; `paired`: it passes between the two sides, and what a side does to a
    third state is not it.
    """

    indicator: str
    denial: bool
    happened: bool
    planned: bool
    paired: bool
    bits: int
    barred: int
    given: Recognition
    words: tuple[Expression, ...]
    unless: tuple[Expression, ...]
    counted: re.Pattern[str] | None

    def sides(self, by: Sequence[str], to: Sequence[str] | None, question: Question) -> bool:
        """Whether the parties stand where the rule wants them; `to` None: it may be aimed at anybody."""
        return stands(by, self.given.by, question) and (to is None or stands(to, self.given.to, question))

    def bars(self, wording: Wording) -> bool:
        """Whether a text has words that must not be there."""
        return bool(self.barred & wording.possible) and wording.has(self.unless)

    def found_in(self, wording: Wording, part: Span | None = None) -> bool:
        """Whether a text has the words, whatever it says of them; `part`: the part in which they must stand."""
        if self.bars(wording):
            return False
        if not self.words:
            return True
        return wording.has(self.words) and (part is None or wording.within(self.words, part, asserting=False))

    def told_in(self, wording: Wording, event: EventType, clause: Span | None, *, denied: bool) -> bool:
        """Whether the sentence has the words; a fact that must have happened, and is not denied, it must assert.

        `clause`: the part of it in which they must stand, that of the event; None for all of it.
        """
        if self.bars(wording):
            return False
        if not self.words:
            return True
        happened = self.happened and event not in SPEECH
        if self.planned and not denied and wording.doubts and event not in SPEECH:
            return wording.leaves_open(self.words, clause)
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
    """Bits of the expressions of which a word can begin the first word, the second, and the rarest."""

    first: int
    second: int
    rarest: int


class Bits(dict[str, Begun | None]):
    """The bits of words, None where they have none; each is looked up once."""

    def __init__(self, tables: Sequence[Mapping[str, int]]) -> None:
        super().__init__()
        self._tables = tables

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
    """Tells quickly which expressions can be in a sentence: those of whose words it has beginnings, two in order."""

    __slots__ = ("_any", "_bits", "_doubts", "_inside", "_of", "_others")

    def __init__(self, expressions: Sequence[str]) -> None:
        asked = [*dict.fromkeys((*expressions, DOUBTS, UNDONE, ENDS, BACK, OTHER_THINGS, YEARS))]
        self._of = {expression: 1 << place for place, expression in enumerate(asked)}
        self._doubts = reduce(or_, (self._of[words] for words in (DOUBTS, UNDONE, ENDS, BACK)))
        self._others = self._of[OTHER_THINGS] | self._of[YEARS]
        tables: tuple[dict[str, int], ...] = ({}, {}, {})
        untold, self._inside = [0, 0, 0], 0
        for expression, bit in self._of.items():
            words = UNTOLD if _CASE_MATTERS.search(expression) else needed(expression.lower())
            self._inside |= bit if words.inside or expression.startswith("^") else 0
            told = (words.first, words.second, words.rarest)
            for place, (one, table) in enumerate(zip(told, tables, strict=True)):
                # Of those of which a word is not told, any word will do.
                untold[place] |= bit if one is None else 0
                for beginning in one or ():
                    table[beginning] = table.get(beginning, 0) | bit
        self._any, self._bits = Begun(*untold), Bits(tables)

    def bits_of(self, expressions: Sequence[str]) -> int:
        """The bits of some expressions; where there are none, of no words, which are in every sentence."""
        found = 0
        for expression in expressions or ("",):
            found |= self._of[expression]
        return found

    def wording(self, text: str) -> Wording:
        """A text made ready to be searched."""
        lowered = text.lower()
        (begun, any_second, rare), found = self._any, 0
        for bits in filter(None, map(self._bits.__getitem__, WORDS.findall(lowered))):
            first, second, rarest = bits
            begun |= first
            # The second word comes after the first; one word may be both.
            found |= begun & second
            rare |= rarest
        found = (found | begun & any_second) & rare
        return Wording(lowered, found, self._bits, doubts=bool(found & self._doubts), others=bool(found & self._others))

    def expression(self, given: str) -> Expression:
        """One of the filter's expressions, ready to be searched."""
        bit = self._of[given]
        return Expression(given, bit, anywhere=bool(bit & self._inside))


class Told(dict[int, tuple[Rule, ...]]):
    """The rules that look at sentences, by the bits of what may be found in one; those of the same bits are kept."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self._rules = tuple(rules)
        self._every = reduce(or_, (rule.bits for rule in rules), 0)

    def possible(self, bits: int) -> tuple[Rule, ...]:
        """Those that may hold in a sentence in which these may be found."""
        return self[bits & self._every]

    def __missing__(self, bits: int) -> tuple[Rule, ...]:
        self[bits] = found = tuple(rule for rule in self._rules if rule.bits & bits)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of all indicators by what they look at; `said`: at what somebody says, `told`: at sentences."""

    events: dict[EventType, tuple[Rule, ...]]
    positions: dict[PositionKind, tuple[Rule, ...]]
    said: tuple[Rule, ...]
    told: Told
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
                barred=sieve.bits_of(given.unless) if given.unless else 0,
                happened=set(given.statuses) <= set(HAPPENED),
                planned="planned" in given.statuses and set(given.statuses) <= {*HAPPENED, "planned"},
                paired=indicator.group in PAIRED and given.by in ("actor", "target"),
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
        said=tuple(said), told=Told(told), filter=sieve,
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
