"""How far two articles' events agree, in points that can be listed: from MERGE points on they are one incident."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from parley.claims.types import EventType, Quantity
from parley.record.mentions import Mention, What
from parley.record.triggers import Act

MERGE = 3.0
"""Points from which on two mentions are one incident. Set with the points below by trial on the `development`
dossiers of evaluation/merging."""
FACT_DAYS = 7
"""Days between the reports of two undated facts beyond which they are not compared†."""
PLAN_DAYS = 21
"""The same for what has not happened: plans, demands and threats are repeated longer†."""
WORDS = 8
"""Shared words beyond which a longer sentence asks for no more†."""
LEAST_WORDS = 0.25
"""Points that sentences without a shared word lose†."""
FIGURES = 1.0
"""Points for one count of one thing†."""
_GROUPS: tuple[tuple[EventType, ...], ...] = (
    ("ASSAULT", "COERCE"), ("COERCE", "SANCTION"), ("COERCE", "MOBILIZE"), ("AGREE", "COOPERATE", "CONSULT"),
    ("AGREE", "SUPPORT"), ("AGREE", "CONCEDE"), ("AID", "SUPPORT", "COOPERATE"), ("RETREAT", "CONCEDE"),
    ("ACCUSE", "REJECT"), ("THREATEN", "REQUEST"), ("THREATEN", "MOBILIZE"), ("PROTEST", "COERCE"),
    ("REQUEST", "AGREE"), ("AGREE", "RETREAT"),
)  # fmt: skip
"""Types that two readers may give to one event†."""
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types in which both sides stand on both sides."""


class Standing(NamedTuple):
    """Points for what is said to be done, by whom and to whom, whenever and wherever it was."""

    kind: float
    act: float
    parties: float

    @property
    def points(self) -> float:
        """The sum."""
        return sum(self)


class Agreement(NamedTuple):
    """Points by what they are given for."""

    kind: float
    act: float
    parties: float
    time: float
    place: float
    words: float
    figures: float

    @property
    def points(self) -> float:
        """The sum."""
        return sum(self)


@cache
def near_types(kind: EventType) -> frozenset[EventType]:
    """The types under which another reader may have filed the same event, without its own."""
    return frozenset(other for group in _GROUPS if kind in group for other in group) - {kind}


def agreement(left: Mention, right: Mention) -> Agreement | None:
    """The points of a pair of mentions, None where they cannot be one event."""
    found = standing(left.what, right.what)
    time = _time(left, right) if found else None
    if found is None or time is None:
        return None
    return Agreement(*found, time, _place(left, right), _words(left, right), _figures(left, right))


def sure_points(left: Mention, right: Mention, stands: float | None) -> float | None:
    """The part of `agreement` for acts (`stands`, the points of their `standing`), time and place; None as there."""
    if stands is None:
        return None
    time = _time(left, right)
    if time is None:
        return None
    return stands + time + (_place(left, right) if left.place and right.place else 0.0)


def most_points(mention: Mention) -> float:
    """What words and figures can add at most for a pair with this mention."""
    words = len(mention.words)
    return max(0.0, _shared(words, words) if words else 0.0) + (FIGURES if mention.quantities else 0.0)


def points(left: Mention, right: Mention, sure: float, least: float) -> float:
    """The sum of `agreement`, of which `sure` is that for act, time and place; less than `least` where that is.

    What cannot reach `least` any more is not compared further: most pairs share few words.
    """
    mine, theirs = left.words, right.words
    shorter = min(len(mine), len(theirs))
    figures = FIGURES if left.quantities and right.quantities else 0.0
    most = _shared(shorter, shorter) if shorter else 0.0
    if sure + most + figures < least:
        return sure - LEAST_WORDS
    if shorter:
        sure += _shared(len(mine & theirs), shorter)
    return sure + _figures(left, right) if figures else sure


