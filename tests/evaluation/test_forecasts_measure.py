"""Forecasts: clear ones must be found, borderline ones may be; the rest is measured among those found."""

import datetime as dt

from parley.claims.types import Speaker
from parley.evaluation.figures import Count
from parley.evaluation.forecasts import measure_forecasts, same_forecaster, score_forecasts
from tests.evaluation.readings import forecast, forecast_label, labelled, reading

TEXT = (
    "Roe doubts that the duke will attack by March. If talks fail, the port may fall. "
    "The mayor might resign. The weather could change everything."
)
GOLD = [
    forecast_label(
        TEXT, "the duke will attack by March", forecaster="Jane Roe", negated=True, deadline="by March",
        end="2022-03-31", wording="doubts",
    ),
    forecast_label(TEXT, "If talks fail, the port may fall", condition="If talks fail", wording="may"),
    forecast_label(TEXT, "The weather could change everything", borderline=True),
]  # fmt: skip


def test_counts() -> None:
    read = reading(
        TEXT,
        forecast(
            TEXT, "the duke will attack", forecaster="Roe", negated=True, deadline="by March",
            end=dt.date(2022, 3, 31), wording="doubts",
        ),
        forecast(TEXT, "If talks fail, the port may fall", negated=True, deadline="fall"),
        forecast(TEXT, "The mayor might resign"),
        forecast(TEXT, "The weather could change everything"),
    )  # fmt: skip
    counts = score_forecasts(labelled(TEXT, forecasts=GOLD), read)
    assert counts["clear"] == Count(2, 3, 2)
    assert counts["forecaster"] == Count(2, 0, 2)
    assert counts["condition"] == Count(0, 0, 1)
    assert counts["deadline"] == Count(1, 2, 1)
    assert counts["condition or deadline"] == Count(1, 2, 2)
    assert counts["deadline value"] == Count(1, 0, 1)
    assert counts["negated"] == Count(1, 2, 1)
    assert counts["wording"] == Count(1, 0, 2)


def test_half_of_the_longer_span_must_be_shared() -> None:
    read = reading(TEXT, forecast(TEXT, "attack by March"))
    assert score_forecasts(labelled(TEXT, forecasts=GOLD[:1]), read)["clear"] == Count(1, 1, 1)
    read = reading(TEXT, forecast(TEXT, "by March"))
    assert score_forecasts(labelled(TEXT, forecasts=GOLD[:1]), read)["clear"] == Count(0, 1, 1)


def test_the_forecaster_may_be_a_speaker_and_none_is_the_article() -> None:
    read = reading(TEXT)
    speaker = Speaker(id="sp-1", name="Jane Roe", kind="person", role=None, affiliation=None, country=None)
    known = type(read)(article=read.article, speakers=(speaker,))
    assert same_forecaster("Roe", forecast(TEXT, "the duke", forecaster="sp-1"), known)
    assert not same_forecaster(None, forecast(TEXT, "the duke", forecaster="sp-1"), known)
    assert not same_forecaster("Roe", forecast(TEXT, "the duke"), known)
    assert same_forecaster(None, forecast(TEXT, "the duke"), known)


def test_a_reading_of_nothing_scores_zero() -> None:
    figures = {f.name: f for f in measure_forecasts([(labelled(TEXT, forecasts=GOLD), reading(TEXT))])}
    assert figures["forecasts clear F1"].value == 0.0
    assert figures["forecasts clear F1"].n == 2
