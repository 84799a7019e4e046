"""Parts of documents that a page prints in full, which look like furniture one by one: the fields of a record, and the
headings of schedules and annexes with the lists below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.articles.forms import Block, is_prose

FEWEST_FIELDS, LONGEST_FIELD = 2, 25
"""Fields beside each other that make a record, and words of each †."""

LONGEST_HEADING, MOST_BELOW, LONGEST_ITEM = 8, 12, 14
"""Words of a heading, lines of the list below it and words of each †."""

_NOT_SURE = frozenset(
    ["caption", "other", "related", "navigation", "section", "title", "share", "byline", "date", "tags"]
)

_RECORD = re.compile(
    r"(?:names? of (?:the )?(?:\w{1,12} )?(?:victims?|witness(?:es)?|accused|vessel|ship|deceased|detainees?)"
    r"|witness(?:es)?|victims?|violations?|accused|defendants?|plaintiffs?|claimants?|applicants?|appellants?|respondents?|petitioners?"
    r"|complainants?|parties|charges?|counts?|verdict|sentence|judges?|before|coram|counsel|heard at|hearing|fieldwork"
    r"|field dates?|sample(?: size)?|respondents interviewed|margin of error|client|commissioned by|method(?:ology)?"
    r"|mode|population|universe|weighting|present|in attendance|also present|absent|apologies"
    r"|chair(?:man|woman|person)?|in the chair|rapporteurs?|secretary|clerk|quorum|agenda"
    r"|vessel|ship|flag|master|cargo|tonnage|port of registry"
    r"|last port|bound for|crew|owners?|charterers?|incident|incident type|type of incident|weapons?(?: used)?"
    r"|casualties|killed|wounded|injured|missing|displaced|verified|classification|drafted by|cleared by|from post"
    r"|reporting period|period covered|area|sector|unit|rank|age|occupation|place of (?:birth|detention|arrest)"
    r"|date of (?:birth|arrest|detention|incident|hearing|fieldwork|interview|inspection)"
    r"|interview(?:ed)? (?:by|at|on|date)|interviewers?|interviewees?|interpreters?"
    r"|depositary|signatories|adoption|entry into force|in favou?r|against"
    r"|abstaining|abstentions|not voting|sponsors?|co-sponsors)",
    re.IGNORECASE,
)
"""What records, minutes, polls and reports of incidents label their fields with, and pages seldom their furniture."""
_FIELD = re.compile(r"(?P<label>[^\W\d_][\w’' /-]{1,40}):\s\S")
_NUMBER = re.compile(
    r"(?:case|file|record|statement|deposition|incident|report|exhibit)(?: no\.?| number)?\s[A-Z0-9]{1,6}[/-]\S{1,20}",
    re.IGNORECASE,
)
"""The number of a record on a line of its own."""

_HEADING = re.compile(
    r"(?:(?:the )?(?:first |second |third |fourth )?(?:schedule|annex(?:e|ure)?|appendix|preamble|protocol"
    r"|attachment|enclosure)"
    r"(?: (?:[A-Z]|[IVX]{1,4}|\d{1,2}|(?:one|two|three)))?"
    r"|(?:articles?|chapter|part|section|title) (?:[IVX]{1,5}|\d{1,3})"
    r"|recommend(?:ed (?:measures|actions?|steps)|ations)|findings|conclusions?|operative paragraphs|terms of reference"
    r"|statement of (?:facts|reasons)|order of the day|orders of the day"
    r"|list of (?:names|persons|prisoners|signatories)|signatories|resolved|definitions)"
    r"(?:\s?[:.–—-]\s?\S.{0,60})?",
    re.IGNORECASE,
)
"""How the parts of a document are headed."""


def fields_of_records(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Fields of a record stay together, and so does its number above them."""
    of_record = [_is_field(block) for block in blocks]
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and of_record[end] and reasons[end] in (None, *_NOT_SURE):
            end += 1
        if end - at >= FEWEST_FIELDS:
            first = at - (
                at > 0 and reasons[at - 1] in _NOT_SURE and _NUMBER.fullmatch(blocks[at - 1].text) is not None
            )
            reasons[first:end] = [None] * (end - first)
        at = max(end, at + 1)


def _is_field(block: Block) -> bool:
    found = _FIELD.match(block.text) if block.length <= LONGEST_FIELD else None
    return found is not None and _RECORD.fullmatch(found["label"].strip()) is not None


def headed_lists(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """The heading of a part of a document, below some of the story, stays with the list under it, where the story goes
    on below both."""
    told = [i for i, reason in enumerate(reasons) if reason is None and is_prose(blocks[i])]
    for i in range(told[0] + 1 if told else 0, (told[-1] if told else 0)):
        if not _is_heading(blocks[i]) or reasons[i] not in (None, *_NOT_SURE):
            continue
        end = i + 1
        while end < len(blocks) and end - i <= MOST_BELOW and not (reasons[end] is None and is_prose(blocks[end])):
            short = blocks[end].reason is None and blocks[end].length <= LONGEST_ITEM
            if not short or reasons[end] not in (None, *_NOT_SURE):
                break
            end += 1
        if end < len(blocks) and reasons[end] is None:
            reasons[i:end] = [None] * (end - i)


def _is_heading(block: Block) -> bool:
    return block.length <= LONGEST_HEADING and not block.terminal and _HEADING.fullmatch(block.text.strip()) is not None
