"""One act told by two words is one event; what is answered, ended or signed is none beside the answer."""

import re

import pytest

from parley.claims.events.doubled import without_doubles
from parley.claims.model.acts import EventMark
from parley.spans import Span

Acts = list[tuple[str, str]]


def told(text: str, *acts: tuple[str, str]) -> list[str]:
    """The triggers that are left of some (trigger, type)."""
    marks = []
    for words, kind in acts:
        found = re.search(rf"\b{words}\b", text)
        assert found
        marks.append(EventMark(Span(*found.span()), kind, "happened", (), (), 0.9))  # type: ignore[arg-type]
    return [mark.trigger.of(text) for mark in without_doubles(marks, text) if mark.sure]


@pytest.mark.parametrize(
    ("text", "acts", "left"),
    [
        ("Orsk imposed a night curfew.", [("imposed", "COERCE"), ("curfew", "COERCE")], ["curfew"]),
        ("Orsk put its two squadrons on alert.", [("put", "MOBILIZE"), ("alert", "MOBILIZE")], ["alert"]),
        ("Orsk launched an attack on Belmar.", [("launched", "ASSAULT"), ("attack on", "ASSAULT")], ["attack on"]),
        ("Orsk resumed talks with Belmar.", [("resumed", "CONSULT"), ("talks", "CONSULT")], ["talks"]),
        ("Orsk ordered the activation of a force.", [("ordered", "MOBILIZE"), ("activation", "MOBILIZE")], ["activation"]),
        ("Orsk massed troops there.", [("massed", "MOBILIZE"), ("troops", "MOBILIZE")], ["massed"]),
        ("Orsk will tighten an embargo.", [("tighten", "SANCTION"), ("embargo", "SANCTION")], ["tighten"]),
        ("The pilots have been on strike.", [("on", "PROTEST"), ("strike", "PROTEST")], ["on strike"]),
        ("They threatened a general strike.", [("general", "PROTEST"), ("strike", "PROTEST")], ["general strike"]),
        ("Orsk let the crew go.", [("let", "RETREAT"), ("go", "RETREAT")], ["let the crew go"]),
        ("Orsk lifted a four-month ban.", [("lifted", "RETREAT"), ("ban", "COERCE")], ["lifted"]),
        ("Orsk has suspended aid to Belmar.", [("suspended", "SANCTION"), ("aid", "AID")], ["suspended"]),
        ("Orsk called off its blockade.", [("called", "RETREAT"), ("blockade", "COERCE")], ["called"]),
        ("Orsk signed a pledge.", [("signed", "SUPPORT"), ("pledge", "AGREE")], ["signed"]),
        ("Orsk accepted the demand.", [("accepted", "AGREE"), ("demand", "REQUEST")], ["accepted"]),
        ("Orsk accepted most of the demands.", [("accepted", "AGREE"), ("demands", "REQUEST")], ["accepted"]),
        ("Orsk turned down the new offer.", [("turned down", "REJECT"), ("offer", "AGREE")], ["turned down"]),
        ("The offer was accepted by Belmar.", [("offer", "AGREE"), ("accepted", "AGREE")], ["accepted"]),
        ("Orsk called off an alert.", [("called off", "MOBILIZE"), ("alert", "MOBILIZE")], ["called off"]),
        ("The request was at once refused.", [("request", "REQUEST"), ("refused", "REJECT")], ["refused"]),
        ("Orsk offered aid, an offer that Belmar refused.", [("offered", "AGREE"), ("offer", "AGREE")], ["offered"]),
    ],
)  # fmt: skip
def test_one_act_is_one_event(text: str, acts: Acts, left: list[str]) -> None:
    assert told(text, *acts) == left


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Orsk bombed Belmar and shelled Tarn.", [("bombed", "ASSAULT"), ("shelled", "ASSAULT")]),
        ("Orsk would return fire if Belmar shelled it.", [("return fire", "ASSAULT"), ("shelled", "ASSAULT")]),
        ("Orsk rejected an offer by Belmar.", [("rejected", "REJECT"), ("offer", "AGREE")]),
        ("Orsk rejected Belmar's demand.", [("rejected", "REJECT"), ("demand", "REQUEST")]),
        ("Orsk rejected the demand to withdraw.", [("rejected", "REJECT"), ("demand", "REQUEST")]),
        ("Orsk ended a two-day meeting.", [("ended", "SANCTION"), ("meeting", "CONSULT")]),
        ("Orsk called for a boycott.", [("called", "REQUEST"), ("boycott", "SANCTION")]),
        ("They will not end the strike.", [("end", "REJECT"), ("strike", "PROTEST")]),
        ("The demand came at noon.", [("demand", "REQUEST")]),
    ],
)
def test_two_acts_stay_two(text: str, acts: Acts) -> None:
    assert told(text, *acts) == [words for words, _ in acts]


def test_who_is_let_go_does_not_do_it() -> None:
    text = "Orsk let the crew go."
    first = EventMark(Span(5, 8), "RETREAT", "happened", (Span(0, 4),), (), 0.9)
    second = EventMark(Span(18, 20), "RETREAT", "happened", (Span(9, 17),), (Span(9, 17),), 0.9)
    (found,) = without_doubles([first, second], text)
    assert (found.actors, found.recipients) == ((Span(0, 4),), (Span(9, 17),))


def test_who_acts_may_stand_beside_the_other_word() -> None:
    text = "Orsk imposed a curfew on Belmar."
    first = EventMark(Span(5, 12), "COERCE", "happened", (Span(0, 4),), (), 0.9)
    second = EventMark(Span(15, 21), "COERCE", "happened", (), (Span(25, 31),), 0.8, sure=False)
    assert without_doubles([first, second], text) == [
        EventMark(Span(15, 21), "COERCE", "happened", (Span(0, 4),), (Span(25, 31),), 0.9)
    ]
