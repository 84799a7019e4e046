"""The dates that an HTML page shows in the lines at its title, or in one that says "posted on"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from parley.articles.date_lines import (
    DateLine,
    Proof,
    date_line,
    labels_change,
    names_publication,
    order_in,
    proof_in,
    published_in,
    yearless,
)
from parley.articles.date_values import value_date
from parley.articles.html_places import PROSE, key, line_of, words_of

POSTED = re.compile(
    r"(?:(?:this (?:entry|article|story|post|item|piece|text)(?: (?:was|is|has been))? )?(?:first |originally )?"
    r"(?:posted|published|appeared|submitted|filed|issued|released|written|created|added|date)\b"
    r"|from the (?:print )?edition of\b|by\s+[^\W\d_])",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(r"en[-_](?:gb|uk|ie|au|nz|in|za|sg|hk|ke|ng|pk)", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"en[-_]us", re.IGNORECASE)

_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")

FIRST_WORDS = 12
"""Characters within which a line says, in any language, that it is of publication †."""

MOST_TEXTS = 50_000
"""Pieces of text of a page among which those on its rights are looked for."""

ABOVE = 4
"""Elements around the title above which its date may stand †."""

AFTER, BEFORE = 8, 2
"""Lines after the title, and before it, in which its date is looked for †."""

LEAST_TITLE, LEAST_WORDS = 8, 3
"""Letters of the begin of a title that a path ends with, and words of a link to a story †."""

LEAST_TOLD = 2
"""Paragraphs that a story has above the date at its end †."""

LINES_BEFORE, SMALL, MOST_PIECES = 5, 200, 60
"""Lines before the title of what stands directly above it, characters of an element that is a head and no list above
it, and its pieces †."""


def day_first(tree: HtmlElement, lines: Sequence[str]) -> bool | None:
    """Whether 03/04/2021 is in April on this page: by its other dates, then its English; None where neither tells."""
    if (order := order_in(lines)) is not None:
        return order
    language = (tree.get("lang") or "")[:20]
    return True if _DAY_FIRST.match(language) else False if _MONTH_FIRST.match(language) else None


_PARTS = re.compile(r"\s+[/|·•]\s+")
_WEATHER = re.compile(r"\d\s?°")
_COMPACT = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\s\d{1,2}:\d\d(?::\d\d)?)?")


def line_date(line: str, days: bool | None) -> dt.date | None:
    """The date of a line that is the page's word about its own publication."""
    if len(line) > 200:
        return None
    if _COMPACT.fullmatch(line):
        return value_date(line)
    stated: DateLine | None = date_line(line, day_first=days)
    if (stated and not stated.updated) or POSTED.match(line) or names_publication(line[:FIRST_WORDS]):
        return published_in(line, day_first=days)
    return None


_ISSUE = re.compile(
    r"\b(?:issue|no|number|nr|vol|volume|edition|bulletin)\b[.:]?\s?(?:no\.?\s?)?#?\d{1,6}\b", re.IGNORECASE
)
"""How a line names the issue of a paper, whose day stands in it: what is above the title may else be today's."""


class Path(NamedTuple):
    """The way to a story in its paper, and the day of the issue in which it stood."""

    paper: str
    date: dt.date


def path_in(line: str, title: str, days: bool | None) -> Path | None:
    """A path to the story, which its title ends: "The Lantern / Sat 9 Aug 1913 / Page 5 / The Note"."""
    parts = _PARTS.split(line) if len(line) <= 2 * PROSE else []
    wanted = key(title)
    if len(parts) < 3 or len(key(parts[-1])) < LEAST_TITLE or not wanted.startswith(key(parts[-1])):
        return None
    found = [date for part in parts[1:-1] if (date := date_line(part, day_first=days)) and not date.updated]
    return Path(parts[0].partition(" (")[0], found[0].date) if len(found) == 1 else None


def path_above(lines: Sequence[str], title_at: int | None, days: bool | None) -> Path | None:
    """The first path to the story among the lines above its title."""
    paths = (path_in(line, lines[title_at], days) for line in lines[:title_at]) if title_at is not None else ()
    return next((path for path in paths if path), None)


def lists_stories(element: HtmlElement) -> bool:
    """Whether an element holds the title of another story as a link."""
    return any(len(words_of(link).split()) >= LEAST_WORDS for link in islice(element.iter("a"), MOST_PIECES))


