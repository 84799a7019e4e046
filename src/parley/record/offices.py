"""Offices without a name ("the founder of ..."): whoever was told by name to hold them, nearest in time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from parley.record.profiles import Appearance, same_affiliation

IN_OFFICE_DAYS = 90
"""Days between an office without a name and its holder by name beyond which they are not joined†."""

_OF_STATES = frozenset("minister king queen crown emir sultan".split())
"""Words of posts that a state has and no other body, whether the state is told as the body or not."""

Group = list[Appearance]


def offices_of(appearances: Sequence[Appearance], groups: Sequence[Group]) -> list[Group]:
    """Those without a name, each its own, but for an office that one named person held at the time."""
    holders: dict[_Post, list[_Held]] = {}
    for number, group in enumerate(groups):
        for a in group:
            if a.office and (a.affiliation or a.speaker.country):
                for post in {_post(a), _of_state(a) or _post(a)}:
                    holders.setdefault(post, []).append(_Held(a.day.toordinal(), number, a))
    for held in holders.values():
        held.sort(key=lambda h: (h.day, h.group))
    alone: list[Group] = []
    for a in appearances:
        holder = None
        if a.described and a.definite and (a.affiliation or a.speaker.country):
            holder = _holder(a, holders.get(_post(a), ()), in_body=bool(a.affiliation))
            if holder is None and (state := _of_state(a)):
                holder = _holder(a, holders.get(state, ()), in_body=False)
        if holder is None:
            alone.append([a])
        else:
            groups[holder].append(a)
    return alone


class _Held(NamedTuple):
    """An office held by a person (number of the group) on a day (ordinal)."""

    day: int
    group: int
    by: Appearance


class _Post(NamedTuple):
    """What a role is looked up by: in a body that is named, or in a state."""

    role: frozenset[str]
    country: str | None


def _post(a: Appearance) -> _Post:
    return _Post(a.office, None if a.affiliation else a.speaker.country)


def _of_state(a: Appearance) -> _Post | None:
    """What a post that only states have is looked up by too: "the crown prince of Merrow" is the crown prince there."""
    return _Post(a.office, a.speaker.country) if a.speaker.country and a.office & _OF_STATES else None


def _holder(new: Appearance, held: Sequence[_Held], *, in_body: bool) -> int | None:
    """Who held the office, from appearances in order of days; None where nobody did, or two at once.

    Whoever was last told to hold it, and only before anybody was whoever was told so first: reports name a new holder
    when the office changes hands. `in_body`: whether in the body that is named alone.
    """
    day = new.day.toordinal()
    middle = bisect_right(held, day, key=lambda h: h.day)
    for side in (reversed(held[:middle]), iter(held[middle:])):
        nearest: int | None = None
        found: set[int] = set()
        for h in side:
            if abs(h.day - day) > IN_OFFICE_DAYS or (nearest is not None and h.day != nearest):
                break
            if not in_body or same_affiliation(new, h.by):
                nearest = h.day
                found.add(h.group)
        if found:
            return found.pop() if len(found) == 1 else None
    return None
