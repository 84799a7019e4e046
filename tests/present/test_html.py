"""The report: text complete, marks cut at every boundary, nothing of the page alive."""

import html
import re
import time

from hypothesis import HealthCheck, given, settings

from parley.claims.types import Reading
from parley.present.html import report_html
from parley.present.marks import Mark, pieces
from parley.present.plain import printable
from parley.spans import Span
from tests.strategies import readings


def article_text(page: str) -> str:
    """The text of the page's article element."""
    inner = re.search(r"<article[^>]*>(.*)</article>", page, re.DOTALL)
    assert inner
    return html.unescape(re.sub(r"<[^>]*>", "", inner.group(1)))


@given(readings())
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_report_holds_the_whole_text_and_no_markup_of_the_page(reading: Reading) -> None:
    page = report_html(reading)
    assert article_text(page).split() == reading.article.text.split()
    assert page.count("<script") == 1


def test_overlapping_marks_are_cut_not_nested() -> None:
    text = "abcdefgh"
    marks = [Mark(Span(0, 5), "x", "content"), Mark(Span(3, 8), "y", "content")]
    cut = pieces(text, Span(0, 8), marks, set())
    assert [(p.text, [m.claim for m in p.marks]) for p in cut] == [("abc", ["x"]), ("de", ["x", "y"]), ("fgh", ["y"])]
    assert [p.first_of for p in cut] == [("x",), ("y",), ()]


def test_hostile_words_cannot_drive_a_terminal() -> None:
    assert printable("a\x1b[31mb\u202ec\x07\nd") == "a[31mbc d"


def test_many_marks_in_one_paragraph_are_cut_in_time() -> None:
    marks = [Mark(Span(i, i + 5), str(i), "content") for i in range(0, 200_000, 10)]
    begun = time.monotonic()
    assert len(pieces("x" * 200_000, Span(0, 200_000), marks, set())) == 40_000
    assert time.monotonic() - begun < 10
