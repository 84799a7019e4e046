"""Lists of names are of one side as a whole: of "Mali, Burkina Faso and Niger" the model may leave one out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from parley.claims.language.function_words import AT_A_PLACE
from parley.claims.model.acts import EventMark
from parley.claims.people.clause_subjects import NAMED
from parley.claims.types import Mention
from parley.spans import Span

_IN_LIST = re.compile(r"(?:,\s(?!and\b|or\b)(?:the\s)?|(?P<last>,?\s(?:and|or)\s)(?:the\s)?)")
"""What stands between the names of a list."""
_TO_VERB = re.compile(
    r"(?:\s(?:has|have|had|all|both|also|together|jointly|[a-z]+ly|yesterday|today|on\s[A-Z][a-z]+day))*\s",
    re.IGNORECASE,
)
"""What stands between a subject and its verb."""
_PLACED = re.compile(rf"\b{AT_A_PLACE}\s(?:the\s)?\Z", re.IGNORECASE)
"""Before the name of a place, which begins no list: "In Orsk, | Tarn and Belmar agreed"."""
_BEFORE = 14
"""Characters in which that stands."""
_PAIR, _LONGEST = 2, 12
"""Names that make no list yet, and those of the longest that is looked at. †"""


def lists_of_names(text: str, mentions: Sequence[Mention]) -> dict[int, tuple[Span, ...]]:
    """By the end of each name of a list of three and more ("Orsk, the Tarn Union and Belmar") all names of it."""
    names = sorted({m.span for m in mentions if m.kind in NAMED})
    found: dict[int, tuple[Span, ...]] = {}
    run: list[Span] = []
    last = False
    for name in names:
        link = _IN_LIST.fullmatch(text, run[-1].end, name.start) if run and not last else None
        if link is None:
            run = []
        if run or not _PLACED.search(text, max(0, name.start - _BEFORE), name.start):
            run.append(name)
        last = link is not None and link["last"] is not None
        if last and _PAIR < len(run) <= _LONGEST:
            found |= dict.fromkeys([each.end for each in run], tuple(run))
    return found


def with_whole_lists(mark: EventMark, lists: Mapping[int, tuple[Span, ...]], text: str) -> EventMark:
    """The event with the one name of a list that is missing on a side, unless it stands on the other alone.

    Of a list right before its verb that begins with who acts, all act.
    """
    if subject := _list_before_verb(mark, text, lists):
        missing = tuple(one for one in subject if not any(map(one.overlap, mark.actors)))
        acted_on = tuple(span for span in mark.recipients if not any(map(span.overlap, subject)))
        if all(any(map(one.overlap, mark.recipients)) for one in subject):
            acted_on = mark.recipients  # they sign with each other
        if len(missing) != 1:
            return mark._replace(actors=tuple(sorted((*mark.actors, *missing))), recipients=acted_on)
    same = set(mark.actors) == set(mark.recipients)
    return mark._replace(
        actors=_with_list(mark.actors, () if same else mark.recipients, lists),
        recipients=_with_list(mark.recipients, () if same else mark.actors, lists),
    )


def _list_before_verb(mark: EventMark, text: str, lists: Mapping[int, tuple[Span, ...]]) -> tuple[Span, ...]:
    """The names of the list that is the subject right before a verb, where the first of them is who acts."""
    for span in mark.actors:
        members = lists.get(span.end, ())
        if members and members[0].end == span.end and _TO_VERB.fullmatch(text, members[-1].end, mark.trigger.start):
            return members
    return ()


def _with_list(
    side: tuple[Span, ...], other: Sequence[Span], lists: Mapping[int, tuple[Span, ...]]
) -> tuple[Span, ...]:
    members = next((members for span in side if (members := lists.get(span.end))), ())
    missing = [member for member in members if not any(member.overlap(span) for span in side)]
    if len(missing) != 1 or any(missing[0].overlap(span) for span in other):
        return side
    return tuple(sorted((*side, *missing)))
