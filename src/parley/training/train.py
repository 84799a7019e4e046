"""Training the reader: all heads and pointers together."""

from __future__ import annotations

import copy
import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from parley.claims.layout import FOUND, HEADS, LINK_DIM, LINKS, MARK_WIDTH
from parley.claims.linking import BUCKETS
from parley.training.compute import autocast, device
from parley.training.dataset import POS_TAGS, RELATIONS, Batch, Example, batches
from parley.training.labelled import IGNORE
from parley.training.model import WIDTH, Reader, Rereader
from parley.training.questions import AskedTensors

MASK, LAST_SPECIAL = 103, 998
"""[MASK] and the last of the special and unused pieces in the vocabulary."""

RARE = 3.0
"""Weight of marked words in the heads that find what is read, where 97 of 100 words are not marked: judgement."""

ARC_DIM = 96
"""Dimensions of a word as governed and as governing in the helping arc head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to train. Rates and weights were tried on a part of PolNeAR train that was held back."""

    epochs: float = 8
    pieces: int = 2048
    encoder_rate: float = 1e-4
    head_rate: float = 1e-3
    decay: float = 0.01
    warmup: float = 0.06
    smoothing: float = 0.05
    seed: int = 1
    average: float = 0.998
    taught: float = 0.5
    masked: float = 0.08
    weights: tuple[tuple[str, float], ...] = (
        ("attribution", 1.0), ("nested", 0.5), ("mention", 0.3), ("statement", 0.2), ("links", 0.3), ("syntax", 0.3),
        ("block", 0.5), ("event", 1.0), ("event_type", 0.5), ("event_status", 0.2), ("position", 0.8),
        ("position_kind", 0.2), ("forecast", 0.8), ("forecast_clear", 0.1), ("forecast_negated", 0.1),
        ("condition", 0.3), ("deadline", 0.3), ("likelihood", 0.3), ("again", 0.5),
    )  # fmt: skip


class Trainable(nn.Module):
    """The network with the pointers' own parameters."""

    def __init__(self) -> None:
        super().__init__()
        self.reader = Reader()
        self.bias = nn.Parameter(torch.zeros(len(LINKS), BUCKETS))
        self.none = nn.Parameter(torch.zeros(len(LINKS), LINK_DIM))
        self.none_bias = nn.Parameter(torch.zeros(len(LINKS)))
        self.rereader = Rereader()
        # Helping heads: a reporting verb's subject is its source, so silver syntax teaches the encoder what
        # it needs to find both. They are left out of the shipped graph.
        self.pos = nn.Linear(WIDTH, len(POS_TAGS))
        self.relation = nn.Linear(WIDTH, len(RELATIONS))
        self.arcs = nn.Linear(WIDTH, 2 * ARC_DIM)

    def syntax_loss(self, hidden: Tensor, batch: Batch) -> Tensor:
        """Cross-entropy of parts of speech, relations and governing words; hidden: [batch, pieces, width]."""
        words = hidden.gather(1, batch.places[..., None].expand(-1, -1, hidden.shape[-1]))
        pos, relation, governor = batch.syntax
        if not (pos != IGNORE).any():
            return hidden.sum() * 0.0
        below, above = self.arcs(words).split(ARC_DIM, dim=-1)
        arcs = (below @ above.transpose(1, 2)).float() / ARC_DIM**0.5
        real = torch.arange(words.shape[1], device=words.device) < (batch.places > 0).sum(1, keepdim=True)
        arcs = arcs.masked_fill(~real[:, None, :], -1e9)
        pairs = ((self.pos(words), pos), (self.relation(words), relation), (arcs, governor))
        return torch.stack(
            [F.cross_entropy(x.float().flatten(0, 1), y.flatten(), ignore_index=IGNORE) for x, y in pairs]
        ).mean()

    def pointer_loss(self, projections: Tensor, batch: Batch) -> Tensor:
        """Mean negative log-probability of the right candidates; projections: [batch, pieces, links*2*dim]."""
        if not batch.pointers:
            return projections.sum() * 0.0
        view = projections.float().view(*projections.shape[:2], len(LINKS), 2, LINK_DIM)
        device = projections.device
        rows, links, first, last = torch.tensor(
            [(r, p.link, p.first, p.last) for r, p in batch.pointers], device=device
        ).unbind(1)
        queries = (view[rows, first, links, 0] + view[rows, last, links, 0]) / 2
        width = max(len(p.candidates) for _, p in batch.pointers)
        spare = [(0, 0)]
        places = torch.tensor(
            [[*p.candidates, *spare * (width - len(p.candidates))] for _, p in batch.pointers], device=device
        ).view(len(batch.pointers), width, 2)
        classes = torch.tensor(
            [[*p.buckets, *[0] * (width - len(p.buckets))] for _, p in batch.pointers], device=device
        ).view(-1, width)
        real = torch.tensor(
            [[i < len(p.candidates) for i in range(width)] for _, p in batch.pointers], device=device
        ).view(-1, width)
        right = torch.tensor(
            [[*[i in p.right for i in range(width)], not p.right] for _, p in batch.pointers], device=device
        )
        keys = (
            view[rows[:, None], places[..., 0], links[:, None], 1]
            + view[rows[:, None], places[..., 1], links[:, None], 1]
        ) / 2
        scores = (queries[:, None] * keys).sum(-1) / LINK_DIM**0.5 + self.bias[links[:, None], classes]
        scores = scores.masked_fill(~real, -1e9)
        none = (queries * self.none[links]).sum(-1) / LINK_DIM**0.5 + self.none_bias[links]
        logp = torch.log_softmax(torch.cat([scores, none[:, None]], dim=1), dim=1)
        return -torch.logsumexp(logp.masked_fill(~right, -1e9), dim=1).mean()

    def answer_loss(self, projections: Tensor, batch: Batch) -> Tensor:
        """Binary cross-entropy of which words are answers, summed over the words around a marked one.

        projections: [batch, pieces, (1 + kinds of marks) * MARK_WIDTH].
        """
        if not batch.questions:
            return projections.sum() * 0.0
        device = projections.device
        rows, marks, kinds = torch.tensor(
            [(r, q.context.mark, q.context.asked) for r, q in batch.questions], device=device
        ).unbind(1)
        view = projections.view(*projections.shape[:2], -1, MARK_WIDTH)
        around = view[rows[:, None], batch.places[rows[:, None], batch.asked.around], 0]
        return self.asked_loss(around, view[rows, batch.places[rows, marks], 1 + kinds], batch.asked)

    def asked_loss(self, around: Tensor, marks: Tensor, asked: AskedTensors) -> Tensor:
        """The same from projections: of the words around, [questions, words, width], and of the marked ones."""
        scores = self.rereader(around, marks, asked.distance, asked.real).float()
        known = (asked.named != IGNORE) * asked.real[..., None]
        loss = F.binary_cross_entropy_with_logits(scores, asked.named.clamp(min=0.0), reduction="none") * known
        return loss.sum() / len(asked.named) / 4  # some four words are answers: of the size of the other losses

    @staticmethod
    def _loss(name: str, logits: Tensor, target: Tensor, smoothing: float) -> Tensor:
        """Cross-entropy of one head; of what is read, rare among words, what is marked counts RARE times."""
        if name not in FOUND:
            return F.cross_entropy(logits, target, ignore_index=IGNORE, label_smoothing=smoothing)
        weight = torch.full((logits.shape[1],), RARE, device=logits.device)
        weight[0] = 1.0
        return F.cross_entropy(logits, target, weight=weight, ignore_index=IGNORE)

    def losses(self, batch: Batch, settings: Settings) -> dict[str, Tensor]:
        """The loss of each head and of the links."""
        pieces = batch.pieces
        if self.training:
            # Hidden words keep the network from learning by heart who speaks in the training articles.
            hide = (torch.rand(pieces.shape, device=pieces.device) < settings.masked) & (pieces > LAST_SPECIAL)
            pieces = pieces.masked_fill(hide, MASK)
        hidden = self.reader.encode(pieces, batch.shapes, batch.quotes, batch.mask)
        hidden = F.dropout(hidden, self.reader.dropout, self.training)
        logits = [head(hidden) for head in self.reader.heads.values()]
        projections = self.reader.link(hidden)
        out = {"syntax": self.syntax_loss(hidden, batch)}
        for (name, _), values in zip(HEADS.items(), logits, strict=True):
            target = batch.targets[name]
            if (target != IGNORE).any():
                chosen = values[batch.rows, batch.columns].float()
                out[name] = self._loss(name, chosen, target, settings.smoothing)
                if name in batch.soft:
                    taught = F.cross_entropy(chosen[batch.taught], batch.soft[name])
                    out[name] = (1 - settings.taught) * out[name] + settings.taught * taught
        out["links"] = self.pointer_loss(projections, batch)
        out["again"] = self.answer_loss(self.reader.again(hidden), batch)
        return out


