"""Bytes to text: byte order marks, declared charsets, and what to do when they lie."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import NamedTuple

from charset_normalizer import from_bytes

from parley.pages.types import clean_text

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
# Codecs that are no page's charset: they escape, or raise errors of their own on hostile input.
_NEVER = frozenset(["idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "utf_7"])
_SHIFTS = ((re.compile(rb"\x1b\$[@B]"), "iso2022_jp_2"), (re.compile(rb"\x1b\$\)C"), "iso2022_kr"))
"""Escapes by which bytes that all look like ASCII go over to Japanese or Korean letters."""
_PAIRS = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e]){1,400}~\}")
FEWEST_PAIRED = 8
"""Bytes between the marks of HZ, in which Chinese mail was sent in ASCII, from which they are no accident †."""
_SEVEN_MARK = re.compile(rb"\+/v[89+/]")
_SEVEN = re.compile(rb"\+([A-Za-z0-9/]{3,400})-")
FEWEST_SEVEN, MOST_SEVEN = 3, 200
"""Runs of UTF-7 that show it where nothing declares it, and runs that are looked at †."""
_HIGH = re.compile(rb"[\x80-\xff]")
_FEWEST_WIDE, _WIDE_SHARE = 40, 0.7
"""Bytes, and share of nulls among every other of them, from which bytes are UTF-16 †."""
_SAMPLE = 65_536
"""Bytes that the charset detector sees: more only costs time."""


class Decoded(NamedTuple):
    """Text, and sentences about what was lost."""

    text: str
    limits: tuple[str, ...]


_SIBLINGS = frozenset(["cp1250", "cp1254", "cp1257", "cp1258", "iso8859-2", "iso8859-9", "iso8859-13", "iso8859-15"])
"""Charsets that differ from windows-1252 in a few accented letters only: a detector tells them apart by chance, and
English pages that name no charset are hardly ever written in them."""


def _known(charset: str | None) -> str | None:
    """The codec for a charset's name, None for names that no page may choose."""
    try:
        name = codecs.lookup(charset).name if charset else None
        if name is None or name.replace("-", "_") in _NEVER:
            return None
        b"".decode(name)  # codecs that give no text, such as zlib, say so here
    except (LookupError, UnicodeError, ValueError):
        return None
    # Browsers read both as windows-1252, and pages are written for browsers.
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def wide(raw: bytes) -> str | None:
    """UTF-16 without a byte order mark, known by every other of its first bytes being null; None where it is not."""
    head = raw[:1024]
    if len(head) < _FEWEST_WIDE:
        return None
    for charset, nulls, others in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if nulls.count(0) > _WIDE_SHARE * len(nulls) and not others.count(0):
            return charset
    return None


def _shifting(raw: bytes) -> str | None:
    """The charset that the escapes in it belong to; None where there is none, or a stray one."""
    pairs = b"".join(_PAIRS.findall(raw[:_SAMPLE]))
    if len(pairs) >= FEWEST_PAIRED and "\ufffd" not in pairs.decode("hz", "replace"):
        return "hz"
    if b"\x1b" not in raw[:_SAMPLE]:
        return None
    for escape, charset in _SHIFTS:
        if escape.search(raw[:_SAMPLE]) and "\ufffd" not in raw[:_SAMPLE].decode(charset, "replace")[:-4]:
            return charset
    return None


def _seven(raw: bytes, declared: str | None) -> bool:
    """Whether bytes are UTF-7: by their mark, by what is declared, or by runs of it that are typographer's marks and
    letters with accents and nothing else."""
    sample = raw[:_SAMPLE]
    if not sample.isascii():
        return False
    if _SEVEN_MARK.match(sample) or (declared or "").lower().replace("-", "").replace("_", "") == "utf7":
        return True
    runs = [found[0] for found in islice(_SEVEN.finditer(sample), MOST_SEVEN)]
    letters = b"".join(runs).decode("utf-7", "replace") if len(runs) >= FEWEST_SEVEN else ""
    return bool(letters) and all("\u00a0" <= c <= "\u024f" or "\u2010" <= c <= "\u203a" or c == "€" for c in letters)


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Text of a page's bytes; `declared` is the charset that the server named, if any.

    Order: byte order mark, nulls as UTF-16 has them, escapes of Japanese, Korean and Chinese mail, runs of UTF-7, valid
    UTF-8 (other charsets hardly ever are by chance), the declared charset or the page's own <meta>, a detector's guess,
    and at last windows-1252 with replacements.
    """
    for bom, charset in _BOMS:
        if raw.startswith(bom):
            return _lenient(raw[len(bom) :], charset)
    if unmarked := wide(raw):
        return _lenient(raw, unmarked)
    if shifting := _shifting(raw):
        return _lenient(raw, shifting)
    meta = _META.search(raw[:4096])
    own = meta.group(1).decode("ascii") if meta else None
    if _seven(raw, declared or own):
        return _lenient(raw, "utf-7")
    try:
        return Decoded(clean_text(raw.decode("utf-8")), ())
    except UnicodeDecodeError:
        pass
    for named in (_known(declared), _known(own)):
        if named and named != "utf-8":
            try:
                return Decoded(clean_text(raw.decode(named)), ())
            except (UnicodeDecodeError, LookupError):
                continue
    if _mostly_utf8(raw):
        return _lenient(raw, "utf-8")
    guess = from_bytes(_sample(raw)).best()
    found = _known(guess.encoding) if guess else None
    return _lenient(raw, "cp1252" if found is None or found in _SIBLINGS else found)


def _sample(raw: bytes) -> bytes:
    """Bytes to judge a charset by, from shortly before the first that is not ASCII."""
    first = _HIGH.search(raw)
    start = max(0, first.start() - _SAMPLE // 2) if first else 0
    return raw[start : start + _SAMPLE]


def _mostly_utf8(raw: bytes) -> bool:
    """Whether few enough bytes are broken that the text is UTF-8 with damage rather than something else."""
    sample = _sample(raw)
    broken = sample.decode("utf-8", "replace").count("\ufffd")
    high = sum(byte > 127 for byte in sample)
    return broken * 4 < high


def _lenient(raw: bytes, charset: str) -> Decoded:
    text = raw.decode(charset, "replace")
    if charset == "utf-7":  # which lets halves of letters through
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lost = text.count("\ufffd")
    limits = (f"{lost:,} characters could not be decoded and were replaced.",) if lost else ()
    return Decoded(clean_text(text), limits)
