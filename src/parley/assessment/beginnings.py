"""How a match of a regular expression can begin: enough letters to tell quickly that a sentence holds none.

Only plain expressions are understood: letters, classes of letters, groups, alternatives, repetitions. Looking ahead
or back only narrows what they find and is passed over. Of any other nothing is said, and a search has to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

LENGTH = 5
"""So many characters of a word are looked at."""
WHOLE = "$"
"""Marks a whole word."""
MOST = 500
"""An expression that can begin in more ways is left to a search."""

WORDS = re.compile(r"\w+")
"""The words of a text."""
_OPENED = re.compile(r"\?(?::|<?[=!])")
_REPEATED = re.compile(r"(?:([?*+])|\{(\d*)(?:,(\d*))?\})\??")
_RUN = re.compile(r"\w+(?![?*+{])")
"""Letters of which none is repeated: they are read as one piece."""
_NOTHING = frozenset("BAZ")
"""Escapes that match no character, besides that for the edge of a word."""
_EDGE = "\\b"
"""The edge of a word: whatever came before, what follows can be its beginning."""
_ANY = frozenset("wWdDsS")


class _Unknown(Exception):
    """An expression of a kind that is not understood."""


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """One piece of a sequence: its alternatives, each a sequence; whether it may be missing, and may come again.

    Each is only like itself, so that what is found of it can be kept.
    """

    options: tuple[tuple[_Part | str | None, ...], ...]
    optional: bool
    again: bool


class Needed(NamedTuple):
    """Letters of which some begin a word wherever an expression is found: the first, one after it, any; None: untold.

    `WHOLE` at the end: they are the whole word. `rarest`: of a word at any place, one that few sentences have.
    `inside`: whether something that is not told may stand before the first.
    """

    first: frozenset[str] | None
    second: frozenset[str] | None
    rarest: frozenset[str] | None
    inside: bool


UNTOLD = Needed(None, None, None, True)
"""Of an expression that is not understood."""


def needed(expression: str) -> Needed:
    """How an expression's first word begins, the word after its last gap ("troops.{0,80}\\bborder"), and the rarest."""
    try:
        parser = _Parser(expression)
        options = parser.alternatives()
        if parser.place != len(expression):
            return UNTOLD
    except _Unknown:
        return UNTOLD
    first, second, rarest = _begun(options), _begun(_after_gap(options)), _rarest(options)
    rare = rarest if rarest not in (first, second) else None
    return Needed(first, second, rare, first is None or _opens_untold(options))


def _opens_untold(options: Sequence[Sequence[_Part | str | None]]) -> bool:
    """Whether one of some sequences can begin with whatever character, before its first word that is told."""
    for option in options:
        for piece in option:
            if piece is None or (isinstance(piece, _Part) and _opens_untold(piece.options)):
                return True
            if not (piece in ("", _EDGE) or (isinstance(piece, _Part) and (piece.optional or () in piece.options))):
                break
    return False


def _begun(options: Sequence[Sequence[_Part | str | None]]) -> frozenset[str] | None:
    """How one of some sequences can begin; None where that is unknown, or anything."""
    try:
        found = {prefix for option in options for prefix, _ in _grown({("", True)}, option)}
    except _Unknown:
        return None
    return None if "" in found else frozenset(found)


def _after_gap(options: Sequence[Sequence[_Part | str | None]]) -> tuple[Sequence[_Part | str | None], ...]:
    """What must follow the last gap before the edge of a word; empty sequences where there is none."""
    if len(options) != 1:
        return ((),)
    pieces = list(options[0])
    inner = [piece for piece in pieces if piece not in ("", _EDGE)]
    if len(inner) == 1 and isinstance(inner[0], _Part) and not (inner[0].optional or inner[0].again):
        return _after_gap(inner[0].options)
    for place in range(len(pieces) - 1, 0, -1):
        gap = pieces[place - 1]
        if pieces[place] == _EDGE and isinstance(gap, _Part) and gap.options == ((None,),):
            return (pieces[place:],)
    return ((),)


def _rarest(options: Sequence[Sequence[_Part | str | None]]) -> frozenset[str] | None:
    """How a word can begin that some sequences have, the rarest of each, of equals the last; None: untold."""
    found: set[str] = set()
    for option in options:
        words: list[frozenset[str]] = [word for place in _starts(option) for word in _words_at(option, place) if word]
        if not words:
            return None
        found |= min(reversed(words), key=_frequency)
    return frozenset(found) if 0 < len(found) <= MOST else None


def _words_at(sequence: Sequence[_Part | str | None], place: int) -> Iterator[frozenset[str] | None]:
    """How the word at a place of a sequence can begin, or one within the group that stands there."""
    yield _begun((sequence[place:],))
    piece = sequence[place]
    if isinstance(piece, _Part) and not piece.optional:
        yield _rarest(piece.options)


def _frequency(word: AbstractSet[str]) -> float:
    """How common a word is that begins with one of some letters: each letter more makes it four times rarer."""
    return sum(4.0 ** -len(letters.removesuffix(WHOLE)) for letters in word)


def _starts(sequence: Sequence[_Part | str | None]) -> Iterator[int]:
    """Places of a sequence at which a word begins, if a letter stands there; its beginning is one."""
    at_start = True
    for place, piece in enumerate(sequence):
        if at_start:
            yield place
        at_start = _parted(piece, before=at_start)


