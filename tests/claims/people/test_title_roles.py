"""Offices that only the title tells, and for which state a spokesman speaks."""

from __future__ import annotations

import pytest

from parley.claims.sources.speakers import resolve_speakers
from parley.claims.types import Attribution, Mention, Speaker
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

TITLE = "Foreign Ministry Spokesperson Dana Poll's Regular Press Conference on June 7"
OWN = "Dana Poll: Norway firmly opposes this. Norway will take all measures. Japan has always lied."


def speaker(text: str, title: str | None) -> Speaker:
    at = text.index("Dana Poll")
    name = Span(at, at + len("Dana Poll"))
    said = Attribution(source=name, cue=None, contents=(Span(len(text) - 4, len(text)),))
    mentions = [Mention(span=name, kind="person")]
    return resolve_speakers(text, [said], mentions, load_gazetteer(), title=title).speakers[0]


def test_the_title_tells_the_office_and_the_answers_the_state() -> None:
    found = speaker(OWN, TITLE)
    assert (found.role, found.affiliation, found.country) == ("spokesperson", "Foreign Ministry", "NOR")


@pytest.mark.parametrize(
    ("text", "title", "role", "country"),
    [
        ("Dana Poll: Norway will pay. If Japan opposes it, no.", TITLE, "spokesperson", None),
        (OWN.replace("Japan has", "Japan will respond. Japan has"), TITLE, "spokesperson", None),
        (OWN, "Dana Poll speaks", None, None),
        (OWN, None, None, None),
        ("The mayor, Dana Poll: Norway firmly opposes this. Norway will take all.", TITLE, "mayor", None),
    ],
)
def test_what_the_title_does_not_tell(text: str, title: str | None, role: str | None, country: str | None) -> None:
    found = speaker(text, title)
    assert (found.role, found.country) == (role, country)
