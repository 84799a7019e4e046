"""Files that are there whole or not at all: what stood there before stays until all of the new one is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes its name only once all of it is written; a device or pipe is written to as it is.

    Raises OSError where it cannot be written.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    real = path.resolve()
    part = real.with_name(f".{real.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(real)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_whole(path: Path, text: str) -> None:
    """Write a text in UTF-8; what that cannot carry is replaced. Raises OSError."""
    with whole_file(path) as file:
        file.write(text.encode("utf-8", "replace"))
