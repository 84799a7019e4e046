"""UTF-8 that somebody once read as windows-1252 ("â€œWe stayâ€") put right again."""

from __future__ import annotations

import re

_BYTE_OF = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}


def _one_of(first: int, last: int) -> str:
    """A pattern for any character that such a byte was read as."""
    return f"[{re.escape(''.join(c for c, byte in _BYTE_OF.items() if first <= byte <= last))}]"


_NEXT = _one_of(0x80, 0xBF)
_SEQUENCE = re.compile(
    f"{_one_of(0xC2, 0xDF)}{_NEXT}|{_one_of(0xE0, 0xEF)}{_NEXT}{{2}}|{_one_of(0xF0, 0xF4)}{_NEXT}{{3}}"
)
_LEFT = re.compile(f"[ÃÐâ]{_NEXT}")
_CUT = re.compile(f"â€(?!{_NEXT})")
"""A closing quotation mark whose last byte is a character that windows-1252 does not have, and that was lost."""
FEWEST = 2
"""Sequences that make sense as UTF-8 before any is changed: a single one may be meant."""


def put_right(text: str) -> str:
    """The text with such sequences decoded; unchanged where they are too few, or more make no sense than do."""
    if not _LEFT.search(text):
        return text
    mended, good = _SEQUENCE.subn(_decoded, text)
    mended = _CUT.sub("”", mended)
    return mended if FEWEST <= good > len(_LEFT.findall(mended)) else text


def _decoded(found: re.Match[str]) -> str:
    """The character of a sequence; the sequence itself where it is none (too long a form, half a surrogate)."""
    try:
        return bytes(_BYTE_OF[c] for c in found.group()).decode("utf-8")
    except UnicodeDecodeError:
        return found.group()
