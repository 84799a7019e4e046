"""Whom a position is towards: whom its verb is said to, who has to do what it is made dependent on, who is acted on.

"Threatened Orsk with war", "called on both sides to leave", "will shoot unless Tarn frees its men". Where the words
name somebody who has no code, it is towards nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from parley.claims.model.acts import EventMark, PositionMark
from parley.claims.parties.parties import Parties
from parley.claims.states.actor_words import INTERNATIONAL
from parley.claims.types import PositionKind
from parley.spans import Span, line_start

_NAME = r"(?:[Tt]he\s)?[A-Z][\w’'-]*(?:\.[A-Z]\.)?(?:\s(?:and\s(?:the\s)?|of\s(?:the\s)?)?[A-Z][\w’'-]*){0,3}"
_NOUN = (
    r"(?:the|its|his|her|their|both|all|neighbou?ring)\s(?:(?!(?:that|who|which|to|not|of|with|for)\b)[\w’'-]+\s){0,3}?"
    r"(?!(?:that|who|which|to|not|of|with|for)\b)[\w’'-]+"
)
_WHOM = rf"(?P<whom>{_NAME}(?:\s(?:government|cabinet|regime|army|[a-z-]{{3,}}s))?|{_NOUN})"
_TOLD, _WARNED = _WHOM.replace("<whom>", "<told>"), _WHOM.replace("<whom>", "<warned>")
_ASKS = (
    r"(?:ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|call(?:s|ed|ing)?\s(?:on|upon)|appeal(?:s|ed|ing)?\sto|press(?:es|ed|ing)?|order(?:s|ed|ing)?"
    r"|beg(?:s|ged)?|implor(?:es?|ed)|invit(?:es?|ed)|summon(?:s|ed)|instruct(?:s|ed)|advis(?:es?|ed)|exhort(?:s|ed)|entreat(?:s|ed)"
    r"|challeng(?:es?|ed))"
)
_TELLS = (
    r"(?:told|tells?|warn(?:s|ed|ing)?|assur(?:es?|ed|ing)|promis(?:es?|ed|ing)|inform(?:s|ed)?|notif(?:ies|ied)|remind(?:s|ed)?|threaten(?:s|ed|ing)?"
    r"|offer(?:s|ed|ing)?)"
)
_WARNS = r"(?:told|tells?|warn(?:s|ed|ing)?)"
_BEFORE_CLAUSE = re.compile(
    rf"\b(?:{_ASKS}\s{_WHOM}\s(?:(?:for|against)\s|(?:not\s)?(?:to\s)?)|{_WARNS}\s{_WARNED}\s(?:against\s|not\s(?:to\s)?|to\s)"
    rf"|{_TELLS}\s{_TOLD}\s(?:(?:that|with)\s)?)[“\"'‘]*\Z"
)
"""Whom a verb right before a clause is said to."""
_ASKED = re.compile(rf"\b(?:{_ASKS}|{_WARNS})\s\Z")
_ACCUSED = re.compile(r"\b(?:accus(?:es?|ed|ing)|blam(?:es?|ed|ing))\s\Z")
_TO_DO = re.compile(rf"{_WHOM}\s(?:not\s)?to\s")
_OF_DOING = re.compile(rf"{_WHOM}\s(?:of|for|with)\s")
"""The same where the clause begins with it."""
_BEFORE = 90
"""Characters before a clause in which its verb stands."""
_CONDITION = re.compile(
    r"(?:(?:only|even)\s)?(?:unless|until|if|should|(?:as|so)\slong\sas|provided(?:\sthat)?|on\scondition\sthat)\s"
    rf"(?P<whom>{_NAME}(?:\s(?:government|forces|troops|soldiers|ships|aircraft|army|navy))?)\s"
    r"(?!(?:is|are|was|were|be|been|gets?|got|came|comes|falls?|fell|loses?|lost)\s(?!(?:ready|willing|prepared|to)\b))(?:\w+ly\s|also\s|first\s)?[a-z]+"
)
"""Who has to do, or leave, what a condition says."""
_ON_OTHERS = frozenset({"threat", "red_line", "refusal", "offer"})
"""Kinds that are towards him."""
_RIVAL = re.compile(
    r"(?:its|his|her|their|the)\s(?:[\w-]+\s){0,2}?(?:neighbou?r|rival|foe|enemy|adversary|opponent|aggressor|other\s(?:side|party|country))"
)
_SEVERAL = re.compile(
    r"(?:both|all)\b|(?:[\w’'-]+\s){0,4}(?:sides|parties|countries|governments|states|powers|nations|groups|factions|allies|unions|workers"
    r"|belligerents|capitals)\Z"
)
_NOUN_AT = re.compile(r"\b(?:an?|the|any|this|that|its|no)\s(?:\w+\s)?\Z")
_FAR = 25
"""Characters of a clause behind which a noun is not what its party does. †"""
_OTHERS_ACT = frozenset({"refusal", "promise"})
"""Kinds in which such a noun may be another's act: "cannot be indifferent to | an attack on Tarn"."""
_HARM = frozenset({"threat", "red_line"})
_NO_HARM = frozenset({"COOPERATE", "SUPPORT", "CONSULT", "AGREE", "AID", "CONCEDE", "RETREAT"})
"""Events of a threat that are not what is threatened: "will join | the rebels"."""
_TO_OTHERS = frozenset({"demand", "threat", "red_line", "promise", "offer", "refusal"})
"""Kinds that no state takes towards itself: where its own name stands in the clause, the other side is meant."""


