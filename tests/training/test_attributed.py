"""Who said what, marked in a text: marks become spans, what lies in a content is nested, wrong marks are named."""

from pathlib import Path

import pytest

from parley.evaluation.polnear import Gold
from parley.training.attributed import attributed, read_attributed, with_attributions
from parley.training.corpus import Document
from parley.training.markup import MarkupError

MARKED = (
    "{s1,2|Dana Poll} {c1|said} that {k1|the port was shut} and {c2|warned} that {k2|{s3|Orsk} {c3|denied} {k3|it}}.\n\n"
    "“{k4|Nobody came},” {s4|she} {c4|added}. “{k4|Not one}.”"
)


def words(gold: Gold, text: str) -> list[list[str]]:
    return [[span.of(text) for span in part] for part in gold]


def test_marks_become_attributions_and_inner_ones_are_nested() -> None:
    found = attributed("a", MARKED)
    assert found.text.startswith(
        "Dana Poll said that the port was shut and warned that Orsk denied it.\n\n“Nobody came,”"
    )
    assert [words(gold, found.text) for gold in found.outer] == [
        [["Dana Poll"], ["said"], ["the port was shut"]],
        [["Dana Poll"], ["warned"], ["Orsk denied it"]],
        [["she"], ["added"], ["Nobody came", "Not one"]],
    ]
    assert [words(gold, found.text) for gold in found.nested] == [[["Orsk"], ["denied"], ["it"]]]


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("{s1|He} {c1|spoke}.", "needs a content"),
        ("{k1|It rained}.", "needs a content"),
        ("{s1|He} and {s1|she} {c1|said} {k1|so}.", "at most one source"),
        ("{x1|He} said.", "no mark"),
        ("{s1|He} {c1|said} {k1|it\n\nrained}.", "crosses paragraphs"),
        ("{s1|He said.", "not closed"),
    ],
)
def test_what_cannot_be_read_is_named(marked: str, why: str) -> None:
    with pytest.raises(MarkupError, match=why):
        attributed("a", marked)


def test_a_file_holds_texts_by_name_and_they_join_the_texts_that_are_known(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"# one\n{MARKED}\n\n# two\nIt rained.\n", encoding="utf-8")
    first, second = read_attributed(tmp_path / "a.txt")
    assert (first.id, len(first.outer), second.text, second.outer) == ("one", 3, "It rained.", ())
    known = [
        Document(id="w-1", title="", text="It rained.", attributions=None),
        Document(id="w-2", title="", text="It snowed.", attributions=None),
    ]
    found = list(with_attributions(known, tmp_path))
    assert [(d.id, d.attributions is None) for d in found] == [("w-1", False), ("w-2", True), ("one", False)]
    assert found[2].nested == first.nested
    (tmp_path / "b.txt").write_text("# three\n{s1|He} said.\n", encoding="utf-8")
    with pytest.raises(MarkupError, match=r"b\.txt, three"):
        list(read_attributed(tmp_path / "b.txt"))
