"""The marks that a text got on its way here: of quoting, of subtitles and messengers, words broken at line ends.

They are the form of a mail, a film or a column of print, not words of the article, as Markdown's marks are not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from parley.articles.blocks import WIDEST, WRAPPED, continues

_QUOTED = re.compile(r"(?:>[ \t]?)+(?=[^\d>]|$)|(?:>[ \t])+")
"""Marks of quoting at the start of a line; ">100 dead" begins with none."""

_WIRED = re.compile(r"^\^(?=[^\W_])", re.MULTILINE)
"""How wire services mark the lines of a head: "^By JANE ROE"."""

_INDENTED, _FLUSH = re.compile(r"(?: {2,12}|\t)\w?[\w\"“‘'«(]"), re.compile(r"\S")

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(?P<fields>(?:(?:[\w-]+:|[ \t-]).*\n){1,60}?)---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^([\w-]+):[ \t]*[\"']?([^\n]*?)[\"']?[ \t]*$", re.MULTILINE)
_STATED = {"title": "# {}", "author": "By {}", "date": "{}"}

_CUE = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3} --> (?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}.*")
_STYLE = re.compile(r"</?(?:i|b|u|c|v|font)\b[^<>\n]{0,80}>|\{\\[a-z]{1,6}\d{0,4}\}")
_STAMP = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}")
_FROM_ZERO = re.compile(r"(?:[^\n]*\n){0,3}?0?0:00\n")
FEWEST_CUES, FEWEST_STAMPS = 2, 4
"""Cues that make subtitles; times on lines of their own, counted from zero, that make the transcript of a film †."""

_BROKEN = re.compile(r"(?<=[^\W\d_]{2})[-\u2010\u00ac]\n(?=[a-z])|(?<=[A-Z]{2})[-\u2010\u00ac]\n(?=[A-Z]{2})")
"""A word that goes on in the next line: in small letters, or all in capitals."""
FEWEST_BROKEN, _BROKEN_SHARE = 3, 0.1
"""Broken words, and their share of the lines, from which a text comes from columns of print †."""
_ENDING = frozenset('.!?:”"’')
_SHORT_LINE = 0.7
"""Share of the longest line of a column under which a line with a sentence's end is a paragraph's last †."""


FEWEST_INDENTS = 2
_NEARLY = 0.9
"""Share of a paragraph's width under which a line with a sentence's end is its last †."""
_HYPHENS = frozenset("-\u2010\u00ac")

_SET_OFF = re.compile(r"^(?P<mark>[*_])(?=[^\s*_])(?P<line>[^\n]{2,200}?)(?<=[^\s*_])(?P=mark)$", re.MULTILINE)
FEWEST_SET_OFF = 2
"""Whole lines in bold or italics, as messengers mark them, that show a forwarded message †."""


def as_typed(text: str) -> str:
    """A normalised text without these marks."""
    return mended(without_cues(without_emphasis(unquoted_mail(_WIRED.sub("", text)))))


def parted(text: str) -> str:
    """A text as it came, with a blank line before each paragraph that only its first line's indent sets apart.

    Such a line stands below one that is flush or a paragraph itself, and goes on in one that is flush unless it is a
    whole paragraph. Where there are some, other indented lines begin something, too, below a sentence's end or, if they
    go on in one that is flush, below a short line.
    """
    lines = text.split("\n")
    begins: set[int] = set()
    last = -1
    for i, (before, line, after) in enumerate(zip(lines, lines[1:], lines[2:], strict=False), 1):
        alone = line.rstrip()[-1:] in _ENDING
        below = _FLUSH.match(before) or (last == i - 1 and before.rstrip()[-1:] in _ENDING)
        if _INDENTED.match(line) and below and (_FLUSH.match(after) or alone):
            begins.add(i)
            last = i
    if len(begins) < FEWEST_INDENTS:
        return text
    full = _SHORT_LINE * max(len(lines[i]) for i in begins)
    for i, (before, line, after) in enumerate(zip(lines, lines[1:], lines[2:], strict=False), 1):
        short = len(before.rstrip()) < full and _FLUSH.match(after)  # two lines of a heading stay together
        if _INDENTED.match(line) and (_FLUSH.match(before) or before.rstrip()[-1:] in _ENDING or short):
            begins.add(i)
    running = _running(lines, begins)
    out = [lines[0]]
    for i, line in enumerate(lines[1:], 1):
        if i in running:
            out[-1] = f"{out[-1].rstrip()} {line.strip()}"
        else:
            out.append(f"\n{line}" if i in begins else line)
    return "\n".join(out)


def _running(lines: Sequence[str], begins: Set[int]) -> set[int]:
    """The lines with which paragraphs that begin with an indent run on, where a program broke them at one width.

    Only here, while the first lines have their indents, is that width seen.
    """
    firsts = [i for i in begins if i + 1 < len(lines) and _FLUSH.match(lines[i + 1])]
    width = max((len(lines[k].rstrip()) for i in firsts for k in (i, i + 1)), default=0)
    out: set[int] = set()
    if not WRAPPED <= width <= WIDEST:
        return out
    for i in firsts:
        for at in range(i + 1, len(lines)):
            before, following = lines[at - 1].rstrip(), lines[at]
            fits = len(before) + 1 + len(following.split(" ", 1)[0]) <= width
            over = before[-1:] in _ENDING and len(before) < _NEARLY * width
            cries = following.isupper() and not before.isupper()
            if fits or over or cries or not _FLUSH.match(following) or before[-1:] in _HYPHENS:
                break
            out.add(at)
    return out


def without_front_matter(text: str) -> str:
    """Markdown whose title, author and day stand in the text rather than in fields before it."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return text
    fields = {name.lower(): value for name, value in _FIELD.findall(found["fields"])}
    stated = [form.format(fields[name]) for name, form in _STATED.items() if fields.get(name)]
    return "\n\n".join((*stated, text[found.end() :]))


