"""Clauses without a verb of their own, as sentences: by the verb that stands before them.

"Expect | Belmar to yield" is "Belmar will yield", "sees | the king yielding" is "the king will be yielding", "thinks |
a war likely" is "a war is likely", "puts | the odds of a raid at one in ten" is "the odds of a raid are one in ten",
"gives | the truce an even chance" is "the truce has ...", and of what somebody warns "there may be" some.
"""

from __future__ import annotations

import re
from functools import partial

_FINITE = re.compile(
    r"\b(?:will|would|could|can|(?-i:may)|might|shall|should|must|cannot|is|are|was|were|has|have|had|do|does|did|if|unless)\b"
    r"|['’](?:ll|s|re|d|ve)\b(?!\s[a-z-]+(?:\s[a-z]+){0,2}\s(?:to|at|by|as|likely)\b)|n['’]t\b",
    re.IGNORECASE,
)
_EXPECTING = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|foresees?|foresaw|foresee(?:ing|n)|predict(?:s|ed|ing)?|forecast(?:s|ed|ing)?"
    r"|anticipat(?:es?|ed|ing)|look(?:s|ed|ing)?\sfor|tip(?:s|ped)?)\s[\"“'‘]?\Z",
    re.IGNORECASE,
)
_FEARING = re.compile(
    r"\b(?:fear(?:s|ed|ing)?(?:\sof)?|dread(?:s|ed)?|warn(?:s|ed|ing|ings)?(?:\s(?!of\b|about\b)[\w’'-]+){0,4}?\s(?:of|about)|brac(?:es?|ed|ing)\sfor)"
    r"\s[\"“'‘]?\Z"
)
_SEEING = re.compile(
    r"\b(?:sees?|saw|seen|seeing|envisag(?:es?|ed|ing)|pictur(?:es?|ed)|imagin(?:es?|ed)|show(?:s|ed)?|expect(?:s|ed)?|foresees?|foresaw|fear(?:s|ed)?"
    r"|predict(?:s|ed)?|forecast(?:s|ed)?|(?:chances?|risks?|dangers?|possibility|prospects?|likelihood|probability|odds|threat|fears?|question|warn(?:s|ed|ing)?)\s(?:of|about))\s[\"“'‘]?\Z",
    re.IGNORECASE,
)
_LOOKED_FOR = re.compile(
    r"(?:\b(?:bank|count|bet|gamble|wager|money(?:\sis|\swas|['’]s)|betting(?:\sis|\swas|['’]s)|bet\s(?:is|was))\son|\bwhat\b[^.;:!?\n]{2,50}(?:\sis|\swas|['’]s))\s[\"“'‘]?\Z",
    re.IGNORECASE,
)
"""What somebody's money is on, or what he calls likelier."""
_IN_SIGHT = re.compile(r"\b(?:sees?|saw|seeing|foresees?|foresaw)\s[\"“'‘]?\Z", re.IGNORECASE)
_THINKING = re.compile(
    r"\b(?:th(?:ink|inks|inking|ought)|consider(?:s|ed|ing)?|f(?:ind|inds|ound)|deem(?:s|ed)?|believ(?:es?|ed)|regard(?:s|ed|ing)?|rat(?:es?|ed|ing)"
    r"|judg(?:es?|ed|ing)|h(?:old|olds|eld)|call(?:s|ed|ing)?|sees?|saw|seeing|makes?|made|reckon(?:s|ed)?|view(?:s|ed)?|describ(?:es?|ed|ing)"
    r"|dismiss(?:es|ed|ing)?)\s[\"“'‘]?\Z",
    re.IGNORECASE,
)
_PUTTING = re.compile(
    r"\b(?:puts?|putting|rat(?:es?|ed|ing)|estimat(?:es?|ed|ing)|assess(?:es|ed)?|reckon(?:s|ed)?|set|sets)\s[\"“'‘]?\Z",
    re.IGNORECASE,
)
_GIVING = re.compile(r"\b(?:gives?|gave|giving|given)\s[\"“'‘]?\Z", re.IGNORECASE)
_CHANCE_THAT = re.compile(
    r"\b(?:puts?|putting|rat(?:es?|ed|ing)|estimat(?:es?|ed|ing))\s(?P<chance>(?:the|an?)\s(?:\w+\s)?(?P<noun>odds|chances?|probability|likelihood|risk))\sthat\s[\"“'‘]?\Z",
    re.IGNORECASE,
)
_AT_BEFORE = re.compile(r"\b(?:puts?|putting|rat(?:es?|ed|ing))\sat\s(?P<figure>[^,;:.!?]{2,40}?)\s\Z", re.IGNORECASE)
_THERE = re.compile(r"\b(?P<there>there\s(?:is|was|are|were|remains?|remained))\s[\"“'‘]?\Z", re.IGNORECASE)
_GIVEN_BEFORE = re.compile(
    r"\b(?:gives?|gave)\s(?P<whom>(?!(?:a|an|only|about|no)\b)[^,;:.!?]{2,40}?)\s"
    r"(?P<hedge>(?:(?:no|better|worse|more|less|not|much|than|at|best|most|least|about|only|just|even)\s){0,4})\Z",
    re.IGNORECASE,
)
LOOKED_BACK = 60
"""Characters before a clause in which the verb stands whose object it is."""
_INFINITIVE = re.compile(r"(?P<subject>[^,;:]{1,90}?)\s(?P<no>not\s)?to\s(?=(?:be\s|have\s)?[a-z]{2,})")
"""A subject with an infinitive: of the labelled forecasts without a verb of their own nearly half."""
_NO_SUBJECT = re.compile(
    r"(?i:to|not)\b|(?:.*\s)?(?i:likely|unlikely|set|poised|about|bound|sure|certain|able|ready|seems?|look(?:s|ing)?|need"
    r"|going|threatens?|attempts?|efforts?|plans?|moves?|return|refusal|decision|reply|answer|blow|threat|way|time|according"
    r"|due|close|up|back|it|as|in|of|for|from|or|and)\Z"
)
"""What before "to" is no subject of its infinitive: "seems likely | to fall", "a decision | to leave"."""
_ODDS = r"(?:odds|chances?|likelihood|probability|prospects?|risks?|possibility|danger)"
_THE_ODDS = re.compile(rf"(?:the\s)?(?:\w+\s)?(?P<noun>{_ODDS})\b", re.IGNORECASE)
_SOMETHING = re.compile(
    r"(?:an?|another|further|more|fresh|renewed|no|new|some|many|few|several|heavy|serious|worse|twice|open|all-out|full-scale|large-scale"
    rf"|fierce|severe|bitter|prolonged|limited|widespread|guerrilla|civil|total)\s(?!.{{0,40}}\b{_ODDS}\b)",
    re.IGNORECASE,
)
"""The begin of what is expected as a thing: "a long war"; a chance is told of elsewhere."""
_PLURAL = re.compile(
    r"(?:(?!the\b|its\b|his\b|her\b|their\b|our\b|this\b|that\b|to\b|by\b|not\b|less\b|better\b|only\b)[a-z-]+\s){0,3}?[a-z-]{2,}(?:[^su\W]s)\b(?!\s[a-z]+ing\b)"
)
"""Things in small letters without an article: "heavy air strikes"."""
_A_CHANCE = re.compile(
    rf"(?:(?:an?|no|little|some|every|one|two|three|only|hardly|any)\b)(?:\s(?!of\b)[\w’'-]+){{0,5}}?\s{_ODDS}\b|(?:one|two|three)\schances?\b",
    re.IGNORECASE,
)
_FIGURE = (
    r"(?:(?:about|around|roughly|some|no\s(?:better|more|less|higher|lower)\sthan|(?:better|worse|more|less|higher|lower)\sthan|at\s(?:least|most)|under|over|below|above|up\sto|only|just"
    r"|between|perhaps|nearly|almost)\s){0,2}(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|twenty\b|thirty\b|forty\b|fifty\b|sixty\b|seventy\b|eighty\b"
    r"|ninety\b|evens?\b|nil\b|zero\b|nought\b|a\s(?:half|third|quarter|fifth|tenth)\b|half\b|fifty-fifty\b)"
)
_PUT_AT = re.compile(
    rf"(?P<subject>(?P<chance>(?:(?:the|its|their|his|her)\s)?(?:\w+\s)?(?P<noun>{_ODDS})\b)?(?P<rest>[^;:]{{0,160}}?))\sat\s(?P<figure>{_FIGURE}.*)",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    rf"(?P<subject>[^,;:]{{2,90}}?)\s(?P<chance>(?:(?:an?|no|little|some|every|only|hardly|any|better|worse|less|more|at|about|than|least|most|even|just|one|two|three|four|five|nine|\d+)\s)"
    rf"(?:[\w%’'-]+\s){{0,5}}?{_ODDS}\b.*)",
    re.IGNORECASE,
)
_GERUND = re.compile(
    r"(?P<subject>(?!of\b)[^,;:]{1,90}?)\s(?P<no>not\s)?(?P<doing>(?!\w*thing\b|during\b|king\b|spring\b|ring\b|wing\b|according\b|regarding\b|including\b|following\b|pending\b|evening\b|morning\b|meeting\b|being\b)[a-z]{2,}ing)\b(?!\sof\b)"
)
_NOUN_IN_ING = frozenset(
    "uprising fighting shelling bombing landing crossing gathering hearing ruling killing warning spending lending"
    " funding housing building mining fishing trading shipping training briefing understanding feeling bidding looting"
    " rioting firing hanging posting offering showing sitting timing pricing borrowing farming banking shooting"
    " stabbing saying polling voting sailing reckoning parting".split()
)
_WHOLE = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Bb]oth|[Nn]either|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]hem|[Hh]im|[Uu]s|[Pp]rices|[A-Z][\w’.-]+|[a-z-]+s)\b(?:\s|\Z)"
)
"""A subject that is whole without a word in -ing behind it."""
_BEING = re.compile(r"(?P<subject>[^,;:]{1,90}?)\s(?P<no>not\s)?being\s")
_GRADED = re.compile(
    r"(?P<subject>[^,;:]{1,90}?)\s(?:as\s)?(?P<grade>(?:(?:not|very|most|quite|highly|more|less|too|still|by\sno\smeans|all\sbut|far\sfrom|almost|hardly|barely|scarcely|the)\s){0,2}"
    r"(?:likely|unlikely|likeliest|possible|impossible|probable|improbable|inevitable|unavoidable|imminent|certain|uncertain|doomed|bound|sure|remote|conceivable|inconceivable"
    r"|thinkable|unthinkable|plausible|implausible|out\sof\sthe\squestion|on\sthe\scards|a\s(?:certainty|possibility|probability|matter\sof\stime|foregone\sconclusion))\b.*)",
    re.IGNORECASE,
)
_SUBJECTS = {"him": "he", "them": "they", "her": "she", "us": "we", "me": "I"}
_MANY = frozenset("they we you these those people troops police forces others many few several both most".split())
_ONE = frozenset("news politics economics series headquarters crisis basis congress".split())
_HEAD = re.compile(
    r"\s(?:of|in|at|on|between|from|to|with|for|by|against|over|after|before|within|under|behind|that|this|next)\b"
)
_STATES = re.compile(
    r"(?:\A|\s)(?:United\sStates|Netherlands|Philippines|Maldives|Bahamas|Emirates|Honduras|Laos|Cyprus|Texas|Paris|Athens|Brussels|Damascus|Algiers)\Z"
)


