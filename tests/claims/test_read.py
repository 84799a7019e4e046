"""Articles in chunks: in order, as they are needed, fewer at a time where they are long."""

from __future__ import annotations

from collections.abc import Iterator

from parley.articles.types import Article
from parley.claims.read import CHUNK, LONGEST, Source, _chunks


def source(number: int, length: int) -> Source:
    return Source(
        Article(
            id=str(number), url=None, path=None, title=None, byline=None, outlet=None, published=None,
            published_basis=None, language="en", text="x" * length,
        )
    )  # fmt: skip


def test_chunks_keep_order_and_are_bounded_by_number_and_by_characters() -> None:
    sources = [source(i, 10) for i in range(CHUNK + 2)] + [source(99, LONGEST), source(100, 1)]
    chunks = list(_chunks(sources))
    assert [s for chunk in chunks for s in chunk] == sources
    assert [len(chunk) for chunk in chunks] == [CHUNK, 3, 1]


def test_articles_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Source]:
        while True:
            taken.append(1)
            yield source(len(taken), 10)

    next(_chunks(endless()))
    assert len(taken) == CHUNK
