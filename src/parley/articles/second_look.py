"""What shows only when a page's blocks have been decided on: heads of printed pages, quotations shown twice, notes on
the author, appeals that the end gives away, and a line that seems furniture on a page without any."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from parley.articles.bylines import bare_name, byline_of
from parley.articles.forms import VOICE_THRESHOLD, Block, is_prose

LONGEST_HEAD = 12
"""Words of the head or foot of a printed page †."""

SHOWN_TWICE = (5, 40)
"""Words of a quotation that is set off in large letters and stands in the story too †."""

MOST_SHOWN, MOST_STORY = 60, 200_000
"""Blocks that may be such quotations, and characters of the story in which they are looked for."""

LONGEST_NOTE, LAST, FEWEST = 60, 3, 6
"""Words of a note on the author, blocks at the end that may be one, and blocks of a page that has enough others †."""

LONGEST_LABEL, FEWEST_RETURNS = 6, 3
"""Words of a label between messages, and times that it must stand on the page †."""

_PAGE_NUMBER = re.compile(r"^\d{1,3}\s+(?=\S)|(?<=\S)\s+\d{1,3}$")
_SUBSCRIBE = re.compile(
    r"\W{0,3}(?:subscribe (?:to|now|today|here|online|for)"
    r"|sign up (?:now|here|today|(?:for|to) (?:our|the|my|this)))\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\"“”„«»‘’']+")
_OF_SELF = re.compile(
    r"\s+(?:is|was|has|had|covers?|covered|writes?|wrote|edits?|edited|teaches|taught|reports?|reported|joined|lives|works"
    r"|worked|spent|served|runs|travels|grew|studied|keeps|hosts|can be)\b"
)
_WORK = re.compile(
    r"\s+(?:has (?:reported|covered|written|edited)|covers?|writes|reports on|edits|teaches"
    r"|is (?:an?|the|our) (?:\w+[ -]){0,4}(?:correspondent|editor|reporter|writer|columnist|journalist|fellow|professor"
    r"|lecturer|contributor|author|photographer))\b"
)
"""What a note says of its author's work: so it is one wherever it stands."""


