"""What of a page is not the article: one reason per block that goes, None for those that stay.

A block goes when it has the form of furniture (a share row, a credit, a list of headlines) or when the
page speaks in it to its reader about its own business (subscriptions, donations, cookies). Words inside
quotation marks never count against a block, and neither does a business word alone: an article about
cookies keeps its paragraphs. When in doubt a block stays: a false removal is worse than a leftover.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from parley.articles.bare_lines import headlines_behind_labels, lines_of_no_story
from parley.articles.blocks import Laid
from parley.articles.bylines import bare_name, introduced, says_who
from parley.articles.date_lines import date_line
from parley.articles.documents import fields_of_records, headed_lists
from parley.articles.forms import (
    LONG_FURNITURE,
    Block,
    author_bio,
    block_of,
    is_byline,
    is_metadata,
    is_prose,
    like_title,
    same,
)
from parley.articles.furniture_html import headings_of_what_goes, rows_of_data, times_at_the_head
from parley.articles.headings import above_byline, goes_on, no_title, opening, title_among
from parley.articles.left_over import (
    cards_of_authors,
    chapters,
    contents,
    items_among,
    notes_below,
    outside_the_story,
    questions_below,
    summaries_by_machines,
)
from parley.articles.link_lists import (
    called_furniture,
    headlines_among_links,
    links_alone,
    lists_under_headings,
    messages_of_sponsors,
)
from parley.articles.picture_lines import lines_at_pictures, slides
from parley.articles.second_look import (
    alone_on_its_page,
    appeals_at_the_end,
    credited_at_the_end,
    doubtful_below,
    labels_that_return,
    mastheads_again,
    notes_on_author,
    orders_to_subscribe,
    running_heads,
    shown_twice,
    signed_at_the_end,
)
from parley.articles.short_lines import items_between, rows_within
from parley.articles.spared import (
    corrections,
    entries_below_stamps,
    lists_of_items,
    openings_with_place,
    persons_of_the_story,
    places_above,
    places_of_letters,
    sentences_that_go_on,
    signatures,
    standfirsts,
    tables,
    whole_lists,
)
from parley.articles.spared_html import (
    attributions,
    days_of_a_chronology,
    directions,
    labels_of_lists,
    quotations,
    signatures_of_letters,
    terms,
)
from parley.articles.spots import plugs
from parley.articles.threads import replies
from parley.articles.types import BlockJudge, Judgement
from parley.articles.weighing import keeping

_OF_SECTION = re.compile(r"\s?\[ ?(?:edit|edit source|show|hide) ?(?:\| ?edit source ?)?\]$")
"""What wikis write behind the headings of their sections: no part of the heading."""

_LIST = re.compile(r"\s*(?:[-*•·–—]|\d{1,3}[.)])\s")


KEPT_FROM = 0.13
"""Probability of belonging to the article from which a block stays: losing a paragraph is worse than a leftover. Tried
from 0.05 to 0.3 with families held out of the trees: text loses 8 paragraphs of 1127 at 0.05, 11 at 0.13, 15 at 0.15,
and HTML none of 839 at 0.1, one at 0.13, three at 0.2."""


class Cleaned(NamedTuple):
    """Reasons by block (None: stays), the block where the title begins, if one was seen, and over how many it runs."""

    reasons: list[str | None]
    title: int | None
    title_blocks: int = 1


def clean(
    page: Sequence[str | Laid],
    *,
    title: str | None = None,
    author: str | None = None,
    judge: BlockJudge | None = None,
    kept_from: float = KEPT_FROM,
) -> Cleaned:
    """Decide on every block of a page; plain texts are blocks whose page does not show how they lie.

    `title`, `author`: where metadata gave them (HTML). With a judge, its word counts beside what is seen of the block;
    without one, the form and the place of a block decide alone. `kept_from`: probability from which a block stays.
    """
    laid = [Laid(block, i, 1) if isinstance(block, str) else block for i, block in enumerate(page)]
    texts = [_OF_SECTION.sub("", block.text) or block.text for block in laid]
    blocks = [block_of(text) for text in texts]
    if judge is not None:
        judged = judge(texts)
        return _judged(
            blocks, laid, judged, keeping(laid, [block.seen for block in blocks], judged), title, author, kept_from
        )
    reasons: list[str | None] = [block.reason for block in blocks]
    prose = [i for i, block in enumerate(blocks) if is_prose(block)]
    if len(blocks) == 1 or not prose:
        # Nothing like a story to compare with: only what is furniture by itself goes, and never everything.
        return Cleaned(reasons if any(r is None for r in reasons) else [None] * len(blocks), None)
    title_at = _head(blocks, reasons, prose, title)
    _lists_of_links(blocks, reasons)
    _tail(blocks, reasons, prose)
    terms(blocks, laid, reasons)
    if not any(reason is None for reason in reasons):
        return Cleaned([None] * len(blocks), None)
    return Cleaned(reasons, title_at)


SURE = 0.8
"""Certainty that a line is the page's date, although it stands below a standfirst †."""

