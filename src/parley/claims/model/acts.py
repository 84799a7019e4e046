"""From what the model says of a window to what is done, demanded and predicted in it, as spans of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

import numpy as np

from parley.claims.language.position_verbs import names_kind
from parley.claims.language.tokens import Window, Word
from parley.claims.layout import EVENT_STATUSES, EVENT_TYPES, POSITION_KINDS, ROLES
from parley.claims.model.heads import Floats, TaggedSpan
from parley.claims.model.hearing import Heard
from parley.claims.model.rereading import EVENT, Context, Shares, contexts
from parley.claims.model.surety import EVENTS, FORECASTS, POSITIONS, begun, covered
from parley.claims.types import EventStatus, EventType, PositionKind
from parley.spans import Span

PARTY_FROM, PARTY_ON_FROM = 0.5, 0.25
"""Probabilities from which a word names a party of an event: to begin with, and beside a word that does."""

SHORTEST_CLAUSE, SHORTEST_POSITION = 3, 2
"""Words of the shortest forecast and position: what is shorter is the head of a clause that the model let go of."""

_NO_NAMES = frozenset("the a an of at in on by for to from with and or its his her their s".split())
"""Words that name nobody by themselves."""


class EventMark(NamedTuple):
    """An event as marked: its trigger, and the phrases that name who takes part. `score`: probability of its type.

    `sure`: whether it is likely enough to be right to be told; other acts still tell whom a position is towards.
    """

    trigger: Span
    type: EventType
    status: EventStatus
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    score: float
    sure: bool = True


class PositionMark(NamedTuple):
    """A position as marked."""

    span: Span
    kind: PositionKind
    condition: Span | None

    @property
    def main(self) -> Span:
        """The clause without a condition that it begins with."""
        if self.condition is None or self.condition.start > self.span.start:
            return self.span
        return Span(min(max(self.condition.end, self.span.start), self.span.end), self.span.end)


class ForecastMark(NamedTuple):
    """A forecast as marked. `clear`: false for borderline ones; `deadlines`, `likelihood`: words of its sentence."""

    span: Span
    clear: bool
    negated: bool
    condition: Span | None
    deadlines: tuple[Span, ...]
    likelihood: tuple[Span, ...]


class Acts(NamedTuple):
    """What is done, demanded and predicted in a text, in its order."""

    events: tuple[EventMark, ...] = ()
    positions: tuple[PositionMark, ...] = ()
    forecasts: tuple[ForecastMark, ...] = ()


def _runs(chosen: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of each run of chosen words, which are given in order."""
    runs: list[tuple[int, int]] = []
    for word in chosen:
        if runs and runs[-1][1] == word - 1:
            runs[-1] = (runs[-1][0], word)
        else:
            runs.append((word, word))
    return runs


class _Placed:
    """A window's words as spans of the text."""

    def __init__(self, text: str, window: Window, words: Sequence[Word]) -> None:
        self._text, self._window, self._words = text, window, words

    def span(self, first: int, last: int) -> Span:
        """The text from one word to another, both included, without marks at its edges.

        Of what goes on over a paragraph's end the part with the most words.
        """
        words, inside = self._words, self._window.words
        if "\n" in self._text[words[inside[first]].start : words[inside[last]].end]:
            first, last = self._in_one_paragraph(first, last)
        while first < last and not self._word(first)[0].isalnum() and self._word(first) not in "$£€":
            first += 1
        while last > first and not self._word(last)[-1].isalnum() and self._word(last) != "%":
            last -= 1
        return Span(words[inside[first]].start, words[inside[last]].end)

    def _in_one_paragraph(self, first: int, last: int) -> tuple[int, int]:
        """The longest run of words from one to another between which no line ends."""
        words, inside = self._words, self._window.words
        ends = [i for i in range(first, last) if "\n" in self._text[words[inside[i]].end : words[inside[i + 1]].start]]
        runs = list(zip([first, *(i + 1 for i in ends)], [*ends, last], strict=True))
        return max(runs, key=lambda run: run[1] - run[0])

    def _word(self, i: int) -> str:
        word = self._words[self._window.words[i]]
        return self._text[word.start : word.end]

    def words(self, first: int, last: int) -> set[str]:
        """The words themselves, in small letters."""
        return {self._word(i).lower() for i in range(first, last + 1)}

    def of(self, tagged: Iterable[TaggedSpan]) -> list[Span]:
        """Spans of the text of some tagged ones."""
        return [self.span(t.first, t.last) for t in tagged]


def party_runs(shares: Floats, names: Sequence[TaggedSpan], start: int = 0) -> list[tuple[int, int]]:
    """First and last word of each phrase that names a party; shares: [words] probabilities, of words from `start` on.

    A phrase goes on over words that are less sure, and takes in the whole of a name that it touches.
    """
    likely: list[float] = shares.tolist()
    near = _runs([word for word, share in enumerate(likely, start) if share > PARTY_ON_FROM])
    runs = [(a, b) for a, b in near if max(likely[a - start : b - start + 1]) > PARTY_FROM]
    whole: list[tuple[int, int]] = []
    for first, last in runs:
        touched = [n for n in names if n.kind not in ("date", "number") and n.first <= last and first <= n.last]
        first, last = min([first, *(n.first for n in touched)]), max([last, *(n.last for n in touched)])
        if whole and first <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(last, whole[-1][1]))
        else:
            whole.append((first, last))
    return whole


