"""Which state a phrase names: by nationality word, state, capital, region or institution."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import POSSESSIVE, Word, word_set

_LONGEST_NAME = 6
_OTHER_SIDE = word_set("to against on about toward towards versus over")
"""What follows these is whom a description is turned to: "ambassador to Israel" is nobody's nationality."""
_WARS = word_set("war wars crisis talks deal conflict question")
_STUDENTS = _WARS | word_set(
    "expert experts analyst analysts specialist specialists scholar scholars watcher watchers correspondent hand hands "
    "policy studies"
)
_STATE_NAME = r"((?:[A-Z][\w.'’-]*\s){0,2}[A-Z][\w.'’-]*)"
_JOINED = re.compile(rf"\b{_STATE_NAME}(?:,\s|,?\s(?:and|or|&)\s)(?=(?:an?\s|the\s)?{_STATE_NAME})")
"""Two names that stand beside each other."""
_PARTS_OF_AMERICA = word_set("latin central south north native")
"""Words before "American" that make it the adjective of a continent or of a people."""
_PAPAL = word_set("papal pontifical")
"""Adjectives of a state that have no capital."""
_OTHER_PARTIES = word_set("social christian liberal free national new people's united")
"""Words before "Democrat" and the like in the names of parties elsewhere."""
_PEOPLES = frozenset((
    ("sudeten", "german"), ("baltic", "german"), ("volga", "german"), ("silesian", "german"), ("carpathian", "german"),
    ("turkish", "cypriot"), ("krajina", "serb"), ("croatian", "serb"), ("crimean", "tatar"),
))  # fmt: skip
"""Peoples who are called by a state that they are not of, or by two."""
_PARTIES = {
    "republican": "USA", "republicans": "USA", "democrat": "USA", "democrats": "USA", "gop": "USA", "g.o.p": "USA",
}  # fmt: skip


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") else name


def named_state(name: str, gazetteer: Gazetteer) -> str | None:
    """The code of the state that `name` is a nationality word, name, seat, region or city of."""
    key = POSSESSIVE.sub("", name)
    return (
        gazetteer.nationalities.get(key)
        or gazetteer.nationalities.get(_singular(key))
        or gazetteer.known_place(key)
        or (gazetteer.known_place(key.removesuffix(".")) if key.endswith(".") else None)
    )


def regions_named(phrase: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The federal states that a phrase names ("the Florida senator")."""
    words = phrase.split()
    pairs = [f"{left} {right}" for left, right in pairwise(words)]
    return frozenset(name for name in (*words, *pairs) if len(name) > 3 and name in gazetteer.regions)


def of_several_states(phrase: str, gazetteer: Gazetteer) -> bool:
    """Whether a phrase tells of people of two states or more: "Orskan and Belmaran | officials"."""
    for joined in _JOINED.finditer(phrase):
        before, after = (name.split() for name in joined.groups())
        first = _first_state([before[start:] for start in range(len(before))], gazetteer)
        second = _first_state([after[:end] for end in range(len(after), 0, -1)], gazetteer)
        if first is not None and second is not None and first != second:
            return True
    return False


def of_no_state(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a body is international, or one of such a one: "U.N. refugee agency", "NATO's Military Committee"."""
    words = name.removeprefix("the ").removeprefix("The ").split()[:_LONGEST_NAME]
    for size in range(len(words), 0, -1):
        if (known := gazetteer.organisation(POSSESSIVE.sub("", " ".join(words[:size])))) is not None:
            return known.country is None and known.kind == "organisation"
    return False


def _first_state(names: Sequence[Sequence[str]], gazetteer: Gazetteer) -> str | None:
    """The state of the first of some names that is one."""
    return next((state for name in names if (state := named_state(" ".join(name), gazetteer)) is not None), None)


def state_of_body(words: Sequence[Word], gazetteer: Gazetteer) -> str | None:
    """The state whose name or adjective stands in a body's name, else that of an institution that it names."""
    words = words[: next((i for i, word in enumerate(words) if i and word.bare == "for"), len(words))]
    for position in range(len(words)):
        for length in range(min(_LONGEST_NAME, len(words) - position), 0, -1):
            name = POSSESSIVE.sub("", " ".join(word.text for word in words[position : position + length]))
            code = gazetteer.countries.get(name) or gazetteer.nationalities.get(name)
            if code and words[position].capital:
                return code
    return country_of(words, gazetteer)


def _means_no_state(words: Sequence[Word], position: int, gazetteer: Gazetteer) -> bool:
    """Whether a people's adjective tells of a continent ("Latin | American"), or is somebody's name ("German's")."""
    word = words[position]
    if word.possessive and gazetteer.nationalities.get(POSSESSIVE.sub("", word.text)):
        return word.text[-2:] in {"'s", "’s"} and gazetteer.countries.get(POSSESSIVE.sub("", word.text)) is None
    return word.bare.startswith("american") and position > 0 and words[position - 1].bare in _PARTS_OF_AMERICA


def begins_people(words: Sequence[Word], position: int) -> bool:
    """Whether a people's name begins at a word that is told from its state's: "the Sudeten | German leader"."""
    pair = [word.bare for word in words[position : position + 2]]
    return len(pair) > 1 and (pair[0], _singular(pair[1])) in _PEOPLES


def country_of(words: Sequence[Word], gazetteer: Gazetteer) -> str | None:
    """The first state that the phrase names, "to", "on" and the like with what follows left out."""
    position = 0
    while position < len(words):
        word = words[position]
        if word.bare in _OTHER_SIDE and position:
            return None
        if word.bare in _PAPAL:
            return "VAT"
        if not word.capital:
            position += 1
            continue
        step = 1
        if begins_people(words, position):
            position += 2
            continue
        for length in range(min(_LONGEST_NAME, len(words) - position), 0, -1):
            run = words[position : position + length]
            if not run[-1].text[0].isalnum():
                continue
            name = "".join(w.text if not i or run[i - 1].end == w.start else " " + w.text for i, w in enumerate(run))
            institution = gazetteer.organisation(POSSESSIVE.sub("", name))
            code = named_state(name, gazetteer) or (institution.country if institution else None)
            if code and length == 1 and _means_no_state(words, position, gazetteer):
                code = None
            if code or institution:
                following = words[position + length].bare if position + length < len(words) else ""
                studied = following in _STUDENTS and (name not in gazetteer.nationalities or following in _WARS)
                if following == "county":
                    return "USA"
                if code and not studied:
                    return code
                step = length
                break
        alone = position == 0 or words[position - 1].bare not in _OTHER_PARTIES
        party = _PARTIES.get(word.bare) or ("USA" if word.text == "Democratic" else None) if alone else None
        if party and step == 1:
            return party
        position += step
    return None


def country_of_all(words: Sequence[Word], gazetteer: Gazetteer) -> str | None:
    """The first state that the phrase names; None for those of two: "Orskan and Belmari diplomats"."""
    for number, word in enumerate(words[1:-2], start=1):
        if word.bare in {"and", "or"} and words[number + 2].text.islower():
            first, second = (gazetteer.nationalities.get(words[i].text) for i in (number - 1, number + 1))
            if first and second and first != second:
                return None
    return country_of(words, gazetteer)
