"""A passive's agent did not do the deed that its subject tells; he answers who did."""

import re

import pytest

from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import split_words
from parley.claims.model.acts import EventMark
from parley.claims.parties.noun_subjects import with_noun_subjects
from parley.spans import Span

Told = tuple[str, str, list[str], list[str]]


def read(text: str, *told: Told) -> list[tuple[list[str], list[str]]]:
    def at(words: str) -> Span:
        found = re.search(rf"\b{re.escape(words)}", text)
        assert found
        return Span(*found.span())

    marks = [
        EventMark(at(trigger), kind, "happened", tuple(map(at, actors)), tuple(map(at, recipients)), 0.9)  # type: ignore[arg-type]
        for trigger, kind, actors, recipients in told
    ]
    found = with_noun_subjects(marks, text, Sentences(text, list(split_words(text))))
    return [([s.of(text) for s in mark.actors], [s.of(text) for s in mark.recipients]) for mark in found]


@pytest.mark.parametrize(
    ("text", "deed", "answer", "found"),
    [
        (
            "The coup was condemned by Orsk.",
            ("coup", "COERCE", ["Orsk"], []), ("condemned", "ACCUSE", ["Orsk"], []), [([], []), (["Orsk"], [])],
        ),
        (
            "The pullout of the troops was agreed the evening before by Orsk.",
            ("pullout", "RETREAT", ["Orsk"], []), ("agreed", "AGREE", ["Orsk"], []), [([], []), (["Orsk"], [])],
        ),
        (
            "Belmar's ultimatum to Tarn was criticised by Orsk.",
            ("ultimatum", "THREATEN", ["Belmar"], ["Tarn"]), ("criticised", "ACCUSE", ["Orsk"], ["Belmar", "Tarn"]),
            [(["Belmar"], ["Tarn"]), (["Orsk"], ["Belmar"])],
        ),
        (
            "The offer by Belmar had been declined by Orsk.",
            ("offer", "AGREE", ["Belmar"], []), ("declined", "REJECT", ["Orsk"], []), [(["Belmar"], ["Orsk"]), (["Orsk"], ["Belmar"])],
        ),
        (
            "Belmar's offer will be refused.",
            ("offer", "AGREE", ["Belmar"], []), ("refused", "REJECT", ["Belmar"], []), [(["Belmar"], []), ([], ["Belmar"])],
        ),
        (
            "The invasion of Tarn was condemned by Orsk.",
            ("invasion", "ASSAULT", [], ["Tarn"]), ("condemned", "ACCUSE", ["Orsk"], ["Tarn"]), [([], ["Tarn"]), (["Orsk"], [])],
        ),
    ],
)  # fmt: skip
def test_a_passive_answers_the_deed(
    text: str, deed: Told, answer: Told, found: list[tuple[list[str], list[str]]]
) -> None:
    assert read(text, deed, answer) == found


def test_the_head_of_the_subject_is_what_is_answered() -> None:
    text = "A demand by Orsk for the withdrawal of Belmar was dismissed."
    told: list[Told] = [
        ("demand", "REQUEST", ["Orsk"], []), ("withdrawal", "RETREAT", ["Belmar"], []), ("dismissed", "REJECT", [], []),
    ]  # fmt: skip
    assert read(text, *told)[2] == ([], ["Orsk"])


def test_who_answers_is_not_whose_word_he_answers() -> None:
    text = "Orsk and Tarn have ignored an appeal by Belmar."
    told = [("ignored", "REJECT", ["Belmar"], []), ("appeal", "REQUEST", ["Belmar"], ["Orsk", "Tarn"])]
    assert read(text, *told)[0] == (["Orsk", "Tarn"], ["Belmar"])
    text = "Varn rose. A call by Belmar for a truce was ignored by Orsk."
    told = [("call", "REQUEST", ["Belmar"], ["Varn"]), ("ignored", "REJECT", ["Orsk"], ["Belmar"])]
    assert read(text, *told)[0] == (["Belmar"], ["Orsk"])


def test_who_is_hit_is_not_condemned() -> None:
    text = "Orsk condemned the attack by Belmar on Tarn."
    told = [("condemned", "ACCUSE", ["Orsk"], ["Belmar"]), ("attack", "ASSAULT", ["Belmar"], ["Tarn"])]
    assert read(text, *told)[0] == (["Orsk"], ["Belmar"])
    text = "Orsk condemned the attack on Tarn."
    told = [("condemned", "ACCUSE", ["Orsk"], ["Tarn"]), ("attack on", "ASSAULT", [], ["Tarn"])]
    assert read(text, *told)[0] == (["Orsk"], [])


@pytest.mark.parametrize(
    ("text", "deed", "answer"),
    [
        ("The raid was launched by Orsk.", ("raid", "ASSAULT", ["Orsk"], []), ("launched", "ASSAULT", ["Orsk"], [])),
        ("A pact was signed by Orsk.", ("pact", "AGREE", ["Orsk"], []), ("signed", "SUPPORT", ["Orsk"], [])),
        ("A truce was accepted by Orsk.", ("truce", "AGREE", ["Orsk"], []), ("accepted", "AGREE", ["Orsk"], [])),
        ("It was shelled and taken by Orsk.", ("shelled", "ASSAULT", ["Orsk"], []), ("taken", "COERCE", ["Orsk"], [])),
        ("A raid followed. It was condemned by Orsk.", ("raid", "ASSAULT", ["Orsk"], []), ("condemned", "ACCUSE", ["Orsk"], [])),
    ],
)  # fmt: skip
def test_who_does_the_deed_stays(text: str, deed: Told, answer: Told) -> None:
    assert read(text, deed, answer) == [(deed[2], deed[3]), (answer[2], answer[3])]
