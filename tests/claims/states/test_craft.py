"""Ships and planes are the states' whose adjectives or flags stand before them."""

import pytest

from parley.claims.parties.actors import codes_of
from parley.data.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Thai F-16s", ("THA",)),
        ("the Greek frigate Limnos", ("GRC",)),
        ("the British-flagged tanker", ("GBR",)),
        ("the British-flagged tanker Stella", ("GBR",)),
        ("the Greek singer Limnos", ("Limnos",)),
        ("Thai Airways", ("Airways",)),
        ("the Harbour-flagged tanker", ()),
    ],
)
def test_ships_and_planes_are_their_states(words: str, expected: tuple[str, ...]) -> None:
    assert codes_of(words, load_gazetteer()) == expected
