"""Words that were broken where a line ended are whole again, those with a hyphen of their own keep it."""

from __future__ import annotations

import pytest

from parley.articles.blocks import lay_out


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        # The page has the word elsewhere, or English only so; or programs may have broken the line at the word's own hyphen.
        (["The har-", "bour of Orsk was shut until the harbour burnt."], "harbour of Orsk"),
        (["The ships with-", "out a crew were left with the captains out of sight."], "ships without a crew"),
        (["The ships of an is-", "land are gone, where land is dear."], "ships of an island are"),
        (["A Kurdish-", "speaking town near Orsk fell in the night, as was feared."], "A Kurdish-speaking town"),
        (["The council of the islands offered on the same day a two-", "and three-day truce."], "a two- and three-day"),
        (["The ship sailed for Orsk-", "Belmar has no port, the captain said."], "Orsk-"),
    ],
)
def test_a_word_broken_at_a_line_end_is_whole_again(lines: list[str], joined: str) -> None:
    filling = "Nobody in the harbour knew when the ships would sail for the islands,\n"
    text = filling + f"as {lines[0]}\n{lines[1]}"
    assert any(joined in block.text for block in lay_out(text))


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        # One word is shown to be broken, by the page's other words or by its ending: so are the rest.
        (
            ["The har-", "bour and a corres-", "pondent were shut until the harbour burnt."],
            "harbour and a correspondent were",
        ),
        (
            ["The founda-", "tions and a corres-", "pondent were left in the night by the sea."],
            "foundations and a correspondent were",
        ),
        # But for those of words that the page has apart, or with their hyphen.
        (["The founda-", "tions of an oil-", "rich town: rich in oil, that is."], "foundations of an oil-rich town"),
        (
            ["The founda-", "tions of an oil-", "rich town, so oil-rich that it sank."],
            "foundations of an oil-rich town",
        ),
        (["The founda-", "tions of a gun-", "boat and of a gun were left."], "foundations of a gunboat and"),
        (["The founda-", "tions of a re-", "port on the port were left."], "foundations of a report on"),
        # Words that begin and end those that have one.
        (["The founda-", "tions of twenty-", "five houses in the town."], "foundations of twenty-five houses"),
        (["The founda-", "tions of a Belmar-", "held town were left."], "foundations of a Belmar-held town"),
        (["The founda-", "tions of a UK-", "led town were left."], "foundations of a UK-led town"),
        (["The founda-", "tions of a pre-", "occupied man were left."], "foundations of a preoccupied man"),
    ],
)
def test_a_page_that_breaks_words_breaks_those_that_it_does_not_show(lines: list[str], joined: str) -> None:
    filling = "Nobody in the harbour knew when the ships would sail for the islands,\n"
    assert any(joined in block.text for block in lay_out(filling + "\n".join(lines)))


def test_a_column_of_print_breaks_words() -> None:
    column = [
        "the harbour of Halm had been", "shut since the morning, and a", "large crowd stood on the quay",
        "where nobody would tell them", "what was going to be done, nor", "would they say to any corres-",
        "pondent who asked what it was", "that had brought them there",
    ]  # fmt: skip
    assert any("any correspondent who" in block.text for block in lay_out("\n".join(column)))
