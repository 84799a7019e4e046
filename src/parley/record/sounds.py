"""Names from other scripts, by how they sound: spellings of one name that no alphabet has fixed."""

from __future__ import annotations

import re
from functools import cache

_SOUNDS = tuple(
    (re.compile(spelling), sound)
    for spelling, sound in (
        ("dzh|dj", "j"), ("tsch|tch", "ch"), ("shch|sch", "sh"), ("x", "ks"), ("q|ck", "k"), ("c(?![eihy])", "k"),
        ("^mak(?=...)", "mk"),
        ("(?<=[aeo])w(?=oo|ou|u)", ""), ("ou|oo", "u"), ("a[iy]", "ei"), ("([aou])e", r"\1"), ("j$", "i"),
        ("w", "v"), ("kh", "k"), ("(?:^y(?=e)|'|h(?=$))", ""), ("ph", "f"), ("tz", "ts"), ("y", "i"),
        (r"(.)\1+", r"\1"), ("i+$", "i"),
    )
)  # fmt: skip
"""Spellings of one sound in names that come from another script, in the order in which they are made one."""
_FORMS = (
    "alexander aleksandr oleksandr aliaksandr", "evgeny yevgeni yevgeny evgenii yevhen eugene",
    "vladimir volodymyr uladzimir", "nikolai mykola mikalai", "sergei serhiy serhii siarhei", "andrei andriy andrii",
    "dmitri dmitry dmytro dzmitry", "mikhail mykhailo mihail", "pyotr petro", "pavel pavlo", "alexei oleksiy oleksii",
    "oleg oleh", "igor ihor", "elena yelena olena", "ekaterina yekaterina kateryna", "tatiana tetiana", "vasily vasyl",
    "konstantin kostyantyn kostiantyn", "grigory hryhoriy hryhorii", "bogdan bohdan", "galina halyna",
    "lyudmila ludmila lyudmyla", "yulia julia", "mohammed muhammad mohammad muhammed mohamad mohd muhd md",
    "mahmoud mahmud mehmood",
    "yousef yusuf yousuf yusef", "hussein husain hossein husayn", "hassan hasan", "ahmed ahmad",
    "abdullah abdallah", "ibrahim ebrahim", "omar umar", "osama usama", "saeed said saeid", "tomas tomasz thomas",
)  # fmt: skip
"""Forms of one given name in Russian, Ukrainian and Belarusian, or in different hands' Arabic; those of two lines are
two names, however alike they sound."""
_FAMILIES = {"pak": "park", "bak": "park", "i": "li", "le": "li", "ri": "li", "rhe": "li", "ro": "no"}
"""Korean family names, by their sound, that the usual spellings write with other consonants."""
_CLASSES = (("ch|j|zh|dz", "c"), ("kh|[gqh]", "k"), ("sh|z", "s"), ("b", "p"), ("d", "t"), ("v", "f"))
"""Consonants that one language's spelling hears for another's: Hrytsenko and Gritsenko, Chun-so and Jun-seo."""
_ALIKE = tuple((re.compile(spelling), sound) for spelling, sound in _CLASSES)
_VOWELS = re.compile(r"[aeiou]")
_TWICE = re.compile(r"(.)\1+")
_LEAST_CONSONANTS = 3
"""Consonants that given names must share where their vowels differ: Mohammed and Muhammad, not Anna and Ian."""


@cache
def sounded(part: str) -> str:
    """A part of a name as it sounds in any transliteration: "Walesky" and "Valesky", "Sorokhin" and "Sorokin"."""
    for spelling, sound in _SOUNDS:
        part = spelling.sub(sound, part)
    return part


_FORM_OF = {sounded(name): number for number, names in enumerate(_FORMS) for name in names.split()}


def sound_the_same(left: str, right: str) -> bool:
    """Whether two given names are one in two transliterations; both as they are sounded."""
    if left == right:
        return True
    forms = _FORM_OF.get(left), _FORM_OF.get(right)
    if None not in forms:
        return forms[0] == forms[1]
    # French writes "ch" for "sh": Rachid and Rashid.
    bare = [_VOWELS.sub("", name).replace("ch", "sh") for name in (left, right)]
    if bare[0] != bare[1] or len(bare[0]) < _LEAST_CONSONANTS:
        return False
    # Daniel is not Daniela, and Samir not Sumaira.
    return _ends_open(left) == _ends_open(right) and _first_vowel(left) == _first_vowel(right)


@cache
def skeleton(part: str) -> str:
    """The consonants of a part of a name, those that are heard for each other made one; what begins with a vowel keeps
    a mark of that. Very different names may share it."""
    heard = sounded(part)
    heard = _FAMILIES.get(heard, heard)
    for spelling, sound in _ALIKE:
        heard = spelling.sub(sound, heard)
    return _TWICE.sub(r"\1", ("a" if heard[:1] in "aeiou" else "") + _VOWELS.sub("", heard))


def _ends_open(name: str) -> bool:
    return name[-1:] in ("a", "e", "i", "o", "u")


def _first_vowel(name: str) -> str:
    """The first vowel; o and u are one, and so are the others but i."""
    found = _VOWELS.search(name)
    return {"o": "u", "e": "a"}.get(found[0], found[0]) if found else ""
