"""The record's forecasts on the question: who said it, when, how likely, and whether it can count."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from parley.assessment.odds import expit, logit
from parley.assessment.parties import why_not
from parley.assessment.reliability import Trust
from parley.assessment.types import Passage, Range, Tables
from parley.claims.types import Forecast, Reading, Speaker
from parley.record.types import Person, Question, Record, StoredReading

SURE = 0.01
"""Stated chances count as no nearer than this to 0 and 1, as in the ledger's log score."""
UNCERTAIN = "reading did not tell for certain whose attack it means"
TRACK_RECORD_UNKNOWN = "no track record"

_ATTACK = re.compile(
    r"\b(?:inva(?:de|sion|ding)\w*|attack\w*|assault\w*|offensives?|war|wars|hostilities|strikes?|incursions?|fighting|"
    r"military (?:action|operation|means|force|intervention)\w*|bomb(?:ing|ard\w*)|seiz(?:e|ure)\w*)\b",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    r"\b(?:may|might|could|can|risk|possib\w+|fears?|ruled? out|cannot be excluded)\b", re.IGNORECASE
)


_DOUBT = re.compile(r"\b(?:unlikely|improbable|doubt\w*|remote|slim|low)\b", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:not|no|never|nobody|without|fail\w*|refrain\w*|avoid\w*)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A forecast on the question. `said`, `known`: days on which it was spoken and printed, as ordinals.

    `until`: the day from which it stands no more: its deadline is over, or a later one of the same person stands in its
    place. `reason`: why it counts for nothing,
    "" where it counts; then `log_odds` is the logit of its probability and `spread` its standard deviation.
    """

    name: str
    person: str
    forecast: Forecast
    passage: Passage
    said: int
    known: int
    until: int
    reason: str
    vote: float
    record: str
    probability: float | None
    interval: Range | None
    log_odds: float
    spread: float


def spoken_on(record: Record, question: Question, tables: Tables, trust: Trust) -> tuple[Spoken, ...]:
    """All forecasts on the question that count, by day and id: of each person the latest stands.

    What copies repeat, and what a later version took back, is not among them.
    """
    met = {edit.target for edit in record.edits if edit.field == "condition_met" and edit.value is not None}
    disputed = {edit.target for edit in record.edits if edit.field == "dispute" and edit.value}
    persons = {member: person for person in record.persons for member in person.members}
    found = {
        forecast.id: _spoken(stored, forecast, question, tables, trust, persons, met, disputed)
        for stored in record.articles
        for forecast in stored.reading.forecasts
        if stored.tells(forecast.id, forecast.span)
        if is_on(forecast, question) or may_be_on(forecast, question, stored.reading)
    }
    return tuple(_superseded(sorted(found.values(), key=lambda s: (s.said, s.known, s.forecast.id))))


def is_on(forecast: Forecast, question: Question) -> bool:
    """Whether a forecast is about the question's event, by its actor, at its target; what it does not say fits."""
    event = forecast.event or forecast.claim
    same = event == question.event or (question.event == "ASSAULT" and _ATTACK.search(event) is not None)
    return (
        same
        and forecast.actor in (None, question.actor)
        and forecast.target in (None, question.target)
        and (forecast.actor, forecast.target) != (None, None)
    )


def may_be_on(forecast: Forecast, question: Question, reading: Reading) -> bool:
    """Whether a forecast tells of an attack of which reading got no side right: it is listed, and counts for nothing.

    Its words name the suspected attacker, or none of the parties of the article's acts; its target is no third party.
    """
    if question.event != "ASSAULT" or forecast.target not in (None, question.actor, question.target):
        return False
    if _ATTACK.search(forecast.claim) is None:
        return False
    acting, others = set[str](), set[str]()
    for event in reading.events:
        for codes, names in ((event.actor, event.actor_names), (event.recipient, event.recipient_names)):
            (acting if codes == (question.actor,) else others).update(name for name in names if name[:1].isupper())
    return _names_any(forecast.claim, acting) or not _names_any(forecast.claim, others)


def _names_any(text: str, names: Iterable[str]) -> bool:
    return any(name in text and re.search(rf"\b{re.escape(name)}\b", text) for name in names)


