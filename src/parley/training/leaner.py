"""A leaner graph of the same network: what the exporter spells out in many steps, in few.

Attention without the mask (one window a call has no padding), with its scale inside the product and its transposition
inside too: to the last bit the same outputs, a tenth and more faster. Layer normalisation by the kernel of instance
normalisation, which works on whole vectors where onnxruntime's own goes number by number: the same sums in another
order, another tenth and more. All heads in one product, of the words that are asked about only: a twenty-fifth.
"""

from __future__ import annotations

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from parley.claims.layout import JUDGING
from parley.training.model import ATTENTION_HEADS, LAYERS, POSITIONS, WIDTH

_CONTRIB = "com.microsoft"


def with_lean_attention(model: ModelProto) -> ModelProto:
    """The graph with each layer's attention in seven steps; raises ValueError where a layer is not found.

    The products take heads from between the words, where the layer's input product leaves them.
    """
    scale = float(np.float32(WIDTH / ATTENTION_HEADS) ** np.float32(-0.5))
    _constant(model, "lean/apart", [-1, 3 * ATTENTION_HEADS, WIDTH // ATTENTION_HEADS])
    _constant(model, "lean/thirds", [ATTENTION_HEADS] * 3)
    _constant(model, "lean/joined", [1, -1, WIDTH])
    nodes: list[NodeProto] = []
    found = 0
    for node in model.graph.node:
        layer, _, name = node.output[0].rpartition("/")
        if not (layer.startswith("/layers.") and name == "Reshape_1_output_0"):
            nodes.append(node)
            continue
        found += 1
        q, k, v = (f"{layer}/lean/{x}" for x in "qkv")
        apart, scores, weights, mixed, turned = (
            f"{layer}/lean/{x}" for x in ("apart", "scores", "weights", "mixed", "turned")
        )
        nodes += [
            helper.make_node("Reshape", [f"{layer}/qkv/Add_output_0", "lean/apart"], [apart]),
            helper.make_node("Split", [apart, "lean/thirds"], [q, k, v], axis=1),
            helper.make_node(
                "FusedMatMul", [q, k], [scores], domain=_CONTRIB, transBatchA=1, transBatchB=1, transB=1, alpha=scale
            ),
            helper.make_node("Softmax", [scores], [weights], axis=-1),
            helper.make_node("FusedMatMul", [weights, v], [mixed], domain=_CONTRIB, transBatchB=1),
            helper.make_node("Transpose", [mixed], [turned], perm=[1, 0, 2]),
            helper.make_node("Reshape", [turned, "lean/joined"], [node.output[0]]),
        ]
    if found != LAYERS:
        raise ValueError(f"{found} of {LAYERS} layers look as this exporter writes them")
    if _CONTRIB not in {used.domain for used in model.opset_import}:
        model.opset_import.append(helper.make_opsetid(_CONTRIB, 1))
    return _pruned(model, nodes)


def with_fast_norms(model: ModelProto) -> ModelProto:
    """The graph with each layer normalisation as an instance normalisation of the pieces (one window a call)."""
    _constant(model, "norm/none", [0])
    for name, value in (("norm/ones", 1.0), ("norm/zeros", 0.0)):
        model.graph.initializer.append(numpy_helper.from_array(np.full(POSITIONS, value, dtype=np.float32), name))
    nodes = [
        helper.make_node("Shape", ["pieces"], ["norm/pieces"], start=1, end=2),
        helper.make_node("Slice", ["norm/ones", "norm/none", "norm/pieces"], ["norm/scale"]),
        helper.make_node("Slice", ["norm/zeros", "norm/none", "norm/pieces"], ["norm/shift"]),
    ]
    for node in model.graph.node:
        if node.op_type != "LayerNormalization":
            nodes.append(node)
            continue
        (given, gain, shift), out = node.input, node.output[0]
        epsilon = next(a.f for a in node.attribute if a.name == "epsilon")
        nodes += [
            helper.make_node(
                "InstanceNormalization", [given, "norm/scale", "norm/shift"], [f"{out}/even"], epsilon=epsilon
            ),
            helper.make_node("Mul", [f"{out}/even", gain], [f"{out}/gained"]),
            helper.make_node("Add", [f"{out}/gained", shift], [out]),
        ]
    return _pruned(model, nodes)


def with_joint_heads(model: ModelProto) -> ModelProto:
    """The graph with its heads side by side in one output and the one that judges blocks in another.

    Inputs `words` and `blocks`, the places [any] of the pieces of one window that the heads are asked about; outputs
    `said` [words, labels of all heads in their order] and `judged` [blocks, labels].
    """
    makers = {output: node for node in model.graph.node for output in node.output}
    constants = {constant.name: numpy_helper.to_array(constant) for constant in model.graph.initializer}
    weights: dict[str, list[np.ndarray]] = {"said": [], "judged": []}
    shifts: dict[str, list[np.ndarray]] = {"said": [], "judged": []}
    state = ""
    for output in model.graph.output:
        added = makers[output.name]
        product = next(makers[name] for name in added.input if name in makers)
        part = "judged" if output.name == JUDGING else "said"
        state = product.input[0]
        weights[part].append(constants[product.input[1]])
        shifts[part].append(next(constants[name] for name in added.input if name in constants))
    _constant(model, "joint/rows", [-1, WIDTH])
    nodes = [*model.graph.node, helper.make_node("Reshape", [state, "joint/rows"], ["joint/pieces"])]
    del model.graph.output[:]
    for part, places in (("said", "words"), ("judged", "blocks")):
        for kind, values in (("weight", np.concatenate(weights[part], 1)), ("bias", np.concatenate(shifts[part]))):
            model.graph.initializer.append(numpy_helper.from_array(values, f"joint/{part}.{kind}"))
        nodes += [
            helper.make_node("Gather", ["joint/pieces", places], [f"joint/{places}"], axis=0),
            helper.make_node("Gemm", [f"joint/{places}", f"joint/{part}.weight", f"joint/{part}.bias"], [part]),
        ]
        model.graph.input.append(helper.make_tensor_value_info(places, TensorProto.INT64, [places]))
        size = sum(len(shift) for shift in shifts[part])
        model.graph.output.append(helper.make_tensor_value_info(part, TensorProto.FLOAT, [places, size]))
    asked = [given for given in model.graph.input if given.name != "mask"]  # one window a call has no padding
    del model.graph.input[:]
    model.graph.input.extend(asked)
    return _pruned(model, nodes)


def _constant(model: ModelProto, name: str, values: list[int]) -> None:
    model.graph.initializer.append(numpy_helper.from_array(np.array(values, dtype=np.int64), name))


def _pruned(model: ModelProto, nodes: list[NodeProto]) -> ModelProto:
    """The model with these nodes, without those (and those constants) that nothing uses any more."""
    outputs = {output.name for output in model.graph.output}
    while True:
        used = {name for node in nodes for name in node.input} | outputs
        kept = [node for node in nodes if used.intersection(node.output)]
        if len(kept) == len(nodes):
            break
        nodes = kept
    constants = [constant for constant in model.graph.initializer if constant.name in used]
    del model.graph.node[:], model.graph.initializer[:]
    model.graph.node.extend(nodes)
    model.graph.initializer.extend(constants)
    return model
