"""What the model finds around a speaker completes what rules found, and does not contradict it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from parley.claims.sources import told_profiles
from parley.claims.sources.profiles import Profile
from parley.claims.sources.scene import Scene
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

TEXT = "Lima and Quito warned Bogota. The general, of the staff college, spoke."


@pytest.mark.parametrize(
    ("words", "country", "another"),
    [("Quito", "COL", True), ("Quito", "ECU", False), ("Quito", None, False), ("staff college", "COL", False)],
)
def test_a_state_that_rules_have_found_stands(words: str, country: str | None, another: bool) -> None:
    scene = cast("Scene", SimpleNamespace(text=TEXT, gazetteer=load_gazetteer()))
    start = TEXT.index(words)
    general = Profile(name="Roe", kind="person", role="general", affiliation=None, country=country)
    assert told_profiles._is_another_state(scene, Span(start, start + len(words)), general) is another


@pytest.mark.parametrize(
    ("kind", "role", "of_a_name"),
    [
        ("organisation", "Advisers", True),
        ("organisation", "Harbour Advisers", False),
        ("organisation", "Director", False),
        ("person", "Advisers", False),
    ],
)
def test_nobody_is_advisers(kind: str, role: str, of_a_name: bool) -> None:
    text = "Jane Roe of Harbour Advisers Director spoke."
    name = Span(text.index("Harbour"), text.index(" spoke"))
    scene = cast("Scene", SimpleNamespace(text=text, mention_at=lambda _: (name, kind)))
    start = text.index(role)
    assert told_profiles._is_of_a_name(scene, Span(start, start + len(role))) is of_a_name
