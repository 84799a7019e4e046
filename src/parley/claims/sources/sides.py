"""For which state officials and bodies speak whose state is not said: for the one that has just spoken.

"Baku rejects the word arrest. ..., according to the border committee", "Zomba will not sit down. ..., Mr. Roe said":
where a state is the last to have spoken in a paragraph, its officials speak next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.gazetteer import fold
from parley.claims.people.descriptions import Description
from parley.claims.people.organisations import Body, is_unowned
from parley.claims.people.people import Person
from parley.claims.people.role_words import holds_for_state
from parley.claims.people.roles import is_foreigner
from parley.claims.sources.entities import Entity, Thing
from parley.claims.sources.scene import Scene

_JOINED = re.compile(r",\s(?:and\s)?|\sand\s")
_MOST_BACK = 4
"""Statements before a speaker among which that of a state is sought."""


def attach_sides(scene: Scene, speakers: Sequence[tuple[int, Entity]]) -> None:
    """Give officials and bodies of no known state the state that spoke last before them in their paragraph.

    `speakers` are (position, entity) in the order of the text.
    """
    seen: set[int] = set()
    for number, (place, entity) in enumerate(speakers):
        if id(entity) in seen or not _is_official(scene, entity):
            continue
        seen.add(id(entity))
        paragraph = scene.prose.paragraph(place)
        for earlier, other in reversed(speakers[max(0, number - _MOST_BACK) : number]):
            if scene.prose.paragraph(earlier) != paragraph:
                break
            if isinstance(other, Body) and other.country and scene.gazetteer.state(other.name):
                _take_side(entity, other.country, place)
                break


def _is_official(scene: Scene, entity: Entity) -> bool:
    """Whether somebody speaks for a state that is not told."""
    profile = scene.entities.profile(entity)
    if profile.country is not None:
        return False
    if profile.kind == "unnamed":
        of = profile.affiliation
        elsewhere = of and not of.islower() and not is_unowned(of, scene.gazetteer)  # "a KFOR officer"
        if elsewhere or is_foreigner(f"{profile.name} {profile.role}"):  # "diplomats here"
            return False
    if profile.kind == "government":
        several = (scene.gazetteer.state(name.removeprefix("the ")) for name in _JOINED.split(profile.name))
        return len([state for state in several if state]) < 2  # "Orsk and Belmar" are of none
    return profile.kind in {"person", "unnamed"} and bool(profile.role) and holds_for_state(fold(profile.role or ""))


def _take_side(entity: Entity, country: str, place: int) -> None:
    if isinstance(entity, Person):
        entity.descriptions.append(Description(country=country, start=place))
    elif isinstance(entity, Body | Thing):
        entity.country = country
