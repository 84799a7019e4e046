"""Sources that leave their noun out: "another", "one of them", "the other", "a second", "the latter".

They repeat the noun of whoever spoke or acted before them: after "two Orskan envoys" each of these is an envoy of Orsk.
Where the text tells no such people they stay as they are.
"""

from __future__ import annotations

import re

from parley.claims.language.function_words import PAST_VERBS
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import words_of
from parley.claims.people.people import Person
from parley.claims.sources.entities import Entity, Thing
from parley.claims.sources.noun_sources import named_as
from parley.claims.sources.repeated_nouns import has_role, in_other_words, kind_of_noun, repeated_noun
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_phrase import read_source
from parley.claims.types import SpeakerKind
from parley.spans import Span

_ELLIPSIS = re.compile(
    r"(?:one(?:\sof\s(?:them|these|those|whom|the\s(?:two|three|four|five|six|pair|trio|group)))?|another"
    r"|(?:the\s)?other|(?:a|the)\s(?:second|third|fourth|fifth|sixth))\b",
    re.IGNORECASE,
)
"""A noun phrase for one person or body without its noun."""
_NOT = re.compile(r"\bnot\s\Z", re.IGNORECASE)
_CUT = re.compile(r"\s(other|second|third|fourth|former|latter)\b")
_OF_THEM = re.compile(r"(?P<many>two|three|four|some|several|many|most)\sof\s(?:them|these|those|whom)", re.IGNORECASE)
_OTHER_BEFORE = re.compile(
    r"[;,]\s(?:(?:but|and|while|whereas)\s)?(the\sother|the\ssecond|a\ssecond|another)\s(?=[a-z]+\b)"
)
"""The second of two subjects of a sentence: "one of them agreed; | the other did not"."""
_OF_TWO = re.compile(r"the\s(?P<which>former|latter)", re.IGNORECASE)
_OF_PEOPLE = re.compile(r"one\sof\s(?=\w)", re.IGNORECASE)
"""What stands before people of whom one speaks: "one of | his own members"."""
_REACH = 400
"""Characters of the sentence before in which its second subject stands."""


def is_ellipsis(words: str) -> bool:
    """Whether some words are a noun phrase for one person or body without its noun."""
    return _ELLIPSIS.fullmatch(words) is not None


def ellipsis_end(text: str, words: Span) -> int | None:
    """Where the noun phrase without a noun ends with which some words begin; None where they begin otherwise."""
    found = _ELLIPSIS.match(text, *words)
    return found.end() if found else None


def is_past(verb: str) -> bool:
    """Whether a word can be a verb in the past."""
    return verb.endswith("ed") or verb in PAST_VERBS


def resolve_ellipsis(scene: Scene, number: int, source: Span) -> Entity | None:
    """Who a source without a noun is; None where it has one, or where nobody before it tells."""
    if _NOT.search(scene.text, max(0, source.start - 4), source.start):
        return None  # "not one of them" is nobody
    words = " ".join(source.of(scene.text).split()).strip(" ,;:—–-“”\"'")
    if words.lower() in {"the", "a"} and (cut := _CUT.match(scene.text, source.end)):
        words += f" {cut[1]}"  # the rest of a source that ends behind its article
    if pair := _OF_TWO.fullmatch(words):
        return _of_two(scene, source.start, pair["which"].lower())
    if is_ellipsis(words):
        cue = scene.attributions[number].cue
        if words.lower() == "one" and not (cue and any(is_past(verb.bare) for verb in words_of(scene.text, cue)[:1])):
            return None  # "one says", "one may ask" is said by nobody in particular
        return single(scene, source.start, words)
    if several := _OF_THEM.fullmatch(words):
        noun = repeated_noun(scene, source.start, many=True)
        if noun is None or noun.kind != "unnamed":
            return None
        name = f"{several['many'].lower()} of {noun.several}"
        kind: SpeakerKind = "group" if noun.words.split()[-1] in scene.gazetteer.groups else noun.kind
        return scene.entities.thing(name, kind, country=noun.country, role=noun.role, affiliation=noun.affiliation)
    of = _OF_PEOPLE.match(scene.text, source.start, source.end)
    return _one_of(scene, Span(of.end(), source.end)) if of else None


def _one_of(scene: Scene, people: Span) -> Thing | None:
    """One of some people who are told: "one of | the ambassadors"."""
    phrase = read_source(scene.text, people, scene.people, scene.gazetteer, scene.mention_at)
    if not phrase.plural or phrase.form not in {"role", "anonymous", "group"}:
        return None
    if kind_of_noun(scene, phrase.head.split()[-1]) != "unnamed":
        return None
    several = named_as(scene, people, phrase, "unnamed")
    role = _singular_phrase(several.role) if several.role and has_role(scene, phrase.head.split()[-1]) else None
    return scene.entities.thing(
        f"one of {several.name}", "unnamed", country=several.country, affiliation=several.affiliation, role=role,
        owner=several.owner, singular=True,
    )  # fmt: skip


def single(scene: Scene, place: int, words: str) -> Thing | None:
    """The one person or body that an ellipsis at a place stands for: "another" after an envoy is another envoy."""
    words = words.lower()
    first = words.partition(" of ")[0]
    noun = repeated_noun(scene, place, many=first in {"one", "other", "the other", "the former", "the latter"})
    if noun is None:
        return None
    if " of " in words:
        name = f"one of {noun.several}"
    else:
        name = f"{'the other' if first == 'other' else first} {_singular_phrase(noun.words)}"
    return scene.entities.thing(
        name, noun.kind, country=noun.country, role=_singular_phrase(noun.role) if noun.role else None,
        affiliation=noun.affiliation, singular=True,
    )  # fmt: skip


def _singular_phrase(words: str) -> str:
    *before, last = words.split()
    return " ".join([*before, singular(last)])


def _of_two(scene: Scene, place: int, which: str) -> Entity | None:
    """ "The former", "the latter": the first or second of the two who spoke last before it in the paragraph."""
    speaking: list[Entity] = []
    for earlier, entity in scene.recent(place, 0):
        one = isinstance(entity, Person) or (isinstance(entity, Thing) and entity.kind == "unnamed" and entity.singular)
        if earlier < place and one and entity not in speaking and not in_other_words(scene, earlier, place):
            speaking.append(entity)
    if which == "latter" and (other := _other_before(scene, place)) is not None:
        return other
    if len(speaking) != 2:
        named = _named_last(scene, place) if which == "latter" else None
        return named or single(scene, place, f"the {which}") or scene.entities.thing(f"the {which}", "unnamed")
    return speaking[0] if which == "latter" else speaking[1]


def _named_last(scene: Scene, place: int) -> Person | None:
    """Whom the sentence before names last, behind its speaker: "said Roe, who sat with Dana Poll. | The latter"."""
    start = scene.prose.sentence_span(place).start
    before = scene.prose.sentence_span(start - 1) if start else Span(0, 0)
    last = next((entity for at, entity in scene.recent(place, 0) if at >= before.start), None)
    named = [p for span, p in scene.people.within(before) if scene.prose.quotation(span.start) is None]
    return named[-1] if named and last is not None and named[-1] is not last else None


def _other_before(scene: Scene, place: int) -> Entity | None:
    """The second subject of the sentence before: "One of them agreed; | the other did not."."""
    start = scene.prose.sentence_span(place).start
    if start == 0:
        return None
    before = scene.prose.sentence_span(start - 1)
    found = list(_OTHER_BEFORE.finditer(scene.text, max(before.start, before.end - _REACH), before.end))
    return single(scene, found[-1].start(1), found[-1][1]) if found else None
