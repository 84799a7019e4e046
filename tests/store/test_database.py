"""The record, on SQLite and on PostgreSQL: nothing twice, nothing overwritten, everything back as it was."""

import datetime as dt
import threading
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from parley.claims.types import Reading
from parley.errors import BadInput, CrisisExists, CrisisUnknown, IdUnknown
from parley.provenance import READER_VERSION
from parley.record.types import Question, StoredReading
from parley.store.connect import connected
from parley.store.database import Store
from parley.store.tables import versions
from parley.store.types import Added
from tests.store.samples import AT, NEWER, NEWEST, SECOND, sample
from tests.strategies import readings, texts

HOUR = dt.timedelta(hours=1)
same_database = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
values = st.recursive(st.none() | st.booleans() | texts | st.integers(), st.lists, max_leaves=5)
NAMES = (f"crisis {number}" for number in count())


def in_force(store: Store, crisis: str = "Tarsk") -> list[Reading]:
    return [stored.reading for stored in store.stored(crisis)]


def test_adding_twice_changes_nothing(store: Store) -> None:
    made = [sample(n) for n in range(40)]
    assert store.add("Tarsk", made, at=AT) == Added(new=40)
    before = store.record("Tarsk")
    assert store.add("Tarsk", [*made, made[0]], at=AT + HOUR) == Added(skipped=41)
    assert store.record("Tarsk") == before
    assert in_force(store) == made


def test_an_article_twice_in_one_group_is_one_article(store: Store) -> None:
    assert store.add("Tarsk", [sample(), sample(1), sample()], at=AT) == Added(new=2, skipped=1)


@given(reading=readings())
@same_database
def test_any_reading_comes_back_as_it_was(store: Store, reading: Reading) -> None:
    crisis = next(NAMES)
    store.create(crisis, None, author="ana", at=AT)
    assert store.add(crisis, [reading], at=AT) == Added(new=1)
    assert in_force(store, crisis) == [reading]


@given(target=texts.filter(str.strip), value=values, reason=texts)
@same_database
def test_any_decision_comes_back_as_it_was(store: Store, target: str, value: object, reason: str) -> None:
    crisis = next(NAMES)
    store.create(crisis, None, author="ana", at=AT)
    edit = store.edit(crisis, target, "note", value, author="ben", reason=reason, at=AT)  # type: ignore[arg-type]
    assert (edit.target, edit.value, edit.author, edit.reason) == (target, value, "ben", reason)
    assert store.history(crisis) == [edit]


def test_a_question_is_the_first_decision(store: Store) -> None:
    question = Question(
        text="Will they?", actor="VAL", event="ASSAULT", target="MER", opens=None, closes=dt.date(2023, 6, 30)
    )
    store.create("Sill", question, author="ana", at=AT, reason="asked by the desk")
    assert store.record("Sill").question == question
    (edit,) = store.history("Sill")
    assert (edit.author, edit.reason, edit.at) == ("ana", "asked by the desk", AT)
    assert store.crises() == ["Sill", "Tarsk"]


def test_names_that_are_taken_unknown_or_none_are_refused(store: Store) -> None:
    with pytest.raises(CrisisExists, match="parley add"):
        store.create("Tarsk", None, author="ana", at=AT)
    for name in ("", " ", "a/b", "a\nb", "x" * 101):
        with pytest.raises(BadInput):
            store.create(name, None, author="ana", at=AT)
    with pytest.raises(CrisisUnknown, match="parley new"):
        store.record("Sill")
    with pytest.raises(CrisisUnknown):
        store.add("Sill", [sample()], at=AT)


def test_as_of_goes_by_publication_else_by_addition(store: Store) -> None:
    store.add("Tarsk", [sample(0, published=dt.date(2023, 3, 1)), sample(1, published=None)], at=AT)
    assert [len(store.record("Tarsk", as_of=AT.date() - dt.timedelta(days=d)).articles) for d in (0, 1, 30)] == [
        2,
        1,
        0,
    ]


