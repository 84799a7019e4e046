"""Bodies that every state has, without a word that says whose."""

import datetime as dt

import pytest

from parley.claims.parties.bare_bodies import Near, bare_body, of_the_government, told_near
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
    near = Near(40, named, dateline)
    assert told_near(text, Span(at, at + len("the army")), near, ()) == state
    assert told_near(text, Span(at, at + len("the army")), near, ("Orsk",)) is None
    assert told_near(text, Span(at, at + len("the army moved")), near, ()) is None


@pytest.mark.parametrize(
    ("text", "words", "names", "against", "state"),
    [
        (
            "Belmar met Orsk after the country broke with Tarn.",
            "the country",
            ["Belmar", "Orsk", "Tarn"],
            ["Tarn"],
            "Orsk",
        ),
        ("Belmar met Orsk after the country broke with it.", "the country", ["Belmar", "Orsk"], ["Orsk"], None),
        ("Orsk met Belmar. The country broke with Tarn.", "The country", ["Orsk", "Belmar", "Tarn"], [], None),
        ("Orsk and Belmar want the country to yield.", "the country", ["Orsk", "Belmar"], [], None),
        ("Orsk said a neighbouring country broke with it.", "neighbouring country", ["Orsk"], [], None),
        ("EST asked the alliance for planes.", "the alliance", ["EST"], [], "NATO"),
        ("Orsk asked the alliance for planes.", "the alliance", ["Orsk"], [], None),
        ("EST and the Baltic Pact met; the alliance sent planes.", "the alliance", ["EST"], [], None),
    ],
)
def test_the_country_and_the_alliance_by_what_is_near(
    text: str, words: str, names: list[str], against: list[str], state: str | None
) -> None:
    at, sentence = text.index(words), text.rfind(". ", 0, text.index(words)) + 1
    named = sorted((text.index(name), name) for name in names)
    assert told_near(text, Span(at, at + len(words)), Near(sentence, named), against) == state


def test_there_was_no_alliance_before_it_was_founded() -> None:
    text, near = "FRA asked the alliance for ships.", [(0, "FRA")]
    span = Span(text.index("the alliance"), text.index(" for"))
    assert told_near(text, span, Near(0, near, on=dt.date(1962, 1, 1)), ()) == "NATO"
    assert told_near(text, span, Near(0, near, on=dt.date(1938, 1, 1)), ()) is None


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("ORSK, May 3 (Reuters) - Army jets struck the hills.", "Army jets", "Orsk"),
        ("ORSK, May 3 (Reuters) - The army struck the hills.", "The army", "Orsk"),
        ("ORSK, May 3 (Reuters) - Jets struck the hills.", "Jets", None),
        ("ORSK, May 3 (Reuters) - Belmar said army jets struck.", "army jets", None),
        ("ORSK, May 3 (Reuters) - Rain fell.\n\nAir force jets struck the hills.", "Air force jets", None),
        ("ORSK, May 3 (Reuters) - Rain fell.\n\nArmy jets struck the hills.", "Army jets", None),
    ],
)
def test_the_army_of_the_lead_is_the_datelines(text: str, words: str, state: str | None) -> None:
    at = text.index(words)
    named = [(0, "Orsk"), *((text.index("Belmar"), "Belmar") for _ in range("Belmar" in text))]
    near = Near(text.index(" - ") + 3, named, "Orsk")
    assert told_near(text, Span(at, at + len(words)), near, ()) == state
