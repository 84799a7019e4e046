"""Names of outlets in phrases: in metadata, in a line on rights, a masthead, an appeal."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = r"[A-ZÀ-Þ][\w’'&-]*"
_NAME = rf"(?:[Tt]he )?{_WORD}(?:(?: (?:of|on|for|and|de|la|du|the|in|&))* {_WORD}){{0,5}}"
_YEARS = r"(?:(?:1[89]|20)\d\d(?:\s?[-–—/]\s?(?:\d{2,4}|now))?[,.]?)"
_RIGHTS = re.compile(
    rf"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)[\s©,:]*(?:\([cC]\))?\s*(?:by\s+)?{_YEARS}?\s*(?:by\s+)?({_NAME})"
)
_BEFORE_RIGHTS = re.compile(rf"^({_NAME})[,.]?\s(?:[|·]\s)?(?:©|\([cC]\)\s?\d)")
_OWNED = re.compile(
    rf"^({_NAME}) (?:is|are) (?:part of|published|an? (?:registered|trademark|non-?profit|independent|project|member"
    r"|ministry|division|publication|signatory|reader|product|service|charity|imprint)|funded|not responsible|run by"
    r"|made possible)"
)
_CUES = re.compile(
    r"\b(?:[Ss]upport|[Ss]ubscribe to|SUBSCRIBE TO|[Ss]ign up (?:for|to)|[Mm]ore from|[Ff]ollow|[Ss]pecial to"
    r"|[Ss]ource:|[Rr]ead|[Rr]eaders of|[Ss]hare|[Dd]ownload|[Cc]redit\.\.\.|[Rr]eading|[Jj]oin|[Gg]ive"
    r"|[Aa]lerts [Ff]rom|[Cc]ontact|[Aa]bout|[Pp]art of|[Ww]elcome to"
    r"|(?:[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Jj]ournalist|[Cc]olumnist"
    rf"|[Ww]riter|[Ff]ellow)s? (?:at|of|for|with)) ({_NAME})"
)
_CREDIT = re.compile(rf"[/,]\s?({_NAME})[.)\]]*$")
_PUBLISHES = re.compile(rf"^({_NAME}),? (?:is|has|places|wants|lives|runs|publishes|covers|uses|and our)\b")
_COMPANY = re.compile(
    r"\b(?:Publish\w*|PUBLISH\w*|Holdings|HOLDINGS|Newspapers|Media|MEDIA|Productions|Foundation|Association|Trust)\b"
)
_PARTS = re.compile(
    r"\s*(?:[|:·•»›>\[\]/]|\s[-–—]+\s|\s{2,}|\t|\. (?=[A-Z])|, (?=(?:no|No|vol|Vol|weekly|daily)\b))\s*"
)
_LEGAL = re.compile(
    r",?\s+(?:Ltd|Limited|LLC|Inc|Incorporated|Co|Company|plc|PLC|GmbH|AG|BV|Corp|Corporation|Holdings|Publications"
    r"|Publishing|Media|Group|News & Media|Media Group|Archives?|e\.?V|S\.?A|Co-op|Newspapers)\.?$"
)
GENERIC = frozenset(
    """
    home menu news world politics business sport sports opinion culture search skip log sign subscribe subscription
    donate support share print email e-mail live latest breaking more read watch listen advertisement ad section
    sections main top back next previous page front comment comments analysis features video audio podcast podcasts
    weather international national local media all close open toggle navigation accessibility keyboard jump go
    english newsletter newsletters shop jobs cookies cookie we our you your this it if by in on from at to for
    follow us privacy terms contact about help register login text size updated published posted editions edition
    europe asia africa americas middle east tech technology science health travel lifestyle money markets arts
    entertainment style food books review magazine archive archives press release releases statement statements
    transcript facebook twitter whatsapp telegram linkedin instagram youtube copyright rights hide image photo
    photograph map chart related stories story article articles blog blogs monday tuesday wednesday thursday friday
    saturday sunday january february impressum datenschutz agb menü march april may june directly view browser now
    just events become vol no issue forwarded sent loading warning notice trending best reader readers guest column
    word count not ready cancel continue accept reject okay yes hello hi dear welcome thank thanks updates countries
    topics july august september october november december special report exclusive urgent interview the a an and
    """.split()
)
"""Words of navigation and appeals, which alone are nobody's name."""

