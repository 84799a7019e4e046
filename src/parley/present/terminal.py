"""A reading in the terminal: what is predicted and demanded, who said what, what happened, and the figures."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from parley.claims.types import Quantity, Reading, Speaker, Statement
from parley.present.plain import printable
from parley.present.wording import (
    POSITION_VERBS,
    against,
    bearing,
    chance,
    circumstances,
    counted,
    cue,
    event_circumstances,
    outer_first,
    predictor,
    published,
    quotation,
    removed_summary,
    sides,
    speaker_details,
    stance,
    summary,
)

WIDEST = 100
"""Columns: longer lines are hard to read."""


def print_reading(reading: Reading, console: Console, names: Mapping[str, str] = MappingProxyType({})) -> None:
    """Print one reading; `names`: of states by their code.

    Text of the page is never interpreted as markup or escape sequences.
    """
    width = min(console.width, WIDEST)
    _head(reading, console, width)
    speakers = {speaker.id: speaker for speaker in reading.speakers}
    _forecasts(reading, console, width)
    _positions(reading, names, console, width)
    ordered = outer_first(reading)
    if ordered:
        _heading("Who said what", console, width)
    previous: str | None = None
    for statement, depth in ordered:
        speaker = speakers[statement.speaker]
        if depth or statement.speaker != previous:
            console.print()
            _speaker(speaker, names, depth, console, width)
        _statement(statement, reading.article.text, depth, console, width)
        previous = None if depth else statement.speaker
    if not ordered:
        console.print(Text("\nNo statements were found."), width=width)
    _events(reading, speakers, console, width)
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
    console.print(Text(summary(reading), style="dim"), width=width)


def _heading(words: str, console: Console, width: int) -> None:
    console.print()
    console.print(Text(words, style="bold underline"), width=width)


def _forecasts(reading: Reading, console: Console, width: int) -> None:
    """What is predicted: the first thing that a reader wants to know."""
    if reading.forecasts:
        _heading("What is predicted", console, width)
    for forecast in reading.forecasts:
        line = Text(f"{predictor(forecast)}{', that it will not be' if against(forecast) else ''}: ", style="bold")
        line.append(printable(forecast.claim), style="not bold")
        details = [chance(forecast), bearing(forecast, reading.article.text)]
        line.append(f"  [{' · '.join(d for d in details if d)}]", style="dim not bold")
        console.print(Padding(line, (0, 0, 0, 2)), width=width)


def _positions(reading: Reading, names: Mapping[str, str], console: Console, width: int) -> None:
    """What is demanded, threatened, promised, denied."""
    if reading.positions:
        _heading("What is demanded, threatened, promised, denied", console, width)
    text = reading.article.text
    for position in reading.positions:
        line = Text(printable(position.party), style="bold")
        line.append(f" {POSITION_VERBS[position.kind]}: ", style="italic not bold")
        line.append(stance(position, text, names), style="not bold not italic")
        console.print(Padding(line, (0, 0, 0, 2)), width=width)


def _events(reading: Reading, speakers: dict[str, Speaker], console: Console, width: int) -> None:
    if reading.events:
        _heading("What happened, and what may", console, width)
    for event in reading.events:
        line = Text(f"{event.type:<9} ", style="dim")
        line.append(sides(event), style="not dim")
        line.append(f": {printable(event.trigger_span.of(reading.article.text))}", style="not dim")
        line.append(f"  [{event_circumstances(event, speakers)}]", style="dim")
        console.print(Padding(line, (0, 0, 0, 2)), width=width)


def _speaker(speaker: Speaker, names: Mapping[str, str], depth: int, console: Console, width: int) -> None:
    line = Text("reporting " if depth else "", style="dim")
    line.append(printable(speaker.name), style="bold")
    if details := speaker_details(speaker, names):
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
    _heading("Figures", console, width)
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
