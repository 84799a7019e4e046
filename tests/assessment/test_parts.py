"""Questions, positions, caveats and tables of an assessment."""

import csv
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from parley.assessment.caveats import NO_WARNING
from parley.assessment.indicators import Recogniser
from parley.assessment.question import proposed
from parley.assessment.standing import positions_of
from parley.claims.types import Forecast, Reading, Speaker
from parley.data.endings import load_endings
from parley.data.indicators import load_indicators
from parley.data.reference_classes import load_reference_classes
from parley.data.states import load_states
from parley.errors import BadInput
from parley.evaluation import endings
from parley.evaluation.reference_classes import count
from parley.record.types import Incident, Person, Question, StoredReading
from parley.spans import Span
from tests.assessment.cases import article, assessed, day, edit, position, profile, record, sighting, weekly

HISTORY = Path(__file__).parents[3] / "shared" / "history" / "icb_system.csv"


def incident(kind: str, actor: str, recipient: str, status: str = "happened") -> Incident:
    return Incident(
        id=f"in-{kind}-{actor}", type=kind, status=status, actors=(actor,), recipients=(recipient,), place=None,  # type: ignore[arg-type]
        start=None, end=None, first_reported=day(1), reports=(),
    )  # fmt: skip


def test_a_question_is_proposed_from_the_most_conflictual_pair() -> None:
    rec = record(
        weekly(7), question=None,
        incidents=(
            incident("MOBILIZE", "TRK", "VLD"), incident("THREATEN", "TRK", "VLD"), incident("REJECT", "VLD", "TRK"),
            incident("CONSULT", "TRK", "SIL"), incident("ASSAULT", "gunmen", "SIL"),
            incident("ASSAULT", "SIL", "VLD", "hypothetical"),
        ),
    )  # fmt: skip
    asked = proposed(rec, day(7))
    assert (asked.actor, asked.event, asked.target) == ("TRK", "ASSAULT", "VLD")
    assert (asked.closes - day(7)).days == 90
    assert asked.text.startswith("Will Tarsk attack Velden")
    result = assessed(rec, number=7)
    assert result.question.opens == day(0)
    assert any("proposed" in limit for limit in result.limits)


def test_of_two_that_quarrel_the_one_whose_forces_move_is_asked_about() -> None:
    rec = record(
        weekly(7), question=None,
        incidents=(
            incident("ACCUSE", "VLD", "TRK"), incident("REJECT", "VLD", "TRK"), incident("THREATEN", "VLD", "TRK"),
            incident("THREATEN", "TRK", "VLD"), replace(incident("MOBILIZE", "TRK", "VLD"), recipients=()),
        ),
    )  # fmt: skip
    asked = proposed(rec, day(7))
    assert (asked.actor, asked.target) == ("TRK", "VLD")


@pytest.mark.parametrize("target", ["VLD", None])
def test_of_two_that_quarrel_the_one_whose_attack_is_foretold_is_asked_about(target: str | None) -> None:
    page = replace(weekly(7)[0], reading=replace(weekly(7)[0].reading, forecasts=(feared("TRK", target),)))
    rec = record(
        [page], question=None, incidents=(incident("THREATEN", "VLD", "TRK"), incident("REJECT", "TRK", "VLD"))
    )
    asked = proposed(rec, day(7))
    assert (asked.actor, asked.target) == ("TRK", "VLD")


@pytest.mark.parametrize(("leans", "actor"), [(0.0, "TRK"), (2.0, "TRK"), (-1.0, "TRK"), (-4.0, "VLD")])
def test_what_the_record_tells_of_an_attack_outweighs_who_does_more(leans: float, actor: str) -> None:
    rec = record(
        weekly(7), question=None, incidents=(incident("THREATEN", "TRK", "VLD"), incident("ACCUSE", "VLD", "TRK"))
    )
    asked = proposed(rec, day(7), leaning=lambda question: leans if question.actor == "TRK" else 0.0)
    assert asked.actor == actor
    assert asked.text.startswith(f"Will {'Tarsk' if actor == 'TRK' else 'Velden'} attack ")


@pytest.mark.parametrize(
    ("one", "other", "actor"), [("RUS", "GEO", "RUS"), ("GEO", "RUS", "RUS"), ("ARM", "GEO", "ARM")]
)
def test_where_little_else_tells_them_apart_the_major_power_is_asked_about(one: str, other: str, actor: str) -> None:
    rec = record(
        weekly(7), question=None, incidents=(incident("THREATEN", one, other), incident("SANCTION", other, one))
    )
    asked = proposed(rec, day(7), leaning=lambda question: 0.0, states=load_states())
    assert asked.actor == actor


