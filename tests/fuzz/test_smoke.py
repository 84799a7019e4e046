"""The fuzzing harness runs: a few inputs with coverage, from the seeds."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="needs atheris (pip install atheris)")
def test_a_few_inputs(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.run", "bytes", "-runs=12", "-seed=1", f"-artifact_prefix={tmp_path}/"],
        cwd=ROOT, capture_output=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:].decode("utf-8", "replace")
    assert b"Done 12 runs" in done.stderr
    assert b"INITED" in done.stderr
    assert not list(tmp_path.iterdir())
