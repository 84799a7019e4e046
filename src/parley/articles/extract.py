"""HTML to the blocks of its main text, through trafilatura; what a page states about itself beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from parley.articles.blocks import Laid
from parley.articles.date_forms import find_date
from parley.articles.embedded_data import embedded_article
from parley.articles.html_apart import drop_apart
from parley.articles.html_authors import byline_of_html
from parley.articles.html_blocks import HtmlBlock, all_blocks, middle_blocks, place_of
from parley.articles.html_dated_elements import Published
from parley.articles.html_dated_lines import day_first, path_above
from parley.articles.html_kinds import alike, in_quotation, tag_of
from parley.articles.html_lines import join_lines
from parley.articles.html_markup import prepared
from parley.articles.html_metadata import published
from parley.articles.html_notes import drop_notes
from parley.articles.html_outlets import likely_outlet, outlet_of_html, proposed
from parley.articles.html_own_elements import as_plain_elements, long_spans_as_blocks
from parley.articles.html_places import host_of, meta_values, shown, words_of
from parley.articles.html_reposts import repost_in
from parley.articles.html_titles import title_of, without_list
from parley.articles.linked_data import completed, linked_article
from parley.articles.nesting import few_attributes, shallow
from parley.pages.types import clean_text, is_url

LONGEST = 4_000_000
"""Characters of markup that are parsed; real articles stay far below."""

MOST_ELEMENTS = 20_000
LONGEST_WORD = 5_000
"""Elements, and characters without a space, beyond which trafilatura is not asked: its time grows with their square."""

_LONGEST_ATTRIBUTE = 2_000
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}")

_BLOCKS = frozenset("p head item quote row code lb title h1 h2 h3 h4 h5 h6 li blockquote pre td dt dd".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """Main text of a page in blocks, what stood above it, and what the page states about itself."""

    blocks: tuple[Laid, ...]
    title: str | None
    author: str | None
    outlet: str | None
    likely_outlet: str | None = None
    url: str | None
    published: Published | None
    limits: tuple[str, ...]


def _tamed(tree: HtmlElement) -> bool:
    """Cuts scripts, and attributes that no honest page has; whether trafilatura can take what is left."""
    count = 0
    fit = True
    for element in tree.iter():
        count += 1
        for name, value in element.attrib.items():
            if len(value) > _LONGEST_ATTRIBUTE:
                element.set(name, value[:_LONGEST_ATTRIBUTE])
        if element.tag in ("script", "style"):
            element.text = None  # of data that is no JSON trafilatura seeks the authors in quadratic time
        elif any(part and _LONG_WORD.search(part) for part in (element.text, element.tail)):
            fit = False
    return fit and count <= MOST_ELEMENTS


def _line(text: str | None) -> str | None:
    """One line without characters that carry no text (markup can name them: &#5;); None where nothing is left."""
    return " ".join(clean_text(text).split()) or None if text else None


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _texts(body: Any) -> list[str]:
    """Blocks of trafilatura's body in reading order: paragraphs, headings, list items, quotations, rows."""
    out: list[str] = []

    def visit(element: Any, depth: int) -> None:
        inner = [
            child
            for child in element
            if isinstance(child.tag, str) and child.tag in (*_BLOCKS, "list", "table", "cell")
        ]
        if element.tag in _BLOCKS and not any(c.tag in ("p", "item", "row", "list", "head", "cell") for c in inner):
            parts: list[list[str]] = [[element.text or ""]]
            for child in element.iterdescendants():
                if child.tag == "lb":
                    parts.append([child.tail or ""])
                elif isinstance(child.tag, str):
                    parts[-1].append((child.text or "") + (child.tail or ""))
            out.extend(line for part in parts if (line := " ".join("".join(part).split())))
            return
        if element.text and element.text.strip():
            out.append(" ".join(element.text.split()))
        for child in element:
            if isinstance(child.tag, str) and depth < 60:
                visit(child, depth + 1)
            elif isinstance(child.tag, str):
                out.append(_words(child))
            if child.tail and child.tail.strip():
                out.append(" ".join(child.tail.split()))

    visit(body, 0)
    return out


def _plain(tree: HtmlElement) -> list[str]:
    """Every paragraph of the page: the way back where trafilatura finds no main text."""
    out = []
    for element in tree.iter("p", "h2", "h3", "li", "blockquote", "pre", "td"):
        if not any(a.tag in ("nav", "footer", "aside", "form", "header") for a in element.iterancestors()):
            text = _words(element)
            if text and (len(text.split()) > 5 or element.tag in ("p", "h2", "h3")):
                out.append(text)
    return out


class _Stated(NamedTuple):
    """What a page states about itself, the block of its title, the story that JSON-LD carries, and whether the page is
    somebody's who shows the story again below a head of his own."""

    title: str | None
    author: str | None
    outlet: str | None
    published: Published | None
    title_at: int | None
    body: tuple[str, ...]
    shown_again: bool = False
    likely: str | None = None


LONGEST_LINE = 100
"""Characters of a line that may name the outlet †."""

_SITE_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name", "dc.publisher")


def _stated(tree: HtmlElement, blocks: Sequence[HtmlBlock], address: str | None) -> _Stated:
    """What a page states about itself."""
    meta = meta_values(tree)
    seen = tuple(words_of(e) for e in shown(tree, ("title", "h1", "h2"), 20))
    shown_titles = tuple(text for text in (*seen, *meta.get("og:title", ())) if text)
    linked = completed(linked_article(tree, shown_titles), embedded_article(tree, shown_titles))
    sites = [value for name in _SITE_NAMES for value in meta.get(name, ())[:1]]
    sites += [name for name in (linked.publisher, linked.site, host_of(address)) if name]
    lines = [block.text for block in blocks]
    around = [block.text for block in all_blocks(tree, whole=True) if len(block.text) <= LONGEST_LINE]
    names = list(proposed(tree, meta, linked, around))
    first = outlet_of_html(names, linked.headline, address)
    title = title_of(tree, meta, linked.headline, [*sites, *([first] if first else [])])
    title = title._replace(text=without_list(title.text, lines))
    outlet = outlet_of_html(names, title.text, address)
    holding = frozenset(title.element.iterancestors()) if title.element is not None else frozenset()
    at = place_of(blocks, title.text)
    if at is not None and not blocks[at].aside:
        lines = ["" if block.aside else block.text for block in blocks]
    lines = [
        "" if tag_of(block.kind) == "dt" and find_date(line) else line
        for block, line in zip(blocks, lines, strict=True)
    ]
    if again := repost_in(lines, at, days := day_first(tree, lines)):
        return _Stated(again.title, again.author, None, Published(again.date, "text"), again.at, (), True)
    path = path_above(lines, at, days)
    outlet = path.paper if path else outlet
    author = byline_of_html(
        tree, meta, linked.authors, lines, at, title.element, [*sites, *([outlet] if outlet else []), title.text or ""]
    )
    told = [(line, block.kind) for line, block in zip(lines, blocks, strict=True)]
    date = published(tree, meta, linked.published, title.element, holding, lines, at, address or "", told)
    return _Stated(title.text, author, outlet, date, at, linked.body, likely=likely_outlet(names, title.text))


LEAST_BODY = 200
"""Characters of a story in JSON-LD or a script that is one †."""

STUB = 2
"""How many times longer than the page's own text the story in JSON-LD or a script must be to stand for it †."""


def extract(markup: str, address: str | None = None) -> Extracted:
    """Main text and metadata of an HTML page; blocks may still hold clutter. `address`: where it was fetched."""
    import trafilatura

    limits: tuple[str, ...] = ()
    if len(markup) > LONGEST:
        markup = markup[:LONGEST]
        limits = (f"Only the first {LONGEST:,} characters of the page's markup were read.",)
    markup, flattened = shallow(few_attributes(prepared(markup)))
    if flattened:
        limits = (*limits, "The page's markup is nested absurdly deep; the innermost was read as plain text.")
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Extracted(blocks=(), title=None, author=None, outlet=None, url=None, published=None, limits=limits)
    for element in tree.xpath("//noscript"):  # asks for JavaScript, or repeats what is there
        element.drop_tree()
    as_plain_elements(tree)
    long_spans_as_blocks(tree)
    join_lines(tree)
    drop_notes(tree)
    canonical = str(tree.xpath("string(//link[@rel='canonical']/@href | //meta[@property='og:url']/@content)"))[:2_000]
    page = all_blocks(tree)
    stated = _stated(tree, page, address or canonical)
    drop_apart(tree)
    fit = _tamed(tree)
    try:
        found = fit and trafilatura.bare_extraction(
            lxml_html.tostring(tree, encoding="unicode"), include_comments=False, include_tables=True,
            with_metadata=True, date_extraction_params={"extensive_search": False, "original_date": True},
        )  # fmt: skip
    except Exception:  # other people's code on a stranger's page: whatever it raises, the way back below remains
        found = None
    if not found or isinstance(found, dict):  # a dict only with the option as_dict, which is not set
        found = None
    blocks = _texts(found.body) if found is not None and found.body is not None else []
    everything = _plain(tree)
    if sum(map(len, blocks)) < 200 and sum(map(len, everything)) > sum(map(len, blocks)):
        blocks = everything
    again = stated.title_at if stated.shown_again else None
    middle = middle_blocks(page[again:], blocks, stated.title_at if again is None else 0)
    if sum(map(len, stated.body)) > max(LEAST_BODY, STUB * sum(len(block.text) for block in middle)):
        shown_title = stated.title if stated.title and stated.body[0] != stated.title else None
        middle = tuple(HtmlBlock(line) for line in (*([shown_title] if shown_title else []), *stated.body))
    kinds = [(block.text, block.kind, block.linked) for block in middle]
    return Extracted(
        blocks=tuple(
            Laid(
                line,
                place,
                1,
                block.linked,
                block.marked,
                kin,
                tag_of(block.kind),
                block.pictured,
                in_quotation(block.kind),
            )
            for place, (block, kin) in enumerate(zip(middle, alike(kinds), strict=True))
            if (line := _line(block.text))
        ),
        title=_line(stated.title),
        author=_line(stated.author),
        outlet=_line(stated.outlet),
        likely_outlet=_line(stated.likely),
        url=_line(found.url if found else None) or (canonical if is_url(canonical) else None),
        published=stated.published,
        limits=limits,
    )
