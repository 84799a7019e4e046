"""Which outlet an HTML page is of: names that its metadata, title, head and foot propose, and on which they agree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from parley.articles.html_places import MOST_INNER, host_of, key, line_of, named, shown, words_of
from parley.articles.html_titles import large_letters, likeness, parts_of
from parley.articles.linked_data import LinkedArticle
from parley.articles.outlets import named_owner, owners_in, proposals

_META = (
    ("og:site_name", 3.0),
    ("dcterms.ispartof", 6.0), ("dc.ispartof", 6.0), ("citation_journal_title", 6.0),
    ("application-name", 2.0), ("publisher", 2.0),
    ("dc.publisher", 2.0), ("dcterms.publisher", 2.0), ("apple-mobile-web-app-title", 1.5), ("al:ios:app_name", 1.5),
    ("al:android:app_name", 1.5), ("cre", 1.0), ("copyright", 1.0), ("site_name", 2.0),
)  # fmt: skip
_STATED = ("og:site_name", "application-name", "site_name")
PUBLISHER, SITE, TITLE_PART, HOME, IMAGE, RIGHTS, HOST, SAID = 3.2, 2.5, 1.5, 1.5, 1.0, 1.0, 1.0, 0.5
"""Points † for a name given as publisher, as the web site's, in the title beside the story's, by a link to the front
page, by a picture at the head, in a line on rights; for one that the page's address agrees with; and the share that
counts of what `outlets` gives for lines at the head and foot of the page."""

HEAD, FOOT = 4, 40
"""Lines at the head and at the foot of the page that are looked at."""

WHOLE_TITLE, ONE_OF_TWO = "whole title", "one of two"
"""Kinds of a name that is all of the page's title element, or one of its two parts."""

_MAY_BE_TITLE = frozenset(["title", WHOLE_TITLE, ONE_OF_TWO, "head", "letters"])
"""Kinds of a name that may as well be the title of the story."""

OTHER, TITLE = 0.2, 0.8
"""Likeness to the story's title up to which every page of the site has a name in its title element, and from which the
other part there is the story's †."""

MOST_LETTERS = 6
"""Letters of a name that is short for another †."""

LIKE_TITLE = 0.6
"""Likeness to the title from which a name is the story's own †."""

MOST_NAMES = 60
"""Names with the most points that are compared with each other."""

LEAST = 2.0
"""Points † that a name needs."""

_DOMAIN = re.compile(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)+$")
_HOME = re.compile(r"^(?:https?://[^/]{1,100})?/?(?:index\.\w+|home|default\.\w+|en/?)?$", re.IGNORECASE)
_LOGO = re.compile(
    r"(?:^|[\W_])(?:site-?(?:name|title|logo)|logo\w*|masthead\w*|brand\w*|paper-?name)(?:$|[\W_])", re.IGNORECASE
)
_HOME_WORDS = re.compile(r"\b(?:home\w*|front ?page|back|logo|go to|main page|skip|menu|log ?in|sign)\b", re.IGNORECASE)

_RIGHTS = re.compile(r"©|\bcopyright\b|\(c\)", re.IGNORECASE)

MOST = 2_000
"""Elements that are looked at."""


class Proposal(NamedTuple):
    """A name that may be the outlet's, what speaks for it in points, and what kind of place it comes from."""

    name: str
    points: float
    kind: str


def proposed(
    tree: HtmlElement, meta: Mapping[str, Sequence[str]], linked: LinkedArticle, lines: Sequence[str]
) -> Iterator[Proposal]:
    """Names that the page proposes as its outlet's; `lines`: its visible lines without the story's."""
    for name, points in ((linked.publisher, PUBLISHER), (linked.site, SITE)):
        if name:
            yield Proposal(name, points, f"linked {points}")
    for name, points in _META:
        for value in meta.get(name, ())[:1]:
            yield Proposal(value, points, name)
    for element in shown(tree, ("div", "span", "a", "meta"), MOST):
        if "publisher" in _properties(element):
            inner = next((e for e in islice(element.iter(), MOST_INNER) if "name" in _properties(e)), element)
            yield Proposal(line_of(inner.get("content")) or words_of(inner), PUBLISHER, "microdata")
    document = next((words_of(element) for element in tree.iter("title")), "")
    parts = parts_of(document)
    for place, part in enumerate(parts):
        kind = WHOLE_TITLE if len(parts) == 1 else ONE_OF_TWO if len(parts) == 2 else "title"
        yield Proposal(part, TITLE_PART if place in (0, len(parts) - 1) else TITLE_PART / 2, kind)
    yield from _at_head(tree)
    for element in shown(
        tree, ("p", "div", "span", "small", "footer", "td", "font", "center", "li", "address"), 2 * MOST
    ):
        own = line_of(element.text) + " ".join(line_of(child.tail) for child in element[:10])
        if _RIGHTS.search(own):
            yield from (Proposal(name, RIGHTS, "rights") for name in owners_in(own))
    for place, line in enumerate(lines[:HEAD]):
        yield from (Proposal(name, SAID * points, "head") for name, points in proposals(line, place))
    for line in lines[HEAD:][-FOOT:]:
        yield from (Proposal(name, SAID * points, "rights") for name, points in proposals(line, FOOT))


