"""Of which state they are of whom nothing tells one, by whom they turn to and by where the article is written.

"The Foreign Ministry told the Orskan ambassador", "the General Staff accused Orsk": of the other of the two states that
the article is about. Below the heading of a paper, "The Courier, Orsk", and in an article that tells of "our troops" or
is written "here in Orsk", officials and others are of the writer's state, where no other is told of before them.
"""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import fold
from parley.claims.language.phrases import word_set
from parley.claims.people.descriptions import ABROAD, Description
from parley.claims.people.organisations import is_unowned
from parley.claims.people.people import Person
from parley.claims.people.role_words import is_of_a_state
from parley.claims.people.roles import PAST
from parley.claims.sources.entities import Entity, Thing
from parley.claims.sources.profiles import Profile
from parley.claims.sources.scene import Scene
from parley.claims.states.headings import Headings
from parley.claims.states.standpoints import Standpoint, standpoint_of, two_told_of

_TURNED_TO = re.compile(
    r"(?:\b(?:accus|charg|blam|warn|urg|demand|press|threaten|condemn|denounc|reproach|doubt)\w*"
    r"|\bcall(?:s|ed|ing)? (?:up)?on)(?:\s(?:on|that|for|the|if|whether|both|against)){0,2}\s\Z"
)
"""Between a cue and the name of the other state: "accused | Orsk", "demanded that the | Orskan army"."""
_ADDRESSED = re.compile(
    r"\b(?:told|tells|informed|assured|handed|gave|notified|summoned|warned|received)(?: to)?(?: the| its)? \Z"
)
_ENVOY = re.compile(
    r"[\w’'-]+ (?:ambassador|minister|envoy|consul|consul-general|legation|embassy|chargé"
    r"|(?:\w+ )?attaché|delegation)\b",
    re.IGNORECASE,
)
"""Who stands for the other state: "told the | Orskan Chargé d'Affaires"."""
_REACH = 80
"""Characters behind a cue in which the other state is named."""
_BACK = 40
"""Characters before the other state's name that are looked at."""
_ANYBODYS = re.compile(
    r"(?:(?:the|these|those|some|many|most|few|several|young|old|other|all)\s(?:\w+\s)?)?(?:people|men|women|boys)\b"
    r"|(?:they|we|you|everyone|everybody|nobody|no one|one|some|others|neither|both)\b(?!\sin\s)",
    re.IGNORECASE,
)
"""Groups that may well be of another state than their writer."""
_OF_A_PLACE = re.compile(r"\s(?:of|from|in|at)\s[A-Z]")
"""What tells of where somebody is in his name: "Jane Roe | of Orsk"."""
_OF_A_THIRD = word_set(
    "secretary chancellor adviser advisor opposition rebel spokesman spokeswoman spokesperson official officials "
    "administration congress treasury department congressman congresswoman representative"
)
"""Words of officials whom the press of a third state calls so without naming it, and of those who oppose their own."""
_THERE = re.compile(r"(?<=\s)there\b")


def attach_own_side(scene: Scene) -> None:
    """Give speakers of no known state the one that whom they turn to tells, or where the article is written."""
    settings = scene.entities.settings
    two = two_told_of(settings.named)
    talk = scene.dialogue is not None or len(scene.turns) > 0
    own = None if talk else standpoint_of(scene.text, scene.prose, settings.named, scene.gazetteer)
    headings = Headings(scene.text, scene.gazetteer)
    for number, attribution in enumerate(scene.attributions):
        entity = scene.found[number]
        profile = scene.entities.profile(entity)
        if profile.country is not None or profile.kind == "document":
            continue
        place = attribution.source.start if attribution.source else attribution.contents[0].start
        official = _is_official(scene, profile)
        state = None
        if official and two is not None and not _may_be_of_a_third(profile):
            state = _opposite(scene, number, two)
        if official and state is None and _says_there(scene, number):
            state = _named_before(scene, place)
        elif state is None and attribution.outer is None and _is_at_home(scene, entity, profile, place):
            below = headings.state(place)
            state = headings.of_paper(profile.name, place)
            state = state or (below if official or _is_open(scene, below, place) else None)
            state = state or _of_writer(scene, own, profile, place, official=official)
        if state is not None:
            _give(entity, state, place)


