"""The name that the last clause of a sentence begins with."""

import pytest

from parley.claims.clause_subjects import clause_subject
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Troops held the town, as Sudan massed tanks and warned that", "Sudan"),
        ("Troops held the town while the Union called for calm and said", "Union"),
        ("Sudan massed tanks and warned that", "Sudan"),
        ("He spoke as Sudan of the coast and said", None),
    ],
)
def test_subject_behind_a_conjunction(text: str, subject: str | None) -> None:
    def mention_at(place: int) -> tuple[Span, str] | None:
        for name, kind in (("Sudan", "place"), ("Union", "organisation")):
            at = text.find(name)
            if at <= place < at + len(name):
                return Span(at, at + len(name)), kind
        return None

    found = clause_subject(text, Span(0, len(text)), mention_at)
    assert (found and found.of(text)) == subject
