"""Sources that were left out, though they stand before the verb."""

from __future__ import annotations

import pytest

from parley.claims.model.subjects_before import with_subject
from parley.claims.types import Attribution
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("ORSK (Wire) - Orsk and Belmar said that it fell.", "said", "Orsk and Belmar"),
        ("It rained. Orsk, Belmar and the Quay Fund have said that it fell.", "said", "Orsk, Belmar and the Quay Fund"),
        ("It rained. Orsk, for its part, has refused to leave.", "refused", "Orsk"),
        ("It rained. The Bank of Orsk said that it fell.", "said", "The Bank of Orsk"),
        ("It rained. Orsk recalled its envoy, warning that it fell.", "warning", "Orsk"),
        ("It rained. Orsk has recalled its envoy, warning that it fell.", "warning", "Orsk"),
        ("The port of Orsk, which fears that it fell.", "fears", "which"),
        ("The old port, which fears that it fell.", "fears", None),
        ("It was the Orskans, not the Belmarans, who asked whether it fell.", "asked", None),
        ("It was the Orskans who asked whether it fell.", "asked", "who"),
        ("It rained. The Orskan government gave way, warning that it fell.", "warning", "The Orskan government"),
        ("It rained. Orsk told Roe, who left, warning that it fell.", "warning", None),
        ("It rained. Orsk left as Belmar fired, warning that it fell.", "warning", None),
        ("It rained. Asked whether it fell, he left.", "Asked", None),
        ("It rained. In Orsk said that it fell.", "said", None),
        ("It rained. Orsk was told that it fell.", "told", None),
        ("It rained. The old port of Orsk said that it fell.", "said", None),
        ("“Orsk left,” warning that it fell.", "warning", None),
    ],
)
def test_the_subject_before_a_verb(text: str, cue: str, source: str | None) -> None:
    start = text.index(cue)
    content = Span(text.index("it fell") if "it fell" in text else text.index("to leave"), len(text) - 1)
    marked = Attribution(source=None, cue=Span(start, start + len(cue)), contents=(content,))
    found = with_subject(text, marked)
    assert (found.source.of(text) if found.source else None) == source


def test_what_is_said_before_the_verb_leaves_it_alone() -> None:
    text = "It rained. Orsk said."
    marked = Attribution(source=None, cue=Span(16, 20), contents=(Span(0, 9),))
    assert with_subject(text, marked) == marked
    assert with_subject(text, Attribution(source=None, cue=None, contents=(Span(0, 9),))).source is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The families fear it. We think that it fell.", "We"),
        ("The families fear it. We now think that it fell.", "We"),
        ("The families fear it and think that it fell.", "The families"),
        ("“It ends,” the families say. “We think that it fell.”", "The families"),
        ("The families fear it. What they think is that it fell.", "The families"),
    ],
)
def test_a_pronoun_begins_the_verbs_own_sentence(text: str, source: str) -> None:
    start, who = text.index("think"), text.lower().index("the families")
    marked = Attribution(
        source=Span(who, who + len("the families")),
        cue=Span(start, start + 5),
        contents=(Span(text.index("it fell"), len(text) - 1),),
    )
    found = with_subject(text, marked).source
    assert found is not None
    assert found.of(text).lower() == source.lower()
