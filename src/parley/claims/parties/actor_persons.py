"""Whose act a person's is: his state's while he holds an office of it, his body's where he speaks for it, else his own.

"The deputy foreign minister" is his state, "a Greenpeace spokesman" is Greenpeace, "General Roe of the Northern
Corps" is the corps; a candidate, a lawmaker, and who held his office in the past, act in their own name.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from parley.bygone import dated
from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.names import name_tokens
from parley.claims.parties.opposed import is_about_home
from parley.claims.states.actor_names import generic_body
from parley.claims.states.actor_words import (
    FORMER,
    INTERNATIONAL,
    LOOSE_OFFICES,
    OFFICERS,
    OWN_NAME,
    RANKS,
    SPOKESMEN,
    STATE_ROLES,
)
from parley.claims.states.in_office import state_led_by
from parley.claims.types import SpeakerKind

OF_OWN_NAME = OWN_NAME | FORMER
"""Words of a role or title by which nobody acts for a state."""
_SECOND = re.compile(r"\bdeputy[\s-](?=\w)", re.IGNORECASE)
"""Of a role the word that makes its holder the second: "deputy | foreign minister"."""
_ORGANS = frozenset("ministry department army navy police government embassy military palace presidency".split())
"""Last words of bodies that are their state."""
_FORCE = re.compile(
    r"\b(?:army|corps|brigade|division|battalion|regiment|guards?|front|militia|forces?|legion|movement)\b",
    re.IGNORECASE,
)
"""Bodies that are commanded."""
_UNDER = re.compile(r"\bunder[\s-]secretary\b")
_ALWAYS_OF_STATES = frozenset("minister undersecretary ambassador premier consul".split())
"""Offices that are a state's, whatever body is named beside them: "minister for | Gulf Affairs"."""
_ADVISES = re.compile(
    r"\b(?:presidential|government|ministerial|national security|foreign policy)\s(?:advis[eo]r|aide)\b"
)
_ADVISER = re.compile(r"advis[eo]r\b", re.IGNORECASE)
_SHARE_AT_HOME = 0.7
"""Share of the namings of states that are of his own from which he acts at home. †"""
_ONE_WHO_SPEAKS = ("secretary-general", "secretary general", "director-general", "director general")
"""Beginnings of the roles of those whose word is their organisation's, whichever that is."""


class Party(NamedTuple):
    """Who a phrase stands for in its article: the longest name, the country, and all that the article calls him.

    `affiliation`: the body that a person belongs to, in the article's words; `former`: whether his offices are past.
    """

    name: str
    kind: SpeakerKind
    country: str | None
    roles: tuple[str, ...] = ()
    affiliation: str | None = None
    former: bool = False


CodesIn = Callable[[str], Sequence[str]]
"""The codes of a body's name by itself."""


def codes_of_person(
    party: Party, codes_in: CodesIn, gazetteer: Gazetteer, on: dt.date | None, *,
    office: bool, own: bool, country: str | None,
) -> Sequence[str]:  # fmt: skip
    """A person's code: his state's or body's while he acts for it, else his own name.

    `office`, `own`: whether the phrase itself gives him an office of a state, or one in his own name.
    """
    if party.name.lower().startswith("the "):
        return (dated(country, on),) if country else ()  # "the President" of nobody knows where
    if body := spoken_for(party, codes_in, gazetteer, on):
        return body
    called = [_UNDER.sub("undersecretary", fold(_SECOND.sub("", role))) for role in party.roles]
    words = words_of_roles(called)
    front_runner = any("front-runner" in role for role in party.roles)
    if own or party.former or front_runner or words & OF_OWN_NAME:
        return (party.name,)
    if leader := state_led_by(name_tokens(party.name), gazetteer, on, titled=office):
        return (dated(leader, on),)
    offices = {role.split()[-1] for role in called if " " in role} | words - {"secretary"}
    of_a_state = _advises(party) or bool(words & _ALWAYS_OF_STATES)
    holds = office or of_a_state or bool(offices & STATE_ROLES - LOOSE_OFFICES) or _secretary(party.roles)
    if not (holds and country) or (not of_a_state and _elsewhere(party, codes_in, gazetteer)):
        return (party.name,)
    return (dated(country, on),)


def spoken_for(party: Party, codes_in: CodesIn, gazetteer: Gazetteer, on: dt.date | None) -> Sequence[str]:
    """Whom a spokesman speaks for, whose an international body's officers are, and whom a general commands.

    Empty for all others; the generals of states are their state by their office.
    """
    if party.affiliation is None:
        return ()
    body = codes_in(party.affiliation)
    if any(role.casefold().startswith(SPOKESMEN) or " spokes" in role.casefold() for role in party.roles):
        of_its_state = generic_body(party.affiliation) or party.affiliation.split()[-1].lower() in _ORGANS
        if party.country and of_its_state:
            return (dated(party.country, on),)
        named = not party.affiliation.islower() and party.affiliation.lower() not in STATE_ROLES  # no "Chancellor"
        return body or ((party.affiliation,) if named else ())
    if OFFICERS & words_of_roles(party.roles) and INTERNATIONAL.issuperset(body):
        return body
    roles = {fold(role) for role in party.roles}
    commands = roles & RANKS and _FORCE.search(party.affiliation)
    heads = any(role.startswith(_ONE_WHO_SPEAKS) for role in roles)
    return body if (heads or commands) and not any(code in gazetteer.state_names for code in body) else ()


def is_last_name(title: str, party: Party | None) -> bool:
    """Whether a sovereign's title is the last name of a person: "Shah" may be Amit Shah."""
    names = name_tokens(party.name) if party is not None and party.kind == "person" else ()
    return len(names) > 1 and names[-1] == title and names[0] != "the"


def speaks_abroad(party: Party | None, named: Counter[str], text: str) -> str | None:
    """The state of its parliament's speaker in an article on several states, who acts in his own name at home."""
    if party is None or party.kind != "person" or party.country is None or "speaker" not in words_of_roles(party.roles):
        return None
    at_home = named[party.country] >= _SHARE_AT_HOME * named.total() or is_about_home(text)
    return None if at_home or party.former or words_of_roles(party.roles) & OF_OWN_NAME else party.country


def words_of_roles(roles: Iterable[str]) -> set[str]:
    """The folded words of what somebody is called, "vice-president" as two."""
    return {word for role in roles for word in fold(role).replace("-", " ").split()}


def _advises(party: Party) -> bool:
    """Whether somebody advises a state's head or one of its bodies, and so acts for it."""
    body = fold(party.affiliation or "").split()
    in_body = body[:1] == ["ministry"] or not _ORGANS.isdisjoint(body[-1:])
    return any(_ADVISES.search(fold(role)) or (in_body and _ADVISER.match(role)) for role in party.roles)


def _secretary(roles: Sequence[str]) -> bool:
    """Whether a role is a secretary's of the state: "foreign secretary", "secretary of state"."""
    return any(len(role.split()) > 1 and "secretary" in fold(role).split() for role in roles)


def _elsewhere(party: Party, codes_in: CodesIn, gazetteer: Gazetteer) -> bool:
    """Whether a person's office is one of a named body that is no state's: "Fair Vote President Jane Roe"."""
    if party.affiliation is None or not party.affiliation[:1].isupper():
        return False
    codes = codes_in(party.affiliation)
    return bool(codes) and not any(code in gazetteer.state_names for code in codes)
