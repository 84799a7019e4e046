"""The kinds of facts that sentences tell: how words are weighed, and what a reading takes down."""

import numpy as np
import pytest

from parley.claims.layout import SIGN_KINDS
from parley.claims.model.signs import TOLD_FROM, SignReader, told
from parley.data.reader_model import load_graphs
from parley.errors import ModelUnavailable


def test_a_sentence_tells_what_its_heaviest_words_say() -> None:
    weights = np.array([[0.0, 0.0], [9.0, 0.0], [0.0, 0.0], [0.0, 0.0]], dtype=np.float32)
    says = np.array([[-9.0, -9.0], [3.0, -9.0], [-9.0, -9.0], [-9.0, 2.0]], dtype=np.float32)
    found = list(told(weights, says, np.array([0, 2])))
    assert [(sentence, kind, most) for sentence, kind, _, most in found] == [(0, 0, 1)]
    assert found[0][2] == pytest.approx(1 / (1 + np.exp(-3)), abs=0.01)


@pytest.mark.parametrize("words", [1, 2, 7])
def test_the_shares_are_those_of_the_formula(words: int) -> None:
    rng = np.random.default_rng(words)
    weights, says = rng.normal(size=(2, words, len(SIGN_KINDS))).astype(np.float32)
    found = {(kind): share for _, kind, share, _ in told(weights, says, np.array([0]))}
    counts = np.exp(weights) / np.exp(weights).sum(0)
    expected = 1 / (1 + np.exp(-(counts * says).sum(0)))
    assert set(found) == {kind for kind, share in enumerate(expected) if share >= TOLD_FROM}
    assert all(share == pytest.approx(expected[kind], abs=1e-5) for kind, share in found.items())


def test_a_network_that_knows_other_kinds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = load_graphs().signs
    assert SignReader(graph).model_hash
    monkeypatch.setattr("parley.claims.model.signs.SIGN_KINDS", SIGN_KINDS[1:])
    with pytest.raises(ValueError, match="other kinds"):
        SignReader(graph)


def test_the_shipped_graphs_belong_together(monkeypatch: pytest.MonkeyPatch) -> None:
    from parley.claims.model.encoder import Encoder

    monkeypatch.setattr(SignReader, "__init__", lambda self, _: setattr(self, "model_hash", "another"))
    with pytest.raises(ModelUnavailable):
        Encoder(load_graphs(), threads=1)
