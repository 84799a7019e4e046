"""The outlet of a text page: the name that its own lines speak most for, None where they speak for none.

Each name that may be meant is weighed by what is seen of it (`outlet_names`), by weights that
`parley.training.naming` fits; it must outweigh the chance that the page names no outlet at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.articles.outlet_names import LOOKED_AT, TRAITS, Name, names_of
from parley.articles.outlet_weights import NO_NAME, WEIGHTS

MARGIN, MARGIN_SAID = 0.0, -2.0
"""How far the log-odds of the best name must lie above those of no name, and of one that the page itself calls its
owner's (in a line on rights, as subject of what it says of itself, in its address) †. With families of development
pages held out in turn a lower margin named no more outlets right and more wrong."""

LABELS = 15
"""Blocks at the head of a page among which its labels may stand †."""

_SAID = [TRAITS.index(trait) for trait in ("rights", "itself", "spelt")]

_LABELLED = re.compile(
    r"(?:Publication|Newspaper|Outlet|Paper|Journal|PUBLICATION|NEWSPAPER)\s?:\s{0,3}(?P<name>[A-Z][^:;|]{2,50})$"
)
"""How press databases and clipping services head a page with the paper's name."""

_ORIGINAL = re.compile(
    r"[Rr]ead the original (?:article|story|report|version) (?:on|at|in) (?P<name>(?:[Tt]he )?[A-Z][^:;|.]{2,50}?)\.?"
)
"""How services that pass on others' stories name the paper at their end."""

_PATH = re.compile(r"(?:Home|HOME)\s*[/›»>]")
_SECTION = re.compile(
    r"(?<=[/›»>])\s*(?P<above>[^\W\d_][\w ]{1,30}?)\s*[/›»>]\s*(?P=above)\s[A-Z]\w+(?=\s*(?:[/›»>]|$))"
)
"""In the path to a page through its site, a part of the part above it: "Home / Halm / Halm News / ..."."""

_AGENCY = re.compile(
    r"[A-Z][^.]{1,80}?(?:\((?P<bracket>[A-Z][\w .&-]{1,30})\)\s*[-—–]|/(?P<slashes>[A-Z][\w .&-]{1,30})/\s*[-—–])"
)


def weight(name: Name) -> float:
    """What is seen of a name, weighed."""
    return sum(value * WEIGHTS[trait] for trait, value in zip(TRAITS, name.traits, strict=True) if value)


def written(name: Name, lines: Sequence[str]) -> str:
    """The form of a name to show: not in capitals where the page has another, with the article that it goes by."""
    mixed = [form for form in name.forms if not form.isupper()] or list(name.forms)
    plain = re.sub(r"^the ", "", mixed[0], flags=re.IGNORECASE)
    called = any(f"The {plain}".casefold() in line.casefold() and f"the {plain}" not in line for line in lines)
    return f"The {plain}" if called else plain


def outlet_of(
    blocks: Sequence[str], reasons: Sequence[str | None], title: str | None, author: str | None, title_at: int | None
) -> str | None:
    """The outlet of a text page, by what was removed from it, the head above its story, and its first line's agency."""
    head = [block for block, reason in zip(blocks[:LABELS], reasons, strict=False) if reason is not None]
    if labelled := next((found for block in head if (found := _LABELLED.match(block[:80]))), None):
        return labelled["name"].strip(" .,")
    gone = (block[:120] for block, reason in zip(blocks, reasons, strict=True) if reason is not None)
    if passed_on := next((found for block in gone if (found := _ORIGINAL.fullmatch(block.strip()))), None):
        whole = rf"(?:[A-Z][\w'’.-]{{0,30}} ){{1,4}}{re.escape(passed_on['name'])}\b"
        longer = next((found for block in head if (found := re.match(whole, block[:120]))), None)
        return longer[0] if longer else passed_on["name"]
    named = [_SECTION.sub(" ", block[:LOOKED_AT]) if _PATH.match(block) else block for block in blocks]
    names = names_of(named, reasons, title, author, title_at)
    best = max(names, key=weight, default=None)
    if best is not None and weight(best) > NO_NAME + (MARGIN_SAID if any(best.traits[i] for i in _SAID) else MARGIN):
        return written(best, [b[:400] for b, reason in zip(blocks, reasons, strict=True) if reason is not None])
    opening = next((block[:160] for block, reason in zip(blocks, reasons, strict=True) if reason is None), "")
    agency = _AGENCY.match(opening)
    return (agency["bracket"] or agency["slashes"]) if agency else None