def sentence_of(words: str, before: str) -> str:
    """The words as a sentence that says what they say as the object of the verb that `before` ends with."""
    if (found := _CHANCE_THAT.search(before)) and (put := _PUT_AT.fullmatch(words)):
        return f"{found['chance']} that {put['subject']} {_be(found['noun'])} {put['figure']}"
    if (_EXPECTING.search(before) or _LOOKED_FOR.search(before)) and (made := _with_infinitive(words)):
        return made
    if _A_CHANCE.match(words) and ((there := _THERE.search(before)) or _IN_SIGHT.search(before)):
        return f"{there['there'].lower() if there else 'there is'} {words}"
    if _FINITE.search(words.split(",")[0]):
        return words
    if (given := _GIVEN_BEFORE.search(before)) and _A_CHANCE.match(words):
        return f"{_subject(given['whom'])} {'have' if _is_many(given['whom']) else 'has'} {given['hedge']}{words}"
    if (at := _AT_BEFORE.search(before)) and (noun := _THE_ODDS.match(words)):
        kept, comma, rest = words.partition(", ")
        return f"{kept} {_be(noun['noun'])} {at['figure']}{comma}{rest}"
    for matches, turned in _FORMS:
        if matches.search(before) and (made := turned(words)):
            return made
    return words


