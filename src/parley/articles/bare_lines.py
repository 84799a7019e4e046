"""Lines that no story has, whatever stands around them: addresses, labels of advertisements, words that lead from one
page of print to another, cues of broadcast scripts; and headlines of other stories behind a label.

The judge knows furniture by words that it has learned; these lines are known by their form and by what else the page
has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.articles.blocks import Laid
from parley.articles.forms import Block

LONGEST = 120
"""Characters of a line that is nothing but furniture by its form †."""

FEWEST_CUES = 3
"""Cues that make a text the script of a broadcast †."""

LEAST_HEADLINE, LONGEST_HEADLINE = 4, 24
"""Words of a line of a label and a headline †."""

LEAST_TOLD = 12
"""Words of a paragraph that tells the story above or below such a line †."""

MOST_ANSWERS, LONGEST_ANSWER = 8, 14
"""Lines of a poll among readers, and words of each †."""

IN_DOUBT = 0.5
"""Chance to stay under which such a line goes †."""

_ADDRESS = re.compile(
    r"\W{0,4}(?:\d{1,3}[.)\]]?\s+)?"
    r"(?:(?:source|via|link|url|from|original|more at|read (?:it|more) (?:at|here))\s?:\s?)?"
    r"(?:\[(?:img|url)\])?(?:https?://|ftp://|gopher://|mailto:|www\.)\S{3,300}"
    r"(?:\s\(?\d{1,3} ?(?:of|/) ?\d{1,3}\)?)?"
    r"(?:\s[\[(]?\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d[\d:. apmAPM]{3,12}[\])]?)?",
    re.IGNORECASE,
)
"""An address and nothing else, numbered where a text browser lists the links of a page, with the sheet and the day
where one was printed."""

_ADVERTISEMENT = re.compile(
    r"\W{0,3}(?:advertisements?|ad feedback|commercial break|(?:story|article) continues (?:below|beneath|after)"
    r"(?: (?:this|the))?(?: (?:ad|advert|advertisement))?"
    r"|(?:advertisements? ?)?scroll (?:down )?to (?:continue|keep|read)\b.{0,30}"
    r"|anzeige|werbung|publicidad|publicidade|publicité|pubblicità|reklam[ae]?|annonce|advertentie|реклама)\W{0,3}",
    re.IGNORECASE,
)

_JUMP = re.compile(
    r"\W{0,4}(?:[\w’' -]{1,40}\W{1,4})?"
    r"(?:cont(?:inued|['’]?d\.?) (?:from|on|in) (?:page \w{1,6}|(?:the )?(?:next|preceding|previous|first|last|back)"
    r" (?:page|column))|from page (?:one|two|three|four|\d{1,3})"
    r"|(?:see|turn to|more (?:on|in))\b[\w’' ,:—–-]{0,30}\bpage(?: (?:one|two|three|four|\d{1,3}))?"
    r"(?:,? col(?:umn|\.) ?\d)?|[\w’', ]{3,40}\s?[:—–-]{1,2}\s?(?:back page|pages? (?:one|two|three|four|\d{1,3})"
    r"(?:\s?[-–,&]\s?\d{1,3})*))\W{0,4}",
    re.IGNORECASE,
)
"""Words that lead from one page of print to another, behind the story's catchword or alone."""

_TO_EDITORS = re.compile(
    r"(?:eds|EDS|Eds|EDITORS)\s?[:;]\s.{5,300}"
    r"|\((?i:pick(?:s|ing)? ?up|optional (?:add|trim)|(?:begin|end) optional|more(?: to (?:come|follow))?\)"
    r"|story (?:can|may) end|stands?\b"
    r"|trims?\b|subs\b|recasts\b|inserts?\b|eliminates\b|updates\b|restores\b|corrects\b|adds\b)[^()]{0,120}\)?"
    r"|(?i:(?:begin|end) (?:optional(?: trim)?|adv(?:ance)?)\b.{0,40}|optional (?:add|trim) (?:end|begin|follows)"
    r"|story (?:can|may) end here|more to (?:come|follow)|pick ?up \d\w{0,3} (?:graf|para)\b.{0,80}"
    r"|adv(?:ance)? for \w.{0,40}"
    r"|(?:graf|para)s? \d.{0,10} (?:onwards|to end) unchanged)\W{0,3}"
    r"|(?:Transmission (?:resumes|ends|interrupted)|Disregard (?:the )?(?:earlier|previous|last)"
    r"|TRANSMISSION|DISREGARD)\b.{0,120}"
)
"""What agencies write to the editors who take their stories: which paragraphs are new, where one may stop."""

