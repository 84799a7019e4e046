"""Scores over questions: repeats, peers, shrinkage, ranking, counts; and what must never change them."""

import datetime as dt
from dataclasses import astuple, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.record.types import Record
from parley.scores.board import board, count
from parley.scores.questions import calibration_points, question_scores
from parley.scores.ranking import Compared, above
from parley.scores.results import Ends, ForecasterScore, Scores
from parley.scores.shrinkage import skill
from parley.scores.types import LedgerRow
from tests.scores.builders import (
    confirmed,
    day,
    edit,
    expression,
    forecast,
    record,
    resolved,
    rows,
    speaker,
    story,
)

TODAY = day("2033-01-01")
DEADLINE = expression("by 31 March", None, "2032-03-31", "day")


def saying(
    key: str,
    who: str,
    printed: str,
    words: str | None = "likely",
    status: str | None = "yes",
    on: str = "2032-02-10",
    name: str = "tarsk",
) -> Record:
    """One article in which one person predicts, confirmed and resolved."""
    made = forecast(key, who, words, deadline=DEADLINE)
    edits = [confirmed(key)] + ([resolved(key, status, on)] if status else [])
    return record(story(f"ar-{key}", printed, made, speakers=[speaker(who)]), edits=edits, name=name)


def together(*records: Record) -> Record:
    """One record of several, persons joined by name."""
    return record(*(a for r in records for a in r.articles), edits=[e for r in records for e in r.edits])


def questions(*records: Record) -> dict[str, float]:
    return {score.holder: score.brier.median for score in question_scores(rows(*records))}


def test_one_statement_scores_its_brier() -> None:
    assert questions(saying("f1", "Ilse Varga", "2032-02-01")) == {"Ilse Varga": pytest.approx(0.09)}


def test_repeats_are_a_mean_weighted_by_the_days_each_stood() -> None:
    # "unlikely" stood for 1–5 February (4 days), "likely" until the event on the 10th (5 days).
    both = together(saying("f1", "Ilse Varga", "2032-02-01", "unlikely"), saying("f2", "Ilse Varga", "2032-02-05"))
    (score,) = question_scores(rows(both))
    assert score.brier.median == pytest.approx((4 * 0.64 + 5 * 0.09) / 9)
    assert (score.days, score.rows) == (9, ("f1", "f2"))


def test_a_statement_stands_until_its_deadline_where_nothing_happens() -> None:
    (score,) = question_scores(rows(saying("f1", "Ilse Varga", "2032-03-01", status="no", on="2032-03-31")))
    assert (score.days, score.observed) == (30, 0.0)


def test_one_made_on_the_day_of_the_deadline_stands_for_that_day() -> None:
    (score,) = question_scores(rows(saying("f1", "Ilse Varga", "2032-03-31", status="no", on="2032-03-31")))
    assert score.days == 1


def test_an_open_statement_ends_the_one_before_it() -> None:
    both = together(
        saying("f1", "Ilse Varga", "2032-03-01", status="no", on="2032-03-31"),
        saying("f2", "Ilse Varga", "2032-03-11", status=None),
    )
    (score,) = question_scores(rows(both))
    assert (score.days, score.rows) == (10, ("f1",))


def test_peers_are_compared_on_the_same_days_and_outcome() -> None:
    both = together(saying("f1", "Ilse Varga", "2032-02-01"), saying("f2", "Odo Brandt", "2032-02-08", "unlikely"))
    leads = {score.holder: score.peers for score in question_scores(rows(both))}
    assert leads["Ilse Varga"] is not None
    assert leads["Odo Brandt"] is not None
    assert leads["Ilse Varga"].median == pytest.approx(0.64 - 0.09)
    assert leads["Odo Brandt"].median == pytest.approx(0.09 - 0.64)


def test_there_is_no_lead_without_peers() -> None:
    (score,) = question_scores(rows(saying("f1", "Ilse Varga", "2032-02-01")))
    assert (score.peers, score.over_base) == (None, None)


def test_the_base_rate_is_that_of_the_other_crises() -> None:
    here = saying("f1", "Ilse Varga", "2032-02-01", name="here")
    there = saying("f2", "Odo Brandt", "2032-02-01", status="no", on="2032-03-31", name="there")
    over = {score.crisis: score.over_base for score in question_scores(rows(here, there))}
    assert over["here"] == pytest.approx((1 / 3 - 1) ** 2 - 0.09)
    assert over["there"] == pytest.approx((2 / 3) ** 2 - 0.49)