def _be(noun: str) -> str:
    return "are" if noun.lower() in ("odds", "chances", "prospects", "risks") else "is"


def _is_many(subject: str) -> bool:
    """Whether a subject takes a verb in the plural."""
    head = _HEAD.split(subject, maxsplit=1)[0].strip()
    last = head.split()[-1].lower() if head else ""
    if re.search(r"\band\b", head) or last in _MANY:
        return True
    if not last.endswith("s") or last.endswith(("ss", "us", "is")) or last in _ONE or _STATES.search(head):
        return False
    capital = head.split()[-1][0].isupper()
    return not capital or head.lower().startswith(("the ", "most ", "many ", "some "))


def _subject(words: str) -> str:
    return _SUBJECTS.get(words.lower(), words)


def _with_infinitive(words: str) -> str | None:
    """ "Belmar to yield" as "Belmar will yield"."""
    found = _INFINITIVE.match(words)
    if not found or _FINITE.search(found["subject"]) or _NO_SUBJECT.match(found["subject"]):
        return None
    return f"{_subject(found['subject'])} will {found['no'] or ''}{words[found.end() :]}"


def _with_gerund(words: str) -> str | None:
    """ "the king yielding" as "the king will be yielding", "a pact being torn up" as "a pact will be torn up"."""
    if found := _BEING.match(words):
        return f"{_subject(found['subject'])} will {found['no'] or ''}be {words[found.end() :]}"
    found = _GERUND.match(words)
    if not found or _FINITE.search(found["subject"]) or re.search(r"\b(?:of|for|by|to|in|a|an)\Z", found["subject"]):
        return None
    if found["doing"] in _NOUN_IN_ING or not _WHOLE.match(found["subject"]):
        return None
    return f"{_subject(found['subject'])} will {found['no'] or ''}be {words[found.start('doing') :]}"


