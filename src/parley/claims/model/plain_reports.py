"""Reports in the plainest form, by their words alone: "The ministry said on Monday that the pact was dead"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.claims.language.function_words import DEFINITE, PHRASE_ENDS
from parley.claims.language.phrases import word_set
from parley.claims.language.tense import FINITE
from parley.claims.model.content_edges import trimmed
from parley.claims.types import Attribution
from parley.spans import Span, last_match

_FREE = (
    r"says?|said|thinks?|thought|believes?|believed|claims?|claimed|insists?|insisted|maintains?|maintained|reckons?"
    r"|reckoned|fears?|feared|alleges?|alleged|admits?|admitted"
)
"""Verbs behind which a clause stands with "that" or without."""
_THAT = (
    r"acknowledg(?:es?|ed)|add(?:s|ed)|announc(?:es?|ed|ing)|argu(?:es?|ed|ing)|assert(?:s|ed)?|boast(?:s|ed)?"
    r"|claiming|cautions?|cautioned|commented|complain(?:s|ed)?|conced(?:es?|ed)|conclud(?:es?|ed)|confirm(?:s|ed)?"
    r"|contend(?:s|ed)?|declar(?:es?|ed)|den(?:y|ies|ied)|disclos(?:es?|ed)|doubt(?:s|ed)?|emphasi[sz](?:es?|ed)"
    r"|estimat(?:es?|ed)|explain(?:s|ed)?|guarantee[sd]?|hint(?:s|ed)?|hop(?:es|ed)"
    r"|insisting|jok(?:es?|ed)|not(?:es?|ed)|observ(?:es?|ed)|pledg(?:es?|ed)"
    r"|points?\sout|pointed\sout|predict(?:s|ed)?|proclaim(?:s|ed)?|protest(?:s|ed)?|recall(?:s|ed)?"
    r"|reiterat(?:es?|ed)|remark(?:s|ed)?|repeat(?:s|ed)?|repl(?:y|ies|ied)|report(?:s|ed|ing)"
    r"|saying|signall?ed|speculat(?:es?|ed)|stated|stress(?:es|ed)?"
    r"|suspect(?:s|ed)?|swears?|swore|vow(?:s|ed)?|wr(?:ites?|ote)|worr(?:y|ies|ied)"
)
"""Verbs behind which one stands with "that"."""
_HEARS = r"tells?|told|telling|assur(?:es?|ed|ing)|inform(?:s|ed)?|remind(?:s|ed|ing)?|notif(?:y|ies|ied)"
_TELLS = r"warn(?:s|ed|ing)?|promis(?:es?|ed)"
"""Verbs with somebody who hears it before "that", and those with or without."""
_GROUP = (
    r"(?:(?:has|have|had|is|are|was|were|will|would|may|did|does|do|been|used\sto|also|again|already|always|now|never|not"
    r"|no\slonger|still|since|even|just|often|once|long|later|earlier|recently|today|yesterday|then|both|all|first|only"
    r"|[a-z]{2,12}ly)\s)"
)
_CUE = re.compile(rf"(?<=\s){_GROUP}{{0,4}}(?:(?P<hears>{_HEARS})|(?P<tell>{_TELLS})|(?P<free>{_FREE})|{_THAT})\b")
_PASSIVE = re.compile(
    r"\b(?:(?:is|are|was|were|been|be|being|am)|\w+[’'](?:re|m))\s(?:\w+ly\s|also\s)?\w+(?:ed|id|told|known|ught)\Z"
)
_WORD = r"[^\s,;:.!?“”\"()]+"
_NO_HEARER = r"of|that|who|which|and|or|but|if|when|as"
_TO_THAT = re.compile(
    rf"(?:[ ](?!(?:{_NO_HEARER}|is|are|was|were|has|have|had|will|would|not)\b){_WORD}){{0,8}}?"
    r",?(?<!\bto)(?<!\bon)(?<!\bin)(?<!\bat)(?<!\bof)(?<!\bfor)(?<!\bwith)[ ](?P<that>that)[ ]"
)
"""What may stand between a verb and its clause."""
_VERB = r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|cannot|\w+n[’']t)\b"
_HEARER = re.compile(
    rf"(?:[ ](?!(?:{_NO_HEARER}|about|to|how|what|why|where|whether|the\struth)\b){_WORD}){{1,6}}?[ ]"
    rf"(?=(?:he|she|it|they|we|I|there)\s{_VERB})"
)
"""Who hears a clause that stands without "that"."""
_BEHIND_VERB = re.compile(
    r"\s(?:that|to|on|in|at|during|after|last|this|yesterday|today|tonight|again|recently|earlier|later|(?:\w+\s){1,2}ago"
    r"|publicly|privately|clearly|openly|repeatedly)\b"
)
_CLAUSE = re.compile(
    r"\s[“\"]?(?:(?P<who>he|she|they|we|I)|it|you|there|nobody|no|the(?!\ssame\b)|an?|his|her|its|their|our|some|many|most|all"
    r"|[a-z]+s|[A-Z][\w’'-]+)\s"
)
_FINITE = re.compile(rf"(?:(?!\b(?:that|which|who|whom)\b)[^,;:]){{0,80}}?\b{_VERB}")
"""A verb of the clause itself, no relative's: "has said | things that have been forgotten" says nothing."""
_GERUND = re.compile(r"(?P<be>(?:is|are|was|were|been)\s(?:.*\s)?)?\w+ing\Z")
_BEGINS = re.compile(
    r"[;:]\s|\s[–—]\s|,\s(?:and|but|while|though|although|yet|so)\s|(?:Sir|Madam|Minister|Ambassador|Mr\sSpeaker),\s"
    r"|(?:And|But|So|Yet|Now|Well|Then|Yes|No|Sure|Look|Thanks|Still|However|Meanwhile|Today|Yesterday)\b[.,]?\s"
)
"""What a clause begins behind, inside its sentence."""
_LEAD = re.compile(
    r"(?:In|On|At|After|During|Since|By|For|Last|This|Earlier|Yesterday|Late|Early|(?:An?|One|Two|Three|Some)\s\w+\s"
    r"(?:ago|later))\b[^,;:.!?“”\"()]{0,50},\s(?=\S)"
)
"""What tells when and where before a subject."""
_SUBJECT_WORD = re.compile(r"[^\W_](?:[\w’'./&-]*\w)?[.’']?")
_NO_SUBJECT = word_set(
    "that which who whom whose what when where why how if whether because than as while though although unless until "
    "since after before is are was were has have had will would can could may might must shall should do does did be "
    "been to not it this there i we you nobody nothing let or but says say said told asked so also only just even "
    "still then here never"
)
_NO_ENDS = PHRASE_ENDS | DEFINITE | word_set("a an and earlier new another any latest")
_NO_SUBJECTS = word_set(
    "that's that’s there's there’s it's it’s he's he’s she's she’s here's here’s what's what’s let's let’s one"
)
"""First words of what is no subject of a verb of saying; "one would think" is nobody's."""
_CONTRACTED = re.compile(r"[’'](?:m|re|ve|ll|d|t)\Z")
_BY = (
    r"(?P<source>(?:(?!(?:who|which|that|whose|is|are|was|were|has|have|had|will|would|said|says)\b)"
    r"[^\s,;:.?!“”\"]{1,30}\.?[ ]){0,8}?[^\s,;:.?!“”\"]{1,30})"
)
_PART = re.compile(r"[;:]\s")
_ACCORDING_LAST = re.compile(rf",\s(?P<cue>according\sto)\s{_BY}(?=[.?!]?\Z)")
_ACCORDING = re.compile(
    rf"(?:(?:And|But|So|Yet)\b,?\s)?(?:(?P<cue>[Aa]ccording\sto)\s{_BY}"
    r"|(?:[Bb]y|[Ii]n)\s(?P<own>(?:[Tt]he\s|[A-Z])[\w.’' -]{1,40}(?:s[’']|[’']s)|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s"
    r"(?P<noun>(?:own\s)?(?:account|count|reckoning|estimate|calculations?|tally|telling|version|view|admission)))"
    r"(?:\sof\s(?:events|it|things|the\s\w+))?,\s"
)
"""Who is named before what he says: "according to", "by the army's count"."""
_SAID_LAST = re.compile(
    rf",\s(?P<source>{_WORD}(?:\s{_WORD}){{0,8}}?)\s(?P<cue>{_GROUP}{{0,3}}(?:said|says|reported|reports|announced|added|wrote|warned))"
    r"(?:\s(?:(?:late\s|early\s|earlier\s)?(?:on|last|this)\s\w+|yesterday|today|tonight|later|in\sa\s(?:statement|report|briefing)))?\.\Z"
)
_NO_MARKS = re.compile(
    r"[“”\"\n]|''|\A(?:When|After|Before|As|While|Since|Once|Until|Although|Though|Asked)\b|\b(?:said|says)\b"
)
_FINITE_CLAUSE = re.compile(rf"\s(?:{FINITE})\b")
_WORD_CAME = re.compile(
    r"(?:(?<=^)|(?<=[.;]\s)|(?<=,\s))(?P<cue>(?:[Ww]ord|[Nn]ews|[Cc]onfirmation|[Aa]ssurances?|[Ww]arnings?|[Rr]eports?)\s"
    r"(?:(?:has|have|had|then|also|later|soon)\s)?(?:came|come|comes|arrived|reached\s\w+))\s(?:\w+ly\s|\w+day\s)?"
    rf"from\s{_BY}\sthat\s"
)
"""Word that comes from somebody."""
_APPOSITION = re.compile(r"(?:the|an?|who|which|whose|his|her|its|their)\s[^,.]{1,80},\s|[A-Z][\w’'.-]+,\s")
_EDGE = " \t,;:–—-.?!"
_LONGEST_CONTENT = 1200
_LONGEST_SUBJECT = 9
_FURTHEST = 200
"""Characters before a verb in which its clause begins."""
_SAYING = (
    r"(?:sa(?:id|ys?)|told|add(?:s|ed)|wr(?:ites|ote)|report(?:s|ed)|claim(?:s|ed)|insist(?:s|ed)|argu(?:es|ed)"
    r"|warn(?:s|ed))"
)
_CUT = re.compile(
    r";|[?!\n]|,?\s(?:[–—]\s)?(?:and|but|so|yet)\s(?:I|[Ww]e|you)\b(?!\s*,)|\s[–—]\s(?:I|[Ww]e|you)\b|,\saccording\sto\s"
    rf"|,?\s(?:and|but|while|whereas|though|although)\s(?:[\w’'.-]{{1,30}}\s){{1,7}}?{_SAYING}\b"
    rf"|,\s(?:[\w’'.-]{{1,30}}\s){{1,6}}?{_SAYING}(?=[.,\"”]*\s*\Z)"
)
"""Where somebody else goes on, or who speaks in his own words."""
_SAYS_SOMETHING = re.compile(rf"\b(?:{FINITE}|{_VERB}|[a-z]{{2,}}s|(?:I|[Ww]e|you|[Tt]hey)\s[a-z]+)\b")
_MARK = re.compile(r"[“”\"]")


