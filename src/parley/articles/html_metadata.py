"""When an HTML page says that its article was published, and nothing guessed.

Only places that speak of the page itself are believed: JSON-LD of its own article, meta elements, microdata, and
elements and lines at its title. Sidebars, comments, related links, videos and changes are never asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from parley.articles.date_forms import find_day
from parley.articles.date_lines import own_address_date
from parley.articles.date_values import days_on_earth, value_date
from parley.articles.html_dated_elements import Published, as_seen, marked_date, named_above, of_entries
from parley.articles.html_dated_labels import labelled_date
from parley.articles.html_dated_lines import AFTER, BEFORE, below_story, beside_title, day_first, yearless_at_title
from parley.articles.html_places import PROSE
from parley.articles.stated_dates import in_attributes, in_meta, in_scripts

_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "bt:pubdate", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "publication-date", "citation_publication_date", "article.published",
    "article:published", "published", "published_time", "originalpublicationdate", "dateposted", "dcterms.issued",
    "dc.date.issued", "issued", "dcterms.available", "dc.date.available", "citation_online_date",
    "dcterms.created", "dc.date.created", "datecreated", "article.created",
    "article_date_original", "date.release", "release_date", "displaydate", "citation_date",
    "creation_date", "creationdate", "create_date",
)  # fmt: skip
"""Names of meta elements that say publication, the surest first."""

_PLAIN_META = ("dcterms.date", "dc.date", "date")
"""Names of meta elements whose date may be that of the last change."""


def _in_metadata(
    tree: HtmlElement, meta: Mapping[str, Sequence[str]], linked: str | None, days: bool | None
) -> tuple[str, dt.date] | None:
    """The value of metadata that says when the page was published, with its date."""
    sure = (linked, *(value for name in _META for value in meta.get(name, ())[:1]))
    plain = tuple(value for name in _PLAIN_META for value in meta.get(name, ())[:1])
    for value in sure:
        if value and (date := value_date(value, day_first=days)):
            return value, date
    if date := in_meta(tree, day_first=days):
        return "", date
    return next(((value, date) for value in plain if (date := value_date(value, day_first=days))), None)


def published(
    tree: HtmlElement,
    meta: Mapping[str, Sequence[str]],
    linked: str | None,
    title: HtmlElement | None,
    holding: frozenset[HtmlElement],
    lines: Sequence[str],
    title_at: int | None,
    address: str,
    blocks: Sequence[tuple[str, str]] = (),
) -> Published | None:
    """The date on which the page says that its article was published, None where it does not say.

    `linked`: what JSON-LD says of the page's own article; `title`: the element of the title, with what it lies in;
    `lines`: the page's visible lines with the place of its title; `address`: the page's own, empty where not known;
    `blocks`: the lines with the kinds of their elements.
    """
    days = day_first(tree, lines)
    if found := _in_metadata(tree, meta, linked, days):
        value, date = found
        shown_day = beside_title(lines, title_at, title, days) if days_on_earth(value) else None
        day = as_seen(date, value, shown_day)
        return Published(day, "metadata" if day == date else "text")
    if labelled := labelled_date(tree, days):
        return Published(labelled, "text")
    if marked := marked_date(tree, title, holding, days):
        return marked
    seen = beside_title(lines, title_at, title, days)
    if seen is None and any(find_day(line[:PROSE]) for line in lines[max(0, (title_at or 0) - BEFORE) :][: AFTER + 3]):
        seen = yearless_at_title(tree, meta, lines, title_at, title, address)
    if seen is not None:
        return Published(seen, "text")
    if above := named_above(tree, title, holding, days):
        return Published(above, "text")
    if last := below_story(blocks, title_at, days):
        return Published(last, "text")
    if own := own_address_date(lines):
        return Published(own, "text")
    unseen = in_attributes(tree, holding, day_first=days) or in_scripts(tree) or of_entries(tree, holding)
    return Published(unseen, "metadata") if unseen else None
