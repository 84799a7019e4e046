"""From marked forecasts to forecasts: whose, about whom, until when, under which condition, how likely."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial

from parley.claims.forecasts.chance_nouns import seen_by
from parley.claims.forecasts.deadlines import deadline_of, find_deadline
from parley.claims.forecasts.forecast_assessments import surprised
from parley.claims.forecasts.forecasters import in_whose_view, writer
from parley.claims.forecasts.foreseeing import foresees
from parley.claims.forecasts.intentions import is_intention
from parley.claims.forecasts.likelihood import Lexicon
from parley.claims.forecasts.negation import hardly_held, introduces, is_negated, whole_cue
from parley.claims.forecasts.odds import chance_figures, find_odds
from parley.claims.forecasts.plain_claims import plain_claim
from parley.claims.forecasts.settled import is_settled
from parley.claims.forecasts.stated_odds import given_by, states_odds
from parley.claims.forecasts.unbounded import bounds_another, counts_from_event
from parley.claims.language.function_words import PRONOUNS, SPEAKER
from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import EventMark, ForecastMark
from parley.claims.parties.parties import Parties
from parley.claims.positions.spokesmen import speaks_for
from parley.claims.sources.holders import Holders
from parley.claims.statements.framing import Frame, frame_of
from parley.claims.statements.inner_holders import inner_holder, own_mind
from parley.claims.statements.stated_views import View, views_around
from parley.claims.types import Attribution, Forecast, Speaker, Statement
from parley.provenance import content_id
from parley.spans import Span
from parley.times import DateExpression

_HAPPENING = frozenset({"predicted", "hypothetical", "planned", "threatened", "denied", "demanded"})
"""Statuses of an event that a forecast can be about."""
_SUBJECT = 5
"""Characters from a clause's begin within which its subject stands."""
_NOT_SAYING = re.compile(
    r"(?:\b(?:not|never|without)|n['’]t)\s(?:\w+\s){0,2}?(?:say(?:ing)?|said|suggest\w*|claim\w*|pretend\w*|mean|argu\w+)\b",
    re.IGNORECASE,
)
"""Cues of what is not said."""
_SPEAKERS_OWN = re.compile(r"(?:my|our|you|one|nobody|no[\s-]one)\b", re.IGNORECASE)
_NOBODYS = frozenset({"there", "you"})
"""Sources that name nobody: "there are fears", "you would think"."""
_OF_CONDITION = re.compile(r"(?:(?:once|if|unless|whenever|should)\b|for\stime\Z)", re.IGNORECASE)
"""The begin of words that are a condition, not a time; and what somebody plays for."""


def _held(
    text: str, statements: Sequence[Statement], speakers: Mapping[str, Speaker], span: Span, views: Sequence[View],
    number: int,
) -> bool:  # fmt: skip
    """Whether somebody holds what is said: "is expected to" alone is nobody's view but the article's.

    Nor is it the view of the clause's own subject: "| Roe is expected to lose |"; but "| Roe would be surprised if" is.
    And what somebody is called mistaken to think is the view, turned, of who calls him so; "my bet" is of who speaks.
    """
    statement = statements[number]
    if statement.source_span is None:
        return speakers[statement.speaker].kind != "unnamed"
    if statement.source_span.of(text).casefold() in _NOBODYS:
        return False
    if any(_owned(text, statement.source_span, view) for view in views):
        return False
    own = span.start <= statement.source_span.start < span.start + _SUBJECT
    return not own or surprised(text, span) is not None


def _owned(text: str, source: Span, view: View) -> bool:
    """Whether a source holds nothing: who is mistaken, "my guess", and "you" in "you cannot count on"."""
    if view.mistaken is not None:
        return source.overlap(view.mistaken) > 0
    return source.overlap(view.words) > 0 and _SPEAKERS_OWN.match(text, *source) is not None


def _is_clear(mark: ForecastMark, dates: Sequence[DateExpression], published: dt.date | None, *, held: bool) -> bool:
    """Whether a clause is marked as a clear forecast, or is somebody's guess with a time of its own that lies ahead.

    Such a guess can be checked by then: of 424 labelled forecasts with a deadline 374 are clear; of 1,821 without one
    1,233. `dates`: those of its sentence; without a day of publication any may lie ahead.
    """
    if mark.clear or not held:
        return mark.clear
    own = [words for words in mark.deadlines if mark.span.overlap(words)]
    ahead = (d.span for d in dates if published is None or (d.end or d.start or published) > published)
    return any(span.overlap(words) for span in ahead for words in own)