def standing(left: What, right: What) -> Standing | None:
    """The points for what is said to be done, None where that cannot be one event."""
    if left.status != right.status or (left.type != right.type and right.type not in near_types(left.type)):
        return None
    parties = _parties(left, right)
    if parties is None:
        return None
    return Standing(1.0 if left.type == right.type else -0.5, _act(left.act, right.act), parties)


def _time(left: Mention, right: Mention) -> float | None:
    """Points for agreeing in when it happened; undated events are bounded by the day of their report."""
    if left.bounded and right.bounded:
        return _days(left, right)
    fact = left.what.status == "happened"
    reported = abs(left.reported - right.reported)
    if reported > (FACT_DAYS if fact else PLAN_DAYS):
        return None
    if not fact:
        return 0.5
    if left.bounded or right.bounded:
        return _shortly_before(left, right) if left.bounded else _shortly_before(right, left)
    return 0.5 if reported <= 2 else -0.5


def _days(left: Mention, right: Mention) -> float | None:
    """Points for two that have a first and a last day."""
    assert left.first is not None
    assert left.last is not None
    assert right.first is not None
    assert right.last is not None
    apart = max(left.first - right.last, right.first - left.last)
    if apart <= 0:
        return 1.5 if left.dated and right.dated else 0.25
    return -1.5 if apart == 1 and left.dated and right.dated else None


def _shortly_before(known: Mention, undated: Mention) -> float | None:
    """Points for a fact of known days and an undated one, which lies shortly before its report."""
    assert known.last is not None
    before = undated.reported - known.last
    if before < -1:
        return None
    if not known.dated:
        return -1.0
    return None if before > FACT_DAYS else 0.75 if before <= 2 else 0.0


def _parties(left: What, right: What) -> float | None:
    """Points for agreeing parties; None where one side names others than the other."""
    if left.type in _MUTUAL or right.type in _MUTUAL:
        return _side(left.actors | left.recipients, right.actors | right.recipients, 1.5)
    actors = _side(left.actors, right.actors, 1.0)
    recipients = _side(left.recipients, right.recipients, 0.75)
    if actors is None or recipients is None:
        both = left.actors | left.recipients
        # A fight is told from either side.
        if "clash" in left.act.families & right.act.families and both == right.actors | right.recipients:
            return 0.5
        return None
    return actors + recipients


def _side(left: frozenset[str], right: frozenset[str], points: float) -> float | None:
    if not left or not right:
        return 0.0
    if left == right:
        return points
    if left <= right or right <= left:
        return points / 2
    return -points / 2 if left & right else None


def _act(left: Act, right: Act) -> float:
    """Points for triggers that can name one act."""
    if left.stem == right.stem:
        return 1.5
    if left.families & right.families:
        return 1.0
    return 0.0 if left.any or right.any else -1.0


def _place(left: Mention, right: Mention) -> float:
    """Points for one place, or one that has the other in its name; two towns hit on one day are two incidents."""
    if not left.place or not right.place:
        return 0.0
    return 1.25 if left.place <= right.place or right.place <= left.place else -3.0


def _words(left: Mention, right: Mention) -> float:
    """Points for the words that two sentences share beside the parties' and places' names."""
    shorter = min(len(left.words), len(right.words))
    return _shared(len(left.words & right.words), shorter) if shorter else 0.0


def _shared(words: int, shorter: int) -> float:
    """Points for so many shared words of a shorter sentence's."""
    return 2.0 * words / min(shorter, WORDS) - LEAST_WORDS


def _figures(left: Mention, right: Mention) -> float:
    """Points for counting the same thing alike; another count of it takes little away, since reports differ."""
    found = 0.0
    for mine in left.quantities:
        for theirs in right.quantities:
            if mine.what.casefold() == theirs.what.casefold():
                found = max(found, FIGURES if _overlap(mine, theirs) else 0.25)
    return found


def _overlap(left: Quantity, right: Quantity) -> bool:
    """Whether two ranges have a number in common; a missing bound is open."""

    def above(high: float | None, low: float | None) -> bool:
        return high is None or low is None or high >= low

    return above(left.high, right.low) and above(right.high, left.low)
