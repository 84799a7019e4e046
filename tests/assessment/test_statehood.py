"""States that no table has: known by their offices, asked about, and told from persons whose names are codes as well."""

import datetime as dt

import pytest

from parley.assessment.indicators import sightings
from parley.assessment.question import proposed
from parley.assessment.statehood import is_state, names_told, told_states
from parley.claims.types import Event, Speaker
from parley.data.indicators import load_indicators
from parley.record.types import Question, Record, StoredReading
from parley.spans import Span
from tests.assessment.cases import article, day
from tests.assessment.test_indicators import event, record_of

SPOKE = Speaker(
    id="sp-1", name="Jaro Hesk", kind="person", role="defence minister", affiliation="Kelmar", country="Kelmar"
)  # fmt: skip
TEXT = "Kelmar shelled the Tovian town of Orsk, the government of Tovia said. Marta Lind condemned it."
ASKED = Question(
    text="?", actor="Kelmar", event="ASSAULT", target="Tovia", opens=day(0), closes=day(0) + dt.timedelta(days=90)
)  # fmt: skip


def act(name: str, kind: str, by: tuple[str, ...], to: tuple[str, ...]) -> Event:
    return event(name, kind, by, to, "happened", Span(7, 14))


def told(*events: Event, text: str = TEXT) -> StoredReading:
    return article("ar-1", 0, text=text, events=events, speakers=(SPOKE,))


def test_a_state_is_whom_an_office_is_told_of() -> None:
    page = told(act("ev-1", "ASSAULT", ("Kelmar",), ("Tovia",)), act("ev-2", "ACCUSE", ("Marta Lind",), ("Kelmar",)))
    states = told_states([page])
    assert states == {"Kelmar", "Tovia"}
    assert is_state("Tovia", states)
    assert is_state("FRA", states)
    assert not is_state("Marta Lind", states)


@pytest.mark.parametrize("text", ["Tovia was shelled.", "The song of Tovia was sung.", "Tovia's aunt was shelled."])
def test_a_name_without_an_office_is_no_state(text: str) -> None:
    assert told_states([told(act("ev-1", "ASSAULT", (), ("Tovia",)), text=text)]) == {"Kelmar"}


def test_its_people_are_called_after_it() -> None:
    page = told(
        text="Tovians fled. Kelmari guns, and those of the Kelmarese navy, fell silent. Tovin sang; so did Tova."
    )
    names = names_told([page], frozenset({"Kelmar", "Tovia"}))
    assert names == {
        "Kelmar": "Kelmar",
        "Kelmari": "Kelmar",
        "Kelmarese": "Kelmar",
        "Tovia": "Tovia",
        "Tovian": "Tovia",
    }


def unasked(*events: Event) -> Record:
    return record_of(told(*events), question=None)


def test_a_question_is_proposed_for_states_that_no_table_has() -> None:
    found = proposed(unasked(act("ev-1", "ASSAULT", ("Kelmar",), ("Tovia",))), day(7))
    assert (found.actor, found.target) == ("Kelmar", "Tovia")
    assert found.text.startswith("Will Kelmar attack Tovia")


def test_where_no_act_tells_both_sides_their_halves_are_put_together() -> None:
    halves = unasked(act("ev-1", "ASSAULT", (), ("Tovia",)), act("ev-2", "MOBILIZE", ("Kelmar",), ()))
    found = proposed(halves, day(7))
    assert (found.actor, found.target) == ("Kelmar", "Tovia")


def test_facts_of_such_states_are_seen_by_the_names_of_their_people() -> None:
    text = (
        "Tovian guns thundered, the government of Tovia said. Kelmari infantry is quartered in every barn by the river."
    )
    record = record_of(told(act("ev-1", "ASSAULT", ("Tovia",), ()), text=text), question=ASKED)
    assert "forces-massed" in {found.indicator for found in sightings(record, load_indicators())}
