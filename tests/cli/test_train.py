"""`parley train` says what it lacks before it begins."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from parley.cli.main import cli
from parley.errors import BadInput

pytest.importorskip("torch", reason="needs parley[train]")
pytest.importorskip("sklearn", reason="needs parley[train]")


@pytest.mark.parametrize("stage", ["--signs", "--further"])
@pytest.mark.parametrize("own", [False, True], ids=["no-folder", "a-folder-without-signs"])
def test_a_stage_that_learns_signs_asks_for_their_labels(stage: str, own: bool, tmp_path: Path) -> None:
    arguments = ["train", stage, *(["--own", str(tmp_path)] if own else [])]
    error = CliRunner().invoke(cli, arguments, standalone_mode=False).exception
    assert isinstance(error, BadInput)
    assert "Name their folder with --own." in str(error)