_TO_PLAY = re.compile(
    r"[^.!?]{0,120}[.!?]?\s?\b(?:take|try|do|play) (?:our|today['’]s|this week['’]s) (?:[\w-]{1,20} ){0,4}"
    r"(?:quiz|test|crossword|puzzle|survey|poll|sudoku)\b.{0,80}",
    re.IGNORECASE,
)
_TO_TELL = re.compile(
    r"(?:have you )?(?:got|do you have|have you|know of|seen) (?:a |an |any )?(?:[\w-]{1,15} ){0,2}"
    r"(?:story|stories|tip|tip-off|news|photo(?:s|graphs?)?|pictures?|views?)"
    r"(?: (?:for us|to (?:tell|share)|about this story))?\?"
    r".{0,200}",
    re.IGNORECASE,
)
"""Offers to play, and questions whether the reader has a story for the paper."""

_POLL = re.compile(
    r"\W{0,3}(?:have your say|(?:(?:quick|today['’]s|readers?['’]?|online|straw|our|snap|live|daily|weekly) )?polls?"
    r"(?: of the (?:day|week))?|vote(?: now| here)?|your vote|you decide|question of the (?:day|week)|the big question"
    r"|what do you think|tell us what you think|speak up|sound off)\W{0,3}",
    re.IGNORECASE,
)
_OF_VOTES = re.compile(
    r"\W{0,3}(?:(?:cast your |submit )?vote\b.{0,60}|(?:view|see|show) (?:the )?results?\b.{0,40}"
    r"|(?:total )?votes?\s?:?\s?[\d,.]+.{0,30}"
    r"|[\d,.]+ (?:people )?(?:have )?(?:already )?(?:votes?|voted|voters|responses)\b.{0,40}"
    r"|(?:this )?poll (?:is|has|closes)\b.{0,40})",
    re.IGNORECASE,
)
"""How a poll among readers is headed, and the line that ends it."""

_SPOT = re.compile(
    r"\W{0,3}(?:this|today['’]s|this week['’]s|our) (?:episode|podcast|show|newsletter|broadcast) (?:is|was)"
    r"(?: also| proudly)? (?:brought to you|(?:sponsored|supported|presented|made possible|powered|paid for) by)\b",
    re.IGNORECASE,
)
"""How programmes and letters name who paid for them."""

_INITIALS = re.compile(
    r"[(\[]?(?:[A-Z]{2,6}[)\]]?\s)?[a-z]{2,4}/[a-z]{2,4}(?:/[a-z]{2,4})?[)\]]?(?:\s[\d/.: -]{4,20})?[)\]]?"
)
"""The initials with which editors at agencies sign off a story: "(DPB) im/kr 23/11/99 1830"."""

_TAPE = (
    r"SOT|VO|V/O|VOSOT|VO/SOT|NAT(?:S| SOT| SOUND)|PKG|SUPER|LOWER THIRD|TRT|OUT ?CUE|TAKE (?:PKG|SOT|VO)"
    r"|ROLL (?:TAPE|VT|PKG|SOT)|SLUG|CHYRON"
)
_SURE_CUE = re.compile(rf"\W{{0,3}}(?:{_TAPE})\b")
_CUE = re.compile(
    rf"\W{{0,3}}(?:{_TAPE}|CG|IN ?CUE|STAND-?UP|TAKE (?:LIVE|TAPE)|VT|ANCHOR (?:TAG|INTRO|TOSS|LEAD)|TOSS TO|SIG OUT"
    r"|(?:FS )?GFX|CAM \d|ON CAM(?:ERA)?|INTRO|TAG)\b[^.!?]{0,60}"
    r"|.{0,60}\bIN: .{1,60}\bOUT: .{0,80}"
    r"|\[[A-Z][A-Z0-9 /.’'-]{1,40}\]"
)
"""What newsrooms write between the words that are read out: cues, names on the screen, where a tape begins and ends."""

_LEADERS = re.compile(r".{2,80}?\s(?:\.{4,60}|(?:\s?\.){4,60}|…{2,20})\s?(?:p(?:age|\.)\s?)?\d{1,4}")
"""A line of a table of contents, with points that lead to the page."""

_KEYS = re.compile(r"[^<>]{0,40}<(?:[A-Za-z]|[A-Z]{2,8})>[^<>]{1,60}<(?:[A-Za-z]|[A-Z]{2,8})>.{0,120}")
"""What a terminal asks for: keys in angle brackets."""

