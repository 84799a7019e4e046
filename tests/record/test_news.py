"""A reprint adds nothing, an update what no version before it prints; and which version is the original."""

import datetime as dt
import itertools
from dataclasses import replace

import pytest

from parley.claims.types import Forecast
from parley.record.build import build_record
from parley.record.news import Printed
from parley.record.types import Record, StoredReading
from parley.scores.ledger import ledger
from parley.spans import Span
from parley.store.rows import likelihood_of

from .made import event, speaker, stored

WIRE = (
    "KORUM (Quaywire) - Veldt has moved forty tanks and some 3,000 soldiers to the hills above the dam at Anzor, the "
    "army of Marrow said on Monday.\n\nAdela Quist, who studies rivers at the Tessar Institute, said an attack before "
    "the thaw was unlikely. The ministers of both countries are to meet at the lake on Thursday, and nobody expects "
    "them to agree.\n\nThe treaty on the water of the river was signed by both sides in 1931 and ends in December."
)
ADDED = "\n\nJon Aske, once a colonel in Marrow, said that Veldt would almost certainly open fire within a month."


def article(number: int, text: str, *, days: int = 0, outlet: str = "", origin: str = "Quist") -> StoredReading:
    """An article with its two acts, and a forecast for each of two claims that it has."""
    one = stored(
        number, text, days=days, outlet=outlet, speakers=(speaker(str(number), origin),),
        events=(event(f"{number}-a", text, "moved", by=f"sp-{number}"),),
    )  # fmt: skip
    claims = [claim for claim in ("an attack before the thaw was unlikely", "Veldt would almost certainly open fire")
              if claim in text]  # fmt: skip
    forecasts = tuple(
        Forecast(
            id=f"fo-{number}-{claim.split()[0]}", forecaster=f"sp-{number}", span=Span(at, at + len(claim)), claim=claim,
            actor=None, event=None, target=None, negated=False, condition_span=None, deadline=None, wording=None,
            probability=None, statement=None,
        )
        for claim in claims
        for at in [text.index(claim)]
    )  # fmt: skip
    return replace(one, reading=replace(one.reading, forecasts=forecasts))


def rows(record: Record) -> list[str]:
    made = ledger(record, likelihood_of=likelihood_of, today=dt.date(1990, 1, 1))
    return [row.id for row in made]


def test_an_update_has_a_row_for_what_it_adds_and_a_reprint_none() -> None:
    three = [article(1, WIRE), article(2, WIRE, days=1), article(3, WIRE + ADDED, days=1)]
    record = build_record("dam", three, [])
    assert [one.copy_of for one in record.articles] == [None, "ar-1", "ar-1"]
    assert [sorted(one.news) for one in record.articles] == [[], [], ["fo-3-Veldt"]]
    assert rows(record) == ["fo-1-an", "fo-3-Veldt"]


def test_copies_of_an_update_add_nothing_to_it() -> None:
    first = [article(1, WIRE), article(2, WIRE + ADDED, days=1)]
    more = [article(n, WIRE + ADDED, days=2) for n in range(3, 8)]
    assert rows(build_record("dam", [*first, *more], [])) == rows(build_record("dam", first, []))


@pytest.mark.parametrize(
    ("sentence", "new"),
    [
        ("The army of Marrow said on Monday that Veldt had moved tanks.", True),
        ("The treaty on the waters of the river was signed by both sides in 1931 and ends in December.", False),
        ("The treaty on the water of the river was signed by both sides in 1932 and ends in December.", True),
        (
            "Adela Quist, who studies rivers at the Tessar Institute, said an attack before the thaw was unlikely.",
            False,
        ),
        ("War is near.", True),
    ],
)
def test_a_sentence_in_other_words_here_and_there_is_no_news_but_another_number_is(sentence: str, new: bool) -> None:
    assert Printed([WIRE]).lacks(sentence) is new


def test_whichever_of_cut_and_whole_is_the_original_every_forecast_has_one_row() -> None:
    for one, other in itertools.permutations((1, 2)):
        found = rows(build_record("dam", [article(one, WIRE), article(other, WIRE + ADDED)], []))
        assert sorted(row.rpartition("-")[2] for row in found) == ["Veldt", "an"]


def test_whose_dateline_names_itself_is_the_original_of_its_day() -> None:
    record = build_record("dam", [article(1, WIRE + ADDED), article(2, WIRE, outlet="Quaywire")], [])
    assert {one.reading.article.id: one.copy_of for one in record.articles} == {"ar-1": "ar-2", "ar-2": None}


def test_a_copy_that_was_read_to_name_another_source_is_no_second_origin() -> None:
    for first, second in (("ar-1", "ar-2"), ("ar-2", "ar-1")):
        one, other = int(first[3:]), int(second[3:])
        both = [article(one, WIRE, origin="the army"), article(other, WIRE[:-40], days=0, origin="Veldt")]
        (incident,) = build_record("dam", both, []).incidents
        assert len(incident.reports) == 2
        assert incident.origins == 1
