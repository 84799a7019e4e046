"""An assessment in the terminal: the answer, what it is made of, who predicted what, what would move it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from parley.assessment.types import Assessment, EvidenceItem, Passage
from parley.claims.types import Reading
from parley.present.assessment_parties import Held, Party, parties
from parley.present.assessment_parts import (
    LEAST_SHOWN,
    Background,
    Voice,
    before_all,
    voices,
    with_names,
    with_states,
)
from parley.present.assessment_quotes import quoted as quoted_in
from parley.present.assessment_sources import Sources
from parley.present.assessment_steps import fallen, in_a_sentence
from parley.present.assessment_wording import OUTCOME_LABELS, banded, decimal, odds, percent, several, signed, unbroken
from parley.present.assessment_wording import span as interval
from parley.present.plain import printable, shortened
from parley.record.types import Record

WIDEST = 100
MOST_ITEMS = 5
"""Pieces of evidence shown for each direction."""
MOST_MEMBERS = 6
MOST_WATCHED = 3
MOST_STANDINGS = 8
MOST_OF_PARTY = 2
_BRIEF_KINDS = ("demand", "red_line", "threat", "offer")
FEW_WORDS = 5
QUOTED = 160
"""Characters of a quoted sentence."""


Quoted = Callable[[Passage], str]
"""Gives the sentence of a passage with where it stands."""


class Line(NamedTuple):
    """A line of the summary with its style and how far it stands in."""

    text: str
    style: str = ""
    indent: int = 0


def print_assessment(
    assessment: Assessment, record: Record, console: Console, state_names: Mapping[str, str]
) -> None:  # fmt: skip
    """Print the summary; text of pages is never interpreted as markup or escape sequences.

    `state_names`: by code; the parties are called by them.
    """
    assessment = with_names(assessment, state_names)
    width = min(console.width, WIDEST)
    for line in assessment_lines(assessment, record, state_names):
        text = Text(unbroken(printable(line.text)), style=line.style)
        # An empty padding prints no line at all.
        console.print(Padding(text, (0, 0, 0, line.indent), expand=False) if text else "", width=width)


def assessment_lines(assessment: Assessment, record: Record, state_names: Mapping[str, str]) -> Iterator[Line]:
    """The summary's lines."""
    readings = {stored.reading.article.id: stored.reading for stored in record.articles}
    background = Background(state_names=state_names)

    def quoted(passage: Passage) -> str:
        reading = readings.get(passage.article)
        if reading is None:
            return passage.article
        article, found = reading.article, quoted_in(reading, passage.span)
        said = f"{found.by} in " if found.by else ""
        told = shortened(found.words, QUOTED)
        return f"“{told}” ({said}{article.outlet or article.title or article.id}, {article.published or 'undated'})"

    yield from _head(assessment)
    yield from _made_of(assessment, quoted)
    yield from _voices(assessment, Sources(record))
    yield from _changed(assessment)
    yield from _watch(assessment)
    yield from _positions(parties(assessment, record, background, _BRIEF_KINDS), readings)
    if assessment.analogues:
        yield Line("")
        yield Line("Most like it in the past (context, not skill)", "bold")
        for case in assessment.analogues:
            outcome = with_states(case.outcome, background)
            yield Line(f"{case.name} ({case.year}), likeness {case.likeness:.2f}. {outcome}", indent=2)
    yield Line("")
    yield Line("What this cannot tell", "bold")
    for limit in assessment.limits[bool(before_all(assessment)) :]:
        yield Line(f"- {limit}", "dim", 2)


def _head(assessment: Assessment) -> Iterator[Line]:
    question, headline = assessment.question, assessment.headline
    yield Line(question.text, "bold")
    yield Line(f"{question.opens} to {question.closes}; as of {assessment.as_of}", "dim")
    if first := before_all(assessment):
        yield Line(first, "yellow")
    yield Line("")
    yield Line(f"{headline.display}, {banded(headline.word)}", "bold cyan")
    yield Line(
        f"range under our assumptions, 90 %: {interval(headline.interval)}; unrounded {decimal(headline.probability)}"
    )
    yield Line(in_a_sentence(assessment))
    if assessment.analyst:
        analyst = assessment.analyst
        yield Line(f"{analyst.author} says {percent(analyst.probability)} ({analyst.date}): {analyst.reason}")
    shares = ", ".join(f"{OUTCOME_LABELS[one.name]} {percent(one.probability)}" for one in assessment.outcomes)
    yield Line(shares, "dim")


