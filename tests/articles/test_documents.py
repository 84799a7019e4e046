"""Fields of records, and headings of schedules with their lists."""

from __future__ import annotations

import pytest

from parley.articles.documents import fields_of_records, headed_lists
from parley.articles.forms import block_of

STORY = "The ferry stayed in the harbour on Monday, and nobody would say who had taken its crew or where they were."


def records(texts: list[str], gone: list[str | None]) -> list[str | None]:
    reasons = list(gone)
    fields_of_records([block_of(text) for text in texts], reasons)
    return reasons


@pytest.mark.parametrize(
    "texts",
    [
        ["Fieldwork: 28-31 October", "Sample: 1,006 adults in Halm", "Margin of error: 3 points"],
        ["Witness: Mrs. Ana Marabwe", "Victim: Bo Marabwe, aged 17", "Heard at: Halm Town Hall, second day"],
        ["Vessel: Good Hope", "Flag: Sorn", "Last port: Elm"],
        ["Present: the mayor and both captains", "Apologies: the harbour master", "In the chair: Ana Marabwe"],
    ],
)
def test_fields_of_a_record_stay(texts: list[str]) -> None:
    assert records([*texts, STORY], ["byline", "other", "title", None]) == [None] * 4


def test_the_number_of_a_record_stays_with_it() -> None:
    texts = ["Case HT/00417", "Witness: Ana Marabwe", "Violation: abduction", STORY]
    assert records(texts, ["other", "byline", "title", None]) == [None] * 4


@pytest.mark.parametrize(
    "texts",
    [
        ["Author: Ana Marabwe", "Section: World", "Date: 4 May 2011"],
        ["Photo: Bo Halm", "Witness: the sea", "Tags: ferry, crew"],
        ["Related: The crew", "Watch: The harbour at night", "Topics: ferries"],
    ],
)
def test_fields_of_a_page_go(texts: list[str]) -> None:
    gone: list[str | None] = ["byline", "other", "tags", None]
    assert records([*texts, STORY], gone) == gone


def lists(texts: list[str], gone: list[str | None]) -> list[str | None]:
    reasons = list(gone)
    headed_lists([block_of(text) for text in texts], reasons)
    return reasons


@pytest.mark.parametrize(
    "heading", ["SCHEDULE", "Annex B", "Recommended measures", "LIST OF PRISONERS", "Appendix 2: Persons"]
)
def test_a_schedule_with_its_names_stays(heading: str) -> None:
    texts = [STORY, heading, "Cpl. Bo Halm, Customs Guard", "Ana Marabwe", STORY]
    assert lists(texts, [None, "other", "byline", "byline", None]) == [None] * 5


def test_other_headings_and_lists_that_end_the_page_go() -> None:
    for texts in (
        [STORY, "RELATED", "Ana Marabwe in the harbour", "Ferry lost", STORY],
        [STORY, "TV schedule", "Ana Marabwe at 8", "Ferry lost", STORY],
        ["SCHEDULE", "Bo Halm", "Ana Marabwe", "Harbour", STORY],
        [STORY, "SCHEDULE", "Bo Halm", "Ana Marabwe", "Follow us on all channels"],
    ):
        gone: list[str | None] = [None, "other", "other", "related", None]
        gone[0] = None if texts[0] == STORY else "other"
        gone[4] = None if texts[4] == STORY else "share"
        assert lists(texts, gone) == gone
