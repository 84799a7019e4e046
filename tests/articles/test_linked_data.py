"""JSON-LD is a stranger's: whatever it holds, it is read within bounds and never raises."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from parley.articles.linked_data import LONGEST_BODY, LONGEST_VALUE, LinkedArticle, linked_article

TITLE = "Ferry held again"


def read(text: str, titles: tuple[str, ...] = (TITLE,)) -> LinkedArticle:
    """The article of a page whose only script holds this text."""
    tree = html.document_fromstring(
        "<html><head><script type='application/ld+json'></script></head><body>x</body></html>"
    )
    tree.find(".//script").text = text.replace("\x00", "")
    return linked_article(tree, titles)


ARTICLE = '{"@type": "NewsArticle", "headline": "Ferry held again", "datePublished": "2011-04-03", "author": {"name": "Lena Harrow"}}'


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE.replace("Ferry held", "Ferry \\'held"),
        ARTICLE.replace("held", '"held"'),
        ARTICLE.replace('"', "&quot;"),
        '{"@type": "WebSite", "name": "The Quay"}' + ARTICLE,
        ARTICLE[:-1] + ", }",
        ARTICLE[:-2],
        ARTICLE[:-1] + ', "description": "two lines\nand "more""}',
    ],
)
def test_what_is_not_quite_json_is_read_as_far_as_it_goes(text: str) -> None:
    found = read(text)
    assert (found.published, found.authors) == ("2011-04-03", ("Lena Harrow",))


def test_of_several_articles_in_unreadable_data_none_is_believed() -> None:
    assert read(f"[{ARTICLE}, {ARTICLE.replace('04', '05')}") == LinkedArticle()


_KEYS = st.sampled_from(
    [
        "@type",
        "@id",
        "@graph",
        "mainEntity",
        "headline",
        "name",
        "author",
        "creator",
        "publisher",
        "datePublished",
        "articleBody",
    ]
)
_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(
        ["Article", "NewsArticle", "WebPage", "Person", "Organization", "#a", TITLE, "2011-04-03", "Lena Harrow"]
    )
    | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
)
_DATA = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=6), max_leaves=30
)


@given(_DATA)
@settings(max_examples=200, deadline=None)
def test_any_types_anywhere_are_survived(data: Any) -> None:
    found = read(json.dumps(data))
    for text in (found.headline, found.published, found.publisher, found.site, *found.authors):
        assert text is None or (text == " ".join(text.split()) and 0 < len(text) <= LONGEST_VALUE)
    assert sum(map(len, found.body)) <= LONGEST_BODY


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
@settings(deadline=None)
def test_any_text_is_survived(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000, '{"@graph":' * 50_000, '{"@type": "Article", "author": ' + "[" * 5_000 + "]" * 5_000 + "}",
        '{"@type": "Article", "headline": ' + "9" * 10_000 + "}", "[" + '{"@type": "Article"},' * 20_000 + "{}]",
    ],
    ids=["open lists", "open graphs", "deep author", "long number", "many"],
)  # fmt: skip
def test_absurd_data_says_nothing(text: str) -> None:
    assert read(text) == LinkedArticle()


def test_the_article_that_the_page_shows_is_chosen_among_several() -> None:
    data = [
        {"@type": "NewsArticle", "headline": "Onions dearer", "datePublished": "1999-01-01"},
        {"@type": "http://schema.org/NewsArticle", "headline": "Ferry held again", "datePublished": "2011-04-03"},
        {
            "@type": "ItemList",
            "itemListElement": [{"@type": "Article", "headline": TITLE, "datePublished": "1998-01-01"}],
        },
    ]
    assert read(json.dumps(data)).published == "2011-04-03"
    assert read(json.dumps(data), titles=("Something else entirely",)).published is None


def test_broken_data_is_mended_and_its_text_is_plain() -> None:
    text = """//<![CDATA[
    {"@type": "Article", "headline": "Ferry &amp; onions", "articleBody": "<p>One.</p><p>Two &lt;b&gt;bold&lt;/b&gt;.</p>",}
    //]]>"""
    found = read(text, titles=("Ferry & onions",))
    assert (found.headline, found.body) == ("Ferry & onions", ("One.", "Two bold."))
