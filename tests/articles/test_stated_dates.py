"""Dates that pages state out of sight, under names that somebody made up."""

from __future__ import annotations

import datetime as dt

import pytest
from lxml import html

from parley.articles.stated_dates import in_attributes, in_meta, in_scripts, of_publication

DAY = dt.date(2018, 4, 12)


@pytest.mark.parametrize("name", ["nd.firstpub", "vr:published_time", "ArticlePublicationDate", "pubdate", "post_date"])
def test_names_of_publication(name: str) -> None:
    assert of_publication(name)


@pytest.mark.parametrize(
    "name", ["publisher", "last-published", "republished", "date", "video_publish_date", "unpublished", "modified"]
)
def test_names_of_other_things(name: str) -> None:
    assert not of_publication(name)


def test_meta_elements_of_any_name() -> None:
    page = "<html><head><meta name='nd.firstpub' content='20180412'><meta name='nd.build' content='2019-01-01'>{}</head></html>"
    assert in_meta(html.document_fromstring(page.format("")), day_first=None) == DAY
    second = "<meta name='x-published' content='2018-04-13'>"
    assert in_meta(html.document_fromstring(page.format(second)), day_first=None) is None
    packed = """<html><head><meta name="parsely-page" content='{"title": "x", "pub_date": "2018-04-12T06:00:00Z"}'></head></html>"""
    assert in_meta(html.document_fromstring(packed), day_first=None) == DAY


def test_data_for_counting_visits() -> None:
    page = "<html><body><script>dataLayer.push({'publishDate':'2018-04-12','visitDate':'2019-01-01'});%s</script></body></html>"
    assert in_scripts(html.document_fromstring(page % "")) == DAY
    assert in_scripts(html.document_fromstring(page % "s.pubdate = '2018-04-12'")) == DAY
    assert in_scripts(html.document_fromstring(page % "var next={publishDate:'2018-04-15'}")) is None


def test_attributes_and_hidden_fields() -> None:
    for part in ("<div data-published-at='2018-04-12'>x</div>", "<input type=hidden name=pubDate value=2018-04-12>"):
        assert in_attributes(html.document_fromstring(f"<body>{part}</body>"), frozenset(), day_first=None) == DAY
    aside = "<body><aside><div data-published-at='2018-04-12'>x</div></aside></body>"
    assert in_attributes(html.document_fromstring(aside), frozenset(), day_first=None) is None
