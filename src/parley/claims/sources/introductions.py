"""Who was introduced by the very role that a later phrase repeats: "the Special Secretary (Trade), Jane Roe, spoke"."""

from __future__ import annotations

import re

from parley.claims.language.phrases import joined, words_of
from parley.claims.people.people import Person
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_phrase import SourcePhrase
from parley.spans import Span

_REACH = 2500
"""Characters before a role in which its holder is introduced."""
_LONGEST_TITLE = 40
"""Characters of the titles that may stand between a comma and a name."""
_TITLES = re.compile(r"(?:[A-Z][^\W\d_]*\.?\s){0,3}\Z")
_FIELD = r"(?:\s\([^()\n]{1,60}\))?(?:\s(?:for|of|in|to|on)\s[^,.;:()“”\"\n]{1,70})?,\s"
"""The field of a role and the comma before the name."""


def introduced(scene: Scene, phrase: SourcePhrase) -> Person | None:
    """The person named right behind the last mention of a role of several words, whatever else is said of others."""
    words = words_of(scene.text, phrase.core)
    if phrase.owner is not None or len(words) < 3 or words[0].bare != "the":
        return None
    role = re.escape(joined(scene.text, words[1:]))
    begin = max(0, phrase.core.start - _REACH)
    beside = re.compile(rf"\b{role}{_FIELD}", re.IGNORECASE)
    for found in reversed(list(beside.finditer(scene.text, begin, phrase.core.start))):
        named = scene.people.within(Span(found.end(), found.end() + _LONGEST_TITLE))
        if named and _TITLES.match(scene.text, found.end(), named[0][0].start):
            return named[0][1]
    return None
