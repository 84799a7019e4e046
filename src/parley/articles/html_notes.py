"""Footnotes of HTML pages: neither the marks that lead to them nor the notes are words of the story."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5})[\])]?\s*")
_TO_NOTE = re.compile(
    r"#(?:user-content-)?_?(?:fn|ftn|sdfootnote|footnote|foot-note|endnote|edn|en(?=[-_:.\d])|note|cite_note|citation|ref|reference)"
    r"s?[-_:.]?[\w.-]{0,40}",
    re.IGNORECASE,
)
"""Where the mark of a note leads: within the page, to what sites call a note."""
_NOTES = re.compile(
    r"(?:^|\s)(?:foot-?notes?(?:[-_]?(?:list|section|container))?|end-?notes?(?:[-_]?(?:list|section))?)(?:\s|$)",
    re.IGNORECASE,
)
_HOLDERS = ("section", "div", "ol", "ul", "aside")
MOST_LISTS, MOST_TEXT = 8, 400_000
"""Lists of notes of a page, and characters of it, that are looked at †."""

MOST_SHARE = 0.5
"""Share of a page's text from which what is called notes is no notes †."""


def drop_notes(tree: HtmlElement) -> None:
    """Take the marks of footnotes out of a page, and the notes."""
    for link in list(tree.iter("a")):
        target = link.get("href") or ""
        if target.startswith("#") and _TO_NOTE.fullmatch(target[:60]) and _MARK.fullmatch(_words(link)):
            above = link.getparent()
            alone = above is not None and above.tag == "sup" and _words(above).strip() == _words(link).strip()
            (above if alone else link).drop_tree()
    notes = list(islice(filter(_holds_notes, tree.iter(*_HOLDERS)), MOST_LISTS))
    whole = len(_words(tree, MOST_TEXT)) if notes else 0
    for element in notes:
        if element.getparent() is not None and len(_words(element, MOST_TEXT)) < MOST_SHARE * whole:
            element.drop_tree()


def _holds_notes(element: HtmlElement) -> bool:
    called = f"{(element.get('class') or '')[:200]} {(element.get('id') or '')[:60]}"
    return element.get("role") == "doc-endnotes" or _NOTES.search(called) is not None


def _words(element: HtmlElement, most: int = 20) -> str:
    """The text of an element, where it has more than `most` characters its begin."""
    out = ""
    for piece in element.itertext():
        out += piece
        if len(out) > most:
            break
    return out