STANDFIRST, LEAST_STANDFIRST = 2, 4
"""Blocks below the title among which a standfirst may stand that reads like another title, and its words †."""

BELOW_STORY = 6
"""Blocks from the first of the story, which may be a standfirst, among which a name may stand above the date †."""

_REASONS = {"bio": "author bio", "cookie": "cookies"}


def _twice(block: Block, laid: Laid, said: Judgement) -> bool:
    """Whether the judge and a second sign agree that a block goes: its form, or what its HTML element is called."""
    furniture = block.reason is not None and block.length <= LONG_FURNITURE
    return said.keep < 0.5 and (furniture or laid.marked > 0.5)


def _judged(
    blocks: Sequence[Block],
    laid: Sequence[Laid],
    judged: Sequence[Judgement],
    kept: Sequence[float],
    title: str | None,
    author: str | None,
    kept_from: float,
) -> Cleaned:
    """Reasons by the weighed chance of each block to belong to the article."""
    reasons: list[str | None] = []
    for block, shape, said, keep in zip(blocks, laid, judged, kept, strict=True):
        stays = keep >= kept_from and not _twice(block, shape, said)
        reasons.append(None if stays else block.reason or _REASONS.get(said.reason, said.reason))
    appeals_at_the_end(blocks, reasons)
    orders_to_subscribe(blocks, reasons)
    texts = [block.text for block in blocks]
    surely = 0.5 if any(reasons[i] is None and said.keep > 0.5 for i, said in enumerate(judged)) else 0.0
    story = next(
        (
            i
            for i, (b, said) in enumerate(zip(blocks, judged, strict=True))
            if reasons[i] is None
            and is_prose(b)
            and said.keep > max(surely, said.certainty * (said.reason == "title"))
            and (title or not above_byline(i, blocks, reasons))
        ),
        len(blocks),
    )
    for i, block in enumerate(blocks[:story]):
        if reasons[i] is None and not block.terminal and says_who(block.text):
            reasons[i] = "byline"
    for i, (block, below) in enumerate(pairwise(blocks[: story + BELOW_STORY])):
        if reasons[i] in (None, "related") and bare_name(block.text) and date_line(below.text):
            reasons[i] = "byline"
    prose = [i for i, block in enumerate(blocks) if reasons[i] is None and is_prose(block)]
    for i in range(prose[min(2, len(prose) - 1)] if prose else 0):  # a standfirst may stand above
        sure = judged[i].reason == "date" and judged[i].certainty > SURE
        signed = i > 0 and reasons[i - 1] in ("byline", "author bio") and reasons[i + 1] == "updated"
        may_go = signed or ((i < story or sure) and judged[i].keep < 0.5)
        if reasons[i] is None and may_go and (line := date_line(blocks[i].text)):
            reasons[i] = "updated" if line.updated else "date"
    title_at = title_among(blocks, reasons, judged, story, title)
    title_blocks = 1
    if title_at is not None and not title and no_title(title_at, blocks, laid, reasons):
        reasons[title_at] = None
        title_at = None
    if title_at is not None and not title:
        title_at = opening(title_at, blocks, laid, reasons)
    if title_at is not None and len(blocks) > 1:
        reasons[title_at] = "title"
        if not title:
            while goes_on(title_at + title_blocks, blocks, laid, judged):
                reasons[title_at + title_blocks] = "title"
                title_blocks += 1
        for i, text in enumerate(texts if title else ()):
            if same(text, title or ""):
                reasons[i] = "title"
        # What else looks like a title below it is a standfirst.
        known = title or blocks[title_at].text
        last = story if title else min(story, title_at + title_blocks + STANDFIRST)
        for i in range(title_at + title_blocks, last):
            if reasons[i] == "title" and not same(blocks[i].text, known) and blocks[i].length >= LEAST_STANDFIRST:
                reasons[i] = None
    running_heads(blocks, reasons)
    if (named := introduced(texts, reasons)) is not None:
        reasons[named] = "byline"
        for i in range(title_at if title_at is not None and title_at < named else 0):
            # What only looks like a name above the title is the paper's.
            reasons[i] = "section" if reasons[i] == "byline" and not says_who(texts[i]) else reasons[i]
    labels_that_return(blocks, reasons)
    quotations(blocks, laid, reasons)
    shown_twice(blocks, reasons)
    notes_on_author(blocks, reasons, author)
    signed_at_the_end(blocks, reasons)
    credited_at_the_end(blocks, reasons)
    doubtful_below(blocks, kept, reasons)
    mastheads_again(blocks, reasons)
    openings_with_place(blocks, reasons)
    standfirsts(blocks, laid, reasons)
    places_above(blocks, reasons)
    places_of_letters(blocks, reasons)
    persons_of_the_story(blocks, reasons, author)
    whole_lists(blocks, reasons)
    lists_of_items(blocks, laid, reasons)
    labels_of_lists(blocks, laid, reasons)
    terms(blocks, laid, reasons)
    days_of_a_chronology(blocks, laid, reasons)
    signatures_of_letters(blocks, reasons)
    attributions(blocks, reasons)
    tables(blocks, reasons)
    rows_within(blocks, laid, reasons)
    items_among(blocks, laid, judged, kept, reasons)
    items_between(blocks, laid, reasons)
    sentences_that_go_on(blocks, reasons)
    corrections(blocks, reasons)
    entries_below_stamps(blocks, reasons)
    lists_under_headings(blocks, laid, reasons)
    headlines_among_links(blocks, laid, reasons)
    links_alone(blocks, laid, reasons)
    signatures(blocks, reasons)
    called_furniture(blocks, laid, reasons)
    lines_at_pictures(blocks, laid, reasons)
    slides(blocks, reasons)
    messages_of_sponsors(blocks, laid, reasons)
    lines_of_no_story(blocks, reasons)
    plugs(blocks, reasons)
    directions(blocks, reasons)
    times_at_the_head(blocks, laid, reasons)
    rows_of_data(blocks, laid, reasons)
    headings_of_what_goes(blocks, laid, reasons)
    headlines_behind_labels(blocks, laid, kept, reasons)
    replies(blocks, reasons)
    contents(blocks, reasons)
    chapters(blocks, laid, reasons)
    notes_below(blocks, reasons)
    summaries_by_machines(blocks, reasons)
    questions_below(blocks, laid, reasons)
    cards_of_authors(blocks, laid, reasons)
    outside_the_story(blocks, laid, judged, kept, reasons)
    fields_of_records(blocks, reasons)
    headed_lists(blocks, reasons)
    if not any(shape.element for shape in laid):
        alone_on_its_page(blocks, reasons)
    if title_at is not None and reasons[title_at] is None and not title:  # taken up as part of a record
        title_at, title_blocks = None, 1
    if not any(reason is None for reason in reasons):
        best = max(range(len(blocks)), key=lambda i: kept[i])
        reasons[best] = None
        title_at, title_blocks = (None, 1) if title_at == best else (title_at, title_blocks)
    return Cleaned(reasons, title_at, title_blocks)


