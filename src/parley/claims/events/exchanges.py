"""Who dies in an exchange of fire has fired, too: what both sides do to each other stands on both.

"Two Orskan and three Belmaran soldiers died in an exchange of fire": elsewhere who dies, or is killed, does not act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.nouns import singular
from parley.claims.language.phrases import words_of
from parley.claims.model.acts import EventMark
from parley.claims.states.actor_words import VICTIMS
from parley.spans import Span

EXCHANGE = (
    r"exchanges?\sof\s(?:[\w-]+\s){0,3}?(?:fire|gunfire|shots|gunshots|shells|shellfire|rockets|missiles|bullets|volleys)\b"
    r"(?!\s(?:between|among)\b)"
)
"""What is done to each other by who dies in it, if it is not told between whom it was."""
_DIE_IN_ONE = re.compile(
    r"(?:die[sd]?|dying|perish(?:es|ed)?|killed|slain|wounded|injured|hurt)\b(?:\s[\w’'-]+){0,5}?\s(?:in|during)\s(?:[\w’'-]+\s){0,4}?"
    + EXCHANGE
)
_BYSTANDERS = VICTIMS | frozenset("children woman girl boy bystander passenger journalist".split())
"""Nouns of people who do not fight."""


def with_exchanges(marks: Sequence[EventMark], marked: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events, deaths in an exchange of fire by all on all whom the model has for their sides.

    `marked`: the same events, before those who suffer an act were taken from those who act.
    """
    return [
        _by_both(now, before, text) if _DIE_IN_ONE.match(text, now.trigger.start) else now
        for now, before in zip(marks, marked, strict=True)
    ]


def _by_both(now: EventMark, before: EventMark, text: str) -> EventMark:
    """The event with both sides on both; as it is where one alone is told, or who was standing by."""
    others = (span for span in before.recipients if not any(span.overlap(actor) for actor in before.actors))
    sides = tuple(sorted((*before.actors, *others)))
    if now.type != "ASSAULT" or len(sides) < 2 or any(_stands_by(text, span) for span in sides):
        return now
    return now._replace(actors=sides, recipients=sides)


def _stands_by(text: str, span: Span) -> bool:
    """Whether a phrase means people who do not fight."""
    return any(singular(word.bare) in _BYSTANDERS for word in words_of(text, span))
