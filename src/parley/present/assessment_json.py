"""An assessment as one JSON object by the names that other programs rely on, and its schema.

`python -m parley.present.assessment_json > docs/assessment.schema.json` writes the schema.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from parley.assessment.types import Assessment


@cache
def _adapter() -> TypeAdapter[Assessment]:
    return TypeAdapter(Assessment)


def assessment_json(assessment: Assessment) -> str:
    """One line of JSON; numbers are not rounded. Halves of surrogate pairs become question marks."""
    line = json.dumps(_adapter().dump_python(assessment, mode="json"), ensure_ascii=False, allow_nan=False)
    return line.encode("utf-8", "replace").decode("utf-8")


def assessment_from_json(line: str) -> Assessment:
    """The assessment that `assessment_json` wrote."""
    return _adapter().validate_python(json.loads(line))


def schema() -> dict[str, Any]:
    """The JSON Schema of an assessment."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Assessment",
        **_adapter().json_schema(mode="serialization"),
    }


if __name__ == "__main__":
    json.dump(schema(), sys.stdout, indent=1, sort_keys=True)
    sys.stdout.write("\n")
