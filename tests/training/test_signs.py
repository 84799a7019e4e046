"""What tells kinds of facts: its labels are read, it learns, and its graph says what it says."""

import hashlib
import json
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="needs parley[train]")
pytest.importorskip("onnx")

import numpy as np
import torch

from parley.claims.language.tokens import Windower
from parley.claims.layout import SIGN_KINDS
from parley.claims.model.encoder import Encoder
from parley.claims.model.marking import Marker
from parley.cli.train import _minilm
from parley.data.reader_model import load_graphs
from parley.data.vocabulary import load_tokenizer
from parley.errors import BadInput
from parley.evaluation.sign_labels import (
    UNKNOWN,
    Material,
    labelled,
    read_articles,
    read_labelled,
    read_marked,
    without_labels,
)
from parley.training.prepare import texts_for_signs
from parley.training.run import minilm
from parley.training.sign_network import write
from parley.training.sign_teacher import Teaching, answers, teach
from parley.training.signs import SignTraining, fit, items, states

SHARED = Path(__file__).parents[3] / "shared"
HOTLINE, CEASEFIRE = SIGN_KINDS.index("hotline"), SIGN_KINDS.index("ceasefire-agreed")


DAYS = ("Monday", "Sunday", "Friday")
SHOWS = [f"A telephone line between the two capitals was opened on {day}." for day in DAYS]
OTHERS = [f"It rained in the capital on {day}, and nobody came." for day in DAYS]


def test_a_line_is_labels_and_text() -> None:
    line = labelled("+hotline,ceasefire-agreed,-blockade,?protest\tThe line was opened.", "a line")
    assert line.text == "The line was opened."
    assert (line.told[HOTLINE], line.told[CEASEFIRE]) == (1.0, 1.0)
    assert line.told[SIGN_KINDS.index("blockade")] == 0.0
    assert line.told[SIGN_KINDS.index("protest")] == UNKNOWN
    assert sum(labelled(".\tIt rained.", "a line").told) == 0.0


@pytest.mark.parametrize("line", ["hotline\tText.", "+hot-line\tText.", "+hotline\t ", "+hotline", "\tText."])
def test_what_is_no_line_is_named(line: str) -> None:
    with pytest.raises(BadInput, match="line 3"):
        labelled(line, "s.tsv, line 3")


def test_the_shipped_labels_are_read_and_hold_every_kind() -> None:
    folder = Path(__file__).parents[2] / "labels" / "signs"
    told = [passage.told for passage in read_labelled(folder)]
    assert all(sum(row[kind] == 1.0 for row in told) >= 50 for kind in range(len(SIGN_KINDS)))
    assert all(paragraph for article in read_articles(folder) for paragraph in article)


@pytest.mark.skipif(not (SHARED / "plover").exists(), reason="the corpora are not ours to ship")
def test_the_shipped_labels_by_offset_belong_to_their_texts() -> None:
    folder = Path(__file__).parents[2] / "labels" / "signs"
    marked = read_marked(folder, texts_for_signs(SHARED, folder.parent))
    assert all(paragraph for article in marked for paragraph in article)


def test_labels_by_offset_belong_to_their_text(tmp_path: Path) -> None:
    text = "A line was opened. It rained.\n\nNobody called."
    row = {
        "doc": "a", "sha256": hashlib.sha256(text.encode()).hexdigest()[:16],
        "sentences": [[0, 18, "+hotline"], [19, 29, "."], [31, 45, "."]],
    }  # fmt: skip
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    ((first, second),) = read_marked(tmp_path, {"a": text})
    assert [passage.text for passage in first] == ["A line was opened.", "It rained."]
    assert [passage.text for passage in second] == ["Nobody called."]
    assert first[0].told[HOTLINE] == 1.0
    with pytest.raises(BadInput, match="another text"):
        read_marked(tmp_path, {"a": text + " "})


