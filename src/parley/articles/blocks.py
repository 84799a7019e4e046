"""Plain text to blocks: paragraphs however they are set apart, with hard-wrapped lines joined again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from parley.articles.broken_words import one_line, rest_of_word, words_of
from parley.articles.bylines import says_who
from parley.articles.date_lines import date_line

_BLANK = re.compile(r"\n[ \t\u00a0\u200b]*\n+")
_SPACES = re.compile(r"[^\S\n]+")
_LIST_ITEM = re.compile(r"\s*(?:[-*•·–—]|\d{1,3}[.)])\s")
_FENCE = re.compile(r"\s*(?:[-*_=~#•·]\s*){3,}")
_HEADING = re.compile(r"#{1,6}\s+")
_MARKDOWN_IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,1000}\)")
_MARKDOWN_LINK = re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*)(?=\S)([^*_\n]{1,400}?)(?<=\S)\1")
_HEADER = re.compile(r"[A-Z][\w-]{1,24}:\s\S")
"""A line of a message's head, as "Lines: 47"."""
_TOLD_ON = re.compile(
    r"(?:by|from) (?:(?:[^\W\d_a-z]|and\b|d[aeiou]\b|v[ao]n\b|al-)\S*\s){1,8}(?!in |for |and )[a-zß-öø-ÿ]"
)
"""A line within a sentence, not of an author: after the name it goes on with words that no byline has."""
_MENU = re.compile(r"(?:\d{1,2}[.)]?\s[A-Z][\w-]{1,20}\s?){3,12}")
"""The numbered choices of a small screen."""
_TERMINAL = frozenset(".!?…:;\"”’'»)")

NARROWEST, WRAPPED, WIDEST = 24, 50, 100
"""Characters: programs that break lines break them at a width between the last two, columns of print and screens of
few letters between the first two †."""

FEWEST_LINES, FULL, MOST_NARROW = 6, 0.7, 0.8
"""Lines that go on in the next with a small letter, the part of the width that they fill, and the share of lines within
the column, that show one †."""

RAGGED = 0.6
"""Share of the width that a line without a sentence's end fills which goes on in small letters in the next †: lines of
archived pages have not kept to their width."""

FEWEST_BROKEN = 3
"""Paragraphs with broken lines that show at which width a page breaks them †."""

MOST_WIDE = 0.33
"""Characters in wider lines for each one in lines of no great width, on a page with broken lines: on development pages
with broken lines at most 0.2, on others that have both at least 0.6."""


def normalise(text: str) -> str:
    """Line ends as line feeds, runs of blanks as one space, no blanks at line ends; other characters stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = _SPACES.sub(" ", text)
    return "\n".join(line.strip() for line in text.split("\n"))


def unmarked(text: str) -> str:
    """Markdown without its marks: headings, emphasis, links and images become their words."""
    text = _MARKDOWN_IMAGE.sub(r"\1", text)
    text = _MARKDOWN_LINK.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\2", text)
    lines = [
        _HEADING.sub("\n", line.removeprefix("> ")) if line.startswith("#") else line.removeprefix("> ")
        for line in text.split("\n")
    ]
    return "\n".join(lines)


def _width(lines: Sequence[str]) -> int | None:
    """The width at which a program broke the lines, None where none did.

    A line was broken where the next line's first word would not have fitted on it.
    """
    longest = max(map(len, lines))
    if len(lines) < 2 or not WRAPPED <= longest <= WIDEST:
        return None
    broken = sum(
        _broken(line, following, longest) and line[-1:] not in _TERMINAL for line, following in pairwise(lines)
    )
    return longest if broken * 5 > (len(lines) - 1) * 2 else None


def _column(chunks: Sequence[Sequence[str]], widest: int) -> int | None:
    """The width of the column that a page is set in, as screens of few letters and old newspapers are; else None.

    `widest`: characters that its lines may have.
    """
    lines = [line for chunk in chunks for line in chunk]
    pairs = [pair for chunk in chunks for pair in pairwise(chunk) if pair[1][:1].islower()]
    width = max((len(line) for line, _ in pairs if len(line) < widest), default=0)
    full = sum(FULL * width <= len(line) <= width and line[-1:] not in _TERMINAL for line, _ in pairs)
    narrow = sum(len(line) < widest for line in lines)
    fits = width >= NARROWEST and narrow >= MOST_NARROW * len(lines)
    return width if fits and full >= FEWEST_LINES and full * 2 >= len(pairs) else None


def _broken(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _begins(line: str, before: str) -> bool:
    """Whether a line begins something of its own, however long the one before it is: a byline, a date, a bracket, a
    line of a message's head, what follows a menu."""
    bracketed = line[:1] in "([" and line[-1:] in ")]"
    cries = before.isupper() != line.isupper() and len(before.split()) > 1 and len(line.split()) > 1
    own = (_HEADER.match(line) and _HEADER.match(before)) or _MENU.fullmatch(before)
    return (
        bool(own)
        or bracketed
        or (cries and before[-1:] not in ",-–—")
        or (says_who(line) and not _TOLD_ON.match(line))
        or date_line(line) is not None
    )


