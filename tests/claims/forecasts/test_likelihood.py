"""Likelihood words are found whole, and compose to the chance of the event itself."""

import csv
import statistics
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.claims.forecasts.likelihood import Lexicon, Likelihood
from parley.data.likelihood import load_lexicon, parse_lexicon
from parley.spans import Span

SURVEY = Path(__file__).parents[4] / "shared" / "words" / "probability-words-survey.csv"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def found(lexicon: Lexicon, text: str) -> list[str]:
    return [span.of(text) for span in lexicon.find(text, Span(0, len(text)))]


def read(lexicon: Lexicon, *words: str, negated: bool = False) -> Likelihood:
    likelihood = lexicon.reading(words, negated=negated)
    assert likelihood is not None
    return likelihood


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("Ruritania is not expected to attack before May", ["is not expected to"]),
        ("Syldavia appears poised to sign", ["appears poised to"]),
        ("the odds are against a truce", ["the odds are against"]),
        ("there is hardly any hope of a truce", ["hardly any hope of"]),
        ("there is a real danger of war", ["a real danger of"]),
        ("the truce looks doomed", ["looks doomed"]),
        ("he sees no likelihood of war", ["no likelihood of"]),
        ("the duke has not ruled out a blockade", ["not ruled out"]),
        ("it cannot be excluded that ships sail", ["cannot be excluded"]),
        ("war is all but certain by spring", ["all but certain"]),
        ("they will almost certainly lose", ["almost certainly"]),
        ("a collapse, which is not very likely", ["is not very likely"]),
        ("she doubts that they could hold the pass", ["doubts that", "could"]),
        ("nobody expects the dam to break", ["nobody expects"]),
        ("few analysts expect a raid", ["few analysts expect"]),
        ("there is a 60 percent chance of a raid", ["a 60 percent chance"]),
        ("the odds of two to one that it falls", ["odds of two to one"]),
        ("the probability of a full-scale war at 30%", ["30%"]),
        ("the odds that Orsk would land men were low", ["the odds that Orsk would land men were low"]),
        ("the chances of success looked slim", ["the chances of success looked slim"]),
        ("the chances of a truce have all but gone", ["the chances of a truce have all but gone"]),
        ("she would bet against a truce", ["bet against"]),
        ("few aircraft that can fly would risk it", []),
        ("the chance of an armed clash by the end of the month at one in three", ["the chance of", "one in three"]),
        ("the town is on the brink of famine", ["on the brink of"]),
        ("he would not be surprised if it rained", ["would not be surprised"]),
        ("she would not rule out a wave of arrests", ["not rule out"]),
        ("terms that they will find impossible to refuse", []),
        ("The fleet will sail and the crews believe it", []),
        ("likely voters in May 2014, as expected", []),
        ("the military might of the empire", []),
        ("60 percent of the troops left", []),
    ],
)
def test_words_in_a_clause(lexicon: Lexicon, clause: str, words: list[str]) -> None:
    assert found(lexicon, clause) == words


def test_nothing_outside_the_clause_is_found(lexicon: Lexicon) -> None:
    text = "It is likely that they may go."
    assert [s.of(text) for s in lexicon.find(text, Span(11, len(text)))] == ["may"]


@pytest.mark.parametrize(
    ("words", "negated", "median", "low", "high", "basis"),
    [
        ((), False, 0.90, 0.75, 0.98, "convention"),
        ((), True, 0.10, 0.02, 0.25, "convention"),
        (("does not expect",), True, 0.20, 0.05, 0.35, "convention"),
        (("likely",), False, 0.70, 0.60, 0.855, "survey"),
        (("unlikely",), True, 0.20, 0.09, 0.35, "survey"),
        (("probably",), True, 0.25, 0.15, 0.425, "survey"),
        (("unlikely",), False, 0.80, 0.65, 0.91, "survey"),
        (("a 60 percent chance",), False, 0.60, 0.60, 0.60, "stated"),
        (("55 per cent",), True, 0.45, 0.45, 0.45, "stated"),
        (("unlikely", "20 per cent"), True, 0.20, 0.20, 0.20, "stated"),
        (("four in five",), False, 0.80, 0.80, 0.80, "stated"),
        (("fifty-fifty",), False, 0.50, 0.50, 0.50, "stated"),
        (("seven to two against",), True, 2 / 9, 2 / 9, 2 / 9, "stated"),
        (("the odds that Orsk would land men were low",), True, 0.10, 0.05, 0.30, "survey"),
        (("bet against",), True, 0.20, 0.09, 0.35, "survey"),
        (("three-quarters sure",), False, 0.75, 0.75, 0.75, "stated"),
    ],
)
def test_the_chance_is_that_of_the_event(
    lexicon: Lexicon, words: tuple[str, ...], negated: bool, median: float, low: float, high: float, basis: str
) -> None:
    likelihood = read(lexicon, *words, negated=negated)
    assert (likelihood.low, likelihood.median, likelihood.high) == pytest.approx((low, median, high))
    assert likelihood.basis == basis
    assert not likelihood.possibility_only


