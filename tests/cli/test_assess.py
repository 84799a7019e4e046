"""`parley assess` as people call it, on a record of invented articles that need no model."""

import datetime as dt
import json
from pathlib import Path

import click
import jsonschema
import pytest
from click.testing import CliRunner, Result

from parley.cli.main import cli
from parley.errors import BadInput
from parley.present.assessment_json import assessment_from_json, assessment_json, schema
from parley.store.database import Store
from tests.assessment.cases import EVENT, OPENS, article, assessed, day, record, sighting, weekly

AGO = (dt.datetime.now(dt.UTC).date() - OPENS).days - 6
"""The articles are of the last days: what is decided today must come after them."""
LATELY = day(AGO + 4).isoformat()
SCHEMA = Path(__file__).parents[2] / "docs" / "assessment.schema.json"


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record and settings of the test's own, with one crisis of two articles."""
    monkeypatch.setenv("PARLEY_RECORD", str(tmp_path / "record.db"))
    monkeypatch.setenv("PARLEY_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("PARLEY_AUTHOR", "ana")
    threat = {"id": "ev-1", "type": "THREATEN", "actor": ("RUS",), "recipient": ("UKR",)}
    pages = [article(f"a{n}", n, events=(_event(EVENT, **threat),)) for n in (AGO, AGO + 3)]
    with Store.open() as store:
        store.create("tarsk", None, author="ana", at=dt.datetime.now(dt.UTC))
        store.add("tarsk", [page.reading for page in pages], at=dt.datetime.now(dt.UTC))


def _event(event: object, **changes: object) -> object:
    from dataclasses import replace

    return replace(event, **changes)  # type: ignore[type-var]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["assess", "tarsk", *arguments], standalone_mode=False)


def test_json_follows_the_schema_and_the_names_of_the_contract() -> None:
    result = run("--json", "--as-of", LATELY)
    assert result.exception is None
    data = json.loads(result.stdout)
    jsonschema.validate(data, schema())
    assert {
        "question", "as_of", "headline", "outcomes", "base_rate", "evidence", "forecasters", "timeline", "unseen",
        "positions", "analogues", "assumptions", "limits",
    } <= set(data)  # fmt: skip
    assert set(data["headline"]) == {"probability", "display", "interval", "word"}
    assert (data["question"]["actor"], data["question"]["target"]) == ("RUS", "UKR")
    assert run("--json", "--as-of", LATELY).stdout == result.stdout, "the same to the byte"


def test_the_committed_schema_is_that_of_the_types() -> None:
    said = "run: python -m parley.present.assessment_json > docs/assessment.schema.json"
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema(), said


def test_an_assessment_survives_the_way_through_json() -> None:
    told = assessed(record(weekly(20)), [sighting("buildup", 3, "Quay", "Lamp")], 20)
    line = assessment_json(told)
    assert assessment_from_json(line) == told
    item = next(e for e in json.loads(line)["evidence"] if e["indicator"] == "buildup")
    assert item["reports"][0] == {"article": "buildup-3-Lamp", "span": [0, 4]}


def test_the_summary_tells_the_answer_and_proposes_the_question() -> None:
    said = run("--as-of", LATELY).stdout
    assert "almost no chance" in said or "unlikely" in said
    assert "Base rate" in said
    assert "confirm it with" in said.replace("\n", " ")


def test_a_question_that_nobody_asked_is_answered_as_of_the_newest_article_until_somebody_decides() -> None:
    newest, today = day(AGO + 3).isoformat(), dt.datetime.now(dt.UTC).date().isoformat()
    asked = json.loads(run("--json").stdout)
    assert asked["as_of"] == newest
    assert asked["question"]["closes"] == (day(AGO + 3) + dt.timedelta(days=90)).isoformat()
    assert any(f"the day of the newest article ({newest})" in limit for limit in asked["limits"])
    assert json.loads(run("--json").stdout)["as_of"] == newest, "having looked decides nothing"
    assert run("--set", "profile.trigger=political", "--because", "I saw it").exception is None
    assert json.loads(run("--json").stdout)["as_of"] == today


def test_a_question_of_the_past_is_answered_as_of_the_newest_article_and_is_no_forecast() -> None:
    newest, yesterday = day(AGO + 3).isoformat(), dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1)
    asked = json.loads(run("--ask", "RUS", "UKR", "--by", yesterday.isoformat(), "--json").stdout)
    assert (asked["as_of"], asked["question"]["closes"]) == (newest, yesterday.isoformat())
    assert json.loads(run("--json").stdout)["as_of"] == newest
    with Store.open() as store:
        assert "headline" not in {edit.field for edit in store.history("tarsk")}
    run("--ask", "RUS", "UKR", "--by", "2099-01-01")
    assert json.loads(run("--json").stdout)["as_of"] == dt.datetime.now(dt.UTC).date().isoformat()


