"""Elements that a site has invented: browsers lay them out as the site's styles say, parsers take them for inline text.

Each becomes a plain element that is called what the invented one was, so that paragraphs stay apart and a box for
subscribers is known by its name.
"""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

_KNOWN = frozenset("relative-time time-ago local-time annotation-xml font-face missing-glyph color-profile".split())
"""Names with a hyphen that mean something to whoever reads the page."""

_HOLDERS = frozenset(
    "html body main article section div header footer aside nav form center details figure blockquote".split()
)
"""Elements that hold others which make blocks."""

_ENDS = frozenset('.!?…"”’»')

FEWEST_SPANS, LEAST_PARAGRAPH = 3, 60
"""Spans that are paragraphs beside each other, and characters of one †."""

MOST_INNER, MOST_TITLES = 2_000, 50
"""Elements or pieces of text within one that are looked at, and headings around which elements hold the page."""


def as_plain_elements(tree: HtmlElement) -> None:
    """Make elements of a site's own plain ones: a block where blocks may stand, else part of the line."""
    holding = {place for title in islice(tree.iter("h1"), MOST_TITLES) for place in title.iterancestors()}
    bare: dict[HtmlElement, bool] = {}
    for element in list(tree.iter("*")):
        name = element.tag if isinstance(element.tag, str) else ""
        if "-" not in name or name.startswith("amp-") or name in _KNOWN:
            continue
        above = element.getparent()
        if above is not None and above not in bare:
            bare[above] = above.tag in _HOLDERS and _bare(above)
        element.tag = "div" if above is not None and bare[above] else "span"
        if element not in holding:
            element.set("class", f"{name} {element.get('class') or ''}".strip())


def long_spans_as_blocks(tree: HtmlElement) -> None:
    """Make spans blocks where several beside each other are paragraphs, with no text between them, and all around."""
    made: set[HtmlElement] = set()
    for element in reversed(list(tree.iter("span", *_HOLDERS))):  # the innermost first
        spans = [child for child in islice(element, MOST_INNER) if child.tag == "span"]
        if len(spans) < FEWEST_SPANS or not _bare(element):
            continue
        if made.isdisjoint(spans) and sum(map(_paragraph, spans)) < FEWEST_SPANS:
            continue
        for span in spans:
            span.tag = "div"
        made.add(element)
    for element in made:
        element.tag = "div" if element.tag == "span" else element.tag


def _bare(element: HtmlElement) -> bool:
    """Whether an element has no text of its own between those within it."""
    beside = islice(element, MOST_INNER)
    return not (element.text or "").strip() and not any((other.tail or "").strip() for other in beside)


def _paragraph(span: HtmlElement) -> bool:
    """Whether a span is a paragraph: long, with a sentence's begin and end."""
    text = "".join(islice(span.itertext(), MOST_INNER)).strip()
    return len(text) >= LEAST_PARAGRAPH and text[-1] in _ENDS and not text[0].islower()
