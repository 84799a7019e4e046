"""Charges that are called false: "the allegations are baseless", "called the report a lie".

Who says so denies them. The model goes by the words of charging, which stand there as well.
"""

from __future__ import annotations

import re

from parley.claims.language.position_verbs import NEGATED
from parley.spans import Span, line_start

_CHARGE = (
    r"(?:(?:the|that|this|such|any|all|these|those|his|her|its|their|recent|media|press|[\w.]+['’]s?)\s){0,2}(?:(?!(?:is|are|was|were|that|of)\b)[\w-]+\s){0,2}?"
    r"(?:charges?|accusations?|claims?|allegations?|reports?|suggestions?|assertions?|rumou?rs?|insinuations?|stories|story)"
)
FALSE = (
    r"(?:(?:all|simply|utterly|completely|entirely|totally|absolutely|plainly|patently|wholly|\w+ly|just|pure|a\s(?:complete|total|blatant|flat|outright|malicious|pack\sof)|an?)\s){0,3}"
    r"[“\"'‘]?(?:[\w-]+\s(?:and\s)?)?(?:false|untrue|not\strue|baseless|groundless|unfounded|without\s(?:any\s)?(?:foundation|basis|merit)|fabricat(?:ed|ions?)|inventions?|invented"
    r"|nonsens(?:e|ical)|rubbish|absurd(?:ity)?|ridiculous|ludicrous|preposterous|fictions?|fictitious|propaganda|slander(?:ous)?|libel(?:lous)?"
    r"|defamat(?:ion|ory)|smears?|lies?|falsehoods?|hoax|fak(?:e|ed)|politically\smotivated|unsubstantiated|concocted|trumped[\s-]up|fairy\stales?|disinformation)\b"
)
_BE = r"\s(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?!(?:not\b(?!\strue\b)|never|no)\b)"
_ARE_FALSE = re.compile(
    rf"[\s“\"'‘]*(?:that\s)?(?:{_CHARGE}(?:\s(?:of|about|against|that|by|from|in)\s[^.;:!?\n]{{2,80}}?)?(?:{_BE}{FALSE}|\s(?:has|have|had)\sno\s(?:substance|basis|foundation|merit))"
    rf"|(?:these|those|this|that|it|all\s(?:this|that|of\s(?:it|this)))(?:{_BE}|['’](?:s|re)\s){FALSE}[.,”\"’']*\Z)",
    re.IGNORECASE,
)
"""A whole clause in which charges are called false."""
_CALLS = re.compile(
    r"\b(?:call(?:s|ed|ing)?|describ(?:es|ed|ing)|brand(?:s|ed|ing)|label(?:s|led|ed)|dubbed|dubs|term(?:s|ed)|decri(?:es|ed)|denounc(?:es|ed|ing)"
    r"|dismiss(?:es|ed|ing)|reject(?:s|ed|ing))\s[“\"'‘]?\Z",
    re.IGNORECASE,
)
_CALLED_FALSE = re.compile(
    rf"[\s“\"'‘]*{_CHARGE}(?:\s(?:of|about|against|that|by|from)\s[^.;:!?\n]{{2,80}}?)?\s(?:as\s)?[“\"'‘]?{FALSE}",
    re.IGNORECASE,
)
_BEFORE = 40


def calls_false(text: str, clause: Span) -> bool:
    """Whether a clause says that charges are false, or is a charge that the verb before calls so."""
    if _ARE_FALSE.match(text, *clause):
        return True
    begin = line_start(text, clause.start, clause.start - _BEFORE)
    calls = _CALLS.search(text, begin, clause.start)
    if calls is None or NEGATED.search(text, begin, calls.start()):
        return False
    return _CALLED_FALSE.match(text, *clause) is not None
