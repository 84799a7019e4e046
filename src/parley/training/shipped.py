"""The network of a shipped graph, ready to learn on: its int8 weights as the numbers that they stand for.

What only helps training (parts of speech, relations, arcs) is not shipped and begins afresh.
"""

from __future__ import annotations

import json

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import ModelProto, numpy_helper
from torch import Tensor

from parley.claims.layout import JUDGING
from parley.claims.model.encoder import COLUMNS, Graphs
from parley.training.train import Trainable

_EMBEDDINGS = ("words", "positions", "shapes", "quotes")
_MODULES = {"links": "link", "again": "again"}
"""Outputs that are no heads, by the modules that make them."""
_NO_PRODUCTS = ("distances", "norm", "norm1", "norm2")
"""Modules of what reads a sentence once more whose weights are no products: they stand in the graph as they are."""


def shipped_network(graphs: Graphs, seed: int) -> Trainable:
    """The network that the graphs hold; `seed`: of what is not shipped. Raises ValueError where a part is missing."""
    torch.manual_seed(seed)
    model = Trainable()
    reader, second = onnx.load_from_string(graphs.reader), onnx.load_from_string(graphs.rereading)
    pointers = json.loads({p.key: p.value for p in reader.metadata_props}["pointers"])
    found = {f"reader.{name}": value for name, value in (_encoder(reader) | _heads(reader)).items()}
    found |= {f"rereader.{name}": value for name, value in _rereader(second).items()}
    found |= {name: np.array(value, dtype=np.float32) for name, value in pointers.items()}
    helping = {name for name in model.state_dict() if name.startswith(("pos.", "relation.", "arcs.", "signs."))}
    if missing := model.state_dict().keys() - found.keys() - helping:
        raise ValueError(f"the graph lacks {', '.join(sorted(missing))}")
    model.load_state_dict({name: _tensor(value) for name, value in found.items()}, strict=False)
    return model


def _tensor(values: NDArray[np.generic]) -> Tensor:
    return torch.from_numpy(np.array(values, dtype=np.float32))


def _constants(model: ModelProto) -> dict[str, NDArray[np.generic]]:
    return {constant.name: numpy_helper.to_array(constant) for constant in model.graph.initializer}


def _plain(constants: dict[str, NDArray[np.generic]], name: str) -> NDArray[np.float32]:
    """The numbers for which the quantised ones stand, columns scaled each by its own where they have one."""
    shifted = constants[f"{name}_quantized"].astype(np.float32) - constants[f"{name}_zero_point"].astype(np.float32)
    plain: NDArray[np.float32] = shifted * constants[f"{name}_scale"].astype(np.float32)
    return plain


def _encoder(model: ModelProto) -> dict[str, NDArray[np.generic]]:
    constants = _constants(model)
    known = {name: constants[name] for name in constants if name.startswith(("segment", "norm.", "layers."))}
    known |= {f"{name}.weight": _plain(constants, f"{name}.weight") for name in _EMBEDDINGS}
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            layer = node.name.rpartition("/")[0].strip("/").replace("/", ".")
            known[f"{layer}.weight"] = _plain(constants, node.input[1].removesuffix("_quantized")).T
    return known


def _heads(model: ModelProto) -> dict[str, NDArray[np.generic]]:
    """The heads, the links and what is projected for rereading: parts of the joint products, side by side."""
    constants = _constants(model)
    known: dict[str, NDArray[np.generic]] = {
        f"heads.{JUDGING}.weight": constants["joint/judged.weight"].T,
        f"heads.{JUDGING}.bias": constants["joint/judged.bias"],
    }
    said, shift = constants["joint/said.weight"], constants["joint/said.bias"]
    for head, columns in COLUMNS.items():
        name = _MODULES.get(head, f"heads.{head}")
        known[f"{name}.weight"], known[f"{name}.bias"] = said[:, columns].T, shift[columns]
    return known


def _rereader(model: ModelProto) -> dict[str, NDArray[np.generic]]:
    """What reads once more, in single precision; its products stand turned."""
    known = {}
    for name, values in _constants(model).items():
        module, _, kind = name.rpartition(".")
        if kind in ("weight", "bias"):
            turned = kind == "weight" and module.rpartition(".")[2] not in _NO_PRODUCTS
            known[name] = values.T if turned else values
    return known
