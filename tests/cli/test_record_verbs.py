"""The record's verbs as people call them."""

import datetime as dt
import json
import os
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from parley.cli.main import cli
from parley.errors import BadInput, CrisisExists, CrisisUnknown
from parley.present.jsonl import reading_json
from parley.store.database import Store
from parley.store.exchange import edit_json, stored_json
from tests.store.samples import FIRST, SECOND, sample

ASKED = ["--actor", "VAL", "--event", "assault", "--target", "MER", "--by", "2023-06-30"]


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record and settings of the test's own."""
    monkeypatch.setenv("PARLEY_RECORD", str(tmp_path / "record.db"))
    monkeypatch.setenv("PARLEY_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("PARLEY_AUTHOR", "ana")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), standalone_mode=False)


def test_a_crisis_with_a_question_and_one_without() -> None:
    assert run("new", "Tarsk", *ASKED).return_value == 0
    assert run("new", "Sill").return_value == 0
    with Store.open() as store:
        question = store.record("Tarsk").question
        assert question is not None
        assert (question.event, question.text) == ("ASSAULT", "Will VAL assault MER by 2023-06-30?")
        assert store.record("Sill").question is None
        assert store.history("Tarsk")[0].author == "ana"


@pytest.mark.parametrize(
    "arguments",
    [
        ASKED[:-2],
        ["--question", "Will they?"],
        [*ASKED, "--from", "2023-07-01"],
        [*ASKED[:-2], "--from", "2023-01-01"],
        [part.replace("assault", "war") for part in ASKED],
    ],
)
def test_half_a_question_is_refused(arguments: list[str]) -> None:
    assert isinstance(run("new", "Tarsk", *arguments).exception, BadInput)


@pytest.mark.parametrize(
    ("off", "says"),
    [
        (dt.timedelta(days=-20_000), "from before there was a Parley. To mend it, write the crisis with `parley export 'Sill' --format jsonl`"),
        (dt.timedelta(days=3), "later than this computer's clock"),
        (dt.timedelta(hours=5), ""),
        (dt.timedelta(days=-30), ""),
    ],
)  # fmt: skip
def test_what_was_decided_while_the_clock_was_wrong_is_said_at_each_opening(off: dt.timedelta, says: str) -> None:
    now = dt.datetime.now(dt.UTC)
    with Store.open() as store:
        store.create("Tarsk", None, author="ana", at=now)
        store.create("Sill", None, author="ana", at=now)
        store.edit("Sill", "crisis", "seen", "2023-03-01", author="ana", reason="", at=now + off)
    for crisis in ("Sill", "Tarsk"):
        done = run("decisions", crisis)
        assert done.return_value == 0
        assert done.stderr.count("parley: 'Sill' in the record") == (1 if says else 0)
        assert says in done.stderr
        assert "parley: " not in done.stdout


def test_names_that_are_taken_or_unknown() -> None:
    run("new", "Tarsk")
    assert isinstance(run("new", "Tarsk").exception, CrisisExists)
    assert isinstance(run("add", "Sill", "x.txt").exception, CrisisUnknown)


def test_pages_are_read_once(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text("“We stay,” said Ilse Varga, the harbour master, on 3 March 2023.")
    run("new", "Tarsk")
    first = run("add", "Tarsk", str(page), str(tmp_path / "none.txt"))
    assert (first.return_value, first.stdout) == (1, "1 added, 0 already there, 0 updated, 1 failed\n")
    assert "none.txt" in first.stderr
    again = run("add", "Tarsk", str(page), "--json")
    assert (again.return_value, again.stderr) == (0, "")
    counts = {"new": 0, "skipped": 1, "updated": 0, "held": 0, "decided": 0, "failed": 0}
    assert json.loads(again.stdout) == counts
    dated = run("add", "Tarsk", str(page), "--published", "2023-03-05")
    assert dated.stdout == "0 added, 0 already there, 1 updated\n"
    assert run("add", "Tarsk", str(tmp_path / "none.txt")).return_value == 3


def test_readings_and_records_are_taken_over(tmp_path: Path) -> None:
    run("new", "Tarsk")
    lines = tmp_path / "readings.jsonl"
    lines.write_text("\n".join([reading_json(sample(0)), "nonsense", reading_json(sample(1))]), encoding="utf-8")
    done = run("add", "Tarsk", str(lines), str(tmp_path / "none.jsonl"))
    assert (done.return_value, done.stdout) == (1, "2 added, 0 already there, 0 updated, 2 failed\n")
    assert "line 2" in done.stderr
    run("grade", "Tarsk", "outlet:The Quay", "b")
    with Store.open() as store:
        whole = [*map(stored_json, store.stored("Tarsk")), *map(edit_json, store.history("Tarsk"))]
        before = store.record("Tarsk")
    lines.write_text("\n".join(whole), encoding="utf-8")
    assert run("new", "Tarsk", "--record", str(tmp_path / "other.db")).return_value == 0
    done = run("add", "Tarsk", str(lines), "--record", str(tmp_path / "other.db"))
    assert done.stdout == "2 added, 0 already there, 0 updated, 1 decisions taken over\n"
    with Store.open(str(tmp_path / "other.db")) as store:
        assert store.record("Tarsk") == before


def test_grades_are_listed_and_undone() -> None:
    run("new", "Tarsk")
    given = run("grade", "Tarsk", "outlet:The Quay", "b", "--because", "known well", "--author", "ben")
    assert given.stdout.startswith("Reliability of outlet:The Quay: B (ed-")
    run("grade", "Tarsk", "ar-1", "2")
    first, second = map(json.loads, run("decisions", "Tarsk", "--json").stdout.splitlines())
    assert (first["author"], first["reason"], first["value"], second["value"]) == ("ben", "known well", "B", 2)
    assert run("undo", "Tarsk", first["id"][:10], "--because", "too soon").return_value == 0
    marked, standing, undoing = run("decisions", "Tarsk").stdout.splitlines()
    assert marked.endswith('"B" (known well) [undone]')
    assert "[undone]" not in standing + undoing
    assert f"undoes {first['id']}" in undoing
    for subject, wrong in (*(("ar-1", grade) for grade in ("Z", "0", "AB", "", "C")), ("outlet:The Quay", "3")):
        assert isinstance(run("grade", "Tarsk", subject, wrong).exception, BadInput)


def test_a_grade_of_an_outlet_that_printed_nothing_is_kept_and_said(tmp_path: Path) -> None:
    run("new", "Tarsk")
    (tmp_path / "one.jsonl").write_text(reading_json(sample(1)) + "\n", encoding="utf-8")
    run("add", "Tarsk", str(tmp_path / "one.jsonl"))
    assert run("grade", "Tarsk", "outlet:The Quay", "B").stderr == ""
    assert "is 'The Quay' meant?" in run("grade", "Tarsk", "outlet:Quay", "B").stderr
    assert "only articles that credit it" in run("grade", "Tarsk", "outlet:Reuters", "B").stderr


def test_the_files_of_a_folder_that_are_left_aside_are_said(tmp_path: Path) -> None:
    run("new", "Tarsk")
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "page.txt").write_text(f"{FIRST}\n\n{SECOND}\n", encoding="utf-8")
    for name in ("tv.srt", "feed.xml", ".hidden"):
        (pages / name).write_text("x", encoding="utf-8")
    said = run("add", "Tarsk", str(pages)).stderr
    assert f"Left aside in {pages}: 2 files with other endings (feed.xml, tv.srt)." in said
    assert "Left aside" not in run("add", "Tarsk", str(pages / "page.txt")).stderr


def test_settings_say_where_they_come_from(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('author = "desk"\n')
    listed = run("config", "--record", "postgresql://ana:hidden@host/db").stdout
    assert "record = postgresql+psycopg://ana:***@host/db (flag: --record)" in listed
    assert "author = ana (environment: $PARLEY_AUTHOR)" in listed
    settings = json.loads(run("config", "--json").stdout)["settings"]
    assert settings["record"]["source"] == "environment"


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2023-02-29"])
def test_days_of_no_age_are_refused_by_every_verb(day: str) -> None:
    for arguments in (
        ["assess", "tarsk", "--as-of", day],
        ["read", "x", "--published", day],
        ["score", "--as-of", day],
        ["incidents", "list", "tarsk", "--since", day],
    ):
        assert isinstance(run(*arguments).exception, click.BadParameter)


@pytest.mark.parametrize("day", ["1000-01-01", "2999-12-31"])
def test_the_first_and_the_last_day_can_be_reckoned_with(tmp_path: Path, day: str) -> None:
    said = (
        "Valdoria will attack Merrow next week, by tomorrow or within 900 years, said Ilse Varga, the harbour master."
    )
    (tmp_path / "page.txt").write_text(said)
    question = ["--question", "q", "--actor", "RUS", "--event", "ASSAULT", "--target", "UKR", "--by", day]
    for arguments in (
        ["new", "tarsk", *question],
        ["add", "tarsk", str(tmp_path / "page.txt"), "--published", day],
        ["assess", "tarsk", "--as-of", day],
        ["score", "tarsk", "--as-of", day],
        ["forecasts", "tarsk", "--as-of", day],
    ):
        assert run(*arguments).exit_code == 0


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    run("new", "tarsk")
    os.mkfifo(tmp_path / "readings.jsonl")
    done = run("add", "tarsk", str(tmp_path / "readings.jsonl"))
    assert done.return_value == 3
    assert "not a regular file" in done.stderr
