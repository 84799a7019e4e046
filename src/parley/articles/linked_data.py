"""JSON-LD of a page: what it says of the page's own article, never of others that it lists.

All of it is a stranger's: sizes, depth and types are bounded, and whatever is not as expected is passed over.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from parley.pages.types import clean_text

_ARTICLES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle"
    " reviewnewsarticle asknewsarticle satiricalarticle advertisercontentarticle blogposting liveblogposting"
    " scholarlyarticle report socialmediaposting discussionforumposting".split()
)
_PAGES = frozenset("webpage itempage".split())
_SITES = frozenset("website newsmediaorganization".split())

LONGEST_SCRIPT = 500_000
LONGEST_VALUE = 2_000
LONGEST_BODY = 200_000
"""Characters of a script, of a value and of an article's text that are read; honest pages stay far below."""

MOST_SCRIPTS, MOST_NODES, MOST_OBJECTS, DEEPEST = 30, 500, 20, 4
"""Scripts, objects, objects after each other in one script and within each other that are looked at."""

OF_SITE = 0.4
"""Likeness to a title (twice the common words over all) below which a page's name is the site's †."""

OF_OWN = 0.5
"""Agreement with a title from which a headline is that of the page's own article, where there is a choice †."""

_ENDS = re.compile(r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)?\s*;?\s*$")
_TRAILING = re.compile(r",(?=\s*[}\]])")
_NO_ESCAPE = re.compile(r"\\(?![\"\\/bfnrtu])")
_BETWEEN = re.compile(r"[\s,;]*")
_PICKED = ("headline", "datePublished", "dateCreated")
_VALUE = re.compile(r"\"(?P<name>" + "|".join(_PICKED) + r")\"\s{0,9}:\s{0,9}\"(?P<value>[^\"\n]{1,300})")
_AUTHOR = re.compile(
    r"\"author\"\s{0,9}:\s{0,9}[\[{\s]{0,9}[^{}\[\]]{0,200}?\"name\"\s{0,9}:\s{0,9}\"([^\"\n]{1,80})\""
)
_TAGS = re.compile(r"<(?:br|/p|/div|/h\d|/li)\b[^<>]{0,200}>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]{0,500}>")
_WORDS = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedArticle:
    """What JSON-LD says of the page's own article; empty where it says nothing usable.

    `body`: paragraphs of the story, plain text. `site`: the name of the web site where the data describes it.
    """

    headline: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    site: str | None = None
    body: tuple[str, ...] = field(default=())


def _parsed(text: str) -> Any:
    """A script's data, or what can be had of it where it is not quite JSON.

    Comments and trailing commas are dropped, backslashes that escape nothing and entities are resolved, objects after
    the first are read too; of what is still none single values are picked out.
    """
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    plain = html.unescape(text) if '"' not in text else text
    return _objects(_TRAILING.sub("", _NO_ESCAPE.sub("", _ENDS.sub("", plain)))) or _picked(plain)


def _objects(text: str) -> list[Any]:
    """The objects that stand one after the other in a text; none where one cannot be read."""
    decoder, at = json.JSONDecoder(strict=False), 0
    out: list[Any] = []
    while (at := _BETWEEN.match(text, at).end()) < len(text) and len(out) < MOST_OBJECTS:  # type: ignore[union-attr]
        try:
            found, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return []
        out.append(found)
    return out


def _picked(text: str) -> dict[str, Any] | None:
    """What data that cannot be read says of one article: the first value of each name; None where it is of several."""
    values: dict[str, list[str]] = {name: [] for name in _PICKED}
    for found in _VALUE.finditer(text):
        values[found["name"]].append(found["value"])
    if len(set(values["datePublished"])) != 1 or len(values["headline"]) > 1:
        return None
    author = _AUTHOR.search(text)
    first = {name: given[0] for name, given in values.items() if given}
    return {**first, "@type": "NewsArticle"} | ({"author": author[1]} if author else {})


def _kinds(node: Mapping[str, Any]) -> set[str]:
    kinds = node.get("@type", "")
    listed = kinds[:10] if isinstance(kinds, list) else [kinds]
    return {kind.rsplit("/", 1)[-1].lower() for kind in listed if isinstance(kind, str)}


