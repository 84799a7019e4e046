"""persons and incidents: listed, shown, joined and split by hand, and all of that undone."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from parley.cli.main import cli
from parley.errors import BadInput, IdUnknown
from parley.store.database import Store
from tests.record.made import FIRST, event, speaker, stored
from tests.store.samples import AT

SHELLED = "It was a cold morning. Veldt shelled the hills near Anzor on Monday. Nobody was hurt."
FIRED = "Guns fired on Anzor through the night."


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record in which two papers report one shelling, and Ilse Varga, Varga, a ministry and its spokesman speak."""
    monkeypatch.setenv("PARLEY_RECORD", str(tmp_path / "record.db"))
    monkeypatch.setenv("PARLEY_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("PARLEY_AUTHOR", "ines")
    made = [
        stored(
            1, SHELLED, speakers=(speaker("1a", "Ilse Varga", role="harbour master"), speaker("1b", "Odo Brandt")),
            events=(event("1", SHELLED, "shelled", day=FIRST, place="Anzor"),),
        ),
        stored(
            2, FIRED, days=1, speakers=(speaker("2a", "Varga"), speaker("2b", "Merrow ministry", kind="government")),
            events=(event("2", FIRED, "fired", day=FIRST, place="Anzor"),),
        ),
    ]  # fmt: skip
    with Store.open() as store:
        store.create("dam", None, author="ines", at=AT)
        store.add_stored("dam", made)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), standalone_mode=False)


def listed(verb: str, *more: str) -> list[dict[str, object]]:
    done = run(verb, "list", "dam", "--json", *more)
    assert done.return_value == 0, done.exception
    return [json.loads(line) for line in done.stdout.splitlines()]


def undo_hint(done: Result) -> str:
    assert done.return_value == 0, done.exception
    return done.stderr.strip().split()[-1]


def test_persons_are_listed_and_shown_with_every_appearance() -> None:
    names = {str(one["name"]): one for one in listed("persons")}
    assert set(names) == {"Ilse Varga", "Odo Brandt", "Merrow ministry"}
    assert names["Ilse Varga"]["names"] == ["Ilse Varga", "Varga"]
    assert [one["name"] for one in listed("persons", "--kind", "government")] == ["Merrow ministry"]
    assert [one["name"] for one in listed("persons", "--find", "HARBOUR")] == ["Ilse Varga"]
    shown = run("persons", "show", "dam", str(names["Ilse Varga"]["id"])).stdout
    assert "Paper 1: Ilse Varga (harbour master)" in shown
    assert "sp-2a in ar-2" in shown
    assert run("persons", "show", "dam", "varga").stdout == shown


def test_a_person_is_split_joined_and_both_are_undone() -> None:
    varga = str(listed("persons", "--find", "Ilse")[0]["id"])
    done = run("persons", "split", "dam", varga, "ar-2", "--because", "the younger Varga")
    edit = undo_hint(done)
    assert {one["name"] for one in listed("persons")} == {"Ilse Varga", "Odo Brandt", "Merrow ministry", "Varga"}
    younger = str(next(one["id"] for one in listed("persons") if one["name"] == "Varga"))
    odo = str(listed("persons", "--find", "Odo")[0]["id"])
    again = undo_hint(run("persons", "join", "dam", younger, odo, "--because", "a pen name"))
    assert listed("persons", "--find", "Odo")[0]["names"] == ["Odo Brandt", "Varga"]
    shown = run("persons", "show", "dam", odo).stdout
    assert "ines: join" in shown
    assert "(a pen name)" in shown
    for name in (again, edit):
        assert run("undo", "dam", name).return_value == 0
    assert listed("persons", "--find", "Ilse")[0]["names"] == ["Ilse Varga", "Varga"]


def test_what_cannot_be_decided_is_refused() -> None:
    by_name = {str(one["name"]): str(one["id"]) for one in listed("persons")}
    varga, odo = by_name["Ilse Varga"], by_name["Odo Brandt"]
    for arguments, error in (
        (("persons", "join", "dam", varga, odo), BadInput),  # no reason
        (("persons", "join", "dam", varga, varga, "--because", "so"), BadInput),
        (("persons", "join", "dam", varga, by_name["Merrow ministry"], "--because", "so"), BadInput),
        (("persons", "join", "dam", varga, "pe-0000", "--because", "so"), IdUnknown),
        (("persons", "split", "dam", varga, "sp-1a", "sp-2a", "--because", "so"), BadInput),
        (("persons", "split", "dam", varga, "sp-1b", "--because", "so"), IdUnknown),
        (("persons", "show", "dam", "pe-"), IdUnknown),
        (("persons", "show", "dam", "Nobody"), IdUnknown),
    ):
        assert isinstance(run(*arguments).exception, error), arguments
    with Store.open() as store:
        assert store.history("dam") == []


def test_incidents_are_listed_with_reports_origins_and_the_sentence() -> None:
    (one,) = listed("incidents")
    assert (one["origins"], one["start"], one["place"]) == (2, FIRST.isoformat(), "Anzor")
    assert listed("incidents", "--actor", "mrw") == listed("incidents", "--since", "1987-04-07") == []
    assert len(listed("incidents", "--type", "ASSAULT", "--status", "happened", "--reports", "2")) == 1
    lines = run("incidents", "list", "dam").stdout.splitlines()
    assert lines[0].endswith("1987-04-06  ASSAULT happened: VLD → MRW at Anzor; 2 reports, 2 independent origins")
    assert lines[1] == "    “Veldt shelled the hills near Anzor on Monday.”"
    shown = run("incidents", "show", "dam", str(one["id"])).stdout
    assert "agrees with the first report by" in shown
    assert "said by Paper 2; ev-2 in ar-2" in shown


def test_an_incident_is_split_joined_and_undone() -> None:
    first = str(listed("incidents")[0]["id"])
    edit = undo_hint(run("incidents", "split", "dam", first, "ev-2", "--because", "another night"))
    two = [str(one["id"]) for one in listed("incidents")]
    assert len(two) == 2
    undo_hint(run("incidents", "join", "dam", *two, "--because", "it was one after all"))
    (joined,) = listed("incidents")
    assert joined["origins"] == 2
    assert "ines: split" in run("incidents", "show", "dam", str(joined["id"])).stdout
    assert run("undo", "dam", edit).return_value == 0
    assert len(listed("incidents")) == 1