def _wrapped(lines: Iterable[str]) -> bool:
    """Whether a page's lines may have been broken by a program: then little of its text is in lines of great width."""
    wide = narrow = 0
    for line in lines:
        if len(line) > WIDEST:
            wide += len(line)
        elif len(line) >= WRAPPED // 2:
            narrow += len(line)
    return wide < narrow * MOST_WIDE


def _paragraph(lines: Sequence[str], width: int | None, *, by_hand: bool) -> list[list[str]]:
    """The lines of one or more blocks, from lines that no blank line parts; `width`: at which the page breaks lines.

    `by_hand`: that width is only how far lines reach, so that a heading may reach as far: above the first line that
    goes on in small letters none goes on.
    """
    own = _width(lines)
    width = own or width
    if len(lines) == 1 or any(_LIST_ITEM.match(line) for line in lines):
        return [[line] for line in lines]
    out = [[lines[0]]]
    begun = own is not None or not by_hand
    for line, following in pairwise(lines):
        if rest_of_word(line, following):
            goes_on = True
        elif width is None:
            goes_on = False
        elif width < WRAPPED:
            goes_on = continues(line, following, width)
        else:
            unended = line[-1:] not in _TERMINAL
            ragged = unended and following[:1].islower() and len(line) >= RAGGED * width
            goes_on = ragged or (begun and (own is not None or unended) and _broken(line, following, width))
            begun = begun or ragged
        if goes_on and not _begins(following, line):
            out[-1].append(following)
        else:
            out.append([following])
    return out


def continues(line: str, following: str, width: int) -> bool:
    """Whether a line of a narrow column, set by hand, goes on in the next: that begins small, or would hardly fit."""
    if line.isupper() or following.isupper():
        return False
    return following[:1].islower() or (line[-1:] not in _TERMINAL and _broken(line, following, int(0.9 * width)))


HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())

LEAST_ALIKE = 0.05
"""Share of the page's prose in elements of one kind from which these are the story's †."""


class Laid(NamedTuple):
    """A block as it lies on the page: its group (blocks that no blank line parts) and its number of lines.

    Of HTML also the shares of its characters that are links, and that lie in elements named as no part of a story; how
    much of the page's prose lies in elements of the same kind, against the kind that holds most of it; the name of
    its element; whether that holds a picture; and whether it lies in a quotation that is set off.
    """

    text: str
    group: int
    lines: int
    linked: float = 0.0
    marked: float = 0.0
    alike: float = 1.0
    element: str = ""
    pictured: bool = False
    quoted: bool = False

    @property
    def heading(self) -> bool:
        """Whether its element is a heading."""
        return self.element in HEADINGS

    @property
    def unlike(self) -> bool:
        """Whether none of the story's prose lies in elements of its kind."""
        return self.alike < LEAST_ALIKE


def lay_out(text: str) -> list[Laid]:
    """The blocks of a normalised text, in order, without rules and empty ones."""
    chunks = [
        [line for line in chunk.split("\n") if line.strip() and not _FENCE.fullmatch(line)]
        for chunk in _BLANK.split(text)
    ]
    wrapped = _wrapped(text.split("\n"))
    widths = sorted(width for lines in chunks if lines and wrapped and (width := _width(lines)))
    common = widths[len(widths) // 2] if len(widths) >= FEWEST_BROKEN else None
    by_hand = common is None
    if by_hand and wrapped:
        common = _column(chunks, WRAPPED) or _column(chunks, WIDEST)
    words = words_of(text, column=common is not None and common < WRAPPED)
    blocks: list[Laid] = []
    for group, lines in enumerate(chunks):
        parts = _paragraph(lines, common, by_hand=by_hand) if wrapped and lines else [[line] for line in lines]
        blocks.extend(Laid(one_line(part, words), group, len(part)) for part in parts)
    return [block for block in blocks if any(unicodedata.category(c)[0] in "LNS" for c in block.text)]


def apart(texts: Sequence[str]) -> list[Laid]:
    """Blocks whose page does not show how they lie, as of HTML: each by itself."""
    return [Laid(text, i, 1) for i, text in enumerate(texts)]
