"""From a page to a clean article: blocks, what goes and why, and what the page says of itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from parley.articles.blocks import lay_out, normalise, unmarked
from parley.articles.bylines import byline_of, names
from parley.articles.clutter import Cleaned, clean
from parley.articles.date_forms import find_date, find_day
from parley.articles.date_lines import (
    FIRST_PUBLISHED,
    address_date,
    labels_change,
    names_publication,
    order_in,
    own_address_date,
    proof_in,
    published_in,
    signed_off,
    yearless,
)
from parley.articles.extract import extract
from parley.articles.html_places import LONGEST
from parley.articles.language import SHORTEST, require_english
from parley.articles.outlet_lines import outlet_of
from parley.articles.pasted import as_typed, parted, without_front_matter
from parley.articles.types import Article, BlockJudge, PublishedBasis, Removed
from parley.errors import SourceUnreadable
from parley.pages.types import Page
from parley.provenance import content_id
from parley.times import EARLIEST, LATEST

_DATELINE = re.compile(r"^[A-Z][\w.’'/ -]{1,40},[^—–(]{0,40}?(?=\s*(?:[—–(]|-\s))|^[A-Z .,’'/-]{3,40}(?=,|\s*[(—–])")

_SUBJECT = re.compile(r"^(?:(?:subject|title|headline|hed|re|fwd?)\s*:\s+|heading level \d,?\s+)", re.IGNORECASE)

_OF_PICTURE = re.compile(
    r"[(\[]?(?:file )?(?:photo|picture|image|pic|video|graphic|illustration|map|foto)", re.IGNORECASE
)
_URL = re.compile(r"(?:https?://|www\.)\S{5,300}")
_WORDS = re.compile(r"[^\W\d_]{4,40}")

LONGEST_LINE, MOST_WORDS = 400, 3
"""Characters of a line that says where the story was first published, and words of the title that make an address its
own †."""

PROSE = 12
"""Words from which a block that stays is one of the story rather than a leftover above it †."""

_MASTHEAD = frozenset({"section", "navigation", "other", "share", "title"})
"""Reasons of blocks at the head of a page that may hold the day of the issue beside other matter."""


class ArticleResult(NamedTuple):
    """An article, and sentences about what was lost on the way to it."""

    article: Article
    limits: tuple[str, ...]


class _Found(NamedTuple):
    """What the text of a page says of itself."""

    title: str | None
    byline: str | None
    outlet: str | None
    published: dt.date | None
    basis: PublishedBasis | None


def title_in(blocks: Sequence[str], cleaned: Cleaned) -> str | None:
    """The title that stands in the text itself, over as many lines as it runs."""
    if cleaned.title is None:
        return None
    return _SUBJECT.sub("", " ".join(blocks[cleaned.title : cleaned.title + cleaned.title_blocks]))


def _stated(blocks: Sequence[str], cleaned: Cleaned, *, dated_at_head: bool, stated_title: str | None = None) -> _Found:
    """Metadata in the text itself: title, byline, date line, rights.

    `dated_at_head`: only the head of the page is asked for its date (of HTML the rest has been asked before);
    `stated_title`: the title that its metadata give.
    """
    reasons = cleaned.reasons
    title = title_in(blocks, cleaned)
    order = order_in(blocks)
    own: list[dt.date] = []
    others: list[dt.date] = []
    beside: list[dt.date] = []
    staying = [i for i, reason in enumerate(reasons) if reason is None]
    first_kept = next((i for i in staying if len(blocks[i].split()) >= PROSE), next(iter(staying), 0))
    for i, (block, reason) in enumerate(zip(blocks, reasons, strict=True)):
        if dated_at_head and i > first_kept + 3:
            break
        if i and labels_change(blocks[i - 1]):
            continue
        stated = (
            reason in ("date", "byline")
            or (reason == "credit" and not _OF_PICTURE.match(block))
            or (reason == "updated" and names_publication(block))
        )
        if stated and (date := published_in(block, day_first=order)):
            below_title = cleaned.title is None or cleaned.title < i <= first_kept + 3
            (own if below_title else others).append(date)
        elif (reason in _MASTHEAD and i <= first_kept + 3 and (date := published_in(block, day_first=order))) or (
            reason is not None and (date := signed_off(block))
        ):
            beside.append(date)
    published = next(iter((*own, *others, *beside)), None)
    if published is None:
        published = _elsewhere(blocks, reasons, stated_title or title, order, only_addresses=dated_at_head)
    if published is None:
        published = _yearless(blocks, reasons, first_kept)
    opening = blocks[first_kept][:120] if blocks else ""
    if published is None and (place := _DATELINE.match(opening)):
        found = find_date(opening[: place.end() + 40])
        published = found[0] if found and found[1] <= place.end() + 2 else None
    byline = byline_of(blocks, reasons)
    outlet = outlet_of(blocks, reasons, title, byline, cleaned.title)
    return _Found(title, byline, outlet, published, "text" if published else None)


def _elsewhere(
    blocks: Sequence[str], reasons: Sequence[str | None], title: str | None, order: bool | None, *, only_addresses: bool
) -> dt.date | None:
    """The date in a line on where the story was first published, or in an address made of its title's words."""
    lines = [block[:LONGEST_LINE] for block, reason in zip(blocks, reasons, strict=True) if reason is not None]
    first = [
        date
        for line in (() if only_addresses else lines)
        if FIRST_PUBLISHED.search(line) and (date := published_in(line, day_first=order))
    ]
    if date := own_address_date(lines):
        return date
    words = set(_WORDS.findall((title or "").casefold()))
    of_title = [
        date
        for line in lines
        for url in _URL.findall(line)[:5]
        if len(words & set(_WORDS.findall(url.casefold()))) >= min(MOST_WORDS, len(words))
        and (date := address_date(url))
    ]
    return next((dates[0] for dates in (first, of_title) if words and len(set(dates)) == 1), None)


