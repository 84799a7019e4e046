"""Stages import only their own and earlier stages; package data is opened in one place; imports stay light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "parley"
COMMON = {"bygone", "errors", "halves", "names", "provenance", "spans", "times", "trees"}
STAGES = ["pages", "articles", "claims", "record", "assessment", "scores"]
CLAIMS = ["language", "model", "dates", "quantities", "states", "people", "sources", "statements", "parties"]
CLAIMS += ["events", "positions", "forecasts"]


def imports(path: Path) -> set[str]:
    """Modules of parley that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_only_earlier_stages(stage: str) -> None:
    earlier = set(STAGES[: STAGES.index(stage)])
    for path in (SOURCE / stage).rglob("*.py"):
        for module in imports(path):
            if not module.startswith("parley."):
                continue
            parts = module.split(".")
            own = parts[1] == stage or parts[1] in COMMON
            types_of_earlier = parts[1] in earlier and parts[2:3] == ["types"]
            assert own or types_of_earlier, f"{path.name} imports {module}"


@pytest.mark.parametrize("part", CLAIMS)
def test_a_part_of_claims_imports_only_earlier_parts(part: str) -> None:
    later = {*CLAIMS[CLAIMS.index(part) + 1 :], "read"}
    for path in (SOURCE / "claims" / part).rglob("*.py"):
        for module in imports(path):
            parts = module.split(".")
            assert not (parts[:2] == ["parley", "claims"] and parts[2:3] and parts[2] in later), (
                f"{path.name}: {module}"
            )


def test_every_part_of_claims_has_its_place() -> None:
    assert sorted(p.name for p in (SOURCE / "claims").iterdir() if (p / "__init__.py").exists()) == sorted(CLAIMS)


def test_only_parley_data_opens_package_data() -> None:
    for path in SOURCE.rglob("*.py"):
        # The templates of reports are code of the presentation, kept beside it.
        if path.parent.name not in ("data", "present"):
            assert "importlib.resources" not in imports(path), path


def test_no_module_is_too_long() -> None:
    for path in SOURCE.rglob("*.py"):
        assert path.read_text(encoding="utf-8").count("\n") <= 400, path


@pytest.mark.parametrize(
    ("statement", "forbidden"),
    [
        ("import parley", ["numpy", "onnxruntime", "sqlalchemy", "torch"]),
        ("import parley.cli.main", ["numpy", "onnxruntime", "torch", "trafilatura", "pydantic", "rich"]),
        ("import parley.claims.read, parley.pages.load, parley.articles.build", ["torch", "onnx", "sqlalchemy"]),
        ("import labels.__main__, labels.attributions.__main__", ["torch"]),
        ("import labels.signs.__main__, labels.speakers.__main__", ["torch"]),
    ],
)
def test_imports_stay_light(statement: str, forbidden: list[str]) -> None:
    code = f"{statement}; import sys; print([m for m in {forbidden!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