def _spoken(
    stored: StoredReading,
    forecast: Forecast,
    question: Question,
    tables: Tables,
    trust: Trust,
    persons: Mapping[tuple[str, str], Person],
    met: set[str],
    disputed: set[str],
) -> Spoken:
    reading, article = stored.reading, stored.reading.article
    speaker = _speaker(reading, forecast)
    person = persons.get((article.id, speaker.id)) if speaker else None
    probability, interval, vague = _stated(forecast, tables)
    said = _said(stored, forecast)
    key = person.id if person else f"{article.id}:{speaker.id if speaker else ''}"
    graded = any(trust.grade(source) == "E" for source in (key, article.outlet or article.id))
    reason = (
        why_not(speaker, question)
        or ("its condition has not been met" if forecast.condition_span and forecast.id not in met else None)
        or ("disputed" if forecast.id in disputed else None)
        or ("its source is graded E" if graded else None)
        or vague
        or _outside(forecast, question)
        or (UNCERTAIN if not is_on(forecast, question) else None)
        or ""
    )
    names = (person.name, *person.names) if person and tables.track_records else ()
    track = next((tables.track_records[name] for name in names if name in tables.track_records), None)
    spread = 0.0 if interval is None else (logit(_kept(interval.high)) - logit(_kept(interval.low))) / _TENTHS
    return Spoken(
        name=person.name if person else speaker.name if speaker else "the article",
        person=key, forecast=forecast, passage=Passage(article.id, forecast.span),
        said=said.toordinal(), known=stored.day.toordinal(), until=_lapses(forecast), reason=reason,
        vote=1.0 if track is None else track.weight,
        record=TRACK_RECORD_UNKNOWN if track is None else track.says,
        probability=probability, interval=interval,
        log_odds=logit(_kept(probability)) if probability is not None else 0.0, spread=spread,
    )  # fmt: skip


_TENTHS = 2.5631
"""From the 10 % to the 90 % point of a normal distribution, in standard deviations."""


def _kept(probability: float) -> float:
    return min(max(probability, SURE), 1.0 - SURE)


def _speaker(reading: Reading, forecast: Forecast) -> Speaker | None:
    """Whose view it is, by id, by name, or by the statement; None for the article's own voice."""
    if forecast.forecaster is None:
        return None
    for speaker in reading.speakers:
        if forecast.forecaster in (speaker.id, speaker.name):
            return speaker
    statement = next((s for s in reading.statements if s.id == forecast.statement), None)
    holder = next((s for s in reading.speakers if statement and s.id == statement.speaker), None)
    return holder or Speaker(id="", name=forecast.forecaster, kind="unnamed", role=None, affiliation=None, country=None)


def _stated(forecast: Forecast, tables: Tables) -> tuple[float | None, Range | None, str | None]:
    """The probability of the event, its range, and why it is none to count."""
    # "An attack is unlikely" is against it, also where reading has not marked it as negated.
    doubted = forecast.wording is not None and _DOUBT.search(forecast.wording) and not _NEGATION.search(forecast.claim)
    negated = forecast.negated or bool(doubted)
    likelihood = tables.likelihood_of(forecast.wording, negated) if tables.likelihood_of else None
    if likelihood is not None:
        vague = "mere possibility" if likelihood.possibility_only else None
        return likelihood.median, Range(likelihood.low, likelihood.high), vague
    if forecast.probability is not None:
        low, high = (_kept(p) for p in forecast.probability)
        vague = "mere possibility" if _POSSIBLE.search(forecast.wording or "") else None
        return expit((logit(low) + logit(high)) / 2.0), Range(*forecast.probability), vague
    vague = "mere possibility" if _POSSIBLE.search(forecast.wording or "") else "it states no likelihood"
    return None, None, vague


def _said(stored: StoredReading, forecast: Forecast) -> dt.date:
    """The day of the words: that of the statement where the text gives one day before publication, else printed."""
    statement = next((s for s in stored.reading.statements if s.id == forecast.statement), None)
    date = statement.date if statement else None
    if date and date.start and date.start == date.end and date.start <= stored.day:
        return date.start
    return stored.day


def _outside(forecast: Forecast, question: Question) -> str | None:
    """Why a forecast with a deadline of its own says nothing about the question's window."""
    end = forecast.deadline.end if forecast.deadline else None
    if end is None:
        return None
    if end > question.closes and not forecast.negated:
        return f"its deadline ({end}) lies after the question's"
    if end < question.closes and forecast.negated:
        return f"it speaks only of the time until {end}"
    if question.opens and end < question.opens:
        return f"its deadline ({end}) lies before the question's window"
    return None


def _lapses(forecast: Forecast) -> int:
    """The day, as an ordinal, from which a forecast's own deadline is behind it."""
    end = forecast.deadline.end if forecast.deadline else None
    return end.toordinal() + 1 if end is not None and end < dt.date.max else dt.date.max.toordinal()


def _superseded(forecasts: list[Spoken]) -> Iterator[Spoken]:
    """Each forecast that counts stands until a later one of the same person is known."""
    following: dict[str, int] = {}
    ended = []
    for spoken in reversed(forecasts):
        if spoken.reason:
            ended.append(spoken)
            continue
        until = min(spoken.until, following.get(spoken.person, spoken.until))
        ended.append(spoken if until == spoken.until else replace(spoken, until=until))
        following[spoken.person] = min(spoken.known, following.get(spoken.person, spoken.known))
    return reversed(ended)