def test_decisions_are_kept_undone_and_brought_back(store: Store) -> None:
    store.add("Tarsk", [sample()], at=AT)
    grade = store.edit("Tarsk", "outlet:The Quay", "reliability", "B", author="ana", reason="", at=AT)
    undoing = store.undo("Tarsk", grade.id[:9], author="ben", reason="too soon", at=AT + HOUR)
    assert "outlet:The Quay" not in store.record("Tarsk").grades
    with pytest.raises(BadInput, match="already"):
        store.undo("Tarsk", grade.id, author="ben", reason="", at=AT + HOUR)
    back = store.undo("Tarsk", undoing.id, author="ana", reason="", at=AT + 2 * HOUR)
    assert store.record("Tarsk").grades["outlet:The Quay"].reliability == "B"
    assert store.history("Tarsk") == [grade, undoing, back]
    for prefix in ("ed-", "nothing"):
        with pytest.raises(IdUnknown):
            store.undo("Tarsk", prefix, author="ben", reason="", at=AT)


def test_the_same_decision_at_the_same_moment_is_one(store: Store) -> None:
    for _ in range(2):
        store.edit("Tarsk", "crisis", "seen", "2023-03-20", author="ana", reason="", at=AT)
    assert len(store.history("Tarsk")) == 1


@pytest.mark.parametrize(
    ("target", "field", "value"),
    [
        ("outlet:The Quay", "reliability", "G"), ("ar-1", "credibility", 7), ("crisis", "question", {"text": "?"}),
        ("crisis", "analyst_probability", float("nan")), (" ", "seen", "2023-03-20"),
    ],
)  # fmt: skip
def test_unusable_decisions_are_refused_and_not_kept(store: Store, target: str, field: str, value: object) -> None:
    with pytest.raises(BadInput):
        store.edit("Tarsk", target, field, value, author="ana", reason="", at=AT)  # type: ignore[arg-type]
    assert store.history("Tarsk") == []


def test_a_correction_of_the_wrong_kind_is_refused(store: Store) -> None:
    store.add("Tarsk", [sample()], at=AT)
    forecast = sample().forecasts[0].id
    with pytest.raises(BadInput, match="true or false"):
        store.edit("Tarsk", forecast, "negated", "yes", author="ana", reason="", at=AT)
    assert store.history("Tarsk") == []


def test_a_newer_reader_supersedes_and_everything_that_people_decided_holds(store: Store) -> None:
    old = sample()
    store.add("Tarsk", [old], at=AT)
    claim = old.forecasts[0].id
    store.edit("Tarsk", claim, "confirmed", {"passage": "p", "link": None}, author="ana", reason="", at=AT)
    store.edit("Tarsk", old.article.id, "credibility", 2, author="ana", reason="", at=AT)
    assert store.add("Tarsk", [sample(reader=NEWER, drop=["Jon Aske"])], at=AT + HOUR, reader=NEWER) == Added(updated=1)
    (stored,) = store.stored("Tarsk")
    assert (stored.reader, stored.added) == (NEWER, AT)
    assert stored.reading.article.id == old.article.id
    assert [f.id for f in stored.reading.forecasts] == [claim]
    assert stored.reading.forecasts[0].forecaster == old.forecasts[0].forecaster
    assert store.forecasts("Tarsk", confirmed=True)[0].id == claim
    assert store.record("Tarsk").grades[old.article.id].credibility == 2
    with connected(store._engine, writing=False) as connection:
        assert connection.execute(select(func.count()).select_from(versions)).scalar() == 2
    # The older one, and the newer one again, change nothing.
    assert store.add("Tarsk", [old], at=AT) == Added(skipped=1)
    assert store.add("Tarsk", [sample(reader=NEWER, drop=["Jon Aske"])], at=AT, reader=NEWER) == Added(skipped=1)


def test_a_claim_that_somebody_decided_on_outlives_a_reader_that_misses_it(store: Store) -> None:
    old = sample()
    store.add("Tarsk", [old], at=AT)
    claim = old.forecasts[1]
    store.edit("Tarsk", claim.id, "confirmed", {"passage": "p", "link": None}, author="ana", reason="", at=AT)
    assert store.add("Tarsk", [sample(reader=NEWER, drop=["Jon Aske"])], at=AT, reader=NEWER) == Added(updated=1)
    (reading,) = in_force(store)
    assert claim in reading.forecasts
    assert claim.statement in {s.id for s in reading.statements}
    assert claim.forecaster in {s.id for s in reading.speakers}
    # A third reader finds it again.
    assert store.add("Tarsk", [sample(reader=NEWEST)], at=AT, reader=NEWEST) == Added(updated=1)
    (reading,) = in_force(store)
    assert sorted(f.id for f in reading.forecasts) == sorted(f.id for f in old.forecasts)


