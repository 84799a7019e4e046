"""The title of an HTML page as the page shows it, checked against what its metadata calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from parley.articles.html_places import PROSE, aside, key, line_of, named, shown, words_of
from parley.articles.outlets import calls_itself_site, named_owner

_PARTS = re.compile(r"\s+(?:::|[|•·»›—–-]|//|/|&raquo;)\s+|\s*\|\s*|:\s+(?=[A-Z][\w ]{2,30}$)")
_WORDS = re.compile(r"\w+")
_CLASS = re.compile(
    r"(?:^|[\W_])(?:head-?lin?e?n?|hl\d?|(?:entry|post|article|story|news|page|content)-?_?(?:title|head(?:ing|line)?)|titles?|hed)"
    r"(?:$|[\W_])|lbl(?:Title|Head)|(?:title|headline)(?:$|[\W_])",
    re.IGNORECASE,
)
_HINTS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "citation_title")

AGREES = 0.45
"""How much of two titles must be common (twice the common words over all) †: search engines get other wordings."""

LEAST_WORDS, LONGEST_TITLE = 4, 200
"""Words, at least, and characters of a line that reads like the title of a story †."""

MOST_HEADINGS, MOST_OTHERS = 40, 3_000
"""Headings, and other elements, that are looked at."""


class Title(NamedTuple):
    """A title and the element that shows it, where one does."""

    text: str | None
    element: HtmlElement | None


def parts_of(title: str | None) -> list[str]:
    """The parts of a title element: story, section, site."""
    return [part.strip() for part in _PARTS.split(title or "") if part and part.strip()]


def without_site(title: str, sites: Sequence[str]) -> str:
    """A title without the names of its site before and after it; empty where nothing else is in it."""
    known = {key(site) for site in sites if key(site)}

    def of_site(part: str) -> bool:
        return key(part) in known or key(named_owner(part)) in known

    ends = list(_PARTS.finditer(title))
    low, high = 0, len(title)
    while ends and of_site(title[ends[-1].end() : high]):
        high = ends.pop().start()
    while ends and of_site(title[low : ends[0].start()]):
        low = ends.pop(0).end()
    rest = title[low:high].strip()
    return "" if of_site(rest) else rest


def likeness(a: str, b: str) -> float:
    """How alike two titles are, 0 to 1: twice the words in common over all words."""
    first, second = (set(_WORDS.findall(text.casefold())) for text in (a, b))
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


_OF_ENTRY = re.compile(
    r"(?:^|[\W_])(?:(?:entry|post|article|story|node)[-_]+?(?:title|headline)|p-name)(?:$|[\W_])", re.IGNORECASE
)
"""Classes of the title of a post, on pages whose main heading is the name of the site."""


def _candidates(tree: HtmlElement) -> Iterator[tuple[HtmlElement, float]]:
    """Elements that may show the title, with what their kind speaks for them."""
    for element in shown(tree, ("h1",), MOST_HEADINGS):
        yield element, 0.5
    for element in shown(tree, ("h2", "h3"), MOST_HEADINGS):
        yield element, 0.6 if _OF_ENTRY.search(named(element)) else 0.15
    for element in shown(tree, ("div", "span", "p", "td", "font", "b", "strong", "center", "a"), MOST_OTHERS):
        property_ = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower()
        if "headline" in property_.split() or (element.get("role") == "heading" and element.get("aria-level") == "1"):
            yield element, 0.5
        elif _CLASS.search(named(element)):
            yield element, 0.3
        elif element.tag in _PLAIN and all(child.tag == "br" for child in element):
            yield element, 0.0


_PLAIN = frozenset("div span p font b strong td center".split())

LEAST_PART = 20
"""Letters of a part of what metadata calls the title from which it is the title, the rest being section and site †."""


def _is_part(text: str, hints: set[str]) -> bool:
    """Whether a text is one of the titles that metadata gives, or all of one but what stands before or after it."""
    long = len(text) >= LEAST_PART
    return text in hints or (long and any(hint.startswith(text) or hint.endswith(text) for hint in hints))


def large_letters(tree: HtmlElement) -> list[HtmlElement]:
    """Elements of pages before style sheets that are set in large letters, the largest first."""
    sizes = {"7": 7, "6": 6, "5": 5, "4": 4, "+4": 7, "+3": 6, "+2": 5, "+1": 4}
    found = [e for e in shown(tree, ("font",), MOST_HEADINGS) if (e.get("size") or "").strip() in sizes]
    return sorted(found, key=lambda element: -sizes[(element.get("size") or "").strip()])


def _long_as_title(text: str) -> bool:
    return len(text.split()) >= LEAST_WORDS and len(text) <= LONGEST_TITLE


def _only_headline(tree: HtmlElement, sites: Sequence[str]) -> Title | None:
    """What a page calls its headline, where metadata names something else: one element, or the first of one head."""
    found = [
        e for e in shown(tree, ("div", "span", "p", "td"), MOST_OTHERS) if _CLASS.search(named(e)) and not aside(e)
    ]
    long = [(text, e) for e in found if _long_as_title(text := words_of(e))]
    one = len({element.getparent() for _, element in long}) == 1
    return Title(*long[0]) if one and without_site(long[0][0], sites) else None


def _only_heading(tree: HtmlElement, stated: str, sites: Sequence[str]) -> Title | None:
    """The one heading above the story of a page whose title element names what its head does not show: the site's."""
    text = " ".join(words_of(element) for element in shown(tree, ("body",), 1))
    found: list[tuple[str, HtmlElement]] = []
    for element in shown(tree, ("h1", "h2", "p", "div", "td"), MOST_OTHERS):
        if element.tag in ("h1", "h2") and not aside(element):
            found.append((words_of(element), element))
        elif len((element.text or "").strip()) > PROSE:
            break
    long = [pair for pair in found if _long_as_title(pair[0])]
    alone = len(long) == 1 and stated.casefold() not in text.casefold() and without_site(long[0][0], sites)
    return Title(*long[0]) if alone else None


