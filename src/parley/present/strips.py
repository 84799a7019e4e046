"""Thin bars that stand beside words: drawn to any width, so that a phone shows what a desk shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from parley.present import svg
from parley.present.plain import printable

WIDTH, HEIGHT = 1000.0, 20.0


class Scale(NamedTuple):
    """What the left and the right edge stand for."""

    low: float
    high: float

    def x(self, value: float) -> float:
        """Where a value stands; outside the scale at its edge."""
        share = (value - self.low) / (self.high - self.low)
        return WIDTH * min(max(share, 0.0), 1.0)


def scale_over(values: Sequence[float], least: float) -> Scale:
    """A scale that holds all values with a little room, at least so wide."""
    low, high = min(values), max(values)
    room = max(0.03 * (high - low), (least - (high - low)) / 2.0)
    return Scale(low - room, high + room)


def floating(start: float, end: float, scale: Scale, kind: str, said: str) -> str:
    """A bar from one value to another, with hairlines at both ends; `kind`: its class in the style sheet."""
    low, high = sorted((scale.x(start), scale.x(end)))
    # A bar that is thinner than a hairline would vanish.
    high = max(high, low + 2.0)
    return _strip([_hairline(scale.x(start)), _bar(low, high, 3.0, 17.0, f"bar {kind}")], said)


def ranged(low: float, middle: float, high: float, scale: Scale, kind: str, said: str, beside: float) -> str:
    """A range with its middle, and a dashed hairline at a value to compare with."""
    at = scale.x(middle)
    return _strip(
        [
            _hairline(scale.x(beside), dashed=True),
            _bar(scale.x(low), max(scale.x(high), scale.x(low) + 2.0), 8.0, 12.0, f"bar {kind} faint"),
            _bar(max(at - 5.0, 0.0), min(at + 5.0, WIDTH), 2.0, 18.0, f"bar {kind}"),
        ],
        said,
    )


def stacked(shares: Sequence[tuple[str, float]], said: str) -> str:
    """Shares of one side by side; the first of each pair is its class in the style sheet."""
    parts, at = [], 0.0
    for kind, share in shares:
        parts.append(_bar(at, at + WIDTH * share, 0.0, HEIGHT, f"share {kind}"))
        at += WIDTH * share
    return _strip(parts, said)


def _bar(low: float, high: float, top: float, bottom: float, kind: str) -> str:
    data = f"M{low:.1f} {svg.number(top)}H{high:.1f}V{svg.number(bottom)}H{low:.1f}Z"
    return svg.path(data, **{"class": kind})


def _hairline(x: float, *, dashed: bool = False) -> str:
    dashes = {"stroke_dasharray": "3 2"} if dashed else {}
    return svg.line(x, 0.0, x, HEIGHT, stroke_opacity=0.5, vector_effect="non-scaling-stroke", **dashes)


def _strip(parts: Sequence[str], said: str) -> str:
    return (
        f'<svg class="strip" viewBox="0 0 {svg.number(WIDTH)} {svg.number(HEIGHT)}" preserveAspectRatio="none" '
        f'role="img" aria-label={quoteattr(printable(said))}>{"".join(parts)}</svg>'
    )
