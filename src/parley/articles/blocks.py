"""Plain text to blocks: paragraphs however they are set apart, with hard-wrapped lines joined again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_BLANK = re.compile(r"\n[ \t\u00a0\u200b]*\n+")
_SPACES = re.compile(r"[^\S\n]+")
_LIST_ITEM = re.compile(r"\s*(?:[-*•·–—]|\d{1,3}[.)])\s")
_FENCE = re.compile(r"\s*(?:[-*_=~#•·]\s*){3,}")
_HEADING = re.compile(r"#{1,6}\s+")
_MARKDOWN_IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,1000}\)")
_MARKDOWN_LINK = re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*)(?=\S)([^*_\n]{1,400}?)(?<=\S)\1")
_TERMINAL = frozenset(".!?…:;\"”’'»)")

WRAPPED = 50
"""Lines shorter than this (characters) in the middle of a paragraph are not the work of a wrapping program."""


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


def _wrapped(lines: Sequence[str]) -> bool:
    """Whether a program broke the lines at a fixed width: full lines that end in the middle of a sentence."""
    full = lines[:-1]
    if not full:
        return False
    longest = max(map(len, lines))
    if longest > 100 or longest < WRAPPED:
        return False
    broken = sum(line[-1:] not in _TERMINAL and len(line) > longest * 0.7 for line in full)
    return broken * 2 > len(full)


def _paragraph(lines: Sequence[str]) -> list[str]:
    """One or more blocks from lines that no blank line parts."""
    if len(lines) == 1 or any(_LIST_ITEM.match(line) for line in lines):
        return list(lines)
    if _wrapped(lines):
        return [" ".join(lines)]
    return list(lines)


def split_blocks(text: str) -> list[str]:
    """The blocks of a normalised text, in order, without rules and empty ones."""
    blocks: list[str] = []
    for chunk in _BLANK.split(text):
        lines = [line for line in chunk.split("\n") if line.strip() and not _FENCE.fullmatch(line)]
        if lines:
            blocks.extend(_paragraph(lines))
    return [block for block in blocks if any(unicodedata.category(c)[0] in "LNS" for c in block)]
