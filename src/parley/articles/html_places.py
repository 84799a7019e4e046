"""Where on an HTML page something stands, and what its meta elements say: the ground of all its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from parley.pages.types import clean_text

_ASIDE = re.compile(
    r"(?:^|[\W_])(?<!has-)(?<!with-)(?<!no-)(?:aside|related\w*|side-?bar\w*|comments?(?:-?(?:list|area|section|module|body|s|text))?|respond|replies"
    r"|recommend\w*|recirc\w*|more(?:-?from|-?on|-?stories|-?news|-?in)|promos?|teasers?|most-?\w+|popular|trending|latest"
    r"|newsletters?|recent|read-?next|up-?next|also|footer|foot|archives?|cards?|carousel|nav|menu)(?:$|[\W_])",
    re.IGNORECASE,
)
"""Words in the class or id of an element that is no part of the article and of its head."""

_OF_ANOTHER = re.compile(
    r"/(?:comment|usercomments|answer|videoobject|imageobject|audioobject|mediaobject|photograph|event|product|offer|review"
    r"|webpageelement|wpsidebar|wpfooter|wpheader|sitenavigationelement|wpadblock)/?\s*$",
    re.IGNORECASE,
)
"""Kinds of things of which microdata within a page speak beside its article."""

_COMMENT = re.compile(r"(?:^|[\W_])comments?(?:$|[\W_])", re.IGNORECASE)

MOST_INNER = 300
"""Elements within one that are asked for its words: metadata stands in small ones."""

PROSE = 120
"""Characters from which a text is the story's †."""

LONG_POST = 600
"""Characters from which what is marked as an article is one and no teaser †."""

LONGEST = 400
"""Characters of a name, title or line that metadata is taken from."""


_MARKS_FOR_THE_EYE = frozenset("a abbr b bdi cite em font i mark q s small strong sub sup u wbr".split())


def line_of(text: str | None) -> str:
    """Text as one bounded line without characters that carry none."""
    return " ".join(clean_text((text or "")[: 4 * LONGEST]).split())[:LONGEST]


def words_of(element: HtmlElement) -> str:
    """The words of an element as one bounded line, a blank between its elements unless they are marks for the eye."""
    parts: list[str] = []
    size = 0
    for event, inner in islice(etree.iterwalk(element, events=("start", "end")), 2 * MOST_INNER):
        text = inner.text if event == "start" else inner.tail if inner is not element else None
        if not isinstance(inner.tag, str) or inner.tag in ("script", "style"):
            text = inner.tail if event == "end" else None
        parts.append(("" if inner.tag in _MARKS_FOR_THE_EYE else " ") + (text or "")[: 2 * LONGEST])
        size += len(parts[-1])
        if size > 4 * LONGEST:
            break
    return line_of("".join(parts))


def named(element: HtmlElement) -> str:
    """Class and id of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"[:LONGEST]


def called_aside(element: HtmlElement) -> bool:
    """Whether an element's class or id says that it is no part of the article and of its head."""
    if element.tag == "article":
        return bool(_COMMENT.search(named(element)))
    return element.tag not in ("html", "body", "main") and bool(_ASIDE.search(named(element)))


def aside(element: HtmlElement, holding: frozenset[HtmlElement] = frozenset()) -> bool:
    """Whether an element lies in something that is not the article; what is `holding` its title is the article."""
    for place in (element, *element.iterancestors()):
        if not isinstance(place.tag, str) or place in holding or place.tag in ("body", "html", "main"):
            continue
        if place.tag in ("aside", "nav", "figure", "figcaption"):
            return True
        if _OF_ANOTHER.search((place.get("itemtype") or "")[:LONGEST]) and place.find(".//h1") is None:
            return True
        if (place.tag == "footer" or called_aside(place)) and not _own_foot(place, holding):
            return True
    return False


_FOOT = re.compile(r"(?:^|[\W_])(?:footer|foot|meta)(?:$|[\W_])", re.IGNORECASE)
_POST = re.compile(r"(?:^|[\W_])(?:h-?entry|post|entry|article|story|node)(?:$|[\W_])", re.IGNORECASE)


def _own_foot(place: HtmlElement, holding: frozenset[HtmlElement]) -> bool:
    """Whether an element is the foot of the article itself, below its title in the same post, and not the page's."""
    other = _FOOT.sub(" ", named(place))
    if _ASIDE.search(other) or not (place.tag == "footer" or _FOOT.search(named(place))):
        return False
    for above in islice(place.iterancestors(), 12):
        if above.tag == "article":
            return not called_aside(above) and len("".join(islice(above.itertext(), MOST_INNER))) > LONG_POST
        if above in holding and above.tag not in ("body", "html", "main") and _POST.search(named(above)):
            return True
    return False


def meta_values(tree: HtmlElement) -> Mapping[str, tuple[str, ...]]:
    """What the page's meta elements say, by lower-case name, property or itemprop; twenty of a name at most."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            name = (meta.get(key) or "")[:100].lower()
            value = line_of(meta.get("content"))
            if name and value and len(found.setdefault(name, [])) < 20 and not (key == "itemprop" and aside(meta)):
                found[name].append(value)
    return {name: tuple(values) for name, values in found.items() if values}


def host_of(address: str | None) -> str:
    """The name by which an address calls its site ("www.harbour-lantern.co.uk" gives "harbourlantern")."""
    found = re.match(r"(?:https?:)?//(?:[^/@\s]{0,80}@)?([\w.-]{1,200})", address or "")
    labels = [x for x in (found[1].lower() if found else "").split(".") if x not in ("www", "m", "amp", "edition")]
    while len(labels) > 1 and (len(labels) > 2 or len(labels[-1]) > 0) and labels[-1] in _SUFFIXES:
        labels.pop()
    return re.sub(r"\W", "", labels[-1]) if labels else ""


_SUFFIXES = frozenset(
    "com org net co uk au nz ie ca us eu de fr in info example test invalid gov ac news int za".split()
)


def key(text: str | None) -> str:
    """A name or title without case, marks and a leading article, for comparing."""
    return re.sub(r"^the\s+|[\W_]", "", (text or "").casefold())


def shown(tree: HtmlElement, names: tuple[str, ...], most: int) -> Iterator[HtmlElement]:
    """The first elements of these names, at most `most`."""
    for count, element in enumerate(tree.iter(*names)):
        if count >= most:
            return
        yield element
