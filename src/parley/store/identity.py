"""What makes two readings readings of one page, whatever the reader's version and whatever it took for clutter."""

from __future__ import annotations

import hashlib
import re

from parley.articles.types import Article


def content_key(article: Article) -> str:
    """Address and text: equal for every reading that took the same text from the page."""
    return _hash(article.url or "", article.text)


def page_key(article: Article) -> str:
    """Address and all pieces of the page, kept or removed: equal also where two readers differ on what is clutter."""
    pieces = article.text.split("\n\n")
    for removed in article.removed:
        pieces += removed.text.split("\n\n")
    return _hash(article.url or "", *sorted(pieces))


def reader_order(reader: str) -> tuple[int, ...]:
    """By which versions of the reader are compared: "1.10" is above "1.9"; what is no number is below all."""
    return tuple(map(int, reader.split("."))) if re.fullmatch(r"\d+(\.\d+)*", reader) else ()


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
