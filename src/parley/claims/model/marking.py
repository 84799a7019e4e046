"""Texts through the model: what it marks in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import Window, Windower, Word
from parley.claims.model.acts import Acts, WeighedActs, acts_of, joined, weighed
from parley.claims.model.added_reports import with_plain_reports
from parley.claims.model.asking import Asker
from parley.claims.model.attributions import Candidate, Marked, candidates, mark
from parley.claims.model.encoder import Encoded, Encoder
from parley.claims.model.hearing import Heard, heard
from parley.claims.model.surety import BARS, Bars
from parley.claims.types import Sign


class MarkedText(NamedTuple):
    """A text's words and sentences and what the model marks in it; `asker`: for questions about what is found; `signs`:
    the kinds of facts that its sentences tell."""

    text: str
    words: list[Word]
    sentences: Sentences
    marked: Marked
    acts: Acts
    asker: Asker
    signs: tuple[Sign, ...]


class Begun(NamedTuple):
    """A text whose windows are on their way through the model."""

    text: str
    words: list[Word]
    windows: list[Window]
    said: Iterator[Encoded]


class Weighed(NamedTuple):
    """All that the model marks in a text, right or wrong: acts by window, and attributions."""

    text: str
    acts: list[WeighedActs]
    attributions: list[Candidate]


class Marker:
    """The model with its windower, and the bars below which marks are left out. Stateless between calls."""

    def __init__(self, encoder: Encoder, windower: Windower, bars: Bars = BARS) -> None:
        self._encoder = encoder
        self._windower = windower
        self._bars = bars

    def with_bars(self, bars: Bars) -> Marker:
        """The same model with other bars."""
        return Marker(self._encoder, self._windower, bars)

    def begin(self, texts: Iterable[str]) -> Iterator[Begun]:
        """Each text as it goes into the model, in order.

        Where the model runs on threads of its own, one text more is begun than is asked for, so that they have work
        while the caller makes something of the one before. An error of the next text comes after the one before, too.
        """
        begun = map(self._begin, texts)
        return _one_ahead(begun) if self._encoder.ahead else begun

    def _begin(self, text: str) -> Begun:
        words, groups = self._windower.words(text)
        windows = self._windower.windows(text, words, groups)
        return Begun(text, words, windows, self._encoder.run(windows))

    def end(self, begun: Begun, *, bare_attitudes: bool = False) -> MarkedText:
        """What the model marks in a text."""
        acts: list[Acts] = []
        signs: list[Sign] = []
        asker = Asker(begun.text, begun.words, begun.windows, self._encoder.rereader.shares)
        marked = mark(
            begun.text, begun.words, begun.windows, self._heard(begun, acts, asker, signs), self._encoder.pointers,
            bare_attitudes=bare_attitudes, bar=self._bars.statements,
        )  # fmt: skip
        sentences = Sentences(begun.text, begun.words)
        whole = with_plain_reports(begun.text, marked.attributions, sentences)
        marked = marked._replace(attributions=whole)
        return MarkedText(begun.text, begun.words, sentences, marked, joined(acts), asker, tuple(signs))

    def mark(self, texts: Iterable[str], *, bare_attitudes: bool = False) -> Iterator[MarkedText]:
        """What the model marks in each text, in order."""
        for begun in self.begin(texts):
            yield self.end(begun, bare_attitudes=bare_attitudes)

    def weigh(self, texts: Iterable[str]) -> Iterator[Weighed]:
        """What the model marks in each text before bars leave any out, with what they weigh; bare attitudes, too."""
        for text, words, windows, said in self.begin(texts):
            acts: list[WeighedActs] = []
            attributions: list[Candidate] = []
            for window, of_window in zip(windows, heard(said), strict=True):
                acts.append(weighed(text, window, words, of_window))
                attributions += candidates(text, words, window, of_window, self._encoder.pointers, bare_attitudes=True)
            yield Weighed(text, acts, attributions)

    def _heard(self, begun: Begun, acts: list[Acts], asker: Asker, signs: list[Sign]) -> Iterator[Heard]:
        """What the model says of each window, its acts and signs taken down on the way: its outputs are not kept."""
        for window, said in zip(begun.windows, heard(begun.said), strict=True):
            acts.append(acts_of(begun.text, window, begun.words, said, self._encoder.rereader.shares, self._bars))
            asker.hear(said.encoded.again)
            signs += self._encoder.signs.signs(begun.text, begun.words, window, said.encoded.again)
            yield said


def _one_ahead(items: Iterable[Begun]) -> Iterator[Begun]:
    """The items, each given when the next has been taken."""
    held: list[Begun] = []
    try:
        for item in items:
            held.append(item)
            if len(held) > 1:
                yield held.pop(0)
    except Exception:
        yield from held
        raise
    yield from held
