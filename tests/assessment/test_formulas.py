"""Each formula against numbers worked out by hand."""

import datetime as dt
import math
import re
from dataclasses import replace

import numpy as np
import pytest

from parley.assessment.anew import Renewal, began_anew, renewed
from parley.assessment.base_rate import note_of, prior_of
from parley.assessment.classes import Kind, counted, kind_of, neighbours, share_of
from parley.assessment.days import days_of, originals
from parley.assessment.evidence import absent, by_now, seen, support
from parley.assessment.headline import _UNSET_GRID, display, places, word_for
from parley.assessment.odds import Floats, expit, logit
from parley.assessment.timing import ended_by, escalated_by
from parley.assessment.types import Range, ReferenceClass, Sighting, TrackRecord
from parley.data.endings import load_endings
from parley.data.gains import load_gains
from parley.data.reference_classes import load_reference_classes
from parley.record.types import Incident, Person, Record, Report
from parley.spans import Span
from tests.assessment.cases import (
    QUESTION,
    TIMING,
    analyst,
    article,
    assessed,
    day,
    edit,
    forecast,
    grade,
    indicator,
    profile,
    record,
    sighting,
    tables,
    weekly,
)

ROWS = load_reference_classes()
ENDINGS = load_endings()


def test_a_share_is_shrunk_to_its_crisis_state() -> None:
    rows = (
        ReferenceClass(trigger="political", protracted="yes", violence=False, n=20, serious=6, war=4, agreement=4, tacit=1, unilateral=4, imposed=1, faded=2),
        ReferenceClass(trigger="political", protracted="no", violence=False, n=30, serious=3, war=1, agreement=4, tacit=1, unilateral=4, imposed=1, faded=2),
        ReferenceClass(trigger="direct violence", protracted="no", violence=True, n=50, serious=30, war=10, agreement=4, tacit=1, unilateral=4, imposed=1, faded=2),
    )  # fmt: skip
    all_of_them = (15 + 10 * 15.5 / 101) / 110
    calm = (5 + 10 * all_of_them) / 60
    own = share_of(rows, Kind(trigger="political", protracted="yes", violence=False), "large-scale attack")
    assert own.shrunk == pytest.approx((4 + 10 * calm) / 30)
    assert (own.attacks, own.n) == (4, 20)
    assert sum(own.beta) == pytest.approx(30)
    assert counted(rows, Kind(violence=False), "serious violence") == (50, 9)


def test_classes_of_the_shipped_table() -> None:
    assert counted(ROWS, Kind(), "serious violence") == (460, 181)
    assert counted(ROWS, Kind(violence=False), "large-scale attack") == (180, 10)
    own = kind_of(profile(trigger="non-violent military", protracted="yes", violence=False))
    assert neighbours(own) == (
        Kind(trigger="non-violent military", protracted="no", violence=False),
        Kind(trigger="political", protracted="yes", violence=False),
    )
    unknown = kind_of(profile(trigger=None, protracted=None, violence=None))
    assert neighbours(unknown) == (Kind(protracted="yes"), Kind(trigger="political"))


def test_the_share_is_carried_to_the_side_and_the_days_left() -> None:
    pages = originals(record([article("a", 0), article("b", 20), article("mute", 25, events=())]))
    days = days_of(QUESTION, pages, day(0), QUESTION.closes)
    prior = prior_of(profile(), QUESTION, days, tables())
    share, first = prior.own.shrunk, (6 + 1) / (9 + 2)
    rows = [0, 19, 30, 121]
    since = np.array(rows, dtype=float)
    now = escalated_by(TIMING, since)
    end = escalated_by(TIMING, np.array([122.0]))[0]
    # Articles in which nothing was read do not show that the crisis is still open.
    over = ended_by(ENDINGS, "large-scale attack", False, np.array([0.0, 0.0, 20.0, 20.0]))
    expected = share * first * (end - now) / (share * (1 - now) + (1 - share) * (1 - over))
    assert prior.central[rows] == pytest.approx(expected)
    assert prior.central[20] > prior.central[19], "seen to be still open"


