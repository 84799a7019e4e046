"""Bylines to names: without labels, posts, places and addresses that stand beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.articles.date_lines import find_date

_LABEL = re.compile(
    r"^(?:posted|submitted|filed|written|reported?|reporting|story|text|words?|analysis|interview|presenter|host|authors?|von|par|por|di)"
    r"(?:\s+(?:and|&)\s+\w+)?(?:\s+by|:|\s+(?=[A-Z]))\s*",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\S+@\S+|\([^()]{0,80}\)|\s+in\s+[^,;|]{2,60}?(?=\s+(?:and|&)\s+|[,;|]|$)|\s+at\s+\d.*$")
_PARTS = re.compile(r"\s*(?:[,;|•·]|\s[-–—]\s|\band\b|&)\s*")
_POST = re.compile(
    r"\b(?:editor|editorial|correspondents?|reporter|writer|columnist|scholar|fellow|analyst|observer|coordinator|secretary|"
    r"staff(?! sgt)|special|our|photographs?|persons?|"
    r"news|bureau|desk|agency|agencies|detachment|editors|updated|chief|director|officer|partner|associate)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:in|at|from|the)\s", re.IGNORECASE)
_CAPITAL = "[" + "".join(letter for letter in map(chr, range(0x41, 0x590)) if letter.isupper()) + "]"
_PARTICLE = r"d[aeiou]s?|del|l[aeo]s?|van|von|zu|ten|ter|der|den|bin|bint|ibn|al|el|y|e"
_NAME = re.compile(
    rf"(?:{_CAPITAL}|[dl]['’]{_CAPITAL}|al-)[\w.’'ʻʼ‘-]*"
    rf"(?:\s+(?:(?:{_CAPITAL}|[dl]['’]{_CAPITAL}|al-)[\w.’'ʻʼ‘-]*|{_PARTICLE}))*\s+(?:{_CAPITAL}|[dl]['’]{_CAPITAL}|al-)[\w’'ʻʼ‘-]+"
    r"(?:,?\s+(?:Jr|Sr|II|III|IV)\.?)?"
)


_STATED = re.compile(
    r"(?:(?:written|words|text|story|report(?:ed|ing|er)?|posted|submitted|filed|authored|analysis)(?:\s+(?:and|&)\s+\w+)?(?:\s+by\b|\s*:|\s+by:)"
    r"|by\b:?|from\b|par\b|por\b|von\b|di\b"
    r"|interview(?:\s+conducted)?\s+by\b|words\b|authors?:)\s*(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
LONGEST = 5
"""Words of a person's name."""

_ALONE = re.compile(r"[A-ZÀ-Þ][\w’'-]*\.?")
_ROLE_FIRST = re.compile(r"^.{0,40}?\b(?i:correspondent|editor|reporter|writer|columnist)s?\s+(?=[A-ZÀ-Þ])")
_NEXT_CREDIT = re.compile(r"\b(?:photographs?|pictures?|photos?|images?|illustrations?|reported by)\b.*", re.IGNORECASE)


def stated(text: str) -> str | None:
    """The names in a line that says who wrote the page, None where it names nobody.

    "By Marta at 22:14" gives Marta: one name is enough where the line says what it is.
    """
    line = text.strip()[:200]
    label = _STATED.match(line)
    line = line[label.end() :] if label else line
    if found := find_date(line):
        line = line[: found[1]] or line[found[2] :]
    line = _ROLE_FIRST.sub("", _NEXT_CREDIT.sub("", line)).strip(" ,|·•—–-*")
    known = names(line)
    parts = re.split(r", | and ", known or "")
    if known and all(_NAME.fullmatch(part) and len(part.split()) <= LONGEST for part in parts):
        return None if known.startswith("The ") else known
    first = _PARTS.split(_BESIDE.sub("", line))[0].strip()
    return first if label and _ALONE.fullmatch(first) and not _POST.search(first) else None