def unquoted_mail(text: str) -> str:
    """Lines without the marks of quoting; where the depth of quoting changes a paragraph ends."""
    if "\n>" not in text and not text.startswith(">"):
        return text
    out: list[str] = []
    before = 0
    for line in text.split("\n"):
        marks = _QUOTED.match(line)
        depth = marks.group().count(">") if marks else 0
        rest = line[marks.end() :].strip() if marks else line
        if depth != before and out and rest:
            out.append("")
        before = depth
        out.append(rest)
    return "\n".join(out)


def without_emphasis(text: str) -> str:
    """A message's whole lines in bold or italics without the marks that messengers put around them."""
    if len(_SET_OFF.findall(text)) < FEWEST_SET_OFF:
        return text
    return _SET_OFF.sub(lambda found: found["line"], text)


def without_cues(text: str) -> str:
    """The words of subtitles, in paragraphs by sentence and speaker, without numbers and times."""
    lines = text.split("\n")
    if sum(_CUE.fullmatch(line) is not None for line in lines) >= FEWEST_CUES:
        cue = _CUE
    elif sum(_STAMP.fullmatch(line) is not None for line in lines) >= FEWEST_STAMPS and _FROM_ZERO.match(text):
        cue = _STAMP
    else:
        return text
    said: list[str] = []
    going = False
    for line, following in pairwise([*lines, ""]):
        if not line or cue.fullmatch(line) or (line.isdigit() and cue.fullmatch(following)) or line == "WEBVTT":
            continue
        words = _STYLE.sub("", line).strip()
        turn = words.startswith(("-", "–", ">>"))
        said.append(("" if not said else " " if going and not turn else "\n\n") + words)
        going = not words.endswith((".", "!", "?", "…", '"', "”"))
    return "".join(said)


def mended(text: str) -> str:
    """Paragraphs in which words are broken at line ends, as columns of print have them, each on one line again.

    A text with few of them is left alone: programs break lines after hyphens that belong to a word.
    """
    broken = len(_BROKEN.findall(text))
    if broken < FEWEST_BROKEN or broken < _BROKEN_SHARE * text.count("\n"):
        return text
    chunks = [chunk.strip("\n") for chunk in re.split(r"\n{2,}", text)]
    width = max(len(line) for chunk in chunks if _BROKEN.search(chunk) for line in chunk.split("\n"))
    return "\n\n".join(_in_one_line(chunk) if _BROKEN.search(chunk) else _joined(chunk, width) for chunk in chunks)


def _joined(chunk: str, width: int) -> str:
    """A paragraph of a column in which no word happens to be broken."""
    lines = chunk.split("\n")
    if max(map(len, lines)) > width:
        return chunk
    pieces = [lines[0]]
    for line, following in pairwise(lines):
        pieces.extend((" " if continues(line, following, width) else "\n", following))
    return "".join(pieces)


def _in_one_line(chunk: str) -> str:
    width = max(map(len, chunk.split("\n")))
    lines = _BROKEN.sub("", chunk).split("\n")
    pieces = [lines[0]]
    for line, following in pairwise(lines):
        last = line[-1:] in _ENDING and len(line) < _SHORT_LINE * width
        pieces.extend(("\n\n" if last else " ", following))
    return "".join(pieces)
