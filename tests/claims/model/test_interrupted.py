"""Both parts of a clause that is interrupted by who says it."""

import pytest

from parley.claims.model.interrupted import both_parts
from parley.spans import Span


def of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "marked", "parts"),
    [
        ("Rain fell. Orsk, Roe said, would not yield. He left.", "Orsk", ["Orsk", "would not yield"]),
        ("Rain fell. Orsk, Roe said, would not yield. He left.", "would not yield", ["Orsk", "would not yield"]),
        (
            "The port of Orsk – Roe said – has been shut; she left.",
            "The port of Orsk",
            ["The port of Orsk", "has been shut"],
        ),
        ("Orsk would not yield, Roe said, adding that Belmar would.", "Orsk would not yield", ["Orsk would not yield"]),
        ("It rained, Roe said, was his answer to Orsk.", "was his answer", ["It rained", "was his answer"]),
        ("At noon, in Orsk, Roe said, would do.", "would do", ["would do"]),
        ("Orsk, which Roe said would not yield, left.", "Orsk", ["Orsk"]),
    ],
)
def test_both_parts(text: str, marked: str, parts: list[str]) -> None:
    found = both_parts(text, [of(text, "Roe"), of(text, "said")], (of(text, marked),))
    assert [part.of(text) for part in found] == parts


def test_what_does_not_end_within_reach_is_not_cut_in_a_word() -> None:
    text = f"Orsk, Roe said, would{' not yield' * 60} to Belmar. He left."
    assert both_parts(text, [of(text, "Roe"), of(text, "said")], (of(text, "Orsk"),)) == (of(text, "Orsk"),)
    text = "Orsk, Roe said, would not yield"
    assert both_parts(text, [of(text, "Roe"), of(text, "said")], (of(text, "Orsk"),))[1].of(text) == "would not yield"


def test_who_says_it_beside_the_content_interrupts_nothing() -> None:
    text = "Orsk would yield, Roe said, was the rumour."
    assert both_parts(text, [of(text, "Roe")], (of(text, "Orsk would yield"),)) == (of(text, "Orsk would yield"),)
