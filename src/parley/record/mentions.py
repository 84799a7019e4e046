"""An event as one article tells it, made ready for comparison with other articles' events."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from parley.claims.types import Event, EventStatus, EventType, Quantity, Reading
from parley.record.triggers import Act, act_of, stem
from parley.record.types import StoredReading
from parley.spans import Span

SENTENCE_END = re.compile(r"[.!?…][\"”’']*\s+(?=[\"“‘A-Z<0-9])|\n+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    "that this with from have been were will would could should their there which when where after before about into "
    "over than then them they said says told also more most some such only other during while between against under "
    "monday tuesday wednesday thursday friday saturday sunday week weeks month year years".split()
)
_LONGEST = 600
"""Characters of a sentence that are looked at."""
KEPT_PIECES = 200_000
"""Pieces of text whose stems are kept at most: some 40 MB."""
_PRECISE_DAYS = 3
"""An interval of that many days at most counts as a date, a longer one as a period."""


class _Stems(dict[str, tuple[str, ...]]):
    """What stands between two spaces to the stems in it by which sentences are compared."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) > KEPT_PIECES:
            self.clear()
        words = (word.casefold() for word in _WORD.findall(piece))
        self[piece] = found = tuple(stem(word) for word in words if word not in _COMMON)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class What:
    """What is said to be done, by whom and to whom; equal ones are one object, so that they compare fast.

    `status`: as in the event, but "happened" for what was going on: both are facts when they are reported.
    """

    type: EventType
    status: EventStatus
    act: Act
    actors: frozenset[str]
    recipients: frozenset[str]


class _Sentences:
    """The sentences of an article."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.article.text
        self.starts = [0, *(match.end() for match in SENTENCE_END.finditer(self.text))]
        self._events = reading.events
        self._found: dict[int, _Sentence] = {}

    def around(self, span: Span) -> _Sentence:
        """The sentence in which a span begins."""
        place = bisect_right(self.starts, span.start) - 1
        if place not in self._found:
            self._found[place] = _Sentence(self, place)
        return self._found[place]

    @cached_property
    def names(self) -> set[str]:
        """Stems of the names of all parties and places of the article's events."""
        told = (name for e in self._events for name in (*e.actor_names, *e.recipient_names, e.place or ""))
        return {stem(part) for name in told for part in name.split()}


class _Sentence:
    """A sentence, whose words are only looked at when it is compared."""

    def __init__(self, article: _Sentences, place: int) -> None:
        self._article = article
        self._place = place

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of the words without the names of parties and places."""
        starts = self._article.starts
        start, later = starts[self._place], starts[self._place + 1 : self._place + 2]
        stop = min(*later, len(self._article.text), start + _LONGEST)
        pieces = self._article.text[start:stop].split()
        return frozenset(chain.from_iterable(map(_STEMS.__getitem__, pieces))) - self._article.names


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One event of one article.

    `number`: of the article in the record's order. `reported`: the day of the report; `first`, `last`: between which
    days it happened, None where the article does not say; all as ordinals. `bounded`: whether both are known; `dated`:
    whether they are a date, not a period. `quantities`: those of its sentence nearest to its trigger.
    """

    number: int
    stored: StoredReading
    event: Event
    what: What
    reported: int
    first: int | None
    last: int | None
    bounded: bool
    dated: bool
    place: frozenset[str]
    sentence: _Sentence
    quantities: tuple[Quantity, ...]

    @property
    def words(self) -> frozenset[str]:
        """Stems of its sentence without the names of parties and places."""
        return self.sentence.words

    @property
    def order(self) -> tuple[int, Span, str]:
        """Where it stands in the record."""
        return self.number, self.event.trigger_span, self.event.id


def mentions_of(number: int, stored: StoredReading) -> list[Mention]:
    """The events of an article in the order of the text."""
    reading = stored.reading
    if not reading.events:
        return []
    article = _Sentences(reading)
    text = reading.article.text
    quantities = _nearest(reading.events, reading.quantities, article.starts)
    mentions = []
    for event in reading.events:
        first = event.date.start.toordinal() if event.date and event.date.start else None
        last = event.date.end.toordinal() if event.date and event.date.end else None
        what = _what(
            event.type,
            "happened" if event.status == "ongoing" else event.status,
            act_of(event.trigger_span.of(text).casefold()),
            _parties(event.actor, event.actor_names),
            _parties(event.recipient, event.recipient_names),
        )
        mentions.append(
            Mention(
                number=number, stored=stored, event=event, what=what, reported=stored.day.toordinal(),
                first=first, last=last, bounded=first is not None and last is not None,
                dated=first is not None and last is not None and last - first < _PRECISE_DAYS,
                place=_place(event), sentence=article.around(event.trigger_span),
                quantities=quantities.get(event.id, ()),
            )
        )  # fmt: skip
    return sorted(mentions, key=lambda m: m.order)


_STEMS = _Stems()


@lru_cache(maxsize=1 << 14)
def _what(type_: EventType, status: EventStatus, act: Act, actors: frozenset[str], recipients: frozenset[str]) -> What:
    return What(type_, status, act, actors, recipients)


def _place(event: Event) -> frozenset[str]:
    """The words of the place; none where it is only the land of a party, since places in it may be named elsewhere."""
    place = event.place.casefold() if event.place else ""
    land = any(name.casefold() == place for name in (*event.actor_names, *event.recipient_names))
    return frozenset(() if land else place.split())


def _parties(codes: Sequence[str], names: Sequence[str]) -> frozenset[str]:
    """Codes, or the folded names of a side that has none."""
    return frozenset(codes) or frozenset(stem(name.split()[-1]) for name in names if name.split())


def _nearest(
    events: Sequence[Event], quantities: Sequence[Quantity], starts: Sequence[int]
) -> dict[str, tuple[Quantity, ...]]:
    """Each quantity with the event whose trigger is nearest in its own sentence."""
    found: dict[str, tuple[Quantity, ...]] = {}
    by_sentence: dict[int, list[Event]] = {}
    for event in events:
        by_sentence.setdefault(bisect_right(starts, event.trigger_span.start), []).append(event)
    for quantity in quantities:
        near = by_sentence.get(bisect_right(starts, quantity.span.start))
        if near and (quantity.low is not None or quantity.high is not None):
            event = min(near, key=lambda e: (_distance(e.trigger_span, quantity.span), e.id))
            found[event.id] = (*found.get(event.id, ()), quantity)
    return found


def _distance(left: Span, right: Span) -> int:
    return max(left.start - right.end, right.start - left.end, 0)
