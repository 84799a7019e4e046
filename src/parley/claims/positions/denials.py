"""Denials of a thing or a deed: "Orsk has continued to deny any hostile plans", "denied having moved its guns".

The model marks clauses, seldom a bare noun. Who denies "this" denies what the sentence before tells, and a thing that
"was denied by Tarn" is Tarn's denial, whoever had told it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from parley.claims.language.position_verbs import NEGATED
from parley.claims.model.acts import PositionMark
from parley.claims.positions.false_charges import FALSE
from parley.claims.types import PositionKind
from parley.spans import Span, line_start

_DENIES = re.compile(r"\b(?:deny|denies|denied|denying)\s")
_WHAT = re.compile(
    r"(?:(?:any|all|such|these|those|the|(?:its|his|her|their)(?:\sown)?)\s)?(?:[\w-]+\s){0,3}"
    r"(?:intentions?|plans?|designs|ambitions|involvement|responsibility|role|part|complicity|guilt|wrongdoing|accusations?"
    r"|allegations?|charges?|claims?|reports?|suggestions?|links?|knowledge|collusion|interference|meddling|aggression)\b"
    r"(?:\s(?:of|in|to|with|for|by|against|on|over)\s[^.,;:!?\n“”\"]{1,60}(?=[.,;:!?\n“”\"]|\Z))?"
)
"""What is denied by a noun: who denies entry, a request or a vote takes no position."""
_DEED = re.compile(
    r"(?:(?:ever|deliberately|knowingly)\s)?(?:having\s(?:(?:\w+ly|ever)\s)?[a-z]+|"
    r"(?!(?:any|every|no|some)thing\b|(?:landing|funding|housing|hearing|training|boarding|parking|planning|building\spermi\w+)\b)[a-z]{2,14}ing)"
    r"\s[^.,;:!?\n“”\"]{3,140}?(?=\s(?:and|but)\s(?:(?:has|have|had|\w+ly)\s)?(?:said|says|called|calls|accused?|accuses|blam\w+|insist\w+|demand\w+"
    r"|warn\w+|told|promised|offered|threatened|described)\b|[.,;:!?\n“”\"]|\Z)"
)
"""The same by a verb: "denied | ever having sent troops"."""
_WHO = re.compile(
    r"(?<![\w.’'-])(?P<name>(?:[Tt]he\s)?[A-Z][\w-]*(?:\s(?:[A-Z]\.|[A-Z][\w-]*)){0,3})\s(?:(?:has|have|had)\s)?"
    r"(?:(?:again|also|always|since|\w{3,16}ly|continue[sd]?\sto)\s){0,2}\Z"
)
"""The name right before the verb."""
_NOT_DENYING = re.compile(
    r"\b(?:was|were|been|being|is|are|be|gets?|got|confirm\w*(?:,)?\s(?:or|nor|and)(?:\sto)?|cannot|can['’]t|no\sone|few"
    r"|(?:refus\w+|declin\w+|fail\w*)\sto)\s(?:\w+ly\s)?\Z"
)
"""Before a verb of which the subject denies nothing: it is denied what it wants, or nobody denies it."""
_BEFORE = 90
"""Characters before the verb in which its subject stands. †"""

_AS_FALSE = rf"(?:as|to\sbe)\s{FALSE}"
_BY = (
    r"\sby\s(?!\d|(?:(?:an?|the|most|many)\s)?(?:[\w-]+\s){0,2}?(?:courts?|judges?|tribunals?|jury|juries|voters|electorate|shareholders|per\s?cent)\b)"
    r"(?P<by>[^.;:,!?\n“”\"]{2,60}?)(?=[.;:,!?\n“”\"]|\s(?:on|in|at|as|who|which|after|yesterday|last)\b|\Z)"
)
"""Who does it; what a court or the voters turn down is nobody's position."""
_PASSIVE = (
    r"\s(?:(?:has|have|had)\s(?:\w+\s)?been|was|were|is|are)\s(?:(?:\w+ly|at\sonce|again|also)\s){0,2}"
    r"(?:denied|repudiated|refuted|disputed|(?:dismissed|rejected)(?=\s(?:as|by)\b))"
    rf"(?:\s{_AS_FALSE}[^.,;:!?\n]{{0,30}}?)?" + _BY
)
_CHARGED = (
    r"(?:claims?|charges?|accusations?|allegations?|reports?|rumou?rs?|suggestions?|assertions?|insinuations?"
    r"|involvement|responsibility)"
)
_DENIED_BY = re.compile(
    rf"(?<![\w’'-])(?P<what>(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Aa]ll|[Aa]ny|[Ss]uch|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w-]*(?:['’]s?)?)\s"
    rf"(?:(?!(?:that|said|says|the)\b)[\w-]+\s){{0,2}}?)?(?i:{_CHARGED})"
    rf"(?:\s(?:of|about|against|that)\s[^.;:!?\n“”\"]{{2,100}}?)?){_PASSIVE}"
)
"""A thing told of, and by whom it "was denied"."""
_CLAIM_DENIED = re.compile(
    r"[”\"’']?,[”\"’']?\s(?:(?:(?:an?|the)\s(?:\w+\s){0,2}(?:claim|charge|allegation|accusation|report|assertion|suggestion)s?|something)\s"
    r"(?:(?:that|which)\s)?|which\s)(?P<who>(?!(?:is|are|was|were|has|have|had)\b)[^.;:,“”\"\n]{2,60}?)\s(?:(?:has|have|had)\s)?(?:\w+ly\s)?"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed))\b"
)
"""Behind what somebody else has said: "..., a claim that | both governments | denied"."""
_NOUN = r"(?:the|these|those|such|any|all)\s(?:\w+\s)?(?:claims?|charges?|accusations?|allegations?|reports?|rumou?rs?)"
_DENIED_THEN = re.compile(
    r"[^.!?\n]{0,60}[.!?;][”\"’]?\s(?P<who>(?!(?:He|She|They|It|I|We|You|But|And|Nobody|None|Few|No|Not)\b)(?:[Tt]he\s)?[A-Z][\w-]*(?:['’]s?)?(?:\s(?!(?:has|have|had|den[iy]\w*|reject\w*|dismiss\w*|\w+ly)\b)[\w.’'-]+){0,5}"
    r"|[Tt]he\s(?:[a-z][\w-]*\s){0,2}[a-z][\w-]*|[Hh]e|[Ss]he|[Tt]hey)\s(?:(?:has|have|had)\s)?(?:(?:\w+ly|also|at\sonce|since)\s){0,2}"
    rf"(?:den(?:y|ies|ied)\s(?:(?P<this>this|that|it|as\smuch)|{_NOUN})"
    rf"|(?:reject(?:s|ed)?|dismiss(?:es|ed)?)\s(?:this|that|it|{_NOUN})(?:\s{_AS_FALSE})?)"
    r"(?=[.,;:!?\n”\"’]|\s(?:and|but|on|in|as|at|saying|yesterday|later|again|today|too)\b|\Z)"
)
"""The sentence behind one, of who denies "this"."""
_PRONOUNS = frozenset({"He", "She", "They", "he", "she", "they"})
_INFINITIVE = re.compile(r"\sto\s")
"""Between two clauses of which the second goes on from the first: "Orsk had offered | to send a ship"."""
_DENIED_BEFORE = re.compile(r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing))\s(?:[^.;:!?\n]{0,60}\s)?that\s\Z")
_TELLS_THAT = re.compile(r"\sthat\s[“\"'‘]*")
"""Between a report and what it tells, which is what is denied."""


