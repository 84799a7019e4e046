"""Words by which somebody says what he looks for, and the clause that they stand before.

"My hunch is that", "what I do expect is", "it is odds-on that", "nobody should be surprised if" put a chance to their
clause; "don't bank on", "less likely is that" and "whoever thinks that ... is mistaken" turn it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from parley.spans import Span

SAID = r",\s[^,.;:!?\n“”\"]{3,60},"
"""Who says so, between the words of a frame or a subject and its verb: "It was unlikely, he said, that"."""
_OWNER = r"(?:my|our|his|her|their|its|[A-Z][\w’-]+['’]s?|the\s[\w-]+['’]s?)"
_BE = r"(?:\s(?:is|was|looks?|looked|seems?|seemed|remains?|remained|appears?|appeared|would\sbe)|['’]s)"
_IS = rf"(?:{SAID}|\sfor\s[^,.;:!?\n]{{2,30}})?{_BE}(?:\s(?:still|now|simply|very\smuch))?(?:{SAID})?"
_OPEN = r"[\s“\"'‘]{1,3}"
_THAT = (
    rf"(?:,?\sthat{_OPEN}|{_OPEN}(?=(?:the|an?|they|he|she|it|we|you|I|there|this|these|no|nobody|both|neither|all|most|his|her|their|its|our|my"
    r"|some|any|another)\b|(?-i:[A-Z])))"
)
"""What leads to a clause, not to what is only said of the view: "her bet is different"."""
_ADVERB = r"(?:\s(?:now|still|only|just|simply|\w+ly|very|far|much|about|perhaps|quite|rather|almost)){0,2}"
_LIKELY = r"(?:(?:more|most)\s(?:likely|probable)|likelier|likeliest|likely|probable)"
_LESS = (
    r"(?:(?:less|least)\s(?:likely|probable)|(?:(?:highly|very|most)\s)?(?:unlikely|improbable|inconceivable|unthinkable)"
    r"|(?:not|hardly)\s(?:very\s)?likely)"
)
_BETS = r"(?:bet|wager|money|prediction|forecast|expectation|prognosis|prophecy)"
"""What somebody holds of what will be, whatever the tense of its clause."""
_GUESSES = (
    r"(?:hunch|guess|instinct|suspicion|feeling|sense|impression|reading|judge?ment|assessment|estimate|view|belief|conviction|fear|worry"
    r"|calculation|theory)"
)
"""What somebody may hold of what is or was as well."""
_KIND = r"(?:(?!(?:only|real)\b)[\w-]+\s){0,2}?"
_CASE = r"(?:base|central|baseline|core)\s(?:case|scenario|forecast|view|expectation|assumption)"
_WHO = r"(?:I|we|he|she|they|[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)"
_SHAKEN = r"be\s(?:\w+\s)?(?:surprised|astonished|shocked|amazed)\s(?:if|when|to\ssee)\s"
_EXPECT = (
    r"(?:(?:do|does|did|would|now|really|still|most|\w+ly)\s){0,2}(?:expect|foresee|anticipate|predict|fear|envisage)(?:s|d|ed)?"
    r"(?:\s(?:instead|now|most|next))?"
)
_ALWAYS = (
    rf"(?:{_OWNER}|the)\s{_CASE}{_IS}{_THAT}",
    rf"{_OWNER}\s{_KIND}{_BETS}(?:{_IS}{_THAT}(?!on\s)|:\s[“\"'‘]?)",
    rf"the\sbetting(?:\s(?:in|at|among)\s[^,.;:!?\n]{{3,40}})?{_BE}{_ADVERB}\sthat\s",
    rf"what\s{_WHO}\s{_EXPECT}{_IS}(?:,?\sthat){_OPEN}",
    rf"what{_BE}{_ADVERB}\s{_LIKELY}(?:\sto\s(?:happen|follow|come))?{_IS}{_THAT}",
    rf"(?<!less\s)(?<!least\s)(?<!not\s)(?<!hardly\s)(?<!very\s){_LIKELY}(?:\s(?:still|yet|by\sfar|of\sall))?{_BE}\sthat{_OPEN}",
    rf"(?:it|that){_BE}{_ADVERB}\s(?:odds-on|(?:more\slikely|better\sthan\seven)\sthan\snot|as\slikely\sas\snot|a\s(?:safe|fair|good|sure)\sbet"
    rf"|an?\s(?:racing|dead|near|virtual)\scertainty|a\sforegone\sconclusion|on\sthe\scards|even\smoney|a\scoin[\s-](?:toss|flip))(?:{SAID})?\sthat{_OPEN}",
    rf"(?:nobody|no[\s-]one|none\sof\s(?:us|you|them)|few)\s(?:should|would|will|need|ought\sto|can)\s(?:then\s)?{_SHAKEN}",
    rf"(?:do\snot|don['’]t)\s{_SHAKEN}",
    r"it\s(?:should|would|will|need)\s(?:not\ssurprise\sany(?:one|body)|surprise\s(?:nobody|no[\s-]one|few)|(?:come\sas|be)\sno\s(?:great\s)?surprise)\s(?:if|when)\s",
)
_ON_EVENTS = (
    rf"(?:{_OWNER}\s(?:own\s)?(?:bet|money|wager)|(?:the|all\sthe)\s(?:(?:smart|big|safe|clever)\s)?(?:money|betting)){_BE}{_ADVERB}\son\s",
    rf"what\s{_WHO}\s{_EXPECT}{_IS}{_OPEN}(?!that\b)",
)
_TURNING = (
    rf"what{_BE}{_ADVERB}\s{_LESS}(?:\sto\s(?:happen|follow|come))?{_IS}{_THAT}",
    rf"{_LESS}(?:\s(?:still|yet|by\sfar|of\sall))?{_BE}\sthat{_OPEN}",
)
_NOT_COUNTED_ON = (
    r"(?:(?:do\snot|don['’]t)|(?:nobody|no[\s-]one)\s(?:should|can|could|ought\sto)|(?:you|one|we|they)\s(?:(?:should|can|could|must|would)\s(?:not|never)"
    r"|ought\snot\sto|cannot|(?:ca|should|could|must|would)n['’]t)|I\s(?:would\snot|wouldn['’]t)|it\swould\sbe\s(?:foolish|unwise|rash|naive|a\smistake)\sto)"
    r"\s(?:(?:bank|count|bet|gamble|wager)\son|expect)\s(?!(?:me|us|it|him|her|that|this|you|them)\b(?!\s(?:to\s|\w+ing\b)))(?!(?:me|us)\b)"
)
_SEE = (
    r"\s(?:(?:really|yet|currently|still|now|honestly|personally|easily|readily)\s)?"
    r"(?:see|envisage|envision|picture|imagine)\s"
)
_SEER = rf"(?:{_WHO}|(?:the|most|many|some|several|both)\s(?:[\w-]+\s){{0,2}}?[\w-]+)"
_CANNOT_SEE = rf"(?:(?:do|does|can)(?:\snot|n['’]t)|cannot){_SEE}"
_DID_NOT_SEE = rf"(?:did|could)(?:\snot|n['’]t){_SEE}"
_NO_VERB = "".join(
    rf"(?<!\s{word})"
    for word in (
        "of in for to by at on as or the a an any no more and with about from without its their his her our my this"
    ).split()
)
"""Before a word in -ing that tells what its noun does, and is no noun itself: "the two armies | going to war"."""
_DOING = r"\s(?!(?:any|some|every|no)thing\b|(?:morning|evening|meeting|building|hearing|being\sa)\b)"
_TURN_OF_EVENTS = (
    r"(?:going\s(?:to\swar|ahead|away|back)|coming\s(?:to|about|into|apart|true|back)|turning\s(?:into|to|back|out)|falling\s(?:to|apart)"
    r"|breaking\s(?:down|off|up|out)|backing\s(?:down|off)|giving\s(?:in|up|way)|ending|becoming|happening|escalating|spiral+ing|spreading"
    r"|collapsing|lasting|surviving|winning|losing|leading\sto|yielding|changing|agreeing|accepting|attacking|invading|intervening|resuming"
    r"|descending|sliding|slipping|drifting|voting|succeeding|failing|resigning)\b"
)
"""What is foreseen in the past, when others were seen as well: "did not see the pact | lasting", not "him | go"."""
_UNSEEN = rf"(?=[^,.;:!?\n“”\"]{{2,90}}?{_NO_VERB}{_DOING}"
_MODAL = r"(?:will|would|won['’]t|wouldn['’]t|can|could|can['’]t|cannot|may|might|shall|going\sto)|['’]ll"
_AN_EVENT = re.compile(
    r"[“\"'‘]?(?:(?:an?|any|another|much|more|quick|peace)\s[^,]*|[^,]{2,60}?\s(?:\w{2,}ing|to\s(?!the\b|an?\b)[a-z]+)\b)",
    re.IGNORECASE,
)
"""What may come about, not somebody to lean on."""
_THINK = r"(?:think|believe|imagine|expect|suppose|hope|assume|fanc(?:y|ie)|reckon|bet|dream|claim|predict|say)s?"
_WHOEVER = (
    r"(?:any(?:one|body)\swho|whoever|(?:all\s|any\sof\s)?those(?:\sof\s(?:us|you))?\s(?:\w+\s)?who|(?:people|everyone|everybody|politicians|optimists|he|she)\swho"
    r"|if\s(?:you|they|he|she|anyone|anybody|(?:the\s)?[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?|the\s\w+))"
    rf"\s(?:(?:still|really|now|ever|\w+ly)\s)?{_THINK}(?:\sthat)?\s"
)
_MISTAKEN = (
    r"(?:,\s(?:then\s)?(?:you|they|he|she|it))?(?:\s(?:is|are|was|were|must\sbe|would\sbe|will\sbe)|['’](?:s|re))\s(?:(?:\w+ly|just|only|simply|badly|very\smuch|going\sto\sbe)\s){0,2}"
    r"(?:mistaken|wrong|in\serror|delu(?:ded|ding)|fooling|kidding|deceiv(?:ed|ing)|dreaming|daydreaming|naive|naïve|mad|crazy|insane|blind|disappointed|(?:an?\s)?(?:\w+\s)?"
    r"(?:fools?|optimists?|dreamers?|idiots?)|living\sin\sa|out\sof\s(?:his|her|their|your)\s(?:minds?|senses)|in\sfor\s(?:an?|some)\s|making\sa\s(?:\w+\s)?(?:mistake|error|miscalculation))"
    r"|\s(?:(?:has|have|had|['’]s|['’]ve)\sgot\sit\swrong|(?:makes?|made)\sa\s(?:\w+\s)?(?:mistake|error)|(?:deceives?|deludes?|fools?|kids?|flatters?)\s(?:him|her|them|your)sel(?:f|ves)"
    r"|(?:should|had\sbetter|ought\sto|must)\sthink\sagain|(?:knows?|understands?)\s(?:nothing|little)|(?:does|do)\snot\s(?:know|understand)|needs?\s(?:his|her|their)\sheads?\s)"
)
_WHOLE = r"(?P<clause>[^.;:!?\n“”\"]{6,240})"
_FORMS = (
    rf"(?P<words>{'|'.join(_ALWAYS)}){_WHOLE}",
    rf"(?P<words>(?:{_OWNER}|the)\s{_KIND}{_GUESSES}(?:\samong\s[^,.;:!?\n]{{3,40}})?{_IS}{_THAT})(?P<clause>(?=[^.;:!?\n“”\"]{{2,120}}?(?:\b{_MODAL}\b))[^.;:!?\n“”\"]{{6,240}})",
    rf"(?P<staked>{'|'.join(_ON_EVENTS)}){_WHOLE}",
    rf"(?P<turned>{'|'.join(_TURNING)}){_WHOLE}",
    rf"(?P<uncounted>{_NOT_COUNTED_ON}){_WHOLE}",
    rf"(?P<unseen>(?:{_SEER}\s)?{_CANNOT_SEE})(?P<clause>{_UNSEEN}\w{{2,}}ing\b)[^.;:!?\n“”\"]{{6,240}})",
    rf"(?P<not_seen>(?:{_SEER}\s)?{_DID_NOT_SEE})(?P<clause>(?!(?:him|her|me|them|us|it)\b){_UNSEEN}{_TURN_OF_EVENTS})[^.;:!?\n“”\"]{{6,240}})",
    rf"(?P<whoever>{_WHOEVER})(?P<clause>(?=[^.;:!?\n“”\"]{{2,120}}?(?:\b{_MODAL}\b))[^.;:!?\n“”\"]{{6,160}}?)(?P<mistaken>{_MISTAKEN})",
)
_VIEWS = tuple(re.compile(rf"(?<![\w’'-]){form}", re.IGNORECASE) for form in _FORMS)
_HOLDER = re.compile(
    rf"what\s(?P<she>(?!(?:I|we)\b){_WHO})\s{_EXPECT}\b|(?P<seer>(?!(?:I|we|you)\b){_SEER})\s(?:{_CANNOT_SEE}|{_DID_NOT_SEE})|(?P<her>(?!(?:my|our|its)\b)(?:his|her|their)\b|(?:(?-i:[A-Z])|the\s)[\w’'-]{{1,40}}?(?=['’]s?\s))",
    re.IGNORECASE,
)
"""Whose view it is by its own words."""
_HINT = re.compile(
    rf"\b(?:{_BETS}|{_GUESSES}|{_CASE}|betting|certainty|toss|flip|conclusion|surprised?|astonished|shocked|amazed|odds-on|than\snot|as\snot|likel\w+"
    r"|probable|improbable|inconceivable|unthinkable|on|what|expect|who|whoever|mistaken|(?:not|(?:do|does|did|can|could)n['’]t|cannot)\s(?:\w+\s)?(?:see|envisage|envision|picture|imagine))\b",
    re.IGNORECASE,
)
"""One of these stands in every sentence that holds such words."""
_BUT = re.compile(r"(?:,\s(?:but|though|although|which|while|whereas|so)\b|\s[—–-]{1,2}\s)", re.IGNORECASE)
"""What parts the clause from one behind it."""
_SAID_LAST = re.compile(
    r",\s[^,]{2,60}\s(?:said|says|adds|added|wrote|writes|thinks|argued|argues|told\s[^,]{2,30})(?:\s[^,]{2,40})?\Z"
)
_SHORTEST = 6
_NEAR = 400
"""Characters around a clause in which its view is stated. †"""


_MARKED = ("words", "staked", "turned", "uncounted", "unseen", "not_seen", "mistaken")


class View(NamedTuple):
    """What somebody looks for: the words that say so, the clause, whether they turn it, who is mistaken or holds it."""

    words: Span
    clause: Span
    turns: bool
    mistaken: Span | None = None
    holder: Span | None = None


def hinted(text: str) -> Iterator[Span]:
    """The words of a text that can tell of such a view."""
    yield from (Span(*found.span()) for found in _HINT.finditer(text))


def views_in(text: str, sentence: Span) -> Iterator[View]:
    """The views that somebody states in a sentence, in so many words."""
    if _HINT.search(text, *sentence) is None:
        return
    for form in _VIEWS:
        for found in form.finditer(text, *sentence):
            yield from _view(text, found)


def views_around(text: str, clause: Span, sentence: Span) -> Iterator[View]:
    """The views of a sentence that are stated near a clause of it."""
    yield from views_in(text, Span(max(sentence.start, clause.start - _NEAR), min(sentence.end, clause.end + _NEAR)))


def _whose(found: re.Match[str] | None) -> Span | None:
    if found is None:
        return None
    return Span(*found.span(next(who for who in ("she", "seer", "her") if found[who])))


def _view(text: str, found: re.Match[str]) -> Iterator[View]:
    groups = found.groupdict()
    begin, end = found.span("clause")
    clause = text[begin:end]
    if groups.get("mistaken") is None:
        if parted := _BUT.search(clause, _SHORTEST):
            clause = clause[: parted.start()]
        clause = _SAID_LAST.sub("", clause)
    if (groups.get("uncounted") or groups.get("staked")) and not _AN_EVENT.match(clause):
        return
    clause = clause.rstrip(" ,—–-\"'’”")
    if len(clause) < _SHORTEST:
        return
    which = next(name for name in _MARKED if groups.get(name))
    who = Span(*found.span("whoever")) if which == "mistaken" else None
    words = Span(*found.span(which))
    holder = None if who else _HOLDER.match(text, *words)
    yield View(words, Span(begin, begin + len(clause)), which not in ("words", "staked"), who, _whose(holder))
