"""From marked positions to positions: whose they are, towards whom, and in which statement."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from parley.claims.language.denial_scope import beyond_denial, left_unconfirmed, not_asked
from parley.claims.language.function_words import SPEAKER
from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import EventMark, PositionMark
from parley.claims.parties.mediators import between_two
from parley.claims.parties.parties import Parties
from parley.claims.positions.addressees import addressed, means_the_others
from parley.claims.positions.denials import with_denials
from parley.claims.positions.no_positions import takes_none
from parley.claims.positions.plain_positions import with_plain_positions
from parley.claims.positions.position_kinds import position_kind
from parley.claims.positions.position_parties import ACTS, Side, Taken, Takers
from parley.claims.positions.ultimatums import with_ultimatums
from parley.claims.sources.holders import Holders
from parley.claims.sources.watchers import is_retired, only_warns, watchers_among
from parley.claims.types import Position, Speaker, Statement
from parley.provenance import content_id
from parley.spans import Span, line_start

_UNSAID = re.compile(
    r"\b(?:declin\w+\s+to\s+(?:discuss|answer)|(?:declin|refus)\w+\s+to\s+(?:say|comment|elaborate|speculate|confirm))\b"
    r"|\b(?:could|would|did|will|can)(?:\s+not|n['’]t)\s+(?:say|comment|elaborate|speculate)\b",
    re.IGNORECASE,
)
"""Who declines to say something takes no position; who refuses to discuss a thing does."""
_SENTENCE_END = re.compile(r"[.!?][”\"’]?\s")
_BELIEF = re.compile(
    r"\b(?:believ\w+|thinks?|thought|suspect\w*|fears?|feared|doubts?|doubted|worr\w+|convinced|assum\w+|suppos\w+|imagin\w+)\b",
    re.IGNORECASE,
)
"""Cues of a view that somebody else reports: of 1,266 labelled positions in a statement three stand behind one."""
_HARM = frozenset({"threat", "red_line"})
_ANYBODY = frozenset(("whoever", "anyone", "anybody", "nobody"))
_REACH = 60
"""Characters between the act ("demanded") and what is demanded."""


def of_parties(
    marks: Sequence[PositionMark], text: str, *, holders: Holders, statements: Sequence[Statement],
    speakers: Mapping[str, Speaker],
) -> list[PositionMark]:  # fmt: skip
    """The positions that a party can take: analysts have none, nor has who declines to speak.

    Who is warned against something is asked not to do it. Things that somebody denies come in besides.
    """
    out = []
    watchers = watchers_among(text, statements, speakers)
    told = [span for statement in statements for span in statement.content_spans]
    marked = with_denials(with_plain_positions(marks, text, told), text, told)
    for mark, following in zip_longest(found := with_ultimatums(marked, text), found[1:]):
        if takes_none(mark, following, text):
            continue
        holder = holders.of(mark.span)
        if holder is not None and statements[holder].speaker in watchers:
            continue
        if holder is not None and _only_believed(statements[holder], text):
            continue
        if _unsaid(mark.span, text):
            continue
        if holder is not None and mark.kind in _HARM and _foresees_harm(statements[holder], speakers, text):
            continue
        kind = position_kind(mark, text)
        if kind == "denial" and (beyond_denial(text, mark.span) or left_unconfirmed(text, mark.span)):
            continue
        if kind == "demand" and not_asked(text, mark.span):
            continue
        out.append(mark._replace(kind=kind))
    return out


def _foresees_harm(statement: Statement, speakers: Mapping[str, Speaker], text: str) -> bool:
    """Whether what sounds like a threat is a warning of somebody who could not carry it out."""
    speaker = speakers[statement.speaker]
    return is_retired(speaker) or (statement.cue_span is not None and only_warns(speaker, statement.cue_span.of(text)))


def _unsaid(clause: Span, text: str) -> bool:
    """Whether a clause is, or stands behind, what somebody does not say, in its sentence."""
    begin = line_start(text, clause.start, clause.start - _REACH)
    ends = [end.end() for end in _SENTENCE_END.finditer(text, begin, clause.start)]
    return _UNSAID.search(text, max(ends, default=begin), clause.end) is not None


def _only_believed(statement: Statement, text: str) -> bool:
    """Whether words are somebody's view by the report of another: "he believes that we are bluffing" charges nobody."""
    if statement.cue_span is None or statement.source_span is None:
        return False
    return statement.source_span.of(text).lower() not in SPEAKER and bool(_BELIEF.search(text, *statement.cue_span))


def _act(mark: PositionMark, events: Sequence[EventMark], source: Span | None) -> EventMark | None:
    """The event by which the position is taken: the nearest fitting trigger before the span.

    Behind it nobody else speaks: "Orsk blamed Tarn; | Tarn said | saboteurs did it". `source`: of the span's statement.
    """
    before = [
        event
        for event in events
        if event.type in ACTS[mark.kind]
        and 0 <= mark.span.start - event.trigger.start <= _REACH
        and not (source and event.trigger.end <= source.start and source.end <= mark.span.start)
    ]
    return max(before, key=lambda event: event.trigger.start, default=None)


def build_positions(
    article: str,
    text: str,
    marks: Sequence[PositionMark],
    events: Sequence[EventMark],
    *,
    parties: Parties,
    states: Mapping[str, str],
    sentences: Sentences,
    holders: Holders,
    statements: Sequence[Statement],
    speakers: Mapping[str, Speaker],
) -> tuple[Position, ...]:
    """One position per mark whose party is known.

    `statements` are in the order of the attributions; `states`: names of states by code.
    """
    near: dict[Span, list[EventMark]] = {}
    for event in events:
        near.setdefault(sentences.around(event.trigger), []).append(event)
    out = []
    authors: dict[str, Side] = {}  # whose the documents are that speak
    takers = Takers(text, parties, states, statements)
    for mark in marks:
        holder = holders.of(mark.span)
        here = near.get(sentences.around(mark.span), ())
        statement = statements[holder] if holder is not None else None
        act = _act(mark, here, statement.source_span if statement else None)
        inside = [event for event in here if mark.span.contains(event.trigger)]
        side = takers.side(Taken(mark, act, inside, statement, speakers[statement.speaker] if statement else None))
        if side is None:
            continue
        if statement is not None and speakers[statement.speaker].kind == "document":
            side = authors.setdefault(statement.speaker, side) if not side.codes else side
            authors[statement.speaker] = side
        whom = addressed(mark, act, inside, side.codes, text, parties)
        given = takers.given_to(mark)
        towards = given or whom.codes
        if mark.kind == "red_line":  # "Whoever crosses the river"
            towards = tuple(code for code in towards if not parties.is_person(code) and code.lower() not in _ANYBODY)
        if act and (two := between_two(act, side.codes, parties)):
            towards = two
        elif not given and means_the_others(mark.kind, side.codes, towards, told=whom.told):
            towards = parties.other_side(side.codes)
        out.append(
            Position(
                id=content_id("po", article, mark.kind, mark.span),
                kind=mark.kind,
                party=side.name,
                towards=tuple(code for code in towards if code not in side.codes),
                span=mark.span,
                condition_span=mark.condition,
                statement=statement.id if statement else None,
            )
        )
    return tuple(out)
