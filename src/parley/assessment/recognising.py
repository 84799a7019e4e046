"""Which kinds of facts a claim is: the conditions of indicators, made ready to be asked many times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import Generic, Protocol, TypeVar

from parley.assessment.mentioned import CODE
from parley.assessment.types import Indicator, Recognition, Side
from parley.assessment.wordings import Expression, Filter, Wording
from parley.claims.types import EventStatus, EventType, PositionKind
from parley.record.types import Question
from parley.spans import Span

DENIALS = "denials"
"""The group of indicators that are denials."""

PAIRED = ("diplomacy", "demands", "violence", "first answer")
"""Groups of indicators that are acts of one side towards the other."""

FORCES = ("posture", "logistics")
"""Groups of indicators that are movements of forces."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to recognise an indicator, with what its sentence must say and count; `bits`: those of its words,
    `barred`: of those that must not be there.

    `denial`: the fact is itself a denial, which counts for nothing from the suspected attacker; `happened`: it must
    have happened; `planned`: or may be planned; `paired`: it passes between the two sides, and what a side does to a
    third state is not it; `alone`: one side's forces do it, and not together with the other's. `anchored`: its words
    are found from the beginning of the sentence, so that whether they are asserted is asked of the act itself.
    """

    indicator: str
    denial: bool
    happened: bool
    planned: bool
    paired: bool
    alone: bool
    anchored: bool
    bits: int
    barred: int
    given: Recognition
    words: tuple[Expression, ...]
    counted: re.Pattern[str] | None

    def sides(
        self, by: Sequence[str], to: Sequence[str] | None, question: Question, told: frozenset[str] = frozenset()
    ) -> bool:  # fmt: skip
        """Whether the parties stand where the rule wants them; `to` None: it may be aimed at anybody.

        `told`: states that only the record knows.
        """
        return stands(by, self.given.by, question, told) and (to is None or stands(to, self.given.to, question, told))

    def bars(self, wording: Wording) -> bool:
        """Whether a text has words that must not be there."""
        return bool(self.barred and wording.found(self.barred))

    def found_in(self, wording: Wording, part: Span | None = None) -> bool:
        """Whether a text has the words, whatever it says of them; `part`: the part in which they must stand."""
        if self.bars(wording):
            return False
        if not self.words:
            return True
        return bool(wording.found(self.bits)) and (part is None or wording.within(self.words, part, asserting=False))

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
            return bool(wording.found(self.bits)) and not wording.asserts(self.words, self.bits)
        return wording.asserts(self.words, self.bits) if happened else bool(wording.found(self.bits))

    def counts(self, what: str, amount: float) -> bool:
        """Whether what is counted is one of the rule's things and enough of them."""
        enough = self.given.least is None or amount >= self.given.least
        return enough and (self.counted is None or self.counted.search(what.lower()) is not None)


class _HasBits(Protocol):
    @property
    def bits(self) -> int:
        """Those of its words."""


R = TypeVar("R", bound=_HasBits)


class ByBits(dict[int, tuple[R, ...]], Generic[R]):
    """Some rules by the bits of what is found in a text, in their order; `every`: the bits of all of them."""

    def __init__(self, rules: Iterable[R]) -> None:
        super().__init__()
        self._rules = tuple(rules)
        self.every = reduce(or_, (rule.bits for rule in self._rules), 0)

    def __missing__(self, bits: int) -> tuple[R, ...]:
        self[bits] = found = tuple(rule for rule in self._rules if rule.bits & bits)
        return found


class Told(ByBits[Rule]):
    """The rules that look at sentences."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__(rules)
        self._own: dict[str, int] = {}
        for rule in rules:
            others = reduce(or_, (other.bits for other in rules if other.indicator != rule.indicator), 0)
            self._own[rule.indicator] = self._own.get(rule.indicator, 0) | rule.bits & ~others

    def without(self, bits: int, indicators: Iterable[str]) -> int:
        """Some bits without those that only the rules of some indicators ask for."""
        return reduce(lambda left, indicator: left & ~self._own.get(indicator, 0), indicators, bits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of all indicators by what they look at; `said`: at what somebody says, `told`: at sentences, `signs`:
    at the kinds of facts that the reader's model finds in sentences."""

    events: dict[EventType, tuple[Rule, ...]]
    positions: dict[PositionKind, tuple[Rule, ...]]
    said: tuple[Rule, ...]
    told: Told
    signs: dict[str, tuple[Rule, ...]]
    filter: Filter


@lru_cache(maxsize=4)
def rules_of(indicators: tuple[Indicator, ...]) -> Rules:
    """The rules of some indicators, in the order of their ids; kept, since making them takes half a second."""
    events: dict[EventType, list[Rule]] = {}
    positions: dict[PositionKind, list[Rule]] = {}
    said: list[Rule] = []
    told: list[Rule] = []
    signs: dict[str, list[Rule]] = {}
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
                alone=indicator.group in FORCES and given.by == "actor",
                anchored=bool(given.words) and all(words.startswith("^") for words in given.words),
                given=given, words=tuple(shared[words] for words in given.words if words),
                counted=re.compile(counted, re.IGNORECASE) if counted else None,
            )  # fmt: skip
            for event in given.events:
                events.setdefault(event, []).append(rule)
            for position in given.positions:
                positions.setdefault(position, []).append(rule)
            if given.said:
                said.append(rule)
            for sign in given.signs:
                signs.setdefault(sign, []).append(rule)
            if given.told and given.words:
                told.append(rule)
    return Rules(
        events={event: tuple(rules) for event, rules in events.items()},
        positions={position: tuple(rules) for position, rules in positions.items()},
        said=tuple(said), told=Told(told), signs={sign: tuple(rules) for sign, rules in signs.items()}, filter=sieve,
    )  # fmt: skip


def stands(codes: Sequence[str], side: Side, question: Question, told: frozenset[str] = frozenset()) -> bool:
    """Whether one of the parties is on that side of the question; nobody named is on no side but "any".

    A third side is a state, or an organisation by its short name: no person, no company. `told`: states that only the
    record knows.
    """
    if side == "any":
        return True
    if side == "actor":
        return question.actor in codes
    if side == "target":
        return question.target in codes
    if question.actor in codes or question.target in codes:
        return False
    return any(CODE.match(code) or code in told for code in codes)
