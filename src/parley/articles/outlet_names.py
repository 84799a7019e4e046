"""Names in the lines of a page about itself that may be its outlet's, and what speaks for each of them.

A name is a run of words with capitals. Outlets are told from the page's other names by where they stand, by what
stands before and after them, by how often and how far apart they return, and by the addresses that spell them.
All traits are numbers, in the order of `TRAITS`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parley.articles import outlet_words as vocabulary
from parley.articles.outlets import GENERIC

LOOKED_AT, MOST_LINES, MOST_NAMES, MOST_WORDS = 400, 200, 300, 8
"""Characters of a line, lines of a page, names of a page and words of a name that are looked at."""

HEAD = 4
"""Lines at the head of a page that may be its masthead †."""

_TOKEN = re.compile(r"(?:[A-Z]\.)+(?=[\s,]|$)|[AK]/S\b|\w(?:[\w’'&+]|[-.](?=\w))*!?|&|\S")


_LEGAL_AFTER = re.compile(r",?\s+(?:L\.\s?P\.|S\.\s?A\.|A/S|e\.\s?V\.|Co-op|Pvt)")
_YEARS = r"(?:(?:1[89]|20)\d\d(?:\s?[-–—/,]\s?(?:\d{2,4}|now))*[,.]?)"
_RIGHTS = rf"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)[\s©,:]*(?:\([cC]\))?\s*(?:by\s+|of\s+)?{_YEARS}?\s*(?:by\s+)?"
_BEFORE_RIGHTS = re.compile(
    r"[,.]?\s*(?:[|·—–-]\s?)?(?:™\s?(?:and|&)\s?)?(?:©|\([cC]\)\s?\d|[Aa]ll [Rr]ights|(?:1[89]|20)\d\d\s*$)"
    r"|[^.]{0,40}?(?:registered (?:trademark|society)|ISSN)"
)
_AFTER_RIGHTS = re.compile(rf"(?:{_RIGHTS}|^{_YEARS}\s)(?:[Tt]he\s)?$")
_CUE = re.compile(
    r"(?:\b(?:support|subscribe to|sign up (?:for|to)|more from|follow|special to|source:|read|readers? of|reading"
    r"|share|download|join|give|alerts from|about|part of|welcome to|from|to|published (?:by|in)|appeared (?:in|on)"
    r"|(?:read|see|view) (?:more |it |this |the original )?(?:at|on|in)|keep|by|at|of|for|with|on|in|via|courtesy of)"
    r"|,|/|—|–)\s*(?:[Tt]he\s)?$",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?:editor|reporter|correspondent|journalist|columnist|writer|fellow|staff|contributor|host)s?\b[^.]{0,20}"
    r"\b(?:at|of|for|with|in)\s(?:the\s)?$",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r",?\s(?:is|are|has|have|was|places?|wants?|lives?|runs?|publish(?:es)?|covers?|uses?|pays?|may|documents|reports"
    r"|and its|and our|needs?|depends|relies|exists)\b"
)
_SEGMENTS = re.compile(r"\s*(?:[|·•»›>~\[\]=*]+|\s[-–—]+\s|\s{2,}|\s/\s|(?<=\w{2})\. (?=[A-Z])|: )\s*")
_TITLE_ENDS = re.compile(r"\s*(?:[|·•»›]|\s[-–—]+\s|: )\s*")
_ADDRESS = re.compile(
    r"(?<![\w.-])([a-z0-9-]+(?:\.[a-z0-9-]+){0,4})\."
    r"(?:example|com|org|net|co|info|news|gov|int|edu|eu|uk|in|de|fr|ru|test|invalid)\b",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"[^.]{0,80}?(?:\(([A-Z][\w .&-]{1,30})\)|/([A-Z][\w .&-]{1,30})/|(?:-|—|–)\s([A-Z]{2,5})(?=\s))\s*[-—–:]"
)
_DATED = re.compile(
    r"[.,:|)\s–—-]{1,4}\(?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|\d{1,2}[ ./-]|vol\b|no\b"
    r"|#|volume\b|issue\b|number\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|(?:1[89]|20)\d\d\b)",
    re.IGNORECASE,
)
_REPORTED_BY = re.compile(r"\b(?:reporting|editing|writing) by (?:[^;]{1,50} and )?\Z", re.IGNORECASE)
_SITE = re.compile(r"[\s:]+(?:on-?line|internet edition|web ?site|web edition|home ?page)$", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = re.compile(rf"\b{_MONTH} \d|\d {_MONTH}(?: |$)|\d{{3}}|-\d|\d-", re.IGNORECASE)
"""A day, or figures that belong to no name."""

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKS = " .,;:-–—\"'“”‘’()!·|"

TRAITS = (
    "lines", "spread", "first", "second", "third", "opens_head", "whole_head", "opens", "whole", "rights", "itself",
    "cue", "post", "address", "spelt", "initials", "kind", "company", "legal", "in_title", "title_end", "author",
    "is_taken", "capitals", "words", "short", "place_after", "appeal", "story", "within", "around", "agency", "related",
    "caption", "foot", "longer", "dated", "written", "common", "bar", "site",
)  # fmt: skip

_PLACES = ("opens_head", "rights", "dated", "itself")
"""Places at which a page gives its outlet's full name."""


