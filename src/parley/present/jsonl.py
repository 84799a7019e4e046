"""Readings as JSON, one line each, by the names that other programs rely on; and the schema of a line."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from parley.claims.types import Reading


@cache
def _adapter() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


def reading_json(reading: Reading) -> str:
    """One line of JSON without line feeds; characters that UTF-8 cannot carry are escaped."""
    return json.dumps(_adapter().dump_python(reading, mode="json"), ensure_ascii=False).translate(_SURROGATES)


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


class _Escapes(dict[int, str]):
    """Lone surrogates as JSON escapes, looked up by `str.translate`."""

    def __missing__(self, code: int) -> str | int:
        return f"\\u{code:04x}" if 0xD800 <= code <= 0xDFFF else code


_SURROGATES = _Escapes()
