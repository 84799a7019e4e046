"""Names across articles: which of two can belong to one person."""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from parley.names import PARTICLES
from parley.record.given import a_mans_and_a_womans, one_given, short_by_its_end
from parley.record.sounds import skeleton, sounded

_FATHERS = frozenset("bin ibn bint ould".split())
"""What stands before a father's name."""
_SON_OF = _FATHERS | {"ben"}
""""Ben" is a given name and the beginning of last names too."""
_TWO_AND_TWO = 4
"""Parts of a name with two given and two last names."""
_LEAST_HEARD = 2
"""Consonants of a last name below which two that only sound alike are not taken for one†."""
_LEAST_MISPRINTED = 5
"""Letters of a name below which one that differs in a letter is another†: Marin and Martin, but not Ivan and Ian."""
PAIRS = 1 << 17
"""Pairs of names of which is remembered whether they are one's: some 40 MiB."""


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
    if not given or not others or not one_given(given[0], others[0]):
        return False
    return len(given) < 2 or len(others) < 2 or one_given(given[1], others[1])


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the parts of a name stand together in a longer one, but for that of a father: "bin Faisal al-Rashid".

    With the word for son it is a last name: "Ould Cheikh Brahim".
    """
    bare = [p for p in short if p not in PARTICLES]
    places = [at for at, p in enumerate(long) if p not in PARTICLES]
    if len(bare) < 2:
        return False
    for at in range(len(places) - len(bare) + 1):
        run = places[at : at + len(bare)]
        pairs = zip(bare, (long[place] for place in run), strict=True)
        if all(sounded(p) == sounded(q) or (n == at == 0 and one_given(p, q)) for n, (p, q) in enumerate(pairs)):
            return not run[0] or long[run[0] - 1] not in _SON_OF or short[0] in _SON_OF
    return False


def last_names(parts: tuple[str, ...]) -> tuple[str, ...]:
    """What somebody may be called by without a given name: the last part, of four or more the one before it too.

    "Juan Carlos Rojas Medina" is Rojas; nobody is called by his father's name: "Faisal bin Nasser" is Faisal.
    """
    bare = [p for p in parts if p not in PARTICLES]
    if len(parts) > 1 and parts[-2] in _FATHERS:
        return parts[:1]
    return (parts[-1], bare[-2]) if len(bare) >= _TWO_AND_TWO else parts[-1:]


@cache
def called(parts: tuple[str, ...]) -> str:
    """How the end of a name sounds, with what makes it a father's: "bin Salman" is not Salman."""
    son = len(parts) > 1 and parts[-2] in _FATHERS
    return ("bin " if son else "") + sounded(parts[-1])


def _by_first_of_two_last_names(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a given name and the first of two last names are all that is told: "Juan Rojas"."""
    bare = [p for p in short if p not in PARTICLES]
    if len(bare) != 2 or not one_given(bare[0], long[0]):
        return False
    return sounded(bare[1]) in map(sounded, last_names(long)[1:])


@lru_cache(PAIRS)
def clash(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names of one surname tell two people apart by their second given names or initials."""
    given, others = _given(left), _given(right)
    if len(given) < 2 or len(others) < 2 or sounded(left[-1]) != sounded(right[-1]):
        return False
    if heard_as(left) == heard_as(right) or _left_out(left, right):
        return False
    return one_given(given[0], others[0]) and not one_given(given[1], others[1])


def _left_out(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one name is the other with parts left out, in the same order: of several given and last names any may be.

    "Maria Ponce de León" beside "María Eugenia Ponce de León"; not a man's name beside his son's.
    """
    short, long = (tuple(map(sounded, _own_parts(name))) for name in sorted((left, right), key=len))
    return len(short) > 1 and _among(short, long)


def _heard_left_out(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one name is the other with parts left out as another language hears it, begun at any of its parts.

    "Thi Huong Nguyen" is Nguyen Thi Thanh Huong.
    """
    short, long = (tuple(map(skeleton, _own_parts(name))) for name in sorted((left, right), key=len))
    if len(short) < 2 or min(map(len, short)) < _LEAST_HEARD:
        return False
    return any(_among(short[at:] + short[:at], long) for at in range(len(short)))


def _own_parts(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A name without its small words and the father's name."""
    return tuple(p for at, p in enumerate(parts) if p not in PARTICLES and (not at or parts[at - 1] not in _SON_OF))


def _among(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Whether some parts stand among others in their order."""
    rest = iter(many)
    return all(any(p == q for q in rest) for p in few)


def _misprinted(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names are one but for a letter within their last name, or within the given one."""
    if one_given(left[0], right[0]):
        return _slip(left[-1], right[-1])
    return sounded(left[-1]) == sounded(right[-1]) and _slip(left[0], right[0])


@lru_cache(PAIRS)
def one_initial(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names have one last name and given names that begin alike: Josefa and Joe."""
    if a_mans_and_a_womans(left[0], right[0]) or sounded(left[-1]) != sounded(right[-1]):
        return False
    return sounded(left[0])[:1] == sounded(right[0])[:1]


def _turned_about(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one of two names of two parts is the other with the family's, or father's, name first: "Ganbaataryn
    Munkhbold" and "Munkhbold Ganbaatar", "J. Xi" and "Xi Jin"."""
    if len(left) != 2 or len(right) != 2:
        return False
    pairs = ((left[1], right[0], left[0], right[1]), (left[0], right[1], left[1], right[0]))
    return any(sounded(own) == sounded(others) and one_given(rest, other) for own, others, rest, other in pairs)


def _slip(left: str, right: str) -> bool:
    """Whether a letter was changed, left out, put in or moved; not the last, which tells a woman from a man."""
    if min(len(left), len(right)) < _LEAST_MISPRINTED or left[-1] != right[-1]:
        return False
    return OSA.distance(left, right, score_cutoff=1) <= 1


@cache
def heard_as(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The skeletons of a full name's parts."""
    return tuple(skeleton(p) for p in parts if p not in PARTICLES)


@cache
def heard_in_one_word(parts: tuple[str, ...]) -> str:
    """The skeleton of a full name without its gaps: "Ouyang Mingde" and "Ou-yang Ming-te" are one."""
    return skeleton("".join(p for p in parts if p not in PARTICLES))


@lru_cache(PAIRS)
def may_be_same_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names may be one as two languages hear it: too little unless something else speaks for it."""
    if a_mans_and_a_womans(left[0], right[0]):
        return False
    if _left_out(left, right) or _heard_left_out(left, right):
        return True
    if _misprinted(left, right) or _turned_about(left, right):
        return True
    mine, theirs = heard_as(left), heard_as(right)
    if mine[-1:] != theirs[-1:] or len(mine[-1]) < _LEAST_HEARD:
        whole = "".join(mine)
        if len(whole) < 2 * _LEAST_HEARD:
            return False
        return whole == "".join(theirs) or heard_in_one_word(left) == heard_in_one_word(right)
    return mine == theirs or one_given(left[0], right[0]) or short_by_its_end(left[0], right[0])
