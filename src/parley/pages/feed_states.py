"""Where we stand with feeds, kept in a file from one run to the next."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from dataclasses import asdict
from pathlib import Path

from parley.errors import BadInput
from parley.pages.feeds import FeedState


class FeedStates:
    """The states of feeds in one file, written anew after each step: a stop at any moment loses no more than one.

    A file that cannot be read is moved aside: the record tells again what it has, so nothing is lost.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._states: dict[str, FeedState] = {}
        self.damaged: Path | None = None
        try:
            for found in json.loads(path.read_text(encoding="utf-8")):
                state = _state(found)
                self._states[state.url] = state
        except FileNotFoundError:
            pass
        except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError):
            self._states = {}
            self.damaged = path.with_name(f"{path.name}.damaged")
            path.replace(self.damaged)
        except OSError as error:
            raise _unusable(path, error) from error

    def of(self, url: str) -> FeedState:
        """The state of a feed; of a new one, that nothing is known."""
        return self._states.get(url) or FeedState(url=url)

    def keep(self, state: FeedState) -> None:
        """Write a state down. Raises BadInput where the file cannot be written."""
        self._states[state.url] = state
        listed = [asdict(s) | {"next_at": s.next_at.isoformat() if s.next_at else None} for s in self._states.values()]
        part = self._path.with_name(f"{self._path.name}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(listed), encoding="utf-8")
            part.replace(self._path)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink()
            raise _unusable(self._path, error) from error


def _state(found: dict[str, object]) -> FeedState:
    at, seen, tried = found["next_at"], found["seen"], found["tried"]
    revised = found.get("revised", {})  # not there in files of an earlier Parley
    if not isinstance(seen, list) or not isinstance(tried, dict) or not isinstance(revised, dict):
        raise TypeError("not a state")
    return FeedState(
        url=str(found["url"]),
        etag=None if found["etag"] is None else str(found["etag"]),
        modified=None if found["modified"] is None else str(found["modified"]),
        failures=int(str(found["failures"])),
        next_at=None if at is None else dt.datetime.fromisoformat(str(at)).astimezone(dt.UTC),
        seen=tuple(map(str, seen)),
        tried={str(key): int(n) for key, n in tried.items()},
        revised={str(url): int(n) for url, n in revised.items()},
        gone=found["gone"] is True,
    )


def _unusable(path: Path, error: OSError) -> BadInput:
    return BadInput(
        f"The file {path}, where feeds are remembered, cannot be used: {error.strerror}.",
        "Name another with --state.",
    )
