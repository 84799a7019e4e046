"""Pictures of the ledger: calibration, and what was said on one question over time."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from parley.present import svg
from parley.present.ledger import holder, likelihood, who
from parley.present.plain import shortened
from parley.provenance import content_id
from parley.scores.results import CalibrationBin
from parley.scores.types import LedgerRow

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
"""Okabe and Ito's, told apart by colour-blind readers too; the shapes say the same without colour."""
_SHAPES = ("circle", "square", "triangle", "diamond", "cross")
_ASIDE = 9
_LETTER = 7
"""Width of a letter of a label, about."""
_HALO: dict[str, Any] = {"paint_order": "stroke", "stroke": "Canvas", "stroke_width": 4}
"""Labels keep clear of the lines that they cross."""
LEAST_ROWS = 2
"""Forecasts on one question below which a timeline would show nothing."""


class _Frame(NamedTuple):
    """The area of the axes; chances run from bottom to top."""

    left: float
    top: float
    width: float
    height: float

    def y(self, chance: float) -> float:
        return self.top + self.height * (1 - chance)

    def axes(self, title: str, label: str) -> list[str]:
        """The frame with a scale of chances on the left."""
        parts = [svg.text(self.left, self.top - 30, title, font_size=14, font_weight="bold")]
        parts.append(svg.text(self.left, self.top - 10, label))
        for step in range(0, 101, 20):
            y = self.y(step / 100)
            parts.append(svg.line(self.left, y, self.left + self.width, y, stroke_opacity=0.15))
            parts.append(svg.text(self.left - 8, y + 4, f"{step} %", anchor="end"))
        return parts


def calibration_chart(steps: Sequence[CalibrationBin], *, alone: bool = True) -> str:
    """What was said against how often it came true, from 0 to 100 %, with n and the 95 % range of each step."""
    frame = _Frame(60, 60, 360, 360)
    title = "Calibration of confirmed forecasts"
    parts = frame.axes(title, "came true")
    for step in range(0, 101, 20):
        x = frame.left + frame.width * step / 100
        parts.append(svg.text(x, frame.top + frame.height + 18, f"{step} %", anchor="middle"))
    bottom = frame.top + frame.height
    parts.append(svg.text(frame.left + frame.width, bottom + 36, "said", anchor="end"))
    right = frame.left + frame.width
    parts.append(svg.line(frame.left, bottom, right, frame.top, stroke_dasharray="4 4", stroke_opacity=0.6))
    if not steps:
        middle = frame.left + frame.width / 2
        parts.append(
            svg.text(middle, frame.y(0.5) - 14, "No confirmed and decided forecasts yet.", anchor="middle", **_HALO)
        )
        description = "There are no confirmed and decided forecasts yet."
    else:
        parts += _steps(steps, frame)
        description = "; ".join(
            f"said {s.predicted:.0%}, came true {s.observed:.0%}, range {s.low:.0%} to {s.high:.0%}, n {s.n}"
            for s in steps
        ).replace("%", " %")
    return svg.picture(
        width=460, height=470, key="calibration", title=title, description=description, parts=parts, alone=alone
    )


def _steps(steps: Sequence[CalibrationBin], frame: _Frame) -> Iterator[str]:
    """Points joined in their order, each with its range and n; labels give way to each other."""
    places = [(frame.left + frame.width * s.predicted, frame.y(s.observed)) for s in steps]
    track = "M" + " L".join(f"{svg.number(x)} {svg.number(y)}" for x, y in places)
    yield svg.path(track, fill="none", stroke="currentColor", stroke_opacity=0.5)
    taken: list[tuple[float, float]] = []
    for step, (x, y) in zip(steps, places, strict=True):
        label = f"n {step.n}"
        left, label_y = (x + 9 if step.predicted < 0.85 else x - 9 - _LETTER * len(label)), y + 4
        while any(abs(left - other) < _LETTER * 6 and abs(label_y - other_y) < 13 for other, other_y in taken):
            label_y += 13 if step.observed > 0.5 else -13
        taken.append((left, label_y))
        said = f"said {step.predicted:.0%}, came true {step.observed:.0%}".replace("%", " %")
        yield svg.group(
            [
                svg.line(x, frame.y(step.low), x, frame.y(step.high), stroke_width=2, stroke_opacity=0.6),
                _marker("circle", x, y, COLOURS[0], filled=True),
                svg.text(left, label_y, label, **_HALO),
            ],
            title=f"{said}, n {step.n}",
        )


def timelines(rows: Iterable[LedgerRow]) -> Mapping[str, list[LedgerRow]]:
    """The questions with enough forecasts for a timeline, under names that can be file names."""
    clusters: dict[tuple[str, str], list[LedgerRow]] = defaultdict(list)
    for row in rows:
        if row.likelihood is not None and row.account not in ("disputed", "void_before", "void_after"):
            clusters[row.crisis, row.cluster].append(row)
    named = {}
    for (crisis, cluster), listed in sorted(clusters.items()):
        if len(listed) >= LEAST_ROWS:
            name = re.sub(r"[^a-z0-9]+", "-", f"{crisis}-{cluster}".casefold()).strip("-")[:80]
            # Names that differ only in what a file name cannot carry get a number of their own.
            named[name if name and name not in named else f"{name}-{content_id('cl', crisis, cluster)}"] = listed
    return named