def test_the_share_of_endings() -> None:
    counted = next(e for e in ENDINGS if (e.scale, e.violence) == ("serious violence", False))
    days = np.array([0.0, *counted.days, 5000.0])
    shares = ended_by(ENDINGS, "serious violence", False, days)
    assert shares[1:-1] == pytest.approx(np.linspace(0, 148 / 149, 21))
    assert (shares[0], shares[-1]) == pytest.approx((0.0, 148 / 149))
    with pytest.raises(ValueError, match="no endings"):
        ended_by((), "serious violence", False, days)


def test_timing_rises_from_none_to_all_and_is_half_at_the_median() -> None:
    shares = escalated_by(TIMING, np.array([0.0, 10.0, 35.0, 200.0, 3000.0]))
    assert np.all(np.diff(shares) > 0)
    assert shares[2] == pytest.approx(0.5, abs=0.06)
    assert shares[0] < 0.02
    assert shares[-1] > 0.995


def test_support_of_independent_origins() -> None:
    assert support(np.array(0.0)) == pytest.approx(1.0)
    assert support(np.log([3.0, 9.0, 1e12])) == pytest.approx([1 / (0.02 + 0.98 / 3), 1 / (0.02 + 0.98 / 9), 50.0])
    k = 1 / (0.02 + 0.98 / 9)
    assert seen(0.8, 0.2, k) == pytest.approx(math.log((0.8 * k + 0.2) / (0.2 * k + 0.8)))
    assert seen(0.8, 0.2, support(np.log(1 / 12))) < 0.0, "a credible denial"


def test_absence() -> None:
    assert by_now(np.array([0.0, 20.0]), np.array(20.0)) == pytest.approx([0.0, 0.5])
    found = absent(*(np.array(x) for x in (0.9, 0.3, 0.5, 0.25, 0.8)))
    assert found == pytest.approx(math.log((1 - 0.8 * 0.9 * 0.5) / (1 - 0.8 * 0.3 * 0.25)))
    assert absent(*(np.array(x) for x in (0.9, 0.3, 0.5, 0.25, 0.0))) == 0.0


@pytest.mark.parametrize(
    ("probability", "interval", "shown"),
    [
        (0.314, (0.25, 0.36), "31 %"), (0.314, (0.2, 0.4), "30 %"), (0.01, (0.0, 0.05), "under 3 %"),
        (0.01, (0.0, 0.3), "under 5 %"), (0.999, (0.9, 1.0), "over 97 %"), (0.96, (0.7, 0.99), "95 %"),
    ],
)  # fmt: skip
def test_what_is_shown(probability: float, interval: tuple[float, float], shown: str) -> None:
    assert display(probability, Range(*interval)) == shown


def test_words() -> None:
    assert [word_for(p) for p in (0.04, 0.2, 0.21, 0.5, 0.79, 0.9, 0.97)] == [
        "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely",
        "almost certain",
    ]  # fmt: skip


def test_a_sighting_counts_once_and_fades() -> None:
    rec = record(weekly(40, 5))
    once = assessed(rec, [sighting("talks", 20, "Quay")], 40)
    weaker = assessed(rec, [sighting("talks", 20, "Quay"), sighting("talks", 1, "Quay")], 40)
    item = next(item for item in weaker.evidence if item.indicator == "talks")
    assert item.log_odds == next(i for i in once.evidence if i.indicator == "talks").log_odds
    fresh = assessed(rec, [sighting("talks", 40, "Quay")], 40)
    assert item.undamped == pytest.approx(
        next(i for i in fresh.evidence if i.indicator == "talks").undamped / 2, rel=1e-9
    )


