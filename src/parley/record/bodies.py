"""Organisations and governments across articles: one body for its full name, its initials and its short forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parley.record.body_names import body_tokens, first_field, initials
from parley.record.profiles import Appearance, contradict

_STEM = 6
"""Letters of a part by which two are one where their bodies are of one state: Merrow and Merrowian †."""
MINISTRY = "ministry"
"""A state has one of a kind, however the state is named before it."""
_ONE_OF_A_KIND = frozenset("army navy military parliament presidency cabinet".split())
"""What a state has one of, so that "the navy" is that of the state, and Merrow's navy the Navy of Merrow."""
_PEOPLES = frozenset(
    "union front league party movement association federation confederation alliance brigade brigades army militia "
    "committee council society brotherhood congress guild chamber coalition".split()
)
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)
_SEVERAL = re.compile(r"\band\b|&")
_HEAD = re.compile(r"(?:[^\W\d_]+ )*?([^\W\d_]+) (?:of|for) ")
"""The noun before "of": "the Front" is the United Front for the Liberation of Merrow."""
_FROM_MINISTRY = re.compile(r"\b(?:Ministry|Department) (?:of|for) .+")

Group = list[Appearance]


class _Body:
    """A body's appearances, its names and states: a new name is held against these and not against each appearance."""

    def __init__(self, group: Group) -> None:
        self.group = group
        self.names: set[tuple[str, ...]] = set()
        self.states: set[str | None] = set()
        self._learn(group)

    def take(self, group: Group) -> None:
        """Add appearances to its own."""
        self.group.extend(group)
        self._learn(group)

    def _learn(self, group: Group) -> None:
        self.names.update(a.parts for a in group)
        self.states.update(a.speaker.country for a in group)


def bodies_of(appearances: Sequence[Appearance]) -> list[list[Appearance]]:
    """Organisations and governments by name, short form, and a state's bodies without the state's name."""
    by_name: dict[tuple[tuple[str, ...], str | None], Group] = {}
    for a in appearances:
        by_name.setdefault((a.parts, a.speaker.country), []).append(a)
    groups: list[_Body] = []
    by_part: dict[tuple[str, ...], list[_Body]] = {}
    shorts: list[Group] = []
    for (parts, _), group in sorted(by_name.items(), key=lambda item: (-len(item[0][0]), item[1][0].number)):
        fitting = (
            [g for g in by_part.get(parts, []) if _same_body(group[0], g)]
            or [g for end in _ends(parts) if MINISTRY in end for g in by_part.get(end, []) if _one_state(group[0], g)]
            or [g for part in _of_state(group[0]) for g in by_part.get(part, []) if _one_state(group[0], g)]
            or [g for g in by_part.get(_ordered(parts), []) if _of_people(group[0]) and not _other_state(group[0], g)]
        )
        if len(set(map(id, fitting))) == 1:
            fitting[0].take(group)
            continue
        body = _Body(group)
        groups.append(body)
        if len(parts) == 1 or group[0].kind == "organisation" or _letters(group[0], after_state=True):
            shorts.append(group)
        for part in {parts, *_ends(parts), *_beginnings(parts), *_of_state(group[0]), *_by_field(group[0])}:
            by_part.setdefault(part, []).append(body)
    return _with_short_forms([body.group for body in groups], shorts)


def _with_short_forms(groups: list[Group], shorts: Sequence[Group]) -> list[Group]:
    """The bodies, those whose name is short for one other's alone joined with it: the longest first."""
    by_short: dict[str | tuple[str, ...], dict[int, Group]] = {}
    for group in groups:
        for short in {short for a in group for short in _short_forms(a)}:
            by_short.setdefault(short, {})[id(group)] = group
    joined: dict[int, Group] = {}
    for group in sorted(shorts, key=lambda g: -len(g[0].parts)):
        found = {**by_short.get(_letters(group[0]), {}), **by_short.get(_cut(group[0]), {})}
        if not found and group[0].speaker.country:
            last = by_short.get(_letters(group[0], after_state=True), {})
            found = {key: g for key, g in last.items() if g[0].speaker.country == group[0].speaker.country}
        homes = (_home(g, joined) for g in found.values())
        longs = {id(g): g for g in homes if g is not group and not contradict(group[0], g[0])}
        if len(longs) == 1:
            (long,) = longs.values()
            long.extend(group)
            joined[id(group)] = long
    return [g for g in groups if id(g) not in joined]


