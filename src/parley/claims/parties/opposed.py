"""The two states that a quarrel is between: whoever acts on nobody named there acts on the other side.

"Orsk has recalled its envoy. ... It will not yield": where an article tells twice or more what one state does to
another, each is whom the acts of the other are aimed at, though the sentence does not say so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from parley.claims.model.acts import EventMark
from parley.spans import Span

LEAST_ACTS = 2
"""Acts of one of them on the other that an article tells of a quarrel. With two or more 30 of 38 recipients that
nothing names are the other side (our own articles, training part: 18 of 23 and 12 of 15 by halves), and 42 of 53 of
whom a position is towards; with one 7 of 11."""
LEAST_SHARE = 0.5
"""Share of the namings of states that are of these two. †"""
_ANY = re.compile(r"(?:an?|one|some|any|no|two|three|several|many|\d+)\s", re.IGNORECASE)
"""First words of phrases that mean nobody who is known."""
_DIRECTLY = re.compile(
    r"(?:\s(?!that\b|if\b|any\b|against\b|unless\b|to\b|and\b|but\b|after\b|before\b)[^\s.;:]+){0,7}\s"
)
"""Between an act and who is acted on, without a clause of its own."""
_OBJECTS = frozenset("it him her them me us you".split())
"""Pronouns that never mean the subject of their clause: of 60 that were led to it none did (labelled texts)."""
_WHOSE = re.compile(r"(?:its|his|her|their)\s(?!own\b)", re.IGNORECASE)
_NEIGHBOUR = re.compile(r"(?:its|his|her|their|the)\s(?:[\w-]+\s){0,2}neighbou?r", re.IGNORECASE)
_AT_HOME = re.compile(r"\b(?:Republicans?|Democrats?|Democratic|candidates?|campaign|primary|nominee|ballots?)\b")
_MOST_AT_HOME = 1
"""Words of elections from which an article is about politics at home: of 11 such recipients there one was the other
side (PolNeAR train)."""


def opposed(
    acts: Iterable[tuple[Sequence[str], Sequence[str]]],
    named: Sequence[tuple[int, str]],
    states: AbstractSet[str],
    text: str,
) -> frozenset[str]:
    """The two states that act on each other most often; empty where there is no such quarrel.

    A sentence that stands alone makes plain only what it names itself; and where a third state is named as often as
    one of the two, it may be the one that is meant: two great powers quarrel over an invasion of a third.

    `acts`: codes of actors and of those acted on; `named`: where the article names states, and which.
    """
    pairs = Counter(
        pair for actors, others in acts for pair in {frozenset((a, b)) for a in actors for b in others if a != b}
        if states >= pair
    )  # fmt: skip
    if not pairs or "\n" not in text.strip() or is_about_home(text):
        return frozenset()
    counts = Counter(code for _, code in named)
    two, times = max(pairs.items(), key=lambda item: (item[1], sum(counts[code] for code in item[0]), sorted(item[0])))
    share = sum(counts[code] for code in two)
    third = max((count for code, count in counts.items() if code not in two), default=0)
    plain = share >= LEAST_SHARE * counts.total() and min(counts[code] for code in two) >= third
    return two if times >= LEAST_ACTS and plain else frozenset()


def is_about_home(text: str) -> bool:
    """Whether an article is about politics at home, by its words of elections."""
    return len(_AT_HOME.findall(text)) > _MOST_AT_HOME


def is_known(text: str, span: Span) -> bool:
    """Whether a phrase means somebody who is known: not "a committee", "two ships"."""
    return _ANY.match(text, span.start) is None


def plainly_behind(text: str, spans: Sequence[Span], trigger: Span) -> bool:
    """Whether who is acted on stands behind a trigger, in its clause: not in "warned that any raid on | Orsk"."""
    return bool(spans) and all(
        trigger.end <= span.start and _DIRECTLY.fullmatch(text, trigger.end, span.start) for span in spans
    )


def is_neighbour(text: str, spans: Sequence[Span]) -> bool:
    """Whether one side is "its neighbour" of the other, and no more."""
    return len(spans) == 1 and _NEIGHBOUR.fullmatch(text, *spans[0]) is not None


def another_than_subject(text: str, mark: EventMark) -> bool:
    """Whether who is acted on cannot be who acts: a plain pronoun ("asked | it"), or whose crew "was killed"."""
    start = mark.trigger.start
    return bool(mark.recipients) and all(
        span.of(text).lower() in _OBJECTS
        if span.start > start
        else mark.type == "ASSAULT" and _WHOSE.match(text, span.start) is not None
        for span in mark.recipients
    )
