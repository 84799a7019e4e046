"""Matching of names: which short form can stand for which long one."""

from __future__ import annotations

import re
from functools import lru_cache

from parley.claims.language.phrases import word_set
from parley.names import GENERATIONS, PARTICLES, fold, same_given

_TOKEN = re.compile(r"[^\W_]+")
_SUFFIXES = GENERATIONS | word_set("phd md esq")
_SKIPPED_IN_ACRONYMS = word_set("of the and for in on to a an de la")


@lru_cache(maxsize=2**12)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded parts of a person's name, hyphens and apostrophes opened, "Jr." and the like left out."""
    tokens = tuple(_TOKEN.findall(fold(name).replace("'", "")))
    kept = tuple(token for token in tokens if token not in _SUFFIXES)
    return kept or tokens


def surname(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The last name with its particles ("von der Leyen", "al Assad")."""
    start = len(tokens) - 1
    while start > 1 and tokens[start - 1] in PARTICLES:
        start -= 1
    return tokens[start:]


def same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names of at least two parts each can belong to one person.

    Either one's parts all stand in the other in order ("Aung San Suu Kyi", "Suu Kyi"), or the last
    names agree and the given names do not contradict each other.
    """
    if left == right or "".join(left) == "".join(right):
        return True
    short, long = sorted((left, right), key=len)
    if any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1)):
        return True
    last_left, last_right = surname(left), surname(right)
    if last_left[-1] != last_right[-1]:
        return False
    given_left, given_right = left[: -len(last_left)], right[: -len(last_right)]
    if not given_left or not given_right:
        return True
    return same_given(given_left[0], given_right[0]) or (
        # "J. Christopher Stevens", "Chris Stevens": a middle name is the usual one.
        any(same_given(g, given_right[0]) and len(g) > 1 for g in given_left[1:])
        or any(same_given(g, given_left[0]) and len(g) > 1 for g in given_right[1:])
    )


def acronym(name: str) -> str:
    """The capitals that would stand for an organisation's name ("CSIS")."""
    return "".join(token[0] for token in _TOKEN.findall(fold(name)) if token not in _SKIPPED_IN_ACRONYMS).upper()


def is_acronym_of(short: str, long: str) -> bool:
    """Whether `short` (dots ignored) is made of the initials of `long`."""
    letters = "".join(c for c in short if c.isalnum())
    if not 2 <= len(letters) <= 8 or not letters.isupper() or " " in short.strip():
        return False
    initials = acronym(long)
    every = "".join(token[0] for token in _TOKEN.findall(fold(long))).upper()
    return letters in {initials, every}
