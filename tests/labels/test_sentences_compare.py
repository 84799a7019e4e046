"""Two labellings of a short text are compared by what they mark; second labels are of texts that are there."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest
from labels.sentences_compare import TASKS, compared, labels_of, sentences_compare

from labels import differences as listed

SENTENCES = Path(__file__).parents[2] / "labels" / "sentences"
FIRST = "{a1,2|Orsk} {e1 THREATEN happened|threatened} to {p threat|{e2 SANCTION threatened|cut off} {r2|Valdia}}.\n"
SECOND = "{a1,2|Orsk} {e1 THREATEN happened|threatened} to {p demand|{e2 COERCE threatened|cut off} Valdia}.\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "orsk.txt", tmp_path / "again.txt"
    first.write_text("# ours\n{f|It {l|may} rain}.\n" + FIRST, encoding="utf-8")
    second.write_text(SECOND, encoding="utf-8")
    return first, second


def test_texts_are_found_by_their_bare_words(files: tuple[Path, Path]) -> None:
    ((text, mine, theirs),) = compared(*files)
    assert (text.id, text.text) == ("orsk-3", "Orsk threatened to cut off Valdia.")
    assert mine["doc"] == theirs["doc"] == "orsk-3"
    found = [(d.task, d.what) for d in listed.differences([mine], [theirs], TASKS)]
    assert found == [("events", "type"), ("events", "actor and recipient"), ("positions", "kind")]


def test_agreement_is_printed_and_differences_on_request(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert sentences_compare(Namespace(first=files[0], second=files[1], list=False)) == 0
    assert "events       span F1 1.000 (n 2 and 2)" in capsys.readouterr().out
    assert sentences_compare(Namespace(first=files[0], second=files[1], list=True)) == 0
    printed = capsys.readouterr()
    assert "kind threat" in printed.out
    assert "type 0.500 (n 2)" in printed.err


@pytest.mark.parametrize("path", sorted((SENTENCES / "double").glob("*.txt")), ids=lambda p: p.stem)
def test_second_labels_are_a_tenth_of_the_first(path: Path) -> None:
    first, second = labels_of(SENTENCES / path.name), labels_of(path)
    assert set(second) <= set(first)
    assert len(second) == pytest.approx(len(first) / 10, abs=1)


def test_every_file_was_labelled_twice_and_training_reads_each_text_once() -> None:
    assert {p.name for p in SENTENCES.glob("*.txt")} == {p.name for p in (SENTENCES / "double").glob("*.txt")}
    prepare = pytest.importorskip(
        "parley.training.prepare", reason="needs PyTorch (parley[train])", exc_type=ImportError
    )
    read = [document.text for document in prepare.own_sentences(SENTENCES)]
    assert len(read) == len(set(read))
