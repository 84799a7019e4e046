"""Sentences end where they end, and nothing endless is one."""

from parley.claims.language.sentences import LONGEST_SENTENCE, Sentences
from parley.claims.language.tokens import Windower
from parley.data.vocabulary import load_tokenizer
from parley.spans import Span


def test_what_never_ends_is_parted_and_whole_sentences_are_not() -> None:
    text = "The ferry left. " + "And" + " and the guard said no" * LONGEST_SENTENCE + " at noon."
    words, _ = Windower(load_tokenizer()).words(text)
    sentences = Sentences(text, words)
    assert sentences.around(Span(4, 9)).of(text) == "The ferry left."
    found = {sentences.around(Span(word.start, word.end)) for word in words}
    assert len(found) == 1 + -(-(len(words) - 4) // LONGEST_SENTENCE)
    assert max(span.end for span in found) == len(text)
