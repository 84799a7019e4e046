"""From pages to articles: text, metadata and dates, plain and HTML."""

import contextlib
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.articles.blocks import lay_out, normalise
from parley.articles.build import article_from
from parley.articles.date_lines import date_line
from parley.errors import ParleyError, SourceUnreadable, UnsupportedLanguage
from parley.pages.types import Page, PageFormat
from tests.steps import grows_as_its_text, repeated

MODEL = Path(__file__).parents[3] / "shared" / "articles" / "biden-putin-talks-2021.txt"

BODY = [
    "The foreign ministers of both islands met in the harbour town on Tuesday to talk about the ferry that was seized last week.",
    "“We shall not pay for our own ship,” said the minister of the smaller island, Tove Hald, after the meeting ended at noon.",
    "Her colleague left without a word, and the ferry stayed where it was, with eleven sailors and a cargo of onions on board.",
    "Nobody in the town believed that the navy would let it go before the autumn, and nobody had asked the sailors what they thought.",
]


def page(text: str, kind: PageFormat = "text") -> Page:
    return Page(path="x", url=None, format=kind, text=text)


def html(head: str = "", before: str = "", after: str = "") -> str:
    body = "".join(f"<p>{p}</p>" for p in BODY)
    return f"<html><head><title>Ferry talks fail</title>{head}</head><body><nav><a href='/'>Home</a></nav><main><article><h1>Ferry talks fail</h1>{before}{body}</article></main>{after}</body></html>"


def test_plain_text_with_head_and_foot() -> None:
    text = "\n\n".join(
        ["Ferry talks fail", "By Ann Orr", "Published: 6 December 1978", *BODY, "© 1978 The Quay. All rights reserved."]
    )
    article = article_from(page(text)).article
    assert article.text == "\n\n".join(BODY)
    assert (article.title, article.byline, article.outlet) == ("Ferry talks fail", "Ann Orr", "The Quay")
    assert (article.published, article.published_basis) == (dt.date(1978, 12, 6), "text")


@pytest.mark.parametrize(
    ("above", "line", "below", "date"),
    [
        ("Friday, 8 December 1978", "By Ann Orr", "Share", "1978-12-08"),
        ("Friday, 8 December 1978", "Published: 6 December 1978", "Share", "1978-12-06"),
        ("Home", "By Ann Orr", "First published in The Quay, 6 December 1978", "1978-12-06"),
        ("Home", "By Ann Orr", "https://quay.example/1978/12/06/ferry-talks-fail", "1978-12-06"),
        ("Home", "By Ann Orr", "https://quay.example/1978/12/06/onions-dearer", None),
        ("Home", "By Ann Orr", "Photo: the harbour on 6 December 1978", None),
    ],
)
def test_where_a_text_page_has_its_date(above: str, line: str, below: str, date: str | None) -> None:
    found = article_from(page("\n\n".join([above, "Ferry talks fail", line, *BODY, below, "© The Quay"]))).article
    assert (found.published and found.published.isoformat()) == date


def test_single_line_feeds_and_wrapped_lines() -> None:
    assert article_from(page("\n".join(BODY))).article.text == "\n\n".join(BODY)
    wrapped = "\n\n".join("\n".join(p[i : i + 1] for i in [0]) and _wrap(p) for p in BODY)
    assert article_from(page(wrapped)).article.text == "\n\n".join(BODY)


def _wrap(text: str, width: int = 70) -> str:
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def test_markdown_loses_its_marks_but_not_its_words() -> None:
    text = (
        "# Ferry talks fail\n\n"
        + BODY[0].replace("ferry", "[ferry](https://example.org)")
        + "\n\n"
        + "\n\n".join(BODY[1:]).replace("navy", "**navy**")
    )
    article = article_from(page(text, "markdown")).article
    assert (article.title, article.text) == ("Ferry talks fail", "\n\n".join(BODY))


