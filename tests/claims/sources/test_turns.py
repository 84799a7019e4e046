"""Conversations with a label before each turn: who speaks again and again, and what is a list with headings."""

from __future__ import annotations

import pytest

from parley.claims.sources.turns import turns_of
from parley.claims.types import Attribution
from parley.spans import Span

INTERVIEW = (
    "We met Dana Poll in Orsk.\n\n"
    "Reporter: Will it hold?\n\n"
    "Dana Poll: I doubt it. Belmar's friends tell us that it broke, and I believe them. They asked for help.\n\n"
    "Not everybody is so calm. An envoy said it would hold.\n\n"
    "Reporter: The Orsk Ministry replied that it was \"dead\". Is it?\n\n"
    "Dana Poll: No."
)  # fmt: skip


def labels(text: str, *sources: str) -> list[str]:
    taken = [
        Attribution(source=Span(at, at + len(s)), cue=None, contents=(Span(at, at + 1),))
        for s in sources
        for at in [text.index(s)]
    ]
    return [turn.label.of(text) for turn in turns_of(text, taken)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (INTERVIEW, ["Reporter", "Dana Poll", "Reporter", "Dana Poll"]),
        ("Q: Why?\n\nA: I left.\n\nQ: And?\n\nA: So?", ["Q", "A", "Q", "A"]),
        (
            "The Spokesperson, Ms. Dana Poll: Good day to you.\n\nQuestion (Tom Roe, Orsk Wire): Why?\n\n"
            "Spokesperson: We left.\n\nQuestion: When?\n\nSpokesperson: Next.",
            [
                "The Spokesperson, Ms. Dana Poll",
                "Question (Tom Roe, Orsk Wire)",
                "Spokesperson",
                "Question",
                "Spokesperson",
            ],
        ),
        ("MR. POLL: I am.\n\nMS. ROE: Are you?\n\nMR. POLL: I am.\n\nMS. ROE: No.", ["MR. POLL", "MS. ROE"] * 2),
        # Where one answers all, who asks once is a speaker, too.
        (
            "Orsk Wire: Is it dead?\n\nEnvoy Poll: I doubt it.\n\nTarn Radio: Belmar left. Why?\n\nEnvoy Poll: No.",
            ["Orsk Wire", "Envoy Poll", "Tarn Radio", "Envoy Poll"],
        ),
        ("Note: We left.\n\nPoll: I doubt it.\n\nRoe: Why?\n\nPoll: No.", []),
        # Tallies, lists of what is known, and notes of the page are no conversations.
        ("Poll: 1,769\nRoe: 1,501\nPoll: 12\nRoe: 9", []),
        ("Who: Poll.\n\nWhen: today.\n\nWhy: we ask you, why?", []),
        ("Read also: Why I left?\n\nRead also: You too?\n\nPhoto: Poll?\n\nPhoto: Roe.", []),
        ("Poll told us: no.\n\nRoe asked: why?\n\nPoll told us: I left.\n\nRoe asked: why?", []),
    ],
)
def test_turns_are_of_those_who_speak_again_and_again(text: str, found: list[str]) -> None:
    assert labels(text) == found


def test_who_speaks_once_is_a_speaker_where_the_model_hears_one() -> None:
    text = INTERVIEW + "\n\nTom Roe: You may go.\n\nNew Terms: none."
    assert labels(text)[-1] == "Dana Poll"
    assert labels(text, "Tom Roe")[-1] == "Tom Roe"
