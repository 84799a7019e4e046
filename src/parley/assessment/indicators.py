"""What of the indicators' kinds of facts a record reports: every sighting with the reports that it rests on."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from statistics import fmean
from typing import NamedTuple

from parley.assessment.affairs import among_thirds, between_thirds, charge_by, with_own_people
from parley.assessment.asserting import asserted
from parley.assessment.days import counting
from parley.assessment.mentioned import BESIDE, elsewhere_aimed, only_thirds, states_of
from parley.assessment.naming import Sides, sides_of
from parley.assessment.question import asked
from parley.assessment.recognising import HAPPENED, OPEN, SPEECH, STRIKING, ByBits, Rule, Rules, rules_of
from parley.assessment.sightings import DENIED_BY_ACTOR, Noted, gathered, oldest_year
from parley.assessment.tellings import of_tellings
from parley.assessment.texts import Sentence, Texts
from parley.assessment.types import Chances, Indicator, Sighting
from parley.assessment.voices import Voices, voices_of
from parley.assessment.wordings import Wording
from parley.bygone import dated
from parley.claims.types import Event, Statement
from parley.halves import in_halves
from parley.record.types import Incident, Question, Record, Report, StoredReading
from parley.spans import Span

_LEFT_OPEN = re.compile(r"\W*(?:whether|if)\b(?!.*,)", re.IGNORECASE | re.DOTALL)
"""What is only asked about ("would not say | whether it would come to Kuwait's defence") nobody says."""

MANY = 400
"""† Articles from which on a second process is worth its start: below, all takes less than half a second."""


def sightings(
    record: Record, indicators: Sequence[Indicator], *, question: Question | None = None,
    names: Mapping[str, str] | None = None,
) -> tuple[Sighting, ...]:  # fmt: skip
    """Every sighting of the indicators in a record, by indicator and date.

    `question`: whose sides are meant; by default the record's, or the one proposed from it. An incident is one
    sighting with those of its reports whose sentence has the words; copies report nothing, updates what no version
    before them has, and what a later version took back is not told. `names`: of states, with their codes, which become
    those of the newest article's day ("Prague" was Czechoslovakia's); without them a state is known by what the
    record's events call it. BadInput where there is no question and none to propose.
    """
    recogniser = Recogniser(record, indicators, names)
    if question is None:
        question = asked(record, recogniser.articles, recogniser.last, leaning=recogniser.leaning).question
    return recogniser.sightings(question)


class Recogniser:
    """Recognises indicators in a record for one question or another; what is found for two sides is kept.

    `articles`: those that count; `last`: the newest one's day, of which names of states have their codes.
    """

    def __init__(self, record: Record, indicators: Sequence[Indicator], names: Mapping[str, str] | None = None) -> None:
        self.articles = counting(record)
        self.last = max((stored.day for stored in record.articles), default=dt.date.min)
        then = {name: dated(code, self.last) for name, code in (names or {}).items()}
        self._record, self._indicators = record, tuple(indicators)
        self._rules, self._voices = rules_of(self._indicators), voices_of(record, self.articles, then)
        self._found: dict[tuple[str, str], tuple[Sighting, ...]] = {}

    @property
    def codes(self) -> Mapping[str, str]:
        """The codes of states by the names that the record and its day know."""
        return self._voices.names

    def sightings(self, question: Question) -> tuple[Sighting, ...]:
        """Every sighting for the two sides of a question."""
        sides = dated(question.actor, self.last), dated(question.target, self.last)
        if sides not in self._found:
            meant = replace(question, actor=sides[0], target=sides[1])
            noted = partial(_noted, self._record, self._rules, self._voices, meant)
            self._found[sides] = gathered(in_halves(noted, self.articles, least=MANY))
        return self._found[sides]

    def leaning(self, question: Question) -> float:
        """How far the record speaks for the attack that is asked about: Σ ln P(seen | attack) / P(seen | else).

        A fact counts once, and its reports are not graded: what is wanted is which of two attacks is told of.
        """
        seen = {sighting.indicator for sighting in self.sightings(question) if sighting.reports}
        return sum(_log_ratio(one.p_seen) for one in self._indicators if one.id in seen)


def _log_ratio(chances: Chances) -> float:
    return math.log(chances.attack / fmean((chances.coercion, chances.drift, chances.settlement)))


def _noted(
    record: Record, rules: Rules, voices: Voices, question: Question, articles: Sequence[StoredReading]
) -> list[Noted]:
    """What some of a record's articles report, each by itself."""
    by_id = {stored.reading.article.id: stored for stored in articles}
    texts = Texts(rules.filter, states_of(voices.codes, voices.known_here))
    incidents = _of_incidents(record, by_id, rules, voices, question, sides_of(question, voices.names), texts)
    found = [*incidents, *_of_positions(articles, rules, voices, question, texts)]
    found += _of_statements(articles, rules, voices, question, texts)
    return [*found, *of_tellings(articles, rules, voices, question, texts, found)]


class _Held(NamedTuple):
    """A rule of which the sides are the right ones, whether it is denied, and its bits."""

    rule: Rule
    denied: bool
    bits: int


