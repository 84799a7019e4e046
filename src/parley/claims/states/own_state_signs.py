"""By what an article shows that a name is a state's: its offices and bodies, its style, its acts, its dateline."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from parley.claims.language.function_words import PHRASE_ENDS, PRONOUNS

NAME = (
    r"(?:(?:San|Santa|Santo|S[ãa]o|Saint|St\.?|Great|Greater|Little|New|North|South|East|West|Upper|Lower|El|La|Las|Los"
    r"|Costa|Port|Puerto)\s)?"
    r"[A-Z][a-zà-ÿ]{3,}"
)
"""A state's name: one word, or two of which the first is one that names of places begin with."""
OFFICE = (
    r"(?:president|premier|chancellor|king|queen|emir|sultan|(?:\w+\s){0,2}minist(?:er|ry)|foreign secretary|ambassador"
    r"|envoy|consul|government|cabinet|army|navy|air force|armed forces|troops|forces|soldiers|parliament|embassy"
    r"|coast ?guard|border guards?|frontier (?:guards?|troops)|state (?:media|television|radio|news agency)|military"
    r"|legation|warships?|gunboats?"
    r"|intelligence(?:\s\w+)?|cyber command|communications office|general staff|police|security council)"
)
_OWNED = rf"['’]s?\s(?:own\s|new\s|former\s|acting\s)?(?i:({OFFICE}))\b"
_POSSESSED = re.compile(rf"(?<![\w-])({NAME}){_OWNED}")
_SOVEREIGN = (
    r"(?i:navy|army|air force|armed forces|foreign minist(?:er|ry)|defen[cs]e minist(?:er|ry)|prime minister|government"
    r"|ambassador|embassy|king|queen|coast ?guard|border guards?|frontier guards|troops|legation|envoy|delegate|fleet"
    r"|flag|warships?|gunboats?|fighters?|frontier|border)"
)
"""What states have, in the words that follow their adjectives."""
_ARMS = re.compile(
    r"navy|army|air force|armed forces|foreign minist(?:er|ry)|defen[cs]e minist(?:er|ry)|ambassador|embassy|king|queen"
    r"|coast ?guard|border guards?|frontier (?:guards?|troops)",
    re.IGNORECASE,
)
"""Offices and bodies that regions and cities do not have."""
_ADJECTIVE = re.compile(
    rf"(?<![\w-])([A-Z][a-zà-ÿ]{{2,}}(?:(?<!ic)ian|(?<!i)an|ese|ish|[^aeiou]i))(?:\s{_SOVEREIGN}\b|(?:\s[a-z]))"
)
_ONCE = re.compile(
    r"(?<![\w-])([A-Z][a-zà-ÿ]{2,}(?:(?<!ic)ian|(?<!i)an|ese|ish|(?<!ef)ense|[^aeiou]i))\s(?i:navy|army|ministry|government"
    r"|(?:foreign|defen[cs]e) minist(?:er|ry)|cabinet|troops|soldiers|paratroop(?:er)?s|marines|infantry"
    r"|artillery|patrols?|jets|cutters?|corvettes?|frigates?|destroyers?|gunboats?|warships?|gendarmes|embassy|legation|ambassador"
    r"|envoy|consul|delegates?|court|airspace|coast ?guard|(?:border|frontier) guards?)\b"
)
"""An adjective before what only states have: once is enough."""
_OF_STATES = re.compile(rf"\s{_SOVEREIGN}\Z")
_OTHERS_HAVE_IT = re.compile(
    r"president|police|security council|intelligence|envoy|military|general staff", re.IGNORECASE
)
"""Offices and services that companies, cities and clubs have too: who has them is a state if it is a place as well."""
_PLACED = re.compile(rf"\b(?:in|into|from|across|inside|outside)\s({NAME})(?![\w’'-]|\s[A-Z])")
_CAPITAL_BEFORE = re.compile(r"(?:^|[\s“\"(])([A-Z][\w.’'-]*|al)\s\Z")
_OPENERS = (
    PHRASE_ENDS
    | PRONOUNS
    | frozenset(
        "a an the and but or yet so if then now today yesterday tomorrow both neither not only even meanwhile monday "
        "tuesday wednesday thursday friday saturday sunday because although though once until unless however later "
        "earlier".split()
    )
)
"""Words with a capital that are not the beginning of a name."""
_FEWEST = 3
"""Mentions of a name of the tables that is taken for a state of the article's own."""
_STYLED = re.compile(r"(?<=[a-z]) of (?:the )?([A-Z][a-zà-ÿ]{2,}(?: [A-Z][a-zà-ÿ]{2,})?)(?![\w-])")
_STYLE = re.compile(r"\b(?:Republic|Kingdom|Emirate|Sultanate|Principality|Grand Duchy|Commonwealth)\Z", re.IGNORECASE)
"""A state by its style: "the Republic of Ruritania", "the kingdom of Ruritania"."""
_LONGEST_STYLE = 14
"""Characters of the longest style."""
_MONTHS = frozenset("June July March April August January February September October November December Sept".split())
_DATELINE = re.compile(
    r"(?m)^[A-Z][A-Z.'’ -]{2,30}(?:, | \()"
    rf"(?!(?:{'|'.join(sorted(_MONTHS))}|[A-Z][a-z]+day)\b)([A-Z][a-zà-ÿ]{{3,}}(?: [A-Z][a-zà-ÿ]{{3,}})?)"
    r"(?!\.)(?:\)|,)?[^\n—–]{0,24}?\s[—–-]{1,2}\s"
)
"""The state in a dateline: "SAN TELMO, Ruritania, June 3 —"."""
_BARE_DATELINE = re.compile(
    rf"(?m)^[A-Z][A-Z.'’ -]{{2,30}}, (?!(?:{'|'.join(sorted(_MONTHS))}|[A-Z][a-z]+day)\b)"
    r"([A-Z][a-zà-ÿ]{5,})(?: \(\d{4}\))?\. [—–-]{1,2} "
)
"""The same with nothing but the state and perhaps the year: "SAN TELMO, Ruritania (1986). —"."""
_OPENING = 400
"""Characters at the front of an article in which its dateline stands."""


