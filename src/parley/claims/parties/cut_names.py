"""Names of the tables that were marked without their end: "El | Arish", "the Quai d' | Orsay"."""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.states.actor_names import known_code
from parley.spans import Span

_LAST = re.compile(r"(?<![\w’'-])(?:[A-ZÀ-Þ][\w’'-]*\s)?[A-ZÀ-Þ][\w’'-]*(?:\sd)?\Z")
"""The last words of a phrase that can begin a longer name."""
_REST = re.compile(r"(?:\sd)?(?:['’]|\s|-)(?:el-|al-)?[A-ZÀ-Þ][\w’-]*")
"""What can go on with it."""
_REACH = 30
"""Characters of a phrase's end, and behind it, in which such a name stands."""


def whole_name(text: str, span: Span, gazetteer: Gazetteer) -> Span:
    """A phrase with the rest of its name, if only so it is one that the tables have."""
    last = _LAST.search(text, max(span.start, span.end - _REACH), span.end)
    if last is None or (rest := _REST.match(text, span.end, span.end + _REACH)) is None:
        return span
    longer = text[last.start() : rest.end()]
    return (
        Span(span.start, rest.end()) if known_code(longer, gazetteer) and not known_code(last[0], gazetteer) else span
    )
