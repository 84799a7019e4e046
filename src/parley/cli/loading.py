"""Load the model once for the verbs that need it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from parley.claims.model.marking import Marker
    from parley.claims.model.skimming import Skimmer
    from parley.claims.read import Reader


class Loaded(NamedTuple):
    """The model in its three uses: judging a page's blocks, marking attributions, reading articles."""

    judge: Skimmer
    marker: Marker
    reader: Reader


def load(model: Path | None = None, *, threads: int | None = None) -> Loaded:
    """One session of the shipped model, or of the one at `model`."""
    from parley.claims.language.tokens import Windower
    from parley.claims.model.encoder import Encoder
    from parley.claims.model.marking import Marker
    from parley.claims.model.skimming import Skimmer
    from parley.claims.read import Reader
    from parley.data.gazetteer import load_gazetteer
    from parley.data.likelihood import load_lexicon
    from parley.data.reader_model import load_graphs
    from parley.data.sides import load_choosers
    from parley.data.vocabulary import load_tokenizer

    encoder, windower = Encoder(load_graphs(model), threads=threads), Windower(load_tokenizer())
    marker = Marker(encoder, windower)
    return Loaded(Skimmer(encoder, windower), marker, Reader(marker, load_gazetteer(), load_lexicon(), load_choosers()))
