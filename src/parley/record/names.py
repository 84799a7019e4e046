"""Names across articles: which of two can belong to one person or body."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from parley.names import GENERATIONS, PARTICLES, fold, same_given
from parley.record.sounds import skeleton, sound_the_same, sounded

_WORD = re.compile(r"[^\W_]+")
_GENERATIONS = GENERATIONS | {"junior", "senior"}
_TITLES = frozenset(
    "mr mrs ms dr prof professor sir lady lord dame general gen colonel col major maj captain capt lieutenant lt "
    "admiral adm sergeant sgt marshal brigadier commander president premier minister senator sen representative rep "
    "congressman congresswoman deputy judge justice mayor governor ambassador envoy commissioner chancellor secretary "
    "sheikh ayatollah imam rabbi king queen prince princess father sister bishop archbishop patriarch cardinal pope "
    "comrade mp mep pm vp baron baroness viscount viscountess earl count countess duke duchess herr frau monsieur "
    "madame senor senora signor signora brig cmdr amb gov".split()
)
_SHORT_TITLES = {
    "gen": "general", "col": "colonel", "maj": "major", "capt": "captain", "lt": "lieutenant", "adm": "admiral",
    "sgt": "sergeant", "sen": "senator", "rep": "representative", "prof": "professor", "brig": "brigadier",
    "cmdr": "commander", "amb": "ambassador", "gov": "governor",
}  # fmt: skip
_POLITE = frozenset(
    "mr mrs ms dr sir lady lord dame baron baroness viscount viscountess father sister comrade the late former ex herr "
    "frau monsieur madame senor senora signor signora".split()
)
_BEFORE_TITLES = frozenset(
    "foreign defence defense interior finance prime vice deputy first crown chief former ex retired acting rear staff "
    "major lieutenant the late".split()
)
"""What stands before a title and with it before a name: "former Foreign Minister Ana Ruiz"."""
_SKIPPED = frozenset("of the and for in on to a an de la".split())
_GENERIC = frozenset("the government of a an s affairs".split())
_MINISTRY_OF = re.compile(
    r"^(?:the )?(?:(?P<before>.+) )?(?P<body>ministry|department) (?:of|for) (?:the )?(?P<field>.+?)"
    r"(?: (?:of|in) (?P<state>.+))?$"
)
_OF_STATE = re.compile(
    r"^(?:the )?(?P<field>(?:foreign|defen[cs]e|interior|home|finance|justice|health|energy|oil|trade|economy"
    r"|agriculture|transport|education|environment|labou?r|information|security) (?:affairs )?ministry)"
    r" (?:of|in) (?P<state>.+)$"
)
_SON_OF = frozenset("bin ibn ben bint ould".split())
_PEER = re.compile(r"^((?:lord|lady|baron|baroness|viscount|earl|duke|duchess)\b.*) of .*$")
"""What stands after "of" in a peer's name is a place."""
_TWO_AND_TWO = 4
"""Parts of a name with two given and two last names."""
_WHOLE_NAME = 4
"""Letters from which on a given name is no short form of one that only ends in "a"†."""
_LEAST_HEARD = 2
"""Consonants of a last name below which two that only sound alike are not taken for one†."""
_BOTH_INITIALS = re.compile(r"^(?!(?:MP|PM|VP|DR|MR|LT)\b)([A-Z])([B-DF-HJ-NP-TV-Z]) (?=[A-Z][a-z])")
"""Two initials without points: "JP Okafor"; the second is no vowel, since "Li" and "Bo" are names."""
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
"""Letters that have no accent to take off; Kjær is written Kjaer."""
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_BRITISH = re.compile(r"iz(?=(?:ation|e|ed|ing)s?$)")
_SPELLINGS = {"defense": "defence", "center": "centre", "labor": "labour", "program": "programme", "st": "saint"}
"""Organization and organisation are one, defense and defence."""
PAIRS = 1 << 17
"""Pairs of names of which is remembered whether they are one's: some 40 MiB."""


@cache
def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name without accents, case, titles before it and generations after it."""
    parts = _name_words(name)
    return tuple(parts[_titled(parts) :])


@cache
def titles(name: str) -> frozenset[str]:
    """The titles before a name that say what somebody is: "Admiral Ana Ruiz"."""
    parts = _name_words(name)
    return frozenset(_SHORT_TITLES.get(p, p) for p in parts[: _titled(parts)]) - _POLITE


def _name_words(name: str) -> list[str]:
    name = _BOTH_INITIALS.sub(r"\1 \2 ", name)
    return [p for p in _WORD.findall(_PEER.sub(r"\1", _folded(name).replace("'", ""))) if p not in _GENERATIONS]


def _titled(parts: list[str]) -> int:
    """How many words before a name are titles."""
    found = at = 0
    while at < len(parts) - 1 and parts[at] in _TITLES | _BEFORE_TITLES:
        at += 1
        found = at if parts[at - 1] in _TITLES else found
    return found


@cache
def generation(name: str) -> str | None:
    """ "jr", "sr" or a number after a person's name, None without."""
    last = _WORD.findall(name.casefold())[-1:]
    return last[0].replace("junior", "jr").replace("senior", "sr") if last and last[0] in _GENERATIONS else None


