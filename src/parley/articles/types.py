"""What a page becomes: a clean article that keeps what was removed from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

PublishedBasis = Literal["given", "metadata", "text"]


class Judgement(NamedTuple):
    """What a learned judge says of a block: the probability that it belongs to the article, and what else it may be.

    `reason` is the likeliest reason for removing it, `certainty` that reason's own probability.
    """

    keep: float
    reason: str
    certainty: float


class BlockJudge(Protocol):
    """Anything that judges all blocks of a page, in order."""

    def __call__(self, blocks: Sequence[str]) -> list[Judgement]:
        """One judgement per block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A piece of the page that is not part of the article, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A clean article.

    `text` holds the body: paragraphs separated by one blank line, the page's characters kept but
    for white space and line ends. `published_basis` says where the date came from, None without a
    date. `path` is the source as the caller gave it. `language` is an ISO 639-1 code or None
    where the text is too short to tell.
    """

    id: str
    url: str | None
    path: str | None
    title: str | None
    byline: str | None
    outlet: str | None
    published: dt.date | None
    published_basis: PublishedBasis | None
    language: str | None
    text: str
    removed: tuple[Removed, ...] = ()

    def __post_init__(self) -> None:
        if (self.published is None) != (self.published_basis is None):
            raise ValueError("a publication date and its basis go together")
