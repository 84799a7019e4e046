"""What is predicted as one sentence that stands alone: "expect the landing | to begin" is "The landing will begin."."""

from __future__ import annotations

import re

from parley.claims.forecasts.small_clauses import LOOKED_BACK, sentence_of
from parley.claims.parties.parties import Parties
from parley.claims.types import Speaker
from parley.spans import Span

_THAT = re.compile(
    r"(?:that(?!\s(?:will|would|could|can|may|might|shall|should|must|won['’]t|wouldn['’]t|is|was|has)\b)|but|and|so)\b[\s,]*",
    re.IGNORECASE,
)
"""What leads to a clause; "and | that will not happen" has its subject."""
_SAID_BETWEEN = re.compile(
    r",\s(?:said|says|wrote|writes|added|argued|warned|warns|predicted|predicts|thought)\s(?!that\b|to\b)[^,.;:!?\n“”\"]{2,60},\s"
    r"|,\s(?:he|she|they|it|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3})\s(?:said|says|added|adds|argued|argues|thought|thinks|believed"
    r"|believes|predicted|predicts|warned|warns|wrote|writes|told\s[\w’'-]+(?:\s[\w’'-]+){0,3}),\s"
)
"""Who says it, in the middle of what he says: "if they land, | he said, | there will be a war"."""
_CONDITION = re.compile(r"(?:if|unless|when|once|while|should|were|until|before|after|as)\s", re.IGNORECASE)
"""The begin of a clause that a comma sets apart from the one behind it."""
_PRONOUN = re.compile(r"(he|she|they|it|who|him|them)\b(?!['’])", re.IGNORECASE)
_SPACE, _MARKS = re.compile(r"\s+"), re.compile(r"[\"“”„«»]")
_WHETHER = re.compile(r"(?:whether|if)\s+", re.IGNORECASE)
_DOUBTING = re.compile(
    r"\b(?:doubt(?:s|ed|ing|ful)?|question(?:s|ed|ing|able)?|wonder(?:s|ed|ing)?|sceptical|skeptical)\s+[\"“'‘]?\Z",
    re.IGNORECASE,
)
"""What stands before "whether" in a doubt: "doubts | whether Orsk will yield"."""
_LOOSE_END = re.compile(
    r"[\s,;:—–-]+(?:and|but|or|while)(?:\s(?:expect(?:s|ed)?|predict(?:s|ed)?|fear(?:s|ed)?|thinks?|thought|believe[sd]?|warn(?:s|ed)?|sees?|saw|doubt(?:s|ed)?|says?|said))?\Z"
)
"""What is left of the next clause at the end of one."""
_MODAL = re.compile(r"(?:will|would|could|(?-i:may)|might|shall|should|must|can|is|are)\s", re.IGNORECASE)
_SHARED_SUBJECT = re.compile(
    r"(?:\A|[.!?;:)\n“\"]\s?|\b(?:that|said|says|thinks?|thought|believes?d?|expects?|hopes?|fears?)\s|,\s(?:and|but|while)\s)"
    r"(?P<subject>(?!(?:and|but|if|when|while|there|it)\b)(?:(?!\b(?:that|thinks?|thought|believes?d?|says?|said|expects?|hopes?|fears?|assess|reckons?|sure)\b)[^.!?;:,()\n“”\"]){2,60}?)\s"
    r"(?:will|would|could|may|might|shall|should|must|can|is|are|was|were|has|have|had)\b(?![^.!?;:\n“”\"]{0,160}\s(?:that|said|says|while)\s)"
    r"[^.!?;:\n“”\"]{2,160}?\s(?:and|or|but)\s(?:then\s|also\s|\w+ly\s)?\Z"
)
"""The subject of a verb that "and" adds: "the ships could sail in two days and | would be joined"."""
_APART_SUBJECT = re.compile(
    r"(?:\A|[.!?;:)\n“\"]\s?|\b(?:that|said|says)\s)(?P<subject>(?!(?:and|but|if|when|while|in|on|at|for)\b)[^.!?;:,()\n“”\"]{2,60}?)"
    r",\s(?:who|which|whose|whom|where)\s[^.!?;:,\n“”\"]{2,140},\s\Z"
)
"""The subject of a verb behind a relative clause: "the line, which has closed its desk, | is unlikely to be back"."""
_FAR = 230
"""Characters before a verb in which the subject that it shares stands. †"""
_IMPERSONAL = re.compile(
    r"\s(?:will|would|could|can|may|might|shall|should|must|won['’]t|wouldn['’]t)\s(?:(?:not|never|also|still|soon|probably|only|even|simply|then|\w+ly)\s){0,2}"
    r"(?:spread|last|come|happen|take|end|begin|start|continue|go\son|go\sbeyond|drag|lead|mean|work|fail|break\sout|result|prove|turn|escalate|grow|get|become|blow\sover"
    r"|be(?!\s(?:able|forced|ready|obliged|compelled|willing|unable|prepared|invited|asked|represented|allowed)\b))\b"
    r"|\s(?:is|was)\s(?:(?!not\b)[\w-]+\s){0,2}?(?:(?:matter|question)\sof\s|(?:likely|unlikely|possible|impossible|probable|certain|doubtful|conceivable)\sthat\b)"
)
"""What "it" does that no body does, but a war or a crisis."""


def plain_claim(text: str, span: Span, parties: Parties, quoted: Speaker | None = None) -> str:
    """The clause as one sentence that stands alone: without a leading "that", its pronoun by name, with a verb.

    `quoted`: in whose own words it is; by "he" or "it" nobody means himself, nor the body that he is named with.
    """
    start = span.start
    if found := _THAT.match(text, start, span.end):
        start = found.end()
    if _DOUBTING.search(text, max(0, start - LOOKED_BACK), start) and (found := _WHETHER.match(text, start, span.end)):
        start = found.end()
    words = Span(start, span.end).of(text)
    found = _PRONOUN.match(text, start, span.end)
    if found and found[0].lower() == "it" and (quoted or _IMPERSONAL.match(text, found.end(), span.end)):
        found = None  # "it will come to war", of what was said before
    if found:
        subject = Span(found.start(), found.end())
        party = parties.party(subject)
        himself = (quoted.name, quoted.affiliation) if quoted else ()
        named = party and party.kind in ("person", "organisation", "government") and party.name[:1].isupper()
        if party and named and party.name not in himself:
            words = party.name + words[found.end() - start :]
    words = _SPACE.sub(" ", _MARKS.sub("", words)).strip(" ,;:.—–-")
    words = _SAID_BETWEEN.sub(", " if _CONDITION.match(words) else " ", words)
    words = _LOOSE_END.sub("", words)
    near = Span(max(0, start - _FAR), start)
    if _MODAL.match(words) and (found := _SHARED_SUBJECT.search(text, *near) or _APART_SUBJECT.search(text, *near)):
        words = f"{found['subject']} {words}"
    words = sentence_of(words, text[max(0, start - LOOKED_BACK) : start])
    return words[:1].upper() + words[1:] + "."
