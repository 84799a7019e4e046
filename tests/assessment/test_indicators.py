"""What of the indicators' kinds of facts a record shows, from readings made by hand."""

import datetime as dt
import re
from collections import defaultdict
from pathlib import Path
from typing import Any, get_args

import pytest

from parley.assessment.indicators import sightings
from parley.assessment.sentences import sentence_at
from parley.assessment.sightings import DENIED_BY_ACTOR
from parley.assessment.types import Recognition, Sighting
from parley.claims.types import Event, EventType, Position, Quantity, Reading, Speaker, Statement
from parley.data.indicators import load_indicators
from parley.evaluation.indicators import read_passages
from parley.record.types import Incident, Question, Record, Report, StoredReading
from parley.spans import Span
from tests.assessment.cases import QUESTION, article, day
from tests.assessment.indicator_cases import CASES, SAID, Line
from tests.assessment.test_tellings import TOLD

PASSAGES = Path(__file__).parents[2] / "evaluation" / "indicators"
INDICATORS = load_indicators()
BY_ID = {indicator.id: indicator for indicator in INDICATORS}


def event(
    name: str, type_: str, by: tuple[str, ...], to: tuple[str, ...], status: str, span: Span, **more: Any
) -> Event:
    return Event(
        **{
            "id": name, "type": type_, "actor": by, "recipient": to, "actor_names": by, "recipient_names": to,
            "trigger_span": span, "place": None, "date": None, "status": status, "reported_by": None, **more,
        }
    )  # fmt: skip


def position(name: str, kind: str, party: str, towards: tuple[str, ...], span: Span, **more: Any) -> Position:
    return Position(
        **{
            "id": name, "kind": kind, "party": party, "towards": towards, "span": span, "condition_span": None,
            "statement": None, **more,
        }
    )  # fmt: skip


def record_of(*articles: StoredReading, question: Question | None = QUESTION, **more: Any) -> Record:
    """A record with an incident for each event."""
    incidents = tuple(
        Incident(
            id=f"in-{e.id}", type=e.type, status=e.status, actors=e.actor, recipients=e.recipient, place=None,
            start=e.date.start if e.date else None, end=e.date.end if e.date else None, first_reported=stored.day,
            reports=(
                Report(
                    article=stored.reading.article.id, claim=e.id, span=e.trigger_span, day=stored.day,
                    sources=(stored.reading.article.outlet or "",), origin=stored.reading.article.outlet or "",
                ),
            ),
        )
        for stored in articles
        for e in stored.reading.events
    )  # fmt: skip
    return Record(**{"name": "tarsk", "question": question, "articles": articles, "incidents": incidents, **more})


def told(line: Line) -> StoredReading:
    """The line as an article of one sentence."""
    span = Span(0, len(line.text))
    claims: dict[str, Any] = {}
    if line.type in get_args(EventType):
        claims["events"] = (event("ev-1", line.type, line.by, line.to, line.status, span),)
    else:
        claims["positions"] = (position("po-1", line.type, line.by[0], line.to, span),)
    if line.counted:
        low, high, what = line.counted
        claims["quantities"] = (
            Quantity(what=what, low=low, high=high, wording=line.text, span=Span(0, 4), sourced_to=()),
        )
    return article("ar-1", 0, text=line.text, **claims)


@pytest.mark.parametrize("line", CASES, ids=lambda line: f"{line.indicator}: {line.text[:40]}")
def test_indicators_are_seen_in_what_shows_them_and_not_in_what_nearly_does(line: Line) -> None:
    found = {sighting.indicator for sighting in sightings(record_of(told(line)), INDICATORS)}
    assert (line.indicator in found) == line.shows


def test_every_indicator_has_an_example_and_a_near_miss() -> None:
    assert {line.indicator for line in CASES if line.shows} == set(BY_ID)
    assert {line.indicator for line in CASES if not line.shows} == set(BY_ID)


def uses(line: Line, given: Recognition) -> bool:
    """Whether a line shows its fact in this way."""
    alone = BY_ID[line.indicator].__class__(
        **{name: getattr(BY_ID[line.indicator], name) for name in BY_ID[line.indicator].__slots__ if name != "recognise"},
        recognise=(given,),
    )  # fmt: skip
    return bool(sightings(record_of(told(line)), (alone,)))


