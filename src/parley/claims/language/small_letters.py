"""A text in small letters whose characters keep their places.

Patterns that ignore letter case are slow: `re` then tries every alternative at every place. Those that are asked of
whole articles are written in small letters and matched against this; the places found are places in the text.
"""

from __future__ import annotations


def small_letters(text: str) -> str:
    """The text in small letters, as long as it is: a letter with a small form of two characters stays."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(map(_small, text))


def _small(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter
