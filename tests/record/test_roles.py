"""Roles: what is one post in other words, and what is another."""

import pytest

from parley.record.roles import exclude, in_common, post, private, role_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("premier", "prime minister"), ("chief of the navy", "navy chief"), ("navy commander", "head of the navy"),
        ("minister of foreign affairs", "foreign minister"), ("defense minister", "minister of defence"),
        ("spokeswoman", "spokesman"), ("chief executive officer", "CEO"), ("chairwoman", "chair"), ("MP", "deputy"),
    ],
)  # fmt: skip
def test_roles_of_one_meaning_are_one(one: str, other: str) -> None:
    assert role_words(one) == role_words(other)


def test_ministers_of_two_fields_exclude_each_other_and_one_without_a_field_nobody() -> None:
    foreign, defence, minister = map(role_words, ("foreign minister", "defence minister", "minister"))
    assert exclude(foreign, defence)
    assert not in_common(foreign, defence)
    assert in_common(foreign, minister)
    assert not exclude(foreign, minister)


def test_a_rank_beside_a_post_makes_no_other_post() -> None:
    colonel = role_words("spokesman") | {"colonel"}
    assert in_common(colonel, role_words("army spokesman"))
    assert not in_common(role_words("general"), role_words("defence minister"))


def test_a_post_is_its_holders_alone() -> None:
    assert post("navy chief", frozenset({"admiral"})) == {"navy", "head"}
    assert post(None, frozenset({"emir"})) == {"emir"}
    for role in ("former navy chief", "deputy governor", "wife of the governor", "analyst", None):
        assert post(role, frozenset()) == frozenset(), role


def test_a_merchant_is_a_private_person_and_a_chief_engineer_none() -> None:
    assert private(role_words("merchant"))
    assert not private(role_words("head of the merchants"))
