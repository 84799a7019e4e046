"""Of which state ministries and officials are that are told without one: the one that is told of around them."""

from __future__ import annotations

from dataclasses import replace

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.phrases import word_set
from parley.claims.people.descriptions import ABROAD, Description
from parley.claims.people.organisations import Body, is_unowned
from parley.claims.people.people import Person
from parley.claims.people.role_words import is_of_a_state
from parley.claims.people.roles import PAST, RANKS
from parley.claims.states.actor_names import generic_body
from parley.claims.states.settings import GENERIC_OFFICES, Settings

PEERS = word_set("counterpart homologue") | {"opposite number"}
"""What who holds the same office in another state is called."""
_MAX_PLACES = 20
"""Places at which a body is named that are looked at for its state."""


def is_by_default(role: Description, affiliation: str | None, country: str, gazetteer: Gazetteer) -> bool:
    """Whether a state was taken from the name alone of an office or body that several states have."""
    known = gazetteer.organisation(affiliation) if affiliation and generic_body(affiliation) else None
    if known is not None:
        return known.country == country
    return affiliation is None and role.head in GENERIC_OFFICES and gazetteer.offices.get(role.head) == country


def office_of_peer(peer: Description, role: str | None) -> Description | None:
    """The office of somebody's counterpart of another state; none where the other's is no state's, or a former one."""
    held = fold(role or "").split()
    if not role or not held or held[0] in PAST or not is_of_a_state(fold(role)):
        return None
    head = "prime minister" if held[-2:] == ["prime", "minister"] else held[-1]
    return replace(peer, role=role, head=head, possessor=None)


def state_of_official(
    person: Person, role: Description, affiliation: str | None, settings: Settings, gazetteer: Gazetteer
) -> str | None:
    """The state of which it is told where an official is introduced, who is called so without it.

    An officer's is told only where the sentence begins in it: a war is told from both sides.
    """
    last = role.head.split()[-1] if role.head else ""
    unowned = affiliation is not None and is_unowned(affiliation, gazetteer)
    official = affiliation is None and last not in ABROAD and is_of_a_state(role.head)
    if role.past or not (official or unowned):
        return None
    introduced = role.start if role.phrase else next(iter(person.positions), role.start)
    return settings.front(introduced) if last in RANKS else settings.told_of(introduced)


def state_of_ministry(body: Body, settings: Settings, gazetteer: Gazetteer) -> str | None:
    """The one state of which it is told wherever a body without a state is named."""
    if not is_unowned(body.name, gazetteer):
        return None
    states = {state for at in body.positions[:_MAX_PLACES] if (state := settings.told_of(at)) is not None}
    return states.pop() if len(states) == 1 else None
