"""What shows only when all blocks of a page have been decided on."""

from __future__ import annotations

import pytest

from parley.articles.forms import block_of
from parley.articles.second_look import (
    alone_on_its_page,
    appeals_at_the_end,
    credited_at_the_end,
    doubtful_below,
    labels_that_return,
    mastheads_again,
    notes_on_author,
    orders_to_subscribe,
    shown_twice,
    signed_at_the_end,
)

PROSE = [
    "The ferry stayed in the harbour on Monday, and nobody would say who had taken its crew or where they were now.",
    "“We asked a simple question,” the minister said. “I have two ovens and I can count.” Then she left the room.",
    "The talks are to go on next week, although the islands say that they will not come before the crew is free.",
    "A boat was seen off the cape at noon, and its captain asked the pilots for water, bread and a newspaper.",
    "Prices rose on both shores during the day, and the owners said that none of their ships would sail that night.",
]


def _reasons(texts: list[str], **gone: int) -> list[str | None]:
    reasons: list[str | None] = [None] * len(texts)
    for reason, place in gone.items():
        reasons[place] = reason
    return reasons


def test_a_sentence_set_off_that_the_story_holds_too_goes_and_a_subhead_stays() -> None:
    texts = [*PROSE[:3], "“I have two ovens and I can count.”", "‘A simple question’", *PROSE[3:]]
    reasons = _reasons(texts)
    shown_twice([block_of(text) for text in texts], reasons)
    assert reasons == [None, None, None, "other", None, None, None]


def test_what_ends_a_page_with_its_author_and_his_life_goes() -> None:
    for note, reason in (
        ("Ana covers the lake counties and keeps a boat.", "author bio"),
        ("Ana Marabwe has walked the river from its source.", "author bio"),
        ("Ana Marabwe, the minister, was not asked.", None),
        ("Anastas has walked away.", None),
        ("Ana said that “nobody was hurt”.", None),
    ):
        texts = ["By Ana Marabwe", *PROSE, note]
        reasons = _reasons(texts, byline=0)
        notes_on_author([block_of(text) for text in texts], reasons, None)
        assert reasons[-1] == reason
        assert reasons[1:-1] == [None] * len(PROSE)


def test_one_line_that_looks_like_furniture_stays_on_a_page_without_any() -> None:
    texts = ["Against patience", *PROSE[:3], "Subscribe", *PROSE[3:]]
    reasons = _reasons(texts, title=0, subscription=4)
    alone_on_its_page([block_of(text) for text in texts], reasons)
    assert reasons == ["title", *[None] * 6]
    reasons = _reasons([*texts, "Share this"], title=0, subscription=4, share=7)
    alone_on_its_page([block_of(text) for text in [*texts, "Share this"]], reasons)
    assert reasons[4] == "subscription"


def test_of_a_label_that_returns_nothing_stays_where_most_goes() -> None:
    texts = ["Border Watch", PROSE[0], "Border Watch", PROSE[1], "Border Watch", PROSE[2]]
    reasons: list[str | None] = ["other", None, None, None, "other", None]
    labels_that_return([block_of(text) for text in texts], reasons)
    assert reasons == ["other", None] * 3
    speaker: list[str | None] = [None, None, None, None, "other", None]
    labels_that_return([block_of(text) for text in texts], speaker)
    assert speaker == [None, None, None, None, "other", None]


def test_of_a_long_line_that_returns_nothing_stays_where_any_goes() -> None:
    stamp = "Approved for release, in part, by the harbour board of Sorn : 79A1"
    texts = [stamp, PROSE[0], stamp, PROSE[1], f"{stamp}.", PROSE[2]]
    reasons: list[str | None] = [None, None, "other", None, None, None]
    labels_that_return([block_of(text) for text in texts], reasons)
    assert reasons == ["other", None, "other", None, None, None]
    kept: list[str | None] = [None] * 6
    labels_that_return([block_of(text) for text in texts], kept)
    assert kept == [None] * 6


def test_the_authors_work_is_no_part_of_the_story_wherever_it_is_told() -> None:
    texts = [
        "By Ana Marabwe",
        *PROSE[:2],
        "Ana Marabwe has reported on the lakes since 2011.",
        *PROSE[2:],
        PROSE[0][:-1] + "!",
    ]
    reasons = _reasons(texts, byline=0)
    notes_on_author([block_of(text) for text in texts], reasons, None)
    assert [i for i, reason in enumerate(reasons) if reason == "author bio"] == [3]


