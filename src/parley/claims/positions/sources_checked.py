"""Where the source of a position's statement is not who takes it: bystanders, whom somebody asks, the next sentence.

"Diplomats in Orsk said" tells of others; in "the Pope asked Roe to" Roe is asked; who "denied any part" before a full
stop is not who speaks behind it.
"""

from __future__ import annotations

import re

from parley.spans import Span, last_match, line_start

_BYSTANDER = re.compile(
    r"(?:(?:the|some|several|many|most|two|three|four|other|senior|western|foreign|european|arab|african|asian|allied|un|u\.n\.)\s){0,3}"
    r"diplomats"
    r"(?:\s(?:in|at|from|here|there|close|familiar|who|following|based|on)\b.*)?",
    re.IGNORECASE,
)
"""Who watches a dispute without a side; "French diplomats" are of one."""
_ASKS = re.compile(
    r"\b(?:(?:has|have|had)\s)?(?:(?:again|also|\w+ly)\s)?(?P<verb>ask(?:s|ed)|urge[ds]|call(?:s|ed)\s(?:on|upon)|appeal(?:s|ed)\sto|press(?:es|ed)"
    r"|beg(?:s|ged)|implore[ds]|invite[ds]|order(?:s|ed)|told|warn(?:s|ed))\s\Z"
)
"""Verbs whose object stands right behind them."""
_SUBJECT = re.compile(
    r"(?<![\w’'.-])(?P<who>(?:[Tt]he\s)?[A-Z][\w’'-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]*){0,4})\s\Z"
)
_COORDINATED = re.compile(
    r"\b(?:and|but)\s(?:(?:has|have|had)\s)?(?:(?:also|then|again|\w+ly)\s)?[a-z]+(?:ed|es|s)\s(?:that\s|to\s|on\s|for\s)?\Z"
)
"""A verb that goes on from the one before, right before its object."""
_SAID = re.compile(r"\b(?:say|says|said|(?:has|have|had)\s(?:\w+ly\s)?said)\s(?:that\s)?\Z")
"""Who says a clause stands before it."""
_MEMBER = r"(?:[Tt]he\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}"
_LIST = re.compile(rf"[“\"]?(?P<all>{_MEMBER}(?:,\s{_MEMBER}){{0,7}},?\sand\s{_MEMBER})(?=,?\s[a-z])")
"""Names with which a sentence begins."""
_FIRST = re.compile(_MEMBER)
_LINK = re.compile(r",?\sand\s|,\s")
_SENTENCE_BEFORE = 240
"""Characters before a name in which its sentence begins. †"""
_SENTENCE_END = re.compile(r"[.!?][”\"’]?\s")
_BEGINS = re.compile(r"[.!?][”\"’]?\s|[—–]\s|\s-\s")
_PRINCIPAL = re.compile(
    r"\b(?:spokes\w+|representative|lawyers?|delegates?)\s(?:for|of)\s(?P<whom>(?:the|his|her|its|their)(?:\s(?!(?:in|of|at|on|from|for|to|who|which|that|and)\b)[a-z][\w’'-]*){1,3})"
)
"""For whom a spokesman speaks who are not named: "a spokesman for | the miners"."""
_ORGAN = re.compile(
    r"\b(?:government|cabinet|ministry|army|navy|air\sforce|armed\sforces|military|police|judiciary|court|embassy|presidency|palace|parliament"
    r"|foreign\soffice|general\sstaff|president|minister|king|queen|emir)\b"
)
_BEFORE, _SUBJECT_BEFORE = 60, 70
"""Characters before a clause, and before its verb, that are looked at. †"""


def is_bystander(source: str) -> bool:
    """Whether a source watches a dispute and has no side in it."""
    return _BYSTANDER.fullmatch(source) is not None


def asker(text: str, clause: Span, taken_for: Span) -> Span | None:
    """Who asks in a clause, where its object was taken for him: "| the Pope | asked Roe to". None where it was not."""
    if not clause.overlap(taken_for):
        return None
    verb = _ASKS.search(text, line_start(text, clause.start, clause.start - _BEFORE), clause.start)
    if verb is None or taken_for.start < verb.end():
        return None
    begin = line_start(text, verb.start(), verb.start() - _SUBJECT_BEFORE)
    found = _SUBJECT.search(text, begin, verb.start())
    return Span(*found.span("who")) if found else None


def is_later(text: str, clause: Span, source: Span) -> bool:
    """Whether a source stands in a sentence behind that of a clause whose verb goes on from another."""
    if source.start < clause.end or _SENTENCE_END.search(text, clause.end, source.start) is None:
        return False
    begin = line_start(text, clause.start, clause.start - _BEFORE)
    before = _COORDINATED.search(text, begin, clause.start) or _SAID.search(text, begin, clause.start)
    return before is not None


def in_sentence(text: str, source: Span, clause: Span) -> bool:
    """Whether a source stands in the sentence of a clause, before it."""
    return source.end <= clause.start and _SENTENCE_END.search(text, source.end, clause.start) is None


def joint(text: str, name: Span) -> tuple[Span, ...]:
    """The names with which the sentence of one of them begins: "| Orsk, Tarn and Belmar | recalled their envoys"."""
    found = _LIST.match(text, _sentence_begin(text, name.start))
    if found is None or not Span(*found.span("all")).contains(name):
        return ()
    out, start = [], found.start("all")
    for link in _LINK.finditer(text, *found.span("all")):
        out.append(Span(start, link.start()))
        start = link.end()
    return (*out, Span(start, found.end("all")))


def _sentence_begin(text: str, place: int) -> int:
    """Where the sentence of a place begins, or what is looked at of it."""
    begin = line_start(text, place, place - _SENTENCE_BEFORE)
    found = last_match(_BEGINS, text, begin, place)
    return found.end() if found else begin


def first_named(text: str, clause: Span) -> Span | None:
    """The name with which the sentence of a clause begins."""
    found = _FIRST.match(text, _sentence_begin(text, clause.start), clause.start)
    return Span(*found.span()) if found else None


def principal(text: str, source: Span) -> Span | None:
    """For whom a nameless spokesman speaks, where the words tell it without a name, and it is no organ of a state."""
    found = _PRINCIPAL.search(text, *source)
    return Span(*found.span("whom")) if found and not _ORGAN.search(found["whom"]) else None
