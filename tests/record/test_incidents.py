"""Incidents: reports joined or kept apart, origins, figures, and what people join and split."""

import datetime as dt

from parley.claims.types import Quantity
from parley.record.build import build_record
from parley.record.links import links_of
from parley.record.types import Edit, Incident, StoredReading
from parley.spans import Span

from .made import FIRST, edit, event, speaker, stored

SHELLED = "Veldt shelled the hills near Anzor on Monday."
FIRED = "Guns fired on Anzor through the night."


def incidents(*articles: StoredReading, edits: tuple[Edit, ...] = ()) -> tuple[Incident, ...]:
    return build_record("dam", articles, edits).incidents


def two_reports() -> tuple[StoredReading, StoredReading]:
    return (
        stored(1, SHELLED, events=(event("1", SHELLED, "shelled", day=FIRST, place="Anzor"),)),
        stored(2, FIRED, days=1, events=(event("2", FIRED, "fired", day=FIRST, place="Anzor"),)),
    )


def test_two_papers_on_one_shelling_make_one_incident_with_two_origins_and_two_clocks() -> None:
    (incident,) = incidents(*two_reports())
    assert incident.origins == 2
    assert (incident.start, incident.end) == (FIRST, FIRST)
    assert incident.first_reported == FIRST
    assert [report.day for report in incident.reports] == [FIRST, FIRST + dt.timedelta(days=1)]


def test_another_day_another_place_and_another_status_are_other_incidents() -> None:
    first, _ = two_reports()
    for other in (
        event("2", FIRED, "fired", day=FIRST + dt.timedelta(days=2), place="Anzor"),
        event("2", FIRED, "fired", day=FIRST, place="Korum"),
        event("2", FIRED, "fired", day=FIRST, place="Anzor", status="threatened"),
        event("2", FIRED, "fired", day=FIRST, place="Anzor", actor="MRW", recipient="VLD"),
    ):
        assert len(incidents(first, stored(2, FIRED, days=3, events=(other,)))) == 2, other


def test_a_copy_adds_a_report_but_no_origin() -> None:
    text = SHELLED + " Nobody was hurt in the village, said its mayor, but the school and two barns burned down."
    one, two = (
        stored(n, text, outlet=outlet, days=n, events=(event(str(n), text, "shelled", day=FIRST, place="Anzor"),))
        for n, outlet in ((1, "Reuters"), (2, "The Lantern"))
    )
    record = build_record("dam", [two, one], [])
    assert [s.copy_of for s in record.articles] == [None, "ar-1"]
    assert record.incidents[0].origins == 1
    assert {report.origin for report in record.incidents[0].reports} == {"Reuters"}


def test_anonymous_officials_of_one_government_are_one_origin_and_other_unnamed_sources_are_not() -> None:
    def told(kind: str, country: str | None, name: str) -> Incident:
        articles = [
            stored(
                n, text, days=n,
                speakers=(speaker(str(n), name, kind=kind, country=country),),
                events=(event(str(n), text, trigger, day=FIRST, place="Anzor", by=f"sp-{n}"),),
            )
            for n, text, trigger in ((1, SHELLED, "shelled"), (2, FIRED, "fired"))
        ]  # fmt: skip
        (incident,) = incidents(*articles)
        return incident

    assert {r.origin for r in told("unnamed", "MRW", "a senior official").reports} == {"officials:MRW"}
    assert told("unnamed", None, "a shepherd").origins == 2
    assert told("unnamed", "MRW", "a senior official").reports[0].sources == ("a senior official", "Paper 1")


def test_figures_that_contradict_each_other_stay_as_a_range_with_their_reports() -> None:
    def with_dead(n: int, text: str, trigger: str, words: str, low: float) -> StoredReading:
        at = text.index(words)
        dead = Quantity(
            what="shepherds", low=low, high=low, wording=words, span=Span(at, at + len(words)), sourced_to=()
        )
        return stored(
            n, text, days=n, events=(event(str(n), text, trigger, day=FIRST, place="Anzor"),), quantities=(dead,)
        )

    (incident,) = incidents(
        with_dead(
            1,
            "Veldt shelled Anzor. Later two shepherds went home.".replace(". Later", " and"),
            "shelled",
            "two shepherds",
            2,
        ),
        with_dead(2, "Guns fired on Anzor and killed five shepherds.", "fired", "five shepherds", 5),
    )
    (figure,) = incident.figures
    assert (figure.low, figure.high) == (2, 5)
    assert [report.claim for report in figure.reports] == ["ev-1", "ev-2"]


def test_people_split_and_join_incidents_and_an_undone_split_is_none() -> None:
    articles = two_reports()
    (whole,) = incidents(*articles)
    split = edit(1, whole.id, "split", ["ev-2"])
    parted = incidents(*articles, edits=(split,))
    assert [len(i.reports) for i in parted] == [1, 1]
    joined = incidents(*articles, edits=(split, edit(2, parted[1].id, "join", parted[0].id)))
    assert [len(i.reports) for i in joined] == [2]
    assert incidents(*articles, edits=(split, edit(3, whole.id, "split", None, undoes="ed-1"))) == (whole,)


def test_a_grade_follows_its_incident_when_an_earlier_report_is_added() -> None:
    late = two_reports()[1]
    before = build_record("dam", [late], []).incidents[0].id
    record = build_record("dam", two_reports(), [edit(1, before, "credibility", 2)])
    assert record.incidents[0].id != before
    assert record.grades[record.incidents[0].id].credibility == 2


def test_later_articles_do_not_change_what_a_record_of_a_day_holds() -> None:
    articles = two_reports()
    assert build_record("dam", articles, [], as_of=FIRST).incidents == incidents(articles[0])


def test_a_plan_is_linked_to_what_became_of_it() -> None:
    plan, met = "They will meet in Korum on Thursday.", "They met in Korum."
    day = FIRST + dt.timedelta(days=3)
    planned, held = incidents(
        stored(1, plan, events=(event("1", plan, "meet", type_="CONSULT", status="planned", day=day, place="Korum"),)),
        stored(2, met, days=4, events=(event("2", met, "met", type_="CONSULT", day=day, place="Korum"),)),
    )
    assert [tuple(link) for link in links_of((planned, held))] == [(planned.id, held.id, "carried out")]
