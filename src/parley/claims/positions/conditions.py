"""Conditions of clauses, made whole: with the word that opens them, to their end, and without who says so.

Each stands at its clause: right behind it, or before it in its sentence ("should Orsk land, the ministry said, it").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.spans import Span, line_start

FARTHEST = 80
"""Characters by which a clause that breaks off is made longer at most."""
BREAKS_OFF = re.compile(
    r"(?:^|\s)(?:to|of|the|an?|from|against|that|and|or|in|on|at|by|for|with|into|onto|as|than|its|his|her|their|our|my|is"
    r"|are|was|were|be|been|has|have|had|will|would|could|may|might|not|who|which|whether|if|because|about|over|under"
    r"|between|including|such|any|some|more|most|very|what|what\s(?:it|he|she|they)\s(?:calls?|called|termed)|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Gen|St|\([\w.&-]+)$",
    re.IGNORECASE,
)
"""Last words with which no clause ends. Tried on the texts held back from training: spans of positions right 54.8
without, 55.9 with; clauses that the model ended well stay as they are."""
_ADJOINING = re.compile(
    r",?\s(?=(?:once|unless|provided|(?:so|as)\slong\sas|if(?!\s(?:only|not|need|possible|at\sall|ever|the\s(?:bookmakers|reports|polls"
    r"|papers))))\s)[^,.;:!?—–\n”\"]{6,100}(?<!guide)(?=[,.;:!?—–\n”\"])"
)
"""A condition right behind a clause: all labelled spans hold theirs."""
SAYS = (
    r"(?:sa(?:id|ys)|add(?:ed|s)|warn(?:ed|s)|declare[ds]|insist(?:ed|s)|repl(?:ied|ies)|told\s[^,;:.!?\n“”\"]{2,30})"
)
"""Verbs of who says a clause, between its parts."""
_PREPOSED = re.compile(
    r"(?:(?<=[.!?]\s)|(?<=[.!?][”\"’]\s)|(?<=\n)|(?<=[“\"])|(?<=\bthat\s)|(?<=\b[Bb]ut\s))"
    r"(?P<condition>(?:[Ii]f(?!\s(?:only|not|need|possible|so|necessary|anything)\b)|[Uu]nless|[Ss]hould|[Ww]ere"
    r"|[Ii]n\s(?:case\sof|the\sevent\s(?:of|that)))\s[^,;:.!?\n“”\"]{4,90}),"
    rf"(?:\s[^,;:.!?\n“”\"]{{2,60}}\s{SAYS},)?\s(?:then\s)?\Z"
)
"""A condition before its clause, with or without who says it between them."""
_BEFORE = 190
"""Characters before a clause in which it stands."""
_SAID = re.compile(rf",\s[^,;:.!?\n“”\"]{{2,60}}\s{SAYS}\Z")
"""Who says it, at the end of what was marked as a condition."""
_OPENER = (
    r"(?:(?:only|even|but)\s)?(?:if|unless|once|until|without|provided(?:\sthat)?|providing|(?:so|as)\slong(?:\sas)?|on\scondition"
    r"(?:\sthat)?|in\sthe\sevent(?:\sof|\sthat)?|in\scase(?:\sof)?)"
)
"""Words that open a condition."""
_OPENED = re.compile(
    rf"(?<!\bat\s)\b{_OPENER}\s+\Z|\b(?:only|even)\s+\Z",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:(?:up)?on|in)\s(?:the\s)?\Z", re.IGNORECASE)
_CONDITION = re.compile(r"(?:condition|understanding|case\sof|event\s(?:of|that))\b", re.IGNORECASE)
_LONG = re.compile(r"\b(?:so|as)\s+\Z", re.IGNORECASE)
_OTHER_WORD = re.compile(r"(?:once|so)\s+(?=(?:if|unless|until|provided|(?:so|as)\slong)\b)", re.IGNORECASE)
"""A word that belongs to what stands before: "at once | if", "stay so | as long as"."""
_OPENER_ALONE = re.compile(rf"{_OPENER}\Z", re.IGNORECASE)
_NO_CONDITION = re.compile(r"(?:under\s)?any\b", re.IGNORECASE)
"""What the model now and then takes for a condition: "any time", "under any circumstances"."""
_SUBJECT_AFTER = re.compile(
    r"(?<=\w)\s+(?:he|she|it|they|we|I|you)(?=\s(?:will|would|could|may|might|can|should|must|ha[ds]|have)\b)"
)
"""The subject of the main clause, cut off it: "without the war | he would"."""
_INSIDE = re.compile(
    r"[^,;:.!?\n“”\"]{6,160}?,?\s(?P<condition>(?:only\s)?(?:unless|if(?!\s(?:any|possible|necessary|need\sbe|so|not)\b)|provided\s(?:that\s)?(?=\w+\s\w+\s\w)"
    r"|(?:as|so)\slong\sas|on\scondition\sthat|in\s(?:the\sevent|case)\s(?:of|that)|until\s(?=(?:it|he|she|they|we|(?:the|its|his|her|their|all|every)\s[\w’'-]+|[A-Z][\w’'-]+)\s"
    r"(?!(?:of|in|at|on|and)\b)\w))\s?[^;:!?\n“”\"]{6,120})\Z"
)
"""A condition that ends a clause. Of 240 labelled positions with such words 230 hold it."""
_WHETHER = re.compile(
    r"\b(?:determine|see|ask|know|decide|say|find\sout|tell|wonder|learn|look|even|than|as|what|surprised|astonished|amazed|shocked)\s\Z",
    re.IGNORECASE,
)
"""Before an "if" that is a question, or belongs to a comparison."""
_INVERTED = re.compile(
    r"(?=to\s|[^;:.!?\n]{0,80}?\b(?:will|would|shall)\s)[^;:.!?\n“”\"]{6,160}?,?\s(?P<condition>should\s(?:any|an?|the|its|his|their|it|he|they|[A-Z][\w’'-]*)\s"
    r"[^,;:.!?\n“”\"]{4,100})\Z"
)
"""The same by the order of its words: "would fire | should any ship pass"."""
_OPENS = re.compile(
    rf"(?:{_OPENER}|should|when|while|wherever|on\s(?:the\s)?(?:condition|understanding)|failing)\s", re.IGNORECASE
)
STOPS = re.compile(r"[,.;:!?—–”\"\n]")
_MAIN = re.compile(
    r"[^\w]*(?:he|she|it|they|we|I|you|or|and|if|until|once)\b|.*\b(?:will|would|shall|must|may|might|can|could|ha[ds]|(?<!\bto\s)have)\b",
    re.IGNORECASE,
)
"""What goes on behind a condition and is none of it; all nine labelled ones that were cut are whole without these."""
_IS = re.compile(r"\b(?:is|are|was|were)\b")
_AT_ALL = re.compile(r"\s+at\s+all\b")


def whole_condition(condition: Span, text: str, clause: Span) -> Span | None:
    """The condition of a clause with the words that open it and to its end; None where it is none."""
    if _NO_CONDITION.match(text, *condition):
        return None
    start, end = condition
    if other := _OTHER_WORD.match(text, start, end):
        start = other.end()
    end = without_source(Span(start, end), text).end
    line = line_start(text, start, start - 24)
    opened = _OPENED.search(text, line, start)
    if opened is None and text[start:end].lower().startswith("long"):
        opened = _LONG.search(text, line, start)
    elif opened is None and _CONDITION.match(text, start, end):
        opened = _ON.search(text, line, start)
    start = opened.start() if opened else start
    if _OPENER_ALONE.search(text, start, end) or (opened and BREAKS_OFF.search(text, max(start, end - 24), end)):
        found = STOPS.search(text, end, min(end + FARTHEST, len(text)))
        end = found.start() if found else end
    elif (subject := _SUBJECT_AFTER.search(text, start, end + FARTHEST)) and subject.end() == end:
        end = subject.start()
    elif start >= clause.start and end < clause.end and _OPENS.match(text, start, end):
        found = STOPS.search(text, end, clause.end)
        rest = found.start() if found else clause.end
        leads = start - clause.start <= 1  # the main clause follows, behind a comma or without one
        main = leads and (found is None or found.group() != "," or _IS.search(text, end, rest))
        end = end if main or _MAIN.match(text, end, rest) else rest
    if more := _AT_ALL.match(text, end):
        end = more.end()
    return Span(start, end) if " " in text[start:end] or text[start:end].lower() == "otherwise" else None


def without_source(condition: Span, text: str) -> Span:
    """A condition without who says it behind it."""
    said = _SAID.search(text, *condition)
    return Span(condition.start, said.start()) if said else condition


def adjoining(clause: Span, clauses: Sequence[Span], text: str) -> Span | None:
    """The condition right behind a clause, None where there is none or another clause is marked there."""
    found = _ADJOINING.match(text, clause.end)
    if found is None or any(clause.end <= other.start < found.end() for other in clauses):
        return None
    return Span(found.end() - len(found[0].lstrip(" ,")), found.end())


def inside(clause: Span, text: str) -> Span | None:
    """The condition that ends a clause."""
    found = _INSIDE.match(text, *clause) or _INVERTED.match(text, *clause)
    if found is None or _WHETHER.search(text, clause.start, found.start("condition")):
        return None
    return Span(*found.span("condition"))


def preposed(clause: Span, text: str) -> Span | None:
    """The condition that stands before a clause in its sentence."""
    found = _PREPOSED.search(text, line_start(text, clause.start, clause.start - _BEFORE), clause.start)
    return Span(*found.span("condition")) if found else None
