"""Events that did not happen."""

import pytest

from parley.claims.events.undone import without_undone
from parley.claims.model.acts import EventMark
from parley.claims.sources.holders import Holders
from parley.claims.types import Attribution, EventType
from parley.spans import Span


def statuses(text: str, trigger: str, type_: EventType, *, said: bool) -> list[str]:
    start = text.index(trigger)
    mark = EventMark(Span(start, start + len(trigger)), type_, "happened", (), (), 1.0)
    whole = Attribution(source=Span(0, 4), cue=Span(5, 9), contents=(Span(10, len(text)),))
    return [found.status for found in without_undone([mark], text, Holders([whole] if said else []))]


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "said", "left"),
    [
        ("Orsk said that it had never threatened anyone.", "threatened", "THREATEN", True, ["denied"]),
        ("Orsk said that it did not condemn the raid.", "condemn", "ACCUSE", True, []),
        ("The fleet of Orsk has not yet attacked Belmar.", "attacked", "ASSAULT", False, []),
        ("Belmar saw no sign of a withdrawal by Orsk.", "withdrawal", "RETREAT", False, []),
        ("Belmar saw a sign of a withdrawal.", "withdrawal", "RETREAT", False, ["happened"]),
        ("Orsk did not rule out a meeting.", "rule out", "REJECT", False, []),
        ("Orsk did not rule out a meeting.", "meeting", "CONSULT", True, ["hypothetical"]),
        ("Orsk ruled out a meeting.", "ruled out", "REJECT", False, ["happened"]),
        ("Orsk has not ruled one out.", "ruled one out", "REJECT", False, []),
        ("Orsk ruled a meeting out.", "ruled a meeting out", "REJECT", False, ["happened"]),
        ("An envoy of Orsk asked not to be named.", "asked", "REQUEST", False, []),
        ("Orsk asked on condition of anonymity.", "asked", "REQUEST", False, []),
        ("The ministry of Orsk declined to comment.", "declined", "REJECT", False, []),
        ("Orsk declined to sign the pact.", "declined", "REJECT", False, ["happened"]),
        ("The palace did not answer requests for comment.", "requests", "REQUEST", False, []),
        ("Poll has asked for an interview.", "asked", "REQUEST", False, []),
        ("Orsk called for further talks.", "called", "REQUEST", False, ["happened"]),
        ("Orsk asked for the ships to be named.", "asked", "REQUEST", False, ["happened"]),
        ("Orsk didn't attack.", "attack", "ASSAULT", False, []),
        ("Neither side attacked.", "attacked", "ASSAULT", False, []),
        ("Neither Orsk nor Belmar attacked.", "attacked", "ASSAULT", False, []),
        ("Neither was fed. Orsk attacked.", "attacked", "ASSAULT", False, ["happened"]),
        ("Orsk said it would not sign the pact.", "sign", "REJECT", True, ["happened"]),
        ("Guns were moved up. No shots had been fired by midnight.", "fired", "ASSAULT", False, []),
        ("Orsk said no officer had armed the gunmen.", "armed", "ASSAULT", True, ["denied"]),
        ("Neither Orsk nor Belmar has yet attacked.", "attacked", "ASSAULT", False, []),
        ("Nobody was arrested.", "arrested", "COERCE", False, []),
        ("The garrison gave no battle and were taken by launch.", "taken", "COERCE", False, ["happened"]),
        ("The paper leaves Orsk in no doubt about what is asked.", "asked", "REQUEST", False, ["happened"]),
        ("The council stopped short of condemning the raid.", "condemning", "ACCUSE", False, []),
        ("The council stopped short of repeating calls for a truce.", "calls", "REQUEST", False, []),
        ("The council stopped short of a call.", "stopped", "SANCTION", False, []),
        ("The owners had yet to turn back a ship.", "turn back", "COERCE", False, []),
        ("Orsk has not, despite pleas at home, asked for help.", "asked", "REQUEST", False, []),
        ("Orsk has, despite pleas at home, asked for help.", "asked", "REQUEST", False, ["happened"]),
        ("The envoy has been at pains not to apportion blame.", "blame", "ACCUSE", False, []),
        ("The envoy has been careful not to accuse Orsk.", "accuse", "ACCUSE", False, []),
        ("The envoy chose not to mention the raid.", "raid", "ASSAULT", False, ["happened"]),
        ("The parade was hailed by nobody in Belmar.", "hailed", "SUPPORT", False, []),
        ("The talks go on. They are not being broken off now.", "broken off", "RETREAT", True, []),
        ("The bridge isn't now being shelled, Orsk said.", "shelled", "ASSAULT", False, []),
        ("The town is not only being shelled.", "shelled", "ASSAULT", False, ["happened"]),
        ("The town is no longer being shelled.", "shelled", "ASSAULT", False, ["happened"]),
        ("The two sides failed to agree on a truce.", "agree", "AGREE", False, []),
        ("Belmar refused on Tuesday to extradite him.", "extradite", "COOPERATE", False, []),
        ("Belmar failed, and Orsk agreed to a truce.", "agreed", "AGREE", False, ["happened"]),
        ("Belmar refused to sign.", "refused", "REJECT", False, ["happened"]),
        ("Orsk, not Belmar, attacked.", "attacked", "ASSAULT", False, ["happened"]),
    ],
)
def test_what_was_not_done(text: str, trigger: str, type_: EventType, said: bool, left: list[str]) -> None:
    assert statuses(text, trigger, type_, said=said) == left


def test_a_coup_that_is_not_ruled_out_is_thinkable_whatever_the_model_holds() -> None:
    text = "Roe did not rule out a coup in Orsk."
    mark = EventMark(Span(text.index("coup"), text.index("coup") + 4), "COERCE", "denied", (), (), 1.0)
    assert [found.status for found in without_undone([mark], text, Holders([]))] == ["hypothetical"]
