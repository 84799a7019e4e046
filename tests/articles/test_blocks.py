"""Plain text to blocks: lines that a program broke are joined, others are not."""

from __future__ import annotations

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
