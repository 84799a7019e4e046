"""The shipped reader model."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from parley.claims.model.encoder import Graphs
from parley.errors import ModelUnavailable


def load_graphs(path: Path | None = None) -> Graphs:
    """The shipped graphs, or those at `path` (NAME.onnx, with NAME.rereading.onnx and NAME.signs.onnx beside it)."""
    folder = path.parent if path else files("parley.data").joinpath("model")
    name = path.name if path else "reader.onnx"
    source = folder.joinpath(name)
    try:
        found = []
        for part in ("", ".rereading", ".signs"):
            source = folder.joinpath(f"{name.removesuffix('.onnx')}{part}.onnx")
            found.append(source.read_bytes())
        return Graphs(*found)
    except OSError as error:
        raise ModelUnavailable(f"The reader's model is missing ({source}).", "Reinstall Parley.") from error


def load_card() -> dict[str, Any]:
    """The shipped model's card: from what and by which stages it came, and how it scores on what was held back."""
    card: dict[str, Any] = json.loads(files("parley.data").joinpath("model", "card.json").read_text(encoding="utf-8"))
    return card
