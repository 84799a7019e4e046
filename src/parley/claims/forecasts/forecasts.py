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
from parley.claims.forecasts.forecast_assessments import AN_OUTCOME, I_EXPECT, surprised
from parley.claims.forecasts.forecasters import in_whose_view, writer
from parley.claims.forecasts.intentions import PUTS_AT, is_intention
from parley.claims.forecasts.likelihood import Lexicon
from parley.claims.forecasts.negation import hardly_held, introduces, is_negated, whole_cue
from parley.claims.forecasts.odds import chance_figures, find_odds
from parley.claims.forecasts.plain_claims import plain_claim
from parley.claims.forecasts.settled import is_settled
from parley.claims.forecasts.stated_odds import given_by, states_odds
from parley.claims.forecasts.unbounded import bounds_another, counts_from_event
from parley.claims.language.function_words import PRONOUNS, SPEAKER
from parley.claims.language.position_verbs import ASSURANCE
from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import EventMark, ForecastMark
from parley.claims.parties.parties import Parties
from parley.claims.positions.spokesmen import speaks_for
from parley.claims.sources.holders import Holders
from parley.claims.statements.framing import Frame, frame_of
from parley.claims.statements.inner_holders import inner_holder, own_mind
from parley.claims.statements.stated_views import View, views_in
from parley.claims.types import Attribution, Forecast, Speaker, Statement
from parley.provenance import content_id
from parley.spans import Span
from parley.times import DateExpression

_HAPPENING = frozenset({"predicted", "hypothetical", "planned", "threatened", "denied", "demanded"})
"""Statuses of an event that a forecast can be about."""
_SHORTEST, _SHORTEST_DOUBTED = 4, 2
"""Words of the shortest clause that may do without a word that looks ahead: "an overwhelming victory in May"; and of
what few or nobody expects: "an invasion"."""
_A_THING = re.compile(r"(?:an?|any|another|the|further|new|more)\s", re.IGNORECASE)
_SUBJECT = 5
"""Characters from a clause's begin within which its subject stands."""
_SCHEDULED = re.compile(
    r"\b(?:expected|scheduled|due|slated|set|planned|planning)\s+to\s+(?:\w+ly\s)?(?:speak|meet|talk|visit|travel|arrive"
    r"|attend|address|host|testify|convene|open|begin|start|gather|appear|fly|deliver|hold|vote|resume|join|discuss|return"
    r"|headline|campaign)\b"
    r"|\bwill\s+(?:\w+ly\s)?(?:meet\s+(?:with|on|in)|headline|testify|appear\s+before)\b"
    r"|\b(?:will|would)\s+(?:\w+ly\s)?vote\s+for\b"
    r"|(?:\bwill\s+(?:\w+ly\s)?(?:decide|consider|choose|vote|weigh)\b[^.;]{0,40})?\bwhether\s+to\b",
    re.IGNORECASE,
)
"""Schedules, open decisions, how somebody will vote: of 11 labelled clauses with the first part 10 were near misses."""
_HOPED = re.compile(r"\b(?:hop(?:es?|ed|ing)|wish(?:es|ed|ing)?|wants?|wanted)\s+(?:that\s+)?[\"“'‘]*\Z", re.IGNORECASE)
"""Before a clause that is wished for: none of the labelled forecasts follows it, 28 near misses do."""
_UNCLEAR = re.compile(
    r"\b(?:not\s(?:yet\s|at\sall\s)?(?:clear|known)|(?:un|far\sfrom\s)clear|remains\sto\sbe\sseen|no\stelling)\s"
    r"(?:that|whether|if)\s[\"“'‘]*\Z",
    re.IGNORECASE,
)
"""Before a clause that is left open: no labelled forecast follows it."""
_EXPECTED = re.compile(rf"{I_EXPECT}(?:that\s)?[\"“'‘]*\Z")
"""Before a clause that looks ahead whatever its words, where nobody is marked as its holder."""
_AWAITED = re.compile(
    r"\b(?:expect(?:s|ed)?|foresees?|foresaw|anticipate[sd]?|predict(?:s|ed)?|fears?|feared|rul(?:e|es|ed|ing)\sout|exclud(?:e|es|ed|ing))\s\Z",
    re.IGNORECASE,
)
"""Right before an outcome that is foreseen, or not, or not excluded, in however few words."""
_NUMBERED = re.compile(rf"\b{PUTS_AT}[^.,;:!?\n“”\"]{{2,30}}\sthat\s[\"“'‘]*\Z")
"""Before a clause to which somebody gives a number ("I put it at one in ten that | they fire"): it looks ahead."""
_ASSURANCE = re.compile(
    r"\b(?:for|(?:seek|sought|demand|want|give|gave|offer|obtain|require|request|provid|extract|secur|receiv)\w*)\s+(?:\w+\s){0,3}?"
    rf"[\"“'‘]?{ASSURANCE}[\"”'’]?\s+(?:that\s+)?[\"“'‘]*\Z",
    re.IGNORECASE,
)
"""Before what an assurance that is sought or given would assure: nobody foresees it."""
_NOT_SAYING = re.compile(
    r"(?:\b(?:not|never|without)|n['’]t)\s(?:\w+\s){0,2}?(?:say(?:ing)?|said|suggest\w*|claim\w*|pretend\w*|mean|argu\w+)\b",
    re.IGNORECASE,
)
"""Cues of what is not said."""
_ASKED = re.compile(
    r"[\"“'‘]*(?:(?:Q|QUESTION)\W+)?(?:so\s|but\s|and\s)?(?:will|would|could|can|may|might|is|are|do|does|did|should|what|when|who"
    r"|how|why|which|where|whether)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"[^.!?\n]{0,80}\?")
"""A question foresees nothing: of 33 labelled clauses before a question mark 28 were near misses; the others were no
questions by the order of their words."""
_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|shall|can|cannot|if|unless|should|must|going\s+to|expect\w*|(?:un)?likely|set\s+to"
    r"|poised|about\s+to|bound\s+to|sure\s+to|certain\w*|on\s+(?:track|course|pace)|prospects?|chances?|(?<!\ball\s)likelihood|odds|shot\s+at"
    r"|threaten\w*|seems?|appears?|tipped|favou?r(?:ed|ites?)|forecasts?|predict\w*|project\w*|doomed|headed|destined"
    r"|fear\w*|risk\w*|(?:im)?prob\w+|possib\w+|implausible|inconceivable|unthinkable|out\sof\sthe\squestion|on\sthe\scards|positioned|figures?\s+to|in\s+for|imminent|inevitable|tomorrow|next|soon|sooner"
    r"|gonna|(?:matter|question)\sof\stime)\b|['’](?:ll|d)\b"
    r"|\b(?:wo|would|could|might|ca|sha|should)n['’]t",
    re.IGNORECASE,
)
"""One of these stands in 324 of the 336 labelled forecasts that are the article's own: without one, it is none."""


