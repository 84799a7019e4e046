"""Threads of messages: replies and signatures go, stories in several dated parts stay."""

from __future__ import annotations

import pytest

from parley.articles.forms import block_of
from parley.articles.threads import replies

STORY = "The ferry stayed in the harbour on Monday, and nobody would say who had taken its crew, or where the cook was."
REPLY = "My uncle says that the cook was on it the whole time and that nobody ever asked him."
FIRST, SECOND = "Posted: Sat Feb 16, 2008 11:02 pm", "Posted: Sun Feb 17, 2008 8:45 am"


def left(*lines: str) -> list[str]:
    blocks = [block_of(line) for line in lines]
    reasons: list[str | None] = [
        "date" if line.startswith("Posted") else "other" if line == "_____" else None for line in lines
    ]
    replies(blocks, reasons)
    return [line for line, reason in zip(lines, reasons, strict=True) if reason is None]


def test_replies_and_signatures_go() -> None:
    story = [STORY] * 4
    assert left(FIRST, *story, SECOND, REPLY) == story
    assert left(FIRST, *story, "_____", "Water finds its level", SECOND, REPLY) == story
    assert left("#1 16 February 2008, 11:02", *story, "#2 17 February 2008, 08:45", REPLY)[1:] == story


@pytest.mark.parametrize(
    "lines",
    [
        [FIRST, STORY, SECOND, STORY],  # a live blog: entries of one size
        [SECOND, *[STORY] * 4, FIRST, REPLY],  # older ones below: a journal
        [*[STORY] * 4, FIRST, SECOND, REPLY],  # no message before the story
        [FIRST, *[STORY] * 4, "_____", "Water finds its level"],  # no reply
    ],
)
def test_stories_in_parts_stay(lines: list[str]) -> None:
    assert left(*lines) == [line for line in lines if not line.startswith("Posted") and line != "_____"]