def test_what_lasts_fades_slowly_until_its_end_is_told() -> None:
    kinds = (
        indicator("embassy-closed", "diplomacy", (0.4, 0.1, 0.02, 0.02), half_life_days=10.0, ended_by=("reopened",)),
        indicator("protest", "words", (0.4, 0.1, 0.02, 0.02), half_life_days=10.0),
        indicator("reopened", "words", (0.05, 0.1, 0.2, 0.5)),
    )
    rec = record(weekly(5, 5))

    def weights(day_of_reopening: int, on: int) -> dict[str, float]:
        seen_then = [
            sighting("embassy-closed", 5, "Quay"), sighting("protest", 5, "Quay"),
            sighting("reopened", day_of_reopening, "Quay"),
        ]  # fmt: skip
        found = assessed(rec, seen_then, on, tables=tables(indicators=kinds))
        return {item.indicator: item.undamped for item in found.evidence}

    before, after = weights(30, 25), weights(30, 31)
    assert before["protest"] / weights(30, 5)["protest"] == pytest.approx(2**-2, rel=1e-6)
    assert before["embassy-closed"] / weights(30, 5)["embassy-closed"] == pytest.approx(2**-0.5, rel=1e-6)
    assert after["embassy-closed"] == pytest.approx(after["protest"], rel=1e-6)
    # What had ended before it was seen has not ended it.
    assert weights(3, 25)["embassy-closed"] == pytest.approx(before["embassy-closed"], rel=1e-6)


def test_a_crisis_may_begin_anew_after_a_calm() -> None:
    quiet = record(weekly(5, 5))

    def on(*days: int, kind: str = "border-clash") -> list[Sighting]:
        return [sighting(kind, number, "Quay") for number in days]

    assert began_anew(quiet, on(3, 40, 60, 100, 101), day(0), day(90)) == day(40)
    assert began_anew(quiet, on(3, 40, 60, 100, 101), day(0), day(110)) == day(100)
    assert began_anew(quiet, on(20, 45, 70), day(0), day(90)) is None
    assert began_anew(quiet, on(70, kind="talks"), day(0), day(90)) is None


def test_violence_by_anybody_may_begin_it_anew_unless_it_is_old() -> None:
    raid = Incident(
        id="in-1", type="ASSAULT", status="happened", actors=(), recipients=(), place=None, start=None, end=None,
        first_reported=day(50), reports=(),
    )  # fmt: skip
    assert began_anew(record(incidents=(raid,)), (), day(0), day(60)) == day(50)
    assert began_anew(record(incidents=(raid,)), (), day(0), day(49)) is None
    old = replace(raid, start=day(40), end=day(40))
    assert began_anew(record(incidents=(old,)), (), day(0), day(60)) is None


def test_the_answer_from_a_later_beginning_is_told_and_true() -> None:
    rec = record(weekly(75, 5))
    kinds = (indicator("border-clash", "posture", (0.7, 0.3, 0.1, 0.1)),)
    seen_then = [sighting("border-clash", 70, "Quay")]
    plain = assessed(rec, seen_then, 80, tables=tables(indicators=kinds))
    line = next(line for line in plain.limits if f"trigger_day={day(70)}" in line)
    later = assessed(
        rec, seen_then, 80, tables=tables(indicators=kinds), profile=profile(trigger_day=day(70).isoformat())
    )  # fmt: skip
    assert f"the base rate is {later.base_rate.probability:.0%}" in line


KILLED = "Gunmen killed thirty people near the ford on Tuesday.\n\nTarsk sent home an envoy."


def killed_on(number: int, text: str = KILLED) -> Record:
    """A record in which people are killed on the day of that number, by what an article says."""
    told = Report(
        article="ar-killed", claim="ev-1", span=Span(7, 13), day=day(number), sources=("The Quay",), origin="The Quay",
    )  # fmt: skip
    act = Incident(
        id="in-1", type="ASSAULT", status="happened", actors=(), recipients=(), place=None, start=None, end=None,
        first_reported=day(number), reports=(told,),
    )  # fmt: skip
    return record([*weekly(56, 5), article("ar-killed", number, text=text)], incidents=(act,))


def test_a_deadly_act_after_a_calm_that_is_answered_is_another_beginning() -> None:
    rec = killed_on(50)
    answer = [sighting("ambassador-recalled", 53, "Quay")]
    assert renewed(rec, rec.articles, answer, day(0), day(60)) == Renewal(day=day(50), known=day(53))
    assert renewed(rec, rec.articles, answer, day(25), day(60)) is None
    assert renewed(rec, rec.articles, answer, day(0), day(52)) is None
    assert renewed(rec, rec.articles, (), day(0), day(60)) is None
    assert renewed(rec, rec.articles, [sighting("ambassador-recalled", 60, "Quay")], day(0), day(70)) is None
    for text in ("Gunmen fired at a guard near the ford.", "Nobody was killed near the ford, they said."):
        unhurt = killed_on(50, text)
        assert renewed(unhurt, unhurt.articles, answer, day(0), day(60)) is None


