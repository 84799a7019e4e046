"""Names of bodies across articles: what of a name tells one body from others, and which letters stand for it."""

from __future__ import annotations

import re
from functools import cache

from parley.record.titles import folded_name

_WORD = re.compile(r"[^\W_]+")
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
_POSSESSIVE = re.compile(r"[’']s?(?!\w)")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_BRITISH = re.compile(r"iz(?=(?:ation|e|ed|ing)s?$)")
_SPELLINGS = {"defense": "defence", "center": "centre", "labor": "labour", "program": "programme", "st": "saint"}
"""Organization and organisation are one, defense and defence."""


@cache
def body_tokens(name: str) -> tuple[str, ...]:
    """The parts of a body's name that tell it from others: without articles and "government", a ministry's field first.

    "Ministry of Foreign Affairs of Merrow", "Merrow Foreign Ministry" and "Foreign Ministry of Merrow" are one.
    """
    plain = _DOTTED.sub(lambda m: m[0].replace(".", ""), folded_name(name))
    if found := _OF_STATE.match(plain):
        plain = f"{found['state']} {found['field']}"
    elif found := _MINISTRY_OF.match(plain):
        plain = f"{found['state'] or found['before'] or ''} {found['field']} {found['body']}"
    parts = [_BRITISH.sub("is", _SPELLINGS.get(part, part)) for part in _WORD.findall(plain)]
    return tuple(p for p in parts if p not in _GENERIC) or tuple(parts)


@cache
def first_field(name: str) -> str | None:
    """The first field of a "Ministry of ..." by which it goes: "Ministry of Water Resources", "water ministry"."""
    found = _MINISTRY_OF.match(folded_name(name))
    return _WORD.findall(found["field"])[0] if found else None


@cache
def initials(name: str) -> frozenset[str]:
    """The letters that can stand for a body's name of two words or more, with and without its small words."""
    parts = _WORD.findall(_POSSESSIVE.sub("", name.casefold()))
    named = [p for p in parts if p not in _SKIPPED]
    if len(named) < 2:
        return frozenset()
    return frozenset({"".join(p[0] for p in named), "".join(p[0] for p in parts)})
