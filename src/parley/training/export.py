"""From the trained network to the shipped graph: ONNX, int8 weights per channel, parity checked."""

from __future__ import annotations

import copy
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnx import helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from parley.claims.layout import ASKED, HEADS, MARK_DISTANCES, MARK_WIDTH
from parley.training.leaner import with_fast_norms, with_joint_heads, with_lean_attention
from parley.training.leaner_rereading import lean_rereading
from parley.training.sign_network import write_blank
from parley.training.train import Trainable

_INPUTS = ("pieces", "shapes", "quotes", "mask")


def export(model: Trainable, target: Path) -> float:
    """Write the int8 graph with heads in float32, beside it that of what reads a sentence once more, and one of signs
    that tells nothing, since that is fitted to what the int8 graph says.

    Returns the largest difference of their float forms from the networks. NAME.onnx, NAME.rereading.onnx,
    NAME.signs.onnx.
    """
    model = copy.deepcopy(model).cpu().eval()
    sample = tuple(torch.randint(0, high, (3, 40)) for high in (30000, 8, 3))
    sample = (*sample, torch.ones(3, 40, dtype=torch.int64))
    names = [*HEADS, "links", "again"]
    axes = {name: {0: "batch", 1: "pieces"} for name in (*_INPUTS, *names)}
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            model.reader, sample, str(plain), input_names=list(_INPUTS), output_names=names,
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        session = ort.InferenceSession(str(plain), providers=["CPUExecutionProvider"])
        outputs = session.run(None, {n: s.numpy() for n, s in zip(_INPUTS, sample, strict=True)})
        with torch.no_grad():
            expected = model.reader(*sample)
        parity = max(float(np.abs(o - e.numpy()).max()) for o, e in zip(outputs, expected, strict=True))
        small = Path(folder) / "int8.onnx"
        outer = tuple(f"/{name}/" for name in (*HEADS, "link", "again"))
        heads = [n.name for n in onnx.load(plain).graph.node if n.op_type == "MatMul" and n.name.startswith(outer)]
        quantize_dynamic(
            plain, small, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"],
            nodes_to_exclude=heads,
        )  # fmt: skip
        graph = with_joint_heads(with_fast_norms(with_lean_attention(onnx.load(small))))
    second, difference = _rereading(model)
    digest = hashlib.sha256(graph.SerializeToString() + second.SerializeToString()).hexdigest()[:16]
    pointers = {
        "bias": model.bias.tolist(),
        "none": model.none.tolist(),
        "none_bias": model.none_bias.tolist(),
    }
    metadata = {
        "heads": json.dumps({name: list(labels) for name, labels in HEADS.items()}),
        "pointers": json.dumps(pointers),
        "hash": digest,
    }
    helper.set_model_props(graph, metadata)
    helper.set_model_props(second, {"hash": digest})
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(graph.SerializeToString())
    target.with_suffix(".rereading.onnx").write_bytes(second.SerializeToString())
    write_blank((1 + len(ASKED)) * MARK_WIDTH, digest, target.with_suffix(".signs.onnx"))
    return max(parity, difference)


def _rereading(model: Trainable) -> tuple[onnx.ModelProto, float]:
    """The graph of what reads once more in float32 (of 1 MB, so int8 was not tried), and its difference."""
    names = ("context", "mark", "distance", "mask")
    sample = (
        torch.randn(2, 30, MARK_WIDTH), torch.randn(2, MARK_WIDTH), torch.randint(0, MARK_DISTANCES, (2, 30)),
        torch.ones(2, 30),
    )  # fmt: skip
    axes = {name: {0: "contexts"} if name == "mark" else {0: "contexts", 1: "words"} for name in (*names, "answers")}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rereading.onnx"
        torch.onnx.export(
            model.rereader, sample, str(path), input_names=list(names), output_names=["answers"],
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        graph = lean_rereading(onnx.load(path))
    session = ort.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    given = {name: values.numpy() for name, values in zip(names, sample, strict=True) if name != "mask"}
    (found,) = session.run(None, given)
    with torch.no_grad():
        expected = model.rereader(*sample).numpy()
    return graph, float(np.abs(found - expected).max())
