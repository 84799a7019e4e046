"""The date in an element of an HTML page that says by its kind, its name or its properties that it holds one."""

from __future__ import annotations

import datetime as dt
import re
from itertools import islice
from typing import Literal, NamedTuple

from lxml.html import HtmlElement

from parley.articles.date_forms import find_date
from parley.articles.date_lines import ago, only_changed, published_in
from parley.articles.date_values import days_on_earth, value_date
from parley.articles.html_dated_lines import POSTED, line_date, lists_stories
from parley.articles.html_places import PROSE, aside, named, shown, words_of

_PROPERTIES = ("datepublished", "datecreated", "issued", "created")
_TIMES = ("time", "relative-time", "time-ago", "local-time", "timeago")
"""Elements whose attribute gives a time; programs that count how long ago it was invented those after the first."""

_TAGS = (*_TIMES, "abbr", "span", "div", "p", "li", "td", "dd", "small", "em", "i", "b", "strong", "font", "h5", "h6")
"""Elements that may hold the date."""

_DATED = re.compile(
    r"(?:^|[\W_])(?:pub\w*|(?:lbl|lit|txt|post|entry|article|art|story|news|item|content|text|info|page|node|detail|press"
    r"|release|issue|creat\w{0,3}|published|publish|show|the)?-?_?(?:date|timestamp)\w*"
    r"|(?:lbl|post|entry|article|art|story|news|item|content|published|publish)?-?_?time\w*"
    r"|posted\w*|submitted|created|meta|when|dated|by-?line\w*|fecha\w*|datum\w*|tarih\w*|tanggal\w*)(?:$|[\W_])",
    re.IGNORECASE,
)
_FOR_DATES = re.compile(
    r"(?:^|[\W_]|lbl|txt|lit|article|news|post|story|entry|pub|publish|published)(?:date|dates|datetime|dateline|timestamp)(?:$|[\W_])",
    re.IGNORECASE,
)
"""A name by which an element is for a date and nothing else."""
_HUMP = re.compile(r"(?<=[a-z\d])(?=[A-Z])")
"""Where a new word begins in names such as "lblNewsDate"."""
_CHANGED = re.compile(r"updat|modif|edited|revis", re.IGNORECASE)

_TIME_IN_NAME = re.compile(r"time|date|stamp|epoch|unix", re.IGNORECASE)
_DATA = ("data-datetime", "data-date", "data-timestamp", "data-time", "data-published", "data-unix", "data-epoch")
"""Attributes in which pages keep a time that their scripts write out."""

_TELLING = frozenset("p li blockquote td body main article".split())
"""Elements whose text a time belongs to, and those around the whole story, which are no entry of a live page."""

LONGEST_STAMP = 40
"""Characters of a time stamp †."""

MOST = 200
"""Elements that may hold the date which are looked at closely."""


class Published(NamedTuple):
    """A publication date, and whether metadata states it or a line that readers see."""

    date: dt.date
    basis: Literal["metadata", "text"]


def as_seen(date: dt.date, value: str | None, seen: dt.date | None) -> dt.date:
    """A date of metadata as the page's readers have it: the day they see, where some clock on earth showed it then."""
    return seen if seen and seen in days_on_earth(value) else date


def _words_named(element: HtmlElement) -> str:
    """Class and id of an element, the words in them apart."""
    return _HUMP.sub("-", named(element))


def _stamp(element: HtmlElement) -> dt.date | None:
    """The day in a time stamp that an element keeps beside words on how long ago that was.

    Those for the page's script are in data attributes, those for readers in the title or label.
    """
    kept = {name: value for name, value in element.attrib.items()[:20] if len(value) <= LONGEST_STAMP}
    named_so = (value for name, value in kept.items() if name.startswith("data-") and _TIME_IN_NAME.search(name))
    if (bare := next((value for value in named_so if value.isdigit()), None)) and not _CHANGED.search(named(element)):
        return value_date(bare)
    told = (value for name, value in kept.items() if name.startswith("data-") or name in ("title", "aria-label"))
    date = next((date for value in islice(told, 8) if (date := value_date(value))), None)
    return date if date and ago(words_of(element)) else None


def _of_element(element: HtmlElement, days: bool | None) -> dt.date | None:
    """The date that an element states: in its attributes, on readers' clocks where its words show another day."""
    for name in ("datetime", "content", "title", *_DATA):
        value = element.get(name)
        if date := value_date(value, day_first=days):
            return as_seen(date, value, published_in(words_of(element), day_first=days))
    return published_in(words_of(element), day_first=days)


