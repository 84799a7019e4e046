"""Dossiers: every dispatch dated, sourced and in order; quotations short; what followed stands on words that are there."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from parley.articles.types import Article
from parley.claims.types import Forecast, Reading
from parley.data.dossiers import DOSSIERS, Dossier, Resolution, load_dossier, match, parse_dossier
from parley.spans import Span

TEXT = "The port may close on Sunday. A long strike is likely, the dockers said, and the fleet will not sail."

SMALL = """
name: quay-1962
title: The quay
question: {text: "Will Ruritania attack Sylvania?", actor: RUR, event: ASSAULT, target: SYL, opens: 1962-03-05, closes: 1962-03-31}
outcome: {happened: false, on: null, because: Nobody sailed., source: {name: The Quay, date: 1962-04}}
left_out: 0
dispatches:
  - {id: quay-1962-03-05, published: 1962-03-05, title: Hulls, text: The port may close., sources: [{name: The Quay, date: 1962}]}
predictions: []
resolutions:
  - {dispatch: quay-1962-03-05, contains: the port  MAY close, status: no, on: 1962-03-09, because: It stayed open.}
"""


@pytest.fixture(params=DOSSIERS)
def dossier(request: pytest.FixtureRequest) -> Dossier:
    return load_dossier(request.param)


def test_a_dossier_can_be_lived_through_day_by_day(dossier: Dossier) -> None:
    assert len(dossier.dispatches) >= 20
    opens = dossier.question.opens
    assert opens is not None
    assert all(opens <= dispatch.published <= dossier.question.closes for dispatch in dossier.dispatches)
    assert dossier.outcome.on is None or opens <= dossier.outcome.on <= dossier.question.closes
    assert dossier.left_out >= 0
    for dispatch in dossier.dispatches:
        assert 80 <= len(dispatch.text.split()) <= 250, dispatch.id
        assert 2 <= len(dispatch.text.strip().split("\n\n")) <= 6, dispatch.id


def test_two_ended_in_war_and_two_did_not() -> None:
    assert sorted(load_dossier(name).outcome.happened for name in DOSSIERS) == [False, False, True, True]


def test_no_dispatch_quotes_more_than_a_few_words(dossier: Dossier) -> None:
    for dispatch in dossier.dispatches:
        for quoted in re.findall(r"[“\"]([^”\"]*)[”\"]", dispatch.text):
            assert len(quoted.split()) <= 12, (dispatch.id, quoted)


def test_nothing_followed_before_it_was_said(dossier: Dossier) -> None:
    said = {page.id: page.published for page in dossier.pages}
    for resolution in dossier.resolutions:
        assert said[resolution.dispatch] <= resolution.on, resolution
        assert resolution.condition_met is None or resolution.condition_met <= resolution.on, resolution


def test_what_followed_is_said_of_every_printed_prediction(dossier: Dossier) -> None:
    resolved = {resolution.dispatch for resolution in dossier.resolutions}
    assert {prediction.id for prediction in dossier.predictions} <= resolved


def test_words_that_other_yaml_takes_for_truth_values_stay_words() -> None:
    (resolution,) = parse_dossier(SMALL).resolutions
    assert (resolution.status, resolution.on) == ("no", dt.date(1962, 3, 9))


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("the port  MAY close", "the ship may sink"),
        ("status: no", "status: perhaps"),
        ("status: no", "status: void"),
        ("dispatch: quay-1962-03-05", "dispatch: quay-1962-03-06"),
        ("happened: false", "happened: true"),
        ("date: 1962-04", "date: 1962-13"),
        ("date: 1962}", "date: in spring}"),
        ("id: quay-1962-03-05", "id: Quay 1"),
        ("sources: [{name: The Quay, date: 1962}]", "sources: []"),
        ("published: 1962-03-05, title: Hulls", "published: 1962-03-05, title: ''"),
    ],
)
def test_a_dossier_that_breaks_the_form_is_refused(good: str, bad: str) -> None:
    assert good in SMALL
    with pytest.raises(ValueError):  # noqa: PT011
        parse_dossier(SMALL.replace(good, bad))


def forecast(words: str) -> Forecast:
    at = TEXT.index(words)
    return Forecast(
        id=f"fc-{at}", forecaster=None, span=Span(at, at + len(words)), claim=words, actor=None, event=None,
        target=None, negated=False, condition_span=None, deadline=None, wording=None, probability=None, statement=None,
    )  # fmt: skip


def resolution(words: str) -> Resolution:
    return Resolution(dispatch="d-1", contains=words, status="no", on=dt.date(1962, 3, 9), because="It stayed open.")


def test_a_resolution_belongs_to_the_forecast_that_covers_most_of_its_words() -> None:
    article = Article(
        id="ar-1", url=None, path="d-1", title=None, byline=None, outlet=None, published=None, published_basis=None,
        language="en", text=TEXT,
    )  # fmt: skip
    reading = Reading(
        article=article,
        forecasts=(forecast("The port may close on Sunday"), forecast("A long strike is likely"), forecast("sail")),
    )
    wanted = ["the port may\nclose", "may close on Sunday. A", "the fleet will not sail", "no such words"]
    found = match(reading, [resolution(words) for words in wanted])
    assert [m.forecast.claim if m.forecast else None for m in found] == [
        "The port may close on Sunday", "The port may close on Sunday", None, None,
    ]  # fmt: skip
    assert match(Reading(article=article), [resolution("the port")])[0].forecast is None


def test_who_believes_it_may_stand_in_the_words_before_a_forecast() -> None:
    text = "They saw few grounds to think that the port may close. It stood open."
    article = Article(
        id="ar-2", url=None, path="d-1", title=None, byline=None, outlet=None, published=None, published_basis=None,
        language="en", text=text,
    )  # fmt: skip
    start = text.index("the port may")
    read = replace(forecast("The port may close on Sunday"), span=Span(start, text.index(".")))
    words = ["few grounds to think that the port may close", "few grounds to think that the port may close. It stood"]
    found = match(Reading(article=article, forecasts=(read,)), [resolution(one) for one in words])
    assert [m.forecast for m in found] == [read, None]
