"""Parts of an HTML page that their structure sets apart from the story, whatever they are called and say.

Carousels, dialogs, links around whole cards, and boxes with a field to fill in; no names of classes are asked, since
sites that generate them name nothing.
"""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from parley.articles.html_places import PROSE

_NEVER_NAMED = frozenset(
    "amp-ad amp-auto-ads amp-carousel amp-consent amp-embed amp-list amp-next-page amp-recaptcha-input amp-sidebar"
    " amp-social-share amp-sticky-ad amp-user-notification".split()
)
_ROLES = frozenset("dialog alertdialog navigation search menu menubar tablist toolbar".split())
_SLIDES = frozenset(["carousel", "slide"])
_WRITTEN_IN = frozenset(["", "text", "email", "tel"])
_WHOLE = frozenset("body html main article form td".split())
_CARD = ("p", "div", "h2", "h3", "h4", "h5", "h6", "li", "section", "article")
_CONTROLS = frozenset("button label option select".split())
_AS_CONTROLS = frozenset(["button", "switch"])

LARGEST_BOX = 300
"""Characters of a box with a field to fill in †."""

MOST = 300
"""Pieces of text that are looked at of one element."""

LONGEST_PIECE = 2_000
"""Characters of a piece that tell whether a box holds more than a few words."""


def apart(element: HtmlElement) -> bool:
    """Whether an element is no part of the story by what it is."""
    name = element.tag
    if name in _NEVER_NAMED:
        return True
    if element.get("role") in _ROLES or (element.get("aria-roledescription") or "").lower() in _SLIDES:
        return not _tells(element)
    return name == "a" and _card(element)


def drop_apart(tree: HtmlElement) -> None:
    """Take out of a page what is set apart from its story."""
    for element in [*boxes_to_fill_in(tree), *filter(apart, tree.iter("*"))]:
        if element.getparent() is not None:
            element.drop_tree()


def _tells(element: HtmlElement) -> bool:
    """Whether an element holds prose enough for a story: some sites show the whole article in a dialog."""
    return sum(len(text.strip()) > PROSE for text in islice(element.itertext(), MOST)) > 2


def _card(link: HtmlElement) -> bool:
    """Whether a link goes around several blocks: the card of another story, or the title with its standfirst."""
    target = link.get("href") or ""
    if not target or (target[0] == "#" and len(target) > 1):
        return False  # a mark in the page, which is often never closed, or a way to one
    if any(inner.tag == "h1" for inner in islice(link.iter(), MOST)) or _tells(link):
        return False
    filled = sum(bool((block.text or "").strip()) for block in islice(link.iter(*_CARD), MOST))
    return filled > 1


def boxes_to_fill_in(tree: HtmlElement) -> set[HtmlElement]:
    """The smallest elements around a field to write in that say something: what for is the page's business."""
    boxes: dict[HtmlElement, bool | None] = {}
    for field in islice(tree.iter("input", "textarea"), MOST):
        if field.tag == "input" and (field.get("type") or "").lower() not in _WRITTEN_IN:
            continue
        for place in islice(field.iterancestors(), 5):
            if place not in boxes:  # many fields may stand in one
                boxes[place] = _is_box(place)
            if boxes[place] is not None:
                break
    return {place for place, is_box in boxes.items() if is_box}


def _is_box(place: HtmlElement) -> bool | None:
    """Whether an element around a field is a box of a few words; None where it says nothing, so that one around it
    may be."""
    if place.tag in _WHOLE or any(inner.tag == "h1" for inner in islice(place.iter(), MOST)):
        return False
    said = _said(place)
    if not said:
        return None
    return len(said) <= LARGEST_BOX and not any(len(text.strip()) > PROSE for text in islice(place.itertext(), MOST))


def _said(element: HtmlElement) -> str:
    """The words of an element that do not stand on its controls."""
    parts = []
    for place in islice(element.iter("*"), MOST):
        control = place.tag in _CONTROLS or place.get("role") in _AS_CONTROLS
        if not control and place.tag not in ("script", "style", "textarea"):
            parts.append((place.text or "")[:LONGEST_PIECE])
        if place is not element:
            parts.append((place.tail or "")[:LONGEST_PIECE])
    return " ".join(" ".join(parts).split())
