"""A position counts with its kind and its party."""

from parley.evaluation.figures import Count
from parley.evaluation.parties import same_party
from parley.evaluation.positions import measure_positions, score_positions
from tests.evaluation.readings import labelled, position, position_label, reading

TEXT = "The Kremlin wants the fleet to leave the bay and rules out any talks with the rebels."
GOLD = [
    position_label(TEXT, "the fleet to leave the bay", "demand", "RUS"),
    position_label(TEXT, "any talks with the rebels", "refusal", "RUS"),
]


def test_kind_and_party() -> None:
    read = reading(
        TEXT,
        position(TEXT, "the fleet to leave the bay", "demand", "Russia"),
        position(TEXT, "any talks with the rebels", "refusal", "the rebels"),
        position(TEXT, "The Kremlin", "threat", "Russia"),
    )
    counts = score_positions(labelled(TEXT, positions=GOLD), read)
    assert counts["spans"] == counts["kind"] == Count(2, 3, 2)
    assert counts["kind and party"] == Count(1, 3, 2)
    figure = measure_positions([(labelled(TEXT, positions=GOLD), read)])[0]
    assert (figure.name, figure.value, figure.n) == ("position kind and party F1", 0.4, 2)


def test_one_party_under_several_names() -> None:
    assert same_party("RUS", "the Kremlin")
    assert same_party("Jane Roe", "Roe")
    assert not same_party("RUS", "Jane Roe")
    assert not same_party("gunmen", "protesters")
