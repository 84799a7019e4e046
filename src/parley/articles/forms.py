"""The form of a block: furniture, prose, a heading, a byline; whether the page speaks in it to its reader.

A block has the form of furniture when it looks like a share row, a credit, a list of headlines, or when the page
speaks in it to its reader about its own business (subscriptions, donations, cookies). Words inside quotation marks
never count against a block, and neither does a business word alone: an article about cookies keeps its paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from parley.articles import clutter_words as words
from parley.articles.date_lines import date_line
from parley.articles.traits import Seen

_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"|«[^»]{0,2000}»|''[^']{0,2000}''|‘[^’]{0,600}’(?!\w)")
_SENTENCE = re.compile(r"(?:^|[.!?…]\s+)")
_TERMINAL = re.compile(r"[.!?…:;][\"”’'»)\]]*\s*$")
VOICE_THRESHOLD = 3.0
"""Points from which a block is the page speaking; set on our own development pages, between 2 and 4 little changed."""
LONG_FURNITURE = 30
"""Words: a longer block that only begins like furniture is prose unless the page speaks in it."""


class Block(NamedTuple):
    """A block with what is known of its form; `voice`: how much the page speaks in it."""

    text: str
    length: int
    terminal: bool
    reason: str | None
    voice: float

    @property
    def seen(self) -> Seen:
        """What the rules say of it, for the weighing."""
        return Seen(self.reason is not None, self.voice)


def unquoted(text: str) -> str:
    """The text without what stands in quotation marks."""
    return _QUOTED.sub(" ", text)


def voice(text: str) -> tuple[float, str | None]:
    """How much a block sounds like the page speaking to its reader, and about which business."""
    plain = unquoted(text)
    small = plain.casefold()
    likely = [b for b in words.BUSINESS if any(sign in small for sign in b.signs)]
    kinds = [(len(b.words.findall(plain)), b.kind) for b in likely]
    found = sorted(((n, kind) for n, kind in kinds if n), key=lambda x: -x[0])
    if not found:
        return 0.0, None
    points = 1.2 * len(found) + 0.4 * (found[0][0] > 1) + 0.4 * bool(words.WEAK.search(plain))
    points += 1.5 * bool(words.YOU.search(plain)) + 0.8 * bool(words.WE.search(plain))
    points += 1.0 * any(words.IMPERATIVE.match(plain, m.end()) for m in _SENTENCE.finditer(plain))
    points -= 1.5 * bool(words.TOLD.search(plain))
    return points, found[0][1]


def furniture(text: str) -> str | None:
    """The reason for a block that has the form of page furniture, whatever stands around it."""
    return _furniture(text, *voice(text))


def _furniture(text: str, points: float, kind: str | None) -> str | None:
    count = len(text.split())
    if kind and points >= VOICE_THRESHOLD:
        return kind
    reported = count > 8 and words.TOLD.search(unquoted(text))
    if count <= LONG_FURNITURE and not reported and not _declares(text):
        for reason, pattern in words.OPENINGS:
            if pattern.match(text):
                return reason
    if count <= LONG_FURNITURE and words.CREDIT.search(text):
        return "caption" if count > 8 else "credit"
    if LONG_FURNITURE < count <= 70 and words.CREDIT.search(text) and not _QUOTED.search(text):
        return "caption"
    if count <= 40 and words.CAPTION.search(text) and not _QUOTED.search(text) and not words.TOLD.search(text):
        return "caption"
    return None


def _declares(text: str) -> bool:
    """Whether a block is a full sentence about something else than the reader and the page.

    "The newsletter called the strike a betrayal." only begins like furniture.
    """
    plain = unquoted(text)
    full = len(text.split()) >= 8 and text.rstrip().endswith((".", ".”", '."'))
    speaks = words.YOU.search(plain) or words.WE.search(plain) or words.IMPERATIVE.match(plain)
    return bool(full and not speaks and not words.ABOUT_PAGE.search(plain))


def author_bio(text: str) -> bool:
    """Whether a block introduces its author (only asked near the edges of a page)."""
    if len(text.split()) > 90 or _QUOTED.search(text):
        return False
    if words.DISCLAIMER.search(text):
        return True
    told = words.TOLD.search(text)
    return bool(words.AUTHOR_BIO.match(text) and words.BIO_WORDS.search(text) and not told)


def as_seen(texts: Sequence[str]) -> list[Seen]:
    """What the rules say of each block, for the weighing."""
    return [block_of(text).seen for text in texts]


def block_of(text: str) -> Block:
    """A block's form."""
    points, kind = voice(text)
    reason = _furniture(text, points, kind)
    return Block(text, len(text.split()), bool(_TERMINAL.search(text)), reason, points)


def is_prose(block: Block) -> bool:
    """Whether a block has the form of a paragraph."""
    return block.reason is None and block.length >= 8 and (block.terminal or block.length >= 30)


def is_byline(text: str) -> bool:
    """Whether a block names who wrote the page."""
    found = words.BYLINE.match(text)
    rest = text[found.end() :] if found else ""
    return bool(
        found and len(text.split()) <= 16 and rest[:1].isupper() and not rest.rstrip().endswith((".", "?", ":"))
    )


def is_metadata(text: str) -> bool:
    """Whether a block is a byline or a date line."""
    return is_byline(text) or date_line(text) is not None


def like_title(block: Block, least: int = 2) -> bool:
    """A heading: short, one sentence at most, no full stop (a question or a shout may end it)."""
    text = block.text.rstrip("\"”’'")
    return (
        least <= block.length <= 28
        and len(block.text) <= 220
        and not text.endswith((".", ";", ":", ","))
        and ". " not in unquoted(block.text)
    )


def in_capitals(block: Block, least: int = 4) -> bool:
    """Whether most of a heading's longer words begin with capitals, as American titles do and standfirsts do not."""
    longer = [word for word in block.text.split() if len(word) > 3]
    return len(longer) >= least and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)


def same(a: str, b: str) -> bool:
    """Whether two texts are the same but for letter case, marks and blanks."""
    return re.sub(r"\W+", "", a).casefold() == re.sub(r"\W+", "", b).casefold()
