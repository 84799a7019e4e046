"""What somebody moves is not acted on: his troops, ships and observers, and where they come from.

"Orsk landed several thousand marines", "offered to send observers", "is sending mercenaries from Tarn". In the labelled
movements (training parts and short texts) none of those acted on is what moves, or where it comes from; forces of
somebody else ("flew home 200 Belmaran soldiers") and those that are freed stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.deeds import FORCES
from parley.claims.model.acts import EventMark
from parley.spans import Span

_MOVES = (
    r"(?:airlift|assembl|call(?:s|ed|ing)?\sup|commit|concentrat|contribut|deploy|despatch|dispatch|draw|drew|drop|evacuat|ferr|fl[ey]w?|flown|gather"
    r"|hurr|land|launch|lend|march|mass|mobili[sz]|move?|muster|order|pack|parachut|pour|post|provid|pull|push|put|rais|recall|redeploy|reinforc|remov|rush"
    r"|sail|scrambl|sen[dt]|shift|ship|station|suppl|throw|threw|transfer|transport|withdr[ae]w)[a-z]*(?:\s(?:up|out|back|in|off|home|away|down))?"
)
_MOVE = re.compile(rf"(?:{_MOVES})\Z", re.IGNORECASE)
_LANDS = re.compile(r"(?:land|parachut|airlift|drop|ferr)", re.IGNORECASE)
"""Movements that may be an attack."""
_KINDS = frozenset({"MOBILIZE", "RETREAT", "AID", "COOPERATE", "CONSULT"})
_OFFER = re.compile(rf"\s(?:to|that\sit\s(?:will|would))\s{_MOVES}", re.IGNORECASE)
"""Behind who offers, promises or is asked to move something."""
_OBJECT = re.compile(
    r"\s(?:(?!(?:to|of|from|into|against|at|on|for|and|or|that|which|who|through|across|with|if|unless|when|while|after|before|until|because|as)\b)[\w,’'-]+\s|(?:of|and|or)\s){0,6}?"
)
"""From the verb to the last word of its object."""
_NOUN = re.compile(rf"(?:[\w,’'-]+\s){{0,5}}?{FORCES}\Z", re.IGNORECASE)
_OF_OTHERS = re.compile(r"(?-i:[A-Z])|['’]s?\s")
_GIVEN_MORE = re.compile(
    r"\s(?!(?:to|of|from|into|onto|against|at|on|for|and|or|but|that|which|who|through|across|with|in|near|off|over|along|toward|towards|by|as|if|after"
    r"|before|when|while|until|since|because|unless|back|home|ashore|there|here|is|are|was|were|has|have|had|will|would|could|may)\b)[a-z]"
)
"""Behind who is given something: "sent the garrison | flour"."""
_NO_ORIGIN = "".join(
    rf"(?<!{word})" for word in "miles metres meters minutes hours away threats attacks attack protection".split()
)
"""Not behind distances, nor behind what somebody is threatened with or kept from: there "from" tells no origin."""
_FROM = re.compile(rf"(?:\s(?!to\s(?!the\b)[a-z])[\w’'-]+){{0,8}}?{_NO_ORIGIN}\sfrom\s(?:the\s)?")
"""Between a movement and where it begins."""
_REACH = 90


def without_moved(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events without what is moved, and without the place that it comes from, among those acted on."""
    return [_without_moved(mark, text) if mark.recipients else mark for mark in marks]


def _without_moved(mark: EventMark, text: str) -> EventMark:
    start, end = mark.trigger
    if (mark.type in _KINDS or _LANDS.match(text, start, end)) and _MOVE.match(text, start, end):
        object_from = end
    elif mark.type in ("AGREE", "REQUEST", "THREATEN") and (to := _OFFER.match(text, end)):
        object_from = to.end()
    else:
        return mark
    whence = mark.type in ("MOBILIZE", "AID")
    kept = tuple(
        span
        for span in mark.recipients
        if not _is_moved(span, object_from, text) and not (whence and _comes_from(span, end, text))
    )
    return mark._replace(recipients=kept)


def _is_moved(span: Span, object_from: int, text: str) -> bool:
    """Whether a phrase is the object of a verb of moving: forces, and not those of somebody else."""
    if not object_from < span.start <= object_from + _REACH or _OBJECT.fullmatch(text, object_from, span.start) is None:
        return False
    if _NOUN.fullmatch(text, *span) is None or _GIVEN_MORE.match(text, span.end):
        return False
    return _OF_OTHERS.search(text, *span) is None


def _comes_from(span: Span, end: int, text: str) -> bool:
    """Whether a phrase is what a movement comes from."""
    return end < span.start <= end + _REACH and _FROM.fullmatch(text, end, span.start) is not None