_SOURCE = re.compile(r"(?:\[?\d{1,3}[.\]]?\s+)?[\^↑]\s?(?:[a-z]{1,2} ){0,8}\S")
"""A note of an encyclopedia, with the mark that leads back to its place."""

_OF_PICTURE = re.compile(
    r"\([a-z]{0,12}(?:fotos?|photos?|pictures?|supplied|handout)[a-z]{0,12}\)"
    r"|In this (?:\w{2,12} )?(?:photo(?:graph)?|picture|image)\b[^.!?]{10,160}"
    r"|[^\W\d_a-z][^\"“”]{10,200}[^.\s][.!?] (?:[A-Z][\w’'-]{1,20} ){0,3}[A-Z][\w’'-]{1,20}/[A-Z]{2,}[\w ]{0,20}",
    re.UNICODE,
)
"""A credit alone in brackets, what can be seen in a picture, and a caption with who took it for which agency."""

_LABELLED = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]{1,24}(?: [\w’'-]{1,20}){0,3}\s?: (?=[^\W\d_a-zß-öø-ÿ“\"‘«])")
_ENDED = frozenset('.!?:;,…”"»’')


def of_contents(text: str) -> bool:
    """Whether a line leads to a page of its print."""
    return len(text) <= LONGEST and _LEADERS.fullmatch(text) is not None


def lines_of_no_story(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Addresses, labels of advertisements, words that lead to another page and cues go, whatever the judge says."""
    for i, block in enumerate(blocks):
        if reasons[i] is not None or len(block.text) > 3 * LONGEST:
            continue
        short = len(block.text) <= LONGEST
        if _ADDRESS.fullmatch(block.text) or (short and i and _INITIALS.fullmatch(block.text)):
            reasons[i] = "other"
        elif (short and _ADVERTISEMENT.fullmatch(block.text)) or _SPOT.match(block.text):
            reasons[i] = "advertisement"
        elif _OF_PICTURE.fullmatch(block.text):
            reasons[i] = "caption"
        elif _KEYS.fullmatch(block.text) or _SOURCE.match(block.text):
            reasons[i] = "other"
        elif (short and _JUMP.fullmatch(block.text)) or of_contents(block.text):
            reasons[i] = "navigation"
        elif _TO_EDITORS.fullmatch(block.text) or _to_reader(block.text):
            reasons[i] = "other"
    _cues_of_scripts(blocks, reasons)
    _polls(blocks, reasons)


def _to_reader(text: str) -> bool:
    """Whether a line offers its reader to play, or asks for a story."""
    plays = "you" in text.casefold() and _TO_PLAY.fullmatch(text)
    return bool(plays or _TO_TELL.fullmatch(text))


def _polls(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """A poll among readers goes with its question and its answers, to the line that tells how many voted."""
    for i, block in enumerate(blocks):
        if not _POLL.fullmatch(block.text):
            continue
        end = i + 1
        while end < len(blocks) and end - i <= MOST_ANSWERS and not _OF_VOTES.fullmatch(blocks[end].text):
            if blocks[end].length > LONGEST_ANSWER or blocks[end].text.endswith((".", ":")):
                break
            end += 1
        if end < len(blocks) and end > i + 1 and _OF_VOTES.fullmatch(blocks[end].text):
            reasons[i : end + 1] = [reason or "poll" for reason in reasons[i : end + 1]]


def _cues_of_scripts(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Of the script of a broadcast the cues go: what is read out tells the story."""
    if sum(len(block.text) <= LONGEST and _SURE_CUE.match(block.text) is not None for block in blocks) < FEWEST_CUES:
        return
    for i, block in enumerate(blocks):
        if reasons[i] is None and len(block.text) <= LONGEST and _CUE.fullmatch(block.text):
            reasons[i] = "other"


def headlines_behind_labels(
    blocks: Sequence[Block], laid: Sequence[Laid], kept: Sequence[float], reasons: list[str | None]
) -> None:
    """A line of a label and a headline without an end, alone between two paragraphs, leads to another story in doubt.

    `kept`: the weighed chance of each block to stay.
    """
    told = [reasons[i] is None and block.terminal and block.length >= LEAST_TOLD for i, block in enumerate(blocks)]
    for i in range(1, len(blocks) - 1):
        block = blocks[i]
        if reasons[i] is not None or not told[i - 1] or not told[i + 1] or laid[i].heading:
            continue
        short = LEAST_HEADLINE <= block.length <= LONGEST_HEADLINE and block.text[-1:] not in _ENDED
        if short and kept[i] < IN_DOUBT and _LABELLED.match(block.text):
            reasons[i] = "related"
