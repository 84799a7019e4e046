"""Markup that nobody closed is no deep markup; deep markup keeps its paragraphs apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from parley.articles.build import article_from
from parley.articles.nesting import DEEPEST, MOST_ATTRIBUTES, few_attributes, shallow
from parley.pages.types import Page
from tests.steps import grows_as_its_text, repeated

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
    assert markup.count("x") - markup.count("<ax") <= flat.count("x") <= markup.count("x")  # "<ax" begins a tag


@pytest.mark.parametrize("piece", ["<script>", "<!--", "<div", "</p>", "<b><p>", "<a ", "<textarea>", "<div></span>"])
def test_work_grows_with_the_length(piece: str) -> None:
    assert grows_as_its_text(shallow, repeated(piece))


@pytest.mark.parametrize(
    "markup",
    [
        "<p {}>x", "<p {}", "<svg><path {}/></svg>x", "<p a='\"'><p {}>x", "<p a=x\xa0b=\"><p {}>\">x", "<!--><p {}>-->x",
        "<!-- --!><p {}>-->x", "<script/><p {}>x", "<title/><p {}>x", "<script></script><p {}>x",
    ],
)  # fmt: skip
@pytest.mark.parametrize("attribute", ["a{}='x'", "a{}", "a{}=x", "a{}='<b>' "])
def test_no_tag_keeps_countless_attributes(markup: str, attribute: str) -> None:
    crowded = few_attributes(markup.format(" ".join(attribute.format(i) for i in range(4 * MOST_ATTRIBUTES))))
    tree = html.document_fromstring("<html>" + crowded)
    assert max(len(element.attrib) for element in tree.iter() if isinstance(element.tag, str)) <= MOST_ATTRIBUTES
    assert not markup.endswith("x") or tree.text_content().endswith("x")


def test_scripts_and_comments_are_no_tags_and_what_has_few_attributes_stays() -> None:
    words = " a" * 4 * MOST_ATTRIBUTES
    markup = f"<script>if (i<n{words})</script><!-- <p{words}> --><p class='a' hidden{' ' * 5000}>i<n</p><textarea><b{words}>"
    assert few_attributes(markup) == markup


def test_countless_attributes_take_work_by_their_number() -> None:
    def page(size: int) -> str:
        crowded = " ".join(f"a{i}" for i in range(4 * size))
        return f"<html><body><p {crowded}>{STORY.format(1)}</p><p>{STORY.format(2)}</p>"

    def read(text: str) -> None:
        assert STORY.format(2) in article_from(Page(path="x", url=None, format="html", text=text)).article.text

    assert grows_as_its_text(read, page)


@pytest.mark.parametrize("piece", ["<p a", '<p a="', "<a b=' c=\" ", "<a =", "<!--", "<p a=\"'><q b='\">", "<p/", "a "])
def test_work_grows_with_the_attributes(piece: str) -> None:
    assert grows_as_its_text(lambda text: few_attributes("<p " + text), repeated(piece))