def _made_of(assessment: Assessment, quoted: Quoted) -> Iterator[Line]:
    base = assessment.base_rate
    yield Line("")
    yield Line(f"Base rate {decimal(base.probability)} ({interval(base.interval)})", "bold")
    if said := fallen(assessment):
        yield Line(f"{said} [profile.trigger_day]", indent=2)
    yield Line(f"{base.reference_class[0].upper()}{base.reference_class[1:]}: {base.method}", indent=2)
    if base.note:
        yield Line(base.note, "dim", 2)
    absent = [item for item in assessment.evidence if item.kind == "absence"]
    for title, sign in (("What makes it likelier", 1.0), ("What makes it less likely", -1.0)):
        items = [item for item in assessment.evidence if item.kind == "sighting" and item.log_odds * sign > 0.0]
        if signed(sum(item.points for item in items)) == "0.0" and max(map(_size, items), default=0.0) < LEAST_SHOWN:
            items = []
        silent = absent if absent and sum(item.points for item in absent) * sign > 0.0 else []
        if items or silent:
            yield Line("")
            yield Line(title, "bold")
            yield from _items(items, quoted)
        if silent:
            total, factor = sum(item.points for item in silent), sum(item.log_odds for item in silent)
            yield Line(f"{signed(total)} points, {odds(factor)}: {len(silent)} kinds of facts not reported", indent=2)
    aside = [item for item in assessment.evidence if not item.log_odds and item.note]
    if aside:
        yield Line("")
        yield Line("Reported, and counted for nothing", "bold")
        for item in aside[:MOST_ITEMS]:
            yield Line(f"{item.says.removesuffix('.')}: {item.note}", indent=2)


def _items(seen: Sequence[EvidenceItem], quoted: Quoted) -> Iterator[Line]:
    most = sum(abs(item.points) >= LEAST_SHOWN for item in seen[:MOST_ITEMS])
    for item in seen[:most]:
        origins = several(item.origins, "origin")
        note = f"; {item.note}" if item.note else ""
        yield Line(f"{signed(item.points)} points, {odds(item.log_odds)}: {item.says} [{item.indicator}]", indent=2)
        yield Line(f"{item.date}, {origins}, {item.basis}{note}", "dim", 14)
        for passage in item.reports[:1]:
            yield Line(quoted(passage), "dim", 14)
    more = signed(sum(item.points for item in seen[most:]))
    if more != "0.0":
        yield Line(f"{more} points: {several(len(seen) - most, 'other reported fact')}", indent=2)


def _size(item: EvidenceItem) -> float:
    return abs(item.points)


def _voices(assessment: Assessment, sources: Sources) -> Iterator[Line]:
    named = assessment.forecasters
    yield Line("")
    yield Line(f"Forecasters {signed(named.points)} points", "bold")
    if named.note:
        yield Line(named.note, indent=2)
    heard = voices(assessment, sources)
    for voice in heard[:MOST_MEMBERS]:
        yield Line(_voice(voice), indent=2)
    if len(heard) > MOST_MEMBERS:
        yield Line(f"{len(heard) - MOST_MEMBERS} more", indent=2)


def _voice(voice: Voice) -> str:
    member = voice.member
    chance = f", read as {percent(member.probability)}" if member.probability is not None else ""
    counts = f"{signed(voice.points)} points" if member.weight else "counts for nothing"
    known = f"; {member.record}" if member.weight else ""
    return f"{voice.name}, {member.date}: {voice.wording}{chance}; {counts} ({voice.why}{known})"


def _changed(assessment: Assessment) -> Iterator[Line]:
    changed = assessment.changed
    if changed is None:
        return
    yield Line("")
    yield Line(f"Since you last looked on {changed.since}, when it was {percent(changed.probability)}", "bold")
    for change in changed.changes[:MOST_ITEMS]:
        yield Line(f"{signed(change.now - change.before, 2)} in log-odds: {change.says} [{change.part}]", indent=2)
    if not changed.changes:
        yield Line("nothing moved", indent=2)


def _watch(assessment: Assessment) -> Iterator[Line]:
    if not assessment.unseen:
        return
    yield Line("")
    yield Line("What would move it most", "bold")
    for fact in assessment.unseen[:MOST_WATCHED]:
        absent = fact.if_absent_by
        yield Line(f"{fact.says} [{fact.indicator}]", indent=2)
        yield Line(f"seen: {decimal(fact.if_seen)}; not seen by {absent.date}: {decimal(absent.probability)}", "dim", 4)


def _positions(found: Sequence[Party], readings: Mapping[str, Reading]) -> Iterator[Line]:
    """The latest positions of each party, the question's two sides first."""
    if not found:
        return
    yield Line("")
    yield Line("Where the parties stand", "bold")
    listed = [
        (party.name, one)
        for party in found
        for one in sorted((one for held in party.kinds.values() for one in held), key=_latest)[:MOST_OF_PARTY]
    ][:MOST_STANDINGS]
    for name, held in listed:
        one = held.standing
        reading = readings.get(one.passage.article)
        # A few words tell little without their sentence.
        short = reading is not None and len(one.text.split()) < FEW_WORDS
        told = quoted_in(reading, one.passage.span).words if reading is not None and short else one.text
        moved = f", said {one.said} times since {one.first}" if one.said > 1 else ""
        yield Line(f"{name}, {one.kind.replace('_', ' ')} ({one.last}{moved}): {shortened(told, QUOTED)}", indent=2)
    left = sum(len(held) for party in found for held in party.kinds.values()) - len(listed)
    if left:
        yield Line(f"{left} more in --json and --report", "dim", 2)


def _latest(held: Held) -> tuple[int, str]:
    return -held.standing.last.toordinal(), held.standing.kind
