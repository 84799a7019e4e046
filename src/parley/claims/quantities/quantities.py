"""Counts, amounts, shares, distances and durations with their bounds and the chain of their sources.

A span is the hedge, the number and its unit or counted noun. "At least" and "more than" give a low bound
only, "up to" a high one, "about" both with the hedge kept in the wording; "hundreds" is low 200. Dates,
ages, ordinals, times of day, chances and names with numbers in them are not quantities.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from parley.claims.language.small_letters import small_letters
from parley.claims.quantities import numerals
from parley.claims.quantities.amounts import MONEY_WRITTEN_SHORT, Amount, amount_at
from parley.claims.quantities.hedges import ABOUT, HIGH, LOW
from parley.claims.quantities.quantity_sources import sources_of
from parley.claims.quantities.uncounted import counts_nothing
from parley.claims.types import Attribution, Quantity
from parley.spans import Span
from parley.times import DateExpression

# Words that could begin a quantity; only there is one read, which keeps the search linear.
_TRIGGER = re.compile(
    rf"(?<![\w.,/$£€:%+−-])(?:(?:\+/)?[+−-]?\.?\d|(?:us|a|c|nz|hk)?[$£€¥₹]|p(?=\d[\d.,]*\s[mbt])|(?:{MONEY_WRITTEN_SHORT})\.?\s?(?=\d)|(?:{numerals.WORD})\b|an?\b|half\b"
    rf"|quarter\b|(?:dozen|tens|dozens"
    rf"|scores|hundreds|thousands|millions|billions|trillions|pair|couple|trio|quartet|several)\b|(?:{LOW}|{HIGH}"
    rf"|{ABOUT})\b)"
)


_DAY_OF_MONTH = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s\Z"
)
"""Before the day in a dateline that is taken for no date: "ORSK, Aug. | 7 (Reuters)"."""
_DAY = 2
"""Figures of the day of a month."""
_MORE_OF_THEM = re.compile(r"(?:a\s(?:further|second)|another)\s", re.IGNORECASE)
_OF_THEM = re.compile(r"\sof\s(?:which|whom|them|these|those)\b")
_TO = re.compile(r"\bvotes?\sto\s\Z")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+(?=[A-Z“\"‘'])|\n")
_UNITS = re.compile(
    r"(?:dollars|euros|pounds|francs|roubles|rubles|yen|yuan|pesos|per cent|%|(?:second|minute|hour|day|week|month|year|decade|mile|kilomet(?:er|re)|met(?:er|re)|ton|tonne)s?)\b"
    r"|(?:km|kg|m|cm|mm|ft|GW|MW|kW)\Z",
    re.IGNORECASE,
)


def _counted_before(text: str, found: Amount, before: Quantity | None) -> str:
    """What a number without a noun counts: "20,000 Orskan troops are there and a further 5,000 will come"."""
    if found.what or before is None or not before.what or _UNITS.match(before.what):
        return found.what
    between = text[before.span.end : found.start]
    if _SENTENCE_END.search(text, before.span.end, found.start + 1):
        return found.what
    if _TO.search(text, before.span.start, found.start) and not between.replace("to", "").strip():
        return before.what
    again = _MORE_OF_THEM.match(text, found.start) or _MORE_OF_THEM.match(text, found.core)
    return before.what if again or _OF_THEM.match(text, found.core_end) else found.what


def find_quantities(
    text: str,
    *,
    attributions: Sequence[Attribution] = (),
    source_names: Sequence[str] = (),
    dates: Sequence[DateExpression] = (),
    chances: Sequence[Span] = (),
) -> tuple[Quantity, ...]:
    """All quantities in order, `chances` in figures left out. `source_names[i]` is the speaker's of `attributions[i]`."""
    date_starts = [d.span.start for d in dates]
    sources = sources_of(text, attributions, source_names)
    small = small_letters(text)
    out: list[Quantity] = []
    at = 0
    while trigger := _TRIGGER.search(small, at):
        found = amount_at(text, trigger.start())
        if found is None:
            at = trigger.end()
            continue
        at = max(found.core_end, trigger.end())
        k = bisect_right(date_starts, found.core_end - 1)
        if (k and dates[k - 1].span.end > found.core) or counts_nothing(text, found):
            continue
        if any(chance.overlap(Span(found.core, found.core_end)) for chance in chances):
            continue
        day = small[found.core : found.core_end].isdigit() and found.core_end - found.core <= _DAY
        if day and not found.what and _DAY_OF_MONTH.search(small, max(0, found.core - 11), found.core):
            continue
        end = found.end
        if k < len(dates) and dates[k].span.start < end:
            end = found.core_end
        at = max(at, end)
        span = Span(found.start, end)
        out.append(
            Quantity(
                what=_counted_before(text, found, out[-1] if out else None), low=found.bounds.low, high=found.bounds.high, wording=span.of(text), span=span,
                sourced_to=sources(span),
            )
        )  # fmt: skip
    return tuple(out)
