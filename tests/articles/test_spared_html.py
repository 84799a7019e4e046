"""What the structure of a page, or the shape of the lines around it, spares."""

from __future__ import annotations

import pytest
from lxml import html

from parley.articles.blocks import Laid
from parley.articles.forms import block_of
from parley.articles.html_blocks import all_blocks
from parley.articles.html_kinds import in_quotation, tag_of
from parley.articles.html_markup import prepared
from parley.articles.spared_html import (
    attributions,
    days_of_a_chronology,
    directions,
    labels_of_lists,
    quotations,
    signatures_of_letters,
    terms,
)

STORY = "The ferry stayed in the harbour on Monday, and Inspector Ana Marabwe would not say who had taken its crew."

Reasons = list[str | None]


def lie(texts: list[str], elements: str = "", quoted: str = "") -> list[Laid]:
    named = elements.split() or ["p"] * len(texts)
    flags = [q == "q" for q in quoted] or [False] * len(texts)
    return [
        Laid(text, i, 1, element=name, quoted=flag)
        for i, (text, name, flag) in enumerate(zip(texts, named, flags, strict=True))
    ]


@pytest.mark.parametrize(
    ("text", "quoted", "reason", "left"),
    [
        ("They have taken the ferry!!! Share before they delete it", "-q", "share", None),
        ("They have taken the ferry!!! Share before they delete it", "--", "share", "share"),
        ("Subscribe to our newsletter for more on the ferry", "-q", "newsletter", "newsletter"),
        ("Ferry held again", "-q", "title", "title"),
    ],
)
def test_what_is_set_off_as_a_quotation_stays(text: str, quoted: str, reason: str, left: str | None) -> None:
    texts = [STORY, text]
    reasons: Reasons = [None, reason]
    quotations([block_of(t) for t in texts], lie(texts, quoted=quoted), reasons)
    assert reasons == [None, left]


def test_a_quotation_that_is_a_link_leads_elsewhere() -> None:
    texts = [STORY, "The buoy that drifted"]
    reasons: Reasons = [None, "related"]
    quotations([block_of(t) for t in texts], [Laid(STORY, 0, 1), Laid(texts[1], 1, 1, 1.0, quoted=True)], reasons)
    assert reasons == [None, "related"]


def test_terms_stay_with_what_they_head() -> None:
    texts = ["Mr. HALD", STORY, "Ms. MARABWE", STORY, "Mr. HALD", STORY, "Topic", "Ferries"]
    reasons: Reasons = [None, None, "byline", None, None, None, "section", "section"]
    terms([block_of(t) for t in texts], lie(texts, "dt dd dt p dt dd dt dd"), reasons)
    assert reasons == [None] * 6 + ["section", "section"]


@pytest.mark.parametrize(
    ("label", "element", "reason", "left"),
    [
        ("HIGHLIGHTS", "b", "other", None),
        ("Most read", "h3", "related", "related"),
        ("HIGHLIGHTS", "li", "other", "other"),
        ("Ferry held again", "h2", "title", "title"),
    ],
)
def test_the_label_of_a_list_that_stays(label: str, element: str, reason: str, left: str | None) -> None:
    texts = [label, "Ferry still held at noon", "Crew said to be well", STORY]
    reasons: Reasons = [reason, None, None, None]
    labels_of_lists([block_of(t) for t in texts], lie(texts, f"{element} li li p"), reasons)
    assert reasons == [left, None, None, None]


def test_the_last_letter_is_signed_as_the_others_are() -> None:
    texts = [f"Sir: {STORY}", "Ana Marabwe", f"Sir: {STORY}", "Tove Hald", "by telegraph", "The Editor has 3 desks."]
    reasons: Reasons = [None, None, None, "byline", "other", "other"]
    signatures_of_letters([block_of(t) for t in texts], reasons)
    assert reasons == [None] * 5 + ["other"]
    reasons = [None, "byline", None, "byline", "other", "other"]
    signatures_of_letters([block_of(t) for t in texts], reasons)
    assert reasons[3:] == ["byline", "other", "other"]


def test_directions_in_a_transcript_stay_and_one_in_brackets_goes() -> None:
    texts = ["(BEGIN VIDEO CLIP)", STORY, "(END VIDEO CLIP)", STORY, "(COMMERCIAL BREAK)"]
    reasons: Reasons = [None, None, None, None, "advertisement"]
    directions([block_of(t) for t in texts], reasons)
    assert reasons == [None] * 5
    reasons = [None, "advertisement"]
    directions([block_of(t) for t in texts[3:]], reasons)
    assert reasons == [None, "advertisement"]


def test_quotations_have_feet_and_stand_in_frames_of_feeds() -> None:
    body = "<iframe src='x'><blockquote><p>We wait.</p><footer>Tove Hald</footer></blockquote></iframe>"
    tree = html.document_fromstring(prepared(f"<html><body><figure>{body}</figure><footer>Orsk</footer></body></html>"))
    blocks = all_blocks(tree)
    assert [(b.text, in_quotation(b.kind)) for b in blocks] == [("We wait.", True), ("Tove Hald", True)]


def test_the_paragraph_of_an_item_is_an_item() -> None:
    assert [tag_of(k) for k in ("ul.>li.x", "li.x>p.", "li.x>p.note", "div.>p.", "li.x>h2.")] == "li li p p h2".split()


@pytest.mark.parametrize(
    ("said", "line", "reason", "left"),
    [
        ("“I did not take the ferry.”", "Lt. Tove Hald, on Radio Orsk", "byline", None),
        ("“I did not take the ferry.”", "(Supplied)", "caption", "caption"),
        ("“I did not take the ferry.”", "By Lena Harrow", "byline", "byline"),
        ("The ferry is in the harbour.", "Lt. Tove Hald, on Radio Orsk", "byline", "byline"),
    ],
)
def test_who_said_what_is_set_off_stays_below_it(said: str, line: str, reason: str, left: str | None) -> None:
    reasons: Reasons = [None, None, reason, None]
    attributions([block_of(text) for text in (STORY, said, line, STORY)], reasons)
    assert reasons[2] == left
    reasons = [None, None, reason]
    attributions([block_of(text) for text in (STORY, said, line)], reasons)
    assert reasons[2] == reason


def test_days_that_head_a_chronology_stay() -> None:
    texts = ["3 November 2021", STORY, "29 November 2021", STORY, "Monday, 3 January 2022", STORY]
    reasons: Reasons = ["navigation", None, "date", None, None, None]
    laid = lie(texts, "h3 p h3 p h3 p")
    days_of_a_chronology([block_of(t) for t in texts], laid, reasons)
    assert reasons == ["navigation", None, "date", None, None, None]
    reasons = ["navigation", None, None, None, None, None]
    days_of_a_chronology([block_of(t) for t in texts], laid, reasons)
    assert reasons == [None] * 6
    reasons = ["navigation", None, None, None]
    days_of_a_chronology([block_of(t) for t in texts[:4]], laid[:4], reasons)
    assert reasons == ["navigation", None, None, None]
