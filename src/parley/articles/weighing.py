"""How likely it is that a block belongs to the article: the judge's word, weighed with the block's form and place.

The judge sees words; it does not see that a short line stands in the middle of the story, or that its form
returns down the page as time stamps and the names of speakers do. The log-odds are a sum that can be read off:

    keep = SAID·logit(judge) + SHORT_INSIDE + REPEATED + FURNITURE + PROSE + START

Weights: logistic regression (2026-11) on the 27 development pages of families that the judge was not trained
on (a model one epoch before the shipped one); by families held out in turn it halved the article paragraphs
lost at equal F1 (13.4 to 7.3 % at 0.92).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

START, SAID = 0.33, 0.77
SHORT_INSIDE = 1.83
"""A line of at most `SHORT` words between two paragraphs that surely belong to the story."""
REPEATED = 0.45
"""A short line in the story whose form (letters and digits aside) occurs three times or more on the page."""
FURNITURE = -1.64
"""A block with the form of page furniture."""
PROSE = 0.58
"""A full paragraph of at least 25 words."""

SHORT, SHORT_FORM, LONG = 6, 8, 25
SURE, SURE_WORDS = 0.8, 12
"""Probability and words from which a block surely belongs to the story."""

_LETTERS, _DIGITS = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")


class Seen(NamedTuple):
    """What is known of a block: its text, number of words, whether a sentence ends it, whether it is furniture."""

    text: str
    length: int
    terminal: bool
    furniture: bool


def form(text: str) -> str:
    """The form of a line: every word one letter, every number one digit, all marks as they stand."""
    return _LETTERS.sub("a", _DIGITS.sub("0", text))[:40]


def keeping(blocks: Sequence[Seen], judged: Sequence[float]) -> list[float]:
    """The probability of each block to belong to the article; `judged`: the same by the judge alone."""
    sure = [i for i, (b, p) in enumerate(zip(blocks, judged, strict=True)) if p > SURE and b.length >= SURE_WORDS]
    first, last = (sure[0], sure[-1]) if sure else (0, len(blocks) - 1)
    forms = Counter(form(b.text) for b in blocks if b.length <= SHORT_FORM)
    out = []
    for i, (block, said) in enumerate(zip(blocks, judged, strict=True)):
        inside = first < i < last
        bounded = min(max(said, 1e-4), 1 - 1e-4)
        log_odds = START + SAID * max(-6.0, min(6.0, math.log(bounded / (1 - bounded))))
        log_odds += SHORT_INSIDE * (inside and block.length <= SHORT)
        log_odds += REPEATED * (inside and block.length <= SHORT_FORM and forms[form(block.text)] >= 3)
        log_odds += FURNITURE * block.furniture + PROSE * (block.length >= LONG and block.terminal)
        out.append(1 / (1 + math.exp(-log_odds)))
    return out
