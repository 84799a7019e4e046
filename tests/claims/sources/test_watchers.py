"""Who watches a dispute, and who once served."""

import pytest

from parley.claims.sources.watchers import is_retired, only_warns, watchers_among
from parley.claims.types import Speaker, Statement
from parley.spans import Span


def poll(role: str | None, affiliation: str | None) -> Speaker:
    return Speaker(id="sp-1", name="Dana Poll", kind="person", role=role, affiliation=affiliation, country=None)


@pytest.mark.parametrize(
    ("role", "affiliation", "watches"),
    [
        ("senior analyst", None, True),
        ("former minister", "Strait Policy Centre", True),
        ("minister", "Strait Policy Centre", False),
        (None, "Institute of Straits", True),
        (None, "Harbour Bank", False),
        (None, None, False),
    ],
)
def test_by_role_or_by_a_body_of_scholars(role: str | None, affiliation: str | None, watches: bool) -> None:
    assert bool(watchers_among("", [], {"sp-1": poll(role, affiliation)})) is watches


@pytest.mark.parametrize(("source", "watches"), [("The analyst", True), ("The envoy", False)])
def test_by_what_a_source_calls_him(source: str, watches: bool) -> None:
    said = Statement(
        id="st-1", speaker="sp-1", source_span=Span(0, len(source)), cue_span=None, content_spans=(Span(20, 30),),
        kind="indirect", told_to=None, date=None, via=None,
    )  # fmt: skip
    assert bool(watchers_among(f"{source} said it would rain.", [said], {"sp-1": poll(None, None)})) is watches


@pytest.mark.parametrize(
    ("role", "retired"), [("former ambassador", True), ("retired admiral", True), ("ambassador", False), (None, False)]
)
def test_who_once_served(role: str | None, retired: bool) -> None:
    assert is_retired(poll(role, None)) is retired


@pytest.mark.parametrize(
    ("name", "cue", "warns"),
    [
        ("a banker in Port Belmar", "warned", True),
        ("aid officials", "have warned", True),
        ("doctors", "threatened", False),
        ("an official in Port Belmar", "warned", False),
    ],
)
def test_who_has_neither_arms_nor_office_only_warns(name: str, cue: str, warns: bool) -> None:
    speaker = Speaker(id="sp-1", name=name, kind="unnamed", role=None, affiliation=None, country=None)
    assert only_warns(speaker, cue) is warns
