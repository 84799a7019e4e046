"""From the sources of a call to single pages: folders are walked in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from parley.pages.load import FORMATS
from parley.pages.types import is_url


def expand(sources: Iterable[str]) -> Iterator[str]:
    """Each source as it is, a folder as the files in it that have a known suffix, sorted.

    Hidden files and folders are left aside, links to folders are not followed. A folder without such
    files is given as it is, so that whoever opens it hears of it.
    """
    for source in sources:
        if source == "-" or is_url(source) or not is_folder(source):
            yield source
            continue
        empty = True
        for folder, names, files in os.walk(source):
            names[:] = sorted(n for n in names if not n.startswith("."))
            for name in sorted(files):
                if not name.startswith(".") and Path(name).suffix.lower() in FORMATS:
                    empty = False
                    yield str(Path(folder) / name)
        if empty:
            yield source


def is_folder(source: str) -> bool:
    """Whether a source is a folder; a name that no file can have is none."""
    try:
        return Path(source).is_dir()
    except (OSError, ValueError):
        return False
