"""When an HTML page says that its article was published, and nothing guessed.

Only places that speak of the page itself are believed: JSON-LD of its own article, meta elements, microdata, and
elements and lines at its title. Sidebars, comments, related links, videos and changes are never asked.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from lxml.html import HtmlElement

from parley.articles.date_forms import find_date, find_day
from parley.articles.date_lines import (
    DateLine,
    Proof,
    ago,
    date_line,
    labels_change,
    only_changed,
    order_in,
    proof_in,
    published_in,
    yearless,
)
from parley.articles.html_places import aside, line_of, named, shown, words_of

_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "bt:pubdate", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "publication-date", "citation_publication_date", "article.published",
    "article:published", "published", "published_time", "originalpublicationdate", "dateposted", "dcterms.issued",
    "dc.date.issued", "issued", "dcterms.created", "dc.date.created", "datecreated", "article.created",
    "article_date_original", "date.release", "release_date", "displaydate", "citation_date", "dcterms.date", "dc.date",
    "date",
)  # fmt: skip
"""Names of meta elements, those that say publication first: a mere date may be that of the last change."""

_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
_DATED = re.compile(
    r"(?:^|[\W_])(?:pub\w*|(?:post|entry|article|story)?-?_?date\w*|timestamp|time|posted\w*|submitted|created|meta)(?:$|[\W_])",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"updat|modif|edited|revis", re.IGNORECASE)
_POSTED = re.compile(
    r"(?:(?:this (?:entry|article|story|post|item) was )?(?:first |originally )?(?:posted|published|submitted|filed"
    r"|issued|released|written|created|added|date)\b|by\s+[^\W\d_])",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_SECONDS = re.compile(r"\s*([1-9]\d{8,9})(?:\d{3})?\s*$")
"""Seconds, or thousandths of them, since 1970."""
_DAY_FIRST = re.compile(r"en[-_](?:gb|uk|ie|au|nz|in|za|sg|hk|ke|ng|pk)", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"en[-_]us", re.IGNORECASE)

_NEVER_SET = frozenset(dt.date(year, 1, 1) for year in (1, 1900, 1970))
"""Days from which programs count: they stand where nobody gave one."""

_DATA = ("data-datetime", "data-date", "data-timestamp", "data-time", "data-published", "data-unix", "data-epoch")
"""Attributes in which pages keep a time that their scripts write out."""

LONGEST_STAMP = 40
"""Characters of a time stamp †."""

PROSE = 120
"""Characters from which a line is one of the story †."""

MOST_TEXTS = 50_000
"""Pieces of text of a page among which those on its rights are looked for."""

MOST = 200
"""Elements that may hold the date which are looked at closely."""

ABOVE = 4
"""Elements around the title above which its date may stand †."""

AFTER, BEFORE = 8, 2
"""Lines after the title, and before it, in which its date is looked for †."""


class Published(NamedTuple):
    """A publication date, and whether metadata states it or a line that readers see."""

    date: dt.date
    basis: Literal["metadata", "text"]


def day_first(tree: HtmlElement, lines: Sequence[str]) -> bool | None:
    """Whether 03/04/2021 is in April on this page: by its other dates, then its English; None where neither tells."""
    if (order := order_in(lines)) is not None:
        return order
    language = (tree.get("lang") or "")[:20]
    return True if _DAY_FIRST.match(language) else False if _MONTH_FIRST.match(language) else None


def _as_date(value: str | None, days: bool | None) -> dt.date | None:
    """The date in a value of metadata."""
    if compact := _COMPACT.match(value or ""):
        try:
            return dt.date(*map(int, compact.groups()))
        except ValueError:
            return None
    if seconds := _SECONDS.match(value or ""):
        return dt.datetime.fromtimestamp(int(seconds[1]), dt.UTC).date()
    found = find_date(value[:80], day_first=days) if value else None
    return found[0] if found and found[0] not in _NEVER_SET else None


def _stamp(element: HtmlElement) -> dt.date | None:
    """The day in a time stamp that an element keeps for the page's script, which writes how long ago that was."""
    kept = (value for name, value in element.attrib.items() if name.startswith("data-") and len(value) <= LONGEST_STAMP)
    date = next((date for value in islice(kept, 8) if (date := _as_date(value, None))), None)
    return date if date and ago(words_of(element)) else None


def _of_element(element: HtmlElement, days: bool | None) -> dt.date | None:
    for name in ("datetime", "content", "title", *_DATA):
        if date := _as_date(element.get(name), days):
            return date
    return published_in(words_of(element), day_first=days)


def _only_changed(element: HtmlElement) -> bool:
    """Whether an element or the words before it call its date that of a change."""
    before = element.getprevious()
    parent = element.getparent()
    label = (before.tail or "") if before is not None else ((parent.text or "") if parent is not None else "")
    if before is not None and not label.strip() and isinstance(before.tag, str):
        label = words_of(before)
    label = re.split(r"[|•·;/]", label)[-1]
    marks = f"{named(element)} {element.get('itemprop') or ''}"
    return bool(_CHANGED.search(marks)) or only_changed(label[-60:]) or only_changed(words_of(element)[:40])


def _at_title(element: HtmlElement, title: HtmlElement | None, holding: frozenset[HtmlElement]) -> bool:
    """Whether an element stands in one of the two elements around the title, or in a header of the article."""
    around = list(title.iterancestors())[:2] if title is not None else []
    near = {place for place in around if place.tag not in ("body", "html", "main", "form")}
    for place in element.iterancestors():
        if place in near:
            return True
        if place.tag == "header" and (place in holding or any(a.tag == "article" for a in place.iterancestors())):
            return True
    return False


