"""Sources to pages: files, addresses and standard input, each in bounded time and memory."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from parley.errors import SourceNotFound, SourceTooLarge, SourceUnreadable, UnsupportedFormat
from parley.pages.decode import decode, wide
from parley.pages.feed_item import is_feed, page_from_item
from parley.pages.mail import is_mail, page_from_mail
from parley.pages.types import Page, PageFormat, is_url

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest source that is opened: no article comes near it."""

LONGEST = 4_000_000
"""Characters of a page that are looked at; a page is cut there and says so."""

FORMATS: dict[str, PageFormat | str] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "text", ".text": "text", ".md": "markdown",
    ".markdown": "markdown", ".eml": "mail", ".mht": "mail", ".mhtml": "mail", ".pdf": "pdf",
}  # fmt: skip


def load_page(source: str, *, stdin: BinaryIO | None = None) -> Page:
    """The page behind one source: a file's path, an http(s) address, or - for `stdin`.

    Raises a SourceError that says what happened and what to do.
    """
    if source == "-":
        if stdin is None:
            raise SourceUnreadable("Standard input is not available.", "Give a file instead.")
        return page_from_bytes(_bounded(stdin, "standard input"), path=None)
    if not source.strip():
        raise SourceNotFound("No page is named.", "Give a file, an address, or - for standard input.")
    if is_url(source):
        from parley.pages.fetch import fetch

        fetched = fetch(source)
        return page_from_bytes(fetched.body, path=source, url=fetched.url, declared=fetched.charset, kind=fetched.kind)
    path = Path(source)
    kind = FORMATS.get(path.suffix.lower())
    try:
        if path.is_dir():
            raise SourceUnreadable(
                f"{source} is a folder, not a page.",
                f"Give its files, or put files in it that end in {', '.join(sorted(FORMATS))}.",
            )
        if not path.exists():
            raise SourceNotFound(f"There is no file {source}.", "Check the path.")
        if not path.is_file():
            raise SourceUnreadable(f"{source} is not a regular file.", "Give a file, or pipe it in with -.")
        with path.open("rb") as file:
            raw = _bounded(file, source)
    except (OSError, ValueError) as error:
        if isinstance(error, SourceNotFound | SourceUnreadable | SourceTooLarge):
            raise
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise SourceUnreadable(
            f"{source} cannot be opened: {reason}.", "Check the path and its permissions."
        ) from error
    if kind is None and path.suffix and _looks_binary(raw) and wide(raw) is None:
        raise UnsupportedFormat(
            f"{source} is in a format that Parley does not read.", f"It reads {', '.join(sorted(FORMATS))}."
        )
    return page_from_bytes(raw, path=source, kind=kind)


def _bounded(file: BinaryIO, name: str) -> bytes:
    raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise SourceTooLarge(f"{name} is larger than {LARGEST // 2**20} MiB.", "Cut out the article and give that.")
    return raw


def _looks_binary(raw: bytes) -> bool:
    """Whether bytes are no text: nulls among many other controls; a null alone is a page's flaw."""
    head = raw[:1024]
    if b"\0" not in head or raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > _BINARY_SHARE * len(head)


_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1b"))
_BINARY_SHARE = 0.02
"""Of a thousand bytes, from which on their controls make them binary †: of compressed ones a tenth are controls."""


def _guess(raw: bytes) -> PageFormat | str:
    """The format of bytes without a name: by their first characters."""
    head = raw[:2048].replace(b"\0", b"").lstrip().lower()
    if head.startswith(b"%pdf-"):
        return "pdf"
    if is_mail(raw):
        return "mail"
    if any(tag in head for tag in (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<div", b"<p>")):
        return "html"
    return "text"


def page_from_bytes(
    raw: bytes,
    *,
    path: str | None,
    url: str | None = None,
    declared: str | None = None,
    kind: PageFormat | str | None = None,
) -> Page:
    """A page of bytes that were already read; `kind` None: guess the format from the content."""
    name = path or "standard input"
    if not raw.strip():
        raise SourceUnreadable(f"{name} is empty.", "Give a page with text in it.")
    kind = kind or _guess(raw)
    if kind == "pdf" or raw.startswith(b"%PDF-"):
        from parley.pages.pdf import page_from_pdf

        return page_from_pdf(raw, path=path, url=url)
    if kind == "mail":
        return page_from_mail(raw, path=path)
    if raw.startswith(b"{\\rtf"):
        raise UnsupportedFormat(f"{name} is RTF, which Parley does not read.", "Save it as text.")
    if _looks_binary(raw) and wide(raw) is None:
        raise SourceUnreadable(f"{name} holds no text.", "Give an HTML, text, Markdown, e-mail or PDF file.")
    cut = len(raw) > 4 * LONGEST
    text, limits = decode(raw[: 4 * LONGEST], declared)
    if cut or len(text) > LONGEST:
        limits = (*limits, f"Only the first {LONGEST:,} characters of the page were looked at.")
        text = text[:LONGEST]
    if not text.strip():
        raise SourceUnreadable(f"{name} holds no text.", "Give a page with text in it.")
    if is_feed(text):
        return page_from_item(text, path=path, limits=limits)
    chosen: PageFormat = "html" if kind == "html" else "markdown" if kind == "markdown" else "text"
    return Page(path=path, url=url, format=chosen, text=text, limits=limits)