def _of_incidents(
    record: Record, by_id: dict[str, StoredReading], rules: Rules, voices: Voices, question: Question, sides: Sides,
    texts: Texts,
) -> Iterator[Noted]:  # fmt: skip
    events = {event.id: event for stored in by_id.values() for event in stored.reading.events}
    standing: dict[tuple[object, ...], ByBits[_Held]] = {}
    for incident in record.incidents:
        found = rules.events.get(incident.type, ())
        to = incident.recipients or (None if incident.type in OPEN else ())
        acting: dict[tuple[str, ...], tuple[str, ...]] = {}
        for report in incident.reports if found else ():
            stored = by_id.get(report.article)
            event = events.get(report.claim) if stored is not None else None
            if stored is None or event is None or not stored.tells(event.id, event.trigger_span):
                continue
            actors = acting.get(event.actor_names)
            if actors is None:
                actors = acting[event.actor_names] = sides.acting(incident.actors, event.actor_names)
            teller = voices.denier(stored, event)
            if _is_feared(event, teller, question):
                actors, event = (question.actor,), replace(event, status="predicted")
            told_so = (event.status, None if teller is None else teller == question.actor, bool(event.reported_by))
            kind = (incident.type, actors, incident.recipients, *told_so)
            held = standing.get(kind)
            if held is None:
                held = standing[kind] = ByBits(
                    _Held(rule, denied, rule.bits)
                    for rule in found
                    if rule.sides(actors, to, question, voices.known_here)
                    if (denied := _denied(rule, event, teller, question)) is not None
                )
            if not held.every:
                continue
            sentence = texts.page(stored.reading.article).around(report.span)
            wording = sentence.wording()
            hit = wording.found(held.every)
            if hit:
                for rule, denied in _showing(held[hit], incident, stored, event, sentence, wording, report, question):
                    yield _note(rule, incident, report, denied=denied)


def _is_feared(event: Event, teller: str | None, question: Question) -> bool:
    """Whether somebody, not the suspected attacker, speaks of an attack to come and does not say whose."""
    to_come = event.type == "ASSAULT" and event.status in ("predicted", "planned", "threatened", "hypothetical")
    return to_come and not event.actor_names and teller not in (None, question.actor)


def _showing(
    held: Sequence[_Held], incident: Incident, stored: StoredReading, event: Event, sentence: Sentence,
    wording: Wording, report: Report, question: Question,
) -> Iterator[tuple[Rule, bool]]:  # fmt: skip
    """The rules whose fact a report's sentence tells, each with whether it denies it."""
    clause, place = sentence.clause(report.span), sentence.within(event.trigger_span)
    disowned = (
        wording.doubts
        and event.status != "denied"
        and (wording.disowns(place) or (incident.type in SPEECH and wording.leaves_unsaid(place)))
    )
    told: bool | None = None
    doubtful = wording.doubts and incident.type not in SPEECH and not asserted(wording.lowered, place.start)
    for rule, denied, _ in held:
        if disowned and not rule.denial:
            continue
        if doubtful and rule.anchored and rule.happened and not denied:
            continue
        if not rule.told_in(wording, incident.type, clause, denied=denied):
            continue
        if rule.given.counted and not _enough(rule, stored, sentence):
            continue
        if _elsewhere(rule, incident, stored, sentence, report, question):
            continue
        if told is None:
            told = not wording.is_elsewhere(oldest_year(report.day) if incident.start is None else None)
            told = told and not sentence.refuted()
        if not told:
            return
        yield rule, denied


def _elsewhere(
    rule: Rule, incident: Incident, stored: StoredReading, sentence: Sentence, report: Report, question: Question
) -> bool:  # fmt: skip
    """Whether an act of one side is told of a third state; also where by its reading it strikes nobody.

    What strikes a third state, or is taken off it, may concern the quarrel where the article names the other side; an
    act that needs another side, where the sentence does.
    """
    told = sentence.told
    if rule.given.by == "third":
        return among_thirds(told, sentence.named(), question)
    if rule.given.by == "any":
        return between_thirds(sentence.named(), question)
    accused = sentence.charged(report.span.start - sentence.start)
    if accused is not None:
        named = sentence.named()
        by = question.actor if rule.given.by == "actor" else question.target
        whom = {one.code for one in named if accused.start <= one.start < accused.end}
        if whom and (by not in whom or (by == question.target and charge_by(named, accused, question.actor))):
            return True
    if rule.alone and {question.actor, question.target} <= set(incident.actors):
        return True
    other = question.target if question.actor in incident.actors else question.actor
    if other in incident.recipients:
        return False
    words = Span(max(0, report.span.start - sentence.start - BESIDE), report.span.end - sentence.start)
    if rule.paired and (elsewhere_aimed(sentence.named(), told, words, question) or with_own_people(told, words)):
        return True
    states = sentence.states
    if rule.given.to != "any" and not incident.recipients and incident.type in OPEN and states.know(other):
        # An act that may be aimed at anybody is aimed at the other side where the sentences around it name that.
        return all(one.code != other for one in states.named(sentence.nearby()))
    if not only_thirds(incident.recipients, question) or incident.type not in STRIKING or not states.know(other):
        return False
    around = sentence.named() if rule.paired else states.named(stored.reading.article.text)
    return all(one.code != other for one in around)


