"""What the structure of an HTML page, or the shape of the lines around it, spares of what would go: quotations that are
set off, terms and days and what they head, labels of lists, signatures of letters, and directions in a transcript.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.articles.blocks import Laid
from parley.articles.date_lines import date_line
from parley.articles.forms import Block, is_byline

FEWEST = 2
"""Terms, items and letters that make a list of them †."""

LONGEST_LABEL, LONGEST_SIGNATURE, MOST_SIGNATURES = 6, 8, 3
"""Words of the label of a list, of a line of a signature, and such lines below a letter †."""

FEWEST_DAYS = 3
"""Days that make a chronology †."""

FEWEST_DIRECTIONS = 3
"""Directions in brackets that make a text a transcript †."""

_BUSINESS = frozenset(["newsletter", "subscription", "support", "copyright", "cookies", "cookie", "navigation"])
"""Forms of what a page says of its own business, in whatever element."""

_NO_LABEL = frozenset(["title", "byline", "date", "updated", "copyright", "cookies"])
_SALUTATION = re.compile(
    r"(?:(?:dear )?sirs?|madam|sir or madam|to the editor|dear editor|dear (?:mr|ms|mrs|dr)\.? \w+)\s?[:,.–—-]",
    re.IGNORECASE,
)
_SAID = re.compile(r"[“\"«„‘][^“”\"«»]{10,300}[”\"»“’][.,]?")
_NOT_SAID = frozenset(["byline", "other", "caption", "related", "author bio"])
LONGEST_SAID = 40
"""Words of what somebody said that stands in a paragraph of its own, set off by its marks alone †."""

_DIRECTION = re.compile(r"[(\[][A-Z][A-Z0-9 .,:'’/-]{3,60}[)\]]")
"""What happens between the words of a transcript: "(BEGIN VIDEO CLIP)"."""


def quotations(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """What is set off as a quotation below a paragraph that stays is somebody else's words, whatever it asks of whom.

    Designs set appeals and links off in the same way: links, and what has the form of the page's business, go.
    """
    for i in range(1, len(blocks)):
        said = laid[i].quoted and max(laid[i].linked, laid[i].marked) < 0.5 and blocks[i].reason not in _BUSINESS
        if said and reasons[i] not in (None, "title") and reasons[i - 1] is None:
            reasons[i] = None


def terms(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """What a list of terms heads a description with stays with it: who speaks, or which day it was."""
    heads = [
        i
        for i in range(len(blocks) - 1)
        if laid[i].element == "dt" and laid[i + 1].element != "dt" and reasons[i + 1] is None
    ]
    if len(heads) >= FEWEST and len(heads) <= 3 * sum(reasons[i] is None for i in heads):
        for i in heads:
            reasons[i] = reasons[i] if laid[i].linked > 0.5 or reasons[i] == "title" else None


def days_of_a_chronology(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """Headings that are days stay where each heads what happened then: three at least, most of which stay."""
    days = [i for i in range(len(blocks) - 1) if laid[i].heading and date_line(blocks[i].text)]
    told = [i for i in days if reasons[i + 1] is None and not laid[i + 1].heading]
    if len(told) >= FEWEST_DAYS and sum(reasons[i] is None for i in told) * 2 >= len(told):
        for i in told:
            reasons[i] = reasons[i] if reasons[i] in ("title", "updated") else None


def labels_of_lists(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """A few words without a form of furniture directly above a list that stays as a whole are its label."""
    for i in range(len(blocks) - FEWEST):
        plain = reasons[i] is not None and blocks[i].reason is None and max(laid[i].linked, laid[i].marked) < 0.5
        label = plain and reasons[i] not in _NO_LABEL and blocks[i].length <= LONGEST_LABEL and laid[i].element != "li"
        end = i + 1
        while end < len(blocks) and laid[end].element == "li":
            end += 1
        if label and end - i > FEWEST and all(reasons[k] is None and laid[k].linked < 0.5 for k in range(i + 1, end)):
            reasons[i] = None


def signatures_of_letters(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """On a page of letters, each with its salutation, the few lines below the last one's text are who wrote it."""
    letters = [i for i, block in enumerate(blocks) if reasons[i] is None and _SALUTATION.match(block.text)]
    if len(letters) < FEWEST:
        return
    signed = sum(reasons[i - 1] is None and not blocks[i - 1].terminal for i in letters[1:])
    at = letters[-1]
    while at < len(blocks) and reasons[at] is None:
        at += 1
    for i in range(at, min(at + MOST_SIGNATURES, len(blocks))) if signed * 2 >= len(letters) - 1 else ():
        if blocks[i].length > LONGEST_SIGNATURE or blocks[i].terminal or blocks[i].reason is not None:
            return
        reasons[i] = None


def attributions(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Who said what is set off in quotation marks within the story stays below it."""
    for i in range(2, len(blocks)):
        if reasons[i] not in _NOT_SAID or reasons[i - 1] is not None or blocks[i - 1].length > LONGEST_SAID:
            continue
        plain = blocks[i].reason is None and not blocks[i].terminal and blocks[i].text[0] not in "(["
        short = plain and blocks[i].length <= LONGEST_SIGNATURE and not is_byline(blocks[i].text)
        within = None in reasons[: i - 1] and None in reasons[i + 1 :]
        if short and within and _SAID.fullmatch(blocks[i - 1].text):
            reasons[i] = None


def directions(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """What happens between the words of a transcript stays, in brackets and capitals, where most of it does."""
    found = [i for i, block in enumerate(blocks) if _DIRECTION.fullmatch(block.text)]
    staying = sum(reasons[i] is None for i in found)
    if len(found) >= FEWEST_DIRECTIONS and staying * 2 >= len(found):
        for i in found:
            reasons[i] = None
