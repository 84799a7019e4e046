"""An attack that counts as one on oneself is nobody's, and no second one."""

from parley.claims.events.pacts import without_second_attacks
from parley.claims.model.acts import EventMark
from parley.spans import Span


def marks(text: str) -> list[EventMark]:
    places = [i for i in range(len(text)) if text.startswith("attack", i)]
    return [EventMark(Span(at, at + 6), "ASSAULT", "threatened", (Span(0, 4),), (), 0.9) for at in places]


def test_what_counts_as_an_attack_on_oneself() -> None:
    text = "Orsk has vowed to treat an attack on Belmar as an attack on itself."
    (mark,) = without_second_attacks(marks(text), text)
    assert (mark.status, mark.actors) == ("hypothetical", ())


def test_other_attacks_stay() -> None:
    text = "Orsk saw an attack on Belmar and an attack on Tarn."
    assert without_second_attacks(marks(text), text) == marks(text)
