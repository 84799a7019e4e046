"""The outlet is the name that a page's own lines speak most for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.articles.outlet_lines import outlet_of
from parley.articles.outlet_names import TRAITS, names_of
from parley.articles.outlet_weights import WEIGHTS

STORY = "The ferry stayed in the harbour of Halm for a week, and nobody could say why it did not leave."


def outlet(*removed: str, title: str | None = None, author: str | None = None) -> str | None:
    return outlet_of([*removed, STORY], [*["other"] * len(removed), None], title, author, None)


@pytest.mark.parametrize(
    ("removed", "expected"),
    [
        (["The Harbour Lantern | News | Sport | Weather", "© 2014 The Harbour Lantern"], "The Harbour Lantern"),
        (["Skip to content", "Copyright 1997 The Halm Courier Ltd. All rights reserved."], "The Halm Courier"),
        (["HALM COURIER", "Subscribe to the Halm Courier", "© Halm Courier 2003"], "Halm Courier"),
        (["Menu   Search", "Harbour Watch is a non-profit project.", "Support Harbour Watch"], "Harbour Watch"),
        (["The Halm Gazette, Friday, September 30, 1938"], "The Halm Gazette"),
        (["Menu", "Tell us your story: news@halmcourier.example", "Halm Courier Media AB 2015"], "Halm Courier"),
        (["Clip 3 of 9", "Publication: Halm Courier", "Edition: Final   Page: 7"], "Halm Courier"),
        (["Copyright © 2016 The Harbour Lantern Pvt. Ltd. All Rights Reserved"], "The Harbour Lantern"),
        (["Home / Halm / Halm News / Ferry stays", "Share"], None),
        (
            [
                "Home / Halm / Halm News / Ferry stays",
                "Copyright © 2016 The Harbour Lantern Pvt. Ltd. All Rights Reserved",
            ],
            "The Harbour Lantern",
        ),
        (
            [
                "HarbourStream",
                "Read the original article on The Halm Courier.",
                "HarbourStream publishes 500 reports a day.",
            ],
            "The Halm Courier",
        ),
        (["Read the original article on Courier.", "The Halm Courier (Port Aster)"], "The Halm Courier"),
        (["Share", "Most read"], None),
        ([], None),
    ],
)
def test_the_name_that_the_page_speaks_for(removed: list[str], expected: str | None) -> None:
    assert outlet(*removed) == expected


def test_the_author_is_no_outlet() -> None:
    lines = ["By Lena Harrow", "Follow Lena Harrow"]
    assert outlet_of([*lines, STORY], ["byline", "share", None], None, "Lena Harrow", None) is None


@pytest.mark.parametrize("opening", ["HALM, May 4 (Harbour Wire) - ", "HALM, May 4 /Harbour Wire/ -- "])
def test_the_agency_of_the_first_line(opening: str) -> None:
    assert outlet_of([opening + STORY], [None], None, None, None) == "Harbour Wire"


def test_who_else_reported_is_no_outlet() -> None:
    lines = ["By Mila Harrow", STORY, "Additional reporting by Jon Pree in Halm"]
    assert outlet_of(lines, ["byline", None, "credit"], None, "Mila Harrow", None) is None


def test_the_story_names_no_outlet() -> None:
    assert outlet_of([f"{STORY} The Harbour Lantern said so.", STORY], [None, None], None, None, None) is None


def test_every_trait_has_a_weight() -> None:
    assert set(TRAITS) == set(WEIGHTS)
    (name,) = names_of(["The Halm Gazette", STORY], ["other", None], None, None, None)
    assert dict(zip(TRAITS, name.traits, strict=True))["whole_head"] == 1


@given(st.lists(st.tuples(st.text(max_size=80), st.sampled_from(["other", "copyright", "title", None])), max_size=8))
def test_any_page_is_survived(page: list[tuple[str, str | None]]) -> None:
    found = outlet_of([text for text, _ in page], [reason for _, reason in page], "A title", None, None)
    assert found is None or 2 <= len(found) <= 64