MASTHEAD, RIGHTS, OWNED, CUE = 2.0, 2.5, 2.5, 1.0
"""Points for a name at the very top, in the line on rights, as subject of what the page says of itself, after a word
that outlets' names follow; one more half point for every other removed block with it. Set on the development pages."""

HEAD = 3
"""Blocks at the top that may hold the masthead."""

_DAY = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|^\d", re.IGNORECASE)
_SITE_WORDS = re.compile(
    r"[\s,:–-]+(?:on[- ]?line|internet edition|home ?page|web ?site|news ?desk|online edition|web edition"
    r"|official site)$",
    re.IGNORECASE,
)


def calls_itself_site(text: str) -> bool:
    """Whether a phrase says that it names a web site ("Harbour Lantern On-Line")."""
    return bool(_SITE_WORDS.search(text))


def named_owner(text: str, *, stated: bool = False) -> str | None:
    """The outlet's name in a phrase of a page's metadata, one word of any letter case too; None where it is none.

    `stated`: the metadata says that it is the site's name, so that it needs no capitals.
    """
    text = _SITE_WORDS.sub("", text.split(" | ")[0].strip()[:60])
    if _DAY.search(text):
        return None
    if (name := _named(text)) or not 3 <= len(text) <= 50:
        return name
    words = text.split()
    own = [word for word in words if word.casefold().strip(".,") not in GENERIC]
    capital = stated or all(word[0].isupper() or len(word) <= 3 for word in words)
    return text if own and text[-1] not in "?!" and ((capital and len(words) <= 6) or len(words) == 1) else None


def owners_in(text: str) -> Iterator[str]:
    """The names that a line on rights gives."""
    for pattern in (_RIGHTS, _BEFORE_RIGHTS):
        for found in pattern.finditer(text[:400]):
            yield found[1]


def _named(text: str) -> str | None:
    """The name in a phrase, without legal forms; None where it holds none."""
    text = re.sub(r"\s*\b(?:[Aa]ll|[Aa]lle|ALL) (?:[Rr]|RI).*|^(?:[Cc]opyright|COPYRIGHT)(?: of)?\s+", "", text)
    text = text.strip(" .,;:-–—\"'“”‘’()")
    while (shorter := _LEGAL.sub("", text)) != text and len(shorter.split()) >= 1:
        text = shorter.strip(" ,")
    words = text.split()
    own = [w for w in words if w[0].isupper() and w.casefold().strip(".,") not in GENERIC]
    if (
        len(own) * 2 < len(words)
        or not own
        or not text[0].isalpha()
        or len(words) > 7
        or not 3 <= len(text) <= 50
        or not any(c.isalpha() for c in text)
    ):
        return None
    return text


def proposals(block: str, place: int) -> Iterator[tuple[str, float]]:
    """Names that a removed block proposes, with points; `place`: how many blocks stand above it."""
    text = block[:400]
    for pattern, points in (
        (_RIGHTS, RIGHTS),
        (_BEFORE_RIGHTS, RIGHTS),
        (_OWNED, OWNED),
        (_CUES, CUE),
        (_PUBLISHES, CUE),
    ):
        for found in pattern.finditer(text):
            yield found[1], points
    if credit := _CREDIT.search(text):
        yield credit[1], CUE / 2
    if place < HEAD:
        first = next((part for part in _PARTS.split(text) if part), "")
        if first[:1].isalnum() and len(first.split()) <= 6:
            yield first, MASTHEAD - 0.4 * place
