"""The layout of the reader's model: which inputs and heads it has, shared by training and reading.

A head is one more entry in HEADS: it costs one small matrix product, not a second encoder.
"""

from __future__ import annotations

SHAPES = ("none", "lower", "title", "upper", "mixed", "digit", "punctuation", "other")
"""Letter-case classes of a word; MiniLM is uncased and gets them back as an input of their own."""

QUOTE_STATES = ("outside", "inside", "mark")
"""Where a word stands with respect to quotation marks."""

MAX_PIECES = 256
"""Longest window in wordpieces, special pieces included."""


def _bio(*kinds: str) -> tuple[str, ...]:
    return ("O", *(f"{prefix}-{kind}" for kind in kinds for prefix in "BI"))


SPAN_KINDS = ("source", "cue", "content")
MENTION_KINDS = ("person", "organisation", "place", "nationality", "date", "number")

BLOCK_KINDS = (
    "keep", "title", "byline", "date", "section", "caption", "share", "related", "newsletter", "subscription",
    "support", "cookie", "advertisement", "bio", "comments", "updated", "copyright", "navigation", "other",
)  # fmt: skip
"""What a block of a page is: part of the article (keep), or the reason for which it is removed."""

HEADS: dict[str, tuple[str, ...]] = {
    "attribution": _bio(*SPAN_KINDS),
    "nested": _bio(*SPAN_KINDS),
    "mention": _bio(*MENTION_KINDS),
    "statement": ("no", "yes"),
    "block": BLOCK_KINDS,
}
"""Head name → labels of one word (taken at its first wordpiece).

attribution: spans of the outermost attributions. nested: spans of attributions reported inside the
content of another. mention: names, dates, numbers. statement: whether a content word belongs to
stated content (yes) or to the object of a bare attitude or act ("praised his record": no). block: what
the word's block is, asked of a page that is skimmed before its article is read.
"""

LINKS = ("content-cue", "cue-source", "content-source")
"""Learned pointers: which span of the second kind a span of the first kind belongs to."""

LINK_DIM = 64
"""Dimensions of each side of a pointer's projection."""
