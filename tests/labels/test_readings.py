"""Notes become labels by offset; labels that ship cover the words they were made for; labellers are compared."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from pathlib import Path

import pytest
from labels.agreement import agreement, pairs
from labels.notes import NoteError, Place, label_of, offsets, read_notes, words_hash
from labels.texts import ORIGINALS, Text, digest, original, texts

ROOT = Path(__file__).parents[2]
READINGS = ROOT / "labels" / "readings"
TEXT = Text(
    "t1",
    "A title\n\nMira Holt said the fleet may sail within 48 hours. The fleet waited.\n\n“We count 40 ships,” she said.",
    dt.date(1962, 3, 7),
)


def words(span: list[int]) -> str:
    return TEXT.text[span[0] : span[1]]


def test_words_are_found_in_their_paragraph() -> None:
    place = Place(TEXT, 1)
    assert words(place.find("Mira // sail")) == "Mira Holt said the fleet may sail"
    assert place.find("fleet##2") != place.find("fleet")
    for wrong in ("ship", "fleet##3", "We count", "eet"):
        with pytest.raises(NoteError):
            place.find(wrong)


def test_notes_become_labels_and_complaints() -> None:
    notes = "\n".join(
        [
            "doc|t1",
            "D|1|within 48 hours|1962-03-07|1962-03-09|day",
            "Q|2|40 ships|ships|40|40|Mira Holt",
            "E|1|sail|MOBILIZE|predicted|-|fleet",
            "F|1|the fleet may sail within 48 hours|The fleet will sail|Mira Holt|no|-|within 48 hours|1962-03-07|"
            "1962-03-09|may|clear|-|MOBILIZE|-",
            "Q|2|40 ships|ships|-|-|-",
            "X|1|nothing",
            "E|1|sail|SAILING|predicted",
            "doc|unknown",
        ]
    )
    found = list(read_notes(notes, {"t1": TEXT}))
    name, label, complaints = found[0]
    assert (name, len(complaints)) == ("t1", 3)
    assert label is not None
    assert [words(q["span"]) for q in label["quantities"]] == ["40 ships"]
    (forecast,) = label["forecasts"]
    assert words(forecast["deadline"]["span"]) == "within 48 hours"
    assert [words(w) for w in forecast["wording"]] == ["may"]
    assert found[1][1] is None
    assert "unknown" in found[1][2][0]


def test_a_shifted_text_is_noticed() -> None:
    _, label = label_of(TEXT, "Q|2|40 ships|ships|40|40|-")
    assert words_hash(label, TEXT.text) == label["hash"]
    assert words_hash(label, "x" + TEXT.text) != label["hash"]


def test_agreement_matches_spans_by_half_of_the_longer() -> None:
    near = [{"span": [0, 10]}, {"span": [20, 30]}]
    other = [{"span": [4, 10]}, {"span": [29, 60]}]
    assert len(pairs(near, other, "span")) == 1
    _, label = label_of(TEXT, "D|1|within 48 hours|-|-|vague")
    empty: dict[str, object] = {kind: [] for kind in ("quantities", "events", "positions", "forecasts")}
    row = {"doc": "t1", "dates": [label], **empty}
    assert "dates        span F1 1.000 (n 1 and 1)" in list(agreement([row], [row]))


FILES = sorted(READINGS.glob("*.jsonl"))

SECOND = ("double", "newcomer")
"""Files of second labels, of documents that another file has too; read for agreement alone."""


@pytest.mark.parametrize("path", FILES, ids=[p.stem for p in FILES])
def test_labels_that_ship_cover_the_words_that_were_meant(path: Path) -> None:
    known = texts(ROOT.parent / "shared")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    here = [row for row in rows if row["doc"] in known]
    if not here:
        pytest.skip("the labelled texts lie in ../shared, which is not here")
    for row in here:
        text = known[row["doc"]].text
        assert digest(text) == row["sha256"]
        for kind, items in row.items():
            for item in items if isinstance(items, list) and kind != "speakers" else ():
                assert words_hash(item, text) == item["hash"]
                assert all(0 <= b < e <= len(text) and "\n\n" not in text[b:e] for b, e in offsets(item))


def test_no_document_is_both_trained_on_and_evaluated_on() -> None:
    parts = {path.stem: {json.loads(line)["doc"] for line in path.open(encoding="utf-8")} for path in FILES}
    counts = Counter(doc for name, docs in parts.items() if name not in SECOND for doc in docs)
    assert counts.most_common(1)[0][1] == 1


def test_every_original_has_its_reading() -> None:
    for part in ("train", "evaluation"):
        labelled = {json.loads(line)["doc"] for line in (READINGS / f"originals-{part}.jsonl").open(encoding="utf-8")}
        assert {path.stem for path in (ORIGINALS / part).glob("*.txt")} == labelled


def test_originals_are_clean_texts() -> None:
    for path in ORIGINALS.glob("*/*.txt"):
        assert all(p.strip() and "\n" not in p for p in original(path).paragraphs), path
