"""Names across articles: which of two can belong to one person or body."""

from __future__ import annotations

import re
from functools import cache

from parley.names import GENERATIONS, PARTICLES, fold, same_given

_WORD = re.compile(r"[^\W_]+")
_GENERATIONS = GENERATIONS | {"junior", "senior"}
_TITLES = frozenset(
    "mr mrs ms dr prof professor sir lady lord dame general gen colonel col major maj captain capt lieutenant lt "
    "admiral adm sergeant sgt marshal brigadier commander president premier minister senator sen representative rep "
    "congressman congresswoman deputy judge justice mayor governor ambassador envoy commissioner chancellor secretary "
    "sheikh ayatollah imam rabbi king queen prince princess father sister bishop archbishop patriarch cardinal pope "
    "comrade".split()
)
_SKIPPED = frozenset("of the and for in on to a an de la".split())
_GENERIC = frozenset("the government of a an s".split())
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
"""Letters that have no accent to take off; Kjær is written Kjaer."""
_SOUNDS = tuple(
    (re.compile(spelling), sound)
    for spelling, sound in (
        ("tsch|tch", "ch"), ("sch", "sh"), ("x", "ks"), ("q|ck", "k"), ("ou|oo", "u"), ("ai", "ei"), ("j$", "i"),
        ("w", "v"), ("kh", "k"), ("(?:^y(?=e)|'|h(?=$))", ""), ("ph", "f"), ("tz", "ts"), ("y", "i"),
        (r"(.)\1+", r"\1"), ("i+$", "i"),
    )
)  # fmt: skip
"""Spellings of one sound in names that come from another script, in the order in which they are made one."""
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_BRITISH = re.compile(r"iz(?=(?:ation|e|ed|ing)s?$)")
"""Organization and organisation are one."""
_VOWELS = re.compile(r"[aeiou]")
_LEAST_CONSONANTS = 3
"""Consonants that given names must share where their vowels differ: Mohammed and Muhammad, not Anna and Ian."""


@cache
def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name without accents, case, titles before it and generations after it."""
    parts = [p for p in _WORD.findall(_folded(name).replace("'", "")) if p not in _GENERATIONS]
    while len(parts) > 1 and parts[0] in _TITLES:
        parts.pop(0)
    return tuple(parts)


@cache
def generation(name: str) -> str | None:
    """ "jr", "sr" or a number after a person's name, None without."""
    last = _WORD.findall(name.casefold())[-1:]
    return last[0].replace("junior", "jr").replace("senior", "sr") if last and last[0] in _GENERATIONS else None


def surname(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The last part; particles before it are left out, since writers leave them out."""
    return parts[-1:]


def _given(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(p for p in parts[:-1] if p not in PARTICLES)


def full(parts: tuple[str, ...]) -> bool:
    """Whether there is a given name, or an initial, beside the surname."""
    return bool(_given(parts))


@cache
def sounded(part: str) -> str:
    """A part of a name as it sounds in any transliteration: "Walesky" and "Valesky", "Sorokhin" and "Sorokin"."""
    for spelling, sound in _SOUNDS:
        part = spelling.sub(sound, part)
    return part


@cache
def in_one_word(parts: tuple[str, ...]) -> str:
    """A full name as it sounds without its gaps: "Deng Hao-lin" and "Deng Haolin" are one."""
    return sounded("".join(parts))


@cache
def same_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's.

    One surname, and given names that do not contradict each other; or the parts of one stand together in the other
    ("da Silva Motta", "Ana Ruiz" beside "Ana Ruiz Calderón"); or both parts the other way round ("Deng Haolin").
    """
    mine, theirs = (tuple(sounded(p) for p in name if p not in PARTICLES) for name in (left, right))
    if mine == theirs or (len(mine) == 2 and mine == theirs[::-1]) or in_one_word(left) == in_one_word(right):
        return True
    short, long = sorted((mine, theirs), key=len)
    if len(short) >= 2 and any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1)):
        return True
    if not left or not right or sounded(left[-1]) != sounded(right[-1]):
        return False
    given, others = _given(left), _given(right)
    if not given or not others or not _one_given(given[0], others[0]):
        return False
    return len(given) < 2 or len(others) < 2 or _one_given(given[1], others[1])


def _one_given(left: str, right: str) -> bool:
    """Whether two given names can be one, also across transliterations."""
    if same_given(left, right):
        return True
    bare = [_VOWELS.sub("", sounded(name)) for name in (left, right)]
    return bare[0] == bare[1] and len(bare[0]) >= _LEAST_CONSONANTS


def _folded(name: str) -> str:
    return fold(name).translate(_LETTERS)


@cache
def body_tokens(name: str) -> tuple[str, ...]:
    """The parts of a body's name that tell it from others: without articles and "government"."""
    parts = [
        _BRITISH.sub("is", part) for part in _WORD.findall(_DOTTED.sub(lambda m: m[0].replace(".", ""), _folded(name)))
    ]
    return tuple(p for p in parts if p not in _GENERIC) or tuple(parts)


@cache
def initials(name: str) -> frozenset[str]:
    """The letters that can stand for a body's name of two words or more, with and without its small words."""
    parts = _WORD.findall(name.casefold())
    named = [p for p in parts if p not in _SKIPPED]
    if len(named) < 2:
        return frozenset()
    return frozenset({"".join(p[0] for p in named), "".join(p[0] for p in parts)})


def short_for(short: str, long: str) -> bool:
    """Whether `short` is made of the initials of `long`."""
    letters = "".join(c for c in short if c.isalnum())
    return " " not in short.strip() and letters.isupper() and letters.casefold() in initials(long)