def _yearless(blocks: Sequence[str], reasons: Sequence[str | None], first_kept: int) -> dt.date | None:
    """The day of a date line that names no year, where the rest of the page proves it."""
    lines = [
        block
        for i, (block, reason) in enumerate(zip(blocks, reasons, strict=True))
        if (reason in ("date", "byline") or (reason in _MASTHEAD and i <= first_kept + 3)) and find_day(block[:160])
    ]
    if not lines:
        return None
    proof = proof_in([block for block, reason in zip(blocks, reasons, strict=True) if reason is not None])
    return next((date for line in lines if (date := yearless(line, proof))), None)


def article_from(page: Page, *, given: dt.date | None = None, judge: BlockJudge | None = None) -> ArticleResult:
    """The clean article of a page.

    `given` is the publication date by hand: it counts where the page itself has none. `judge` knows
    clutter by its words; without it only the form and place of a block decide. Raises
    SourceUnreadable where there is no text, UnsupportedLanguage where it is not English.
    """
    name = page.path or page.url or "The text"
    limits = list(page.limits)
    stated_title = page.header_title and page.header_title[:LONGEST]
    author, outlet, url, published = page.header_author, None, page.url, None
    likely: str | None = None
    basis: PublishedBasis | None = None
    if page.format == "html":
        extracted = extract(page.text, page.url)
        limits.extend(extracted.limits)
        laid = list(extracted.blocks)
        stated_title = extracted.title or stated_title
        author, outlet, url = extracted.author or author, extracted.outlet, page.url or extracted.url
        likely = extracted.likely_outlet
        if extracted.published:
            published, basis = extracted.published
    else:
        text = normalise(parted(page.text) if page.format == "text" else page.text)
        laid = lay_out(unmarked(without_front_matter(text)) if page.format == "markdown" else as_typed(text))
    if page.header_date and published is None and (found := find_date(page.header_date)):
        published, basis = found[0], "metadata"
    blocks = [block.text for block in laid]
    if not blocks:
        raise SourceUnreadable(f"{name} holds no readable text.", "Save the article's text to a file and read that.")
    if page.format == "html":
        cleaned = clean(laid, title=stated_title, author=author, judge=judge)
    else:
        cleaned = clean(laid, judge=judge)
    kept = [b for b, reason in zip(blocks, cleaned.reasons, strict=True) if reason is None]
    removed = tuple(Removed(text=b, reason=r) for b, r in zip(blocks, cleaned.reasons, strict=True) if r is not None)
    text = "\n\n".join(kept)
    language = require_english(text, name)
    if language is None and len(text) >= SHORTEST:
        limits.append("It is not clear which language the page is in; Parley reads English.")
    own = _stated(blocks, cleaned, dated_at_head=page.format == "html", stated_title=stated_title)
    date, basis = (published, basis) if published else (own.published, own.basis)
    if date is None and (date := address_date(url or "")):
        basis = "metadata"
    if date is not None and not EARLIEST <= date <= LATEST:  # of a template that was never filled in, or worse
        date = None
    if date is None and given is not None:
        date, basis = given, "given"
    if date is None:
        limits.append("The page does not say when it was published; give the date with --published.")
    return ArticleResult(
        Article(
            id=content_id("ar", url or "", text),
            url=url,
            path=page.path,
            title=stated_title or own.title,
            byline=(names(author) if author else None) or own.byline,
            outlet=outlet or own.outlet or likely,
            published=date,
            published_basis=basis if date else None,
            language=language,
            text=text,
            removed=removed,
        ),
        tuple(limits),
    )
