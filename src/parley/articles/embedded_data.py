"""The article in the data that a page's own scripts start from (`__NEXT_DATA__` and its like).

Many sites send the article twice, as markup and as data, and some as data alone. What is taken is the object that has
a headline which the page shows and the most text; teasers of other articles have neither. All of it is a stranger's:
sizes, depth and counts are bounded, and whatever is not as expected is passed over.
"""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from parley.articles.linked_data import LinkedArticle, agreement, text_of
from parley.pages.types import clean_text

LONGEST_SCRIPT, LONGEST_BODY = 2_000_000, 200_000
"""Characters of a script and of an article's text that are read; honest pages stay below."""

MOST_SCRIPTS, MOST_NODES, MOST_TITLED, DEEPEST = 60, 20_000, 500, 40
"""Scripts, objects and lists, objects with a title, and objects within each other that are looked at."""

MOST_STATES = 5
"""Assignments in one script that are tried: each may be read to its end."""

AGREES = 0.6
"""Share of the shorter title's words that the other must have, from which both are of one article †."""

_ASSIGNED = re.compile(r"=\s*(?=[{\[])")
_STATE = re.compile(r"(?:__\w{3,40}__|state|data|content|article|story)[\"'\]]{0,2}\s*$", re.IGNORECASE)
"""The end of a name to which pages assign the data that their scripts start from."""

_TITLES = ("headline", "title", "headlineText", "basic", "hed", "name")
_PUBLISHED = (
    "datePublished", "firstPublished", "first_publish_date", "firstPublishDate", "firstPublishedAt", "publishedAt",
    "published_at", "publishDate", "publish_date", "publicationDate", "publication_date", "pubDate", "published",
    "display_date", "displayDate", "publishedDate", "datetime",
)  # fmt: skip
_AUTHORS = ("authors", "author", "byline", "bylines", "credits", "contributors", "by")
_BODIES = (
    "articleBody", "body", "content", "content_elements", "paragraphs", "blocks", "text", "html", "bodyHtml",
    "body_html", "components", "elements", "story", "model", "children", "value", "json", "data", "nodes", "items",
)  # fmt: skip
_TEXTS = ("text", "content", "html", "value", "body", "paragraph")
_NO_TEXT = re.compile(
    r"image|photo|video|audio|embed|related|promo|newsletter|\bad\b|advert|link|credit|caption|gallery|tag|comment|share",
    re.IGNORECASE,
)
_ENDS = re.compile(r"<(?:br|/p|/div|/h\d|/li|/blockquote)\b[^<>]{0,200}>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]{0,500}>")


def _scripts(tree: HtmlElement) -> Iterator[Any]:
    """The data in the page's scripts: whole JSON, or what is assigned to a state."""
    decoder = json.JSONDecoder(strict=False)
    for script in tree.xpath("//script[not(contains(@type, 'ld+json'))]")[:MOST_SCRIPTS]:
        text = (script.text or "")[:LONGEST_SCRIPT].strip()
        if "json" in (script.get("type") or "").lower():
            starts = [0]
        else:
            assigned = _ASSIGNED.finditer(text)
            named = (
                found.end() for found in assigned if _STATE.search(text[max(0, found.start() - 80) : found.start()])
            )
            starts = list(islice(named, MOST_STATES))
        end = -1
        for start in starts:
            if start < end:
                continue
            try:
                data, end = decoder.raw_decode(text, start)
            except (ValueError, RecursionError):
                continue
            yield data


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """The objects in some data, the outer before the inner."""
    waiting = deque([(data, 0)])
    seen = 0
    while waiting and seen < MOST_NODES:
        node, depth = waiting.popleft()
        seen += 1
        if isinstance(node, dict):
            yield node
        if depth < DEEPEST and isinstance(node, (dict, list)):
            inner = node.values() if isinstance(node, dict) else node
            waiting.extend((child, depth + 1) for child in inner if isinstance(child, (dict, list)))


def _title(node: Mapping[str, Any]) -> str | None:
    for key in ("headlines", *_TITLES):
        value = node.get(key)
        if isinstance(value, dict):
            value = next((value[name] for name in _TITLES if isinstance(value.get(name), str)), None)
        if found := text_of(value):
            return found
    return None


def _lines(text: str) -> list[str]:
    """A text of data, markup or not, as lines."""
    plain = _ANY_TAG.sub("", _ENDS.sub("\n", text[:LONGEST_BODY]))
    return [line for raw in clean_text(html.unescape(plain)).splitlines() if (line := " ".join(raw.split()))]


def _paragraphs(value: Any, depth: int = 0) -> Iterator[str]:
    """The paragraphs in a body however it is given: text, markup, a list of these or of objects that hold them."""
    if depth > 8:
        return
    if isinstance(value, str):
        if " " in value.strip():
            yield from _lines(value)
    elif isinstance(value, list):
        inline = [item for item in value if isinstance(item, dict) and set(item) & {"text", "value"}]
        if depth > 1 and len(inline) == len(value) > 1 and not any(isinstance(i.get("type"), str) for i in inline):
            yield from _lines("".join(str(item.get("text") or item.get("value") or "") for item in inline[:500]))
            return
        for item in value[:MOST_NODES]:
            yield from _paragraphs(item, depth + 1)
    elif isinstance(value, dict):
        if any(_NO_TEXT.search(str(value.get(key) or "")[:60]) for key in ("type", "__typename", "_type", "component")):
            return
        for key in (*_TEXTS, *_BODIES):
            if key in value and (found := list(_paragraphs(value[key], depth + 1))):
                yield from found
                return


def _body(node: Mapping[str, Any]) -> tuple[str, ...]:
    """The longest text that an object holds under a name for bodies."""
    bodies = (list(_paragraphs(node[key])) for key in _BODIES if isinstance(node.get(key), (str, list, dict)))
    longest = max(bodies, key=lambda lines: sum(map(len, lines)), default=[])
    return tuple(longest)


def _names(value: Any, depth: int = 0) -> Iterator[str]:
    if depth > 4:
        return
    if isinstance(value, list):
        for item in value[:20]:
            yield from _names(item, depth + 1)
    elif isinstance(value, dict):
        inner = next((value[key] for key in ("name", "fullName", "displayName", "by", "text") if value.get(key)), None)
        yield from _names(inner, depth + 1)
    elif (text := text_of(value)) and not text.startswith(("http:", "https:", "/", "#")):
        yield text


def embedded_article(tree: HtmlElement, titles: Sequence[str]) -> LinkedArticle:
    """What the data of a page's scripts says of its own article; `titles`: what the page shows as its title."""
    best: tuple[float, dict[str, Any], tuple[str, ...]] = (0.0, {}, ())
    titled = 0
    for node in (node for data in _scripts(tree) for node in _objects(data)):
        dated = any(key in node for key in _PUBLISHED)
        if not (dated or any(key in node for key in _BODIES[:8])) or (title := _title(node)) is None:
            continue
        titled += 1
        if titled > MOST_TITLED:
            break
        alike = max((agreement(title, other) for other in titles), default=0.0)
        if titles and alike < AGREES:
            continue
        body = _body(node)
        worth = alike + dated + min(2.0, sum(map(len, body)) / 1_000)
        if worth > best[0] and (titles or len(body) > 2):
            best = (worth, node, body)
    _, node, body = best
    return LinkedArticle(
        headline=_title(node),
        published=next((date for key in _PUBLISHED if (date := text_of(node.get(key)))), None),
        authors=tuple(dict.fromkeys(name for key in _AUTHORS[:6] for name in _names(node.get(key))))[:20],
        body=body,
    )
