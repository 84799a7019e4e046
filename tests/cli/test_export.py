"""parley export, as people and programs call it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from parley.cli.main import cli
from parley.errors import BadInput, CrisisUnknown
from parley.store.database import Store
from tests.present.exports_sample import CONFIRMED, QUESTION, RESOLVED, reading
from tests.scores.builders import moment

ONE_FILE = ["jsonl", "geojson", "markdown", "plover", "ftm", "bibtex"]


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record of the test's own with one crisis in it."""
    monkeypatch.setenv("PARLEY_RECORD", str(tmp_path / "record.db"))
    monkeypatch.setenv("PARLEY_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("PARLEY_AUTHOR", "ines")
    with Store.open() as store:
        store.create("Tarsk", None, author="ines", at=moment("2031-03-01"))
        store.add("Tarsk", [reading()], at=moment("2031-03-05"))
        store.append("Tarsk", [QUESTION, RESOLVED])


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), standalone_mode=False)


@pytest.mark.parametrize("form", ONE_FILE)
def test_stdout_and_a_file_hold_the_same(form: str, tmp_path: Path) -> None:
    shown = run("export", "Tarsk", "--format", form)
    assert shown.return_value == 0, shown.exception
    assert run("export", "Tarsk", "--format", form, "--output", str(tmp_path / "out")).return_value == 0
    assert (tmp_path / "out").read_text(encoding="utf-8") == shown.stdout
    assert run("export", "Tarsk", "--format", form, "--output", str(tmp_path)).return_value == 0
    assert shown.stdout in [p.read_text(encoding="utf-8") for p in tmp_path.glob("Tarsk.*")]
    assert not list(tmp_path.glob(".*part"))


def test_a_record_goes_out_and_comes_back_the_same(tmp_path: Path) -> None:
    lines, other = str(tmp_path / "tarsk.jsonl"), str(tmp_path / "other.db")
    done = run("export", "Tarsk", "--format", "jsonl", "--output", lines)
    assert "1 forecasts by named persons" in done.stderr
    run("new", "Tarsk", "--record", other)
    assert run("add", "Tarsk", lines, "--record", other).return_value == 0
    with Store.open() as here, Store.open(other) as there:
        assert there.record("Tarsk") == here.record("Tarsk")
        assert there.history("Tarsk") == here.history("Tarsk")
    run("export", "Tarsk", "--format", "jsonl", "--record", other, "--output", f"{lines}2")
    assert Path(f"{lines}2").read_bytes() == Path(lines).read_bytes()


def test_nothing_is_said_of_confirmed_rows() -> None:
    with Store.open() as store:
        store.append("Tarsk", [CONFIRMED])
    assert "named persons" not in run("export", "Tarsk", "--format", "jsonl").stderr


def test_tables_come_with_their_codebook(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "tables"
    done = run("export", "Tarsk", "--format", "csv", "--output", str(folder))
    assert done.return_value == 0, done.exception
    assert done.stdout == ""
    assert "4 events" in done.stderr
    assert "`deadline_rule`" in (folder / "codebook.md").read_text(encoding="utf-8")
    assert len(list(folder.glob("*.csv"))) == 9


def test_what_is_left_out_is_counted_on_stderr() -> None:
    done = run("export", "Tarsk", "--format", "plover")
    assert "Left out: 1 events whose actor is not named" in done.stderr
    assert [json.loads(line)["event"] for line in done.stdout.splitlines()] == [["ASSAULT"], ["ASSAULT"], ["CONSULT"]]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["Sill", "--format", "jsonl"], CrisisUnknown),
        (["Sill", "--format", "bibtex"], CrisisUnknown),
        (["Tarsk", "--format", "bibtex", "--output", "/dev/null/x"], BadInput),
        (["Tarsk", "--format", "csv", "--output", "/dev/null/x"], BadInput),
    ],
)
def test_mistakes_are_one_sentence(arguments: list[str], error: type[Exception]) -> None:
    assert isinstance(run("export", *arguments).exception, error)


def test_a_device_is_written_to_and_stays_one() -> None:
    assert run("export", "Tarsk", "--format", "bibtex", "--output", "/dev/null").return_value == 0
    assert Path("/dev/null").is_char_device()


def test_tables_need_a_folder() -> None:
    done = CliRunner().invoke(cli, ["export", "Tarsk", "--format", "csv"])
    assert done.exit_code == 2
    assert "--output FOLDER" in done.stderr
