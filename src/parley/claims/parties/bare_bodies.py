"""Bodies that every state has, without a word that says whose: "the Cabinet", "the army", "government troops".

They are no organisation's, whatever is named beside them; where a sentence or its paragraph begins with the place
("In Strelsau, ..."), they are of its state. "Government troops" fight rebels at home: that these are of the same state
does not make the troops another's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

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


def at_home(text: str, span: Span, named: Sequence[tuple[int, str]], dateline: str | None, sentence: int) -> str | None:
    """The dateline's state, for such a phrase in an article that names it most, and no other so far in the sentence.

    `named`: where the article names states, and which; `sentence`: where the phrase's sentence begins.
    """
    if dateline is None or not (bare_body(text, span) or of_the_government(text, span)):
        return None
    (first, times), *more = Counter(code for _, code in named).most_common(2) or [("", 0)]
    alone = first == dateline and times >= _OFTEN and all(others < times for _, others in more)
    return dateline if alone and all(code == dateline for at, code in named if sentence <= at < span.start) else None
