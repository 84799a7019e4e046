"""A leaner graph of the network that reads a sentence once more: the same sums in half of the time.

All contexts of a call are of one length, so attention needs no mask; products take their shifts along; layer
normalisation is done by the kernel of instance normalisation (see `leaner`).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, helper, numpy_helper

from parley.claims.layout import ANSWERS, MARK_HEADS, MARK_LAYERS, MARK_WIDTH

_CONTRIB = "com.microsoft"
_EPSILON = 1e-12
"""That of the network's normalisations."""


def lean_rereading(model: ModelProto) -> ModelProto:
    """The leaner graph of an exported one; its inputs are those of `parley.claims.rereading.Asked`."""
    return _Graph(model).build()


def _parameters(model: ModelProto) -> dict[str, NDArray[np.generic]]:
    """The network's parameters by the names of its modules, from the steps in which the exporter uses them."""
    constants = {constant.name: numpy_helper.to_array(constant) for constant in model.graph.initializer}
    found = {}
    for node in model.graph.node:
        module = node.name.rpartition("/")[0].strip("/").replace("/", ".")
        given = [constants[name] for name in node.input if name in constants]
        if node.op_type == "Identity" and given:  # equal parameters are written once
            constants[node.output[0]] = given[0]
        if node.op_type == "LayerNormalization":
            found[f"{module}.weight"], found[f"{module}.bias"] = given
        elif given and node.op_type in ("MatMul", "Gather"):
            found.setdefault(f"{module}.weight", given[0])
        elif given and node.op_type == "Add":
            found.setdefault(f"{module}.bias", given[0])
    return found


class _Graph:
    """The graph while it is put together; methods add steps and give the name of what they make."""

    def __init__(self, model: ModelProto) -> None:
        self._model = model
        self._known = _parameters(model)
        self._constants: dict[str, NDArray[np.generic]] = {}
        self._nodes: list[NodeProto] = []

    def build(self) -> ModelProto:
        mark = self._step("Unsqueeze", "mark", self._whole("middle", 1))
        words = self._step("Add", "context", mark)
        distances = self._step("Gather", self._constant("distances.weight"), "distance")
        state = self._step("Add", words, distances)
        shape = self._step("Shape", state, start=0, end=2)
        apart = self._step("Concat", shape, self._whole("apart", 3 * MARK_HEADS, MARK_WIDTH // MARK_HEADS), axis=0)
        rows = self._step("Shape", self._flat(state), end=1)
        self._even = (
            self._step("Expand", self._number("one", 1.0), rows),
            self._step("Expand", self._number("zero", 0.0), rows),
        )
        state = self._normalised(self._flat(state), "norm")
        for number in range(MARK_LAYERS):
            layer = f"layers.{number}"
            mixed = self._linear(self._attended(self._linear(state, f"{layer}.qkv"), apart), f"{layer}.out")
            state = self._normalised(self._step("Add", state, mixed), f"{layer}.norm1")
            fed = self._step("Gelu", self._linear(state, f"{layer}.up"), domain=_CONTRIB)
            fed = self._linear(fed, f"{layer}.down")
            state = self._normalised(self._step("Add", state, fed), f"{layer}.norm2")
        answers = self._step("Concat", shape, self._whole("kinds", len(ANSWERS)), axis=0)
        self._nodes.append(helper.make_node("Reshape", [self._linear(state, "out"), answers], ["answers"]))
        graph = helper.make_graph(
            self._nodes,
            "rereading",
            [given for given in self._model.graph.input if given.name != "mask"],
            list(self._model.graph.output),
            [numpy_helper.from_array(values, name) for name, values in self._constants.items()],
        )
        versions = [helper.make_opsetid("", 17), helper.make_opsetid(_CONTRIB, 1)]
        return helper.make_model(graph, opset_imports=versions, ir_version=self._model.ir_version)

    def _attended(self, mixed: str, apart: str) -> str:
        """Attention over the words of each context; in and out: [words of all contexts, width]."""
        heads = self._step("Transpose", self._step("Reshape", mixed, apart), perm=[0, 2, 1, 3])
        q, k, v = (f"{heads}/{part}" for part in "qkv")
        self._nodes.append(
            helper.make_node("Split", [heads, self._whole("thirds", *[MARK_HEADS] * 3)], [q, k, v], axis=1)
        )
        scale = float(np.float32(MARK_WIDTH / MARK_HEADS) ** np.float32(-0.5))
        scores = self._step("FusedMatMul", q, k, domain=_CONTRIB, transB=1, alpha=scale)
        given = self._step("MatMul", self._step("Softmax", scores, axis=-1), v)
        return self._flat(self._step("Transpose", given, perm=[0, 2, 1, 3]))

    def _linear(self, state: str, layer: str) -> str:
        return self._step("Gemm", state, self._constant(f"{layer}.weight"), self._constant(f"{layer}.bias"))

    def _normalised(self, state: str, layer: str) -> str:
        one = self._step("Unsqueeze", state, self._whole("first", 0))
        even = self._step("InstanceNormalization", one, *self._even, epsilon=_EPSILON)
        gained = self._step("Mul", self._flat(even), self._constant(f"{layer}.weight"))
        return self._step("Add", gained, self._constant(f"{layer}.bias"))

    def _flat(self, state: str) -> str:
        return self._step("Reshape", state, self._whole("flat", -1, MARK_WIDTH))

    def _step(self, kind: str, *given: str, domain: str = "", **settings: Any) -> str:
        made = f"{kind}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, given, [made], domain=domain, **settings))
        return made

    def _constant(self, name: str) -> str:
        self._constants[name] = self._known[name]
        return name

    def _whole(self, name: str, *numbers: int) -> str:
        self._constants[name] = np.array(numbers, dtype=np.int64)
        return name

    def _number(self, name: str, number: float) -> str:
        self._constants[name] = np.array([number], dtype=np.float32)
        return name