@pytest.mark.parametrize(
    ("head", "before", "after", "expected"),
    [
        ('<meta property="article:published_time" content="1978-12-06T10:00:00Z">', "", "", "1978-12-06"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "1978-12-06"}</script>',
            "",
            "",
            "1978-12-06",
        ),
        ("", '<header><time datetime="1978-12-06">Wednesday</time></header>', "", "1978-12-06"),
        ("", "<p>Published 6 December 1978, 10:02</p>", "", "1978-12-06"),
        ("", "", "<aside><time datetime='1999-01-01'>1 January 1999</time></aside>", None),
        (
            "",
            "",
            "<div class='comments'><time datetime='1999-01-01' pubdate>x</time></div><footer>© 1999 The Quay</footer>",
            None,
        ),
        ('<meta property="article:modified_time" content="1999-01-01">', "", "", None),
        ("", "<p>Wednesday 6 December</p>", "<footer>© 1975–1978 The Quay</footer>", "1978-12-06"),
        ("", "<p>Wednesday 6 December</p>", "<footer>© 1979 The Quay</footer>", None),
        ("", "<p class='date'><time datetime='281788200'>long ago</time></p>", "", "1978-12-06"),
        (
            '<meta name="date" content="1970-01-01T00:00:00Z">',
            "",
            "<link rel='canonical' href='https://quay.example/1978/12/06/ferry'>",
            "1978-12-06",
        ),
    ],
)
def test_the_date_of_an_html_page_is_its_own_or_none(head: str, before: str, after: str, expected: str | None) -> None:
    article = article_from(page(html(head, before, after), "html")).article
    assert str(article.published or None) == str(expected)
    assert article.title == "Ferry talks fail"
    assert [p for p in article.text.split("\n\n") if p in BODY] == BODY


def test_a_date_by_hand_counts_only_where_the_page_has_none() -> None:
    given_date = dt.date(2001, 1, 1)
    assert article_from(page("\n\n".join(BODY)), given=given_date).article.published_basis == "given"
    dated = article_from(page("\n\n".join(["6 December 1978", *BODY])), given=given_date).article
    assert dated.published == dt.date(1978, 12, 6)


@pytest.mark.parametrize(
    ("line", "date", "updated"),
    [
        ("December 6, 2021", "2021-12-06", False), ("Mon 6 Dec 2021 10.02 GMT", "2021-12-06", False), ("06.12.2021", "2021-12-06", False),
        ("Updated 7 December 2021 at 09:30", "2021-12-07", True), ("Published 6 Dec 2021, updated 7 Dec 2021", "2021-12-06", False),
    ],
)  # fmt: skip
def test_date_lines(line: str, date: str, updated: bool) -> None:
    found = date_line(line)
    assert found is not None
    assert (str(found.date), found.updated) == (date, updated)


@pytest.mark.parametrize(
    "line", ["03/04/2021", "On 6 December 2021 the president said that he would go", "31 February 2020", "2021"]
)
def test_what_is_no_date_line(line: str) -> None:
    assert date_line(line) is None


def test_other_languages_are_named_and_refused() -> None:
    german = "Die Außenminister beider Inseln trafen sich am Dienstag in der Hafenstadt, um über die Fähre zu sprechen, die in der vergangenen Woche beschlagnahmt worden war. Niemand glaubte an einen Erfolg der Gespräche."
    with pytest.raises(UnsupportedLanguage, match="German"):
        article_from(page(german))
    assert article_from(page("Niemand sprach.")).article.text == "Niemand sprach."


@given(st.text(max_size=400), st.sampled_from(["text", "html", "markdown"]))
@settings(max_examples=150, deadline=None)
def test_any_text_is_an_article_or_a_clear_error(text: str, kind: PageFormat) -> None:
    try:
        article = article_from(page(text, kind)).article
    except ParleyError as error:
        assert error.remedy
    else:
        assert article.text.strip()
        assert "\n\n\n" not in article.text


@given(st.text(max_size=300))
def test_blocks_keep_every_letter_in_order(text: str) -> None:
    blocks = "".join(block.text for block in lay_out(normalise(text)))
    letters = [c for c in "".join(normalise(text).split()) if c.isalnum()]
    assert [c for c in blocks if c.isalnum()] == letters


