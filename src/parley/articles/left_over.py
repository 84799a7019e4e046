"""Lines left over among those that go: items of lists whose neighbours go, the author's name on a card, summaries that
a machine has written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.articles.blocks import Laid
from parley.articles.bylines import byline_of
from parley.articles.forms import Block, is_prose, same
from parley.articles.types import Judgement

IN_DOUBT, UNLIKELY = 0.6, 0.5
"""Weighed chance to stay, and the judge's own, under which an item goes with those around it †."""

LONGEST_ITEM = 30
"""Words of an item †."""

LONGEST_HEADING, FEWEST_HEADINGS, MOST_HEADINGS = 12, 3, 100
"""Words of a heading that the page's contents name, and headings †."""

_CONTENTS = re.compile(
    r"(?:table of )?contents(?: \[? ?hide ?\]?)?:?|(?:in|on) this (?:article|page|story|report|issue):?"
    r"|jump to(?: section)?:?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[-*•·–—▪])\s+")
_SELF = re.compile(r"(?:(?:Hi|Hello)[,!]? )?I(?:['’]m| am) ([A-Z][\w’'-]{1,30})\b")
_BY_MACHINE = re.compile(
    r"[^.]{0,60}\b(?:generated|written|produced|created|summari[sz]ed) (?:by|with|using|through)\b.{0,80}"
    r"\b(?:AI|A\.I\.|artificial intelligence|machine|language model|assistant)\b.{0,120}"
    r"|(?:AI|machine)[- ]generated\b.{0,120}",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"(?:AI )?(?:summary|overview|key (?:points|takeaways)|in brief|at a glance|highlights)(?: (?:by|from) AI)?:?",
    re.IGNORECASE,
)
LONGEST_SUMMARY, LONGEST_NOTE = 8, 40
"""Blocks of a summary by a machine, and words of the line that says so †."""

LONGEST_QUESTION = 16
"""Words of a question that leads elsewhere †."""

_CHAPTER = re.compile(r"(?:0?0:)?(\d{1,2}):(\d{2})\s(?=[^\W_])")
_CHAPTERS = re.compile(
    r"(?:chapters|timestamps|time codes|key moments|in this (?:video|episode|film)):?", re.IGNORECASE
)
LONGEST_CHAPTER, FEWEST_CHAPTERS = 10, 3
"""Words of a chapter's name behind its time, and chapters of a film †."""

_NOTE = re.compile(r"(\d{1,2}) (?=[A-Z\"“‘])")
_MARK = re.compile(r"[a-zß-öø-ÿ][.,;:!?]?[\"”’]?(\d{1,2})(?=\s|$)")
MOST_STORY = 400_000
"""Characters of the story in which the marks of notes are looked for."""

_POST = re.compile(r"(?:[A-Z][\w-]{1,20} ){0,2}(?i:reporter|journalist|columnist|correspondent|editor|writer)\b[.,]")
_OF_SELF = re.compile(r"(?:She|He|They) (?:writes?|covers?|reports?|has (?:written|covered|reported))\b")
_LISTED = frozenset(["related", "navigation", "tags", "other", "comments", "poll", "subscription", "support"])


def items_among(
    blocks: Sequence[Block],
    laid: Sequence[Laid],
    judged: Sequence[Judgement],
    kept: Sequence[float],
    reasons: list[str | None],
) -> None:
    """A line in doubt between two that go for one and the same reason, as links do, is one of them.

    It stands close to one of the two: between blank lines it may be a subhead. So may what is in capitals.
    """
    for i in range(1, len(blocks) - 1):
        doubtful = kept[i] < IN_DOUBT and judged[i].keep < UNLIKELY and blocks[i].length <= LONGEST_ITEM
        alike = reasons[i - 1] == reasons[i + 1] and reasons[i - 1] in _LISTED and not blocks[i].text.isupper()
        close = laid[i].group in (laid[i - 1].group, laid[i + 1].group)
        if reasons[i] is None and doubtful and alike and close:
            reasons[i] = reasons[i - 1]


def outside_the_story(
    blocks: Sequence[Block],
    laid: Sequence[Laid],
    judged: Sequence[Judgement],
    kept: Sequence[float],
    reasons: list[str | None],
) -> None:
    """Above the story and below it a line in doubt goes with those around it.

    Above, what reads like a title or stands directly below it may be the standfirst; below, a sentence may be the
    story's last.
    """
    told = [i for i, reason in enumerate(reasons) if reason is None and is_prose(blocks[i])]
    for i in range(1, len(blocks)) if told else ():
        around = reasons[i - 1] is not None and (i + 1 == len(blocks) or reasons[i + 1] is not None)
        if reasons[i] is not None or not around or laid[i].element:
            continue
        heads = "title" in (reasons[i - 1], judged[i].reason)
        above = i < told[0] and not heads and max(kept[i], judged[i].keep) < UNLIKELY
        below = i > told[-1] + 1 and kept[i] < IN_DOUBT and not blocks[i].terminal
        if above or below:
            reasons[i] = "other"


