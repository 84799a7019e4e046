"""Elements that sites invent are read as what they hold, and rows that label a date are believed."""

from __future__ import annotations

import time

import pytest
from lxml import html

from parley.articles.build import article_from
from parley.articles.html_blocks import all_blocks
from parley.articles.html_dated_labels import labelled_date
from parley.articles.html_own_elements import as_plain_elements, long_spans_as_blocks
from parley.pages.types import Page

STORY = "".join(
    f"<p>The ferry of day {i} was held in the harbour until the minister, Tove Hald, let it go at noon.</p>"
    for i in range(4)
)


def blocks(body: str) -> list[str]:
    tree = html.document_fromstring(f"<html><body>{body}</body></html>")
    as_plain_elements(tree)
    return [block.text for block in all_blocks(tree)]


def test_a_site_s_own_elements_part_paragraphs_and_not_words() -> None:
    body = "<ok-body><ok-par>It stayed.</ok-par><ok-par>The crew <ok-mark>slept</ok-mark> on.</ok-par></ok-body>"
    assert blocks(body) == ["It stayed.", "The crew slept on."]
    assert blocks("<p>At <ok-time>noon</ok-time> it left.</p>") == ["At noon it left."]


def test_a_site_s_own_elements_are_called_by_their_names_unless_they_hold_the_page() -> None:
    tree = html.document_fromstring(
        "<html><body><latest-page><h1>Ferry held</h1><ok-byline class='x'>Lena Harrow</ok-byline></latest-page>"
        "<amp-ad>Soap</amp-ad><time-ago datetime='2022-05-04'>a day ago</time-ago></body></html>"
    )
    as_plain_elements(tree)
    assert [(e.tag, e.get("class")) for e in tree.iter("div", "span", "amp-ad", "time-ago")] == [
        ("div", None),
        ("div", "ok-byline x"),
        ("amp-ad", None),
        ("time-ago", None),
    ]


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("<table><tr><td>Date Taken:</td><td>03.14.2012</td></tr><tr><td>Date Posted:</td><td>03.21.2012 09:11</td></tr></table>", "2012-03-21"),
        ("<dl><dt>Format</dt><dd>Map</dd><dt>Originally published</dt><dd>29 Oct 2014</dd></dl>", "2014-10-29"),
        ("<table><tr><th>Release date</th><td>4 May 2022</td></tr></table>", "2022-05-04"),
        ("<dl><dt>Posted</dt><dd>4 May 2022</dd><dt>Posted</dt><dd>5 May 2022</dd></dl>", "None"),
        ("<dl><dt>Last updated</dt><dd>4 May 2022</dd></dl>", "None"),
        ("<dl><dt>The order was issued to all ships</dt><dd>4 May 2022</dd></dl>", "None"),
    ],
)  # fmt: skip
def test_rows_that_label_the_date(body: str, date: str) -> None:
    assert str(labelled_date(html.document_fromstring(body), None)) == date


@pytest.mark.parametrize(
    ("reviews", "date"),
    [
        ("[{'datePublished': '2020-10-09', 'itemReviewed': {'datePublished': '2020-10-06'}}]", "2020-10-09"),
        ("[{'datePublished': '2020-10-09'}, {'datePublished': '2020-10-10'}]", "None"),
    ],
)
def test_who_checks_a_claim_says_when(reviews: str, date: str) -> None:
    data = reviews.replace("'", '"').replace('{"date', '{"@type": "ClaimReview", "date')
    head = f"<title>Ferry held again</title><script type='application/ld+json'>{data}</script>"
    markup = f"<html><head>{head}</head><body><h1>Ferry held again</h1>{STORY}</body></html>"
    assert str(article_from(Page(path="x", url=None, format="html", text=markup)).article.published) == date


def test_spans_that_are_paragraphs_are_blocks() -> None:
    told = "The ferry of day {} was held in the harbour until the minister let it go."
    spans = "".join(f"<span>{told.format(i)}</span>" for i in range(3))
    page = f"<span>Lena Harrow</span><span>4 May 2022</span><span class='story'>{spans}</span>"
    parts = "<span>It was held </span><span>in the harbour of Orsk, at the quay where it had been held before, </span>"
    for body, found in (
        (page, ["Lena Harrow", "4 May 2022", *(told.format(i) for i in range(3))]),
        (
            f"<div>{parts}<span>until noon.</span></div>",
            ["It was held in the harbour of Orsk, at the quay where it had been held before, until noon."],
        ),
        (f"<p>{spans}</p>", ["".join(told.format(i) for i in range(3))]),
    ):
        tree = html.document_fromstring(f"<html><body>{body}</body></html>")
        long_spans_as_blocks(tree)
        assert [block.text for block in all_blocks(tree)] == found


def test_a_day_among_the_lines_above_the_title() -> None:
    above = "<p align='right'>JOM/2008/31<br>2 July 2008<br>Original: English</p>"
    markup = (
        f"<html><head><title>Ferry held again</title></head><body>{above}<h2>Ferry held again</h2>{STORY}</body></html>"
    )
    assert str(article_from(Page(path="x", url=None, format="html", text=markup)).article.published) == "2008-07-02"


def test_pages_full_of_a_site_s_own_elements_take_work_by_their_number() -> None:
    for body in ("<x-y>a.</x-y>" * 60_000, "<x-y><b>a.</b>" * 100 + "<span>It stayed.</span>" * 60_000):
        started = time.process_time()
        tree = html.document_fromstring(f"<html><body>{body}</body></html>")
        as_plain_elements(tree)
        long_spans_as_blocks(tree)
        assert time.process_time() - started < 5
