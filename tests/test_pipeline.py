"""Whatever a page holds, it is refused in a sentence or read, and what is read holds together all the way to the report."""

from __future__ import annotations

import datetime as dt
import io
import os
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.articles.build import article_from
from parley.claims.read import Source
from parley.claims.types import Reading
from parley.cli.loading import Loaded, load
from parley.errors import SourceError
from parley.pages.load import load_page, page_from_bytes
from parley.pages.types import Page
from tests.fuzz.targets import TARGETS, check_shown
from tests.invariants import check_article, check_error, check_reading

FEW = settings(
    max_examples=int(os.environ.get("PARLEY_EXAMPLES", "50")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

SENTENCES = [
    "Norvania will attack Merrow before June unless the talks in Tarsk succeed, Ilse Varga told reporters on Friday.",
    "“We shall stay,” said the deputy foreign minister, Ivo Dane. “Nobody,” he added, “should be surprised.”",
    "Up to 40,000 troops have moved to the coast since 3 March 1978, according to two officials.",
    'The president denied that his adviser had said "not one step" to the Quay.',
    "She warned that sanctions would follow next week, and that half of the fleet was at sea.",
    "Q: Will there be war?", "A: I doubt it.", "VARGA: Then I would worry.", "10.02 GMT", "By Ann Orr", "6 December 2021",
    "Read more: onions", "Subscribe to our newsletter", "© 1978 The Quay", "> > she wrote:",
]  # fmt: skip
HOSTILE = [
    "<script>owned=1</script>", "\"'><img src=x onerror=owned=1>", '<a href="javascript:owned=1">she said</a>', "{{7*7}}",
    "\x1b[31mred\x07", "\u202eabc\u202c שלום", "\u200b\u200d\ufeff", "“" * 40, '"' * 41, "((([[[", "a" * 300, "&#5;&#xD800;&lt;b&gt;",
    "</article></main></body>", "<!--", "]]>", "<![CDATA[", "\ud800", "\x00", "\x93said\x94", "e\u0301\u0301", "😀" * 9, "“a ‘b “c",
    "data:text/html,<script>1</script>", "\u2028", "\u2029", "\r", "\x85", "-->", "<base href=//x>", "<style>*{}</style>",
]  # fmt: skip
MARKUP = [
    "<p>", "</p>", "<div>", "</div>", "<br>", "<h1>", "</h1>", "<h2>", "<li>", "<blockquote>", "<td>", "<table>", "<time>",
    '<time datetime="1978-03-10" pubdate>', '<meta name=author content="', '">', "<title>", "</title>", "<script>", "</script>",
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"', '<link rel=canonical href="javascript:', "<svg>",
    '<meta property="article:published_time" content="', "<aside>", "<nav>", "<b>", "<i>", "&nbsp;", "&quot;", "<q>", "<div hidden>",
]  # fmt: skip

pieces = st.one_of(st.sampled_from(SENTENCES), st.sampled_from(HOSTILE), st.text(max_size=12))
texts = st.lists(st.tuples(pieces, st.sampled_from([" ", "\n", "\n\n", "\n\n", ""])), min_size=1, max_size=14).map(
    lambda parts: "".join(piece + between for piece, between in parts)
)
markups = st.lists(st.one_of(pieces, st.sampled_from(MARKUP), st.sampled_from(SENTENCES)), min_size=1, max_size=24).map(
    "".join
)
CHARSETS = ["utf-8", "cp1252", "utf-16", "shift_jis", "koi8-r", "utf-7", "idna"]


@cache
def loaded() -> Loaded:
    return load(threads=1)


def read(page: Page) -> Reading | None:
    """A reading of a page that has been checked all the way, None where the page was refused."""
    try:
        source = Source(*article_from(page, given=dt.date(1978, 3, 10), judge=loaded().judge))
    except SourceError as error:
        check_error(error)
        return None
    check_article(source.article)
    reading, again = loaded().reader.read([source, source])
    assert reading == again, "reading twice gives the same"
    check_reading(reading)
    check_shown(reading)
    return reading


@given(texts)
@FEW
def test_any_text(text: str) -> None:
    try:
        page = load_page("-", stdin=io.BytesIO(text.encode("utf-8", "surrogatepass")))
    except SourceError as error:
        check_error(error)
    else:
        read(page)


@given(markups)
@FEW
def test_any_markup(markup: str) -> None:
    try:
        page = page_from_bytes(markup.encode("utf-8", "surrogatepass"), path='"><script>owned=1</script>', kind="html")
    except SourceError as error:
        check_error(error)
    else:
        read(page)


@given(texts, st.sampled_from(CHARSETS), st.sampled_from(CHARSETS), st.binary(max_size=20), st.integers(0, 400))
@FEW
def test_any_bytes_under_any_charset(text: str, written: str, named: str, noise: bytes, at: int) -> None:
    raw = text.encode("utf-8" if written == "idna" else written, "replace")
    try:
        page = page_from_bytes(raw[:at] + noise + raw[at:], path=None, declared=named)
    except SourceError as error:
        check_error(error)
    else:
        read(page)


def test_a_page_of_everything_is_read() -> None:
    """The invariants hold of something: the reading is not empty."""
    body = "".join(f"<p>{sentence} {hostile}</p>" for sentence, hostile in zip(SENTENCES * 2, HOSTILE, strict=False))
    raw = f"<html><head><title>{HOSTILE[0]}</title></head><body><h1>{HOSTILE[1]}</h1>{body}</body></html>"
    reading = read(page_from_bytes(raw.encode("utf-8", "replace"), path=None, kind="html"))
    assert reading is not None
    assert reading.statements
    assert reading.forecasts
    assert reading.quantities


SEEDS = sorted(p for p in (Path(__file__).parent / "fuzz").rglob("*") if p.parent.name in TARGETS)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.parent.parent.name}-{seed.parent.name}-{seed.name}")
def test_seeds_and_former_breakages(seed: Path) -> None:
    TARGETS[seed.parent.name](seed.read_bytes())


def test_letters_before_questions_and_answers_are_nobody() -> None:
    text = "Q: Will Valdoria attack?\n\nA: I doubt it. They need the ports open.\n\nQ: What does he want?\n\nA: He told me so himself: “They must leave our waters.”"
    reading = read(page_from_bytes(text.encode(), path=None))
    assert reading is not None
    named = (
        {s.name for s in reading.speakers}
        | {p.party for p in reading.positions}
        | {f.forecaster for f in reading.forecasts}
    )
    assert not named & {"Q", "A", "a", "q"}
