"""Who a figure is from: the innermost source first, then outward."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from parley.claims.types import Attribution
from parley.spans import Span, last_match

_PASSED_ON = re.compile(
    r"\b(?:obtained|reported|seen|published|reviewed"
    r"|cited)\s+by\s+((?:[Tt]he\s+)?[A-Z][\w.&’'-]*(?:\s+[A-Z][\w.&’'-]*){0,4})",
)

_WHO = (
    r"(?P<who>(?:(?:[Tt]he|[Aa]n?)\s(?:[\w’'-]+\s)?)?(?!(?:He|She|It|They|We|You|I|This|That|Who|Which)\b)"
    r"[A-Z][\w.’'-]*(?:\s(?:of\s)?[A-Z][\w’'-]*){0,3}|the\s(?:[a-z-]+\s)?[a-z]+)"
)
_RATED = re.compile(
    rf"(?<!\bon\s)(?<!\bof\s)(?<!\bin\s)(?<!\bat\s)(?<!\bby\s)(?<!\bfrom\s)(?<!\bwith\s)(?<!\bto\s)\b{_WHO}\s(?:(?:has|had|have)\s)?(?:put|puts|estimates|estimated|reckons|reckoned)\s"
    r"(?:(?!(?:and|in|on|into|onto|to|off|up|out|down|back|forward|under)\s)[\w’'-]+\s){0,8}?at\s"
)
"""Who puts it: "Orsk put its losses at ..."."""
_RATED_BY = re.compile(rf"\b(?:put|estimated|given|reckoned)\sby\s{_WHO}\sat\s")
_OTHER_CLAUSE = re.compile(
    r"[;:]|\.\s|\b(?:is|are|was|were|has|have|had|will|would|said|says|but|while|which|who|that|put|puts)\b"
)
"""What ends the list of figures that are put at so much."""
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|refut\w+|disput\w+|reject\w*|dismiss\w*)\b", re.IGNORECASE)
"""Who denies what holds a figure is not its source."""
_BEFORE = 160
"""Characters before a figure in which stands who puts it there."""


def _rater(text: str, span: Span) -> str | None:
    """Who is said to put something at a figure, or at several in a row; None where nobody is."""
    start = max(0, span.start - _BEFORE, text.rfind("\n", max(0, span.start - _BEFORE), span.start) + 1)
    found = last_match(_RATED_BY, text, start, span.start) or last_match(_RATED, text, start, span.start)
    if found is not None and _OTHER_CLAUSE.search(text, found.end(), span.start) is None:
        return found["who"]
    return None


def sources_of(
    text: str, attributions: Sequence[Attribution], names: Sequence[str]
) -> Callable[[Span], tuple[str, ...]]:
    """What gives the sources of a span: those whose contents hold it; "X obtained by Y" names Y after X."""
    contents = sorted((c.start, c.end, i) for i, a in enumerate(attributions) for c in a.contents)

    def sources(span: Span) -> tuple[str, ...]:
        k = bisect_left(contents, (span.start + 1, 0, 0))
        inside = [
            (end - start, i)
            for start, end, i in contents[max(0, k - 12) : k]
            if start <= span.start and span.end <= end
        ]
        rater = _rater(text, span)
        out: list[str] = [rater] if rater else []
        here = min(inside)[1] if inside else None
        seen: set[int] = set()
        while here is not None and here not in seen and here < len(names):
            seen.add(here)
            source, cue = attributions[here].source, attributions[here].cue
            if cue is None or _DENIES.search(text, *cue) is None:
                out.append(names[here])
            if source is not None:
                reach = text[source.start : source.end + 80].split("\n")[0]
                out.extend(m.group(1).strip() for m in _PASSED_ON.finditer(reach))
            here = attributions[here].outer
        return tuple(dict.fromkeys(out))

    return sources
