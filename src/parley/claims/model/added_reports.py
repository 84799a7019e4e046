"""Reports that the model left out, though their words are plain, beside those that it marks.

It leaves some out, mostly in the turns of conversations and behind labels, which cut up what stands in them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from parley.claims.model.attributions import begin, with_outer
from parley.claims.model.plain_reports import plain_reports
from parley.claims.types import Attribution
from parley.spans import Span


def with_plain_reports(
    text: str, attributions: Sequence[Attribution], sentences: Iterable[Span]
) -> tuple[Attribution, ...]:
    """The attributions with the reports in the plainest form that none of them tells, each in the one that holds it."""
    told = _Told(attributions)
    reports = [report for sentence in sentences for report in plain_reports(text, sentence)]
    sourced = {id(bare): report.source for report in reports if (bare := told.without_source(report))}
    added = [report for report in reports if told.lacks(report)]
    if not added and not sourced:
        return tuple(attributions)
    whole = [replace(a, source=sourced.get(id(a), a.source)) for a in attributions]
    inner = [a for a in whole if a.outer is not None] + [a for a in added if told.holds(a)]
    outer = [a for a in whole if a.outer is None] + [a for a in added if not told.holds(a)]
    return with_outer(outer, inner)


class _Told:
    """What stands in attributions, looked up by place."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._parts = _Places(part for a in attributions for part in (a.source, a.cue) if part)
        self._contents = _Places(content for a in attributions for content in a.contents)
        self._sourceless = {
            a.cue.end: a
            for a in attributions
            if a.cue and (a.source is None or any(content.contains(a.source) for content in a.contents))
        }

    def without_source(self, report: Attribution) -> Attribution | None:
        """The attribution with a report's verb and what it says without a source, or with one that is said itself."""
        near = self._sourceless.get(report.cue.end) if report.cue else None
        return near if near and any(part.overlap(report.contents[0]) for part in near.contents) else None

    def lacks(self, report: Attribution) -> bool:
        """Whether a report's verb and source are those of none, and what it says crosses no other's begin or end."""
        if any(self._parts.at(part) for part in (report.source, report.cue) if part):
            return False
        whole, content = Span(begin(report), report.contents[0].end), report.contents[0]
        return all(near.contains(whole) or content.contains(near) for near in self._contents.at(whole))

    def holds(self, report: Attribution) -> bool:
        """Whether a report stands in what somebody says."""
        whole = Span(begin(report), report.contents[0].end)
        return any(near.contains(whole) for near in self._contents.at(whole))


class _Places:
    """Spans that may overlap each other, looked up by place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._furthest = list(accumulate((span.end for span in self._spans), max))

    def at(self, place: Span) -> list[Span]:
        """Those that share a character with a place."""
        found = []
        number = bisect_left(self._spans, place.end, key=lambda span: span.start)
        while number and self._furthest[number - 1] > place.start:
            number -= 1
            if self._spans[number].end > place.start:
                found.append(self._spans[number])
        return found
