"""Whoever changes the rules of merging decides whether what records keep is to be found again."""

import hashlib
from pathlib import Path

import parley.record
from parley.record.merged import MERGING

RULES = (
    "agreement", "build", "clusters", "duplicates", "facts", "fingerprints", "gathering", "mentions", "merged",
    "rewrites", "sharing", "triggers",
)  # fmt: skip
SEEN = "a5232dd13cdcfc1b"
"""Of the modules as they were when MERGING was last thought of."""


def test_a_change_of_the_rules_is_noticed() -> None:
    folder = Path(parley.record.__file__).parent
    text = b"".join((folder / f"{name}.py").read_bytes() for name in RULES)
    found = hashlib.sha256(text).hexdigest()[:16]
    said = "Raise MERGING in parley.record.merged if the same articles may now be merged otherwise; then put this hash here"
    assert found == SEEN, f"{said}: {found} (MERGING is {MERGING})"