def _parties(
    heard: Heard, shares_of: Shares, around: Sequence[Context], placed: _Placed
) -> list[list[tuple[Span, ...]]]:
    """By role, the phrases that name each event's parties."""
    names = heard.spans["mention"]
    shares = shares_of(heard.encoded.again, around)
    return [
        [_named(party_runs(rows[:, role], names, c.first), placed) for rows, c in zip(shares, around, strict=True)]
        for role in range(len(ROLES))
    ]


def _named(runs: Sequence[tuple[int, int]], placed: _Placed) -> tuple[Span, ...]:
    """The phrases that name somebody."""
    return tuple(
        placed.span(first, last) for first, last in runs if not _NO_NAMES.issuperset(placed.words(first, last))
    )


def _near(whole: Span, parts: Sequence[Span], text: str) -> tuple[Span, ...]:
    """The parts that overlap a clause, else those of its sentence."""
    if inside := tuple(p for p in parts if whole.overlap(p)):
        return inside
    return tuple(p for p in parts if not _apart(text, whole, p))


def _apart(text: str, a: Span, b: Span) -> bool:
    """Whether a sentence or paragraph ends between two spans."""
    between = text[min(a.end, b.end) : max(a.start, b.start)]
    return "\n" in between or any(mark in between for mark in (". ", "? ", "! ", ".” ", '." '))


def acts_of(text: str, window: Window, words: Sequence[Word], heard: Heard, shares_of: Shares) -> Acts:
    """What the model marks in one window."""
    placed = _Placed(text, window, words)
    conditions, deadlines, likelihood = (placed.of(heard.spans[h]) for h in ("condition", "deadline", "likelihood"))
    logits = heard.encoded.logits
    triggers = [t.first for t in heard.spans["event"]]
    forecasts = _long_enough(heard.spans["forecast"], SHORTEST_CLAUSE)
    forecasts = list(compress(forecasts, FORECASTS.enough(covered(logits["forecast"], forecasts))))
    positions = _long_enough(heard.spans["position"], SHORTEST_POSITION)
    kinds = _shares(heard, "position_kind", positions)
    clauses = placed.of(positions)
    sure = POSITIONS.enough(covered(logits["position"], positions), np.log(kinds.max(axis=1)))
    held = [certain or names_kind(text, clause) for certain, clause in zip(sure, clauses, strict=True)]
    return Acts(
        _events(heard, shares_of, contexts(text, words, window, triggers, EVENT), placed),
        tuple(
            PositionMark(span, POSITION_KINDS[kind], next((c for c in conditions if span.overlap(c)), None))  # type: ignore[arg-type]
            for span, kind in compress(zip(clauses, kinds.argmax(axis=1).tolist(), strict=True), held)
        ),
        tuple(
            ForecastMark(
                span, bool(clear > 0.5), bool(negated > 0.5), next(iter(_near(span, conditions, text)), None),
                _near(span, deadlines, text), _near(span, likelihood, text),
            )
            for span, clear, negated in zip(
                placed.of(forecasts),
                *(_shares(heard, head, forecasts)[:, 1] for head in ("forecast_clear", "forecast_negated")),
                strict=True,
            )
        ),
    )  # fmt: skip


def _long_enough(spans: Iterable[TaggedSpan], shortest: int) -> list[TaggedSpan]:
    return [span for span in spans if span.last - span.first + 1 >= shortest]


def _events(heard: Heard, shares_of: Shares, asked: Sequence[Context], placed: _Placed) -> tuple[EventMark, ...]:
    """The events of a window; `asked`: the words that are read once more for each trigger."""
    if not (triggers := heard.spans["event"]):
        return ()
    types, statuses = (_shares(heard, head, triggers) for head in ("event_type", "event_status"))
    sure = EVENTS.enough(begun(heard.encoded.logits["event"], triggers), np.log(types.max(axis=1)))
    return tuple(
        EventMark(
            span, EVENT_TYPES[type_], EVENT_STATUSES[status], actors, recipients, score, certain,  # type: ignore[arg-type]
        )
        for span, type_, status, actors, recipients, score, certain in zip(
            placed.of(triggers), types.argmax(axis=1).tolist(), statuses.argmax(axis=1).tolist(),
            *_parties(heard, shares_of, asked, placed), types.max(axis=1).tolist(), sure,
            strict=True,
        )
    )  # fmt: skip


def _shares(heard: Heard, head: str, spans: Sequence[TaggedSpan]) -> Floats:
    """[spans, labels] probabilities of a sorting head's labels, from the mean of its logits over each span's words."""
    logits = heard.encoded.logits[head]
    means = np.empty((len(spans), logits.shape[1]), dtype=np.float32)
    for row, span in zip(means, spans, strict=True):
        of_words = logits[span.first : span.last + 1]
        row[:] = of_words[0] if len(of_words) == 1 else of_words.sum(axis=0) / len(of_words)
    shares = np.exp(means - means.max(axis=1, keepdims=True)) if len(spans) else means
    out: Floats = shares / shares.sum(axis=1, keepdims=True)
    return out


def joined(parts: Iterable[Acts]) -> Acts:
    """The acts of a text from those of its windows."""
    collected = list(parts)
    return Acts(
        tuple(e for part in collected for e in part.events),
        tuple(p for part in collected for p in part.positions),
        tuple(f for part in collected for f in part.forecasts),
    )