def test_skill_is_shrunk_and_its_interval_comes_from_crises() -> None:
    assert skill({"a": [0.2] * 5, "b": [0.2] * 5}) == skill({"b": [0.2] * 5, "a": [0.2] * 5})
    found = skill({"a": [0.2] * 5, "b": [0.2] * 5})
    assert found is not None
    assert found.value == pytest.approx(10 * 0.2 / 20)
    assert found.interval is None
    three = skill({"a": [0.3] * 4, "b": [0.1] * 4, "c": [-0.1] * 4})
    assert three is not None
    assert three.interval is not None
    assert three.interval[0] < three.value < three.interval[1]
    assert skill({}) is None


def test_who_ranks_above_whom_needs_both_ends_and_the_lead_over_peers() -> None:
    def made(median: float, low: float, high: float, lead: float | None = None) -> Compared:
        ends = None if lead is None else Ends(median=lead, low=lead, high=lead)
        return Compared(brier=Ends(median=median, low=low, high=high), skill=ends)

    ranks = above({"a": made(0.1, 0.1, 0.1), "b": made(0.2, 0.2, 0.2), "c": made(0.15, 0.05, 0.3)})
    assert ranks == {"a": ("b",), "b": (), "c": ()}
    assert above({"a": made(0.1, 0.1, 0.1, 0.0), "b": made(0.2, 0.2, 0.2, 0.1)}) == {"a": (), "b": ()}


def crises(who: str, words: str, *, n: int = 4, confirm: bool = True) -> list[Record]:
    """Four questions in each of three crises, all of which came true."""
    made = []
    for name in ("amber", "basalt", "cobalt"):
        forecasts = [forecast(f"{who}-{name}-{i}", who, words, event=f"EVENT {i}", deadline=DEADLINE) for i in range(n)]
        edits = [resolved(f.id, "yes", "2032-02-10") for f in forecasts]
        edits += [confirmed(f.id) for f in forecasts] if confirm else []
        story_ = story(f"ar-{who}-{name}", "2032-02-01", *forecasts, speakers=[speaker(who)])
        made.append(record(story_, edits=edits, name=name))
    return made


def scored(*records: Record) -> Scores:
    return board(records, rows(*records), today=TODAY)


def entry(scores: Scores, name: str) -> ForecasterScore:
    return next(f for f in scores.forecasters if f.name == name)


def test_figures_and_ranks_with_ten_questions_in_three_crises() -> None:
    scores = scored(*crises("Ilse Varga", "likely"), *crises("Odo Brandt", "unlikely"))
    varga, brandt = entry(scores, "Ilse Varga"), entry(scores, "Odo Brandt")
    assert varga.brier == pytest.approx(0.09)
    assert varga.brier_ends == pytest.approx((0.16, 0.0225))
    assert varga.skill == pytest.approx(12 * 0.55 / 22)
    assert varga.interval is not None
    assert (varga.ranks_above, brandt.ranks_above) == (("Odo Brandt",), ())


def test_no_figures_for_less_and_none_without_confirmation() -> None:
    few = entry(scored(*crises("Ilse Varga", "likely", n=3)), "Ilse Varga")
    assert (few.n, few.brier, few.skill) == (9, None, None)
    assert few.withheld == "Scores need at least 10 questions in at least 3 crises; there are 9 in 3."
    assert len(few.forecasts) == 9
    unconfirmed = entry(scored(*crises("Ilse Varga", "likely", confirm=False)), "Ilse Varga")
    assert (unconfirmed.brier, unconfirmed.withheld) == (None, "12 of 12 decided rows are not confirmed.")


def test_confirming_the_hits_alone_gives_no_figures() -> None:
    made = crises("Ilse Varga", "likely", n=5)
    slip = next(e for e in made[0].edits if e.field == "confirmed")
    made[0] = replace(made[0], edits=tuple(e for e in made[0].edits if e is not slip))
    assert entry(scored(*made), "Ilse Varga").withheld == "1 of 15 decided rows are not confirmed."


def test_an_early_yes_waits_for_its_deadline_in_calibration() -> None:
    made = rows(saying("f1", "Ilse Varga", "2032-02-01"), today="2032-03-01")
    assert calibration_points(made, day("2032-03-01")) == ()
    assert calibration_points(made, day("2032-03-31")) == ((0.70, 1.0),)


def test_outlets_own_voice_is_an_outlets() -> None:
    scores = scored(record(story("a", "2032-01-01", forecast("f1", None)), edits=[confirmed("f1")]))
    assert [o.name for o in scores.outlets] == ["The Tarsk Herald"]
    assert scores.forecasters == ()


def test_every_row_is_counted_once() -> None:
    made = together(
        saying("f1", "Ilse Varga", "2032-02-01"),
        saying("f2", "Ilse Varga", "2032-02-02", "may"),
        saying("f3", "Ilse Varga", "2032-02-03", status=None),
        saying("f4", "Ilse Varga", "2032-02-10"),
        record(story("x", "2032-01-01", forecast("f5", None))),
    )
    counts = count(rows(made))
    assert (counts.rows, counts.collective, counts.hindsight, counts.named) == (5, 1, 1, 3)
    assert (counts.scored, counts.not_scoreable, counts.open) == (1, 1, 1)