def timeline_chart(rows: Sequence[LedgerRow], *, alone: bool = True) -> str:
    """What was said on one question: a dot at the words' median with the range that readers understand, by day.

    A filled dot is confirmed, a hollow one is not; a thin line shows how long the statement stood; words that say only
    that it is possible have a dashed range. Rows are those of one cluster, each with a likelihood.
    """
    rows = sorted(rows, key=lambda row: (row.stated, row.id))
    holders = list(dict.fromkeys(holder(row) for row in rows))
    style = {name: (_SHAPES[i % len(_SHAPES)], COLOURS[i % len(COLOURS)]) for i, name in enumerate(holders)}
    frame = _Frame(60, 60, 620, 300)
    first = min(row.stated for row in rows)
    last = max(max(_until(row) for row in rows), first + dt.timedelta(days=1))

    def x(day: dt.date) -> float:
        return frame.left + 14 + (frame.width - 28) * (min(day, last) - first).days / (last - first).days

    key = content_id("timeline", *(row.id for row in rows))
    title = f"What was said: {shortened(rows[0].claim, 80)}"
    parts = frame.axes(title, "chance that it happens, as readers understand the words")
    parts += _days(first, last, frame)
    parts += _events(rows, frame, x(last), {row.id: x(row.resolution.on) for row in rows if row.resolution})
    stops = _stops(rows)
    for row in rows:
        # Statements of one day stand side by side, so that none hides another.
        same_day = [o for o in rows if o.stated == row.stated]
        place = x(row.stated) + _ASIDE * (same_day.index(row) - (len(same_day) - 1) / 2)
        parts.append(_said(row, frame, place, x(max(stops[row.id], row.stated)), *style[holder(row)]))
    bottom = frame.top + frame.height + 44
    for i, name in enumerate(holders):
        shape, colour = style[name]
        y = bottom + 20 * i
        parts += [_marker(shape, frame.left + 6, y - 4, colour, filled=True), svg.text(frame.left + 20, y, name)]
    bottom += 20 * len(holders)
    parts.append(svg.text(frame.left, bottom, "Filled: confirmed. Hollow: not confirmed. Dashed: possibility only."))
    return svg.picture(
        width=720, height=bottom + 16, key=key, title=title,
        description="; ".join(_described(row) for row in rows), parts=parts, alone=alone,
    )  # fmt: skip


def _until(row: LedgerRow) -> dt.date:
    """How far a row reaches in time: its event, else its strict deadline."""
    return row.resolution.on if row.resolution and row.resolution.status == "yes" else row.deadline.strict


def _stops(rows: Sequence[LedgerRow]) -> dict[str, dt.date]:
    """When each statement stopped standing: the same holder's next one, the event or the deadline."""
    stops = {}
    for row in rows:
        later = [o.stated for o in rows if holder(o) == holder(row) and o.stated > row.stated]
        stops[row.id] = min([*later, row.stands_until])
    return stops


def _described(row: LedgerRow) -> str:
    mark = "" if row.confirmation else ", not confirmed"
    return f"{row.stated}, {who(row)}: {likelihood(row)}{mark}"


def _said(row: LedgerRow, frame: _Frame, x: float, stop: float, shape: str, colour: str) -> str:
    """One statement."""
    stated = row.likelihood
    if stated is None:
        return ""
    y = frame.y(stated.median)
    dashed = {"stroke_dasharray": "3 3"} if stated.possibility_only else {}
    parts = [svg.line(x, frame.y(stated.low), x, frame.y(stated.high), stroke_width=1.5, stroke_opacity=0.6, **dashed)]
    if not stated.possibility_only:
        parts.append(svg.line(x, y, stop, y, stroke_opacity=0.25))
    parts.append(_marker(shape, x, y, colour, filled=row.confirmation is not None))
    return svg.group(parts, title=f"{_described(row)}: {shortened(row.claim, 160)}")


def _events(rows: Sequence[LedgerRow], frame: _Frame, end: float, at: Mapping[str, float]) -> Iterator[str]:
    """The day on which it happened, once per day, labelled to the side where there is room."""
    bottom = frame.top + frame.height
    for day in sorted({r.resolution.on for r in rows if r.resolution and r.resolution.status == "yes"}):
        x = next(at[r.id] for r in rows if r.resolution and r.resolution.on == day)
        before = x > end - 120
        yield svg.line(x, frame.top, x, bottom, stroke_width=1.5)
        yield svg.text(
            x + (-5 if before else 5), frame.top + 12, f"happened {day}", anchor="end" if before else "start"
        )


def _days(first: dt.date, last: dt.date, frame: _Frame) -> Iterator[str]:
    """First, middle and last day under the axis."""
    middle = first + (last - first) / 2
    y = frame.top + frame.height + 18
    for day, share, anchor in ((first, 0.0, "start"), (middle, 0.5, "middle"), (last, 1.0, "end")):
        yield svg.text(frame.left + 14 + (frame.width - 28) * share, y, str(day), anchor=anchor)


def _marker(shape: str, x: float, y: float, colour: str, *, filled: bool) -> str:
    """A dot of one of the shapes, six units from edge to centre at most."""
    outlines = {
        "square": "M-5 -5H5V5H-5Z",
        "triangle": "M0 -6L6 5H-6Z",
        "diamond": "M0 -6L6 0L0 6L-6 0Z",
        "cross": "M-6 -2H-2V-6H2V-2H6V2H2V6H-2V2H-6Z",
        "circle": "M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z",
    }
    place = f"translate({svg.number(x)} {svg.number(y)})"
    fill = colour if filled else "none"
    return svg.path(outlines[shape], transform=place, fill=fill, stroke=colour, stroke_width=1.5)
