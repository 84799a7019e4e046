"""Bylines to names: without labels, posts, places and addresses that stand beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.articles.date_forms import find_date

_LABEL = re.compile(
    r"^(?:posted|submitted|filed|written|reported?|reporting|story|text|words?|analysis|interview|presenter|host|authors?|von|par|por|di)"
    r"(?:\s+(?:and|&)\s+\w+)?(?:\s+by|:|\s+(?=[A-Z]))\s*",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\S+@\S+|\([^()]{0,80}\)|(?<=\w)\s?/\s?[A-ZÀ-Þ][^,;|/]{1,40}?(?=\s+(?:and|&)\s+|[,;|]|$)"
    r"|\s+(?:in|aboard|outside|near|at(?=\s[^\d\s]))\s+[^,;|]{2,60}?(?=\s+(?:and|&)\s+|[,;|]|$)|\s+at\s+\d.*$"
)
_PARTS = re.compile(r"\s*(?:[,;|•·]|\s[-–—]\s|\band\b|&|\s(?:und|en|et|og|och)\s)\s*")
_POST = re.compile(
    r"\b(?:editor|editorial|correspondents?|reporter|writer|columnist|journalist|scholar|fellow|analyst|observer|coordinator|secretary|"
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
    r"|(?:tekst|texto|texte|testo|metin|teks|autor(?:es|a|en)?|auteurs?|forfatter|avtor|penulis|yazar)\s*:"
    r"|(?:text|texto|texte)(?=\s[^:]{3,60}\s(?:photo|foto|picture|image|illustration)\w{0,8}\s)"
    r"|by\b:?|(?-i:By)(?=(?-i:[A-ZÀ-Þ][a-zß-ÿ’'-]+\s(?:[A-Z]\.\s)?[A-ZÀ-Þ]))|from\b|par\b|por\b|von\b|di\b"
    r"|interview(?:\s+conducted)?\s+by\b|interview\s*:|words\b|authors?:|byline:)\s*"
    r"(?:our (?:\w{2,14} ){0,2}(?:correspondent|reporter|envoy|editor|writer)s?,? (?=(?-i:[A-ZÀ-Þ])))?(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
HEAD = 12
"""Blocks at the head of a page among which the author's name may stand alone."""

MOST_LINES = 6
"""Lines of one name each that name the authors of a page together †."""

_JOINED = re.compile(r"\band\b|&|;")

LONGEST = 5
"""Words of a person's name."""

_ALONE = re.compile(r"[A-ZÀ-Þ][\w’'-]*\.?")
_ROLE_FIRST = re.compile(r"^.{0,40}?\b(?i:correspondent|editor|reporter|writer|columnist)s?\s+(?=[A-ZÀ-Þ])")
_NEXT_CREDIT = re.compile(
    r"\b(?:photograph(?:s|y)?|pictures?|photos?|images?|illustrations?|portraits?|reported by)\b.*", re.IGNORECASE
)


_SURNAME = re.compile(rf"(?<=[a-zß-öø-ÿ] ){_CAPITAL}[\w’'-]*{_CAPITAL}\.$")
"""How French papers end a byline: "Jeanne ROCHE."."""

_PLACE_AFTER = re.compile(rf"[^,;&]{{3,50}}(?:, {_CAPITAL}[\w.’' -]{{1,40}}){{1,2}}")

_ANNOUNCED = re.compile(r"\b(?:visited )?link (?=[A-Z])")
"""What programs that read pages aloud say before a name that is a link."""

_SENDER = re.compile(r"From:\s\S{3,60}@\S{1,60}\s\(([^()]{3,50})\)")
"""How messages to newsgroups name who wrote them; those that forward mail write the name first."""


