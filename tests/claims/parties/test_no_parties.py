"""Names that are nobody: towns, and the fields of offices."""

import pytest

from parley.claims.parties.actors import codes_of
from parley.claims.parties.no_parties import is_detachment, is_field, is_town, names_nobody
from parley.data.gazetteer import load_gazetteer
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


@pytest.mark.parametrize(
    "name", ["Three", "Tens", "20 MPs", "Two newspapers", "Main", "Western Allied", "nurse", "MiG-27", "F-16s"]
)
def test_numbers_and_adjectives_are_nobody(name: str) -> None:
    assert names_nobody(name)


@pytest.mark.parametrize(
    "name",
    ["Three Valleys", "G20", "Five Star Movement", "Western Front", "Orsk", "MPs", "Central Bank", "G-7", "M-19"],
)
def test_names_that_begin_so_are_somebody(name: str) -> None:
    assert not names_nobody(name)


def test_an_authority_of_two_letters_is_no_federal_state() -> None:
    assert codes_of("PA officials", load_gazetteer()) == ("PSE",)
    assert codes_of("Pa. officials", load_gazetteer()) == ("USA",)
    assert codes_of("Prime ministers Jane Roe and John Doe", load_gazetteer()) == ("Jane Roe", "John Doe")


def test_men_sent_to_do_a_thing_are_no_political_party() -> None:
    text = "A boarding party searched her. The ruling party was pleased."
    assert is_detachment(text, Span(text.index("party"), text.index(" searched")))
    assert not is_detachment(text, Span(text.rindex("party"), text.index(" was")))
