"""What speaks for and against each party of an article as one side of an act, in numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import get_args

import numpy as np

from parley.claims.language.function_words import DEFINITE, PRONOUNS
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import words_of
from parley.claims.layout import POSITION_KINDS
from parley.claims.parties.candidates import Act, Candidates, Numbers
from parley.claims.states.actor_words import PRIVATE
from parley.claims.types import SpeakerKind
from parley.spans import Span

TRAITS = (
    # of the party, as one answer to what is asked
    "nobody", "said", "inside", "opposite",
    # of the party in the article
    "share", "rank", "state", "own_state", "person", "named_as_place", "named_as_person", "opens", "acting", "acted_on",
    "quarrel",
    # of the party near the place
    "since", "until", "nearer_before", "in_sentence", "in_sentence_before", "in_paragraph", "opened_before",
    "acted_lately", "acted_on_lately", "acts_in_sentence", "pair", "pair_back", "beside_noun", "beside_person",
    # of what is asked, the same for all
    "said_count", "opposite_count", "type", "pronoun", "definite", "capital", "private", "plural",
    # of the article, the same for all
    "parties", "states", "own_states", "top_share", "at_home", "length",
)  # fmt: skip
"""What is asked of each party; `traits_of` has the meanings."""

_COLUMN = {name: i for i, name in enumerate(TRAITS)}
_KINDS = (*POSITION_KINDS, *get_args(SpeakerKind))
_FAR = 8_000.0
"""Characters: what is named farther away, or nowhere, is equally far."""
_LATELY, _FADES = 6, 0.7
"""Acts before that are looked at, and what each counts beside the one after it. †"""
_BEFORE_NOUN, _BEHIND_NOUN, _BESIDE_PERSON = 30, 14, 90
"""Characters before and behind a noun, and around a person's first naming, in which somebody is named beside it. †"""
_MOST_PLACES = 12
"""Places of one noun that are looked at."""
_AT_HOME = re.compile(
    r"\b(?:Republicans?|Democrats?|Democratic|candidates?|campaign|primary|nominee|ballots?|voters?)\b"
)
"""Words of elections: what is done there is done by persons in their own name."""