def test_half_of_the_base_rate_runs_from_another_beginning_unless_somebody_set_the_day() -> None:
    answer, known = [sighting("ambassador-recalled", 53, "Quay")], tables(indicators=())
    both = assessed(killed_on(50), answer, 60, tables=known)
    began = profile().began
    assert began is not None
    old, new = (
        assessed(
            killed_on(50), answer, 60, tables=known,
            profile=replace(profile(), trigger_day=replace(profile().trigger_day, value=on.isoformat(), edit="ed-1")),
        ).timeline
        for on in (began, day(50))
    )  # fmt: skip
    halfway = (old[-1].base_rate + new[-1].base_rate) / 2
    assert both.base_rate.probability == pytest.approx(halfway, rel=1e-9)
    assert both.timeline[-1].probability == pytest.approx(both.headline.probability)
    # Before the answer was reported nothing is different.
    assert both.timeline[52].base_rate == pytest.approx(old[52].base_rate, rel=1e-9)
    assert both.timeline[53].base_rate > old[53].base_rate
    assert sum("Half of the base rate" in limit for limit in both.limits) == 1


def test_what_counts_for_nothing_says_why() -> None:
    rec = record(weekly(40))
    own = profile(violence=True)
    known = tables(
        indicators=(
            indicator("clash", "posture", (0.6, 0.3, 0.1, 0.1), fixes="violence"),
            indicator("denial", "denials", (0.6, 0.2, 0.1, 0.1)),
            indicator("buildup", "posture", (0.9, 0.5, 0.1, 0.1)),
        )
    )
    seen_now = [
        sighting("clash", 3, "Quay"),
        sighting("denial", 3, "Quay", zero_because="a denial by the suspected attacker"),
        sighting("buildup", 4, "Quay"),
    ]
    items = {item.indicator: item for item in assessed(rec, seen_now, 40, profile=own, tables=known).evidence}
    assert (items["clash"].log_odds, items["clash"].note) == (0.0, "already in the base")
    assert (items["denial"].log_odds, items["denial"].note) == (0.0, "a denial by the suspected attacker")
    assert items["buildup"].log_odds > 0.0
    assert items["buildup"].note == "does not tell attack from pressure"


def test_one_unconfirmed_origin_moves_the_answer_by_ten_points_at_most() -> None:
    even = profile(trigger="direct violence", protracted="long war", violence=True, scale="serious violence")
    facts = [sighting(name, 0, "Quay") for name in ("buildup", "hospitals", "ultimatum", "fuel")]
    grades = dict([grade("Quay", "A")])
    base = record([article("a", 0)], grades=grades)
    held = assessed(base, facts, 0, profile=even)
    without = next(w for w in held.without if w.kind == "origin")
    assert without.points <= 10.0 + 1e-6
    confirmed = record([article("a", 0)], grades=grades, edits=(edit("source:Quay", "confirmed", True),))
    freed = assessed(confirmed, facts, 0, profile=even)
    assert freed.headline.probability > held.headline.probability + 0.05


def test_the_base_rate_says_where_its_class_is_worth_nothing() -> None:
    calm = assessed(record(), number=0, tables=tables(gains=load_gains())).base_rate
    assert calm.n == 73
    assert calm.note == note_of(load_gains(), "large-scale attack", False) != ""
    gain = next(g for g in load_gains() if (g.scale, g.violence) == ("large-scale attack", False))
    assert f"{gain.n} crises, 1950–2021: the classes gain {100 * gain.gain:+.1f} %" in calm.note
    assert note_of((replace(gain, low=0.01),), "large-scale attack", False) == ""
    assert assessed(record(), number=0).base_rate.note == ""


