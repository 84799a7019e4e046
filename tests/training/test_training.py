"""Training end to end on a handful of sentences: data in, graph out, and the graph says what the network says."""

import gzip
import hashlib
import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from parley.claims.language.tokens import Windower
from parley.data.vocabulary import load_tokenizer
from parley.spans import Span

torch = pytest.importorskip("torch", reason="needs parley[train]")
pytest.importorskip("onnx", reason="needs parley[train]")

from parley.claims.layout import FOUND, HEADS  # noqa: E402
from parley.claims.model.encoder import Encoder  # noqa: E402
from parley.claims.model.marking import Marker  # noqa: E402
from parley.data.reader_model import load_graphs  # noqa: E402
from parley.evaluation.originals import read_originals  # noqa: E402
from parley.evaluation.polnear import Gold, medoid  # noqa: E402
from parley.training.batch import collate, grouped  # noqa: E402
from parley.training.dataset import embedded, examples  # noqa: E402
from parley.training.described import Described  # noqa: E402
from parley.training.export import export  # noqa: E402
from parley.training.labelled import IGNORE  # noqa: E402
from parley.training.losses import RARE, by_head, labelled_losses, taught_losses  # noqa: E402
from parley.training.material import Material  # noqa: E402
from parley.training.practice import Practice  # noqa: E402
from parley.training.prepare import gather, own_articles  # noqa: E402
from parley.training.recipe import Finish, Recipe  # noqa: E402
from parley.training.reread import Rereading, train_rereader  # noqa: E402
from parley.training.run import answered, learn  # noqa: E402
from parley.training.train import Settings, Trainable, train  # noqa: E402

TEXT = "A title.\n\n{name} said the ferry would stay.\n\n“No ship leaves,” {name} said."


def corpus(folder: Path) -> Path:
    """A folder laid out as PolNeAR is, with eighty copies of two sentences."""
    polnear = folder / "polnear"
    polnear.mkdir()
    rows, tokens = [], ["doc\tsent\tbegin\tend\tword\tlemma\tpos\tner\thead\tdeprel"]
    for i in range(80):
        name = f"Varga{i}"
        text = TEXT.format(name=name)
        at = [text.index(name), text.index(name, text.index(name) + 1)]
        said = [text.index("said"), text.rindex("said")]
        contents = ["the ferry would stay", "“No ship leaves,”"]
        rows.append(
            {
                "id": f"d{i}", "publisher": "x", "published": "1962-01-01", "title": "A title", "text": text,
                "annotations": {"a": [
                    {"source": [[a, a + len(name)]], "cue": [[s, s + 4]], "content": [[text.index(c), text.index(c) + len(c)]]}
                    for a, s, c in zip(at, said, contents, strict=True)
                ]},
            }
        )  # fmt: skip
        for sentence, (a, s) in enumerate(zip(at, said, strict=True)):
            tokens.append(f"d{i}\t{sentence}\t{a}\t{a + len(name)}\t{name}\t{name}\tNNP\tPERSON\t2\tnsubj")
            tokens.append(f"d{i}\t{sentence}\t{s}\t{s + 4}\tsaid\tsay\tVBD\tO\t0\troot")
    (polnear / "train.jsonl").write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
    with gzip.open(polnear / "train.tokens.tsv.gz", "wt", encoding="utf-8") as out:
        out.write("\n".join(tokens) + "\n")
    return folder


def labels(folder: Path) -> Path:
    text = TEXT.format(name="Varga3")
    content = [[text.index("the ferry"), text.index(" stay") + 5]]
    label = {
        "doc": "d3", "sha256": hashlib.sha256(text.encode()).hexdigest()[:16], "labeller": "t", "not": [content],
        "replaced": [], "nested": [], "missing": [],
    }  # fmt: skip
    path = folder / "labels.jsonl"
    path.write_text(json.dumps(label), encoding="utf-8")
    return path


def test_documents_carry_mentions_verbs_and_labels(tmp_path: Path) -> None:
    found = gather(corpus(tmp_path), labels(tmp_path), None, (), ["Norwegian"])
    assert (len(found.train), len(found.held_back)) == (10, 70)
    both = {d.id: d for d in (*found.train, *found.held_back)}
    assert both["d3"].not_statements == frozenset({0})
    assert both["d4"].not_statements is None
    assert [m.kind for m in both["d4"].mentions] == ["person", "person"]


