"""Of which state those are of whom nothing else tells one: that of the place where they are told to speak."""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import POSSESSIVE, word_set
from parley.claims.people.descriptions import ABROAD, is_international
from parley.claims.people.home import Home
from parley.claims.people.roles import is_visitor
from parley.claims.sources.profiles import Profile
from parley.claims.states.countries import named_state
from parley.claims.states.settings import Settings

_LOCALS = word_set(
    "farmer fisherman fishmonger shopkeeper grocer baker butcher barber waiter innkeeper hotelier landlord teacher "
    "schoolteacher headmaster headmistress nurse midwife driver miner docker porter labourer laborer mason carpenter "
    "plumber mechanic electrician bricklayer welder shepherd herdsman herder peasant villager resident pensioner "
    "housewife mother widow grandmother grandfather schoolboy schoolgirl pupil student clerk trader vendor hawker "
    "stallholder mayor councillor councilman councilwoman sheriff constable policeman policewoman "
    "fireman firefighter stationmaster harbourmaster headman elder magistrate coroner alderman bailiff postman "
    "postmaster priest vicar pastor"
)
"""Last words of the roles of those who are met where an article is written: trades, and offices of a town."""
_LOCAL_OFFICES = re.compile(
    r"(?:police|prison|fire|harbou?r|district|village|town|city|port)\s(?:officer|chief|master|clerk)\b"
)
_AWAY = re.compile(
    r"\b(?:exiled?|visiting|on\sa\svisit|refugees?|tourists?|travell?ers?|foreign(?:er|ers)?)\b", re.IGNORECASE
)
"""What tells that somebody is not of the place."""
_PEOPLES = frozenset("Pole Dane Swede Finn Turk Serb Croat Slovene Briton Spaniard Scot".split())
"""Nouns for one of a people that are no adjectives: "Pole Institute" is of a place."""
_ELSEWHERE = re.compile(r"\s(?:of|in|for|on)\s(?:the\s)?([A-Z][\w’'-]+)")
"""What a body's name may add of another place: "Ruritanian Patriarchate | of Strelsau"."""
_BASED = re.compile(
    r"\b((?:(?:Port|San|Santa|Saint|New|Los|Las|Kuala|Hong|Tel|Abu|Addis|Buenos|Cape)\s)?[A-Z][\w.’'-]*?)-based\s"
    r"(?:[\w’'-]+\s){0,3}\Z"
)
"""Where a body or somebody sits, before their name: "| Strelsau-based analyst Jane Roe"."""
_SENTENCES = 2
"""Sentences, with a speaker's own, of which one may begin with where it is told. †"""
_REACH = 120
"""Characters around somebody's first mention in which the seat stands."""
_OF_ANOTHER = re.compile(r"\b(?:from|of)\s(?:an?|one|another|some|several|two|three|both|other|many)\b")
"""What tells that somebody is of a state that is not named."""
_SPEAKS = re.compile(r"\bhere\Z")


class LocalSpeakers:
    """Finds the state of speakers of whom nothing else tells one by where they are first told of."""

    def __init__(self, text: str, home: Home, settings: Settings, gazetteer: Gazetteer) -> None:
        self._text = text
        self._home = home
        self._settings = settings
        self._gazetteer = gazetteer

    def state(self, speaker: Profile, position: int) -> str | None:
        """The state that a body's name or seat tells, or that the sentence begins in; for locals that of the dateline.

        A sentence or dateline tells only where no other state is named between there and the speaker.
        """
        if (told := self._of_name(speaker.affiliation) or self._based(speaker, position)) is not None:
            return told
        if speaker.kind == "document" or self.is_a_stranger(speaker, position):
            return None
        begun, seat = self._settings.front(position, _SENTENCES), self._home.dateline
        place = begun or (seat if seat is not None and _is_local(speaker) else None)
        if place is None or not self._settings.is_open(place, self._settings.paragraph_before(position)):
            return None
        return place

    def _of_name(self, body: str | None) -> str | None:
        """The state whose name or adjective opens a body's: "Ruritanian People's Party"."""
        words = (body or "").removeprefix("the ").split()
        first = POSSESSIVE.sub("", words[0]) if len(words) > 1 else ""
        other = _ELSEWHERE.search(body or "")
        elsewhere = other is not None and named_state(other.group(1), self._gazetteer) is not None
        if not first or first in _PEOPLES or elsewhere or self._gazetteer.organisation(body or "") is not None:
            return None
        return self._gazetteer.nationalities.get(first) or self._gazetteer.countries.get(first)

    def _based(self, speaker: Profile, position: int) -> str | None:
        """The state of the seat before somebody's name, role or body: "the Strelsau-based | Harbour Forum"."""
        body = speaker.affiliation if speaker.kind == "person" else speaker.name
        near = range(max(0, position - _REACH), position + _REACH)
        places = [position] + ([found] if body and (found := self._text.find(body, near.start, near.stop)) >= 0 else [])
        if (own := _BASED.match(f"{speaker.name.removeprefix('the ')} ")) is not None:
            return self._gazetteer.place(own.group(1))
        for place in places:
            seat = _BASED.search(self._text, max(0, place - _REACH), place)
            if seat is not None and (state := self._gazetteer.place(seat.group(1))) is not None:
                return state
        return None

    def is_a_stranger(self, speaker: Profile, position: int) -> bool:
        """Whether a speaker may well be of elsewhere: a diplomat, a body of several states, somebody in exile."""
        called = f"{speaker.name if speaker.kind != 'person' else ''} {speaker.role or ''}"
        posted = any(singular(word) in ABROAD or word in ABROAD for word in fold(called).split())
        if posted or _OF_ANOTHER.search(called) or self._home.is_from_elsewhere(called) or is_visitor(called):
            return True
        bodies = (speaker.name, speaker.affiliation or "")
        if any(is_international(body, self._gazetteer) for body in bodies):
            return True
        return _AWAY.search(self._settings.sentence(position).of(self._text)) is not None


def _is_local(speaker: Profile) -> bool:
    """Whether somebody is met where an article is written: "few fishermen | here", "a prison officer"."""
    called = fold(speaker.role or (speaker.name if speaker.kind in {"unnamed", "group"} else ""))
    if _SPEAKS.search(fold(speaker.name)):
        return True
    if not called or speaker.affiliation is not None or " of " in called:
        return False
    return singular(called.split()[-1]) in _LOCALS or _LOCAL_OFFICES.search(called) is not None
