"""A further stage: the network of a shipped graph is the one that was exported, and its encoder learns signs."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs parley[train]")
onnx = pytest.importorskip("onnx", reason="needs parley[train]")

from parley.claims.language.tokens import Windower  # noqa: E402
from parley.claims.layout import SIGN_KINDS  # noqa: E402
from parley.data.reader_model import load_graphs  # noqa: E402
from parley.data.vocabulary import load_tokenizer  # noqa: E402
from parley.evaluation.sign_labels import UNKNOWN, Labelled, Material, labelled, without_labels  # noqa: E402
from parley.spans import Span  # noqa: E402
from parley.training.batch import collate  # noqa: E402
from parley.training.corpus import Document  # noqa: E402
from parley.training.dataset import examples  # noqa: E402
from parley.training.export import export  # noqa: E402
from parley.training.further import MADE_UP, Further, go_on, mean, with_signs  # noqa: E402
from parley.training.pages import Pages  # noqa: E402
from parley.training.prepare import Corpus  # noqa: E402
from parley.training.reread import Rereading  # noqa: E402
from parley.training.shipped import shipped_network  # noqa: E402
from parley.training.train import Settings, Trainable  # noqa: E402

HOTLINE = SIGN_KINDS.index("hotline")
SHOWS = [
    labelled(f"+hotline\tA telephone line between the two capitals was opened on {day}.", "here")
    for day in ("Monday", "Sunday", "Friday")
]
OTHERS = [
    labelled(f".\tIt rained in the capital on {day}, and nobody came.", "here")
    for day in ("Monday", "Sunday", "Friday")
]
TEXT = "It rained  again.\n\nA line was opened."


def _network() -> Trainable:
    """One that has learned something: in a new one many parameters are equal, which graphs write once."""
    torch.manual_seed(3)
    model = Trainable().eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(0.02 * torch.randn_like(parameter))
    return model


def _corpus(text: str = TEXT) -> Corpus:
    article = Document(id="a", title="", text=text, attributions=())
    return Corpus((article,), (article,), (), (), (), Pages((), ()), "none")


def _heard(material: Material) -> dict[str, np.ndarray]:
    """A teacher who knows what a line is."""
    texts = [p.text for p in material.passages]
    texts += [p.text for article in (*material.articles, *material.others) for part in article for p in part]
    return {
        t: np.array([0.9 * ("line" in t) * (k == HOTLINE) for k in range(len(SIGN_KINDS))], np.float32) for t in texts
    }


def test_the_shipped_network_is_the_one_that_was_exported(tmp_path: Path) -> None:
    model = _network()
    export(model, tmp_path / "reader.onnx")
    again = shipped_network(load_graphs(tmp_path / "reader.onnx"), 5).eval()
    ours, theirs = model.state_dict(), again.state_dict()
    for name, value in ours.items():
        if name.startswith(("rereader.", "bias", "none")) or name.endswith(".bias"):
            if not name.startswith(("pos.", "relation.", "arcs.", "signs.")):
                assert torch.allclose(value, theirs[name], atol=1e-6), name
        elif name.startswith("reader.") and value.dim() == 2:
            # An int8 number lies within half a step, 1/254 of a row's range, of what it stands for.
            assert (value - theirs[name]).abs().max() <= value.abs().max() / 120, name


def test_a_graph_that_lacks_a_part_is_refused(tmp_path: Path) -> None:
    export(_network(), tmp_path / "reader.onnx")
    graphs = load_graphs(tmp_path / "reader.onnx")
    graph = onnx.load_from_string(graphs.reader)
    kept = [constant for constant in graph.graph.initializer if constant.name != "layers.2.up.bias"]
    del graph.graph.initializer[:]
    graph.graph.initializer.extend(kept)
    with pytest.raises(ValueError, match=r"layers\.2\.up\.bias"):
        shipped_network(graphs._replace(reader=graph.SerializeToString()), 1)


def test_sentences_get_what_the_teacher_says_and_passages_their_labels() -> None:
    unsure = Labelled("Perhaps a line was opened.", (UNKNOWN,) * len(SIGN_KINDS))
    material = Material([*SHOWS, *OTHERS, unsure], [((SHOWS[0], OTHERS[0]), (OTHERS[1],))], [without_labels(TEXT)])
    found = with_signs(_corpus(), material, _heard(material), Further(heard=0.5, together=4, readings=2))
    (article,) = found.train
    assert [span.of(TEXT) for span, _ in article.signs] == ["It rained  again.", "A line was opened."]
    assert [told[HOTLINE] for _, told in article.signs] == pytest.approx([0.0, 0.9])
    made_up = [d for d in found.sentences if d.id.startswith(MADE_UP)]
    assert len(made_up) == 1 + 7 + 2  # the article, each passage alone, and all among others
    for document in made_up:
        for span, told in document.signs:
            expected = (
                0.0 if "rained" in span.of(document.text) else 0.9 if "Perhaps" in span.of(document.text) else 0.95
            )
            assert told[HOTLINE] == pytest.approx(expected)
        assert all(a.end <= b.start for (a, _), (b, _) in pairwise(document.signs))


def test_a_passage_gets_its_own_words_in_a_batch() -> None:
    told = tuple(float(kind == HOTLINE) for kind in range(len(SIGN_KINDS)))
    document = replace(_corpus().train[0], signs=((Span(19, 37), told),))
    windower = Windower(load_tokenizer())
    short = Document(id="b", title="", text="No.", attributions=None)
    batch = collate([*examples(short, windower), *examples(document, windower)])
    assert batch.passages is not None
    assert batch.passages.rows.tolist() == [1]
    words, _ = windower.words(TEXT)
    first = next(i for i, word in enumerate(words) if word.start == 19)
    (window,) = (e.window for e in examples(document, windower))
    assert batch.passages.places.tolist() == [list(window.heads[first : first + 5])]
    assert batch.passages.real.sum() == 5
    torch.manual_seed(1)
    model = Trainable().eval()
    with torch.no_grad():
        alone = model.losses(collate(examples(document, windower)), Settings(taught=0.0))["signs"]
        beside = model.losses(batch, Settings(taught=0.0))["signs"]
    assert beside == pytest.approx(float(alone), rel=1e-4)


def test_the_encoder_learns_signs_and_the_stage_is_taken_up_again(tmp_path: Path) -> None:
    torch.set_num_threads(1)
    material = Material([*SHOWS, *OTHERS], [], [without_labels(TEXT)])
    settings = Further(
        epochs=6, rate=3e-4, head_rate=1e-2, pieces=128, average=0.5, articles_share=1.0, pages_share=0.0, readings=2,
        together=3, share_before=0.0, rereading=Rereading(epochs=1, runs=1),
    )  # fmt: skip
    corpus = with_signs(_corpus(), material, _heard(material), settings)
    torch.manual_seed(1)
    before, windower = Trainable(), Windower(load_tokenizer())
    said: list[str] = []
    after = go_on(before, corpus, windower, settings, tmp_path, said.append)
    batch = collate([e for d in corpus.sentences for e in examples(d, windower)])
    with torch.no_grad():
        first, last = (float(model.eval().losses(batch, Settings())["signs"]) for model in (before, after))
    assert last < first / 2
    said.clear()
    again = go_on(before, corpus, windower, settings, tmp_path, said.append)
    assert not any("epoch" in line for line in said)
    assert all(torch.equal(a, b) for a, b in zip(after.parameters(), again.parameters(), strict=True))


def test_a_mean_lies_between() -> None:
    torch.manual_seed(1)
    first, second = Trainable(), Trainable()
    mixed = mean(first, second, 0.25)
    assert torch.allclose(mixed.none, 0.25 * first.none + 0.75 * second.none)
    assert mean(first, second, 1.0).reader.segment.equal(first.reader.segment)
