"""What holds of every assessment, whatever the record says."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.assessment import assess as module
from parley.assessment.assess import assess
from parley.assessment.evidence import BOUND, bounded, damped, repetition_weights
from parley.assessment.headline import draws
from parley.assessment.odds import expit, logit
from parley.assessment.origins import MOST_POINTS, Unit, kept
from parley.assessment.types import Assessment, Sighting
from parley.record.types import Record
from tests.assessment.cases import (
    INDICATORS,
    OPENS,
    QUESTION,
    analyst,
    article,
    assessed,
    day,
    forecast,
    grade,
    profile,
    record,
    report,
    sighting,
    tables,
    weekly,
)

NAMES = [indicator.id for indicator in INDICATORS]
ORIGINS = ["Quay", "Lamp", "Ministry", "Watch", "Gull"]

sightings = st.lists(
    st.builds(
        lambda name, number, origins: sighting(name, number, *sorted(origins)),
        st.sampled_from(NAMES),
        st.integers(0, 40),
        st.sets(st.sampled_from(ORIGINS), min_size=1),
    ),
    max_size=12,
)
chances = st.floats(0.02, 0.98)
voices = st.lists(st.tuples(st.sampled_from("ABCDE"), st.integers(0, 40), chances), max_size=5)
profiles = st.builds(
    lambda trigger, protracted, violence, scale: profile(
        trigger=trigger, protracted=protracted, violence=violence, scale=scale
    ),
    st.sampled_from([None, "political", "non-violent military", "direct violence"]),
    st.sampled_from([None, "no", "yes", "long war"]),
    st.sampled_from([None, False, True]),
    st.sampled_from(["large-scale attack", "serious violence"]),
)


def spoken_record(said: list[tuple[str, int, float]]) -> Record:
    """A record kept weekly with forecasts by invented analysts."""
    own = [
        article(
            f"fa-{i}", number, speakers=(analyst(name),), forecasts=(forecast(f"fc-{i}", f"sp-{name}", chance),)
        )
        for i, (name, number, chance) in enumerate(said)
    ]  # fmt: skip
    # A window that opens late keeps the curve short and the test quick.
    return record([*weekly(40), *own], question=replace(QUESTION, opens=day(18)))


@given(sightings, voices, profiles)
@settings(max_examples=20, deadline=None)
def test_parts_add_up_and_outcomes_share_the_whole(
    seen: list[Sighting], said: list[tuple[str, int, float]], own: object
) -> None:
    result = assessed(spoken_record(said), seen, 41, profile=own)
    total = result.base_rate.log_odds + sum(item.log_odds for item in result.evidence) + result.forecasters.log_odds
    assert expit(total) == pytest.approx(result.headline.probability, abs=1e-9)
    assert sum(outcome.probability for outcome in result.outcomes) == pytest.approx(1.0)
    last = result.timeline[-1]
    assert (last.probability, last.interval) == (result.headline.probability, result.headline.interval)
    assert last.date == result.as_of
    assert result.outcomes[0].probability == result.headline.probability
    low, high = result.headline.interval
    assert 0.0 <= low <= result.headline.probability <= high <= 1.0
    assert sum(m.log_odds for m in result.forecasters.members) == pytest.approx(result.forecasters.log_odds)
    points = sum(item.points for item in result.evidence) + result.forecasters.points
    moved = 100 * (result.headline.probability - result.base_rate.probability)
    if abs(total - result.base_rate.log_odds) > 1e-6:
        assert points == pytest.approx(moved, abs=1e-6)


@given(sightings, voices, st.randoms(use_true_random=False))
@settings(max_examples=12, deadline=None)
def test_order_is_irrelevant(seen: list[Sighting], said: list[tuple[str, int, float]], random: object) -> None:
    rec = spoken_record(said)
    first = assessed(rec, seen, 41)
    shuffled = list(seen)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    shuffled = [replace(s, reports=s.reports[::-1]) for s in shuffled]
    backwards = tables(indicators=INDICATORS[::-1])
    assert assessed(rec, shuffled, 41, tables=backwards) == first


@given(sightings, voices)
@settings(max_examples=10, deadline=None)
def test_copies_add_exactly_nothing(seen: list[Sighting], said: list[tuple[str, int, float]]) -> None:
    rec = spoken_record(said)
    once = assessed(rec, seen, 41)

    def copied(count: int) -> Assessment:
        pages = [
            replace(s, copy_of=s.reading.article.id, reading=replace(s.reading, article=replace(s.reading.article, id=f"{s.reading.article.id}-{n}")))
            for s in rec.articles for n in range(count)
        ]  # fmt: skip
        extra = tuple(article(f"copy-{n}", 39, outlet="Parrot", copy_of="ar-0-0") for n in range(count))
        parroted = [
            replace(s, reports=(*s.reports, *(report(f"copy-{n}", 39, "Parrot") for n in range(count)))) for s in seen
        ]
        return assessed(replace(rec, articles=(*rec.articles, *extra, *pages)), parroted, 41)

    many = copied(20)
    assert replace(many, limits=()) == replace(once, limits=())


@given(sightings, st.lists(st.sampled_from(NAMES), min_size=1, max_size=3), st.integers(0, 40))
@settings(max_examples=12, deadline=None)
def test_a_source_graded_e_moves_nothing(seen: list[Sighting], lies: list[str], number: int) -> None:
    grades = dict([grade("Rumour", "E"), grade("outlet:Rumour", "E")])
    before = replace(spoken_record([("A", 5, 0.7)]), grades=grades)
    rumours = [article(f"ru-{i}", number, outlet="Rumour") for i in range(3)]
    after = replace(before, articles=tuple(sorted([*before.articles, *rumours], key=lambda s: s.day)))
    more = [*seen, *(sighting(name, number, "Rumour") for name in lies)]
    more = [replace(s, reports=(*s.reports, report("ru-0", number, "Rumour"))) for s in more]
    one, two = assessed(before, seen, 41), assessed(after, more, 41)
    assert (one.headline, one.outcomes, one.timeline) == (two.headline, two.outcomes, two.timeline)
    assert one.unseen == two.unseen


@given(sightings, st.lists(st.tuples(st.sampled_from("ABCDE"), st.integers(0, 40)), min_size=1, max_size=4))
@settings(max_examples=12, deadline=None)
def test_forecasters_who_agree_move_nothing(seen: list[Sighting], said: list[tuple[str, int]]) -> None:
    silent = assessed(record(weekly(40)), seen, 41)
    model = {point.date: point.probability for point in silent.timeline}
    # What they say on their day is what base rate and evidence gave on it, as far as a voice can say it.
    agreeing = [(name, number, model[day(number)]) for name, number in said if 0.01 < model[day(number)] < 0.99]
    own = [
        article(f"fa-{i}", number, outlet="Rumour", events=(), speakers=(analyst(name),), forecasts=(forecast(f"fc-{i}", f"sp-{name}", chance),))
        for i, (name, number, chance) in enumerate(agreeing)
    ]  # fmt: skip
    # Their articles tell of no act: neither coverage nor how long the crisis was seen to be open changes.
    with_them = assessed(replace(record([*weekly(40, 5), *own])), seen, 41)
    alone = assessed(record([*weekly(40, 5)]), seen, 41)
    assert alone.headline.probability == pytest.approx(
        expit(logit(with_them.headline.probability) - with_them.forecasters.log_odds), abs=1e-9
    )
    for member in with_them.forecasters.members:
        if member.weight:
            then = next(p for p in alone.timeline if p.date == member.date)
            expected = member.weight * (logit(member.probability or 0.0) - logit(then.probability))
            assert member.log_odds == pytest.approx(expected, abs=1e-9)


effects = st.lists(st.floats(-4.0, 4.0), min_size=2, max_size=10)


@given(effects, st.data())
@settings(max_examples=100, deadline=None)
def test_raising_one_effect_never_moves_the_total_the_other_way(values: list[float], data: st.DataObject) -> None:
    groups = data.draw(st.lists(st.sampled_from("abc"), min_size=len(values), max_size=len(values)))
    place = data.draw(st.integers(0, len(values) - 1))
    factor = data.draw(st.floats(1.0, 3.0))
    before = np.array([values])
    after = before.copy()
    after[0, place] *= factor
    sign = np.sign(before[0, place])
    assert (damped(after, groups).sum() - damped(before, groups).sum()) * sign >= -1e-12
    assert abs(damped(before, groups).sum()) <= BOUND
    assert np.all(np.sign(damped(before, groups)) * np.sign(before) >= 0)
    # Held to ten points each, every effect by an origin of its own.
    base = data.draw(st.floats(-4.0, 2.0))

    def answer(row: np.ndarray) -> float:
        units = [Unit(origin=str(i), effect=float(v), shares=np.eye(len(row))[i]) for i, v in enumerate(row) if v]
        return base + float(damped((row * kept(units, row, base, lambda c: damped(c, groups)))[None, :], groups).sum())

    assert (answer(after[0]) - answer(before[0])) * sign >= -1e-6
    # Not one of them moves the answer by more than ten points, the others as they are.
    row = before[0]
    units = [Unit(origin=str(i), effect=float(v), shares=np.eye(len(row))[i]) for i, v in enumerate(row) if v]
    standing = row * kept(units, row, base, lambda c: damped(c, groups))
    whole = expit(base + float(damped(standing[None, :], groups).sum()))
    for i in range(len(row)):
        rest = np.where(np.arange(len(row)) == i, 0.0, standing)
        without = expit(base + float(damped(rest[None, :], groups).sum()))
        assert abs(whole - without) <= MOST_POINTS + 1e-6


def test_weights_of_repetition_halve() -> None:
    values = np.array([[1.0, 3.0, 2.0, -1.0, -5.0, 0.0]])
    assert repetition_weights(values, list("aaaaaa")).tolist() == [[0.25, 1.0, 0.5, 0.5, 1.0, 1.0]]
    assert repetition_weights(values, list("ababab")).tolist() == [[0.5, 1.0, 1.0, 1.0, 1.0, 1.0]]
    assert repetition_weights(np.array([[2.0, 2.0]]), list("aa")).tolist() == [[1.0, 0.5]]
    assert bounded(np.array([0.0, 1e3, -1e3])) == pytest.approx([1.0, BOUND / 1e3, BOUND / 1e3])


@given(sightings, voices)
@settings(max_examples=12, deadline=None)
def test_nothing_later_enters(seen: list[Sighting], said: list[tuple[str, int, float]]) -> None:
    early = [s for s in seen if s.date <= day(20)]
    then = spoken_record(said)
    then = replace(then, articles=tuple(s for s in then.articles if s.day <= day(20)))
    alone = assessed(then, early, 20)
    # Sightings that come later, and later reports of earlier facts, are not known on that day.
    later = [*early, *(s for s in seen if s.date > day(20))]
    later = [replace(s, reports=(*s.reports, report("late", 35, "Late"))) for s in later]
    with_later = assessed(then, later, 20)
    assert (alone.headline, alone.outcomes, alone.timeline) == (
        with_later.headline,
        with_later.outcomes,
        with_later.timeline,
    )
    # The curve drawn later passes through what was said then, where nothing is graded or set since.
    whole = assessed(spoken_record(said), seen, 41)
    point = next(p for p in whole.timeline if p.date == day(20))
    assert point.probability == pytest.approx(alone.headline.probability, abs=1e-9)


def test_an_article_later_than_the_day_is_an_error() -> None:
    with pytest.raises(ValueError, match="later than"):
        assessed(record(weekly(40)), [], 20)


@given(sightings, voices, profiles, st.binary(min_size=4, max_size=4))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_monte_carlo_error_stays_below_a_third_of_a_point(
    monkeypatch: pytest.MonkeyPatch, seen: list[Sighting], said: list[tuple[str, int, float]], own: object, seed: bytes
) -> None:
    # A short window keeps the many draws cheap.
    rec = replace(spoken_record(said), question=replace(QUESTION, opens=day(39)))
    result = assessed(rec, seen, 41, profile=own)
    monkeypatch.setattr(module, "draws", lambda _, count: draws(seed, 10 * count))
    many = assessed(rec, seen, 41, profile=own)
    monkeypatch.undo()
    assert list(result.headline.interval) == pytest.approx(list(many.headline.interval), abs=0.003)
    assert list(result.base_rate.interval) == pytest.approx(list(many.base_rate.interval), abs=0.003)


@given(sightings, voices)
@settings(max_examples=5, deadline=None)
def test_the_same_record_and_day_give_the_same_answer(seen: list[Sighting], said: list[tuple[str, int, float]]) -> None:
    rec = spoken_record(said)
    assert assessed(rec, seen, 41) == assessed(rec, seen, 41)


def test_days_on_which_nothing_is_known_stand_at_the_base_rate() -> None:
    result = assess(record(), tables(), OPENS, profile=profile(), sightings=())
    assert result.headline.probability == pytest.approx(result.base_rate.probability)
    assert not any(item.log_odds for item in result.evidence)
