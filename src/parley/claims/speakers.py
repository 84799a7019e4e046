"""Leads every attribution's source to one speaker with the longest name that the article gives.

Named persons, organisations and states come from the mentions; pronouns, roles ("the minister"),
relatives ("who") and short forms are led to them. What the article leaves unnamed stays so: one
speaker per description, `unnamed` for officials, sources and other single or counted informants,
`group` for collectives ("many analysts", "residents", "Republicans").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from parley.claims.antecedents import Antecedents
from parley.claims.appositions import attach_descriptions
from parley.claims.descriptions import MentionAt
from parley.claims.entities import Entities
from parley.claims.gazetteer import Gazetteer
from parley.claims.organisations import Organisations
from parley.claims.people import People, Person
from parley.claims.pronouns import Pronouns, learn_sexes
from parley.claims.prose import Prose, lay_out
from parley.claims.source_phrase import SourcePhrase, read_source
from parley.claims.told_to import told_to
from parley.claims.types import Attribution, Mention, Speaker
from parley.provenance import content_id
from parley.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The article's speakers, and for each attribution in order its speaker's id and whom it was told to."""

    speakers: tuple[Speaker, ...]
    speaker_of: tuple[str, ...]
    told_to: tuple[str | None, ...]


def resolve_speakers(
    text: str,
    attributions: Sequence[Attribution],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    *,
    byline: str | None = None,
    outlet: str | None = None,
) -> Resolved:
    """Resolve every source of an article; never fails, whatever the spans hold.

    `byline` and `outlet` name the article's own voice where a source is "I", "we" or "told us".
    """
    prose = lay_out(text)
    mention_at = _index(mentions)
    people = People(text, _person_spans(text, mentions, gazetteer), gazetteer)
    attach_descriptions(text, people, prose, gazetteer, mention_at)
    learn_sexes(text, people, prose)
    organisations = Organisations(text, mentions, gazetteer)
    phrases = [
        read_source(text, a.source, people, gazetteer, mention_at)
        if a.source and a.source.end > a.source.start
        else None
        for a in attributions
    ]
    pronouns = Pronouns(
        text, people, prose, {p.core.start for p in phrases if p} | _name_starts(phrases, people),
        _quoted_by(attributions, phrases, prose),
    )  # fmt: skip
    entities = Entities(text, mentions, people, organisations, gazetteer)
    antecedents = Antecedents(
        text=text, attributions=attributions, phrases=phrases, prose=prose, people=people, organisations=organisations,
        pronouns=pronouns, entities=entities, gazetteer=gazetteer, mention_at=mention_at, byline=byline, outlet=outlet,
    )  # fmt: skip
    keys = antecedents.resolve_all()
    article = content_id("text", text)
    speakers: dict[object, Speaker] = {}
    used: set[str] = set()
    for entity in keys:
        if entity not in speakers:
            profile = entities.profile(entity)
            number = 0
            while (speaker_id := content_id("sp", article, profile.kind, profile.name, number)) in used:
                number += 1
            used.add(speaker_id)
            speakers[entity] = Speaker(
                id=speaker_id, name=profile.name, kind=profile.kind, role=profile.role,
                affiliation=profile.affiliation, country=profile.country,
            )  # fmt: skip
    return Resolved(
        speakers=tuple(speakers.values()),
        speaker_of=tuple(speakers[entity].id for entity in keys),
        told_to=tuple(
            told_to(text, a.cue, a.contents, prose, mention_at, outlet=outlet, byline=byline) for a in attributions
        ),
    )


def _index(mentions: Sequence[Mention]) -> MentionAt:
    """A look-up of the mention that covers a position; of overlapping ones the one that begins last."""
    ordered = sorted((m.span.start, m.span.end, m.kind) for m in mentions)
    starts = [start for start, _, _ in ordered]

    def mention_at(position: int) -> tuple[Span, str] | None:
        number = bisect_right(starts, position) - 1
        if number < 0 or ordered[number][1] <= position:
            return None
        start, end, kind = ordered[number]
        return Span(start, end), kind

    return mention_at


def _person_spans(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Span]:
    """The tagger's persons, but for those that are known organisations or states."""
    spans = []
    for mention in mentions:
        if mention.kind == "person":
            name = mention.span.of(text)
            if gazetteer.organisation(name) is None and gazetteer.countries.get(name) is None:
                spans.append(mention.span)
    return spans


def _name_starts(phrases: Sequence[SourcePhrase | None], people: People) -> set[int]:
    """Where the names begin that stand in the cores of source phrases."""
    return {span.start for phrase in phrases if phrase and phrase.persons for span, _ in people.within(phrase.core)}


def _quoted_by(
    attributions: Sequence[Attribution], phrases: Sequence[SourcePhrase | None], prose: Prose
) -> dict[int, Person]:
    """Which person utters each quotation, where the source names that person."""
    utterers: dict[int, Person] = {}
    for attribution, phrase in zip(attributions, phrases, strict=True):
        if phrase and phrase.persons and attribution.outer is None:
            for span in attribution.contents:
                number = prose.quotation(min(span.start + 1, span.end - 1))
                if number is not None:
                    utterers.setdefault(number, phrase.persons[0])
    return utterers