def plain_reports(text: str, sentence: Span) -> Iterator[Attribution]:
    """What a sentence reports in the form "SUBJECT says that CLAUSE", from its begin or a clause's, or as according to
    somebody."""
    yield from _according(text, sentence)
    yield from _said_last(text, sentence)
    end = sentence.start
    for found in _CUE.finditer(text, *sentence):
        if found.start() < end or _PASSIVE.search(text, max(end, found.end() - 60), found.end()):
            continue
        if (gerund := _GERUND.search(found[0])) and not gerund["be"]:
            continue  # "Simply | saying that it is so"
        content = _content(text, found, sentence)
        source = _subject(text, Span(max(end, found.start() - _FURTHEST), found.start())) if content else None
        if source and content:
            end = content.start
            yield Attribution(source=source, cue=Span(*found.span()), contents=(content,))


def _according(text: str, sentence: Span) -> Iterator[Attribution]:
    """What stands in a sentence "according to" somebody who is named at its begin or at its end."""
    if word := _WORD_CAME.search(text, *sentence):
        whole = trimmed(text, Span(word.end(), sentence.end), _EDGE)
        if whole and whole.end - whole.start < _LONGEST_CONTENT:
            yield Attribution(source=Span(*word.span("source")), cue=Span(*word.span("cue")), contents=(whole,))
    behind = _ACCORDING_LAST.search(text, max(sentence.start, sentence.end - _FURTHEST), sentence.end)
    if behind is not None:
        begins = last_match(_PART, text, sentence.start, behind.start())
        content = Span(begins.end() if begins else sentence.start, behind.start())
        found = behind
    else:
        first = _ACCORDING.match(text, *sentence)
        if first is None or _APPOSITION.match(text, first.end(), sentence.end):
            return
        until = min(sentence.end, first.end() + _LONGEST_CONTENT)
        found, content = first, Span(first.end(), _closing(text, first.end(), until))
        cut = _CUT.search(text, *content)
        content = Span(content.start, cut.start() if cut else content.end)
    whole = trimmed(text, content, _EDGE)
    if text[sentence.end - 1] == ":":
        return
    if whole and whole.end - whole.start < _LONGEST_CONTENT and not any(mark in whole.of(text) for mark in '“”"'):
        named, cue = ("own", "noun") if "own" in found.re.groupindex and found["own"] else ("source", "cue")
        yield Attribution(source=Span(*found.span(named)), cue=Span(*found.span(cue)), contents=(whole,))