def spoken(state: str, text: str) -> StoredReading:
    """An article in which the government of a state says something."""
    speaker = Speaker(id="sp", name=state.title(), kind="government", role=None, affiliation=None, country=state)
    statement = Statement(
        id="st", speaker="sp", source_span=None, cue_span=None, content_spans=(Span(0, len(text)),), kind="indirect",
        told_to=None, date=None, via=None,
    )  # fmt: skip
    return article("ar-said", 0, text=text, events=(), speakers=(speaker,), statements=(statement,))


@pytest.mark.parametrize(("indicator", "state", "text"), SAID)
def test_what_is_said_for_a_side_is_seen_on_its_word_alone(indicator: str, state: str, text: str) -> None:
    found = only(sightings(record_of(spoken(state, text)), INDICATORS), indicator)
    assert (found.reports[0].claim, found.incident) == ("st", None)
    other = "TRK" if state != "TRK" else "ORL"
    assert indicator not in {s.indicator for s in sightings(record_of(spoken(other, text)), INDICATORS)}


def test_no_pattern_is_dead() -> None:
    shown, said = defaultdict(list), defaultdict(list)
    for line in CASES:
        if line.shows:
            shown[line.indicator].append(line)
    for name, _, text in SAID:
        said[name].append(text)
    passages = [
        p.text
        for part in ("development", "third", "fourth", "fifth", "sixth", "seventh")
        for p in read_passages(PASSAGES / f"{part}.jsonl")
    ]
    passages += [text for _, text in TOLD]
    dead: list[tuple[object, ...]] = []
    for indicator in INDICATORS:
        texts = [*(line.text for line in shown[indicator.id]), *said[indicator.id], *passages]
        for given in indicator.recognise:
            if not (given.said or given.told or any(uses(line, given) for line in shown[indicator.id])):
                dead.append((indicator.id, "a way to recognise it", given.words[:1]))
            dead += [
                (indicator.id, words) for words in given.words
                if not any(re.search(words, text, re.IGNORECASE) for text in texts)
            ]  # fmt: skip
    assert dead == []


def only(found: tuple[Sighting, ...], indicator: str) -> Sighting:
    (sighting,) = [s for s in found if s.indicator == indicator]
    return sighting


def test_an_incident_is_one_sighting_with_those_reports_whose_sentence_has_the_words() -> None:
    texts = ("Tarsk massed troops at the border.", "Troops of Tarsk were deployed.", "Tarsk did more of the same.")
    articles = [
        article(f"ar-{n}", n, outlet, text=text, events=(event(f"ev-{n}", "MOBILIZE", ("TRK",), (), "happened", Span(0, 5)),))
        for n, (outlet, text) in enumerate(zip(("Quay", "Lamp", "Gull"), texts, strict=True))
    ]  # fmt: skip
    record = record_of(*articles)
    merged = Incident(
        id="in-1", type="MOBILIZE", status="happened", actors=("TRK",), recipients=(), place=None, start=day(-2),
        end=day(-2), first_reported=day(0), reports=tuple(i.reports[0] for i in record.incidents),
    )  # fmt: skip
    found = only(sightings(record_of(*articles, incidents=(merged,)), INDICATORS), "forces-massed")
    assert found.origins == ("Lamp", "Quay")
    assert (found.incident, found.date) == ("in-1", day(-2))


def test_copies_report_nothing() -> None:
    one = article(
        "ar-1",
        0,
        text="Tarsk wants an answer within 48 hours.",
        positions=(position("po-1", "demand", "TRK", (), Span(0, 9)),),
    )
    copy = article(
        "ar-2",
        1,
        "Parrot",
        copy_of="ar-1",
        text=one.reading.article.text,
        positions=(position("po-2", "demand", "TRK", (), Span(0, 9)),),
    )
    assert sightings(record_of(one, copy), INDICATORS) == sightings(record_of(one), INDICATORS)


