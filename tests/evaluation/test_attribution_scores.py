"""The measure itself: what counts as exact, overlapping and whole."""

import pytest

from parley.evaluation.attribution import Compared, quotation_kind, score_article, stripped
from parley.spans import Span

TEXT = "Adler said that “the gates are closed,” while Brandt denied that anyone had asked her to open them."


def span(part: str) -> Span:
    start = TEXT.index(part)
    return Span(start, start + len(part))


GOLD = [
    Compared((span("Adler"),), (span("that “the gates are closed,”"),), "direct"),
    Compared((span("Brandt"),), (span("that anyone had asked her to open them"),), "indirect"),
]


def test_a_perfect_reading_scores_one() -> None:
    scores = score_article(TEXT, GOLD, [Compared(g.source, g.content) for g in GOLD])
    assert scores.whole.f1 == scores.exact.f1 == scores.overlap.f1 == scores.source.f1 == 1.0


def test_edges_do_not_matter_for_exactness() -> None:
    scores = score_article(TEXT, GOLD[:1], [Compared(GOLD[0].source, (span("the gates are closed"),))])
    assert scores.exact.f1 == 1.0


def test_the_wrong_source_costs_the_whole_but_not_the_overlap() -> None:
    scores = score_article(TEXT, GOLD, [Compared(GOLD[1].source, GOLD[0].content), Compared((), GOLD[1].content)])
    assert (scores.overlap.f1, scores.whole.f1) == (1.0, 0.0)


@pytest.mark.parametrize(("part", "matches"), [("anyone had asked her", 1.0), ("anyone had", 0.0)])
def test_half_of_the_longer_content_must_be_shared(part: str, matches: float) -> None:
    scores = score_article(TEXT, GOLD[1:], [Compared(GOLD[1].source, (span(part),))])
    assert scores.overlap.right == matches


def test_a_statement_inside_a_matched_one_is_no_error() -> None:
    inner = Compared((span("anyone"),), (span("to open them"),))
    scores = score_article(TEXT, GOLD[1:], [Compared(GOLD[1].source, GOLD[1].content), inner])
    assert scores.whole.precision == 1.0


def test_inventions_cost_precision_and_misses_cost_recall() -> None:
    scores = score_article(TEXT, GOLD, [Compared((), (span("the gates"),))])
    assert (scores.whole.precision, scores.whole.recall) == (0.0, 0.0)
    assert scores.whole.gold == 2


def test_kinds_of_quotation() -> None:
    assert quotation_kind([span("“the gates are closed,”")], TEXT) == "direct"
    assert quotation_kind([span("that “the gates are closed,” while")], TEXT) == "mixed"
    assert quotation_kind([span("anyone had asked")], TEXT) == "indirect"


def test_stripping_keeps_an_empty_content_empty() -> None:
    assert stripped(Span(0, 0), TEXT) == (0, 0)