class Traits:
    """Asks for the traits of one article's parties."""

    def __init__(self, candidates: Candidates) -> None:
        self._all = candidates
        self._text = candidates.text
        self._beside: dict[str, Numbers] = {}

    def of(self, act: Act, side: int) -> Numbers:
        """The traits of nobody, then of each party, as one side (0 or 1) of an act: [1 + parties, TRAITS]."""
        them, text = self._all, self._text
        said, opposite, phrases = act.codes[side], act.codes[1 - side], act.phrases[side]
        place = phrases[0] if phrases else act.place
        sentence = them.sentences.around(place)
        previous = them.sentences.around(Span(max(0, sentence.start - 2), max(0, sentence.start - 1)))
        paragraph = Span(text.rfind("\n", 0, place.start) + 1, max(sentence.end, place.end))
        before, after = them.before(place.start), them.after(place.start)
        unnamed = before < 0
        out = self._blank.copy()
        out[:, _COLUMN["said_count"] : _COLUMN["parties"]] = (
            len(said), len(opposite), *self._of_question(act.type, phrases)
        )  # fmt: skip
        out[0, _COLUMN["said"]] = not said
        party = out[1:]
        for column, values in (
            ("inside", self._sum(phrases)),
            ("since", np.log1p(np.where(unnamed, _FAR, np.minimum(place.start - before, _FAR)))),
            ("until", np.log1p(np.where(after < 0, _FAR, np.minimum(after - place.start, _FAR)))),
            ("nearer_before", np.where(unnamed, len(them.codes), np.argsort(np.argsort(-before)))),
            ("in_sentence", them.within(sentence)), ("in_sentence_before", them.within(previous)),
            ("in_paragraph", them.within(paragraph)),
            *zip(("pair", "pair_back"), them.pairs(opposite, side), strict=True),
            ("beside_noun", self._beside_nouns(phrases)), ("beside_person", self._beside_persons(said)),
        ):  # fmt: skip
            party[:, _COLUMN[column]] = values
        self._note(party, "said", said, at_most=1.0)
        self._note(party, "opposite", opposite, at_most=1.0)
        if previous.end <= sentence.start and (opened := them.opening(previous)) is not None:
            party[opened, _COLUMN["opened_before"]] = 1.0
        for i, other in enumerate(them.acts_before(act.place.start, _LATELY)):
            self._note(party, "acted_lately", other.codes[0], weight=_FADES**i)
            self._note(party, "acted_on_lately", other.codes[1], weight=_FADES**i)
        for other in them.acts_within(sentence):
            if other.place != act.place:
                self._note(party, "acts_in_sentence", other.codes[0])
        return out

    def _note(
        self, party: Numbers, trait: str, codes: Iterable[str], *, weight: float = 1.0, at_most: float = np.inf
    ) -> None:
        """Add to a trait of the parties that some codes are."""
        column = _COLUMN[trait]
        for code in codes:
            if (who := self._all.number.get(code)) is not None:
                party[who, column] = min(party[who, column] + weight, at_most)

    @cached_property
    def _blank(self) -> Numbers:
        """The traits with what is the same for every question: [1 + parties, TRAITS]."""
        out = np.zeros((1 + len(self._all.codes), len(TRAITS)))
        out[0, _COLUMN["nobody"]] = 1.0
        out[1:, _COLUMN["share"] : _COLUMN["since"]] = np.stack(self._of_article, axis=1)
        out[:, _COLUMN["parties"] :] = self._of_text
        return out

    @cached_property
    def _of_article(self) -> tuple[Numbers, ...]:
        """What each party is in the article."""
        them = self._all
        total, acting, acted_on = (max(1.0, n.sum()) for n in (them.counts, them.acting, them.acted_on))
        return (
            them.counts / total, np.arange(len(them.codes), dtype=np.float64),
            *(which.astype(np.float64) for which in (them.is_state, them.is_own, them.is_person)), them.places,
            them.persons, them.openings / np.maximum(1.0, them.counts), them.acting / acting, them.acted_on / acted_on,
            them.tally(them.parties.two),
        )  # fmt: skip

    @cached_property
    def _of_text(self) -> tuple[float, ...]:
        """What the article is like."""
        them = self._all
        return (
            len(them.codes), them.is_state.sum(), them.is_own.sum(), them.top_share,
            len(_AT_HOME.findall(self._text)), np.log1p(len(self._text)),
        )  # fmt: skip

    def _of_question(self, kind: str, phrases: Sequence[Span]) -> tuple[float, ...]:
        """What is asked: the kind of act, and what the words of the side's first phrase are like."""
        words = words_of(self._text, phrases[0]) if phrases else []
        first, last = (words[0].bare, words[-1]) if words else ("", None)
        return (
            _KINDS.index(kind), len(words) == 1 and first in PRONOUNS,
            first in DEFINITE, last is not None and last.capital,
            any(singular(word.bare) in PRIVATE for word in words[-3:]),
            last is not None and singular(last.bare) != last.bare,
        )  # fmt: skip

    def _beside_nouns(self, phrases: Sequence[Span]) -> Numbers:
        """Who is named right beside the last noun of a phrase elsewhere: "Orsk gunboats", and then "the gunboats"."""
        out = self._all.none
        for phrase in phrases:
            nouns = [word.bare for word in words_of(self._text, phrase) if len(word.bare) > 3 and not word.capital]
            if nouns:
                out = out + self._near_noun(singular(nouns[-1]), phrase)
        shares: Numbers = out / max(1.0, out.sum())
        return shares

    def _near_noun(self, noun: str, phrase: Span) -> Numbers:
        if noun not in self._beside:
            stem = noun[:-1] if len(noun) > 4 else noun
            places = re.finditer(rf"\b{re.escape(stem)}\w{{0,3}}\b", self._text, re.IGNORECASE)
            near = (
                Span(max(0, m.start() - _BEFORE_NOUN, self._text.rfind(". ", 0, m.start()) + 1), m.end() + _BEHIND_NOUN)
                for _, m in zip(range(_MOST_PLACES), places, strict=False)
            )
            self._beside[noun] = self._sum(near)
        here = Span(max(0, phrase.end - _BEFORE_NOUN - len(noun)), phrase.end + _BEHIND_NOUN)
        return np.maximum(0.0, self._beside[noun] - self._all.within(here))

    def _beside_persons(self, said: Sequence[str]) -> Numbers:
        """Who is named beside the first naming of the persons among some codes."""
        firsts = [self._all.first_place(code) for code in said if self._all.parties.is_person(code)]
        near = (Span(max(0, at - _BESIDE_PERSON), at + _BESIDE_PERSON) for at in firsts if at is not None)
        return self._sum(near)

    def _sum(self, spans: Iterable[Span]) -> Numbers:
        """How often each party is named within some spans."""
        return sum((self._all.within(span) for span in spans), start=self._all.none)
