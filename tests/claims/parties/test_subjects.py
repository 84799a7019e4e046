"""A name that begins a clause, right before its active verb, is who acts."""

import pytest

from parley.claims.model.acts import EventMark
from parley.claims.parties.subjects import with_subjects
from parley.claims.types import Mention
from parley.spans import Span


def actors(text: str, trigger: str, marked: str, names: dict[str, str]) -> list[str]:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    mark = EventMark(at(trigger), "ASSAULT", "happened", (at(marked),), (), 0.9)
    mentions = [Mention(span=at(name), kind=kind) for name, kind in names.items()]  # type: ignore[arg-type]
    (found,) = with_subjects([mark], text, mentions)
    return [span.of(text) for span in found.actors]


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("“Either Merrow pays or Orsk invades Belmar,” she said.", "invades", "Orsk"),
        ("Merrow waited. Orsk attacked at dawn.", "attacked", "Orsk"),
        ("Merrow waited. Orsk attacks have grown.", "attacks", "Merrow"),
        ("Merrow and Orsk attacked at dawn.", "attacked", "Merrow"),
        ("Merrow waited for Orsk attacked by all.", "attacked", "Merrow"),
        ("Merrow waited. Orsk was attacked at dawn.", "attacked", "Merrow"),
    ],
)
def test_the_name_before_an_active_verb_acts(text: str, trigger: str, found: str) -> None:
    assert actors(text, trigger, "Merrow", {"Merrow": "place", "Orsk": "place"}) == [found]


def test_the_speaker_acts_in_the_first_person() -> None:
    text = "Merrow has warned Orsk. Orsk answered: “I won’t accept it.”"
    assert actors(text, "accept", "Merrow", {"Merrow": "place"}) == ["I"]


def test_a_nationality_before_a_noun_does_not() -> None:
    text = "Merrow waited. Orskan attacks the harbour saw were few."
    assert actors(text, "attacks", "Merrow", {"Merrow": "place", "Orskan": "nationality"}) == ["Merrow"]


def test_whose_deed_did_it() -> None:
    text = "Merrow vowed revenge for the Orskan drone strike that killed the admiral."
    assert actors(text, "killed", "Merrow", {"Merrow": "place", "Orskan": "nationality"}) == ["Orskan"]
    text = "Merrow is blamed for the coordinated attacks that killed the admiral."
    assert actors(text, "killed", "Merrow", {"Merrow": "place"}) == ["Merrow"]


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("Orsk, from which two states withdrew in May, appealed for calm.", "appealed", ["Orsk"]),
        ("Orsk, which talked of the fate of Merrow, a poet, has demanded it.", "demanded", ["Orsk"]),
        (
            "Orsk, which has no army, sent six men, and its rival, which has one, denounced Merrow.",
            "denounced",
            ["Merrow"],
        ),
        ("Orsk, which lost men, has asked for aid, and Poll, who chairs it, warned Merrow.", "warned", ["Merrow"]),
        ("It fell to Orsk, which Merrow took, destroyed and left.", "destroyed", ["Merrow"]),
    ],
)
def test_a_relative_clause_stands_between_subject_and_verb(text: str, trigger: str, found: list[str]) -> None:
    marked = "Merrow" if "Merrow" in text else "two states"
    assert (
        actors(text, trigger, marked, {"Orsk": "place", "Merrow": "person"} if "Merrow" in text else {"Orsk": "place"})
        == found
    )


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("The vote angered Orsk, which recalled its envoy.", "recalled", ["Orsk"]),
        ("The vote angered Orsk, which has since recalled its envoy.", "recalled", ["Orsk"]),
        ("The vote angered Orsk, which was recalled by none.", "recalled", []),
        ("The vote angered Orsk, which Belmar recalled.", "recalled", []),
        ("The vote in Orsk, which the envoy recalled, was void.", "recalled", []),
    ],
)
def test_of_whom_a_relative_clause_tells_he_acts(text: str, trigger: str, found: list[str]) -> None:
    at = text.index(trigger)
    mark = EventMark(Span(at, at + len(trigger)), "SANCTION", "happened", (), (), 0.9)
    name = Mention(span=Span(text.index("Orsk"), text.index("Orsk") + 4), kind="place")
    assert [span.of(text) for span in with_subjects([mark], text, [name])[0].actors] == found
