"""Who tells of an act, foresees it, counts its victims or suffers it does not do it.

"Dana Poll sees a raid by spring", "the mission has counted 37 killed", "Orsk condemned the shelling of Belmar", "three
guards died in the shelling", "a truce brokered by Tarn": the model takes a verb's subject for who does what the noun
behind the verb tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.events.exchanges import EXCHANGE
from parley.claims.model.acts import EventMark
from parley.claims.quantities.numerals import AT_A_CHANCE
from parley.claims.sources.holders import Holders
from parley.claims.types import Attribution
from parley.spans import Span

_NOUN_PHRASE = (
    r"(?:(?:an?|the|any|no|some|another|at\sleast|this|that|its|their|last|early|all)\s)*(?:[\w'’-]+\s){0,2}\Z"
)
"""The beginning of a noun phrase that ends in a trigger."""
_FORESEEN = re.compile(
    r"\b(?P<verb>(?:sees?|saw|foresees?|foresaw|predict(?:s|ed)?|forecasts?|expect(?:s|ed)?|anticipate[sd]?|fear(?:s|ed)?"
    r"|(?<!no\s)doubt(?:s|ed)?|gives?|gave|(?:puts?|gives?|gave|rates?|rated)\s(?:[\w-]+\s){0,3}"
    r"(?:odds|chances?|likelihood|probability)\s(?:of|to|on|for)))\s" + _NOUN_PHRASE
)
"""A verb of foreseeing and its object."""
_PUTS = re.compile(r"\b(?P<verb>puts?)\s" + _NOUN_PHRASE)
_AT_A_CHANCE = re.compile(rf"[^.,;:!?\n]{{0,40}}?(?P<figure>{AT_A_CHANCE})")
"""With a figure behind its object, "puts" is a verb of foreseeing: "puts | an invasion | at two in three"."""
_TOLD = re.compile(
    r"\b(?P<verb>count(?:s|ed)|confirm(?:s|ed)|report(?:s|ed)|acknowledge[sd]|record(?:s|ed)|register(?:s|ed)|mourn(?:s|ed)"
    r"|condemn(?:s|ed)|denounce[sd]|deplore[sd]|criticise[sd]|criticize[sd]|investigate[sd]|decrie[sd]|bemoan(?:s|ed)"
    r"|lament(?:s|ed)|protest(?:s|ed)|call(?:s|ed))\s" + _NOUN_PHRASE
)
"""A verb of telling, counting or judging and its object: a deed or its dead."""
_SUFFERED = re.compile(
    r"\b(?P<verb>(?:die[sd]?|dying|perish(?:es|ed)|suffer(?:s|ed)|(?:lost|loses?|losing)\s(?:[\w,-]+\s){1,4}?)"
    r"|(?:killed|wounded|injured|hurt|maimed))\s?(?:[\w-]+\s){0,2}?(?:in|during|from|under)\s" + _NOUN_PHRASE
)
"""A verb of suffering and what was suffered: the subject did not do it."""
_BORNE = re.compile(
    r"\b(?P<verb>suffer(?:s|ed)|sustain(?:s|ed)|endure[sd]|withst(?:ands|ood)|survive[sd]|escape[sd]|repel(?:s|led)"
    r"|repulse[sd]|(?:beat|beats|fought|fights)\s(?:off|back))\s" + _NOUN_PHRASE
)
"""A verb whose object is what was done to its subject: "suffered | an attack"."""
_BY_BOTH = re.compile(EXCHANGE)
_DIES = re.compile(r"(?:died?|dies|dying|perish(?:es|ed)?)\b")
"""A trigger whose subject suffers it."""
_BROKERED = re.compile(
    r"(?:\s[\w-]+){0,3}?\s(?:brokered|mediated|sponsored|monitored|supervised|facilitated)\sby\s(?:the\s)?\Z"
)
"""Between what was done and who brokered it or told of it."""
_BACKER = re.compile(r"[-‑](?:brokered|mediated|sponsored|monitored|facilitated|drafted)\b")
"""What makes a name the broker of what follows: "an Orskan-|brokered truce"."""
_WHILE = re.compile(r"\s(?:while|whereas|even\sas)\s")
"""What opens a clause of another act: all four labelled parties behind it were wrong."""
_DEATHS = re.compile(r"(?:deaths?|dead|killed|loss(?:es)?|casualties|wounded|victims)")
_PARTICIPLE = re.compile(r"[a-z]{2,}ed")
_REACH = 70
"""Characters before a trigger in which these stand."""
_EXCHANGES = frozenset(("CONSULT", "AGREE", "COOPERATE"))
_FORETOLD = frozenset(("predicted", "hypothetical"))
_GIVES = frozenset("give gives gave".split())
_DETERMINED = re.compile(
    r"(?:\b(?:an?|the|any|some|no|further|more|another|fresh|such|this|that|its|their|his|her)|['’]s?)\s(?:(?!of\s)[\w-]+\s){0,2}\Z",
    re.IGNORECASE,
)
"""What stands before a noun: "the | shelling"."""


def without_tellers(
    marks: Sequence[EventMark], text: str, attributions: Sequence[Attribution], holders: Holders
) -> list[EventMark]:
    """The events without those among their actors who only tell of them, foresee them, broker or suffer them."""
    return [_without_tellers(mark, text, attributions, holders) for mark in marks]


def _without_tellers(mark: EventMark, text: str, attributions: Sequence[Attribution], holders: Holders) -> EventMark:
    start = mark.trigger.start
    if mark.type == "ASSAULT" and _DIES.match(text, start):
        dead = tuple(span for span in mark.actors if span.end <= start)
        return mark._replace(
            actors=tuple(span for span in mark.actors if span not in dead), recipients=mark.recipients or dead
        )
    actors, recipients = (_taking_part(side, mark.trigger, text) for side in (mark.actors, mark.recipients))
    if chance := _AT_A_CHANCE.match(text, mark.trigger.end):  # "an invasion at | two in three": no two are invaded
        recipients = tuple(span for span in recipients if not chance.start("figure") < span.start < chance.end())
    mark = mark._replace(actors=actors, recipients=recipients)
    if mark.actors and (until := _told_until(mark, text)):
        mark = mark._replace(actors=tuple(span for span in mark.actors if not span.end <= until))
    elif mark.actors and mark.status in _FORETOLD and mark.type not in _EXCHANGES and _is_noun(mark, text):
        holder = holders.of(mark.trigger)
        source = attributions[holder].source if holder is not None else None
        mark = mark._replace(actors=tuple(span for span in mark.actors if not (source and span.overlap(source))))
    return mark


def _taking_part(side: Sequence[Span], trigger: Span, text: str) -> tuple[Span, ...]:
    """One side without who brokers what is done, or does something else meanwhile."""
    return tuple(span for span in side if not (_brokers(text, span, trigger) or _meanwhile(text, span, trigger)))


def _meanwhile(text: str, span: Span, trigger: Span) -> bool:
    """Whether somebody stands in a clause behind "while", which tells of another act."""
    gap = Span(trigger.end, span.start)
    return 0 < gap.end - gap.start <= _REACH and _WHILE.search(text, *gap) is not None


def _brokers(text: str, span: Span, trigger: Span) -> bool:
    """Whether somebody is told to have brokered, watched over or made known what is done."""
    return bool(
        _BACKER.match(text, span.end)
        or (span.start > trigger.end and _BROKERED.fullmatch(text, trigger.end, span.start))
    )


def _told_until(mark: EventMark, text: str) -> int:
    """Where the verb begins whose object the trigger is, and whose subject does not do it; 0 where there is none."""
    start = mark.trigger.start
    begin = max(0, start - _REACH)
    found = _FORESEEN.search(text, begin, start) if mark.type not in _EXCHANGES else None
    if found is not None and found["verb"] in _GIVES and mark.status not in _FORETOLD:
        found = None
    if found is None and _AT_A_CHANCE.match(text, mark.trigger.end):
        found = _PUTS.search(text, begin, start)
    if found is None and mark.type == "ASSAULT":
        suffered = None if _BY_BOTH.match(text, start) else _SUFFERED.search(text, begin, start)
        found = _TOLD.search(text, begin, start) or suffered or _BORNE.search(text, begin, start)
    return found.start("verb") if found is not None and _is_noun(mark, text) else 0


def _is_noun(mark: EventMark, text: str) -> bool:
    """Whether a trigger is a noun, or the dead that somebody counts."""
    start, end = mark.trigger
    if _PARTICIPLE.fullmatch(text, start, end):  # "saw its prisoners | freed"
        return _DEATHS.fullmatch(text, start, end) is not None
    determined = _DETERMINED.search(text, max(0, start - _REACH), start) is not None
    return determined or _DEATHS.fullmatch(text, start, end) is not None