def test_the_question_that_is_confirmed_is_the_one_that_was_shown() -> None:
    shown = json.loads(run("--json").stdout)["question"]
    assert run("--confirm-question").exception is None
    with Store.open() as store:
        kept = store.record("tarsk").question
    assert kept is not None
    assert (kept.text, kept.closes.isoformat()) == (shown["text"], shown["closes"])


def test_changes_by_hand_are_kept_and_can_be_undone() -> None:
    assert run("--confirm-question").exception is None
    before = json.loads(run("--json").stdout)
    assert isinstance(run("--set", "profile.trigger=political").exception, BadInput), "no reason given"
    changed = run("--set", "profile.trigger=direct violence", "--my-probability", "0.35", "--because", "I saw it",
                  "--json")  # fmt: skip
    after = json.loads(changed.stdout)
    assert after["profile"]["trigger"]["value"] == "direct violence"
    assert after["base_rate"]["n"] != before["base_rate"]["n"]
    assert after["analyst"]["probability"] == 0.35
    with Store.open() as store:
        edits = {edit.field: edit for edit in store.history("tarsk")}
    assert edits["profile.trigger"].reason == "I saw it"
    assert edits["headline"].author == "Parley"
    CliRunner().invoke(cli, ["undo", "tarsk", edits["profile.trigger"].id], standalone_mode=False)
    assert json.loads(run("--json").stdout)["base_rate"] == before["base_rate"]


@pytest.mark.parametrize(
    "change",
    [
        "profile.trigger=rumour", "profile.mood=bad", "indicator:none.log_odds=1", "buildup=1", "source:x.colour=red",
        "indicator:intelligence-warning.log_odds=high",
    ],
)  # fmt: skip
def test_a_change_that_is_none_is_refused_and_nothing_is_kept(change: str) -> None:
    run("--ask", "RUS", "UKR")
    with Store.open() as store:
        before = store.history("tarsk")
    assert isinstance(run("--set", change, "--because", "why not").exception, BadInput)
    with Store.open() as store:
        assert store.history("tarsk") == before


def test_today_is_kept_once_and_the_past_changes_nothing() -> None:
    run("--ask", "RUS", "UKR", "--by", "2099-01-01")
    run()
    run()
    run("--as-of", LATELY)
    with Store.open() as store:
        fields = [edit.field for edit in store.history("tarsk")]
    assert fields.count("seen") == 1
    assert fields.count("headline") == 1


def test_what_if_on_a_past_day_is_told_and_not_kept() -> None:
    run("--ask", "RUS", "UKR", "--by", "2099-01-01")
    with Store.open() as store:
        before = store.history("tarsk")
    change = ("--set", "profile.trigger=direct violence")
    plain = json.loads(run("--json", "--as-of", LATELY).stdout)
    asked = run("--json", "--as-of", LATELY, *change)
    told = json.loads(asked.stdout)
    assert (told["profile"]["trigger"]["value"], plain["profile"]["trigger"]["value"]) == (
        "direct violence", "political",
    )  # fmt: skip
    assert told["headline"] != plain["headline"]
    assert "Nothing is kept." in asked.stderr
    assert any("Set by hand: trigger is direct violence" in line for line in told["assumptions"])
    with Store.open() as store:
        assert store.history("tarsk") == before
    assert json.loads(run("--json", "--as-of", LATELY).stdout) == plain


@pytest.mark.parametrize("deciding", [("--ask", "RUS", "UKR"), ("--my-probability", "0.5"), ("--confirm-question",)])
def test_nothing_is_decided_on_a_past_day(deciding: tuple[str, ...]) -> None:
    assert isinstance(run("--as-of", LATELY, *deciding).exception, click.UsageError)


def test_of_an_unknown_crisis_those_that_there_are_are_named() -> None:
    error = CliRunner().invoke(cli, ["assess", "tarks"], standalone_mode=False).exception
    assert isinstance(error, BadInput)
    assert "There are: tarsk." in str(error)
