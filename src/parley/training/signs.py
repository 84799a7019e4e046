"""Trains what tells kinds of facts (`claims/model/signs.py`), on the encoder as it is, and writes its graph.

It learns from passages of our own writing (`labels/signs`), each read alone and among others as an article has them,
for what the encoder says of a word depends on all that stands around it.
"""

from __future__ import annotations

import json
import random
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from parley.claims.language.tokens import Windower
from parley.claims.layout import SIGN_KINDS
from parley.claims.model.encoder import Encoder
from parley.claims.model.heads import Floats
from parley.training.batch import by_length
from parley.training.compute import paced
from parley.training.sign_labels import Labelled, Told

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignTraining:
    """How it is trained; tried on passages of other writers (those on which rules of indicators were mended).

    `together`: passages of one made-up article; `readings`: in how many of them each passage is read, beside alone.
    With less dropout and fewer readings the kinds of those passages were ranked worse (mean precision 0.42 instead of
    0.51 after half of the labels), with a width of 768 hardly better.
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
    seed: int = 1


class Signs(nn.Module):
    """Of each word how much it counts for each kind, and what it says of it."""

    def __init__(self, inputs: int, width: int, dropout: float) -> None:
        super().__init__()
        self.into = nn.Linear(inputs, width)
        self.weights = nn.Linear(width, len(SIGN_KINDS))
        self.says = nn.Linear(width, len(SIGN_KINDS))
        self.dropout = dropout
        nn.init.zeros_(self.weights.weight)
        nn.init.constant_(self.says.bias, -4.0)  # one passage in sixty tells a kind

    def forward(self, words: Tensor, real: Tensor) -> Tensor:
        """Logits [passages, kinds] of [passages, words, inputs]; `real` [passages, words]: 1 where there is a word."""
        x = F.relu(self.into(F.dropout(words, self.dropout / 3, self.training)))
        x = F.dropout(x, self.dropout, self.training)
        counts = torch.softmax(self.weights(x) + (1 - real[..., None]) * -1e4, dim=1)
        out: Tensor = (counts * self.says(x)).sum(1)
        return out


def fit_signs(
    encoder: Encoder, windower: Windower, passages: Sequence[Labelled], articles: Sequence[Told], target: Path,
    say: Say, settings: SignTraining,
) -> None:  # fmt: skip
    """Fit the network to what an encoder says of some passages and write its graph."""
    say(f"signs: {len(passages)} passages, {len(articles)} articles")
    material = list(items(encoder, windower, passages, articles, settings))
    write(*fit(material, settings, say), encoder.model_hash, target)


def write_blank(inputs: int, model_hash: str, target: Path) -> None:
    """A graph that tells nothing, for an encoder for which none was fitted yet."""
    network = Signs(inputs, 1, 0.0)
    nn.init.zeros_(network.says.weight)
    nn.init.constant_(network.says.bias, -100.0)
    write(network, torch.zeros(inputs), torch.eye(inputs), model_hash, target)


class Item(NamedTuple):
    """What the encoder says of a passage's words (half precision, [words, inputs]), and its labels."""

    words: Tensor
    told: Tensor


def states(encoder: Encoder, windower: Windower, article: Sequence[Sequence[str]]) -> Iterator[Floats]:
    """What the encoder says of the words of each passage of an article's paragraphs, [words, inputs]."""
    text = "\n\n".join(" ".join(paragraph) for paragraph in article)
    words, groups = windower.words(text)
    windows = windower.windows(text, words, groups)
    said: dict[int, Floats] = {}
    for window, encoded in zip(windows, encoder.run(windows), strict=True):
        said |= zip(window.words, encoded.again.reshape(len(window.words), -1), strict=True)
    starts = [word.start for word in words]
    first = 0
    for paragraph in article:
        for passage in paragraph:
            places = range(bisect_left(starts, first), bisect_left(starts, first + len(passage)))
            yield np.stack([said[place] for place in places])
            first += len(passage) + 1
        first += 1


def items(
    encoder: Encoder, windower: Windower, passages: Sequence[Labelled], articles: Sequence[Told], settings: SignTraining
) -> Iterator[Item]:
    """The passages as they are read alone, and among others; those of articles as they stand there."""
    rng = random.Random(settings.seed)  # noqa: S311
    read: list[Told] = [((passage,),) for passage in passages]
    for _ in range(settings.readings):
        order = rng.sample(passages, len(passages))
        read += [
            _as_article(order[first : first + settings.together], rng)
            for first in range(0, len(order), settings.together)
        ]
    for article in (*read, *(list(articles) * settings.articles_repeated)):
        told = [passage for paragraph in article for passage in paragraph]
        texts = [[passage.text for passage in paragraph] for paragraph in article]
        for said, passage in zip(states(encoder, windower, texts), told, strict=True):
            yield Item(torch.from_numpy(said).half(), torch.tensor(passage.told))


