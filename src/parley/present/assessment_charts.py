"""Pictures of an assessment: the answer on its scale, day by day, and the board of indicators.

Colours come from the page's style sheet by class; shapes and words say the same without them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from parley.assessment.types import Assessment, Point
from parley.present import svg
from parley.present.assessment_parts import Group, Line
from parley.present.assessment_wording import bands, decimal, percent, span
from parley.present.plain import shortened

_TOPS = (0.05, 0.1, 0.25, 0.5, 0.75, 1.0)
"""Where the axis of chances may end: small chances keep their shape."""
_LETTER = 6.6
"""Width of a letter of a label, about."""
MOST_MARKS = 12
"""Marks of events on the curve."""
_MARK = 17.0
"""Room for a numbered mark."""
_HALO: dict[str, Any] = {"paint_order": "stroke", "stroke": "var(--panel)", "stroke_width": 4}


class EventMark(NamedTuple):
    """An event on the curve, under the number that the list below the chart explains.

    `day`: where it stands, on the day of the first report; `dated`: the day that the reports give it.
    """

    number: int
    day: dt.date
    label: str
    anchor: str
    dated: dt.date


class _Frame(NamedTuple):
    """The area of the axes in days and chances."""

    left: float
    top: float
    width: float
    height: float
    first: dt.date
    last: dt.date
    most: float

    def x(self, day: dt.date) -> float:
        length = max((self.last - self.first).days, 1)
        return self.left + self.width * (min(max(day, self.first), self.last) - self.first).days / length

    def y(self, chance: float) -> float:
        return self.top + self.height * (1.0 - min(chance, self.most) / self.most)


def event_marks(board: Sequence[Group], first: dt.date) -> tuple[EventMark, ...]:
    """The reported facts that move the answer most, numbered by the day from which the curve knows of them."""
    lines = [(line, line.item) for group in board for line in group.seen if line.item is not None and line.log_odds]
    lines.sort(key=lambda pair: (-abs(pair[0].log_odds), pair[0].id))
    placed = sorted(
        (max(line.quotes[0].source.day if line.quotes else item.date, first), line.id, line, item)
        for line, item in lines[:MOST_MARKS]
    )
    return tuple(
        EventMark(n, day, line.says, line.anchor, item.date) for n, (day, _, line, item) in enumerate(placed, start=1)
    )


def timeline_chart(assessment: Assessment, marks: Sequence[EventMark], *, width: float, key: str) -> str:
    """The answer of each day with its range, the base rate beside it and numbered events; the last point is the answer.

    `width`: in pixels; `key`: makes the picture's ids unique in the page.
    """
    points = assessment.timeline
    right = max(70.0, 20.0 + 8.6 * len(assessment.headline.display))
    lanes = _lanes(marks, points, width - 44.0 - right)
    top = 16.0 + 20.0 * (max(lanes, default=-1) + 1)
    most = next(top for top in _TOPS if max(point.interval.high for point in points) <= top)
    frame = _Frame(44.0, top, width - 44.0 - right, 230.0, points[0].date, points[-1].date, most)
    last = points[-1]
    parts = [*_chances(frame), *_dates(frame), *_curve(points, frame), *_marked(marks, lanes, points, frame)]
    parts += _ends(last, assessment.headline.display, frame)
    return svg.picture(
        width=width, height=frame.top + frame.height + 30.0, key=key, title="Probability day by day",
        description=_described(points), parts=parts, alone=False,
    )  # fmt: skip


def _described(points: Sequence[Point]) -> str:
    """First, highest, lowest and last day in words, for those who do not see the picture."""
    picked = {p.date: p for p in (points[0], max(points, key=_chance), min(points, key=_chance), points[-1])}
    said = [f"{day}: {percent(p.probability)}, range {span(p.interval)}" for day, p in sorted(picked.items())]
    return f"{'; '.join(said)}; base rate on the last day {percent(points[-1].base_rate)}."


def _chance(point: Point) -> float:
    return point.probability


def _chances(frame: _Frame) -> Iterator[str]:
    for step in range(6):
        chance = frame.most * step / 5
        y = frame.y(chance)
        yield svg.line(frame.left, y, frame.left + frame.width, y, stroke_opacity=0.14)
        yield svg.text(frame.left - 7, y + 4, f"{100 * chance:g} %", anchor="end", opacity=0.75)


def _dates(frame: _Frame) -> Iterator[str]:
    """Days under the axis: as many as have room, the first and the last among them."""
    length = (frame.last - frame.first).days
    most = max(int(frame.width // 110), 1)
    number = min(most, max(length, 1))
    y = frame.top + frame.height
    for step in range(number + 1):
        day = frame.first + dt.timedelta(days=round(length * step / number))
        x = frame.x(day)
        yield svg.line(x, y, x, y + 5, stroke_opacity=0.5)
        yield svg.text(x, y + 20, f"{day.day} {day:%b}{f' {day.year}' if step in (0, number) else ''}", anchor="middle",
                       opacity=0.75)  # fmt: skip
        if not length:
            break


def _curve(points: Sequence[Point], frame: _Frame) -> Iterator[str]:
    above = [f"{svg.number(frame.x(p.date))} {svg.number(frame.y(p.interval.high))}" for p in points]
    below = [f"{svg.number(frame.x(p.date))} {svg.number(frame.y(p.interval.low))}" for p in reversed(points)]
    yield svg.group(
        [svg.path(f"M{' L'.join((*above, *below))}Z", **{"class": "band"})], title="Range under our assumptions, 90 %"
    )
    for name, value in (("base", lambda p: p.base_rate), ("answer", _chance)):
        track = " L".join(f"{svg.number(frame.x(p.date))} {svg.number(frame.y(value(p)))}" for p in points)
        yield svg.path(f"M{track}", fill="none", **{"class": f"{name}-line"})


def _lanes(marks: Sequence[EventMark], points: Sequence[Point], width: float) -> list[int]:
    """For each mark the lane above the chart in which it has room, 0 the lowest."""
    length = max((points[-1].date - points[0].date).days, 1)
    per_day = width / length
    ends: list[float] = []
    lanes = []
    for mark in marks:
        x = (mark.day - points[0].date).days * per_day
        lane = next((i for i, end in enumerate(ends) if x - end >= _MARK), len(ends))
        ends[lane : lane + 1] = [x]
        lanes.append(lane)
    return lanes


def _marked(marks: Sequence[EventMark], lanes: Sequence[int], points: Sequence[Point], frame: _Frame) -> Iterator[str]:
    by_day = {point.date: point for point in points}
    for mark, lane in zip(marks, lanes, strict=True):
        point = by_day.get(mark.day, points[-1])
        x, y = frame.x(mark.day), frame.y(point.probability)
        top = frame.top - 10.0 - 20.0 * lane
        number = [
            svg.line(x, top, x, y, stroke_opacity=0.35, stroke_dasharray="2 3"),
            svg.path("M3.5 0A3.5 3.5 0 1 1 -3.5 0A3.5 3.5 0 1 1 3.5 0Z", **_at(x, y), **{"class": "dot"}),
            svg.path("M8 0A8 8 0 1 1 -8 0A8 8 0 1 1 8 0Z", **_at(x, top - 4.0), **{"class": "number"}),
            svg.text(x, top, str(mark.number), anchor="middle", font_size=10.5, font_weight="bold"),
        ]
        yield svg.group(number, title=f"{mark.number}. {mark.day}: {mark.label}")


def _at(x: float, y: float) -> dict[str, Any]:
    return {"transform": f"translate({svg.number(x)} {svg.number(y)})"}


def _ends(last: Point, display: str, frame: _Frame) -> Iterator[str]:
    """The last point is the answer; the base rate's name keeps clear of it."""
    x, y = frame.x(last.date), frame.y(last.probability)
    base = frame.y(last.base_rate)
    if abs(base - y) < 15.0:
        base = y + 15.0 if base >= y else y - 15.0
    if base > frame.top + frame.height + 4.0:
        y, base = y - 15.0, frame.top + frame.height
    yield svg.path("M5.5 0A5.5 5.5 0 1 1 -5.5 0A5.5 5.5 0 1 1 5.5 0Z", **_at(x, frame.y(last.probability)),
                   **{"class": "answer-dot"})  # fmt: skip
    yield svg.text(x + 11.0, y + 5.0, display, font_size=15, font_weight="bold", **_HALO)
    yield svg.text(x + 11.0, base + 4.0, "base rate", font_size=11, opacity=0.8, **_HALO)


