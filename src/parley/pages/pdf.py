"""PDF to pages, through pypdf (extra `pdf`): the text of each page, lines joined to paragraphs."""

from __future__ import annotations

import io
import re

from parley.errors import MissingExtra, SourceUnreadable
from parley.pages.types import Page, clean_text

PAGES = 200
"""Most pages of a PDF that are read."""

_HYPHEN = re.compile(r"(\w)-\n(?=[a-z])")


def page_from_pdf(raw: bytes, *, path: str | None, url: str | None = None) -> Page:
    """The text of a PDF and the title and author that it states."""
    try:
        import pypdf
    except ImportError as error:
        raise MissingExtra("Reading PDF", "pdf") from error
    name = path or "The PDF"
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        count = len(reader.pages)
        parts = [reader.pages[i].extract_text() for i in range(min(count, PAGES))]
        meta = reader.metadata
        title = clean_text(str(meta.title)).strip() or None if meta and meta.title else None
        author = clean_text(str(meta.author)).strip() or None if meta and meta.author else None
    except Exception as error:  # pypdf raises many classes on broken files, not all its own
        raise SourceUnreadable(f"{name} is not a readable PDF.", "Save its text instead.") from error
    text = clean_text("\n\n".join(_HYPHEN.sub(r"\1", part.strip()) for part in parts if part.strip()))
    if not text:
        raise SourceUnreadable(f"{name} holds pictures of text only.", "Run a text recogniser over it first.")
    limits = (f"Only the first {PAGES} of {count} pages were read.",) if count > PAGES else ()
    return Page(path=path, url=url, format="text", text=text, header_title=title, header_author=author, limits=limits)
