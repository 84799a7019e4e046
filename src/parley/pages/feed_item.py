"""One entry of a feed, pasted or saved as it stands: fields are found by name, nothing of it is run as XML."""

from __future__ import annotations

import html
import re

from parley.errors import SourceUnreadable
from parley.pages.types import Page

_BEGINS = re.compile(r"\s*(?:<\?xml[^<>]{0,200}>\s*)?<(?:rss|feed|channel|item|entry|rdf:RDF)\b[^<>]*>", re.IGNORECASE)
_ENTRY = re.compile(r"<(?:item|entry)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_CONTENT = ("content:encoded", "content", "description", "summary")
_DATE = ("pubDate", "published", "dc:date", "updated")
_AUTHOR = ("dc:creator", "name", "author")


def is_feed(text: str) -> bool:
    """Whether a text is a feed's markup."""
    return _BEGINS.match(text) is not None


def page_from_item(text: str, *, path: str | None, limits: tuple[str, ...]) -> Page:
    """The page in the only entry of a feed's markup. Raises SourceUnreadable where there are several or none."""
    name = path or "standard input"
    entries = [found.start() for found in _ENTRY.finditer(text)]
    if len(entries) != 1:
        raise SourceUnreadable(
            f"{name} is a feed with {len(entries)} entries, not a page.",
            "Cut out one entry, or give `parley watch` its address.",
        )
    entry = text[entries[0] :]
    content = next((found for field in _CONTENT if (found := _field(entry, field))), "")
    if not content.strip():
        raise SourceUnreadable(f"{name} is a feed's entry without text.", "Give the page that it leads to.")
    title, author, date = (
        _plain(next((found for field in fields if (found := _field(entry, field))), ""))
        for fields in (("title",), _AUTHOR, _DATE)
    )
    return Page(
        path=path, url=None, format="html", text=f"<html><body><article>{content}</article></body></html>",
        header_title=title, header_author=author, header_date=date, limits=limits,
    )  # fmt: skip


def _field(entry: str, name: str) -> str | None:
    """The markup in a field, None where the entry has none of that name."""
    opening = re.search(rf"<{name}\b[^<>]*>", entry, re.IGNORECASE)
    if opening is None:
        return None
    end = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(entry, opening.end())
    inside = entry[opening.end() : end.start() if end else len(entry)].strip()
    if inside.startswith("<![CDATA["):
        return inside.removeprefix("<![CDATA[").partition("]]>")[0]
    return html.unescape(inside) if "&lt;" in inside else inside


def _plain(markup: str) -> str | None:
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split()) or None
