"""The reader takes articles as they are needed and reads each as if it were the only one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from parley.articles.types import Article
from parley.claims.read import Source
from parley.cli.loading import load


def source(number: int) -> Source:
    return Source(
        Article(
            id=str(number), url=None, path=None, title=None, byline=None, outlet=None, published=None,
            published_basis=None, language="en", text=f"“We stay {number} days,” said Ilse Varga. Nobody left.",
        )
    )  # fmt: skip


def test_articles_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Source]:
        while True:
            taken.append(1)
            yield source(len(taken))

    found = list(islice(load(threads=1).reader.read(endless()), 2))
    assert [r.article.id for r in found] == ["1", "2"]
    assert len(taken) == 2


def test_an_article_reads_the_same_alone_and_among_others() -> None:
    reader = load(threads=1).reader
    together = list(reader.read([source(1), source(22), source(333)]))
    assert list(reader.read([source(22)])) == together[1:2]


def test_two_threads_read_what_one_reads_and_take_one_article_ahead() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Source]:
        while True:
            taken.append(1)
            yield source(len(taken))

    ahead = load(threads=2).reader.read(endless())
    found = list(islice(ahead, 3))
    assert len(taken) == 4
    assert found == list(load(threads=1).reader.read(source(n) for n in (1, 2, 3)))


def test_an_error_of_the_next_article_comes_after_the_one_before() -> None:
    def failing() -> Iterator[Source]:
        yield source(1)
        raise OSError("gone")

    readings = load(threads=2).reader.read(failing())
    assert next(readings).article.id == "1"
    with pytest.raises(OSError, match="gone"):
        next(readings)
