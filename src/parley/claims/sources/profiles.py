"""What is shown of a speaker."""

from __future__ import annotations

from dataclasses import dataclass

from parley.claims.types import SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Name, kind, role, affiliation and country of a speaker, as the article tells them."""

    name: str
    kind: SpeakerKind
    role: str | None
    affiliation: str | None
    country: str | None
