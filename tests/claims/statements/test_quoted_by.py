"""Who is quoted by another says what he is quoted as saying."""

from __future__ import annotations

import pytest

from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import Windower
from parley.claims.statements.quoted_by import with_quoted
from parley.claims.types import Attribution
from parley.data.vocabulary import load_tokenizer
from parley.spans import Span


def of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "source", "cue", "contents", "speaker", "said"),
    [
        ('"It fell," General Roe was quoted by Quay Wire as saying.', "Quay Wire", "was quoted", ['"It fell,"'], "General Roe", ['"It fell,"']),
        ("Roe was cited by Quay Wire as saying it fell.", "Quay Wire", "was cited", ["Roe", "as saying it fell"], "Roe", ["it fell"]),
        ("On Tuesday Colonel Roe was quoted by the Quay as warning that it fell.", "the Quay", "warning", ["it fell"], "Colonel Roe", ["it fell"]),
        ("Jane Roe, the mayor, was quoted by the Quay as saying it fell.", "the Quay", "saying", ["it fell"], "Jane Roe, the mayor", ["it fell"]),
        ("The agency said that Roe was quoted by nobody.", "The agency", "said", ["Roe was quoted by nobody"], "The agency", ["Roe was quoted by nobody"]),
        ("The report was cited by Roe as proof that it fell.", "Roe", "was cited", ["it fell"], "Roe", ["it fell"]),
    ],
)  # fmt: skip
def test_who_is_quoted(text: str, source: str, cue: str, contents: list[str], speaker: str, said: list[str]) -> None:
    marked = Attribution(source=of(text, source), cue=of(text, cue), contents=tuple(of(text, c) for c in contents))
    words, _ = Windower(load_tokenizer()).words(text)
    (found,) = with_quoted(text, [marked], Sentences(text, words))
    assert found.source is not None
    assert found.source.of(text) == speaker
    assert [content.of(text) for content in found.contents] == said


def test_two_that_are_one_are_joined_and_what_stands_inside_keeps_its_place() -> None:
    text = "Roe was quoted by the Quay as saying that Dana Poll denied that it fell. Orsk said no."
    outer = Attribution(source=of(text, "the Quay"), cue=of(text, "was quoted by"), contents=(of(text, "Roe"),))
    same = Attribution(
        source=of(text, "the Quay"), cue=of(text, "saying"), contents=(of(text, "Dana Poll denied that it fell"),)
    )
    inside = Attribution(source=of(text, "Dana Poll"), cue=of(text, "denied"), contents=(of(text, "it fell"),), outer=1)
    other = Attribution(source=of(text, "Orsk"), cue=of(text, "said"), contents=(of(text, "no"),))
    words, _ = Windower(load_tokenizer()).words(text)
    found = with_quoted(text, [outer, same, inside, other], Sentences(text, words))
    assert [(a.source.of(text), a.outer) for a in found if a.source] == [
        ("Roe", None),
        ("Dana Poll", 0),
        ("Orsk", None),
    ]
