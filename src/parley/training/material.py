"""What is trained on, epoch by epoch: windows of texts, freshly wrapped paragraphs, skimmed pages."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from parley.claims.language.tokens import Windower
from parley.training.corpus import Document
from parley.training.dataset import Example, embedded, examples
from parley.training.pages import some_examples
from parley.training.prepare import READINGS_HELD_BACK, Corpus

Share = Callable[[Document], float]

SHORTEST_BODY = 6
"""Paragraphs of the shortest article that lends its body to a labelled page."""

LONGEST_SOURCE = 40
"""Characters of the longest source that wraps a paragraph."""


def fold_of(name: str, folds: int) -> int:
    """The part to which a document belongs when each part is read by teachers that never saw it."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) // READINGS_HELD_BACK % folds


class Material:
    """All that there is to train on, window by window; parts of it for teachers, with their answers for a student."""

    def __init__(self, corpus: Corpus, windower: Windower, embedded_share: float) -> None:
        """`embedded_share`: of the windows of articles, the share that comes wrapped in somebody's report."""
        self._windower = windower
        self._corpus = corpus
        self._documents = (*corpus.train, *corpus.own, *corpus.sentences)
        self._examples = {d.id: examples(d, windower) for d in self._documents}
        self._own = {d.id for d in corpus.own}
        self._embedded_share = embedded_share
        self._sources = [
            g.source[0].of(d.text)
            for d in corpus.train
            for g in d.attributions or ()
            if g.source and g.source[0].end - g.source[0].start < LONGEST_SOURCE
        ]
        self._bodies = [b for d in corpus.train if len(b := d.text.split("\n\n")[1:]) >= SHORTEST_BODY]

    def of_fold(self, fold: int, folds: int) -> list[Example]:
        """The windows of one part, in a fixed order."""
        return [e for d in self._documents if fold_of(d.id, folds) == fold for e in self._examples[d.id]]

    def articles(self) -> list[Example]:
        """The windows of the corpus's articles."""
        return [e for d in self._corpus.train for e in self._examples[d.id]]

    def without(self, fold: int, folds: int, *, own_repeated: int) -> Epochs:
        """The epochs of a teacher that never sees one part, nor any page: nobody asks it of pages."""
        seen = [d for d in self._documents if fold_of(d.id, folds) != fold]
        return Epochs(self, seen, self._examples, own_repeated=own_repeated, pages_share=0.0)

    def whole(
        self, answers: Sequence[NDArray[np.float16]] = (), *, own_repeated: int, pages_share: float,
        share: Share = lambda _: 1.0,
    ) -> Epochs:  # fmt: skip
        """The epochs of who sees everything, with the teachers' answers on each part, [words of the part, labels].

        `own_repeated`: times that our own articles, few but about crises, come in an epoch; `pages_share`: of the
        labelled pages the share that one sees; `share`: how much of its epochs a document is in.
        """
        known: dict[str, list[Example]] = {}
        for fold, found in enumerate(answers):
            at = 0
            for document in self._documents:
                if fold_of(document.id, len(answers)) == fold:
                    known[document.id] = []
                    for example in self._examples[document.id]:
                        words = len(example.window.words)
                        known[document.id].append(replace(example, soft=found[at : at + words]))
                        at += words
        return Epochs(
            self, self._documents, known or self._examples, own_repeated=own_repeated, pages_share=pages_share,
            share=share,
        )  # fmt: skip

    def is_own(self, document: Document) -> bool:
        """Whether a document is one of our own articles."""
        return document.id in self._own

    def wrapped(self, documents: Sequence[Document], windows: int, rng: random.Random) -> Iterator[Example]:
        """Windows of paragraphs wrapped in somebody's report of them, for so many windows of articles."""
        for document in rng.choices(documents, k=int(windows * self._embedded_share)):
            if found := embedded(document, rng, self._sources):
                yield from examples(found, self._windower)

    def pages(self, share: float, rng: random.Random) -> Iterable[Example]:
        """Windows of a share of the skimmed pages."""
        pages = self._corpus.pages
        train = tuple(rng.sample(pages.train, int(len(pages.train) * share)))
        return some_examples(pages._replace(train=train), self._bodies, self._windower, rng)


class Epochs:
    """The examples of each epoch of one run of training."""

    def __init__(
        self,
        material: Material,
        documents: Sequence[Document],
        known: Mapping[str, Sequence[Example]],
        *,
        own_repeated: int,
        pages_share: float,
        share: Share = lambda _: 1.0,
    ) -> None:
        times = {d.id: own_repeated if material.is_own(d) else 1 for d in documents}
        self._material = material
        self._drawn = [(share(d), [e for e in known[d.id] for _ in range(times[d.id])]) for d in documents]
        self._annotated = [d for d in documents if d.title]
        self._pages_share = pages_share

    def __call__(self, _epoch: int, rng: random.Random) -> list[Example]:
        """The examples of one epoch."""
        drawn = [e for share, found in self._drawn if share >= 1 or rng.random() < share for e in found]
        windows = sum(e.syntax is not None for e in drawn)
        return [
            *drawn,
            *self._material.wrapped(self._annotated, windows, rng),
            *self._material.pages(self._pages_share, rng),
        ]
