"""The outlet is the name that a page's removed lines agree on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.articles.outlets import outlet_of

STORY = "The ferry stayed in the harbour of Halm for a week, and nobody could say why."


def outlet(*removed: str, others: tuple[str | None, ...] = ()) -> str | None:
    return outlet_of([*removed, STORY], [*["other"] * len(removed), None], others)


@pytest.mark.parametrize(
    ("removed", "expected"),
    [
        (["The Harbour Lantern | News | Sport | Weather", "© 2014 The Harbour Lantern"], "The Harbour Lantern"),
        (["Skip to content", "Copyright 1997 The Halm Courier Ltd. All rights reserved."], "The Halm Courier"),
        (["HALM COURIER", "Subscribe to the Halm Courier", "© Halm Courier 2003"], "Halm Courier"),
        (["Menu   Search", "Harbour Watch is a non-profit project.", "Support Harbour Watch"], "Harbour Watch"),
        (["Home | News | Sport", "Log in", "Share", "Most read"], None),
        ([], None),
    ],
)
def test_the_name_on_which_the_page_agrees(removed: list[str], expected: str | None) -> None:
    assert outlet(*removed) == expected


def test_the_title_and_the_author_are_no_outlet() -> None:
    assert outlet("Ferry Stays In Harbour", "Share Ferry Stays In Harbour", others=("Ferry Stays In Harbour",)) is None


def test_the_story_names_no_outlet() -> None:
    assert outlet_of(["The Harbour Lantern", "© The Harbour Lantern"], [None, None], ()) is None


@given(st.lists(st.tuples(st.text(max_size=80), st.sampled_from(["other", "copyright", "title", None])), max_size=8))
def test_any_page_is_survived(page: list[tuple[str, str | None]]) -> None:
    found = outlet_of([text for text, _ in page], [reason for _, reason in page], ("A title", None))
    assert found is None or 3 <= len(found) <= 60
