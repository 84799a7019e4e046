"""The judge's word is weighed with form and place: short lines inside the story, repeated forms, furniture."""

from __future__ import annotations

import pytest

from parley.articles.weighing import Seen, form, keeping

STORY = Seen("The fleet left the harbour at dawn and nobody on the quay knew when it would return.", 17, True, False)
LINE = Seen("Few options", 2, False, False)


def test_a_short_line_inside_the_story_is_likelier_kept_than_after_it() -> None:
    inside = keeping([STORY, LINE, STORY], [0.95, 0.1, 0.95])[1]
    after = keeping([STORY, STORY, LINE], [0.95, 0.95, 0.1])[2]
    assert inside > 2 * after


def test_forms_that_return_are_kept() -> None:
    stamps = [Seen(f"{h}.02 BST", 2, False, False) for h in (11, 12, 13)]
    page = [x for stamp in stamps for x in (STORY, stamp)] + [STORY]
    alone = keeping([STORY, stamps[0], STORY], [0.95, 0.1, 0.95])[1]
    assert keeping(page, [0.95, 0.1] * 3 + [0.95])[1] > alone
    assert form("19.02 BST") == form("07.45 GMT") != form("Summary")


def test_furniture_counts_against_a_block_and_the_judge_in_its_favour() -> None:
    share = Seen("Share this", 2, False, True)
    assert keeping([share], [0.5])[0] < keeping([LINE], [0.5])[0]
    assert keeping([LINE], [0.2])[0] < keeping([LINE], [0.8])[0]


@pytest.mark.parametrize("said", [0.0, 1.0])
def test_a_certain_judge_is_bounded(said: float) -> None:
    assert 0 < keeping([LINE], [said])[0] < 1
    assert keeping([], []) == []
