"""The reader's network for training: a small BERT encoder with case and quotation inputs and several heads.

The weights start from sentence-transformers/all-MiniLM-L6-v2 (6 layers, 384 dimensions, uncased). It never
saw letter case, so a word's shape and whether it stands inside quotation marks are added to its embedding.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from parley.claims.layout import (
    ANSWERS,
    ASKED,
    HEADS,
    LINK_DIM,
    LINKS,
    MARK_DISTANCES,
    MARK_HEADS,
    MARK_LAYERS,
    MARK_WIDTH,
    QUOTE_STATES,
    SHAPES,
)

WIDTH, LAYERS, ATTENTION_HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512


class Layer(nn.Module):
    """One transformer block of BERT (normalisation after each residual sum)."""

    def __init__(self, dropout: float, width: int = WIDTH, heads: int = ATTENTION_HEADS, inner: int = INNER) -> None:
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.heads = heads
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x: [batch, pieces, width]; mask: additive, [batch, 1, 1, pieces]."""
        batch, pieces, width = x.shape
        q, k, v = self.qkv(x).view(batch, pieces, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        # Fused, training runs a fifth faster in single precision and on a GPU, but a third slower in half precision on
        # a CPU; the plain form exports to a leaner graph.
        if self.training and (q.is_cuda or q.dtype == torch.float32):
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        else:
            weights = torch.softmax(q @ k.transpose(-1, -2) * q.shape[-1] ** -0.5 + mask.to(q.dtype), dim=-1)
            mixed = weights.to(v.dtype) @ v
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, pieces, width))
        x = self.norm1(x + F.dropout(mixed, self.dropout, self.training))
        fed = self.down(F.gelu(self.up(x)))
        out: Tensor = self.norm2(x + F.dropout(fed, self.dropout, self.training))
        return out


class Reader(nn.Module):
    """Encoder and heads; `forward` gives each head's logits per piece, and projections for links and rereading."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        self.quotes = nn.Embedding(len(QUOTE_STATES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, len(labels)) for name, labels in HEADS.items()})
        self.link = nn.Linear(WIDTH, 2 * LINK_DIM * len(LINKS))
        self.again = nn.Linear(WIDTH, (1 + len(ASKED)) * MARK_WIDTH)
        self.dropout = dropout
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.quotes.weight)

    def encode(self, pieces: Tensor, shapes: Tensor, quotes: Tensor, mask: Tensor) -> Tensor:
        """Hidden states [batch, pieces, width]; all inputs [batch, pieces], mask 1 for real pieces."""
        place = torch.arange(pieces.shape[1], device=pieces.device)
        x: Tensor = (
            self.words(pieces) + self.positions(place) + self.segment + self.shapes(shapes) + self.quotes(quotes)
        )
        x = F.dropout(self.norm(x), self.dropout, self.training)
        additive = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, additive)
        return x

    def forward(self, pieces: Tensor, shapes: Tensor, quotes: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Logits of each head in the order of HEADS, then the projections of links and for rereading."""
        x = self.encode(pieces, shapes, quotes, mask)
        x = F.dropout(x, self.dropout, self.training)
        return (*(head(x) for head in self.heads.values()), self.link(x), self.again(x))


class Rereader(nn.Module):
    """Asks each word around a marked one about it: who takes part in the event, what the speaker is."""

    def __init__(self, dropout: float = 0.2) -> None:
        super().__init__()
        self.distances = nn.Embedding(MARK_DISTANCES, MARK_WIDTH)
        self.norm = nn.LayerNorm(MARK_WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout, MARK_WIDTH, MARK_HEADS, 2 * MARK_WIDTH) for _ in range(MARK_LAYERS))
        self.out = nn.Linear(MARK_WIDTH, len(ANSWERS))
        self.dropout = dropout
        nn.init.constant_(self.out.bias, -3.0)  # one word in twenty is an answer

    def forward(self, context: Tensor, mark: Tensor, distance: Tensor, mask: Tensor) -> Tensor:
        """Logits [contexts, words, answers]; the inputs are those of `parley.claims.rereading.Asked`."""
        x = self.norm(context + mark[:, None, :] + self.distances(distance))
        x = F.dropout(x, self.dropout, self.training)
        additive = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, additive)
        out: Tensor = self.out(x)
        return out


def load_minilm(model: Reader, weights: Mapping[str, Tensor]) -> None:
    """Copy the published MiniLM weights (names of the `bert` state dict) into the encoder."""
    e = "embeddings."
    with torch.no_grad():
        model.words.weight.copy_(weights[e + "word_embeddings.weight"])
        model.positions.weight.copy_(weights[e + "position_embeddings.weight"])
        model.segment.copy_(weights[e + "token_type_embeddings.weight"][0])
        model.norm.weight.copy_(weights[e + "LayerNorm.weight"])
        model.norm.bias.copy_(weights[e + "LayerNorm.bias"])
        for i, layer in enumerate(model.layers):
            p = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                qkv = [weights[f"{p}attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(qkv))
                getattr(layer.out, kind).copy_(weights[f"{p}attention.output.dense.{kind}"])
                getattr(layer.norm1, kind).copy_(weights[f"{p}attention.output.LayerNorm.{kind}"])
                getattr(layer.up, kind).copy_(weights[f"{p}intermediate.dense.{kind}"])
                getattr(layer.down, kind).copy_(weights[f"{p}output.dense.{kind}"])
                getattr(layer.norm2, kind).copy_(weights[f"{p}output.LayerNorm.{kind}"])