accounts = st.fixed_dictionaries(
    {
        "who": st.sampled_from(["Ilse Varga", "Odo Brandt", "Mara Lind"]),
        "words": st.sampled_from([None, "likely", "unlikely", "may", "on the cards"]),
        "day": st.integers(0, 80),
        "event": st.sampled_from(["ASSAULT", "COERCE"]),
        "status": st.sampled_from([None, "yes", "no", "unmet", "contested"]),
        "on": st.integers(1, 90),
        "confirmed": st.booleans(),
        "disputed": st.booleans(),
        "crisis": st.sampled_from(["amber", "basalt"]),
    }
)


def built(drawn: list[dict[str, object]]) -> list[Record]:
    records = []
    first = dt.date(2032, 1, 1)
    for crisis in ("amber", "basalt"):
        stories, edits = [], []
        for i, one in enumerate(drawn):
            if one["crisis"] != crisis:
                continue
            key, who = f"f{i}", str(one["who"])
            made = forecast(key, who, one["words"], event=str(one["event"]), deadline=DEADLINE)  # type: ignore[arg-type]
            printed = first + dt.timedelta(days=int(str(one["day"])))
            stories.append(story(f"ar-{i}", printed.isoformat(), made, speakers=[speaker(who)]))
            if one["status"]:
                on = first + dt.timedelta(days=int(str(one["on"])))
                edits.append(resolved(key, str(one["status"]), on.isoformat()))
            edits += [confirmed(key)] if one["confirmed"] else []
            edits += [edit(key, "dispute", "Not so.")] if one["disputed"] else []
        records.append(record(*stories, edits=edits, name=crisis))
    return records


drawn_rows = st.lists(accounts, max_size=12)


@given(drawn_rows, st.randoms())
@settings(max_examples=60, deadline=None)
def test_the_order_of_rows_is_irrelevant(drawn: list[dict[str, object]], random: "st.random.Random") -> None:  # type: ignore[name-defined]
    records = built(drawn)
    made = list(rows(*records))
    straight = board(records, made, today=TODAY)
    random.shuffle(made)
    assert board(records, made, today=TODAY) == straight


@given(drawn_rows)
@settings(max_examples=60, deadline=None)
def test_counts_add_up_and_scores_stay_in_range(drawn: list[dict[str, object]]) -> None:
    made = rows(*built(drawn))
    counts = count(made)
    rows_, collective, hindsight, named, *parts = astuple(counts)
    assert rows_ == len(made) == collective + hindsight + named
    assert named == sum(parts)
    for score in question_scores(made):
        for ends in (score.brier, Ends(median=score.predicted, low=score.observed, high=score.observed)):
            assert all(0 <= value <= 1 for value in astuple(ends))


def scores_of(made: tuple[LedgerRow, ...]) -> list[tuple[str, str, str]]:
    return [(score.holder, score.crisis, score.cluster) for score in question_scores(made)]


@given(drawn_rows.filter(bool), st.integers(1, 60))
@settings(max_examples=60, deadline=None)
def test_restating_adds_no_n(drawn: list[dict[str, object]], later: int) -> None:
    again = {**drawn[0], "day": int(str(drawn[0]["day"])) + later}
    before, after = scores_of(rows(*built(drawn))), scores_of(rows(*built([*drawn, again])))
    assert len(set(after)) == len(after)
    if any(r.id == "f0" and r.account == "scored" and not r.hindsight for r in rows(*built(drawn))):
        assert set(after) <= set(before)


@given(drawn_rows)
@settings(max_examples=40, deadline=None)
def test_a_duplicated_article_adds_nothing(drawn: list[dict[str, object]]) -> None:
    records = built(drawn)
    copied = []
    for one in records:
        copies = []
        for stored in one.articles:
            reading = stored.reading
            forecasts = tuple(replace(f, id=f"{f.id}-copy") for f in reading.forecasts)
            article = replace(reading.article, id=f"{reading.article.id}-copy")
            copies.append(
                replace(
                    stored, reading=replace(reading, article=article, forecasts=forecasts), copy_of=reading.article.id
                )
            )
        copied.append(replace(one, articles=(*one.articles, *copies)))
    assert board(copied, rows(*copied), today=TODAY) == board(records, rows(*records), today=TODAY)


@given(drawn_rows.filter(bool))
@settings(max_examples=60, deadline=None)
def test_a_disputed_row_drops_out(drawn: list[dict[str, object]]) -> None:
    disputed = [{**drawn[0], "disputed": True}, *drawn[1:]]
    without = list(question_scores([r for r in rows(*built(drawn)) if r.id != "f0"]))
    assert list(question_scores(rows(*built(disputed)))) == without