class Addressed(NamedTuple):
    """Whom the words at a place make a position towards, by codes; `told`: whether a phrase names him at all."""

    codes: tuple[str, ...]
    told: bool


class SaidTo(NamedTuple):
    """A phrase to which a verb is said; `plainly`: by one that asks or charges, which is said to no mere audience."""

    whom: Span
    plainly: bool


def said_to(text: str, clause: Span) -> SaidTo | None:
    """Whom the verb right before a clause is said to."""
    begin = line_start(text, clause.start, clause.start - _BEFORE)
    for verb, whom in ((_ASKED, _TO_DO), (_ACCUSED, _OF_DOING)):
        if verb.search(text, begin, clause.start) and (found := whom.match(text, *clause)):
            return SaidTo(Span(*found.span("whom")), plainly=True)
    found = _BEFORE_CLAUSE.search(text, begin, clause.start)
    if found is None:
        return None
    name = next(name for name in ("whom", "warned", "told") if found[name])
    return SaidTo(Span(*found.span(name)), plainly=name != "told")


def said_to_several(text: str, clause: Span) -> bool:
    """Whether the verb right before a clause is said to several: "both sides", "the western countries"."""
    said = said_to(text, clause)
    return said is not None and said.plainly and _SEVERAL.match(text, *said.whom) is not None


def addressed(
    mark: PositionMark,
    act: EventMark | None,
    inside: Sequence[EventMark],
    own: Sequence[str],
    text: str,
    parties: Parties,
) -> Addressed:
    """Whom a position is towards.

    In this order: whom its verb is said to, whom the act is done to, who has to do what it is made dependent on, who
    would do what is demanded, or suffer the threat. `own`: the codes of its party.
    """
    said = said_to(text, mark.span)
    codes = parties.codes((said.whom,)) if said else ()
    if said is not None and not said.plainly:
        codes = tuple(code for code in codes if code not in own)  # "told its parliament that"
    if any(code in parties.states_known or code in INTERNATIONAL for code in codes):
        return Addressed(codes, told=True)
    done_to = act.recipients if act else ()
    if said is not None and said.plainly:
        done_to = tuple(span for span in done_to if said.whom.overlap(span))
        if not parties.codes(done_to):
            return Addressed((), told=_RIVAL.fullmatch(text, *said.whom) is None)
    dependent = _dependent(mark, own, text, parties)
    if dependent is not None and all(mark.span.contains(span) for span in done_to):
        return Addressed(dependent, told=True)
    if done_to:
        return Addressed(parties.codes(done_to), told=True)
    if mark.kind == "denial":
        return Addressed((), told=False)
    if (asked := _asked_inside(mark, inside)) is not None and parties.codes(asked):
        return Addressed(parties.codes(asked), told=True)
    charged = mark.kind in ("demand", "accusation", "red_line")  # "a raid on Orsk will be answered": not Orsk's
    sides = (event.actors if charged else event.recipients for event in inside if not _others_act(mark, event, text))
    spans = next((side for side in sides if side), ())
    return Addressed(parties.codes(spans), told=bool(spans))


def _asked_inside(mark: PositionMark, inside: Sequence[EventMark]) -> tuple[Span, ...] | None:
    """Whom a demand is made of where its own clause asks him: "Orsk would ask | the League | for help"."""
    if mark.kind != "demand":
        return None
    return next(
        (event.recipients for event in inside if event.type == "REQUEST" and event.actors and event.recipients), None
    )


def means_the_others(kind: PositionKind, own: Sequence[str], towards: Sequence[str], *, told: bool) -> bool:
    """Whether a position is towards the other side of the quarrel: where nothing is told, or only its own party is.

    `told`: whether a phrase names whom it is towards.
    """
    if not towards:
        return not told
    return kind in _TO_OTHERS and set(towards) <= set(own)


def _dependent(mark: PositionMark, own: Sequence[str], text: str, parties: Parties) -> tuple[str, ...] | None:
    """The states that have to do what a condition says, None where it names none."""
    if mark.kind not in _ON_OTHERS or mark.condition is None:
        return None
    found = _CONDITION.match(text, *mark.condition)
    codes = parties.codes((Span(*found.span("whom")),)) if found else ()
    states = tuple(code for code in codes if code in parties.states_known and code not in own)
    return states or None


def _others_act(mark: PositionMark, event: EventMark, text: str) -> bool:
    """Whether an event in a clause harms nobody, or is a noun's behind what its party will or will not do."""
    if mark.kind in _HARM and event.type in _NO_HARM:
        return True
    if mark.kind not in _OTHERS_ACT or event.trigger.start - mark.span.start <= _FAR:
        return False
    return _NOUN_AT.search(text, mark.span.start, event.trigger.start) is not None
