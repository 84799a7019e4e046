"""Trains what tells kinds of facts (`claims/model/signs.py`), on the encoder as it is, and writes its graph.

It learns from passages of our own writing and from articles (`labels/signs`), each passage read alone and among others
as an article has them, for what the encoder says of a word depends on all that stands around it; and from what a
teacher (`sign_teacher.py`) answers for these and for texts that nobody labelled.
"""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from parley.claims.language.tokens import Windower
from parley.claims.model.encoder import Encoder
from parley.claims.model.heads import Floats
from parley.evaluation.sign_labels import UNKNOWN, Labelled, LabelledArticle, Material, joined
from parley.training.batch import by_length
from parley.training.compute import paced
from parley.training.sign_network import Signs, write
from parley.training.sign_teacher import Teaching, answers, teach

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignTraining:
    """How it is trained.

    `together`: passages of one made-up article; `readings`: in how many of them each passage is read, beside alone;
    `heard`: share of the teacher's answer where there is a label.
    """

    width: int = 384
    epochs: int = 8
    rate: float = 1e-3
    decay: float = 0.05
    size: int = 64
    dropout: float = 0.5
    together: int = 6
    readings: int = 3
    articles_repeated: int = 3
    heard: float = 0.5
    seed: int = 1
    teaching: Teaching = field(default_factory=Teaching)


class Item(NamedTuple):
    """What the encoder says of a passage's words (half precision, [words, inputs]), and what it tells, by kind."""

    words: Tensor
    told: Tensor


def fit_signs(
    encoder: Encoder, windower: Windower, material: Material, heard: Mapping[str, Floats], target: Path, say: Say,
    settings: SignTraining,
) -> None:  # fmt: skip
    """Fit the network to what an encoder says of passages and articles and write its graph.

    `heard`: a teacher's answers, [kinds], by the passage's text.
    """
    write(*fit(list(items(encoder, windower, material, heard, settings)), settings, say), encoder.model_hash, target)


def taught(
    windower: Windower, material: Material, weights: Mapping[str, Tensor], settings: Teaching, work: Path, say: Say
) -> dict[str, Floats]:
    """What a teacher answers for all passages, labelled or not: [kinds] by a passage's text.

    `weights`: MiniLM's, from which the teacher starts, who is kept in `work`.
    """
    passages, articles, others = material
    labelled = [*passages, *all_sentences(articles)]
    say(f"signs: {len(passages)} passages, {len(articles)} articles, {len(others)} texts without labels")
    teacher = teach(labelled, weights, windower, settings, work, say)
    texts = list(dict.fromkeys(passage.text for passage in (*labelled, *all_sentences(others))))
    say(f"signs: the teacher answers for {len(texts)} passages")
    return dict(zip(texts, answers(teacher, texts, windower), strict=True))


def all_sentences(articles: Sequence[LabelledArticle]) -> Iterator[Labelled]:
    """The passages of some articles."""
    return (passage for article in articles for paragraph in article for passage in paragraph)


def states(encoder: Encoder, windower: Windower, article: Sequence[Sequence[str]]) -> Iterator[Floats]:
    """What the encoder says of the words of each passage of an article's paragraphs, [words, inputs]."""
    text, spans = joined(article)
    words, groups = windower.words(text)
    windows = windower.windows(text, words, groups)
    said: dict[int, Floats] = {}
    for window, encoded in zip(windows, encoder.run(windows), strict=True):
        said |= zip(window.words, encoded.again.reshape(len(window.words), -1), strict=True)
    starts = [word.start for word in words]
    for span in spans:
        yield np.stack([said[place] for place in range(bisect_left(starts, span.start), bisect_left(starts, span.end))])


