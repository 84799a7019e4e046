"""Reads YAML by the fast parser where it is there; nothing in a file can be anything but plain data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

LARGEST = 1_000_000
"""Bytes of a user's file that are read †: the largest shipped one has a tenth of it."""
MOST_NODES = 100_000
"""Values in a user's file, those that stand there by reference counted each time †."""

_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C is some ten times as fast; not every platform's package has it."""


def parsed(text: str) -> Any:
    """What a YAML document holds; raises yaml.YAMLError where it is none."""
    return yaml.load(text, Loader=_Safe)  # noqa: S506


def given_text(path: Path) -> str:
    """The text of a file that somebody gave. Raises OSError, and ValueError where it is too large or no UTF-8."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise ValueError(f"it has more than {LARGEST:,} bytes")
    return raw.decode("utf-8-sig")


def given_parsed(text: str) -> Any:
    """As `parsed`, of a file that somebody gave: a few references may make more of it than memory holds."""
    loader = _Safe(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        if _size(node, {}) > MOST_NODES:
            raise yaml.YAMLError(f"more than {MOST_NODES:,} values")
        return loader.construct_document(node)
    except (
        ValueError,
        RecursionError,
    ) as error:  # a day that is none, a number of a thousand figures, endless brackets
        raise yaml.YAMLError(str(error)) from error
    finally:
        loader.dispose()


def _size(node: yaml.Node, known: dict[int, int]) -> int:
    """How many values a node stands for; one that holds itself stands for more than all others."""
    if (size := known.get(id(node))) is not None:
        return size
    known[id(node)] = MOST_NODES + 1  # until it is counted
    inside = [child for pair in node.value for child in pair] if isinstance(node, yaml.MappingNode) else node.value
    size = 1 if isinstance(node, yaml.ScalarNode) else 1 + sum(_size(child, known) for child in inside)
    known[id(node)] = size
    return size
