"""Labels of signs: a listing and its notes become labels by offset, labellers are compared, the files hold together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from labels.signs.__main__ import agreement, compiled, listed

from parley.claims.layout import SIGN_KINDS
from parley.data.indicators import load_indicators
from parley.errors import BadInput
from parley.evaluation.indicators import PASSAGES
from parley.evaluation.sign_labels import UNKNOWN, read_labelled, read_material

ROOT = Path(__file__).parents[2]
SIGNS = ROOT / "labels" / "signs"
TEXTS = {"quay": "A line was opened.  It rained\nall day.\n\nNobody called.", "mill": "The mill stood still."}
LISTING = list(listed(TEXTS, ["quay", "mill"]))


def test_sentences_are_numbered_through_all_texts() -> None:
    assert [line.partition("\t")[0] for line in LISTING if line] == ["=== quay", "1", "2", "3", "4", "=== mill", "5"]


def test_notes_become_labels_of_places() -> None:
    quay, mill = compiled(LISTING, ["1\t+hotline", "", "5\t?blockade,-protest"], TEXTS)
    assert [TEXTS["quay"][a:b] for a, b, _ in quay["sentences"]] == [
        "A line was opened.", "It rained", "all day.", "Nobody called.",
    ]  # fmt: skip
    assert [labels for *_, labels in quay["sentences"]] == ["+hotline", ".", ".", "."]
    assert mill["sentences"] == [[0, 21, "?blockade,-protest"]]


@pytest.mark.parametrize(
    ("notes", "texts", "match"),
    [
        (["6\t+hotline"], TEXTS, "no sentence 6"),
        (["1\t+hot-line"], TEXTS, "sentence 1 has no such label"),
        (["1\t+hotline"], {**TEXTS, "mill": "The mill runs."}, "not that of the texts"),
    ],
)
def test_what_cannot_be_placed_is_refused(notes: list[str], texts: dict[str, str], match: str) -> None:
    with pytest.raises(BadInput, match=match):
        compiled(LISTING, notes, texts)


def test_two_labellers_are_compared_where_both_decided(tmp_path: Path) -> None:
    for name, lines in (
        ("first", ["+hotline\tOne.", "+protest\tTwo.", "+blockade\tThree.", ".\tOnly here."]),
        ("second", ["+hotline\tOne.", ".\tTwo.", "?blockade\tThree.", "+protest\tOnly there."]),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    head, told, f1 = agreement(tmp_path / "first", tmp_path / "second")
    assert head == "3 passages, 72 kinds; 1 left open by one or both"
    assert told == "told by both 1, by the first alone 1, by the second alone 0"
    assert f1.startswith("F1 0.667, κ 0.66")


def test_second_labels_are_of_passages_that_are_there() -> None:
    assert next(agreement(SIGNS, SIGNS / "double")).startswith(f"{len(read_labelled(SIGNS / 'double'))} passages")


def test_what_stands_alone_is_no_article(tmp_path: Path) -> None:
    rows = compiled(LISTING, ["1\t+hotline"], TEXTS)
    (tmp_path / "s.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "p.tsv").write_text(".\tIt rained.\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("#\n.\tIt rained.\n##\n+hotline\tA line was opened.\n", encoding="utf-8")
    passages, articles, others = read_material(tmp_path, TEXTS | {"pond": "It froze."})
    assert [passage.text for passage in passages] == ["It rained.", "The mill stood still."]
    assert [[len(paragraph) for paragraph in article] for article in articles] == [[1, 1], [2, 1, 1]]
    assert [[[one.text for one in part] for part in other] for other in others] == [[["It froze."]]]
    with pytest.raises(BadInput, match="no text of mill"):
        read_material(tmp_path, {"quay": TEXTS["quay"]})


def test_passages_of_the_indicators_tell_what_these_show() -> None:
    """`passages.tsv` holds the parts on which rules were mended, and says the same of them."""
    asked = {one.id: {kind for way in one.recognise for kind in way.signs} for one in load_indicators()}
    rows = [
        json.loads(line)
        for part in PASSAGES
        for line in (ROOT / "evaluation" / "indicators" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
        if part != "unseen"
    ]
    shown = {" ".join(row["text"].split()): row for row in rows}
    passages = [p for p in read_labelled(SIGNS) if " ".join(p.text.split()) in shown]
    assert len(passages) == len(shown)
    for passage in passages:
        row = shown[" ".join(passage.text.split())]
        said = dict(zip(SIGN_KINDS, passage.told, strict=True))
        for indicator in row["indicators"]:
            assert not asked[indicator] or any(said[kind] in (1.0, UNKNOWN) for kind in asked[indicator]), row["id"]
        open_to = {
            kind for one in (*row["indicators"], *row.get("may", ()), *row.get("not", ())) for kind in asked[one]
        }
        assert {kind for kind, value in said.items() if value == 1.0} <= open_to, row["id"]
