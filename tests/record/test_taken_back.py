"""What a later version of an article corrects or takes back, and what it only leaves out."""

import datetime as dt

import pytest

from parley.record.build import build_record
from parley.record.types import Record

from .made import FIRST, stored

BEFORE = (
    "KORUM - Veldt has moved 3,000 soldiers to the hills above the dam at Anzor, the army of Marrow said on Monday.\n\n"
    "Adela Quist, who studies rivers at the Tessar Institute, said that the lake had not been so low for a century.\n\n"
)
CALLED_UP = "Veldt mobilised its reservists in the two provinces along the river on Sunday.\n\n"
AFTER = (
    "The ministers of both countries are to meet at the lake on Thursday, and nobody expects them to agree.\n\n"
    "The treaty on the water of the river was signed by both sides in 1931 and ends in December."
)
NOTE = "\n\nAn earlier version of this article said that reservists had been mobilised in provinces along the river."


def taken_back(record: Record) -> dict[str, list[str]]:
    return {
        one.reading.article.id: [span.of(one.reading.article.text).strip() for span in one.withdrawn]
        for one in record.articles
        if one.withdrawn
    }


def record_of(second: str, *, outlet: str = "The Quay", as_of: dt.date | None = None) -> Record:
    first = stored(1, BEFORE + CALLED_UP + AFTER, outlet="The Quay")
    return build_record("dam", [first, stored(2, second, outlet=outlet, days=1)], [], as_of)


def test_a_note_takes_back_what_it_names_and_tells_nothing_itself() -> None:
    record = record_of(BEFORE + AFTER + NOTE)
    assert record.articles[1].copy_of == "ar-1"
    assert taken_back(record) == {"ar-1": [CALLED_UP.strip()], "ar-2": [NOTE.strip()]}


def test_a_heading_announces_the_note_after_it() -> None:
    note = "\n\nCorrection:\n\nReservists were not mobilised in the provinces along the river, as was reported."
    record = record_of(BEFORE + AFTER + note)
    heading, said = note.strip().split("\n\n")
    assert taken_back(record) == {"ar-1": [CALLED_UP.strip()], "ar-2": [heading, said]}


def test_until_the_version_with_the_note_it_stands() -> None:
    assert taken_back(record_of(BEFORE + AFTER + NOTE, as_of=FIRST)) == {}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (BEFORE + AFTER, "The Quay"),
        (BEFORE + CALLED_UP + AFTER + NOTE, "The Quay"),
        (BEFORE + AFTER + NOTE, "Parrot"),
        (BEFORE + AFTER + "\n\nAn earlier version of this article misspelt the name of the dam at Anzor.", "The Quay"),
    ],
    ids=["left out", "still printed", "another outlet", "another matter"],
)
def test_what_is_only_left_out_stands(text: str, outlet: str) -> None:
    record = record_of(text, outlet=outlet)
    assert record.articles[1].copy_of == "ar-1"
    assert "ar-1" not in taken_back(record)


def test_another_number_in_the_same_sentence_corrects_it() -> None:
    record = record_of((BEFORE + CALLED_UP + AFTER).replace("3,000", "8,000"))
    assert record.articles[1].copy_of == "ar-1"
    (sentence,) = taken_back(record)["ar-1"]
    assert "3,000 soldiers" in sentence
    assert (
        record_of((BEFORE + CALLED_UP + AFTER).replace("3,000", "8,000"), outlet="Parrot").articles[0].withdrawn == {}
    )
