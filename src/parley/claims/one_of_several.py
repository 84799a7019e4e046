"""One of several informants named before: "one of them", "the other", "a second": a single one without a name."""

from __future__ import annotations

import re

from parley.claims.entities import Entity, Thing
from parley.claims.noun_sources import named_by_phrase
from parley.claims.nouns import looks_like_person, singular
from parley.claims.scene import Scene
from parley.claims.source_phrase import SourcePhrase

_ONE = re.compile(
    r"(?:(?:only\s)?one|another|the\sother|the\slatter|the\sformer|a\ssecond)"
    r"(?:\sof\s(?:them|these|those|the\s(?:two|three|four|five|six|pair|group|trio|latter|former)))?",
    re.IGNORECASE,
)
_OF_MANY = re.compile(
    r"(?:only\s)?one\sof\s(?:the|his|her|their|its|our|my)\s(?:[\w-]{1,30}\s){0,3}?"
    r"([\w-]{1,30}(?:s|men|women|people))(?=\Z|[\s,])",
    re.IGNORECASE,
)
"""One of many who are called by a noun."""
_LONGEST = 30
"""Characters of such a phrase."""


def one_of_several(scene: Scene, number: int, phrase: SourcePhrase) -> Entity | None:
    """The nameless one of whom such words tell, with what those are of whom he is one; None for all other sources."""
    source = scene.attributions[number].source
    if source is None or phrase.core.start >= source.end:
        return None
    whole = scene.text[phrase.core.start : max(source.end, phrase.core.end)].strip(" ,")
    if len(whole) <= _LONGEST and _ONE.fullmatch(whole):
        one = _of_those_before(scene, phrase.core.start, whole)
        alone = " " in whole and not whole.lower().startswith("a ")  # "the other", "one of them": a person or a state
        return one or (scene.entities.thing(_small(whole), "unnamed", singular=True) if alone else None)
    many = _OF_MANY.match(whole) if phrase.form == "group" and phrase.head == "one" else None
    if many is None or scene.text[max(0, phrase.core.start - 4) : phrase.core.start].lower() == "not ":
        return None
    noun = singular(many.group(1).lower())
    person = noun in scene.gazetteer.person_roles or noun in scene.gazetteer.anonymous or looks_like_person(noun)
    return named_by_phrase(scene, number, phrase, "unnamed") if person else None


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


def _of_those_before(scene: Scene, place: int, name: str) -> Thing | None:
    """One of the nameless several who spoke last, None where none has."""
    for _, entity in scene.recent(place, 1):
        if not isinstance(entity, Thing) or entity.kind not in {"unnamed", "group"} or _ONE.fullmatch(entity.name):
            continue
        if entity.name.casefold().endswith(("side", "sides")):
            return scene.entities.thing(_small(name), "group")  # "the other" is a side, too
        further = "other" in name.lower() or name.lower().startswith("a ")  # "a minister said so; another"
        if not entity.singular or (further and entity.kind == "unnamed"):
            told = scene.entities.profile(entity)
            *before, last = (told.role or "").split(" ")
            return scene.entities.thing(
                _small(name), "unnamed", country=told.country, affiliation=told.affiliation,
                role=" ".join([*before, singular(last)]) or None, singular=True,
            )  # fmt: skip
    return None
