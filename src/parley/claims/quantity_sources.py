"""Who a figure is from: the innermost source first, then outward."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from parley.claims.types import Attribution
from parley.spans import Span

_PASSED_ON = re.compile(
    r"\b(?:obtained|reported|seen|published|reviewed"
    r"|cited)\s+by\s+((?:[Tt]he\s+)?[A-Z][\w.&’'-]*(?:\s+[A-Z][\w.&’'-]*){0,4})",
)


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
        out: list[str] = []
        here = min(inside)[1] if inside else None
        seen: set[int] = set()
        while here is not None and here not in seen and here < len(names):
            seen.add(here)
            out.append(names[here])
            source = attributions[here].source
            if source is not None:
                reach = text[source.start : source.end + 80].split("\n")[0]
                out.extend(m.group(1).strip() for m in _PASSED_ON.finditer(reach))
            here = attributions[here].outer
        return tuple(dict.fromkeys(out))

    return sources
