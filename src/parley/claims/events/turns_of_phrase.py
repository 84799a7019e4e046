"""Acts that a turn of phrase tells, where the one word of it that is marked tells of another.

"Strike a deal" is no strike and no attack, a "return to the table" gives nothing back, a garrison that is "cut" is
withdrawn, rockets that are "fired at" a town attack it, and an "attack on the budget" hurts nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.deeds import FORCES
from parley.claims.model.acts import EventMark
from parley.claims.types import EventType
from parley.spans import line_start

_STRIKE = re.compile(r"(?:str(?:ike|ikes|iking|uck))\Z", re.IGNORECASE)
_DEAL = re.compile(
    r"\s(?:(?!(?:on|at|against|by|of|for|in|near|and|or|over|about|after|before|until|to|from|with|as|if|because|when)\b)[\w’'-]+\s){0,4}?(?:deals?|bargains?|agreements?|accords?|compromises?|pacts?|truces?|cease-?fires?"
    r"|settlements?|alliances?|understandings?|armistice|partnerships?)\b",
    re.IGNORECASE,
)
"""What is struck by those who agree."""
_MOOD = re.compile(
    r"\s(?:an?|the|this|that|his|her|its|their)\s(?:[\w-]+\s){0,3}?(?:chords?|tones?|balance|notes?|poses?|attitudes?|stances?|postures?|figures?|mood|match)\b"
)
"""What is struck without any act."""

_RETURN = re.compile(r"(?:return(?:s|ed|ing)?|(?:go(?:es|ing)?|went|gone|com(?:e|es|ing)|came|get|got)(?:\sback)?)\Z")
_BACK = r"(?:\sback)?\sto\s(?:the\s|a\s|an\s|its\s|their\s|any\s)?(?:(?!(?:and|or|of|in|with|for)\b)[\w’'-]+\s){0,3}?"
_TO_TALKS = re.compile(
    _BACK + r"(?:talks|negotiations?|negotiating|dialogue|diplomacy|consultations|table|conference\stable)\b"
)
_TO_WAR = re.compile(_BACK + r"(?:war|fighting|hostilities|arms|violence|combat|armed\sstruggle|bloodshed|the\sbush)\b")
_BRINGS_BACK = frozenset(("RETREAT", "CONCEDE", "MOBILIZE", "SUPPORT", "COOPERATE"))
"""What the model takes a return for."""

_RETAKES = re.compile(r"(?:retak(?:e|es|en|ing)|retook|recaptur(?:e[sd]?|ing)|reconquer(?:s|ed|ing)?)\Z")
"""What forces do to a town that was lost."""

_CUT = re.compile(
    r"(?:cut(?:s|ting)?(?:\sback)?|reduc(?:e[sd]?|ing)|trim(?:s|med|ming)?|halv(?:e[sd]?|ing)|slash(?:es|ed|ing)?|pare[sd]?|paring|shr[aiu]nk|thin(?:s|ned|ning)?\sout"
    r"|scal(?:e[sd]?|ing)(?:\s(?:back|down))?|(?:run|ran|drew|drawn?|drawing)\sdown)\Z"
)
_STRENGTH = rf"(?:{FORCES}|strength|presence|deployment|manpower|troop\s(?:levels?|numbers)|military)"
_NOT_AN_ARMY = r"(?<!work )(?<!labour )(?<!labor )(?<!sales )(?<!police )(?<!task )"
_ITS_FORCES = re.compile(
    r"(?:\s(?:down|back))?\s(?:the\s(?:size|strength|number)\sof\s)?(?:(?:its|their|his|her|the|our|that|all|both)\s)"
    rf"(?:(?!(?:and|or|off|to|from|of|supply|supplies|bridge|road|route)\b)[\w’'.-]+\s){{0,3}}?{_NOT_AN_ARMY}{_STRENGTH}\b"
)
"""Forces that a state cuts: its own."""
_FORCES_ARE = re.compile(
    rf"\b(?:its|their|the|our|[A-Z][\w-]*)\s(?:[\w’'-]+\s){{0,2}}?{_NOT_AN_ARMY}{_STRENGTH}(?:\s(?:in|of|at|on|near|there|around)\b(?:\s[\w’'.-]+){{0,4}}?)?"
    r"\s(?:(?:has|have|had|will|would|should|must|could|may|might|to)\s){0,2}(?:be|been|is|are|was|were)\s(?:being\s)?(?:\w+ly\s|again\s|soon\s|further\s)?\Z"
)
"""Forces that are cut."""
_HELD_BACK = frozenset(("COERCE", "SANCTION", "MOBILIZE", "REJECT", "ASSAULT"))

_FIRE = re.compile(
    r"(?:fir(?:e[sd]?|ing)|launch(?:e[sd]|ing)?|lobb(?:ed|ing)|lobs?|loos(?:e[sd]?|ing)|hurl(?:s|ed|ing)?|pump(?:s|ed|ing)?|rain(?:s|ed|ing)?|sen[dt]s?|sending)\Z"
)
_AT_SOMEBODY = re.compile(
    r"(?:\s(?!(?:test|warning|practice|dummy|blank|and|or|that|which|from|after)\b)[\w’',-]+){0,5}?"
    r"\s(?:missiles?|rockets?|shells?|torpedo(?:e?s)?|mortars?|drones?|bombs?|rounds|salvoe?s?|grenades?|volleys?|projectiles?|gunfire|bullets)"
    r"\s(?:at|into|on|upon|against|towards?)\s(?!(?:the\s|its\s|an?\s)?(?:[\w’'-]+\s){0,3}?"
    r"(?:[Ss]eas?|[Oo]ceans?|waters?|[Gg]ulf|[Bb]ay|[Ss]traits?|air|sky|orbit|space|range|targets?\sat\ssea|desert|Atlantic|Pacific|Mediterranean|Baltic)\b)"
)
"""Fired at somebody, and not into the sea as in a test."""

_EXPEL = re.compile(r"(?:expel(?:s|led|ling)?|expulsions?(?:\sof)?|(?:throw|threw|kick|order)\w*(?:\sout)?)\Z")
_ENVOYS = re.compile(
    r"\s(?:(?!(?:and|or|who|which|from|to)\b)[\w’',-]+\s){0,5}?(?:diplomats?|ambassadors?|envoys?|attach[ée]s?|consuls?|inspectors?|observers?|monitors"
    r"|chargé(?:s\sd['’]affaires)?|peace-?keepers|(?:trade|military|aid|un|u\.n\.)\smissions?|legation|embassy\sstaff)\b",
    re.IGNORECASE,
)
"""Who is sent away when relations are reduced."""

_BLOW = re.compile(
    r"(?:attacks?|assaults?|raids?|onslaughts?|crusades?|broadsides?|offensives?|blitz|war|battle|fight|salvoe?s?|strikes?|blows?)(?:\s(?:on|against|at))?\Z"
)
_ON_WHAT_NOBODY_IS = re.compile(
    r"(?:\s(?:on|against|upon|at|to))?\s(?:(?!(?:and|or|of|in|by|from|near|that)\b)(?-i:[a-z])[\w’'-]*\s){0,3}?"
    r"(?:budgets?|spending|tax(?:es|payers?)?|savings|pensions?|wages|coffers|reserves|living\sstandards|standards|welfare|benefits|rights|libert(?:y|ies)"
    r"|freedoms?|democracy|constitution|judiciary|independence|integrity|values|faith|marriage|way\sof\slife|rural\slife|culture|language|heritage|traditions?"
    r"|dignity|honou?r|reputation|character|record|credibility|motives|patriotism|polic(?:y|ies)|plans?|proposals?|bills?|reforms?|rule\sof\slaw"
    r"|legislation|strategy|handling|decisions?|poverty|corruption|inflation|waste|disease|cancer|hunger|obesity|illiteracy|unemployment|climate\schange|privilege"
    r"|red\stape|ideas?|common\ssense|decency|truth|free\sspeech|press\sfreedom|free\spress|human\srights|civil\sliberties|sovereignty|consumers|motorists)"
    r"(?=[.,;:!?)”\"’—–-]|\Z|\s(?:and|or|in|of|by|was|is|were|are|has|had|have|that|which|who|as|at|on|from|to|for|with|would|will|could|may|he|she|they|it|we"
    r"|when|while|after|before|during|this|last|but|because|if|under|said|says)\b)(?!['’]s)",
    re.IGNORECASE,
)
"""What is only figuratively attacked."""
_IS_CALLED = re.compile(
    r"\b(?:as|is|was|are|were|be|been|being|than|call(?:s|ed|ing)?(?:\s[\w’'-]+){1,4}?|amount(?:s|ed|ing)?\sto|represents?|constitutes?|another|nothing\sbut)\s"
    r"(?:nothing\s(?:less|short)\s(?:than|of)\s)?(?:an?|the)?\s?(?:[\w-]+\s){0,2}\Z"
)
"""Before an attack that something is only called."""
_OWNED = re.compile(r"(?:['’]s?|\b(?:his|her|its|their|my|our|your))\s(?:[\w-]+\s){0,2}\Z")
_WORDS = re.compile(r"(?:attacks?|broadsides?|onslaughts?|salvoe?s?)\b")
_LOCKED = re.compile(
    r"\sin\s(?:an?|the|their|its)\s(?:[\w-]+\s){0,3}?(?:war|battle|dispute|talks|struggle|row|stalemate|stand-?off|contest|feud|impasse)\b"
)
_TREATS = re.compile(r"(?:(?:mis|ill-)?treatment|handling|presence)\Z")
"""What somebody may be charged with; none of the 700 labelled charges is told by such a word."""
_CROSS = re.compile(r"cross(?:es|ed|ing)?\Z")
_RED_LINE = re.compile(r"\s(?:(?!(?:into|to|over|from)\b)[\w’'-]+\s){0,4}?[“\"'‘]?(?:red\s|that\s|this\s)lines?\b")
_NO_ACT = re.compile(
    r"hesitat(?:e[sd]?|ing)\b"
    r"|exercis(?:e[sd]?|ing)\s(?:(?!(?:and|or|of|in|with)\b)[\w’'-]+\s){0,3}?(?:(?:self-)?restraint|caution|patience|moderation|prudence|vigilance"
    r"|calm|care|discretion|judge?ment|flexibility|wisdom)\b"
    r"|sho(?:ot(?:s|ing)?|t)\s(?:itself|himself|herself|oneself|themselves|yoursel(?:f|ves)|ourselves|myself)\sin\s(?:the|its|his|her|their|our)\s"
    r"(?:own\s)?f(?:oo|ee)t\b"
)
"""Words for no act, or for a frame of mind: who does not "hesitate to act" refuses nothing."""
_CEASE_FIRE = re.compile(r"(?:\w+\s)?(?:cease-?fires?|truces?|armistice)\Z", re.IGNORECASE)
_BREAKS = re.compile(
    r"\b(?:violat(?:e[sd]?|ing)|breach(?:e[sd]|ing)?|br(?:eaks?|eaking|oken?)|flout(?:s|ed|ing)?|violations?\sof|breach(?:es)?\sof)\s"
    r"(?:the|a|its|their|his|this|that)\s(?:[\w-]+\s){0,3}?\Z"
)
"""Before a ceasefire that is broken."""
_SENDS = re.compile(r"(?:send(?:s|ing)?|sent|dispatch(?:e[sd]|ing)?|rush(?:e[sd]|ing)?|mov(?:e[sd]?|ing))\Z")
_TO_ITS_BORDER = re.compile(
    rf"\s(?:(?!(?:to|and|or)\b)[\w’',.-]+\s){{0,5}}?{FORCES}\s(?:(?!(?:to|and|or)\b)[\w’'-]+\s){{0,3}}?to\s(?:(?:guard|patrol|secure|seal|protect)\s)?"
    r"(?:its|their|his|her|our)\s(?:(?!(?:and|of)\b)[\w’'-]+\s){0,3}?(?:borders?|frontiers?|front(?:\s?line)?)\b"
)
"""Forces that a state sends to its own border, which helps nobody beyond it."""
_KEPT = re.compile(
    r"(?:ke(?:ep|eps|eping|pt)|maintain(?:s|ed|ing)?|retain(?:s|ed|ing)?|preserv(?:e[sd]?|ing))(?:\sup)?\Z"
)
_TIES = re.compile(
    r"\s(?:(?:its|their|his|her|the|good|close|friendly|normal|cordial|strong|full|diplomatic|trade|open)\s){0,3}(?:ties|links|relations|relationship|contacts?"
    r"|channels?|friendship|embassy)\b"
)
_BREAKS_OFF = frozenset(("SANCTION", "COERCE", "REJECT", "THREATEN"))
"""What the model takes a tie for that is kept."""
_SENDS_GREETINGS = re.compile(r"(?:presents?|presented|compliments)\Z")
_COMPLIMENTS = re.compile(r"(?:\b(?:its|his|her|their)\s)?compliments\sto\b")
"""With which every note begins."""
_YIELDS = re.compile(r"(?:back|support|accept|join|welcome|endorse|ratify|sign|attend|honou?r|approve)\Z")
_NOTHING = re.compile(r"\s(?:neither|no|none|nothing|nobody|only)\b")
_WILL = re.compile(r"\b(?:will|would|shall|['’]ll)\s(?:\w+ly\s|also\s)?\Z")
_NEGATION = re.compile(
    r"\b(?:not|never|no|nor|neither|nobody|none|hardly|unless|until|before|without|refus\w*|den(?:y|ies|ied)|doubt\w*|reject\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_REACH = 90
"""Characters before a trigger in which these stand."""


def with_turns_of_phrase(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events, of the types that their phrases tell; without those that a phrase only calls by an act's name."""
    out: list[EventMark] = []
    struck: EventMark | None = None
    for place, mark in enumerate(marks):
        if struck is not None:  # who strikes it makes the deal that is marked behind
            mark = mark._replace(actors=tuple(dict.fromkeys((*struck.actors, *mark.actors))))
        after = marks[place + 1] if place + 1 < len(marks) else None
        struck = mark if after is not None and _strikes(mark, after, text) else None
        read = _read(mark, text) if struck is None else None
        if read is not None and _is_broken(mark, text):
            told = (
                place
                and marks[place - 1].type == "ASSAULT"
                and _BREAKS.match(text, marks[place - 1].trigger.start, mark.trigger.start)
            )
            read = None if told else mark._replace(type="ASSAULT")
        if read is not None:
            out.append(read)
    return out


