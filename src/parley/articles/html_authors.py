"""Who wrote an HTML page: by its metadata, then by what its elements are called, then by the lines beside its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from lxml.html import HtmlElement

from parley.articles.bylines import bare_name, dated_name, joined, persons_in, says_post, says_who, stated
from parley.articles.date_forms import find_date
from parley.articles.date_lines import ago, date_line, labels_change
from parley.articles.html_places import MOST_INNER, PROSE, aside, key, line_of, named, shown, words_of

_META = ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl",
         "sailthru.author", "citation_author", "creator", "article.author", "cxenseparse:author")  # fmt: skip
_BYLINE = re.compile(
    r"(?:^|[\W_])(?:by-?_?lines?|authors?|writers?|reporters?|contributors?|correspondent|(?:post|article|story|entry)"
    r"-?_?author|author-?_?names?|user-?name|submitted|posted-?by|p-author|vcard|fn"
    r"|autor(?:es|a|en)?|auteurs?|auteur-?name|forfatter(?:e)?|verfasser|redacteur|redattore|avtor|autore|firma|penulis|yazar|skribent|muhabir|haberi)"
    r"(?:$|[\W_])",
    re.IGNORECASE,
)
_IN_SCRIPT = re.compile(
    r"[{,]\s{0,40}['\"]?(?:page_?)?(?:authors?|author_?name|byline)['\"]?\s{0,9}:\s{0,9}['\"]([^'\"]{3,80})['\"]",
    re.IGNORECASE,
)
"""How the data that a page's counters are told names the author."""