def _above(title: HtmlElement | None) -> dict[str, bool]:
    """The texts of what stands directly above the title, or above what it stands in; whether one is all of its element
    in a head of few words."""
    out: dict[str, bool] = {}
    for element in (title, *islice(title.iterancestors(), ABOVE)) if title is not None else ():
        before = element.getprevious() if element is not None and element.tag not in ("body", "main") else None
        for _ in range(BEFORE):
            if before is None:
                break
            words = words_of(before) if isinstance(before.tag, str) else ""
            small = len(words) <= SMALL
            if words and not (small and _WEATHER.search(words)):  # beside it stands the day the page was asked for
                head = small and not lists_stories(before)
                for place in islice(before.iter("*"), MOST_PIECES) if head else (before, *before[:5]):
                    if isinstance(place.tag, str):
                        for piece in (
                            (place.text, *(br.tail for br in islice(place.iter("br"), MOST_PIECES))) if head else ()
                        ):
                            out.setdefault(line_of(piece), len(place) > 0)  # the lines that breaks part
                        told = words_of(place)
                        out[told] = out.get(told, False) or (head and not len(place))
            before = before.getprevious()
    return out


def below_story(blocks: Sequence[tuple[str, str]], title_at: int | None, days: bool | None) -> dt.date | None:
    """The only date line of a page, where it stands directly below the story, in what the story stands in.

    `blocks`: texts with the kinds of their elements.
    """
    dated = [i for i, (text, _) in enumerate(blocks) if (line := date_line(text, day_first=days)) and not line.updated]
    if len(dated) != 1 or title_at is None or dated[0] <= title_at + LEAST_TOLD:
        return None
    above = [i for i in range(title_at + 1, dated[0]) if len(blocks[i][0]) > PROSE]
    around = {blocks[i][1].partition(">")[0] for i in above}
    below = dated[0] - above[-1] <= AFTER if len(above) >= LEAST_TOLD else False
    return line_date(blocks[dated[0]][0], days) if below and blocks[dated[0]][1].partition(">")[0] in around else None


def beside_title(
    lines: Sequence[str], title_at: int | None, title: HtmlElement | None, days: bool | None
) -> dt.date | None:
    """The date in the lines at the title, those after it first; then in one that says "posted on" anywhere."""
    prose, above = 0, _above(title)
    before = ""
    if path := path_above(lines, title_at, days):
        return path.date
    for line in lines[title_at + 1 : title_at + 1 + AFTER] if title_at is not None else ():
        prose += len(line) > PROSE
        changed, before = labels_change(before), line
        if not changed and (date := line_date(line, days)):
            return date
        if prose > 1:
            break
    for line in reversed(lines[max(0, title_at - LINES_BEFORE) : title_at] if title_at is not None else ()):
        if line in above and (date := line_date(line, days)):
            return date
    alone = {date for text, leaf in above.items() if leaf and (date := line_date(text, days))}
    if len(alone) == 1:
        return alone.pop()
    issues = (
        {
            date
            for line in lines[max(0, title_at - AFTER) : title_at]
            if len(line) <= PROSE and _ISSUE.search(line) and (date := line_date(line, days))
        }
        if title_at is not None
        else set()
    )
    if len(issues) == 1:
        return issues.pop()
    posted = {
        date
        for line in lines
        if len(line) <= 200
        and POSTED.match(line)
        and not line.lower().startswith("by")
        and (date := line_date(line, days))
    }
    return posted.pop() if len(posted) == 1 else None


def _proof(tree: HtmlElement, meta: Mapping[str, Sequence[str]], lines: Sequence[str]) -> Proof:
    """The years that a page's lines about itself, its foot and the days of its changes tell."""
    changes = [value for name in _MODIFIED for value in meta.get(name, ())[:1]]
    texts = (text for text in islice(tree.itertext(), MOST_TEXTS) if len(text) <= PROSE)
    rights = [line_of(text) for text in texts if "©" in text or "opyright" in text]
    return proof_in([*(line for line in lines if len(line) <= PROSE), *changes, *rights])


def yearless_at_title(
    tree: HtmlElement,
    meta: Mapping[str, Sequence[str]],
    lines: Sequence[str],
    title_at: int | None,
    title: HtmlElement | None,
    address: str,
) -> dt.date | None:
    """The day without a year in the lines at the title, where the page's address or the page proves its year."""
    if title_at is None:
        return None
    proof, above = _proof(tree, meta, lines), _above(title)
    for line in lines[title_at + 1 : title_at + 1 + AFTER]:
        if len(line) > PROSE:
            break
        if date := yearless(line, proof, address):
            return date
    before = (line for line in reversed(lines[max(0, title_at - BEFORE) : title_at]) if line in above)
    return next((date for line in before if (date := yearless(line, proof, address))), None)
