"""Labelled pages become examples for the head that judges blocks, and for no other."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs parley[train]")

from parley.claims.layout import BLOCK_KINDS
from parley.claims.tokens import Windower
from parley.data.vocabulary import load_tokenizer
from parley.evaluation.clutter import Paragraph
from parley.training.labelled import IGNORE
from parley.training.pages import (
    BODIES,
    Pages,
    gather_pages,
    held_back,
    page_examples,
    some_examples,
    with_body,
)

PAGE = (Paragraph("Share", "share"), Paragraph("The fleet left.", "keep"), Paragraph("Photo: A. Lind", "caption"))
WINDOWER = Windower(load_tokenizer())


def test_every_word_carries_the_label_of_its_block() -> None:
    (example,) = page_examples(PAGE, WINDOWER)
    kinds = [BLOCK_KINDS[t] for t in example.targets["block"]]
    assert kinds == ["share"] + ["keep"] * 4 + ["caption"] * 5
    assert set(example.targets["attribution"]) == {IGNORE}


def test_a_page_can_lend_its_clutter_to_another_article() -> None:
    lent = with_body(PAGE, ["One.", "Two."])
    assert [p.text for p in lent] == ["Share", "One.", "Two.", "Photo: A. Lind"]


def test_an_epoch_holds_each_page_several_times() -> None:
    found = some_examples(Pages((PAGE,), ()), [["One.", "Two."]], WINDOWER, random.Random(0))
    assert len(found) == 1 + BODIES


def test_families_are_parted(tmp_path: Path) -> None:
    families = [f"paper {number}" for number in range(40)]
    for family in families:
        for page in (1, 2):
            text = f"family: {family}\n---\nkeep|{family}, page {page}.\n"
            (tmp_path / f"{family}-{page}.txt").write_text(text, encoding="utf-8")
    pages = gather_pages(tmp_path)
    kept_back = {page[0].text.partition(",")[0] for page in pages.held_back}
    assert kept_back == {family for family in families if held_back(family)}
    assert kept_back.isdisjoint(page[0].text.partition(",")[0] for page in pages.train)
    assert 0 < len(kept_back) < 10
    assert len(pages.train) + len(pages.held_back) == 80
