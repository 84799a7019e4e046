"""A page as it came: bytes decoded to text, with where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PageFormat = Literal["html", "text", "markdown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page before anything is taken out of it.

    `path` is the source as the caller gave it (None for standard input), `url` the address it
    was fetched from. PDF and e-mail are turned into text or HTML by the loader; what they say of
    themselves (subject, sender, date as written) is in the three header fields. `limits` holds
    sentences about what was lost on the way (bytes that could not be decoded, a cut at a limit).
    """

    path: str | None
    url: str | None
    format: PageFormat
    text: str
    header_title: str | None = None
    header_author: str | None = None
    header_date: str | None = None
    limits: tuple[str, ...] = ()
