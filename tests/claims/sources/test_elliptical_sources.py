"""Sources without a noun of their own are what they repeat; where nobody before them tells, they stay as they stand."""

from __future__ import annotations

import pytest

from parley.claims.types import MentionKind, Speaker
from tests.claims.sources.test_speakers import names, speakers

NAMED: dict[str, MentionKind] = {"Dana Poll": "person", "Orsk": "place"}


def last(text: str) -> Speaker:
    return speakers(text, NAMED)[-1]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("{Two Norwegian officials} said so. A deal is near, {one of them} said.", "one of two norwegian officials", "official"),
        ("{Two Norwegian officials} said so. A deal is near, {one} said.", "one norwegian official", "official"),
        ("{Two Norwegian officials} said so. {One of them} agreed, while {another} warned of delay.", "another norwegian official", "official"),
        ("{Two Norwegian officials} said so. {One} agreed; {the other} warned of delay.", "the other norwegian official", "official"),
        ("{Two Norwegian officials} said so. {One} agreed; {the} other warned of delay.", "the other norwegian official", "official"),
        ("It was over, {a diplomat from Orsk} said, but {a second} dismissed it.", "a second diplomat", "diplomat"),
        ("{Western diplomats} doubt it. {Two of them} said it would fail.", "two of the western diplomats", "diplomats"),
        ("Brokers in the port shrugged. It would stay open, {one of them} said.", "one of the brokers", None),
        ("The company's men think little of it. It will fail, {one of them} predicted.", "one of the company's men", None),
        ("{One of the ambassadors} remarked on it.", "one of the ambassadors", "ambassador"),
        ("{One of his own advisers} remarked on it.", "one of his own advisers", "adviser"),
        ("{Security sources} expect it. It is late, {one} said.", "one security source", "source"),
    ],
)  # fmt: skip
def test_an_ellipsis_is_one_of_the_people_before_it(text: str, name: str, role: str | None) -> None:
    found = last(text)
    assert (found.name.casefold(), found.kind) == (name, "unnamed")
    assert role is None or found.role == role


def test_who_is_meant_by_one_has_the_country_of_all() -> None:
    assert last("{Two Norwegian officials} said so. {One of them} agreed.").country == "NOR"


@pytest.mark.parametrize(
    "text", ["The unions are split. Not so soon, {many of them} say.", "{Many of the unions} say so."]
)
def test_several_of_a_group_are_a_group(text: str) -> None:
    assert (last(text).name, last(text).kind) == ("many of the unions", "group")


def test_a_people_keeps_its_capital() -> None:
    assert last("The Norwegians expect queues. It is late, {one of them} said.").name == "one of the Norwegians"


def test_a_third_government_is_a_government() -> None:
    found = last("Two Nordic governments stopped their loans, and {a third} threatened to do so.")
    assert (found.name, found.kind) == ("a third Nordic government", "government")


@pytest.mark.parametrize(
    "text",
    [
        "{Two officials} said so. {One} may ask what it means.",  # nobody in particular
        "Rates fell. {Another} said they would rise.",
        "{The justice minister} said no. {Another} doubted it.",
        "Two lenders closed the accounts. {A third} thought it over.",
        "{Two newspapers} reported it. {Another} denied it.",
        "{Two officials} said so. Not {one of them} said more.",
        "Three of the ministers refused, {officials} said later. It was late, {one of them} added.",
    ],
)
def test_where_no_people_are_told_an_ellipsis_stays_as_it_is(text: str) -> None:
    assert last(text).kind != "unnamed"


def test_the_former_and_the_latter_are_who_spoke_last() -> None:
    both = "{A senior official} said it was near. {A colleague from Orsk} said it was not. "
    assert names(both + "{The former} said so again.", NAMED)[-1] == "a senior official"
    assert names(both + "{The latter} said so again.", NAMED)[-1] == "a colleague from Orsk"
    other = "{Two officers} said so. {One of them} agreed; the other did not. "
    assert names(other + '"Never," {the latter} said.', NAMED)[-1] == "the other officer"


def test_who_is_not_told_has_no_role_former() -> None:
    found = last("The bank refused, and {the latter} threatened it.")
    assert (found.name, found.kind, found.role) == ("the latter", "unnamed", None)
