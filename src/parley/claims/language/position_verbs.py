"""Verbs right before a clause that name the position taken in it: "offered", "refused to", "wants it in writing that".

Where one stands, its kind is surer than what the model makes of the clause, whose own words may be those of another:
of "Orsk wants it in writing that no troops will come" the clause by itself is a promise or a refusal.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from parley.claims.types import PositionKind
from parley.spans import Span, line_start

ASSURANCE = r"(?:assurances?|guarantees?|promises?|undertakings?|pledges?|commitments?)"
"""What somebody gives who promises, and gets who is promised."""
CHARGE = re.compile(
    r"(?:what\s(?:it|he|she|they|\w+)\s(?:had\s)?(?:termed|called|described\sas|considered)\s[“\"'‘]?)?"
    r"(?:the|that|this|such|any|all|these|those|his|her|its|their|\w+['’]s)?\s?(?:\w+\s){0,2}?(?:charges?|accusations?"
    r"|claims?|allegations?|reports?|suggestions?|assertions?|rumou?rs?|insinuations?|criticisms?)\b",
    re.IGNORECASE,
)
"""What is denied where it is rejected; a proposal that is rejected is refused."""
_NOTHING = re.compile(r"[\s“\"'‘]*(?:nothing|none|no\b|neither|nobody)", re.IGNORECASE)
"""Objects that turn their verb round: who promised nothing promises nothing; who demanded that nobody come demands."""
NEGATED = re.compile(
    r"(?:\b(?:not|never|hardly|no|without|nobody|neither|nor)|n['’]t)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE
)
"""Before a verb that is negated."""
_BETWEEN = r"(?:\s(?!(?-i:[a-z]{2,})\.)[\w’'.-]+){0,3}?(?:\s(?:that|to|of|for|in|on|with))?[\s“\"'‘]*\Z"
"""What may stand between the verb and its clause: whom it is said to, and a word that leads on."""
_WRITTEN = r"(?:(?:put|set|laid|written)\s)?(?:down\s)?(?:in\s(?:writing|black\sand\swhite)|on\spaper)"
_WANTS = (
    rf"(?:want(?:s|ed|ing)?|need(?:s|ed|ing)?|seek(?:s|ing)?|sought|ask(?:s|ed|ing)?\sfor|request(?:s|ed|ing)?)\s"
    rf"(?:it\s(?:{_WRITTEN}|(?:put|set|laid|written)\sdown)|(?:[\w-]+\s){{0,3}}?{ASSURANCE}(?:\s{_WRITTEN})?)(?=\s(?:that|of|from)\b)"
    r"|(?-i:[A-Z])[\w’'-]*\sto\s(?:provide|give|offer)\s"
    rf"(?:[“\"‘]?[\w-]+\s){{0,3}}?[“\"‘]?{ASSURANCE}[”\"’]?(?=\s(?:that|of|from)\b)"
)
"""Who wants an assurance, or somebody to give one, asks others for what it holds."""
_VERBS: tuple[tuple[PositionKind, str, frozenset[PositionKind]], ...] = (
    ("demand", _WANTS, frozenset({"demand"})),
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
the 353 labelled positions (training labels) that stand right behind one of them, but for those of wanting."""
_GOVERNING = tuple(
    (kind, re.compile(rf"\b(?:{verbs}){_BETWEEN}", re.IGNORECASE), stays) for kind, verbs, stays in _VERBS
)
REACH = 60
"""Characters before a clause in which the verb that governs it stands."""


class Governing(NamedTuple):
    """The kind of position that a verb names, and the kinds of which its clause may be besides.

    `told`: whether "that" leads on to a whole clause, which is surely what the verb means.
    """

    kind: PositionKind
    stays: frozenset[PositionKind]
    told: bool


def names_kind(text: str, clause: Span) -> bool:
    """Whether a verb names what a whole clause with "that" is, so that the model need not be sure of it."""
    found = governing(text, clause)
    return found is not None and found.told


def governing(text: str, clause: Span) -> Governing | None:
    """What the verb right before a clause names, None where none does or it is negated."""
    begin = line_start(text, clause.start, clause.start - REACH)
    for kind, pattern, stays in _GOVERNING:
        found = pattern.search(text, begin, clause.start)
        if found is None or NEGATED.search(text, begin, found.start()):
            continue
        told = " that" in found.group()
        if _NOTHING.match(text, clause.start) and not told:
            continue
        if kind == "denial" and not told and not CHARGE.match(text, *clause):
            return None  # "denied them passage"
        return Governing(kind, stays, told)
    return None
