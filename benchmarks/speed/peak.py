"""How much of the encoder's time is matrix products, and what the processor reaches in the int8 ones alone."""

from __future__ import annotations

import json
import math
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.speed.encoding import encoder_of, windows_of

INT8 = frozenset(["DynamicQuantizeMatMul", "MatMulInteger", "MatMulIntegerToFloat", "QLinearMatMul"])
PRODUCTS = INT8 | {"MatMul", "FusedMatMul", "Gemm", "DynamicQuantizeLinear"}
"""Node types of the optimised graph that are matrix products, with the quantisation of their inputs."""


class Product(NamedTuple):
    """A matrix product: [rows, inner] by [inner, columns]."""

    rows: int
    inner: int
    columns: int

    @property
    def operations(self) -> int:
        """Multiplications and additions."""
        return 2 * self.rows * self.inner * self.columns


class Profile(NamedTuple):
    """Seconds by node type, and how often each int8 product was computed."""

    seconds: dict[str, float]
    products: dict[Product, int]


def profile(count: int, model: Path | None) -> Profile:
    """One run over the windows of so many articles on one thread, under onnxruntime's own profiler."""
    import onnxruntime as ort

    from parley.data.reader_model import load_graphs

    encoder = encoder_of(1, model)
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    windows = windows_of(count)
    with tempfile.TemporaryDirectory() as folder:
        options.enable_profiling = True
        options.profile_file_prefix = str(Path(folder) / "encoder")
        encoder._session = ort.InferenceSession(load_graphs(model).reader, options, providers=["CPUExecutionProvider"])
        for _encoded in encoder.run(windows):
            pass
        events = json.loads(Path(encoder._session.end_profiling()).read_text())
    seconds: defaultdict[str, float] = defaultdict(float)
    products: defaultdict[Product, int] = defaultdict(int)
    for event in events:
        if event.get("cat") != "Node" or not event["name"].endswith("_kernel_time"):
            continue
        kind = event["args"]["op_name"]
        seconds[kind] += event["dur"] / 1e6
        if kind in INT8:
            # The weights are packed beforehand and have no shape here: the inner side is the input's last.
            (left, *_), (result,) = (
                [next(iter(shape.values())) for shape in event["args"][side]]
                for side in ("input_type_shape", "output_type_shape")
            )
            products[Product(math.prod(left[:-1]), left[-1], result[-1])] += 1
    return Profile(dict(seconds), dict(products))


def alone(products: Sequence[Product]) -> dict[Product, float]:
    """Seconds of each int8 product on one thread, in a graph of its own: the node that the model runs or the bare one.

    The faster of the two counts.
    """
    import numpy as np
    import onnxruntime as ort
    from onnx import TensorProto, helper

    random = np.random.default_rng(3)
    out: dict[Product, float] = {}
    for product in products:
        weights = random.integers(-127, 127, size=(product.inner, product.columns), dtype=np.int8)
        left = random.normal(size=(product.rows, product.inner)).astype(np.float32)
        quantised = random.integers(0, 255, size=left.shape, dtype=np.uint8)
        for node, kind, value, result in (
            (
                helper.make_node("DynamicQuantizeMatMul", ["x", "w", "scale", "zero"], ["y"], domain="com.microsoft"),
                TensorProto.FLOAT, left, TensorProto.FLOAT,
            ),
            (helper.make_node("MatMulInteger", ["x", "w"], ["y"]), TensorProto.UINT8, quantised, TensorProto.INT32),
        ):  # fmt: skip
            constants: dict[str, tuple[int, np.ndarray]] = {
                "w": (TensorProto.INT8, weights),
                "scale": (TensorProto.FLOAT, np.full(product.columns, 0.01, dtype=np.float32)),
                "zero": (TensorProto.INT8, np.zeros(product.columns, dtype=np.int8)),
            }
            graph = helper.make_graph(
                [node], "product",
                [helper.make_tensor_value_info("x", kind, left.shape)],
                [helper.make_tensor_value_info("y", result, (product.rows, product.columns))],
                [
                    helper.make_tensor(name, of, array.shape, array.tobytes(), raw=True)
                    for name, (of, array) in constants.items()
                    if name in node.input
                ],
            )  # fmt: skip
            opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
            options = ort.SessionOptions()
            options.intra_op_num_threads = 1
            session = ort.InferenceSession(
                helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString(), options,
                providers=["CPUExecutionProvider"],
            )  # fmt: skip
            for _ in range(5):
                start = time.perf_counter()
                session.run(None, {"x": value})
                out[product] = min(out.get(product, 1e9), time.perf_counter() - start)
    return out
