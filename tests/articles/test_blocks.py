"""Plain text to blocks: lines that a program broke are joined, others are not."""

from __future__ import annotations

import pytest

from parley.articles.blocks import lay_out

BROKEN = "The fleet left the harbour at dawn and nobody on the quay\nknew when it would return, said the harbour master, who\nhad seen it go."
JOINED = " ".join(BROKEN.split("\n"))
LONG = (
    "The fleet left the harbour at dawn and nobody on the quay knew when it would return, said the harbour master. " * 2
)


def texts(page: str) -> list[str]:
    return [block.text for block in lay_out(page)]


def test_broken_lines_are_joined() -> None:
    assert texts(f"{BROKEN}\n\n{BROKEN}") == [JOINED, JOINED]


def test_below_a_head_without_a_blank_line_too() -> None:
    head = "THE HALM COURIER,\nFriday, May 4, 1938.\nThe Note and the Foreign Press.\nWhat they say.\nBy Lena Harrow"
    assert texts(f"{head}\n{BROKEN}\n\n" + "\n\n".join([BROKEN] * 3))[-4:] == [JOINED] * 4


def test_a_page_with_long_lines_has_no_broken_ones() -> None:
    head = "Fleet leaves the harbour of Halm and nobody knows when it comes back\nIngrid Solheimsvik and Lena Harrow-Delacroix"
    assert texts(f"{head}\n\n{LONG}\n\n{LONG}")[:2] == head.split("\n")


def test_a_byline_or_bracket_begins_a_line_of_its_own() -> None:
    page = BROKEN.replace("\nhad", "\n(Adds quotes)\nhad")
    assert texts(f"{page}\n\n{BROKEN}")[1] == "(Adds quotes)"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        # The page has the word elsewhere, or may have broken the line at a hyphen of the word's own.
        (["The Govern-", "ment of Orsk sat until the Government fell."], "Government of Orsk"),
        (["A Kurdish-", "held town near Orsk fell in the night, as was feared."], "A Kurdish-held town"),
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
            ["The Govern-", "ment and a corres-", "pondent sat until the Government fell."],
            "Government and a correspondent sat",
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


def test_a_short_line_goes_on_in_small_letters() -> None:
    wide = "Captain Thor of the Coast Guard would not be drawn on any report that men"
    blocks = lay_out(
        f"{wide}\nof his had been told to board by all of the men\nwho command it, he said in Orsk late today."
    )
    assert [block.text for block in blocks] == [
        f"{wide} of his had been told to board by all of the men who command it, he said in Orsk late today."
    ]
    assert len(lay_out(f"{wide}\n\nof his had been told to board by the men")) == 2
    assert len(lay_out("Home\nnews\nsport\nopinion\nweather and much else that is of use to all")) == 5