@pytest.mark.parametrize(
    "words",
    ["may", "might", "could", "not ruled out", "risk of", "fears", "cannot be excluded", "not impossible", "may well",
     "really possible"],
)  # fmt: skip
def test_mere_possibility_stays_so(lexicon: Lexicon, words: str) -> None:
    assert read(lexicon, words).possibility_only


def test_strength_counts_before_modals_and_modals_before_reports(lexicon: Lexicon) -> None:
    assert read(lexicon, "unlikely", "could", negated=True) == read(lexicon, "unlikely", negated=True)
    assert read(lexicon, "predicted", "could") == read(lexicon, "could")
    assert read(lexicon, "expectation", "almost certain") == read(lexicon, "almost certain")


def test_what_is_doubted_is_no_possibility_of_the_opposite(lexicon: Lexicon) -> None:
    assert read(lexicon, "doubts", "could", negated=True) == read(lexicon, "doubts", negated=True)
    assert read(lexicon, "dismissed", "might", negated=True).high < 0.5
    assert read(lexicon, "little chance", "could", negated=True).high < 0.3
    assert read(lexicon, "could", negated=True).high < 0.3  # "no state could"
    assert read(lexicon, "may", negated=True).high > 0.5  # "it may not"
    assert read(lexicon, "could").possibility_only


def test_grades_and_negation_compose(lexicon: Lexicon) -> None:
    ladder = [
        "very unlikely",
        "unlikely",
        "not very likely",
        "not unlikely",
        "somewhat likely",
        "likely",
        "very likely",
    ]
    negated = [True, True, True, False, False, False, False]
    medians = [read(lexicon, w, negated=n).median for w, n in zip(ladder, negated, strict=True)]
    assert medians == sorted(medians)
    assert read(lexicon, "does not doubt that").median > 0.7
    assert read(lexicon, "not impossible").median < 0.5


def test_unknown_words_say_nothing(lexicon: Lexicon) -> None:
    assert lexicon.reading(["turnips"], negated=False) is None


@given(words=st.text(max_size=60), negated=st.booleans())
def test_any_words_give_a_chance_or_nothing(words: str, negated: bool) -> None:
    likelihood = load_lexicon().reading([words], negated=negated)
    assert likelihood is None or 0 <= likelihood.low <= likelihood.median <= likelihood.high <= 1


@given(st.lists(st.sampled_from("is not very likely unlikely to may could doubts no chance fears 60 percent".split())))
def test_found_words_lie_apart_inside_the_clause(words: list[str]) -> None:
    text = " ".join(words)
    spans = load_lexicon().find(text, Span(0, len(text)))
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.skipif(not SURVEY.exists(), reason="the survey lies outside the project")
@pytest.mark.parametrize(
    ("column", "words", "negated"),
    [
        ("Almost Certainly", "almost certainly", False), ("Highly Likely", "highly likely", False),
        ("Very Good Chance", "very good chance", False), ("Probable", "probable", False), ("Likely", "likely", False),
        ("Probably", "probably", False), ("We Believe", "we believe", False),
        ("Better Than Even", "better than even", False), ("We Doubt", "we doubt", True),
        ("Improbable", "improbable", True), ("Unlikely", "unlikely", True), ("Probably Not", "probably not", True),
        ("Little Chance", "little chance", True), ("Almost No Chance", "almost no chance", True),
        ("Highly Unlikely", "highly unlikely", True), ("Chances Are Slight", "chances are slight", True),
        ("About Even", "about even", False),
    ],
)  # fmt: skip
def test_surveyed_phrases_have_the_surveyed_medians(lexicon: Lexicon, column: str, words: str, negated: bool) -> None:
    with SURVEY.open(encoding="utf-8") as rows:
        answers = sorted(float(row[column]) for row in csv.DictReader(rows))
    tenths = statistics.quantiles(answers, n=10, method="inclusive")
    likelihood = read(lexicon, words, negated=negated)
    assert likelihood.basis == "survey"
    measured = (tenths[0] / 100, statistics.median(answers) / 100, tenths[-1] / 100)
    assert (likelihood.low, likelihood.median, likelihood.high) == pytest.approx(measured, abs=0.001)


def test_the_lexicon_is_large_and_says_where_each_figure_is_from(lexicon: Lexicon) -> None:
    assert sum(len(e.phrases) for e in lexicon.expressions) >= 150
    assert {e.plain.basis for e in lexicon.expressions} == {"survey", "convention", "judgement"}


def test_an_extreme_word_needs_a_span_of_its_own_when_negated() -> None:
    text = "inflections: {}\ngrades: []\nexpressions: [{id: dead sure, span: [0.9, 0.95, 1], basis: judgement, phrases: [x]}]"
    with pytest.raises(ValueError, match="dead sure"):
        parse_lexicon(text)
