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

MOST_INNER = 2_000
"""Elements within one that are asked for the page's heading, and pieces of text beside it."""


def as_plain_elements(tree: HtmlElement) -> None:
    """Make elements of a site's own plain ones: a block where blocks may stand, else part of the line."""
    for element in list(tree.iter("*")):
        name = element.tag if isinstance(element.tag, str) else ""
        if "-" not in name or name.startswith("amp-") or name in _KNOWN:
            continue
        element.tag = "div" if _makes_block(element) else "span"
        if not any(inner.tag == "h1" for inner in islice(element.iter(), MOST_INNER)):
            element.set("class", f"{name} {element.get('class') or ''}".strip())


def _makes_block(element: HtmlElement) -> bool:
    """Whether an element stands where blocks stand, and not within a line of text."""
    above = element.getparent()
    if above is None or above.tag not in _HOLDERS:
        return False
    beside = islice(above, MOST_INNER)
    return not (above.text or "").strip() and not any((other.tail or "").strip() for other in beside)
