"""Whose ships and planes are: "Thai F-16s", "the Greek frigate Limnos", "a British-flagged tanker"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import Word, word_set
from parley.claims.states.actor_names import nation_of
from parley.claims.states.actor_words import CRAFT_OF_STATES

_FLAG = re.compile(r"[-‑](?:flag(?:ged)?|registered|owned|operated|crewed|chartered)\Z")
"""The end of a word that tells whose a ship or a plane is: "Orsk-|flagged"."""
_MODEL = re.compile(r"[A-Z]{1,4}[a-z]{0,3}[-‑]?\d+[A-Za-z]{0,3}\Z|[A-Z][a-z]+[-‑]\d+s?\Z")
"""What a weapon or a plane is called: "F-16s", "Tupolev-22"."""
_CRAFT = CRAFT_OF_STATES | word_set(
    "corvette carrier minesweeper icebreaker tanker trawler freighter ferry tug airliner"
)
"""Ships and planes, whose names stand behind their kind: "the Greek | frigate | Limnos"."""


def without_flag(word: str) -> str:
    """A word without what says that a ship sails under the flag that it names: "British|-flagged"."""
    return _FLAG.sub("", word)


def state_of_craft(core: Sequence[Word], gazetteer: Gazetteer) -> str | None:
    """The state whose adjective or flag a ship's or a plane's name begins with, None where it is no such name."""
    nation = nation_of(without_flag(core[0].text), gazetteer) if len(core) > 1 and core[-1].capital else None
    kinds = any(word.text.islower() and singular(word.bare) in _CRAFT for word in core[1:-1])
    return nation if kinds or (len(core) == 2 and _MODEL.match(core[-1].text)) else None
