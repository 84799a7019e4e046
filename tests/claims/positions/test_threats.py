"""Acts of harm that a clause announces."""

import pytest

from parley.claims.model.acts import PositionMark
from parley.claims.positions.threats import announces_harm
from parley.claims.types import PositionKind
from parley.spans import Span


def threatens(text: str, words: str, marked: PositionKind, condition: str | None = None) -> bool:
    at = text.index(words)
    where = None if condition is None else Span(text.index(condition), text.index(condition) + len(condition))
    mark = PositionMark(Span(at, at + len(words)), marked, where)
    return announces_harm(mark, text, text.rfind("\n", 0, at) + 1)


@pytest.mark.parametrize(
    ("words", "marked", "threat"),
    [
        ("it would board ships bound for the cape", "promise", True),
        ("its navy will sink whatever sails", "promise", True),
        ("would cut off the gas of either", "promise", True),
        ("we will fire on them", "offer", True),
        ("it would seize no more ships", "promise", False),
        ("it will never invade", "promise", False),
        ("the government would use force", "promise", True),
        ("they would go on attacking the port", "promise", True),
        ("it would break off relations", "promise", True),
        ("it would cut off trade", "promise", True),
        ("the union would use force", "promise", False),
        ("it would seize the opportunity", "promise", False),
        ("it would strike a deal", "promise", False),
        ("Tarn would board ships", "promise", False),
        ("we will punish those responsible", "promise", False),
        ("it would destroy its old mines", "promise", False),
        ("it would board the ship", "denial", False),
        ("the boat would be shot down", "promise", True),
        ("the boat would be seized by smugglers", "promise", False),
        ("the shelling would be stopped", "promise", False),
        ("it would be held responsible for any raid", "demand", True),
        ("force would be met with force", "offer", True),
        ("a raid would be answered in kind", "demand", True),
        ("his wishes would be met", "promise", False),
        ("their needs would be met with all the force of the state", "promise", False),
        ("every such raid will receive a fitting answer", "promise", True),
        ("your letter will receive a proper answer", "promise", False),
        ("the answer will be given on the battlefield", "promise", True),
        ("this will not go unanswered", "promise", True),
        ("Orsk will have no choice but to take by other means what was stolen", "demand", True),
        ("Orsk will have no choice but to resign", "promise", False),
        ("the drill was a “stern warning” to others", "accusation", True),
        ("there was no warning to the crew", "accusation", False),
        ("any boat that comes would be stopped", "red_line", True),
        ("any boat that comes would be stopped as an act of war", "red_line", False),
        ("Tarn’s ships would be considered legitimate targets", "red_line", True),
        ("any ship that sails would be considered a legitimate target", "red_line", False),
    ],
)
def test_an_act_of_harm_is_a_threat(words: str, marked: PositionKind, threat: bool) -> None:
    assert threatens(f"Orsk said that {words}.", words, marked) is threat


def test_all_means_threaten_under_a_condition() -> None:
    words = "it would otherwise use all means at its disposal"
    assert threatens(f"Orsk warned that {words}.", words, "promise")
    words = "it would use all means at its disposal"
    assert not threatens(f"Orsk said that {words} to feed them.", words, "promise")


def test_what_is_demanded_stays_a_demand() -> None:
    words = "the colonel would be held responsible"
    assert not threatens(f"Orsk demanded that {words}.", words, "demand")


def test_a_vow_of_harm_threatens_and_a_promise_of_revenge() -> None:
    assert threatens("Orsk made good on its vow to punish Tarn.", "to punish Tarn", "promise")
    assert threatens("Orsk promised to answer fire with fire.", "to answer fire with fire", "promise")
    assert not threatens("Its general promised to punish Tarn.", "to punish Tarn", "promise")
    assert not threatens("Roe vowed to oppose the tax.", "to oppose the tax", "promise")


def test_what_is_not_ruled_out_threatens_under_a_condition() -> None:
    text = "Should Tarn move, Orsk will not exclude a blockade."
    assert threatens(text, text[:-1], "refusal", "Should Tarn move")
    assert not threatens("Orsk will not exclude talks.", "Orsk will not exclude talks", "refusal")


def test_who_warns_that_he_will_not_tolerate_it_threatens() -> None:
    words = "Orsk will not tolerate a repetition"
    assert threatens(f"{words}, Roe warned both.", words, "refusal")
    assert not threatens(f"{words}, Roe said. He warned of rain.", words, "refusal")
    words = "it will not remain indifferent to their fate"
    assert threatens(f"Orsk warned Tarn that {words}.", words, "refusal")
    assert not threatens(f"Orsk told Tarn that {words}.", words, "refusal")


def test_behind_a_condition_the_main_clause_tells() -> None:
    text = "If they stay, we will open fire."
    assert threatens(text, text[:-1], "offer", "If they stay")