def _among_others(element: HtmlElement, days: bool | None) -> dt.date | None:
    """The one date among the words of a small element that is for dates by its name."""
    words = words_of(element)
    if len(words) > PROSE or not _FOR_DATES.search(_words_named(element)):
        return None
    found = find_date(words, day_first=days)
    alone = found is not None and not find_date(words[found[2] :], day_first=days)
    return published_in(words, day_first=days) if alone else None


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


def _says_published(element: HtmlElement) -> bool:
    """Whether an element says by property, name or kind that its date is that of publication."""
    properties = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower()
    return (
        any(word.rsplit(":", 1)[-1] in _PROPERTIES for word in properties.split())
        or (element.tag == "time" and element.get("pubdate") is not None)
        or (element.tag in ("abbr", "span") and "published" in (element.get("class") or "").lower())
    )


def of_entries(tree: HtmlElement, holding: frozenset[HtmlElement]) -> dt.date | None:
    """The one day of all entries of a live page, which states no other: two at least, each of a time and prose."""
    days: list[dt.date | None] = []
    for element in shown(tree, ("time",), MOST):
        entry, stated = element.getparent(), element.get("datetime")
        within = any(place in holding and place.tag not in ("body", "html") for place in element.iterancestors())
        if entry is None or not stated or not within or aside(element, holding) or _only_changed(element):
            continue
        if entry.tag not in _TELLING and len(words_of(entry)) > PROSE and not lists_stories(entry):
            days.append(value_date(stated))
    return days[0] if len(days) > 1 and len(set(days)) == 1 else None


_MASTHEAD = re.compile(
    r"(?:^|[\W_])(?:header\w*|masthead\w*|top\w*|nav\w*|menu\w*|banner\w*|toolbar|util\w*|today\w*|current\w*|now|clock"
    r"|weather|sys\w*|local)(?:$|[\W_])",
    re.IGNORECASE,
)
"""Names of what holds the day on which a page is asked for."""


def named_above(
    tree: HtmlElement, title: HtmlElement | None, holding: frozenset[HtmlElement], days: bool | None
) -> dt.date | None:
    """The one date in elements of the head that are for dates by their name, unless it is today's in a masthead."""
    if title is None:
        return None
    head = _head(tree, title)
    found: set[dt.date] = set()
    for element in shown(tree, _TAGS, 5_000):
        if element not in head or len(element) > 2 or not _FOR_DATES.search(_words_named(element)):
            continue
        places = (element, *element.iterancestors())
        masthead = any(place.tag == "header" or _MASTHEAD.search(_words_named(place)) for place in places)
        if not masthead and not aside(element, holding) and not _only_changed(element):
            words = words_of(element)
            if len(words) <= PROSE and (date := line_date(words, days)):
                found.add(date)
    return found.pop() if len(found) == 1 else None


def marked_date(
    tree: HtmlElement, title: HtmlElement | None, holding: frozenset[HtmlElement], days: bool | None
) -> Published | None:
    """The date in an element that says by its kind, name or properties that it holds one, of the page's own article."""
    likely: list[HtmlElement] = []
    asked = 0
    for element in shown(tree, _TAGS, 5_000):
        sure = _says_published(element)
        asked += sure
        if (
            sure
            and asked <= MOST
            and not aside(element, holding)
            and not _only_changed(element)
            and (date := _of_element(element, days))
        ):
            return Published(date, "metadata")
        timed = element.tag in _TIMES
        if timed or (len(element) <= 4 and (_DATED.search(_words_named(element)) or _stamp(element))):
            likely.append(element)
    head = _head(tree, title)
    likely = [e for e in likely[:MOST] if not aside(e, holding) and not _only_changed(e)]
    for element in likely:
        if element in head and _at_title(element, title, holding):
            exact = _of_element(element, days) if element.tag in _TIMES else _stamp(element)
            if date := exact or line_date(words_of(element), days) or _among_others(element, days):
                return Published(date, "metadata" if exact else "text")
    below = {
        date
        for element in likely
        if POSTED.match(words := words_of(element)) and words[:2].lower() != "by" and (date := line_date(words, days))
    }
    return Published(below.pop(), "text") if len(below) == 1 else None
