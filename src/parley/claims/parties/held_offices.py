"""What a person is, but for what he was or may become, and what elections are called: "a general" of elections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from parley.claims.people.people import Person

_GENERAL, _PRESIDENT = "general", "president"
_RANKED = re.compile(r"\b[Gg]en(?:eral|\.)\s\Z")
"""A rank right before a name."""
_LOOKED_AT = 50
"""Namings of a person at which his title is looked for where he has no other role."""
_TITLE = 12
"""Characters of such a title."""
_WISHED = re.compile(r"\b(?:would|will|could|might|to)\s(?:be|become)\s(?:an?|the)\s(?:[\w-]+\s){0,4}president\b")


class HeldOffices:
    """The roles of one article's persons, each looked up once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._held: dict[Person, list[str]] = {}

    def of(self, person: Person) -> list[str]:
        """What a person is called, but for what he held, what he may become, and what elections are called."""
        if person not in self._held:
            roles = [d.role for d in person.descriptions if d.role and not d.past]
            self._held[person] = [role for role in roles if not self._only_wished(role, person.positions)]
        return self._held[person]

    def shown(self, person: Person, role: str | None) -> tuple[str, ...]:
        """The roles of a person; where he has none, the one that he is shown with, if it is his."""
        if roles := self.of(person):
            return tuple(roles)
        return () if role is None or self._only_wished(role, person.positions[:_LOOKED_AT]) else (role,)

    def _only_wished(self, role: str, named: Sequence[int]) -> bool:
        """Whether a role is none: the "general" of general elections, the one of who "would be a better president"."""
        text = self._text
        if role == _GENERAL:
            return not any(_RANKED.search(text, max(0, at - _TITLE), at) for at in named)
        return (
            role == _PRESIDENT
            and self._wished
            and not any(text[max(0, at - _TITLE) : at].rstrip().endswith(_PRESIDENT.title()) for at in named)
        )

    @cached_property
    def _wished(self) -> bool:
        """Whether the article speaks of somebody who would be president."""
        return _WISHED.search(self._text) is not None