_SPEAKERS_OWN = re.compile(r"(?:my|our|you|one|nobody|no[\s-]one)\b", re.IGNORECASE)
_COMPARED = re.compile(r"(?:up|down)\sfrom\b", re.IGNORECASE)
"""The begin of a comparison with what was: "up from 15 percent on Monday"."""
_SAYING_LAST = re.compile(r",\s(?:he|she|they|it|[A-Z]\w+)\s(?:said|says|added|adds)\W*\Z")
"""The end of an adverb that was cut off its clause: "at the present rate, she said"."""
_OF_CONDITION = re.compile(r"(?:once|if|unless|whenever|should)\b", re.IGNORECASE)
"""The begin of words that are a condition, not a time."""
_WHEN = re.compile(r"\b(?:tomorrow|next|soon|sooner)\b", re.IGNORECASE)
"""Words by which a diary looks ahead, too."""
_NORM = re.compile(r"\bshould(?:n['’]t)?\b", re.IGNORECASE)
_ADVISED = re.compile(r"\W*(?!should\b)[^,;]*?\bshould(?:n['’]t)?\s(?!(?:not\s)?(?:be|have|\w+ly)\b)", re.IGNORECASE)
"""A clause that says what ought to be done; "should be over by May" foresees, and "should he come" is a condition."""
_ONLY_A_CHANCE = re.compile(
    r"there(?:['’]s|\s(?:is|was|remains|will\sbe))\s(?:\w+\s){0,4}?(?:chance|risk|danger|possibility|prospect|likelihood)",
    re.IGNORECASE,
)
"""What a clause is left as whose rest is one of its own: of eleven labelled ones none is cut so."""
_STATED = re.compile(r"\b(?:is|are|was|were|has|have|had)\b", re.IGNORECASE)
"""With one of these and no word that looks ahead a clause states what is; so do 6 of 583 labelled forecasts."""


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


def foresees(text: str, mark: ForecastMark, sentence: Span, *, held: bool, doubted: bool = False) -> bool:
    """Whether a marked clause says what will be, with a word that looks ahead: no wish, assurance, question or diary.

    Where somebody holds it and it is no fragment, the view itself may look ahead ("predicts a quiet winter");
    `doubted`: whether few or nobody hold it.
    """
    span = mark.span
    if any(states_odds(words.of(text)) for words in mark.likelihood):
        return True  # a figure is put to it
    if any(view.clause.contains(span) for view in views_in(text, sentence)):
        return True
    if _HOPED.search(text, max(0, span.start - 24), span.start):
        return False
    if _ASSURANCE.search(text, max(0, span.start - 60), span.start):
        return False
    if _UNCLEAR.search(text, max(0, span.start - 40), span.start):
        return False
    if _ASKED.match(text, sentence.start, sentence.end) and _ASKING.match(text, span.end):
        return False
    clause = span.of(text)
    if _ONLY_A_CHANCE.fullmatch(clause):
        return False
    if _COMPARED.match(clause) or (_SAYING_LAST.search(clause) and not _AHEAD.search(clause)):
        return False
    besides = _SCHEDULED.sub(" ", clause)
    if besides != clause:  # "war will come if the talks due to begin on Friday fail" foresees more than a diary
        return _AHEAD.search(_WHEN.sub(" ", besides)) is not None
    if _AHEAD.search(clause):
        return not _ADVISED.match(clause) or _AHEAD.search(_NORM.sub(" ", clause)) is not None
    if _NUMBERED.search(text, max(0, span.start - 90), span.start):
        return True
    expected = _EXPECTED.search(text, max(0, span.start - 40), span.start) is not None
    held = held or expected
    awaited = AN_OUTCOME.match(clause) and _AWAITED.search(text, max(0, span.start - 24), span.start)
    short = _A_THING.match(clause) and (doubted or expected or awaited)
    least = _SHORTEST_DOUBTED if short else _SHORTEST
    return held and len(clause.split()) >= least and not _STATED.search(clause)


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
        views = [view for view in views_in(text, sentence) if view.clause.overlap(mark.span)]
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