def stated(text: str) -> str | None:
    """The names in a line that says who wrote the page, None where it names nobody.

    "By Marta at 22:14" gives Marta: one name is enough where the line says what it is.
    """
    line = _ANNOUNCED.sub("", text.strip()[:200])
    if sender := _SENDER.fullmatch(line):
        line = f"By {sender[1]}"
    label = _STATED.match(line)
    line = line[label.end() :] if label else line
    if found := find_date(line):
        line = line[: found[1]] or line[found[2] :]
    if label and label.group().startswith("From") and _PLACE_AFTER.fullmatch(line):
        line = line.partition(",")[0]  # "From JANE ROE, Port Orsk, Sunday"
    if label and found and _NAME.match(line):  # "By Jane Roe | Orsk, Belmar | 4 May 2022"
        line = line.partition("|")[0]
    line = _ROLE_FIRST.sub("", _NEXT_CREDIT.sub("", line)).strip(" ,|·•—–-*")
    known = names(line)
    parts = re.split(r", | and ", known or "")
    if known and all(_NAME.fullmatch(part) and len(part.split()) <= LONGEST for part in parts):
        return (
            None
            if any(_POST.search(part) or _NO_PERSON.search(part) or _IN_TITLES.search(part) for part in parts)
            else known
        )
    first = _PARTS.split(_BESIDE.sub("", line))[0].strip()
    alone = label and not label.group().casefold().startswith("from") and _ALONE.fullmatch(first)
    return first if alone and not (_POST.search(first) or _NO_PERSON.search(first)) else None


_THEN_BY = re.compile(
    r"[\s,|·•–—-]*(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?[\s,|·•–—-]*)?\bby:?\s+(?=[A-ZÀ-Þ])", re.IGNORECASE
)
_BETWEEN = re.compile(r"[\s,|/·•–—-]+")


def dated_name(text: str) -> str | None:
    """The author in a line of a date and a name and nothing else ("4 May 2022 by Ana", "Bo Lund - 4/25/2022").

    None where the line holds more, or no name.
    """
    line = text.strip()[:200]
    found = find_date(line, day_first=True)
    if found is None:
        return None
    before, after = line[: found[1]], line[found[2] :]
    if by := _THEN_BY.match(after):
        return stated(f"By {after[by.end() :]}")
    name = _NAME.match(before)
    if name and len(name.group().split()) <= LONGEST and _BETWEEN.fullmatch(before[name.end() :]):
        return stated(name.group())
    return None


def says_who(text: str) -> bool:
    """Whether a line says in so many words who wrote the page."""
    return bool(len(text) <= 120 and _STATED.match(text.strip()) and stated(text))


def bare_name(text: str) -> bool:
    """Whether a line is a person's full name and nothing else; behind a surname in capitals a full stop is nothing."""
    line = text.strip()
    if line.endswith(".") and _SURNAME.search(line):
        line = line[:-1]
    return len(text) <= 60 and bool(_NAME.fullmatch(line)) and stated(line) is not None


_BARS = re.compile(r"\s+[|·/]\s+")


def introduced(blocks: Sequence[str], reasons: Sequence[str | None]) -> int | None:
    """The line above the story that is a bare name, or several between bars, and that a note on the author further down
    begins with, too; else the one of a name and the paper's, as it stands at the page's head."""
    story = next((i for i, r in enumerate(reasons) if r is None and len(blocks[i].split()) >= 12), len(blocks))
    notes = [b.casefold()[:100] for b, r in zip(blocks[story:], reasons[story:], strict=True) if r == "author bio"]
    heads = ((i, _BARS.split(blocks[i].strip())) for i in range(min(len(blocks), HEAD)) if reasons[i] != "title")
    named = ((i, persons) for i, persons in heads if len(blocks[i]) <= 120 and all(map(bare_name, persons)))
    above = ((i, persons) for i, persons in named if i < story or (len(persons) > 1 and reasons[i] is not None))
    known = ((i, [p.casefold() for p in persons]) for i, persons in above)
    found = next((i for i, persons in known if any(p in note for note in notes for p in persons)), None)
    return found if found is not None else _beside_paper(blocks[: min(story, HEAD)], reasons)


def _beside_paper(heads: Sequence[str], reasons: Sequence[str | None]) -> int | None:
    """Where a full name stands beside words that are a line of their own above it ("Ana Lund - The Lantern")."""
    for i, line in enumerate(heads):
        name, dash, paper = line.strip().partition(" - ")
        above = [head.strip().casefold() for head in heads[:i]]
        if dash and reasons[i] != "title" and bare_name(name) and paper.strip().casefold() in above:
            return i
    return None


