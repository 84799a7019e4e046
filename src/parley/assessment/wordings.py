"""Sentences made ready to be searched for many expressions at once: which of them they have, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from parley.assessment.asserting import AHEAD, BACK, DOUBTS, ENDS, UNDONE, asserted, disowned, negated, unsaid
from parley.assessment.beginnings import LENGTH, UNTOLD, WHOLE, WORDS, needed
from parley.assessment.civil import CIVIL
from parley.assessment.elsewhere import OTHER_THINGS, YEARS, is_elsewhere
from parley.spans import Span

_NEGATIVE = re.compile(r"\b(?:not?|never|neither|nor|without|refus\w*|declin\w*)\b")
"""An expression with such words in it means them."""

_CASE_MATTERS = re.compile(r"\\[A-Z]|\(\?P")
"""What means something else in small letters: a class such as \\S, a named group."""


class Expression:
    """A regular expression with its bit in a filter."""

    __slots__ = ("bit", "given", "negative")

    def __init__(self, given: str, bit: int) -> None:
        self.given, self.bit = given, bit
        self.negative = _NEGATIVE.search(given) is not None


class Compiled(dict[int, re.Pattern[str]]):
    """Expressions by their bits, each compiled when it is first asked for: most records ask few."""

    def __init__(self, expressions: Mapping[int, Expression]) -> None:
        super().__init__()
        self._expressions = expressions

    def __missing__(self, bit: int) -> re.Pattern[str]:
        given = self._expressions[bit].given
        # Small letters search small letters twice as fast as IGNORECASE does.
        case_matters = _CASE_MATTERS.search(given)
        self[bit] = made = re.compile(given, re.IGNORECASE) if case_matters else re.compile(given.lower())
        return made


class Wording:
    """A text in small letters, with bits of the expressions that may be found in it; the others are not.

    `doubts`: whether it may have a word that denies, imagines or undoes; `ahead`: one for what is yet to come;
    `others`: a year, or a word of sport, art or history.
    """

    __slots__ = (
        "_asserted", "_begins", "_elsewhere", "_filter", "_found", "_places", "_searched", "_weighed", "ahead",
        "doubts", "lowered", "others", "possible",
    )  # fmt: skip

    def __init__(self, lowered: str, possible: int, begins: Sequence[tuple[int, int]], sieve: Filter) -> None:
        """`begins`: where words stand with the bits of the expressions that can begin there."""
        self.lowered, self.possible = lowered, possible
        self.doubts, self.ahead = bool(possible & sieve.doubts), bool(possible & sieve.ahead)
        self.others = bool(possible & sieve.others)
        self._begins, self._filter = begins, sieve
        self._elsewhere: dict[int | None, bool] = {}
        self._places: dict[int, tuple[Span, ...]] = {}
        self._found = self._searched = sieve.nothing
        self._weighed = self._asserted = 0

    def found(self, bits: int) -> int:
        """Those of some bits whose expressions are found; each is searched for once."""
        missing = bits & self.possible & ~self._searched
        if missing:
            self._search(missing)
        return bits & self._found

    def _search(self, bits: int) -> None:
        """Look for the expressions of some bits, each only where it can begin."""
        self._searched |= bits
        compiled, lowered = self._filter.compiled, self.lowered
        anywhere = bits & self._filter.anywhere
        rest = bits ^ anywhere
        while anywhere:
            bit = anywhere & -anywhere
            anywhere ^= bit
            if compiled[bit].search(lowered) is not None:
                self._found |= bit
        if not rest:
            return
        for place, begun in self._begins:
            here = begun & rest
            while here:
                bit = here & -here
                here ^= bit
                if compiled[bit].match(lowered, place) is not None:
                    self._found |= bit
                    rest ^= bit

    def places(self, expression: Expression) -> tuple[Span, ...]:
        """Where an expression is found, from left to right."""
        if not self.found(expression.bit):
            return ()
        found = self._places.get(expression.bit)
        if found is None:
            found = self._places[expression.bit] = tuple(self._matches(expression))
        return found

    def _matches(self, expression: Expression) -> Iterator[Span]:
        bit, lowered = expression.bit, self.lowered
        compiled = self._filter.compiled[bit]
        if bit & self._filter.anywhere:
            for match in compiled.finditer(lowered):
                yield Span(*match.span())
            return
        end = 0
        for place, bits in self._begins:
            if bits & bit and place >= end:
                found = compiled.match(lowered, place)
                if found is not None:
                    end = found.end()
                    yield Span(place, end)

    def disowns(self, place: Span) -> bool:
        """Whether somebody denies what a part of the text names, or it stands in a condition."""
        return disowned(self.lowered, place.start)

    def leaves_unsaid(self, place: Span) -> bool:
        """Whether the act of speech that a part of the text names did not take place."""
        return unsaid(self.lowered, place.start)

    def asserts(self, words: Sequence[Expression], bits: int) -> bool:
        """Whether one of some expressions is found where nothing denies or imagines it; `bits`: theirs."""
        hit = self.found(bits)
        if not self.doubts:
            return bool(hit)
        for expression in words:
            bit = expression.bit
            if not bit & hit:
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
        if not self.others:
            return False
        found = self._elsewhere.get(year)
        if found is None:
            sieve = self._filter
            possible = self.possible
            things = [place for one in sieve.things if one.bit & possible for place in self.places(one)]
            # Words are looked at for years only where some can begin one.
            dated = year if self.possible & sieve.years else None
            found = self._elsewhere[year] = is_elsewhere(self.lowered, dated, things)
        return found


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
    """Tells quickly which expressions can be in a sentence: those of whose words it has beginnings, two in order.

    `known`: the bits of words; `anywhere`: those of expressions that may begin at other places than the words that have
    their bit; `nothing`: that of no words, which are in every sentence; `expressions`, `compiled`: by their bits;
    `doubts`, `ahead`, `others`, `years`: the bits of words that deny, of what is yet to come, of other things, of years
    among these; `things`: expressions of the rest.
    """

    __slots__ = (
        "_any", "_of", "ahead", "anywhere", "compiled", "doubts", "expressions", "known", "nothing", "others", "things",
        "years",
    )  # fmt: skip

    def __init__(self, expressions: Sequence[str]) -> None:
        asked = [*dict.fromkeys((*expressions, DOUBTS, UNDONE, ENDS, BACK, AHEAD, OTHER_THINGS, *CIVIL, YEARS))]
        self._of = {expression: 1 << place for place, expression in enumerate(asked)}
        self.doubts = reduce(or_, (self._of[words] for words in (DOUBTS, UNDONE, ENDS, BACK)))
        self.ahead = self._of[AHEAD]
        self.years = self._of[YEARS]
        self.others = reduce(or_, (self._of[words] for words in (OTHER_THINGS, *CIVIL)), self.years)
        tables: tuple[dict[str, int], ...] = ({}, {}, {})
        untold, self.anywhere = [0, 0, 0], 0
        for expression, bit in self._of.items():
            words = UNTOLD if _CASE_MATTERS.search(expression) else needed(expression.lower())
            self.anywhere |= bit if words.inside or expression.startswith("^") else 0
            told = (words.first, words.second, words.rarest)
            for place, (one, table) in enumerate(zip(told, tables, strict=True)):
                # Of those of which a word is not told, any word will do.
                untold[place] |= bit if one is None else 0
                for beginning in one or ():
                    table[beginning] = table.get(beginning, 0) | bit
        self._any, self.known = Begun(*untold), Bits(tables)
        self.nothing = self._of.get("", 0)
        self.expressions = {bit: Expression(given, bit) for given, bit in self._of.items()}
        self.compiled = Compiled(self.expressions)
        self.things = tuple(map(self.expression, (OTHER_THINGS, *CIVIL)))

    def bits_of(self, expressions: Sequence[str]) -> int:
        """The bits of some expressions; where there are none, of no words, which are in every sentence."""
        found = 0
        for expression in expressions or ("",):
            found |= self._of[expression]
        return found

    def wording(self, text: str) -> Wording:
        """A text made ready to be searched."""
        lowered = text.lower()
        (begun, any_second, rare), found, known = self._any, 0, self.known
        begins: list[tuple[int, int]] = []
        for match in WORDS.finditer(lowered):
            bits = known[match[0]]
            if bits is None:
                continue
            first, second, rarest = bits
            if first:
                begun |= first
                begins.append((match.start(), first))
            # The second word comes after the first; one word may be both. Numbers so long are not added to for nothing.
            if second:
                found |= begun & second
            if rarest:
                rare |= rarest
        return Wording(lowered, (found | begun & any_second) & rare, begins, self)

    def expression(self, given: str) -> Expression:
        """One of the filter's expressions, ready to be searched."""
        return self.expressions[self._of[given]]
