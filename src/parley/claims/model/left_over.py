"""What is left of a clause that the model cut at its cue, and says nothing: "who", "to which", "not to"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from parley.spans import Span

_EMPTY = frozenset("who whom whose which to of in on for by with and but or are is was were the a an".split())
"""Words that alone say nothing."""


def says_something(text: str, contents: Iterable[Span]) -> bool:
    """Whether a content has a word that can say something: "who", "not to" are left of a clause cut at its cue."""
    return not all(_is_left_over(content.of(text).lower().split()) for content in contents)


def _is_left_over(words: Sequence[str]) -> bool:
    """Whether words are the remains of a clause; "not" alone ("thinks not") is an answer."""
    return _EMPTY.issuperset(words[1:] if len(words) > 1 and words[0] == "not" else words)
