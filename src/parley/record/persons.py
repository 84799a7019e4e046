"""Speakers across articles: one person, body or government for all the names that it goes by.

Full names come first; surnames alone go to the only person of that name that fits, or the one that fits best; offices
without a name ("the founder of ...") to whoever held them nearest in time. Where two fit alike nothing is joined: a
person can join them by hand, and split what was joined wrongly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from itertools import islice

from parley.provenance import content_id
from parley.record.bodies import bodies_of
from parley.record.edits import bad_value, with_field
from parley.record.fitting import (
    COMPARED,
    HEARD_SUPPORT,
    against,
    fits,
    heard_alike,
    nearest_in_office,
    support_of,
)
from parley.record.names import (
    called,
    full,
    heard_as,
    heard_in_one_word,
    in_one_word,
    last_names,
    same_name,
    several,
    turned,
)
from parley.record.offices import offices_of
from parley.record.profiles import Appearance, Member, appearance
from parley.record.sounds import skeleton, sounded
from parley.record.types import Edit, Person, StoredReading

NAMESAKES = 50
"""First, and last, persons of one surname with whom a new one is compared †: a page may name thousands. The same full
name is found between them too."""

LAST_NAME = 2
"""What a last name alone counts for its holder beside one whose first name it is, in points of support†."""

FAR_MORE = 5
"""Times as many appearances by which one of two who fit alike is meant†: of a lesser namesake articles say who it is,
and a role that was misread once may not split all that follows."""

Group = list[Appearance]
_Groups = dict[str, dict[int, Group]]
"""Groups by what they are found by, each once (by its `id`), in the order in which they came."""


def persons_of(articles: Sequence[StoredReading], edits: Sequence[Edit]) -> tuple[Person, ...]:
    """The persons of a record in the order of their first appearance; articles in the record's order."""
    appearances = [
        appearance(number, stored.reading.article.id, stored.day, speaker)
        for number, stored in enumerate(articles)
        for speaker in stored.reading.speakers
    ]
    described = [a for a in appearances if a.kind in ("unnamed", "group", "document") or a.described]
    people = [a for a in appearances if a.kind == "person" and not a.described]
    groups = _people([a for a in people if not several(a.parts)])
    # "Ana Ruiz and Tom Vale" are nobody's name: who bears them would fit two persons from then on.
    groups += [[a] for a in people if several(a.parts)]
    groups += bodies_of([a for a in appearances if a.kind in ("organisation", "government")])
    alone = offices_of(described, groups)
    groups += [group for group in alone if group[0].kind != "person"]
    groups += _people([a for group in alone for a in group if a.kind == "person"])
    groups = [sorted(g, key=lambda a: (a.number, a.member)) for g in _by_hand(groups, edits)]
    groups.sort(key=lambda g: (g[0].number, g[0].member))
    return tuple(_person(g) for g in groups)


def person_id(member: Member) -> str:
    """The id of the person who first appears as this speaker of this article."""
    return content_id("pe", *member)


def current_persons(persons: Iterable[Person]) -> dict[str, str]:
    """Every id that a person may have had, with the present one: an earlier article changes who comes first."""
    return {person_id(member): person.id for person in persons for member in person.members}


def _people(appearances: Sequence[Appearance]) -> list[Group]:
    """Full names, then surnames alone."""
    by_key: _Groups = {}
    groups: list[Group] = []
    named = [a for a in appearances if full(a.parts)]
    # Longer names first: an initial must find all whom it may stand for.
    named.sort(key=lambda a: (any(len(p) == 1 for p in a.parts), a.number, a.member))
    for a in named:
        keys = _keys(a)
        near = {id(g): g for key in keys for g in _ends_of(by_key.get(key, {}))}
        open_to = [g for g in near.values() if not against(a, g)]
        alike = [g for g in open_to if any(same_name(a.parts, b.parts) for b in g[-COMPARED:])]
        joined = _join(a, alike or [g for g in open_to if heard_alike(a, g)], groups)
        for key in keys:
            by_key.setdefault(key, {})[id(joined)] = joined
    # A family name may stand first: "Xi" is found by either end of "Xi Jinping".
    ends: _Groups = {}
    # The first of two last names, and one as another language hears it, are somebody's whose post speaks for that.
    middles: _Groups = {}
    heard: _Groups = {}
    for group in groups:
        for end in {end for a in group for end in _ends_in(a.parts)}:
            ends.setdefault(end, {})[id(group)] = group
        for middle in {sounded(part) for a in group for part in a.parts[1:-1]}:
            middles.setdefault(middle, {})[id(group)] = group
        for last in {skeleton(a.parts[-1]) for a in group}:
            heard.setdefault(last, {})[id(group)] = group
    for a in appearances:
        if full(a.parts):
            continue
        name = called(a.parts) if a.parts else a.speaker.name.casefold()
        known = ends.setdefault(name, {})
        fitting = [g for g in _ends_of(known) if fits(a, g)]
        if not fitting and a.parts:
            others = {id(g): g for by in (middles.get(name, {}), heard.get(skeleton(name), {})) for g in _ends_of(by)}
            fitting = [g for g in others.values() if fits(a, g) and support_of(a, g) >= HEARD_SUPPORT]
        by_last = {id(g) for g in fitting if any(called(b.parts) == name for b in g if b.parts)}
        joined = _join(a, fitting, groups, by_last)
        known[id(joined)] = joined
    return groups


