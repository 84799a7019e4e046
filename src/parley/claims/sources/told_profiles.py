"""Completes speakers of whom no rule says what they are, or of what body, by what the model finds around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import POSSESSIVE, joined, word_set, words_of
from parley.claims.model.asking import Asker
from parley.claims.model.being_told import is_told
from parley.claims.people.descriptions import ABROAD, Description, describe
from parley.claims.people.organisation_runs import MentionAt
from parley.claims.people.people import People, Person
from parley.claims.people.role_words import shown_role
from parley.claims.sources.entities import Entity, Thing
from parley.claims.sources.profiles import Profile
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_names import UNNAMED
from parley.claims.states.countries import named_state
from parley.spans import Span

MOST_MENTIONS = 6
"""First mentions of one speaker that are asked about. †"""

MOST_SPEAKERS = 40
"""Speakers of one article that are asked about: as many as a long one has. †"""

_SENTENCE_ENDS = re.compile(r"[.!?][”\"’')]*\s")
_STAYS_IN = re.compile(
    r"\b(?:remain(?:s|ed|ing)|stay(?:s|ed|ing)|waited|sheltered|sheltering|hid|arrived)\s(?:in|at)\s(?:the\s)?\Z"
)
"""Before where somebody is, which is not what he belongs to: "who remained in | Harbour House"."""
_NOBODYS_ROLES = word_set("former latter other another second third fourth opposite")
"""Words that stand for somebody whose role they do not tell."""
_REGION = re.compile(r",\s([A-Z][A-Za-z]{1,13}(?:\.(?:[A-Z]\.)?)?)")
"""What follows a town: "Gary, | Ind."."""
_NO_BODY = word_set("he she they it who we i his her their its the a an")


def complete_profiles(scene: Scene, keys: Sequence[Entity], asker: Asker) -> None:
    """Give persons and nameless informants among the speakers the role and affiliation that the rules did not find."""
    named = _mentions(scene.people, keys)
    persons = [(span, id(person)) for span, person in scene.people.mentions]
    told = _told_of(scene.people)
    sources: dict[int, list[Span]] = {}
    for attribution, entity in zip(scene.attributions, keys, strict=True):
        if attribution.source:
            sources.setdefault(id(entity), []).append(attribution.source)
    for entity in list({id(entity): entity for entity in keys}.values())[:MOST_SPEAKERS]:
        profile = scene.entities.profile(entity)
        if profile.kind not in ("person", "unnamed") or (profile.role and profile.affiliation):
            continue
        if profile.name == UNNAMED:
            continue  # several who are told of nowhere
        mentions = sorted({*named.get(id(entity), ()), *sources.get(id(entity), ())})
        role, affiliation = asker.told(mentions[:MOST_MENTIONS])
        if role and any(person != id(entity) and span.overlap(role) for span, person in told):
            role = None  # a rule has found whose role this is
        if role and _is_of_a_name(scene, role):
            role = None  # "Jane Roe of Harbour | Advisers"
        if role and _heard(scene, role, sources.get(id(entity), ())):
            role = None
        others = [span for span, person in persons if person != id(entity)]
        if affiliation and _another_is_meant(scene.text, affiliation, mentions, others):
            affiliation = None
        if affiliation and scene.people.at(affiliation.start) is entity:
            affiliation = None  # his own name
        if isinstance(entity, Thing) and entity.members:
            affiliation = None  # each may well have his own
        if affiliation and _is_paragraphs_away(scene, affiliation, mentions):
            affiliation = None
        if affiliation and _STAYS_IN.search(scene.text, max(0, affiliation.start - 30), affiliation.start):
            affiliation = None
        if affiliation and _is_another_state(scene, affiliation, profile):
            affiliation = None
        if affiliation and (_is_town(scene, affiliation) or _is_posting(scene, profile, affiliation)):
            affiliation = None
        said = None if profile.role else _described(scene.text, role, scene.gazetteer, scene.mention_at)
        if said is not None and said.head in _NOBODYS_ROLES:
            said = None
        body = (
            None if profile.affiliation else _body(scene.text, affiliation, profile.name, profile.role, scene.gazetteer)
        )
        if isinstance(entity, Person):
            entity.descriptions += [d for d in (said, body) if d]
        elif isinstance(entity, Thing):
            entity.role = entity.role or (said.role if said else None)
            entity.affiliation = entity.affiliation or (body.affiliation if body else None)


def _is_of_a_name(scene: Scene, role: Span) -> bool:
    """Whether what seems a role is the last part of a body's name, which tells of several: nobody is "advisers"."""
    at, last = scene.mention_at(role.start), role.of(scene.text).split()[-1].lower()
    return (
        singular(last) != last
        and at is not None
        and at[1] == "organisation"
        and at[0].start < role.start
        and role.end <= at[0].end
    )


