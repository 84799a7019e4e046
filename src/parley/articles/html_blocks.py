"""The blocks of an HTML page between its heading and the end of its main text, in reading order.

trafilatura finds the main text but leaves out pieces inside it that it takes for furniture: standfirsts,
time stamps of live blogs, subheads, short quotations. Everything between the first and the last block that
it found is part of the page's middle; whether it is clutter is decided afterwards, block by block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li blockquote pre td th dt dd div section article header main body figure ul ol table tr dl"
    " center form fieldset address details summary hr tbody time".split()
)
_NEVER = frozenset(
    "script style noscript template nav aside footer form button select option input textarea label figure figcaption"
    " picture video audio iframe object svg canvas dialog head menu amp-ad amp-sidebar amp-img".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"\s+")

MOST = 5_000
"""Blocks of a page that are looked at."""


class HtmlBlock(NamedTuple):
    """One block of the page's text and whether it is the page's main heading."""

    text: str
    heading: bool


def _hidden(element: HtmlElement) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def all_blocks(tree: HtmlElement) -> list[HtmlBlock]:
    """Every visible block outside navigation, forms, figures and asides, in the order of the page."""
    out: list[HtmlBlock] = []
    pieces: list[str] = []
    heading = False

    def close() -> None:
        nonlocal heading
        text = _SPACE.sub(" ", "".join(pieces)).strip()
        pieces.clear()
        if text and len(out) < MOST:
            out.append(HtmlBlock(text, heading))
        heading = False

    body = tree.find("body")
    # An explicit stack: pages nest deeper than Python recurses.
    stack: list[tuple[HtmlElement, bool]] = [(body if body is not None else tree, False)]
    while stack:
        element, leaving = stack.pop()
        name = element.tag if isinstance(element.tag, str) else ""
        if leaving:
            if name in _BLOCKS:
                close()
            pieces.append(element.tail or "")
            continue
        if not name or name in _NEVER or _hidden(element):
            pieces.append(element.tail or "")
            continue
        if name in _BLOCKS or name == "br":
            close()
        heading = heading or name == "h1"
        pieces.append(element.text or "")
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    close()
    return out


def _key(text: str) -> str:
    return "".join(c for c in text if c.isalnum()).casefold()


def middle_blocks(tree: HtmlElement, extracted: Sequence[str]) -> tuple[str, ...]:
    """The page's blocks from its heading (or the first extracted block) to the last extracted one.

    Where most of what was extracted cannot be found again in the page, the extracted blocks stay as they are.
    """
    blocks = all_blocks(tree)
    keys = [_key(block.text) for block in blocks]
    wanted = {key for text in extracted if (key := _key(text))}
    places = [i for i, key in enumerate(keys) if key in wanted]
    known = {keys[i] for i in places}
    if not places or len(known) * 5 < len(wanted) * 4:
        return tuple(extracted)
    long = [i for i in places if len(blocks[i].text) > 60] or places
    first = next((i for i in reversed(range(long[0] + 1)) if blocks[i].heading), min(places[0], long[0]))
    return tuple(_distinct(blocks[first : places[-1] + 1]))


def _distinct(blocks: Sequence[HtmlBlock]) -> Iterator[str]:
    """The texts, without the repetition of a long block (pages carry one paragraph for phones and one for desks)."""
    seen: set[str] = set()
    for block in blocks:
        if len(block.text) > 80 and block.text in seen:
            continue
        seen.add(block.text)
        yield block.text
