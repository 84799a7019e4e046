"""Who does what an infinitive tells: the object of a verb of asking, the subject of one of promising."""

import pytest

from parley.claims.model.acts import EventMark
from parley.claims.parties.control import with_controllers
from parley.spans import Span

Named = list[str]


def sides(text: str, *marked: tuple[str, str, Named, Named]) -> tuple[Named, Named]:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    marks = [
        EventMark(at(trigger), kind, "planned", tuple(map(at, actors)), tuple(map(at, recipients)), 0.9)  # type: ignore[arg-type]
        for trigger, kind, actors, recipients in marked
    ]
    found = with_controllers(marks, text)[-1]
    return [span.of(text) for span in found.actors], [span.of(text) for span in found.recipients]


@pytest.mark.parametrize(
    ("text", "trigger", "marked", "found"),
    [
        ("Orsk incited Belmar to attack Tarn.", "attack", (["Orsk", "Belmar"], ["Tarn"]), (["Belmar"], ["Tarn"])),
        ("Orsk forced the rebels to leave.", "leave", (["Orsk", "the rebels"], []), (["the rebels"], [])),
        ("Orsk will let envoys visit the site.", "visit", (["Orsk"], []), (["envoys"], [])),
        ("Orsk made Belmar destroy its guns.", "destroy", (["Orsk", "Belmar"], []), (["Belmar"], [])),
        ("Orsk ordered its troops to leave Tarn.", "leave", (["Orsk"], ["Tarn"]), (["Orsk"], ["Tarn"])),
        ("Orsk told her to leave.", "leave", (["Orsk", "her"], []), (["her"], [])),
        ("Orsk told its rivals to leave.", "leave", (["Orsk", "rivals"], []), (["rivals"], [])),
        ("Orsk told both sides to disarm.", "disarm", (["Orsk", "both sides"], ["both sides"]), (["both sides"],) * 2),
    ],
)
def test_the_object_does_what_it_is_made_to_do(
    text: str, trigger: str, marked: tuple[Named, Named], found: tuple[Named, Named]
) -> None:
    assert sides(text, (trigger, "ASSAULT", *marked)) == found


def test_the_subject_does_what_it_promises() -> None:
    text = "Orsk promised Belmar to withdraw."
    promised = ("promised", "AGREE", ["Orsk"], ["Belmar"])
    assert sides(text, promised, ("withdraw", "RETREAT", ["Belmar"], ["Orsk"]))[0] == ["Orsk"]
    text = "Orsk agreed with Belmar to trade."
    both = ["Orsk", "Belmar"]
    assert sides(text, ("agreed", "AGREE", both, both), ("trade", "COOPERATE", both, both)) == (both, both)


def test_what_is_given_to_it_is_given_to_who_asks() -> None:
    text = "Orsk asked Belmar to send it grain."
    asked = ("asked", "REQUEST", ["Orsk"], ["Belmar"])
    assert sides(text, asked, ("send", "AID", ["Belmar"], [])) == (["Belmar"], ["Orsk"])
    text = "Orsk wants Belmar to cool it."
    wants = ("wants", "REQUEST", ["Orsk"], ["Belmar"])
    assert sides(text, wants, ("cool", "RETREAT", ["Belmar"], [])) == (["Belmar"], [])


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Orsk summoned the Belmar envoy to complain.", "complain"),
        ("Orsk told Belmar that it meant to leave.", "leave"),
        ("Orsk made a surprise attack.", "attack"),
        ("Orsk asked after Belmar and went to fight.", "fight"),
    ],
)
def test_others_stay_as_they_are(text: str, trigger: str) -> None:
    assert sides(text, (trigger, "ACCUSE", ["Orsk"], ["Belmar"] if "Belmar" in text else []))[0] == ["Orsk"]


def test_talks_with_somebody_are_of_both() -> None:
    text = "Orsk demanded talks with Belmar."
    both = (["Orsk", "Belmar"],) * 2
    assert sides(text, ("demanded", "REQUEST", ["Orsk"], []), ("talks", "CONSULT", ["Belmar"], [])) == both
    text = "Varn urged Orsk to hold talks with Belmar."
    urged = ("urged", "REQUEST", ["Varn"], ["Orsk"])
    assert sides(text, urged, ("talks", "CONSULT", ["Orsk"], ["Belmar"])) == (["Orsk"], ["Belmar"])
