"""Each clause that somebody says he looks for is one forecast, in his name."""

import pytest

from parley.articles.types import Article
from parley.claims.forecasts.viewed_clauses import with_stated_views, without_chances_alone
from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import split_words
from parley.claims.model.acts import ForecastMark
from parley.claims.read import Source
from parley.claims.types import Forecast
from parley.cli.loading import load
from parley.spans import Span


def viewed(text: str, *marks: ForecastMark) -> list[str]:
    found = with_stated_views(marks, (), text, Sentences(text, list(split_words(text))))
    return [mark.span.of(text) for mark in found]


def marked(text: str, clause: str) -> ForecastMark:
    start = text.index(clause)
    return ForecastMark(Span(start, start + len(clause)), False, False, None, (), ())


def test_the_words_around_a_clause_are_no_part_of_it() -> None:
    text = "Anyone who thinks the war will end is deluding himself."
    assert viewed(text, marked(text, "the war will end is deluding himself")) == ["the war will end"]
    text = "It is more likely than not that the truce will fail."
    marks = marked(text, "It is more likely than not that"), marked(text, "the truce will fail")
    assert viewed(text, *marks) == ["the truce will fail"]
    text = "My bet is that the king goes by May."
    assert viewed(text) == ["the king goes by May"]
    assert viewed(text, marked(text, "the king goes by May")) == ["the king goes by May"]


def forecasts(text: str) -> list[Forecast]:
    article = Article(
        id="a", url=None, path=None, title=None, byline=None, outlet=None, published=None, published_basis=None,
        language="en", text=text,
    )  # fmt: skip
    (reading,) = load(threads=1).reader.read([Source(article)])
    return list(reading.forecasts)


@pytest.mark.parametrize(
    ("text", "forecaster", "claim", "negated", "chance"),
    [
        ("“Anyone who believes this war will be over by Christmas is deluding himself,” General Marko Nikolin said.",
         "Marko Nikolin", "This war will be over by Christmas.", True, None),
        ("“What I do expect is a long summer of raids along the river,” Major Tom Hale said.",
         "Tom Hale", "There will be a long summer of raids along the river.", False, (0.6, 0.95)),
        ("Dr Lena Fisk says it is as likely as not that the dam will be hit.",
         "Lena Fisk", "The dam will be hit.", False, (0.49, 0.5)),
        ("“Don't bank on the Americans staying,” said Colonel Ismet Karu.",
         "Ismet Karu", "The Americans will be staying.", True, (0.09, 0.35)),
        ("“I expect no war this year,” Chancellor Brand said.", "Chancellor Brand", "There will be no war this year.", True, (0.05, 0.4)),
        ("War is more likely to come than not, said Field Marshal Robarts.",
         "Robarts", "War is more likely to come than not.", False, (0.51, 0.66)),
        ("Former envoy Lena Fisk did not see the crisis spiralling into a war.",
         "Lena Fisk", "The crisis will be spiralling into a war.", True, (0.08, 0.425)),
        ("“Our own forecast is that prices will double,” said the bank's chief economist, Marta Solis.",
         "Marta Solis", "Prices will double.", False, (0.65, 0.96)),
        ("Should Hungary refuse to open the railway, said one envoy, the whole plan would collapse.",
         "one envoy", "Should Hungary refuse to open the railway, the whole plan would collapse.", False, None),
    ],
)  # fmt: skip
def test_a_stated_view_is_a_forecast(
    text: str, forecaster: str, claim: str, negated: bool, chance: tuple[float, float] | None
) -> None:
    (found,) = forecasts(text)
    assert (found.forecaster, found.claim, found.negated) == (forecaster, claim, negated)
    assert found.probability == (pytest.approx(chance) if chance else None)


def test_a_chance_alone_is_that_of_the_clause_behind_it() -> None:
    text = "It is highly likely that Orsk will be used, said Roe. It’s possible that the talks could fail."
    alone, second = marked(text, "It is highly likely that"), marked(text, "It’s possible that")
    after = marked(text, "the talks could fail")
    assert [mark.span.of(text) for mark in without_chances_alone([alone, second, after], text)] == [
        "It is highly likely that Orsk will be used, said Roe",
        "the talks could fail",
    ]
    assert without_chances_alone([after], text) == [after]


def test_nobody_foresees_what_there_are_fears_of() -> None:
    (found,) = forecasts("As crowds descend on Helde, there are fears that the bridge will fall within days.")
    assert found.forecaster is None


def test_a_clause_cut_inside_its_condition_is_one() -> None:
    text = "It is unlikely to do so until it has been told that Orsk will fight."
    marks = marked(text, "It is unlikely to do so until it has been told that"), marked(text, "Orsk will fight")
    assert [mark.span.of(text) for mark in without_chances_alone(marks, text)] == [text[:-1]]
    text = "It is highly likely that Orsk will fight."
    marks = marked(text, "It is highly likely that"), marked(text, "Orsk will fight")
    assert [mark.span.of(text) for mark in without_chances_alone(marks, text)] == ["Orsk will fight"]
