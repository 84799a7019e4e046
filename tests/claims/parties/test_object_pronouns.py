"""Whom "them" and "it" behind a verb mean, and who only opens the clause that gives a reason."""

import pytest

from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import split_words
from parley.claims.model.acts import EventMark
from parley.claims.parties.object_pronouns import with_object_pronouns
from parley.spans import Span


def recipients(text: str, *marked: tuple[str, str, str, str]) -> list[list[str]]:
    def at(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    marks = [
        EventMark(at(trigger)[0], kind, "happened", at(actor), at(recipient), 0.9)  # type: ignore[arg-type]
        for trigger, kind, actor, recipient in marked
    ]
    found = with_object_pronouns(marks, text, Sentences(text, list(split_words(text))))
    return [[span.of(text) for span in mark.recipients] for mark in found]


@pytest.mark.parametrize(
    ("text", "main", "later", "subject"),
    [
        ("UN envoys left after Orsk shelled them.", ("left", "UN envoys"), ("shelled", "Orsk"), ["UN envoys"]),
        ("Belmar appealed to Tarn when Orsk shelled it.", ("appealed", "Belmar"), ("shelled", "Orsk"), ["Belmar"]),
        ("Belmar armed because Orsk had shelled it.", ("armed", "Belmar"), ("shelled", "Orsk"), ["Belmar"]),
        ("Belmar armed. Orsk shelled it.", ("armed", "Belmar"), ("shelled", "Orsk"), []),
        ("Orsk left the town before it shelled it.", ("left", "Orsk"), ("shelled", "Orsk"), []),
        ("Belmar accused rebels who fled after Orsk shelled them.", ("accused", "Belmar"), ("shelled", "Orsk"), []),
        ("Belmar left when Orsk shelled its port.", ("left", "Belmar"), ("shelled", "Orsk"), []),
    ],
)
def test_a_pronoun_means_the_subject_of_the_main_clause(
    text: str, main: tuple[str, str], later: tuple[str, str], subject: list[str]
) -> None:
    marked = (main[0], "REJECT", main[1], ""), (later[0], "ASSAULT", later[1], "")
    assert recipients(text, *marked)[1] == subject


def test_a_bill_is_nobody() -> None:
    text = "Belmar voted before Orsk would support it."
    assert recipients(text, ("voted", "REJECT", "Belmar", ""), ("support", "REJECT", "Orsk", ""))[1] == []


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Belmar asked for help because Orsk had attacked it.", "REQUEST", []),
        ("Belmar asked for help from Orsk, which had attacked it.", "REQUEST", ["Orsk"]),
        ("Belmar asked if Orsk would leave.", "REQUEST", ["Orsk"]),
        ("Belmar asked after the talks Orsk for help.", "REQUEST", ["Orsk"]),
        ("Belmar asked when Orsk had attacked it.", "ACCUSE", ["Orsk"]),
    ],
)
def test_who_opens_a_clause_of_reason_is_asked_nothing(text: str, kind: str, found: list[str]) -> None:
    assert recipients(text, ("asked", kind, "Belmar", "Orsk"))[0] == found
