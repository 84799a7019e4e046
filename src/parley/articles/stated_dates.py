"""Dates of publication that a page states out of sight: meta elements of any name, data on visits, attributes.

Sites invent names for them without end; all have a word for publishing in them. Each kind of place is believed only
where all its dates are of one day: pages list other articles in the same ways.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from parley.articles.date_values import value_date
from parley.articles.html_places import aside, shown

_WORD = re.compile(
    r"publi(?:sh|cat|ée|cad)|pub[_.:-]?(?:date|time)|first[_.:-]?pub|(?:article|story|post)[_.:-]?date"
    r"|date[_.:-]?(?:pub|posted|issued)|release[_.:-]?date",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"publisher(?!d)|modif|updat|last|chang|edit|expir|embargo|video|image|comment|unpubl|republi|until|end(?:s|date)?\b",
    re.IGNORECASE,
)

_PAIR = re.compile(
    r"(?<![\w.$])[\"']?(?P<name>[A-Za-z_][\w.:$-]{2,60})[\"']?\s{0,3}[:=]\s{0,3}"
    r"(?:[\"'](?P<value>[^\"'<>\n]{8,40})[\"']|(?P<seconds>\d{9,13})(?![\w.]))"
)
_PARSELY = re.compile(r"[\"']pub_date[\"']\s{0,3}:\s{0,3}[\"']([^\"']{8,40})[\"']")

MOST_SCRIPTS, LONGEST_SCRIPT, MOST_ELEMENTS = 60, 100_000, 5_000
"""Scripts, characters of each and elements that are looked at; data for counting visits is short."""


def of_publication(name: str) -> bool:
    """Whether the name of a value says that it is of publication, and not of a change or a publisher."""
    return bool(_WORD.search(name) and not _ELSE.search(name))


def _one(dates: Iterable[dt.date | None]) -> dt.date | None:
    """The day of all dates that could be read, None where they are of several or there is none."""
    found = {date for date in dates if date}
    return found.pop() if len(found) == 1 else None


def in_meta(tree: HtmlElement, *, day_first: bool | None) -> dt.date | None:
    """The date in meta elements whose names, whoever invented them, speak of publication."""

    def values() -> Iterator[str | None]:
        for meta in shown(tree, ("meta",), 300):
            content = meta.get("content") or ""
            name = next((value for key in ("property", "name", "itemprop") if (value := meta.get(key))), "")[:100]
            if name.lower() == "parsely-page" and (packed := _PARSELY.search(content[:4_000])):
                yield packed[1]
            elif of_publication(name) and len(content) <= 60 and not (meta.get("itemprop") and aside(meta)):
                yield content

    return _one(value_date(value, day_first=day_first) for value in values())


def in_scripts(tree: HtmlElement) -> dt.date | None:
    """The date that the page's scripts hand on to whoever counts its visits."""

    def values() -> Iterator[str]:
        for script in tree.xpath("//script[not(contains(@type, 'json'))]")[:MOST_SCRIPTS]:
            for pair in _PAIR.finditer((script.text or "")[:LONGEST_SCRIPT]):
                if of_publication(pair["name"]):
                    yield pair["value"] or pair["seconds"]

    return _one(map(value_date, values()))


def in_attributes(tree: HtmlElement, holding: frozenset[HtmlElement], *, day_first: bool | None) -> dt.date | None:
    """The date in attributes named by publication, and in hidden fields of forms; `holding`: what the title lies in."""

    def values() -> Iterator[str]:
        for count, element in enumerate(tree.iter("*")):
            if count >= MOST_ELEMENTS:
                return
            if element.tag == "input" and of_publication((element.get("name") or element.get("id") or "")[:100]):
                yield (element.get("value") or "")[:60]
            for name, value in element.attrib.items()[:20]:
                told = name.startswith(("data-", "pub")) and len(value) <= 40 and of_publication(name)
                if told and not aside(element, holding):
                    yield value

    return _one(value_date(value, day_first=day_first) for value in values())