_POSTED = re.compile(r"(?:posted|written|submitted|published|filed)\s+by\b", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s+(?:on|at|in)\s+|\s*[,|·•]\s*")
_READING = re.compile(r"\d{1,3}[ -]?min(?:ute)?s?\.?(?: read(?:ing)?(?: time)?)?", re.IGNORECASE)
LONGEST_POST = 8
"""Words of a line directly below the title that gives the author's name and post †."""

_BIO = re.compile(r"(?:^|[\W_])(?:bio\w*|about|description|box|profile|more)(?:$|[\W_])", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?:)?//|^@|\S+@\S+$")

MOST = 4_000
"""Elements of a page whose names are looked at."""

MOST_SCRIPTS, LONGEST_SCRIPT = 30, 20_000
"""Scripts of a page that may name the author, and characters of each."""

BESIDE, ABOVE = 6, 5
"""Lines after the title, and above it, among which the author's may be †."""


def _persons(texts: Sequence[str], others: frozenset[str], *, certain: bool = False) -> list[str]:
    """The persons that some texts name, each once, without the names of the site."""
    found = (person for text in texts if not _ADDRESS.search(text) for person in persons_in(text, certain=certain))
    return [person for person in dict.fromkeys(found) if key(person) not in others]


def _pieces(element: HtmlElement) -> list[str]:
    """The texts in an element, one by one."""
    return [line for text in islice(element.itertext(), MOST_INNER) if (line := line_of(text))][:20]


def _in_element(element: HtmlElement, others: frozenset[str]) -> list[str]:
    """The persons whom an element called an author's names: one by one where it parts them, else in its line."""
    parts = _pieces(element)
    by_piece = _persons(parts, others)
    if by_piece and len(parts) > 1:
        return by_piece
    return _persons([words_of(element)], others)


def _marked(tree: HtmlElement, holding: frozenset[HtmlElement]) -> Iterator[HtmlElement]:
    """Elements that say by property, relation or name that they hold the author, the surest kind first."""
    sure: list[HtmlElement] = []
    likely: list[HtmlElement] = []
    for element in shown(
        tree, ("a", "span", "div", "p", "address", "li", "strong", "cite", "em", "h3", "h4", "td"), MOST
    ):
        properties = (
            f"{element.get('itemprop') or ''} {element.get('property') or ''} {element.get('rel') or ''}".lower()
        )
        if any(word.rsplit(":", 1)[-1] == "author" for word in properties.split()):
            sure.append(element)
        elif element.tag == "address" or (
            _BYLINE.search(f"{named(element)} {element.get('data-hook') or ''} {element.get('data-testid') or ''}")
            and not _BIO.search(named(element))
        ):
            likely.append(element)
    for element in (*sure[:60], *likely[:60]):
        if not aside(element, holding):
            yield element


def _beside(
    lines: Sequence[str], title_at: int | None, title: HtmlElement | None, others: frozenset[str]
) -> str | None:
    """The author by the lines at the title: one that says so, else a name that stands at a date or a post."""
    near: list[str] = []
    if title_at is not None:
        near = [*lines[title_at + 1 : title_at + 1 + BESIDE], *lines[max(0, title_at - ABOVE) : title_at]]
    for line in near:
        if says_who(line) and (found := stated(line)) and key(found) not in others:
            return found
    for texts in (_leaves(title), near):
        for i, line in enumerate(texts):
            if len(line.split()) > 10 or line.endswith(".") or (texts is not near and line.isupper()):
                continue
            beside = [texts[k] for k in (i - 1, i + 1) if 0 <= k < len(texts)]
            if labels_change(line) or not any(date_line(text) or ago(text) or says_post(text) for text in beside):
                continue
            if (found := joined(_persons([line], others))) and key(line).startswith(key(found)):
                return joined([*_before(texts, i, others), found])
    for line in near:
        parts = re.split(r"\s+[·•|]\s+", line) if len(line) <= PROSE else []
        if any(_READING.fullmatch(part) for part in parts[1:]) and (found := joined(_persons(parts[:1], others))):
            return found
    if near and title_at is not None and len(near[0].split()) <= LONGEST_POST and near[0][-1:] not in ".!?":
        name, _, post = near[0].partition(", ")
        if bare_name(name) and says_post(post) and (found := joined(_persons([name], others))):
            return found
    dated = (found for line in near if (found := dated_name(line)) and key(found) not in others)
    return next(dated, None)


def _before(texts: Sequence[str], at: int, others: frozenset[str]) -> list[str]:
    """The authors named directly before one, each in a text of its own."""
    out: list[str] = []
    for text in reversed(texts[max(0, at - BESIDE) : at]):
        found = _persons([text], others)
        if len(found) != 1 or key(text) != key(found[0]):
            break
        out.insert(0, found[0])
    return out


def _leaves(title: HtmlElement | None) -> list[str]:
    """The texts of the innermost elements below the title, in the two elements around it, before the story begins."""
    around = (
        [place for place in title.iterancestors() if place.tag not in ("body", "html")] if title is not None else []
    )
    out: list[str] = []
    below = False
    for element in around[min(1, len(around) - 1)].iter() if around else ():
        text = line_of(element.text) if isinstance(element.tag, str) else ""
        if below and text:
            out.append(text)
        below = below or element is title
        if (below and len(text) > PROSE) or len(out) > 2 * BESIDE:
            break
    return out


def _posted(tree: HtmlElement, holding: frozenset[HtmlElement], others: frozenset[str]) -> str | None:
    """The author by the foot of a post ("Posted by Ana Lund on 4 May 2006 in Ports"), where no other names another."""
    told: set[str | None] = set()
    for element in shown(tree, ("p", "div", "span", "li", "td", "small", "em"), MOST):
        line = words_of(element) if _POSTED.match((element.text or "").lstrip()[:20]) else ""
        if 0 < len(line) <= PROSE and find_date(line, day_first=True) and not aside(element, holding):
            told.add(joined(_persons([_AFTER_NAME.split(line)[0]], others)))
    return told.pop() if len(told) == 1 else None


def _in_scripts(tree: HtmlElement, others: frozenset[str]) -> str | None:
    """The author by the data for the page's counters, where all that name one name the same."""
    scripts = (e for e in shown(tree, ("script",), MOST_SCRIPTS) if "json" not in (e.get("type") or "").lower())
    told = {value for script in scripts for value in _IN_SCRIPT.findall((script.text or "")[:LONGEST_SCRIPT])}
    return joined(_persons(sorted(told), others)) if len(told) == 1 else None


def byline_of_html(
    tree: HtmlElement,
    meta: Mapping[str, Sequence[str]],
    linked: Sequence[str],
    lines: Sequence[str],
    title_at: int | None,
    title: HtmlElement | None,
    sites: Sequence[str],
) -> str | None:
    """The page's byline, None where it names no person.

    `linked`: authors by JSON-LD; `lines`: the page's visible lines with the place of its title; `title`: the
    element that shows it; `sites`: names of the site, which wrote nothing.
    """
    others = frozenset(key(site) for site in sites)
    visible = _beside(lines, title_at, title, others)
    holding = frozenset(title.iterancestors()) if title is not None else frozenset()
    for texts in (linked, *(meta.get(name, ()) for name in _META)):
        if found := _persons(texts, others, certain=texts is linked):
            wider = _persons([visible or ""], others)
            return joined(wider if {key(p) for p in found} < {key(p) for p in wider} else found)
    found = []
    first: HtmlElement | None = None
    for element in _marked(tree, holding):
        if first is not None and element.getparent() is not first.getparent():
            break
        if persons := _in_element(element, others):
            first = element if first is None else first
            found.extend(person for person in persons if person not in found)
    return joined(found) or visible or _posted(tree, holding, others) or _in_scripts(tree, others)
