"""What stands around a clause and turns it: "nor does she think that", "..., he thought impossible".

A clause is turned by doubt, by a view that is held by nobody or denied, and by a chance that is called small; such a
frame turned itself ("no doubt that", "not impossible that") leaves the clause as it is. All 168 labelled forecasts
with a frame that turns are negated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from parley.claims.model.acts import ForecastMark
from parley.claims.statements.stated_views import SAID, views_around
from parley.spans import Span

_BELIEVE = (
    r"(?:believ(?:e[sd]?|ing)|think(?:s|ing)?|thought|expect(?:s|ed|ing)?|(?:fore)?see(?:s|n|ing)?|(?:fore)?saw|anticipat(?:e[sd]?|ing)"
    r"|suppos(?:e[sd]?|ing)|imagin(?:e[sd]?|ing)|envisag(?:e[sd]?|ing)|envision(?:s|ed|ing)?|reckon(?:s|ed|ing)?|predict(?:s|ed|ing)?"
    r"|assum(?:e[sd]?|ing)|conceiv(?:e[sd]?|ing)|fear(?:s|ed|ing)?|suspect(?:s|ed|ing)?|bet(?:s|ting)?|count(?:s|ed|ing)?\son)"
)
_NOT = r"\b(?:not|never|nor|neither|hardly|scarcely|cannot|no\slonger|\w+n['’]t)"
IMPROBABLE = (
    r"(?:unlikely|improbable|implausible|impossible|inconceivable|unthinkable|unimaginable|out\sof\sthe\squestion)"
)
"""What is held not to come."""
_DOUBTED = (
    rf"(?:{IMPROBABLE}|doubtful"
    r"|not\s(?:\w+\s)?(?:likely|probable|possible|conceivable|expected|to\sbe\sexpected|on\sthe\scards)"
    r"|hardly\s(?:likely|probable|conceivable|to\sbe\sexpected))"
)
_SCANT = r"(?:(?:almost\s|next\sto\s)?no|little|scant|slim|hardly\sany|not\smuch(?:\sof\san?)?|zero|fat)"
_FORMS = (
    rf"(?:\b(?:do|does|did|would|could|can|should|is|are|was|were)\s)?{_NOT}\s(?:(?:\w+ly|now|yet|even|really|for\sa\smoment|at\sall)\s){{0,2}}{_BELIEVE}",
    rf"\bn(?:or|either)\s(?:do|does|did|would|can|could|should)\s(?:[\w.’'-]+\s){{1,6}}?{_BELIEVE}",
    rf"\b(?:nobody|no[\s-]one|none|few|neither|no\s[\w-]+)(?:{SAID})?\s(?:(?!(?:who|which|that|and|but)\b)[\w’'-]+\s){{0,4}}?{_BELIEVE}",
    r"\b(?:naive|naïve|foolish|wrong|mistaken|a\smistake|premature|unrealistic|rash|folly|unwise|absurd|idle|illusory|an\sillusion)"
    rf"\sto\s{_BELIEVE}",
    rf"\b{_SCANT}\s(?:\w+\s)?(?:reasons?|grounds?|cause|basis|evidence|need)\s(?:to\s{_BELIEVE}|for\s{_BELIEVE})",
    rf"\b{_SCANT}\s(?:\w+\s)?(?:chances?|prospects?|likelihood|possibility|hope|probability|danger|risk|question|signs?|evidence"
    r"|indications?)(?:\s(?:that|of))",
    rf"(?:{_NOT}\s(?:\w+\s)?(?:persuaded|convinced)|\bun(?:persuaded|convinced)|\bfar\sfrom\s(?:persuaded|convinced))\sthat",
    r"\bdoubt(?:s|ed|ing)?(?:\s(?:that|whether|if))?",
    rf"\b(?:(?:\w+ly|very|most|quite|rather)\s)?{_DOUBTED}(?:{SAID})?\sthat",
    rf"\bwould\sbe\s(?:\w+\s)?(?:surprising|astonishing|remarkable|a\s(?:\w+\s)?(?:surprise|miracle|wonder))(?:{SAID})?(?:\sif)?",
)
_BEFORE = re.compile(rf"(?:{'|'.join(_FORMS)})(?:{SAID})?(?:\sthat)?[\s“\"'‘]*\Z", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[A-Z][\w’-]+)\s(?:(?:th(?:inks?|ought)|considers?|considered|holds?|held|call(?:s|ed)|deem(?:s|ed))\s"
    rf"(?:\w+ly\s)?{_DOUBTED}|rul(?:es|ed)\sout|exclud(?:es|ed)|doubt(?:s|ed)?\b)",
)
"""Behind a clause: "that they would ever meet again he thought out of the question"."""
_UNTURNED = re.compile(
    rf"(?:{_NOT}|\b(?:no|little|without|beyond|scant|any|few|nobody|none))\s(?:(?!(?:but|and|or|that|which|who)\b)\w+\s){{0,2}}?"
    rf"(?:doubt\w*|{IMPROBABLE}|surpris\w+|negligible|insignificant|nil)\b",
    re.IGNORECASE,
)
"""Frames turned themselves: what is "not impossible" may be."""
_REACH = 160
"""Characters before a clause in which its frame stands. †"""


_THAT = re.compile(r"(?:,?\s(?:that|whether|if))?[\s“\"'‘]*\Z")
_LEAD = re.compile(
    r"(?:(?:it|there)(?:\s(?:is|was|seems|seemed|looks|looked|appears|appeared)|['’]s)\s(?:\w+\s)?|(?:I|we|he|she|they)\s\w*\s?)?",
    re.IGNORECASE,
)
"""What a frame begins with where it was marked alone: "It was | unlikely", "I ca | n't see"."""


class Frame(NamedTuple):
    """The words around a clause that say what is held of it, and whether they turn it."""

    words: Span
    turns: bool


def frame_of(text: str, clause: Span, sentence: Span) -> Frame | None:
    """The frame of a clause within its sentence; None where it has none."""
    for view in views_around(text, clause, sentence):
        if view.clause.start <= clause.start < view.clause.end:
            return Frame(view.words, view.turns)
    begin = max(sentence.start, clause.start - _REACH)
    found = _BEFORE.search(text, begin, clause.start) if begin < clause.start else None
    found = found or _BEHIND.match(text, clause.end, sentence.end)
    if found is None:
        return None
    turned = _UNTURNED.search(text, max(sentence.start, found.start() - _REACH), found.end())
    end = found.start() + len(_THAT.sub("", found[0]))
    if turned is None or turned.end() <= found.start():
        return Frame(Span(found.start(), end), turns=True)
    return Frame(Span(min(turned.start(), found.start()), end), turns=False)


def without_frames(marks: Sequence[ForecastMark], text: str) -> list[ForecastMark]:
    """The forecasts but for those that are only the frame of the next one: "It was unlikely, he said, that | they"."""
    out: list[ForecastMark] = []
    for mark in marks:
        last = out[-1] if out else None
        if last and last.span.end <= mark.span.start <= last.span.start + _REACH:
            found = _BEFORE.search(text, last.span.start, mark.span.start)
            if found and found.start() < last.span.end and _LEAD.fullmatch(text, last.span.start, found.start()):
                out[-1] = mark._replace(condition=mark.condition or last.condition)
                continue
        out.append(mark)
    return out


def without_litotes(text: str) -> str:
    """The text without words of doubt that are turned themselves."""
    return _UNTURNED.sub(" ", text)
