"""Changes to JSON that leave it JSON: parts swapped, repeated, dropped, replaced by odd values.

Bytes changed at random seldom get past a parser of JSON; these reach what comes after it.
"""

from __future__ import annotations

import json
import random
from typing import Any

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 0.5, 10**400, -1e308, 10**12, "", " ", "\ud800", "\x00", "<b>x", "javascript:1", "x" * 300, [], {}, [[]],
    "0001-01-01", "9999-12-31", "2031-02-30", "early 0000", "winter 9999", "0001-01-01T00:00+14:00", "a\nb", "\u202e", "ar-1", [0, 0],
    [0, 10**9], [3, 1], "https://quay.example/", "=1+1", "1e999",
)  # fmt: skip


def changed(data: bytes, seed: int, *, head: int = 0) -> bytes | None:
    """The data with one of its lines changed as JSON, None where that line is none; `head` bytes go before them."""
    chance = random.Random(seed)
    lines = data[head:].split(b"\n")
    at = chance.randrange(len(lines))
    try:
        value = json.loads(lines[at])
    except (ValueError, RecursionError):
        return None
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        value = _changed(value, chance)
    lines[at] = json.dumps(value).encode()
    if chance.random() < 0.1:
        lines.insert(at, lines[chance.randrange(len(lines))])
    return data[:head] + b"\n".join(lines)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every container within a value with each of its keys."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        keys = list(inner) if isinstance(inner, dict) else range(len(inner)) if isinstance(inner, list) else ()
        found.extend((inner, key) for key in keys)
        waiting.extend(inner[key] for key in keys)
    return found


def _changed(value: Any, chance: random.Random) -> Any:
    """The value with one change, made in place where it can be."""
    places = _places(value)
    if not places:
        return _copied(chance.choice(ODD))
    holder, key = chance.choice(places)
    other, other_key = chance.choice(places)
    taken = _copied(other[other_key])
    match chance.randrange(6):
        case 0:
            holder[key] = taken
        case 1 if isinstance(holder, dict):
            del holder[key]
        case 2 if isinstance(holder, list):
            holder.insert(key, taken)
        case 3 if isinstance(holder, dict):
            holder[str(chance.choice([other_key, *ODD[10:16]]))] = holder.pop(key)
        case 4 if isinstance(holder[key], int | float) and abs(holder[key]) < 1e15:
            holder[key] += chance.choice((-1, 1, 7, 1000, -0.5))
        case _:
            holder[key] = _copied(chance.choice(ODD))
    return value


def _copied(value: Any) -> Any:
    return json.loads(json.dumps(value))
