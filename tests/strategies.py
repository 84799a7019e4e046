"""Hypothesis strategies shared by the tests: arbitrary sound readings over arbitrary text."""

import datetime as dt
from typing import get_args

from hypothesis import strategies as st

from parley.articles.types import Article, Removed
from parley.claims.types import (
    Event,
    EventStatus,
    EventType,
    Forecast,
    Position,
    PositionKind,
    Quantity,
    Reading,
    Sign,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
)
from parley.spans import Span
from parley.times import DateExpression

texts = st.text(st.characters(blacklist_categories=()), max_size=80)
optional = st.none() | texts
days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


def spans_in(text: str) -> st.SearchStrategy[Span]:
    ends = st.integers(0, len(text) - 1)
    return st.tuples(ends, ends).map(lambda p: Span(min(p), max(p) + 1))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = "\n\n".join(draw(st.lists(texts.filter(lambda t: "\n" not in t), min_size=1, max_size=4))) + "."
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
    codes = st.lists(st.sampled_from(["RUS", "NATO"]), max_size=2).map(tuple)
    named = st.lists(texts, max_size=2).map(tuple)
    whose = st.sampled_from([None, *(s.id for s in statements)])
    dated = st.none() | st.builds(
        DateExpression, text=texts, span=spans, start=st.none(), end=st.none() | days, precision=st.just("day")
    )
    events = st.builds(
        Event, id=texts.map("ev-{}".format), type=st.sampled_from(get_args(EventType)), actor=codes, recipient=codes,
        actor_names=named, recipient_names=named, trigger_span=spans, place=optional, date=dated,
        status=st.sampled_from(get_args(EventStatus)), reported_by=st.sampled_from([None, *(s.id for s in speakers)]),
    )  # fmt: skip
    positions = st.builds(
        Position, id=texts.map("po-{}".format), kind=st.sampled_from(get_args(PositionKind)), party=texts,
        towards=codes, span=spans, condition_span=st.none() | spans, statement=whose,
    )  # fmt: skip
    forecasts = st.builds(
        Forecast, id=texts.map("fo-{}".format), forecaster=optional, span=spans, claim=texts, actor=optional,
        event=optional, target=optional, negated=st.booleans(), condition_span=st.none() | spans, deadline=dated,
        wording=optional, probability=st.sampled_from([None, (0.2, 0.5)]), statement=whose,
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
        events=tuple(draw(st.lists(events, max_size=2, unique_by=lambda claim: claim.id))),
        positions=tuple(draw(st.lists(positions, max_size=2, unique_by=lambda claim: claim.id))),
        forecasts=tuple(draw(st.lists(forecasts, max_size=2, unique_by=lambda claim: claim.id))),
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
        signs=tuple(
            draw(st.lists(st.builds(Sign, kind=texts, span=spans, share=st.sampled_from([0.1, 0.75])), max_size=2))
        ),
    )  # fmt: skip