def _home(group: Group, joined: dict[int, Group]) -> Group:
    """The group that a group has been joined with."""
    while id(group) in joined:
        group = joined[id(group)]
    return group


def _short_forms(a: Appearance) -> Iterator[str | tuple[str, ...]]:
    """What may stand for a body's name: its initials, the beginning, the end or the head of an organisation's.

    Of a ministry the initials without the state: "MoD", and those of its full style: "MFA" for a foreign ministry.
    """
    yield from initials(a.speaker.name)
    if a.parts[-1:] == (MINISTRY,) and len(a.parts) > 1:
        field = a.parts[-2]
        yield from ("mfa", "mofa") if field == "foreign" else (f"m{field[0]}", f"mo{field[0]}")
    if found := _FROM_MINISTRY.search(a.speaker.name):
        yield from initials(found[0])
    # Of two companies in one breath neither is short for both.
    if a.kind == "organisation" and not _SEVERAL.search(a.speaker.name):
        for size in range(1, len(a.parts)):
            yield a.parts[:size]
            yield a.parts[-size:]
        if found := _HEAD.match(a.speaker.name):
            yield body_tokens(found[1])


def _letters(a: Appearance, *, after_state: bool = False) -> str:
    """The letters of a name that is all capitals, or but for an "o" ("MoD"), and in one word, else nothing.

    `after_state`: those of the last of two words: "Merrovian MFA".
    """
    name = _ARTICLE.sub("", a.speaker.name.strip())
    if after_state:
        name = name.partition(" ")[2]
    letters = "".join(c for c in name if c.isalnum())
    capitals = letters.replace("o", "")
    return letters.casefold() if " " not in name and capitals.isupper() and len(letters) - len(capitals) < 2 else ""


def _cut(a: Appearance) -> tuple[str, ...]:
    """The parts of an organisation's name, if it is one."""
    named = _ARTICLE.sub("", a.speaker.name)[:1].isupper() and not _SEVERAL.search(a.speaker.name)
    return a.parts if a.kind == "organisation" and named else ()


def _one_state(new: Appearance, body: _Body) -> bool:
    """Whether a ministry is of the state of others: "Kerenian", "of Kerenia"."""
    return new.speaker.country is not None and body.states == {new.speaker.country}


def _of_state(a: Appearance) -> Iterator[tuple[str, ...]]:
    """What a state's body is found by among those of its state: its parts in any order, what it is one of."""
    yield _ordered(a.parts)
    if a.kind == "government":
        if len(a.parts) == 1:
            yield ("", a.parts[0][:_STEM])
        yield from (("", part) for part in a.parts if part in _ONE_OF_A_KIND)


def _by_field(a: Appearance) -> Iterator[tuple[str, ...]]:
    """What a ministry of several fields goes by: "Ministry of Energy and Mines", "energy ministry"."""
    if field := first_field(a.speaker.name):
        yield (field, MINISTRY)


def _of_people(a: Appearance) -> bool:
    """Whether a body is one of people, who are named before or after it: "Union of Farmers", "Farmers' Union".

    Of a place the two may be two: "University of Miami" and "Miami University".
    """
    return a.kind == "organisation" and any(part in _PEOPLES for part in a.parts)


def _other_state(new: Appearance, body: _Body) -> bool:
    return new.speaker.country is not None and any(state not in (None, new.speaker.country) for state in body.states)


def _ordered(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts whatever their order and the end of a state's name: "University of Merrow", "Merrow University"."""
    return ("", *sorted(part[:_STEM] for part in parts)) if len(parts) > 1 else parts


def _ends(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A body's name without the state before it: "Merrow central bank"."""
    return (parts[start:] for start in range(1, len(parts) - 1))


def _beginnings(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A body's name without the state after it: "Central Bank of Merrow"."""
    return (parts[:stop] for stop in range(2, len(parts)))


def _same_body(new: Appearance, body: _Body) -> bool:
    """Whether a name, or the end of a longer one, is one body's: of one state where it is only the end."""
    known = new.speaker.country is not None and new.speaker.country in body.states
    return known or (new.parts in body.names and (new.speaker.country is None or not any(body.states)))
