"""The leaner graph says what the exported one says."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnx")
pytest.importorskip("torch")

import onnxruntime as ort
import torch
from onnx import load_from_string

from parley.claims.layout import HEADS, MARK_DISTANCES, MARK_WIDTH
from parley.training.leaner import with_fast_norms, with_joint_heads, with_lean_attention
from parley.training.leaner_rereading import lean_rereading
from parley.training.model import Reader, Rereader

NAMES = ("pieces", "shapes", "quotes", "mask")
OUTPUTS = (*HEADS, "links", "again")


def run(graph: bytes, inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
    out: list[np.ndarray] = ort.InferenceSession(graph, providers=["CPUExecutionProvider"]).run(None, inputs)
    return out


def test_lean_attention_is_equal_to_the_last_bit_and_fast_norms_are_nearly(tmp_path) -> None:  # type: ignore[no-untyped-def]
    torch.manual_seed(3)
    model = Reader().eval()
    sample = tuple(torch.randint(0, high, (1, 40)) for high in (30000, 8, 3))
    sample = (*sample, torch.ones(1, 40, dtype=torch.int64))
    path = tmp_path / "plain.onnx"
    torch.onnx.export(
        model, sample, str(path), input_names=list(NAMES), output_names=list(OUTPUTS), opset_version=17, dynamo=False,
        dynamic_axes={name: {0: "batch", 1: "pieces"} for name in (*NAMES, *OUTPUTS)},
    )  # fmt: skip
    inputs = {name: values[:, :23].numpy() for name, values in zip(NAMES, sample, strict=True)}

    before = run(path.read_bytes(), inputs)
    lean = with_lean_attention(load_from_string(path.read_bytes()))
    for a, b in zip(before, run(lean.SerializeToString(), inputs), strict=True):
        np.testing.assert_array_equal(a, b)
    fast = with_fast_norms(lean)
    after = run(fast.SerializeToString(), inputs)
    for a, b in zip(before, after, strict=True):
        np.testing.assert_allclose(a, b, atol=1e-4)
    del inputs["mask"]
    words, blocks = np.array([3, 1, 22]), np.array([7])
    joint = with_joint_heads(fast).SerializeToString()
    said, judged = run(joint, {**inputs, "words": words, "blocks": blocks})
    wanted = [values[0, words] for name, values in zip(OUTPUTS, after, strict=True) if name != "block"]
    np.testing.assert_allclose(said, np.concatenate(wanted, axis=1), atol=1e-5)
    np.testing.assert_allclose(judged, after[OUTPUTS.index("block")][0, blocks], atol=1e-5)
    nothing = np.array([], dtype=np.int64)
    assert [len(part) for part in run(joint, {**inputs, "words": nothing, "blocks": nothing})] == [0, 0]


def test_lean_rereading_say_the_same_of_contexts_of_one_length(tmp_path) -> None:  # type: ignore[no-untyped-def]
    torch.manual_seed(3)
    network = Rereader().eval()
    sample = (
        torch.randn(3, 17, MARK_WIDTH), torch.randn(3, MARK_WIDTH), torch.randint(0, MARK_DISTANCES, (3, 17)),
        torch.ones(3, 17),
    )  # fmt: skip
    names = ("context", "mark", "distance", "mask")
    path = tmp_path / "plain.onnx"
    torch.onnx.export(
        network, sample, str(path), input_names=list(names), output_names=["answers"], opset_version=17, dynamo=False,
        dynamic_axes={name: {0: "contexts"} if name == "mark" else {0: "contexts", 1: "words"} for name in names},
    )  # fmt: skip
    inputs = {name: values.numpy() for name, values in zip(names, sample, strict=True)}
    (before,) = run(path.read_bytes(), inputs)
    del inputs["mask"]
    (after,) = run(lean_rereading(load_from_string(path.read_bytes())).SerializeToString(), inputs)
    np.testing.assert_allclose(before, after, atol=1e-5)
