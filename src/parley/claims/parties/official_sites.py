"""Buildings and places of a state's bodies: "an army camp", "a government building", "the border post"."""

from __future__ import annotations

from collections.abc import Sequence

from parley.claims.language.nouns import singular
from parley.claims.states.actor_words import OFFICIAL, OFFICIAL_SITES


def is_official_site(words: Sequence[str]) -> bool:
    """Whether a phrase (in small letters) ends in such a place: who strikes it strikes the state."""
    return len(words) > 1 and singular(words[-1]) in OFFICIAL_SITES and words[-2] in OFFICIAL