def _strikes(mark: EventMark, after: EventMark, text: str) -> bool:
    """Whether somebody strikes the deal that is marked next."""
    deal = _DEAL.match(text, mark.trigger.end) if _STRIKE.match(text, *mark.trigger) else None
    return deal is not None and after.sure and mark.trigger.end < after.trigger.start < deal.end()


def _is_broken(mark: EventMark, text: str) -> bool:
    """Whether a ceasefire is one that somebody breaks: "violated the | truce"."""
    start, end = mark.trigger
    ceased = mark.type in _BRINGS_BACK and _CEASE_FIRE.match(text, start, end)
    return bool(ceased) and _BREAKS.search(text, line_start(text, start, start - _REACH), start) is not None


def _read(mark: EventMark, text: str) -> EventMark | None:
    """An event as its phrase tells it, None where the phrase tells of none."""
    start, end = mark.trigger
    if _STRIKE.match(text, start, end):
        if _DEAL.match(text, end):
            return mark._replace(type="AGREE")
        return None if _MOOD.match(text, end) else mark
    if (mark.type == "ACCUSE" and _TREATS.match(text, start, end)) or (
        _CROSS.match(text, start, end) and _RED_LINE.match(text, end)
    ):
        return None
    if _NO_ACT.match(text, start):
        return None
    begin = line_start(text, start, start - _REACH)
    if mark.type in _BREAKS_OFF and _KEPT.match(text, start, end) and _TIES.match(text, end):
        return None
    if _SENDS_GREETINGS.match(text, start, end) and _COMPLIMENTS.search(
        text, start, end + len(" its compliments to the")
    ):
        return None
    if mark.type == "REJECT" and _YIELDS.match(text, start, end) and _WILL.search(text, begin, start):
        refused = _NEGATION.search(text, begin, start) or _NOTHING.match(text, end)
        return mark if refused else mark._replace(type="SUPPORT", status="planned")
    if mark.type == "COERCE" and text.startswith("locked", start) and _LOCKED.match(text, end):
        return None
    if mark.type in ("ASSAULT", "COERCE") and _BLOW.match(text, start, end) and _ON_WHAT_NOBODY_IS.match(text, end):
        owned = _OWNED.search(text, begin, start) and _WORDS.match(text, start)
        return mark._replace(type="ACCUSE") if owned and not _IS_CALLED.search(text, begin, start) else None
    kind = _kind(mark, begin, text)
    return mark if kind is None else mark._replace(type=kind)


def _kind(mark: EventMark, begin: int, text: str) -> EventType | None:
    """The type of an act that its phrase tells, None where the model's stands."""
    start, end = mark.trigger
    if mark.type in _BRINGS_BACK and _RETAKES.match(text, start, end):
        return "COERCE"
    if mark.type in _BRINGS_BACK and _RETURN.match(text, start, end):
        return "CONSULT" if _TO_TALKS.match(text, end) else "ASSAULT" if _TO_WAR.match(text, end) else None
    if mark.type in _HELD_BACK and _CUT.match(text, start, end):
        cut = _ITS_FORCES.match(text, end) or _FORCES_ARE.search(text, begin, start)
        return "RETREAT" if cut else None
    if mark.type == "COERCE" and _EXPEL.match(text, start, end):
        return "SANCTION" if _ENVOYS.match(text, end) else None
    if mark.type == "AID" and _SENDS.match(text, start, end):
        return "MOBILIZE" if _TO_ITS_BORDER.match(text, end) else None
    if mark.type == "MOBILIZE" and _FIRE.match(text, start, end):
        return "ASSAULT" if _AT_SOMEBODY.match(text, end) else None
    return None
