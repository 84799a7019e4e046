"""The signs by which blocks are spared a search: no block is spared in which something would be found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.articles.clutter_words import BUSINESS, Business
from parley.articles.forms import furniture


@pytest.mark.parametrize("business", BUSINESS, ids=lambda business: business.kind)
@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_what_a_kind_of_business_says_has_a_sign_of_it(business: Business, data: st.DataObject) -> None:
    said = data.draw(st.from_regex(business.words, alphabet=st.characters(exclude_characters="İı")))
    assert any(sign in said.casefold() for sign in business.signs)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("HOSTAGES (from page 1)", "navigation"),
        ("(Turn to page 6, HOSTAGES)", "navigation"),
        ("1 News 2 Sport 3 Tones 4 Chat", "navigation"),
        ("BET NOW: Cup final odds. Terms apply.", "advertisement"),
        ("Updated 11:40 p.m. with comment from the islands.", "updated"),
        ("Copyright 2011 The Quay", "copyright"),
        ("Save for later", "share"),
        ("Reply Share Report", "share"),
        ("Read the full statement here", "related"),
        ("Five most read", "related"),
        ("Never miss a story", "newsletter"),
        ("Continue with a free account", "subscription"),
        ("Buy us a coffee", "support"),
        ("In association with Hald Bank", "advertisement"),
        ("Switch to dark mode", "app"),
        ("1,204 words", "app"),
        ("View all 41 comments", "comments"),
        ("Back to the front page", "navigation"),
        ("Tap image to enlarge", "app"),
        ("Editor's note: This story has been updated throughout.", "updated"),
        ("This article is over three years old.", "updated"),
        ("This content is blocked because you have not accepted the trackers.", "cookies"),
        ("Some content could not load. Check your connection.", "cookies"),
        ("Follow Quay Lantern on Telegram.", "share"),
        ("The offer of the week: all pages for a year", "subscription"),
        ("Also interesting", "related"),
        ("Les også: Orsk will run out of milk", "related"),
        ("The advice of the ministry: follow Quay Lantern on Telegram.", None),
        ("Full text: the ceasefire of Orsk", None),
        ("Tap the map, he said, and it was blue.", None),
        ("This story is three years old, and nobody in Orsk has forgotten it.", None),
        ("The content of the letters was read by consent of both judges on Monday.", None),
        ("Editor's note: The captain's name was misspelt on Monday.", None),
        ("On the subject of milk the two ministers were silent.", None),
        ("Read the treaty, he told us.", None),
        ("Save the harbour", None),
        ("A win for two tickets holders", None),
        ("No owner of a boat sailed that night.", None),
        ("Copyright in the anthem is in dispute.", None),
        ("He turned from page 6 of the treaty to page 9.", None),
    ],
)
def test_forms_of_furniture(line: str, reason: str | None) -> None:
    assert furniture(line) == reason
