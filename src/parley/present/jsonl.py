"""Readings as JSON, one line each, by the names that other programs rely on; and the schema of a line."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from parley.claims.types import Reading

_SURROGATE = re.compile("[\ud800-\udfff]")


@cache
def _adapter() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


def reading_json(reading: Reading) -> str:
    """One line of JSON without line feeds; characters that UTF-8 cannot carry are escaped."""
    line = json.dumps(_adapter().dump_python(reading, mode="json"), ensure_ascii=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", line)


def reading_from_json(line: str) -> Reading:
    """The reading that `reading_json` wrote."""
    return _adapter().validate_python(json.loads(line))


def schema() -> dict[str, Any]:
    """The JSON Schema of a line."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Reading",
        **_adapter().json_schema(mode="serialization"),
    }
