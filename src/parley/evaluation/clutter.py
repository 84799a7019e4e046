"""Measure how clean articles come out of pages: what is removed, what is lost, and the page's date.

The pages and their form are described in `evaluation/clutter/README.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from parley.articles.build import article_from
from parley.articles.types import BlockJudge
from parley.errors import ParleyError
from parley.evaluation.figures import Count, Measured, files_hash, recall_of, resampled, total
from parley.pages.load import load_page
from parley.pages.types import Page

_FOLDERS = {
    "development": "development", "third": "third", "fourth": "fourth", "fifth": "fifth", "sixth": "sixth",
    "seventh": "seventh", "eighth": "eighth", "ninth": "ninth", "tenth": "tenth", "eleventh": "eleventh",
    "test": "unseen", "html-dev": "html", "html-third": "third-html", "html-fourth": "fourth-html",
    "html-fifth": "fifth-html", "html-sixth": "sixth-html", "html-seventh": "seventh-html",
    "html-eighth": "eighth-html", "html-ninth": "ninth-html", "html-tenth": "tenth-html",
    "html-eleventh": "eleventh-html", "html-test": "unseen-html",
}  # fmt: skip
PARTS = tuple(_FOLDERS)


class Paragraph(NamedTuple):
    """A paragraph of a page with its label: `keep`, or the reason for which it goes."""

    text: str
    label: str


class GoldPage(NamedTuple):
    """A page with its paragraphs in order, and what it says of itself (None where it does not)."""

    name: str
    family: str
    page: Page
    paragraphs: tuple[Paragraph, ...]
    title: str | None
    byline: str | None
    outlet: str | None
    published: str | None


_MARKS_OF_QUOTING = re.compile(r"^(?:>[ \t]?)+(?=[^\d>]|$)")
"""The marks before the lines of a quoted mail are its form and no words of the article."""


def _folded(text: str) -> str:
    return " ".join(text.split())


def read_page(path: Path) -> GoldPage:
    """One labelled page: its own text, or that of the HTML page that lies beside it."""
    raw = path.read_text(encoding="utf-8")
    head, _, body = raw.partition("\n---\n")
    fields = {key: value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}
    paragraphs: list[Paragraph] = []
    lines = []
    for line in body.splitlines():
        label, bar, text = line.partition("|")
        if not bar:
            lines.append("")
            continue
        lines.append(text)
        if label.endswith("+") and paragraphs:
            joined = f"{paragraphs[-1].text} {_MARKS_OF_QUOTING.sub('', text)}"
            paragraphs[-1] = Paragraph(_folded(joined), paragraphs[-1].label)
        elif text.strip():
            paragraphs.append(Paragraph(_folded(_MARKS_OF_QUOTING.sub("", text)), label.removesuffix("+")))
    if path.suffix == ".gold" and path.with_suffix(".html").exists():
        page = load_page(str(path.with_suffix(".html")))
    else:
        page = Page(path=path.name, url=None, format="text", text="\n".join(lines))
    known = {key: None if fields.get(key, "null") in ("", "null") else fields[key] for key in _HEAD}
    return GoldPage(path.stem, fields.get("family", "html"), page, tuple(paragraphs), **known)


_WORD_BROKEN = re.compile(r"(?<=\w)[-\u2010\u00ac] (?=\w)")
"""Where a word may have been broken at a line's end: whether a reader mends it is not asked here."""


def _compared(text: str) -> str:
    return _WORD_BROKEN.sub("", _folded(text))


LONG = 40
"""Characters of a paragraph that does not occur in another place by chance."""

_HEAD = ("title", "byline", "outlet", "published")


def _kept_in_order(paragraphs: Sequence[Paragraph], text: str) -> list[bool]:
    """Which paragraphs of a text page are in the clean text, however its blocks were joined or parted.

    Article paragraphs are looked for in their order, the long ones first, since a short one may occur by
    chance; clutter only in what lies between the article paragraphs around it.
    """
    whole = f" {_compared(text)} "
    paragraphs = [Paragraph(_compared(p.text), p.label) for p in paragraphs]
    places: dict[int, int] = {}
    for shortest in (LONG, 0):
        low = 0
        for i, paragraph in enumerate(paragraphs):
            if i in places:
                low = places[i] + len(paragraph.text)
            elif paragraph.label == "keep" and len(paragraph.text) >= shortest:
                high = min((place for k, place in places.items() if k > i), default=len(whole))
                found = whole.find(f" {paragraph.text} ", max(0, low - 1), high + 1)
                if found >= 0:
                    places[i] = found + 1
                    low = found + 1 + len(paragraph.text)
    out = []
    low = 0
    for i, paragraph in enumerate(paragraphs):
        if paragraph.label == "keep":
            out.append(i in places)
            low = places[i] + len(paragraph.text) if i in places else low
            continue
        high = min((place for k, place in places.items() if k > i), default=len(whole))
        found = whole.find(f" {paragraph.text} ", max(0, low - 1), high + 1)
        out.append(found >= 0)
        low = found + 1 + len(paragraph.text) if found >= 0 else low
    return out


