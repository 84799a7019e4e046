"""What kind of crisis a record tells of: from its first articles, from tables, from people; null where untold."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from parley.assessment.profile import BY_WORDS, TOLD, UNCLEAR, UNKNOWN, profile_of
from parley.assessment.types import Profile
from parley.data.states import load_states
from parley.errors import BadInput
from parley.record.types import Edit, Question, StoredReading
from parley.spans import Span
from parley.times import DateExpression
from tests.assessment.cases import article, day
from tests.assessment.test_indicators import event, record_of

TABLES = load_states()
CALM = replace(
    TABLES,
    rivalries={pair: tuple(replace(r, fighting=()) for r in found) for pair, found in TABLES.rivalries.items()},
)
"""The tables without any fighting, so that articles alone tell of it."""


def ask(actor: str, target: str, text: str = "Will it attack?", opens: dt.date | None = None) -> Question:
    closes = (opens or day(0)) + dt.timedelta(days=90)
    return Question(text=text, actor=actor, event="ASSAULT", target=target, opens=opens, closes=closes)


def page(number: int, *acts: tuple[str, str, str], text: str = "One. Two. Three.", **more: Any) -> StoredReading:
    """An article of that day with an event for each (type, by, to), all in the first paragraph."""
    events = tuple(
        event(f"ev-{number}-{n}", kind, (by,) if by else (), (to,) if to else (), "happened", Span(0, 3), **more)
        for n, (kind, by, to) in enumerate(acts)
    )
    return article(f"ar-{number}", number, text=text, events=events)


def dated(start: dt.date, end: dt.date) -> DateExpression:
    return DateExpression(text="then", span=Span(0, 3), start=start, end=end, precision="day")


def profile(*pages: StoredReading, question: Question | None = None, edits: tuple[Edit, ...] = ()) -> Profile:
    return profile_of(record_of(*pages, question=question or ask("RUS", "UKR"), edits=edits), CALM)


def test_fighting_that_is_listed_for_the_year_before_is_violence_already() -> None:
    quiet = record_of(page(0, ("MOBILIZE", "RUS", "UKR")), question=ask("RUS", "UKR"))
    found = profile_of(quiet, TABLES).violence
    assert (found.value, found.evidence) == (True, ())
    assert found.basis.startswith("fighting between the two is listed for 2030")
    assert profile_of(quiet, CALM).violence.value is False
    # What was fought in the year of the crisis itself may have come later.
    assert TABLES.fought("IRQ", "KWT", 1990) is not None
    assert TABLES.fought("IRQ", "KWT", 1989) is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Two patrols fought in the hills. Two. Three.", "direct violence"),
        ("Nobody was killed, and warships gathered off the cape. Two.", "non-violent military"),
        ("The two ministers spoke of fish. Two. Three.", None),
    ],
)
def test_words_tell_where_no_act_does(text: str, trigger: str | None) -> None:
    found = profile(page(0, text=text)).trigger
    assert (found.value, found.evidence) == (trigger, ())
    assert found.basis == (BY_WORDS if trigger else UNKNOWN)


def test_where_an_opening_tells_of_two_kinds_alike_neither_is_guessed() -> None:
    found = profile(
        page(
            0, text="Two guards were killed at the ford. The premier denounced it, broke off relations and sent a note."
        )
    )
    assert (found.trigger.value, found.trigger.basis, found.trigger.evidence) == (None, UNCLEAR, ())
    # That there was violence is clear.
    assert found.violence.value is True
    alone = profile(page(0, text="Two guards were killed at the ford, where shots were fired."))
    assert alone.trigger.value == "direct violence"


@pytest.mark.parametrize(
    ("acts", "trigger", "violence"),
    [
        ([("ASSAULT", "RUS", "UKR")], "direct violence", True),
        ([("ASSAULT", "", "UKR")], "direct violence", True),
        ([("ASSAULT", "RUS", "GEO")], "indirect violence", True),
        ([("MOBILIZE", "RUS", "")], "non-violent military", False),
        ([("COERCE", "RUS", "UKR"), ("ACCUSE", "RUS", "UKR")], "political", False),
        ([("REQUEST", "RUS", "UKR"), ("ACCUSE", "RUS", "UKR")], "political", False),
        ([("MOBILIZE", "CHN", "IND"), ("REQUEST", "RUS", "UKR")], "political", False),
        ([("CONSULT", "RUS", "UKR")], None, False),
        ([], None, None),
    ],
)
def test_the_first_articles_tell_what_set_it_off(
    acts: list[tuple[str, str, str]], trigger: str | None, violence: bool | None
) -> None:
    found = profile(page(0, *acts))
    assert (found.trigger.value, found.violence.value) == (trigger, violence)
    if trigger:
        assert found.trigger.basis == TOLD
        assert {report.article for report in found.trigger.evidence} == {"ar-0"}
        assert found.began == day(0)
    else:
        assert found.began is None


def test_coercion_is_military_where_forces_do_it() -> None:
    found = profile(page(0, ("COERCE", "RUS", "UKR"), text="Warships blockaded the port. Two. Three."))
    assert found.trigger.value == "non-violent military"


def test_nothing_is_said_where_two_classes_weigh_alike() -> None:
    acts = [("MOBILIZE", "RUS", "UKR"), ("REQUEST", "RUS", "UKR"), ("ACCUSE", "UKR", "RUS")]
    assert profile(page(0, *acts)).trigger.value is None


def test_later_articles_and_old_events_set_nothing_off() -> None:
    began = page(0, ("MOBILIZE", "RUS", "UKR"))
    assert profile(began, page(9, ("ASSAULT", "RUS", "UKR"))).trigger.value == "non-violent military"
    old = dated(dt.date(2022, 3, 1), dt.date(2022, 3, 1))
    background = page(1, ("ASSAULT", "RUS", "UKR"), date=old)
    found = profile(began, background)
    assert found.trigger.value == "non-violent military"
    assert found.violence.value is False


def test_violence_of_the_two_years_before_is_violence_already() -> None:
    shelling = page(1, ("ASSAULT", "RUS", "UKR"), date=dated(day(-100), day(-90)))
    found = profile(page(0, ("MOBILIZE", "RUS", "UKR")), shelling)
    assert (found.trigger.value, found.violence.value) == ("non-violent military", True)
    assert [report.article for report in found.violence.evidence] == ["ar-1"]


def test_the_trigger_has_its_own_day() -> None:
    found = profile(page(0, ("MOBILIZE", "RUS", "UKR"), date=dated(day(-4), day(-4))))
    assert found.began == day(-4)


def test_tables_tell_the_rest_in_the_year_it_began() -> None:
    page_1962 = page(0, ("MOBILIZE", "USA", "CUB"), date=dated(dt.date(2031, 2, 20), dt.date(2031, 2, 20)))
    found = profile(page_1962, question=ask("USA", "CUB"))
    assert (found.contiguity.value, found.protracted.value) == ("near", "yes")
    assert (found.major_powers.value, found.nuclear.value, found.alliance.value) == (1, 1, False)
    estonia = profile(page(0, ("MOBILIZE", "RUS", "EST")), question=ask("RUS", "EST"))
    assert (estonia.major_powers.value, estonia.alliance.value, estonia.protracted.value) == (1, True, "no")
    assert "rivalry" in estonia.protracted.basis
    assert "North Atlantic Treaty" in estonia.alliance.basis


def test_states_without_a_table_are_not_guessed() -> None:
    found = profile(page(0, ("MOBILIZE", "TRK", "VLD")), question=ask("TRK", "VLD"))
    for name in ("contiguity", "major_powers", "nuclear", "alliance", "protracted"):
        assert getattr(found, name).value is None
    war = page(1, ("ASSAULT", "TRK", "VLD"), date=dated(dt.date(2019, 1, 1), dt.date(2020, 1, 1)))
    assert profile(page(0, ("MOBILIZE", "TRK", "VLD")), war, question=ask("TRK", "VLD")).protracted.value == "yes"


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("Will Russia attack Ukraine by May?", "large-scale attack"),
        ("Will there be serious violence by May?", "serious violence"),
        ("Will they clash at the border by May?", "serious violence"),
    ],
)
def test_scale_is_read_from_the_question(text: str, scale: str) -> None:
    assert profile(page(0), question=ask("RUS", "UKR", text)).scale.value == scale


def edit(name: str, value: Any, number: int = 0) -> Edit:
    return Edit(
        id=f"ed-{number}", target="crisis", field=f"profile.{name}", value=value, author="ada",
        at=dt.datetime(2031, 3, 2, number, tzinfo=dt.UTC), reason="read the treaty",
    )  # fmt: skip


def test_what_people_set_stands_before_the_rest() -> None:
    edits = (
        edit("trigger", "political"),
        edit("alliance", True, 1),
        edit("nuclear", None, 2),
        edit("trigger_day", "2031-02-01", 3),
    )
    found = profile(page(0, ("MOBILIZE", "RUS", "UKR")), edits=edits)
    assert (found.trigger.value, found.trigger.edit) == ("political", "ed-0")
    assert found.alliance.basis == "set by ada: read the treaty"
    assert found.nuclear.value is None
    assert found.began == dt.date(2031, 2, 1)


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [("trigger", "quarrel", "direct violence"), ("nuclear", True, "0, 1, 2"), ("mood", "grim", "alliance"), ("trigger_day", "May", "YYYY-MM-DD"), ("alliance", [1], "False, True")],
)  # fmt: skip
def test_a_value_that_makes_no_sense_is_told(name: str, value: Any, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        profile(page(0), edits=(edit(name, value),))


def test_a_raid_that_hurts_nobody_is_no_clear_trigger_and_is_violence() -> None:
    found = profile(page(0, text="Raiders fired on the customs house at the ford. Nobody was reported killed."))
    assert (found.trigger.value, found.trigger.basis) == (None, UNCLEAR)
    assert found.violence.value is True


@pytest.mark.parametrize(
    ("text", "acts", "value"),
    [
        ("Mortars hit a customs post. Tarsk was silent.", [("ASSAULT", "", ""), ("REJECT", "RUS", "UKR")], True),
        ("Mortars hit a customs post. Tarsk was silent.", [("ASSAULT", "", ""), ("REJECT", "RUS", "POL")], False),
        ("Robbers hit a customs post. Tarsk was silent.", [("ASSAULT", "", ""), ("REJECT", "RUS", "UKR")], False),
    ],
)
def test_shells_that_fall_on_nobody_named_are_violence_between_the_sides_of_the_article(
    text: str, acts: list[tuple[str, str, str]], value: bool
) -> None:
    found = profile(page(0, *acts, text=text))
    assert found.violence.value is value