class Name(NamedTuple):
    """A name that may be the outlet's: the forms in which the page writes it, and its traits."""

    forms: tuple[str, ...]
    traits: tuple[float, ...]


class _Seen(NamedTuple):
    """A name where it stands in a line."""

    text: str
    start: int
    end: int


def name_key(name: str) -> str:
    """A name without case, marks and a leading article, for comparing."""
    return re.sub(r"^the\s+|\W|_", "", name.casefold())


def _bare(word: str) -> str:
    return word.casefold().strip(".,!’'")


def _runs(line: str) -> Iterator[list[re.Match[str]]]:
    """The runs of words with capitals in a line, small linking words inside them included."""
    run: list[re.Match[str]] = []
    before = -1
    for token in _TOKEN.finditer(line):
        word = token.group()
        capital = word[0].isupper() or (bool(run) and word.isdigit() and len(word) < 4)
        apart = token.start() - before > 1 or token.start() == before
        if run and (apart or not (capital or word.casefold() in vocabulary.LINKING)):
            yield run
            run = []
        if capital or run:
            run.append(token)
        before = token.end()
    if run:
        yield run


def _trimmed(words: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    low, high = 0, len(words)
    while low < high and not words[low].group()[0].isupper():
        low += 1
    while high > low and not (words[high - 1].group()[0].isupper() or words[high - 1].group().isdigit()):
        high -= 1
    return words[low:high]


def _without_legal(words: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    while len(words) > 1 and _bare(words[-1].group()) in vocabulary.LEGAL:
        words = _trimmed(words[:-1])
    return words


def _without_site(words: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    while len(words) > 1 and _bare(words[-1].group()) in ("online", "on-line", "archive", "archives", "website"):
        words = _trimmed(words[:-1])
    return words


def _mentions(line: str) -> Iterator[_Seen]:
    """The names in a line: whole runs, their parts between words of appeals, both without legal forms too."""
    for run in _runs(line):
        parts: list[list[re.Match[str]]] = [[]]
        for token in run:
            if _bare(token.group()) in vocabulary.APPEAL or _bare(token.group()) in vocabulary.ENDING:
                parts.append([])
            else:
                parts[-1].append(token)
        found = {
            (words[0].start(), words[-1].end())
            for part in (run, *parts)
            for words in (_trimmed(part), _without_legal(_trimmed(part)), _without_site(_trimmed(part)))
            if 0 < len(words) <= MOST_WORDS and _bare(words[-1].group()) not in vocabulary.ENDING
        }
        yield from (_Seen(line[start:end], start, end) for start, end in sorted(found))


def _usable(name: str) -> bool:
    words = name.split()
    own = sum(
        _bare(word) not in vocabulary.COMMON and _bare(word) not in GENERIC and _bare(word) not in vocabulary.APPEAL
        for word in words
    )
    if len(words) - own > max(2, len(words) // 2) and not (vocabulary.LINKING & set(words)):
        return False
    return (
        _bare(words[0]) not in vocabulary.ORDERS
        and 2 <= len(name) <= 60
        and len(words) <= MOST_WORDS
        and (
            own > 0 or (len(words) > 1 and bool(vocabulary.KIND.search(name))) or (words[0] == "The" and len(words) > 2)
        )
        and any(c.isalpha() for c in name)
        and not _DAY.search(name)
    )


def _folded(text: str) -> str:
    return re.sub(r"\W|_", "", text.casefold())


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name.casefold()) if word not in vocabulary.LINKING)


class _Gathered:
    """What the lines of one page say of the names in them."""

    def __init__(self, author: str | None) -> None:
        self.authors = {name_key(name) for name in re.split(r", | and ", author or "") if name}
        self.traits: dict[str, dict[str, float]] = defaultdict(dict)
        self.forms: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str, **said: float) -> None:
        """One place of a name, with what it says there; of several places the most counts."""
        name = name.strip(_MARKS)
        key = name_key(name)
        if (
            len(key) < 2
            or not _usable(name)
            or key in self.authors
            or (key not in self.forms and len(self.forms) >= MOST_NAMES)
        ):
            return
        self.forms[key].append(name)
        traits = self.traits[key]
        for trait, value in said.items():
            traits[trait] = max(traits.get(trait, 0.0), float(value))


def _of_line(gathered: _Gathered, line: str, at: int, count: int, reason: str | None) -> None:
    """The names of one line that the page says about itself; `at`: how many such lines stand above it."""
    whole = len(_folded(line))
    if at < HEAD and reason not in ("byline", "date"):
        first = next((part for part in _SEGMENTS.split(line) if part), "")
        if first[:1].isalnum() and len(first.split()) < MOST_WORDS:
            if (site := _ADDRESS.fullmatch(first)) and _HUMP.search(site[1]):
                first = _HUMP.sub(" ", site[1])
            gathered.add(first, opens_head=1, whole_head=len(_folded(first)) == whole)
    for seen in _mentions(line):
        if reason == "byline" and (seen.start <= 4 or line[: seen.start].casefold().endswith("by ")):
            continue  # the author
        before, after = line[max(0, seen.start - 60) : seen.start], line[seen.end : seen.end + 80]
        if _REPORTED_BY.search(before):
            continue  # who else reported
        opens = seen.start <= 4
        gathered.add(
            seen.text,
            first=opens and at == 0, second=opens and at == 1, third=opens and at == 2,
            opens=opens, whole=len(_folded(seen.text)) >= whole - 1,
            rights=bool(_AFTER_RIGHTS.search(before) or _BEFORE_RIGHTS.match(after)),
            itself=opens and bool(_ITSELF.match(after)),
            cue=bool(_CUE.search(before)), post=bool(_POST.search(before)),
            legal=_bare(seen.text.split()[-1]) in vocabulary.LEGAL or bool(_LEGAL_AFTER.match(after)),
            place_after=at < HEAD and after[:2].strip().startswith("("),
            dated=bool(_DATED.match(after)), written=reason == "byline" or before.casefold().endswith("by "),
            foot=at >= count - 3, related=reason == "related", caption=reason in ("caption", "credit"),
        )  # fmt: skip


def _shorter(gathered: _Gathered, lines: Sequence[str]) -> None:
    """Names within longer ones that return in other lines by themselves need no capitals beside them."""
    known = {key: forms[0] for key, forms in gathered.forms.items()}
    for name in known.values():
        words = name.split()
        for size in range(1, len(words)):
            for part in (words[:size], words[-size:]):
                key = name_key(" ".join(part))
                if part[-1] in vocabulary.LINKING or part[0] in vocabulary.LINKING:
                    continue
                if key not in gathered.forms and sum(key in line for line in lines) > 1 and len(key) > 3:
                    gathered.add(" ".join(part))


def names_of(
    blocks: Sequence[str], reasons: Sequence[str | None], title: str | None, author: str | None, title_at: int | None
) -> list[Name]:
    """The names that may be the outlet's of a text page, with their traits.

    They come from what was removed, from short lines above the story, and from the bracket of its first line.
    """
    story = next((i for i, r in enumerate(reasons) if r is None and len(blocks[i].split()) >= 12), len(blocks))
    places = [i for i, r in enumerate(reasons) if r is not None or (i < story and len(blocks[i].split()) < 12)]
    if len(places) > MOST_LINES:
        places = [*places[: MOST_LINES // 2], *places[-MOST_LINES // 2 :]]
    gathered = _Gathered(author)
    lines = [blocks[i][:LOOKED_AT] for i in places]
    folded = [_folded(line) for line in lines]
    for at, (i, line) in enumerate(zip(places, lines, strict=True)):
        if i == title_at or reasons[i] == "title":
            ends = [part for part in _TITLE_ENDS.split(line) if part]
            for part in (ends[0], ends[-1]) if len(ends) > 1 else ():
                gathered.add(part, title_end=1)
        else:
            _of_line(gathered, line, at, len(places), reasons[i])
    opening = blocks[story][:160] if story < len(blocks) else ""
    if agency := _AGENCY.match(opening):
        gathered.add(next(filter(None, agency.groups())), agency=1)
    _shorter(gathered, folded)
    addresses = {
        _folded(label)
        for line in lines
        for host in _ADDRESS.findall(line)
        for label in host.split(".")
        if label.casefold() not in vocabulary.SERVERS
    }
    told = _folded(" ".join(b for b, r in zip(blocks, reasons, strict=True) if r is None)[:20_000])
    return list(_described(gathered, folded, addresses, told, name_key(title or ""), name_key(author or "")))


def _described(
    gathered: _Gathered, lines: Sequence[str], addresses: set[str], told: str, title: str, author: str
) -> Iterator[Name]:
    """The names with the traits that need the whole page."""
    keys = list(gathered.forms)
    counts = {key: min(5, sum(key in line for line in lines)) for key in keys}
    placed = [key for key in keys if any(gathered.traits[key].get(place) for place in _PLACES)]
    for key in keys:
        forms, traits = gathered.forms[key], gathered.traits[key]
        name = forms[0]
        at = [i for i, line in enumerate(lines) if key in line]
        initials = {_initials(form) for form in forms}
        traits |= {
            "lines": min(5, len(at)),
            "spread": (at[-1] - at[0]) / len(lines) if at else 0.0,
            "address": any(len(key) > 3 and (key in label or (len(label) > 3 and label in key)) for label in addresses),
            "spelt": key in addresses or f"the{key}" in addresses,
            "initials": any(len(i) > 2 and (i in addresses or i in gathered.forms) for i in initials),
            "kind": bool(vocabulary.KIND.search(name)),
            "company": bool(vocabulary.COMPANY.search(name)),
            "in_title": len(key) > 3 and key in title and not traits.get("title_end"),
            "author": len(key) > 3 and key in author,
            "is_taken": key in (title, author),
            "capitals": all(form.isupper() for form in forms),
            "words": min(5, len(name.split())),
            "short": len(key) < 5,
            "common": sum(_bare(word) in vocabulary.COMMON for word in name.split()) / len(name.split()),
            "bar": sum(
                _bare(word) in vocabulary.COMMON or _bare(word) in GENERIC or _bare(word) in vocabulary.APPEAL
                for word in name.split()
            )
            > 2,
            "site": bool(_SITE.search(name)),
            "appeal": any(_bare(word) in vocabulary.APPEAL for word in name.split()),
            "story": len(key) > 3 and key in told,
            "within": min(3, sum(key in other for other in keys if other != key)) if len(key) > 3 else 0,
            "longer": len(key) > 3 and any(key in other for other in placed if other != key),
            "around": max(
                (counts[other] for other in keys if other != key and len(other) > 3 and other in key), default=0
            ),
        }
        yield Name(tuple(forms), tuple(float(traits.get(trait, 0.0)) for trait in TRAITS))