def _shows(tree: HtmlElement, text: str) -> bool:
    """Whether the page shows a text anywhere."""
    return any(key(text) in key("".join(islice(body.itertext(), MOST_OTHERS))) for body in tree.iter("body"))


def _in_large_letters(tree: HtmlElement, smaller: HtmlElement | None, sites: Sequence[str]) -> Title | None:
    """What a page without headings sets in its largest letters and reads like a title; not where they are `smaller`'s
    too."""
    if next(tree.iter("h1", "h2"), None) is not None:
        return None
    for element in large_letters(tree):
        text = words_of(element)
        if element is smaller:
            return None
        if _long_as_title(text) and without_site(text, sites) and not aside(element):
            return Title(text, element)
    return None


_LIST = re.compile(r"(?:(?:re|fwd?):\s+)?\[[\w.:-]{2,40}\]\s+(?=\S)", re.IGNORECASE)


def without_list(title: str | None, lines: Sequence[str]) -> str | None:
    """A title without the name of the mailing list before it, where the message shows it so."""
    bare = _LIST.sub("", title, count=1) if title else None
    return bare if bare != title and bare in lines else title


def _leads_home(element: HtmlElement) -> bool:
    """Whether a heading is a link to the front page and so the site's name."""
    return any(link.get("href") in ("/", "./", "index.html", "index.htm") for link in islice(element.iter("a"), 20))


def title_of(tree: HtmlElement, meta: Mapping[str, Sequence[str]], headline: str | None, sites: Sequence[str]) -> Title:
    """The page's title; its text is None where nothing but the site's name stands for one.

    `headline`: what JSON-LD says; `sites`: names of the site, which are never a title.
    """
    document = next((words_of(e) for e in tree.iter("title")), "")
    large = [words_of(element) for element in large_letters(tree)]
    if len(large) > 1 and len(large[0].split()) <= 5 and key(large[0]) in map(key, parts_of(document)):
        sites = [*sites, large[0]]  # the masthead, in larger letters than the story's title
    called = [part for part in (document, *parts_of(document)) if calls_itself_site(part)]
    sites = [*sites, *(name for part in called if (name := named_owner(part)))]
    given = [line_of(headline), *(meta[name][0] for name in _HINTS if name in meta)]
    stated = [text for raw in given if (text := without_site(raw, sites))]
    hints = [*stated, *(part for part in {without_site(document, sites), *parts_of(document)} if part)]
    hints = [hint for hint in hints if key(hint) not in {key(site) for site in sites} and not calls_itself_site(hint)]
    keys = {key(hint) for hint in hints}
    best: tuple[float, Title] = (0.0, Title(None, None))
    for element, worth in _candidates(tree):
        text = words_of(element)
        if not 3 <= len(text) <= 300 or (not worth and not _is_part(key(text), keys)):
            continue
        if not without_site(text, sites) or _leads_home(element):
            continue
        alike = max((likeness(text, hint) for hint in hints), default=0.0)
        alone = worth >= 0.5 and (len(text.split()) > 2 or not hints)
        if (alike >= AGREES or alone) and worth + alike > best[0]:
            if element.tag != "h1" and aside(element):  # designs give any name to what holds the main heading
                continue
            best = (worth + alike, Title(text, element))
    if best[1].text and not (best[0] <= 1 and len(best[1].text.split()) < LEAST_WORDS):
        return best[1]
    if headline_alone := _only_headline(tree, sites):
        return headline_alone
    if best[1].text and not (old := _in_large_letters(tree, best[1].element, sites)):
        return best[1]
    if best[1].text and old:
        return old
    if stated:
        return Title(stated[0], None)
    rest = max((part for part in parts_of(without_site(document, sites))), key=len, default="")
    if len(rest.split()) >= LEAST_WORDS and not calls_itself_site(rest):
        old = None if _shows(tree, rest) else _in_large_letters(tree, None, sites)
        return _only_heading(tree, rest, sites) or old or Title(rest, None)
    for element in (*shown(tree, ("h2", "h3"), 5), *large_letters(tree)):
        text = words_of(element)
        if _long_as_title(text) and without_site(text, sites) and not aside(element):
            return Title(text, element)
    return Title(None, None)