def appeals_at_the_end(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Where only what goes follows, what sounds like the page's own appeal goes too, however like prose it is.

    An appeal's first paragraphs tell a story of the paper's own; what comes after them shows what they lead up to.
    What has the form of other furniture, but does not speak to the reader, may be the story's last word.
    """
    for i in range(len(blocks) - 1, 0, -1):
        if reasons[i] is None:
            if blocks[i].reason is None or blocks[i].voice < VOICE_THRESHOLD or i == len(blocks) - 1:
                return
            reasons[i] = blocks[i].reason


def orders_to_subscribe(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A line that tells its reader to subscribe goes, in whatever words it goes on: no story begins a paragraph so."""
    for i, block in enumerate(blocks):
        if reasons[i] is None and block.reason in ("newsletter", "subscription") and _SUBSCRIBE.match(block.text):
            reasons[i] = "subscription"


def running_heads(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Heads and feet of printed pages go: a page number beside words of the title, or beside the same words again."""
    bare = {
        i: _PAGE_NUMBER.sub("", block.text)
        for i, block in enumerate(blocks)
        if block.length <= LONGEST_HEAD and not block.terminal and _PAGE_NUMBER.search(block.text)
    }
    titles = " ".join(block.text for block, reason in zip(blocks, reasons, strict=True) if reason == "title").casefold()
    counts = Counter(text.casefold() for text in bare.values())
    for i, text in bare.items():
        repeated = len(text.split()) > 1 and (counts[text.casefold()] > 1 or text.casefold() in titles)
        if reasons[i] is None and repeated:
            reasons[i] = "navigation"


def labels_that_return(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Of a label that returns letter by letter down the page, and goes half the times, nothing stays.

    Of a longer line none does that goes anywhere: stories do not repeat what is no sentence.
    """
    places: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        if not block.terminal:
            places.setdefault(block.text, []).append(i)
    for text, found in places.items():
        gone = [reasons[i] for i in found if reasons[i] is not None]
        least = FEWEST_RETURNS if len(text.split()) <= LONGEST_LABEL else 2
        often = len(gone) * 2 >= len(found) if least == FEWEST_RETURNS else bool(gone)
        if len(found) >= least and often:
            for i in found:
                reasons[i] = reasons[i] or gone[0]


def shown_twice(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Short blocks below the first paragraph that repeat a sentence of a longer one, letter by letter, go."""
    staying = [i for i, reason in enumerate(reasons) if reason is None]
    first = next((i for i in staying if is_prose(blocks[i])), len(blocks))
    fewest, most = SHOWN_TWICE
    short = [i for i in staying if i > first and fewest <= blocks[i].length <= most and blocks[i].terminal][:MOST_SHOWN]
    if not short:
        return
    story = "\n".join(_MARKS.sub("", blocks[i].text) for i in staying)[:MOST_STORY]
    for i in short:
        shown = _MARKS.sub("", blocks[i].text).strip(" .…—–-")
        within = sum(
            shown in line and len(line) > len(shown) + fewest for line in story.split("\n") if shown[:8] in line
        )
        if within:
            reasons[i] = "other"


def notes_on_author(blocks: Sequence[Block], reasons: list[str | None], author: str | None) -> None:
    """What begins with the author's name at the end of a page, and says what he does, goes; his work, anywhere."""
    texts = [block.text for block in blocks]
    named = author or byline_of(texts, reasons)
    persons = [name.strip() for name in re.split(r"[;,]| and | & ", named or "") if len(name.split()) > 1]
    names = [form for name in persons for form in (name, name.split()[0], name.split()[-1]) if len(form) > 2]
    staying = [i for i, reason in enumerate(reasons) if reason is None]
    for i in staying[-LAST:] if len(staying) >= FEWEST else ():
        if blocks[i].length > LONGEST_NOTE or re.search(r"[\"“”«]", texts[i]):
            continue
        if any(texts[i].startswith(name) and _OF_SELF.match(texts[i], len(name)) for name in names):
            reasons[i] = "author bio"
    first = next((i for i in staying if is_prose(blocks[i])), len(blocks))
    for i in staying:
        work = any(texts[i].startswith(name) and _WORK.match(texts[i], len(name)) for name in persons)
        if i > first and work and blocks[i].length <= LONGEST_NOTE and not re.search(r"[\"“”«]", texts[i]):
            reasons[i] = "author bio"


_SIGNATURE = re.compile(r"[—–-]{1,2}\s?(?=[^\W\d_])")


def signed_at_the_end(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A name behind a dash that ends a story names its author, where nothing above does."""
    last = next((i for i in range(len(blocks) - 1, 0, -1) if reasons[i] is None), 0)
    dash = _SIGNATURE.match(blocks[last].text) if last and "byline" not in reasons else None
    if dash and bare_name(blocks[last].text[dash.end() :]):
        reasons[last] = "byline"


_WORK_BY = r"(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Tt]ranslation|[Rr]esearch) by "
_CREDITED = re.compile(
    rf"[(\[*_–—-]*(?:[Ww]ith )?{_WORK_BY}(?=[^\W\d_])"
    rf"(?:(?:{_WORK_BY[:-1]}|[A-Z][\w.’'-]{{0,30}}|and|in|from|for|on|at|of|the|de|al|van|von)[,;]? )*"
    r"[A-Z][\w.’'-]{0,30}[)\]*_]{0,3}\.?"
)
"""Nothing but who reported, wrote or edited, and where."""
_CONTRIBUTED = re.compile(
    r"[(\[*_–—-]*[A-Z][^.!?“”\"]{5,160} (?:also )?contributed(?: reporting| research)? (?:to|for) this"
    r" (?:report|story|article|dispatch|piece)(?: from [A-Z][^.!?]{2,60})?\.?[)\]*_]{0,3}"
)


def credited_at_the_end(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Who else reported a story is told behind its last sentence, often as a sentence."""
    staying = [i for i, reason in enumerate(reasons) if reason is None]
    for i in reversed(staying[1:]):
        credit = _CREDITED.fullmatch(blocks[i].text.strip()) or _CONTRIBUTED.fullmatch(blocks[i].text.strip())
        if blocks[i].length > LONGEST_NOTE or not credit:
            return
        reasons[i] = "credit"


IN_DOUBT, FEWEST_BETWEEN = 0.5, 3
"""Chance to stay of what stands far below the story, and blocks that go between the two †."""

MASTHEAD = 6
"""Blocks at the top of a page among which its masthead stands †."""


def doubtful_below(blocks: Sequence[Block], kept: Sequence[float], reasons: list[str | None]) -> None:
    """What may be furniture goes where furniture alone stands below it and several blocks of it above."""
    staying = [i for i, reason in enumerate(reasons) if reason is None]
    while len(staying) >= FEWEST:
        last = staying.pop()
        if last - staying[-1] <= FEWEST_BETWEEN or last == len(blocks) - 1 or kept[last] >= IN_DOUBT:
            return
        reasons[last] = "other"


def mastheads_again(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """The words with which the page's first lines begin go with what stands around them, where they stand again."""
    heads = [block.text for block, reason in zip(blocks[:MASTHEAD], reasons, strict=False) if reason is not None]
    for i in range(1, len(blocks) - 1):
        short = reasons[i] is None and blocks[i].length <= LONGEST_LABEL and not blocks[i].terminal
        among = reasons[i - 1] is not None and reasons[i + 1] is not None
        if short and among and any(head.startswith(blocks[i].text) for head in heads):
            reasons[i] = "navigation"


_OF_HEAD = frozenset(["title", "byline", "date", "section"])


def alone_on_its_page(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A line within the story that is all that would go of a page beside its head stays: the page has no furniture."""
    gone = [i for i, reason in enumerate(reasons) if reason is not None and reason not in _OF_HEAD]
    if len(gone) != 1 or len(blocks) < FEWEST:
        return
    before, after = gone[0] - 1, gone[0] + 1
    if before >= 0 and after < len(blocks) and all(reasons[k] is None and is_prose(blocks[k]) for k in (before, after)):
        reasons[gone[0]] = None
