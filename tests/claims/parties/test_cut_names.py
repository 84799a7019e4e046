"""Names that were marked without their end are made whole where the tables have the whole."""

import pytest

from parley.claims.parties.cut_names import whole_name
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("captured El Arish and went on", "El", "El Arish"),
        ("met at the Quai d'Orsay in Paris", "the Quai", "the Quai d'Orsay"),
        ("met at the Quai d'Orsay in Paris", "Quai d", "Quai d'Orsay"),
        ("Paris Orly answered", "Paris", "Paris"),
        ("Orsk City answered", "Orsk", "Orsk"),
        ("the army of Orsk", "the army", "the army"),
        ("Washington Post reporters", "Washington", "Washington"),
        ("a Franco-German note", "German", "Franco-German"),
        ("Lourdes Angeles-Dizon urged", "Dizon", "Dizon"),
        ("Neighbouring Kenya closed", "Neighbouring Kenya", "Kenya"),
        ("War-torn Yemen asked", "War-torn Yemen", "Yemen"),
        ("Northern Ireland voted", "Northern Ireland", "Northern Ireland"),
        ("communist Danes rallied", "communist Danes", "communist Danes"),
        ("Revolutionary Guards", "Revolutionary Guards", "Revolutionary Guards"),
    ],
)
def test_the_rest_of_a_name(text: str, marked: str, whole: str) -> None:
    at = text.index(marked)
    assert whole_name(text, Span(at, at + len(marked)), load_gazetteer()).of(text) == whole
