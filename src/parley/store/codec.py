"""Readings and values as the database keeps them: JSON, readings compressed."""

from __future__ import annotations

import hashlib
import json
import zlib
from functools import cache

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from parley.claims.types import Reading
from parley.present.jsonl import reading_from_json, reading_json
from parley.record.types import JsonValue

LEVEL = 3
"""zlib's level: see benchmarks/README.md; higher ones cost more time than the space is worth."""


@cache
def _adapter() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


def packed(reading: Reading) -> bytes:
    """A reading as compressed JSON."""
    try:
        line = _adapter().dump_json(reading)
    except PydanticSerializationError:  # lone surrogates
        line = reading_json(reading).encode()
    return zlib.compress(line, LEVEL)


def unpacked(blob: bytes) -> Reading:
    """The reading that `packed` packed. Raises zlib.error and ValueError for a blob that is broken."""
    line = zlib.decompress(blob)
    try:
        return _adapter().validate_json(line)
    except ValidationError:  # lone surrogates, which pydantic's parser refuses
        return reading_from_json(line.decode())


def digest(blob: bytes) -> str:
    """A short hash of a packed reading: equal for equal readings."""
    return hashlib.sha256(zlib.decompress(blob)).hexdigest()[:32]


def value_text(value: JsonValue) -> str:
    """A value as JSON, by which equal values are equal. Raises ValueError for numbers that JSON lacks."""
    return json.dumps(value, allow_nan=False, sort_keys=True, ensure_ascii=False)


def value_from(line: str) -> JsonValue:
    """The value of a JSON text."""
    value: JsonValue = json.loads(line)
    return value
