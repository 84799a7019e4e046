"""Where settings come from."""

from pathlib import Path

import pytest

from parley.config import config_file, setting, settings
from parley.errors import BadInput


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No settings but those of the test; gives the configuration file's path."""
    monkeypatch.setenv("PARLEY_CONFIG", str(tmp_path / "config.toml"))
    for variable in ("PARLEY_RECORD", "PARLEY_AUTHOR"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path / "config.toml"


def test_defaults_give_way_to_the_file_to_the_environment_to_flags(
    alone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [s.source for s in settings()] == ["default", "default"]
    assert setting("record").value.endswith("record.db")
    alone.write_text('author = "desk"\n')
    assert setting("author") == ("author", "desk", "file", str(alone))
    monkeypatch.setenv("PARLEY_AUTHOR", "ana")
    assert setting("author") == ("author", "ana", "environment", "$PARLEY_AUTHOR")
    assert setting("author", "ben") == ("author", "ben", "flag", "--author")


def test_without_a_variable_the_file_is_in_the_users_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PARLEY_CONFIG")
    assert config_file().parts[-2:] == ("parley", "config.toml")


@pytest.mark.parametrize("text", ["author = ", "colour = 'red'", "author = 7", "record = ''", "\xff"])
def test_a_file_that_makes_no_sense_is_named(alone: Path, text: str) -> None:
    alone.write_bytes(text.encode("latin-1"))
    with pytest.raises(BadInput, match=r"config\.toml"):
        setting("record")


def test_a_home_that_is_no_folder_sets_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    monkeypatch.setenv("PARLEY_CONFIG", str(tmp_path / "home" / ".config" / "parley" / "config.toml"))
    assert setting("record").source == "default"
