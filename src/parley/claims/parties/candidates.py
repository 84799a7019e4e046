"""Who may be meant in an article: every party that it names, and where; from these a side is chosen.

"The army", "they", "the gunmen", or nobody at all at the place: whose act it was is then told by the rest of the
article, by who is named near, and who did what to whom.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parley.claims.language.sentences import Sentences
from parley.claims.model.heads import Ints
from parley.claims.parties.parties import Parties
from parley.claims.people.organisations import without_article
from parley.claims.states.two_sides import means_both_sides
from parley.claims.types import Mention
from parley.spans import Span

MOST = 16
"""Parties of an article that are looked at, those named most often: a long live blog names a hundred. †"""
MOST_NAMINGS = 2_000
"""Places at which parties are named that are looked at, the first of an article: it bounds the time of a list. †"""
_NAMED = frozenset(("place", "organisation", "person"))
_ISO = re.compile(r"[A-Z]{3}")


Numbers = NDArray[np.float64]


class Act(NamedTuple):
    """What somebody does, with its sides as the words at the place tell them: first who acts, then those acted on.

    `phrases`: the marked words of each side, `codes`: what they lead to.
    """

    place: Span
    type: str
    phrases: tuple[tuple[Span, ...], tuple[Span, ...]]
    codes: tuple[tuple[str, ...], tuple[str, ...]]


class Candidates:
    """The parties of one article, by code, in the order of how often they are named."""

    def __init__(
        self, text: str, acts: Sequence[Act], parties: Parties, sentences: Sentences, mentions: Iterable[Mention]
    ) -> None:
        self.text, self.parties, self.sentences = text, parties, sentences
        self.acts = sorted(acts, key=lambda act: act.place.start)
        kinds: dict[str, Counter[str]] = {}
        namings = sorted(set(self._named(mentions, kinds)))[:MOST_NAMINGS]
        counts = Counter(code for _, code in namings)
        for act in acts:  # the others are named by nothing but what the words at one place lead to
            counts.update(dict.fromkeys((*act.codes[0], *act.codes[1]), 0))
        ranked = sorted(counts, key=lambda code: (-counts[code], code))
        self.codes = tuple(ranked[:MOST])
        self.number = {code: i for i, code in enumerate(self.codes)}
        kept = [(at, self.number[code]) for at, code in namings if code in self.number]
        self.at: Ints = np.array([at for at, _ in kept], dtype=np.int64)
        self.who: Ints = np.array([who for _, who in kept], dtype=np.int64)
        self._at = self.at.tolist()  # what is asked for one place is found faster in a list
        self._starts = [act.place.start for act in self.acts]
        self.counts = self.tally(code for _, code in namings)
        self.places, self.persons = (
            np.array([float(kinds.get(code, Counter())[kind]) for code in self.codes]) for kind in ("place", "person")
        )
        self.acting, self.acted_on = (self.tally(c for act in acts for c in act.codes[side]) for side in (0, 1))

    def _named(self, mentions: Iterable[Mention], kinds: dict[str, Counter[str]]) -> Iterable[tuple[int, str]]:
        """Where somebody is named, and who; of what kind the model holds the names goes to `kinds`."""
        places: dict[str, list[int]] = {}
        for at, code in self.parties.named:
            places.setdefault(code, []).append(at)
            yield at, code
        taken = {at for of_one in places.values() for at in of_one}
        led: dict[tuple[str, str], tuple[str, ...]] = {}  # one name leads to one party: it is asked for once
        for mention in mentions:
            if mention.kind not in _NAMED:
                continue
            name = without_article(mention.span.of(self.text))
            if (mention.kind, name) not in led:
                itself = (name,) if mention.kind != "person" else ()
                led[mention.kind, name] = self.parties.codes((mention.span,)) or itself
            for code in led[mention.kind, name]:
                kinds.setdefault(code, Counter())[mention.kind] += 1
                if mention.span.start not in taken:
                    yield mention.span.start, code
        for act in self.acts:
            for span in (*act.phrases[0], *act.phrases[1]):
                for code in self.parties.codes((span,)):
                    inside = places.get(code, [])
                    if bisect_left(inside, span.start) == bisect_left(inside, span.end):
                        yield span.start, code

    def tally(self, codes: Iterable[str]) -> Numbers:
        """How often each party is among some codes: [parties]."""
        out = np.zeros(len(self.codes))
        for code in codes:
            if (who := self.number.get(code)) is not None:
                out[who] += 1
        return out

    def namings(self) -> dict[str, list[int]]:
        """Where each party is named, in order."""
        found: dict[str, list[int]] = {code: [] for code in self.codes}
        for at, who in zip(self._at, self.who.tolist(), strict=True):
            found[self.codes[who]].append(at)
        return found

    def within(self, span: Span) -> Numbers:
        """How often each party is named within a span: [parties]."""
        first, end = bisect_left(self._at, span.start), bisect_left(self._at, span.end)
        if first == end:
            return self.none
        return np.bincount(self.who[first:end], minlength=len(self.codes)).astype(np.float64)

    @cached_property
    def none(self) -> Numbers:
        """Nobody, once: [parties]."""
        return np.zeros(len(self.codes))

    def plain(self, act: Act, side: int) -> bool:
        """Whether the words of a side name the states that it is, or mean both: "the Orsk navy", "the two sides".

        A third of the labelled sides are such; with trees asked about them too, no figure was better.
        """
        numbers = [self.number.get(code) for code in act.codes[side]]
        if not numbers or not act.phrases[side] or any(n is None or not self.is_state[n] for n in numbers):
            return False
        if any(means_both_sides(span.of(self.text)) for span in act.phrases[side]):
            return True
        named = [self.within(span) for span in act.phrases[side]]
        return all(any(here[n] for here in named) for n in numbers)

    def opening(self, span: Span) -> int | None:
        """The party named first within a span."""
        first = bisect_left(self._at, span.start)
        return int(self.who[first]) if first < len(self._at) and self._at[first] < span.end else None

    def before(self, place: int) -> Ints:
        """Where each party is named last before a place, -1 where it is not: [parties]."""
        out = np.full(len(self.codes), -1, dtype=np.int64)
        end = bisect_left(self._at, place)
        out[self.who[:end]] = self.at[:end]  # of several to one party the last stays
        return out

    def after(self, place: int) -> Ints:
        """Where each party is named first after a place, -1 where it is not: [parties]."""
        out = np.full(len(self.codes), -1, dtype=np.int64)
        first = bisect_right(self._at, place)
        out[self.who[first:][::-1]] = self.at[first:][::-1]
        return out

    def pairs(self, others: Sequence[str], side: int) -> tuple[Numbers, Numbers]:
        """How many acts each party on one side has with some others on the other, and the other way round."""
        with_each = [self._pairs[other] for other in others if other in self._pairs]
        there, back = (sum((both[i] for both in with_each), start=self.none) for i in (side, 1 - side))
        return there, back

    @cached_property
    def _pairs(self) -> dict[str, tuple[Numbers, Numbers]]:
        """For everybody, on whom or by whom he is acted: how often each party acts on him, and he on each."""
        found: dict[str, tuple[Numbers, Numbers]] = {}
        for act in self.acts:
            for acting in act.codes[0]:
                for acted_on in act.codes[1]:
                    if acting != acted_on:
                        for other, one, which in ((acted_on, acting, 0), (acting, acted_on, 1)):
                            both = found.setdefault(other, (np.zeros(len(self.codes)), np.zeros(len(self.codes))))
                            if (who := self.number.get(one)) is not None:
                                both[which][who] += 1
        return found

    @cached_property
    def is_state(self) -> NDArray[np.bool_]:
        """Which are states: [parties]."""
        known = self.parties.states_known
        return np.array([code in known for code in self.codes], dtype=bool)

    @cached_property
    def is_own(self) -> NDArray[np.bool_]:
        """Which are states that no table knows: [parties]."""
        strange = np.array([_ISO.fullmatch(code) is None for code in self.codes], dtype=bool)
        own: NDArray[np.bool_] = self.is_state & strange
        return own

    @cached_property
    def is_person(self) -> NDArray[np.bool_]:
        """Which are the names of persons: [parties]."""
        return np.array([self.parties.is_person(code) for code in self.codes], dtype=bool)

    @cached_property
    def top_share(self) -> float:
        """The share that the state named most often has in the namings of states."""
        of_states = self.counts[self.is_state]
        return float(of_states.max(initial=0.0) / max(1.0, of_states.sum()))

    @cached_property
    def openings(self) -> Numbers:
        """How often each opens a sentence: [parties]."""
        starts = (self.sentences.around(Span(at, at + 1)).start + _NEAR_START >= at for at in self.at.tolist())
        return self.tally(self.codes[who] for who, opens in zip(self.who.tolist(), starts, strict=True) if opens)

    def first_place(self, code: str) -> int | None:
        """Where a party is named first."""
        who = self.number.get(code)
        found = self.at[self.who == who] if who is not None else self.at[:0]
        return int(found[0]) if len(found) else None

    def acts_before(self, place: int, most: int) -> list[Act]:
        """The last acts before a place, nearest first."""
        end = bisect_left(self._starts, place)
        return self.acts[max(0, end - most) : end][::-1]

    def acts_within(self, span: Span) -> list[Act]:
        """The acts that begin within a span."""
        return self.acts[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]


_NEAR_START = 5
"""Characters of a sentence within which a name opens it: "The ", or a quotation mark."""