def _with_grade(words: str) -> str | None:
    """ "a war likely" as "a war is likely"."""
    found = _GRADED.fullmatch(words)
    if not found or _FINITE.search(found["subject"]):
        return None
    subject = _subject(found["subject"])
    return f"{subject} {'are' if _is_many(subject) else 'is'} {found['grade']}"


def _with_figure(words: str) -> str | None:
    """ "the odds of a raid at one in ten" as "the odds of a raid are one in ten"."""
    found = _PUT_AT.fullmatch(words)
    if not found:
        return None
    if found["chance"]:
        return f"{found['subject']} {_be(found['noun'])} {found['figure']}"
    return f"the chance of {found['subject']} is {found['figure']}"


def _with_chance(words: str) -> str | None:
    """ "the truce no better than an even chance" as "the truce has no better than an even chance"."""
    found = _GIVEN.fullmatch(words)
    if not found:
        return None
    subject = _subject(found["subject"])
    return f"{subject} {'have' if _is_many(subject) else 'has'} {found['chance']}"


def _there_be(modal: str, words: str) -> str | None:
    """ "a long war" as "there will be a long war", "air strikes" as "there may be air strikes"."""
    found = _SOMETHING.match(words) or _PLURAL.match(words)
    return f"there {modal} be {words}" if found and not _INFINITIVE.match(words) else None


_FORMS = (
    (_PUTTING, _with_figure),
    (_GIVING, _with_chance),
    (_THINKING, _with_grade),
    (_SEEING, _with_gerund),
    (_LOOKED_FOR, _with_gerund),
    (_LOOKED_FOR, partial(_there_be, "will")),
    (_EXPECTING, partial(_there_be, "will")),
    (_FEARING, partial(_there_be, "may")),
)
