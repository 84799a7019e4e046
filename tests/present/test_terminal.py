"""The terminal view at several widths, and with words that try to drive the terminal."""

import io
import re

import pytest
from rich.console import Console

from parley.claims.types import Quantity
from parley.present.terminal import bounds, print_reading
from parley.spans import Span
from tests.examples import reading


def shown(width: int, hostile: str = "") -> str:
    out = io.StringIO()
    print_reading(reading(hostile), Console(file=out, width=width, highlight=False, color_system=None))
    return out.getvalue()


def test_head_speakers_statements_and_nesting_are_shown() -> None:
    text = shown(100)
    assert "Forty hulls at dawn" in text
    assert "The Quay · Jon Aske · 1962-03-05 (from the page's date line)" in text
    assert "Left out: subscription" in text
    assert re.search(r"Ilse Varga +harbour master", text)
    assert re.search(r"^ +reporting the fleet commander", text, re.MULTILINE)
    assert "[to her]" in text
    assert "[Monday (1962-03-05)]" in text
    assert "Note: The page was cut." in text


def test_what_is_predicted_and_demanded_comes_before_what_is_said() -> None:
    text = " ".join(shown(100).split())
    assert text.index("What is predicted") < text.index("What is demanded") < text.index("Who said what")
    assert (
        "The article itself: The fleet will probably sail. [probably: 60–90 % · condition: If the tide turns by Friday"
        " · by: by Friday (until 1962-03-09)]"
    ) in text
    assert "a dockers' union denies: its members had agreed to anything [to NOR]" in text
    assert "MOBILIZE the fleet (NOR): sail [predicted · in the bay · reported by Ilse Varga]" in text


@pytest.mark.parametrize("width", [40, 60, 80, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(len(line.rstrip()) for line in shown(width).splitlines()) <= width


def test_words_of_the_page_are_neither_markup_nor_escape_sequences() -> None:
    text = shown(100, "[bold red]x[/bold red]\x1b[2J\u202e")
    assert "[bold red]x[/bold red]" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(None, 175000.0, "≤ 175,000"), (13000.0, None, "≥ 13,000"), (0.5, 0.5, "0.5"), (9e4, 1.2e5, "90,000–120,000")],
)
def test_bounds(low: float | None, high: float | None, said: str) -> None:
    assert bounds(Quantity(what="x", low=low, high=high, wording="", span=Span(0, 0), sourced_to=())) == said
