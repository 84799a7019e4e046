"""What a role says: its words in one form, whether one person holds the post at a time, what excludes what."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset("of the for and in at to a an former ex acting deputy senior chief top affairs s".split())
_PRIVATE = frozenset(
    "farmer driver teacher resident shopkeeper student nurse engineer worker fisherman villager trader merchant baker "
    "herder mother father son daughter wife husband brother sister neighbour neighbor passenger tourist survivor "
    "witness housewife pensioner waiter miner sailor builder poet novelist singer actor actress painter musician "
    "footballer grocer butcher carpenter mechanic tailor cook barber refugee".split()
)
"""What people are who speak for nobody; one of that name who holds an office is somebody else."""
_FAMILY = frozenset("mother father son daughter wife husband brother sister widow".split())
OFFICES = frozenset(
    "president premier minister chancellor king queen founder head director chairman chairwoman chair chief leader "
    "governor mayor commander secretary ambassador speaker commissioner prime foreign defence defense representative "
    "bishop archbishop patriarch crown emir sultan envoy mediator negotiator master owner prosecutor".split()
)
"""Words of posts that one person holds at a time."""
_FORMER = re.compile(r"\b(?:former|ex|late|retired|outgoing|onetime|deputy|vice|assistant)\b", re.IGNORECASE)
"""What makes a holder of a post one who holds it no more, or another's stand-in."""
_HEADS = re.compile(r"\bchief executive(?: officer)?\b|\bceo\b|\bchief(?= (?:of|for)\b|$)")
""" "Navy chief", "chief of the navy"; a chief negotiator is a negotiator."""
_SAME = {
    "premier": ("prime", "minister"), "defense": ("defence",), "chairman": ("chair",), "chairwoman": ("chair",),
    "chairperson": ("chair",), "spokesman": ("spokesperson",), "spokeswoman": ("spokesperson",), "leader": ("head",),
    "director": ("head",), "boss": ("head",), "commander": ("head",), "congressman": ("lawmaker",),
    "congresswoman": ("lawmaker",), "legislator": ("lawmaker",), "parliamentarian": ("lawmaker",), "mp": ("lawmaker",),
    "labor": ("labour",),
}  # fmt: skip
"""Words of roles for which another report has another: the head of an institute is its director."""
_OF_MANY_FIELDS = frozenset(
    "minister secretary head chair spokesperson governor mayor ambassador commissioner officer official member".split()
)
"""Words of roles that alone do not make two roles one: a foreign minister is no minister of defence."""

ROLES = 1 << 15
"""Roles, and pairs of them, of which is remembered what they say: some 30 MiB."""
_RANKS = frozenset(
    "general colonel major captain lieutenant admiral sergeant marshal brigadier commodore inspector superintendent "
    "professor senator judge justice sheikh prince princess".split()
)
"""Titles that somebody has beside his post: an army's spokesman is its spokesman whatever his rank."""


@lru_cache(ROLES)
def role_words(text: str | None) -> frozenset[str]:
    """The words of a role, those that mean the same in one form, without those that say nothing."""
    plain = _HEADS.sub("head", text.casefold().strip()) if text else ""
    words = frozenset(same for word in _WORD.findall(plain) for same in _SAME.get(word, (word,)))
    if words == {"deputy"}:
        return frozenset({"lawmaker"})
    return words - _EMPTY or words


def private(role: frozenset[str]) -> bool:
    """Whether a role is a private person's; the wife of a president is no private person."""
    return bool(role & _PRIVATE) and not role & OFFICES


@lru_cache(ROLES)
def post(role: str | None, titles: frozenset[str]) -> frozenset[str]:
    """The words of a post that one person holds at a time: of the role, or else of what the titles say.

    Empty without one, for former holders, deputies and kin.
    """
    for words in (role_words(role), titles):
        if words & OFFICES:
            return frozenset() if words & _FAMILY or _FORMER.search(role or "") else words
    return frozenset()


@lru_cache(ROLES)
def in_common(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two roles can be one: one holds all that the other says, or both say what is not said of many."""
    posts = left - _RANKS, right - _RANKS
    left, right = posts if all(posts) else (left, right)
    shared = left & right
    return bool(shared) and (shared in (left, right) or not shared <= _OF_MANY_FIELDS)


def exclude(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two posts are of one kind and of two fields: those of a foreign and of a defence minister."""
    return bool(left & right) and not in_common(left, right)