def _is_official(scene: Scene, profile: Profile) -> bool:
    """Whether somebody speaks for a state, at home: a minister, "the Foreign Ministry" and its head, no envoy."""
    body = profile.name.removesuffix(" there") if profile.kind == "government" else profile.affiliation
    if body and is_unowned(body, scene.gazetteer):
        return True
    if profile.kind == "government" and fold(profile.name).removeprefix("the ") in scene.gazetteer.government_heads:
        return True  # "the Navy"
    role = fold(profile.role or "")
    words = role.split()
    unowned = profile.affiliation is None and ABROAD.isdisjoint(words) and PAST.isdisjoint(words)
    return bool(words) and unowned and profile.kind in {"person", "unnamed"} and is_of_a_state(role)


def _may_be_of_a_third(profile: Profile) -> bool:
    """Whether somebody may well be of the state of a writer who tells of two others, or against his own."""
    return profile.kind == "unnamed" or not _OF_A_THIRD.isdisjoint(fold(f"{profile.name} {profile.role}").split())


def _opposite(scene: Scene, number: int, two: tuple[str, str]) -> str | None:
    """The one of two states of which somebody is who addresses, or accuses, the other."""
    cue = scene.attributions[number].cue
    if cue is None:
        return None
    settings = scene.entities.settings
    end = min(settings.sentence(cue.start).end, cue.end + _REACH)
    aimed = set[str]()
    for at, code in settings.named_between(cue.start, end):
        first = max(cue.start, at - _BACK)
        addressed = _ENVOY.match(scene.text, at) and _ADDRESSED.search(scene.text, first, at)
        if addressed or _TURNED_TO.search(scene.text, first, at):
            aimed.add(code)
    other = aimed.pop() if len(aimed) == 1 else None
    return next(state for state in two if state != other) if other in two else None


def _says_there(scene: Scene, number: int) -> bool:
    """Whether a source is one of a place named before: "the foreign ministry | there"."""
    source = scene.attributions[number].source
    return source is not None and _THERE.search(scene.text, source.start, source.end + len(" there")) is not None


def _named_before(scene: Scene, place: int) -> str | None:
    """The state that the sentence names last before a place."""
    settings = scene.entities.settings
    before = settings.named_between(settings.sentence(place).start, place)
    return before[-1][1] if before else None


def _is_at_home(scene: Scene, entity: Entity, profile: Profile, place: int) -> bool:
    """Whether nothing tells that somebody may well be of elsewhere."""
    first = entity.position if isinstance(entity, Thing) else next(iter(entity.positions), None)
    stranger = scene.entities.is_a_stranger(profile, place if first is None else first)
    return not stranger and _OF_A_PLACE.search(profile.name) is None


def _of_writer(
    scene: Scene, own: Standpoint | None, profile: Profile, place: int, *, official: bool
) -> str | None:  # fmt: skip
    """The writer's state, for those who may be of it, where no other is told of before them."""
    if own is None or not (official or (own.everybodys and not _ANYBODYS.match(profile.name))):
        return None
    return own.state if _is_open(scene, own.state, place) else None


def _is_open(scene: Scene, state: str | None, place: int) -> bool:
    """Whether the paragraph tells of no other state before a place."""
    settings = scene.entities.settings
    return state is not None and settings.is_open(state, settings.paragraph_before(place))


def _give(entity: Entity, country: str, place: int) -> None:
    if isinstance(entity, Person):
        entity.descriptions.append(Description(country=country, start=place))
    else:
        entity.country = country