def ruler(assessment: Assessment, *, width: float, key: str) -> str:
    """The answer on the scale of ICD 203 terms, with its range and the base rate."""
    left, length, y = 8.0, width - 16.0, 58.0
    headline, base = assessment.headline, assessment.base_rate

    def x(chance: float) -> float:
        return left + length * chance

    parts = []
    for number, (word, (low, high)) in enumerate(bands().items()):
        start, end = x(low / 100), x(high / 100)
        shade = "scale-odd" if number % 2 else "scale-even"
        parts.append(svg.path(f"M{svg.number(start)} {y}H{svg.number(end)}V{y + 14}H{svg.number(start)}Z",
                              **{"class": shade}))  # fmt: skip
        if end - start > len(word) * _LETTER * 0.85:
            weight = "bold" if word == headline.word else "normal"
            parts.append(svg.text((start + end) / 2, y + 32, word, anchor="middle", font_size=11, font_weight=weight))
    for chance in (0.0, 0.2, 0.45, 0.55, 0.8, 1.0):
        parts.append(svg.text(x(chance), y + 48, f"{100 * chance:g}", font_size=10, opacity=0.7,
                              anchor="start" if not chance else "end" if chance == 1.0 else "middle"))  # fmt: skip
    begins, ends, at = x(headline.interval.low), x(headline.interval.high), x(headline.probability)
    parts.append(
        svg.group(
            [
                svg.path(f"M{svg.number(begins)} {y + 3}H{svg.number(ends)}V{y + 11}H{svg.number(begins)}Z",
                         **{"class": "spread"}),
                svg.path("M0 0L-7 -12H7Z", **_at(at, y), **{"class": "answer-dot"}),
            ],
            title=f"Answer {headline.display}, range {span(headline.interval)}",
        )
    )  # fmt: skip
    mark = x(base.probability)
    said = f"answer {headline.display}"
    # Where it would cross the answer's words, the base rate's line begins below them.
    crossing = abs(mark - _kept_within(at, said, width)) < _half(said) + 4.0
    parts.append(svg.line(mark, y - 13.0 if crossing else y - 32.0, mark, y + 18.0, stroke_dasharray="3 2"))
    parts.append(_above(mark, y - 38.0, f"base rate {decimal(base.probability)}", width, opacity=0.8))
    parts.append(_above(at, y - 18.0, said, width, font_weight="bold", **_HALO))
    described = (
        f"{headline.display}, {headline.word}; range {span(headline.interval)}; base rate {decimal(base.probability)}"
    )
    return svg.picture(
        width=width, height=y + 54, key=key, title="The answer on the scale of terms", description=described,
        parts=parts, alone=False,
    )  # fmt: skip


