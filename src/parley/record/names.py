"""Names across articles: which of two can belong to one person or body."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_WORD = re.compile(r"[^\W_]+")
_GENERATIONS = frozenset("jr sr ii iii iv junior senior".split())
_TITLES = frozenset(
    "mr mrs ms dr prof professor sir lady lord dame general gen colonel col major maj captain capt lieutenant lt "
    "admiral adm sergeant sgt marshal president premier minister senator sen representative rep judge justice "
    "sheikh ayatollah king queen prince princess father sister bishop archbishop cardinal comrade".split()
)
_PARTICLES = frozenset("al el bin ibn ben de da do dos del della di la le van von der den ter ten zu ul ur abu".split())
_SKIPPED = frozenset("of the and for in on to a an de la".split())
_GENERIC = frozenset("the government of a an s".split())
_USUAL = {
    short: frozenset(longs.split())
    for short, longs in {
        "bill": "william", "bob": "robert", "dick": "richard", "jack": "john", "jim": "james", "joe": "joseph",
        "jimmy": "james", "ted": "edward theodore", "tony": "anthony antony", "tom": "thomas", "mike": "michael",
        "hank": "henry", "harry": "harold henry", "larry": "lawrence", "bobby": "robert", "ned": "edward",
        "kate": "katherine", "liz": "elizabeth", "beth": "elizabeth", "sasha": "alexander", "misha": "mikhail",
        "vlad": "vladimir", "volodya": "vladimir", "alex": "alexei alexander", "nate": "nathaniel",
    }.items()
}  # fmt: skip
"""Short given names that are no beginnings of the long ones."""


@cache
def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name without accents, case, titles before it and generations after it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    parts = [p for p in _WORD.findall(plain.replace("'", "").replace("’", "")) if p not in _GENERATIONS]
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
    return tuple(p for p in parts[:-1] if p not in _PARTICLES)


def full(parts: tuple[str, ...]) -> bool:
    """Whether there is a given name, or an initial, beside the surname."""
    return bool(_given(parts))


@cache
def same_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's: one surname, and given names that do not contradict each other."""
    if left == right:
        return True
    if not left or not right or surname(left) != surname(right):
        return False
    mine, theirs = _given(left), _given(right)
    if not mine or not theirs or not _same_given(mine[0], theirs[0]):
        return False
    return len(mine) < 2 or len(theirs) < 2 or _same_given(mine[1], theirs[1])


def _same_given(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    if short == long or long in _USUAL.get(short, ()) or short in _USUAL.get(long, ()):
        return True
    return len(short) != 2 and long.startswith(short)


@cache
def body_tokens(name: str) -> tuple[str, ...]:
    """The parts of a body's name that tell it from others: without articles and "government"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    parts = _WORD.findall(plain.replace("u.s.", "us").replace("u.k.", "uk").replace("u.n.", "un"))
    return tuple(p for p in parts if p not in _GENERIC) or tuple(parts)


@cache
def initials(name: str) -> frozenset[str]:
    """The letters that can stand for a body's name of three words or more, with and without its small words."""
    parts = _WORD.findall(name.casefold())
    named = [p for p in parts if p not in _SKIPPED]
    if len(named) < 3:
        return frozenset()
    return frozenset({"".join(p[0] for p in named), "".join(p[0] for p in parts)})


def short_for(short: str, long: str) -> bool:
    """Whether `short` is made of the initials of `long`."""
    letters = "".join(c for c in short if c.isalnum())
    return " " not in short.strip() and letters.isupper() and letters.casefold() in initials(long)
