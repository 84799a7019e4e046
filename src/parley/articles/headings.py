"""The title of a text page among its judged blocks, told from kickers, mastheads and standfirsts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.articles.bare_lines import of_contents
from parley.articles.blocks import Laid
from parley.articles.bylines import says_who
from parley.articles.forms import Block, in_capitals, is_metadata, is_prose, like_title, same
from parley.articles.types import Judgement

LEAST_TITLE = 0.02
"""Probability from which a heading above the story is its title although the judge would rather keep it: judgement."""

_SPEAKS = re.compile(r"\w{1,20}\s?:\s")
"""Who speaks, before his words: no title."""

_FORM = re.compile(r"(?:from|to|cc|bcc|date|sent|slug|ref)\s?:\s", re.IGNORECASE)
"""Fields of letters and wires that are no title."""

LONGEST_TITLE = 20
"""Words of a heading that is taken for the title only because it opens the text: judgement."""

SURELY_TITLE, LONGEST_SURE = 0.9, 25
"""Chance from which a longer heading may be the title, and its words: judgement."""

SURELY_ELSE = 0.8
"""Certainty of another reason from which a heading is not the title only because it looks like one: judgement."""

LIKE_TITLE = 0.2
"""What four words or more add to a heading's chance of being the title, and a date or byline below it: judgement."""

ELSEWHERE = 0.5
"""How much the certainty of another reason speaks against a heading: judgement."""

ABOVE = 0.7
"""Share of a title's chance from which a heading directly above it is the title, and it the standfirst †."""

SURELY = 0.8
"""Chance from which such a heading may be of two or three words †."""

LEAST_LED = 5
"""Words of a heading that is taken for the title only because a date or byline follows it: judgement."""

FEWEST_ABOVE = 3
"""Blocks above a heading that is taken for the title because it opens what stays †."""

LONGEST_DAY, FEWEST_DAYS = 6, 2
"""Words of a line that heads a day of a diary, and days below the first that show it †."""

_DAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day (?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten))"
    r"(?:\b[,:.–—-]?\s.{0,40})?",
    re.IGNORECASE,
)

_LABELLED = re.compile(r"[A-Z][\w-]{1,24}: ")
"""A line of a message's head, as "Lines: 47": it goes on with none before it."""

_MENU = re.compile(r"\s?[|·•»]\s?")
FEWEST_CHOICES, LONGEST_MENU = 3, 60
"""Words or phrases between bars or points that make a line a menu, and words of it †."""

_CALLED = re.compile(r"([A-Z][\w .’'-]{1,40}):\s")
"""Who or what a line of a script is, before its words."""

_PATH = re.compile(r"[|▾›»\[\]☰]|\s/\s.*\s/\s|\s>\s")

_UNFINISHED = re.compile(
    r"(?:[,–—-]|\b(?:a|an|and|as|at|by|for|from|into|of|on|or|says?|the|to|with|near|against|amid|its|their|than|that"
    r"|who))$",
    re.IGNORECASE,
)


def title_among(
    blocks: Sequence[Block], reasons: Sequence[str | None], judged: Sequence[Judgement], story: int, title: str | None
) -> int | None:
    """The block of the title: the one that metadata gave, or the heading above the story that looks most like one."""
    if known := [i for i, b in enumerate(blocks) if title and same(b.text, title)]:
        return max(known, key=lambda i: judged[i].certainty)
    chances = {i: judged[i].certainty if judged[i].reason == "title" else 0.0 for i in range(len(blocks))}
    above = [i for i, b in enumerate(blocks[:story]) if _heads(b, chances[i])]
    choices = _choices(blocks[:story])
    led = {i for i in above if any(is_metadata(b.text) or says_who(b.text) for b in blocks[i + 1 : i + 3])}
    for candidates in (
        [
            i
            for i, reason in enumerate(reasons)
            if reason == "title" and (chances[i] > 0.5 or not _labels(blocks[i].text))
        ]
        + [i for i in above if chances[i] >= LEAST_TITLE],
        [
            i
            for i in above
            if blocks[i].length >= (4 if judged[i].certainty > 0.5 else 3)
            and (judged[i].certainty < SURELY_ELSE or judged[i].keep > 0.5)
            and (not blocks[i].reason if reasons[i] else i in led or in_capitals(blocks[i]))
        ],
        # A text of nothing but a heading and its story: what opens it without a full stop is its title.
        [
            i
            for i in above
            if i == 0 and story == 1 and 2 <= blocks[0].length <= LONGEST_TITLE and not _SPEAKS.match(blocks[0].text)
        ],
        # A heading that stays below nothing but furniture, directly above the story.
        [i for i in above if i == story - 1 >= FEWEST_ABOVE and reasons[i] is None and _opens_alone(blocks[i])],
        # Nothing else: a longer heading directly above a date or byline, whatever the judge takes it for.
        [i for i in led if LEAST_LED <= blocks[i].length <= LONGEST_TITLE and not blocks[i].reason],
    ):
        candidates = [i for i in candidates if not of_contents(blocks[i].text)]
        candidates = [i for i in candidates if choices.get(_label(blocks[i]), i) >= i] or candidates
        if candidates:
            worth = {
                i: chances[i]
                - (0.0 if judged[i].reason == "title" else ELSEWHERE * judged[i].certainty)
                + LIKE_TITLE * ((blocks[i].length >= 4) + (i in led))
                for i in candidates
            }
            best = max(candidates, key=lambda i: (worth[i], -i))
            while (
                best - 1 in candidates
                and chances[best - 1] > ABOVE * chances[best]
                and (blocks[best - 1].length >= 4 or (chances[best - 1] > SURELY and blocks[best - 1].length > 1))
            ):  # a standfirst reads like another title
                best -= 1
            return best
    return None


