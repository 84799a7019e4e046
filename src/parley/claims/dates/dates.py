"""Date expressions in a text, and the days they stand for.

A span holds the shortest full expression, with the words that change its interval ("early in 2022",
"since 2014", "within 48 hours", "by Friday") and without a leading "on", "in" or "at". Relative words
are anchored on the day of publication, or on that of the live-blog entry they stand in; without an
anchor they stay unresolved, and words that no calendar resolves ("Ramadan", "in recent weeks") always do.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence

from parley.claims.dates.calendar import UNRESOLVED, Interval
from parley.claims.dates.date_rules import CALENDAR_RULES, Context, Rule, whole_words
from parley.claims.dates.date_spans import Atom, bounded, joined
from parley.claims.dates.relative_rules import RELATIVE_RULES
from parley.claims.dates.undated import is_no_date
from parley.claims.language.small_letters import small_letters
from parley.claims.language.tense import bounds_ahead, tense_at
from parley.spans import Span, line_end
from parley.times import DateExpression

# Words that could begin a date expression; only there are the rules tried, which keeps the search linear.
_TRIGGER = re.compile(
    r"(?<![\w$£€])(?:\d{1,4}|['’]\d0s|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?"
    r"|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|early|earlier|mid|late|later|last|next|this|that|these|coming|the|to-?day"
    r"|to-?night|yesterday|to-?morrow|overnight|within|in|recent|past|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|midday|noon"
    r"|midnight|dawn|winter|spring|summer|autumn|fall|christmas|new|easter|ramadan|thanksgiving|independence|twenty|thirty|forty|fifty|sixty|seventy|for|over"
    r"|after|since|before|during|through|throughout|across|at|all|year|years|decades|weeks|months|days|just|nearly|almost|about|less|more|only|many|some|labou?r"
    r"|memorial|veterans?|armistice|boxing|halloween|valentine|bastille|cinco|good|eid|passover|nowruz|yom|election|half|first|second|third|fourth|fiscal"
    r"|eighteenth|nineteenth|twentieth|sixteenth|seventeenth|beginning|start|middle|end|morning|afternoon|evening|night|until|by|spent|spend|of"
    r"|fifteen|dozen|1?\dth|2[01](?:st|th)|[0-3]?\d(?:st|nd|rd|th))(?![\w])|(?<![\w$£€])\d{1,2}(?=[ap]m\b)"
)
_RULES = (*CALENDAR_RULES, *RELATIVE_RULES)
_TOGETHER = 8
"""Rules of one group, of which one pattern tells whether any matches †."""


def _any(rules: Sequence[Rule]) -> re.Pattern[str]:
    """All rules in one pattern."""
    return whole_words("|".join(re.sub(r"\?P<\w+>", "?:", rule.words) for rule in rules))


_ANY_RULE = _any(_RULES)
"""Where four of five words that could begin an expression begin none, it tells at once."""
_GROUPS = [(_any(some), some) for i in range(0, len(_RULES), _TOGETHER) if (some := _RULES[i : i + _TOGETHER])]
_PREPOSITION = re.compile(
    r"(?:in|at)\s+(?!the\s+next|\d|an?\b|(?:the\s+)?[a-z]+\s+(?:hour|day|week|month|year|decade)s?\b|years\b|decades\b|months\b)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+(?=[A-Z“\"‘'])|\n")
_ELECTION = re.compile(
    r"\b(?:elect\w+|vot\w+|ballots?|nomine\w+|presiden\w+|campaign\w*|senate|candidates?|polls?|democrat\w*|republican\w*|trump|white\s+house)\b",
    re.IGNORECASE,
)
_LONGEST = 90
"""Characters of one expression."""
_AROUND = 150
"""Characters on each side in which talk of an election is looked for."""


def _told(text: str, atoms: Sequence[Atom], start: int) -> Interval | None:
    """The last resolved date of the same or the previous sentence."""
    for atom in reversed(atoms[-3:]):
        if atom.interval.start is None or atom.interval.end is None:
            continue
        between = text[atom.end : start]
        return atom.interval if len(between) < 400 and len(_SENTENCE_END.findall(between)) <= 1 else None
    return None


def _atom_at(text: str, small: str, start: int, anchor: dt.date | None, atoms: Sequence[Atom]) -> Atom | None:
    """The longest expression that begins at a place, None where no rule matches there or the words are no date.

    `small`: the text in small letters.
    """
    limit = line_end(text, start, start + _LONGEST)
    if not _ANY_RULE.match(small, start, limit):
        return None
    best: re.Match[str] | None = None
    meaning = None
    for rule in (rule for pattern, rules in _GROUPS if pattern.match(small, start, limit) for rule in rules):
        match = rule.pattern.match(small, start, limit)
        if match and (best is None or match.end() > best.end()):
            best, meaning = match, rule.meaning
    if best is None or meaning is None:
        return None
    end = best.end()
    tense = tense_at(text, small, Span(start, end))
    if is_no_date(text, start, end, future=tense == "future"):
        return None
    around = text[max(0, start - _AROUND) : end + _AROUND]
    context = Context(
        anchor, tense, _told(text, atoms, start), lambda: _ELECTION.search(around) is not None,
        bounds_ahead(small, start, tense),
    )  # fmt: skip
    try:
        interval = meaning(best, context)
    except (ValueError, OverflowError):
        interval = UNRESOLVED
    if lead := _PREPOSITION.match(text, start, end):
        start = lead.end()
    return Atom(start, end, interval)


def find_dates(
    text: str, *, anchor: dt.date | None, anchors: Sequence[tuple[Span, dt.date]] = ()
) -> tuple[DateExpression, ...]:
    """All date expressions, in order, none overlapping.

    `anchor`: day of publication. `anchors`: parts of the text with a day of their own, sorted and
    disjoint, such as the entries of a live blog.
    """
    starts = [span.start for span, _ in anchors]

    def here(start: int) -> dt.date | None:
        i = bisect_right(starts, start) - 1
        return anchors[i][1] if i >= 0 and start < anchors[i][0].end else anchor

    small = small_letters(text)
    atoms: list[Atom] = []
    at = 0
    while trigger := _TRIGGER.search(small, at):
        atom = _atom_at(text, small, trigger.start(), here(trigger.start()), atoms)
        at = max(trigger.end(), atom.end) if atom else trigger.end()
        if atom:
            atoms.append(atom)
    found: list[DateExpression] = []
    floor = 0
    for single in joined(text, atoms):
        floor = max(floor, text.rfind("\n", floor, single.start) + 1)
        atom = bounded(text, single, floor, here(single.start))
        floor = atom.end
        start, end, precision = atom.interval
        if start and end and start > end:
            start = end = None
        found.append(
            DateExpression(
                text=text[atom.start : atom.end],
                span=Span(atom.start, atom.end),
                start=start,
                end=end,
                precision=precision,
            )
        )
    return tuple(found)
