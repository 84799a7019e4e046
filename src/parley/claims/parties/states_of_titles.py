"""States that titles and compounds tell: "the Czar", "her Orskan counterpart", "the Orskan-Belmari talks"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import Word
from parley.claims.states.actor_names import known_code, nation_of
from parley.claims.states.actor_words import INTERNATIONAL

_HYPHEN = re.compile(r"[-‑–]")
_OF_PERSONS = frozenset("young old aged new present reigning ailing all-powerful".split())
"""Adjectives before a sovereign's title that leave it whose it is."""
_LONGEST_TITLE = 4
_OWNED = re.compile(r"(?:his|her|its|their)\s", re.IGNORECASE)
_MADE = re.compile(r".*['’]s?\s[a-z][\w\s-]*")
_PAIRS = {"koreas": ("PRK", "KOR"), "germanys": ("DDR", "DEU"), "germanies": ("DDR", "DEU")}
"""Two states by one name."""


def is_made_of_owner(words: str, code: str) -> bool:
    """Whether a code only says whose somebody is: "its ally" is nobody by the name of "Orsk's ally"."""
    return _OWNED.match(words) is not None and _MADE.fullmatch(code) is not None


def sovereign_state(core: Sequence[Word], gazetteer: Gazetteer) -> str | None:
    """The state that a sovereign's title stands for, with nothing more than an adjective: "the aged | Pope".

    (A "drug czar" is no Czar.)
    """
    title = " ".join(word.bare for word in core if word.bare not in _OF_PERSONS)
    return gazetteer.sovereigns.get(title) if len(core) <= _LONGEST_TITLE else None


def state_of_counterpart(core: Sequence[Word], head: str, gazetteer: Gazetteer) -> str | None:
    """The state of a counterpart, no matter whose he is: "the Orskan premier's | Belmari counterpart"."""
    whose = core[-2] if len(core) > 1 and head == "counterpart" else None
    return nation_of(whose.text, gazetteer) if whose is not None and whose.capital else None


def states_of_compound(words: Sequence[Word], gazetteer: Gazetteer) -> Sequence[str]:
    """The states that an adjective of two, or "-led", names: "French-Italian", "the Saudi-led | coalition".

    ("Irish-American" tells of a descent.)
    """
    for word in words:
        if two := _PAIRS.get(word.bare):
            return two
        led = known_code(word.text[:-4], gazetteer) if word.text.endswith(("-led", "‑led")) else None
        if led in INTERNATIONAL:
            return [str(led)]
        parts = [nation_of(part, gazetteer) for part in _HYPHEN.split(word.text)]
        if len(parts) == 2 and parts[0] and parts[1] != "USA" and (parts[1] or word.text.endswith(("-led", "‑led"))):
            return [state for state in parts if state]
    return ()


def without_deputies(titles: Sequence[Word]) -> list[Word]:
    """The titles but for a "deputy" of another: "Deputy | Prime Minister" holds no seat in a parliament."""
    return [word for word, after in zip_longest(titles, titles[1:]) if word.bare != "deputy" or after is None]
