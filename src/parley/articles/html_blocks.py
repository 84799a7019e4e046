"""The blocks of an HTML page between its heading and the end of its main text, in reading order.

trafilatura finds the main text but leaves out pieces inside it that it takes for furniture: standfirsts,
time stamps of live blogs, subheads, short quotations. Everything between the first and the last block that
it found is part of the page's middle; whether it is clutter is decided afterwards, block by block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from parley.articles.blocks import HEADINGS
from parley.articles.html_apart import apart, boxes_to_fill_in
from parley.articles.html_kinds import MOST_LINKED, Within, with_pictures, within
from parley.articles.html_places import PROSE

_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li blockquote pre td th dt dd div section article header main body figure ul ol table tr dl"
    " center form fieldset address details summary hr tbody time footer".split()
)
_NEVER = frozenset(
    "script style noscript template nav aside footer form button select option input textarea label figure figcaption"
    " picture video audio iframe object svg canvas dialog head menu amp-ad amp-sidebar amp-img".split()
)
_INLINE = frozenset("a abbr b bdi big cite em font i mark q s small span strong sub sup u o:p".split())
_PICTURES = ("img", "picture", "video", "audio", "iframe", "object", "svg", "canvas", "amp-img", "amp-video")
GAP = 6
"""Blocks of other matter within a story's end †."""

_ENDED = re.compile(r"[.!?…][\"”’)\]]*$")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"\s+")

MOST = 5_000
"""Blocks of a page that are looked at."""


class HtmlBlock(NamedTuple):
    """One block of the page's text: whether it is the page's main heading, and the shares of its characters that are
    links and that lie in elements whose names say that they are no part of a story; whether it stands beside the
    article as a whole (sidebar, comments, archive); the kind of element that holds it; whether a picture is in that."""

    text: str
    heading: bool = False
    linked: float = 0.0
    marked: float = 0.0
    aside: bool = False
    kind: str = ""
    pictured: bool = False


class _Piece(NamedTuple):
    """A run of text with what it lies in; `apart`: it begins an element that designs set apart from the one before."""

    text: str
    within: Within
    apart: bool = False


_CELLS = ("dd", "td")
FEWEST_FIGURES = 2
"""Cells with a figure that make a box one of figures †."""

LONGEST_ROW, LEAST_CELL = 120, 3
"""Characters of a short block in which elements with no blank between them are set apart, and of such an element †."""


def _apart(element: HtmlElement, name: str) -> bool:
    """Whether an element of a class of its own follows another like it directly: styles part them, not blanks.

    Of elements without a class those where a word would end in a capital or a figure.
    """
    before = element.getprevious()
    if name != "span" or before is None or before.tag != "span" or (before.tail or "").strip():
        return False
    if element.get("class") and before.get("class"):
        return True
    last, first = (before.text or "").rstrip()[-1:], (element.text or "")[:1]
    return not len(before) and last.islower() and (first.isupper() or first.isdigit())


def _joined(pieces: Sequence[_Piece]) -> str:
    """The text of some pieces, with a blank between elements of a short block that styles set apart."""
    whole = "".join(piece.text for piece in pieces)
    if len(whole) > LONGEST_ROW or not any(piece.apart for piece in pieces):
        return whole
    cells: list[str] = [""]
    for piece in pieces:
        if piece.apart and len(cells[-1].strip()) >= LEAST_CELL:
            cells.append("")
        cells[-1] += piece.text
    return " ".join(cells)


def _block(pieces: Sequence[_Piece], heading: bool) -> HtmlBlock:
    """The block of some pieces of running text."""
    size = max(1, sum(len(piece.text.strip()) for piece in pieces))
    return HtmlBlock(
        _SPACE.sub(" ", _joined(pieces)).strip(), heading,
        sum(len(piece.text.strip()) for piece in pieces if piece.within.linked) / size,
        sum(len(piece.text.strip()) for piece in pieces if piece.within.marked) / size,
        any(piece.within.aside for piece in pieces if piece.text.strip()),
        next((piece.within.kind for piece in pieces if piece.text.strip()), ""),
        any(piece.within.pictured for piece in pieces if piece.text.strip()),
    )  # fmt: skip


def _hidden(element: HtmlElement) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _of_story(element: HtmlElement, name: str) -> bool:
    """Whether a figure without a picture, the foot of a quotation, or a form around a whole page may hold the story."""
    if name == "figure":
        return not any(True for _ in element.iter(*_PICTURES))
    if name == "aside":
        return _gives_figures(element)
    if name == "footer":
        return any(place.tag == "blockquote" for place in islice(element.iterancestors(), 3))
    return name == "form" and sum(len((text or "").strip()) > PROSE for text in islice(element.itertext(), MOST)) > 2


def _gives_figures(element: HtmlElement) -> bool:
    """Whether a box beside the story is a table of figures without a link, a picture or a field to fill in."""
    inner = list(islice(element.iter("a", "img", "form", "input", "button", "iframe", "time", *_CELLS), MOST))
    cells = [cell for cell in inner if cell.tag in _CELLS]
    figures = sum(any(c.isdigit() for c in "".join(islice(cell.itertext(), 20))) for cell in cells)
    return len(cells) == len(inner) and figures >= FEWEST_FIGURES


