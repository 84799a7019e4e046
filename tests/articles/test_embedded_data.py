"""The article in the data that a page's own scripts start from."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from parley.articles.build import article_from
from parley.articles.embedded_data import embedded_article
from parley.pages.types import Page
from tests.steps import grows_as_its_text

TITLE = "Ferry stays in the harbour of Halm"
STORY = [
    "The ferry stayed in the harbour of Halm for a week, and nobody could say why it did not leave.",
    "“We are waiting,” the harbour master, Lena Orlow, said on Friday, and shut the window of her office.",
    "Merrow has sent two notes about it, and the second one was longer than the first by a page.",
]
TEASER = {"headline": "Grain prices fall", "publishedAt": "2014-02-01", "body": "Grain is cheap. " * 200}


def page(script: str, body: str = "<div id='root'></div>") -> Page:
    markup = f"<html lang='en'><head><title>{TITLE} | The Quay</title></head><body>{body}{script}</body></html>"
    return Page(path="page.html", url=None, format="html", text=markup)


def next_data(article: dict[str, object]) -> str:
    data = {"props": {"pageProps": {"related": [TEASER], "article": article}}}
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'


BODIES: list[object] = [
    "".join(f"<p>{line}</p>" for line in STORY),
    "\n\n".join(STORY),
    STORY,
    [{"type": "text", "content": line} for line in STORY],
    [{"type": "paragraph", "children": [{"text": line[:9]}, {"text": line[9:]}]} for line in STORY],
    [{"type": "text", "model": {"text": line}} for line in STORY] + [{"type": "image", "text": "A ferry at its quay."}],
    {"json": [{"nodeType": "paragraph", "value": line} for line in STORY]},
]


@pytest.mark.parametrize("body", BODIES)
def test_a_page_that_is_data_alone(body: object) -> None:
    data = {"headline": TITLE, "firstPublished": "2014-03-27T10:00:00Z", "authors": [{"name": "Bo Lund"}], "body": body}
    article = article_from(page(next_data(data))).article
    assert article.text.split("\n\n") == STORY
    assert (article.title, article.byline, article.published) == (TITLE, "Bo Lund", dt.date(2014, 3, 27))


def test_a_state_that_a_script_assigns() -> None:
    data = json.dumps({"story": {"title": TITLE, "published_at": "2014-03-27", "content": STORY}})
    script = f"<script>var a = 1; window.__INITIAL_STATE__ = {data}; start(a);</script>"
    article = article_from(page(script)).article
    assert article.text.split("\n\n") == STORY
    assert article.published == dt.date(2014, 3, 27)


def test_data_of_other_articles_says_nothing() -> None:
    script = f'<script type="application/json">{json.dumps({"teasers": [TEASER] * 3})}</script>'
    tree = html.document_fromstring(page(script).text)
    found = embedded_article(tree, [TITLE])
    assert (found.headline, found.published, found.body) == (None, None, ())


def test_markup_that_holds_the_story_comes_first() -> None:
    shown = f"<article><h1>{TITLE}</h1>{''.join(f'<p>{line} And so on.</p>' for line in STORY * 2)}</article>"
    article = article_from(page(next_data({"headline": TITLE, "body": STORY}), shown)).article
    assert "And so on." in article.text


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["title", "headline", "body", "text", "authors", "name", "date"]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


@given(json_like)
def test_any_data_is_survived(data: object) -> None:
    script = f'<script type="application/json">{json.dumps(data).replace("<", " ")}</script>'
    embedded_article(html.document_fromstring(page(script).text), [TITLE])


OPENED = '{"title":"' + TITLE + '","body":'


@pytest.mark.parametrize(
    "script",
    [
        lambda size: "<script>" + "window.__STATE__ = {" * size + "</script>",
        lambda size: "<script>" + "_" * 20 * size + " = {</script>",
        lambda size: '<script type="application/json">' + "[" * 20 * size + "</script>",
        lambda size: (
            f'<script type="application/json">{json.dumps([{"headline": TITLE, "body": [TITLE]}] * size)}</script>'
        ),
        lambda size: f'<script type="application/json">{OPENED * (size // 10)}"x y"{"}" * (size // 10)}</script>',
    ],
    ids=["states", "one name", "brackets", "articles", "nested"],
)
def test_hostile_data_takes_work_by_its_length(script: Callable[[int], str]) -> None:
    def find(markup: str) -> None:
        embedded_article(html.document_fromstring(markup), [TITLE] * 20)

    assert grows_as_its_text(find, lambda size: page(script(size)).text, 400)


def test_pieces_of_a_paragraph_are_plain_text_and_none_is_empty() -> None:
    pieces = [["The <b>ferry</b>", " stayed&nbsp;in\x00 the\nharbour."], ["", " "], ["Nobody ", "said why."]]
    body = [{"type": "paragraph", "children": [{"text": piece} for piece in pair]} for pair in pieces]
    script = f'<script type="application/json">{json.dumps({"title": TITLE, "date": "", "body": body})}</script>'
    found = embedded_article(html.document_fromstring(page(script).text), [TITLE])
    assert found.body == ("The ferry stayed in the", "harbour.", "Nobody said why.")