def _as_article(passages: Sequence[Labelled], rng: random.Random) -> Told:
    """Passages in paragraphs of one to three."""
    paragraphs: list[list[Labelled]] = []
    for passage in passages:
        if not paragraphs or rng.random() < len(paragraphs[-1]) / 3:
            paragraphs.append([])
        paragraphs[-1].append(passage)
    return tuple(map(tuple, paragraphs))


def fit(material: Sequence[Item], settings: SignTraining, say: Say) -> tuple[Signs, Tensor, Tensor]:
    """The network, what is taken from its inputs, and how they are then turned, so that all directions vary alike."""
    sample = torch.cat([item.words for item in material[:: max(1, len(material) // 4000)]]).double()
    middle = sample.mean(0)
    values, vectors = torch.linalg.eigh((sample - middle).T @ (sample - middle) / len(sample))
    turn = (vectors * (values + values.max() * EVEN).rsqrt()).float()
    torch.manual_seed(settings.seed)
    network = Signs(len(middle), settings.width, settings.dropout)
    _run(network, material, middle.float(), turn, settings, say)
    return network.eval(), middle.float(), turn


EVEN = 1e-5
"""Share of the greatest variance that is added to all before they are made even."""


def padded(some: Sequence[Tensor], middle: Tensor, turn: Tensor) -> tuple[Tensor, Tensor]:
    """Inputs of some passages, evened, and where there are words."""
    words = nn.utils.rnn.pad_sequence([(words.float() - middle) @ turn for words in some], batch_first=True)
    real = nn.utils.rnn.pad_sequence([torch.ones(len(words)) for words in some], batch_first=True)
    return words, real


def _run(
    network: Signs, material: Sequence[Item], middle: Tensor, turn: Tensor, settings: SignTraining, say: Say
) -> None:
    rng = random.Random(settings.seed)  # noqa: S311
    optimiser = torch.optim.AdamW(network.parameters(), lr=settings.rate, weight_decay=settings.decay)
    steps = settings.epochs * -(-len(material) // settings.size)
    schedule = paced(optimiser, steps / 10, steps)
    network.train()
    for epoch in range(settings.epochs):
        groups = by_length(material, lambda item: len(item.words) // 6, settings.size, rng)
        lost = 0.0
        for group in groups:
            told = torch.stack([item.told for item in group])
            logits = network(*padded([item.words for item in group], middle, turn))
            losses = F.binary_cross_entropy_with_logits(logits, told.clamp(min=0), reduction="none")
            loss = (losses * (told >= 0)).sum() / len(group)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
            lost += float(loss.detach())
        say(f"signs: epoch {epoch + 1}/{settings.epochs} loss {lost / len(groups):.3f}")


def write(network: Signs, middle: Tensor, turn: Tensor, model_hash: str, target: Path) -> None:
    """The graph in float32: inputs `words` [words, inputs]; outputs `weights` and `says` [words, kinds]."""
    first = turn @ network.into.weight.detach().T
    shift = network.into.bias.detach() - middle @ first
    constants = {"into": first, "into_shift": shift}
    for name in ("weights", "says"):
        layer = getattr(network, name)
        constants |= {f"{name}_by": layer.weight.detach().T, f"{name}_shift": layer.bias.detach()}
    nodes = [
        helper.make_node("Gemm", ["words", "into", "into_shift"], ["inner"]),
        helper.make_node("Relu", ["inner"], ["kept"]),
        *(helper.make_node("Gemm", ["kept", f"{n}_by", f"{n}_shift"], [n]) for n in ("weights", "says")),
    ]
    float32 = TensorProto.FLOAT
    graph = helper.make_graph(
        nodes, "signs", [helper.make_tensor_value_info("words", float32, ["words", len(first)])],
        [helper.make_tensor_value_info(name, float32, ["words", len(SIGN_KINDS)]) for name in ("weights", "says")],
        [numpy_helper.from_array(np.ascontiguousarray(value.numpy()), name) for name, value in constants.items()],
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    helper.set_model_props(model, {"hash": model_hash, "kinds": json.dumps(list(SIGN_KINDS))})
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(model.SerializeToString())
