"""Markup made no deeper than parsers can take: they recurse, and pages may nest as deep as their makers like.

Nor may a tag have more attributes than they can take: their time grows with the square of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

DEEPEST = 200
"""Elements within each other that are kept †: pages of hand or template stay below fifty."""

MOST_ATTRIBUTES = 500
"""Attributes of one tag that are kept †: honest ones have some dozens at most."""

_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>)")
_COMMENT_ENDS = re.compile("--!?>")
_S = r" \t\n\f\r"
_ATTRIBUTE = rf"""[{_S}/]*+[^{_S}/>][^{_S}/>=]*+(?:[{_S}]*+=[{_S}]*+(?:"[^"]*+"|'[^']*+'|[^{_S}>"'][^{_S}>]*+)?+)?+"""
_AN_ATTRIBUTE = re.compile(_ATTRIBUTE)
_WHOLE_TAG = re.compile(
    r"<(?:(?P<comment>!--)|(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*+)"
    rf"(?P<attributes>(?:{_ATTRIBUTE})*+)(?:[{_S}/]*+>)?+)"
)
"""A tag as parsers see it, marks in its values and all, even where its end is missing."""
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_RAW = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe")
}
"""Elements whose content is no markup, and where they end."""
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span"
    " strike strong sub sup time tt u var".split()
)
_PARAGRAPH = frozenset(["p"])
"""Kept at any depth, for it holds no other: one ends where the next begins."""

_ENDED_BY_NEXT: dict[str, frozenset[str]] = {
    "li": frozenset(["li"]), "dt": frozenset(["dt", "dd"]), "dd": frozenset(["dt", "dd"]),
    "td": frozenset(["td", "th"]), "th": frozenset(["td", "th"]), "tr": frozenset(["td", "th", "tr"]),
    "tbody": frozenset(["td", "th", "tr", "thead", "tbody", "tfoot"]),
    "a": frozenset(["a"]), "option": frozenset(["option"]), "optgroup": frozenset(["option", "optgroup"]),
}  # fmt: skip
"""Which open elements end where one of this name begins, although nobody closed them."""


class Shallow(NamedTuple):
    """Markup of bounded depth, and whether more than marks for the eye was flattened for it."""

    markup: str
    flattened: bool


class _Open:
    """The elements that are open, innermost last."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._count: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._names)

    def _pop(self) -> str:
        name = self._names.pop()
        self._count[name] -= 1
        return name

    def open(self, name: str) -> None:
        """An element begins, and others that cannot hold it end."""
        ended = _ENDED_BY_NEXT.get(name, frozenset()) | (frozenset() if name in _INLINE else _PARAGRAPH)
        while self._names and self._names[-1] in ended:
            self._pop()
        self._names.append(name)
        self._count[name] = self._count.get(name, 0) + 1

    def close(self, name: str) -> None:
        """An element ends, and those left open in it; nothing does where none of that name is open."""
        if self._count.get(name):
            while self._pop() != name:
                pass


def _tags(markup: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The tags of markup as a pattern finds them; none is in comments and in what is no markup."""
    at = 0
    comments = True
    while tag := pattern.search(markup, at):
        at = tag.end()
        if tag["comment"]:
            close = _COMMENT_ENDS.search(markup, at - 2) if comments else None
            comments = close is not None
            at = close.end() if close else at
            continue
        if not tag["closing"] and (raw := _RAW.get(tag["name"].lower())) and not tag.group().endswith("/>"):
            closing = raw.search(markup, at)
            at = closing.start() if closing else len(markup)
        yield tag


def few_attributes(markup: str) -> str:
    """Markup without the attributes of a tag beyond the first `MOST_ATTRIBUTES`."""
    pieces: list[str] = []
    end = 0
    for tag in _tags(markup, _WHOLE_TAG):
        first, last = tag.span("attributes")
        if last - first <= 2 * MOST_ATTRIBUTES:  # one takes two characters at least
            continue
        beyond = next(islice(_AN_ATTRIBUTE.finditer(markup, first, last), MOST_ATTRIBUTES, None), None)
        if beyond:
            pieces.append(markup[end : beyond.start()])
            end = last
    return "".join((*pieces, markup[end:]))


def shallow(markup: str) -> Shallow:
    """Markup without the elements that nest deeper than `DEEPEST`; their paragraphs stay apart."""
    opened = _Open()
    pieces: list[str] = []
    end = 0
    flattened = parted = False
    for tag in _tags(markup, _TAG):
        name = tag["name"].lower()
        if name in _VOID or tag.group().endswith("/>"):
            continue
        if tag["closing"]:
            before = len(opened)
            opened.close(name)
            deep = before > DEEPEST
        else:
            opened.open(name)
            deep = len(opened) > DEEPEST
        if not deep or name in _PARAGRAPH:
            continue
        flattened = flattened or name not in _INLINE
        between = markup[end : tag.start()]
        pieces.append(between)
        end = tag.end()
        parted = parted and not between.strip()
        if name not in _INLINE and not parted:
            pieces.append("<p>")
            parted = True
    return Shallow("".join((*pieces, markup[end:])), flattened)
