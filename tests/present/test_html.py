"""The report: text complete, marks cut at every boundary, nothing of the page alive."""

import html
import re

from hypothesis import HealthCheck, given, settings

from parley.claims.types import Reading, Speaker
from parley.present.html import report_html
from parley.present.marks import Mark, pieces
from parley.present.plain import printable
from parley.present.wording import balanced, speaker_details
from parley.spans import Span
from tests.examples import reading
from tests.steps import grows_as_its_text, repeated
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


def test_many_marks_in_one_paragraph_take_work_by_their_number() -> None:
    def cut(text: str) -> None:
        marks = [Mark(Span(i, i + 5), str(i), "content") for i in range(0, len(text), 10)]
        assert len(pieces(text, Span(0, len(text)), marks, set())) == 2 * len(marks)

    assert grows_as_its_text(cut, repeated("x"), 5_000)


def test_a_quotation_mark_that_the_cut_left_alone_gets_its_other_half() -> None:
    assert balanced('"the last straw') == '"the last straw"'
    assert balanced('his country "will not be the first to fire') == 'his country "will not be the first to fire"'
    assert balanced('the first to fire" on anybody') == '"the first to fire" on anybody'
    assert balanced("“We stay") == "“We stay”"
    assert balanced("we stay”") == "“we stay”"
    for whole in ('a "b" c', "“a” b", "nobody's"):
        assert balanced(whole) == whole


def test_states_are_called_by_their_names_and_named_once() -> None:
    speaker = Speaker(id="sp-1", name="U.S. intelligence", kind="organisation", role=None, affiliation="United States",
                      country="USA")  # fmt: skip
    assert speaker_details(speaker, {"USA": "United States"}) == "United States"
    assert speaker_details(speaker, {}) == "United States, USA"


def test_what_was_found_leads_to_where_it_is_listed() -> None:
    page = report_html(reading())
    head = page.partition("<main>")[0]
    for place in re.findall(r'<a href="#([a-z]+)">', head):
        assert f'id="{place}"' in page
    assert re.findall(r'href="#([a-z]+)">\d', head) == ["predicted", "demanded", "statements", "happened", "speakers"]
