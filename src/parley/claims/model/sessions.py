"""How a graph of the model is opened: on one thread of the CPU, quietly."""

from __future__ import annotations

import onnxruntime as ort


def open_session(graph: bytes) -> ort.InferenceSession:
    """A session of one thread.

    Nearly each window has a length of its own, so a plan of where its tensors lie, kept for each, is of no use: without
    them a run takes a fiftieth less.
    """
    options = ort.SessionOptions()
    options.enable_mem_pattern = False
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
