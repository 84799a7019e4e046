"""The shipped reader model."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from parley.errors import ModelUnavailable


def load_graph(path: Path | None = None) -> bytes:
    """The bytes of the shipped ONNX graph, or of the one at `path`."""
    source = path or files("parley.data").joinpath("model/reader.onnx")
    try:
        return source.read_bytes()
    except OSError as error:
        raise ModelUnavailable(f"The reader's model is missing ({source}).", "Reinstall Parley.") from error
