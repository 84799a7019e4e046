"""Time and memory of reading hostile inputs of growing size, stage by stage.

    python benchmarks/growth.py [--characters N] [--kind WORD] [--stage NAME]
    python benchmarks/growth.py --largest [--kind WORD]

Each kind of input is read at n, 2n, 4n and 8n characters, every measurement in a process of its own. The
exponent is the slope of log time over log size: 1 is linear. Above FLAGGED it is marked, if the time matters.
Time is the processor's, so that a busy machine does not disturb it.

With --largest, `parley read` itself reads the largest and oddest pages that anybody may give it, with the shipped
model on one thread: processor seconds and the largest resident memory of each.
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing as mp
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import datetime as dt

import numpy as np

from parley.articles.build import article_from
from parley.articles.nesting import few_attributes, shallow
from parley.articles.pasted import as_typed, parted
from parley.claims.dates.dates import find_dates
from parley.claims.language.tokens import Window, Windower
from parley.claims.layout import ASKED, HEADS, LINK_DIM, LINKS, MARK_WIDTH
from parley.claims.model.attributions import mark
from parley.claims.model.encoder import Encoded
from parley.claims.model.hearing import heard
from parley.claims.model.linking import BUCKETS, Pointers
from parley.claims.quantities.quantities import find_quantities
from parley.claims.sources.speakers import resolve_speakers
from parley.claims.statements.statements import build_statements
from parley.claims.types import Attribution, Mention
from parley.data.gazetteer import load_gazetteer
from parley.data.vocabulary import load_tokenizer
from parley.errors import ParleyError
from parley.pages.types import Page
from parley.spans import Span

FACTORS = (1, 2, 4, 8)
FLAGGED = 1.3
"""Exponent that is marked."""

NOTICEABLE = 0.2
"""Seconds at the largest size below which an exponent is noise."""

PATIENCE = 120
"""Seconds after which a measurement is given up."""

STORY = "The minister said on Friday that 300 troops had crossed the river near Tarsk. "
HTML = (
    f"<html><body><h1>Troops cross the river</h1><article><p>{STORY * 4}</p>%s"
    f"<p>{STORY * 4}</p></article></body></html>"
)


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece))


def _deep(tag: str) -> Callable[[int], str]:
    """Elements within each other, and all closed again."""
    length = 2 * len(tag) + 5
    return lambda size: HTML % (f"<{tag}>" * (size // length) + STORY + f"</{tag}>" * (size // length))


def _page(piece: str, around: str = "%s") -> Callable[[int], str]:
    return lambda size: HTML % (around % (piece * (size // len(piece))))


TEXTS: dict[str, Callable[[int], str]] = {
    "prose": _repeated(STORY + "\n\n"),
    "one huge paragraph": _repeated(STORY),
    "no spaces": _repeated("a"),
    "no spaces, capitals": _repeated("A"),
    "short lines": _repeated("Short line\n"),
    "short paragraphs": _repeated("Yes.\n\n"),
    "quotation marks": _repeated('"'),
    "opening quotation marks": _repeated("“"),
    "quotations only": _repeated("“Go now.” "),
    "quotations, a paragraph each": _repeated("“Go now.”\n\n"),
    "nested quotations": _repeated("“He said ‘she said “no” ’ ”. "),
    "brackets": _repeated("(["),
    "full stops": _repeated("."),
    "full stops, spaced": _repeated(". "),
    "digits": _repeated("1"),
    "digits, spaced": _repeated("17 "),
    "digits and commas": _repeated("1,000,"),
    "mixed scripts": _repeated("Вa мeя 中ab "),
    "zero width": _repeated("a\u200bb\u200d "),
    "right to left": _repeated("\u202eabc\u202c שלום "),
    "names only": _repeated("Anna Petrova Boris Orlov "),
    "different names": lambda size: " ".join(f"Anna{_letters(i)} Petrov{_letters(i)}" for i in range(size // 18)),
    "names with commas": _repeated("Anna Petrova, Boris Orlov, "),
    "offices": _repeated("the foreign minister of Norvania, "),
    "dates only": _repeated("6 December 2021 "),
    "relative dates": _repeated("last week the next three days "),
    "said only": _repeated("said "),
    "he said": _repeated("He said. "),
    "quantities only": _repeated("at least 300 tanks and "),
    "Markdown marks": _repeated("**_[a]("),
    "bylines": _repeated("By Anna Petrova\n\n"),
    "authors": _repeated("Anna Petrova is a reporter at the Quay.\n\n"),
    "appeals": _repeated("Subscribe to our newsletter, please.\n\n"),
    "sentences with dates": _repeated("On 6 December 2021 the minister said so. "),
    "acts": _repeated("Norvania attacked Merrow, seized Halm and will close the strait by June unless Tarsk yields. "),
    "quoted mail": _repeated("> > He said no.\n> Why?\n"),
    "subtitles": _repeated("7\n00:00:01,000 --> 00:00:04,200\nHe said no.\n\n"),
    "joined pictures": _repeated("\N{WOMAN}\u200d\N{BOY} "),
    "pictures joined without end": _repeated("\N{WOMAN}\u200d"),
    "offices elsewhere": lambda size: " ".join(
        f"The minister of Land{_letters(i)} said no." for i in range(size // 36)
    ),
    "broken words": _repeated("The Govern-\nment said no.\n"),
}

PIECES = (
    "at least more than ", "one and one ", "1,", "hundreds of ", "two or ", "a half-", "one x and ", "3.", "$ ",
    "the end of ", "from May to ", "2011-", "last ", "between now and ", "for the ", "at 10", "one or two ",
    "the night of ",
)  # fmt: skip
"""Beginnings of dates and quantities that never end: what the grammars look at again and again."""

TAGS = (
    "<script>", "<!--", "<div", "</p>", "<b><p>", "<a ", "<textarea>", "<p a", '<p a="', "<a b=' c=\" ", "<a =",
    "<p a=\"'><q b='\">", "<p/", "a ",
)  # fmt: skip
MARKS = (
    ">", "> ", ">1", "ab-\n", "AB-\n", "1\n00:00:01,000 --> 00:00:04,200\nx\n", "<i>", "\n>", "    a\nb\n", "    a.\n",
)  # fmt: skip
"""Beginnings of tags, and marks of mail, subtitles and print: one search goes through all of a page for them."""

PAGES: dict[str, Callable[[int], str]] = {
    "page of prose": _page(f"<p>{STORY}</p>"),
    "deep markup": _deep("div"),
    "deep quotations": _deep("blockquote"),
    "unclosed elements": _page("<b><i>x"),
    "list items": _page("<li>An item of it</li>", "<ul>%s</ul>"),
    "table cells": _page("<td>cell</td>", "<table><tr>%s</tr></table>"),
    "table rows": _page("<tr><td>cell</td></tr>", "<table>%s</table>"),
    "JSON-LD garbage": _page('{"@type":"NewsArticle","a":[', '<script type="application/ld+json">%s</script>'),
    "JSON-LD scripts": _page('<script type="application/ld+json">{"@type":"x"}</script>'),
    "time elements": _page("<time>now</time>"),
    "headings": _page("<h2>A heading</h2>"),
    "links": _page('<a href="/a">A link of it</a> '),
    "one attribute": _page("a ", '<div class="%s">x</div>'),
    "one long tag": _page("a", "<%s"),
    "entities": _page("&amp;&#60;"),
    "line breaks": _page("Short line<br>"),
    "unclosed paragraphs": _page(f"<p>{STORY}"),
    "scripts": _page("<script>"),
    "comments": _page("<!--"),
    "crossed elements": _page("<div></span>"),
}


def _differing(size: int) -> str:
    """Paragraphs of prose of which no two are alike."""
    out, length, number = [], 0, 0
    while length < size:
        said = f"On day {number} {STORY}“We shall stay,” Ilse Varga{_letters(number)} told the Quay, “until June.”"
        out.append(said)
        length += len(said) + 2
        number += 1
    return "\n\n".join(out)


MEGABYTE = 1_000_000
LARGEST: dict[str, tuple[str, Callable[[], str]]] = {
    "50 MB of text": ("txt", lambda: _differing(50 * MEGABYTE)),
    "50 MB of markup": (
        "html",
        lambda: HTML % "".join(f"<p>{piece}</p>" for piece in _differing(50 * MEGABYTE).split("\n\n")),
    ),
    "100,000 quotation marks": ("txt", lambda: STORY * 9 + '"' * 100_000 + STORY * 9),
    "100,000 opening quotation marks": ("txt", lambda: STORY * 9 + "“a " * 100_000),
    "10,000 nested divs": ("html", lambda: HTML % ("<div>" * 10_000 + f"<p>{STORY}</p>" * 20)),
    "300 KB of dates": ("txt", lambda: TEXTS["sentences with dates"](300_000)),
    "300 KB of acts": ("txt", lambda: TEXTS["acts"](300_000)),
    "one line of 20 MB": ("txt", lambda: "a" * 20 * MEGABYTE),
    "one line of 20 MB, marks": ("txt", lambda: STORY * 9 + "Ab1-" * 5 * MEGABYTE),
    "one line of 20 MB, markup": ("html", lambda: HTML % ("<p>" + "a" * 20 * MEGABYTE)),
}
"""The largest and oddest pages, with their suffix."""


def _letters(number: int) -> str:
    """A number in letters, so that names differ."""
    out = ""
    while True:
        number, rest = divmod(number, 26)
        out += chr(ord("a") + rest)
        if not number:
            return out


def article_of(text: str, form: str) -> None:
    """From page to article, by form and place alone (the judge sees a bounded part of a page)."""
    with contextlib.suppress(ParleyError):  # a refusal is an answer
        article_from(Page(path=None, url=None, format="html" if form == "html" else "text", text=text))


def tags_of(text: str) -> None:
    """What is done about depth and attributes before markup is parsed."""
    shallow(text)
    few_attributes("<p " + text)


def marks_of(text: str) -> None:
    """What is done about marks of mail, subtitles and print before a text is read."""
    as_typed(parted(text))


def _windows(text: str) -> tuple[Windower, list[Window]]:
    windower = Windower(load_tokenizer())
    words, groups = windower.words(text)
    return windower, windower.windows(text, words, groups)


def tokens_of(text: str) -> None:
    """Words and windows."""
    _windows(text)


def decoding_of(text: str) -> None:
    """Everything between the model and the statements, with a model that marks at random and much."""
    random = np.random.default_rng(7)
    windower = Windower(load_tokenizer())
    words, groups = windower.words(text)
    windows = windower.windows(text, words, groups)

    def said() -> Iterator[Encoded]:
        for window in windows:
            count = len(window.words)
            logits = {
                name: random.normal(size=(count, len(labels))).astype(np.float32) for name, labels in HEADS.items()
            }
            logits["statement"][:, 1] += 2
            yield Encoded(
                logits,
                random.normal(size=(count, len(LINKS), 2, LINK_DIM)).astype(np.float32),
                np.zeros((count, 1 + len(ASKED), MARK_WIDTH), dtype=np.float32),
            )

    pointers = Pointers(
        bias=np.zeros((len(LINKS), BUCKETS), dtype=np.float32),
        none=np.zeros((len(LINKS), LINK_DIM), dtype=np.float32),
        none_bias=np.zeros(len(LINKS), dtype=np.float32),
    )
    attributions = mark(text, words, windows, heard(said()), pointers).attributions
    unknown = [""] * len(attributions)
    build_statements("a", text, words, attributions, unknown, [None] * len(attributions), ())


def carrying_on_of(text: str) -> None:
    """As decoding, with a model to which every run between quotation marks is content, and nothing else is marked."""
    windower = Windower(load_tokenizer())
    words, groups = windower.words(text)
    windows = windower.windows(text, words, groups)
    labels = HEADS["attribution"]
    begin, inner, source = (labels.index(name) for name in ("B-content", "I-content", "B-source"))
    said = []
    for number, window in enumerate(windows):
        count = len(window.words)
        logits = {name: np.zeros((count, len(found)), dtype=np.float32) for name, found in HEADS.items()}
        for values in logits.values():
            values[:, 0] = 1
        logits["statement"][:, 1] = 2
        for place, word in enumerate(window.words):
            if place and text[words[word].start] in "“\"'‘":
                logits["attribution"][place, begin] = 9
            elif place and words[word].quote:
                logits["attribution"][place, inner] = 9
        if not number:
            logits["attribution"][0, source] = 9
        said.append(
            Encoded(
                logits,
                np.zeros((count, len(LINKS), 2, LINK_DIM), dtype=np.float32),
                np.zeros((count, 1 + len(ASKED), MARK_WIDTH), dtype=np.float32),
            )
        )
    pointers = Pointers(
        bias=np.zeros((len(LINKS), BUCKETS), dtype=np.float32),
        none=np.zeros((len(LINKS), LINK_DIM), dtype=np.float32),
        none_bias=np.array([9] * len(LINKS), dtype=np.float32),
    )
    attributions = mark(text, words, windows, heard(said), pointers).attributions
    unknown = [""] * len(attributions)
    build_statements("a", text, words, attributions, unknown, [None] * len(attributions), ())


def _attributions(text: str) -> list[Attribution]:
    """An attribution at every "said", the words beside it being source and content."""
    return [
        Attribution(
            source=Span(max(0, found.start() - 20), found.start()) if found.start() else None,
            cue=Span(*found.span()),
            contents=(Span(found.end(), min(len(text), found.end() + 30)),),
        )
        for found in re.finditer(r"\bsaid\b", text)
        if found.end() < len(text)
    ]


def dates_of(text: str) -> None:
    find_dates(text, anchor=dt.date(2021, 12, 6))


def quantities_of(text: str) -> None:
    dates = find_dates(text, anchor=None)
    attributions = _attributions(text)
    find_quantities(text, attributions=attributions, source_names=["x"] * len(attributions), dates=dates)


def speakers_of(text: str) -> None:
    """Speakers, with an attribution at every "said" and a person at every pair of capitalised words."""
    names = re.finditer(r"\b[A-Z][a-z]+ [A-Z][a-z]+", text)
    mentions = [Mention(span=Span(*found.span()), kind="person") for found in names]
    resolve_speakers(text, _attributions(text), mentions, load_gazetteer())


TEXT_STAGES: dict[str, Callable[[str], None]] = {
    "article": lambda text: article_of(text, "text"),
    "tokens": tokens_of,
    "decoding": decoding_of,
    "carrying on": carrying_on_of,
    "dates": dates_of,
    "quantities": quantities_of,
    "speakers": speakers_of,
}
PAGE_STAGES: dict[str, Callable[[str], None]] = {"article": lambda text: article_of(text, "html")}


class Measured(NamedTuple):
    """One reading: processor seconds, and MiB that the process grew by."""

    seconds: float
    memory: float


def _child(stage: Callable[[str], None], text: str, out: Connection) -> None:
    before = _resident()
    start = time.process_time()
    stage(text)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    out.send((seconds, max(0.0, peak - before)))


def _resident() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


def measure(stage: Callable[[str], None], text: str) -> Measured | str:
    """One measurement in a process of its own; a word where there is none."""
    context = mp.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(stage, text, sending))
    process.start()
    sending.close()
    try:
        if not receiving.poll(PATIENCE):
            return "given up"
        return Measured(*receiving.recv())
    except EOFError:
        return "crashed"
    finally:
        if process.is_alive():
            process.kill()
        process.join()


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The slope of log seconds over log sizes, by least squares."""
    x = np.log(sizes)
    y = np.log([max(s, 1e-4) for s in seconds])
    return float(np.polyfit(x, y, 1)[0])