_REFUSED_BY = re.compile(
    r"(?<![\w’'-])(?P<what>(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Aa]ll|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w-]*(?:['’]s?)?)\s(?:(?!(?:that|said|says|the|was|were)\b)[\w-]+\s){0,2}?"
    r"(?:ultimatums?|demands?|offers?|proposals?|plans?|appeals?|calls?|requests?|invitations?|terms|conditions|initiatives?|overtures?|compromise|compromises|peace\splan"
    r"|truce|cease-?fire|deals?|drafts?)(?:\s(?:for|of|from|to|by)\s[^.;:!?\n“”\"]{2,60}?)?)\s(?:(?:has|have|had)\s(?:\w+\s)?been|was|were|is|are)\s(?:(?:\w+ly|at\sonce|again|also)\s){0,2}"
    r"(?:rejected|refused|turned\sdown|dismissed|spurned|rebuffed|brushed\saside|declined|vetoed)(?:\sout\sof\shand|\soutright)?"
    + _BY
)
"""A thing asked for or offered, and by whom it "was rejected"."""


class Denial(NamedTuple):
    """What is denied, or refused, and the phrase for who does so where it stands beside the verb."""

    what: Span
    who: Span | None
    kind: PositionKind = "denial"


def denials(text: str) -> list[Denial]:
    """Things and deeds that somebody denies, and what is refused in the passive."""
    out = []
    for verb in _DENIES.finditer(text):
        begin = line_start(text, verb.start(), verb.start() - _BEFORE)
        what = _WHAT.match(text, verb.end()) or _DEED.match(text, verb.end())
        if what is None or NEGATED.search(text, begin, verb.start()) or _NOT_DENYING.search(text, begin, verb.start()):
            continue
        who = _WHO.search(text, begin, verb.start())
        out.append(Denial(Span(*what.span()), Span(*who.span("name")) if who else None))
    out += [Denial(Span(*found.span("what")), Span(*found.span("by"))) for found in _DENIED_BY.finditer(text)]
    for found in _REFUSED_BY.finditer(text):
        out.append(Denial(Span(*found.span("what")), Span(*found.span("by")), "refusal"))
    return sorted(out, key=lambda denial: denial.what)


