"""The kinds of facts that the reader's network finds in an article's sentences, where they are sure enough."""

from __future__ import annotations

import re

from parley.assessment.texts import Page
from parley.claims.types import Reading, Sign

LIKELY = 0.65
"""Probability from which a sign counts: of 0.6 to 0.75 the best F1 over the articles of `articles.jsonl` (51.0, 51.4,
50.7, 50.4). Signs make what is found there more and no less precise (65 with them, 62 with words alone)."""

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
