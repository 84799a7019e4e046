"""A day on which something is supposed to happen lies ahead, unless the verb tells of what was."""

from __future__ import annotations

import datetime as dt

import pytest

from parley.claims.dates.dates import find_dates

MONDAY = dt.date(2021, 12, 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("What if the meeting between the rivals goes badly on Tuesday?", 7),
        ("If Roe wins on Sunday, the treaty dies.", 12),
        ("Unless the ferry sails on Friday the island runs out of flour.", 10),
        ("Once the envoys sit down on Thursday the guns fall silent.", 9),
        ("If, as he said on Sunday, the bridge is safe, why close it?", 5),
        ("If the guns on the ridge were silent on Sunday, they are not now.", 5),
        ("Nobody moved, as if on Sunday nothing fell there.", 5),
    ],
)
def test_what_is_supposed_lies_ahead(text: str, day: int) -> None:
    (found,) = find_dates(text, anchor=MONDAY)
    assert found.start == dt.date(2021, 12, day)
