"""Reads YAML by the fast parser where it is there; nothing in a file can be anything but plain data."""

from __future__ import annotations

from typing import Any

import yaml

_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C is some ten times as fast; not every platform's package has it."""


def parsed(text: str) -> Any:
    """What a YAML document holds; raises yaml.YAMLError where it is none."""
    return yaml.load(text, Loader=_Safe)  # noqa: S506
