"""What a second look spares of what would go: an opening with its dateline, persons of the story told of like authors,
lists of which the rest stays, and lines of figures within the story.

Furniture is like these by its form alone. What else stays on the page tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from parley.articles.blocks import Laid
from parley.articles.bylines import byline_of
from parley.articles.forms import Block, is_prose

LEAST_OPENING = 8
"""Words of a paragraph that opens with the place of what it tells †."""

MOST_TOLD = 400_000
"""Characters of the story in which the persons of a note are looked for."""

LONGEST_PLACE = 60
"""Characters of a line of a place and a day †."""

FEWEST_DAYS = 3
"""Days that make a diary †."""

LONGEST_SIGNATURE = 140
"""Characters of the line that signs a message †."""

LEAST_ENTRY = 4
"""Words of a live blog's entry †."""

BELOW_TITLE, STEM, OF_STORY = 2, 5, 0.6
"""Blocks below the title of which one may be the standfirst, letters by which words are compared, and share of its
words of content that the story has too †."""

_NOT_FIRST = frozenset(["advertisement", "other", "related", "navigation", "section", "title", "support"])
_CONTENT = re.compile(r"[^\W_]{4,30}|\d{1,6}")
_NOT_SURE = frozenset(["caption", "other", "related", "navigation", "section", "title", "share"])
"""Reasons for which a line goes that the story's own may seem to have."""
_NO_ITEM = _NOT_SURE | {"advertisement", "comments"}
"""The same of an item of a list."""

LONGEST_CLOSE = 5
"""Lines from the last of a document's text that stays to its signature †."""

LONGEST_POST = 8
"""Words of the post of who signed, below his name †."""

FEWEST_ITEMS, LONGEST_ITEM = 3, 30
"""Items that make a list, and words of each †."""

_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,30}(?:[,/] ?[A-Z][\w.’' -]{2,30}){0,2}(?:\([\w .&’'-]{2,40}\) ?)?(?:\s?[—–]|\s--?\s|--)\s?\S"
)
_PLACES = re.compile(r"(?:[A-Z][\w.’'-]{1,20} ){1,3}(?:/ (?:[A-Z][\w.’'-]{1,20} ){1,3}){0,2}[-–—]{1,2}")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_PLACE_AND_DAY = re.compile(
    r"(?!(?:Published|Posted|Updated|Issued|Filed|Released|(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun)[a-z]*)\b)"
    rf"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*,? ){{1,4}}(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}"
    r"|\d{1,2}/\d{1,2})\.?"
)
"""A place and a day without its year on a line of their own: where a letter or telegram comes from."""
_DAY_ALONE = re.compile(rf"{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}")
_TIME = re.compile(r"[\[(]?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?: [A-Z]{2,4})?[\])]?", re.IGNORECASE)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_OPENING_NAME = re.compile(
    rf"(?:{_CAPITAL}[\w’'-]*\.? ){{0,3}}(?P<last>{_CAPITAL}[\w’'-]{{2,40}})"
    r"(?=,? \d{2},| (?:is|was|has|had|lives|works|covers|teaches|runs|keeps|leads|heads|commands|writes|joined"
    r"|served)\b)"
)
_PARTS_OF_NAME = re.compile(r"[^\W_]{3,40}")
_WITHIN = re.compile(r"(?:(?<=[\w,] )|(?<=(?:Mr|Ms|Dr)\. )|(?<=Mrs\. ))[\w’'-]{3,41}")
"""A word that does not open its sentence: capitals make it a name."""
_MARK = re.compile(r"(?P<mark>[-*•·–—▪●◦►#]|\(?\d{1,2}[.)]|\(?[a-z]\))\s?(?=\S)")
_GOES_ON = re.compile(
    r"[\"“‘']?(?:He|She|His|Her|Their|But|And|So|Nor|Neither|Both|None|Nobody|No one|Yet|Then)(?:,? |['’]s )(?=\S)"
)
"""Words with which a sentence takes up the one before it; none of the 4,700 pieces of clutter on the development pages
of text opens with them."""
_AMENDED = re.compile(
    r"\W{0,3}(?:this|an earlier version of this|a previous version of this)"
    r" (?:article|story|page|post|piece|report|text)"
    r" (?:(?:was|has been) (?:amended|corrected|updated|changed|edited)\b[^.]{0,60}?"
    r"\b(?:to (?:say|correct|make (?:it )?clear|clarify|reflect|remove|state|show)|because|after)\b"
    r"|(?:mis|incorrectly|wrongly|said|stated|gave|named|contained))",
    re.IGNORECASE,
)
"""How pages correct what they said; that a comma was added is not told in these words."""
_TABLE = re.compile(r"(?:table|chart|graph)\b(?: \d{1,2})?\s?[:.–—-]\s?\S", re.IGNORECASE)
_ROW = re.compile(r"\w[^:|]{1,60}(?::|\s?\|)\s.{0,80}\d")
_NOTE = re.compile(r"(?:figures|numbers|totals|amounts|shares|percentages|data)\b", re.IGNORECASE)
_MEANING = re.compile(r"[A-Z][\w’'-]{1,30}(?: [\w’'-]{1,30}){0,3}: [a-z].{10,200}[.]$")
_SIGNED = re.compile(
    rf"[—–-]{{1,2}}\s?[^\W\d][^()@]{{1,60}}\(@\w{{1,30}}\)[\s,·|]{{1,3}}(?:{_MONTH} \d|\d{{1,2}} {_MONTH}).*"
)
"""How sites sign messages that they show: "— Jane Roe (@jroe) May 4, 2022"; authors sign without a day."""
_ON_BEHALF = re.compile(r"(?:For (?:and on behalf of )?(?:the|Her|His) [^\W\d_a-z]|On behalf of \w)[^.!?:]{2,70}[,:]?")
"""Above the name of who signs a statement for a body."""
_SIGNED_BY = re.compile(
    r"\((?:Signed|SIGNED)\) ?(?=[^\W\d_])"
    r"|(?:Signed|SIGNED|Countersigned|Witnessed|WITNESSED|Initialled|Sealed)(?: by)?[:,] ?\S"
)
_FIGURE = re.compile(r"[^\W\d][^:]{2,60}:\s[^:]{0,40}\d[^:]{0,40}$")


