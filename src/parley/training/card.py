"""The model's card as data: what it was trained from, how, and how it scores on articles held back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import torch

from parley.claims.language.tokens import Windower
from parley.claims.model.encoder import Encoder
from parley.claims.model.marking import Marker
from parley.data.reader_model import load_graphs
from parley.evaluation.figures import files_hash
from parley.evaluation.measure import attribution_scores, figures
from parley.evaluation.polnear import Annotated
from parley.training.prepare import Corpus
from parley.training.run import MINILM_SHA256
from parley.training.signs import SignTraining


def write_card(folder: Path, corpus: Corpus, how: Mapping[str, object], windower: Windower, parity: float) -> None:
    """Write card.json beside the graph; figures are those of the int8 graph itself. `how`: by which stages it came."""
    graphs = load_graphs(folder / "reader.onnx")
    encoder = Encoder(graphs, threads=torch.get_num_threads())
    documents = [Annotated(d.id, d.title, d.text, d.attributions or ()) for d in corpus.held_back]
    found = figures(attribution_scores(Marker(encoder, windower), documents))
    card = {
        "model": encoder.model_hash,
        "bytes": sum(map(len, graphs)),
        "start": {"name": "sentence-transformers/all-MiniLM-L6-v2", "sha256": MINILM_SHA256},
        "data": {
            "sha256": corpus.hash,
            "articles": len(corpus.train),
            "labelled": sum(d.nested is not None for d in corpus.train),
            "held_back": len(corpus.held_back),
            "pages": len(corpus.pages.train),
            "pages_held_back": len(corpus.pages.held_back),
        },
        **how,
        "torch": torch.__version__,
        "parity": parity,
        "held_back": {f.name: {"value": f.value, "low": f.low, "high": f.high, "n": f.n} for f in found},
    }
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def note_signs(card: Path, labels: Path, settings: SignTraining) -> None:
    """Note in a card, made where there is none, from what the network of signs was fitted and how."""
    known = json.loads(card.read_text(encoding="utf-8")) if card.exists() else {}
    material = sorted(path for path in labels.iterdir() if path.suffix in (".tsv", ".txt", ".jsonl"))
    known["signs"] = {"sha256": files_hash(material), "training": asdict(settings)}
    card.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