def opening(at: int, blocks: Sequence[Block], laid: Sequence[Laid], reasons: Sequence[str | None]) -> int:
    """Where the title of a text page begins: above the block taken for it where its first line ends with a colon, or
    where a heading that would stay stands directly above; no story begins above its title."""
    if not at or _labels(blocks[at - 1].text):
        return at
    above = blocks[at - 1]
    begins = above.text[0].isalnum() and "@" not in above.text and 3 <= above.length <= LONGEST_TITLE
    divided = begins and laid[at - 1].group == laid[at].group and above.text.endswith(":")
    heads = reasons[at - 1] is None and like_title(above, least=4) and in_capitals(above)
    return at - 1 if divided or heads else at


def _choices(blocks: Sequence[Block]) -> dict[str, int]:
    """What can be chosen in menus, and where the first of them stands."""
    menus = ((i, _MENU.split(b.text.casefold().strip())) for i, b in enumerate(blocks) if b.length <= LONGEST_MENU)
    found: dict[str, int] = {}
    for i, menu in menus:
        for choice in menu if len(menu) >= FEWEST_CHOICES else ():
            found.setdefault(choice, i)
    return found


def _label(block: Block) -> str:
    """What a heading begins with before its colon, if it has one."""
    return block.text.partition(":")[0].strip().casefold()


def above_byline(at: int, blocks: Sequence[Block], reasons: Sequence[str | None]) -> bool:
    """Whether a line that stays is the title for its place: nothing stays above it, and who wrote it stands below.

    Titles that shout or ask end like sentences.
    """
    if not 0 < at < len(blocks) - 1 or any(reason is None for reason in reasons[:at]):
        return False
    below = blocks[at + 1].text
    return like_title(blocks[at], least=4) and says_who(below) and not _labels(blocks[at].text)


def no_title(at: int, blocks: Sequence[Block], laid: Sequence[Laid], reasons: Sequence[str | None]) -> bool:
    """Whether the block taken for the title is but a paragraph's first line, the head of a diary's first day, or one
    of a script's lines that begin alike."""
    return _runs_into(at, blocks, laid) or _heads_a_day(at, blocks, reasons) or _called_again(at, blocks, reasons)


def _called_again(at: int, blocks: Sequence[Block], reasons: Sequence[str | None]) -> bool:
    """Whether the name before the colon stands before a line of the story, too."""
    called = _CALLED.match(blocks[at].text)
    return called is not None and any(
        reason is None and block.text.startswith(called.group())
        for block, reason in zip(blocks[at + 1 :], reasons[at + 1 :], strict=True)
    )


def _heads_a_day(at: int, blocks: Sequence[Block], reasons: Sequence[str | None]) -> bool:
    """Whether the block taken for the title is but the first of a diary's days, each of which heads its own entry."""
    days = [i for i, block in enumerate(blocks) if block.length <= LONGEST_DAY and _DAY.fullmatch(block.text)]
    entry = at + 1 < len(blocks) and reasons[at + 1] is None and is_prose(blocks[at + 1])
    return entry and at in days and sum(reasons[i] is None for i in days if i > at) >= FEWEST_DAYS


def _runs_into(at: int, blocks: Sequence[Block], laid: Sequence[Laid]) -> bool:
    """Whether the block taken for the title is but the first line of a paragraph, whose next begins small and ends."""
    if at + 1 >= len(blocks) or laid[at].group != laid[at + 1].group or blocks[at].terminal:
        return False
    following = blocks[at + 1]
    return following.text[:1].islower() and following.text.endswith(".") and following.length > LEAST_LED


def goes_on(at: int, blocks: Sequence[Block], laid: Sequence[Laid], judged: Sequence[Judgement]) -> bool:
    """Whether the block goes on with the title that the one before it ends with: a title over two lines.

    Where a page's lines are broken, a second line like the first and no longer goes on with it, too.
    """
    if at >= len(blocks) - 1 or laid[at].group != laid[at - 1].group:
        return False
    before, here = blocks[at - 1], blocks[at]
    if _LABELLED.match(before.text) and _LABELLED.match(here.text):
        return False
    if (
        (before.terminal and not before.text.endswith((":", ";")))
        or here.length > LONGEST_TITLE
        or not like_title(here, least=1)
        or _labels(here.text)
    ):
        return False
    said = judged[at]
    author = said.reason == "byline" and said.certainty > 0.5 and not says_who(blocks[at + 1].text)
    if (_UNFINISHED.search(before.text) or before.terminal) and not author:
        return True
    heads = said.reason == "title" or (said.reason == "byline" and not author)
    if not heads or said.certainty < said.keep:
        return False
    if here.text[:1].islower():
        return True
    alike = before.text.isupper() == here.text.isupper() and in_capitals(before, 2) == in_capitals(here, 2)
    return alike and len(here.text) <= len(before.text) and any(block.lines > 1 for block in laid)


def _heads(block: Block, chance: float) -> bool:
    """Whether a block above the story has a title's form, or nearly so where the judge is sure."""
    if _FORM.match(block.text):
        return False
    if chance > 0.5:
        longest = LONGEST_SURE if chance > SURELY_TITLE else LONGEST_TITLE
        return block.length <= longest and not is_metadata(block.text)
    return like_title(block) and not _labels(block.text)


def _opens_alone(block: Block) -> bool:
    """Whether a heading may be a title for nothing but its place: long enough, and no label and what it heads."""
    return block.length >= LEAST_LED and ": " not in block.text


def _labels(text: str) -> bool:
    """Whether a line is a date, a byline, a path through the site or a line of its contents, and so no title."""
    return is_metadata(text) or bool(_PATH.search(text)) or of_contents(text)