def _above(x: float, y: float, said: str, width: float, **attributes: Any) -> str:
    """Words above a mark, within the picture."""
    return svg.text(_kept_within(x, said, width), y, said, anchor="middle", **attributes)


def _half(said: str) -> float:
    """Half the width of words, about."""
    return len(said) * _LETTER * 0.55


def _kept_within(x: float, said: str, width: float) -> float:
    """Where the middle of words stands that are to stay within the picture."""
    return min(max(x, _half(said) + 2.0), width - _half(said) - 2.0)


_SHAPES = {
    "up": "M0 -6L6.5 5H-6.5Z", "down": "M0 6L6.5 -5H-6.5Z", "none": "M-5 -5H5V5H-5Z",
    "absent": "M3 0A3 3 0 1 1 -3 0A3 3 0 1 1 3 0Z",
}  # fmt: skip


def board_chart(board: Sequence[Group], *, width: float, key: str) -> str:
    """All indicators at a glance, a shape each, by group; each leads to its line."""
    left, step = 118.0, 19.0 if width < 600.0 else 26.0
    per_row = max(int((width - left) // step), 1)
    parts, y, described = [], 14.0, []
    for group in board:
        lines = (*group.seen, *group.absent)
        parts.append(svg.text(left - 14, y + 4, shortened(group.name, 16), anchor="end"))
        for number, line in enumerate(lines):
            row, column = divmod(number, per_row)
            parts.append(_cell(line, left + step * column, y + step * row))
        described.append(f"{group.name}: {len(group.seen)} of {len(lines)} reported")
        y += step * ((len(lines) - 1) // per_row) + 23.0
    return svg.picture(
        width=width, height=y, key=key, title="Indicators by group", description="; ".join(described), parts=parts,
        alone=False,
    )  # fmt: skip


def _cell(line: Line, x: float, y: float) -> str:
    shape = line.direction if line.seen else "absent"
    drawn = svg.group([svg.path(_SHAPES[shape], **_at(x, y), **{"class": f"cell {shape}"})], title=line.says)
    # The anchor is made of letters, digits and hyphens only.
    return f'<a href="#{line.anchor}">{drawn}</a>'