def _properties(element: HtmlElement) -> list[str]:
    """The properties that microdata or RDFa give an element, without their prefixes."""
    words = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower().split()
    return [word.rsplit(":", 1)[-1] for word in words]


def _at_head(tree: HtmlElement) -> Iterator[Proposal]:
    """Names that stand as links to the front page, in elements called logo or masthead, or as pictures at the head."""
    for element in shown(tree, ("a", "div", "span", "p", "header", "td", "h1", "h2"), MOST):
        home = element.tag == "a" and _HOME.match((element.get("href") or "#")[:200])
        if home or _LOGO.search(named(element)):
            text = words_of(element) or line_of(element.get("title") or element.get("aria-label"))
            text = text or next((line_of(image.get("alt")) for image in element.iter("img")), "")
            if text and len(text) <= 60 and not _HOME_WORDS.search(text):
                yield Proposal(text, HOME, "home")
    pictures = [(line_of(image.get("alt")), "image") for image in shown(tree, ("img",), 3)]
    for text, kind in (*pictures, *((words_of(element), "letters") for element in large_letters(tree)[:1])):
        if 2 <= len(text.split()) <= 6 and not _HOME_WORDS.search(text):
            yield Proposal(text, IMAGE, kind)


def _short_for(short: str, name: str) -> bool:
    """Whether a name of few letters is made of the first ones of a longer name's words."""
    words = re.findall(r"[^\W\d_]\w+", name)
    return len(words) == len(short) and "".join(word[0] for word in words).casefold() == short


def likely_outlet(names: Sequence[Proposal], title: str | None) -> str | None:
    """The outlet where nothing else names one: what every page's title element says, or what stands beside the story's.

    Of two names of which one is made of the other's first letters, the longer.
    """
    whole = [name for name, _, kind in names if kind == WHOLE_TITLE and likeness(name, title or "") <= OTHER]
    parts = [name for name, _, kind in names if kind == ONE_OF_TWO]
    others = [part for part in parts if likeness(part, title or "") <= OTHER]
    if len(parts) == 2 and (len(others) != 1 or max(likeness(part, title or "") for part in parts) < TITLE):
        others = []
    called = next((name for name in (*whole, *others) if name[:1].isupper()), None)
    full = (name for name, _, _ in names if called and len(called) <= MOST_LETTERS and _short_for(key(called), name))
    return next(full, named_owner(called) if called else None)


def outlet_of_html(names: Sequence[Proposal], title: str | None, address: str | None) -> str | None:
    """The outlet on which a page's proposals agree; None where nothing is sure enough.

    `title`: the story's, where it is known; `address`: the page's own, whose host speaks for a name like it.
    """
    points: dict[str, float] = defaultdict(float)
    forms: dict[str, list[str]] = defaultdict(list)
    best: dict[tuple[str, str], float] = {}
    for phrase, worth, kind in names:
        name = phrase.strip()[:60] if _DOMAIN.match(phrase) else named_owner(phrase, stated=kind in _STATED)
        if name and key(name) and likeness(name, title or "") < LIKE_TITLE:
            worth = worth / 2 if _DOMAIN.match(name) else worth
            best[key(name), kind] = max(worth, best.get((key(name), kind), 0.0))
            forms[key(name)].append(name)
    for (found, _), worth in best.items():
        points[found] += worth
    points = dict(sorted(points.items(), key=lambda pair: -pair[1])[:MOST_NAMES])
    host = host_of(address)
    owners = {found for found in points if {kind for name, kind in best if name == found} == {"rights"}}
    for found in list(points):
        initials = "".join(word[0] for word in re.findall(r"\w+", forms[found][0])).casefold()
        if host and (found in host or host in found or host == initials):
            points[found] += HOST
        for other in points:
            if found != other and len(found) >= 4 and found in other:
                points[found] += 0.5 * min(points[other], 2.0)
                points[other] += 0.5 * min(points[found], 2.0) if other not in owners else 0.0
    chosen = max(points, key=lambda name: points[name], default=None)
    if chosen is None or points[chosen] < LEAST:
        return None
    if title is None and all(kind in _MAY_BE_TITLE for name, kind in best if name == chosen):
        return None
    known = forms[chosen]
    mixed = [name for name in known if not name.isupper()] or known
    return next((name for name in mixed if name.startswith("The ")), mixed[0])
