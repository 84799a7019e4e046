""" "It" as a source is a body, a state or a text, or nothing at all."""

from __future__ import annotations

import pytest

from parley.claims.types import MentionKind
from tests.claims.sources.test_speakers import names

NAMED: dict[str, MentionKind] = {"Norway": "place", "Japan": "place", "Doha": "place"}


@pytest.mark.parametrize(
    "text",
    [
        "{Norway} hailed the truce made in Doha. {It} was agreed that the crossings would stay shut.",
        "{Norway} hailed the truce. {It} is not ruled out that it will fail.",
        "{Norway} hailed the truce. It will fail, {it} is claimed, by May.",
        "{Norway} hailed the truce. {It} was agreed in Doha that the crossings would stay shut.",
    ],
)
def test_who_agrees_that_is_not_told(text: str) -> None:
    assert names(text, NAMED)[-1] == "unnamed source"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{Norway} hailed the truce. {It} said that it would last.", "Norway"),
        ("{Norway} hailed the truce. {It} was accused by Japan of fraud.", "Norway"),
        ("{Norway} brushed aside Japan's warning that {it} would leave.", "Japan"),
        ("{Norway} welcomed Japan's truce but said that {it} would leave.", "Norway"),
    ],
)
def test_it_is_a_state(text: str, who: str) -> None:
    assert names(text, NAMED)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{Japan} slept.\n\nNorway holds nine men whom {it} took in May.", "Norway"),
        ("{Japan} slept.\n\nThe rebels of the valley hold nine men whom {it} took in May.", "unnamed source"),
        ("{Japan} slept. The rebels fled after {it} had struck.", "Japan"),
    ],
)
def test_it_in_a_relative_clause_is_the_subject_of_its_sentence(text: str, who: str) -> None:
    assert names(text, NAMED)[-1] == who
