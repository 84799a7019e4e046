"""Whether a speaker may be somebody who was heard of before: what speaks for it, and what against."""

from __future__ import annotations

from collections.abc import Sequence

from parley.record.names import clash, may_be_same_name, one_initial
from parley.record.profiles import Appearance, contradict, support
from parley.record.roles import exclude
from parley.record.titles import generation

REMEMBERED_DAYS = 730
"""Days after which a surname alone no longer goes to somebody of that name†."""
COMPARED = 6
"""Last appearances of a person with which a new one is compared."""
HEARD_SUPPORT = 3
"""Points of support from which on two names that only sound alike are one's†: one post, or a word of it and
the state."""
TERM_DAYS = 365
"""Days within which two of one last name and initial in one post are taken for one†."""
_CROWNS = frozenset("king queen prince princess crown emperor empress emir sultan sheikh".split())

Group = list[Appearance]


def heard_alike(new: Appearance, group: Group) -> bool:
    """Whether a name may be one's as another language hears it, and post or body speak for that."""
    return any(
        support(new, old) >= HEARD_SUPPORT and (may_be_same_name(new.parts, old.parts) or _in_one_post(new, old))
        for old in group[-COMPARED:]
    )


def _in_one_post(new: Appearance, old: Appearance) -> bool:
    """Whether two of one last name whose given names begin alike were told to hold one post in one term.

    However the given name is shortened or put into another language: "Joe" for Josefa, "George" for Georgios. A crown
    goes from one to another of one family.
    """
    if not new.office or new.office != old.office or new.office & _CROWNS:
        return False
    return abs((new.day - old.day).days) <= TERM_DAYS and one_initial(new.parts, old.parts)


def fits(new: Appearance, group: Group) -> bool:
    """Whether somebody of that last name was heard of lately, and nothing tells the two apart."""
    return _near(new, group, REMEMBERED_DAYS) and not against(new, group) and not _of_another_field(new, group)


def _of_another_field(new: Appearance, group: Group) -> bool:
    """Whether somebody was only told to be minister of something else."""
    held = [old.office for old in _ends(group) if old.office]
    return bool(new.office and held) and all(exclude(new.office, office) for office in held)


def nearest_in_office(new: Appearance, groups: Sequence[Group]) -> list[Group]:
    """Of several of one name and post those who were told to hold it nearest in time: one held it after the other."""
    days = [
        min((abs((new.day - a.day).days) for a in _ends(g) if a.office == new.office), default=None) for g in groups
    ]
    least = min((d for d in days if d is not None), default=None)
    return [g for g, d in zip(groups, days, strict=True) if d == least]


def against(new: Appearance, group: Group) -> bool:
    """Whether something tells the new one apart from the group: a contradiction, or namesakes in one article."""
    mine = generation(new.speaker.name)
    other_generation = shared_role = False
    for old in _ends(group):
        if old.number == new.number or contradict(new, old) or clash(new.parts, old.parts):
            return True
        other_generation |= (mine is None) != (generation(old.speaker.name) is None)
        shared_role |= bool(new.role & old.role)
    # Father and son: one is called senior or junior, the other is not and holds another post.
    return other_generation and not shared_role


def _ends(group: Group) -> Group:
    """The first and the last appearances of somebody, with whom a new one is compared."""
    return [*group[:2], *group[-COMPARED:]]


def support_of(new: Appearance, group: Group) -> int:
    """What speaks most for a new appearance among the last of somebody."""
    return max(support(new, old) for old in group[-COMPARED:])


def _near(new: Appearance, group: Group, days: int) -> bool:
    return any(abs((new.day - old.day).days) <= days for old in group)