def test_targets_follow_the_annotation(tmp_path: Path) -> None:
    found = gather(corpus(tmp_path), None, None, (), [])
    (example,) = examples(found.train[0], Windower(load_tokenizer()))
    names = [HEADS["attribution"][t] for t in example.target("attribution")]
    assert [n for n in names if n.startswith("B-")] == [
        "B-source", "B-cue", "B-content", "B-content", "B-source", "B-cue",
    ]  # fmt: skip
    assert IGNORE in example.target("nested")
    assert all(pointer.right for pointer in example.pointers)


def test_a_wrapped_paragraph_has_both_layers(tmp_path: Path) -> None:
    document = gather(corpus(tmp_path), None, None, (), []).train[0]
    document = type(document)(
        id="w", title="t", text="A title.\n\nVarga said on that evening that the ferry would stay in the harbour.",
        attributions=(Gold((Span(10, 15),), (Span(16, 20),), (Span(38, 74),)),),
    )  # fmt: skip
    wrapped = embedded(document, random.Random(1), ["Ost"])
    assert wrapped is not None
    assert wrapped.nested is not None
    assert wrapped.attributions is not None
    outer, inner = wrapped.attributions[0], wrapped.nested[0]
    assert inner.source[0].of(wrapped.text) in ("Varga", "varga")
    assert outer.content[0].contains(inner.content[0])
    assert outer.source[0].of(wrapped.text) == "Ost"


def test_the_medoid_agrees_most_with_the_others() -> None:
    one, two = Gold((), (), (Span(0, 5),)), Gold((), (), (Span(8, 9),))
    assert medoid({"a": [two], "b": [one], "c": [one, two]}) == (one, two)


def test_the_network_learns_and_the_graph_says_what_it_says(tmp_path: Path) -> None:
    found = gather(corpus(tmp_path), labels(tmp_path), None, (), [])
    windower = Windower(load_tokenizer())
    items = [e for d in found.held_back for e in examples(d, windower)]
    losses: list[float] = []
    torch.set_num_threads(1)
    model = Trainable()
    batch = collate(grouped(items, 256, random.Random(0))[0])
    settings = Settings(epochs=1, pieces=256, encoder_rate=3e-4, seed=1, average=0.5)
    with torch.no_grad():
        losses.append(float(model.losses(batch, settings)["attribution"]))
    trained = train(model, lambda _epoch, _rng: items, settings, after_epoch=lambda *_: None, say=lambda _: None)
    trained.eval()
    with torch.no_grad():
        losses.append(float(trained.losses(batch, settings)["attribution"]))
    assert losses[1] < losses[0]
    assert export(trained, tmp_path / "reader.onnx") < 1e-3
    encoder = Encoder(load_graphs(tmp_path / "reader.onnx"), threads=1)
    (marked,) = Marker(encoder, windower).mark(["Varga said the ferry would stay."], bare_attitudes=True)
    assert marked.text.startswith("Varga")


def test_teachers_answer_what_they_never_saw_and_the_student_hears_them(tmp_path: Path) -> None:
    found = gather(corpus(tmp_path), labels(tmp_path), None, (), [])
    windower = Windower(load_tokenizer())
    material = Material(found, windower, embedded_share=0.0)
    parts = [material.of_fold(fold, 2) for fold in range(2)]
    assert [len(part) for part in parts] != [0, 10]
    learned = material.without(0, 2, own_repeated=1)(0, random.Random(1))
    assert {id(e) for e in learned} == {id(e) for e in parts[1]}
    torch.set_num_threads(1)
    model = Trainable()
    answers = [answered(model, part, size=2).astype(np.float16) for part in parts]
    for part, words in zip(parts, answers, strict=True):
        assert len(words) == sum(len(e.window.words) for e in part)
    alone = answered(model, parts[0][-1:])
    assert np.allclose(alone, answers[0][-len(alone) :], atol=0.02)
    heard = material.whole(answers, own_repeated=1, pages_share=0.0)(0, random.Random(1))
    assert len(heard) == 10
    assert all(e.soft is not None and len(e.soft) == len(e.window.words) for e in heard)
    batch = collate(heard)
    assert batch.soft is not None
    with torch.no_grad():
        deaf, hearing = (model.losses(batch, Settings(taught=share)) for share in (0.0, 1.0))
    assert "event" not in deaf  # nobody labelled events in these articles
    assert hearing["event"] > 0
    assert "block" not in hearing
    probable = by_head(batch.soft.float(), nothing=0.0)
    right = taught_losses(torch.log(probable.clamp(min=1e-6)), batch.soft)
    none = taught_losses(torch.log_softmax(torch.zeros_like(probable), dim=-1), batch.soft)
    assert all(a < b for name, a, b in zip(HEADS, right, none, strict=True) if name != "block")


