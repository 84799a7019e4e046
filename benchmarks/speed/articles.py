"""The articles that are read: WORDS words of our own texts, with the clutter of our development pages around them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html import escape
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from parley.claims.read import Source
    from parley.pages.types import Page

ROOT = Path(__file__).parents[2]
WORDS = 800
"""Words of one article."""


class Made(NamedTuple):
    """An article of ours with somebody's clutter above, between and below its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]
    above: tuple[str, ...]
    between: tuple[str, ...]
    below: tuple[str, ...]


class Clutter(NamedTuple):
    """What stands on a page beside its article."""

    title: str
    above: tuple[str, ...]
    between: tuple[str, ...]
    below: tuple[str, ...]


@cache
def _paragraphs() -> tuple[str, ...]:
    """All paragraphs of our own texts, in order, without the texts' heads."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "labels/originals").glob("*/*.txt"))]
    return tuple(p.strip() for text in texts for p in text.partition("\n\n")[2].split("\n\n") if p.strip())


@cache
def _clutter() -> tuple[Clutter, ...]:
    from parley.evaluation.clutter import read_page

    out = []
    for path in sorted((ROOT / "evaluation/clutter/development").glob("*.txt")):
        page = read_page(path)
        labels = [p.label for p in page.paragraphs]
        kept = [i for i, label in enumerate(labels) if label == "keep"]
        parts = (range(kept[0]), range(kept[0], kept[-1]), range(kept[-1], len(labels)))
        above, between, below = (tuple(page.paragraphs[i].text for i in p if labels[i] != "keep") for p in parts)
        out.append(Clutter(page.title or "Untitled", above, between, below))
    return tuple(out)


def made(number: int) -> Made:
    """The article of that number: always the same, and different from the others."""
    start = number * 7 % len(_paragraphs())
    paragraphs: list[str] = []
    left = WORDS
    for paragraph in islice(cycle(_paragraphs()), start, None):
        words = paragraph.split()
        paragraphs.append(paragraph if len(words) <= left else " ".join(words[:left]))
        left -= len(words)
        if left <= 0:
            break
    clutter = _clutter()[number % len(_clutter())]
    return Made(clutter.title, tuple(paragraphs), clutter.above, clutter.between, clutter.below)


def _body(article: Made) -> list[str]:
    """The paragraphs with the clutter that stands between them."""
    step = len(article.paragraphs) // (len(article.between) + 1) + 1
    body = list(article.paragraphs)
    for k, piece in enumerate(article.between, 1):
        body.insert(min(len(body), k * step), piece)
    return body


def clean(number: int) -> Source:
    """The article as if it had already been cleaned."""
    from parley.articles.types import Article
    from parley.claims.read import Source

    text = "\n\n".join(made(number).paragraphs)
    return Source(
        Article(
            id=str(number), url=None, path=None, title=None, byline=None, outlet=None, published=None,
            published_basis=None, language="en", text=text,
        )
    )  # fmt: skip


def plain(number: int) -> Page:
    """The page as extraction tools leave it."""
    from parley.pages.types import Page

    article = made(number)
    text = "\n\n".join((*article.above, *_body(article), *article.below))
    return Page(path=None, url=None, format="text", text=text)


def html(number: int) -> Page:
    """The page as HTML, with navigation, a sidebar and a footer."""
    from parley.pages.load import page_from_bytes

    article = made(number)

    def each(tag: str, pieces: Sequence[str]) -> str:
        return "\n".join(f"<{tag}>{escape(piece)}</{tag}>" for piece in pieces)

    links = "\n".join(f'<li><a href="/section/{i}">Section {i}</a></li>' for i in range(40))
    related = "\n".join(f'<li><a href="/story">{escape(clutter.title)}</a></li>' for clutter in _clutter()[:12])
    markup = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{escape(article.title)} | The Quay</title>
<meta property="article:published_time" content="2021-12-06T09:00:00Z"><style>{".a{margin:0}" * 200}</style>
<script>{"var a=1;" * 500}</script></head><body><nav><ul>{links}</ul></nav>
<main><article><header><h1>{escape(article.title)}</h1>{each("div", article.above)}</header>
{each("p", _body(article))}
{each("div", article.below)}</article><aside><h2>Most read</h2><ul>{related}</ul></aside></main>
<footer><ul>{links}</ul><p>© The Quay. All rights reserved.</p></footer></body></html>"""
    return page_from_bytes(markup.encode(), path=None, kind="html")
