"""Whose "his country", "their troops" and "its neighbour" are."""

import datetime as dt

import pytest

from parley.claims.parties.owned import is_owned_body, neighbour_of
from parley.claims.parties.parties import Parties
from parley.claims.sources.speakers import resolve_speakers
from parley.claims.types import Attribution, Mention
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def parties(text: str, source: str = "", content: str = "", subjects: tuple[str, ...] = ()) -> Parties:
    said = [Attribution(source=at(text, source), cue=None, contents=(at(text, content),))] if source else []
    mentions = [Mention(span=at(text, name), kind="person") for name in ("Jane Roe", "John Doe") if name in text]
    scene = resolve_speakers(text, said, mentions, load_gazetteer()).scene
    found = Parties(scene, published=dt.date(2021, 12, 6))
    found.learn_subjects([at(text, subject) for subject in subjects])
    return found


SAID = "Norway's envoy John Doe met the crew. The Danish premier said his country would pay."
ACCUSED = "Denmark accused Norway of massing its troops. Sweden said that its troops had stayed."
SENT = "The Danish officers attacked with their tanks. Danish and Norwegian officers talked with their ministers."


@pytest.mark.parametrize(
    ("found", "words", "codes"),
    [
        (parties(SAID, "The Danish premier", "his country would pay"), "his country", ("DNK",)),
        (parties(SENT, subjects=("The Danish officers",)), "their tanks", ("DNK",)),
        (parties(SENT, subjects=("Danish and Norwegian officers",)), "their ministers", ()),
        (parties(SENT), "their tanks", ()),
        (parties(SAID, "The Danish premier", "his country would pay"), "country", ("DNK",)),
    ],
)
def test_what_is_theirs_is_of_who_says_it_or_acts(found: Parties, words: str, codes: tuple[str, ...]) -> None:
    assert found.codes([at(found.text, words)]) == codes


def test_its_is_nobodys_who_speaks_in_the_next_sentence() -> None:
    (code,) = parties(ACCUSED, "Sweden", "its troops had stayed").codes([at(ACCUSED, "its troops")])
    assert code in {"DNK", "NOR"}


def test_theirs_at_the_begin_of_a_sentence_is_of_the_last_one_if_it_names_one_state() -> None:
    text = "Danish officers spoke. Their government paid."
    assert parties(text, subjects=("Danish officers",)).codes([at(text, "Their government")]) == ("DNK",)
    text = "Danish officers met those of Norway. Their government paid."
    assert parties(text, subjects=("Danish officers",)).codes([at(text, "Their government")]) == ()


def test_it_is_the_subject_of_its_sentence_in_a_clause_behind() -> None:
    text = "Denmark accepted the offer after it had sent ships. Norway left when it had paid."
    assert parties(text, subjects=("Denmark",)).codes(
        [at(text, "it had sent")._replace(end=text.index("it had") + 2)]
    ) == ("DNK",)


def test_its_neighbour_is_the_one_that_the_article_names() -> None:
    text = "Denmark warned its neighbour on Friday. Germany was silent, and Peru laughed."
    assert parties(text, subjects=("Denmark",)).codes([at(text, "its neighbour")]) == ("DEU",)
    assert parties(text).codes([at(text, "its neighbour")]) == ()


@pytest.mark.parametrize(
    ("state", "counts", "two", "neighbour"),
    [
        ("A", {"B": 1, "C": 1, "D": 5}, (), None),
        ("A", {"B": 2, "C": 1, "D": 5}, (), "B"),
        ("A", {"B": 1, "D": 5}, (), "B"),
        ("Orsk", {"Belmar": 1, "Tarn": 1}, ("Orsk", "Belmar"), "Belmar"),
        ("Orsk", {"Belmar": 1, "Tarn": 1}, ("Tarn", "Belmar"), None),
    ],
)
def test_a_neighbour_stands_out(
    state: str, counts: dict[str, int], two: tuple[str, ...], neighbour: str | None
) -> None:
    assert neighbour_of(state, counts, {"A": ("B", "C")}, two) == neighbour


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("his country", True),
        ("their armed forces", True),
        ("its ambassador", True),
        ("its consulate in Ostrel", False),
        ("his Danish ministers", False),
        ("his wife", False),
        ("his house the Danish and other ministers", False),
        ("her spokesman", False),
        ("the country", False),
    ],
)
def test_what_a_state_has(words: str, expected: bool) -> None:
    assert is_owned_body(words, Span(0, len(words)), load_gazetteer()) is expected
