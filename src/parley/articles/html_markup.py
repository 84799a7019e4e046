"""Markup as parsers should see it, where its makers put the story in a form that parsers do not take for one."""

from __future__ import annotations

import re

_PREFORMATTED = re.compile(r"(</?pre\b[^<>]*>)", re.IGNORECASE)
_BLANK = re.compile(r"(?<=\S)[ \t\r]*\n[ \t\r]*\n\s*(?=[^\s<])")
_FRAMESET = re.compile(r"<frameset\b", re.IGNORECASE)
_FRAMES = re.compile(r"</?(?:frameset|noframes|frame)\b[^<>]*>", re.IGNORECASE)
_ITEM = re.compile(r"\n(?=[ \t]{1,12}(?:[-*•]|\d{1,2}[.)])[ \t]+\S)|(?<=\n--)[ \r]{0,2}\n(?=\S)")
"""Where an item of a list begins that is set in, and where what someone always puts below his messages begins."""
_BY = re.compile(r"\n[ \t]{0,20}by [^\W\d_][^\n]{2,60}(?:\n|$)", re.IGNORECASE)

LONGEST_HEAD = 300
"""Characters of the head of a message: title, author, agency †."""

_FRAMED = re.compile(r"<iframe\b[^<>]*>(?=\s{0,99}<blockquote\b)", re.IGNORECASE)
"""A frame that holds a quotation as readers of feeds are given it."""


def prepared(markup: str) -> str:
    """Markup in which what stands for browsers without frames is the page, quotations stand in no frame of
    their own, and blank lines part preformatted prose."""
    return _with_paragraphs(_FRAMED.sub(" ", _without_frames(markup)))


def _without_frames(markup: str) -> str:
    """A page of frames as browsers without them show it: the frames are other pages, which are not here."""
    return _FRAMES.sub(" ", markup) if _FRAMESET.search(markup) else markup


def _parted(text: str) -> str:
    """Preformatted prose in paragraphs; the items of a list, and the lines of a head that names the author, apart."""
    first = _BLANK.search(text)
    head = text[: first.start() + 1 if first else 0]
    if len(head) <= LONGEST_HEAD and _BY.search(head):
        text = head.replace("\n", "</pre><pre>") + text[len(head) :]
    return _BLANK.sub("</pre><pre>", _ITEM.sub("</pre><pre>", text))


def _with_paragraphs(markup: str) -> str:
    """Markup in which blank lines in preformatted prose, as archives of mailing lists have it, part paragraphs."""
    pieces = _PREFORMATTED.split(markup)
    if len(pieces) < 3:
        return markup
    out, inside = [], False
    for piece in pieces:
        if piece[:1] == "<" and _PREFORMATTED.fullmatch(piece):
            inside = piece[1] != "/"
        out.append(_parted(piece) if inside else piece)
    return "".join(out)
