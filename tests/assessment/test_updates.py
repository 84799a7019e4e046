"""What an update adds to the evidence, what a copy does not, and what a later version takes away again."""

import datetime as dt
from dataclasses import replace

from parley.assessment.assess import assess
from parley.assessment.indicators import sightings
from parley.assessment.types import Assessment, Sighting
from parley.claims.types import Event, Position
from parley.data.indicators import load_indicators
from parley.record.build import build_record
from parley.record.types import Question, Record, StoredReading
from parley.spans import Span
from tests.assessment.cases import profile, tables
from tests.record.made import FIRST, event, stored
from tests.record.test_taken_back import BEFORE, NOTE

INDICATORS = load_indicators()
QUESTION = Question(
    text="Will Veldt attack Marrow?", actor="VLD", event="ASSAULT", target="MRW", opens=FIRST,
    closes=FIRST + dt.timedelta(days=90),
)  # fmt: skip
AFTER = (
    "The harvest along the lake was the best for years, and the markets of Korum were full on Saturday.\n\n"
    "The treaty on the water of the river was signed by both sides in 1931 and ends in December."
)
NAMES = {"Veldt": "VLD", "Marrow": "MRW"}
CALLED_UP = "Veldt has mobilised its reservists in the two provinces along the river.\n\n"
ALERT = "\n\nMarrow has put its whole army on alert, the ministry of defence told reporters."
DEADLINE = "\n\nVeldt wants an answer from Marrow within 48 hours."
LATER = 3


def page(number: int, text: str, *, days: int = 0, outlet: str = "The Quay") -> StoredReading:
    """An article with what its sentences tell."""
    acts: list[Event] = []
    if CALLED_UP in text:
        acts.append(event(f"{number}-up", text, "mobilised", type_="MOBILIZE", recipient=""))
    if ALERT in text:
        acts.append(event(f"{number}-alert", text, "put", type_="MOBILIZE", actor="MRW", recipient=""))
    one = stored(number, text, days=days, outlet=outlet, events=tuple(acts))
    if DEADLINE not in text:
        return one
    at = text.index(DEADLINE.strip())
    wants = Position(
        id=f"po-{number}", kind="demand", party="VLD", towards=("MRW",), span=Span(at, len(text)), condition_span=None,
        statement=None,
    )  # fmt: skip
    return replace(one, reading=replace(one.reading, positions=(wants,)))


def record_of(*pages: StoredReading, days: int = LATER) -> Record:
    return replace(build_record("dam", pages, [], FIRST + dt.timedelta(days=days)), question=QUESTION)


def seen(record: Record) -> dict[str, Sighting]:
    return {found.indicator: found for found in sightings(record, INDICATORS, names=NAMES)}


def assessed(record: Record, days: int = LATER) -> Assessment:
    """Without limits, which count articles."""
    made = tables(indicators=INDICATORS, codes=NAMES)
    return replace(assess(record, made, FIRST + dt.timedelta(days=days), profile=profile()), limits=())


FIRST_VERSION = page(1, BEFORE + CALLED_UP + AFTER)
UPDATE = page(2, BEFORE + CALLED_UP + AFTER + ALERT + DEADLINE, days=LATER)


def test_the_news_of_an_update_counts_from_its_day() -> None:
    assert record_of(FIRST_VERSION, UPDATE).articles[1].copy_of == "ar-1"
    before, after = seen(record_of(FIRST_VERSION, UPDATE, days=LATER - 1)), seen(record_of(FIRST_VERSION, UPDATE))
    assert set(before) == {"reserve-call-up"}
    assert "ultimatum" in after
    assert after["reserve-call-up"] == before["reserve-call-up"]
    new = [found for name, found in after.items() if name not in before]
    assert {found.date for found in new} == {FIRST + dt.timedelta(days=LATER)}
    assert {report.article for found in new for report in found.reports} == {"ar-2"}
    assert assessed(record_of(FIRST_VERSION, UPDATE)) != assessed(record_of(FIRST_VERSION))


def test_an_update_is_no_second_voice_whoever_prints_it() -> None:
    update = page(2, UPDATE.reading.article.text, days=LATER, outlet="Parrot")
    after = seen(record_of(FIRST_VERSION, update))
    assert {origin for found in after.values() for origin in found.origins} == {"The Quay"}
    (standing,) = [one for one in assessed(record_of(FIRST_VERSION, update)).positions if one.kind == "demand"]
    assert standing.said == 1


def copies(count: int, *, days: int) -> list[StoredReading]:
    return [
        page(10 + 2 * n + late, version.reading.article.text, days=days, outlet=f"Parrot {n}")
        for n in range(count)
        for late, version in enumerate((FIRST_VERSION, UPDATE))
    ]


def test_one_copy_or_a_hundred_of_original_and_update_change_no_byte() -> None:
    alone = assessed(record_of(FIRST_VERSION, UPDATE, days=LATER + 1), LATER + 1)
    for count in (1, 50):
        many = record_of(FIRST_VERSION, UPDATE, *copies(count, days=LATER + 1), days=LATER + 1)
        assert assessed(many, LATER + 1) == alone


def test_copies_of_the_day_of_the_update_change_no_number() -> None:
    """Which of them is quoted is another matter."""
    alone, many = assessed(record_of(FIRST_VERSION, UPDATE)), record_of(FIRST_VERSION, UPDATE, *copies(50, days=LATER))
    found = assessed(many)
    assert (found.headline, found.outcomes, found.timeline) == (alone.headline, alone.outcomes, alone.timeline)
    assert [(one.log_odds, one.origins) for one in found.evidence] == [
        (one.log_odds, one.origins) for one in alone.evidence
    ]


def test_what_a_version_took_back_counts_only_before_its_day() -> None:
    corrected = page(2, BEFORE + AFTER + NOTE, days=LATER)
    assert set(seen(record_of(FIRST_VERSION, corrected, days=LATER - 1))) == {"reserve-call-up"}
    assert seen(record_of(FIRST_VERSION, corrected)) == {}
    cut = page(2, BEFORE + AFTER, days=LATER)
    assert set(seen(record_of(FIRST_VERSION, cut))) == {"reserve-call-up"}


def test_what_a_sentence_tells_without_an_act_is_taken_back_alike() -> None:
    drafted = "In Veldt reservists have rejoined their regiments in the two provinces along the river.\n\n"
    note = "\n\nThis article has been corrected: no reservists rejoined their regiments."
    untold = stored(1, BEFORE + drafted + AFTER, outlet="The Quay")
    corrected = stored(2, BEFORE + AFTER + note, outlet="The Quay", days=LATER)
    assert set(seen(record_of(untold, corrected, days=LATER - 1))) == {"reserve-call-up"}
    assert seen(record_of(untold, corrected)) == {}


def test_another_number_takes_the_place_of_the_first() -> None:
    massed = "Veldt has massed 120,000 troops along the frontier with Marrow since the end of the winter.\n\n"

    def version(number: int, told: str, days: int) -> StoredReading:
        text = BEFORE + told + AFTER
        act = event(f"{number}-massed", text, "massed", type_="MOBILIZE", recipient="")
        return stored(number, text, days=days, outlet="The Quay", events=(act,))

    pages = [version(1, massed, 0), version(2, massed.replace("120,000", "140,000"), LATER)]
    for days, article in ((LATER - 1, "ar-1"), (LATER, "ar-2")):
        found = seen(record_of(*pages, days=days))
        assert {report.article for one in found.values() for report in one.reports} == {article}
