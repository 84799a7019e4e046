"""Signs are measured sentence by sentence: what is told, what is told wrongly, what a fair reader could leave."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.claims.types import Sign
from parley.cli.loading import load
from parley.evaluation.figures import Count
from parley.evaluation.sign_labels import labelled
from parley.evaluation.signs import counted, measure_signs
from parley.spans import Span
from tests.assessment.cases import article

ARTICLE = (
    (labelled("+hotline\tA line was opened.", "here"), labelled(".\tIt rained.", "here")),
    (labelled("?blockade,+protest\tNobody sailed, and he complained.", "here"),),
)
"""Sentences begin at 0, 19 and 31."""
LAST = 31


@pytest.mark.parametrize(
    ("signs", "count"),
    [
        ([(2, "hotline", 0.9)], Count(1, 1, 2)),
        ([(2, "hotline", 0.4)], Count(0, 0, 2)),
        ([(20, "hotline", 0.9)], Count(0, 1, 2)),
        ([(LAST, "blockade", 0.9), (LAST + 4, "protest", 0.5)], Count(1, 1, 2)),
        ([(2, "hotline", 0.9), (5, "hotline", 0.8), (LAST, "protest", 0.6)], Count(2, 2, 2)),
    ],
)
def test_signs_are_counted_by_sentence_and_kind(signs: list[tuple[int, str, float]], count: Count) -> None:
    text = "A line was opened. It rained.\n\nNobody sailed, and he complained."
    marks = tuple(Sign(kind=kind, span=Span(at, at + 1), share=share) for at, kind, share in signs)
    assert text[LAST:].startswith("Nobody")
    assert counted(ARTICLE, article("ar-1", 0, text=text, signs=marks).reading, 0.5) == count


def test_whole_articles_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "#\n.\tKOLM — It rained.\n##\n+sanctions-imposed\tThe Council imposed sanctions on Orsk on Monday and froze its"
        " funds.\n",
        encoding="utf-8",
    )
    measured = measure_signs(load().reader, tmp_path)
    figures = {figure.name: figure for figure in measured.figures}
    assert set(figures) >= {"precision", "recall", "F1, from 0.3"}
    assert figures["recall"].n == 1
    assert figures["recall, from 0.3"].value == 1.0
