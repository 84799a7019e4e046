"""What an HTML page states about its article: publication date and nothing guessed.

Only places that speak of the page itself are believed: meta elements, JSON-LD of an article, microdata,
and `time` elements in the article's own header. Sidebars, comments and related links are never asked.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from parley.articles.date_lines import find_date

_META = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "parsely-pub-date", "sailthru.date", "citation_publication_date", "article.published",
    "cxenseparse:recs:publishtime", "originalpublicationdate", "displaydate", "date.release",
)  # fmt: skip
_ARTICLE_TYPES = {
    "article",
    "newsarticle",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "opinionnewsarticle",
    "blogposting",
    "liveblogposting",
    "webpage",
}
_ASIDE = (
    "aside",
    "nav",
    "footer",
    "related",
    "sidebar",
    "comment",
    "recommend",
    "more-",
    "promo",
    "teaser",
    "most-read",
    "trending",
    "newsletter",
)


def _as_date(value: object) -> dt.date | None:
    found = find_date(str(value)[:80]) if value else None
    return found[0] if found else None


def _articles(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """JSON-LD objects that are articles."""
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data[:50]:
            yield from _articles(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type", "")
        if any(str(kind).lower() in _ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
        yield from _articles(data.get("@graph", []), depth + 1)


def _json_ld(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            yield from _articles(json.loads((script.text or "")[:500_000]))
        except (ValueError, RecursionError):
            continue


def _aside(element: HtmlElement) -> bool:
    """Whether an element lies in something that is not the article."""
    for ancestor in (element, *element.iterancestors()):
        if not isinstance(ancestor.tag, str):
            continue
        if ancestor.tag in ("aside", "nav", "footer"):
            return True
        marks = f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}".lower()
        if ancestor.tag not in ("body", "html", "main", "article") and any(word in marks for word in _ASIDE):
            return True
    return False


def published(tree: HtmlElement) -> dt.date | None:
    """The date on which the page says that its article was published, None where it does not say."""
    metas = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in _META and name not in metas and not _aside(meta):
            metas[name] = _as_date(meta.get("content"))
    for name in _META:
        if metas.get(name):
            return metas[name]
    for data in _json_ld(tree):
        if date := _as_date(data.get("datePublished")):
            return date
    for element in tree.iter("time", "abbr", "span"):
        marked = element.get("itemprop") == "datePublished" or "published" in (element.get("class") or "").lower()
        if marked and element.tag != "time" and not _aside(element):
            date = _as_date(element.get("content") or element.get("title") or element.text_content())
            if date:
                return date
    times = [t for t in tree.iter("time") if not _aside(t) and "updat" not in (t.get("class") or "").lower()]
    heading = next(tree.iter("h1"), None)
    beside = {heading.getparent(), *heading.itersiblings()} if heading is not None else set()
    for time in times:
        in_header = any(a.tag == "header" for a in time.iterancestors())
        of_article = time.get("pubdate") is not None or time.get("itemprop") == "datePublished" or in_header
        if of_article or time.getparent() in beside:
            date = _as_date(time.get("datetime")) or _as_date(time.text_content())
            if date:
                return date
    return None
