"""Of which state those are of whom nothing else tells one: that of the place where they are told to speak."""

from __future__ import annotations

import re
from typing import Protocol

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import word_set
from parley.claims.people.descriptions import ABROAD, is_international
from parley.claims.people.home import Home
from parley.claims.people.roles import is_visitor
from parley.claims.states.countries import of_no_state
from parley.claims.states.settings import Settings
from parley.claims.types import SpeakerKind

_LOCALS = word_set(
    "farmer fisherman fishmonger shopkeeper grocer baker butcher barber waiter innkeeper hotelier landlord teacher "
    "schoolteacher headmaster headmistress nurse midwife driver miner docker porter labourer laborer mason carpenter "
    "plumber mechanic electrician bricklayer welder shepherd herdsman herder peasant villager resident pensioner "
    "housewife mother widow grandmother grandfather schoolboy schoolgirl pupil student clerk trader vendor hawker "
    "stallholder mayor prefect governor councillor councilman councilwoman sheriff constable policeman policewoman "
    "fireman firefighter stationmaster harbourmaster headman elder magistrate coroner alderman bailiff postman postmaster "
    "priest vicar pastor"
)
"""Last words of the roles of those who are met where an article is written: trades, and offices of a town."""
_LOCAL_OFFICES = re.compile(
    r"(?:police|prison|fire|harbou?r|district|village|town|city|port)\s(?:officer|chief|master|clerk)\b"
)
_AWAY = re.compile(
    r"\b(?:exiled?|visiting|on\sa\svisit|refugees?|tourists?|travell?ers?|foreign(?:er|ers)?)\b", re.IGNORECASE
)
"""What tells that somebody is not of the place."""
_SPEAKS = re.compile(r"\bhere\Z")


class Spoken(Protocol):
    """What is known of a speaker."""

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> SpeakerKind: ...
    @property
    def role(self) -> str | None: ...
    @property
    def affiliation(self) -> str | None: ...


class LocalSpeakers:
    """Finds the state of speakers of whom nothing else tells one by where they are first told of."""

    def __init__(self, text: str, home: Home, settings: Settings, gazetteer: Gazetteer) -> None:
        self._text = text
        self._home = home
        self._settings = settings
        self._gazetteer = gazetteer

    def state(self, speaker: Spoken, position: int) -> str | None:
        """The state that the sentence begins in, or one before it; for locals that of the dateline.

        Only where no other is named between there and the speaker.
        """
        if speaker.kind == "document" or self._is_a_stranger(speaker, position):
            return None
        begun, seat = self._settings.front(position), self._home.dateline
        place = begun or (seat if seat is not None and _is_local(speaker) else None)
        if place is None or not self._settings.is_open(place, self._settings.paragraph_before(position)):
            return None
        return place

    def _is_a_stranger(self, speaker: Spoken, position: int) -> bool:
        """Whether a speaker may well be of elsewhere: a diplomat, a body of several states, somebody in exile."""
        called = f"{speaker.name if speaker.kind != 'person' else ''} {speaker.role or ''}"
        posted = any(singular(word) in ABROAD or word in ABROAD for word in fold(called).split())
        if posted or self._home.is_from_elsewhere(called) or is_visitor(called):
            return True
        bodies = (speaker.name, speaker.affiliation or "")
        if any(is_international(body, self._gazetteer) or of_no_state(body, self._gazetteer) for body in bodies):
            return True
        return _AWAY.search(self._settings.sentence(position).of(self._text)) is not None


def _is_local(speaker: Spoken) -> bool:
    """Whether somebody is met where an article is written: "few fishermen | here", "a prison officer"."""
    called = fold(speaker.role or (speaker.name if speaker.kind in {"unnamed", "group"} else ""))
    if _SPEAKS.search(fold(speaker.name)):
        return True
    if not called or speaker.affiliation is not None or " of " in called:
        return False
    return singular(called.split()[-1]) in _LOCALS or _LOCAL_OFFICES.search(called) is not None