def test_the_suspected_attackers_denial_counts_for_nothing_and_others_contradict() -> None:
    text = "No troops were moved to the border."
    speakers = (
        Speaker(id="sp-t", name="Tarsk", kind="government", role=None, affiliation=None, country="TRK"),
        Speaker(id="sp-o", name="officials", kind="unnamed", role=None, affiliation=None, country="ORL"),
    )
    massed = article(
        "ar-0",
        0,
        text="Tarsk massed troops at the border.",
        events=(event("ev-0", "MOBILIZE", ("TRK",), (), "happened", Span(0, 5)),),
    )

    def denied(by: str | None) -> tuple[Sighting, ...]:
        denial = event("ev-1", "MOBILIZE", ("TRK",), (), "denied", Span(0, 5), reported_by=by)
        return sightings(
            record_of(massed, article("ar-1", 1, "Lamp", text=text, speakers=speakers, events=(denial,))), INDICATORS
        )

    own = denied("sp-t")
    assert only(own, "actor-denies").zero_because == DENIED_BY_ACTOR
    assert only(own, "forces-massed").denials == ()
    assert denied(None) == own
    others = denied("sp-o")
    assert [report.claim for report in only(others, "forces-massed").denials] == ["ev-1"]
    assert "actor-denies" not in {s.indicator for s in others}


def test_a_denial_alone_is_told_too() -> None:
    text = "No troops were moved to the border."
    speaker = Speaker(id="sp-v", name="Velden", kind="government", role=None, affiliation=None, country="VLD")
    denial = event("ev-1", "MOBILIZE", ("TRK",), (), "denied", Span(0, 5), reported_by="sp-v")
    found = sightings(record_of(article("ar-1", 1, text=text, speakers=(speaker,), events=(denial,))), INDICATORS)
    assert only(found, "forces-massed").reports == ()
    assert len(only(found, "forces-massed").denials) == 1


@pytest.mark.parametrize(("teller", "seen"), [("VLD", True), ("ORL", True), ("TRK", False), (None, False)])
def test_an_attack_that_others_fear_and_ascribe_to_nobody_is_the_suspected_attackers(
    teller: str | None, seen: bool
) -> None:
    text = "The minister warned that an attack was imminent."
    speaker = Speaker(id="sp-1", name="Ilse Varga", kind="person", role="minister", affiliation=None, country=teller)
    attack = event("ev-1", "ASSAULT", (), (), "threatened", Span(27, 33), reported_by="sp-1" if teller else None)
    page = article("ar-1", 1, text=text, speakers=(speaker,) if teller else (), events=(attack,))
    found = {sighting.indicator for sighting in sightings(record_of(page), INDICATORS)}
    assert ("intelligence-warning" in found) is seen
    assert "explicit-threat" not in found


def test_what_goes_on_is_seen_anew_after_a_week_and_history_is_not_seen() -> None:
    def at(number: int, **more: Any) -> StoredReading:
        return article(
            f"ar-{number}", number, text="Tarsk masses troops at the border.",
            events=(event(f"ev-{number}", "MOBILIZE", ("TRK",), (), "ongoing", Span(0, 5), **more),),
        )  # fmt: skip

    articles = [at(0), at(3), at(8)]
    record = record_of(*articles)
    merged = Incident(
        id="in-1", type="MOBILIZE", status="ongoing", actors=("TRK",), recipients=(), place=None, start=None, end=None,
        first_reported=day(0), reports=tuple(i.reports[0] for i in record.incidents),
    )  # fmt: skip
    found = [
        s for s in sightings(record_of(*articles, incidents=(merged,)), INDICATORS) if s.indicator == "forces-massed"
    ]
    assert [(s.date, len(s.reports)) for s in found] == [(day(0), 2), (day(8), 1)]
    old = Incident(
        id="in-1", type="MOBILIZE", status="happened", actors=("TRK",), recipients=(), place=None,
        start=dt.date(2014, 3, 1), end=dt.date(2014, 3, 1), first_reported=day(0), reports=merged.reports[:1],
    )  # fmt: skip
    assert sightings(record_of(at(0), incidents=(old,)), INDICATORS) == ()