def _nodes(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Objects at the top, in graphs, and those that a page names as its main entity."""
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data[:MOST_NODES]:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity"):
            if key in data:
                yield from _nodes(data[key], depth + 1)


def text_of(value: object) -> str | None:
    """A value as one line of text, None where it is no text."""
    if isinstance(value, list):
        value = next((item for item in value[:5] if isinstance(item, str)), None)
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    return " ".join(clean_text(html.unescape(value[:LONGEST_VALUE])).split()) or None


def _named(value: object, known: Mapping[str, dict[str, Any]], *, persons: bool, depth: int = 0) -> Iterator[str]:
    """Names in an author or publisher however it is given: text, an object, a reference, or a list of these."""
    if depth > 3:
        return
    if isinstance(value, list):
        for item in value[:20]:
            yield from _named(item, known, persons=persons, depth=depth + 1)
    elif isinstance(value, dict):
        reference = value.get("@id")
        if "name" not in value and isinstance(reference, str):
            value = known.get(reference, value)
        if persons and any("organization" in kind for kind in _kinds(value)):
            return
        name = value.get("name")
        for item in name[:20] if isinstance(name, list) else [name]:
            if text := text_of(item):
                yield text
    elif (text := text_of(value)) and not text.startswith(("http:", "https:", "/", "#")):
        yield text


def agreement(a: str | None, b: str | None) -> float:
    """The share of the shorter text's words that the other has too, 0 where one has none."""
    first, second = (set(_WORDS.findall((text or "").casefold())) for text in (a, b))
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def _headline(node: Mapping[str, Any]) -> str | None:
    return text_of(node.get("headline")) or text_of(node.get("name"))


def _own(articles: list[dict[str, Any]], titles: tuple[str, ...]) -> dict[str, Any] | None:
    """The article that the page is about: the one whose headline the page shows, or the only one."""
    scored = [(max((agreement(_headline(a), t) for t in titles), default=0.0), a) for a in articles]
    if not scored:
        return None
    best, chosen = max(scored, key=lambda pair: pair[0])
    if len(articles) == 1:
        return chosen if best > 0 or not titles or not _headline(chosen) else None
    return chosen if best >= OF_OWN else None


def _of_site(node: Mapping[str, Any], titles: tuple[str, ...]) -> bool:
    """Whether a page's data are of the site as a whole: its name is but a small part of every title that is shown."""
    name = set(_WORDS.findall((_headline(node) or "").casefold()))
    shown = [set(_WORDS.findall(title.casefold())) for title in titles]
    return bool(name and shown) and all(2 * len(name & words) < OF_SITE * (len(name) + len(words)) for words in shown)


def _body(node: Mapping[str, Any]) -> tuple[str, ...]:
    value = node.get("articleBody")
    if not isinstance(value, str):
        return ()
    text = _TAGS.sub("\n", html.unescape(value[:LONGEST_BODY]))
    lines = clean_text(html.unescape(_ANY_TAG.sub("", text))).splitlines()
    return tuple(line for raw in lines if (line := " ".join(raw.split())))


def completed(first: LinkedArticle, second: LinkedArticle) -> LinkedArticle:
    """What one source says of the article, and what only a second one says; of two texts the longer."""
    longer = max(first.body, second.body, key=lambda body: sum(map(len, body)))
    return LinkedArticle(
        headline=first.headline or second.headline,
        published=first.published or second.published,
        authors=first.authors or second.authors,
        publisher=first.publisher or second.publisher,
        site=first.site or second.site,
        body=longer,
    )


def linked_article(tree: HtmlElement, titles: tuple[str, ...]) -> LinkedArticle:
    """What the page's JSON-LD says of its own article; `titles`: what the page itself shows as its title."""
    nodes: list[dict[str, Any]] = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]")[:MOST_SCRIPTS]:
        nodes.extend(_nodes(_parsed((script.text or "")[:LONGEST_SCRIPT])))
        if len(nodes) > MOST_NODES:
            break
    nodes = nodes[:MOST_NODES]
    known = {key: node for node in reversed(nodes) if isinstance(key := node.get("@id"), str) and "name" in node}
    reviews = [node for node in nodes if "claimreview" in _kinds(node)]
    own = _own([node for node in nodes if _kinds(node) & _ARTICLES], titles)
    page = _own([node for node in nodes if _kinds(node) & _PAGES and not _of_site(node, titles)], titles)
    if (
        own
        and page
        and max(agreement(_headline(own), t) for t in titles or ("",))
        < OF_OWN
        <= max(agreement(_headline(page), t) for t in titles or ("",))
    ):
        own = None  # of a story that the page only lists
    site = next((text for n in nodes if _kinds(n) & _SITES and (text := text_of(n.get("name")))), None)
    chosen = own or page or {}
    dates = (text_of(node.get(key)) for node in (own, page) if node for key in ("datePublished", "dateCreated"))
    checked = {text_of(node.get("datePublished")) for node in reviews}
    return LinkedArticle(
        headline=_headline(own) if own else None,
        published=next((date for date in dates if date), None) or (checked.pop() if len(checked) == 1 else None),
        authors=tuple(
            dict.fromkeys(
                name for key in ("author", "creator") for name in _named(chosen.get(key), known, persons=True)
            )
        )[:20],
        publisher=next(_named(chosen.get("publisher"), known, persons=False), None),
        site=site,
        body=_body(own) if own else (),
    )
