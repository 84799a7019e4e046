"""What a name alone tells of a party: the tables' states, state bodies, organisations and peoples."""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import Gazetteer, Organisation, fold, plain
from parley.claims.language.names import is_acronym_of
from parley.claims.language.phrases import POSSESSIVE
from parley.claims.states.actor_words import GENERIC_BODIES, SHORT_NAMES

_SHORTEST_SHOUTED = 4
"""Letters up to which capitals are an acronym."""
_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]?")


_ORGANS_OF_THE_UN = ("United Nations ", "U.N. General Assembly", "U.N. Security Council")


def known_code(words: str, gazetteer: Gazetteer) -> str | None:
    """The code of a name that stands in the tables as a whole."""
    name = POSSESSIVE.sub("", plain(words).strip(" .,;:“”\"'"))
    bare = name[4:] if name[:4].lower() == "the " else name
    if _DOTTED.fullmatch(bare):
        bare = bare.replace(".", "")
    short = SHORT_NAMES.get(bare.lower() if len(bare) > 3 or bare.isupper() else "")
    if short:
        return short
    if bare.startswith(_ORGANS_OF_THE_UN):
        return "UN"
    organisation = gazetteer.organisation(bare)
    if organisation and bare[:1].isupper():
        return organisation.country if organisation.kind == "government" else _short_name(bare, organisation, gazetteer)
    if len(bare) > _SHORTEST_SHOUTED and bare.isupper():
        bare = bare.title()  # a headline's "NORTH KOREA"
    key = plain(bare)
    state = (
        gazetteer.state(bare) or gazetteer.state(bare + ".") or gazetteer.places.get(key) or gazetteer.towns.get(key)
    )
    return state or (nation_of(bare, gazetteer) if " " not in bare or bare in gazetteer.nationalities else None)


def generic_body(name: str) -> bool:
    """Whether a state body's name is one that several states have."""
    return fold(name).removeprefix("the ") in GENERIC_BODIES


def _short_name(name: str, organisation: Organisation, gazetteer: Gazetteer) -> str:
    """The usual short name of an international organisation; others keep the name that stands there."""
    if organisation.country is not None:
        return name
    aliases = [alias for alias, known in gazetteer.organisations.items() if known is organisation]
    return next((alias for alias in aliases if is_acronym_of(alias, organisation.name) and "." not in alias), name)


def nation_of(word: str, gazetteer: Gazetteer) -> str | None:
    """The state of a nationality word, also in the plural ("the Danes")."""
    return gazetteer.nationalities.get(word) or gazetteer.nationalities.get(_one(word))


def _one(word: str) -> str:
    return word[:-1] if word.endswith("s") else word