def test_a_position_is_on_the_word_of_who_stated_it_and_belongs_to_the_state_that_he_speaks_for() -> None:
    text = "Ivo Ramm said that the answer was due within 48 hours. Analyst Ada Brule wants it within 24 hours."
    speakers = (
        Speaker(id="sp-r", name="Ivo Ramm", kind="person", role="foreign minister", affiliation=None, country="TRK"),
        Speaker(id="sp-b", name="Ada Brule", kind="person", role="analyst", affiliation="Sund Centre", country="TRK"),
    )
    statement = Statement(
        id="st-1", speaker="sp-r", source_span=None, cue_span=None, content_spans=(Span(14, 53),), kind="indirect",
        told_to=None, date=None, via=None,
    )  # fmt: skip
    stated = position("po-1", "demand", "Ivo Ramm", (), Span(14, 53), statement="st-1")
    analysts = position("po-2", "demand", "Ada Brule", (), Span(60, 90))
    stored = article("ar-1", 0, text=text, speakers=speakers, statements=(statement,), positions=(stated, analysts))
    found = only(sightings(record_of(stored), INDICATORS), "ultimatum")
    assert [(r.claim, r.origin, r.sources) for r in found.reports] == [("po-1", "sp-r", ("Ivo Ramm", "The Quay"))]


@pytest.mark.parametrize(
    ("kind", "country", "origin"),
    [
        ("unnamed", "TRK", "officials:TRK"),
        ("unnamed", None, "unnamed:ar-1:sources"),
        ("group", "TRK", "unnamed:ar-1:sources"),
    ],
)
def test_nobody_in_particular_is_one_origin_of_a_government_or_his_own(
    kind: Any, country: str | None, origin: str
) -> None:
    text = "The answer was due within 48 hours, sources said."
    speaker = Speaker(id="sp-s", name="Sources", kind=kind, role=None, affiliation=None, country=country)
    statement = Statement(
        id="st-1", speaker="sp-s", source_span=None, cue_span=None, content_spans=(Span(0, 34),), kind="indirect",
        told_to=None, date=None, via=None,
    )  # fmt: skip
    stated = position("po-1", "demand", "TRK", (), Span(0, 34), statement="st-1")
    stored = article("ar-1", 0, text=text, speakers=(speaker,), statements=(statement,), positions=(stated,))
    assert only(sightings(record_of(stored), INDICATORS), "ultimatum").origins == (origin,)


def test_a_question_may_be_proposed_from_the_record() -> None:
    text = "Tarsk massed troops at the border."
    stored = article(
        "ar-1", 0, text=text, events=(event("ev-1", "MOBILIZE", ("TRK",), ("VLD",), "happened", Span(0, 5)),)
    )
    record = record_of(stored)
    unasked = Record(name=record.name, question=None, articles=record.articles, incidents=record.incidents)
    assert sightings(unasked, INDICATORS) == sightings(record, INDICATORS)


def test_reading_order_does_not_matter() -> None:
    lines = [line for line in CASES if line.shows][:40]
    stored = [
        StoredReading(reading=Reading(**{**_fields(told(line).reading), "article": article(f"ar-{n}", n % 9, text=line.text).reading.article}), added=told(line).added, reader="1")
        for n, line in enumerate(lines)
    ]  # fmt: skip
    renamed = [_renamed(s, n) for n, s in enumerate(stored)]
    assert sightings(record_of(*renamed), INDICATORS) == sightings(record_of(*renamed[::-1]), INDICATORS[::-1])


def _fields(reading: Reading) -> dict[str, Any]:
    return {name: getattr(reading, name) for name in reading.__slots__}


def _renamed(stored: StoredReading, number: int) -> StoredReading:
    """With claim ids of its own."""
    fields = _fields(stored.reading)
    fields["events"] = tuple(
        Event(**{**{k: getattr(e, k) for k in e.__slots__}, "id": f"ev-{number}"}) for e in stored.reading.events
    )
    return StoredReading(reading=Reading(**fields), added=stored.added, reader="1")


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("One ran. Two fell. Three stood.", "fell", "Two fell."),
        ("Gen. Orr of the U.S. Army spoke. He left.", "spoke", "Gen. Orr of the U.S. Army spoke."),
        ("First\n\nSecond line. Third", "Second", "Second line."),
        ("“We left.” He said so.", "left", "“We left.”"),
        ("The guild said No.\n\nThe mill stood still.", "mill", "The mill stood still."),
        ("Alone", "Alone", "Alone"),
    ],
)
def test_sentences(text: str, word: str, sentence: str) -> None:
    start = text.index(word)
    assert sentence_at(text, Span(start, start + len(word))) == sentence
