"""What of a page is not the article: one reason per block that goes, None for those that stay.

A block goes when it has the form of furniture (a share row, a credit, a list of headlines) or when the
page speaks in it to its reader about its own business (subscriptions, donations, cookies). Words inside
quotation marks never count against a block, and neither does a business word alone: an article about
cookies keeps its paragraphs. When in doubt a block stays: a false removal is worse than a leftover.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from parley.articles import clutter_words as words
from parley.articles.blocks import Laid
from parley.articles.bylines import says_who
from parley.articles.date_lines import date_line
from parley.articles.traits import Seen
from parley.articles.types import BlockJudge, Judgement
from parley.articles.weighing import keeping

_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"|«[^»]{0,2000}»|''[^']{0,2000}''|‘[^’]{0,600}’(?!\w)")
_SENTENCE = re.compile(r"(?:^|[.!?…]\s+)")
_TERMINAL = re.compile(r"[.!?…:;][\"”’'»)\]]*\s*$")
_LIST = re.compile(r"\s*(?:[-*•·–—]|\d{1,3}[.)])\s")

VOICE_THRESHOLD = 3.0
"""Points from which a block is the page speaking; set on our own development pages, between 2 and 4 little changed."""

LONG_FURNITURE = 30
"""Words: a longer block that only begins like furniture is prose unless the page speaks in it."""


class Block(NamedTuple):
    """A block with what is known of its form."""

    text: str
    length: int
    terminal: bool
    reason: str | None


def unquoted(text: str) -> str:
    """The text without what stands in quotation marks."""
    return _QUOTED.sub(" ", text)


def voice(text: str) -> tuple[float, str | None]:
    """How much a block sounds like the page speaking to its reader, and about which business."""
    plain = unquoted(text)
    kinds = [(len(pattern.findall(plain)), kind) for kind, pattern in words.BUSINESS]
    found = sorted(((n, kind) for n, kind in kinds if n), key=lambda x: -x[0])
    if not found:
        return 0.0, None
    points = 1.2 * len(found) + 0.4 * (found[0][0] > 1) + 0.4 * bool(words.WEAK.search(plain))
    points += 1.5 * bool(words.YOU.search(plain)) + 0.8 * bool(words.WE.search(plain))
    points += 1.0 * any(words.IMPERATIVE.match(plain, m.end()) for m in _SENTENCE.finditer(plain))
    points -= 1.5 * bool(words.TOLD.search(plain))
    return points, found[0][1]


def furniture(text: str) -> str | None:
    """The reason for a block that has the form of page furniture, whatever stands around it."""
    count = len(text.split())
    points, kind = voice(text)
    if kind and points >= VOICE_THRESHOLD:
        return kind
    reported = count > 8 and words.TOLD.search(unquoted(text))
    if count <= LONG_FURNITURE and not reported and not _declares(text):
        for reason, pattern in words.OPENINGS:
            if pattern.match(text):
                return reason
    if count <= LONG_FURNITURE and words.CREDIT.search(text):
        return "caption" if count > 8 else "credit"
    if LONG_FURNITURE < count <= 70 and words.CREDIT.search(text) and not _QUOTED.search(text):
        return "caption"
    if count <= 40 and words.CAPTION.search(text) and not _QUOTED.search(text) and not words.TOLD.search(text):
        return "caption"
    return None


def _declares(text: str) -> bool:
    """Whether a block is a full sentence about something else than the reader and the page.

    "The newsletter called the strike a betrayal." only begins like furniture.
    """
    plain = unquoted(text)
    full = len(text.split()) >= 8 and text.rstrip().endswith((".", ".”", '."'))
    speaks = words.YOU.search(plain) or words.WE.search(plain) or words.IMPERATIVE.match(plain)
    return bool(full and not speaks and not words.ABOUT_PAGE.search(plain))


def author_bio(text: str) -> bool:
    """Whether a block introduces its author (only asked near the edges of a page)."""
    if len(text.split()) > 90 or _QUOTED.search(text):
        return False
    if words.DISCLAIMER.search(text):
        return True
    told = words.TOLD.search(text)
    return bool(words.AUTHOR_BIO.match(text) and words.BIO_WORDS.search(text) and not told)


def as_seen(texts: Sequence[str]) -> list[Seen]:
    """What the rules say of each block, for the weighing."""
    return [Seen(furniture(text) is not None, voice(text)[0]) for text in texts]


def _block(text: str) -> Block:
    return Block(text, len(text.split()), bool(_TERMINAL.search(text)), furniture(text))


def _is_prose(block: Block) -> bool:
    return block.reason is None and block.length >= 8 and (block.terminal or block.length >= 30)


def is_byline(text: str) -> bool:
    """Whether a block names who wrote the page."""
    found = words.BYLINE.match(text)
    rest = text[found.end() :] if found else ""
    return bool(
        found and len(text.split()) <= 16 and rest[:1].isupper() and not rest.rstrip().endswith((".", "?", ":"))
    )


KEPT_FROM, KEPT_FROM_OF_HTML = 0.06, 0.15
"""Probability of belonging to the article from which a block stays: losing a paragraph is worse than a leftover. Of
HTML most clutter has gone before. By families held out in turn about one article paragraph in a hundred lies below."""


class Cleaned(NamedTuple):
    """Reasons by block (None: stays), and the block of the title, if one was seen."""

    reasons: list[str | None]
    title: int | None


def clean(
    page: Sequence[str | Laid],
    *,
    title: str | None = None,
    judge: BlockJudge | None = None,
    kept_from: float = KEPT_FROM,
) -> Cleaned:
    """Decide on every block of a page; plain texts are blocks whose page does not show how they lie.

    `title`: the title where metadata gave it (HTML). With a judge, its word counts beside what is seen of the block;
    without one, the form and the place of a block decide alone. `kept_from`: probability from which a block stays.
    """
    laid = [Laid(block, i, 1) if isinstance(block, str) else block for i, block in enumerate(page)]
    texts = [block.text for block in laid]
    blocks = [_block(text) for text in texts]
    if judge is not None:
        judged = judge(texts)
        return _judged(blocks, judged, keeping(laid, as_seen(texts), judged), title, kept_from)
    reasons: list[str | None] = [block.reason for block in blocks]
    prose = [i for i, block in enumerate(blocks) if _is_prose(block)]
    if len(blocks) == 1 or not prose:
        # Nothing like a story to compare with: only what is furniture by itself goes, and never everything.
        return Cleaned(reasons if any(r is None for r in reasons) else [None] * len(blocks), None)
    title_at = _head(blocks, reasons, prose, title)
    _lists_of_links(blocks, reasons)
    _tail(blocks, reasons, prose)
    if not any(reason is None for reason in reasons):
        return Cleaned([None] * len(blocks), None)
    return Cleaned(reasons, title_at)


LEAST_TITLE = 0.02
"""Probability from which a heading above the story is its title although the judge would rather keep it: judgement."""

_SPEAKS = re.compile(r"\w{1,20}\s?:\s")
"""Who speaks, before his words: no title."""
LONGEST_TITLE = 20
"""Words of a heading that is taken for the title only because it opens the text: judgement."""

LIKE_TITLE = 0.2
"""What four words or more add to a heading's chance of being the title, and a date or byline below it: judgement."""

