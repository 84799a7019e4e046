"""Phrases of an article lead to its parties: pronouns, surnames, roles, the article's own states."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from parley.claims.parties.parties import Parties
from parley.claims.people.descriptions import Description
from parley.claims.people.people import Person
from parley.claims.sources import speakers
from parley.claims.sources.scene import Scene
from parley.claims.states.own_states import with_own_states
from parley.claims.types import Attribution, Mention, MentionKind
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

TEXT = (
    "Danish Foreign Minister Mette Skov met Senator Jane Roe in Lima on Monday. "
    "Skov said she would not yield. Later Roe left, and the senator was silent. "
    "Zarevian ships shelled the coast of Zarevia, and Nordwind Shipping protested; the company has sued."
)
MENTIONS: tuple[tuple[str, MentionKind], ...] = (
    ("Mette Skov", "person"), ("Danish", "nationality"), ("Jane Roe", "person"), ("Lima", "place"), ("Skov said", "person"),
    ("Roe left", "person"), ("Zarevian", "nationality"), ("Zarevia,", "place"), ("Nordwind Shipping", "organisation"),
)  # fmt: skip


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def parties(monkeypatch: pytest.MonkeyPatch) -> Parties:
    scenes: list[Scene] = []

    def kept(**fields: Any) -> Scene:
        scenes.append(Scene(**fields))
        return scenes[-1]

    monkeypatch.setattr(speakers, "Scene", kept)
    mentions = [
        Mention(
            span=Span(at(w).start, at(w).start + len(w.removesuffix(" said").removesuffix(" left").rstrip(","))), kind=k
        )
        for w, k in MENTIONS
    ]
    said = Attribution(
        source=Span(at("Skov said").start, at("Skov said").start + 4), cue=None, contents=(at("she would not yield"),)
    )
    speakers.resolve_speakers(TEXT, [said], mentions, load_gazetteer())
    return Parties(scenes[0], published=dt.date(2021, 12, 6))


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Danish Foreign Minister Mette Skov", ("DNK",)),
        ("she", ("DNK",)),
        ("Senator Jane Roe", ("Jane Roe",)),
        ("the senator", ("Jane Roe",)),
        ("Zarevian ships", ("Zarevia",)),
        ("Nordwind Shipping", ("Nordwind Shipping",)),
        ("the company", ("Nordwind Shipping",)),
    ],
)
def test_codes(parties: Parties, words: str, codes: tuple[str, ...]) -> None:
    assert parties.codes([at(words)]) == codes


def test_parties_have_their_longest_name(parties: Parties) -> None:
    assert parties.name(at("she")) == "Mette Skov"
    assert parties.name(at("the coast")) == "coast"
    assert parties.codes([at("she"), at("Danish Foreign Minister Mette Skov")]) == ("DNK",)


def test_an_article_without_states_of_its_own_keeps_the_gazetteer() -> None:
    gazetteer = load_gazetteer()
    assert with_own_states("The Danish minister met Jane Rowan.", [], gazetteer) is gazetteer


def test_they_who_meet_are_the_two_states_named_most(parties: Parties) -> None:
    text = "Danish ships met Zarevian ones, and Danes met Zarevians again. They met at sea."
    words = Scene.__dataclass_fields__  # the fixture's scene, over another text
    scene = Scene(**{name: getattr(parties._scene, name) for name in words} | {"text": text})
    other = Parties(scene, published=None)
    they = Span(text.index("They"), text.index("They") + 4)
    assert set(other.two_who_meet([they])) == {"DNK", "Zarevia"}
    assert other.states(other.two_who_meet([they])) == tuple(
        {"DNK": "Denmark", "Zarevia": "Zarevia"}[c] for c in other.two_who_meet([they])
    )
    assert other.two_who_meet([Span(0, 12)]) == ()


def test_territories_have_codes_of_their_own() -> None:
    gazetteer = load_gazetteer()
    assert [gazetteer.place(name) for name in ("Greenland", "Nuuk", "Gibraltar", "Puerto Rico", "Guam")] == [
        "GRL", "GRL", "GIB", "USA", "USA",
    ]  # fmt: skip
    assert gazetteer.nationalities["Greenlandic"] == "GRL"


def test_a_sentence_alone_has_no_quarrel(parties: Parties) -> None:
    assert parties.other_side(("DNK",)) == ()
    parties.learn_quarrel([(("DNK",), ("Zarevia",)), (("Zarevia",), ("DNK",))])
    assert parties.other_side(("DNK",)) == ()


def named(text: str, person: str) -> tuple[Parties, Span]:
    """The parties of a text with one person in it, and where she is named first."""
    span = Span(text.index(person), text.index(person) + len(person))
    mention = Mention(span=span, kind="person")
    scene = speakers.resolve_speakers(text, [], [mention], load_gazetteer()).scene
    return Parties(scene, published=dt.date(2021, 12, 6)), span


def test_the_other_side_of_a_quarrel_is_known_once_its_acts_are() -> None:
    parties, _ = named(
        "Denmark seized a ship of Norway.\n\nNorway closed its ports to Denmark, Jane Roe said.", "Jane Roe"
    )
    assert parties.other_side(("DNK",)) == ()
    parties.learn_quarrel([(("DNK",), ("NOR",)), (("NOR",), ("DNK",))])
    assert parties.other_side(("DNK",)) == ("NOR",)
    assert parties.other_side(("DNK", "NOR")) == parties.other_side(("SWE",)) == ()


QUARREL = "Denmark seized a ship of Norway. Norway closed its ports to Denmark."


@pytest.mark.parametrize(
    ("role", "country", "codes"),
    [("colonel", None, ("NOR",)), ("colonel", "SWE", ("Jane Roe",)), ("lawyer", None, ("Jane Roe",))],
)
def test_an_official_who_acts_on_one_side_of_a_quarrel_is_of_the_other(
    role: str, country: str | None, codes: tuple[str, ...]
) -> None:
    parties, span = named(f"{QUARREL}\n\nJane Roe accused Denmark.", "Jane Roe")
    person = parties._entity(span)
    assert isinstance(person, Person)
    person.descriptions[:] = [Description(role=role, head=role, country=country, start=0)]
    assert parties.who_acts_on_other_side([span], ("Jane Roe",), ("DNK",)) == ("Jane Roe",), "no quarrel yet"
    parties.learn_quarrel([(("DNK",), ("NOR",)), (("NOR",), ("DNK",))])
    assert parties.who_acts_on_other_side([span], ("Jane Roe",), ("DNK",)) == codes
    assert parties.who_acts_on_other_side([span], ("Jane Roe",), ("SWE",)) == ("Jane Roe",)
    assert parties.who_acts_on_other_side([span], ("SWE",), ("DNK",)) == ("SWE",)


@pytest.mark.parametrize(("body", "codes"), [("the army", ("NOR",)), ("A committee", ()), ("villagers", ())])
def test_a_body_of_no_known_state_is_of_the_other_side_if_it_is_known(body: str, codes: tuple[str, ...]) -> None:
    text = f"{QUARREL}\n\nJane Roe saw that {body} accused Denmark."
    parties, _ = named(text, "Jane Roe")
    parties.learn_quarrel([(("DNK",), ("NOR",)), (("NOR",), ("DNK",))])
    start = text.index(body)
    assert parties.who_acts_on_other_side([Span(start, start + len(body))], (), ("DNK",)) == codes


@pytest.mark.parametrize(
    ("text", "role", "code"),
    [
        ("President Jane Roe would be the first to become a better president.", "president", "DNK"),
        ("Few doubt that Jane Roe would be a better president.", "president", "Jane Roe"),
        ("Gen. Jane Roe spoke before the general election.", "general", "DNK"),
        ("Jane Roe spoke before the general election.", "general", "Jane Roe"),
    ],
)
def test_who_would_be_president_and_general_elections_give_no_office(text: str, role: str, code: str) -> None:
    parties, span = named(text, "Jane Roe")
    person = parties._entity(span)
    assert isinstance(person, Person)
    person.descriptions[:] = [Description(role=role, head=role, country="DNK", start=0)]
    assert parties.codes([Span(span.end - len("Roe"), span.end)]) == (code,)


def test_a_generic_body_is_the_one_states_that_the_text_names() -> None:
    parties, _ = named("In Kabul the National Security Council met.\n\nAfghan forces left, Jane Roe said.", "Jane Roe")
    start = parties._scene.text.index("the National")
    assert parties.codes([Span(start, start + len("the National Security Council"))]) == ("AFG",)


@pytest.mark.parametrize(
    ("phrase", "soldiers"),
    [("soldiers", True), ("Army officers", True), ("generals", True), ("students", False)],
)
def test_soldiers_of_no_state_that_is_told(phrase: str, soldiers: bool) -> None:
    text = f"Jane Roe saw that {phrase} came."
    parties, _ = named(text, "Jane Roe")
    start = text.index(phrase)
    assert parties.are_soldiers(Span(start, start + len(phrase))) is soldiers


def test_both_governments_are_no_body_of_that_name() -> None:
    text = "Jane Roe appealed to both Governments."
    parties, _ = named(text, "Jane Roe")
    start = text.index("both")
    assert parties.codes([Span(start, start + len("both Governments"))]) == ()
