"""The entries of the lexicon of likelihood, and the small language that their phrases are written in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Basis = Literal["survey", "convention", "judgement", "stated"]
"""Where an interval comes from: readers asked, the method's rule, our own setting, or a figure that the source gave."""
Role = Literal["strength", "report", "modal"]
Turn = Literal["yes", "no", "low"]

LINK = "BE"
"""Stands for a form of "be", "seem" and the like, with an adverb or a negation after it."""
GAP = "..."
"""Stands for one to six words inside a phrase."""
CONTRACTED = "n't"
"""Stands for any verb with a contracted negation: "doesn't"."""
_COMPLEMENT_FROM = 0.1
"""Below this chance (and above its mirror) the negated word does not mean the opposite: "not impossible"."""
LINKS = frozenset(
    "is are was were be been being am isn't aren't wasn't weren't 's 're 'm look looks looked looking seem seems seemed"
    " seeming appear appears appeared appearing remain remains remained remaining".split()
)
"""The words that "BE" stands for, with straight apostrophes."""
_LINK = (
    rf"(?:{'|'.join(sorted(LINKS, key=len, reverse=True))})".replace("'", "['’]") + r"(?<=\w)"
    r"(?:\s+(?P<not>not|never|no\s+longer))?(?:\s+(?:\w{2,}ly|all|now|also|still|not|so|to\s+be|once|long|quite|well))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """A chance with its range, each from 0 to 1."""

    low: float
    median: float
    high: float

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.median <= self.high <= 1:
            raise ValueError(f"a chance needs 0 <= low <= median <= high <= 1: {self}")

    def complement(self) -> Chance:
        """The chance of the opposite."""
        return Chance(low=1 - self.high, median=1 - self.median, high=1 - self.low)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What words say of their clause's event; `turn` says whether their user expects it."""

    chance: Chance
    basis: Basis
    possibility_only: bool
    turn: Turn
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One phrase: its pattern, the folded words that it can begin with, and whether readers would point to it."""

    pattern: str
    firsts: frozenset[str]
    quiet: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """One entry: its phrases, what it means plain and negated, what must not stand before and after it."""

    name: str
    plain: Meaning
    negated: Meaning
    phrases: tuple[Phrase, ...]
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A grading word: the factor on the log-odds, and on the width of the range."""

    strength: float
    wider: float
    basis: Basis


def opposite(plain: Meaning) -> Meaning:
    """What a word means when negated, where its entry does not say: one minus the chance.

    Raises ValueError for chances so extreme that their negation is no certainty of the opposite.
    """
    if not _COMPLEMENT_FROM <= plain.chance.median <= 1 - _COMPLEMENT_FROM:
        raise ValueError("an extreme chance needs a span of its own when negated")
    return Meaning(
        chance=plain.chance.complement(), basis="judgement", possibility_only=plain.possibility_only,
        turn="yes" if plain.turn == "no" else "no", role=plain.role,
    )  # fmt: skip


def inflected(word: str, irregular: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The forms of a verb: listed ones, else the regular ones."""
    if word in irregular:
        return tuple(irregular[word])
    if word.endswith("e"):
        return (word, word + "s", word + "d", word[:-1] + "ing")
    if word.endswith("y") and word[-2] not in "aeiou":
        return (word, word[:-1] + "ies", word[:-1] + "ied", word + "ing")
    return (word, word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s"), word + "ed", word + "ing")


def _forms(token: str, irregular: Mapping[str, Sequence[str]]) -> list[str]:
    """The words that one place of a phrase can hold."""
    forms: list[str] = []
    for word in token.split("|"):
        forms += inflected(word[:-1], irregular) if word.endswith("~") else (word,)
    return forms


def _token(token: str, irregular: Mapping[str, Sequence[str]]) -> str:
    """The pattern of one place of a phrase."""
    if token == LINK:
        return _LINK
    if token == CONTRACTED:
        return r"\w*n['’]t"
    forms = [re.escape(form).replace("'", "['’]") for form in _forms(token, irregular)]
    return forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"


def read_phrase(written: str, irregular: Mapping[str, Sequence[str]], *, quiet: bool) -> Phrase:
    """A phrase as the lexicon writes it; group `not` of its pattern holds a negation inside "BE"."""
    quiet = quiet or written.startswith("?")
    pattern, firsts, begun = "", set[str](), False
    for part in re.findall(r"\[[^\]]*\]|\S+", written.removeprefix("?")):
        if part == GAP:
            pattern += r"(?:\s+[\w'’-]+){1,6}?"
            continue
        tokens = part.strip("[]").split()
        if not begun:
            firsts.update(form.partition("-")[0].partition("/")[0] for form in _forms(tokens[0], irregular))
        inner = r"\s+".join(_token(token, irregular) for token in tokens)
        if part.startswith("["):
            pattern += rf"(?:\s+{inner})?" if begun else rf"(?:{inner}\s+)?"
        else:
            pattern += rf"\s+{inner}" if begun else inner
            begun = True
    return Phrase(pattern=pattern + r"(?![\w-])", firsts=frozenset(firsts), quiet=quiet)
