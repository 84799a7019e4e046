"""Whether a date stands in the clause of a verb or noun, or in another one of the same sentence.

"Orsk, which had fallen on Monday, sent envoys": the date belongs to the fall. What opens a clause of its own (a
relative pronoun, "when", "after", a participle behind a comma) holds the dates in it, and what stands behind a
semicolon or behind "and" with a subject of its own is told apart.
"""

from __future__ import annotations

import re

from parley.claims.dates.calendar import ORDINALS
from parley.claims.language.tense import FINITE
from parley.spans import Span, last_match

_REACH = 150
"""Characters before a date in which its clause can open."""
_RELATIVE = r"(?:who|whom|whose|which|where)"
_ADVERBIAL = r"(?:when|while|whereas|because|although|though|if|unless|once|after|since|as)"
_PARTICIPLE = (
    r"(?<=,\s)(?:(?:first|last|once|widely|\w+ly)\s)?(?:\w{3,}(?:ed|ing)|put|held|cut|shut|made|given|taken|laid|set|sent|hit"
    r"|struck|drawn|seen|known|born|begun|built|bought|caught|won|lost|left|shot|sold|told|driven|broken|written)\b"
)
_OPENER = re.compile(
    rf"(?P<relative>\b{_RELATIVE}\b|(?<=[a-z]\s)that\b)|(?P<adverbial>\b{_ADVERBIAL}\b)|(?P<participle>{_PARTICIPLE})"
)
_CONJUNCTION = re.compile(r"when|while|whereas|because|although|though|if|unless|once")
"""What opens clauses only, and no phrases as "after" does."""
_TIME_WORDS = re.compile(
    r"(?:\W|\b(?:on|in|at|by|until|till|since|from|during|over|for|as|of|late|early|earlier|only|just|the|again|still)\b)*"
)
_FINITE = re.compile(rf"\b(?:{FINITE})\b")
_CLOSED = re.compile(r",|[.!?][”\"’')]*\s|[—–]|\s--?\s|[;:]")
_APART = re.compile(
    r",\s(?:and|but|while|whereas|although|though|so|yet)\s(?!(?:\w+ly\s)?(?:said|told|added|warned|asked|then|also|later|has|have|had"
    r"|was|were|is|are|will|would)\b)(?=\w+\s\w)"
)
""" "And" with a subject of its own behind it."""
_YEAR = re.compile(r"\d{4}")
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|her|their|our|this|that)\s\Z", re.IGNORECASE)
_DURING = re.compile(r"\b(?:at|during|in)\s(?:(?:the|an?|his|her|its|their)\s)?\Z", re.IGNORECASE)
"""What happens "at Tuesday's meeting" happens on Tuesday, what is said "in a 2014 interview" in 2014."""
_OF_NOUN = re.compile(
    r"['’]s?\s|\s(?!(?:and|or|to|in|on|at|by|when|that|as|for|with|from|of|after|before|until|while|but|was|were|is|are|had|has|have|will|would)\b)"
    r"[A-Za-z]"
)
_IN_PHRASE = re.compile(r"(?:['’]s?)?(?:\s(?!of\b|in\b|on\b|by\b|to\b|with\b|and\b)[\w’'.-]+){0,3}\s?")
_ITS_OWN = re.compile(
    r"\s+(?:(?:was|were|is|are|had|has)\s+)?(?:to\s+(?:be\s+)?)?(?:began|begun|begin|start(?:ed)?|open(?:ed)?|held|erupted|broke|occurred"
    r"|took|take|happened|launched|signed|concluded|reached|staged|ran|run|lasted?|planned|scheduled|due|set)\b"
)
"""What a relative clause tells of an event itself: "an exercise that began on Tuesday"."""
_OF = re.compile(
    r"(?:(?P<in>\b(?:[Ii]n|[Aa]t|[Dd]uring)\s(?:the\s|an?\s|its\s|his\s|her\s|their\s)?)(?:[\w’'-]+\s){0,3})?"
    r"\b(?P<noun>[\w’'-]+)\sof\s\Z"
)
_OF_REACH = 60
_PART = frozenset(
    "as because ahead out course side month months week weeks year years day days hours night morning afternoon"
    " evening end start beginning middle summer winter spring autumn rest most much half part weekend eve all deadline"
    " date feast term anniversary first last kind sort".split()
)
"""Words before "of" with which a date is a part of another, or is not told at all."""
_PASSED = re.compile(
    r"\b(?P<adverbial>after|before|since|until|till|following|because|although|though|if|unless|whereas|once)\b"
    r"|(?<=[\w,]\s)(?:who|whom|whose|which)\b"
)
"""What opens, behind a date, a clause that tells of another time."""
_AND = re.compile(
    r",?\s(?:and|but|or|then|and\sthen)\s(?:(?:has|have|had|was|were|is|are|also|later|then|\w+ly)\s){0,3}\Z"
)
"""Between the end of one clause and a verb beside its verb."""
_ASKS = (
    r"(?:told|ask(?:s|ed)|urg(?:es|ed)|order(?:s|ed)|request(?:s|ed)|warn(?:s|ed)|invit(?:es|ed)|call(?:s|ed)\s(?:on|upon|for)"
    r"|instruct(?:s|ed)|command(?:s|ed)|advis(?:es|ed)|agree[sd]|decid(?:es|ed)|refus(?:es|ed)|declin(?:es|ed)|threaten(?:s|ed)|promis(?:es|ed)"
    r"|pledg(?:es|ed)|vow(?:s|ed)|offer(?:s|ed)|propos(?:es|ed)|demand(?:s|ed)|resolv(?:es|ed))"
)
_COMPLEMENT = re.compile(
    r"\b(?:of|for|by|from|with|without|against)\s(?:\w+ly\s|not\s|having\s|being\s){0,2}(?!\w+thing\b)\w{3,}ing\b"
    rf"|\b{_ASKS}\s(?:[\w’'-]+\s){{0,6}}?to\s[a-z]{{2,}}\b"
)
"""What opens a clause within that of a verb: "accused Orsk | of shelling Kesten in May"."""
_OF_DOING = re.compile(r"\s(?:of|for|from|against)\s(?:(?:having|being|\w+ly)\s)?\Z")
"""Between the date of a charge and what it is about: "accused Orsk on Tuesday | of shelling Kesten"."""
_PERFECT = re.compile(r"\b(?:has|have)\s")
_STRETCHES = re.compile(r"(?:since|this|today|in\srecent|for|over)\b", re.IGNORECASE)
"""What is told in the perfect is of no day that is over: "fired overnight and has accused", but "since May and has"."""
_TO_DO = re.compile(r"\s(?:not\s)?to\s(?:be\s|have\s)?(?:\w+ly\s)?\Z")
_IN_RELATIVE = re.compile(r",\s(?:who|which|whose|whom|where)\s[^,;:]*\Z")
_GOES_ON = re.compile(rf",\s(?:\w+ly\s)?(?=[a-z])(?:{FINITE})\b")
"""Behind a relative clause the verb of that around it: "which has closed the port, | is unlikely to open in May"."""
_NEAR = 70
_OPENS_NEXT = re.compile(r",\s(?:and|but|then)\s(?:(?:on|in|at|early|late)\s(?:the\s)?)?\Z")
"""Before a date that opens the next clause: "pressed it to yield, and on the 21st | it gave way"."""
_CALLED = re.compile(r"(?!ha[ds]\b)[a-z]{3,}ed\b")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+\s)?\Z")
_SET = re.compile(r"\b(?:set|due|scheduled|planned|slated|fixed|arranged)\sfor\s\Z")
"""Before the day of what is told; elsewhere what is called "for 25 May" is not called on it."""
_SINCE = re.compile(r"\bsince\b")
_ASKED = re.compile(rf"\b{_ASKS}\s(?:(?!to\b)[\w’'-]+\s){{0,7}}(?:on|in|at|late|early)?\s?\Z")
"""Before the date of an act of words, whose content follows: "told them on Saturday | to leave"."""
_VERB_AFTER = re.compile(r"(?:\b(?:to|will|would|shall|should|can|could|may|might|must|not|did|does|do)|n['’]t)\s\Z")
_ADDED = re.compile(r"\b(?:and|but|then|or)\s(?:on\s|in\s|at\s)?\Z")
"""Before the date of a verb that is added: "asked for it and on 22 May | closed the strait"."""
_HAPPENS = re.compile(
    r"(?:br(?:eak|oken?)\s(?:out|down|off)|began|begun|begin|start(?:ed)?|resumed?|erupted|collapsed|ended?|took\splace|occurred|flared|stopped|failed"
    r"|opened)\b"
)
"""What is told of a thing that happens: "the fighting | broke out in May"."""
_NO_OBJECT = re.compile(
    r"[,;:—–]|\b(?:that|who|which|whom|where|when|after|before|as|while|ahead)\b"
    rf"|\bto\s(?!the\b|an?\b|its\b|his\b|her\b|their\b|all\b|both\b)[a-z]|\b(?=[a-z])(?:{FINITE})\b"
)
"""Between a verb and a date that is not its own, but that of a clause within its object."""
_UNTIL = re.compile(r"(?:until|till|by|from|within|before)\b", re.IGNORECASE)


def in_one_clause(text: str, sentence: Span, date: Span, told: Span) -> bool:
    """Whether the date at `date` may date what the words at `told` tell, in their sentence."""
    if _is_attribute(text, date):
        return _IN_PHRASE.fullmatch(text, date.end, told.start) is not None
    if _of_thing(text, date, told):
        return False
    if date.end <= told.start:
        return not _of_clause_before(text, sentence, date, told)
    return not _of_clause_behind(text, date, told)


def is_added(text: str, date: Span, told: Span) -> bool:
    """Whether what is told is a verb that "and" adds to the clause in which a date stands."""
    return date.end <= told.start and _AND.fullmatch(text, date.end, told.start) is not None


def share_date(text: str, date: Span, told: Span, nearer: Span) -> bool:
    """Whether a date that dates what stands nearer to it dates what is told as well.

    A verb shares it with its object ("launched | an attack on Monday") and with a verb that "and" adds ("on Monday Orsk
    tore up the pact | and expelled the envoy", "tore it up on Monday | and expelled the envoy").
    """
    if told.end <= date.start:
        if nearer.start >= told.end and _HAPPENS.match(text, nearer.start) and not _is_verb(text, told):
            apart = _NO_OBJECT.search(text, told.end, nearer.start) or _NO_OBJECT.search(text, nearer.end, date.start)
            return nearer.end <= date.start and apart is None
        if _NO_OBJECT.search(text, told.end, date.start) or (
            _YEAR.match(text, date.start) and _OF_NOUN.match(text, date.end)
        ):
            return False
        if nearer.start >= date.end:
            return _ADDED.search(text, max(told.end, date.start - 12), date.start) is None
        if nearer.start < told.end:
            return False
        return _is_verb(text, told) and not _is_doing(text, nearer)
    if told.start >= date.end and nearer.start >= date.end:
        return bool(_FINITE.match(text, told.start) and _AND.search(text, nearer.end, told.start))
    return False


