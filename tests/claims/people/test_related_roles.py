"""Which roles can name one person."""

import pytest

from parley.claims.people.roles import related


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("premier", "prime minister", True),
        ("leader", "president", True),
        ("ruler", "king", True),
        ("president", "head of state", True),
        ("chancellor", "president", False),
        ("premier", "president", False),
        ("prime minister", "king", False),
        ("premier", "", False),
    ],
)
def test_nobody_is_chancellor_and_president(left: str, right: str, one: bool) -> None:
    assert related(left, right) is one
    assert related(right, left) is one
