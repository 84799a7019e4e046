"""Skimming a page: blocks are shortened, judged in order, and none is lost however odd it is."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.articles.clutter import clean
from parley.articles.types import Judgement
from parley.claims.language.tokens import Window, Windower
from parley.claims.layout import BLOCK_KINDS
from parley.claims.model.skimming import FIRST, LAST, MOST, WHOLE, Skimmer, skimmed
from parley.data.vocabulary import load_tokenizer

WINDOWER = Windower(load_tokenizer())


class Counting:
    """An encoder that takes the n-th word of a page for the kind n, and never thinks that a word is kept."""

    def judge(self, windows: list[Window]) -> list[np.ndarray]:
        out = []
        for window in windows:
            logits = np.zeros((len(window.words), len(BLOCK_KINDS)), dtype=np.float32)
            for row, word in enumerate(window.words):
                logits[row, 1 + word % (len(BLOCK_KINDS) - 1)] = 9.0
            out.append(logits)
        return out


def skimmer() -> Skimmer:
    return Skimmer(Counting(), WINDOWER)  # type: ignore[arg-type]


def test_long_blocks_are_shortened_and_short_ones_are_not() -> None:
    long = " ".join(f"w{i}" for i in range(WHOLE + 1))
    assert len(skimmed(long).split()) == FIRST + 1 + LAST
    assert skimmed("one  two\tthree") == "one two three"


def test_each_block_gets_the_judgement_of_its_own_words() -> None:
    found = skimmer()(["a", "b", "c"])
    assert [j.reason for j in found] == list(BLOCK_KINDS[1:4])
    assert all(j.certainty > 0.9 and j.keep < 0.1 for j in found)


def test_blocks_without_words_and_the_middle_of_endless_pages_are_kept() -> None:
    assert skimmer()([" ", "a", ""])[0] == Judgement(1.0, "other", 0.0)
    found = skimmer()(["word"] * (MOST + 10))
    assert [j.keep for j in found[MOST // 2 : MOST // 2 + 10]] == [1.0] * 10
    assert found[-1].keep < 0.1


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=12))
def test_one_judgement_per_block_whatever_the_text(blocks: list[str]) -> None:
    assert len(skimmer()(blocks)) == len(blocks)


def test_a_judge_never_removes_the_whole_page() -> None:
    cleaned = clean(
        ["Share this", "Subscribe now"], judge=lambda blocks: [Judgement(0.01, "share", 0.9) for _ in blocks]
    )
    assert cleaned.reasons.count(None) == 1
