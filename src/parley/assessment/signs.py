"""The kinds of facts that the reader's network finds in an article's sentences, where they are sure enough."""

from __future__ import annotations

import re

from parley.assessment.texts import Page
from parley.claims.types import Reading, Sign

LIKELY = 0.6
"""Probability from which a sign counts. Of 0.4 to 0.8 the lowest at which the 21 articles of `articles.jsonl` lose no
precision to speak of (62 with signs, 63 with words alone); at 0.5 one fact more comes with three false sightings."""

_ENDED = re.compile(r"[.!?…;:][\"'”’)\]]*\s*\Z")
"""The end of a sentence; a byline or heading, of which a few words may look like anything, has none."""


def by_sentence(reading: Reading, page: Page) -> dict[int, list[Sign]]:
    """The signs of a reading by where their sentence begins, the surest first."""
    found: dict[int, list[Sign]] = {}
    for sign in sorted(reading.signs, key=lambda sign: -sign.share):
        if sign.share < LIKELY:
            break
        sentence = page.around(sign.span)
        if _ENDED.search(sentence.told):
            found.setdefault(sentence.start, []).append(sign)
    return found
