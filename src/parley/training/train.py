"""Training the reader: all heads and pointers together."""

from __future__ import annotations

import copy
import math
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from parley.claims.layout import HEADS, JUDGING, LINK_DIM, LINKS, MARK_WIDTH
from parley.claims.model.linking import BUCKETS
from parley.training.batch import Batch, PassageTensors, PointerTensors, collate, grouped
from parley.training.compute import autocast, device, paced
from parley.training.dataset import POS_TAGS, RELATIONS, Example
from parley.training.labelled import IGNORE
from parley.training.losses import by_head, labelled_losses, taught_losses
from parley.training.model import WIDTH, Reader, Rereader
from parley.training.questions import AskedTensors
from parley.training.sign_network import Signs

MASK, LAST_SPECIAL = 103, 998
"""[MASK] and the last of the special and unused pieces in the vocabulary."""

SAID_EVERY = 50
"""Steps between two lines about how it goes."""

ARC_DIM = 96
"""Dimensions of a word as governed and as governing in the helping arc head."""


SIGNS_DROPOUT = 0.2
"""Of what tells kinds of facts while the encoder learns: the teacher's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to train. Rates and most weights were tried on a part of PolNeAR train that was held back, in small batches;
    mentions and links count for more since the batches are large, which was not tried apart."""

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
        ("attribution", 1.0), ("nested", 0.5), ("mention", 0.4), ("statement", 0.2), ("links", 0.5), ("syntax", 0.3),
        ("block", 0.5), ("event", 1.0), ("event_type", 0.5), ("event_status", 0.2), ("position", 0.8),
        ("position_kind", 0.2), ("forecast", 0.8), ("forecast_clear", 0.1), ("forecast_negated", 0.1),
        ("condition", 0.3), ("deadline", 0.3), ("likelihood", 0.3), ("again", 0.5),
        ("signs", 1.0),
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
        # So is what tells kinds of facts: what ships of it is fitted at last to what the int8 graph says.
        self.signs = Signs(WIDTH, WIDTH, SIGNS_DROPOUT)

    def syntax_loss(self, hidden: Tensor, places: Tensor, syntax: Tensor) -> Tensor:
        """Cross-entropy of parts of speech, relations and governing words; hidden: [batch, pieces, width]."""
        words = hidden.gather(1, places[..., None].expand(-1, -1, hidden.shape[-1]))
        pos, relation, governor = syntax
        below, above = self.arcs(words).split(ARC_DIM, dim=-1)
        arcs = (below @ above.transpose(1, 2)).float() / ARC_DIM**0.5
        real = torch.arange(words.shape[1], device=words.device) < (places > 0).sum(1, keepdim=True)
        arcs = arcs.masked_fill(~real[:, None, :], -1e9)
        pairs = ((self.pos(words), pos), (self.relation(words), relation), (arcs, governor))
        return torch.stack(
            [F.cross_entropy(x.float().flatten(0, 1), y.flatten(), ignore_index=IGNORE) for x, y in pairs]
        ).mean()

    def pointer_loss(self, projections: Tensor, pointers: PointerTensors) -> Tensor:
        """Mean negative log-probability of the right candidates; projections: [batch, pieces, links*2*dim]."""
        view = projections.float().view(*projections.shape[:2], len(LINKS), 2, LINK_DIM)
        rows, links, first, last = pointers.ends
        queries = (view[rows, first, links, 0] + view[rows, last, links, 0]) / 2
        keys = (
            view[rows[:, None], pointers.places[..., 0], links[:, None], 1]
            + view[rows[:, None], pointers.places[..., 1], links[:, None], 1]
        ) / 2
        scores = (queries[:, None] * keys).sum(-1) / LINK_DIM**0.5 + self.bias[links[:, None], pointers.classes]
        scores = scores.masked_fill(~pointers.real, -1e9)
        none = (queries * self.none[links]).sum(-1) / LINK_DIM**0.5 + self.none_bias[links]
        logp = torch.log_softmax(torch.cat([scores, none[:, None]], dim=1), dim=1)
        return -torch.logsumexp(logp.masked_fill(~pointers.right, -1e9), dim=1).mean()

    def answer_loss(self, projections: Tensor, places: Tensor, questions: Tensor, asked: AskedTensors) -> Tensor:
        """Binary cross-entropy of which words are answers, summed over the words around a marked one.

        projections: [batch, pieces, (1 + kinds of marks) * MARK_WIDTH].
        """
        rows, marks, kinds = questions
        view = projections.view(*projections.shape[:2], -1, MARK_WIDTH)
        around = view[rows[:, None], places[rows[:, None], asked.around], 0]
        return self.asked_loss(around, view[rows, places[rows, marks], 1 + kinds], asked)

    def asked_loss(self, around: Tensor, marks: Tensor, asked: AskedTensors) -> Tensor:
        """The same from projections: of the words around, [questions, words, width], and of the marked ones."""
        scores = self.rereader(around, marks, asked.distance, asked.real).float()
        known = (asked.named != IGNORE) * asked.real[..., None]
        loss = F.binary_cross_entropy_with_logits(scores, asked.named.clamp(min=0.0), reduction="none") * known
        return loss.sum() / len(asked.named) / 4  # some four words are answers: of the size of the other losses

    def signs_loss(self, hidden: Tensor, passages: PassageTensors) -> Tensor:
        """Binary cross-entropy of what passages tell, summed over the kinds; hidden: [batch, pieces, width]."""
        words = hidden[passages.rows[:, None], passages.places].float()
        logits = self.signs(words, passages.real).float()
        return F.binary_cross_entropy_with_logits(logits, passages.told, reduction="sum") / len(logits)

    def words(self, hidden: Tensor) -> Tensor:
        """Log-probabilities of every head's labels at some words, [words, heads, labels]; hidden: [words, width]."""
        weights, biases = (torch.cat([getattr(h, x) for h in self.reader.heads.values()]) for x in ("weight", "bias"))
        return torch.log_softmax(by_head(F.linear(hidden, weights, biases).float(), nothing=-1e9), dim=-1)

    def losses(self, batch: Batch, settings: Settings) -> dict[str, Tensor]:
        """The loss of each head and of the links."""
        pieces = batch.pieces
        if self.training:
            # Hidden words keep the network from learning by heart who speaks in the training articles.
            hide = (torch.rand(pieces.shape, device=pieces.device) < settings.masked) & (pieces > LAST_SPECIAL)
            pieces = pieces.masked_fill(hide, MASK)
        hidden = self.reader.encode(pieces, batch.shapes, batch.quotes, batch.mask)
        hidden = F.dropout(hidden, self.reader.dropout, self.training)
        out: dict[str, Tensor] = {}
        if batch.syntax is not None:
            out["syntax"] = self.syntax_loss(hidden, batch.places, batch.syntax)
        says = self.words(hidden[batch.rows, batch.columns])
        found = labelled_losses(says, batch.targets, settings.smoothing)
        known = set(batch.known)
        if batch.soft is not None and settings.taught:
            found = (1 - settings.taught) * found + settings.taught * taught_losses(says[batch.taught], batch.soft)
            known = set(HEADS) - ({JUDGING} - known)
        out |= {name: loss for name, loss in zip(HEADS, found.unbind(), strict=True) if name in known}
        if batch.pointers is not None:
            out["links"] = self.pointer_loss(self.reader.link(hidden), batch.pointers)
        if batch.questions is not None:
            out["again"] = self.answer_loss(self.reader.again(hidden), batch.places, batch.questions, batch.asked)
        if batch.passages is not None:
            out["signs"] = self.signs_loss(hidden, batch.passages)
        return out