def _in_heading(element: HtmlElement) -> bool:
    """Whether a line break stands in a heading, or in bold or slanted letters that are all of a short block."""
    bold: HtmlElement | None = None
    for place in islice(element.iterancestors(), 6):
        if place.tag in ("b", "strong", "i", "em"):
            bold = place
        elif place.tag not in _INLINE:
            text = "".join(islice(place.itertext(), 20)).strip()
            alone = bold is not None and "".join(islice(bold.itertext(), 20)).strip() == text
            return place.tag in HEADINGS or (alone and 0 < len(text) <= PROSE)
    return False


def all_blocks(tree: HtmlElement, *, whole: bool = False) -> list[HtmlBlock]:
    """Every visible block outside navigation, forms, figures and asides, in the order of the page.

    `whole`: those too that their structure sets apart from the story.
    """
    out: list[HtmlBlock] = []
    pieces: list[_Piece] = []
    heading = False

    def close() -> None:
        nonlocal heading
        block = _block(pieces, heading)
        pieces.clear()
        if block.text and len(out) < MOST:
            out.append(block)
        heading = False

    body = tree.find("body")
    pictured, to_fill_in = with_pictures(tree), set() if whole else boxes_to_fill_in(tree)
    # An explicit stack: pages nest deeper than Python recurses. Beside each element: whether it is left, and what it
    # lies in.
    stack: list[tuple[HtmlElement, bool, Within]] = [(body if body is not None else tree, False, Within())]
    while stack:
        element, leaving, around = stack.pop()
        name = element.tag if isinstance(element.tag, str) else ""
        if leaving:
            if name in _BLOCKS:
                close()
            pieces.append(_Piece(element.tail or "", around))
            continue
        if (
            not name
            or (name in _NEVER and not _of_story(element, name))
            or _hidden(element)
            or element in to_fill_in
            or (not whole and apart(element))
        ):
            pieces.append(_Piece(element.tail or "", around))
            continue
        if name in _BLOCKS or (name == "br" and not _in_heading(element)):
            close()
        elif name == "br":
            pieces.append(_Piece(" ", around))
        heading = heading or name == "h1"
        inner = within(element, name, around, makes_block=name in _BLOCKS, pictured=element in pictured)
        pieces.append(_Piece(element.text or "", inner, _apart(element, name)))
        stack.append((element, True, around))
        stack.extend((child, False, inner) for child in reversed(element))
    close()
    return out


def _key(text: str) -> str:
    return "".join(c for c in text if c.isalnum()).casefold()


def place_of(blocks: Sequence[HtmlBlock], title: str | None) -> int | None:
    """Which block shows the page's title, the main heading first; None where none does."""
    wanted = _key(title or "")
    same = [i for i, block in enumerate(blocks) if wanted and _key(block.text) == wanted]
    return next((i for i in same if blocks[i].heading), same[0] if same else None)


def middle_blocks(
    blocks: Sequence[HtmlBlock], extracted: Sequence[str], title_at: int | None = None
) -> tuple[HtmlBlock, ...]:
    """The page's blocks from its heading (or the first extracted block) to the last extracted one.

    `title_at`: the block of the title. Where most of what was extracted cannot be found again in the page, the
    extracted blocks stay as they are.
    """
    keys = [_key(block.text) for block in blocks]
    wanted = {key for text in extracted if (key := _key(text))}
    places = [i for i, key in enumerate(keys) if key in wanted]
    known = {keys[i] for i in places}
    if not places or len(known) * 5 < len(wanted) * 4:
        return tuple(HtmlBlock(text) for text in extracted)
    long = [i for i in places if len(blocks[i].text) > 60] or places
    first = min(places[0], long[0])
    if title_at is not None and title_at <= long[0]:
        first = title_at
    else:
        first = next((i for i in reversed(range(long[0] + 1)) if blocks[i].heading), first)
    return tuple(_distinct(blocks[first : _end(blocks, places[-1]) + 1]))


def _end(blocks: Sequence[HtmlBlock], last: int) -> int:
    """The last block of the story: the last that was extracted, or prose below it that nothing sets apart from it."""
    for i in range(last + 1, len(blocks)):
        block = blocks[i]
        prose = len(block.text) > PROSE and _ENDED.search(block.text) and block.linked < MOST_LINKED
        if prose and not block.marked and not block.aside:
            last = i
        elif i - last > GAP:
            break
    return last


def _distinct(blocks: Sequence[HtmlBlock]) -> Iterator[HtmlBlock]:
    """The blocks, without the repetition of a long block (pages carry one paragraph for phones and one for desks)."""
    seen: set[str] = set()
    for block in blocks:
        if len(block.text) > 80 and block.text in seen:
            continue
        seen.add(block.text)
        yield block
