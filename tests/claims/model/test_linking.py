"""Pointers from content to cue and from cue to source."""

import numpy as np
import pytest

from parley.claims.layout import LINK_DIM, LINKS
from parley.claims.model.heads import TaggedSpan
from parley.claims.model.linking import BUCKETS, Pointers, bucket, link

SOURCE_A, CUE_A, CONTENT_A = TaggedSpan(0, 1, "source"), TaggedSpan(2, 2, "cue"), TaggedSpan(3, 6, "content")
SOURCE_B, CUE_B, CONTENT_B = TaggedSpan(14, 14, "source"), TaggedSpan(15, 15, "cue"), TaggedSpan(8, 13, "content")
SPANS = [SOURCE_A, CUE_A, CONTENT_A, CONTENT_B, SOURCE_B, CUE_B]


def pointers(none: float = -50.0) -> Pointers:
    """Nearer is likelier; "none" as likely as told."""
    distance = -np.abs(np.arange(BUCKETS) - BUCKETS // 2).astype(np.float32)
    return Pointers(
        bias=np.tile(distance, (len(LINKS), 1)),
        none=np.zeros((len(LINKS), LINK_DIM), dtype=np.float32),
        none_bias=np.full(len(LINKS), none, dtype=np.float32),
    )


FLAT = np.zeros((16, len(LINKS), 2, LINK_DIM), dtype=np.float32)


def test_each_content_finds_the_nearest_cue_and_the_cue_its_source() -> None:
    found = link(SPANS, FLAT, pointers())
    assert [(a.source, a.cue, a.contents) for a in found] == [
        (SOURCE_A, CUE_A, (CONTENT_A,)), (SOURCE_B, CUE_B, (CONTENT_B,)),
    ]  # fmt: skip


def test_two_contents_of_one_cue_are_one_attribution() -> None:
    found = link([SOURCE_A, CUE_A, CONTENT_A, CONTENT_B], FLAT, pointers())
    assert [a.contents for a in found] == [(CONTENT_A, CONTENT_B)]


def test_learned_projections_outweigh_distance() -> None:
    projections = FLAT.copy()
    cue_source = LINKS.index("cue-source")
    projections[CUE_B.first, cue_source, 0, 0] = 40.0
    for word in (SOURCE_A.first, SOURCE_A.last):
        projections[word, cue_source, 1, 0] = 40.0
    found = link(SPANS, projections, pointers())
    assert found[1].source == SOURCE_A


def test_none_is_chosen_where_it_is_likelier() -> None:
    found = link(SPANS, FLAT, pointers(none=50.0))
    assert [(a.source, a.cue) for a in found] == [(None, None), (None, None)]


def test_without_content_there_is_nothing() -> None:
    assert link([SOURCE_A, CUE_A], FLAT, pointers()) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"), [((5, 6), (5, 5), 8), ((5, 6), (7, 9), 9), ((5, 6), (8, 9), 10), ((5, 6), (0, 4), 7), ((5, 6), (9999, 9999), 16)]
)  # fmt: skip
def test_distance_classes(a: tuple[int, int], b: tuple[int, int], expected: int) -> None:
    assert bucket(a, b) == expected
