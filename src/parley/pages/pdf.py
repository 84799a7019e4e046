"""PDF to pages, through pypdf (extra `pdf`): the text of each page, lines joined to paragraphs.

Files can be made so that a parser takes hours, or a thousand times their size: they are read in a process of its own,
which can be bounded. Run as a module it reads a PDF from standard input and writes what it holds as JSON.
"""

from __future__ import annotations

import importlib.util
import io
import json
import re
import subprocess
import sys
from typing import Any

from parley.errors import MissingExtra, SourceUnreadable
from parley.pages.bounding import bound
from parley.pages.types import Page, clean_text

PAGES = 200
"""Most pages of a PDF that are read."""
LONGEST = 4_000_000
"""Characters of a PDF that are read, as of any page."""
SECONDS = 60
"""Processor time for one PDF †: two hundred pages take ten."""
WALL_SECONDS = 240.0
MEMORY = 680 << 20
"""Bytes of the process that reads a PDF †."""

_LOCKED = 7
"""Exit code of that process for a file that needs a password."""
_NO_CIPHER = 8
"""Exit code of that process for a file encrypted in a way that pypdf leaves to `cryptography`."""
_HYPHEN = re.compile(r"(\w)-\n(?=[a-z])")


def page_from_pdf(raw: bytes, *, path: str | None, url: str | None = None, seconds: int = SECONDS) -> Page:
    """The text of a PDF and the title and author that it states, in bounded time and memory."""
    if importlib.util.find_spec("pypdf") is None:
        raise MissingExtra("Reading PDF", "pdf")
    name = path or "The PDF"
    try:
        done = subprocess.run(  # noqa: S603 - ourselves
            [sys.executable, "-P", "-m", "parley.pages.pdf", str(seconds)],
            input=raw, capture_output=True, timeout=WALL_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise _too_long(name) from error
    if done.returncode == _LOCKED:
        raise SourceUnreadable(f"{name} is encrypted.", "Save an unlocked copy of it, or its text.")
    if done.returncode == _NO_CIPHER:
        raise SourceUnreadable(
            f"{name} is encrypted with AES, which needs an optional part.",
            "Install it with: pip install 'parley[pdf]', or save an unlocked copy of the file, or its text.",
        )
    if done.returncode < 0:  # ended by its limit of processor time, or by the system for want of memory
        raise _too_long(name)
    if done.returncode:
        raise SourceUnreadable(f"{name} is not a readable PDF.", "Save its text instead.")
    found: dict[str, Any] = json.loads(done.stdout)
    text = clean_text("\n\n".join(_HYPHEN.sub(r"\1", part) for part in found["parts"]))
    if not text.strip():
        raise SourceUnreadable(f"{name} holds pictures of text only.", "Run a text recogniser over it first.")
    limits = [f"Only the first {PAGES} of {found['count']} pages were read."] if found["count"] > PAGES else []
    if len(text) > LONGEST:
        limits.append(f"Only the first {LONGEST:,} characters of the page were looked at.")
    return Page(
        path=path, url=url, format="text", text=text[:LONGEST], header_title=_stated(found["title"]),
        header_author=_stated(found["author"]), limits=tuple(limits),
    )  # fmt: skip


def _too_long(name: str) -> SourceUnreadable:
    return SourceUnreadable(f"{name} takes too long, or too much memory, to read.", "Save its text instead.")


def _stated(value: str | None) -> str | None:
    return clean_text(value).strip() or None if value else None


def contents(raw: bytes) -> dict[str, Any]:
    """What pypdf finds: the number of pages, the text of each until there is too much, title and author.

    Raises whatever pypdf raises on a broken file, which is much, and not all its own.
    """
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(raw))
    count = len(reader.pages)
    parts: list[str] = []
    size = 0
    for number in range(min(count, PAGES)):
        if size > LONGEST:
            break
        if part := reader.pages[number].extract_text().strip():
            parts.append(part)
            size += len(part)
    meta = reader.metadata
    title, author = (meta.title, meta.author) if meta else (None, None)
    return {"count": count, "parts": parts, "title": title and str(title), "author": author and str(author)}


if __name__ == "__main__":
    bound(seconds=int(sys.argv[1]), memory=MEMORY)
    from pypdf.errors import DependencyError, FileNotDecryptedError

    try:
        found = json.dumps(contents(sys.stdin.buffer.read()))
    except FileNotDecryptedError:
        sys.exit(_LOCKED)
    except DependencyError:
        sys.exit(_NO_CIPHER)
    except Exception:  # of a broken file, in as many ways as pypdf has
        sys.exit(1)
    sys.stdout.write(found)