def test_losses_of_all_heads_at_once_are_those_of_each() -> None:
    torch.manual_seed(1)
    joint = torch.randn(40, sum(map(len, HEADS.values())))
    targets = torch.stack([torch.randint(0, len(labels), (40,)) for labels in HEADS.values()])
    targets[:, :7] = IGNORE
    found = labelled_losses(torch.log_softmax(by_head(joint, nothing=-1e9), dim=-1), targets, 0.05)
    at = 0
    for (name, labels), target, loss in zip(HEADS.items(), targets, found, strict=True):
        weight = torch.tensor([1.0, *[RARE] * (len(labels) - 1)]) if name in FOUND else None
        alone = torch.nn.functional.cross_entropy(
            joint[:, at : at + len(labels)], target, weight=weight, ignore_index=IGNORE,
            label_smoothing=0.0 if name in FOUND else 0.05,
        )  # fmt: skip
        assert loss == pytest.approx(float(alone), rel=1e-4)
        at += len(labels)


def test_the_recipe_goes_on_where_it_stopped(tmp_path: Path) -> None:
    found = gather(corpus(tmp_path), labels(tmp_path), None, (), [])
    found = found._replace(held_back=found.held_back[:2])
    windower = Windower(load_tokenizer())
    torch.set_num_threads(1)
    recipe = Recipe(
        folds=2, teachers=1, teacher_epochs=1, student_epochs=1, embedded_share=0.0, pages_share=0.0,
        rereading=Rereading(epochs=1, runs=1), practice=Practice(epochs=2), pieces=512, students=2,
        finish=Finish(epochs=1, pages_share=0.0),
    )  # fmt: skip

    def begin(seed: int) -> Trainable:
        torch.manual_seed(seed)
        return Trainable()

    said: list[str] = []
    first = learn(found, begin, windower, recipe, tmp_path / "work", said.append)
    assert any(line.startswith("teacher 1-0") or "held back: attribution" in line for line in said)
    for name in ("students.pt", "finished.pt", "student-1.pt"):
        (tmp_path / "work" / name).unlink()
    said.clear()
    again = learn(found, begin, windower, recipe, tmp_path / "work", said.append)
    assert not any(line.startswith(("teacher", "practice", "student 0")) for line in said)
    assert any(line.startswith("student 1") for line in said)
    assert all(torch.allclose(a, b, atol=1e-4) for a, b in zip(first.parameters(), again.parameters(), strict=True))


def test_reading_once_more_is_learned_without_touching_the_encoder(tmp_path: Path) -> None:
    found = gather(corpus(tmp_path), None, None, (), [])
    told = tuple(
        replace(d, described=(Described(f"Varga{d.id[1:]}", "person", "ferry", "harbour", (Span(10, 12),)),))
        for d in found.train
    )
    torch.set_num_threads(1)
    model = Trainable().eval()
    before = {name: value.clone() for name, value in model.state_dict().items()}
    said: list[str] = []
    settings = Rereading(epochs=2, size=4, warmup=1, runs=1)
    train_rereader(model, found._replace(train=told), Windower(load_tokenizer()), settings, said.append)
    changed = {name for name, value in model.state_dict().items() if not torch.equal(value, before[name])}
    assert changed
    assert all(name.startswith(("rereader.", "reader.again.")) for name in changed)
    first, last = (float(line.rpartition(" ")[2]) for line in said[1:])
    assert last < first


def test_our_own_articles_bring_reports_within_reports() -> None:
    originals = read_originals(Path(__file__).parents[2] / "labels", "train")
    documents = own_articles(originals)
    assert len(documents) == len(originals.articles)
    assert any(d.nested for d in documents)
    for document in documents:
        assert document.not_statements == frozenset()
        assert all(s.end <= len(document.text) for g in document.attributions or () for part in g for s in part)