def _denied(rule: Rule, event: Event, teller: str | None, question: Question) -> bool | None:
    """Whether the event's report denies the fact; None where it is none of the rule's statuses.

    `teller`: the state on whose word it is told. What a side is only said to have denied counts as its own denial.
    """
    if rule.given.by == "target" and teller == question.actor:
        # What the suspected attacker tells of the other side's acts is a charge, and no report.
        return None
    if event.status != "denied":
        return None if rule.given.statuses and event.status not in rule.given.statuses else False
    if rule.denial and teller is None and event.reported_by:
        # Somebody who speaks for no state says that it is not so: no denial by the side whose act it would be.
        return None
    own = teller in (None, question.actor)
    if "denied" in rule.given.statuses:
        return False if own or not rule.denial else None
    if own or (rule.given.statuses and not set(HAPPENED) & set(rule.given.statuses)):
        return None
    return True


def _enough(rule: Rule, stored: StoredReading, sentence: Sentence) -> bool:
    """Whether the sentence counts enough of what the rule wants counted."""
    return any(
        rule.counts(quantity.what, _amount(quantity.low, quantity.high)) and sentence.is_around(quantity.span)
        for quantity in stored.reading.quantities
    )


def _amount(low: float | None, high: float | None) -> float:
    """What a range says at least; "up to 175,000" is taken at its word."""
    return low if low is not None else high if high is not None else 0.0


def _note(rule: Rule, incident: Incident, report: Report, *, denied: bool) -> Noted:
    # An event that lies ahead, or that goes on, is dated by its report.
    ongoing = incident.status == "ongoing" or incident.start is None or incident.start > report.day
    return Noted(
        indicator=rule.indicator, report=report, denies=denied, incident=incident.id,
        on=None if ongoing else incident.start, until=incident.end,
        zero_because=DENIED_BY_ACTOR if rule.denial else None,
    )  # fmt: skip


def _of_positions(
    articles: Sequence[StoredReading], rules: Rules, voices: Voices, question: Question, texts: Texts
) -> Iterator[Noted]:
    for stored in articles:
        for position in stored.reading.positions:
            if not stored.tells(position.id, position.span):
                continue
            found = rules.positions.get(position.kind, ())
            party = voices.party(stored, position) if found else ()
            # A position that names nobody may be aimed at anybody.
            held = [rule for rule in found if rule.sides(party, position.towards or None, question, voices.known_here)]
            if not held:
                continue
            sentence = texts.page(stored.reading.article).around(position.span)
            wording, part = sentence.wording(), sentence.within(position.span)
            own_denial = position.kind == "denial" and question.actor in party
            disowned = wording.doubts and position.kind not in ("denial", "refusal") and wording.disowns(part)
            for rule in held:
                if disowned or not rule.found_in(wording, part):
                    continue
                if rule.paired and with_own_people(sentence.told, part):
                    continue
                if rule.given.counted and not _enough(rule, stored, sentence):
                    continue
                if not wording.is_elsewhere(oldest_year(stored.day)):
                    yield Noted(
                        indicator=rule.indicator, report=voices.of_position(stored, position),
                        zero_because=DENIED_BY_ACTOR if own_denial or rule.denial else None,
                    )  # fmt: skip


def _of_statements(
    articles: Sequence[StoredReading], rules: Rules, voices: Voices, question: Question, texts: Texts
) -> Iterator[Noted]:
    """What somebody who speaks for a side says, where to say it is the fact."""
    for stored in articles if rules.said else ():
        text = stored.reading.article.text
        for statement in stored.reading.statements:
            if not stored.tells(statement.id, statement.content_spans[0]):
                continue
            party = voices.speaks_for(stored, statement)
            held = (
                [rule for rule in rules.said if rule.sides(party, None, question, voices.known_here)] if party else []
            )
            if not held:
                continue
            said = " ".join(span.of(text) for span in statement.content_spans)
            if _LEFT_OPEN.match(said):
                continue
            wording = rules.filter.wording(said)
            own = with_own_people(*_beginning(stored, statement, texts))
            for rule in held:
                if not rule.found_in(wording) or (own and rule.paired):
                    continue
                if not wording.is_elsewhere(oldest_year(stored.day)):
                    yield Noted(
                        indicator=rule.indicator, report=voices.of_statement(stored, statement),
                        zero_because=DENIED_BY_ACTOR if rule.denial else None,
                    )  # fmt: skip


def _beginning(stored: StoredReading, statement: Statement, texts: Texts) -> tuple[str, Span]:
    """The sentence in which a statement begins, and where its first words stand there."""
    first = statement.content_spans[0]
    begins = Span(first.start, min(first.end, first.start + 1))
    sentence = texts.page(stored.reading.article).around(begins)
    return sentence.told, Span(begins.start - sentence.start, begins.end - sentence.start)
