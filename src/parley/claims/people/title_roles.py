"""Offices that only an article's title tells: "Foreign Ministry Spokesperson Jane Roe's Press Conference on May 3"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.people.before_names import before_name
from parley.claims.people.employers import SPOKESMEN
from parley.claims.people.people import People
from parley.spans import Span

_LONGEST_TITLE = 300
"""Characters of a title in which a name is sought."""
_FEWEST, _SHARE = 2, 0.6
"""Sentences of a spokesman that begin with what his state does, and their share of those that begin so. †"""
_STATE_ACTS = re.compile(
    r"(?<![^.!?:]\s)\b(?P<state>[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){0,2})\s(?:(?:has|have|will|is|are)\s(?:always|never|consistently|continue\w*|taken|made|lodged"
    r"|proposed|ready|willing|committed|opposed|deeply|gravely|concerned|take|respond|defend|keep|stand|work|firmly|strongly)"
    r"|(?:strongly|firmly|resolutely|always|consistently)\s[a-z]+s|(?:oppose|urge|hope|welcome|condemn|support|reject|deplore|reserve|advocate|maintain|stand|call)s)\b"
)
"""How spokesmen tell what their own state does: "Orsk firmly opposes", "Orsk will take all measures"."""


def attach_roles_of_title(title: str | None, text: str, people: People, gazetteer: Gazetteer) -> None:
    """Give whoever has no office in the text the one that stands before his whole name in the title.

    A spokesman of a ministry that the title calls only so speaks for the state whose acts he tells most.
    """
    if not title or len(title) > _LONGEST_TITLE:
        return
    for person in people.persons:
        if " " not in person.name or any(description.role for description in person.descriptions):
            continue
        start = title.find(person.name)
        if start <= 0:
            continue
        name = Span(start, start + len(person.name))
        found = before_name(title, name, Span(0, len(title)), gazetteer, lambda _: None)
        if found is None or found.possessor is not None:
            continue
        country = found.country
        if country is None and found.head.split()[-1:] and found.head.split()[-1] in SPOKESMEN:
            country = _state_spoken_for(text, person.name, gazetteer)
        person.descriptions.append(replace(found, owner=None, start=0, country=country))  # its places are the title's


def _state_spoken_for(text: str, name: str, gazetteer: Gazetteer) -> str | None:
    """The state whose acts the lines behind somebody's label tell most; None where several are told of alike."""
    lines = (line for line in text.split("\n") if line.startswith(f"{name}:"))
    states = Counter(
        state for line in lines for acts in _STATE_ACTS.finditer(line) if (state := gazetteer.state(acts["state"]))
    )
    best = max(states, key=lambda state: states[state], default=None)
    return best if best and states[best] >= max(_FEWEST, _SHARE * states.total()) else None
