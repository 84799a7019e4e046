"""The encoder's wordpiece vocabulary (BERT uncased, 30,522 pieces)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tokenizers import Tokenizer, models, normalizers


@cache
def load_tokenizer() -> Tokenizer:
    """A tokenizer for words that are already cut: lower case, accents folded, wordpieces."""
    lines = files("parley.data").joinpath("model/vocab.txt").read_text(encoding="utf-8").splitlines()
    vocabulary = {piece: index for index, piece in enumerate(lines)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=48))  # noqa: S106
    tokenizer.normalizer = normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=False, strip_accents=True, lowercase=True
    )
    return tokenizer
