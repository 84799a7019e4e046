"""A story that somebody shows again on a page of his own, with its own head below that of the page.

Forums, lists and blogs put their head first (a subject, who posted when), then the title, author and day of the story.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from parley.articles.bylines import says_who, stated
from parley.articles.date_lines import date_line, published_in
from parley.articles.html_dated_lines import POSTED
from parley.articles.html_places import PROSE

MOST_LINES, MOST_HEAD = 40, 3
"""Lines below the page's title among which the head of another story is looked for, and lines of that head †."""

FEWEST_WORDS, LONGEST_TITLE, FEWEST_TOLD = 4, 150, 12
"""Words of a title, its characters, and words of the paragraph below the head †."""


class Repost(NamedTuple):
    """Title, author and day of the story that a page shows again, and the line of its title."""

    title: str
    author: str | None
    date: dt.date
    at: int


def repost_in(lines: Sequence[str], title_at: int | None, days: bool | None) -> Repost | None:
    """The head of a story below the page's own, which names a day of posting above it; None where there is none.

    A line like a title, directly below it an author and a day in either order, then prose: all three are asked for.
    """
    posted = False
    for i in range(title_at + 1, min(title_at + MOST_LINES, len(lines) - MOST_HEAD)) if title_at is not None else ():
        line, below = lines[i], lines[i + 1 : i + 1 + MOST_HEAD]
        if posted and len(line.split()) >= FEWEST_WORDS and len(line) <= LONGEST_TITLE and line[-1:] not in ".:;,":
            who = next((text for text in below[:2] if says_who(text)), None)
            when = next((text for text in below[:2] if text is not who and date_line(text, day_first=days)), None)
            date = published_in(when, day_first=days) if when else None
            if who and date and len(below[2].split()) >= FEWEST_TOLD and not date_line(line, day_first=days):
                return Repost(line, stated(who), date, i)
        if len(line) > PROSE:
            return None
        posted = posted or bool(POSTED.match(line) and published_in(line, day_first=days))
    return None