def cards_of_authors(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """The name of one who wrote the page, alone on a line above the story or below it, heads a note on him.

    So does his full name at the head of sentences between the byline and other lines that go above the story.
    """
    texts = [block.text for block in blocks]
    names = [name for name in re.split(r", | and ", byline_of(texts, reasons) or "") if " " in name]
    told = [i for i, reason in enumerate(reasons) if reason is None and is_prose(blocks[i])]
    if not names or not told:
        return
    end = next((k for k, i in enumerate(told) if not texts[i].startswith(tuple(names))), 0)
    if end and "byline" in reasons[: told[0]] and reasons[told[end - 1] + 1] is not None:
        for i in told[:end]:
            reasons[i] = "author bio"
    parts = {part for name in names for part in name.casefold().split()}
    for i in range(told[-1] - 1, len(blocks)):
        about = texts[i].casefold().split()
        if reasons[i] is None and len(about) < 5 and about[0] == "about" and parts & set(about[1:]):
            reasons[i] = "author bio"
            below = _SELF.match(texts[i + 1]) if i + 1 < len(blocks) else None
            if below and below[1].casefold() in parts:
                reasons[i + 1] = "author bio"
    for i in range(told[-1] - 1, len(blocks) - 1):
        note = _POST.match(texts[i + 1]) or _OF_SELF.match(texts[i + 1])
        card = reasons[i] is not None and any(same(texts[i], name) for name in names)
        if card and note and reasons[i + 1] is None and blocks[i + 1].length <= LONGEST_NOTE:
            reasons[i + 1] = "author bio"
    for i in range(len(blocks)):
        outside = i < told[end] or i > told[-1]
        if reasons[i] is None and outside and not laid[i].element and any(same(texts[i], name) for name in names):
            reasons[i] = "author bio"


def contents(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A table of the page's own headings goes, and the headings that it names stay where the story goes on below."""
    for at, block in enumerate(blocks):
        if not _CONTENTS.fullmatch(block.text):
            continue
        named: dict[int, str] = {}
        end = at + 1
        while end < min(len(blocks), at + MOST_HEADINGS) and not blocks[end].terminal:
            if blocks[end].length > LONGEST_HEADING:
                break
            name = _NUMBER.sub("", blocks[end].text).casefold()
            if name in named.values():  # the first of the headings themselves
                break
            named[end] = name
            end += 1
        headings = [k for k in range(end, len(blocks)) if blocks[k].text.casefold() in named.values()]
        again = {blocks[k].text.casefold() for k in headings}
        last = max((i for i, name in named.items() if name in again), default=at)
        items = range(at + 1, last + 1)
        if len(again) < FEWEST_HEADINGS or 2 * sum(named[i] in again for i in items) < len(items):
            continue
        for i in (at, *items):
            reasons[i] = reasons[i] or "navigation"
        for k in headings[::-1]:
            if blocks[k].reason is None and None in reasons[k + 1 : k + 3]:
                reasons[k] = None


def summaries_by_machines(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A summary below its heading goes where the line below it says that a machine has written it."""
    for i, block in enumerate(blocks):
        if block.length > LONGEST_NOTE or not _BY_MACHINE.fullmatch(block.text):
            continue
        first = max(0, i - LONGEST_SUMMARY)
        above = next((k for k in reversed(range(first, i)) if _SUMMARY.fullmatch(blocks[k].text)), None)
        for k in range(above, i + 1) if above is not None else ():
            reasons[k] = reasons[k] or "other"


def questions_below(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """Several questions and nothing else, below a line that goes and above nothing that stays, lead elsewhere."""
    staying = [i for i, reason in enumerate(reasons) if reason is None]
    run: list[int] = []
    while staying and blocks[staying[-1]].length <= LONGEST_QUESTION and blocks[staying[-1]].text.endswith("?"):
        if run and run[-1] != staying[-1] + 1:
            break
        run.append(staying.pop())
    if len(run) < 2 or not staying or laid[run[0]].element:
        return
    if reasons[run[-1] - 1] is not None and run[0] + 1 < len(blocks):
        for i in run:
            reasons[i] = "related"


def chapters(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """The chapters of a film, named behind their times from the first second on, lead through it."""
    for at in range(len(blocks)):
        end, last = at, -1
        while end < len(blocks) and blocks[end].length <= LONGEST_CHAPTER and not blocks[end].terminal:
            time = _CHAPTER.match(blocks[end].text)
            if time is None or (seconds := 60 * int(time[1]) + int(time[2])) <= last or (end == at and seconds):
                break
            end, last = end + 1, seconds
        if end - at >= FEWEST_CHAPTERS and not laid[at].element:
            above = at - 1 if at and _CHAPTERS.fullmatch(blocks[at - 1].text) else at
            for i in range(above, end):
                reasons[i] = reasons[i] or "navigation"


def notes_below(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Notes at the foot of a printed page go: their number stands behind a word of the story, too.

    So does what follows such a note and is numbered on from it.
    """
    found = {i: int(note[1]) for i, block in enumerate(blocks) if (note := _NOTE.match(block.text))}
    if not found:
        return
    staying = [block.text for i, block in enumerate(blocks) if reasons[i] is None and i not in found]
    marks = {int(mark) for mark in _MARK.findall("\n".join(staying)[:MOST_STORY])}
    for i, number in found.items():
        short = reasons[i] is None and blocks[i].length <= LONGEST_NOTE
        follows = found.get(i - 1) == number - 1 and reasons[i - 1] == "other"
        if short and (follows or number in marks):
            reasons[i] = "other"