def styled(text: str) -> dict[str, str]:
    """States by their style, each whole style to the name in it."""
    found: dict[str, str] = {}
    for match in _STYLED.finditer(text):
        if style := _STYLE.search(text, max(0, match.start() - _LONGEST_STYLE), match.start()):
            found[text[style.start() : match.end()]] = match.group(1)
    return found


def dated(text: str) -> str | None:
    """The name in an article's dateline that the article names again."""
    opening = _DATELINE.search(text, 0, min(len(text), _OPENING))
    if opening and text.count(opening.group(1)) > 1:
        return opening.group(1)
    bare = _BARE_DATELINE.search(text, 0, min(len(text), _OPENING))
    return bare.group(1) if bare else None


def owners(text: str) -> dict[str, set[str]]:
    """The offices and bodies of each name that has one: "Ruritania's navy"."""
    found: dict[str, set[str]] = {}
    for match in _POSSESSED.finditer(text):
        if not _goes_on(text, match.start(1)):
            found.setdefault(match.group(1), set()).add(match.group(2))
    return found


def possessors(text: str, offices: Mapping[str, Collection[str]]) -> set[str]:
    """Those whose offices only states have; those with what companies have too, if they are places."""
    sure = {name for name, held in offices.items() if not all(map(_OTHERS_HAVE_IT.fullmatch, held))}
    open_ones = set(offices) - sure
    return sure | (open_ones and open_ones & named_by(_PLACED, text))


def sovereigns(text: str, offices: Mapping[str, Collection[str]], styles: Collection[str]) -> set[str]:
    """Names that have what no region or city has: "Ruritania's navy"; or that are called a kingdom or republic."""
    called = {name for name in styles if text.count(name) > 1}
    armed = {name for name, held in offices.items() if any(map(_ARMS.fullmatch, held))}
    return called | {name for name in armed if text.count(name) >= _FEWEST}


def adjectives_of_states(text: str) -> set[str]:
    """Adjectives before what only states have, or before a state's noun and another: "the Ruritanian navy"."""
    found: dict[str, list[bool]] = {}
    for match in _ADJECTIVE.finditer(text):
        if not _goes_on(text, match.start(1)):
            found.setdefault(match.group(1), []).append(_OF_STATES.search(match.group()) is not None)
    once = {match.group(1) for match in _ONCE.finditer(text) if not _goes_on(text, match.start(1))}
    return once | {word for word, uses in found.items() if len(uses) > 1 and any(uses)}


def named_by(pattern: re.Pattern[str], text: str) -> set[str]:
    """The names that a pattern finds in a text, none of them the end of a longer one ("Sri | Lanka")."""
    return {match.group(1) for match in pattern.finditer(text) if not _goes_on(text, match.start(1))}


def _goes_on(text: str, start: int) -> bool:
    """Whether a name at a place is the end of a longer one: "Sri | Lanka", "New People's | Army"."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - 30), start)
    return before is not None and before.group(1).casefold() not in _OPENERS
