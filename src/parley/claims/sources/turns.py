"""Conversations printed with a label before each turn: "Reporter:", "Dana Poll:", "Question (Tom Roe, Orsk Wire):"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, overload

from parley.claims.language.phrases import word_set
from parley.claims.model.content_edges import trimmed
from parley.claims.types import Attribution
from parley.spans import Span, line_end

_LABEL = re.compile(r"^[ \t]*(?P<label>[^\W\d_][^\n:;!?“”\"]{0,99}):[ \t]+(?=\S)", re.MULTILINE)
_NOTE = re.compile(r"\([^()]*\)\s*\Z")
"""What stands behind a label in parentheses: "Question (Dana Poll, Orsk Courier):"."""
_SMALL = word_set("of the and for de del la da di du van von der den bin ibn al el ter ten on in at to a an")
"""Words in small letters that names and offices have inside."""
_FURNITURE = word_set(
    "read also related photo photos picture image images caption credit source sources note update updated tags topics "
    "watch listen more live video correction clarification editing reporting writing translation"
)
_ASKING = word_set("q question questioner reporter interviewer journalist correspondent")
ROLES = _ASKING | word_set(
    "a answer spokesperson spokesman spokeswoman moderator host presenter anchor chair chairman chairwoman president "
    "minister"
)
"""Words of labels that tell an office, or who asks and who answers, instead of a name."""
_MOST_WORDS = 10
_FEWEST_TURNS, _FEWEST_SPEAKERS = 2, 2
"""Turns that make somebody a speaker of a conversation, and speakers that make one: others are lists with headings."""
_ASKED = re.compile(r"\?[”\"’']?(?:\s|\Z)")
_ASKS = re.compile(r"\?[”\"’']?\s*\Z")
_TALKING = re.compile(r"\b(?:I|[Yy]ou|[Ww]e|[Mm]y|[Yy]our|[Oo]ur)\b")
"""What is said to somebody who is there: tallies under names have neither questions nor such words."""


class Turn(NamedTuple):
    """One turn: its label, the words behind it to the line's end, whether the label is one of who asks, and what stands
    in parentheses behind it."""

    label: Span
    words: Span
    asks: bool
    note: Span | None = None


class Turns(Sequence[Turn]):
    """The turns of a text, looked up by place; none where it is no conversation."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._turns = turns
        self._starts = [turn.label.start for turn in turns]
        self.briefing = any(turn.asks and turn.note for turn in turns)
        """Whether labels name who asks behind "Question": then it is not the page's outlet that asks."""

    def __len__(self) -> int:
        return len(self._turns)

    @overload
    def __getitem__(self, number: int) -> Turn: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Turn]: ...

    def __getitem__(self, number: int | slice) -> Turn | Sequence[Turn]:
        return self._turns[number]

    def turn_at(self, place: int) -> Turn | None:
        """The turn in whose line a place is."""
        number = self.at(place)
        return None if number is None else self._turns[number]

    def at(self, place: int) -> int | None:
        """The number of the turn in whose line a place is, its label included."""
        number = bisect_right(self._starts, place) - 1
        return number if number >= 0 and place < self._turns[number].words.end else None

    def asked(self, span: Span, holder: Attribution | None) -> bool:
        """Whether a clause is the asker's own: in a turn of one who asks, and in nobody's words that it reports."""
        turn = self.turn_at(span.start)
        return turn is not None and turn.asks and (holder is None or holder.source == turn.label)

    def asks_at(self, span: Span) -> bool:
        """Whether a span is in the label of one who asks."""
        turn = self.of_label(span)
        return turn is not None and turn.asks

    def of_label(self, span: Span | None) -> Turn | None:
        """The turn in whose label a span is, or whose label it is."""
        turn = self.turn_at(span.start) if span else None
        return turn if span and turn and span.start < turn.label.end else None


NO_TURNS = Turns(())


def plain_label(label: str) -> str:
    """A label without what stands behind it in parentheses."""
    return _NOTE.sub("", label).strip()


def _in_note(text: str, label: Span) -> Span | None:
    """What stands in parentheses behind a label."""
    note = _NOTE.search(text, *label)
    return trimmed(text, Span(*note.span()), " ()") if note else None


def turns_of(text: str, attributions: Sequence[Attribution]) -> Turns:
    """The turns of a conversation: several speakers with several turns each, of whom one asks.

    Who has one turn alone is a speaker where the model takes the label for a source, it tells an office, or somebody
    answers him: one who answers several such is a conversation, too ("Orsk Wire: Is it dead? / Envoy: No.").
    """
    found = [match for match in _LABEL.finditer(text) if _is_label(match["label"])]
    last = [_last(match["label"]) for match in found]
    counts = Counter(last)
    often = {name for name, count in counts.items() if count >= _FEWEST_TURNS}
    answered = {
        match.start()
        for match, name, answers in zip(found, last, last[1:], strict=False)
        if name not in often and answers in often and _ASKS.search(text, *_words_of(text, match))
    }
    if len(often) + (len(answered) >= _FEWEST_TURNS) < _FEWEST_SPEAKERS:
        return NO_TURNS
    sources = {a.source.start for a in attributions if a.source}
    turns = []
    for match, name in zip(found, last, strict=True):
        label = Span(*match.span("label"))
        words = _words_of(text, match)
        office = not ROLES.isdisjoint(plain_label(match["label"]).casefold().replace(",", " ").split())
        if (
            name in often
            or office
            or match.start() in answered
            or any(start in sources for start in range(label.start, label.end))
        ):
            turns.append(Turn(label, words, _first(match["label"]) in _ASKING, _in_note(text, label)))
    asked = any(turn.asks or _ASKED.search(text, *turn.words) for turn in turns)
    talking = any(_TALKING.search(text, *turn.words) for turn in turns)
    return Turns(turns) if asked and talking else NO_TURNS


def _words_of(text: str, label: re.Match[str]) -> Span:
    """What stands behind a label in its line."""
    return Span(label.end(), line_end(text, label.end(), len(text)))


def _is_label(label: str) -> bool:
    """Whether words before a colon can name who speaks: names, offices and titles."""
    words = plain_label(label).replace(",", " ").split()
    if not 0 < len(words) <= _MOST_WORDS or not words[0][0].isupper() or words[0].lower() in _FURNITURE:
        return False
    if words[-1].lower() in _SMALL - {"a"}:  # not "Witness A"
        return False
    return all(word[0].isupper() or word.lower() in _SMALL for word in words)


def _last(label: str) -> str:
    return plain_label(label).split()[-1].casefold()


def _first(label: str) -> str:
    return plain_label(label).split()[0].casefold()
