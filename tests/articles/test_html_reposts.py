"""A story shown again below the head of somebody else's page."""

from __future__ import annotations

import datetime as dt

import pytest

from parley.articles.html_reposts import repost_in

STORY = (
    "The ferry stayed in the harbour on Monday because nobody would say who had taken its crew, or where they were now. "
    * 2
)
HEAD = ["Ferry (long)", "Posted: Sat Feb 16, 2008 11:02 pm", "Not my words:"]


def test_its_own_head_counts() -> None:
    found = repost_in([*HEAD, "Orsk keeps the ferry", "By Ana Lund", "Thursday, February 14, 2008", STORY], 0, None)
    assert found == ("Orsk keeps the ferry", "Ana Lund", dt.date(2008, 2, 14), 3)
    turned = repost_in([*HEAD, "Orsk keeps the ferry", "14 February 2008", "By Ana Lund", STORY], 0, None)
    assert turned == found


@pytest.mark.parametrize(
    "lines",
    [
        ["Ferry (long)", "Orsk keeps the ferry", "By Ana Lund", "14 February 2008", STORY],  # a standfirst
        [*HEAD, "Orsk keeps the ferry", "14 February 2008", STORY, STORY],  # nobody wrote it
        [*HEAD, "Orsk keeps the ferry", "By Ana Lund", "Orsk", STORY],  # of no day
        [*HEAD, STORY, "Orsk keeps the ferry", "By Ana Lund", "14 February 2008", STORY],  # the story has begun
        [*HEAD, "Orsk keeps the ferry", "By Ana Lund", "14 February 2008", "More by her"],  # a list
    ],
)
def test_the_page_s_own_head_stays(lines: list[str]) -> None:
    assert repost_in(lines, 0, None) is None
    assert repost_in(lines, None, None) is None