def test_a_record_leans_to_the_attack_of_which_its_indicators_tell() -> None:
    text = "Tarsk has called up its reservists. Tarsk has handed Velden an ultimatum. It rained."
    rec = record([article("ar-1", 1, text=text, events=())], question=None)
    leans = Recogniser(rec, load_indicators(), {"Tarsk": "TRK", "Velden": "VLD"}).leaning
    forth, back = (
        Question(text="", actor=a, event="ASSAULT", target=b, opens=None, closes=day(90))
        for a, b in (("TRK", "VLD"), ("VLD", "TRK"))
    )
    assert leans(forth) > max(leans(back), 1.0)


def feared(actor: str, target: str | None) -> Forecast:
    return Forecast(
        id="fo-1", forecaster=None, span=Span(0, 4), claim="An attack.", actor=actor, event="ASSAULT", target=target,
        negated=True, condition_span=None, deadline=None, wording="unlikely", probability=(0.1, 0.3), statement=None,
    )  # fmt: skip


def test_without_conflict_there_is_nothing_to_ask() -> None:
    with pytest.raises(BadInput, match="has no question"):
        assessed(record(weekly(7), question=None), number=7)


def test_positions_stand_once_and_show_how_they_moved() -> None:
    text = "Tarsk demands that Velden leave the strait at once. Later it demands ten ships."
    first, second = Span(0, 51), Span(52, 79)
    pages = [
        article(f"p{n}", n, text=text, positions=(position(f"po{n}", "Tarsk", "demand", span),))
        for n, span in ((1, first), (4, first), (6, second))
    ]
    held = assessed(record(pages), number=7).positions
    assert [(s.text, s.said, s.first, s.last) for s in held] == [
        (second.of(text), 1, day(6), day(6)), (first.of(text), 2, day(1), day(4)),
    ]  # fmt: skip
    assert held[1].earlier[0].article == "p1"


def test_a_state_that_is_named_coded_or_spoken_for_is_one_party() -> None:
    text = "Tarsk demands that Velden leave the strait at once."

    def told(name: str, number: int, party: str, *speakers: Speaker) -> StoredReading:
        demand = position(f"po{number}", party, "demand", Span(0, len(text)))
        return article(name, number, text=text, positions=(demand,), speakers=speakers)

    def orel(role: str | None, country: str | None) -> Speaker:
        return Speaker(id="sp-1", name="Orel", kind="person", role=role, affiliation=None, country=country)

    def standing(role: str) -> set[tuple[str, int]]:
        pages = [
            told("p1", 1, "TRK"), told("p2", 2, "Tarsk"), told("p3", 3, "Orel", orel(role, "TRK")),
            told("p4", 4, "Orel", orel(None, None)),
        ]  # fmt: skip
        person = Person(
            id="pe-1", name="Orel", kind="person", names=("Orel",), role=role, affiliation=None, country="TRK",
            members=(("p3", "sp-1"), ("p4", "sp-1")),
        )  # fmt: skip
        return {(one.party, one.said) for one in positions_of(pages, day(9), {"Tarsk": "TRK"}, (person,))}

    assert standing("foreign minister") == {("TRK", 4)}
    assert standing("secretary general") == standing("historian") == {("TRK", 2), ("Orel", 2)}


def test_what_it_cannot_tell() -> None:
    one = assessed(record([article("a", 0)]), number=5, profile=profile(trigger=None, trigger_day=None))
    said = " ".join(one.limits)
    for words in ("not a warning system", "One article", "stale", "trigger", "graded", "Nobody named"):
        assert words in said
    outcome = record(weekly(7), edits=(edit("crisis", "outcome", {"happened": True, "on": "2031-04-01"}, 5),))
    assert any("happened on 2031-04-01" in limit for limit in assessed(outcome, number=8).limits)
    late = assessed(record(weekly(7)), number=200)
    assert any("closed on" in limit for limit in late.limits)
    assert late.timeline[-1].date == late.question.closes


def undated(name: str, number: int) -> StoredReading:
    stored = article(name, number)
    bare = replace(stored.reading.article, published=None, published_basis=None)
    return replace(stored, reading=replace(stored.reading, article=bare))