def _head(tree: HtmlElement, title: HtmlElement | None) -> set[HtmlElement]:
    """The elements of the page before the third paragraph below the title."""
    out: set[HtmlElement] = set()
    below, prose = False, 0
    for element in tree.iter():
        below = below or element is title
        prose += below and element is not title and len((element.text or "").strip()) > PROSE
        if prose > 2:
            break
        out.add(element)
    return out


def _line_date(line: str, days: bool | None) -> dt.date | None:
    """The date of a line that is the page's word about its own publication."""
    if len(line) > 200:
        return None
    stated: DateLine | None = date_line(line, day_first=days)
    if (stated and not stated.updated) or _POSTED.match(line):
        return published_in(line, day_first=days)
    return None


def _above(title: HtmlElement | None) -> set[str]:
    """The texts of what stands directly above the title, or above what it stands in."""
    out: set[str] = set()
    for element in (title, *islice(title.iterancestors(), ABOVE)) if title is not None else ():
        before = element.getprevious() if element is not None and element.tag not in ("body", "main") else None
        for _ in range(BEFORE):
            if before is None:
                break
            out.update(words_of(place) for place in (before, *before[:5]) if isinstance(place.tag, str))
            before = before.getprevious()
    return out


def _beside(lines: Sequence[str], title_at: int | None, title: HtmlElement | None, days: bool | None) -> dt.date | None:
    """The date in the lines at the title, those after it first; then in one that says "posted on" anywhere."""
    prose, above = 0, _above(title)
    before = ""
    for line in lines[title_at + 1 : title_at + 1 + AFTER] if title_at is not None else ():
        prose += len(line) > PROSE
        changed, before = labels_change(before), line
        if not changed and (date := _line_date(line, days)):
            return date
        if prose > 1:
            break
    for line in reversed(lines[max(0, title_at - BEFORE) : title_at] if title_at is not None else ()):
        if line in above and (date := _line_date(line, days)):
            return date
    posted = {
        date
        for line in lines
        if len(line) <= 200
        and _POSTED.match(line)
        and not line.lower().startswith("by")
        and (date := _line_date(line, days))
    }
    return posted.pop() if len(posted) == 1 else None


def _proof(tree: HtmlElement, meta: Mapping[str, Sequence[str]], lines: Sequence[str]) -> Proof:
    """The years that a page's lines about itself, its foot and the days of its changes tell."""
    changes = [value for name in _MODIFIED for value in meta.get(name, ())[:1]]
    texts = (text for text in islice(tree.itertext(), MOST_TEXTS) if len(text) <= PROSE)
    rights = [line_of(text) for text in texts if "©" in text or "opyright" in text]
    return proof_in([*(line for line in lines if len(line) <= PROSE), *changes, *rights])


def _yearless(lines: Sequence[str], title_at: int | None, title: HtmlElement | None, proof: Proof) -> dt.date | None:
    """The day without a year in the lines at the title, where the page proves its year."""
    if title_at is None:
        return None
    above = _above(title)
    for line in lines[title_at + 1 : title_at + 1 + AFTER]:
        if len(line) > PROSE:
            break
        if date := yearless(line, proof):
            return date
    before = (line for line in reversed(lines[max(0, title_at - BEFORE) : title_at]) if line in above)
    return next((date for line in before if (date := yearless(line, proof))), None)


def published(
    tree: HtmlElement,
    meta: Mapping[str, Sequence[str]],
    linked: str | None,
    title: HtmlElement | None,
    holding: frozenset[HtmlElement],
    lines: Sequence[str],
    title_at: int | None,
) -> Published | None:
    """The date on which the page says that its article was published, None where it does not say.

    `linked`: what JSON-LD says of the page's own article; `title`: the element of the title, with what it lies in;
    `lines`: the page's visible lines with the place of its title.
    """
    days = day_first(tree, lines)
    for value in (linked, *(value for name in _META for value in meta.get(name, ())[:1])):
        if date := _as_date(value, days):
            return Published(date, "metadata")
    likely: list[HtmlElement] = []
    asked = 0
    for element in shown(tree, ("time", "abbr", "span", "div", "p", "li", "td", "small"), 5_000):
        properties = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower()
        sure = (
            "datepublished" in properties
            or "datecreated" in properties
            or (element.tag == "time" and element.get("pubdate") is not None)
        )
        sure = sure or (element.tag in ("abbr", "span") and "published" in (element.get("class") or "").lower())
        asked += sure
        if (
            sure
            and asked <= MOST
            and not aside(element, holding)
            and not _only_changed(element)
            and (date := _of_element(element, days))
        ):
            return Published(date, "metadata")
        if element.tag == "time" or (len(element) <= 4 and (_DATED.search(named(element)) or _stamp(element))):
            likely.append(element)
    head = _head(tree, title)
    for element in likely[:MOST]:
        if (
            element in head
            and _at_title(element, title, holding)
            and not aside(element, holding)
            and not _only_changed(element)
        ):
            exact = _of_element(element, days) if element.tag == "time" else _stamp(element)
            if date := exact or _line_date(words_of(element), days):
                return Published(date, "metadata" if exact else "text")
    seen = _beside(lines, title_at, title, days)
    if seen is None and any(find_day(line[:PROSE]) for line in lines[max(0, (title_at or 0) - BEFORE) :][: AFTER + 3]):
        seen = _yearless(lines, title_at, title, _proof(tree, meta, lines))
    return Published(seen, "text") if seen else None
