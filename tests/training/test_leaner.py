"""The leaner graph says what the exported one says."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnx")
pytest.importorskip("torch")

import onnxruntime as ort
import torch
from onnx import load_from_string

from parley.training.leaner import with_fast_norms, with_lean_attention
from parley.training.model import Reader

NAMES = ("pieces", "shapes", "quotes", "mask")


def test_lean_attention_is_equal_to_the_last_bit_and_fast_norms_are_nearly(tmp_path) -> None:  # type: ignore[no-untyped-def]
    torch.manual_seed(3)
    model = Reader().eval()
    sample = tuple(torch.randint(0, high, (1, 40)) for high in (30000, 8, 3))
    sample = (*sample, torch.ones(1, 40, dtype=torch.int64))
    path = tmp_path / "plain.onnx"
    torch.onnx.export(
        model, sample, str(path), input_names=list(NAMES), opset_version=17, dynamo=False,
        dynamic_axes={name: {0: "batch", 1: "pieces"} for name in NAMES},
    )  # fmt: skip
    inputs = {name: values[:, :23].numpy() for name, values in zip(NAMES, sample, strict=True)}

    def said(graph: bytes) -> list[np.ndarray]:
        out: list[np.ndarray] = ort.InferenceSession(graph, providers=["CPUExecutionProvider"]).run(None, inputs)
        return out

    before = said(path.read_bytes())
    lean = with_lean_attention(load_from_string(path.read_bytes()))
    for a, b in zip(before, said(lean.SerializeToString()), strict=True):
        np.testing.assert_array_equal(a, b)
    for a, b in zip(before, said(with_fast_norms(lean).SerializeToString()), strict=True):
        np.testing.assert_allclose(a, b, atol=1e-4)
