"""Names that are nobody: towns, and the fields of offices."""

import pytest

from parley.claims.parties.no_parties import is_field, is_town
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "name", "states", "expected"),
    [
        ("seized the town of Ostrel", "Ostrel", [], True),
        ("seized the town of Ostrel", "of Ostrel", [], True),
        ("seized Ostrel, a border village", "Ostrel", [], True),
        ("seized Ostrel", "Ostrel", ["DNK", "NOR"], True),
        ("seized Ostrel", "Ostrel", ["DNK"], False),
        ("seized Ostrel", "Ostrel", ["DNK", "NOR", "Belmar"], False),
        ("seized the fort", "the fort", ["DNK", "NOR"], False),
    ],
)
def test_a_town_is_nobody(text: str, name: str, states: list[str], expected: bool) -> None:
    span = Span(text.index(name), text.index(name) + len(name))
    place = Span(text.index("Ostrel"), text.index("Ostrel") + 6) if "Ostrel" in text else None

    def mention_at(at: int) -> tuple[Span, str] | None:
        return (place, "place") if place is not None and place.start <= at < place.end else None

    assert is_town(text, span, mention_at, states) is expected


def test_what_somebody_is_minister_for_is_nobody() -> None:
    text = "the Minister for Gulf Affairs met the Minister of Orsk and Gulf traders"
    gulf = text.index("Gulf Affairs")
    assert is_field(text, Span(gulf, gulf + 12))
    traders = text.index("Gulf traders")
    assert not is_field(text, Span(traders, traders + 12))
