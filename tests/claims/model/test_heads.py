"""Decoding under the BIO constraints."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from parley.claims.layout import HEADS
from parley.claims.model.heads import Asked, TaggedSpan, best_labels, decode, spans_of

LABELS = HEADS["attribution"]


def logits(*path: str) -> np.ndarray:
    return np.array([[5.0 if label == wanted else 0.0 for label in LABELS] for wanted in path], dtype=np.float32)


def test_spans_of_a_valid_path() -> None:
    said = {"attribution": logits("B-source", "I-source", "B-cue", "O", "B-content", "I-content", "B-content")}
    (spans,) = decode([said], {"attribution": LABELS})
    assert [(s.first, s.last, s.kind) for s in spans["attribution"]] == [
        (0, 1, "source"), (2, 2, "cue"), (4, 5, "content"), (6, 6, "content"),
    ]  # fmt: skip


def test_an_inner_label_without_a_beginning_is_mended() -> None:
    values = logits("O", "I-content", "I-content")
    values[1, LABELS.index("B-content")] = 4.0
    (path,) = best_labels([Asked(values, LABELS)])
    assert [LABELS[i] for i in path] == ["O", "B-content", "I-content"]


@given(st.integers(0, 12), st.integers(0, 10_000))
def test_every_path_is_allowed_and_no_worse_than_any_other_allowed_one(length: int, seed: int) -> None:
    values = np.random.default_rng(seed).normal(size=(length, len(LABELS))).astype(np.float32)
    (path,) = best_labels([Asked(values, LABELS)])
    previous = "O"
    for index in path:
        label = LABELS[index]
        assert not label.startswith("I-") or previous[1:] == label[1:]
        previous = label
    greedy = 0.0
    last = "O"
    for row in values:
        allowed = [i for i, x in enumerate(LABELS) if not x.startswith("I-") or last[1:] == x[1:]]
        best = max(allowed, key=lambda i: row[i])
        greedy += row[best]
        last = LABELS[best]
    assert sum(values[i, label] for i, label in enumerate(path)) >= greedy - 1e-4


def test_heads_and_windows_decoded_together_do_not_change_each_other() -> None:
    random = np.random.default_rng(5)
    heads = {"mention": HEADS["mention"], "event": HEADS["event"], "nested": LABELS}
    said = [
        {head: random.normal(size=(length, len(labels))).astype(np.float32) for head, labels in heads.items()}
        for length in (0, 1, 7, 40)
    ]
    together = decode(said, heads)
    assert [decode([{head: one[head]}], {head: heads[head]}) for one in said for head in heads] == [
        [{head: spans[head]}] for spans in together for head in heads
    ]
    assert all(isinstance(span, TaggedSpan) for span in together[-1]["event"])


def test_no_words_give_no_spans() -> None:
    assert spans_of(np.array([], dtype=np.int64), LABELS) == []
