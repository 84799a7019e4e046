"""From marked positions to positions: whose they are, towards whom, and in which statement."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from parley.claims.acts import EventMark, PositionMark
from parley.claims.holders import Holders
from parley.claims.parties import Parties
from parley.claims.sentences import Sentences
from parley.claims.types import Position, PositionKind, Speaker, Statement
from parley.provenance import content_id
from parley.spans import Span

ACTS = {
    "demand": {"REQUEST"}, "threat": {"THREATEN", "SANCTION", "ASSAULT", "COERCE"}, "red_line": {"THREATEN"},
    "promise": {"AGREE"}, "offer": {"AGREE"}, "refusal": {"REJECT"}, "denial": {"REJECT"}, "accusation": {"ACCUSE"},
}  # fmt: skip
"""The events by which a position is taken: their actor is its party, their recipient whom it is towards."""

_WARNED_AGAINST = re.compile(r"\bwarn(?:ed|s|ing)?\b[^.;:]{0,80}\bagainst\b", re.IGNORECASE)
_UNSAID = re.compile(
    r"\b(?:declin|refus)\w+\s+to\s+(?:say|comment|discuss|answer|elaborate|speculate|confirm)\b", re.IGNORECASE
)
"""Who declines to say something takes no position."""
_RED_LINE = re.compile(r"\bred[ -]lines?\b", re.IGNORECASE)
_WATCHER = re.compile(
    r"\b(?:analysts?|scholar|expert|professor|fellow|researcher|economist|historian|columnist|pollster|political\s+scientist"
    r"|commentator|consultant|academic|lecturer|strategist\s+at)\b",
    re.IGNORECASE,
)
"""Roles of those who watch a dispute and are no party to it."""
_HOUSE_OF_WATCHERS = re.compile(
    r"\b(?:institut\w+|universit\w+|college|think tank|cent(?:er|re)\s(?:for|on|of)|council on|endowment|school of)\b",
    re.IGNORECASE,
)
"""Bodies that study disputes: who once held an office and is with one of them now watches."""
_REACH = 60
"""Characters between the act ("demanded") and what is demanded."""


def of_parties(
    marks: Sequence[PositionMark], text: str, *, holders: Holders, statements: Sequence[Statement],
    speakers: Mapping[str, Speaker],
) -> list[PositionMark]:  # fmt: skip
    """The positions that a party can take: analysts have none, nor has who declines to speak.

    Who is warned against something is asked not to do it.
    """
    out = []
    for mark in marks:
        holder = holders.of(mark.span)
        if holder is not None and _watches(speakers[statements[holder].speaker]):
            continue
        if _UNSAID.search(text, max(0, mark.span.start - _REACH), mark.span.end):
            continue
        out.append(mark._replace(kind=_kind(mark, text)))
    return out


def _watches(speaker: Speaker) -> bool:
    """Whether somebody studies the dispute: by role, or as a former official who is with a body of scholars."""
    if speaker.kind != "person" or speaker.role is None:
        return False
    if _WATCHER.search(speaker.role):
        return True
    housed = speaker.affiliation is not None and _HOUSE_OF_WATCHERS.search(speaker.affiliation) is not None
    return housed and speaker.role.lower().startswith(("former ", "ex-"))


def _kind(mark: PositionMark, text: str) -> PositionKind:
    """The kind as marked, but for what somebody is warned against."""
    begin = max(0, mark.span.start - 2 * _REACH)
    warned = next(
        (m for m in _WARNED_AGAINST.finditer(text, begin, mark.span.end) if m.start() < mark.span.start), None
    )
    if warned is None or mark.kind not in ("accusation", "threat", "red_line") or "\n" in warned.group():
        return mark.kind
    return "red_line" if _RED_LINE.search(text, *mark.span) else "demand"


def _act(mark: PositionMark, events: Sequence[EventMark]) -> EventMark | None:
    """The event by which the position is taken: the nearest fitting trigger before the span."""
    before = [
        event
        for event in events
        if event.type in ACTS[mark.kind] and 0 <= mark.span.start - event.trigger.start <= _REACH
    ]
    return max(before, key=lambda event: event.trigger.start, default=None)


def _addressed(mark: PositionMark, act: EventMark | None, inside: Sequence[EventMark]) -> tuple[Span, ...]:
    """Whom a position is towards: whom the act names, else who would do what is demanded, or suffer the threat."""
    if act and act.recipients:
        return act.recipients
    charged = mark.kind in ("demand", "accusation")
    return next((side for event in inside if (side := event.actors if charged else event.recipients)), ())


def build_positions(
    article: str,
    marks: Sequence[PositionMark],
    events: Sequence[EventMark],
    *,
    parties: Parties,
    sentences: Sentences,
    holders: Holders,
    statements: Sequence[Statement],
    speakers: Mapping[str, Speaker],
) -> tuple[Position, ...]:
    """One position per mark whose party is known: the act's actor, else the statement's speaker.

    `statements` are in the order of the attributions.
    """
    near: dict[Span, list[EventMark]] = {}
    for event in events:
        near.setdefault(sentences.around(event.trigger), []).append(event)
    out = []
    for mark in marks:
        holder = holders.of(mark.span)
        here = near.get(sentences.around(mark.span), ())
        act, inside = _act(mark, here), [event for event in here if mark.span.contains(event.trigger)]
        source = statements[holder].source_span if holder is not None else None
        if act and act.actors:
            party, own = parties.side(act.actors), parties.codes(act.actors)
        elif source and source.end - source.start > 1:  # not the letter before an answer
            party, own = parties.side((source,)), parties.codes((source,))
        elif holder is not None:
            party, own = speakers[statements[holder].speaker].name, ()
        elif own_act := next((event for event in inside if event.type in ACTS[mark.kind] and event.actors), None):
            party, own = parties.side(own_act.actors), parties.codes(own_act.actors)
        else:
            continue
        towards = parties.codes(_addressed(mark, act, inside))
        out.append(
            Position(
                id=content_id("po", article, mark.kind, mark.span),
                kind=mark.kind,
                party=party,
                towards=tuple(code for code in towards if code not in own),
                span=mark.span,
                condition_span=mark.condition,
                statement=statements[holder].id if holder is not None else None,
            )
        )
    return tuple(out)
