"""How merging is measured: pairs, and groups that mix."""

from pathlib import Path

from parley.evaluation.merging import compare_pairs, measure_merging

MERGING = Path(__file__).parents[2] / "evaluation" / "merging"


def test_pairs_joined_wrongly_and_missed_are_counted_apart() -> None:
    gold = {"a": 1, "b": 1, "c": 2, "d": 2}
    pairs = compare_pairs(gold, {"a": "x", "b": "x", "c": "x", "d": "y"})
    assert (pairs.total.right, pairs.total.predicted, pairs.total.gold) == (1, 3, 2)
    assert pairs.wrong == (("a", "c"), ("b", "c"))
    assert pairs.missed == (("c", "d"),)
    assert (pairs.mixed, pairs.groups) == (1, 2)


LEAST = {
    ("duplicates", "precision"): 0.98, ("duplicates", "recall"): 0.98, ("incidents", "F1"): 0.85,
    ("persons", "precision"): 0.95, ("persons", "recall"): 0.95,
}  # fmt: skip
SECOND = {
    ("duplicates", "precision"): 0.98, ("duplicates", "recall"): 0.72, ("incidents", "precision"): 0.95,
    ("incidents", "F1"): 0.85, ("persons", "precision"): 0.95, ("persons", "recall"): 0.88,
}  # fmt: skip
"""What the second writer's sets reach: of rewrites and translations back some are not recognised as versions."""

FIFTH = {("duplicates", "precision"): 0.98, ("duplicates", "recall"): 0.85}
"""A short report with a lead of a paper's own is not recognised as a version there: two of 15 pairs."""
PARTS = {"second": SECOND, "fifth": FIFTH}


def test_every_set_reaches_what_merging_promises() -> None:
    for measured in measure_merging(MERGING):
        _, kind, part = measured.name.split(", ")
        value = {figure.name: figure.value for figure in measured.figures}
        for (of, figure), least in PARTS.get(part, LEAST).items():
            if of == kind:
                assert value[f"pairs, {figure}"] >= least, measured


def test_sets_of_one_kind_alone_are_measured_as_that(tmp_path: Path) -> None:
    (tmp_path / "duplicates").mkdir()
    row = (
        '{"id": "a", "story": "s", "outlet": "Northwire", "published": "2041-05-03", "text": "Kolm closed its border."}'
    )
    (tmp_path / "duplicates" / "fourth.jsonl").write_text(row, encoding="utf-8")
    assert [measured.name for measured in measure_merging(tmp_path)] == ["merging, duplicates, fourth"]
