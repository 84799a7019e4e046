"""Clauses that weigh whether something comes without a verb of the future: "the risk of a new war was real".

The model passes over them, since most clauses in such a form are about what is. They are forecasts where somebody says
them of an outcome that crises come to: a war, an attack, an agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from parley.claims.forecasts.chance_nouns import NOUN, ONLOOKERS, WATCHERS, with_noun
from parley.claims.forecasts.outcomes import OUTCOME
from parley.claims.forecasts.small_clauses import sentence_of
from parley.claims.model.acts import ForecastMark
from parley.claims.quantities.numerals import AT_A_CHANCE
from parley.claims.statements.framing import IMPROBABLE
from parley.claims.statements.stated_views import SAID
from parley.claims.types import Attribution
from parley.spans import Span, hull

_IS = r"(?:is|was|are|were|remain(?:s|ed)?|seem(?:s|ed)|look(?:s|ed)|appear(?:s|ed)|becomes?|became)"
_TO = r"(?:\s(?:of|with|between|against|on|in|over|by|before|after|during|within|this|next)(?:\s[\w’'.-]+){1,4}?)?"
"""Whom or what an outcome is about, and when it would come."""
_WORD = r"(?!(?:whether|if|unless|not|no|never|because|that)\b)[\w’'-]+"
_SUBJECT = rf"(?:(?:an?|the|any|another|further)\s)?(?:{_WORD}\s){{0,2}}?{OUTCOME}{_TO}"
_FORMS = (
    rf"(?:the|a|any)\s(?:\w+\s)?{NOUN}\sof(?:\s{_WORD}){{0,4}}?\s{OUTCOME}{_TO}\s{_IS}\s[\w-]+",
    rf"there\s(?:{_IS}|['’]s)(?:\s[\w-]+){{0,3}}?\s{NOUN}\s(?:of|for)(?:\s{_WORD}){{0,4}}?\s{OUTCOME}",
    rf"{_SUBJECT}(?:{SAID})?\s{_IS}(?:\s(?!n['’]t){_WORD}){{0,2}}?"
    rf"\s[“\"‘]?(?:possible|likely|probable|imminent|inevitable|unavoidable|{IMPROBABLE}"
    r"|(?:not\s)?on\sthe\scards|(?:not\s)?to\sbe\sexpected)\b",
    rf"{_SUBJECT}\s(?:can|could)(?:not|n['’]t)?\s(?:not\s|still\s)?be\s(?:ruled\sout|excluded|avoided|averted|prevented)\b",
    rf"(?:it|(?:an?|the|another|its|his|her|their|[A-Z][\w’'-]*)\s(?:{_WORD}\s){{0,7}}?[\w’'-]+)(?:\s(?:is|was)|(?<=\b[Ii]t)['’]s)\s(?:(?:now|only|just|simply|merely|still)\s){{0,2}}"
    r"(?:an?\s)?(?:matter|question)\sof\stime\b",
    rf"(?:{_WORD}\s){{0,3}}?(?:sees?|saw|regards?|regarded|consider(?:s|ed)?|deem(?:s|ed)?|judge[sd]?|view(?:s|ed)?|call(?:s|ed)?)\s(?:(?:an?|the|any)\s)?(?:{_WORD}\s){{0,4}}?{OUTCOME}{_TO}\s(?:as\s)?[“\"‘]?"
    rf"(?:(?:very|highly|quite|now|still|more)\s)?(?:{IMPROBABLE}|likely|probable|possible|inevitable|unavoidable|imminent|remote|certain|(?:an?\s)?(?:\w+\s)?(?:possibility|certainty))\b",
    rf"(?:{_WORD}\s){{0,3}}?(?:has|have|had|stands?|stood)\s(?:an?\s(?:\w+\s)?|little\s|no\s|every\s)chances?\sof"
    rf"(?:\s{_WORD})??\s{OUTCOME}",
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
I_EXPECT = (
    r"\b(?:(?:I|[Ww]e)(?:\s(?:do|did|would|can)(?P<not>\snot|not|n['’]t)?)?\s(?:\w+ly\s|still\s|also\s)?(?:expect|foresee|anticipate|predict)"
    r"|(?:[Hh]e|[Ss]he|[Tt]hey)(?:\s(?:do|does|did|would|can|could)(?P<nor>\snot|not|n['’]t)|\swould)?\s(?:\w+ly\s|still\s|also\s)?"
    r"(?:expect(?:s|ed)?|foresees?|foresaw|anticipate[sd]?|predict(?:s|ed)?))\s"
)
"""Somebody says of himself that he expects something, or does not, or is told to say so."""
_I_EXPECT = re.compile(rf"{I_EXPECT}(?P<what>(?:no\s)?{_SUBJECT}[^.,;:!?\n“”\"]*)")
"""What that is: "I do not expect | a war"."""
_AT_ODDS = (
    rf"(?:the\s(?:odds|chances?|likelihood|probability|risk)\sof\s[^.;:!?\n“”\"]{{3,80}}?|{_SUBJECT}){AT_A_CHANCE}"
    r"[^.,;:!?\n“”\"]*"
)
"""An outcome with the figure that somebody puts to it: "a full invasion at two in three before the rains end"."""
_I_PUT = re.compile(rf"\b(?:I|[Ww]e)(?:['’]d|\swould)?\s(?:\w+ly\s|still\s)?put\s(?P<what>{_AT_ODDS})")
_PUTS = re.compile(r"\bput(?:s|ting)?\Z", re.IGNORECASE)
_PUT = re.compile(_AT_ODDS, re.IGNORECASE)
_FORESEEING = re.compile(
    r"\b(?:expect(?:s|ed)?|predict(?:s|ed)?|forecasts?|foresees?|foresaw|anticipate[sd]?|fear(?:s|ed)?|doubt(?:s|ed)?|sees?)\Z",
    re.IGNORECASE,
)
"""Cues of what is foreseen: 26 of 28 labelled statements behind one hold a forecast."""
_NOT_RULED_OUT = re.compile(
    r"(?:\b(?:not|never|cannot|refus\w+\sto|declin\w+\sto)|n['’]t)\s(?:\w+ly\s)?(?:rul(?:e|ed|es|ing)\sout|exclud\w+)\Z",
    re.IGNORECASE,
)
AN_OUTCOME = re.compile(
    rf"[“\"‘]?(?:(?:an?|the|any|another|further|no|new)\s)(?:{_WORD}\s){{0,3}}?{OUTCOME}", re.IGNORECASE
)
"""What is foreseen, or not, or not excluded, where it is what crises come to: "does not expect | an invasion"."""
_MODAL = re.compile(r"[^.;:!?\n]{2,100}?\b(?:will|would|could|(?-i:may)|might|should|shall)\b", re.IGNORECASE)
_ONLOOKER = re.compile(rf"\b(?:{ONLOOKERS}|researchers?|academics?|professors?|lecturers?|pollsters?)\b", re.IGNORECASE)
"""Who has no ships of his own to send: what he says that will, would or could come he foresees."""
_WARNING = re.compile(r"\b(?:warn|caution)(?:s|ed)?\Z", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id)|th(?:ink|inks|ought)|believe[sd]?|argue[sd]?|reckon(?:s|ed)?|suggest(?:s|ed)?)\Z",
    re.IGNORECASE,
)
_UNDER_CONDITION = re.compile(r"(?:if|unless|should)\s", re.IGNORECASE)
_FORETOLD = re.compile(
    r"(?:(?:if|unless|should|once)\s[^.;:!?,\n“”\"]{2,90},\s)?(?!(?:if|unless|should|once|we|I|you|what|who|which|when|where|how|why|whether|this|that|he|she|they)\b)"
    r"[^.;:!?,\n“”\"]{2,80}?\s(?:will|would|could|(?-i:may)|might)\s(?!(?:\w+ly\s|not\s|never\s)?(?:like|welcome|prefer|have\s(?!to\b|an?\b|the\b|no\b|enough\b|little\b))\b)[^;:!?\n“”\"]{4,}",
    re.IGNORECASE,
)
"""One clause with one modal, or a condition and its clause. Of 26 such clauses behind an onlooker's saying in labelled
texts 22 are forecasts, four borderline ones; without a warning or a condition the model marks them itself."""
_WITHIN = re.compile(r"\b(?:that|which|who|whom|whose|where|while|because|although)\s", re.IGNORECASE)
_FEW = re.compile(r"(?:very\s)?(?:few|nobody|no\sone|none|not\s(?:many|one|an?))\b", re.IGNORECASE)
"""Who holds no view: all 17 things that such expect or see in labelled texts are forecasts that none comes."""
_GIVES = re.compile(r"\b(?:gives?|gave)\Z", re.IGNORECASE)
_CHANCE = re.compile(
    r"(?:[^,.;:]{2,40}\s)?(?:an?|no|little|some|every|only)\s[^,.;:]{0,30}?(?:chances?|odds|prospects?)\sof\s\w",
    re.IGNORECASE,
)
"""What somebody gives a thing who weighs it."""
_FEARS = re.compile(r"\b(?:fear|doubt)", re.IGNORECASE)
_OWN = re.compile(r"\W*(?:to\b|(?:we|I|our|my)\b)", re.IGNORECASE)
_LEAST, _FEWEST = 4, 2
"""Words of the shortest such clause, and of what few expect: "an invasion"."""
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
    out = [moved for mark in out if (moved := with_noun(mark, text))]
    for span in sorted({span for a in attributions if (span := _foretold(a, text))} - foreseen):
        if not any(mark.span.overlap(span) for mark in out):
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
    for expected in _expected(attributions, text):
        beside = [mark for mark in out if mark.span.overlap(expected.span)]
        if all(expected.span.contains(mark.span) for mark in beside):  # "two in three" alone was marked
            out = [*(mark for mark in out if mark not in beside), expected]
    return sorted(out, key=lambda mark: mark.span)


def _expected(attributions: Sequence[Attribution], text: str) -> Iterator[ForecastMark]:
    """What is expected, or put at a figure, in the first person where somebody is quoted."""
    for content in sorted({content for attribution in attributions for content in attribution.contents}):
        for found in _I_EXPECT.finditer(text, content.start, content.end):
            negated = bool(found["not"] or found["nor"])
            yield ForecastMark(Span(*found.span("what")), True, negated, None, (), ())
        for found in _I_PUT.finditer(text, content.start, content.end):
            yield ForecastMark(Span(*found.span("what")), True, False, None, (), ())


def _foreseen(attribution: Attribution, text: str) -> Span | None:
    """The one clause that somebody is told to expect, predict, fear or see coming."""
    if attribution.cue is None or attribution.source is None or len(attribution.contents) != 1:
        return None
    cue, content = attribution.cue.of(text), attribution.contents[0]
    words = content.of(text)
    if (_FORESEEING.search(cue) or _NOT_RULED_OUT.search(cue)) and AN_OUTCOME.match(words):
        return content
    few = _FEW.match(text, *attribution.source) is not None
    if not _FORESEEING.search(cue) or _OWN.match(words) or len(words.split()) < (_FEWEST if few else _LEAST):
        return None
    if cue.lower().startswith("see"):
        return content if sentence_of(words, "sees ") != words else None
    if _MODAL.match(words):
        return content
    named = WATCHERS.search(text, *attribution.source) is not None
    will = named and not _FEARS.search(cue) and " will " in sentence_of(words, "expects ")
    return content if will else None


def _foretold(attribution: Attribution, text: str) -> Span | None:
    """The one clause with a modal that an onlooker says, or the chance that somebody gives a thing."""
    if attribution.cue is None or attribution.source is None or len(attribution.contents) != 1:
        return None
    cue, content = attribution.cue.of(text), attribution.contents[0]
    if _GIVES.search(cue) and _CHANCE.match(text, *content):
        return content
    if _PUTS.search(cue) and _PUT.match(text, *content):
        return content
    weighs = _WARNING.search(cue) or (_SAYING.search(cue) and _UNDER_CONDITION.match(text, *content))
    if not weighs or not _ONLOOKER.search(text, *attribution.source):
        return None
    found = _FORETOLD.match(text, *content)
    return content if found and not _WITHIN.search(found[0]) else None


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
