"""Gathers mentions of one event over articles: each article's mentions join the incidents that the articles before it
made, so that later articles never change what earlier ones were taken for.

What an earlier call gave is gone on from. Where an article has come in between others, is gone, or reads otherwise,
only those after it are compared anew that are near an incident which it changed, and those near what changed with them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Literal, NamedTuple

from parley.record.clusters import Incidents
from parley.record.mentions import Mention

NOTHING_GONE: Mapping[int, Sequence[int]] = MappingProxyType({})


def cluster(
    mentions: Sequence[Mention], known: Sequence[int | None] = (), gone: Mapping[int, Sequence[int]] = NOTHING_GONE
) -> list[int]:
    """For each mention, in the record's order, the number of its incident; incidents are numbered as they begin.

    Two mentions of one article are never one event. `known`: what an earlier call gave for mentions that were there
    then, all of them and in this order, None for those of articles that have come in since, also between the others.
    Mentions beyond its end have come in since. `gone`: by article, the numbers of mentions that stood before it then
    and are there no more. The numbers are the same as without both.
    """
    now = [*known, *[None] * (len(mentions) - len(known))]
    left = sorted(gone.items())
    begun = bisect_left(mentions, left[0][0], key=lambda mention: mention.number) if left else len(now)
    first = min(now.index(None) if None in now else len(now), begun)
    found = [number for number in now[:first] if number is not None]
    if first == len(now):
        return found
    last = max((place for place, number in enumerate(now) if number is not None), default=-1)
    gathering = _Gathering(mentions, found)
    for number, group in groupby(zip(mentions[first:], now[first:], strict=True), key=lambda pair: pair[0].number):
        article, then = map(list, zip(*group, strict=True))
        while left and left[0][0] <= number:
            gathering.lose(left.pop(0)[1])
        found += gathering.add(article, then) if len(found) <= last else gathering.join(article)
    return found


class _Gathering:
    """The incidents so far beside those of the earlier call. Begins with mentions before which none has come in."""

    def __init__(self, mentions: Sequence[Mention], numbers: Sequence[int]) -> None:
        self._incidents = Incidents()
        for mention, number in zip(mentions, numbers, strict=False):
            self._incidents.add(mention, number)
        self._earlier = {number: list(members) for number, members in enumerate(self._incidents.clusters)}
        self._same = {number: number for number in self._earlier}
        self._changed = _Changed()
        self._bereft: set[int] = set()

    def lose(self, numbers: Iterable[int]) -> None:
        """Mentions that had these numbers in the earlier call are gone from here on."""
        for number in numbers:
            self._bereft.add(number)
            self._differs(number)

    def _differs(self, number: int) -> None:
        """Take down that an incident of the earlier call is another one now, as it was and as it is."""
        self._changed.enter(_Key("then", number), self._earlier.get(number, ()))
        now = self._same.get(number)
        if now is not None and now < len(self._incidents.clusters):
            self._changed.enter(_Key("now", now), self._incidents.clusters[now])

    def join(self, article: Sequence[Mention]) -> list[int]:
        """Add the mentions of an article after which the earlier call knew none; gives their numbers."""
        chosen = self._chosen(article)
        return [self._incidents.add(mention, to) for mention, to in zip(article, chosen, strict=True)]

    def add(self, article: Sequence[Mention], then: Sequence[int | None]) -> list[int]:
        """Add an article's mentions; `then`: their numbers in the earlier call. Gives their numbers now."""
        if None in then or not self._bereft.isdisjoint(then) or self._changed.near(article):
            chosen = self._chosen(article)
        else:
            chosen = [self._same.get(number) for number in then if number is not None]
        return [self._put(mention, was, to) for mention, was, to in zip(article, then, chosen, strict=True)]

    def _chosen(self, article: Sequence[Mention]) -> list[int | None]:
        """For each mention the incident that it joins, None for a new one."""
        scored = sorted(
            (-points, position, number)
            for position, mention in enumerate(article)
            for number, points in self._incidents.scores(mention)
        )
        joined: dict[int, int] = {}
        for _, position, number in scored:
            if position not in joined and number not in joined.values():
                joined[position] = number
        return [joined.get(position) for position in range(len(article))]

    def _put(self, mention: Mention, was: int | None, to: int | None) -> int:
        """Put a mention into an incident, or a new one; take down what is no longer as in the earlier call."""
        clusters = self._incidents.clusters
        number = len(clusters) if to is None else to
        before = [] if was is None else self._earlier.setdefault(was, [])
        if was is not None and to is None and not before:
            self._same[was] = number
        if was is None or was in self._bereft or self._same.get(was) != number:
            self._changed.enter(_Key("now", number), clusters[number] if to is not None else ())
            if was is not None:
                self._differs(was)
        self._incidents.add(mention, number)
        before.append(mention)
        self._changed.grow(_Key("now", number), mention)
        if was is not None:
            self._changed.grow(_Key("then", was), mention)
        return number


class _Key(NamedTuple):
    """An incident as it is now or as it was then, by its number."""

    when: Literal["now", "then"]
    number: int


class _Changed:
    """The incidents that are not what they were in the earlier call, as they are and as they were, found by place."""

    def __init__(self) -> None:
        self._incidents = Incidents()
        self._numbers: dict[_Key, int | None] = {}

    def enter(self, key: _Key, members: Sequence[Mention]) -> None:
        """Take down that an incident has changed, with its mentions so far."""
        if key not in self._numbers:
            self._numbers[key] = None
            for mention in members:
                self.grow(key, mention)

    def grow(self, key: _Key, mention: Mention) -> None:
        """A mention has come to an incident."""
        if key in self._numbers:
            self._numbers[key] = self._incidents.add(mention, self._numbers[key])

    def near(self, article: Sequence[Mention]) -> bool:
        """Whether any of an article's mentions is compared with an incident that has changed."""
        if not self._numbers:
            return False
        return any(next(self._incidents.near(mention), None) is not None for mention in article)