def _head(blocks: Sequence[Block], reasons: list[str | None], prose: Sequence[int], title: str | None) -> int | None:
    """Title, byline, date line and section label above the story; returns the title's block."""
    first = prose[0]
    title_at = next((i for i, b in enumerate(blocks[: first + 6]) if title and same(b.text, title)), None)
    if title_at is None and title is None:
        open_ = [i for i in range(first + 1) if reasons[i] is None and not is_metadata(blocks[i].text)]
        candidates = [i for i in open_ if like_title(blocks[i])]
        strong = [i for i in candidates if blocks[i].length >= 4]
        chosen = (strong or candidates)[:1]
        if chosen and chosen[0] < max(prose) and any(i > chosen[0] for i in prose):
            title_at = chosen[0]
    if title_at is not None:
        reasons[title_at] = "title"
    for i in range(min(len(blocks), max(first, title_at or 0) + 3)):
        block = blocks[i]
        if i == title_at or (i > first and i > (title_at or 0) and is_prose(block)):
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


def _lists_of_links(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Short headlines under a heading such as "Most read" go with it, to the next paragraph of prose."""
    carried: str | None = None
    for i, block in enumerate(blocks):
        if block.reason in ("related", "tags", "navigation", "share") and block.length <= 8:
            carried = block.reason
        elif (
            carried
            and reasons[i] is None
            and not is_prose(block)
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
