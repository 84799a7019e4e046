"""The network that tells kinds of facts, and its graph: each word says how much it counts, and what it says."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from parley.claims.layout import SIGN_KINDS


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


def write_blank(inputs: int, model_hash: str, target: Path) -> None:
    """A graph that tells nothing, for an encoder for which none was fitted yet."""
    network = Signs(inputs, 1, 0.0)
    nn.init.zeros_(network.says.weight)
    nn.init.constant_(network.says.bias, -100.0)
    write(network, torch.zeros(inputs), torch.eye(inputs), model_hash, target)


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
