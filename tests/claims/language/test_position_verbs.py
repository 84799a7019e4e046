"""What the verb right before a clause says of it, whatever the clause itself says."""

import pytest

from parley.claims.language.position_verbs import governing, names_kind
from parley.claims.types import PositionKind
from parley.spans import Span


@pytest.mark.parametrize(
    ("before", "clause", "kind", "whole"),
    [
        ("Belmar wants it in writing that ", "no troops will come", "demand", True),
        ("Orsk denied reports that ", "it had been warned", "denial", True),
        ("Orsk promised Tarn ", "two ships", "promise", False),
        ("Orsk promised ", "nothing", None, False),
        ("Orsk is willing ", "to talk", "offer", False),
        ("Orsk is not willing ", "to talk", None, False),
        ("Orsk denied Tarn ", "a landing", None, False),
        ("Orsk refuses to pay. ", "Tarn wants nothing", None, False),
        ("Orsk offered Gen. Poll ", "a truce", "offer", False),
        ("Orsk demanded a truce.\n", "Tarn will leave", None, False),
    ],
)
def test_the_verb_before_a_clause_names_it(before: str, clause: str, kind: PositionKind | None, whole: bool) -> None:
    text = f"{before}{clause}."
    place = Span(len(before), len(text) - 1)
    found = governing(text, place)
    assert (found and found.kind) == kind
    assert names_kind(text, place) is whole
