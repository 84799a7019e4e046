"""Scores of attributions against gold: whole, content, source, and recall by kind of quotation.

Exact: contents equal after a leading "that", quotation marks and edge punctuation are dropped.
Overlap: shared characters at least half of the longer content. Whole: overlap, and sources that share
a character (or none on both sides).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from typing import NamedTuple

from parley.evaluation.figures import Count
from parley.spans import Span

_EDGE = " \t\r\n\u00a0.,;:!?…-–—\"'“”‘’«»„`()"
_THAT = re.compile(r"that\b[\s,]*", re.IGNORECASE)


class Compared(NamedTuple):
    """One attribution as the measure sees it."""

    source: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: str = "indirect"


@dataclass(slots=True)
class Scores:
    """All counts of the attribution task."""

    whole: Count = field(default_factory=Count)
    exact: Count = field(default_factory=Count)
    overlap: Count = field(default_factory=Count)
    source: Count = field(default_factory=Count)
    direct: Count = field(default_factory=Count)
    mixed: Count = field(default_factory=Count)
    indirect: Count = field(default_factory=Count)

    def __add__(self, other: Scores) -> Scores:
        return Scores(**{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)})


def stripped(span: Span, text: str) -> Span:
    """The span without a leading "that", quotation marks and edge punctuation."""
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    that = _THAT.match(text, start, end)
    if that:
        start = that.end()
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def characters(spans: Iterable[Span], text: str) -> set[int]:
    """Positions of the spans' characters that are not white space."""
    return {i for span in spans for i in range(span.start, span.end) if not text[i].isspace()}


def _content(spans: Sequence[Span], text: str) -> set[int]:
    return characters((stripped(span, text) for span in spans), text)


def quotation_kind(spans: Sequence[Span], text: str) -> str:
    """direct, mixed or indirect, by the quotation marks in a content's characters."""
    quoted = unquoted = 0
    for start, end in spans:
        inside = False
        for match in re.finditer(r"''|``|[“”\"«»]|\w+", text[start:end]):
            mark = match.group()
            if mark in ("“", "«", "``"):
                inside = True
            elif mark in ("”", "»"):
                inside = False
            elif mark in ('"', "''"):
                inside = not inside
            elif inside:
                quoted += 1
            else:
                unquoted += 1
    if quoted and not unquoted:
        return "direct"
    return "mixed" if quoted else "indirect"


class Matched(NamedTuple):
    """Which predicted attributions of an article answer which gold ones.

    `partner`: gold → predicted, content by half; `whole`: of these, whether the sources agree, too; `inner`: predicted
    ones inside what is matched, which do not count: reports within reports are not annotated.
    """

    partner: dict[int, int]
    whole: dict[int, bool]
    inner: set[int]


def matched(text: str, gold: Sequence[Compared], predicted: Sequence[Compared]) -> Matched:
    """Pairs of attributions: whole ones first, then those that share most, each used once."""
    return _matched(text, gold, predicted, *([_content(a.content, text) for a in side] for side in (gold, predicted)))


def _matched(
    text: str,
    gold: Sequence[Compared],
    predicted: Sequence[Compared],
    gold_content: Sequence[set[int]],
    predicted_content: Sequence[set[int]],
) -> Matched:
    pairs = []
    for i, g in enumerate(gold_content):
        for j, p in enumerate(predicted_content):
            shared = len(g & p)
            if shared:
                share = shared / max(len(g), len(p))
                both = _same_source(text, gold[i], predicted[j])
                pairs.append((share >= 0.5 and both, share, i, j))
    pairs.sort(key=lambda x: (-x[0], -x[1], x[2], x[3]))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, share, i, j in pairs:
        if i not in partner and j not in taken and share >= 0.5:
            partner[i] = j
            taken.add(j)
    inner = {
        j
        for j in range(len(predicted))
        if j not in taken and any(predicted_content[j] < predicted_content[k] for k in taken)
    }
    return Matched(partner, {i: _same_source(text, gold[i], predicted[j]) for i, j in partner.items()}, inner)


def score_article(text: str, gold: Sequence[Compared], predicted: Sequence[Compared]) -> Scores:
    """The counts of one article."""
    scores = Scores()
    gold_content = [_content(g.content, text) for g in gold]
    predicted_content = [_content(p.content, text) for p in predicted]
    partner, whole, inner = _matched(text, gold, predicted, gold_content, predicted_content)
    counted = len(predicted) - len(inner)
    exact = sum(gold_content[i] == predicted_content[j] for i, j in partner.items())
    for count, right in ((scores.overlap, len(partner)), (scores.exact, exact), (scores.whole, sum(whole.values()))):
        count.right += right
        count.predicted += counted
        count.gold += len(gold)
    gold_source = characters((s for g in gold for s in g.source), text)
    predicted_source = characters((s for j, p in enumerate(predicted) if j not in inner for s in p.source), text)
    scores.source.right += len(gold_source & predicted_source)
    scores.source.predicted += len(predicted_source)
    scores.source.gold += len(gold_source)
    for i, compared in enumerate(gold):
        of_kind: Count = getattr(scores, compared.kind)
        of_kind.gold += 1
        of_kind.right += whole.get(i, False)
    return scores


def _same_source(text: str, a: Compared, b: Compared) -> bool:
    if not a.source or not b.source:
        return not a.source and not b.source
    return bool(characters(a.source, text) & characters(b.source, text))
