"""A page as it came: bytes decoded to text, with where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

PageFormat = Literal["html", "text", "markdown"]

_NO_TEXT: dict[int, str | None] = dict.fromkeys([*range(9), *range(14, 32), 127, 0xAD, 0x200B, 0x2060, 0xFEFF])
_BREAKS = {0x0B: "\n", 0x0C: " "}
"""A line's end within a paragraph, as word processors have it, and a page's, which markup takes for a blank."""
_C1 = {code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)}
_ANY = re.compile(f"[{re.escape(''.join(map(chr, (*_NO_TEXT, *_BREAKS, *_C1))))}]")

_UNSEEN = (
    r"\u034f\u061c\u180b-\u180f\u200c-\u200f\u202a-\u202e\u2061-\u206f\ufe00-\ufe0f\ufff9-\ufffb\U000e0000-\U000e01ef"
)
_IN_NEED = r"[\u0590-\u1fff\u2100-\ufdff\ufe10-\ufff8\ufffc-\U000dffff]"
_JOINERS = re.compile(f"(?<!{_IN_NEED})(?<![{_UNSEEN}])[{_UNSEEN}]++(?!{_IN_NEED})")
"""Marks for joining, parting, direction and shape where no letter or picture stands by that needs them: Latin has no
use for them, and some pages put one at every letter."""


def clean_text(text: str) -> str:
    """Text without characters that carry none: controls other than tab, line feed and carriage return, places where a
    word may or may not be broken (soft hyphens, blanks without width), unseen marks of other scripts among Latin.

    Those from 0x80 to 0x9F become what windows-1252 has there: quotation marks and dashes, once decoded wrongly.
    """
    text = text if text.isascii() else _JOINERS.sub("", text)
    if not _ANY.search(text):
        return text
    return text.replace("\n\f", "\n").translate(_NO_TEXT | _BREAKS | _C1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page before anything is taken out of it.

    `path` is the source as the caller gave it (None for standard input), `url` the address it
    was fetched from. PDF and e-mail are turned into text or HTML by the loader; what they say of
    themselves (subject, sender, date as written) is in the three header fields. `limits` holds
    sentences about what was lost on the way (bytes that could not be decoded, a cut at a limit).
    """

    path: str | None
    url: str | None
    format: PageFormat
    text: str
    header_title: str | None = None
    header_author: str | None = None
    header_date: str | None = None
    limits: tuple[str, ...] = ()


def is_url(source: str) -> bool:
    """Whether a source is an address rather than a file's path."""
    return source[:8].lower().startswith(("http://", "https://"))
