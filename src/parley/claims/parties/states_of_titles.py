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
_COMPANIES = frozenset("company corporation bank corp ltd limited plc society association airways railway".split())
_FORE = {
    "Anglo": "GBR", "Austro": "AUT", "Belgo": "BEL", "Dano": "DNK", "Finno": "FIN", "Franco": "FRA", "Germano": "DEU",
    "Graeco": "GRC", "Greco": "GRC", "Hispano": "ESP", "Indo": "IND", "Italo": "ITA", "Luso": "PRT", "Nippo": "JPN",
    "Perso": "IRN", "Polono": "POL", "Russo": "RUS", "Serbo": "SRB", "Sino": "CHN", "Tibeto": "CHN",
    "Turco": "TUR", "Turko": "TUR",
}  # fmt: skip
"""States by the first half of a compound: "the Franco-British landing"."""


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
    """The states that an adjective of two, or "-led", names: "Franco-Italian", "the Saudi-led | coalition".

    ("Irish-American" tells of a descent, and a company of two nations is neither.)
    """
    if words[-1].capital and words[-1].bare in _COMPANIES:
        return ()
    for word in words:
        if two := _PAIRS.get(word.bare):
            return two
        led = known_code(word.text[:-4], gazetteer) if word.text.endswith(("-led", "‑led")) else None
        if led in INTERNATIONAL:
            return [str(led)]
        if states := pair_of(word.text, gazetteer):
            return states
    return ()


def pair_of(word: str, gazetteer: Gazetteer) -> Sequence[str]:
    """The states of a word's two parts, or of the one before "-led"."""
    first, hyphen, second = word.partition(found[0]) if (found := _HYPHEN.search(word)) else (word, "", "")
    if not hyphen or nation_of(word, gazetteer) or word.startswith("Indo-Chin"):
        return ()
    fore, aft = _FORE.get(first) or nation_of(first, gazetteer), nation_of(second, gazetteer)
    if fore and second == "led":
        return [fore]
    return [fore, aft] if fore and aft and (aft != "USA" or first in _FORE) else ()


def without_deputies(titles: Sequence[Word]) -> list[Word]:
    """The titles but for a "deputy" of another: "Deputy | Prime Minister" holds no seat in a parliament."""
    return [word for word, after in zip_longest(titles, titles[1:]) if word.bare != "deputy" or after is None]