def _ends_of(groups: dict[int, Group]) -> list[Group]:
    """The groups of a name with which a new one is compared."""
    if len(groups) <= 2 * NAMESAKES:
        return list(groups.values())
    return [*islice(groups.values(), NAMESAKES), *reversed([*islice(reversed(groups.values()), NAMESAKES)])]


def _ends_in(parts: tuple[str, ...]) -> tuple[str, ...]:
    """By which single names somebody is found: the first, the last, with two last names the first of these."""
    return (sounded(parts[0]), called(parts), *map(sounded, last_names(parts)))


def _keys(a: Appearance) -> list[str]:
    """What a full name is found by: each part after the first, all in one word in any turn, how it sounds; its post."""
    parts = a.parts
    found = [*(sounded(part) for part in parts[1:]), in_one_word(parts), min(turned(parts))]
    found += ["~" + heard_as(parts)[-1], "~" + heard_in_one_word(parts)]
    if a.office:
        found.append("@" + " ".join(sorted(a.office)))
    return [*dict.fromkeys(found)]


def _join(new: Appearance, fitting: Sequence[Group], groups: list[Group], last: Set[int] = frozenset()) -> Group:
    """Add an appearance to the only group that fits, or to the one that clearly fits best, else to a new one.

    Of those that fit best alike one that is told of far more often than the others. `last`: by `id`, the groups whose
    last name it is.
    """
    points = {id(g): support_of(new, g) + LAST_NAME * (id(g) in last) for g in fitting}
    most = max(points.values(), default=0)
    best = sorted((g for g in fitting if points[id(g)] == most), key=len, reverse=True)
    if len(best) > 1 and most >= HEARD_SUPPORT + LAST_NAME and new.office:
        best = nearest_in_office(new, best)
    if best and (len(best) == 1 or len(best[0]) >= FAR_MORE * len(best[1])):
        best[0].append(new)
        return best[0]
    group = [new]
    groups.append(group)
    return group


def _by_hand(groups: list[Group], edits: Sequence[Edit]) -> list[Group]:
    """The groups as people joined and split them, in the order of their edits."""
    changes = [e for e in with_field(edits, "join", "split") if e.target.startswith("pe-")]
    if not changes:
        return groups
    home = {a.member: group for group in groups for a in group}
    first = {person_id(member): member for member in home}
    for edit in changes:
        if edit.target not in first:
            # Appears only after the day that is asked for.
            continue
        mine = home[first[edit.target]]
        if edit.field == "join":
            other = home[first[edit.value]] if isinstance(edit.value, str) and edit.value in first else mine
            if other is not mine:
                mine.extend(other)
                home.update((a.member, mine) for a in other)
            continue
        if not isinstance(edit.value, list):
            raise bad_value(edit, "a list of [article id, speaker id] is needed")
        chosen = {tuple(member) for member in edit.value if isinstance(member, list)}
        leaving = [a for a in mine if a.member in chosen]
        if leaving and len(leaving) < len(mine):
            mine[:] = [a for a in mine if a.member not in chosen]
            home.update((a.member, leaving) for a in leaving)
    return list({id(g): g for g in home.values()}.values())


def _person(group: Group) -> Person:
    """What the appearances add up to: the longest name, else the latest word on each field."""
    named = [a for a in group if a.kind not in ("unnamed", "group")] or group
    speakers = [a.speaker for a in named]
    names = Counter(s.name for s in speakers)
    return Person(
        id=person_id(group[0].member),
        name=max(names, key=lambda n: (len(n.split()), names[n], len(n), n)),
        kind=speakers[0].kind,
        names=tuple(dict.fromkeys(a.speaker.name for a in group)),
        role=next((s.role for s in reversed(speakers) if s.role), None),
        affiliation=next((s.affiliation for s in reversed(speakers) if s.affiliation), None),
        country=next((s.country for s in reversed(speakers) if s.country), None),
        members=tuple(a.member for a in group),
    )