_PATH = re.compile(r"[|▾›»\[\]☰]|\s/\s.*\s/\s|\s>\s")
_REASONS = {"bio": "author bio", "cookie": "cookies"}


def _appeals_at_the_end(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Where only what goes follows, what sounds like the page's own appeal goes too, however like prose it is.

    An appeal's first paragraphs tell a story of the paper's own; what comes after them shows what they lead up to.
    """
    for i in range(len(blocks) - 1, 0, -1):
        if reasons[i] is None:
            if blocks[i].reason is None or i == len(blocks) - 1:
                return
            reasons[i] = blocks[i].reason


def _judged(
    blocks: Sequence[Block], judged: Sequence[Judgement], kept: Sequence[float], title: str | None, kept_from: float
) -> Cleaned:
    """Reasons by the weighed chance of each block to belong to the article."""
    reasons: list[str | None] = [
        None if keep >= kept_from else block.reason or _REASONS.get(said.reason, said.reason)
        for block, keep, said in zip(blocks, kept, judged, strict=True)
    ]
    _appeals_at_the_end(blocks, reasons)
    story = next(
        (
            i
            for i, (b, said) in enumerate(zip(blocks, judged, strict=True))
            if reasons[i] is None and _is_prose(b) and not (said.reason == "title" and said.certainty > said.keep)
        ),
        len(blocks),
    )
    for i, block in enumerate(blocks[:story]):
        if reasons[i] is None and not block.terminal and says_who(block.text):
            reasons[i] = "byline"
    title_at = _title(blocks, reasons, judged, story, title)
    if title_at is not None and len(blocks) > 1:
        reasons[title_at] = "title"
        if title:  # what else looks like a title below the known one is a standfirst
            for i in range(title_at + 1, story):
                if reasons[i] == "title" and not _same(blocks[i].text, title) and blocks[i].length >= 4:
                    reasons[i] = None
    if not any(reason is None for reason in reasons):
        best = max(range(len(blocks)), key=lambda i: kept[i])
        reasons[best] = None
        title_at = None if title_at == best else title_at
    return Cleaned(reasons, title_at)


def _title(
    blocks: Sequence[Block], reasons: Sequence[str | None], judged: Sequence[Judgement], story: int, title: str | None
) -> int | None:
    """The block of the title: the one that metadata gave, or the heading above the story that looks most like one."""
    if known := [i for i, b in enumerate(blocks) if title and _same(b.text, title)]:
        return max(known, key=lambda i: judged[i].certainty)
    above = [i for i, b in enumerate(blocks[:story]) if _like_title(b) and not _labels(b.text)]
    chances = {i: judged[i].certainty if judged[i].reason == "title" else 0.0 for i in range(len(blocks))}
    led = {i for i in above if any(_is_metadata(b.text) for b in blocks[i + 1 : i + 3])}
    for candidates in (
        [i for i, reason in enumerate(reasons) if reason == "title" and not _labels(blocks[i].text)]
        + [i for i in above if chances[i] >= LEAST_TITLE],
        [
            i
            for i in above
            if blocks[i].length >= 4 and (not blocks[i].reason if reasons[i] else i in led or _in_capitals(blocks[i]))
        ],
        # A text of nothing but a heading and its story: what opens it without a full stop is its title.
        [
            i
            for i in above
            if i == 0 and story == 1 and 4 <= blocks[0].length <= LONGEST_TITLE and not _SPEAKS.match(blocks[0].text)
        ],
    ):
        if candidates:
            worth = {i: chances[i] + LIKE_TITLE * ((blocks[i].length >= 4) + (i in led)) for i in candidates}
            return max(candidates, key=lambda i: (worth[i], -i))
    return None


def _labels(text: str) -> bool:
    """Whether a line is a date, a byline or a path through the site, and so no title."""
    return _is_metadata(text) or bool(_PATH.search(text))


def _same(a: str, b: str) -> bool:
    return re.sub(r"\W+", "", a).casefold() == re.sub(r"\W+", "", b).casefold()


def _head(blocks: Sequence[Block], reasons: list[str | None], prose: Sequence[int], title: str | None) -> int | None:
    """Title, byline, date line and section label above the story; returns the title's block."""
    first = prose[0]
    title_at = next((i for i, b in enumerate(blocks[: first + 6]) if title and _same(b.text, title)), None)
    if title_at is None and title is None:
        open_ = [i for i in range(first + 1) if reasons[i] is None and not _is_metadata(blocks[i].text)]
        candidates = [i for i in open_ if _like_title(blocks[i])]
        strong = [i for i in candidates if blocks[i].length >= 4]
        chosen = (strong or candidates)[:1]
        if chosen and chosen[0] < max(prose) and any(i > chosen[0] for i in prose):
            title_at = chosen[0]
    if title_at is not None:
        reasons[title_at] = "title"
    for i in range(min(len(blocks), max(first, title_at or 0) + 3)):
        block = blocks[i]
        if i == title_at or (i > first and i > (title_at or 0) and _is_prose(block)):
            continue
        if is_byline(block.text):
            reasons[i] = "byline"
        elif (line := date_line(block.text)) is not None:
            reasons[i] = "updated" if line.updated else "date"
        elif reasons[i] is None and i < first and not block.terminal and block.length <= 6:
            before_title = title_at is not None and i < title_at
            reasons[i] = "section" if before_title else _beside_metadata(blocks, reasons, i)
    for i in range(first if title_at is None else title_at + 1, first):
        if reasons[i] is None and author_bio(blocks[i].text):
            reasons[i] = "author bio"
    return title_at


def _beside_metadata(blocks: Sequence[Block], reasons: Sequence[str | None], i: int) -> str | None:
    """A few capitalised words next to the date line or byline are the author's name or place."""
    names = all(
        w[:1].isupper() or w in ("and", "in", "&", "for", "of", "de", "van", "von", "al")
        for w in blocks[i].text.split()
    )
    near = [reasons[k] for k in (i - 1, i + 1) if 0 <= k < len(blocks)]
    dated = i + 1 < len(blocks) and date_line(blocks[i + 1].text) is not None
    return "byline" if names and ("date" in near or "byline" in near or dated) else None


def _is_metadata(text: str) -> bool:
    return is_byline(text) or date_line(text) is not None


def _like_title(block: Block) -> bool:
    """A heading: short, one sentence at most, no full stop (a question or a shout may end it)."""
    text = block.text.rstrip("\"”’'")
    return (
        2 <= block.length <= 28
        and len(block.text) <= 220
        and not text.endswith((".", ";", ":", ","))
        and ". " not in text
    )


def _in_capitals(block: Block) -> bool:
    """Whether most of a heading's longer words begin with capitals, as American titles do and standfirsts do not."""
    longer = [word for word in block.text.split() if len(word) > 3]
    return len(longer) >= 4 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)


