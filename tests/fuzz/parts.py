"""Targets for single parts that strangers' text reaches: grammars, data in pages, feeds, JSON Lines, settings.

They run far more often than the whole way does, and reach what the whole way rarely comes to.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from itertools import pairwise
from pathlib import Path

from lxml import html as lxml_html

from parley.articles import bylines, date_lines
from parley.articles.date_forms import find_date, find_day
from parley.articles.embedded_data import embedded_article
from parley.articles.linked_data import LinkedArticle, completed, linked_article
from parley.claims.dates.dates import find_dates
from parley.claims.forecasts.deadlines import find_deadline
from parley.claims.forecasts.likelihood import Lexicon
from parley.claims.quantities.quantities import find_quantities
from parley.config import settings
from parley.data.likelihood import load_lexicon
from parley.errors import BadInput, SourceError
from parley.pages import entries, robots
from parley.pages.feed_states import FeedStates
from parley.pages.fetch import Fetched
from parley.pages.load import page_from_bytes
from parley.pages.types import clean_text
from parley.scores.deadlines import deadline_of
from parley.spans import Span
from parley.store.codec import packed, unpacked
from parley.store.exchange import Lines, edit_json, lines_of, stored_json
from parley.times import EARLIEST, LATEST
from tests.fuzz.record import AT, check_record
from tests.invariants import check_error

ANCHORS = (None, dt.date(1978, 3, 10), dt.date(2024, 2, 29), EARLIEST, LATEST)
ORDERS = (None, True, False)


@cache
def _lexicon() -> Lexicon:
    return load_lexicon()


def of_grammar(data: bytes) -> None:
    """Text to dates, quantities, chances, deadlines, bylines; the first byte chooses the day of publication."""
    anchor = ANCHORS[(data[0] if data else 0) % len(ANCHORS)]
    text = clean_text(data[1:].decode("utf-8", "replace"))
    if not text.strip():
        return
    whole = Span(0, len(text))
    dates = find_dates(text, anchor=anchor)
    for date in dates:
        assert date.text == date.span.of(text)
        assert "\n" not in date.text
        deadline = deadline_of(date, anchor or EARLIEST, words=text)
        assert deadline.strict <= deadline.lenient
    assert all(a.span.end <= b.span.start for a, b in pairwise(dates))
    for quantity in find_quantities(text, dates=dates):
        assert quantity.wording == quantity.span.of(text)
        assert quantity.low is not None or quantity.high is not None
    words = [span.of(text) for span in _lexicon().find(text, whole)]
    for negated in (True, False):
        _lexicon().reading(words, negated=negated)
        _lexicon().reading([text], negated=negated)
    bound = find_deadline(text, whole, dates, sentence=whole, published=anchor)
    assert bound is None or bound.text == bound.span.of(text)
    _of_lines_about_the_page(text.splitlines(), ORDERS[len(text) % len(ORDERS)])


def _of_lines_about_the_page(lines: list[str], order: bool | None) -> None:
    """What the lines of a page are asked about the page itself."""
    proof = date_lines.proof_in(lines)
    date_lines.order_in(lines)
    for line in lines:
        find_day(line)
        date_lines.yearless(line, proof)
        date_lines.signed_off(line)
        date_lines.address_date(line)
        date_lines.labels_change(line)
        if found := find_date(line, day_first=order):
            assert 0 <= found[1] < found[2] <= len(line)
        date_lines.date_line(line, day_first=order)
        date_lines.published_in(line, day_first=order)
        for said in (bylines.stated(line), bylines.dated_name(line), bylines.names(line)):
            assert said is None or said.strip()
        assert all(map(str.strip, bylines.persons_in(line)))


SCRIPTS = (
    '<script type="application/ld+json">%s</script>', '<script id="__NEXT_DATA__" type="application/json">%s</script>',
    "<script>window.__STATE__ = %s;</script>",
)  # fmt: skip
PAGE = "<html><head><title>Guns fall silent at Tarsk</title>%s</head><body><h1>Guns fall silent at Tarsk</h1></body></html>"


def of_data(data: bytes) -> None:
    """Data in a page's scripts to what it says of the article; the first byte chooses how it stands there."""
    script = SCRIPTS[(data[0] if data else 0) % len(SCRIPTS)] % data[1:].decode("utf-8", "replace")
    tree = lxml_html.document_fromstring((PAGE % script).encode("utf-8", "replace"))
    titles = ("Guns fall silent at Tarsk",) if len(data) % 2 else ()
    said = completed(linked_article(tree, titles), embedded_article(tree, titles))
    assert said == completed(said, LinkedArticle())
    for text in (said.headline, said.published, said.publisher, said.site, *said.authors, *said.body):
        assert text is None or (text.strip() and "\n" not in text)
    assert all("\n" not in line for line in said.body)


URL = "https://quay.example/feed.xml"


def of_feed(data: bytes) -> None:
    """A feed's bytes to its entries, to the page in its only entry; and the same bytes as robots.txt."""
    fetched = Fetched(body=data, url=URL, charset=None, kind="feed")
    with suppress(*_OTHERS):  # in a process of its own any of them is a refusal
        found = entries._parse(entries._text(fetched), URL)
        for entry in found["entries"]:
            assert entry["url"].lower().startswith(("http://", "https://"))
            assert len(entry["title"]) <= entries.LONGEST_TEXT
    with suppress(ValueError):  # said as a host's fault
        rules = robots._parsed(data.decode("utf-8", "replace").splitlines())
        rules.can_fetch(robots.AGENT, URL)
        rules.crawl_delay(robots.AGENT)
    try:
        page_from_bytes(data, path="entry.xml")
    except SourceError as error:
        check_error(error)


_OTHERS = (ValueError, TypeError, KeyError, AttributeError, LookupError, RecursionError)

WHOLE = 8
"""One set of lines in so many goes into a record: that takes a hundred times longer."""


def of_lines(data: bytes) -> None:
    """JSON Lines to readings and decisions that come back the same; some of them into a record and out of it."""
    lines = Lines(lines_of(io.BytesIO(data)), added=AT)
    found = list(lines)
    for stored in found:
        assert unpacked(packed(stored.reading).blob) == stored.reading
        assert list(Lines([stored_json(stored)], added=AT)) == [stored]
    for edit in lines.edits:
        again = Lines([edit_json(edit)], added=AT)
        assert not list(again)
        assert again.edits == [edit]
    if (found or lines.edits) and zlib.crc32(data) % WHOLE == 0:
        check_record(found, lines.edits)


def of_settings(data: bytes) -> None:
    """Bytes as the configuration file and as the file where feeds are remembered."""
    with _file(data) as path:
        os.environ["PARLEY_CONFIG"] = str(path)
        try:
            assert all(isinstance(setting.value, str) and setting.value for setting in settings())
        except BadInput as error:
            assert error.remedy
        finally:
            del os.environ["PARLEY_CONFIG"]
        states = FeedStates(path)
        state = states.of(URL)
        state.is_due(AT)
        states.keep(state)
        assert FeedStates(path).of(URL) == state


@contextmanager
def _file(data: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="parley-fuzz-") as folder:
        path = Path(folder) / "file"
        path.write_bytes(data)
        yield path


PARTS = {"grammar": of_grammar, "data": of_data, "feed": of_feed, "lines": of_lines, "settings": of_settings}
