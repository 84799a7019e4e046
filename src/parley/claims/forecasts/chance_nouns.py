"""Nouns that tell what is foreseen: "the odds that Orsk lands men are low", "diplomats saw little chance of a truce".

The model marks the clause without the verb of its noun, or with who sees the chance and nobody as its source.
"""

from __future__ import annotations

import re

from parley.claims.model.acts import ForecastMark
from parley.spans import Span, line_start

NOUN = r"(?:risks?|chances?|possibility|likelihood|danger|odds|probability|prospects?)"
ONLOOKERS = (
    r"analysts?|experts?|observers?|diplomats?|economists?|traders?|brokers?|bankers?|dealers?|historians?|correspondents?|commentators?"
    r"|scholars?|scientists?|strategists?|forecasters?|merchants?|insurers?"
)
WATCHERS = re.compile(
    rf"\b(?:{ONLOOKERS}|officials?|officers?|envoys?|attachés?|planners?|few|many|most|some|several|none|nobody"
    r"|no\sone|neither|everybody|everyone)\b",
    re.IGNORECASE,
)
"""Who expects another to act without asking it of him; a government that "expects Orsk to pay" demands it."""
_SEEN = (
    rf"(?P<who>(?:[A-Z]|[\w-]+\s)[^,;:.!?\n“”\"]{{2,60}}?)\s(?:(?:has|have|had)\s)?(?:sees?|saw|seen)\s(?P<chance>(?:little|no|scant|hardly\sany|almost\sno|some|every"
    rf"|only|an?)\s(?:[\w-]+\s){{0,3}}?{NOUN}\s(?:of|that|for)\b)"
)
_SEES = re.compile(_SEEN)
_SEER = re.compile(rf"(?:\A|\n|[.!?][”\"’']?\s|,?\s(?:but|and|while)\s)(?:{_SEEN})")
"""Who sees a chance, where the model marks him with it and nobody as its source."""
_NOUN_THAT = re.compile(
    r"\b(?:(?P<odds>(?:(?:the|its|his|her|their)\s)?(?:odds|chances?|likelihood|probability|prospects?|risks?|danger|possibility))|expectations?"
    r"|forecasts?|predictions?|fears?|speculation|talk|belief)\sthat\s[“\"'‘]?\Z",
    re.IGNORECASE,
)
"""A noun right before the clause that it tells."""
_IS_SO = re.compile(
    r"\s(?:is|are|was|were|remain(?:s|ed)?|look(?:s|ed)?|seem(?:s|ed)?|appear(?:s|ed)?)\s(?:\w+\s)?"
    r"(?:low|slim|slender|slight|small|tiny|scant|faint|poor|dim|bleak|minimal|negligible|nil|zero|remote|high|good|strong|great|even|real|long"
    r"|growing|rising|shrinking|falling|increasing|diminishing)\Z"
)
_BECAME = re.compile(
    r"\s(?:(?P<faded>(?:(?:has|have|had)\s(?:\w+\s){0,2}?)?(?:faded|receded|dimmed|waned|vanished|evaporated|dwindled|subsided|eased|diminished|ebbed"
    r"|gone|disappeared)|(?:is|are|was|were)\s(?:\w+ly\s)?(?:fading|receding|dimming|waning|dwindling|dashed|unfounded|groundless|misplaced|premature|wrong))"
    r"|(?:(?:has|have|had)\s(?:\w+\s){0,2}?)?(?:risen|grown|mounted|spread|increased|intensified|hardened|strengthened|rose|grew)"
    r"|(?:is|are|was|were)\s(?:\w+ly\s)?(?:growing|rising|mounting|spreading|high|widespread))\b"
)
"""What became of such a view, behind what it holds."""
_WHOLE = re.compile(
    r"[^.;:!?\n“”\"]{2,100}?\s(?:will|would|could|may|might)\s[^.;:!?\n“”\"]*\w(?<!\bhave)(?<!\bhas)(?<!\bhad)(?<!\bbe)(?<!\bbeen)(?<!\bto)(?<!\bnot)(?<!\band)"
)
"""A clause with its own verb before that of the noun."""
_BEFORE = 60
"""Characters before a clause that are looked at."""


def with_noun(mark: ForecastMark, text: str) -> ForecastMark | None:
    """A clause that was marked with the verb of the noun that tells it; none where that lets it go.

    Of "the odds that | Orsk lands men are low" the noun is part; of "expectations that | it will fall have risen" it
    and its verb are not; and where they have faded nobody foresees it any more.
    """
    if (seen := _SEES.match(text, *mark.span)) and WATCHERS.search(seen["who"]):
        return mark._replace(span=Span(seen.start("chance"), mark.span.end), clear=True)
    noun = _NOUN_THAT.search(text, max(0, mark.span.start - _BEFORE), mark.span.start)
    if noun is None:
        return mark
    if noun["odds"]:
        graded = _IS_SO.search(text, *mark.span)
        return mark._replace(span=Span(noun.start("odds"), mark.span.end)) if graded else mark
    became = _BECAME.search(text, mark.span.start, min(mark.span.end + _BEFORE, len(text)))
    if became is None or not _WHOLE.fullmatch(text, mark.span.start, became.start()):
        return mark
    if became["faded"]:
        return None if became.start() <= mark.span.end else mark
    return mark._replace(span=Span(mark.span.start, became.start())) if became.start() < mark.span.end else mark


def seen_by(text: str, clause: Span) -> Span | None:
    """Who sees the chance that a clause begins with, where he stands right before it; None for others."""
    begin = max(0, line_start(text, clause.start, clause.start - 2 * _BEFORE) - 1)
    for found in _SEER.finditer(text, begin, clause.end):
        if found.start("chance") == clause.start and WATCHERS.search(found["who"]):
            return Span(*found.span("who"))
    return None
