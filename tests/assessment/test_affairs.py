"""Whose affair a sentence tells: what passes between private people, within a state, or between thirds is no fact here."""

import pytest

from parley.assessment.affairs import among_thirds, between_thirds, charge_by, charged, with_own_people
from parley.assessment.mentioned import states_of, together
from parley.assessment.naming import private
from parley.assessment.refuted import refuted
from parley.spans import Span
from tests.assessment.cases import QUESTION
from tests.assessment.test_tellings import NAMES, seen

STATES = states_of({**NAMES, "Belmar": "BLM", "Belmari": "BLM"})


@pytest.mark.parametrize(
    ("sentence", "words", "own"),
    [
        ("The ministry warned contractors that its patience was at an end.", "patience", True),
        ("The president accused two of his own ministers of treason.", "accused", True),
        ("The minister gave the striking miners until Friday.", "until", True),
        ("The ministry warned Velden that its patience was at an end.", "patience", False),
        ("The president accused the ministers of Velden of treason.", "accused", False),
        ("Contractors were at work when the ministry warned Velden.", "warned", False),
    ],
)
def test_what_is_told_to_private_people_is_told_to_no_state(sentence: str, words: str, own: bool) -> None:
    start = sentence.index(words)
    assert with_own_people(sentence, Span(start, start + len(words))) is own


@pytest.mark.parametrize(
    ("sentence", "among", "between"),
    [
        ("Orland massed four divisions on its frontier with Belmar.", True, False),
        ("Orland and Belmar opened a hotline.", False, True),
        ("Orland massed four divisions on its frontier with Velden.", False, False),
        ("Orland and Tarsk opened a hotline.", False, False),
        ("Orland sent four divisions.", False, False),
        ("Orland sent four divisions to Belmar.", False, False),
    ],
)
def test_thirds_have_quarrels_of_their_own(sentence: str, among: bool, between: bool) -> None:
    named = STATES.named(sentence)
    assert (among_thirds(sentence, named, QUESTION), between_thirds(named, QUESTION)) == (among, between)


@pytest.mark.parametrize(
    ("sentence", "words", "whom"),
    [
        ("Velden accused Tarsk of moving up guns.", "moving", "Tarsk"),
        ("Velden blamed the Tarskan navy for a blast.", "blast", "the Tarskan navy"),
        ("Velden accused Tarsk and moved up guns.", "moved", None),
        ("Velden moved up guns.", "moved", None),
    ],
)
def test_a_charge_is_of_somebody_elses_act(sentence: str, words: str, whom: str | None) -> None:
    found = charged(sentence, sentence.index(words))
    assert (found.of(sentence) if found else None) == whom


def test_who_brings_a_charge_stands_before_who_is_charged() -> None:
    sentence = "Velden accused Tarsk of moving up guns."
    accused = charged(sentence, sentence.index("moving"))
    assert accused is not None
    assert charge_by(STATES.named(sentence), accused, "VLD")
    assert not charge_by(STATES.named(sentence), accused, "TRK")


@pytest.mark.parametrize(
    ("names", "alone"),
    [
        (("Tarskan brewers",), True),
        (("a Tarskan court",), True),
        (("Tarskan brewers", "Tarsk"), False),
        (("the gas company",), False),
        ((), False),
    ],
)
def test_private_people_act_for_themselves(names: tuple[str, ...], alone: bool) -> None:
    assert private(names) is alone


def test_two_sides_may_act_together() -> None:
    assert together(STATES.named("Tarsk and Velden lifted a ban."), QUESTION)
    assert not together(STATES.named("Tarsk lifted a ban on Velden."), QUESTION)


@pytest.mark.parametrize(
    ("sentence", "following", "otherwise"),
    [
        ("peasants had told of guns along the river.", "our correspondent found neither guns nor men.", True),
        ("a herdsman told of soldiers.", "a reporter saw goats, a shepherd and no soldiers.", True),
        ("peasants had told of guns along the river.", "our correspondent counted forty guns.", False),
        ("peasants had told of guns along the river.", "our correspondent found no bread.", False),
        ("the guns were withdrawn.", "officers who drove the line saw no guns.", False),
    ],
)
def test_what_is_looked_for_and_not_found_is_refuted(sentence: str, following: str, otherwise: bool) -> None:
    assert refuted(sentence, following) is otherwise


@pytest.mark.parametrize(
    ("indicator", "there", "not_there"),
    [
        (
            "talks-broken-off",
            "Negotiations between Tarsk and Velden broke down on Tuesday.",
            "Negotiations between Tarskan brewers and Veldish bottlers broke down on Tuesday.",
        ),
        (
            "attack-positions",
            "Tarskan guns are dug in along the river, travellers said. A reporter counted forty.",
            "Tarskan guns are dug in along the river, travellers said. A reporter saw goats and no guns.",
        ),
        (
            "target-answers-in-words",
            "Velden protested against the Tarskan decree.",
            "Velden's president protested at the dullness of the theatre.",
        ),
        (
            "patience-ended",
            "Our patience is at an end, the Tarskan minister told students.",
            "The Tarskan minister warned contractors that his patience was at an end.",
        ),
    ],
)
def test_no_indicator_is_seen_in_somebody_elses_affair(indicator: str, there: str, not_there: str) -> None:
    assert indicator in seen(there)
    assert indicator not in seen(not_there)
