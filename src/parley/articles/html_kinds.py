"""What kind of element holds a block of an HTML page: by its name, by what stands in it and in others like it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from parley.articles.html_places import PROSE, called_aside

_MARKS = re.compile(
    r"(?:^|[\W_])(?:newsletters?|sign-?up|subscri\w*|paywall|related\w*|recirc\w*|recommend\w*|most-?(?:read|viewed|popular)|trending"
    r"|teasers?|promos?|captions?|(?:fig)?cap|credits?|byline|authors?|bio|share|sharing|social|tools?|toolbar|adverts?|advertisement"
    r"|ads?|sponsor\w*|comments?|donat\w*|support(?:ers?)?|offer|cookies?|consent|breadcrumbs?|foot(?:er)?|legal|copyright|tags?|cta|upsell|upgrade|prompts?"
    r"|mpu|leaderboard|skyscraper|ad-?(?:slot|unit)|dfp|outbrain|taboola|widget|menu|earlier\w*|previously|older|poll|survey|app-?banner|visually-hidden|sr-only"
    # the same in the languages of other countries' sites
    r"|bolet[ií]\w*|suscri\w*|relacionad\w*|apoyo|donaci\w*|compart\w*|comentarios?|pie-?(?:de-?)?foto|firma|autor\w*|publicidad\w*"
    r"|anuncios?|encuesta|etiquetas?|assin\w*|legenda|enquete|infolettre|abonn\w*|lire-?aussi|partag\w*|commentaires?|legende|auteurs?"
    r"|publicite|sondage|soutien|anzeigen?|werbung|abo|teilen|kommentare?|bild-?(?:box|text|zeile|unterschrift|quelle|nachweis)\w*|quelle|spenden?|umfrage|schlagw\w*|iscriviti"
    r"|condividi|commenti|didascalia|pubblicita|sondaggio|nieuwsbrief|reacties|bijschrift|advertentie|annonse?|nyhetsbrev"
    r"|kommentarer|bildtext|reklam\w*|komentarze|podpis\w*|sonda|udostepnij|yorum\w*|etiket\w*|ilgili\w*|abone|iklan|bagikan"
    r"|komentar|baca-?juga|kommentari\w*|avtor|opros|tegi)(?:$|[\W_])",
    re.IGNORECASE,
)
"""Words in the class or id of an element that sites give to what is not their story."""

_CALLED = ("data-component", "data-testid", "data-module", "data-block")
"""Attributes beside class and id in which sites with generated classes name a part of the page."""

_PICTURES = frozenset("img picture video audio iframe object svg canvas amp-img amp-video".split())
_FIGURES = re.compile(r"\d+")

PICTURED = 300
"""Characters beside a picture up to which they are what stands under it †."""

MOST_LINKED = 0.3
"""Share of links in prose †."""


class Within(NamedTuple):
    """What a text lies in: a link, something marked as no story, something beside the article; its element's kind (the
    names of the two innermost elements that make blocks); something that holds a picture and few words."""

    linked: bool = False
    marked: bool = False
    aside: bool = False
    kind: str = ""
    pictured: bool = False


def within(element: HtmlElement, name: str, around: Within, *, makes_block: bool, pictured: bool) -> Within:
    """What the text of an element lies in, by what the element itself lies in."""
    kind = around.kind
    if makes_block:
        kind = f"{kind.rpartition('>')[2]}>{name}.{_FIGURES.sub('0', (element.get('class') or '')[:60])}"
    return Within(
        around.linked or name == "a",
        around.marked or _marked(element, name),
        around.aside or called_aside(element),
        kind,
        around.pictured or pictured,
    )


def _marked(element: HtmlElement, name: str) -> bool:
    """Whether an element's class or id says that it is no part of a story."""
    if name in ("html", "body", "main", "article"):
        return False
    called = " ".join(element.get(key) or "" for key in ("class", "id", *_CALLED))
    return bool(_MARKS.search(called[:400]))


def with_pictures(tree: HtmlElement) -> set[HtmlElement]:
    """The elements that hold a picture and few words."""
    out: set[HtmlElement] = set()
    # For each open element: whether it holds a picture, and its characters.
    stack: list[tuple[bool, int]] = [(False, 0)]
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            stack.append((name in _PICTURES, 0 if name in ("script", "style") else len((element.text or "").strip())))
            continue
        holds, size = stack.pop()
        if holds and 0 < size <= PICTURED:
            out.add(element)
        above, so_far = stack.pop()
        stack.append((above or holds, so_far + size + len((element.tail or "").strip())))
    return out


def in_quotation(kind: str) -> bool:
    """Whether a block of this kind is set off as a quotation."""
    return any(part.partition(".")[0] == "blockquote" for part in kind.split(">"))


def tag_of(kind: str) -> str:
    """The name of the element that holds a block of this kind; a paragraph that is an item's is one."""
    above, _, own = kind.rpartition(">")
    return "li" if above.startswith("li.") and own == "p." else own.partition(".")[0]


def alike(blocks: Sequence[tuple[str, str, float]]) -> list[float]:
    """For each block how much prose lies in elements of its kind, against the kind that holds most of it.

    A page's story stands in elements of one kind; what is put into it has kinds of its own, in any language. Blocks
    are given as text, kind and share of links.
    """
    prose: Counter[str] = Counter()
    for text, kind, linked in blocks:
        if len(text) > PROSE and linked < MOST_LINKED:
            prose[kind] += len(text)
    most = max(prose.values(), default=0)
    return [prose[kind] / most if most else 1.0 for _, kind, _ in blocks]
