"""What is read again for a trigger: its sentence and the one before, never more than so many words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from parley.claims.language.tokens import Windower
from parley.claims.layout import MARK_DISTANCES, MARK_WIDTH
from parley.claims.model.rereading import AFTER, BEFORE, EVENT, SPEAKER, Context, Rereader, asked, contexts, distances
from parley.data.reader_model import load_graphs
from parley.data.vocabulary import load_tokenizer

TEXT = "Orsk sailed on Monday. Belmar, led by Dr. Roe, protested.\n\nIts envoy left. Nobody knew why"


def of(text: str, trigger: str) -> tuple[Context, str]:
    """The context of one trigger in a text of one window, and its words."""
    windower = Windower(load_tokenizer())
    words, groups = windower.words(text)
    (window,) = windower.windows(text, words, groups)
    at = next(i for i, w in enumerate(window.words) if text[words[w].start : words[w].end] == trigger)
    (context,) = contexts(text, words, window, [at], EVENT)
    first, last = words[window.words[context.first]], words[window.words[context.end - 1]]
    return context, text[first.start : last.end]


def test_a_sentence_and_the_one_before_are_read_again() -> None:
    assert of(TEXT, "sailed")[1] == "Orsk sailed on Monday."
    assert of(TEXT, "protested")[1] == "Orsk sailed on Monday. Belmar, led by Dr. Roe, protested."
    assert of(TEXT, "left")[1] == "Belmar, led by Dr. Roe, protested.\n\nIts envoy left."
    assert of(TEXT, "knew")[1] == "Its envoy left. Nobody knew why"


def test_a_long_sentence_is_cut() -> None:
    context, _ = of("on " * 90 + "sailed " + "off " * 90, "sailed")
    assert (context.mark - context.first, context.end - 1 - context.mark) == (BEFORE, AFTER)


@given(st.integers(0, 400), st.integers(0, 400))
def test_distances_grow_with_words_on_both_sides(before: int, after: int) -> None:
    found = distances(Context(EVENT, before, 0, before + after + 1))
    assert (np.diff(found) >= 0).all()
    assert found[before] == MARK_DISTANCES // 2
    assert found.min() >= 0
    assert found.max() < MARK_DISTANCES
    assert (found + found[::-1] == MARK_DISTANCES - 1).all() or before != after


def test_what_is_asked_of_contexts_of_one_length() -> None:
    projections = np.arange(10 * 3 * MARK_WIDTH, dtype=np.float32).reshape(10, 3, -1)
    around = [Context(EVENT, 2, 0, 4), Context(SPEAKER, 5, 4, 8)]
    given = asked(projections, around)
    np.testing.assert_array_equal(given.context, [projections[:4, 0], projections[4:8, 0]])
    np.testing.assert_array_equal(given.mark, [projections[2, 1], projections[5, 2]])
    np.testing.assert_array_equal(given.distance, [distances(context) for context in around])


def test_a_question_is_answered_alike_alone_and_beside_others() -> None:
    network = Rereader(load_graphs(None).rereading)
    projections = np.random.default_rng(5).normal(size=(40, 3, MARK_WIDTH)).astype(np.float32)
    around = [
        Context(EVENT, 3, 0, 9),
        Context(EVENT, 20, 9, 30),
        Context(SPEAKER, 12, 9, 18),
        Context(EVENT, 39, 30, 40),
    ]
    together = network.shares(projections, around)
    assert [len(shares) for shares in together] == [9, 21, 9, 10]
    for shares, context in zip(together, around, strict=True):
        np.testing.assert_allclose(shares, network.shares(projections, [context])[0], atol=1e-5)
    assert network.shares(projections, []) == []
