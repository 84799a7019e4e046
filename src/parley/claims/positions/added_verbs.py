"""Clauses marked over the next verb of the same party: "denied that it had fired | and demanded that Tarn pay".

What a party demands, refuses or denies besides is a position of its own: of 4,900 labelled positions none goes on over
such a verb.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from parley.claims.model.acts import PositionMark
from parley.claims.types import PositionKind
from parley.spans import Span


class _Verb(NamedTuple):
    """A verb in its two forms, what stands behind it, and the kind of position that it takes; None: it takes none."""

    present: str
    past: str
    behind: str
    kind: PositionKind | None


class _Part(NamedTuple):
    """A clause up to another verb, the rest behind that, and the kind of the rest."""

    kind: PositionKind | None
    first: Span
    rest: Span


_THAT = r"that\s"
_VERBS = (
    _Verb("denies", "denied", rf"(?:{_THAT}|(?=(?:any|all|having|ever|\w+ing)\b))", "denial"),
    _Verb("demands", "demanded", rf"(?:{_THAT}|(?!(?:of|for|from|on|by|to|in|and|or|but)\b))", "demand"),
    _Verb("insists", "insisted", rf"(?:{_THAT}|on\s)", "demand"),
    _Verb("refuses", "refused", r"(?=to\s)", "refusal"),
    _Verb("rejects", "rejected", r"(?=(?:any|all|the|an?|its|his|her|their)\s)", "refusal"),
    _Verb("accuses", "accused", "", "accusation"),
    _Verb("threatens", "threatened", r"(?=to\s)", "threat"),
    _Verb("offers", "offered", r"(?=to\s)", "offer"),
    _Verb("(?:promises|pledges)", "(?:promised|pledged)", rf"(?:{_THAT}|(?=to\s))", "promise"),
    _Verb("(?:urges|asks)", "(?:urged|asked)", r"(?=[^,;:.]{1,40}?\sto\s)", "demand"),
    _Verb("calls", "called", r"(?:on|upon)\s", "demand"),
    _Verb("(?:vows|warns|says|adds)", "(?:vowed|warned|said|added)", rf"(?:{_THAT}|to\s)", None),
)
_PATTERNS = tuple(
    (verb.kind, re.compile(rf",?\sand\s(?:(?P<present>{verb.present})|{verb.past})\s{verb.behind}[“\"'‘]?(?=\w)"))
    for verb in _VERBS
)
_BUT_NOT = re.compile(r",?\sbut\s(?=(?:(?:it|they|he|she)\s)?(?:would|will)\s(?:not|never)\s)")
"""Before what is kept back from an offer: so are both labelled ones, each a refusal of its own."""
_OWN = frozenset({"offer", "promise"})
_ALREADY = re.compile(r"\b(?:had|has|have|was|were|is|are|be|been|being|who|which)\b")
"""Behind one of these a verb in the past may be the clause's own: "its men had been beaten and threatened"."""
_RELATIVE = re.compile(r"\b(?:who|which)\b")
_LEAST = 2
"""Words of the shortest clause on either side."""


def with_added_verbs(marks: Sequence[PositionMark], text: str) -> list[PositionMark]:
    """The positions, each ending before a verb that its party does besides, with what that verb takes."""
    out, new = list[PositionMark](), list[PositionMark]()
    starts = sorted(mark.span.start for mark in marks)
    for mark in marks:
        found = _added(mark, text)
        if found is None:
            out.append(mark)
            continue
        kind, first, rest = found
        inside = mark.condition is not None and first.contains(mark.condition)
        out.append(mark._replace(span=first, condition=mark.condition if inside else None))
        following = bisect_left(starts, rest.start - 1)
        taken = following < len(starts) and starts[following] < rest.end
        if kind is not None and not taken and len(rest.of(text).split()) >= _LEAST:
            new.append(PositionMark(rest, kind, None))
    return sorted([*out, *new], key=lambda mark: mark.span) if new else out


def _added(mark: PositionMark, text: str) -> _Part | None:
    """What a clause is parted into that goes on over another verb, at the first of them."""
    if mark.kind in _OWN and (found := _BUT_NOT.search(text, *mark.span)):
        return _Part("refusal", Span(mark.span.start, found.start()), Span(found.end(), mark.span.end))
    added = []
    for kind, pattern in _PATTERNS:
        found = pattern.search(text, *mark.span)
        if found is None or len(text[mark.span.start : found.start()].split()) < _LEAST:
            continue
        other = _RELATIVE if found["present"] else _ALREADY
        if not other.search(text, mark.span.start, found.start()):
            added.append(_Part(kind, Span(mark.span.start, found.start()), Span(found.end(), mark.span.end)))
    return min(added, key=lambda part: part.first.end, default=None)