def _kept_anywhere(paragraphs: Sequence[Paragraph], text: str) -> list[bool]:
    """Which pieces of an HTML page are in the clean text: article paragraphs anywhere, clutter as a paragraph."""
    whole = _compared(text)
    blocks = [_compared(p) for p in text.split("\n\n")]
    paragraphs = [Paragraph(_compared(p.text), p.label) for p in paragraphs]
    return [
        p.text in whole if p.label == "keep" else any(p.text in b and len(p.text) * 2 > len(b) for b in blocks)
        for p in paragraphs
    ]


def _kept(gold: GoldPage, text: str) -> list[tuple[Paragraph, bool]]:
    """A page's paragraphs, without those of nothing but marks, and whether each is in the clean text."""
    asked = [p for p in gold.paragraphs if any(c.isalnum() for c in p.text)]
    found = (_kept_anywhere if gold.page.format == "html" else _kept_in_order)(asked, text)
    return list(zip(asked, found, strict=True))


def score_page(gold: GoldPage, judge: BlockJudge | None = None) -> dict[str, Count]:
    """The counts of one page; a page that cannot be read has lost everything."""
    try:
        article, _ = article_from(gold.page, judge=judge)
    except ParleyError:
        article = None
    text = article.text if article else ""
    found_in = _kept(gold, text)
    clutter = [not kept for p, kept in found_in if p.label != "keep"]
    lost = [not kept for p, kept in found_in if p.label == "keep"]
    found = (article.published.isoformat() if article.published else None) if article else "unread"

    def stated(name: str, same: Callable[[str | None, str | None], bool]) -> Count:
        return Count(float(same(getattr(article, name, None), getattr(gold, name))), 1, 1)

    return {
        "removed": Count(sum(clutter), sum(clutter) + sum(lost), len(clutter)),
        "lost": Count(sum(lost), 0, len(lost)),
        "published": Count(float(found == gold.published), 1, 1),
        "title": stated("title", _same_title),
        "byline": stated("byline", _same_byline),
        "outlet": stated("outlet", same_outlet),
    }


def _names(byline: str | None) -> frozenset[str]:
    """The names of a byline, however it joins them."""
    return frozenset(_plain(name) for name in re.split(r"[;,]| and | & ", byline or "") if name.strip())


def _same_byline(a: str | None, b: str | None) -> bool:
    return _names(a) == _names(b)


def _same_title(a: str | None, b: str | None) -> bool:
    return _plain(a) == _plain(b)


def _bare(outlet: str | None) -> str | None:
    """An outlet's name without its article: "the Lantern" and "The Lantern" are "Lantern"."""
    return re.sub(r"^the\s+", "", outlet, flags=re.IGNORECASE) if outlet else None


def same_outlet(a: str | None, b: str | None) -> bool:
    """Whether two names of an outlet are the same but for letter case, marks and "The"."""
    return _plain(_bare(a)) == _plain(_bare(b))


def _plain(text: str | None) -> str:
    return "".join(c for c in (text or "").casefold() if c.isalnum())


def _removed(documents: Sequence[dict[str, Count]]) -> tuple[float, float]:
    count = total(d["removed"] for d in documents)
    return count.f1, count.gold


def page_paths(folder: Path, part: str) -> list[Path]:
    """The labelled pages of a part, in order of their names."""
    return sorted(path for path in (folder / _FOLDERS[part]).iterdir() if path.suffix in (".txt", ".gold"))


def measure_clutter(folder: Path, part: str, judge: BlockJudge | None = None) -> Measured:
    """Figures on one part (`development`, `html-dev`, `test`, ...: see `PARTS`) of the pages in `folder`."""
    paths = page_paths(folder, part)
    files = [*paths, *(html for p in paths if (html := p.with_suffix(".html")).exists())]
    scores = [score_page(read_page(path), judge) for path in paths]
    figures = resampled(
        scores,
        {
            "clutter removed, F1": _removed,
            "article paragraphs lost": recall_of("lost"),
            "publication date": recall_of("published"),
            "title": recall_of("title"),
            "byline": recall_of("byline"),
            "outlet": recall_of("outlet"),
        },
    )
    return Measured(f"clutter, {part}", files_hash(files), figures)


def mistakes(folder: Path, part: str, judge: BlockJudge | None = None) -> list[str]:
    """What goes wrong on the pages of a part, one line each (for development pages only)."""
    out = []
    for path in page_paths(folder, part):
        gold = read_page(path)
        article, _ = article_from(gold.page, judge=judge)
        reasons = {_folded(r.text): r.reason for r in article.removed}
        for p, kept in _kept(gold, article.text):
            if kept != (p.label == "keep"):
                said = reasons.get(p.text, "?") if not kept else "left in"
                out.append(f"{gold.name}: {p.label} -> {said}: {p.text[:110]}")
        found = article.published.isoformat() if article.published else None
        if found != gold.published:
            out.append(f"{gold.name}: published {gold.published}, found {found}")
        for name, same in (("title", _same_title), ("byline", _same_byline), ("outlet", same_outlet)):
            if not same(getattr(article, name), getattr(gold, name)):
                out.append(f"{gold.name}: {name} {getattr(gold, name)!r}, found {getattr(article, name)!r}")
    return out
