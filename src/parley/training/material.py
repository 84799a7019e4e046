"""What is trained on, epoch by epoch: windows of texts, freshly wrapped paragraphs, skimmed pages."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from parley.claims.tokens import Windower
from parley.training.corpus import Document
from parley.training.dataset import Example, embedded, examples
from parley.training.pages import some_examples
from parley.training.prepare import READINGS_HELD_BACK, Corpus

SHORTEST_BODY = 6
"""Paragraphs of the shortest article that lends its body to a labelled page."""

LONGEST_SOURCE = 40
"""Characters of the longest source that wraps a paragraph."""


def fold_of(name: str, folds: int) -> int:
    """The part to which a document belongs when each part is read by teachers that never saw it."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) // READINGS_HELD_BACK % folds


class Material:
    """All that there is to train on, window by window; parts of it for teachers, with their answers for a student."""

    def __init__(
        self, corpus: Corpus, windower: Windower, *, own_repeated: int, embedded_share: float, pages_share: float
    ) -> None:
        """`own_repeated`: times that our own articles, few but about crises, come in an epoch; shares: see Recipe."""
        self._windower = windower
        self._corpus = corpus
        self._documents = (*corpus.train, *corpus.own, *corpus.sentences)
        self._examples = {d.id: examples(d, windower) for d in self._documents}
        self._own = {d.id: own_repeated for d in corpus.own}
        self._embedded_share, self._pages_share = embedded_share, pages_share
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

    def without(self, fold: int, folds: int) -> Epochs:
        """The epochs of a teacher that never sees one part, nor any page: nobody asks it of pages."""
        return Epochs(self, [d for d in self._documents if fold_of(d.id, folds) != fold], self._examples, pages=False)

    def taught(self, answers: Sequence[NDArray[np.float16]]) -> Epochs:
        """The epochs of a student: everything, with the teachers' answers on each part, [words of the part, labels]."""
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
        return Epochs(self, self._documents, known or self._examples)

    def repeated(self, document: Document) -> int:
        """How often a document comes in an epoch."""
        return self._own.get(document.id, 1)

    def wrapped(self, documents: Sequence[Document], count: int, rng: random.Random) -> Iterator[Example]:
        """Windows of paragraphs wrapped in somebody's report of them."""
        for document in rng.choices(documents, k=count):
            if found := embedded(document, rng, self._sources):
                yield from examples(found, self._windower)

    def pages(self, rng: random.Random) -> Iterable[Example]:
        """Windows of some skimmed pages."""
        pages = self._corpus.pages
        train = tuple(rng.sample(pages.train, int(len(pages.train) * self._pages_share)))
        return some_examples(pages._replace(train=train), self._bodies, self._windower, rng)

    def wraps(self, windows: int) -> int:
        """How many paragraphs are wrapped for so many windows."""
        return int(windows * self._embedded_share)


class Epochs:
    """The examples of each epoch of one run of training."""

    def __init__(
        self,
        material: Material,
        documents: Sequence[Document],
        known: Mapping[str, Sequence[Example]],
        *,
        pages: bool = True,
    ) -> None:
        self._material = material
        self._always = [e for d in documents for e in known[d.id] for _ in range(material.repeated(d))]
        self._annotated = [d for d in documents if d.title]
        self._pages = pages

    def __call__(self, _epoch: int, rng: random.Random) -> list[Example]:
        """The examples of one epoch."""
        windows = sum(e.syntax is not None for e in self._always)
        return [
            *self._always,
            *self._material.wrapped(self._annotated, self._material.wraps(windows), rng),
            *(self._material.pages(rng) if self._pages else ()),
        ]
