"""Content-hash ids: the same content read by the same reader always has the same id."""

from __future__ import annotations

import hashlib

READER_VERSION = "2"
"""Raised whenever the same page would be read differently; part of every claim's id."""


def content_id(kind: str, *parts: object) -> str:
    """A short stable id such as `st-3f9a0c12d4e5b6a7` from a kind and what identifies the thing."""
    digest = hashlib.sha256("\x1f".join([READER_VERSION, kind, *map(str, parts)]).encode("utf-8", "surrogatepass"))
    return f"{kind}-{digest.hexdigest()[:16]}"
