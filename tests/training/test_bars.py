"""Bars are fitted on what is told without them: weights come back, labels tell right from wrong, gaps are named."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs parley[train]")
pytest.importorskip("sklearn")

from parley.claims.model.acts import WeighedActs, WeighedMarks
from parley.claims.model.attributions import Candidate
from parley.claims.model.heads import TaggedSpan
from parley.claims.model.marking import Weighed
from parley.claims.model.surety import Surety
from parley.claims.types import Attribution
from parley.cli.train import _fit_bars
from parley.errors import BadInput
from parley.evaluation.figures import Count
from parley.evaluation.polnear import Annotated, Gold
from parley.training.bars import Material, fitted, material, of_acts, of_statements, report, told_apart
from parley.training.corpus import Document
from tests.evaluation.readings import event, event_label, place, reading

TEXT = "A strike at Orsk\n\nOrsk shelled Belmar, met Ost and signed nothing."
SAID = "A title\n\nOst said that ships left. “We stay,” he said. “All of us.” West hoped to land."


def _drawn(n: int = 2000) -> Material:
    """Marks that are right as a bar of known weights has it."""
    rng = np.random.default_rng(5)
    features = rng.normal(size=(n, 2)) * (1, 3) + (2, -1)
    right = rng.random(n) < 1 / (1 + np.exp(0.5 - features @ (1.5, 0.5)))

    def counted(chosen: Any) -> Count:
        return Count(int(right[chosen].sum()), int(chosen.sum()), n)

    return Material("events", features, right, tuple(f"text {i % 20}" for i in range(n)), counted)


def _marks(*words: str, features: int = 1) -> WeighedMarks:
    """Marks on these words, whose features are their places."""
    n = len(words)
    values = np.arange(n, dtype=np.float32)
    return WeighedMarks(
        [TaggedSpan(i, i, "event") for i in range(n)], [place(TEXT, w) for w in words], [""] * n, values,
        (values,) * features,
    )  # fmt: skip


def test_known_weights_are_found_again() -> None:
    bar = fitted(_drawn(), 0.3)
    assert (bar.base, *bar.weights) == pytest.approx((-0.5, 1.5, 0.5), abs=0.2)
    assert bar.least == 0.3
    assert bar.weights == tuple(round(weight, 3) for weight in bar.weights)
    assert told_apart(_drawn()) > 0.8


def test_a_report_says_the_bar_and_what_goes_at_it() -> None:
    right = np.array([True, True, True, False] * 10)
    found = Material(
        "forecasts", np.where(right, 1.0, -1.0)[:, None], right, tuple(str(i % 10) for i in range(40)),
        lambda chosen: Count(int(right[chosen].sum()), int(chosen.sum()), 30),
    )  # fmt: skip
    written, of, *lines = report(found, Surety(0.0, (1.0,), 0.45))
    assert written == "FORECASTS = Surety(base=0.0, weights=(1.0,), least=0.45)"
    assert of.startswith("40 forecasts, 10 of them wrong; ")
    assert of.endswith(" 100.0 of 100 pairs")
    assert lines[4] == "* least=0.45: 10 go, 10 of them wrong; F1 85.7 to 100.0"
    assert lines[0] == "  least=0.1: 0 go, 0 of them wrong; F1 85.7 to 85.7"
    assert len(lines) == 6


def test_an_event_is_right_where_it_touches_a_label_of_its_type() -> None:
    label = {"events": [event_label(TEXT, "shelled", "ASSAULT"), event_label(TEXT, "met", "CONSULT")]}
    document = Document(id="d", title="A strike at Orsk", text=TEXT, attributions=None, reading=label)
    told = reading(
        TEXT, event(TEXT, "strike", "ASSAULT"), event(TEXT, "shelled", "ASSAULT"), event(TEXT, "met", "AGREE"),
        event(TEXT, "Ost", "CONSULT"),
    )  # fmt: skip
    nothing = _marks()
    marked = WeighedActs(_marks("strike", "shelled", "met", "signed", features=2), nothing, nothing)
    found = of_acts("events", [document], [told], [Weighed(TEXT, [marked], [])])
    assert found.features.tolist() == [[1, 1], [2, 2]]  # the title has no labels, "Ost" no mark
    assert found.right.tolist() == [True, False]
    assert found.texts == ("d", "d")
    assert found.counted(np.array([True, False])) == Count(1, 2, 2)  # what no bar weighs stays


def test_a_statement_is_right_where_it_is_whole() -> None:
    def said(source: str, cue: str, content: str, *, nested: bool = False) -> Candidate:
        start = SAID.index(content)
        whole = Attribution(
            source=place(SAID, source) if source else None, cue=place(SAID, cue) if cue else None,
            contents=(place(SAID, content),),
        )  # fmt: skip
        return Candidate(whole, nested, () if nested else (float(start),))

    gold = [
        Gold((place(SAID, "Ost"),), (place(SAID, "said"),), (place(SAID, "ships left"),)),
        Gold((place(SAID, "he said"),), (), (place(SAID, "“We stay,”"), place(SAID, "“All of us.”"))),
    ]
    found = [
        said("Ost", "said", "ships left"), said("West", "said", "We stay"), said("", "", "“All of us.”"),
        said("Ost", "hoped", "to land", nested=True), said("West", "hoped", "to land"),
    ]  # fmt: skip
    weighed = of_statements([Annotated("d", "", SAID, tuple(gold))], [Weighed(SAID, [], found)])
    assert weighed.right.tolist() == [True, False, False]
    assert weighed.features.ravel().tolist() == [float(SAID.index(w)) for w in ("ships left", "We stay", "to land")]
    everything, one = np.array([True, True, True]), np.array([True, False, False])
    assert weighed.counted(everything) == Count(1, 3, 2)
    assert weighed.counted(one) == Count(1, 1, 2)


@pytest.mark.parametrize("right", [True, False])
def test_without_both_right_and_wrong_no_bar_is_fitted(right: bool) -> None:
    drawn = _drawn(30)
    with pytest.raises(BadInput, match=f"Of the 30 events .* none is {'wrong' if right else 'right'}"):
        fitted(drawn._replace(right=np.full(30, right)), 0.5)


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    nobody = cast("Any", None)
    with pytest.raises(BadInput, match=r"There is no .*PLV_train\.tsv"):
        next(material(nobody, nobody, tmp_path, tmp_path))
    (tmp_path / "plover").mkdir()
    (tmp_path / "plover" / "PLV_train.tsv").touch()
    with pytest.raises(BadInput, match=r"There is no .*polnear-train\.jsonl"):
        next(material(nobody, nobody, tmp_path, tmp_path))
    with pytest.raises(BadInput, match="fitted on our labels"):
        _fit_bars(tmp_path, None)