def _parted(piece: _Part | str | None, *, before: bool) -> bool:
    """Whether a word begins after a piece; `before`: whether one begins before it."""
    if piece is None:
        return False
    if isinstance(piece, str):
        return before if not piece else piece == _EDGE or WORDS.fullmatch(piece) is None
    if piece.optional and not before:
        return False
    for option in piece.options:
        after = before
        for inner in option:
            after = _parted(inner, before=after)
        if not after:
            return False
    return True


def _grown(prefixes: set[tuple[str, bool]], sequence: Sequence[_Part | str | None]) -> set[tuple[str, bool]]:
    """The prefixes followed by a sequence; each with whether it may grow further."""
    for piece in sequence:
        if piece == _EDGE:
            prefixes = {_at_edge(prefix, grows) for prefix, grows in prefixes}
            continue
        growing = {prefix for prefix, grows in prefixes if grows}
        if not growing:
            break
        rest: set[tuple[str, bool]] = {(prefix, grows) for prefix, grows in prefixes if not grows}
        for prefix in growing:
            rest.update(_opening(piece) if not prefix and isinstance(piece, _Part) else _followed(prefix, piece))
        if len(rest) > MOST:
            raise _Unknown
        prefixes = rest
    return prefixes


def _at_edge(prefix: str, grows: bool) -> tuple[str, bool]:
    """At the edge of a word what has grown so far is all of it, and what has not can begin."""
    if not prefix:
        return "", True
    return (prefix + WHOLE, False) if grows else (prefix, False)


@lru_cache(maxsize=2**12)
def _opening(part: _Part) -> frozenset[tuple[str, bool]]:
    """How words begin that begin with a group: asked for at each place before it, and for all groups around."""
    return frozenset(_followed("", part))


def _followed(prefix: str, piece: _Part | str | None) -> Iterator[tuple[str, bool]]:
    """A prefix followed by one piece: letters, another character, whatever character (None), or alternatives."""
    if piece is None:
        yield prefix, False
    elif isinstance(piece, str):
        # What is no letter ends the word, and nothing (the beginning of a line) changes nothing.
        if not piece:
            yield prefix, True
        elif WORDS.fullmatch(piece):
            grown = (prefix + piece)[:LENGTH]
            yield grown, len(grown) < LENGTH
        else:
            yield prefix + WHOLE if prefix else "", False
    else:
        if piece.optional:
            yield prefix, True
        for option in piece.options:
            for grown, grows in _grown({(prefix, True)}, option):
                yield grown, grows and not piece.again


class _Parser:
    """Reads an expression from left to right."""

    def __init__(self, expression: str) -> None:
        self.expression = expression
        self.place = 0

    def alternatives(self) -> tuple[tuple[_Part | str | None, ...], ...]:
        """Sequences parted by "|", up to a closing bracket or the end."""
        found: list[tuple[_Part | str | None, ...]] = []
        sequence: list[_Part | str | None] = []
        while self.place < len(self.expression) and self.expression[self.place] != ")":
            if self.expression[self.place] == "|":
                self.place += 1
                found.append(tuple(sequence))
                sequence = []
            else:
                sequence += self._repeated(self._atom())
        return (*found, tuple(sequence))

    def _atom(self) -> _Part | str | None:
        if run := _RUN.match(self.expression, self.place):
            self.place = run.end()
            return run[0]
        char = self.expression[self.place]
        self.place += 1
        if char == "(":
            return self._group()
        if char == "[":
            return self._class()
        if char == "\\":
            return self._escape()
        if char == ".":
            return None
        if char in "^$":
            return ""
        if char in "*+?{":
            raise _Unknown
        return char

    def _group(self) -> _Part:
        opened = _OPENED.match(self.expression, self.place)
        self.place = opened.end() if opened else self.place
        if self.expression.startswith("?", self.place):
            raise _Unknown
        options = self.alternatives()
        if not self.expression.startswith(")", self.place):
            raise _Unknown
        self.place += 1
        looks = opened is not None and opened.group() != "?:"
        return _Part(((),) if looks else options, optional=False, again=False)

    def _class(self) -> _Part | None:
        end = self.expression.find("]", self.place + 1)
        inside = self.expression[self.place : end]
        if end < 0 or inside.startswith("]"):
            raise _Unknown
        self.place = end + 1
        if inside.startswith("^") or "\\" in inside or "-" in inside[1:-1]:
            return None
        return _Part(tuple((char,) for char in inside), optional=False, again=False)

    def _escape(self) -> str | None:
        char = self.expression[self.place : self.place + 1]
        self.place += 1
        if char == "b":
            return _EDGE
        if char in _NOTHING:
            return ""
        if char in _ANY:
            return None
        if not char or char.isalnum():
            raise _Unknown
        return char

    def _repeated(self, atom: _Part | str | None) -> list[_Part | str | None]:
        match = _REPEATED.match(self.expression, self.place)
        if match is None:
            return [atom]
        self.place = match.end()
        sign, least, most = match.groups()
        optional = sign in ("?", "*") or (sign is None and int(least or 0) == 0)
        again = sign != "?" and (sign is not None or most != "1")
        return [_Part(((atom,),), optional=optional, again=again)]