def test_the_method_says_the_numbers_that_make_the_base_rate() -> None:
    found = assessed(record([article("a", 0), article("b", 20)]), number=30).base_rate
    share, first, window, _, to_come, rest, lasting = (
        float(number) for number in re.findall(r"\d\.\d+", found.method.rsplit(":", 1)[1])
    )  # fmt: skip
    assert share + rest == pytest.approx(1.0, abs=0.0011)
    assert found.probability == pytest.approx(
        share * first * window / (share * to_come + rest * lasting), rel=0.02
    )  # fmt: skip


def test_forecasters_add_their_surprise_as_far_as_they_weigh() -> None:
    said = article("f", 10, speakers=(analyst("Aske"),), forecasts=(forecast("fc", "sp-Aske", 0.8),))
    rec = record([*weekly(40), said])
    alone = assessed(record([*weekly(9), said]), number=10)
    then = next(p for p in assessed(record(weekly(40)), number=40).timeline if p.date == day(10))
    weight = 0.35 / 4
    # The extra article covers the day a little better.
    assert alone.forecasters.weight == pytest.approx(weight)
    assert alone.forecasters.log_odds == pytest.approx(weight * (logit(0.8) - logit(then.probability)), abs=0.02)
    later = assessed(rec, number=40)
    half = 0.35 * 0.5 / 3.5
    assert later.forecasters.weight == pytest.approx(half)


@pytest.mark.parametrize(
    ("speaker", "more", "reason"),
    [
        ({"kind": "government", "country": "TRK"}, {}, "a party to the conflict"),
        ({"country": "VLD", "role": "foreign minister"}, {}, "a party to the conflict"),
        ({"kind": "unnamed"}, {}, "nobody is named: a collective or an unnamed source"),
        ({}, {"condition": True}, "its condition has not been met"),
        ({}, {"wording": "may"}, "mere possibility"),
        ({}, {"probability": None, "wording": None}, "it states no likelihood"),
        ({}, {"forecaster": None}, "the article's own voice: nobody is named"),
    ],
)  # fmt: skip
def test_voices_without_weight_are_listed_with_the_reason(
    speaker: dict[str, object], more: dict[str, object], reason: str
) -> None:
    condition = bool(more.pop("condition", False))
    page = article(
        "f", 1, speakers=(analyst("Aske", **speaker),),
        forecasts=(forecast("fc", "sp-Aske", 0.8, condition=condition, **more),),
    )  # fmt: skip
    named = assessed(record([page]), number=2).forecasters
    assert [(m.weight, m.reason) for m in named.members] == [(0.0, reason)]
    assert named.log_odds == 0.0
    assert named.note


def test_an_analyst_of_a_partys_nation_counts_and_so_does_a_condition_that_was_met() -> None:
    page = article(
        "f", 1, speakers=(analyst("Aske", country="TRK", role="founder of a consultancy"),),
        forecasts=(forecast("fc", "sp-Aske", 0.8, condition=True),),
    )  # fmt: skip
    rec = record([page], edits=(edit("fc", "condition_met", "2031-03-02", 1),))
    assert assessed(rec, number=2).forecasters.weight == pytest.approx(0.35 * (x := 2 ** (-1 / 30)) / (x + 3))


def test_the_latest_word_of_a_person_stands() -> None:
    pages = [
        article(f"f{n}", n, speakers=(analyst("Aske"),), forecasts=(forecast(f"fc{n}", "sp-Aske", p),))
        for n, p in ((1, 0.8), (5, 0.3))
    ]
    from parley.record.types import Person

    person = Person(
        id="pe-1", name="Aske", kind="person", names=("Aske",), role=None, affiliation=None, country=None,
        members=(("f1", "sp-Aske"), ("f5", "sp-Aske")),
    )  # fmt: skip
    members = assessed(record(pages, persons=(person,)), number=6).forecasters.members
    assert [m.weight > 0 for m in members] == [False, True]
    assert "replaced" in members[0].reason


