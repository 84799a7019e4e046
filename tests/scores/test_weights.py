"""From scores to the weight of a voice: shrunk to one, doubled by a lead, and one where the rules forbid a score."""

import pytest

from parley.scores.results import ForecasterScore, Scores
from parley.scores.weights import BOUNDS, DOUBLES, track_records


def scored(name: str, skill: float | None, withheld: str | None = None) -> ForecasterScore:
    return ForecasterScore(
        name=name, n=12, crises=4, open=0, due=0, void=0, brier=None, brier_ends=None, log=None, log_ends=None,
        skill=skill, interval=None, base_rate_skill=None, withheld=withheld, ranks_above=(), forecasts=(),
    )  # fmt: skip


def board_of(*entries: ForecasterScore) -> Scores:
    scores = object.__new__(Scores)
    object.__setattr__(scores, "forecasters", entries)
    return scores


@pytest.mark.parametrize(
    ("skill", "weight"),
    [(0.0, 1.0), (DOUBLES, 2.0), (-DOUBLES, 0.5), (3.0, BOUNDS[1]), (-3.0, BOUNDS[0]), (None, 1.0)],
)
def test_a_lead_doubles_the_weight(skill: float | None, weight: float) -> None:
    found = track_records(board_of(scored("Ilse Varga", skill)))["Ilse Varga"]
    assert found.weight == pytest.approx(weight)
    assert "12 questions in 4 crises" in found.says


def test_what_the_rules_of_ranking_forbid_gives_no_weight_and_says_why() -> None:
    found = track_records(board_of(scored("Jon Aske", 0.2, "3 of 4 decided rows are not confirmed.")))["Jon Aske"]
    assert found.weight == 1.0
    assert found.says == "no track record: 3 of 4 decided rows are not confirmed."