def test_of_what_ends_a_page_only_what_speaks_to_the_reader_goes_with_the_rest() -> None:
    appeal = "Please support our journalism: your donation keeps our newsletter free."
    for last, reason in ((appeal, "support"), ("Photographs by readers helped us to find the ferry.", None)):
        texts = [*PROSE, last, "Share this"]
        reasons = _reasons(texts, share=len(PROSE) + 1)
        appeals_at_the_end([block_of(text) for text in texts], reasons)
        assert reasons == [*[None] * len(PROSE), reason, "share"]


def test_a_line_that_tells_to_subscribe_goes() -> None:
    for line, reason in (
        ("SUBSCRIBE to The Lantern: a full year by post to any island in the world, 35s.", "subscription"),
        ("Sign up for our weekly letter on the islands.", "subscription"),
        ("Subscribe to that view and you will be poor, the captain said.", None),
        ("The islands subscribe to the pact, and sign up for the next one.", None),
    ):
        reasons: list[str | None] = [None, None]
        orders_to_subscribe([block_of(text) for text in (PROSE[0], line)], reasons)
        assert reasons == [None, reason]


def test_what_is_in_doubt_far_below_the_story_goes_with_what_stands_around_it() -> None:
    rows = ["Related", "Milk runs out in Orsk", "Topics: ferries"]
    texts = [*PROSE, PROSE[0], *rows, "The Lantern keeps to the rules of the press.", "Imprint"]
    blocks = [block_of(text) for text in texts]
    for chance, between, reason in ((0.2, 3, "other"), (0.7, 3, None), (0.2, 2, None)):
        reasons: list[str | None] = [*[None] * (9 - between), *["related"] * between, None, "navigation"]
        doubtful_below(blocks, [*[0.99] * 9, chance, 0.0], reasons)
        assert reasons[9] == reason
        assert reasons[: 9 - between] == [None] * (9 - between)
    reasons = [*[None] * 6, *["related"] * 3, None]
    doubtful_below(blocks[:-1], [*[0.99] * 9, 0.2], reasons)
    assert reasons[9] is None


def test_the_masthead_goes_where_it_stands_again_among_what_goes() -> None:
    texts = ["The Quay Lantern – Back to the home page", "Pilots strike", "A shut gate. | Photo", "The Quay Lantern",
             "Ana MARABWE.", "A strike", "Share", *PROSE, "The Quay Lantern"]  # fmt: skip
    reasons = _reasons(texts, navigation=0, title=1, caption=2, byline=4, share=6)
    mastheads_again([block_of(text) for text in texts], reasons)
    assert reasons[3:7] == ["navigation", "byline", None, "share"]
    assert reasons[7:] == [None] * 6


def test_a_name_behind_a_dash_at_the_end_is_the_authors() -> None:
    for last, byline, reason in (
        ("— Ana Marabwe", None, "byline"),
        ("—Ana Marabwe", "byline", None),
        ("— and so to bed", None, None),
        ("Ana Marabwe", None, None),
    ):
        texts = ["By Bo Lund", *PROSE[:2], last, "Share"]
        reasons: list[str | None] = [byline, None, None, None, "share"]
        signed_at_the_end([block_of(text) for text in texts], reasons)
        assert reasons[3] == reason


@pytest.mark.parametrize(
    ("last", "goes"),
    [
        ("Additional reporting by Ana Marabwe in Orsk.", True),
        ("(Reporting by Ana Marabwe and Bo Lund; editing by J. Pree.)", True),
        ("With additional reporting by L. Achterberg", True),
        ("Additional reporting from the lake shore was not possible.", False),
        ("Reporting by Ana Marabwe has shown that the gate was shut.", False),
        ("Editing by night is what she likes.", False),
    ],
)
def test_who_else_reported_is_told_behind_the_story(last: str, goes: bool) -> None:
    reasons: list[str | None] = [None] * 5
    credited_at_the_end([block_of(text) for text in (*PROSE[:4], last)], reasons)
    assert reasons == [None, None, None, None, "credit" if goes else None]
