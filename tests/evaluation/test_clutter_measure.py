"""The clutter measure: paragraphs are found however they were joined or parted, and clutter only where it stood."""

from __future__ import annotations

from pathlib import Path

from parley.evaluation.clutter import Paragraph, _kept_in_order, read_page, score_page

PAGE = """family: wire
title: Ferry stays
byline: null
outlet: null
published: 1962-03-07
---
share|Share
title|Ferry stays
date|7 March 1962
keep|The ferry stayed in the harbour of Halm on Wednesday, and nobody on
keep+|the quay could say when it would leave.

caption|The ferry. Photo: A. Lind
keep|Nobody could say why it stayed, said the harbour master, and nobody had asked him before.
"""


def test_a_page_is_read_without_its_labels(tmp_path: Path) -> None:
    (tmp_path / "wire-01.txt").write_text(PAGE, encoding="utf-8")
    gold = read_page(tmp_path / "wire-01.txt")
    assert gold.page.text.startswith("Share\nFerry stays")
    assert [p.label for p in gold.paragraphs] == ["share", "title", "date", "keep", "caption", "keep"]
    assert gold.paragraphs[3].text.endswith("nobody on the quay could say when it would leave.")
    assert (gold.published, gold.byline) == ("1962-03-07", None)
    counts = score_page(gold)
    assert counts["lost"].gold == 2
    assert counts["published"].right == 1


def test_paragraphs_are_found_joined_and_parted() -> None:
    first, second = "The ferry stayed in the harbour of Halm for a week. " * 2, "Nobody could say why it stayed there."
    gold = [Paragraph("Share", "share"), Paragraph(first.strip(), "keep"), Paragraph("Photo", "caption")]
    gold.append(Paragraph(second, "keep"))
    assert _kept_in_order(gold, f"{first.strip()} {second}") == [False, True, False, True]
    assert _kept_in_order(gold, f"{first[:52].strip()}\n\n{first[52:].strip()}\n\nPhoto\n\n{second}") == [
        False,
        True,
        True,
        True,
    ]
    assert _kept_in_order(gold, second) == [False, False, False, True]
    assert _kept_in_order(gold, f"Share\n\n{first}") == [True, True, False, False]


def test_a_word_broken_at_a_line_end_is_whole_again_or_as_it_stood() -> None:
    gold = [Paragraph("The corres- pondent of a Halm-held island was re-elected.", "keep")]
    for read, kept in (("corres- pondent", True), ("correspondent", True), ("corres-pondent", False)):
        assert _kept_in_order(gold, f"The {read} of a Halm-held island was re-elected.") == [kept]
    assert _kept_in_order(gold, "The correspondent of a Halmheld island was re-elected.") == [False]