READING = """
import pathlib, re, sys, time
from parley.cli.main import main
try:
    main()
finally:
    peak = re.search(r"VmHWM:\\s*(\\d+)", pathlib.Path("/proc/self/status").read_text())
    print(time.process_time(), int(peak[1]) / 1024, file=sys.stderr)
"""
"""A program that runs parley and says at last what it took: seconds, MiB. (The kernel counts a parent's memory
towards what it says of its child.)"""


def largest(kind: str) -> None:
    """Read each of the largest pages with `parley read` and print what it took."""
    print(f"{'page':34} {'size':>9} {'seconds':>8} {'peak MiB':>9}  exit")
    for name, (suffix, make) in LARGEST.items():
        if kind not in name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / f"page.{suffix}"
            page.write_text(make(), encoding="utf-8")
            command = [sys.executable, "-c", READING, "read", str(page), "--json", "--threads", "1"]
            with (Path(folder) / "out").open("wb") as out:
                done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, check=False)
            seconds, peak = done.stderr.split()[-2:]
            size = page.stat().st_size / MEGABYTE
            print(f"{name:34} {size:6.1f} MB {float(seconds):8.1f} {float(peak):9.0f}  {done.returncode}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--characters", type=int, default=25_000, help="the smallest size (n)")
    parser.add_argument("--kind", default="", help="only the kinds with this in their names")
    parser.add_argument("--stage", default="", help="only this stage")
    parser.add_argument("--largest", action="store_true", help="parley read on the largest pages instead")
    chosen = parser.parse_args()
    if chosen.largest:
        largest(chosen.kind)
        return
    for warm in (speakers_of, tokens_of, dates_of, TEXT_STAGES["article"], PAGE_STAGES["article"]):
        warm(STORY)
    article_of("никто ничего не знает. " * 20, "text")  # loads the detector of languages, which every child then shares
    sizes = ", ".join(f"{factor}n" for factor in FACTORS)
    print(f"{'kind':30} {'stage':12} {'exponent':>8}  seconds (MiB) at {sizes}; n = {chosen.characters:,}")
    flagged = 0
    grammars = {name: TEXT_STAGES[name] for name in ("dates", "quantities")}
    pieces, tags, marks = ({repr(piece): _repeated(piece) for piece in some} for some in (PIECES, TAGS, MARKS))
    searched = ((pieces, grammars), (tags, {"tags": tags_of}), (marks, {"marks": marks_of}))
    for kinds, stages in ((TEXTS, TEXT_STAGES), *searched, (PAGES, PAGE_STAGES)):
        for kind, make in kinds.items():
            for name, stage in stages.items():
                if chosen.kind in kind and chosen.stage in name:
                    flagged += _row(kind, make, name, stage, chosen.characters)
    print(f"{flagged} flagged (exponent above {FLAGGED} and more than {NOTICEABLE} s at {FACTORS[-1]}n, or none)")


def _row(kind: str, make: Callable[[int], str], name: str, stage: Callable[[str], None], characters: int) -> bool:
    """Measure and print one kind in one stage; whether it is flagged."""
    texts = [make(factor * characters) for factor in FACTORS]
    found: list[Measured] = []
    for text in texts:
        measured = measure(stage, text)
        if isinstance(measured, str):
            print(f"{kind:30} {name:12} {measured} at {len(text):,} characters  <<<", flush=True)
            return True
        found.append(measured)
    slope = exponent([len(t) for t in texts], [m.seconds for m in found])
    bad = slope > FLAGGED and found[-1].seconds > NOTICEABLE
    cells = "  ".join(f"{m.seconds:.2f} ({m.memory:.0f})" for m in found)
    print(f"{kind:30} {name:12} {slope:8.2f}  {cells}{'  <<<' if bad else ''}", flush=True)
    return bad


if __name__ == "__main__":
    main()
