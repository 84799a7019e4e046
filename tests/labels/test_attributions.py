"""Marks written into our own texts leave the texts as they are, and two labellers are compared."""

from pathlib import Path

import pytest
from labels.attributions.__main__ import LABELS, agreement, faults, texts

FILES = sorted((LABELS / "attributions").glob("**/*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_labelled_texts_are_the_texts_as_they_are(path: Path) -> None:
    assert faults(path, texts()) == []


def test_a_changed_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# one\n{s1|He} {c1|said} {k1|it raind}.\n\n# two\nSnow.\n", encoding="utf-8")
    found = faults(path, {"one": "He said it rained."})
    assert len(found) == 2
    assert "'d.', where it was 'ed.'" in found[0]
    assert "no text two" in found[1]


def test_attributions_are_alike_by_half_of_the_content_and_the_source(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("# one\n{s1|He} {c1|said} {k1|it rained hard}, {s2|she} {c2|said}.\n{c3|Fears} {k3|of snow}.\n")
    second.write_text("# one\n{s1|He} {c1|said} {k1|it rained} hard, she said.\n{c3|Fears} {k3|of snow}.\n")
    first.write_text(first.read_text().replace("{s2|she} {c2|said}", "she said"))
    count = agreement(first, second)
    assert (count.right, count.predicted, count.gold) == (2, 2, 2)
    second.write_text("# one\nHe said {k1|it} rained hard, {s1|she} {c1|said}.\n{c3|Fears} {k3|of snow}.\n")
    assert (agreement(first, second).right, agreement(first, second).gold) == (1, 2)