def _heard(scene: Scene, role: Span, sources: Sequence[Span]) -> bool:
    """Whether a role is of who is told something by the speaker: "the envoy | was told by Jane Roe"."""
    return any(
        is_told(scene.text, attribution.cue)
        for attribution in scene.attributions
        if attribution.source in sources and attribution.cue and attribution.source is not None
        if role.end <= attribution.cue.start < attribution.source.start
        and scene.prose.sentence(role.start) == scene.prose.sentence(attribution.cue.start)
    )


def _is_town(scene: Scene, phrase: Span) -> bool:
    """Whether what seems somebody's body is a town, with its region behind it: "Sgt. Jane Roe of | Gary, Ind."."""
    region = _REGION.match(scene.text, phrase.end)
    return region is not None and scene.gazetteer.regions.get(region.group(1)) is not None


def _is_posting(scene: Scene, profile: Profile, phrase: Span) -> bool:
    """Whether what seems somebody's body is only where a foreigner is posted: "a Western diplomat in | Strelsau"."""
    at = scene.mention_at(phrase.start)
    role = (profile.role or "").split()
    posted = profile.kind == "unnamed" and role != [] and singular(fold(role[-1])) in ABROAD
    return posted and at is not None and at[1] == "place"


def _told_of(people: People) -> list[tuple[Span, int]]:
    """Phrases that tell the role of a person, by rules, and of whom."""
    persons = {id(person): person for _, person in people.mentions}
    return [
        (Span(d.start, d.start + len(d.phrase)), number)
        for number, person in persons.items()
        for d in person.descriptions
        if d.role and d.start
    ]


def _another_is_meant(text: str, phrase: Span, mentions: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether a body stands in another sentence than the speaker is mentioned in, and nearer to another person."""

    def far(span: Span) -> int:
        return max(span.start - phrase.end, phrase.start - span.end)

    own = min(mentions, key=far)
    between = text[min(own.end, phrase.end) : max(own.start, phrase.start)]
    return _SENTENCE_ENDS.search(between) is not None and any(far(span) < far(own) for span in others)


def _is_paragraphs_away(scene: Scene, phrase: Span, mentions: Sequence[Span]) -> bool:
    """Whether a body that is no state stands in a paragraph in which the speaker is not mentioned."""
    paragraph = scene.prose.paragraph_span(phrase.start)
    beside = any(paragraph.start <= span.start < paragraph.end for span in mentions)
    return not beside and named_state(phrase.of(scene.text), scene.gazetteer) is None


def _is_another_state(scene: Scene, phrase: Span, profile: Profile) -> bool:
    """Whether a body is a state, and not that of which the speaker already is."""
    state = named_state(phrase.of(scene.text), scene.gazetteer)
    return state is not None and profile.country not in (None, state)


def _mentions(people: People, keys: Sequence[Entity]) -> dict[int, list[Span]]:
    """Where each of the persons among the speakers is named."""
    wanted = {id(entity) for entity in keys if isinstance(entity, Person)}
    found: dict[int, list[Span]] = {}
    for span, person in people.mentions:
        if id(person) in wanted:
            found.setdefault(id(person), []).append(span)
    return found


def _described(text: str, phrase: Span | None, gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """The role that a phrase tells."""
    if phrase is None or not (words := words_of(text, phrase)):
        return None
    found = describe(text, phrase, gazetteer, mention_at)
    if found is not None and found.role:
        return found
    shown = shown_role(text, words, gazetteer)
    if not shown.role or text.endswith("who ", 0, phrase.start):  # a verb is nobody's role
        return None
    return Description(role=shown.role, head=words[-1].bare, phrase=joined(text, words), start=phrase.start)


def _is_field(body: str, role: str) -> bool:
    """Whether a supposed body is only what a role is for: "| national security adviser", "expert on | the harbour"."""
    before, found, _ = role.partition(body)
    return found != "" and not {"of", "at", "in"}.intersection(before.split())


def _body(text: str, phrase: Span | None, name: str, role: str | None, gazetteer: Gazetteer) -> Description | None:
    """The body, or the state, that a phrase names; none where it is a piece of the speaker's own name or role."""
    if phrase is None:
        return None
    words = words_of(text, phrase)
    while words and (words[0].bare in _NO_BODY or words[0].bare in gazetteer.quantifiers):
        words = words[1:]
    body = POSSESSIVE.sub("", joined(text, words)) if words else ""
    if not body or body in name or _is_field(fold(body), fold(role or "")):
        return None
    state = named_state(body, gazetteer) if body in gazetteer.nationalities or gazetteer.state(body) else None
    known = gazetteer.organisation(body)
    return Description(
        affiliation=gazetteer.state_names.get(state, body) if state else body,
        country=state or (known.country if known else None), start=phrase.start,
    )  # fmt: skip
