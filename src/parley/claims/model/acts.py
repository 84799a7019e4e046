"""From what the model says of a window to what is done, demanded and predicted in it, as spans of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

import numpy as np

from parley.claims.language.position_verbs import names_kind
from parley.claims.language.tokens import Window, Word
from parley.claims.layout import EVENT_STATUSES, HEADS, ROLES
from parley.claims.model.heads import Floats, TaggedSpan
from parley.claims.model.hearing import Heard
from parley.claims.model.rereading import EVENT, Context, Shares, contexts
from parley.claims.model.surety import BARS, Bars, Surety, begun, covered
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


class WeighedMarks(NamedTuple):
    """The marks of one sort in a window with what tells how likely each is right, before a bar leaves any out.

    `kinds`: into which each is sorted (forecasts: "yes" if clear), `shares`: how likely that is; `features`: those of
    the sort's bar. All [marks].
    """

    tagged: list[TaggedSpan]
    spans: list[Span]
    kinds: list[str]
    shares: Floats
    features: tuple[Floats, ...]


class WeighedActs(NamedTuple):
    """All that is marked in one window."""

    events: WeighedMarks
    positions: WeighedMarks
    forecasts: WeighedMarks


def weighed(text: str, window: Window, words: Sequence[Word], heard: Heard) -> WeighedActs:
    """What the model marks in one window, right or wrong."""
    placed, logits = _Placed(text, window, words), heard.encoded.logits
    triggers = heard.spans["event"]
    positions = _long_enough(heard.spans["position"], SHORTEST_POSITION)
    forecasts = _long_enough(heard.spans["forecast"], SHORTEST_CLAUSE)
    types, kinds, clear = (
        _shares(heard, head, tagged)
        for head, tagged in (("event_type", triggers), ("position_kind", positions), ("forecast_clear", forecasts))
    )
    return WeighedActs(
        _sorted("event_type", triggers, placed, types, begun(logits["event"], triggers), np.log(types.max(axis=1))),
        _sorted(
            "position_kind", positions, placed, kinds, covered(logits["position"], positions), np.log(kinds.max(axis=1))
        ),
        _sorted("forecast_clear", forecasts, placed, clear, covered(logits["forecast"], forecasts)),
    )


def _sorted(head: str, tagged: list[TaggedSpan], placed: _Placed, shares: Floats, *features: Floats) -> WeighedMarks:
    """Marks as they are sorted; shares: [marks, labels] probabilities of the sorting head."""
    kinds = [HEADS[head][best] for best in shares.argmax(axis=1).tolist()]
    return WeighedMarks(tagged, placed.of(tagged), kinds, shares.max(axis=1), features)


def acts_of(
    text: str, window: Window, words: Sequence[Word], heard: Heard, shares_of: Shares, bars: Bars = BARS
) -> Acts:
    """What is told of the marks of one window."""
    placed = _Placed(text, window, words)
    conditions, deadlines, likelihood = (placed.of(heard.spans[h]) for h in ("condition", "deadline", "likelihood"))
    events, positions, forecasts = weighed(text, window, words, heard)
    asked = contexts(text, words, window, [t.first for t in events.tagged], EVENT)
    predicted = list(
        compress(
            zip(forecasts.tagged, forecasts.spans, forecasts.kinds, strict=True),
            bars.forecasts.enough(*forecasts.features),
        )
    )
    negated = _shares(heard, "forecast_negated", [tagged for tagged, _, _ in predicted])[:, 1]
    held = [
        sure or names_kind(text, span)
        for sure, span in zip(bars.positions.enough(*positions.features), positions.spans, strict=True)
    ]
    return Acts(
        _events(heard, events, bars.events, shares_of, asked, placed),
        tuple(
            PositionMark(span, kind, next((c for c in conditions if span.overlap(c)), None))  # type: ignore[arg-type]
            for span, kind in compress(zip(positions.spans, positions.kinds, strict=True), held)
        ),
        tuple(
            ForecastMark(
                span, clear == "yes", against > 0.5, next(iter(_near(span, conditions, text)), None),
                _near(span, deadlines, text), _near(span, likelihood, text),
            )
            for (_, span, clear), against in zip(predicted, negated.tolist(), strict=True)
        ),
    )  # fmt: skip


def _long_enough(spans: Iterable[TaggedSpan], shortest: int) -> list[TaggedSpan]:
    return [span for span in spans if span.last - span.first + 1 >= shortest]


def _events(
    heard: Heard, events: WeighedMarks, bar: Surety, shares_of: Shares, asked: Sequence[Context], placed: _Placed
) -> tuple[EventMark, ...]:
    """The events of a window; `asked`: the words that are read once more for each trigger."""
    if not events.tagged:
        return ()
    statuses = _shares(heard, "event_status", events.tagged).argmax(axis=1)
    return tuple(
        EventMark(span, type_, EVENT_STATUSES[status], actors, recipients, score, certain)  # type: ignore[arg-type]
        for span, type_, status, actors, recipients, score, certain in zip(
            events.spans, events.kinds, statuses.tolist(), *_parties(heard, shares_of, asked, placed),
            events.shares.tolist(), bar.enough(*events.features),
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
