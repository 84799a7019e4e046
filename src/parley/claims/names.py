"""Matching of names: which short form can stand for which long one."""

from __future__ import annotations

import re

from parley.claims.gazetteer import fold
from parley.claims.phrases import word_set

_TOKEN = re.compile(r"[^\W_]+")
_SUFFIXES = word_set("jr sr ii iii iv phd md esq")
_PARTICLES = word_set(
    "al el bin ibn ben de da do dos del della di la le van von der den ter ten zu ul ur abu st bint ould y e"
)  # fmt: skip
_SKIPPED_IN_ACRONYMS = word_set("of the and for in on to a an de la")
_SHORT_FIRST_NAMES = {
    short: frozenset(longs.split())
    for short, longs in {
        "abe": "abraham", "al": "albert alan alfred", "alex": "alexander alexandra alexandre alexei", "andy": "andrew",
        "art": "arthur", "barb": "barbara", "ben": "benjamin", "bernie": "bernard", "bert": "albert robert",
        "beth": "elizabeth", "bill": "william", "billy": "william", "bob": "robert", "bobby": "robert",
        "brad": "bradley", "cathy": "catherine", "charlie": "charles", "chris": "christopher christine christina",
        "chuck": "charles", "dan": "daniel", "danny": "daniel", "dave": "david", "deb": "deborah", "debbie": "deborah",
        "dick": "richard", "don": "donald", "doug": "douglas", "ed": "edward edwin", "eddie": "edward",
        "fred": "frederick", "gene": "eugene", "greg": "gregory", "hank": "henry", "harry": "harold henry",
        "jack": "john", "jake": "jacob", "jeff": "jeffrey", "jen": "jennifer", "jerry": "gerald", "jim": "james",
        "jimmy": "james", "joe": "joseph", "johnny": "john", "jon": "jonathan", "josh": "joshua", "kate": "katherine",
        "kathy": "katherine kathleen", "ken": "kenneth", "larry": "lawrence", "leo": "leonard", "liz": "elizabeth",
        "maggie": "margaret", "matt": "matthew", "mike": "michael", "mitch": "mitchell", "nancy": "ann",
        "nate": "nathan nathaniel", "ned": "edward", "nick": "nicholas", "pam": "pamela", "pat": "patrick patricia",
        "pete": "peter", "phil": "philip", "ray": "raymond", "rich": "richard", "rick": "richard", "rob": "robert",
        "ron": "ronald", "rudy": "rudolph", "russ": "russell", "sam": "samuel samantha", "stan": "stanley",
        "steve": "steven stephen", "sue": "susan", "ted": "edward theodore", "terry": "terence", "tim": "timothy",
        "tom": "thomas", "tommy": "thomas", "tony": "anthony antony", "vic": "victor", "vince": "vincent",
        "vlad": "vladimir", "walt": "walter", "will": "william", "zack": "zachary", "volodya": "vladimir",
        "sasha": "alexander", "misha": "mikhail", "jeb": "john", "newt": "newton", "mitt": "willard",
    }.items()
}  # fmt: skip


def name_tokens(name: str) -> tuple[str, ...]:
    """The folded parts of a person's name, hyphens and apostrophes opened, "Jr." and the like left out."""
    tokens = tuple(_TOKEN.findall(fold(name).replace("'", "")))
    kept = tuple(token for token in tokens if token not in _SUFFIXES)
    return kept or tokens


def _same_given(left: str, right: str) -> bool:
    """Whether two given names can be one: equal, an initial, a usual short form, or a beginning."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if len(short) == 1:
        return long.startswith(short)
    if long in _SHORT_FIRST_NAMES.get(short, ()) or short in _SHORT_FIRST_NAMES.get(long, ()):
        return True
    return len(short) >= 3 and long.startswith(short)


def surname(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The last name with its particles ("von der Leyen", "al Assad")."""
    start = len(tokens) - 1
    while start > 1 and tokens[start - 1] in _PARTICLES:
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
    return _same_given(given_left[0], given_right[0]) or (
        # "J. Christopher Stevens", "Chris Stevens": a middle name is the usual one.
        any(_same_given(g, given_right[0]) and len(g) > 1 for g in given_left[1:])
        or any(_same_given(g, given_left[0]) and len(g) > 1 for g in given_right[1:])
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
