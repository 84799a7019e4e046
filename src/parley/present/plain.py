"""Page text made safe to print: no control characters, escape sequences or marks that turn the writing around."""

from __future__ import annotations

import unicodedata

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def printable(text: str) -> str:
    """One line of text without characters that a terminal or a browser would act upon."""
    kept = (
        c
        for c in " ".join(text.split())
        if c not in _TURNING and unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn")
    )
    return "".join(kept)


def shortened(text: str, longest: int) -> str:
    """At most `longest` characters, cut at a word, with an ellipsis."""
    text = printable(text)
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[-30:] else cut) + "…"