def _is_doing(text: str, told: Span) -> bool:
    """Whether what is told is told with a verb or its participle."""
    return _is_verb(text, told) or text.endswith("ing", told.start, told.end)


def _of_thing(text: str, date: Span, told: Span) -> bool:
    """Whether a date behind "of" tells which thing is meant ("the treaty of 1925"), and that is not what is told.

    What is done in or at such a thing is done then ("in the crisis of 1936").
    """
    of = _OF.search(text, max(0, date.start - _OF_REACH), date.start)
    if of is None or of["in"] or of["noun"].lower() in _PART or of["noun"].lower() in ORDINALS:
        return False
    return not (told.end == of.end("noun") and not _FINITE.match(text, told.start))


def _is_attribute(text: str, date: Span) -> bool:
    """Whether a date only tells which thing is meant: "Tuesday's thrust", "the 2015 accord"."""
    if _DURING.search(text, max(0, date.start - 14), date.start):
        return False
    if text.startswith(("'s ", "’s "), date.end):
        return True
    determined = _DETERMINED.search(text, max(0, date.start - 8), date.start)
    return determined is not None and _OF_NOUN.match(text, date.end) is not None


def _is_verb(text: str, told: Span) -> bool:
    """Whether what is told is told with a verb."""
    return bool(_FINITE.match(text, told.start) or _VERB_AFTER.search(text, max(0, told.start - 14), told.start))


def _of_clause_before(text: str, sentence: Span, date: Span, told: Span) -> bool:
    """Whether a date belongs to a clause that ends before what is told."""
    gap = text[date.end : told.start]
    if ";" in gap or (_APART.search(gap) and _FINITE.search(text, told.start, told.end)):
        return True
    start = max(sentence.start, date.start - _REACH)
    passed = last_match(_PASSED, gap, 0, len(gap))
    if passed and "," not in gap[passed.end() :]:
        return True
    if _TO_DO.fullmatch(gap) and _ASKED.search(text, start, date.start) and not _UNTIL.match(text, date.start):
        return True
    if _OF_DOING.fullmatch(gap) and text.endswith("ing", told.start, told.end):
        return True
    if _AND.fullmatch(gap):
        if _PERFECT.search(gap) and not _STRETCHES.match(text, date.start):
            return True
        within = last_match(_COMPLEMENT, text, start, date.start)
        if within and not _CLOSED.search(text, within.end(), date.start):
            return True
    opener = last_match(_OPENER, text, start, date.start)
    if opener is None or _CLOSED.search(text, opener.end(), date.start):
        return False
    inner = text[opener.end() : date.start]
    closed = _CLOSED.search(gap)
    if opener["participle"]:
        return closed is not None
    if opener["adverbial"]:
        says = not _TIME_WORDS.fullmatch(inner) if _CONJUNCTION.fullmatch(opener.group()) else _FINITE.search(inner)
        return closed is not None and bool(says)
    if _TIME_WORDS.fullmatch(inner):  # "who on Monday was still there, said"
        return closed is not None and _FINITE.search(gap, 0, closed.start()) is not None
    return closed is not None or (_FINITE.search(inner) is not None and not gap.strip())


def _of_clause_behind(text: str, date: Span, told: Span) -> bool:
    """Whether a date belongs to a clause that opens behind what is told."""
    start = max(told.end, date.start - _REACH)
    if ";" in text[start : date.start] or _OPENS_NEXT.search(text, start, date.start):
        return True
    if text.endswith(" for ", start, date.start) and _CALLED.match(text, told.start):
        set_for = _SET.search(text, start, date.start) or _PASSIVE.search(text, max(0, told.start - 14), told.start)
        return set_for is None
    if _GOES_ON.search(text, start, date.start) and _IN_RELATIVE.search(text, max(0, told.start - _NEAR), told.start):
        return True
    if (apart := _APART.search(text, start, date.start)) and _FINITE.search(text, apart.end(), date.start):
        return True
    since = last_match(_SINCE, text, start, date.start)
    if (
        since
        and not _TIME_WORDS.fullmatch(text, since.end(), date.start)
        and not _CLOSED.search(text, since.end(), date.start)
    ):
        return True
    opener = last_match(_OPENER, text, start, date.start)
    if opener is None or opener["participle"] or _CLOSED.search(text, opener.end(), date.start):
        return False
    if opener["relative"] and _ITS_OWN.match(text, opener.end()):
        return _is_verb(text, told)
    if _CONJUNCTION.fullmatch(opener.group()) and _FINITE.match(text, date.end + 1):  # "if the winter was hard"
        return True
    return _FINITE.search(text, opener.end(), date.start) is not None
