"""Bytes to text: byte order marks, declared charsets, and what to do when they lie."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_SAMPLE = 65_536
"""Bytes that the charset detector sees: more only costs time."""

# Control characters other than tab, line feed and carriage return carry no text.
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0xFEFF], None)


class Decoded(NamedTuple):
    """Text, and sentences about what was lost."""

    text: str
    limits: tuple[str, ...]


def _known(charset: str | None) -> str | None:
    try:
        name = codecs.lookup(charset).name if charset else None
    except LookupError:
        return None
    # Browsers read both as windows-1252, and pages are written for browsers.
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Text of a page's bytes; `declared` is the charset that the server named, if any.

    Order: byte order mark, valid UTF-8 (other charsets hardly ever are by chance), the declared
    charset or the page's own <meta>, a detector's guess, and at last windows-1252 with replacements.
    """
    for bom, charset in _BOMS:
        if raw.startswith(bom):
            return _lenient(raw[len(bom) :], charset)
    try:
        return Decoded(_clean(raw.decode("utf-8")), ())
    except UnicodeDecodeError:
        pass
    meta = _META.search(raw[:4096])
    for named in (_known(declared), _known(meta.group(1).decode("ascii")) if meta else None):
        if named and named != "utf-8":
            try:
                return Decoded(_clean(raw.decode(named)), ())
            except (UnicodeDecodeError, LookupError):
                continue
    if _mostly_utf8(raw):
        return _lenient(raw, "utf-8")
    guess = from_bytes(raw[:_SAMPLE]).best()
    return _lenient(raw, guess.encoding if guess else "windows-1252")


def _mostly_utf8(raw: bytes) -> bool:
    """Whether few enough bytes are broken that the text is UTF-8 with damage rather than something else."""
    sample = raw[:_SAMPLE]
    broken = sample.decode("utf-8", "replace").count("\ufffd")
    high = sum(byte > 127 for byte in sample)
    return broken * 4 < high


def _lenient(raw: bytes, charset: str) -> Decoded:
    text = raw.decode(charset, "replace")
    lost = text.count("\ufffd")
    limits = (f"{lost:,} characters could not be decoded and were replaced.",) if lost else ()
    return Decoded(_clean(text), limits)


def _clean(text: str) -> str:
    return text.translate(_CONTROLS)
