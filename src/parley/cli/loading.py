"""Load the reader once for the verbs that need it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.claims.read import Reader


def load_reader(model: Path | None = None, *, threads: int | None = None) -> Reader:
    """The reader with the shipped model, or with the one at `model`."""
    from parley.claims.encoder import Encoder
    from parley.claims.read import Reader
    from parley.claims.tokens import Windower
    from parley.data.gazetteer import load_gazetteer
    from parley.data.reader_model import load_graph
    from parley.data.vocabulary import load_tokenizer

    return Reader(Encoder(load_graph(model), threads=threads), Windower(load_tokenizer()), load_gazetteer())
