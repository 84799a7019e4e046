"""A reading in the terminal: the article's head, then who said what, in which words, when and to whom."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from parley.claims.types import Quantity, Reading, Speaker, Statement
from parley.present.plain import printable
from parley.present.wording import (
    circumstances,
    counted,
    cue,
    outer_first,
    published,
    quotation,
    removed_summary,
    speaker_details,
)

WIDEST = 100
"""Columns: longer lines are hard to read."""


def print_reading(reading: Reading, console: Console) -> None:
    """Print one reading. Text of the page is never interpreted as markup or escape sequences."""
    width = min(console.width, WIDEST)
    _head(reading, console, width)
    speakers = {speaker.id: speaker for speaker in reading.speakers}
    ordered = outer_first(reading)
    previous: str | None = None
    for statement, depth in ordered:
        speaker = speakers[statement.speaker]
        if depth or statement.speaker != previous:
            console.print()
            _speaker(speaker, depth, console, width)
        _statement(statement, reading.article.text, depth, console, width)
        previous = None if depth else statement.speaker
    if not ordered:
        console.print(Text("\nNo statements were found."), width=width)
    if reading.quantities:
        _quantities(reading.quantities, console, width)
    for limit in reading.limits:
        console.print()
        console.print(Text(f"Note: {printable(limit)}", style="dim"), width=width)
    console.print()


def _head(reading: Reading, console: Console, width: int) -> None:
    article = reading.article
    console.print(Rule(style="dim"), width=width)
    console.print(Text(printable(article.title or "Untitled"), style="bold"), width=width)
    facts = [article.outlet, article.byline, published(article), f"{len(article.text.split()):,} words"]
    console.print(Text(" · ".join(printable(f) for f in facts if f), style="dim"), width=width)
    if article.removed:
        console.print(Text(f"Left out: {printable(removed_summary(article))}", style="dim"), width=width)
    said = f"{len(reading.statements)} statements by {len(reading.speakers)} speakers"
    console.print(Text(said, style="dim"), width=width)


def _speaker(speaker: Speaker, depth: int, console: Console, width: int) -> None:
    line = Text("reporting " if depth else "", style="dim")
    line.append(printable(speaker.name), style="bold")
    if details := speaker_details(speaker):
        line.append(f"  {details}", style="dim")
    console.print(Padding(line, (0, 0, 0, 4 * depth)), width=width)


def _statement(statement: Statement, text: str, depth: int, console: Console, width: int) -> None:
    line = Text(f"{cue(statement, text)}: ", style="italic")
    line.append(quotation(statement, text), style="not italic")
    if where := circumstances(statement):
        line.append(f"  [{where}]", style="dim not italic")
    line.append(f"  {statement.kind}", style="dim not italic")
    console.print(Padding(line, (0, 0, 0, 2 + 4 * depth)), width=width)


def _quantities(quantities: tuple[Quantity, ...], console: Console, width: int) -> None:
    console.print()
    console.print(Text("Figures", style="bold"), width=width)
    for quantity in quantities:
        line = Text(counted(quantity))
        line.append(f"  {bounds(quantity)}", style="dim")
        if quantity.sourced_to:
            line.append(f"  from {printable(', via '.join(quantity.sourced_to))}", style="dim")
        console.print(Padding(line, (0, 0, 0, 2)), width=width)


def bounds(quantity: Quantity) -> str:
    """The bounds of a quantity: "≤ 175,000", "≥ 13,000", "90,000–120,000", "11"."""
    low, high = (
        f"{v:,.6g}" if v is not None and v < 1e6 else f"{v:,.0f}" if v is not None else None
        for v in (quantity.low, quantity.high)
    )
    if low is None:
        return f"≤ {high}"
    if high is None:
        return f"≥ {low}"
    return low if low == high else f"{low}–{high}"
