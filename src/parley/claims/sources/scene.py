"""What the resolution of one source needs to know of its article and of the sources before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.phrases import Word, joined, word_set, words_of
from parley.claims.language.prose import Prose
from parley.claims.people.descriptions import Description
from parley.claims.people.organisation_runs import MentionAt
from parley.claims.people.organisations import Organisations
from parley.claims.people.people import People
from parley.claims.people.pronouns import Pronouns
from parley.claims.sources.dialogue import Dialogue
from parley.claims.sources.entities import Entities, Entity
from parley.claims.sources.turns import NO_TURNS, Turns
from parley.claims.types import Attribution, SpeakerKind
from parley.spans import Span

_WORD = re.compile(r"\w+")
_DESCRIBING = word_set(
    "young younger old older black white poor rich wealthy nervous angry local rural urban ordinary undecided "
    "registered likely ethnic armed masked pro-government anti-government pro-russian working-class middle-class "
    "unarmed displaced elderly female male religious secular moderate radical leftist rightist"
)
"""Adjectives that tell which people are meant."""
_WINDOW = 6
"""Earlier statements among which an antecedent is sought."""


@dataclass(kw_only=True, slots=True)
class Scene:
    """One article while its sources are resolved in text order.

    `found` maps attributions to their entities, `earlier` holds (position, entity) of those resolved so far.
    """

    text: str
    attributions: Sequence[Attribution]
    prose: Prose
    people: People
    organisations: Organisations
    pronouns: Pronouns
    entities: Entities
    gazetteer: Gazetteer
    mention_at: MentionAt
    byline: str | None
    outlet: str | None
    dialogue: Dialogue | None = None
    turns: Turns = NO_TURNS
    settled: bool = False
    found: dict[int, Entity] = field(default_factory=dict)
    earlier: list[tuple[int, Entity]] = field(default_factory=list)
    _words: dict[int, frozenset[str]] = field(default_factory=dict)

    def words_in(self, description: Description) -> frozenset[str]:
        """The folded words of a description's role and affiliation."""
        words = self._words.get(id(description))
        if words is None:
            words = frozenset(
                _WORD.findall(fold(f"{description.phrase} {description.role} {description.affiliation or ''}"))
            )
            self._words[id(description)] = words
        return words

    def recent(self, position: int, paragraphs: int) -> Iterator[tuple[int, Entity]]:
        """The last few resolved sources, nearest first, at most so many paragraphs back."""
        paragraph = self.prose.paragraph(position)
        for earlier, entity in reversed(self.earlier[-_WINDOW:]):
            if paragraph - self.prose.paragraph(earlier) > paragraphs:
                return
            yield earlier, entity

    def phrase_before(self, words: list[Word], kind: SpeakerKind) -> Entity:
        """The speaker named by the noun phrase that ends a run of words."""
        last = len(words) - 1
        first = last
        while first and (
            words[first - 1].capital
            or words[first - 1].text[0].isdigit()
            or words[first - 1].bare in self.gazetteer.quantifiers
            or words[first - 1].bare in self.gazetteer.role_modifiers
            or (kind == "group" and words[first - 1].bare in _DESCRIBING)
        ):
            first -= 1
        if words[first].bare in {"even", "while", "but", "and", "among", "for", "with", "as"} and first < last:
            first += 1
        if words[-1].bare in self.gazetteer.anonymous:
            kind = "unnamed"
        name = joined(self.text, words[first:])
        country = self.entities.country_of(Span(words[first].start, words[-1].end))
        return self.entities.thing(name, kind, country=country)

    def words_before(self, position: int, reach: int) -> list[Word]:
        """The words of the last `reach` characters before `position`."""
        return words_of(self.text, Span(max(0, position - reach), position))
