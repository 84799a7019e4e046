"""Marks written into our own texts leave the texts as they are, and two labellers are compared."""

from pathlib import Path

import pytest
from labels.attributions.__main__ import LABELS, agreement, faults, texts

FILES = sorted((LABELS / "attributions").glob("**/*.txt"))


@pytest.fixture(scope="module")
def known() -> dict[str, str]:
    return texts()


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_labelled_texts_are_the_texts_as_they_are(path: Path, known: dict[str, str]) -> None:
    assert faults(path, known) == []


def test_a_changed_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# one\n{s1|He} {c1|said} {k1|it raind}.\n\n# two\nSnow.\n", encoding="utf-8")
    found = faults(path, {"one": "He said it rained."})
    assert len(found) == 2
    assert "'d.', where it was 'ed.'" in found[0]
    assert "no text two" in found[1]


def test_labellers_are_compared_over_the_texts_that_both_have(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    (first / "a.txt").write_text("# one\n{s1|He} {c1|said} {k1|it rained hard}.\n{c2|Fears} {k2|of snow}.\n")
    (first / "b.txt").write_text("# two\nNobody spoke.\n")
    (second / "a.txt").write_text("# one\n{s1|He} {c1|said} {k1|it rained} hard.\n{c2|Fears} {k2|of snow}.\n")
    whole = agreement(first, second).whole
    assert (whole.right, whole.predicted, whole.gold) == (2, 2, 2)
    (second / "a.txt").write_text("# one\n{c1|He said} {k1|it} rained hard.\n{c2|Fears} {k2|of snow}.\n")
    whole = agreement(first / "a.txt", second / "a.txt").whole
    assert (whole.right, whole.predicted, whole.gold) == (1, 2, 2)
