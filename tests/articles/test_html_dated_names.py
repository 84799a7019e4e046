"""Dates in elements, attributes and data whose names somebody made up, and dates of other things on the page."""

from __future__ import annotations

import datetime as dt

import pytest

from parley.articles.build import article_from
from parley.pages.types import Page

STORY = "".join(
    f"<p>The ferry of day {i} was held in the harbour until the minister, Tove Hald, let it go at noon.</p>"
    for i in range(4)
)
DAY = dt.date(2015, 6, 8)


def dated(
    before: str = "", *, head: str = "", after: str = "", title: str = "<h1>Ferry held again</h1>"
) -> dt.date | None:
    """The date of a page made of parts."""
    page = (
        f"<html><head><title>Ferry held again - Port Post</title>{head}</head><body><div class='newsDetail'>{title}{before}"
        f"<div>{STORY}</div></div>{after}</body></html>"
    )
    return article_from(Page(path="x", url=None, format="html", text=page))[0].published


@pytest.mark.parametrize(
    "name",
    ["lblNewsDate", "ctl00_Main_lblPubDate", "articleDate", "newsDetailDate", "txtDate", "storyTimestamp", "newsdate"],
)
def test_a_name_with_a_hump(name: str) -> None:
    row = f"<div><b>Port Post Network</b><span id='{name}'>World desk, Harbour - 8 June 2015 - 06:10, all ports</span></div>"
    assert dated(row) == DAY


@pytest.mark.parametrize("name", ["lblUpdate", "candidate", "mandate", "lastUpdated", "validateForm"])
def test_no_name_of_a_date(name: str) -> None:
    row = f"<div><b>Port Post Network</b><span id='{name}'>World desk, Harbour - 8 June 2015 - 06:10, all ports</span></div>"
    assert dated(row) is None


def test_counts_beside_a_date() -> None:
    assert dated("<p>Monday, 8 June 2015 | 1,204 views</p>") == DAY


def test_spans_without_a_class_are_set_apart() -> None:
    row = "<div><span>Ilsa Marn</span><span>Published</span><span>8 June 2015</span></div>"
    assert dated(row, title="<div><div><div><h1>Ferry held again</h1></div></div></div>") == DAY


def test_seconds_in_the_data_of_a_page() -> None:
    assert (
        dated(head="<script>var page = {'id': 9, 'publishedAt': 1433750400, 'updatedAt': 1443750400};</script>") == DAY
    )
    assert dated(head="<script>var page = {'id': 9, 'updatedAt': 1433750400};</script>") is None


@pytest.mark.parametrize("kind", ["Comment", "VideoObject", "ImageObject"])
def test_microdata_of_another_thing(kind: str) -> None:
    thing = (
        f"<div itemscope itemtype='http://schema.org/{kind}'><meta itemprop='datePublished' content='2011-01-02'></div>"
    )
    assert dated(after=thing) is None
    assert dated("<p>8 June 2015</p>", after=thing) == DAY


def test_microdata_of_the_story() -> None:
    thing = "<div itemscope itemtype='http://schema.org/NewsArticle'><meta itemprop='datePublished' content='2015-06-08'></div>"
    assert dated(thing) == DAY


def test_a_story_that_linked_data_only_lists() -> None:
    data = (
        '{"@graph": [{"@type": "WebPage", "name": "Ferry held again", "datePublished": "2015-06-08"},'
        '{"@type": "NewsArticle", "headline": "Post office of the port closes", "datePublished": "2014-02-02"}]}'
    )
    assert dated(head=f"<script type='application/ld+json'>{data}</script>") == DAY


def test_an_address_made_of_the_title() -> None:
    assert dated(after="<p>Source: http://post.example/2015/06/08/ferry-held-again.html</p>") == DAY
    assert dated(after="<p>Source: http://post.example/2015/06/08/mayor-resigns.html</p>") is None


@pytest.mark.parametrize("label", ["This story was found at: ", "Printed from ", "Permalink: ", "Original article: "])
def test_an_address_that_a_page_calls_its_own(label: str) -> None:
    assert dated(after=f"<p><font size=1>{label}http://post.example/2015/06/08/news/a12.html</font></p>") == DAY


def test_several_addresses_that_a_page_calls_its_own() -> None:
    lines = (f"<p>Permalink: http://post.example/2015/06/0{day}/news/a12.html</p>" for day in (3, 8))
    assert dated(after="".join(lines)) is None


FAR = "<table><tr><td><div><div><div><div><h1>Ferry held again</h1></div></div></div></div></td></tr></table>"


@pytest.mark.parametrize("line", ["Issue 44 &mdash; 8 June 2015", "Vol. 3, No. 12 - June 8, 2015"])
def test_the_day_of_an_issue_above_a_title(line: str) -> None:
    masthead = f"<div><div><b>The Corridor Letter</b><br>{line}</div></div><div>Read in your browser</div>"
    assert dated(title=f"{masthead}<div>{FAR}</div>") == DAY


def test_a_name_for_dates_far_above_the_title() -> None:
    row = "<table><tr><td><span id='lblDate'>08/06/2015</span></td><td>Press release</td><td>28/05/2015 is no day of it</td></tr></table>"
    assert dated(title=f"{row}<p>General Council</p><p>498th meeting</p>{FAR}") == DAY


@pytest.mark.parametrize("place", ["header", "topbar", "masthead", "todayBox"])
def test_the_day_on_which_a_page_is_asked_for(place: str) -> None:
    row = f"<div id='{place}'><div><span class='date'>Monday, 8 June 2015</span></div></div>"
    assert dated(title=f"{row}<p>General Council</p><p>498th meeting</p><p>Port desk</p>{FAR}") is None