def _name(text: str, held: Attribution, parties: Parties) -> str | None:
    """The name of who holds a view: the party's that its phrase leads to, else the phrase; None for bare pronouns."""
    if held.source is None:
        return None
    party = parties.party(held.source)
    if party is not None and not party.name.startswith("unnamed "):
        return party.name
    words = held.source.of(text)
    return None if words.casefold() in PRONOUNS else words


def _of_party(parties: Parties, holder: Span) -> str | None:
    """The name of whom a phrase or pronoun leads to; None where that is nobody named."""
    party = parties.party(holder)
    return party.name if party is not None and not party.name.startswith("unnamed ") else None


def _means(parties: Parties, who: str | None, speaker: Speaker | None, subject: Span) -> bool:
    """Whether a subject means who speaks, or the state or body that he speaks for."""
    party = parties.party(subject)
    if party is not None and party.name == who:
        return True
    return speaker is not None and speaks_for(speaker, parties.codes((subject,)))


def _unsaid(text: str, source: Attribution | None) -> bool:
    """Whether a clause is only what somebody does not say: "he does not say that it will"."""
    return source is not None and source.cue is not None and _NOT_SAYING.search(text, *source.cue) is not None


def _event(mark: ForecastMark, events: Sequence[EventMark]) -> EventMark | None:
    """The event that a forecast is about: the first in its clause outside the condition that has not happened."""
    first = bisect_left(events, mark.span.start, key=lambda e: e.trigger.start)
    for event in events[first:]:
        if event.trigger.start >= mark.span.end:
            break
        conditional = mark.condition is not None and mark.condition.contains(event.trigger)
        if event.status in _HAPPENING and not conditional:
            return event
    return None


def _likelihood_words(
    text: str, mark: ForecastMark, cue: Span | None, frame: Frame | None, lexicon: Lexicon
) -> tuple[str, ...]:
    """The words that say how likely: those known in it, in its cue and frame, and those that the model marked."""
    places = [mark.span, *([cue] if cue else ()), *([frame.words] if frame else ())]
    found = {words for place in places for words in lexicon.find(text, place)}
    found |= set(chance_figures(text, frame.words)) if frame else set()
    known = [w for w in found if not any(w != other and other.contains(w) for other in found)]
    outside = [w for w in mark.likelihood if not any(w.overlap(k) for k in known) and _grades(text, w, lexicon)]
    return tuple(span.of(text) for span in sorted({*known, *outside}))


def _grades(text: str, words: Span, lexicon: Lexicon) -> bool:
    """Whether words say how likely: known ones, or a figure."""
    return bool(lexicon.find(text, words)) or states_odds(words.of(text))


def _cue(text: str, said: Attribution | None, clause: Span) -> Span | None:
    """The cue that grades a clause: that of its statement, unless another clause parts the two."""
    if said is None or said.cue is None:
        return None
    told = said.cue.start > clause.start or introduces(text, said.cue, clause)
    return whole_cue(text, said.cue) if told else None


def _outside(spans: AbstractSet[Span], clause: Span) -> set[Span]:
    return {span for span in spans if not clause.contains(span)}


def _deadline(
    text: str, mark: ForecastMark, sentence: Span, near: Sequence[DateExpression], past: AbstractSet[Span],
    published: dt.date | None,
) -> DateExpression | None:  # fmt: skip
    """The deadline that the model marked, else the one that the rules find among what is not past."""
    near = [d for d in near if d.span not in past and not bounds_another(text, mark.span, d.span)]
    no_time = {*past, *(odds.span for odds in find_odds(text, mark.span))}  # "at one in twenty" is no year
    for words in reversed(mark.deadlines):
        if (
            not _OF_CONDITION.match(text, *words)
            and not any(words.overlap(span) for span in no_time)
            and not bounds_another(text, mark.span, words)
            and (found := deadline_of(text, words, near, published=published))
        ):
            return _counted(text, found)
    found = find_deadline(text, mark.span, near, sentence=sentence, condition=mark.condition, published=published)
    return found and _counted(text, found)


