"""Hypothesis strategies shared by the tests: arbitrary valid readings over arbitrary text."""

import datetime as dt
from typing import get_args

from hypothesis import strategies as st

from parley.articles.types import Article, Removed
from parley.claims.types import Quantity, Reading, Speaker, SpeakerKind, Statement, StatementKind
from parley.spans import Span
from parley.times import DateExpression

texts = st.text(st.characters(blacklist_categories=()), max_size=80)
optional = st.none() | texts
days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


def spans_in(text: str) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda p: Span(min(p), max(p)))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = "\n\n".join(draw(st.lists(texts.filter(lambda t: "\n" not in t), min_size=1, max_size=4)))
    spans = spans_in(text)
    published = draw(st.none() | days)
    speakers = [
        Speaker(
            id=f"sp-{i}", name=draw(texts), kind=draw(st.sampled_from(get_args(SpeakerKind))), role=draw(optional),
            affiliation=draw(optional), country=draw(st.none() | st.sampled_from(["RUS", "USA"])),
        )
        for i in range(draw(st.integers(1, 4)))
    ]  # fmt: skip
    statements: list[Statement] = []
    for i in range(draw(st.integers(0, 5))):
        first, last = sorted((draw(days), draw(days)))
        date = DateExpression(text=draw(texts), span=draw(spans), start=first, end=last, precision="day")
        statements.append(
            Statement(
                id=f"st-{i}", speaker=draw(st.sampled_from(speakers)).id, source_span=draw(st.none() | spans),
                cue_span=draw(st.none() | spans), content_spans=tuple(draw(st.lists(spans, min_size=1, max_size=3))),
                kind=draw(st.sampled_from(get_args(StatementKind))), told_to=draw(optional),
                date=draw(st.sampled_from([None, date])),
                via=draw(st.sampled_from([None, *(s.id for s in statements)])),
            )
        )  # fmt: skip
    numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
    return Reading(
        article=Article(
            id="ar-1", url=draw(optional), path=draw(optional), title=draw(optional), byline=draw(optional),
            outlet=draw(optional), published=published, published_basis="text" if published else None, language="en",
            text=text, removed=tuple(draw(st.lists(st.builds(Removed, text=texts, reason=texts), max_size=3))),
        ),
        speakers=tuple(speakers),
        statements=tuple(statements),
        quantities=tuple(
            draw(
                st.lists(
                    st.builds(
                        Quantity, what=texts, low=numbers, high=st.just(2.0), wording=texts, span=spans,
                        sourced_to=st.lists(texts, max_size=2).map(tuple),
                    ),
                    max_size=2,
                )
            )
        ),
        limits=tuple(draw(st.lists(texts, max_size=2))),
    )  # fmt: skip