def openings_with_place(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A paragraph that opens with a dateline above all that stays, or directly there, opens the story."""
    first = next((i for i, reason in enumerate(reasons) if reason is None and is_prose(blocks[i])), len(blocks))
    for i, block in enumerate(blocks[: first + 2]):
        if (
            reasons[i] not in (None, "title", "copyright")
            and block.length >= LEAST_OPENING
            and block.terminal
            and _DATELINE.match(block.text)
        ):
            reasons[i] = None


def standfirsts(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """A line directly below the title of an HTML page that sums up the story in the story's own words is part of it.

    Captions do that too, but stand at their picture; links lead to other stories.
    """
    at = next((i for i, reason in enumerate(reasons) if reason == "title"), len(blocks))
    for i in range(at + 1, min(at + 1 + BELOW_TITLE, len(blocks))):
        shape = laid[i]
        told = reasons[i] in _NOT_FIRST and blocks[i].reason is None and shape.element and not shape.pictured
        if told and max(shape.linked, shape.marked) < 0.1 and blocks[i].length >= LEAST_OPENING:
            story = " ".join(b.text for b, reason in zip(blocks, reasons, strict=True) if reason is None)[:MOST_TOLD]
            known = {word[:STEM] for word in _CONTENT.findall(story.casefold())}
            own = [word[:STEM] in known for word in _CONTENT.findall(blocks[i].text.casefold())]
            if own and sum(own) >= OF_STORY * len(own):
                reasons[i] = None
        if reasons[i] is None:
            return


def places_above(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Places on a line of their own that a dash ends, above the story's first paragraph, are its dateline."""
    first = next((i for i, reason in enumerate(reasons) if reason is None and is_prose(blocks[i])), len(blocks))
    for i, block in enumerate(blocks[: first + LEAST_OPENING]):
        if reasons[i] in _NOT_FIRST and len(block.text) <= LONGEST_PLACE and _PLACES.fullmatch(block.text):
            reasons[i] = None


def places_of_letters(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A place and a day alone on a line, below the page's own date or within the story, open what follows and stays.

    So do the days of a diary: several without a year, each above a paragraph.
    """
    below = False
    for i in range(len(blocks) - 1):
        opens = below and reasons[i] in ("date", "other", "updated") and reasons[i + 1] is None
        if opens and len(blocks[i].text) <= LONGEST_PLACE and _PLACE_AND_DAY.fullmatch(blocks[i].text):
            reasons[i] = None
        below = below or reasons[i] == "date" or (reasons[i] is None and is_prose(blocks[i]))
    days = [i for i in range(len(blocks) - 1) if _DAY_ALONE.fullmatch(blocks[i].text)]
    entries = [i for i in days if reasons[i + 1] is None and is_prose(blocks[i + 1])]
    for i in entries if len(entries) >= FEWEST_DAYS else ():
        reasons[i] = None if reasons[i] in ("date", "other", "updated") else reasons[i]


def persons_of_the_story(blocks: Sequence[Block], reasons: list[str | None], author: str | None) -> None:
    """A note on somebody who did not write the story is part of it, where the page says who did or the story names him.

    Of 51 notes of this form on the development pages none is of another than the author that the page names.
    """
    notes = [i for i, reason in enumerate(reasons) if reason == "author bio"]
    if not notes:
        return
    texts = [block.text for block in blocks]
    named = set(_PARTS_OF_NAME.findall((author or byline_of(texts, reasons) or "").casefold()))
    story = "\n".join(texts[i] for i, reason in enumerate(reasons) if reason is None)[:MOST_TOLD]
    words = set(_WITHIN.findall(story))
    for i in notes:
        found = _OPENING_NAME.match(texts[i])
        if found is None or named & set(_PARTS_OF_NAME.findall(found["last"].casefold())):
            continue
        if named or found["last"] in words:
            reasons[i] = None


def entries_below_stamps(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A sentence directly below a time of day that stays is the entry of that time."""
    for i in range(1, len(blocks)):
        full = blocks[i].terminal and blocks[i].length >= LEAST_ENTRY and blocks[i].reason is None
        if full and reasons[i] in _NOT_SURE and reasons[i - 1] is None and _TIME.fullmatch(blocks[i - 1].text):
            reasons[i] = None


def signatures(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Who wrote a message that a story quotes, and when, stays below it; so do the names below a document."""
    told = [i for i, reason in enumerate(reasons) if reason is None and is_prose(blocks[i])]
    for i in range(1, len(blocks)):
        signed = len(blocks[i].text) <= LONGEST_SIGNATURE and _SIGNED.fullmatch(blocks[i].text)
        within = signed and told and told[0] < i - 1 < told[-1]
        if within and reasons[i - 1] is not None and blocks[i - 1].reason is None and blocks[i - 1].terminal:
            reasons[i - 1] = None  # the message itself
        if reasons[i] is not None and reasons[i - 1] is None and signed:
            reasons[i] = None
        behalf = reasons[i] in (*_NOT_SURE, "byline", "copyright") and reasons[i - 1] is None
        if behalf and blocks[i].length <= LONGEST_POST and _ON_BEHALF.fullmatch(blocks[i - 1].text):
            reasons[i] = None
    _signed_documents(blocks, reasons)


def _signed_documents(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Who signed a document that the page has in full stays, and so do lines between its last article and the names."""
    for i in range(1, len(blocks)):
        if reasons[i] not in (*_NOT_SURE, "byline") or not _SIGNED_BY.match(blocks[i].text):
            continue
        above = i - 1
        while above > max(0, i - LONGEST_CLOSE) and reasons[above] in _NOT_SURE and blocks[above].reason is None:
            above -= 1
        if reasons[above] is None:
            reasons[above + 1 : i + 1] = [None] * (i - above)
            post = i + 1 < len(blocks) and blocks[i + 1].length <= LONGEST_POST and not blocks[i + 1].terminal
            if post and blocks[i].text[0] == "(" and reasons[i + 1] in _NOT_SURE and blocks[i + 1].reason is None:
                reasons[i + 1] = None


def _family(block: Block) -> str | None:
    """What the items of a list have in common: their mark, or that each gives a figure for a name."""
    if block.length > LONGEST_ITEM:
        return None
    if mark := _MARK.match(block.text):
        kind = mark["mark"].strip("().")
        return "1" if kind.isdigit() else "a" if kind.isalpha() else kind
    if _MEANING.match(block.text):
        return "="
    return ":" if _FIGURE.match(block.text) else None


def whole_lists(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Of a list most of whose items stay, all stay; where it is headed as one of links and some go, all go."""
    for family, members in groupby(range(len(blocks)), key=lambda i: _family(blocks[i])):
        items = list(members)
        staying = sum(reasons[i] is None for i in items)
        fewest = 2 if family == "=" else FEWEST_ITEMS
        if not family or len(items) < fewest or not len(items) > staying >= len(items) / 3:
            continue
        above = items[0] - 1
        of_links = above >= 0 and reasons[above] is not None and blocks[above].reason == "related"
        for i in items:
            reasons[i] = "related" if of_links else None


def lists_of_items(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """Of a list of HTML most of whose items stay, and which are no links, all stay."""
    for listed, members in groupby(range(len(blocks)), key=lambda i: laid[i].element == "li" and laid[i].linked < 0.5):
        items = list(members)
        staying = sum(reasons[i] is None for i in items)
        if listed and len(items) >= FEWEST_ITEMS and staying * 3 >= 2 * len(items):
            for i in items:
                reasons[i] = None if reasons[i] in _NO_ITEM and blocks[i].reason is None else reasons[i]


def sentences_that_go_on(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A sentence that takes up the one before it, which stays, belongs to the story as that one does."""
    for i in range(1, len(blocks)):
        goes_on = blocks[i].terminal and blocks[i].reason is None and _GOES_ON.match(blocks[i].text)
        if goes_on and reasons[i] in _NOT_SURE and reasons[i - 1] is None:
            reasons[i] = None


def tables(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """What is headed as a table stays with its rows of figures, and with the sentence below them on how to read it."""
    at = 0
    while at < len(blocks):
        end = at + 1
        if reasons[at] in (None, *_NOT_SURE) and blocks[at].length <= LONGEST_ITEM and _TABLE.match(blocks[at].text):
            while end < len(blocks) and blocks[end].length <= LONGEST_ITEM and _ROW.match(blocks[end].text):
                end += 1
            rows = end - at - 1
            if rows > 1 and end < len(blocks) and blocks[end].terminal and _NOTE.match(blocks[end].text):
                end += 1
            if rows > 1:
                reasons[at:end] = [None] * (end - at)
        at = end


def corrections(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A full sentence that says what of the story was wrong is part of it."""
    for i, block in enumerate(blocks):
        if reasons[i] is not None and block.terminal and _AMENDED.match(block.text):
            reasons[i] = None
