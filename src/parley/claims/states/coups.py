"""Whose a junta is, and the generals and soldiers of a coup: of the state that the article tells the coup of.

"The generals accused Orsk": not of the other state that the sentence names. Where two states have their coup, and
where nothing says in which it was, they are of none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from parley.claims.language.nouns import singular
from parley.claims.language.phrases import words_of
from parley.claims.states.actor_words import RANKS
from parley.spans import Span

_RULE = (
    r"(?:coups?|putsch|junta|mutiny|uprising|generals|colonels|putschists|coup\s(?:leaders?|plotters|makers)"
    r"|military\s(?:rulers?|leaders|government|takeover|council|regime|coup)|power|takeover)"
)
_IN = re.compile(rf"\b{_RULE}(?:\sd['’]etat|\sd['’]état)?\sin\s(?:the\s)?(?=[A-Z])", re.IGNORECASE)
"""Before the name of the state that a coup is told of: "who seized power in | Orsk"."""
_OF_STATE = re.compile(
    r"[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,2}(?:['’]s?)?\s(?:(?:ruling|military|new|army|own|bloodless|recent|latest)\s){0,3}"
    r"(?:coups?|putsch|junta|generals|colonels|putschists|coup\s(?:leaders?|plotters|makers)|takeover"
    r"|military\s(?:rulers?|government|regime))\b"
)
"""The name or adjective of a state with its coup: "Orsk's ruling junta", "the Orskan generals"."""
_TOLD = re.compile(
    r"\b(?:[Cc]oups?|[Pp]utsch\w*|[Jj]untas?)\b|\b(?:seized|took|grabbed|usurped|seizing|taking)\spower\b"
)
"""What an article with a coup has in it."""
_RULERS = re.compile(
    r"(?:(?:the|these|those|its|their|new|five|four|three|six|country['’]s)\s)*(?:(?:ruling|military|new|army|defiant)\s)*"
    r"(?:junta|generals|colonels|putschists|coup\s(?:leaders?|plotters?|makers?|organi[sz]ers)"
    r"|military\s(?:rulers?|leaders?|government|authorities|council|regime)|new\srulers"
    r"|(?:rebel|mutinous|renegade)\s(?:soldiers|officers|generals|colonels|troops))(?:\s(?:who|that|which)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""Those who rule by a coup, with nothing that says whose they are."""
_ARMED = r"(?:soldiers|officers|troops|guards|guardsmen|paratroopers|commandos|army|military|forces|captains|majors)"
_IN_ARMS = re.compile(
    r"(?:(?:the|some|young|senior|junior|elite|armed|a group of|special forces|army|presidential|palace|guard|mutinous"
    rf"|rebel)\s)*(?P<men>{_ARMED})\b.*",
    re.IGNORECASE | re.DOTALL,
)
_OFFICERS = RANKS | {"officer"}
_TOPPLED = re.compile(
    r",?\s(?:who|that|which|from|of|in)\b[^.;]{0,50}?\b(?:seized|took|grabbed|toppled|overthrew|ousted|deposed|coup"
    r"|arrested\sthe\spresident|presidential|palace)\b"
)
"""What says of men in arms that they are those of the coup: "officers | who toppled the king"."""
_LONGEST = 80
"""Characters behind a phrase in which that stands."""


def coup_state(
    text: str, named: Sequence[tuple[int, str]], known: str | None, dateline: str | None
) -> str | None:  # fmt: skip
    """The one state that an article tells a coup of; `named`: where it names states, and which.

    `known`: the one of them that is known to have had a junta in its year. Else it may be the dateline's.
    """
    if _TOLD.search(text) is None:
        return None
    at: Mapping[int, str] = dict(named)
    told = Counter(at[match.end()] for match in _IN.finditer(text) if match.end() in at)
    told.update(code for place, code in named if _OF_STATE.match(text, place, place + _LONGEST))
    ranked = told.most_common(2)
    if ranked:
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None
    return known or (dateline if any(code == dateline for _, code in named) else None)


def rules_by_coup(text: str, span: Span) -> bool:
    """Whether a phrase means those who hold power by a coup: "the junta", "soldiers | who toppled the king"."""
    words = span.of(text)
    if _RULERS.fullmatch(words):
        return True
    armed = _IN_ARMS.fullmatch(words)
    if armed is None:
        return False
    start = span.start + armed.end("men")
    return _TOPPLED.match(text, start, start + _LONGEST) is not None


def in_arms(text: str, span: Span) -> bool:
    """Whether a phrase means men in arms of no state that it names: "soldiers", "the army", "air force commanders"."""
    words = words_of(text, span)
    officers = bool(words) and singular(words[-1].bare) in _OFFICERS and all(word.text.islower() for word in words[1:])
    return officers or _IN_ARMS.fullmatch(span.of(text)) is not None
