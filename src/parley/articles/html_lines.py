"""Pages made of lines: converters of PDF put every printed line into an element of its own, at a place of its own.

Their lines are joined to paragraphs again, by where sentences end, how far a line runs, and in what letters it is set.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise
from statistics import median

from lxml import etree
from lxml.html import HtmlElement

_LINES = frozenset(["div", "p", "span"])
_PARENTS = ("div", "body", "section", "article", "main", "td")
_ENDS = frozenset('.!?…:"”’»')
_MARKS = frozenset("a b i em strong font span sup sub br".split())

_FIGURES = re.compile(r"\d+")

FEWEST_LINES, MOST_LINES = 8, 2_000
"""Lines of a page that is made of them, and of one that is looked at †."""

NARROW, WIDE, LONGEST = 30, 100, 140
"""Characters of the middle one of such lines at least and at most, and of the longest †."""

SHORT = 0.75
"""Share of the width under which a line is a paragraph's last, or a heading †."""

RUNNING = 0.5
"""Share of the lines that end within a sentence †."""

LETTERS = 2
"""Names of styles by which two lines must differ to be set in other letters: one may be but the indent †."""


def join_lines(tree: HtmlElement) -> None:
    """Join the lines of a page that is made of them to paragraphs."""
    pages = {p: texts for p in tree.iter(*_PARENTS) if 1 < len(p) <= MOST_LINES and (texts := _texts_of_lines(p))}
    called = {_name(page) for page, texts in pages.items() if _running(texts)}
    for page, texts in pages.items():
        if (_name(page) and _name(page) in called) or _running(texts):  # a last page may be short
            _join(page, texts)


def _name(page: HtmlElement) -> str:
    """What a page of print is called, whatever its number."""
    return _FIGURES.sub("0", (page.get("class") or "")[:200])


def _texts_of_lines(parent: HtmlElement) -> list[str]:
    """The texts of an element's children where each is a line and holds no other; else none."""
    if (parent.text or "").strip():
        return []
    out = []
    for line in parent:
        inner = islice(line.iterdescendants(), 40) if line.tag in _LINES else None
        if inner is None or (line.tail or "").strip() or any(e.tag not in _MARKS for e in inner):
            return []
        out.append(" ".join("".join(line.itertext()).split()))
        if len(out[-1]) > LONGEST:
            return []
    return out


def _running(texts: Sequence[str]) -> bool:
    """Whether lines are running text, broken at a width: most end within a sentence and go on in small letters."""
    long = [text for text in texts if len(text) >= NARROW]
    if len(long) < FEWEST_LINES or not NARROW <= median(map(len, long)) <= WIDE:
        return False
    within = sum(text[-1] not in _ENDS for text in long)
    small = sum(b[:1].islower() for a, b in pairwise(texts) if len(a) >= NARROW and a[-1] not in _ENDS)
    return within >= RUNNING * len(long) and small >= RUNNING * within


def _join(parent: HtmlElement, texts: Sequence[str]) -> None:
    width = sorted(map(len, texts))[len(texts) * 4 // 5]
    named = [frozenset((line.get("class") or "")[:200].split()) for line in parent]
    counts = Counter(name for names in named for name in names)
    styles = [frozenset(name for name in names if counts[name] > 1) for names in named]
    paragraphs: list[list[str]] = []
    for i, text in enumerate(texts):
        if not text:
            continue
        if i == 0 or not paragraphs or _begins(texts[i - 1], text, width, len(styles[i - 1] ^ styles[i])):
            paragraphs.append([])
        paragraphs[-1].append(text)
    for line in list(parent):
        parent.remove(line)
    for lines in paragraphs:
        etree.SubElement(parent, "p").text = " ".join(lines)


def _begins(before: str, text: str, width: int, other: int) -> bool:
    """Whether a line begins a paragraph, by the line before it; `other`: by how many names their styles differ."""
    if not before or text[:1].islower():
        return not before
    ended = before[-1] in _ENDS
    return other >= LETTERS or len(before) < SHORT * width or (ended and other > 0)
