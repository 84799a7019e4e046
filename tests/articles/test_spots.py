"""What programmes say of their own business."""

from __future__ import annotations

import pytest

from parley.articles.forms import block_of
from parley.articles.spots import plugs


def reason_of(text: str) -> str | None:
    reasons: list[str | None] = [None]
    plugs([block_of(text)], reasons)
    return reasons[0]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            "HOST: Let me thank CleanPan, who make this programme possible. Use the code NINE for a fifth off.",
            "advertisement",
        ),
        ("Go to halmshoes.example and enter our promo code FERRY20 at the checkout.", "advertisement"),
        ("We'll be back after a quick word from our sponsor.", "advertisement"),
        ("Thanks to Halm Mattresses for sponsoring this episode.", "advertisement"),
        ("HOST: If you are new here, do hit the bell so that you don't miss tomorrow's programme.", "subscription"),
        ("And please like and subscribe.", "subscription"),
        ("You can follow us on all apps, or wherever you get your podcasts.", "subscription"),
    ],
)
def test_what_a_programme_says_of_its_business(line: str, reason: str) -> None:
    assert reason_of(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "The rebels use the code FALCON for the bridge, a captain said.",
        "He thanked the islands for sponsoring the resolution.",
        "The pilot was told to hit the deck, and hit the bell tower.",
        "“Don't forget to subscribe,” the minister joked to the reporters at the harbour.",
        "The sponsors of the resolution were Halm and Sorn.",
        "Guards ring the bell at noon.",
    ],
)
def test_what_a_story_says(line: str) -> None:
    assert reason_of(line) is None