def test_the_analysts_hand() -> None:
    rec = record(
        weekly(30),
        edits=(
            edit("indicator:buildup", "log_odds", 0.4, 1), edit("indicator:talks", "rejected", True, 2),
            edit("indicator:fuel", "sighted", "2031-03-10", 3), edit("crisis", "analyst_probability", 0.35, 4),
            edit("crisis", "seen", "2031-03-11", 10),
        ),
    )  # fmt: skip
    result = assessed(rec, [sighting("buildup", 2, "Quay"), sighting("talks", 2, "Quay")], 30)
    items = {item.indicator: item for item in result.evidence}
    assert items["buildup"].undamped == 0.4
    assert items["buildup"].basis.startswith("set by Ilse")
    assert items["talks"].log_odds == 0.0
    assert items["talks"].note.startswith("rejected by Ilse")
    assert items["fuel"].kind == "sighting"
    assert items["fuel"].date == dt.date(2031, 3, 10)
    assert result.analyst is not None
    assert result.analyst.probability == 0.35
    assert result.changed is not None
    assert result.changed.since == dt.date(2031, 3, 11)
    point = next(p for p in result.timeline if p.date == result.changed.since)
    assert result.changed.probability == pytest.approx(point.probability)
    moved = sum(c.now - c.before for c in result.changed.changes)
    assert moved == pytest.approx(logit(result.headline.probability) - logit(point.probability), abs=0.05)


def test_what_is_not_seen_would_move_it_as_it_says() -> None:
    rec = record(weekly(30, 5))
    now = assessed(rec, [], 30)
    fuel = next(fact for fact in now.unseen if fact.indicator == "fuel")
    assert fuel.if_seen > now.headline.probability > fuel.if_absent_by.probability
    confirmed = dict([grade("One", "B"), grade("Two", "B")])
    told = assessed(record(weekly(30, 5), grades=confirmed), [sighting("fuel", 30, "One", "Two")], 30)
    assert told.headline.probability == pytest.approx(fuel.if_seen, abs=1e-6)
    assert [f.information for f in now.unseen] == sorted((f.information for f in now.unseen), reverse=True)


def test_leaving_one_out_gives_the_answer_without_it() -> None:
    rec = record(weekly(30, 5))
    both = assessed(rec, [sighting("hospitals", 20, "Quay"), sighting("talks", 22, "Lamp")], 30)
    known = tables(indicators=tuple(i for i in tables().indicators if i.id != "hospitals"))
    alone = assessed(rec, [sighting("talks", 22, "Lamp")], 30, tables=known)
    left = next(w for w in both.without if w.name == "hospitals")
    assert left.probability == pytest.approx(alone.headline.probability, abs=1e-9)
    assert expit(logit(left.probability)) == pytest.approx(left.probability)


def test_a_track_record_weighs_a_voice_and_says_what_it_rests_on() -> None:
    pages = [
        article(f"f{n}", 10, speakers=(analyst(name),), forecasts=(forecast(f"fc{n}", f"sp-{name}", chance),))
        for n, (name, chance) in enumerate((("Aske", 0.9), ("Sand", 0.1)))
    ]
    persons = tuple(
        Person(
            id=f"pe-{n}",
            name=name,
            kind="person",
            names=(name,),
            role="analyst",
            affiliation=None,
            country=None,
            members=((f"f{n}", f"sp-{name}"),),
        )
        for n, name in enumerate(("Aske", "Sand"))
    )
    rec = record([*weekly(10), *pages], persons=persons)
    known = tables(track_records={"Aske": TrackRecord(weight=3.0, says="12 questions in 4 crises: counts 3.00")})
    even = {member.name: member for member in assessed(rec, number=10).forecasters.members}
    told = {member.name: member for member in assessed(rec, number=10, tables=known).forecasters.members}
    assert even["Aske"].weight == even["Sand"].weight
    assert told["Aske"].weight == pytest.approx(3 * told["Sand"].weight)
    assert (told["Aske"].record, told["Sand"].record) == ("12 questions in 4 crises: counts 3.00", "no track record")


@pytest.mark.parametrize("values", [np.sin(np.arange(41.0)), np.full(41, 0.3), np.linspace(-2.0, 1.0, 41)])
def test_looking_up_places_on_the_grid_is_interpolation_to_the_digit(values: Floats) -> None:
    points = np.concatenate([np.linspace(-9.0, 9.0, 4001), _UNSET_GRID])
    assert np.array_equal(places(points).along(values), np.interp(points, _UNSET_GRID, values))
