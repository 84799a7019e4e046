"""`parley history`: the list, one case, and ICB's tables in the user's data folder."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from parley.assessment.cases import Case
from parley.cli.history import COLUMNS, command
from parley.data.casebook import load_casebook
from parley.errors import BadInput, IdUnknown, SourceNotFound
from tests.data.test_icb import table


def run(*arguments: str) -> list[str]:
    done = CliRunner().invoke(command, list(arguments), standalone_mode=False)
    if done.exception:
        raise done.exception
    return done.stdout.splitlines()


def test_the_list_holds_every_case_and_filters_narrow_it() -> None:
    assert len(run()) == len(load_casebook())
    (line,) = run("--find", "scrap dealers", "--since", "1980")
    assert line.startswith("1982-03-19 falklands-1982: ARG against GBR; attack.")
    found = [json.loads(line) for line in run("--actor", "pak", "--outcome", "attack", "--until", "1971", "--json")]
    assert [case["id"] for case in found] == [
        case.id for case in load_casebook() if "PAK" in case.sides and case.outcome == "attack" and case.year <= 1971
    ]
    assert run("--find", "no such words at all") == []
    header, row = run("--csv", "--actor", "arg", "--find", "scrap")
    assert header.startswith("id,name,began,ended,challenger,defender,")
    assert row.startswith("falklands-1982,Falklands,1982-03-19,1982-06-14,ARG,GBR,political,no,False,")


def test_every_field_of_a_case_is_shown() -> None:
    assert set(COLUMNS) == set(Case.__dataclass_fields__)


def test_one_case_is_told_with_its_source() -> None:
    told = "\n".join(run("show", "qibya-1953"))
    assert "Benny Morris" in told
    assert "serious: yes" in told
    with pytest.raises(IdUnknown, match="no case 'atlantis'"):
        run("show", "atlantis")


def test_a_table_of_icb_is_listed_once_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with pytest.raises(BadInput, match="not installed"):
        run("--icb")
    file = tmp_path / "mine.csv"
    file.write_bytes(table())
    assert run("install", str(file)) == []
    assert run("--icb", "--find", "quay 17", "--since", "1950") == ["1950 17: QUAY 17; violence 3 of 4"]
    assert run("--icb", "--since", "1951") == []
    with pytest.raises(SourceNotFound, match="There is no file"):
        run("install", str(tmp_path / "none.csv"))