def test_a_record_without_any_date_says_first_what_to_do() -> None:
    one = assessed(record([undated("a", 0)]), number=5)
    assert one.limits[0].startswith("First say when the article was published: parley add tarsk FILE --published")
    assert str(day(0)) in one.limits[0]
    assert "proposed" not in one.limits[0]
    assert not any("newest article" in limit or "no date of publication" in limit for limit in one.limits)
    two = assessed(record([undated("a", 0), undated("b", 3)]), number=5)
    assert two.limits[0].startswith("First say when each article was published")
    assert f"{day(0)} to {day(3)}" in two.limits[0]
    asked = record(
        [undated("a", 0)], question=None, incidents=(incident("MOBILIZE", "TRK", "VLD"),)
    )  # fmt: skip
    assert "the window of the proposed question" in assessed(asked, number=5).limits[0]


def test_an_undated_newest_article_is_named_where_others_have_dates() -> None:
    mixed = assessed(record([article("a", 0), undated("b", 3)]), number=5)
    assert mixed.limits[0] == NO_WARNING
    assert any(f"newest article carries no date: it counts from {day(3)}" in limit for limit in mixed.limits)
    assert any("1 of 2 articles have no date of publication" in limit for limit in mixed.limits)
    # An older one without a date leaves the newest as it is.
    older = assessed(record([undated("a", 0), article("b", 3)]), number=5)
    assert any(f"newest article is of {day(3)}, 2 days before" in limit for limit in older.limits)
    # Where days were given on the same day, that day is known.
    same = assessed(record([article("a", 3), undated("b", 3)]), number=5)
    assert not any("carries no date" in limit for limit in same.limits)


def test_a_stale_record_says_how_to_ask_for_its_own_day() -> None:
    stale = assessed(record([article("a", 0)]), number=4)
    assert any(
        f"stale: much may have changed since; the answer of that day: --as-of {day(0)}" in s for s in stale.limits
    )
    fresh = assessed(record([article("a", 0)]), number=3)
    assert not any("--as-of" in limit for limit in fresh.limits)


def test_copies_and_the_hand_are_named() -> None:
    rec = record(
        [*weekly(7), article("copy", 3, copy_of="ar-0-0")],
        edits=(edit("indicator:buildup", "log_odds", 1.0),),
    )
    result = assessed(rec, [sighting("buildup", 1, "Quay")], 8)
    assert any("copies" in limit for limit in result.limits)
    assert any("Set by hand by Ilse: the weight of buildup is +1.00" in said for said in result.assumptions)


def test_an_edit_that_is_none_is_refused_in_a_sentence() -> None:
    for target, field, value in (
        ("indicator:buildup", "log_odds", "much"), ("indicator:buildup", "sighted", "soon"),
        ("crisis", "analyst_probability", 40), ("crisis", "seen", "x"),
    ):  # fmt: skip
        with pytest.raises(BadInput, match="sets"):
            assessed(record(weekly(7), edits=(edit(target, field, value),)), number=8)


@pytest.mark.skipif(not HISTORY.exists(), reason="needs ../shared/history")
def test_the_shipped_endings_are_those_of_the_tables() -> None:
    with HISTORY.open(encoding="utf-8", newline="") as file:
        rows = endings.count(csv.DictReader(file))
    assert [(row["scale"], row["n"], *[row[f"p{5 * n}"] for n in range(21)]) for row in rows] == [
        (ending.scale, ending.n, *ending.days) for ending in load_endings()
    ]


@pytest.mark.skipif(not HISTORY.exists(), reason="needs ../shared/history")
def test_the_shipped_classes_are_those_of_the_tables() -> None:
    with HISTORY.open(encoding="utf-8", newline="") as file:
        rows = count(csv.DictReader(file))
    shipped = load_reference_classes()
    assert [(r["trigger"], r["n"], r["serious"], r["war"], r["faded"]) for r in rows] == [
        (c.trigger, c.n, c.serious, c.war, c.faded) for c in shipped
    ]
    assert sum(c.n for c in shipped) == 460


def test_a_side_is_called_as_it_was_then() -> None:
    """Whoever asks about Russia in 1962 means the Soviet Union, as the record's names do."""
    stored = article("ar-1", 1, text="Moscow has called up its reservists. It rained.", events=())
    rec = record([replace(stored, reading=dated_back(stored.reading))], question=None)
    found = Recogniser(rec, load_indicators(), {"Moscow": "RUS", "Velden": "VLD"})
    for code in ("RUS", "SUN"):
        question = Question(text="", actor=code, event="ASSAULT", target="VLD", opens=None, closes=day(90))
        assert "reserve-call-up" in {sighting.indicator for sighting in found.sightings(question)}


def dated_back(reading: Reading) -> Reading:
    return replace(reading, article=replace(reading.article, published=dt.date(1962, 10, 3)))