def _given(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(p for p in parts[:-1] if p not in PARTICLES)


def full(parts: tuple[str, ...]) -> bool:
    """Whether there is a given name, or an initial, beside the surname."""
    return bool(_given(parts))


def several(parts: tuple[str, ...]) -> bool:
    """Whether a name is that of several persons."""
    return "and" in parts[1:-1]


@cache
def in_one_word(parts: tuple[str, ...]) -> str:
    """A full name as it sounds without its gaps: "Deng Hao-lin" and "Deng Haolin" are one."""
    return sounded("".join(parts))


@cache
def turned(parts: tuple[str, ...]) -> frozenset[str]:
    """A full name in one word, begun at each of its parts: "Chen Weiguo" is "Wei-guo Chen" too."""
    return frozenset(in_one_word(parts[at:] + parts[:at]) for at in range(len(parts)))


@lru_cache(PAIRS)
def same_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's.

    One surname, and given names that do not contradict each other; or the parts of one stand together in the other
    ("da Silva Motta", "Ana Ruiz" beside "Ana Ruiz Calderón"); or the family name stands first ("Deng Haolin").
    """
    mine, theirs = (tuple(sounded(p) for p in name if p not in PARTICLES) for name in (left, right))
    if mine == theirs or in_one_word(left) in turned(right):
        return True
    short, long = sorted((left, right), key=len)
    if _within(short, long) or _by_first_of_two_last_names(short, long):
        return True
    if not left or not right or sounded(left[-1]) != sounded(right[-1]):
        return False
    given, others = _given(left), _given(right)
    if not given or not others or not _one_given(given[0], others[0]):
        return False
    return len(given) < 2 or len(others) < 2 or _one_given(given[1], others[1])


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the parts of a name stand together in a longer one, but for that of a father: "bin Faisal al-Rashid"."""
    bare = [p for p in short if p not in PARTICLES]
    places = [at for at, p in enumerate(long) if p not in PARTICLES]
    if len(bare) < 2:
        return False
    for at in range(len(places) - len(bare) + 1):
        run = places[at : at + len(bare)]
        pairs = zip(bare, (long[place] for place in run), strict=True)
        if all(sounded(p) == sounded(q) or (n == at == 0 and _one_given(p, q)) for n, (p, q) in enumerate(pairs)):
            return not run[0] or long[run[0] - 1] not in _SON_OF
    return False


def last_names(parts: tuple[str, ...]) -> tuple[str, ...]:
    """What somebody may be called by without a given name: the last part, of four or more the one before it too.

    "Juan Carlos Rojas Medina" is Rojas.
    """
    bare = [p for p in parts if p not in PARTICLES]
    return (parts[-1], bare[-2]) if len(bare) >= _TWO_AND_TWO else parts[-1:]


def _by_first_of_two_last_names(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a given name and the first of two last names are all that is told: "Juan Rojas"."""
    bare = [p for p in short if p not in PARTICLES]
    if len(bare) != 2 or not _one_given(bare[0], long[0]):
        return False
    return sounded(bare[1]) in map(sounded, last_names(long)[1:])


@lru_cache(PAIRS)
def clash(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names of one surname tell two people apart by their second given names or initials."""
    given, others = _given(left), _given(right)
    if len(given) < 2 or len(others) < 2 or sounded(left[-1]) != sounded(right[-1]):
        return False
    return _one_given(given[0], others[0]) and not _one_given(given[1], others[1])


@cache
def heard_as(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The skeletons of a full name's parts."""
    return tuple(skeleton(p) for p in parts if p not in PARTICLES)


@lru_cache(PAIRS)
def may_be_same_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names may be one as two languages hear it: too little unless something else speaks for it."""
    if _a_mans_and_a_womans(left[0], right[0]):
        return False
    mine, theirs = heard_as(left), heard_as(right)
    if mine[-1:] != theirs[-1:] or len(mine[-1]) < _LEAST_HEARD:
        whole = "".join(mine)
        return len(whole) >= 2 * _LEAST_HEARD and whole == "".join(theirs)
    return mine == theirs or _one_given(left[0], right[0])


def _one_given(left: str, right: str) -> bool:
    """Whether two given names can be one, also across transliterations."""
    if _a_mans_and_a_womans(left, right):
        return False
    return same_given(left, right) or sound_the_same(sounded(left), sounded(right))


def _a_mans_and_a_womans(left: str, right: str) -> bool:
    """Whether two given names are Daniel and Daniela, or Victor and Victoria."""
    short, long = sorted((left, right), key=len)
    return len(short) >= _WHOLE_NAME and long in (short + "a", short + "ia")


def _folded(name: str) -> str:
    return fold(name).translate(_LETTERS)


@cache
def body_tokens(name: str) -> tuple[str, ...]:
    """The parts of a body's name that tell it from others: without articles and "government", a ministry's field first.

    "Ministry of Foreign Affairs of Merrow", "Merrow Foreign Ministry" and "Foreign Ministry of Merrow" are one.
    """
    plain = _DOTTED.sub(lambda m: m[0].replace(".", ""), _folded(name))
    if found := _OF_STATE.match(plain):
        plain = f"{found['state']} {found['field']}"
    elif found := _MINISTRY_OF.match(plain):
        plain = f"{found['state'] or found['before'] or ''} {found['field']} {found['body']}"
    parts = [_BRITISH.sub("is", _SPELLINGS.get(part, part)) for part in _WORD.findall(plain)]
    return tuple(p for p in parts if p not in _GENERIC) or tuple(parts)


@cache
def initials(name: str) -> frozenset[str]:
    """The letters that can stand for a body's name of two words or more, with and without its small words."""
    parts = _WORD.findall(name.casefold())
    named = [p for p in parts if p not in _SKIPPED]
    if len(named) < 2:
        return frozenset()
    return frozenset({"".join(p[0] for p in named), "".join(p[0] for p in parts)})
