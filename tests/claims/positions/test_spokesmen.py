"""For whom a speaker's words count."""

from __future__ import annotations

import pytest

from parley.claims.positions.spokesmen import served_by, spoken_for
from parley.claims.types import Speaker


def person(role: str | None, affiliation: str | None = None) -> Speaker:
    return Speaker(id="sp-1", name="Dana Poll", kind="person", role=role, affiliation=affiliation, country=None)


@pytest.mark.parametrize(
    ("role", "affiliation", "text", "body"),
    [
        ("acting secretary general", None, "The Security Council met.", "UN"),
        ("secretary-general", None, "NATO met.", "NATO"),
        ("secretary general", None, "NATO and the United Nations met.", None),
        ("secretary general", "Harbour Union", "The Security Council met.", None),
        ("secretary of state", None, "The Security Council met.", None),
        (None, None, "The Security Council met.", None),
    ],
)
def test_a_secretary_general_serves_the_body_that_is_named(
    role: str | None, affiliation: str | None, text: str, body: str | None
) -> None:
    assert served_by(person(role, affiliation), text) == body


def test_a_spokesman_speaks_for_his_body() -> None:
    assert spoken_for(person("spokesman", "Harbour Union")) == "Harbour Union"
    assert spoken_for(person("clerk", "Harbour Union")) is None