def says_who(text: str) -> bool:
    """Whether a line says in so many words who wrote the page."""
    return bool(len(text) <= 120 and _STATED.match(text.strip()) and stated(text))


def byline_of(blocks: Sequence[str], reasons: Sequence[str | None]) -> str | None:
    """Who wrote the page by its removed lines: one that says so comes before one that only looks like names."""
    last = next((i for i in range(len(blocks) - 1, -1, -1) if reasons[i] is None), 0)
    candidates = [
        (i, found)
        for i, (block, reason) in enumerate(zip(blocks, reasons, strict=True))
        if reason in ("byline", "credit", "date", "author bio", "other", "section", "caption")
        and len(block) <= 200
        and (reason == "byline" or _STATED.match(block.strip()))
        and (found := stated(block))
    ]
    if not candidates:
        return None
    above = [c for c in candidates if c[0] < last] or candidates
    place, chosen = next((c for c in above if _STATED.match(blocks[c[0]].strip())), above[0])
    following = blocks[place + 1] if place + 1 < len(blocks) and reasons[place + 1] == "byline" else ""
    if following.startswith(("and ", "& ")) and (more := stated(following[4:].strip() or following)):
        return f"{chosen} and {more}"
    return chosen


def names(byline: str) -> str | None:
    """The names in a byline, joined by "and"; the byline as it stands where nothing in it looks like a full name."""
    text = _LABEL.sub("", byline.strip()[:400])
    parts = [part.strip(" .:") for part in _PARTS.split(_BESIDE.sub("", text))]
    found = [part for part in parts if _NAME.fullmatch(part) and not _POST.search(part) and not _PLACE.match(part)]
    if not found:
        return byline.strip() or None
    return joined(found)


def joined(persons: Sequence[str]) -> str | None:
    """Names as one byline: "A, B and C"; None where there are none."""
    return " and ".join((", ".join(persons[:-1]), persons[-1])) if len(persons) > 1 else next(iter(persons), None)


_NO_PERSON = re.compile(
    r"\b(?:contribut\w+|guest|admin\w*|webmaster|web|online|team|service|services|press|media|radio|tv|television|network"
    r"|times|post|herald|daily|weekly|tribune|gazette|chronicle|journal|magazine|review|newspapers?|wires?|agence|ministry|embassy"
    r"|office|department|council|committee|commission|university|institute|centre|center|foundation|society|association|union"
    r"|group|company|limited|ltd|inc|all rights|read more|share|follow|subscribe|comments?|authors?|anonymous|unknown"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|from the|the)\b",
    re.IGNORECASE,
)


_ON_DAY = re.compile(r"\s+(?:on|at)\s+(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s*)?(?=\||$)", re.IGNORECASE)


def says_post(text: str) -> bool:
    """Whether a piece of a page names somebody's post ("Alpine editor")."""
    return bool(len(text) <= 60 and _POST.search(text))


def persons_in(text: str, *, certain: bool = False) -> list[str]:
    """Full names of persons in a piece of a page that is said to name its authors, without what else stands there.

    `certain`: the page calls it the name of a person, so that one word is enough.
    """
    line = text.strip()[:400]
    line = line[label.end() :] if (label := _STATED.match(line)) else line
    if dated := find_date(line):
        line = line[: dated[1]] + " | " + line[dated[2] :]
    line = _ROLE_FIRST.sub("", _NEXT_CREDIT.sub("", _LABEL.sub("", _ON_DAY.sub("", line))))
    parts = [part.strip(" .:*/") for part in _PARTS.split(_BESIDE.sub("", line))]
    found = [
        part
        for part in parts
        if (_NAME.fullmatch(part) or (certain and _ALONE.fullmatch(part)))
        and len(part.split()) <= LONGEST
        and not (_POST.search(part) or _PLACE.match(part) or _NO_PERSON.search(part))
    ]
    return list(dict.fromkeys(found))
