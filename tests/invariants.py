"""What holds of every article, reading and report, whatever page they come from."""

from __future__ import annotations

import dataclasses
import html
import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jsonschema
from lxml import html as lxml_html

from parley.articles.types import Article
from parley.claims.types import Reading
from parley.errors import SourceError
from parley.present.jsonl import reading_from_json, reading_json
from parley.spans import Span
from parley.times import DateExpression

SCHEMA = Path(__file__).parents[1] / "docs" / "reading.schema.json"

ELEMENTS = frozenset(
    "html head meta title style body a header p h1 h2 strong em span kbd main article aside nav section ol ul li details"
    " summary footer script".split()
)
"""Elements that a report is made of: any other came from the page."""


@cache
def _validator() -> jsonschema.protocols.Validator:
    return jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def check_error(error: SourceError) -> None:
    """A refusal is one sentence that says what happened, and one that says what to do."""
    assert error.sentence.strip().endswith("."), error.sentence
    assert error.remedy


def check_article(article: Article) -> None:
    """The text is paragraphs between single blank lines, and nothing that carries no text."""
    text = article.text
    assert text.strip()
    assert text == text.strip("\n")
    assert "\n\n\n" not in text
    assert all("\n" not in paragraph and paragraph.strip() for paragraph in text.split("\n\n"))
    assert not any(ord(c) < 32 and c != "\n" for c in text)
    assert all(removed.text.strip() and removed.reason for removed in article.removed)
    for field in (article.title, article.byline, article.outlet, article.url):
        assert field is None or field.strip()


def spans_of(value: object, path: str = "reading") -> Iterator[tuple[str, Span]]:
    """Every span anywhere in a reading, with where it stands."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from spans_of(item, f"{path}[{i}]")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from spans_of(getattr(value, field.name), f"{path}.{field.name}")


def dates_of(value: object) -> Iterator[DateExpression]:
    """Every date anywhere in a reading."""
    if isinstance(value, DateExpression):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from dates_of(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from dates_of(getattr(value, field.name))


def check_reading(reading: Reading) -> None:
    """Spans lie in the text, cross no paragraph and hold what the reading says they hold; ids lead somewhere."""
    text = reading.article.text
    for path, span in spans_of(reading):
        assert 0 <= span.start < span.end <= len(text), f"{path}: {span}"
        assert "\n" not in span.of(text), f"{path} crosses a paragraph: {span.of(text)!r}"
    for date in dates_of(reading):
        assert date.text == date.span.of(text)
    for quantity in reading.quantities:
        assert quantity.wording == quantity.span.of(text)
        assert quantity.low is not None or quantity.high is not None
    for forecast in reading.forecasts:
        assert all(words in text for words in (forecast.wording or "").split("; "))
        assert forecast.claim.strip()
    speakers, statements = {s.id for s in reading.speakers}, {s.id for s in reading.statements}
    for claims in (reading.speakers, reading.statements, reading.events, reading.positions, reading.forecasts):
        ids = [claim.id for claim in claims]
        assert len(ids) == len(set(ids)), "an id is used twice"
    assert {s.speaker for s in reading.statements} <= speakers
    assert {s.via for s in reading.statements} - {None} <= statements
    assert {e.reported_by for e in reading.events} - {None} <= speakers
    assert {p.statement for p in reading.positions} - {None} <= statements
    assert {f.statement for f in reading.forecasts} - {None} <= statements
    assert all(s.name.strip() for s in reading.speakers)


def check_json(reading: Reading) -> None:
    """One line that follows the schema and can be read back."""
    line = reading_json(reading)
    assert "\n" not in line
    line.encode("utf-8")
    _validator().validate(json.loads(line))
    assert reading_from_json(line) == reading


def check_terminal(printed: str) -> None:
    """Nothing that a terminal would act upon, but line feeds."""
    assert not any(c != "\n" and unicodedata.category(c) in ("Cc", "Cs") for c in printed)


def check_report(page: str, reading: Reading) -> None:
    """The whole text is there; no element, handler, address or style that is not the template's own."""
    assert "Content-Security-Policy" in page.partition("<title>")[0]
    inner = re.search(r"<article[^>]*>(.*)</article>", page, re.DOTALL)
    assert inner
    shown = html.unescape(re.sub(r"<[^>]*>", "", inner.group(1)))
    assert shown.split() == reading.article.text.split()
    tree = lxml_html.document_fromstring(page.encode("utf-8", "replace"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    elements = [e for e in tree.iter() if isinstance(e.tag, str)]
    assert {e.tag for e in elements} <= ELEMENTS
    assert sum(e.tag == "script" for e in elements) == 1
    assert sum(e.tag == "style" for e in elements) == 1
    for element in elements:
        assert not any(name.startswith("on") or name in ("style", "src", "srcdoc") for name in element.attrib)
        address = element.get("href")
        assert address is None or address.startswith(("#", "http://", "https://"))
