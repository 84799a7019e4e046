"""What goes and what stays; every reason with a near miss that must stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.articles.clutter import clean
from parley.articles.forms import furniture
from parley.articles.types import Judgement

STORY = [
    "The foreign ministers of both islands met in the harbour town on Tuesday to talk about the ferry that was seized last week.",
    "“We shall not pay for our own ship,” said the minister of the smaller island, Tove Hald, after the meeting.",
    "Her colleague left without a word, and the ferry stayed where it was, with eleven sailors on board.",
]


def kept(blocks: list[str]) -> list[str]:
    return [b for b, reason in zip(blocks, clean(blocks).reasons, strict=True) if reason is None]


@pytest.mark.parametrize(
    "block",
    [
        "Support us", "Read more", "READ MORE: Five charts that explain the strait", "Sign up for our newsletter and never miss a story.",
        "© 2023 The Meridian Courier. All rights reserved.", "Advertisement", "Share on Facebook Share on X Email", "Facebook | Twitter | WhatsApp",
        "Our journalism costs money. If you value it, please become a member from 4 a month.", "Photo: Petra Lind / Courier Pictures",
        "We use cookies to improve your experience. Read our privacy policy.", "A boat leaves the harbour. AFP/Getty Images", "Listen to this article 6 min",
        "Leave a comment", "Tags: islands, ferries, sailors", "Subscribe to our morning briefing", "Home › World › Islands", "3 min read",
        "Download our app for breaking news alerts.", "Story continues below advertisement",
    ],
)  # fmt: skip
def test_furniture_goes_from_the_middle_of_a_story(block: str) -> None:
    assert kept([STORY[0], block, *STORY[1:]]) == STORY


@pytest.mark.parametrize(
    "block",
    [
        "A ship, a strait and a promise", "10:42 GMT", "“Support us!” shouted the dockers. “Donate! Subscribe to our cause!”", "Nothing.",
        "The regulator said that websites must ask before they set cookies, and fined two newspapers that did not.",
        "Readers had cancelled their subscriptions by the thousand, the paper's publisher told the court on Friday.",
        "The newsletter, which the ministry sends to 4,000 officers, called the strike a betrayal.",
        "Q: Will you sign?", "He told AFP on Sunday that the ferry would stay.", "The charity said donations had fallen by half since the blockade began.",
        "Copyright law does not cover maps that are drawn by soldiers, the judge ruled.",
        "“We need your help,” the mayor said, “and we need it before the winter.”",
    ],
)  # fmt: skip
def test_what_only_looks_like_furniture_stays(block: str) -> None:
    assert kept([STORY[0], block, *STORY[1:]]) == [STORY[0], block, *STORY[1:]]


def test_head_becomes_metadata_and_the_tail_goes() -> None:
    page = ["WORLD", "Ministers meet over a seized ferry", "By Ann Orr", "14 March 1978", *STORY, "Ann Orr is the paper's maritime correspondent.",
            "Most read", "Why bread is dear", "The ferry that never came"]  # fmt: skip
    cleaned = clean(page)
    assert cleaned.reasons == [
        "section", "title", "byline", "date", None, None, None, "author bio", "related", "related", "related",
    ]  # fmt: skip
    assert cleaned.title == 1


def test_a_page_without_clutter_is_kept_whole() -> None:
    assert kept(STORY) == STORY


@pytest.mark.parametrize("text", ["Read more", "Ministers meet over a seized ferry", STORY[0], "Support us"])
def test_a_lone_paragraph_is_never_removed(text: str) -> None:
    assert kept([text]) == [text]


def test_a_word_of_the_page_inside_quotation_marks_never_counts() -> None:
    assert furniture("“Subscribe to our newsletter, donate to us, and become a member,” the leaflet said.") is None


@given(st.lists(st.text(max_size=60), max_size=12))
def test_something_always_stays_and_every_block_gets_a_verdict(blocks: list[str]) -> None:
    reasons = clean(blocks).reasons
    assert len(reasons) == len(blocks)
    assert not blocks or any(reason is None for reason in reasons)


@pytest.mark.parametrize("run", ["A", "A.", "A-", "Aof", "A/", "A---- ", "AP A"])
def test_endless_runs_of_capitals_are_no_credit_and_take_no_time(run: str) -> None:
    assert furniture(run * 20_000 + "x") is None


@pytest.mark.parametrize(
    "credit", ["Lani Fua/AP", "Ann Lee-Marsh via Reuters", "File Photo-AP", "Tom Orr /Getty Images"]
)
def test_credits_end_with_an_agency(credit: str) -> None:
    assert furniture(f"Canoes in the sound. — {credit}") is not None


def test_of_many_notes_on_authors_the_first_two_blocks_stay() -> None:
    note = "Anna Petrova is a reporter at the Quay."
    assert clean([*STORY, *[note] * 5]).reasons[-5:] == ["author bio"] * 5
    assert [reason is None for reason in clean([note] * 20_000).reasons[:3]] == [True, True, False]


KEEP, OTHER = Judgement(0.9, "other", 0.05), Judgement(0.2, "other", 0.6)


@pytest.mark.parametrize(
    "line",
    [
        "-- Advertisement --", "PUBLICIDAD", "Story continues", "(MORE)", "NNNN", "X X X THEY LAUGHED.", "BODY:", "LP",
        "Special to The Halm Courier", "Continued from page 1, col. 6", "7–10 minutes", "READ IN APP", "117 Shares",
    ],
)  # fmt: skip
def test_what_wires_databases_and_sites_write_between_the_lines_goes(line: str) -> None:
    page = [STORY[0], line, *STORY[1:]]
    judged = [KEEP, OTHER, *[KEEP] * (len(STORY) - 1)]
    assert clean(page, judge=lambda _: judged).reasons[:3] == [None, furniture(line), None]
    assert furniture(line) is not None


def test_heads_and_feet_of_printed_pages_go() -> None:
    title = ("Guns and Gulls", Judgement(0.01, "title", 0.97))
    page = [title, (STORY[0], KEEP), ("2 Guns and Gulls", KEEP), (STORY[1], KEEP), ("Halm Brief 31 3", KEEP),
            (STORY[2], KEEP), ("Halm Brief 31 5", KEEP), ("2 tanks", KEEP), (STORY[0], KEEP)]  # fmt: skip
    reasons = clean([text for text, _ in page], judge=lambda _: [said for _, said in page]).reasons
    assert [page[i][0] for i, reason in enumerate(reasons) if reason == "navigation"] == [
        "2 Guns and Gulls", "Halm Brief 31 3", "Halm Brief 31 5",
    ]  # fmt: skip


def test_a_date_line_above_the_story_goes() -> None:
    page = [("Guns and Gulls", Judgement(0.01, "title", 0.97)), ("15-Jun-2017", Judgement(0.3, "date", 0.6))]
    page += [(text, KEEP) for text in STORY]
    assert clean([t for t, _ in page], judge=lambda _: [said for _, said in page]).reasons[1] == "date"


def test_a_date_between_authors_and_an_update_goes() -> None:
    page = [("Guns and Gulls", KEEP), (STORY[0], KEEP), ("By Tove Hald", Judgement(0.1, "byline", 0.9)),
            ("Aug 4, 2024 11:52 pm IDT", KEEP), ("Updated: 11:52 pm IDT", Judgement(0.1, "updated", 0.9)),
            *[(text, KEEP) for text in STORY]]  # fmt: skip
    assert clean([t for t, _ in page], judge=lambda _: [said for _, said in page]).reasons[3] == "date"