def means_of(seen: Sequence[Mapping[str, Tensor]]) -> dict[str, float]:
    """The mean of each loss over the steps that have it; a GPU is asked here, not at each step."""
    found = {name: [losses[name] for losses in seen if name in losses] for losses in seen for name in losses}
    return {name: float(torch.stack(values).mean()) for name, values in found.items()}


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
    per_epoch = len(grouped(items(0, random.Random(0)), settings.pieces, random.Random(0)))  # noqa: S311
    total = int(per_epoch * settings.epochs)

    schedule = paced(optimiser, settings.warmup * total, total)
    averaged = copy.deepcopy(model)
    weights = dict(settings.weights)
    step = 0
    for epoch in range(epochs):
        model.train()
        seen: list[dict[str, Tensor]] = []
        begun = time.monotonic()
        pieces = 0
        for count, group in enumerate(grouped(items(epoch, rng), settings.pieces, rng), 1):
            if step >= total:
                break
            with autocast():
                losses = model.losses(collate(group).to(device()), settings)
            scales = torch.tensor([weights[name] for name in losses], device=device())
            loss = (torch.stack(list(losses.values())) * scales).sum()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            decay = min(settings.average, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(averaged.parameters()), list(model.parameters()), 1 - decay)
            seen.append({name: value.detach() for name, value in losses.items()})
            step += 1
            pieces += sum(len(e.window.pieces) for e in group)
            if count % SAID_EVERY == 0:
                means = " ".join(f"{name} {value:.3f}" for name, value in means_of(seen).items())
                seen.clear()
                speed = pieces / (time.monotonic() - begun)
                say(f"epoch {epoch + 1}/{epochs} step {step}/{total} {means} {speed:.0f} pieces/s")
        after_epoch(epoch, averaged)
    return averaged
