"""The judge's word is weighed with what is seen of a block: short lines inside the story, kin, lists, crowds."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.articles.blocks import Laid, apart, lay_out
from parley.articles.clutter import clean
from parley.articles.forms import as_seen
from parley.articles.traits import TRAITS, form, traits_of
from parley.articles.types import Judgement
from parley.articles.weighing import keeping

STORY = "The fleet left the harbour at dawn and nobody on the quay knew when it would return, said the harbour master."
SURE, UNSURE = Judgement(0.98, "other", 0.01), Judgement(0.15, "related", 0.5)


def weighed(page: list[tuple[str, Judgement]]) -> list[float]:
    blocks = apart([text for text, _ in page])
    return keeping(blocks, as_seen([text for text, _ in page]), [said for _, said in page])


def seen(text: str, judged: list[Judgement] | None = None) -> list[dict[str, float]]:
    blocks = lay_out(text)
    rows = traits_of(blocks, as_seen([b.text for b in blocks]), judged or [SURE] * len(blocks))
    return [dict(zip(TRAITS, row, strict=True)) for row in rows]


def test_a_short_line_inside_the_story_is_likelier_kept_than_after_it() -> None:
    inside = weighed([(STORY, SURE), ("Few options", UNSURE), (STORY, SURE), (STORY, SURE)])[1]
    after = weighed([(STORY, SURE), (STORY, SURE), (STORY, SURE), ("Few options", UNSURE)])[3]
    assert inside > after


def test_the_judge_counts() -> None:
    page = [(STORY, SURE), ("Few options", SURE), (STORY, SURE)]
    doubted = [(STORY, SURE), ("Few options", Judgement(0.001, "advertisement", 0.99)), (STORY, SURE)]
    assert weighed(page)[1] > weighed(doubted)[1]


def test_stamps_are_kin_whatever_their_hour() -> None:
    rows = seen("\n\n".join(f"{hour}.05\n\n{STORY}" for hour in (9, 11, 14)))
    assert [row["kin"] for row in rows[::2]] == [3, 3, 3]
    assert all(row["kin_before_prose"] == 1 and row["stamp"] for row in rows[::2])
    assert form("19.02 BST") == form("07.45 GMT") != form("Summary")


def test_what_a_colon_announces_is_a_list() -> None:
    rows = seen(f"{STORY}\n\nThey asked for three things:\n\n• flour\n\n• water\n\n{STORY}\n\n• no more")
    assert [row["in_list"] for row in rows] == [0, 0, 1, 1, 0, 0]


def test_blocks_that_crowd_together_are_told_from_paragraphs() -> None:
    rows = seen(f"{STORY} {STORY}\n\nShare\nSave\n\n{STORY} {STORY}")
    assert [row["group"] for row in rows] == [1, 2, 2, 1]
    assert rows[1]["alone"] < rows[0]["alone"]
    assert (rows[1]["gap_before"], rows[1]["gap_after"], rows[2]["gap_after"]) == (1, 0, 1)


@pytest.mark.parametrize("said", [0.0, 1.0])
def test_a_certain_judge_is_bounded(said: float) -> None:
    (chance,) = weighed([("Few options", Judgement(said, "other", 1 - said))])
    assert 0 < chance < 1
    assert keeping([], [], []) == []


@given(st.lists(st.tuples(st.text(min_size=1), st.floats(0, 1)), min_size=1, max_size=12))
def test_any_page_is_weighed(page: list[tuple[str, float]]) -> None:
    blocks = [Laid(text, i // 2, 1 + i % 3) for i, (text, _) in enumerate(page)]
    judged = [Judgement(keep, "caption", 1 - keep) for _, keep in page]
    for row in traits_of(blocks, as_seen([b.text for b in blocks]), judged):
        assert len(row) == len(TRAITS)
        assert all(math.isfinite(value) for value in row)
    assert all(0 < chance < 1 for chance in keeping(blocks, as_seen([b.text for b in blocks]), judged))


def test_a_heading_that_opens_a_text_of_nothing_else_is_its_title() -> None:
    page = ["Brennia sets out conditions for talks", STORY, STORY]
    cleaned = clean(page, judge=lambda texts: [SURE for _ in texts])
    assert cleaned.title == 0
    assert clean([STORY, STORY], judge=lambda texts: [SURE for _ in texts]).title is None


def test_an_appeal_at_the_end_goes_with_what_follows_it() -> None:
    appeal = "We have a small favour to ask of you, our readers: please support our journalism and donate to us today."
    page = [STORY, STORY, appeal, "Read more"]
    judged = [SURE, SURE, Judgement(0.95, "support", 0.04), Judgement(0.001, "related", 0.99)]
    reasons = clean(page, judge=lambda texts: judged[: len(texts)]).reasons
    assert reasons[:2] == [None, None]
    assert None not in reasons[2:]
