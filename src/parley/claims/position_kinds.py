"""What kind of position a clause takes, where its own words or the verb that governs it say so.

The model sorts positions by their whole sense. Where the verb right before the clause names the act ("offered",
"refused to", "accused"), that verb decides; and what somebody says that he will not do is no denial.
"""

from __future__ import annotations

import re

from parley.claims.acts import PositionMark
from parley.claims.types import PositionKind

_WARNED_AGAINST = re.compile(
    r"\bwarn(?:ed|s|ing)?\b(?:(?!\b(?:will|would|could|may|might)\b)[^.;:]){0,80}\bagainst\b", re.IGNORECASE
)
_RED_LINE = re.compile(r"\bred[ -]lines?\b", re.IGNORECASE)
_REACH = 60
"""Characters before a clause in which the verb that governs it stands."""
_NOTHING = re.compile(r"[\s“\"'‘]*(?:nothing|none|no\b|neither|nobody)", re.IGNORECASE)
"""Objects that turn their verb round: who promised nothing promises nothing."""
_NOT = re.compile(r"(?:\b(?:not|never|hardly|no|without|nobody|neither|nor)|n['’]t)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_BETWEEN = r"(?:\s[\w’'.-]+){0,3}?(?:\s(?:that|to|of|for|in|on|with))?[\s“\"'‘]*\Z"
"""What may stand between the verb and its clause: whom it is said to, and a word that leads on."""
_CHARGE = re.compile(
    r"(?:the|that|this|such|any|all|these|those|his|her|its|their|\w+['’]s)?\s?(?:\w+\s){0,2}?(?:charges?|accusations?"
    r"|claims?|allegations?|reports?|suggestions?|assertions?|rumou?rs?|insinuations?|criticisms?)\b",
    re.IGNORECASE,
)
"""What is denied where it is rejected; a proposal that is rejected is refused."""
_PROPOSAL = re.compile(
    r"(?:the|that|this|such|any|all|these|those|his|her|its|their|an?|\w+['’]s)?\s?(?:[\w-]+\s){0,2}?(?:ultimat\w+|demands?|offers?"
    r"|proposals?|plans?|appeals?|calls?|requests?|ideas?|invitations?|terms|conditions|initiatives?|mediation|negotiations?|talks"
    r"|truce|cease-?fire|compromise|deals?|concessions?|deadline)\b",
    re.IGNORECASE,
)
_TURNS_DOWN = re.compile(
    r"\b(?:reject(?:s|ed|ing)|dismiss(?:es|ed|ing)|spurn(?:s|ed|ing)|brush(?:es|ed|ing)\saside|scorn(?:s|ed|ing)"
    r"|turn(?:s|ed|ing)\sdown)(?:\s(?:that|as))?[\s“\"'‘]*\Z",
    re.IGNORECASE,
)
"""Verbs by which a charge is denied and a proposal refused, right before it: of 105 labelled positions 18 are denials,
all but four by their noun."""
_VERBS: tuple[tuple[PositionKind, str, frozenset[PositionKind]], ...] = (
    ("refusal", r"refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|rul(?:e|es|ed|ing)\sout", frozenset({"refusal"})),
    ("denial", r"den(?:y|ies|ied|ying)|disput(?:es|ed|ing)|repudiat\w+", frozenset({"denial", "refusal"})),
    ("accusation", r"accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|alleg(?:e|es|ed|ing)",
     frozenset({"accusation", "denial"})),
    ("offer", r"offer(?:s|ed|ing)|(?:stands?|is|are|was|were|be)\s(?!not\b|never\b)(?:\w+\s)?"
              r"(?:ready|willing|prepared)", frozenset({"offer"})),
    ("promise", r"promis(?:es|ed|ing)|pledg(?:es|ed|ing)|guarantee(?:s|d|ing)",
     frozenset({"promise", "threat", "refusal"})),
    ("threat", r"threaten(?:s|ed|ing)", frozenset({"threat", "red_line", "refusal"})),
    ("demand", r"demand(?:s|ed|ing)|urg(?:es|ed|ing)|call(?:s|ed|ing)\s(?:on|upon|for)|appeal(?:s|ed|ing)\sto"
               r"|insist(?:s|ed|ing)\son", frozenset({"demand"})),
)  # fmt: skip
"""Verbs that name the act, and the kinds that stay as the model has them beside such a verb: so do all of
the 353 labelled positions (training labels) that stand right behind one of them."""
_GOVERNING = tuple(
    (kind, re.compile(rf"\b(?:{verbs}){_BETWEEN}", re.IGNORECASE), stays) for kind, verbs, stays in _VERBS
)
_ABSTAINS = re.compile(
    r"\b(?:will|would|shall)\s+(?:\w+ly\s)?(?:never|not)\b(?!\s+(?:only|have)\b)|\bwon['’]t\b|\bwouldn['’]t\b|\bnever\s+(?:again\s)?will\b"
    r"|\b(?:no|not\s(?:one|a\s(?:single\s)?))\s?\w*(?:\s\w+){0,2}\s(?:will|would)\b"
    r"|\b(?:nobody|neither(?:\s\w+){0,2})\s(?:will|would)\b",
    re.IGNORECASE,
)
"""Somebody will not do something. Of 62 labelled positions with such words one is a denial, three are threats."""
_WILL = re.compile(r"\b(?:will|would|shall)\b|['’]ll\b", re.IGNORECASE)
_HARMS = re.compile(
    r"\b(?:attack|invade|strike|cross|fire|shoot|bomb|threaten|interfere|harm|hurt|occupy|seize|annex|resort|escalat\w+"
    r"|blockade|(?:use|employ)(?:\s(?:or\s)?\w+){0,3}\s(?:force|arms|weapons)|be\s(?:the\s(?:first|one|aggressor)|used)|start"
    r"|move\s(?:in|into|against)|march|march\son|enter|break\s(?:the|this|our|its))\b",
    re.IGNORECASE,
)
"""Acts of harm: who will not do them promises, who will not do others refuses."""
_INSISTS_ON_HARM = re.compile(
    r"\b(?:hesitate|tolerate|stand\s(?:by|idle|idly)|sit\s(?:by|idle|idly)|rest|stop|allow|accept|permit|spared?|forgive"
    r"|forget|unpunished|unanswered|unavenged|pass\sunnoticed|back\sdown|yield)\b",
    re.IGNORECASE,
)
"""What somebody will not do before he has his way: no abstention."""

_NEGATES = re.compile(r"\b(?:not?|never|den(?:y|ies|ied)|neither|nor|reject\w*|dismiss\w*)\b|n['’]t\b", re.IGNORECASE)
_TO = re.compile(r"\sto\b")
_SAID_TO_BE = re.compile(r"\bthat\b")
"""A charge told with its content: "the claim that"."""
_READY = re.compile(
    r"(?:[^,.;:!?\n]{0,40}\s)?(?:is|are|was|were|stands?|stood|remains?|remained)\s(?!not\b|never\b|hardly\b)"
    r"(?:\w+\s)?(?:ready|willing|prepared)\sto\s"
    r"(?!(?:use|fight|strike|attack|defend|go\sto\swar|respond|retaliate|shoot|fire|die)\b)",
    re.IGNORECASE,
)
"""Of 29 labelled positions that begin so 27 are offers."""
_STRIKES_BACK = re.compile(
    r"(?:\b(?:will|would|shall)|['’]ll)\s(?:\w+ly\s|also\s)?(?:respond|retaliate|answer|strike\sback|hit\sback|react|fight\sback)\b"
    r"(?!\s(?:to\s)?(?:the|any|all|an?|every)\s(?:\w+\s)?(?:offer|letter|invitation|proposal|question|request|call|note)s?\b)",
    re.IGNORECASE,
)
"""Of 12 labelled positions with such words eight are threats, none a promise."""
_RESERVES = re.compile(r"\breserv(?:e|es|ed|ing)\s(?:the|its|his|her|their|our)\sright\b", re.IGNORECASE)
"""Who reserves the right to act threatens."""
_FORBIDDING = re.compile(
    r"\b(?:(?:grave|serious|severe|dire|heavy|terrible|unforeseeable|the\smost\sserious)\sconsequences|regret\s(?:it|this|that)|pay\s(?:a|the)\s"
    r"(?:\w+\s)?price|take\s(?:all\s|the\s)?(?:\w+\s)?measures)\b",
    re.IGNORECASE,
)
"""What is held out to others: who speaks so promises nothing."""
_CLOSED = re.compile(
    r"\b(?:not|non)[\s-]negotiable\b|\bout\sof\sthe\squestion\b|\bnot\s(?:up\s)?for\s(?:discussion|sale|debate)\b"
    r"|\b(?:do|does)\snot\s(?:take\sorders|negotiate|bargain|yield|bow|recogni[sz]e)\b",
    re.IGNORECASE,
)
"""What is not to be had: no charge is denied in such words."""
_CHARGES = re.compile(
    r"\b(?:an?\s)?acts?\sof\s(?:\w+\s)?(?:war|aggression|piracy|terror\w*|provocation|barbarism)\b", re.IGNORECASE
)
_STAYS = re.compile(r"[^,.;:!?\n]{0,60}?\s(?:will|would|shall|['’]ll)\s[“\"'‘]?(?:stay|remain)\b", re.IGNORECASE)
"""Somebody or something stays: of 18 labelled positions with these words outside a warning none is a threat."""
_THREATENS = re.compile(r"\b(?:warn\w*|threat\w*)\b", re.IGNORECASE)
_YIELDS = re.compile(
    r"\W*(?:\w+ly\s)?(?:withdraw|pull\s(?:back|out)|lift|release|yield|give\s(?:up|in|way)|negotiate|talk|recogni[sz]e|sign"
    r"|be\s(?:released|freed|set\sfree|lifted|handed\sover|withdrawn|returned|reopened|recogni[sz]ed|negotiated)"
    r"|apologi[sz]e|return|hand\sover|cede|compromise|budge|bow|surrender|ask\s(?:for\s)?permission|sit\sdown|disarm|evacuate"
    r"|leave(?!\sthe\s\w+\s(?:convention|treaty|union|alliance|league|pact))|move\sback|reopen|accept|agree)\b",
    re.IGNORECASE,
)
"""What others want of a party: who will not do it refuses."""
_ASSURES = re.compile(
    r"\b(?:assur\w+|promis\w+|pledg\w+|sw(?:ore|ears?|orn)|undert\w+|guarantee\w*|word|vow\w*|told\s(?:voters|supporters))\b",
    re.IGNORECASE,
)


def position_kind(mark: PositionMark, text: str) -> PositionKind:
    """The kind of a marked position: by the verb that governs it, by what is not to be done, else as marked."""
    if (warned := _warned(mark, text)) is not None:
        return warned
    if (turned_down := _turned_down(mark, text)) is not None:
        return turned_down
    if (governed := _governed(mark, text)) is not None:
        return governed
    if (meant := _own_course(mark, text)) is not None:
        return meant
    return _abstaining(mark, text)


def _warned(mark: PositionMark, text: str) -> PositionKind | None:
    """Who is warned against something is asked not to do it."""
    begin = max(0, mark.span.start - 2 * _REACH)
    found = next((m for m in _WARNED_AGAINST.finditer(text, begin, mark.span.end) if m.start() < mark.span.start), None)
    if found is None or mark.kind not in ("accusation", "threat", "red_line") or "\n" in found.group():
        return None
    return "red_line" if _RED_LINE.search(text, *mark.span) else "demand"


def _governed(mark: PositionMark, text: str) -> PositionKind | None:
    """The kind that the verb right before the clause names, None where none does or it is negated."""
    begin = max(text.rfind("\n", 0, mark.span.start) + 1, mark.span.start - _REACH)
    for kind, pattern, stays in _GOVERNING:
        found = pattern.search(text, begin, mark.span.start)
        if found is None or _NOT.search(text, begin, found.start()) or _NOTHING.match(text, mark.span.start):
            continue
        if mark.kind in stays:
            return None
        if kind == "denial" and not _CHARGE.match(text, *mark.span) and " that" not in found.group():
            return None  # "denied them passage"
        return kind
    return None


def _turned_down(mark: PositionMark, text: str) -> PositionKind | None:
    """A denial where a charge is rejected, a refusal where a proposal is; None where neither is."""
    begin = max(text.rfind("\n", 0, mark.span.start) + 1, mark.span.start - _REACH)
    found = _TURNS_DOWN.search(text, begin, mark.span.start)
    if found is None or _NOT.search(text, begin, found.start()) or mark.kind == "demand":
        return None
    if _CHARGE.match(text, *mark.span) and not _TO.match(text, mark.span.end):
        return "denial" if mark.kind != "refusal" or _SAID_TO_BE.search(text, *mark.span) else mark.kind
    if mark.kind != "denial" and found.group().lower().startswith("reject"):
        return "refusal"
    return "refusal" if _PROPOSAL.match(text, *mark.span) else None


def _own_course(mark: PositionMark, text: str) -> PositionKind | None:
    """What a clause says of its party's own course, in words that leave no doubt of the kind; None where none has."""
    begin = max(text.rfind("\n", 0, mark.span.start) + 1, mark.span.start - _REACH)
    opening = mark.span.start + len("the right to")
    if _RESERVES.search(text, begin, opening) or _RESERVES.search(
        text, mark.span.start, min(mark.span.end, opening + _REACH)
    ):
        return mark.kind if mark.kind in ("denial", "red_line") else "threat"
    if mark.kind in ("promise", "offer") and _FORBIDDING.search(text, *mark.span):
        return "threat"
    if mark.kind == "denial" and _CLOSED.search(text, *mark.span):
        return "refusal"
    if mark.kind == "denial" and _CHARGES.search(text, *mark.span) and not _NEGATES.search(text, begin, mark.span.end):
        return "accusation"
    if mark.kind in ("refusal", "denial", "accusation") and _READY.match(text, *mark.span):
        return "offer"
    if mark.kind == "promise" and _STRIKES_BACK.search(text, *mark.span):
        return "threat"
    if mark.kind in ("threat", "red_line", "denial") and _STAYS.match(text, *mark.span):
        return None if _THREATENS.search(text, begin, mark.span.start) else "refusal"
    found = _ABSTAINS.search(text, *mark.span) if mark.kind == "promise" else None
    if found is None or not _YIELDS.match(text, found.end(), mark.span.end):
        return None
    return None if _ASSURES.search(text, begin, mark.span.start) else "refusal"


def _abstaining(mark: PositionMark, text: str) -> PositionKind:
    """What somebody will not do: a promise where it is harm, else a refusal; no denial and no threat."""
    if mark.kind not in ("denial", "threat", "refusal"):
        return mark.kind
    clause = mark.span.of(text)
    if mark.condition is not None and mark.condition.start <= mark.span.start:
        clause = text[min(mark.condition.end, mark.span.end) : mark.span.end]
    found = _ABSTAINS.search(clause)
    if found is None or _WILL.search(clause, 0, found.start()) or _INSISTS_ON_HARM.search(clause, found.end()):
        return mark.kind
    return "promise" if _HARMS.match(clause, _skip(clause, found.end())) else "refusal"


def _skip(clause: str, at: int) -> int:
    """Where the verb begins behind the words of abstention."""
    while at < len(clause) and not clause[at].isalnum():
        at += 1
    return at
