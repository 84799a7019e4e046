"""What a turn of phrase tells, where the one word of it that is marked tells of another act."""

import pytest

from parley.claims.events.turns_of_phrase import with_turns_of_phrase
from parley.claims.model.acts import EventMark
from parley.spans import Span


def types(text: str, *marked: tuple[str, str]) -> list[str]:
    marks = []
    for trigger, kind in marked:
        at = text.index(trigger)
        marks.append(EventMark(Span(at, at + len(trigger)), kind, "happened", (), (), 0.9))  # type: ignore[arg-type]
    return [mark.type for mark in with_turns_of_phrase(marks, text)]


@pytest.mark.parametrize(
    ("text", "trigger", "marked", "told"),
    [
        ("Orsk and Belmar hope to strike a lasting deal.", "strike", "PROTEST", "AGREE"),
        ("Orsk has struck a bargain with the union.", "struck", "ASSAULT", "AGREE"),
        ("Belmar called for a return to dialogue.", "return", "RETREAT", "CONSULT"),
        ("Orsk will come back to the negotiating table.", "come back", "RETREAT", "CONSULT"),
        ("The rebels will go back to war.", "go", "RETREAT", "ASSAULT"),
        ("Orsk will cut its garrison there by 3,000 men.", "cut", "COERCE", "RETREAT"),
        ("Orsk said its garrison in Belmar would be cut from 8,350 to 4,500.", "cut", "COERCE", "RETREAT"),
        ("Orsk trimmed its naval forces in the gulf.", "trimmed", "MOBILIZE", "RETREAT"),
        ("Orsk fired six missiles at a base in Belmar.", "fired", "MOBILIZE", "ASSAULT"),
        ("A destroyer launched rockets into the town.", "launched", "MOBILIZE", "ASSAULT"),
        ("Orsk said it had retaken Tarn.", "retaken", "RETREAT", "COERCE"),
        ("Orsk expelled two military attachés.", "expelled", "COERCE", "SANCTION"),
        ("Orsk expelled the UN inspectors.", "expelled", "COERCE", "SANCTION"),
        ("They heard Dana Poll's attack on the budget.", "attack", "ASSAULT", "ACCUSE"),
    ],
)
def test_a_phrase_tells_the_act(text: str, trigger: str, marked: str, told: str) -> None:
    assert types(text, (trigger, marked)) == [told]


@pytest.mark.parametrize(
    ("text", "trigger", "marked"),
    [
        ("Orsk struck a softer tone on Monday.", "struck", "PROTEST"),
        ("The law is an assault on press freedom.", "assault", "ASSAULT"),
        ("They denounced it as a raid on the budget.", "raid", "ASSAULT"),
        ("They will raise Orsk's harsh treatment of monks.", "treatment", "ACCUSE"),
        ("Poll warned it against crossing the army's red lines.", "crossing", "MOBILIZE"),
        ("The two chains are locked in a price war.", "locked", "COERCE"),
    ],
)
def test_what_is_only_called_an_act_is_none(text: str, trigger: str, marked: str) -> None:
    assert types(text, (trigger, marked)) == []


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Dockers will strike over a pay deal.", "strike", "PROTEST"),
        ("Orsk planes struck the bridge at Belmar.", "struck", "ASSAULT"),
        ("The return of the captives to Belmar began.", "return", "RETREAT"),
        ("The farmers may return to their fields.", "return", "RETREAT"),
        ("Orsk cut the supply road of the garrison.", "cut", "COERCE"),
        ("Tanks were crossing the frontier lines.", "crossing", "MOBILIZE"),
        ("Orsk cut off its own envoy.", "cut", "SANCTION"),
        ("By noon the fleet had cut its own engines.", "cut", "COERCE"),
        ("Orsk cut gas supplies to the forces in Belmar.", "cut", "SANCTION"),
        ("Orsk fired two missiles into the sea.", "fired", "MOBILIZE"),
        ("Orsk fired a missile into the eastern sea.", "fired", "MOBILIZE"),
        ("Orsk expelled 300 farm workers.", "expelled", "COERCE"),
        ("Orsk's attack on the garrison failed.", "attack", "ASSAULT"),
        ("It was a raid on the treasury's guards.", "raid", "ASSAULT"),
        ("An assault on the reform party's office began.", "assault", "ASSAULT"),
    ],
)
def test_acts_stay_what_they_are(text: str, trigger: str, kind: str) -> None:
    assert types(text, (trigger, kind)) == [kind]


def test_who_strikes_a_truce_makes_it() -> None:
    text = "Orsk will strike a truce with Belmar."
    orsk, strike, truce, belmar = (
        Span(text.index(w), text.index(w) + len(w)) for w in ("Orsk", "strike", "truce", "Belmar")
    )
    (found,) = with_turns_of_phrase(
        [
            EventMark(strike, "ASSAULT", "planned", (orsk,), (belmar,), 0.9),
            EventMark(truce, "RETREAT", "planned", (belmar,), (), 0.9),
        ],
        text,
    )
    assert (found.trigger, found.type, found.actors) == (truce, "RETREAT", (orsk, belmar))


@pytest.mark.parametrize(
    ("text", "marked", "told"),
    [
        ("Orsk asked them to exercise maximum restraint.", [("exercise", "COOPERATE")], []),
        ("Orsk and Belmar began to exercise in the gulf.", [("exercise", "COOPERATE")], ["COOPERATE"]),
        ("Orsk will not hesitate to act.", [("hesitate", "REJECT")], []),
        ("Orsk would be shooting itself in the foot.", [("shooting", "ASSAULT")], []),
        ("Orsk began shooting at boats.", [("shooting", "ASSAULT")], ["ASSAULT"]),
        ("Orsk has violated the fragile truce.", [("violated", "ASSAULT"), ("truce", "RETREAT")], ["ASSAULT"]),
        ("Orsk has violated the truce.", [("truce", "RETREAT")], ["ASSAULT"]),
        ("Orsk has respected the truce.", [("truce", "RETREAT")], ["RETREAT"]),
        ("Orsk sent 300 soldiers to its border with Belmar.", [("sent", "AID")], ["MOBILIZE"]),
        ("Orsk will send tanks to guard its northern frontier.", [("send", "AID")], ["MOBILIZE"]),
        ("Orsk sent tanks to Belmar.", [("sent", "AID")], ["AID"]),
        ("Orsk sent blankets to its border camps.", [("sent", "AID")], ["AID"]),
    ],
)
def test_frames_of_mind_broken_truces_and_guards_of_a_border(
    text: str, marked: list[tuple[str, str]], told: list[str]
) -> None:
    assert types(text, *marked) == told


@pytest.mark.parametrize(
    ("text", "trigger", "marked", "told"),
    [
        ("Varn officials hinted that Orsk would back the plan.", "back", "REJECT", ["SUPPORT"]),
        ("Orsk would back neither in such a quarrel.", "back", "REJECT", ["REJECT"]),
        ("Orsk said it would never accept the plan.", "accept", "REJECT", ["REJECT"]),
        ("Orsk, which has kept its links with Belmar, urged restraint.", "kept", "SANCTION", []),
        ("Orsk has kept its ports closed.", "kept", "SANCTION", ["SANCTION"]),
        ("The Ministry presents its compliments to the Legation.", "presents", "SUPPORT", []),
        ("The Ministry presents its plan to the Legation.", "presents", "SUPPORT", ["SUPPORT"]),
    ],
)
def test_who_will_back_refuses_nothing(text: str, trigger: str, marked: str, told: list[str]) -> None:
    assert types(text, (trigger, marked)) == told
