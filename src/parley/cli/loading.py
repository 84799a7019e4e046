"""Load the reader once for the verbs that need it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.claims.marking import Marker
    from parley.claims.read import Reader


def load_reader(model: Path | None = None, *, threads: int | None = None) -> Reader:
    """The reader with the shipped model, or with the one at `model`."""
    from parley.claims.read import Reader
    from parley.data.gazetteer import load_gazetteer

    return Reader(load_marker(model, threads=threads), load_gazetteer())


def load_marker(model: Path | None = None, *, threads: int | None = None) -> Marker:
    """The model alone, without speakers and dates."""
    from parley.claims.encoder import Encoder
    from parley.claims.marking import Marker
    from parley.claims.tokens import Windower
    from parley.data.reader_model import load_graph
    from parley.data.vocabulary import load_tokenizer

    return Marker(Encoder(load_graph(model), threads=threads), Windower(load_tokenizer()))
