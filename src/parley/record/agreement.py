"""How far two articles' events agree, in points that can be listed: from MERGE points on they are one incident."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from parley.claims.types import EventType, Quantity
from parley.record.mentions import Mention
from parley.record.triggers import GENERIC, same_stem

MERGE = 3.0
"""Points from which on two mentions are one incident. Set with the points below by trial on the `development`
dossiers of evaluation/merging."""
FACT_DAYS = 7
"""Days between the reports of two undated facts beyond which they are not compared†."""
PLAN_DAYS = 21
"""The same for what has not happened: plans, demands and threats are repeated longer†."""
_GROUPS: tuple[tuple[EventType, ...], ...] = (
    ("ASSAULT", "COERCE"), ("COERCE", "SANCTION"), ("COERCE", "MOBILIZE"), ("AGREE", "COOPERATE", "CONSULT"),
    ("AGREE", "SUPPORT"), ("AGREE", "CONCEDE"), ("AID", "SUPPORT", "COOPERATE"), ("RETREAT", "CONCEDE"),
    ("ACCUSE", "REJECT"), ("THREATEN", "REQUEST"), ("THREATEN", "MOBILIZE"), ("PROTEST", "COERCE"),
    ("REQUEST", "AGREE"), ("AGREE", "RETREAT"),
)  # fmt: skip
"""Types that two readers may give to one event†."""
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types in which both sides stand on both sides."""


class Agreement(NamedTuple):
    """Points by what they are given for; None as a whole where something rules the pair out."""

    type: float
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
    if left.status != right.status or (left.type != right.type and right.type not in near_types(left.type)):
        return None
    parties = _parties(left, right)
    time = _time(left, right) if parties is not None else None
    if parties is None or time is None:
        return None
    return Agreement(
        type=1.0 if left.type == right.type else -0.5,
        act=_act(left, right),
        parties=parties,
        time=time,
        place=_place(left, right),
        words=_words(left, right),
        figures=_figures(left, right),
    )


def _time(left: Mention, right: Mention) -> float | None:
    """Points for agreeing in when it happened; undated events are bounded by the day of their report."""
    fact = left.status == "happened"
    reported = abs((left.day - right.day).days)
    if left.start and left.end and right.start and right.end:
        apart = max((left.start - right.end).days, (right.start - left.end).days, 0)
        if left.dated and right.dated:
            return 1.5 if apart == 0 else -1.5 if apart == 1 else None
        return 0.25 if apart == 0 else None
    if reported > (FACT_DAYS if fact else PLAN_DAYS):
        return None
    if not fact:
        return 0.5
    for dated, undated in ((left, right), (right, left)):
        if dated.start and dated.end:
            # An undated fact lies shortly before its report.
            before = (undated.day - dated.end).days
            if before < -1 or before > FACT_DAYS or not dated.dated:
                return None if before < -1 or dated.dated else -1.0
            return 0.75 if before <= 2 else 0.0
    return 0.5 if reported <= 2 else -0.5


def _parties(left: Mention, right: Mention) -> float | None:
    """Points for agreeing parties; None where one side names others than the other."""
    if left.type in _MUTUAL or right.type in _MUTUAL:
        return _side(left.actors | left.recipients, right.actors | right.recipients, 1.5)
    actors = _side(left.actors, right.actors, 1.0)
    recipients = _side(left.recipients, right.recipients, 0.75)
    if actors is None or recipients is None:
        both = left.actors | left.recipients
        # A fight is told from either side.
        if "clash" in left.families & right.families and both == right.actors | right.recipients:
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


def _act(left: Mention, right: Mention) -> float:
    """Points for triggers that can name one act."""
    if same_stem(left.trigger, right.trigger):
        return 1.5
    shared = left.families & right.families
    if shared - {GENERIC}:
        return 1.0
    if GENERIC in left.families | right.families or not left.families or not right.families:
        return 0.0
    return -1.0


def _place(left: Mention, right: Mention) -> float:
    """Points for one place, or one that has the other in its name."""
    if left.place is None or right.place is None:
        return 0.0
    mine, theirs = set(left.place.split()), set(right.place.split())
    return 1.25 if mine <= theirs or theirs <= mine else -1.5


def _words(left: Mention, right: Mention) -> float:
    """Points for the words that two sentences share beside names."""
    if not left.words or not right.words:
        return 0.0
    return 2.0 * len(left.words & right.words) / min(len(left.words), len(right.words), 8) - 0.25


def _figures(left: Mention, right: Mention) -> float:
    """Points for counting the same thing alike; another count of it takes little away, since reports differ."""
    points = 0.0
    for mine in left.quantities:
        for theirs in right.quantities:
            if mine.what.casefold() == theirs.what.casefold():
                points = max(points, 1.0 if _overlap(mine, theirs) else 0.25)
    return points


def _overlap(left: Quantity, right: Quantity) -> bool:
    """Whether two ranges have a number in common; a missing bound is open."""

    def above(high: float | None, low: float | None) -> bool:
        return high is None or low is None or high >= low

    return above(left.high, right.low) and above(right.high, left.low)
