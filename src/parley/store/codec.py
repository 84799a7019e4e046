"""Readings and values as the database keeps them: JSON, readings compressed."""

from __future__ import annotations

import hashlib
import json
import zlib
from functools import cache
from typing import NamedTuple

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


class Packed(NamedTuple):
    """A reading as the database keeps it, and a short hash that is equal for equal readings."""

    blob: bytes
    digest: str


def packed(reading: Reading) -> Packed:
    """A reading as compressed JSON."""
    try:
        line = _adapter().dump_json(reading)
    except PydanticSerializationError:  # lone surrogates
        line = reading_json(reading).encode()
    return Packed(zlib.compress(line, LEVEL), hashlib.sha256(line).hexdigest()[:32])


def unpacked(blob: bytes) -> Reading:
    """The reading that `packed` packed. Raises zlib.error and ValueError for a blob that is broken."""
    line = zlib.decompress(blob)
    try:
        return _adapter().validate_json(line)
    except ValidationError:  # lone surrogates, which pydantic's parser refuses
        return reading_from_json(line.decode())


def value_text(value: JsonValue) -> str:
    """A value as JSON, by which equal values are equal. Raises ValueError for numbers that JSON lacks."""
    return json.dumps(value, allow_nan=False, sort_keys=True, ensure_ascii=False)


def value_from(line: str) -> JsonValue:
    """The value of a JSON text."""
    value: JsonValue = json.loads(line)
    return value