def items(
    encoder: Encoder, windower: Windower, material: Material, heard: Mapping[str, Floats], settings: SignTraining
) -> Iterator[Item]:
    """The passages as they are read alone, and among others; those of articles as they stand there.

    `heard`: a teacher's answers, [kinds], by the passage's text.
    """
    passages, articles, others = material
    rng = random.Random(settings.seed)  # noqa: S311
    read = made_up(passages, settings.readings, settings.together, rng)
    for times, part in ((1, read), (settings.articles_repeated, articles), (1, others)):
        for article in part:
            told = list(all_sentences([article]))
            texts = [[passage.text for passage in paragraph] for paragraph in article]
            for said, passage in zip(states(encoder, windower, texts), told, strict=True):
                item = Item(torch.from_numpy(said).half(), learned(passage, heard[passage.text], settings.heard))
                yield from [item] * times


def learned(passage: Labelled, answer: Floats, share: float) -> Tensor:
    """What is learned of a passage: labels and answers together, answers alone where there is no label."""
    told, answered = torch.tensor(passage.told), torch.from_numpy(answer)
    return torch.where(told == UNKNOWN, answered, (1 - share) * told + share * answered)


def made_up(passages: Sequence[Labelled], times: int, together: int, rng: random.Random) -> Iterator[LabelledArticle]:
    """Each passage alone, and so many times among others."""
    yield from (((passage,),) for passage in passages)
    for _ in range(times):
        order = rng.sample(passages, len(passages))
        yield from (_as_article(order[first : first + together], rng) for first in range(0, len(order), together))


def _as_article(passages: Sequence[Labelled], rng: random.Random) -> LabelledArticle:
    """Passages in paragraphs of one to three."""
    paragraphs: list[list[Labelled]] = []
    for passage in passages:
        if not paragraphs or rng.random() < len(paragraphs[-1]) / 3:
            paragraphs.append([])
        paragraphs[-1].append(passage)
    return tuple(map(tuple, paragraphs))


def fit(learned: Sequence[Item], settings: SignTraining, say: Say) -> tuple[Signs, Tensor, Tensor]:
    """The network, what is taken from its inputs, and how they are then turned, so that all directions vary alike."""
    sample = torch.cat([item.words for item in learned[:: max(1, len(learned) // 4000)]]).double()
    middle = sample.mean(0)
    values, vectors = torch.linalg.eigh((sample - middle).T @ (sample - middle) / len(sample))
    turn = (vectors * (values + values.max() * EVEN).rsqrt()).float()
    torch.manual_seed(settings.seed)
    network = Signs(len(middle), settings.width, settings.dropout)
    _run(network, learned, middle.float(), turn, settings, say)
    return network.eval(), middle.float(), turn


EVEN = 1e-5
"""Share of the greatest variance that is added to all before they are made even."""


def padded(some: Sequence[Tensor], middle: Tensor, turn: Tensor) -> tuple[Tensor, Tensor]:
    """Inputs of some passages, evened, and where there are words."""
    words = nn.utils.rnn.pad_sequence([(words.float() - middle) @ turn for words in some], batch_first=True)
    real = nn.utils.rnn.pad_sequence([torch.ones(len(words)) for words in some], batch_first=True)
    return words, real


def _run(
    network: Signs, learned: Sequence[Item], middle: Tensor, turn: Tensor, settings: SignTraining, say: Say
) -> None:
    rng = random.Random(settings.seed)  # noqa: S311
    optimiser = torch.optim.AdamW(network.parameters(), lr=settings.rate, weight_decay=settings.decay)
    steps = settings.epochs * -(-len(learned) // settings.size)
    schedule = paced(optimiser, steps / 10, steps)
    network.train()
    for epoch in range(settings.epochs):
        groups = by_length(learned, lambda item: len(item.words) // 6, settings.size, rng)
        lost = 0.0
        for group in groups:
            told = torch.stack([item.told for item in group])
            logits = network(*padded([item.words for item in group], middle, turn))
            loss = F.binary_cross_entropy_with_logits(logits, told, reduction="sum") / len(group)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
            lost += float(loss.detach())
        say(f"signs: epoch {epoch + 1}/{settings.epochs} loss {lost / len(groups):.3f}")