def _counted(text: str, deadline: DateExpression) -> DateExpression:
    """The deadline, left unresolved where it is counted from an event: "within two weeks of a deal"."""
    if counts_from_event(text, deadline.span):
        return replace(deadline, start=None, end=None, precision="vague")
    return deadline


def build_forecasts(
    article: str,
    text: str,
    marks: Sequence[ForecastMark],
    events: Sequence[EventMark],
    *,
    parties: Parties,
    holders: Holders,
    attributions: Sequence[Attribution],
    statements: Sequence[Statement],
    speakers: Mapping[str, Speaker],
    dates: Mapping[Span, Sequence[DateExpression]],
    past: AbstractSet[Span],
    said: AbstractSet[Span],
    sentences: Sentences,
    lexicon: Lexicon,
    published: dt.date | None,
) -> tuple[Forecast, ...]:
    """One forecast per clear one among the marks, in order.

    `statements` are in the order of the attributions; `dates` are those of each sentence, `past`
    those of what has happened, `said` those on which somebody spoke: they bound nothing outside their clause.
    """
    out = []
    for mark in marks:
        sentence = sentences.around(mark.span)
        views = [view for view in views_around(text, mark.span, sentence) if view.clause.overlap(mark.span)]
        held = partial(_held, text, statements, speakers, mark.span)
        holder = holders.of(mark.span, where=partial(held, views))
        if holder is None and not any(view.mistaken for view in views):
            holder = holders.of(mark.span, where=partial(held, ()))  # "my guess" alone is marked
        if not _is_clear(mark, dates.get(sentence, ()), published, held=holder is not None):
            continue
        marked = attributions[holder] if holder is not None else None
        inner = inner_holder(text, mark.span, marked)
        if inner and inner.source and any(_owned(text, inner.source, view) for view in views):
            inner = None
        speaker = speakers[statements[holder].speaker] if holder is not None else None
        named = _name(text, inner, parties) if inner and not own_mind(text, marked, inner, speaker) else None
        source = inner or marked
        if not foresees(text, mark, sentence, held=source is not None, doubted=hardly_held(text, source)):
            continue
        who = named or (speaker.name if speaker else None)
        if who is None and (subject := surprised(text, mark.span)) and subject.of(text).casefold() not in PRONOUNS:
            who = parties.name(subject)
        if who is None:
            who = next((_of_party(parties, view.holder) for view in views if view.holder), None)
        seer = seen_by(text, mark.span) or given_by(text, mark.span) or in_whose_view(text, mark.span, sentence)
        if who is None and seer is not None:
            bare = seer.of(text).casefold() in PRONOUNS
            who = _of_party(parties, seer) if bare else parties.name(seer)
        if speaker and marked and named is None and speaker.kind == "document":
            maker = writer(text, marked.source)
            who = parties.name(maker) if maker else who
        own_words = source is not None and source.source is not None and source.source.of(text).casefold() in SPEAKER
        quoted = own_words or holder is None or statements[holder].kind == "direct"
        own = None if quoted else partial(_means, parties, who, speaker)
        if _unsaid(text, source) or is_intention(text, mark, own) or is_settled(text, mark.span, sentence):
            continue
        negated = is_negated(text, mark, source, sentence)
        event = _event(mark, events)
        actor, target = (
            next(iter(parties.codes(side)), None) for side in ((event.actors, event.recipients) if event else ((), ()))
        )
        frame = frame_of(text, mark.span, sentence)
        if frame is not None and frame.turns and not negated:  # "no reason to suspect that it will not"
            frame = None
        words = _likelihood_words(text, mark, _cue(text, source, mark.span), frame, lexicon)
        chance = lexicon.reading(words, negated=negated) if words else None
        out.append(
            Forecast(
                id=content_id("fo", article, mark.span),
                forecaster=who,
                span=mark.span,
                claim=plain_claim(text, mark.span, parties, speaker if quoted else None),
                actor=actor,
                event=event.type if event else None,
                target=target,
                negated=negated,
                condition_span=mark.condition,
                deadline=_deadline(
                    text, mark, sentence, dates.get(sentence, ()), past | _outside(said, mark.span), published
                ),
                wording="; ".join(words) or None,
                probability=(chance.low, chance.high) if chance else None,
                statement=statements[holder].id if holder is not None else None,
            )
        )
    return tuple(out)
