"""Markup that nobody closed is no deep markup; deep markup keeps its paragraphs apart."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from parley.articles.build import article_from
from parley.articles.nesting import DEEPEST, shallow
from parley.pages.types import Page

STORY = "The ferry of day {} was held in the harbour until the minister, Tove Hald, let it go at noon."


def depth(markup: str) -> int:
    tree = html.document_fromstring(markup, parser=html.HTMLParser(encoding="utf-8"))
    deepest, waiting = 0, [(tree, 1)]
    while waiting:
        element, at = waiting.pop()
        deepest = max(deepest, at)
        waiting.extend((child, at + 1) for child in element)
    return deepest


@pytest.mark.parametrize(
    "piece",
    ["<p>{}", "<li>{}", "<p>{}<br>", "<dt>day<dd>{}", "<tr><td>day<td>{}", "</div><p>{}", "<!-- <div> --><p>{}"],
)
def test_elements_that_nobody_closed_are_no_depth(piece: str) -> None:
    markup = "".join(piece.format(i) for i in range(1000))
    assert shallow(markup) == (markup, False)


def test_five_hundred_unclosed_paragraphs_stay_apart() -> None:
    body = "".join(f"<p>{STORY.format(i)}" for i in range(500))
    page = Page(path="x", url=None, format="html", text=f"<html><body><article><h1>Ferries</h1>{body}</article>")
    paragraphs = article_from(page).article.text.split("\n\n")
    assert paragraphs == [STORY.format(i) for i in range(500)]


@pytest.mark.parametrize(
    "opening", ["<div>", "<div></span>", "<blockquote>", "<ul><li>", "<section><b>", "<table><tr><td>"]
)
def test_paragraphs_far_inside_stay_apart(opening: str) -> None:
    markup = "<html><body>" + opening * 3000 + "".join(f"<p>{STORY.format(i)}</p>" for i in range(20))
    flat = shallow(markup)
    assert flat.flattened
    assert depth(flat.markup) < DEEPEST + 10
    result = article_from(Page(path="x", url=None, format="html", text=markup))
    assert result.article.text.split("\n\n") == [STORY.format(i) for i in range(20)]
    assert any("deep" in limit for limit in result.limits)


def test_what_stands_in_scripts_and_comments_is_no_markup() -> None:
    markup = "<script>" + "'<div>'" * 900 + "</SCRIPT><!--" + "<div>" * 900 + "--><p>one<p>two"
    assert shallow(markup) == (markup, False)


@given(
    st.lists(
        st.sampled_from("<p> <div> </div> <b> </b> <ul> <li> </ul> <td> <tr> <script> </script> <!-- --> x <a".split())
    )
)
def test_nothing_but_tags_goes(pieces: list[str]) -> None:
    markup = "".join(pieces * 300)
    flat = shallow(markup).markup
    assert flat.count("x") == markup.count("x")


@pytest.mark.parametrize("piece", ["<script>", "<!--", "<div", "</p>", "<b><p>", "<a ", "<textarea>", "<div></span>"])
def test_time_grows_with_the_length(piece: str) -> None:
    begun = time.process_time()
    shallow(piece * (2_000_000 // len(piece)))
    assert time.process_time() - begun < 10