def _said_last(text: str, sentence: Span) -> Iterator[Attribution]:
    """What a sentence tells, where who says it ends it: "The line is dead, the army said on Monday"."""
    found = _SAID_LAST.search(text, max(sentence.start, sentence.end - _FURTHEST), sentence.end)
    if found is None:
        return
    source = _subject(text, Span(*found.span("source")))
    part = last_match(_PART, text, sentence.start, found.start())
    content = trimmed(text, Span(part.end() if part else sentence.start, found.start()), _EDGE)
    if source is None or content is None or source.start != found.start("source"):
        return
    words = content.of(text)
    if len(words) < _LONGEST_CONTENT and not _NO_MARKS.search(words) and _FINITE_CLAUSE.search(words):
        yield Attribution(source=source, cue=Span(*found.span("cue")), contents=(content,))


def _content(text: str, cue: re.Match[str], sentence: Span) -> Span | None:
    """The clause behind a verb, None where there is none."""
    until, begin = min(sentence.end, cue.end() + _LONGEST_CONTENT), None
    if cue["tell"] or cue["hears"] or _BEHIND_VERB.match(text, cue.end(), until):
        that = _TO_THAT.match(text, cue.end(), until)
        if that and (not cue["hears"] or that.start("that") > cue.end() + 1):
            begin = that.end()
    if begin is None and cue["hears"] and (hearer := _HEARER.match(text, cue.end(), until)):
        begin = hearer.end()
    if begin is None and cue["free"]:
        clause = _CLAUSE.match(text, cue.end(), until)
        says = clause and (clause["who"] or _FINITE.match(text, clause.end(), until))
        begin = cue.end() + 1 if says else None
    if begin is None:
        return None
    until = _closing(text, begin, until)
    cut = _CUT.search(text, begin, until)
    end = cut.start() if cut else until
    content = trimmed(text, Span(begin, end), ' .,;:–—\n”"’')
    return content if content and _SAYS_SOMETHING.search(text, *content) else None


