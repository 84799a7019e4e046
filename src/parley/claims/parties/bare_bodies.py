"""Bodies that every state has, without a word that says whose: "the Cabinet", "the army", "government troops".

They are no organisation's, whatever is named beside them; where a sentence or its paragraph begins with the place
("In Strelsau, ..."), they are of its state. "Government troops" fight rebels at home: that these are of the same state
does not make the troops another's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from parley.claims.sources.scene import Scene
from parley.spans import Span

_BODY = (
    r"(?:government|cabinet|parliament|senate|army|navy|military|police|air\sforce|armed\sforces|security\sforces"
    r"|general\sstaff|(?:foreign|defen[cs]e|interior|home|finance|war|justice|information|oil|trade)\s(?:ministry|office)"
    r"|ministry(?:\sof\s(?:the\s)?(?:foreign\saffairs|war|marine|defen[cs]e|the\sinterior|interior|finance|justice|information))?"
    r"|admiralty|treasury|presidency|foreign\sminister|authorities)"
)
_BARE = re.compile(rf"(?:the\s)?(?P<body>{_BODY})", re.IGNORECASE)
_GOVERNMENT = re.compile(
    r"(?:the\s|\d[\d,]*\s|some\s|several\s|hundreds\sof\s|thousands\sof\s|dozens\sof\s|two\s|three\s)?(?:government|federal)\s"
    r"(?:troops?|forces?|soldiers?|commanders|generals|army|jets?|warplanes|planes|aircraft|tanks|helicopters?|gunships?|artillery|gunners"
    r"|commandos|militia|positions|convoys?|patrols?|bombers|guns|planes|warships)",
    re.IGNORECASE,
)
_COUNTRY = re.compile(
    r"(?:the\s)?(?:(?:[A-Z][\w-]*an|[A-Z]aribbean|[Gg]ulf|island|landlocked|impoverished|oil-rich)\s)?"
    r"(?:country|nation|kingdom|emirate|sultanate)"
)
_AND = re.compile(r"[\w.’' -]+?,?\s(?:and|or)\s(?:the\s)?|[\w.’' -]+?,\s(?:the\s)?")
"""From one state to another beside it."""
_ALLIANCE = re.compile(r"(?:[Tt]he\s)?(?:(?:[Ww]estern|[Aa]tlantic|transatlantic|military)\s)?alliance")
_OTHER_ALLIANCE = re.compile(
    r"\b[A-Z][\w-]*\s(?:Alliance|Pact|Entente|League|Coalition|Bloc|Front)\b|\b(?:[Tt]riple|[Dd]ual|ruling|opposition|rebel"
    r"|governing|electoral|party|parliamentary|two-party|three-party|Saudi-led|Northern)\s(?:[Aa]lliance|coalition)\b"
)
_FOUNDED = 1949
_ATLANTIC = frozenset(
    "USA CAN GBR FRA DEU ITA BEL NLD LUX NOR DNK ISL PRT GRC TUR ESP POL HUN CZE EST LVA LTU ROU BGR SVK SVN HRV ALB "
    "MNE MKD FIN SWE".split()
)
_OFTEN = 2
"""Namings of the dateline's state from which an article is about it. †"""


def bare_body(text: str, span: Span) -> str | None:
    """The noun of a body that every state has, where a phrase is nothing more: "the | Cabinet"."""
    found = _BARE.fullmatch(text, span.start, span.end)
    return found["body"].lower() if found else None


def of_the_government(text: str, span: Span) -> bool:
    """Whether a phrase means the forces of the government at home, without a word of whose: "government troops"."""
    return _GOVERNMENT.fullmatch(text, span.start, span.end) is not None


def begun_in(scene: Scene, span: Span) -> str | None:
    """The state with which a phrase's sentence, or one before it, begins ("In Strelsau, ..."), if no other follows."""
    settings = scene.entities.settings
    begun = settings.front(span.start)
    sentence = Span(scene.prose.sentence_span(span.start).start, span.start)
    return begun if begun is not None and settings.is_open(begun, sentence) else None


_OF_ARMY = re.compile(
    r"(?:the\s)?(?:army|military|navy|air\sforce|police)\s(?:jets|warplanes|planes|aircraft|helicopters?|tanks|troops"
    r"|artillery|gunners|gunboats|commandos|headquarters|barracks|units|positions|patrols?|bombers|forces)",
    re.IGNORECASE,
)
"""What belongs to a state's army, without a word of whose."""


class Near(NamedTuple):
    """What stands near a phrase: where its sentence begins, where the article names states, and which.

    `dateline`: the state that it is written from; `on`: its day.
    """

    sentence: int
    named: Sequence[tuple[int, str]]
    dateline: str | None = None
    on: dt.date | None = None


def told_near(text: str, span: Span, near: Near, against: Collection[str]) -> str | None:
    """Whom a phrase without a name means by what stands near it: "the country", "the alliance", "the army".

    `against`: who stands on the other side.
    """
    if _ALLIANCE.fullmatch(text, span.start, span.end):
        return "NATO" if _is_atlantic(text, near) else None
    if _COUNTRY.fullmatch(text, span.start, span.end):
        return _named_last(text, span, near, against)
    found = _at_home(text, span, near)
    return None if found in against else found


def _named_last(text: str, span: Span, near: Near, against: Collection[str]) -> str | None:
    """The state that a sentence names last before "the country", unless beside another.

    "It broke with Orsk after | the country": but not in "Orsk and Belmar want | the country to yield".
    """
    before = [(at, code) for at, code in near.named if near.sentence <= at < span.start]
    if not before or before[-1][1] in against:
        return None
    (first, other), (at, code) = before[-2:] if len(before) > 1 else (before[0], before[0])
    return None if other != code and _AND.fullmatch(text, first, at) else code


def _is_atlantic(text: str, near: Near) -> bool:
    """Whether "the alliance" is the Atlantic one: a state of it is named, and no alliance by another name."""
    since = near.on is None or near.on.year >= _FOUNDED
    return since and _OTHER_ALLIANCE.search(text) is None and any(code in _ATLANTIC for _, code in near.named)


def _at_home(text: str, span: Span, near: Near) -> str | None:
    """The dateline's state, for "the army" in an article that names it most, and no other so far in the sentence."""
    of_army = _OF_ARMY.fullmatch(text, span.start, span.end) is not None
    if near.dateline is None or not (of_army or bare_body(text, span) or of_the_government(text, span)):
        return None
    if "\n" not in text[: span.start].lstrip() and {code for at, code in near.named if at < span.start} == {
        near.dateline
    }:
        return near.dateline  # in the lead
    if of_army:
        return None  # which may be another's, farther on
    (first, times), *more = Counter(code for _, code in near.named).most_common(2) or [("", 0)]
    alone = first == near.dateline and times >= _OFTEN and all(others < times for _, others in more)
    before = {code for at, code in near.named if near.sentence <= at < span.start}
    return near.dateline if alone and before <= {near.dateline} else None
