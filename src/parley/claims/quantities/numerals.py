"""Numbers in figures and words: their patterns, and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {w: float(i) for i, w in enumerate(_ONES)} | {w: 20.0 + 10 * i for i, w in enumerate(_TENS)}
_VALUES |= {f"{t}{h}{o}": _VALUES[t] + _VALUES[o] for t in _TENS for o in _ONES[1:10] for h in ("-", " ")}
VALUES: Mapping[str, float] = _VALUES
SCALES: Mapping[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "grand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "crore": 1e7, "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
}  # fmt: skip
_FRACTIONS = {
    "half": 0.5, "third": 1 / 3, "quarter": 0.25, "fourth": 0.25, "fifth": 0.2, "sixth": 1 / 6, "seventh": 1 / 7,
    "eighth": 0.125, "ninth": 1 / 9, "tenth": 0.1,
}  # fmt: skip
_VAGUE = {
    "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6, "billions": 2e9,
    "trillions": 2e12,
}  # fmt: skip
_FACTORS = {"tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 100.0, "thousands": 1e3}
_GROUPS = {"pair": 2.0, "couple": 2.0, "trio": 3.0, "quartet": 4.0}

WORD = rf"(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_ONES[1:10])}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))}"
"""Any number word below a hundred."""

_BIG = "hundred|thousand|million|billion|trillion|lakh|crore"
_METRES = r"(?!\s+(?:wide|tall|deep|long|high|away|apart|off|above|below|from|of)\b|-|\s*[.,;)])"
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_ARTICLE = (
    rf"an?\s+(?:full\s+)?(?=(?:half[\s-]dozen|dozen|{_BIG})\b)|(?:several|a\s+few)\s+(?=(?:dozen|{_BIG})\b)"
    rf"|half\s+a(?=\s+(?:{_BIG}|dozen))|(?:a\s+)?quarter[\s-]of[\s-]a(?=[\s-](?:{_BIG}))"
    rf"|an?\s+couple\s+of(?=\s+(?:{_BIG}|dozen))"
)
_SCALE = rf"(?:[\s-]?(?:{_BIG})\b|\s(?:bn|tn|mn|grand)\b|(?<=\d)(?:bn|tn|mn|k|b)\b|\s?(?<=[\d\s])m\b{_METRES})"
AMOUNT = (
    rf"(?:(?:{_ARTICLE})(?:half[\s-])?(?:dozen|{_BIG}|[\s-](?:{_BIG}|dozen))?|(?:{_FIGURES})|(?:{WORD})\b"
    rf"|(?:half[\s-])?dozen\b)"
    rf"(?:(?:{_SCALE}){{1,2}}(?:\s+and\s+(?:{WORD})\b(?!\s+(?:{_BIG})))?)?(?:[\s-]dozen\b)?"
)
"""A number with its scale: "175,000", "2.5 million", "a dozen", "three hundred and five"."""

FRACTION = (
    rf"(?:(?:an?|one|two|three|four|five|seven|nine)[\s-])(?:{'|'.join(_FRACTIONS)})s?\b"
    rf"(?![\s-](?:century|hour|dozen|million|billion)|-[a-z]|\sof\sa\s(?:{_BIG}))"
    rf"|half\b(?!\s+an?\s+(?:dozen|hour|{_BIG})\b|[\s-]dozen)"
)
"""A share in words: "two-thirds", "a quarter", "half"."""

VAGUE = rf"(?:(?:{'|'.join(_FACTORS)})\s+(?:upon\s+\w+\s+)?of\s+)?(?:{'|'.join(_VAGUE)})\b"
"""A number of a size only: "hundreds", "tens of thousands"."""

GROUP = rf"(?:a\s+)?(?:{'|'.join(_GROUPS)})\s+of\b(?!\s+(?:dozen|{_BIG})\b)"
"""A small group named by its size: "a pair of", "a couple of"."""


def amount(text: str) -> float | None:
    """The number that an amount stands for."""
    total: float | None = None
    for word in re.split(r"[\s-]+", re.sub(r"[$£€¥₹+−]|US|,", "", text).lower().strip()):
        figures = re.fullmatch(r"(\d+(?:\.\d+)?|\.\d+)(m|mn|bn|b|k|tn)?", word)
        if figures:
            total = float(figures[1]) * SCALES.get(figures[2] or "", 1.0)
        elif word in VALUES:
            total = (total or 0) + VALUES[word]
        elif word in ("a", "an"):
            total = 1.0 if total is None else total
        elif word in ("half", "quarter"):
            total = 0.5 if word == "half" else 0.25
        elif word in ("several", "few", "couple"):
            total = 2.0
        elif word == "dozen":
            total = (1.0 if total is None else total) * 12
        elif word in SCALES:
            total = (1.0 if total is None else total) * SCALES[word]
    return total


def scale_of(text: str) -> float | None:
    """The scale that an amount ends in, which "2 to 3 million" gives to both."""
    found = re.search(rf"({_BIG}|mn|bn|tn|m|k)\Z", text.lower().strip())
    return SCALES[found[1]] if found else None


def fraction(text: str) -> float:
    """The share that a fraction stands for."""
    words = re.split(r"[\s-]+", text.lower())
    part = words[-1] if words[-1] in _FRACTIONS else words[-1].removesuffix("s")
    return (VALUES.get(words[0], 1.0) if len(words) > 1 else 1.0) * _FRACTIONS[part]


def vague(text: str) -> float:
    """The least that a size stands for: "hundreds" 200, "tens of thousands" 20,000."""
    words = text.lower().split()
    if len(words) == 1:
        return _VAGUE[words[0]]
    return _FACTORS[words[0]] * _VAGUE[words[-1]]


def group(text: str) -> float:
    """How many a group's name stands for."""
    return next(value for word, value in _GROUPS.items() if word in text.lower())


AT_A_CHANCE = r"\sat\s(?:\w+\s){0,3}?[\w.]+(?:(?:\s|-)(?:in|out\sof)(?:\s|-)\w+|\s?%|\sper\s?cent\b)"
"""The figure to which somebody puts a thing: " at two in three", " at about 40 per cent"."""
