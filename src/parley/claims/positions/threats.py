"""Clauses that announce an act of harm by their party: "it would board their ships", "will be met with force".

The model sorts positions by their whole sense and knows few of the words in which states threaten: who promises to
seize a ship threatens, and so does who says that a crime "will receive a fitting answer".
"""

from __future__ import annotations

import re

from parley.claims.model.acts import PositionMark
from parley.spans import line_end

_ADVERBS = (
    r"(?:(?!not\b|never\b|only\b)(?:\w{2,14}ly|also|then|otherwise|again|henceforth|now|soon|simply|in\sturn)\s){0,2}"
)
_WILL = rf"(?:\s(?:will|would|shall|(?:is|are|was|were|am)\sgoing\sto)|['’]ll)\s[“\"'‘]?{_ADVERBS}"
_NOT_NONE = r"(?!\s(?:no|nobody|none|neither|nothing)\b)"
HARM = (
    r"(?:board|impound|confiscate|expropriate|detain|expel|deport|torpedo|sink|ram|bombard|bomb|shell|shoot|raze|flatten"
    r"|annihilate|wipe\sout|liquidate|behead|avenge|retaliate|take\srevenge|invade|occupy|overrun|besiege|blockade|embargo"
    r"|boycott|intercept|paraly[sz]e|cripple|crush|open\sfire|fire\s(?:on|upon|at|back)|(?:strike|hit|fight|shoot)\sback"
    r"|cut\soff|turn\sback|seize(?!\s(?:\w+\s){1,2}(?:opportunity|chance|moment|initiative|day)\b)"
    r"|(?:punish|chastise)(?!\s(?:all\s)?(?:those\s(?:who|responsible)|the\s(?:guilty|culprits?|offenders?|perpetrators?|killers?"
    r"|murderers?)|its|his|her|their|our)\b)"
    r"|(?:go\son|continue|keep(?:\son)?)\s(?:attack|bomb|shell|fight|kill|rais|harass|strik)ing|(?:cut|sever|break\soff)\s(?:(?!off\b)[\w-]+\s){0,3}?(?:ties|relations|links|trade)"
    r"|destroy(?=\s(?:your|whoever|anyone|anything|every|[A-Z]|the\s(?:enemy|enemies|aggressors?|invaders?|attackers?|intruders?)\b))"
    r"|attack(?!\s(?:\w+\s)?(?:poverty|corruption|crime|inflation|problems?|causes?|deficit|unemployment|disease)\b)"
    r"|strike(?!\s(?:an?|the)\s(?:\w+\s)?(?:deal|balance|bargain|compromise|agreement|blow\sfor)\b)"
    r"|(?:use|employ|resort\sto)\s[“\"'‘]?(?:force|arms|violence)|(?:take|seize)\s[^,.;:!?\n]{0,40}\sby\s(?:force|(?:other|all|any)\smeans|arms))"
)
"""Acts of harm towards another, each plain by itself; what is done to laws, taxes or one's own men has other words."""
_DOES = re.compile(
    r"[\s,“\"'‘]*(?:that\s)?(?:(?:I|[Ww]e|[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Tt]he\s(?:government|cabinet|army|navy|alliance|junta|regime)|(?:[Oo]ur|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w-]+\s){0,2}?[\w-]+)"
    rf"{_WILL}|(?:will|would|shall)\s{_ADVERBS}){HARM}\b{_NOT_NONE}"
)
"""The party itself, or whom it owns, as the doer; without a subject that of the verb before: "urged it and | would"."""
_TARGETS = re.compile(
    rf"{_WILL}be\s{_ADVERBS}[“\"'‘]?(?:boarded|sunk|seized|impounded|shot\sdown|turned\sback|fired\s(?:(?:up)?on|at)|bombed"
    r"|shelled|intercepted|expelled|torpedoed|razed)\b"
)
"""What befalls others, of whom a clause tells no doer: the speaker's own side."""
_STOPPED = re.compile(
    rf"{_WILL}be\s{_ADVERBS}[“\"'‘]?(?:stopped|confiscated|destroyed|blown\sup|detained|arrested|removed|driven\s(?:off|out|back))\b"
)
"""What befalls who does a named act; by itself it may be an end put to something, or a cure."""
_ALL_MEANS = re.compile(
    rf"{_WILL}(?:use|employ|resort\sto)\s[“\"'‘]?(?:all|every|any|whatever)\s(?:the\s|other\s|necessary\s|possible\s)?(?:means|measures|weapons?)\b"
)
_OTHERWISE = re.compile(r"\b(?:otherwise|unless|or\selse|if)\b", re.IGNORECASE)
_BY_OTHERS = re.compile(r"\sby\s(?!(?:our|its|his|her|their|us|force|all|any)\b)")
_ANSWERED = re.compile(
    rf"{_WILL}be\s{_ADVERBS}[“\"'‘]?(?:(?:answered|met|countered|repaid|returned)\s[“\"'‘]?(?:in\skind|(?:with|by)\s[“\"'‘]?(?:\w+\s){{0,3}}"
    r"(?:force|fire|arms|steel|retaliation|reprisals?|resistance|response|reply|answer|blows?|strikes?|the\ssame|one\son)\b)"
    r"|repaid\b|avenged\b|retaliated\b|held\s(?:\w+\s)?(?:accountable|responsible|to\saccount)\b|made\sto\spay\b|repulsed\b|repelled\b"
    r"|dealt\swith\s[“\"'‘]?(?:wherever|whenever|accordingly|severely|harshly|firmly|ruthlessly|mercilessly|by\sforce|without\smercy)\b)"
)
_HARSH = (
    r"(?:adequate|appropriate|fitting|due|worthy|proper|deserved|crushing|harsh|firm|decisive|swift|severe|strong|devastating"
    r"|painful|immediate|proportionate|commensurate|a?symmetric(?:al)?|forceful|tough|resolute|merciless|military|armed|lethal)"
)
_RECEIVES = re.compile(
    rf"{_WILL}(?:be\sgiven|receive|get|find|draw|bring|provoke|trigger|meet(?:\swith)?|face)\s[“\"'‘]?(?:an?|the|our|its|their)\s[“\"'‘]?"
    rf"(?:\w+(?:,|\sand|\sbut)?\s)?{_HARSH}(?:,|\sand|\sbut)?\s(?:\w+\s)?(?:answer|response|reply|rebuff|retaliation|punishment|reprisal|lesson)\b"
)
_BATTLE = re.compile(
    rf"\b(?:answer|response|reply){_WILL}(?:be\sgiven|be|come|follow)\s[^,.;:!?\n]{{0,30}}"
    r"(?:battlefield|field\sof\sbattle|by\sforce|in\skind|guns?|arms|missiles?)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:letters?|questions?|requests?|proposals?|offers?|notes?|quer(?:y|ies)|in?quir(?:y|ies)|initiatives?|appeals?|petitions?"
    r"|invitations?|needs?|conditions?|applications?|complaints?)\b",
    re.IGNORECASE,
)
"""What is answered without harm."""
_NOT_UNANSWERED = re.compile(
    r"(?:\bnot|n['’]t|\bnever)\s(?:go|remain|stay|be\s(?:left|allowed\sto\sgo)|pass)\s[“\"'‘]?(?:un(?:answered|punished|avenged)"
    r"|without\s(?:an?\s)?(?:\w+\s)?(?:answer|response|reply|punishment|consequences?))\b"
    r"|\b(?:response|answer|reply|retaliation)\s[“\"'‘]?(?:will|would|shall)\snot\sbe\s(?:confined|limited|restricted)\b",
    re.IGNORECASE,
)
HAS_NO_CHOICE = (
    r"\b(?:will|would|shall|['’]ll)\s(?:\w+\s)?[“\"'‘]?(?:have|be\sleft\swith)\sno\s(?:other\s)?(?:choice|alternative|option|recourse)\s"
    r"(?:but|except|other\sthan)\sto\s"
)
"""Before what somebody says that he will be forced to do."""
_NO_CHOICE = re.compile(rf"{HAS_NO_CHOICE}(?:{HARM}\b|[^.;!?\n]{{0,40}}\bby\s(?:force|(?:other|all|any)\smeans)\b)")
_LEAVES_OPEN = re.compile(
    r"\b(?:will|would|does|do|did|could|can)\s?(?:not|n['’]t)\s(?:\w+\s)?(?:exclude|preclude|rule\sout)\b|\bcannot\s(?:exclude|rule\sout)\b",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(r"[\s“\"'‘]*(?:should|if|were|unless|in\s(?:the\s)?(?:case|event))\b", re.IGNORECASE)
_STANDS_BY = re.compile(
    r"\b(?:will|would|shall)\s(?:not|never)\s(?:\w+ly\s)?(?:tolerate|stand\s(?:for|by|idle|idly)|sit\s(?:by|idle|idly)|look\son"
    r"|(?:remain|stay|be)\s(?:\w+ly\s|an?\s)?(?:indifferent|idle|passive|inactive|silent|spectators?|onlookers?|bystanders?)"
    r"|put\sup\swith)\b",
    re.IGNORECASE,
)
_WARNS = re.compile(r"\bwarn(?:s|ed|ing)\b", re.IGNORECASE)
_WARNING = re.compile(
    r"\b(?:is|are|was|were|be|as)\s(?:meant\sas\s|intended\sas\s)?(?:an?|the)\s[“\"'‘]?(?:\w+\s){0,2}warning[”\"'’]?\s(?:to|for)\s",
    re.IGNORECASE,
)
_VOWS = re.compile(
    r"\b(?:vow(?:s|ed|ing)?|swor[en]|swears?|swearing|threaten(?:s|ed|ing)?)\s(?:to\s)?[“\"'‘]*\Z", re.IGNORECASE
)
_PROMISES = re.compile(r"\b(?:promis(?:es?|ed|ing)|pledg(?:es?|ed|ing))\s(?:to\s)?[“\"'‘]*\Z", re.IGNORECASE)
_VOWED = re.compile(rf"[\s“\"'‘]*(?:to\s)?{_ADVERBS}{HARM}\b{_NOT_NONE}")
_BACK = re.compile(
    r"[\s“\"'‘]*(?:to\s)?(?:\w+ly\s)?(?:retaliate|avenge|take\srevenge|(?:strike|hit|fight|shoot)\sback"
    r"|(?:answer|respond\sto|meet|counter)\s[^,.;:!?\n]{1,40}\swith\s)"
)
"""What even he threatens who "promises" it; who promises to punish may mean his own men."""
_CALLED_TARGETS = re.compile(
    r"\b(?:legitimate|lawful|fair|military|valid)\s(?:\w+\s)?(?:targets?|game|prey)\b", re.IGNORECASE
)
_AS_ACT = re.compile(
    r"\b(?:acts?\sof|declarations?|invasion|aggression|attacks?\son|as\san?\sattack|war|hostile)\b", re.IGNORECASE
)
"""Words of a red line: what will be taken for an attack."""
_ACT_FIRST = re.compile(
    r"[\s“\"'‘]*(?:any|every|whoever|anyone|all\swho|an?|if|should|the\s(?:next|first))\b", re.IGNORECASE
)
_DEMANDS = re.compile(
    r"\b(?:demand|ask|call|urg|insist|request|want|appeal|propos|suggest|recommend|advis|agree|stipulat)\w*\b",
    re.IGNORECASE,
)
"""Verbs of what others are to do."""
_OWN = frozenset({"promise", "offer"})
_SOFT = _OWN | {"demand"}
"""Kinds as which acts of harm are marked."""
_UNVEILED = _SOFT | {"refusal", "accusation"}
"""Kinds as which threats are marked that name no act of harm by the party itself."""
_WARN_REACH = 90
"""Characters around a clause in which a warning makes it one. †"""


def announces_harm(mark: PositionMark, text: str, begin: int) -> bool:
    """Whether a clause announces harm by its party; `begin`: where its line is read from.

    What is demanded is left to the verb that says so.
    """
    if mark.kind == "red_line":
        return _names_targets(text, *mark.span)
    if mark.kind in _OWN and _vowed(text, begin, *mark.span):
        return True
    if mark.kind in _UNVEILED and _threatens_otherwise(mark, text, begin):
        return True
    if mark.kind not in _SOFT or (mark.kind == "demand" and _DEMANDS.search(text, begin, mark.span.start)):
        return False
    return _harms(mark, text)


def _harms(mark: PositionMark, text: str) -> bool:
    """Whether the party itself does harm, it befalls others of itself, or all means are held out to them."""
    start, end = mark.span
    if _DOES.match(text, *mark.main) or _befalls(text, start, end):
        return True
    return _ALL_MEANS.search(text, start, end) is not None and _OTHERWISE.search(text, start, end) is not None


def _names_targets(text: str, start: int, end: int) -> bool:
    """Whether a red line tells what will befall others, or whom it makes a target, not what is taken for an attack."""
    befalls = _TARGETS.search(text, start, end) or _STOPPED.search(text, start, end)
    if befalls and not _AS_ACT.search(text, start, end):
        return True
    return _CALLED_TARGETS.search(text, start, end) is not None and not _ACT_FIRST.match(text, start, end)


def _vowed(text: str, begin: int, start: int, end: int) -> bool:
    """Whether an infinitive of harm stands behind a vow, or one of revenge behind a promise."""
    if _VOWS.search(text, begin, start) and _VOWED.match(text, start, end):
        return True
    return _PROMISES.search(text, begin, start) is not None and _BACK.match(text, start, end) is not None


def _threatens_otherwise(mark: PositionMark, text: str, begin: int) -> bool:
    """Whether a clause says that something will not go unanswered, that there is no choice, or gives a warning."""
    start, end = mark.span
    if _NOT_UNANSWERED.search(text, start, end) or _NO_CHOICE.search(text, start, end):
        return True
    if mark.kind == "refusal" and _LEAVES_OPEN.search(text, start, end) and _CONDITIONAL.match(text, start, end):
        return True
    if mark.kind in ("refusal", "promise") and _STANDS_BY.search(text, start, end):
        reach = line_end(text, end, end + _WARN_REACH)
        stop = text.find(". ", end, reach)
        after = stop if stop >= 0 else reach
        return _WARNS.search(text, max(begin, start - _WARN_REACH), after) is not None
    return mark.kind == "accusation" and _WARNING.search(text, start, end) is not None


def _befalls(text: str, start: int, end: int) -> bool:
    """Whether something befalls others in a clause that names no other doer."""
    found = _TARGETS.search(text, start, end)
    if found is not None and not _BY_OTHERS.search(text, found.end(), end):
        return True
    if _ASKING.search(text, start, end):
        return False
    return any(pattern.search(text, start, end) for pattern in (_ANSWERED, _RECEIVES, _BATTLE))
