""" "The official", "the minister": the nearest holder of that role, with a name or without."""

from __future__ import annotations

import pytest

from parley.claims.sources.other_offices import counted_apart, may_be_of
from parley.claims.sources.speakers import resolve_speakers
from parley.claims.types import Mention, MentionKind
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span
from tests.claims.sources.test_speakers import names

NAMED: dict[str, MentionKind] = {"Carl Roe": "person", "Dana Poll": "person", "Orsk": "place"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{A senior Norwegian official} said no.\n\nA senior NATO official poured cold water on that. “Never,” {the official} said.", "a senior NATO official"),
        ("{A senior official} said no.\n\n{A diplomat} said yes.\n\nA counterpart from Orsk was blunter. There was no chance, said {the official}.", "a counterpart from Orsk"),
        ("An Israeli source familiar with the plan was scathing. The army, {the source} said, was weak.", "an Israeli source"),
        ("{Two brokers and a naval attaché} said so. {The naval attaché} expected them to leave.", "the naval attaché"),
        ("{Carl Roe, Assistant Minister for Gulf Affairs,} said no.\n\n{Norway's Minister of State for Trade, Dana Poll,} said yes. It was ready, {the minister} added.", "Dana Poll"),
    ],
)  # fmt: skip
def test_a_definite_role_is_its_nearest_holder(text: str, who: str) -> None:
    assert names(text, NAMED)[-1] == who


@pytest.mark.parametrize(
    ("summoned", "who"),
    [
        ("Norway's ambassador", "the ambassador"),
        ("the Norwegian ambassador", "the ambassador"),
        ("Norway's new ambassador", "the ambassador"),
        ("Norway's ambassador, Carl Roe", "Carl Roe"),
        ("the fleet", "Dana Poll"),
    ],
)
def test_a_holder_without_a_name_is_not_whoever_was_named_last(summoned: str, who: str) -> None:
    text = f"Orsk summoned {summoned}.\n\n{{Dana Poll}} was less sure.\n\nThe crowd cheered when {{the ambassador}} said no."
    assert names(text, NAMED)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{A senior official} said no. An envoy was less sure. {The official} said so again.", "a senior official"),
        ("{A senior official} said no. A colleague was less sure. {The mayor} said so again.", "the mayor"),
        ("{Officials and a mayor} said so. {The officials} added more.", "Officials and a mayor"),
    ],
)
def test_another_role_is_not_taken_up(text: str, who: str) -> None:
    assert names(text, NAMED)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{Norwegian President Carl Roe} said no. {The Danish president} said yes.", "the Danish president"),
        ("{Norwegian President Carl Roe} said no. {The Norwegian president} went on.", "Carl Roe"),
        ("{President Carl Roe of Norway} said no. {The separatist leader} said yes.", "the separatist leader"),
        ("{President Carl Roe of Norway} said no. {The leader} went on.", "Carl Roe"),
    ],
)
def test_an_office_of_another_state_or_of_none_is_another_mans(text: str, who: str) -> None:
    assert names(text, NAMED)[-1] == who


@pytest.mark.parametrize(
    ("role", "who"),
    [
        ("The Special Secretary", "Carl Roe"),
        ("The Deputy Minister", "Dana Poll"),
        ("The Deputy Director", "the Deputy Director"),
    ],
)
def test_a_role_of_several_words_is_whom_it_introduced(role: str, who: str) -> None:
    text = (
        "The Special Secretary (Trade and West Asia), Ambassador Carl Roe, spoke by telephone with the Deputy Minister for "
        f"Political Affairs in Orsk, Dana Poll.\n\n{{{role}}} said that it was over."
    )
    assert names(text, NAMED)[-1].casefold() == who.casefold()


@pytest.mark.parametrize(
    ("between", "may_be"),
    [("", True), ("Norway said nothing. ", True), ("Denmark said nothing. ", False), ("It rained.\n\n", False)],
)
def test_the_office_of_a_state_may_be_his_who_is_named_in_the_next_paragraph(between: str, may_be: bool) -> None:
    text = f"Norway moved troops, its defence minister said.\n\n{between}Defence Minister Dana Poll slept."
    at = text.index("Dana Poll")
    mentions = [Mention(span=Span(at, at + len("Dana Poll")), kind="person")]
    scene = resolve_speakers(text, [], mentions, load_gazetteer()).scene
    assert may_be_of(scene, scene.people.persons[0], "NOR", text.index("its")) is may_be


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The visit of Foreign Minister Dana Poll to Denmark ended.\n\nIt rained.\n\n{Norway's foreign minister} said no.", "Norway's foreign minister"),
        ("Foreign Minister Dana Poll met Danes in Denmark. {Norway's foreign minister} said no.", "Norway's foreign minister"),
        ("Foreign Minister Dana Poll left Norway for Denmark.\n\n{Norway's foreign minister} said no.", "Dana Poll"),
        ("Foreign Minister Dana Poll met reporters. {Norway's foreign minister} said no.", "Dana Poll"),
        ("Foreign Minister Dana Poll met Danes in Denmark. {The Norwegian foreign minister} said no.", "Dana Poll"),
    ],
)  # fmt: skip
def test_an_office_of_a_state_is_not_his_who_is_named_among_others(text: str, who: str) -> None:
    assert names(text, NAMED)[-1].casefold() == who.casefold()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{A senior official} said no. {The second official}, an aide, said yes.", "the second official"),
        ("{A first official} said no. {A second official} said yes. {The third official} slept.", "the third official"),
        ("{A senior official} said no. {Another official} said yes. {The first official} slept.", "a senior official"),
        ("{A senior official} said no. {Another official} said yes. {The second official} slept.", "another official"),
        ("{A senior official} said no. {Another official} said yes. {The official} slept.", "another official"),
    ],
)
def test_one_of_several_is_told_by_his_number(text: str, who: str) -> None:
    assert names(text, NAMED)[-1].casefold() == who.casefold()


def test_offices_with_numbers_are_no_counts() -> None:
    assert counted_apart("the third official", "a second official", "official")
    assert not counted_apart("the first secretary", "a senior secretary", "secretary")