def _lists_of_links(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Short headlines under a heading such as "Most read" go with it, to the next paragraph of prose."""
    carried: str | None = None
    for i, block in enumerate(blocks):
        if block.reason in ("related", "tags", "navigation", "share") and block.length <= 8:
            carried = block.reason
        elif (
            carried
            and reasons[i] is None
            and not _is_prose(block)
            and (_LIST.match(block.text) or (not block.terminal and block.length >= 4))
        ):
            reasons[i] = carried
        elif reasons[i] is None:
            carried = None


def _tail(blocks: Sequence[Block], reasons: list[str | None], prose: Sequence[int]) -> None:
    """Below the last paragraph of the story: bios, headlines, labels."""
    staying = list(accumulate((reason is None for reason in reasons), initial=0))
    *before, last = prose
    while before and (author_bio(blocks[last].text) or reasons[last] is not None):
        if reasons[last] is None:
            if staying[last] < 2:
                break
            reasons[last] = "author bio"
        last = before.pop()
    listing = blocks[last].text.rstrip().endswith(":")
    for i in range(last + 1, len(blocks)):
        block = blocks[i]
        if reasons[i] is not None:
            continue
        if is_byline(block.text):
            reasons[i] = "byline"
        elif author_bio(block.text):
            reasons[i] = "author bio"
        elif (line := date_line(block.text)) is not None:
            reasons[i] = "updated" if line.updated else "date"
        elif not block.terminal and not listing and not _LIST.match(block.text):
            reasons[i] = "related" if block.length >= 4 else "navigation"
