"""Words and windows: an article's text cut into words with offsets, and into the encoder's inputs.

Words are runs of letters and digits or single marks; a word carries its letter-case class and whether
it stands inside quotation marks. Windows are runs of whole paragraphs of at most MAX_PIECES wordpieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from tokenizers import Tokenizer

from parley.claims.layout import MAX_PIECES, QUOTE_STATES, SHAPES

# A word is cut at 48 characters: longer runs (no spaces, base64) would only cost time.
_WORD = re.compile(r"''|``|\w{1,48}|[^\w\s]")
_OPENING, _CLOSING, _EITHER = frozenset("“„«‟"), frozenset("”»"), frozenset(['"', "''", "``", "＂"])
_SENTENCE_END = frozenset(".!?…")
_ABBREVIATION = re.compile(r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Jr|Sr|Prof|Sgt|Maj|Adm|No|vs)\Z")
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\Z")
"""What is cut short before the number of a day."""

MOST_KNOWN = 50_000
"""Words whose pieces are remembered: most of an article's words were in the articles before it."""

_SHAPE = {name: index for index, name in enumerate(SHAPES)}
_STATE = {name: index for index, name in enumerate(QUOTE_STATES)}


class Word(NamedTuple):
    """One word: its span in the text, and the classes that the encoder gets as inputs."""

    start: int
    end: int
    shape: int
    quote: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One input of the encoder.

    `pieces`, `shapes`, `quotes`: one entry per wordpiece, special pieces included. `words`: index
    into the article's words of each word in the window; `heads`: the position of its first wordpiece.
    """

    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    quotes: tuple[int, ...]
    words: tuple[int, ...]
    heads: tuple[int, ...]


@lru_cache(maxsize=2**14)
def _shape(word: str) -> int:
    if word.isalpha():
        if word.islower():
            return _SHAPE["lower"]
        if word.isupper():
            return _SHAPE["upper"] if len(word) > 1 else _SHAPE["title"]
        return _SHAPE["title"] if word.istitle() else _SHAPE["mixed"]
    if word.isdigit():
        return _SHAPE["digit"]
    return _SHAPE["mixed"] if word.isalnum() else _SHAPE["punctuation"]


def _single_quote(text: str, match: re.Match[str], inside: bool) -> bool:
    """Whether a single mark (' ‘ ’) is a quotation mark rather than an apostrophe."""
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    if inside:
        return not after.isalnum() and not before.isspace()
    return match.group() != "’" and not before.isalnum() and (after.isupper() or match.group() == "‘")


def split_words(text: str, offset: int = 0) -> Iterator[Word]:
    """The words of one paragraph; `offset` is added to their positions.

    A quotation that is left open runs to the end of the paragraph, as the press's convention for
    quotations over several paragraphs has it.
    """
    inside = single = False
    for match in _WORD.finditer(text):
        word = match.group()
        shape = _shape(word)
        if shape != _SHAPE["punctuation"]:
            state = _STATE["inside" if inside else "outside"]
        elif word in _OPENING or (word in _EITHER and not inside):
            state, inside, single = _STATE["mark"], True, False
        elif word in _CLOSING or (word in _EITHER and not single):
            state, inside = _STATE["mark"], False
        elif word in "'‘’" and (single or not inside) and _single_quote(text, match, inside):
            state, inside, single = _STATE["mark"], not inside, not inside
        else:
            state = _STATE["inside" if inside else "outside"]
        yield Word(offset + match.start(), offset + match.end(), shape, state)


def beginning(text: str, most: int) -> str:
    """The text up to its `most`-th word or mark."""
    beyond = next(islice(_WORD.finditer(text), most, None), None)
    return text[: beyond.start()] if beyond else text


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph (separated by blank lines)."""
    start = 0
    for match in re.finditer(r"\n[ \t\r]*\n\s*", text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


_ENDS_WITH = frozenset(("”", '"', "''", "’", "'", ")", "»", ".", "!", "?"))
_STRAIGHT_MARKS = frozenset(('"', "''", "'"))


def _ends_with(text: str, before: Word, word: Word) -> bool:
    """Whether a mark belongs to the sentence that ends before it; a straight one behind a space opens the next."""
    mark = text[word.start : word.end]
    return mark in _ENDS_WITH and (mark not in _STRAIGHT_MARKS or word.start == before.end)


def _abbreviates(word: str, following: str) -> bool:
    """Whether a full stop behind a word only cuts it short; `following`: the next word's first character."""
    return bool(_ABBREVIATION.match(word) or (following.isdigit() and _MONTH.match(word)))


def sentence_ends(text: str, words: Sequence[Word]) -> list[bool]:
    """For each word of a paragraph, whether a sentence ends with it (closing marks included)."""
    ends = [False] * len(words)
    last = -1
    for i, word in enumerate(words):
        if text[word.start] not in _SENTENCE_END or word.end - word.start > 1:
            continue
        last = max(last, i)  # a run of marks is walked once, however long
        while last + 1 < len(words) and _ends_with(text, words[last], words[last + 1]):
            last += 1
        if last + 1 == len(words):
            ends[last] = True
            continue
        following = text[words[last + 1].start]
        spaced = words[last + 1].start > words[last].end
        abbreviated = (
            text[word.start] == "."
            and i > 0
            and words[i - 1].end == word.start
            and _abbreviates(text[words[i - 1].start : words[i - 1].end], following)
        )
        if spaced and not following.islower() and not (abbreviated and last == i):
            ends[last] = True
    if words:
        ends[-1] = True
    return ends


class Windower:
    """Turns texts into words and windows; holds the wordpiece vocabulary."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        vocabulary = tokenizer.get_vocab()
        self._known: dict[str, list[int]] = {}
        self._cls, self._sep, self._mark = (vocabulary[piece] for piece in ("[CLS]", "[SEP]", '"'))

    def words(self, text: str) -> tuple[list[Word], list[list[int]]]:
        """All words of the text, and for each paragraph the indices of its words."""
        words: list[Word] = []
        groups: list[list[int]] = []
        for start, end in paragraphs(text):
            first = len(words)
            words.extend(split_words(text[start:end], start))
            if len(words) > first:
                groups.append(list(range(first, len(words))))
        return words, groups

    def windows(self, text: str, words: Sequence[Word], groups: Sequence[Sequence[int]]) -> list[Window]:
        """Windows of whole paragraphs; a paragraph longer than a window is cut at sentence ends."""
        if not words:
            return []
        surfaces = [text[word.start : word.end] for word in words]
        known = self._pieces(surfaces)
        limit = MAX_PIECES - 2
        chunks: list[list[tuple[int, list[int]]]] = []
        for group in groups:
            pieces = [
                [self._mark] if words[i].quote == _STATE["mark"] else known[surfaces[i]] or [self._sep] for i in group
            ]
            chunks.extend(_cut(text, words, list(zip(group, pieces, strict=True)), limit))
        windows: list[Window] = []
        current: list[list[tuple[int, list[int]]]] = []
        size = 0
        for chunk in chunks:
            length = sum(len(p) for _, p in chunk) + 1
            if current and size + length > limit + 1:
                windows.append(self._window(words, current))
                current, size = [], 0
            current.append(chunk)
            size += length
        windows.append(self._window(words, current))
        return windows

    def _pieces(self, surfaces: Iterable[str]) -> dict[str, list[int]]:
        """The wordpieces of all these words and of others; none where a word has only characters that do not count."""
        distinct = dict.fromkeys(surfaces)
        if len(self._known) > MOST_KNOWN:
            self._known = {}
        new = [word for word in distinct if word not in self._known]
        encoding = self._tokenizer.encode(new, is_pretokenized=True, add_special_tokens=False)
        self._known.update((word, []) for word in new)
        for piece, place in zip(encoding.ids, encoding.word_ids, strict=True):
            if place is not None:
                self._known[new[place]].append(piece)
        return self._known

    def _window(self, words: Sequence[Word], chunks: Sequence[Sequence[tuple[int, list[int]]]]) -> Window:
        pieces, shapes, quotes = [self._cls], [0], [0]
        inside: list[int] = []
        heads: list[int] = []
        for chunk in chunks:
            for i, ids in chunk:
                inside.append(i)
                heads.append(len(pieces))
                pieces.extend(ids)
                shapes.extend([words[i].shape] * len(ids))
                quotes.extend([words[i].quote] * len(ids))
            pieces.append(self._sep)
            shapes.append(0)
            quotes.append(0)
        return Window(
            pieces=tuple(pieces), shapes=tuple(shapes), quotes=tuple(quotes), words=tuple(inside), heads=tuple(heads)
        )


def _cut(
    text: str, words: Sequence[Word], chunk: list[tuple[int, list[int]]], limit: int
) -> Iterator[list[tuple[int, list[int]]]]:
    """Cut one paragraph's words into chunks of at most `limit` pieces, at sentence ends where there are any."""
    if sum(len(pieces) for _, pieces in chunk) <= limit:
        yield chunk
        return
    ends = sentence_ends(text, [words[i] for i, _ in chunk])
    start = size = 0
    cut = 0
    for k, (_, pieces) in enumerate(chunk):
        while start < k and size + len(pieces) > limit:  # a second time where the sentence cut off was short
            stop = cut if cut > start else k
            yield chunk[start:stop]
            size = sum(len(p) for _, p in chunk[stop:k])
            start = stop
        size += len(pieces)
        if ends[k]:
            cut = k + 1
    yield chunk[start:]