def test_a_reader_that_takes_a_decided_paragraph_for_clutter_waits(store: Store) -> None:
    old = sample()
    store.add("Tarsk", [old], at=AT)
    newer = sample(reader=NEWER, removed=[SECOND])
    claim = old.forecasts[1].id
    edit = store.edit("Tarsk", claim, "confirmed", {"passage": "p", "link": None}, author="ana", reason="", at=AT)
    assert store.add("Tarsk", [newer], at=AT, reader=NEWER) == Added(held=1)
    assert in_force(store) == [old]
    store.undo("Tarsk", edit.id, author="ana", reason="", at=AT)
    assert store.add("Tarsk", [newer], at=AT, reader=NEWER) == Added(updated=1)
    assert [f.id for f in in_force(store)[0].forecasts] == [old.forecasts[0].id]


def test_a_date_that_is_learned_counts_and_another_guess_does_not(store: Store) -> None:
    store.add("Tarsk", [sample(published=None)], at=AT)
    assert store.has("Tarsk", sample(published=None).article)
    assert not store.has("Tarsk", sample().article)
    assert store.add("Tarsk", [sample()], at=AT) == Added(updated=1)
    assert store.articles("Tarsk")[0].day == dt.date(2023, 3, 14)
    other = sample(published=dt.date(2023, 3, 15))
    assert store.add("Tarsk", [other], at=AT) == Added(skipped=1)
    given = replace(other, article=replace(other.article, published_basis="given"))
    assert store.add("Tarsk", [given], at=AT) == Added(updated=1)
    assert store.forecasts("Tarsk")[0].day == dt.date(2023, 3, 15)


def test_a_date_given_by_hand_outlives_a_reader_that_finds_none(store: Store) -> None:
    given = sample()
    store.add("Tarsk", [replace(given, article=replace(given.article, published_basis="given"))], at=AT)
    assert store.add("Tarsk", [sample(reader=NEWER, published=None)], at=AT, reader=NEWER) == Added(updated=1)
    article = store.article("Tarsk", given.article.id).reading.article
    assert (article.published, article.published_basis) == (given.article.published, "given")
    assert store.articles("Tarsk")[0].published == given.article.published


def test_forecasts_are_listed_and_filtered_and_follow_decisions(store: Store) -> None:
    store.add("Tarsk", [sample(n, published=dt.date(2023, 3, 1 + n)) for n in range(4)], at=AT)
    varga, aske = sample(0).forecasts
    assert len(store.forecasts()) == len(store.forecasts("Tarsk")) == 8
    assert {f.forecaster for f in store.forecasts(by="VARGA")} == {"Ilse Varga"}
    assert len(store.forecasts(text="100%")) == 0
    assert len(store.forecasts(since=dt.date(2023, 3, 2), until=dt.date(2023, 3, 3))) == 4
    assert [f.article for f in store.forecasts(newest_first=True, limit=2, offset=2)] == [sample(2).article.id] * 2
    assert len(store.forecasts(offset=7)) == 1
    assert len(store.forecasts(due=dt.date(2023, 3, 18))) == 4
    resolution = {"status": "yes", "on": "2023-03-16"}
    done = store.edit("Tarsk", varga.id, "resolution", resolution, author="ana", reason="", at=AT)  # type: ignore[arg-type]
    store.edit("Tarsk", aske.id, "negated", False, author="ana", reason="", at=AT)
    store.edit("Tarsk", aske.forecaster or "", "name", "Jon Aske-Lund", author="ana", reason="", at=AT)
    assert [f.id for f in store.forecasts(status=["yes"])] == [varga.id]
    assert len(store.forecasts(due=dt.date(2023, 3, 18))) == 3
    (row,) = store.forecasts(ids=[aske.id])
    assert (row.negated, row.forecaster, row.outlet) == (False, "Jon Aske-Lund", "Harbour Post")
    store.undo("Tarsk", done.id, author="ana", reason="", at=AT)
    rejected = store.edit("Tarsk", varga.id, "rejected", True, author="ana", reason="", at=AT)
    assert [(f.id, f.status) for f in store.forecasts(status=["yes", "rejected"])] == [(varga.id, "rejected")]
    store.undo("Tarsk", rejected.id, author="ana", reason="", at=AT)
    assert len(store.forecasts(status=["open"])) == 8


