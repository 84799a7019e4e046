"""Words of likelihood: which ones stand in a clause, and what chance readers take them to mean.

A forecast's words compose. A figure counts before all words; words of strength ("likely", "a slim chance")
before the modal beside them ("may"), a modal before the verb that reports it ("fears that war could come" is
"could"). Grading words change the strength ("highly likely"), negation takes the entry's own meaning for it
("not impossible" is mere possibility, not certainty).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from parley.claims.forecasts.likelihood_entries import (
    CONTRACTED,
    LINK,
    LINKS,
    Basis,
    Chance,
    Expression,
    Grade,
    Meaning,
    Phrase,
)
from parley.claims.forecasts.odds import SLIGHT_CHANCE, find_odds, find_slight, read_odds
from parley.spans import Span

_NEGATION = re.compile(r"(?:not|never|neither|nor|hardly|scarcely|\w*n['’]t|cannot|without|no)\Z", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:no\s?-?one|nobody|(?:very\s+)?few(?:\s+\w+){0,2}|no\s+(?:serious\s+)?(?:analysts?|experts?|observers?|diplomats?|officials?))\s+\Z",
    re.IGNORECASE,
)
_PASSED_OVER = frozenset(
    "widely generally still also now really actually realistically necessarily fully broadly longer even yet at all"
    " currently entirely absolutely quite a an any".split()
)
_AUXILIARY = frozenset("is are was were be been being am do does did has have had".split())
_WORD = re.compile(r"(?<![\w-])\w+n['’]t\b|(?<![\w-])\w+|['’](?:s|re|m|d|ll)\b")
_RELATIVE = re.compile(r"\b(?:that|who|which)\s\Z")
"""Before the "can" of what somebody or something is able to: "aircraft that can fly"."""
_NO_VERB_AFTER = re.compile(r"\s*(?:\d|[.,;)]|of\b|to\b|and\b)|\Z")
_LAST_WORD = re.compile(r"([\w'’-]+)\s+\Z")
_REACH = 60
"""Characters before a word in which its negation and grades are looked for."""
_EDGE = 0.005
"""Chances are graded between this and one minus this, where log-odds are finite."""
_ROLES = {"strength": 0, "modal": 1, "report": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """The chance that a forecast's event happens, as its source put it: how most readers take the words.

    `low` and `high` hold 80 % of readers where the basis is the survey. `possibility_only`: the source said no more
    than that it may be; such a forecast is listed and never scored.
    """

    median: float
    low: float
    high: float
    basis: Basis
    possibility_only: bool

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.median <= self.high <= 1:
            raise ValueError(f"a likelihood needs 0 <= low <= median <= high <= 1: {self}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """An entry found at a place, with what stands before it."""

    span: Span
    expression: Expression
    quiet: bool
    negated: bool
    grades: tuple[Grade, ...]

    def meaning(self) -> Meaning:
        """What the words mean together."""
        strengthens = [grade for grade in self.grades if grade.strength > 1]
        meaning = self.expression.negated if self.negated else self.expression.plain
        for grade in self.grades:
            if self.negated and strengthens:
                # "not very likely" is weaker than "not likely", not stronger.
                grade = replace(grade, strength=1 / math.sqrt(grade.strength))
            meaning = _graded(meaning, grade)
        return meaning


class Lexicon:
    """The likelihood words that the reader knows; loaded by `parley.data.likelihood.load_lexicon`."""

    def __init__(self, expressions: Sequence[Expression], grades: Mapping[str, Grade]) -> None:
        self.expressions = tuple(expressions)
        self._grades = dict(grades)
        self._index: dict[str, list[tuple[Expression, Phrase]]] = {}
        for expression in self.expressions:
            for phrase in expression.phrases:
                for first in phrase.firsts:
                    self._index.setdefault(first, []).append((expression, phrase))

    def find(self, text: str, span: Span) -> tuple[Span, ...]:
        """Likelihood words within `span`, each with its negation and grades, in order, none overlapping.

        Of words that overlap the longest counts. Plain "will", "believes" and the like are none unless negated.
        """
        figures = [found.span for found in find_odds(text, span)]
        slight = [words for words in find_slight(text, span) if not any(words.overlap(figure) for figure in figures)]
        odds = [*figures, *slight]
        words = [
            found.span
            for found in self._found(text, span)
            if (not found.quiet or (found.negated and found.expression.plain.role == "report"))
            and not any(found.span.overlap(figure) for figure in odds)
        ]
        return tuple(sorted([*odds, *words]))

    def reading(self, words: Sequence[str], *, negated: bool) -> Likelihood | None:
        """The chance that the event of a forecast happens, from its likelihood words and whether it is negated.

        The chance is always that of the event itself, un-negated: "Ruritania will not attack" (negated, no words)
        gives 0.10 for the attack. Words that carry the negation themselves ("unlikely", "doubts", "is not expected
        to") are not negated twice; words that do not ("will probably not": "probably", negated) give one minus their
        chance, and so do words of doubt about something negated ("unlikely that they will not come": not negated).
        No words: plain "will". Words that the lexicon does not know: None.
        """
        if not words:
            words = ("will not",) if negated else ("will",)
        figures = next((chance for part in words if (chance := read_odds(part))), None)
        if figures is not None:
            # "55 percent that it does not" against "no more than 5 percent": both are negated.
            return _likelihood(figures.complement() if negated and figures.median >= 0.5 else figures, "stated", False)
        if any(find_slight(part, Span(0, len(part))) for part in words):
            return _likelihood(SLIGHT_CHANCE, "survey", False)
        known = [found for part in words for found in self._found(part, Span(0, len(part)))]
        if not known:
            return None
        meaning = _weightiest(known, negated=negated)
        if meaning.turn == ("yes" if negated else "no"):
            return _likelihood(meaning.chance.complement(), meaning.basis, meaning.possibility_only)
        return _likelihood(meaning.chance, meaning.basis, meaning.possibility_only)

    def _found(self, text: str, span: Span) -> list[_Found]:
        """All entries in `span`, the longest at each place, none overlapping."""
        out: list[_Found] = []
        at = free = span.start
        while word := _WORD.search(text, at, span.end):
            found = self._at(text, word, Span(free, span.end))
            at = word.end()
            if found:
                at = free = found.span.end
                out.append(found)
        return out

    def _at(self, text: str, word: re.Match[str], span: Span) -> _Found | None:
        """The longest entry that begins with `word`, with what stands before it within `span`."""
        start, first = word.start(), word.group().lower().replace("’", "'")
        candidates = [*self._index.get(first, ())]
        if first in LINKS:
            candidates += self._index.get(LINK, ())
        if first.endswith(CONTRACTED):
            candidates += self._index.get(CONTRACTED, ())
        best: re.Match[str] | None = None
        for expression, phrase in candidates:
            match = _compiled(phrase.pattern).match(text, start, span.end)
            if match is None or (best and match.end() <= best.end()) or _elsewhere(text, match, expression):
                continue
            best, chosen, quiet = match, expression, phrase.quiet
        if best is None:
            return None
        inside = best.groupdict().get("not") is not None or (first in LINKS and first.endswith(CONTRACTED))
        begin, outside, grades = self._before(text, start, span.start)
        return _Found(
            span=Span(begin, best.end()), expression=chosen, quiet=quiet, negated=inside ^ outside, grades=grades
        )

    def _before(self, text: str, start: int, floor: int) -> tuple[int, bool, tuple[Grade, ...]]:
        """Where the negation and grades before `start` begin, whether they negate, and the grades."""
        first, at, negated = start, start, False
        grades: list[Grade] = []
        floor = max(floor, start - _REACH)
        while match := _LAST_WORD.search(text, floor, at):
            word = match[1].lower()
            if word in self._grades and not negated:
                grades.append(self._grades[word])
                first = match.start()
            elif _NEGATION.match(word):
                negated = not negated
                first = match.start()
            elif word in _AUXILIARY and negated:
                first = match.start()
            elif word not in _PASSED_OVER | _AUXILIARY:
                break
            at = match.start()
        if nobody := _NOBODY.search(text, floor, first):
            return nobody.start(), not negated, tuple(grades)
        return first, negated, tuple(grades)


def _weightiest(known: Sequence[_Found], *, negated: bool) -> Meaning:
    """What counts of several words.

    What may be and is expected not to ("doubts that it could", "no state could") is no possibility of the opposite:
    the doubt counts, else the modal as it is when negated.
    """
    meanings = [found.meaning() for found in known]
    rank = [_ROLES[m.role] + 3 * (m.possibility_only and m.role == "strength") for m in meanings]
    first = rank.index(min(rank))
    meaning = meanings[first]
    if not (negated and meaning.possibility_only and meaning.role == "modal" and meaning.turn == "yes"):
        return meaning
    return next((m for m in meanings[:first] if m.turn == "no"), known[first].expression.negated)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _elsewhere(text: str, match: re.Match[str], expression: Expression) -> bool:
    """Whether the words are something else here: the entry says so by its neighbours, or "May" is the month."""
    if expression.before and expression.before.search(text[max(0, match.start() - 30) : match.start()]):
        return True
    if expression.after and expression.after.match(text, match.end()):
        return True
    if match.group().lower() == "can" and _RELATIVE.search(text, max(0, match.start() - 8), match.start()):
        return True
    return match.group() == "May" and _NO_VERB_AFTER.match(text, match.end()) is not None


def _graded(meaning: Meaning, grade: Grade) -> Meaning:
    """A meaning made stronger or weaker; possibility stays possibility."""
    chance = meaning.chance
    low, median, high = (math.log(p / (1 - p)) for p in map(_inside, (chance.low, chance.median, chance.high)))
    if grade.strength < 0:
        graded = Chance(low=_expit(-high), median=_expit(grade.strength * median), high=_expit(-low))
        turn = "no" if meaning.turn == "yes" else meaning.turn
        return replace(meaning, chance=_ordered(graded.low, graded.median, graded.high), basis="judgement", turn=turn)
    shifted = median * grade.strength
    chance = _ordered(
        _expit(shifted - (median - low) * grade.wider), _expit(shifted), _expit(shifted + (high - median) * grade.wider)
    )
    return replace(meaning, chance=chance, basis="judgement")


def _ordered(low: float, median: float, high: float) -> Chance:
    return Chance(low=min(low, median), median=median, high=max(median, high))


def _inside(p: float) -> float:
    return min(1 - _EDGE, max(_EDGE, p))


def _expit(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def _likelihood(chance: Chance, basis: Basis, possibility_only: bool) -> Likelihood:
    return Likelihood(
        median=chance.median, low=chance.low, high=chance.high, basis=basis, possibility_only=possibility_only
    )
