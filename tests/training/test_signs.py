"""What tells kinds of facts: its labels are read, it learns, and its graph says what it says."""

import hashlib
import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

import numpy as np  # noqa: E402

from parley.claims.language.tokens import Windower  # noqa: E402
from parley.claims.layout import SIGN_KINDS  # noqa: E402
from parley.claims.model.encoder import Encoder  # noqa: E402
from parley.claims.model.marking import Marker  # noqa: E402
from parley.data.reader_model import load_graphs  # noqa: E402
from parley.data.vocabulary import load_tokenizer  # noqa: E402
from parley.errors import BadInput  # noqa: E402
from parley.training.prepare import texts_for_signs  # noqa: E402
from parley.training.sign_labels import UNKNOWN, labelled, read_articles, read_labelled, read_marked  # noqa: E402
from parley.training.signs import (  # noqa: E402
    SignTraining,
    fit_signs,
    states,
)

SHARED = Path(__file__).parents[3] / "shared"
HOTLINE, CEASEFIRE = SIGN_KINDS.index("hotline"), SIGN_KINDS.index("ceasefire-agreed")


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
    shows = [
        f"A telephone line between the two capitals was opened on {day}." for day in ("Monday", "Sunday", "Friday")
    ]
    others = [f"It rained in the capital on {day}, and nobody came." for day in ("Monday", "Sunday", "Friday")]
    passages = [labelled(f"+hotline\t{text}", "here") for text in shows] + [labelled(f".\t{t}", "here") for t in others]
    settings = SignTraining(epochs=20, readings=6, width=16, dropout=0.0, size=4, rate=1e-2)
    fit_signs(encoder, windower, passages, [], tmp_path / "signs.onnx", lambda _: None, settings)
    fitted = Encoder(shipped._replace(signs=(tmp_path / "signs.onnx").read_bytes()), threads=1)
    text = f"{others[1]} {shows[1]}"
    (marked,) = Marker(fitted, windower).mark([text])
    assert {sign.kind for sign in marked.signs if sign.share > 0.5} == {"hotline"}
    assert all(sign.span.start >= len(others[1]) for sign in marked.signs if sign.share > 0.5)
