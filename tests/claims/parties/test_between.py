"""Talks between two are theirs alone."""

import pytest

from parley.claims.model.acts import EventMark
from parley.claims.parties.between import with_those_between
from parley.spans import Span


def sides(text: str, trigger: str, actors: list[str], recipients: list[str]) -> tuple[list[str], list[str]]:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    mark = EventMark(at(trigger), "CONSULT", "planned", tuple(map(at, actors)), tuple(map(at, recipients)), 0.9)
    (found,) = with_those_between([mark], text)
    return [span.of(text) for span in found.actors], [span.of(text) for span in found.recipients]


@pytest.mark.parametrize(
    ("text", "marked", "found"),
    [
        ("Varn offered talks between Orsk and Tarn.", (["Varn", "Orsk"], ["Orsk", "Tarn"]), (["Orsk", "Tarn"],) * 2),
        ("Varn offered talks between Orsk and the Tarn Union.", (["Varn", "Orsk"], ["Tarn Union"]), (["Orsk", "Tarn Union"],) * 2),
        ("Varn offered talks between the two governments.", (["Varn", "the two governments"], []), (["the two governments"],) * 2),
        ("talks between Orsk and Tarn were offered.", (["Orsk"], ["Tarn"]), (["Orsk", "Tarn"],) * 2),
        ("Varn hosted talks between Orsk and Tarn.", (["Varn", "Orsk"], ["Tarn"]), (["Varn", "Orsk", "Tarn"], ["Orsk", "Tarn"])),
    ],
)  # fmt: skip
def test_talks_are_of_the_two(
    text: str, marked: tuple[list[str], list[str]], found: tuple[list[str], list[str]]
) -> None:
    assert sides(text, "talks", *marked) == found


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The talks between Orsk and others.", (["Orsk"], ["Orsk"])),
        ("Varn held talks with Orsk and Tarn.", (["Varn"], ["Orsk", "Tarn"])),
        ("Varn offered talks between Friday and Sunday to Orsk.", (["Varn"], ["Orsk"])),
    ],
)
def test_others_stay(text: str, marked: tuple[list[str], list[str]]) -> None:
    assert sides(text, "talks", *marked) == marked


def test_two_who_train_with_each_other_stand_on_both_sides() -> None:
    def both(text: str, trigger: str) -> tuple[list[str], list[str]]:
        orsk, tarn, verb = (Span(text.index(w), text.index(w) + len(w)) for w in ("Orsk", "Tarn", trigger))
        (found,) = with_those_between([EventMark(verb, "COOPERATE", "ongoing", (orsk,), (tarn,), 0.9)], text)
        return [span.of(text) for span in found.actors], [span.of(text) for span in found.recipients]

    assert both("Orsk coordinates its flights with Tarn.", "coordinates") == (["Orsk", "Tarn"],) * 2
    assert both("Orsk trains the guards of Tarn.", "trains") == (["Orsk"], ["Tarn"])
    assert both("Orsk shared its files with Tarn.", "shared") == (["Orsk"], ["Tarn"])
