"""Spans and paragraphs."""

from hypothesis import given
from hypothesis import strategies as st

from parley.spans import Span, by_paragraph, in_one_paragraph, line_end, line_start


@given(st.text(alphabet="ab \n", max_size=30))
def test_the_parts_of_a_span_hold_its_words_and_no_line_feed(text: str) -> None:
    parts = by_paragraph(text, Span(0, len(text)))
    assert [part.of(text) for part in parts] == [line.strip() for line in text.split("\n") if line.strip()]


def test_the_longest_part_is_kept() -> None:
    text = "a\n\nlong one\n\nb"
    assert in_one_paragraph(text, Span(0, len(text))).of(text) == "long one"
    assert in_one_paragraph(text, Span(0, 1)) == Span(0, 1)
    assert in_one_paragraph("\n \n", Span(0, 3)) == Span(0, 3)


def test_a_line_is_looked_for_no_further_than_told() -> None:
    text = "one\ntwo three\nfour"
    assert (line_start(text, 8, 0), line_start(text, 8, 6), line_start(text, 2, -5)) == (4, 6, 0)
    assert (line_end(text, 8, 99), line_end(text, 8, 10), line_end(text, 16, 99)) == (13, 10, 18)
