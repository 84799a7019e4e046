"""What a second look spares of what would go: an opening with its dateline, persons of the story told of like authors,
lists of which the rest stays, and lines of figures within the story.

Furniture is like these by its form alone. What else stays on the page tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from parley.articles.bylines import byline_of
from parley.articles.forms import Block, is_prose

LEAST_OPENING = 8
"""Words of a paragraph that opens with the place of what it tells †."""

MOST_TOLD = 400_000
"""Characters of the story in which the persons of a note are looked for."""

LEAST_ENTRY = 4
"""Words of a live blog's entry †."""

_NOT_SURE = frozenset(["caption", "other", "related", "navigation", "section", "title", "share"])
"""Reasons for which a line goes that the story's own may seem to have."""

FEWEST_ITEMS, LONGEST_ITEM = 3, 30
"""Items that make a list, and words of each †."""

_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,30}(?:[,/] ?[A-Z][\w.’' -]{2,30}){0,2}(?:\([\w .&’'-]{2,40}\) ?)?(?:\s?[—–]|\s--?\s|--)\s?\S"
)
_TIME = re.compile(r"[\[(]?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?: [A-Z]{2,4})?[\])]?", re.IGNORECASE)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_OPENING_NAME = re.compile(
    rf"(?:{_CAPITAL}[\w’'-]*\.? ){{0,3}}(?P<last>{_CAPITAL}[\w’'-]{{2,40}})"
    r"(?=,? \d{2},| (?:is|was|has|had|lives|works)\b)"
)
_WITHIN = re.compile(r"(?:(?<=[\w,] )|(?<=(?:Mr|Ms|Dr)\. )|(?<=Mrs\. ))[\w’'-]{3,41}")
"""A word that does not open its sentence: capitals make it a name."""
_MARK = re.compile(r"(?P<mark>[-*•·–—▪●◦►#]|\(?\d{1,2}[.)]|\(?[a-z]\))\s?(?=\S)")
_FIGURE = re.compile(r"[^\W\d][^:]{2,60}:\s[^:]{0,40}\d[^:]{0,40}$")


def openings_with_place(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A paragraph that opens with a dateline above all that stays, or directly there, opens the story."""
    first = next((i for i, reason in enumerate(reasons) if reason is None and is_prose(blocks[i])), len(blocks))
    for i, block in enumerate(blocks[: first + 2]):
        if (
            reasons[i] not in (None, "title", "copyright")
            and block.length >= LEAST_OPENING
            and block.terminal
            and _DATELINE.match(block.text)
        ):
            reasons[i] = None


def persons_of_the_story(blocks: Sequence[Block], reasons: list[str | None], author: str | None) -> None:
    """A note on somebody whom the story names, and who did not write it, is part of the story."""
    notes = [i for i, reason in enumerate(reasons) if reason == "author bio"]
    if not notes:
        return
    texts = [block.text for block in blocks]
    named = set(re.findall(r"[^\W_]{3,40}", (author or byline_of(texts, reasons) or "").casefold()))
    story = "\n".join(texts[i] for i, reason in enumerate(reasons) if reason is None)[:MOST_TOLD]
    words = set(_WITHIN.findall(story))
    for i in notes:
        found = _OPENING_NAME.match(texts[i])
        if found and found["last"] in words and found["last"].casefold() not in named:
            reasons[i] = None


def entries_below_stamps(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A sentence directly below a time of day that stays is the entry of that time."""
    for i in range(1, len(blocks)):
        full = blocks[i].terminal and blocks[i].length >= LEAST_ENTRY and blocks[i].reason is None
        if full and reasons[i] in _NOT_SURE and reasons[i - 1] is None and _TIME.fullmatch(blocks[i - 1].text):
            reasons[i] = None


def _family(block: Block) -> str | None:
    """What the items of a list have in common: their mark, or that each gives a figure for a name."""
    if block.length > LONGEST_ITEM:
        return None
    if mark := _MARK.match(block.text):
        kind = mark["mark"].strip("().")
        return "1" if kind.isdigit() else "a" if kind.isalpha() else kind
    return ":" if _FIGURE.match(block.text) else None


def whole_lists(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Of a list most of whose items stay, all stay."""
    for family, members in groupby(range(len(blocks)), key=lambda i: _family(blocks[i])):
        items = list(members)
        staying = sum(reasons[i] is None for i in items)
        if family and len(items) >= FEWEST_ITEMS and len(items) > staying >= len(items) / 3:
            for i in items:
                reasons[i] = None
