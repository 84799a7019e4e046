"""Which of the two sides it is that acts, where reading gave a name and no code ("Belmari engineers")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parley.assessment.mentioned import PRIVATE
from parley.record.types import Question

_STATE = re.compile(r"[A-Z]{3}\Z")
_PLACE = (
    r"(?!['’]s (?:border|frontier|coast|ports?|capital|territory)|s?['’]? (?:border|frontier|coast|ports?|capital"
    r"|villages?|towns?|city|cities|east|west|north|south|waters|side|territory|soil|lines)\b)"
)
"""A state whose border or coast is named is where something happens, not who does it."""
_PRIVATE = re.compile(rf"\b{PRIVATE}")
_REBELS = re.compile(
    r"(?<!anti-)(?<!counter-)\b(?:separatists?|secessionists?|rebels?|insurgents?|insurrectionists?|guerr?illas?|mutineers"
    r"|putschists?|breakaway|partisans|paramilitar(?:y|ies)|jihadis(?:ts?)?|warlords?)\b(?! (?:of|against)\b)"
    r"(?![’'-](?:held|controlled|occupied|proof)\b)",
    re.IGNORECASE,
)
"""Who fights a state from within, whatever state reading put such people under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The names and adjectives of the two sides of a question; letter case counts."""

    codes: Mapping[str, str]
    pattern: re.Pattern[str] | None

    def acting(self, codes: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
        """The codes of who acts; where none of them is a state's: of the side that their names name.

        Of private people, of courts and of rebels the acts are not their state's.
        """
        if private(names) or rebels(names):
            return ()
        if self.pattern is None or any(map(_STATE.match, codes)):
            return tuple(codes)
        for text in names:
            match = self.pattern.search(text)
            if match is not None and not _PRIVATE.search(text, match.end()):
                return (self.codes[match.group(1)],)
        return tuple(codes)


def sides_of(question: Question, names: Mapping[str, str]) -> Sides:
    """The sides of a question; `names`: of states and their people, with codes."""
    codes = {name: code for name, code in names.items() if code in (question.actor, question.target) and len(name) > 2}
    if not codes:
        return Sides(codes=codes, pattern=None)
    listed = "|".join(re.escape(name) for name in sorted(codes, key=lambda name: (-len(name), name)))
    return Sides(codes=codes, pattern=re.compile(rf"(?<!\w)({listed})s?(?!\w){_PLACE}"))


def private(names: Sequence[str]) -> bool:
    """Whether all of some names are of private people, or of courts."""
    return bool(names) and all(_PRIVATE.search(name) for name in names)


def rebels(names: Sequence[str]) -> bool:
    """Whether it is rebels who act before anybody else: no act of the state that they live in."""
    return bool(names) and _REBELS.search(names[0]) is not None
