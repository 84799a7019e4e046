"""Captions by where they stand and how they count, and stories told in pictures."""

from __future__ import annotations

import pytest

from parley.articles.blocks import Laid
from parley.articles.forms import block_of
from parley.articles.picture_lines import lines_at_pictures, slides

STORY = "The ferry stayed in the harbour on Monday, and nobody would say who had taken its crew, or where the cook was."
CAPTION = "Not one of them would be shown with his boat"


def left(*lines: str | Laid) -> list[str]:
    laid = [Laid(line, i, 1, element="p") if isinstance(line, str) else line for i, line in enumerate(lines)]
    blocks = [block_of(each.text) for each in laid]
    reasons: list[str | None] = [None] * len(laid)
    lines_at_pictures(blocks, laid, reasons)
    slides(blocks, reasons)
    return [each.text for each, reason in zip(laid, reasons, strict=True) if reason is None]


def at_picture(text: str, *, alike: float = 0.0, element: str = "div") -> Laid:
    return Laid(text, 0, 1, alike=alike, element=element, pictured=True)


def test_what_stands_at_a_picture_in_its_own_kind_of_element_goes() -> None:
    assert left(STORY, at_picture(CAPTION), STORY) == [STORY, STORY]


@pytest.mark.parametrize(
    "line",
    [
        at_picture(CAPTION, alike=0.5),  # prose lies in such elements
        at_picture(CAPTION, element="h3"),
        at_picture("21.02 BST", element="time"),
        at_picture("21.02"),
        Laid(CAPTION, 0, 1, alike=0.0, element="div"),
    ],
)
def test_other_lines_within_the_story_stay(line: Laid) -> None:
    assert left(STORY, line, STORY, STORY) == [STORY, line.text, STORY, STORY]


def test_standfirsts_and_stories_in_pictures_stay() -> None:
    assert left(at_picture(CAPTION), STORY, STORY) == [CAPTION, STORY, STORY]
    told = [at_picture(f"{CAPTION} {name}") for name in ("Ana", "Bo", "Cem", "Dara")]
    assert len(left(STORY, *told)) == 5


def test_counted_pictures_go() -> None:
    gallery = ["1/3 The quay at dusk", "2/3 The cook, who would not be named", "3/3 The ferry"]
    assert left(STORY, STORY, *gallery, STORY, STORY) == [STORY] * 4
    assert left(STORY, STORY, "1/3 The quay", "2/\u0663 The cook", "3/\u0969 The ferry") == [STORY] * 2  # of 3 each
    for lines in (
        ["1/3 of the crew is free"],  # one
        ["1/5 The ferry is held", "2/5 The cook is found", "3/5 The cook is lost"],  # days of May
        ["1/3 of the crew is free", "1/3 of it is not"],  # shares
        ["1/3 of the crew is free", "3/3 of the cooks"],
        ["2/3 of the crew is free", "3/4 of the cooks"],
    ):
        assert left(STORY, *lines, STORY) == [STORY, *lines, STORY]
    assert left(*(f"{i}/3 {STORY}" for i in (1, 2, 3))) == [f"{i}/3 {STORY}" for i in (1, 2, 3)]
