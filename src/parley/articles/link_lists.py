"""Lists of links and messages of sponsors whose heading says what they are: what stands under it goes with it.

Headlines look like subheads of the story, so the heading and how the lines lie must tell: numbered or bulleted below
it, without a blank line between, or links and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from parley.articles.blocks import Laid
from parley.articles.forms import Block, is_prose

LONGEST_ITEM = 30
"""Words of an item of such a list †."""

LONGEST_SUBHEAD = 4
"""Words of a last headline that may be the subhead of what goes on without a blank line †."""

LINKED, NUMBERED = 0.9, 0.75
"""Share of an item's characters that are its link, and where its number stands before that †."""

LONGEST_CALLED = 12
"""Words of a line that is what its element is called †."""

FEWEST_OTHERS = 4
"""Blocks beside links that a page must have for these to be furniture †."""

LEAST_HEADLINE = 4
"""Words of a headline among links †."""

_HEADING = re.compile(
    r"\W{0,3}(?:(?:also|please also|must[- ])? ?reads?(?: also| more| next| this next)?|see also|watch also"
    r"|related(?: \w+){0,2}|more (?:on|from|about|stories|news|coverage|in|like)\b.{0,30}"
    r"|most (?:read|viewed|popular|shared|commented|watched|e-?mailed|clicked|discussed|recent)(?: \w+){0,2}"
    r"|(?:recommended|trending|popular|suggested)(?: \w+){0,3}"
    r"|(?:top|latest|other|breaking) (?:news|stories|headlines|articles|reads|posts)(?: .{0,20})?"
    r"|editors?['’]?s? picks?"
    r"|you (?:may|might|['’]?ll) (?:also )?(?:like|enjoy|be interested in|have missed)|in case you missed it"
    r"|don['’]?t miss(?: this| these)?"
    r"|in (?:this|today['’]s) (?:issue|section|edition|e-?mail|newsletter|letter|briefing)"
    r"|news ?feed|what to read next|keep reading|also (?:in|on) .{0,25}|(?:table of )?contents|what['’]s inside|inside)"
    r"\s?[:»›>]?\W{0,2}",
    re.IGNORECASE,
)
"""What lists of links and of contents are headed with, and nothing else."""
_NUMBER = re.compile(r"\(?(\d{1,2})(?:[.)]|\s)\s*(?=\S)")
_BULLET = re.compile(r"([-*•·–—▪●◦►»›])\s*(?=\S)")
_SPONSOR = re.compile(
    r"\W{0,3}(?:an? )?(?:(?:message|word|note|announcement|letter) from (?:our|the|today['’]s|this week['’]s) (?:\w+ )?"
    r"(?:partners?|sponsors?|advertisers?|supporters?)"
    r"|(?:sponsor(?:ed)?|partner|paid|promoted|advertiser) (?:content|post|message|story|feature))\W{0,2}",
    re.IGNORECASE,
)


