"""Who acts in a sentence and so is nobody that is told of in it by an office: "Roe urged | the president | to go"."""

from __future__ import annotations

import re

from parley.claims.people.people import Person
from parley.claims.sources.scene import Scene
from parley.spans import Span

_GOVERNED = re.compile(
    r"(?:\b(?:to|for|of|about|by|with|from|on|against|under|after|like|than|as|in|between|and|asked|told|named|called)\s(?:the\s)?"
    r"|\b(?:his|her|its|their)\s(?:[a-z-]+\s){1,2})"
    r"(?:[A-Z][\w.’'-]*\s){0,4}\Z"
)
"""Right before a name that is no subject: "aides to | Roe"."""
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:after|when|before|while|since|because|although|though|who|whom|whose|where|which|if|unless|until|even|as|so|than)\b"
    r"|[;:“”\"—–]|[,\s](?:and|but|or|yet)\s(?:\w+\s){0,2}\Z|,\s(?:[Tt]he\s)?\Z"
)
"""Between a name and an office: what begins a clause in which he may be called by it."""
_OWNED = re.compile(r"['’]s?\b|['’]\s")
_SAID_SO = re.compile(r",\s(?:[^,;:\n]{1,80},\s)?(?=\Z)")
"""A name right before an office that only stands beside it: "Roe, | the president, said"."""
_LONGEST = 300
"""Characters between the two."""


def clause_subject(scene: Scene, place: int) -> Person | None:
    """Whoever acts in the clause of an office that stands at a place, and does not hold it himself."""
    start = scene.prose.sentence_span(place).start
    named = scene.people.within(Span(max(start, place - _LONGEST), place))
    if not named:
        return None
    span, person = named[0]
    if _OWNED.match(scene.text, span.end) or _GOVERNED.search(scene.text, start, span.start):
        return None
    if _ANOTHER_CLAUSE.search(scene.text, start, span.start):
        return None  # "In the town where | Roe | grew up, | the president | said"
    if _ANOTHER_CLAUSE.search(scene.text, span.end, place) or _SAID_SO.fullmatch(scene.text, span.end, place):
        return None
    return person