def denied_by(text: str, clause: Span) -> Span | None:
    """Who denies a clause right behind it, or in the next sentence, which another has said."""
    found = _CLAIM_DENIED.match(text, clause.end) or _DENIED_THEN.match(text, clause.end)
    return Span(*found.span("who")) if found else None


def with_denials(marks: Sequence[PositionMark], text: str, told: Sequence[Span] = ()) -> list[PositionMark]:
    """The positions, with denials of a thing where nothing was marked; what a denied report tells is denied too.

    `told`: what statements say; of what one tells, and another denies in the next sentence, there is a denial as well.
    """
    whole = _with_what_is_reported(marks, text)
    whole = sorted([*whole, *_denied_then(whole, text, told)], key=lambda mark: mark.span)
    starts = [mark.span.start for mark in whole]
    ends = list(accumulate((mark.span.end for mark in whole), max))
    new = []
    for denial in denials(text):
        following = bisect_left(starts, denial.what.end)
        if following and ends[following - 1] > denial.what.start:
            last = whole[following - 1]
            if last.kind == denial.kind and denial.what.contains(last.span):
                whole[following - 1] = last._replace(span=denial.what)  # "denied seeking | a weapon"
            continue
        if following < len(whole) and _TELLS_THAT.fullmatch(text, denial.what.end, starts[following]):
            continue
        new.append(PositionMark(denial.what, denial.kind, None))
    return sorted([*whole, *new], key=lambda mark: mark.span) if new else whole


def _denied_then(marks: Sequence[PositionMark], text: str, told: Sequence[Span]) -> list[PositionMark]:
    """Denials of what is marked as another kind, or only told, where the next sentence says who denies "this"."""
    marked = {mark.span: mark.kind for mark in marks}
    new = []
    for span in sorted({*marked, *told}):
        if marked.get(span) == "denial":
            continue
        if marked.get(span) == "accusation" and _CLAIM_DENIED.match(text, span.end):
            new.append(PositionMark(span, "denial", None))
            continue
        found = _DENIED_THEN.match(text, span.end)
        if found is None or found["this"] is None or found["who"] in _PRONOUNS:
            continue
        if span in marked or not any(other.overlap(span) for other in marked):
            new.append(PositionMark(span, "denial", None))
    return new


def _with_what_is_reported(marks: Sequence[PositionMark], text: str) -> list[PositionMark]:
    """The positions, each denial with the offer or threat that goes on from it: who denies it has not made it."""
    out: list[PositionMark] = []
    for mark in marks:
        before = out[-1] if out else None
        goes_on = _INFINITIVE.match(text, before.span.end) if before else None
        if (
            before is not None
            and goes_on is not None
            and mark.span.start <= goes_on.end()
            and _DENIED_BEFORE.search(text, max(0, before.span.start - _BEFORE), before.span.start)
        ):
            out[-1] = before._replace(span=Span(before.span.start, mark.span.end), kind="denial")
        else:
            out.append(mark)
    return out
