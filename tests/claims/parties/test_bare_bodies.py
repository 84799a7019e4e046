"""Bodies that every state has, without a word that says whose."""

import pytest

from parley.claims.parties.bare_bodies import at_home, bare_body, of_the_government
from parley.spans import Span


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("the army", "army"),
        ("The Cabinet", "cabinet"),
        ("the foreign ministry", "foreign ministry"),
        ("Ministry of Marine", "ministry of marine"),
        ("the Orskan army", None),
        ("the army of Orsk", None),
        ("the Liberation Army", None),
        ("troops", None),
    ],
)
def test_a_body_that_every_state_has(words: str, body: str | None) -> None:
    assert bare_body(words, Span(0, len(words))) == body


@pytest.mark.parametrize("words", ["Government troops", "the government forces", "hundreds of government soldiers"])
def test_forces_of_a_government_at_home(words: str) -> None:
    assert of_the_government(words, Span(0, len(words)))


@pytest.mark.parametrize("words", ["the government", "Orskan government troops", "troops", "government offices"])
def test_other_forces_and_offices(words: str) -> None:
    assert not of_the_government(words, Span(0, len(words)))


@pytest.mark.parametrize(
    ("named", "dateline", "state"),
    [
        ([(0, "Orsk"), (10, "Orsk"), (20, "Belmar")], "Orsk", "Orsk"),
        ([(0, "Orsk"), (10, "Orsk"), (20, "Belmar"), (25, "Belmar")], "Orsk", None),  # as often
        ([(0, "Orsk"), (20, "Belmar")], "Orsk", None),  # once
        ([(0, "Orsk"), (10, "Orsk"), (45, "Belmar")], "Orsk", None),  # in its sentence
        ([(0, "Belmar"), (10, "Belmar")], "Orsk", None),
        ([(0, "Orsk"), (10, "Orsk")], None, None),
        ([], "Orsk", None),
    ],
)
def test_the_army_is_the_datelines_where_the_article_is_about_it(
    named: list[tuple[int, str]], dateline: str | None, state: str | None
) -> None:
    text = "x" * 40 + "      and the army moved"
    at = text.index("the army")
    assert at_home(text, Span(at, at + len("the army")), named, dateline, 40) == state
    assert at_home(text, Span(at, at + len("the army moved")), named, dateline, 40) is None