def byline_of(blocks: Sequence[str], reasons: Sequence[str | None]) -> str | None:
    """Who wrote the page by its removed lines: one that says so comes before one that only looks like names.

    Inside the story only a line that says so counts: in live blogs each entry has its author.
    """
    prose = [i for i, r in enumerate(reasons) if r is None and len(blocks[i].split()) >= 12]
    story = prose[min(1, len(prose) - 1)] if prose else 0  # what looks like the first paragraph may be a standfirst
    last = next((i for i in range(len(blocks) - 1, -1, -1) if reasons[i] is None), 0)
    candidates = [
        (i, found)
        for i, (block, reason) in enumerate(zip(blocks, reasons, strict=True))
        if reason in ("byline", "credit", "date", "author bio", "other", "section", "caption")
        and len(block) <= 200
        and ((reason == "byline" and not story < i < last) or _STATED.match(block.strip()))
        and (found := stated(block))
    ]
    if candidates and candidates[0][0] == 0 and not _STATED.match(blocks[0].strip()) and "title" not in reasons[1:2]:
        candidates = candidates[1:]  # what stands at the very top, with other matter above the title, is a masthead
    above = [c for c in candidates if c[0] < last]
    if not above:
        dated = (
            found
            for block, reason in zip(blocks[: story + 1], reasons, strict=False)
            if reason in ("date", "byline", "other") and (found := dated_name(block))
        )
        if found := next(dated, None):
            return found
    if not candidates:
        return None
    above = above or candidates
    place, chosen = next((c for c in above if _STATED.match(blocks[c[0]].strip())), above[0])
    over = place - 1
    of_name = over >= 0 and blocks[place].startswith("From ") and reasons[over] not in (None, "title")
    if of_name and bare_name(blocks[over]):  # the line below a name says for whom its owner writes
        place, chosen = over, stated(blocks[over]) or chosen
    following = blocks[place + 1] if place + 1 < len(blocks) and reasons[place + 1] == "byline" else ""
    if following.startswith(("and ", "& ")) and (more := stated(following[4:].strip() or following)):
        return f"{chosen} and {more}"
    more_names = [chosen]
    if bare_name(blocks[place]) and not _STATED.match(blocks[place].strip()):
        for block, reason in zip(blocks[place + 1 : place + MOST_LINES], reasons[place + 1 :], strict=False):
            if reason is not None and says_post(block):
                continue
            if reason != "byline" or not bare_name(block) or _STATED.match(block.strip()):
                break
            more_names.append(stated(block) or block.strip())
    return joined(more_names)


def names(byline: str) -> str | None:
    """The names in a byline, joined by "and"; the byline as it stands where nothing in it looks like a full name."""
    text = _LABEL.sub("", byline.strip()[:400])
    parts = [part.strip(" .:") for part in _PARTS.split(_BESIDE.sub("", text))]
    found = [_NAME.fullmatch(part) and not _POST.search(part) and not _PLACE.match(part) for part in parts]
    if not any(found):
        return byline.strip() or None
    first = found.index(True)
    if len(parts) > first + 1 and parts[first + 1] and not found[first + 1] and parts[first + 1][0].islower():
        found[first + 2 :] = [False] * (len(parts) - first - 2) if not _JOINED.search(text) else found[first + 2 :]
    return joined([part for part, is_name in zip(parts, found, strict=True) if is_name])


def joined(persons: Sequence[str]) -> str | None:
    """Names as one byline: "A, B and C"; None where there are none."""
    return " and ".join((", ".join(persons[:-1]), persons[-1])) if len(persons) > 1 else next(iter(persons), None)


_NO_PERSON = re.compile(
    r"\b(?:contribut\w+|guest|admin\w*|webmaster|web|online|team|service|services|press|media|radio|tv|television|network"
    r"|times|post|herald|daily|weekly|tribune|gazette|chronicle|journal|magazine|review|newspapers?|wires?|agence|ministry|embassy"
    r"|office|department|council|committee|commission|university|institute|centre|center|foundation|society|association|union"
    r"|group|company|limited|ltd|inc|all rights|read more|share|follow|subscribe|published|posted|comments?|authors?"
    r"|anonymous|unknown"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|from the|the)\b",
    re.IGNORECASE,
)


_IN_TITLES = re.compile(r"\b(?:AT|IN|OF|ON|FOR|TO|WITH|AND)\b|[A-Z]{2,}\.[A-Z]{1,4}\b")
"""Words in capitals in the names of programmes and sections, and symbols of shares: neither is in a person's."""

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
        and not (_POST.search(part) or _PLACE.match(part) or _NO_PERSON.search(part) or _IN_TITLES.search(part))
    ]
    return list(dict.fromkeys(found))
