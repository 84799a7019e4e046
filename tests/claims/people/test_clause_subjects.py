"""The name that the last clause of a sentence begins with."""

import pytest

from parley.claims.people.clause_subjects import clause_subject, name_begun
from parley.claims.people.organisation_runs import MentionAt
from parley.spans import Span


def mentions(text: str) -> MentionAt:
    def mention_at(place: int) -> tuple[Span, str] | None:
        for name, kind in (("Sudan", "place"), ("Union", "organisation")):
            at = text.find(name)
            if at <= place < at + len(name):
                return Span(at, at + len(name)), kind
        return None

    return mention_at


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Troops held the town, as Sudan massed tanks and warned that", "Sudan"),
        ("Troops held the town while the Union called for calm and said", "Union"),
        ("Sudan massed tanks and warned that", None),
        ("He spoke as Sudan of the coast and said", None),
    ],
)
def test_subject_behind_a_conjunction(text: str, subject: str | None) -> None:
    found = clause_subject(text, Span(0, len(text)), mentions(text))
    assert (found and found.of(text)) == subject


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sudan massed tanks and warned that", "Sudan"),
        ("Troops held the town, as Sudan massed tanks", None),
        ("Sudan", None),
    ],
)
def test_the_name_that_some_words_begin_with(text: str, name: str | None) -> None:
    found = name_begun(Span(0, len(text)), mentions(text))
    assert (found and found.of(text)) == name
