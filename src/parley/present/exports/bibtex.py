"""The sources as BibTeX, UTF-8: an entry for every article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.articles.types import Article
from parley.present.exports.material import LeftOut, Material
from parley.present.plain import printable

# Braces count for BibTeX even behind a backslash.
_SPECIAL = {
    "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "$": r"\$",
    "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
}  # fmt: skip
_NO_KEY = re.compile(r"[^A-Za-z0-9:.-]+")
# An address stands in \url{}, where only these can end it or begin something else.
_IN_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"}
_AND = re.compile(r"\s*(?:,|;|&|\band\b)\s*")


def lines(material: Material, left_out: LeftOut) -> Iterator[str]:
    """An entry for every original article, oldest first."""
    for stored in material.originals(left_out):
        yield _entry(stored.reading.article, stored.day.isoformat(), stored.added.date().isoformat())


def _entry(article: Article, day: str, added: str) -> str:
    published = article.published
    fields = {
        "title": f"{{{_escaped(article.title)}}}" if article.title else None,
        "author": " and ".join(f"{{{_escaped(n)}}}" for n in _AND.split(article.byline or "") if n) or None,
        "organization": f"{{{_escaped(article.outlet)}}}" if article.outlet else None,
        "year": f"{published:%Y}" if published else None,
        "month": f"{published.month}" if published else None,
        "date": day if published else None,
        "howpublished": rf"\url{{{_address(article.url)}}}" if article.url else None,
        "url": _address(article.url) if article.url else None,
        "urldate": added,
        "note": None if published else "No date of publication is known",
    }
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{_NO_KEY.sub('-', article.id)},\n{body}}}"


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(c, c) for c in printable(text))


def _address(url: str) -> str:
    return "".join(_IN_ADDRESS.get(c, c) for c in printable(url))
