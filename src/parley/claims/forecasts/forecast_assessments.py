"""Clauses that weigh whether something comes without a verb of the future: "the risk of a new war was real".

The model passes over them, since most clauses in such a form are about what is. They are forecasts where somebody says
them of an outcome that crises come to: a war, an attack, an agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from parley.claims.forecasts.small_clauses import sentence_of
from parley.claims.model.acts import ForecastMark
from parley.claims.statements.framing import IMPROBABLE, SAID
from parley.claims.types import Attribution
from parley.spans import Span, hull

_OUTCOME = (
    r"(?:wars?|conflict|hostilities|invasion|attacks?|assault|strikes?|escalation|confrontation|clash(?:es)?|bloodshed"
    r"|offensive|incursion|settlement|solution|agreement|deal|peace|cease-?fire|truce|withdrawal|breakthrough|collapse"
    r"|coup|intervention|retaliation|adoption|success|landing|blockade|occupation|annexation|mobili[sz]ation|rupture|devaluation|recession"
    r"|famine|default|resumption)\b"
)
_NOUN = r"(?:risks?|chances?|possibility|likelihood|danger|odds|probability|prospects?)"
_IS = r"(?:is|was|are|were|remain(?:s|ed)?|seem(?:s|ed)|look(?:s|ed)|appear(?:s|ed)|becomes?|became)"
_TO = r"(?:\s(?:with|between|against|on|in|over|by)(?:\s[\w’'.-]+){1,4}?)?"
"""Whom or what an outcome is about."""
_WORD = r"(?!(?:whether|if|unless|not|no|never|because|that)\b)[\w’'-]+"
_SUBJECT = rf"(?:(?:an?|the|any|another|further)\s)?(?:{_WORD}\s){{0,2}}?{_OUTCOME}{_TO}"
_FORMS = (
    rf"(?:the|a|any)\s(?:\w+\s)?{_NOUN}\sof(?:\s{_WORD}){{0,4}}?\s{_OUTCOME}{_TO}\s{_IS}\s[\w-]+",
    rf"there\s(?:{_IS}|['’]s)(?:\s[\w-]+){{0,3}}?\s{_NOUN}\s(?:of|for)(?:\s{_WORD}){{0,4}}?\s{_OUTCOME}",
    rf"{_SUBJECT}(?:{SAID})?\s{_IS}(?:\s(?!n['’]t){_WORD}){{0,2}}?"
    rf"\s[“\"‘]?(?:possible|likely|probable|imminent|inevitable|unavoidable|{IMPROBABLE}"
    r"|(?:not\s)?on\sthe\scards|(?:not\s)?to\sbe\sexpected)\b",
    rf"{_SUBJECT}\s(?:can|could)(?:not|n['’]t)?\s(?:not\s|still\s)?be\s(?:ruled\sout|excluded|avoided|averted|prevented)\b",
    rf"(?:{_WORD}\s){{0,3}}?(?:has|have|had|stands?|stood)\s(?:an?\s(?:\w+\s)?|little\s|no\s|every\s)chances?\sof"
    rf"(?:\s{_WORD})??\s{_OUTCOME}",
)
_WEIGHS = re.compile(rf"(?:{'|'.join(_FORMS)})[^.;:!?\n“”\"]*", re.IGNORECASE)
"""Set on the dispatches of the shipped dossiers; in 924 articles on an election campaign it finds what is said in nine
places, of which four are about an outcome of a crisis."""
_PREDICATE = re.compile(rf"\s{_IS}\s", re.IGNORECASE)
_SURPRISED = re.compile(
    r"\b(?P<who>I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Ww]ho|[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,2})(?:\swould(?:\snot|n['’]t)?|['’]d(?:\snot)?)\sbe\s(?:\w+\s)?"
    r"(?:surprised|astonished|amazed|shocked)\sif\s[^.,;:!?\n“”\"]{8,}"
)
"""What would surprise somebody is foreseen not to come: all nine such clauses in labelled texts are forecasts."""
_FORESEEING = re.compile(
    r"\b(?:expect(?:s|ed)?|predict(?:s|ed)?|forecasts?|foresees?|foresaw|anticipate[sd]?|fear(?:s|ed)?|doubt(?:s|ed)?|sees?)\Z",
    re.IGNORECASE,
)
"""Cues of what is foreseen: 26 of 28 labelled statements behind one hold a forecast."""
_MODAL = re.compile(r"[^.;:!?\n]{2,100}?\b(?:will|would|could|(?-i:may)|might|should|shall)\b", re.IGNORECASE)
_WATCHERS = re.compile(
    r"\b(?:analysts?|experts?|observers?|diplomats?|economists?|traders?|brokers?|bankers?|dealers?|officials?|officers?|historians?|correspondents?"
    r"|commentators?|scholars?|scientists?|strategists?|forecasters?|envoys?|attachés?|planners?|merchants?|insurers?|few|many|most|some|several|none|nobody"
    r"|no\sone|neither|everybody|everyone)\b",
    re.IGNORECASE,
)
"""Who expects another to act without asking it of him; a government that "expects Orsk to pay" demands it."""
_FEARS = re.compile(r"\b(?:fear|doubt)", re.IGNORECASE)
_OWN = re.compile(r"\W*(?:to\b|(?:we|I|our|my)\b)", re.IGNORECASE)
_LEAST = 4
"""Words of the shortest such clause."""
_OPEN = re.compile(
    r"\b(?:whether|if|unless|(?:not|n['’]t|far\sfrom|hardly)\s(?:certain|sure|clear|known)|unclear|uncertain)(?:\sthat)?\s+\Z",
    re.IGNORECASE,
)
"""Before a clause that nobody holds: it is asked, supposed or left open."""
_DENIED = re.compile(
    r"\b(?:no\s(?:grounds?|reasons?|signs?|evidence|indications?)|(?:not|n['’]t)\s(?:believe|think|expect))(?:\s(?:to\s(?:believe|think"
    r"|expect)|of|for))?(?:\sthat)?\s+\Z",
    re.IGNORECASE,
)
_BEGIN = re.compile(r"\b(?:that|and|but|because|since|so|as)\s+|,\s+")
"""What a clause begins after, beside the begin of what is said."""
_NEXT = re.compile(r",?\s(?:and|but)\sthat\s", re.IGNORECASE)
_EDGE = re.compile(r"[\s“\"'‘]*")
_BEFORE = 60
"""Characters before a clause that are looked at."""


def with_assessments(
    forecasts: Sequence[ForecastMark], attributions: Sequence[Attribution], text: str
) -> list[ForecastMark]:
    """The forecasts with what somebody weighs in so many words; what is marked there already is clear."""
    out = list(forecasts)
    foreseen = {span for a in attributions if (span := _foreseen(a, text))}
    for span in sorted(foreseen):
        near = [place for place, mark in enumerate(out) if mark.span.overlap(span)]
        for place in near:
            out[place] = out[place]._replace(clear=True)
        if not near:
            out.append(ForecastMark(span, True, False, None, (), ()))
    weighed = {
        span
        for a in attributions
        for content, following in zip_longest(a.contents, a.contents[1:])
        for span in _weighed(content, following, text)
    }
    surprising = {Span(*found.span()) for found in _SURPRISED.finditer(text)}
    for span in sorted(weighed | surprising):
        near = [place for place, mark in enumerate(out) if mark.span.overlap(span)]
        for place in near:
            marked = out[place].span
            longer = span in surprising or _lacks_predicate(marked, span, text)
            out[place] = out[place]._replace(clear=True, span=hull([marked, span]) if longer else marked)
        if not near:
            denied = _DENIED.search(text, max(0, span.start - _BEFORE), span.start) is not None
            out.append(ForecastMark(span, True, denied, None, (), ()))
    return sorted(out, key=lambda mark: mark.span)


def _foreseen(attribution: Attribution, text: str) -> Span | None:
    """The one clause that somebody is told to expect, predict, fear or see coming."""
    if attribution.cue is None or attribution.source is None or len(attribution.contents) != 1:
        return None
    cue, content = attribution.cue.of(text), attribution.contents[0]
    words = content.of(text)
    if not _FORESEEING.search(cue) or _OWN.match(words) or len(words.split()) < _LEAST:
        return None
    if cue.lower().startswith("see"):
        return content if sentence_of(words, "sees ") != words else None
    if _MODAL.match(words):
        return content
    named = _WATCHERS.search(text, *attribution.source) is not None
    will = named and not _FEARS.search(cue) and " will " in sentence_of(words, "expects ")
    return content if will else None


def surprised(text: str, clause: Span) -> Span | None:
    """Whom it would surprise, where a clause begins with that; None for others."""
    found = _SURPRISED.match(text, *clause)
    return Span(*found.span("who")) if found else None


def _lacks_predicate(marked: Span, weighed: Span, text: str) -> bool:
    """Whether only the subject of what is weighed was marked: "A raid | , he added, was improbable"."""
    return marked.start == weighed.start and _PREDICATE.search(text, *marked) is None


def _weighed(content: Span, following: Span | None, text: str) -> Iterator[Span]:
    """The clauses of what somebody says that weigh an outcome; his saying so may stand between subject and verb."""
    goes_on = following is not None and following.start - content.end <= _BEFORE
    end = following.end if following and goes_on else content.end
    begins = (found.end() for found in _BEGIN.finditer(text, content.start, content.end))
    for begin in (content.start, *begins):
        edge = _EDGE.match(text, begin, content.end)
        found = _WEIGHS.match(text, edge.end() if edge else begin, end)
        if found is None or _OPEN.search(text, max(0, begin - _BEFORE), found.start()):
            continue
        further = _NEXT.search(found[0])
        words = found[0][: further.start()] if further else found[0]
        yield Span(found.start(), found.start() + len(words.rstrip(" ,—–-")))
