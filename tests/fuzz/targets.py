"""The targets: from bytes, markup or text all the way to what is shown. Only a SourceError may come out of them."""

from __future__ import annotations

import contextlib
import io
import zlib
from collections.abc import Callable
from functools import cache
from typing import cast

from rich.console import Console

from parley.articles.build import article_from
from parley.claims.language.tokens import Windower
from parley.claims.model.encoder import Encoder
from parley.claims.model.marking import Marker
from parley.claims.read import Reader, Source
from parley.claims.types import Reading
from parley.data.gazetteer import load_gazetteer
from parley.data.likelihood import load_lexicon
from parley.data.sides import load_choosers
from parley.data.vocabulary import load_tokenizer
from parley.errors import SourceError
from parley.pages.load import page_from_bytes
from parley.pages.pdf import contents
from parley.pages.types import Page, PageFormat, clean_text
from parley.present.html import report_html
from parley.present.terminal import print_reading
from tests.fuzz.noise import NoisyEncoder, noisy_judge
from tests.fuzz.parts import PARTS
from tests.invariants import check_article, check_error, check_json, check_reading, check_report, check_terminal


@cache
def noisy_reader() -> Reader:
    """The reader with a model that marks at random."""
    marker = Marker(cast("Encoder", NoisyEncoder()), Windower(load_tokenizer()))
    return Reader(marker, load_gazetteer(), load_lexicon(), load_choosers())


def check_shown(reading: Reading) -> None:
    """Everything that can be made of a reading."""
    check_json(reading)
    printed = io.StringIO()
    print_reading(reading, Console(file=printed, width=80))
    check_terminal(printed.getvalue())
    check_report(report_html(reading), reading)


def article_of(page: Page) -> Source | None:
    """The article of a page, None where it is refused as it should be."""
    try:
        source = Source(*article_from(page, judge=noisy_judge))
    except SourceError as error:
        check_error(error)
        return None
    check_article(source.article)
    return source


KINDS: tuple[str | None, ...] = (None, "html", "text", "markdown", "mail", "pdf")
CHARSETS = (None, "utf-8", "latin-1", "utf-16", "shift_jis", "utf-7", "idna", "zlib")


def of_bytes(data: bytes) -> None:
    """Bytes to an article: the first two choose the format and the charset that a server would name."""
    kind, charset = (data[0] if data else 0), (data[1] if data[1:] else 0)
    if KINDS[kind % len(KINDS)] == "pdf":
        with contextlib.suppress(Exception):  # in a process of its own any of them is a refusal
            contents(data[2:])
        return
    try:
        page = page_from_bytes(
            data[2:], path="page", declared=CHARSETS[charset % len(CHARSETS)], kind=KINDS[kind % len(KINDS)]
        )
    except SourceError as error:
        check_error(error)
    else:
        article_of(page)


def _page(form: PageFormat, data: bytes) -> Source | None:
    text = clean_text(data.decode("utf-8", "replace"))
    return article_of(Page(path="page", url=None, format=form, text=text)) if text.strip() else None


def of_markup(data: bytes) -> None:
    """Markup to an article."""
    _page("html", data)


def of_text(data: bytes) -> None:
    """Text to a reading, one in `SHOWN` to what is shown of it; text that begins with # is Markdown."""
    source = _page("markdown" if data[:1] == b"#" else "text", data)
    if source:
        (reading,) = noisy_reader().read([source])
        check_reading(reading)
        if zlib.crc32(data) % SHOWN == 0:
            check_shown(reading)


SHOWN = 8
"""Showing takes longer than all else, and holds less that could break."""

TARGETS: dict[str, Callable[[bytes], None]] = {"bytes": of_bytes, "markup": of_markup, "text": of_text, **PARTS}