def test_deep_and_broken_markup_is_read_in_time() -> None:
    deep = "<div>" * 50_000 + "".join(f"<p>{p}</p>" for p in BODY)
    result = article_from(page(deep, "html"))
    assert BODY[0] in result.article.text
    assert any("deep" in limit for limit in result.limits)


@pytest.mark.parametrize(
    "hostile",
    [
        ("<", "a", ""), ("<h1>x</h1>", "<time>x</time>", ""), ("", "a", ""), ("", "a<br>", ""),
        ('<meta name=author content="', "by A, ", '">'), ('<link rel=canonical href="http://', "a.", '">'),
        ('<script type="application/ld+json">', "[", "</script>"),
    ],
    ids=["tag", "times", "word", "breaks", "author", "canonical", "json"],
)  # fmt: skip
def test_hostile_markup_takes_work_by_its_length(hostile: tuple[str, str, str]) -> None:
    before, piece, after = hostile

    def read(pieces: str) -> None:
        with contextlib.suppress(UnsupportedLanguage):
            article = article_from(page(html(before=f"<div>{before}{pieces}{after}</div>"), "html")).article
            assert all(len(field or "") < 3000 for field in (article.title, article.byline, article.url))

    assert grows_as_its_text(read, repeated(piece), 1_000)


def test_characters_that_markup_names_and_that_carry_no_text_go() -> None:
    named = html(
        before="<p>&#5;&#147;We stay&#x94;&#8;, she said, &#x1b;[31m and went home to her onions.</p><p>&#6;</p>"
    )
    text = article_from(page(named.replace("Ferry talks fail", "Ferry&#1; talks fail"), "html")).article
    assert "“We stay”, she said, [31m and went home" in text.text
    assert text.title == "Ferry talks fail"
    assert not any(ord(c) < 32 and c != "\n" for c in text.text)


@pytest.mark.skipif(not MODEL.exists(), reason="needs ../shared/articles")
def test_the_model_page_comes_out_right() -> None:
    article = article_from(page(MODEL.read_text(encoding="utf-8"))).article
    assert article.title is not None
    assert article.title.startswith("In Biden-Putin Talks")
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0].startswith("When Joe Biden")
    assert paragraphs[-1].startswith("If Russia fails to obtain")
    assert len(paragraphs) == 31
    for subhead in ("Test for Biden", "Pressure over NATO ties", "Few options"):
        assert subhead in paragraphs
    for word in ("Moscow Times", "kremlin.ru", "Support us", "Read more", "small favor"):
        assert word not in article.text


@pytest.mark.parametrize("piece", ["a", "6 December 2021 ", "12345 ", "Halm Tarsk Merrow\n\n", "😀"])
def test_what_says_too_little_to_tell_its_language_is_read(piece: str) -> None:
    result = article_from(page(piece * 400))
    assert result.article.language is None
    assert any("language" in limit for limit in result.limits)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("梅罗外交部长周二在议会表示，梅罗不会后退一步。总统此前给出的最后期限是星期五，要求其从海峡撤出海岸警卫队。分析人士认为四月之前不太可能爆发战争。各方呼吁保持克制。" * 3, "Chinese"),
        ("Tinanggihan ng Merrow noong Martes ang ultimatum ng Valdoria na bawiin ang mga bantay-dagat nito, ayon sa ministro ng ugnayang panlabas na si Ana Teclu. Hindi kami aatras kahit isang pulgada, sabi niya sa mga mamamahayag.", "Tagalog"),
    ],
)  # fmt: skip
def test_a_language_is_named_by_its_name(text: str, language: str) -> None:
    with pytest.raises(UnsupportedLanguage, match=language):
        article_from(page(text))


def test_what_only_asks_for_javascript_is_no_article() -> None:
    markup = "<html><body><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div></body></html>"
    with pytest.raises(SourceUnreadable, match="no readable text"):
        article_from(page(markup, "html"))


def test_blank_lines_in_preformatted_prose_part_paragraphs() -> None:
    body = "\n\n".join(_wrap(p) for p in BODY)
    article = article_from(page(f"<html><body><PRE>{body}</PRE></body></html>", "html")).article
    assert article.text.split("\n\n") == BODY