def test_passages_of_an_article_get_their_own_words() -> None:
    encoder, windower = Encoder(load_graphs(), threads=1), Windower(load_tokenizer())
    article = [["A line was opened.", "It rained, and rained."], ["Nobody called."]]
    found = list(states(encoder, windower, article))
    assert [len(words) for words in found] == [5, 6, 3]
    again = list(states(encoder, windower, [["A line was opened. It rained, and rained."], ["Nobody called."]]))
    assert np.array_equal(np.concatenate(found), np.concatenate(again))


def test_it_learns_and_its_graph_tells(tmp_path: Path) -> None:
    shipped = load_graphs()
    encoder, windower = Encoder(shipped, threads=1), Windower(load_tokenizer())
    torch.set_num_threads(1)
    passages = [labelled(f"+hotline\t{text}", "here") for text in SHOWS] + [labelled(f".\t{t}", "here") for t in OTHERS]
    heard = {passage.text: np.array(passage.told, dtype=np.float32) for passage in passages}
    settings = SignTraining(epochs=20, readings=6, width=16, dropout=0.0, size=4, rate=1e-2)
    material = list(items(encoder, windower, Material(passages, [], []), heard, settings))
    write(*fit(material, settings, lambda _: None), encoder.model_hash, tmp_path / "signs.onnx")
    fitted = Encoder(shipped._replace(signs=(tmp_path / "signs.onnx").read_bytes()), threads=1)
    text = f"{OTHERS[1]} {SHOWS[1]}"
    (marked,) = Marker(fitted, windower).mark([text])
    assert {sign.kind for sign in marked.signs if sign.share > 0.5} == {"hotline"}
    assert all(sign.span.start >= len(OTHERS[1]) for sign in marked.signs if sign.share > 0.5)


def test_labels_and_answers_are_heard_half_and_half_and_answers_alone_where_there_is_no_label() -> None:
    encoder, windower = Encoder(load_graphs(), threads=1), Windower(load_tokenizer())
    known = labelled("+hotline,?blockade\tA line was opened.", "here")
    (unknown,), *_ = without_labels("It rained.")
    answer = np.full(len(SIGN_KINDS), 0.2, dtype=np.float32)
    material = Material([], [((known,),)], [((unknown,),)])
    heard = {known.text: answer, unknown.text: answer}
    first, second, third = items(encoder, windower, material, heard, SignTraining(articles_repeated=2))
    assert first.told is second.told
    assert first.told[HOTLINE].item() == pytest.approx(0.6)
    assert first.told[SIGN_KINDS.index("blockade")].item() == pytest.approx(0.2)
    assert first.told[CEASEFIRE].item() == pytest.approx(0.1)
    assert third.told.tolist() == pytest.approx([0.2] * len(SIGN_KINDS))


def test_a_text_without_labels_is_parted_in_paragraphs_and_sentences() -> None:
    first, second = without_labels("A line was opened. It rained.\n\nNobody called.\n")
    assert [[p.text for p in paragraph] for paragraph in (first, second)] == [
        ["A line was opened.", "It rained."], ["Nobody called."],
    ]  # fmt: skip
    assert set(first[0].told) == {UNKNOWN}


def test_a_teacher_learns_is_kept_and_answers(tmp_path: Path) -> None:
    weights = minilm(_minilm())
    windower = Windower(load_tokenizer())
    torch.set_num_threads(1)
    passages = [labelled(f"+hotline\t{text}", "here") for text in SHOWS] + [labelled(f".\t{t}", "here") for t in OTHERS]
    settings = Teaching(epochs=12, size=3, rate_of_head=1e-2, dropout_of_head=0.0)
    said: list[str] = []
    teacher = teach(passages, weights, windower, settings, tmp_path, said.append)
    assert len(said) == 12
    told = answers(teacher, [SHOWS[0], OTHERS[0]], windower)[:, HOTLINE]
    assert told[0] > 0.5 > told[1]
    again = teach(passages, weights, windower, settings, tmp_path, said.append)
    assert len(said) == 12
    assert np.array_equal(answers(again, [SHOWS[0], OTHERS[0]], windower)[:, HOTLINE], told)