def train(
    model: Trainable,
    items: Callable[[int, random.Random], Sequence[Example]],
    settings: Settings,
    *,
    after_epoch: Callable[[int, Trainable], None],
    say: Callable[[str], None],
) -> Trainable:
    """Train and return the exponentially averaged model.

    `items(epoch, rng)` gives the epoch's examples; `say` is told how it goes.
    """
    torch.manual_seed(settings.seed)
    model.to(device())
    rng = random.Random(settings.seed)  # noqa: S311
    fresh = ("reader.heads", "reader.link", "reader.again")
    encoder = [p for n, p in model.named_parameters() if n.startswith("reader.") and not n.startswith(fresh)]
    known = {id(p) for p in encoder}
    rest = [p for p in model.parameters() if id(p) not in known]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": settings.encoder_rate}, {"params": rest, "lr": settings.head_rate}],
        weight_decay=settings.decay,
        fused=True,
    )
    epochs = math.ceil(settings.epochs)
    per_epoch = sum(1 for _ in batches(items(0, random.Random(0)), settings.pieces, random.Random(0)))  # noqa: S311
    total = int(per_epoch * settings.epochs)

    def rate(step: int) -> float:
        warm = settings.warmup * total
        return min(1.0, (step + 1) / warm) * max(0.02, 1 - step / total)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    averaged = copy.deepcopy(model)
    weights = dict(settings.weights)
    step = 0
    for epoch in range(epochs):
        model.train()
        sums: dict[str, float] = {}
        begun = time.monotonic()
        pieces = 0
        for count, batch in enumerate(batches(items(epoch, rng), settings.pieces, rng), 1):
            if step >= total:
                break
            with autocast():
                losses = model.losses(batch.to(device()), settings)
            loss = torch.stack([weights[k] * v for k, v in losses.items()]).sum()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            decay = min(settings.average, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(averaged.parameters()), list(model.parameters()), 1 - decay)
            for k, v in losses.items():
                sums[k] = sums.get(k, 0.0) + float(v.detach())
            step += 1
            pieces += int(batch.mask.sum())
            if count % 20 == 0:
                means = " ".join(f"{k} {v / count:.3f}" for k, v in sums.items())
                speed = pieces / (time.monotonic() - begun)
                say(f"epoch {epoch + 1}/{epochs} step {step}/{total} {means} {speed:.0f} pieces/s")
        after_epoch(epoch, averaged)
    return averaged
