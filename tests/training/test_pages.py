"""Labelled pages become examples for the head that judges blocks, and for no other."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs parley[train]")

from parley.claims.language.tokens import Windower
from parley.claims.layout import BLOCK_KINDS
from parley.data.vocabulary import load_tokenizer
from parley.evaluation.clutter import Paragraph
from parley.training.labelled import IGNORE
from parley.training.pages import (
    BODIES,
    Pages,
    gather_pages,
    held_back,
    mixed,
    page_examples,
    read_pieces,
    some_examples,
    with_body,
)

PAGE = (Paragraph("Share", "share"), Paragraph("The fleet left.", "keep"), Paragraph("Photo: A. Lind", "caption"))
WINDOWER = Windower(load_tokenizer())


def test_every_word_carries_the_label_of_its_block() -> None:
    (example,) = page_examples(PAGE, WINDOWER)
    kinds = [BLOCK_KINDS[t] for t in example.target("block")]
    assert kinds == ["share"] + ["keep"] * 4 + ["caption"] * 5
    assert set(example.target("attribution")) == {IGNORE}


def test_a_page_can_lend_its_clutter_to_another_article() -> None:
    lent = with_body(PAGE, ["One.", "Two."])
    assert [p.text for p in lent] == ["Share", "One.", "Two.", "Photo: A. Lind"]


def test_an_epoch_holds_each_page_several_times() -> None:
    found = some_examples(Pages((PAGE,), ()), [["One.", "Two."]], WINDOWER, random.Random(0))
    assert len(found) == 1 + BODIES


PIECES = """@top
navigation|Home   World
support|Give

@mid
related|Read next: The buoy

@end
other|ENDS

@keep
keep|Two funerals
"""


def test_loose_pieces_stand_by_place(tmp_path: Path) -> None:
    (tmp_path / "loose.pieces").write_text(PIECES, encoding="utf-8")
    found = read_pieces(tmp_path / "loose.pieces")
    assert {place: len(pieces) for place, pieces in found.items()} == {"top": 1, "mid": 1, "end": 1, "keep": 1}
    assert [p.label for p in found["top"][0]] == ["navigation", "support"]


def test_mixing_keeps_the_story_in_order(tmp_path: Path) -> None:
    (tmp_path / "loose.pieces").write_text(PIECES, encoding="utf-8")
    loose = {place: pieces * 4 for place, pieces in read_pieces(tmp_path / "loose.pieces").items()}
    story = [Paragraph(f"Paragraph {number}.", "keep") for number in range(20)]
    page = (Paragraph("A title", "title"), *story[:10], Paragraph("Share", "share"), *story[10:])
    seen: set[str] = set()
    for seed in range(20):
        found = mixed(page, loose, random.Random(seed))
        assert [p for p in found if p in story] == story
        assert Paragraph("A title", "title") in found
        seen.update(p.text for p in found)
        whole = [p.text for p in found]
        assert whole.index("Give") == whole.index("Home   World") + 1 if "Give" in whole else True
    assert {"Two funerals", "ENDS", "Read next: The buoy", "Give", "Share"} <= seen


def test_families_are_parted(tmp_path: Path) -> None:
    families = [f"paper {number}" for number in range(40)]
    for family in families:
        for page in (1, 2):
            text = f"family: {family}\n---\nkeep|{family}, page {page}.\n"
            (tmp_path / f"{family}-{page}.txt").write_text(text, encoding="utf-8")
    pages = gather_pages([tmp_path])
    kept_back = {page[0].text.partition(",")[0] for page in pages.held_back}
    assert kept_back == {family for family in families if held_back(family)}
    assert kept_back.isdisjoint(page[0].text.partition(",")[0] for page in pages.train)
    assert 0 < len(kept_back) < 10
    assert len(pages.train) + len(pages.held_back) == 80
