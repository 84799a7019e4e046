"""A further stage from a shipped network on, in which its encoder learns the signs together with its other tasks.

Half of what every other head learns here is what the network before said itself, so that it keeps what it knew; the
signs come from labels and from a teacher (`sign_teacher.py`), sentence by sentence of all texts, and in passages that
were written for them, alone and among others. What ships is the mean of the weights before and after.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch

from parley.claims.language.tokens import Windower
from parley.claims.model.heads import Floats
from parley.evaluation.sign_labels import LabelledArticle, joined, sentences
from parley.evaluation.sign_labels import Material as SignMaterial
from parley.spans import Span
from parley.training.compute import kept
from parley.training.corpus import Document
from parley.training.held_out import HeldOut
from parley.training.material import Material
from parley.training.prepare import Corpus
from parley.training.reread import Rereading, train_rereader
from parley.training.run import answered
from parley.training.signs import all_sentences, learned, made_up
from parley.training.train import Settings, Trainable, train

Say = Callable[[str], None]
MADE_UP = "made-up"
"""How the names of articles begin that were put together from passages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    """How the stage is trained; rates and batches are those of the stage before it, nothing was compared.

    `articles_share`: of the corpus's articles those of an epoch; `readings`: made-up articles in which each passage
    stands, of `together` passages or of one, one such reading an epoch; `heard`: the teacher's share where a passage
    is labelled; `weights`: of losses that count otherwise than before (the heads for syntax are not shipped: begun
    afresh, they would only disturb an encoder that is good); `share_before`: share of the network before in what ships
    (of 0.5, 0.3, 0.15 and 0 none was clearly better by the losses held back; the signs are all from the stage).
    """

    epochs: float = 5
    rate: float = 1.4e-4
    head_rate: float = 6e-4
    pieces: int = 3072
    average: float = 0.99
    taught: float = 0.5
    masked: float = 0.08
    articles_share: float = 0.67
    own_repeated: int = 2
    pages_share: float = 0.25
    embedded_share: float = 0.06
    readings: int = 3
    together: int = 6
    heard: float = 0.5
    weights: tuple[tuple[str, float], ...] = (("attribution", 1.5), ("links", 0.7), ("syntax", 0.0))
    share_before: float = 0.15
    seed: int = 91
    rereading: Rereading = field(default_factory=Rereading)


def with_signs(corpus: Corpus, material: SignMaterial, heard: Mapping[str, Floats], settings: Further) -> Corpus:
    """The corpus with what its sentences tell, and with the passages and articles that are labelled for signs alone.

    `heard`: a teacher's answers, [kinds], by the passage's text.
    """
    known = {
        passage.text: tuple(learned(passage, heard[passage.text], settings.heard).tolist())
        for passage in (
            *all_sentences(material.others), *material.passages, *all_sentences(material.articles),
        )
    }  # fmt: skip
    plain = {" ".join(text.split()): told for text, told in known.items()}

    rng = random.Random(settings.seed)  # noqa: S311
    mixed = made_up(material.passages, settings.readings - 1, settings.together, rng)
    apart = {d.text: d for d in _documents([*material.articles, *mixed], known)}

    def told(documents: Sequence[Document]) -> tuple[Document, ...]:
        found = (apart[d.text].signs if d.text in apart else tuple(_signs(d.text, plain)) for d in documents)
        return tuple(replace(d, signs=signs) for d, signs in zip(documents, found, strict=True))

    train, own, sentences = told(corpus.train), told(corpus.own), told(corpus.sentences)
    read = {d.text for d in (*train, *own, *sentences)}
    return corpus._replace(
        train=train, own=own, sentences=(*sentences, *(d for text, d in apart.items() if text not in read))
    )


def _signs(text: str, known: Mapping[str, tuple[float, ...]]) -> Iterator[tuple[Span, tuple[float, ...]]]:
    for span in sentences(text):
        if told := known.get(" ".join(span.of(text).split())):
            yield span, told


def _documents(articles: Sequence[LabelledArticle], known: Mapping[str, tuple[float, ...]]) -> Iterator[Document]:
    for number, article in enumerate(articles):
        text, spans = joined([[passage.text for passage in paragraph] for paragraph in article])
        told = [known[passage.text] for passage in all_sentences([article])]
        signs = tuple(zip(spans, told, strict=True))
        yield Document(id=f"{MADE_UP}-{number}", title="", text=text, attributions=None, signs=signs)


def go_on(before: Trainable, corpus: Corpus, windower: Windower, settings: Further, work: Path, say: Say) -> Trainable:
    """The network after the stage, and after what reads a sentence once more has learned on it.

    `corpus`: with signs. What is finished in `work` is taken up again after a stop.
    """
    work.mkdir(parents=True, exist_ok=True)
    check = HeldOut(corpus, windower)
    say(f"further: held back, before: {check.described(before)}")

    def trained() -> Trainable:
        material = Material(corpus, windower, settings.embedded_share)
        answers = answered(before, material.of_fold(0, 1))
        say(f"further: the network before has answered for {len(answers)} words")
        articles = {d.id for d in corpus.train}

        def share(document: Document) -> float:
            if document.id.startswith(f"{MADE_UP}-"):
                return 1 / settings.readings
            return settings.articles_share if document.id in articles else 1.0

        epochs = material.whole(
            [answers], own_repeated=settings.own_repeated, pages_share=settings.pages_share, share=share
        )
        stage = Settings(
            epochs=settings.epochs, seed=settings.seed, taught=settings.taught, pieces=settings.pieces,
            average=settings.average, masked=settings.masked, encoder_rate=settings.rate, head_rate=settings.head_rate,
        )  # fmt: skip
        counts = dict(stage.weights) | dict(settings.weights)
        return train(
            copy.deepcopy(before), epochs, replace(stage, weights=tuple(counts.items())),
            after_epoch=lambda epoch, model: say(f"further: epoch {epoch + 1}, held back: {check.described(model)}"),
            say=lambda line: say(f"further: {line}"),
        )  # fmt: skip

    after = kept(copy.deepcopy(before), work / "further.pt", trained)
    mixed = mean(before, after, settings.share_before)
    say(f"further: held back, their mean: {check.described(mixed)}")
    return train_rereader(mixed, corpus, windower, settings.rereading, say)


def mean(before: Trainable, after: Trainable, share: float) -> Trainable:
    """The mean of two networks' weights; `share`: that of the first."""
    first, second = before.cpu().state_dict(), after.cpu().state_dict()
    mixed = copy.deepcopy(after)
    mixed.load_state_dict({name: torch.lerp(second[name], value, share) for name, value in first.items()})
    return mixed
