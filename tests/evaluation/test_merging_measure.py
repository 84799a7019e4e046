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


def test_every_set_reaches_what_merging_promises() -> None:
    least = {"duplicates": 0.98, "incidents": 0.85, "persons": 0.95}
    for measured in measure_merging(MERGING):
        value = {figure.name: figure.value for figure in measured.figures}
        assert min(value["pairs, precision"], value["pairs, recall"]) >= least[measured.name.split(", ")[1]], measured
