"""Spans and paragraphs."""

from hypothesis import given
from hypothesis import strategies as st

from parley.spans import Span, by_paragraph, in_one_paragraph


@given(st.text(alphabet="ab \n", max_size=30))
def test_the_parts_of_a_span_hold_its_words_and_no_line_feed(text: str) -> None:
    parts = by_paragraph(text, Span(0, len(text)))
    assert [part.of(text) for part in parts] == [line.strip() for line in text.split("\n") if line.strip()]


def test_the_longest_part_is_kept() -> None:
    text = "a\n\nlong one\n\nb"
    assert in_one_paragraph(text, Span(0, len(text))).of(text) == "long one"
    assert in_one_paragraph(text, Span(0, 1)) == Span(0, 1)
    assert in_one_paragraph("\n \n", Span(0, 3)) == Span(0, 3)
