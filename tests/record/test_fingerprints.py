"""Hashes of words and runs: the same words have the same, whatever stands around them."""

import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from parley.record.fingerprints import RUN, WINDOW, fingerprints_of, runs_of, word_hashes
from tests.strategies import texts


@given(texts)
def test_each_word_has_a_hash_and_equal_words_have_equal_ones(text: str) -> None:
    words, hashes = re.findall(r"\w+", text.casefold()), word_hashes(text).tolist()
    assert len(words) == len(hashes)
    assert len(set(zip(words, hashes, strict=True))) == len(set(words)) == len(set(hashes))


def test_hashes_are_the_same_in_every_process_and_case_does_not_matter() -> None:
    assert word_hashes("Ferry, FERRY").tolist() == [word_hashes("ferry")[0]] * 2
    assert int(word_hashes("ferry")[0]) == 10641038765931420436


@given(st.lists(st.sampled_from("one two three four five six".split()), max_size=60))
def test_eleven_shared_words_in_a_row_always_share_a_fingerprint(words: list[str]) -> None:
    runs = runs_of(" ".join(words))
    assert (runs.words, len(runs.hashes)) == (len(words), max(0, len(words) - RUN + 1))
    prints = set(fingerprints_of(runs.hashes).tolist())
    for at in range(len(words) - RUN - WINDOW + 2):
        row = runs_of(" ".join(words[at : at + RUN + WINDOW - 1]))
        assert set(fingerprints_of(row.hashes).tolist()) <= prints


def test_fingerprints_are_ascending_and_unique() -> None:
    prints = fingerprints_of(runs_of("a b c d e f g h i j k l m n o p " * 3).hashes)
    assert np.all(prints[1:] > prints[:-1])