def lists_under_headings(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """The items of a list of links go with its heading, up to the first line that goes on with the story."""
    taken = 0
    for i, block in enumerate(blocks):
        if i < taken or len(block.text) > 60 or not _HEADING.fullmatch(block.text):
            continue
        if reasons[i] is None and (i == 0 or reasons[i - 1] is None or block.reason is None):
            continue
        items = _marked(blocks, i + 1)
        if reasons[i] is None and len(items) < 2:
            continue
        items = items or (_links(laid, i + 1) if laid[i].element else _headlines(blocks, laid, reasons, i))
        for k in (i, *items):
            reasons[k] = reasons[k] or "related"
        taken = i + len(items)  # the last may head more


def _marked(blocks: Sequence[Block], first: int) -> Sequence[int]:
    """The items that begin at a block: numbered from one, two at least, or all with one and the same bullet.

    "1. The story" alone heads what is told below it, and a full stop ends a point of what the story says.
    """
    marks = (found for mark in (_NUMBER, _BULLET) if first < len(blocks) and (found := mark.match(blocks[first].text)))
    begun = next(marks, None)
    if begun is None:
        return []
    out: list[int] = []
    for k in range(first, len(blocks)):
        found = begun.re.match(blocks[k].text)
        sign = str(len(out) + 1) if begun.re is _NUMBER else begun[1]
        ended = blocks[k].text.rstrip().endswith(".")
        if not found or found[1] != sign or ended or blocks[k].length > LONGEST_ITEM:
            break
        out.append(k)
    return out if begun.re is _BULLET or len(out) > 1 else []


def _links(laid: Sequence[Laid], first: int) -> Sequence[int]:
    """The items of an HTML list that begin at a block and are links and nothing else."""
    end = first
    while end < len(laid) and laid[end].element == "li" and laid[end].linked >= LINKED:
        end += 1
    return range(first, end)


def _headlines(
    blocks: Sequence[Block], laid: Sequence[Laid], reasons: Sequence[str | None], heading: int
) -> Sequence[int]:
    """The headlines of plain text that stand below a heading without a blank line."""
    out: list[int] = []
    at = heading + 1
    while at < len(blocks) and laid[at].group == laid[heading].group:
        block = blocks[at]
        if reasons[at] in ("title", "byline", "date") or block.terminal or is_prose(block):
            # What goes on here may have a subhead.
            return out[:-1] if out and blocks[out[-1]].length <= LONGEST_SUBHEAD else out
        if block.length > LONGEST_ITEM:
            break
        out.append(at)
        at += 1
    return out


def headlines_among_links(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """A headline that begins lines of which all others are links to stories goes with them.

    One of the others must be a headline itself, so that no subhead stands above one link.
    """
    for i in range(len(blocks) - 2):
        opens = not laid[i].element and (i == 0 or laid[i - 1].group != laid[i].group)
        if not opens or reasons[i] is not None or blocks[i].terminal or blocks[i].length < LEAST_HEADLINE:
            continue
        others = []
        for k in range(i + 1, len(blocks)):
            if laid[k].group != laid[i].group:
                break
            others.append(k)
        headlines = [k for k in others if blocks[k].reason is None and blocks[k].length >= LEAST_HEADLINE]
        if len(others) > 1 and headlines and all(reasons[k] == "related" for k in others):
            reasons[i] = "related"


def called_furniture(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """A short line goes where its element is called furniture and none of the story's prose lies in such elements.

    A heading called so goes only where all that follows it in such elements goes.
    """
    for i in reversed(range(len(blocks))):
        called = laid[i].marked >= LINKED and laid[i].unlike and blocks[i].length <= LONGEST_CALLED
        if not called or reasons[i] is not None or not any(c.isalpha() for c in blocks[i].text):
            continue
        below = i + 1 < len(blocks) and laid[i + 1].marked >= LINKED and reasons[i + 1] is not None
        if not laid[i].heading or below:
            reasons[i] = blocks[i].reason or "other"


def links_alone(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """What is a link and nothing else goes, below the story's first paragraph: a story has its links in sentences.

    Headings and time stamps may be links to themselves, and digests link the headline of each of their reports.
    """
    staying = [i for i, reason in enumerate(reasons) if reason is None]
    first = next((i for i in staying if is_prose(blocks[i]) and laid[i].linked < LINKED), len(blocks))
    alone = [i for i in staying if i != first and _link_alone(blocks[i], laid[i])]
    in_turn = sum(b - a == 2 for a, b in pairwise(alone))
    if len(staying) - len(alone) < FEWEST_OTHERS or any(i + 1 == first for i in alone) or in_turn > 1:
        return
    for i in alone:
        if i > first:
            reasons[i] = blocks[i].reason or "related"
    for i in range(first + 1, len(blocks) - 2):
        heads = all(laid[k].linked >= LINKED and reasons[k] is not None for k in (i + 1, i + 2))
        plain = laid[i].linked == 0 and not laid[i].heading and laid[i].unlike
        if reasons[i] is None and heads and plain and not blocks[i].terminal and blocks[i].length <= LONGEST_CALLED:
            reasons[i] = "related"  # what a box of links is headed with, where no element says that it is a subhead


def _link_alone(block: Block, laid: Laid) -> bool:
    """Whether a block is a link and nothing else, no heading and no time stamp, and too short for a paragraph."""
    worded = sum(word[:1].isalpha() for word in block.text.split()) > 1
    numbered = laid.linked >= NUMBERED and _NUMBER.match(block.text)
    return bool(laid.linked >= LINKED or numbered) and not laid.heading and block.length <= LONGEST_ITEM and worded


def messages_of_sponsors(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """What is headed as a sponsor's message goes, with the one block below it that no blank line parts from it."""
    for i, block in enumerate(blocks):
        if len(block.text) > 60 or not _SPONSOR.fullmatch(block.text):
            continue
        reasons[i] = reasons[i] or "advertisement"
        below = i + 1 < len(blocks) and not laid[i].element and laid[i + 1].group == laid[i].group
        if below and reasons[i + 1] is None:
            reasons[i + 1] = "advertisement"
