"""Lines at pictures: under one within the story in an element of their own, or counted with those of a gallery."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.articles.blocks import HEADINGS, Laid
from parley.articles.forms import Block, is_prose

LONGEST, FEWEST_WORDS, FEWEST_SLIDES = 40, 3, 3
"""Words of such a line at most and at least, and pictures of a gallery †."""

OF_STORY = 0.25
"""Share of the words that stay from which lines at pictures are the story itself: it is told in pictures †."""

_TOLD_IN = HEADINGS | {"li", "dt", "dd", "time", "blockquote", "summary"}
_SLIDE = re.compile(r"\W?(?P<number>\d{1,2})\s?(?:/|of)\s?(?P<of>\d{1,2})\b\W{0,3}(?=\w)")


def lines_at_pictures(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """Within an HTML story, what stands at a picture in an element of another kind than the story's is its caption."""
    first = next((i for i, reason in enumerate(reasons) if reason is None and is_prose(blocks[i])), len(blocks))
    _go(blocks, reasons, [i for i in range(first + 1, len(blocks)) if _under_picture(blocks[i], laid[i])])


def _under_picture(block: Block, laid: Laid) -> bool:
    bracketed = block.text[0] in "([" and block.text[-1] in ")]"
    worded = bracketed or sum(word[:1].isalpha() for word in block.text.split()) >= FEWEST_WORDS
    own = laid.unlike and laid.element not in _TOLD_IN
    return laid.pictured and own and worded and block.length <= LONGEST


def slides(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Lines that count all pictures of a gallery ("2/3 The quay at dusk") are its captions.

    Not all of a count are days of a month ("2/3 The fleet sails") or shares.
    """
    galleries: dict[int, dict[int, int]] = {}
    for i, block in enumerate(blocks):
        if block.length <= LONGEST and (slide := _SLIDE.match(block.text)):
            galleries.setdefault(int(slide["of"]), {})[i] = int(slide["number"])
    for count, numbers in galleries.items():
        if len(numbers) >= FEWEST_SLIDES and list(numbers.values()) == list(range(1, count + 1)):
            _go(blocks, reasons, list(numbers))


def _go(blocks: Sequence[Block], reasons: list[str | None], lines: Sequence[int]) -> None:
    """Lines go as captions, unless they are much of what stays."""
    going = [i for i in lines if reasons[i] is None]
    told = sum(block.length for block, reason in zip(blocks, reasons, strict=True) if reason is None)
    if sum(blocks[i].length for i in going) < OF_STORY * told:
        for i in going:
            reasons[i] = "caption"