def _closing(text: str, begin: int, until: int) -> int:
    """Where a quotation closes that was open at a place; `until` where none does."""
    inside = False
    for mark in _MARK.finditer(text, begin, until):
        if mark[0] == "“":
            inside = True
        elif inside:
            inside = False
        elif mark[0] == "”" or (text[mark.start() - 1] in ",.?!" and mark.start() > begin):
            return mark.start()
        else:
            inside = True
    return until


def _subject(text: str, before: Span) -> Span | None:
    """The subject that stands alone between the begin of a clause and its verb, None where something else does."""
    begins = last_match(_BEGINS, text, *before)
    start = begins.end() if begins else before.start
    lead = _LEAD.match(text, start, before.end)
    start = lead.end() if lead else start
    while start < before.end and text[start] in "“\"‘'":
        start += 1
    words = text[start : before.end].split()
    if not 0 < len(words) <= _LONGEST_SUBJECT or not _NO_SUBJECT.isdisjoint(word.lower() for word in words):
        return None
    if words[0].lower() in _NO_SUBJECTS or any(_CONTRACTED.search(word) for word in words):
        return None
    if not all(_SUBJECT_WORD.fullmatch(word) for word in words) or words[-1].lower() in _NO_ENDS:
        return None
    return Span(start, start + len(text[start : before.end].rstrip()))