def test_articles_are_listed_and_filtered(store: Store) -> None:
    store.add("Tarsk", [sample(n, published=dt.date(2023, 3, 1 + n)) for n in range(6)], at=AT)
    assert [row.title for row in store.articles("Tarsk", newest_first=True, limit=2)] == ["Dispatch 5", "Dispatch 4"]
    assert len(store.articles("Tarsk", outlet="The Quay", since=dt.date(2023, 3, 3))) == 2
    (row,) = store.articles("Tarsk", text="dispatch 4")
    assert (row.id, row.reader, row.added, row.path) == (sample(4).article.id, READER_VERSION, AT, "4.txt")


def test_ids_are_found_by_their_beginning(store: Store) -> None:
    store.add("Tarsk", [sample()], at=AT)
    forecast = sample().forecasts[0].id
    assert [(f.id, f.crisis, f.kind) for f in store.find(forecast[:12])] == [(forecast, "Tarsk", "forecast")]
    assert {f.kind for f in store.find("")} == {"article", "forecast"}
    assert store.find("fo_") == []
    assert store.article("Tarsk", sample().article.id).reading == sample()
    with pytest.raises(IdUnknown):
        store.article("Tarsk", sample(1).article.id)


def test_what_was_taken_before_an_interruption_is_kept(store: Store) -> None:
    def broken_off() -> object:
        yield sample(0)
        yield sample(1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.add("Tarsk", broken_off(), at=AT)  # type: ignore[arg-type]
    assert len(in_force(store)) == 2


def test_where_the_clock_went_backwards_the_later_decision_holds(store: Store) -> None:
    year = dt.timedelta(days=365)
    store.add("Tarsk", [sample()], at=AT)
    store.add("Tarsk", [sample(1)], at=AT - year)
    for at, grade in ((AT, "B"), (AT - year, "D")):
        last = store.edit("Tarsk", "outlet:The Quay", "reliability", grade, author="ana", reason="", at=at)
    assert store.record("Tarsk").grades["outlet:The Quay"].reliability == "D"
    store.undo("Tarsk", last.id, author="ana", reason="", at=AT - 2 * year)
    assert store.record("Tarsk").grades["outlet:The Quay"].reliability == "B"
    assert len(store.record("Tarsk").articles) == 2


def test_two_writers_at_once_add_each_article_once(place: str) -> None:
    made = [sample(n) for n in range(120)]
    done: list[Added] = []

    def write(mine: list[Reading]) -> None:
        with Store.open(place) as store:
            done.append(store.add("Tarsk", mine, at=AT))

    with Store.open(place) as store:
        store.create("Tarsk", None, author="ana", at=AT)
        writers = [threading.Thread(target=write, args=(part,)) for part in (made[:80], made[40:][::-1])]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        assert sum(done, Added()) == Added(new=120, skipped=40)
        key = lambda reading: reading.article.id  # noqa: E731
        assert sorted(in_force(store), key=key) == sorted(made, key=key)


def test_several_open_a_record_that_is_not_there_yet(place: str) -> None:
    failed: list[BaseException] = []

    def make() -> None:
        try:
            Store.open(place).close()
        except BaseException as error:
            failed.append(error)

    openers = [threading.Thread(target=make) for _ in range(4)]
    for opener in openers:
        opener.start()
    for opener in openers:
        opener.join()
    assert failed == []


def test_readings_of_a_crisis_are_its_own(store: Store) -> None:
    store.create("Sill", None, author="ana", at=AT)
    store.add("Tarsk", [sample()], at=AT)
    assert store.add("Sill", [sample()], at=AT) == Added(new=1)
    store.edit("Sill", sample().forecasts[0].id, "rejected", True, author="ana", reason="", at=AT)
    assert {f.status for f in store.forecasts("Tarsk")} == {"open"}
    assert next(store.stored("Tarsk")) == StoredReading(reading=sample(), added=AT, reader=READER_VERSION)
