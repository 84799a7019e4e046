"""An assessment as a brief in Markdown, every sentence of a source with a footnote to its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from parley.assessment.caveats import NO_WARNING
from parley.assessment.types import Assessment
from parley.present.assessment_parties import parties
from parley.present.assessment_parts import (
    Background,
    Group,
    Line,
    before_all,
    beside,
    drivers,
    freshness,
    groups,
    own_record,
    voices,
    window,
    with_names,
    with_states,
)
from parley.present.assessment_sources import Quote, Source, Sources
from parley.present.assessment_steps import fallen, in_a_sentence
from parley.present.assessment_wording import (
    OUTCOME_LABELS,
    POSITION_LABELS,
    banded,
    decimal,
    odds,
    percent,
    several,
    signed,
    span,
    unbroken,
)
from parley.present.inert_markdown import address, inert
from parley.record.types import Record

MOST_WATCHED = 5
MOST_CHANGES = 5
MOST_VOICES = 12
MOST_STANDINGS = 2
"""Positions of one party and kind in the brief."""
MOST_PARTIES = 8
"""Parties in the brief, the question's two sides first."""
_BRIEF_KINDS = ("demand", "red_line", "threat", "offer")


def assessment_markdown(assessment: Assessment, record: Record, background: Background) -> str:
    """The brief; its footnotes stand last."""
    assessment = with_names(assessment, background.state_names)
    sources = Sources(record)
    # The board quotes more than the brief cites; footnotes are for what is cited.
    board = groups(assessment, background, Sources(record))
    body = [
        *_head(assessment, sources, background),
        *_section("What raises it", _drivers(board, "up", sources)),
        *_section("What lowers it", _drivers(board, "down", sources)),
        *_section("What these articles reported people as saying", _voices(assessment, sources)),
        *_section("What changed", _changed(assessment)),
        *_section("What would move it most", _watched(assessment)),
        *_section("Base rate", _base(assessment)),
        *_section("Where the parties stand", _parties(assessment, record, background, sources)),
        *_section("Nearest cases (context, not skill)", _cases(assessment, background)),
        *_section("Assumed †", (f"- {_said(text)}" for text in assessment.assumptions)),
        *_section("What this cannot tell", (f"- {_said(text)}" for text in assessment.limits)),
    ]
    # Last, when everything that cites has been written.
    body += ["", *(_footnote(source) for source in sources.cited.values())]
    return "\n".join(body) + "\n"


def _said(text: str) -> str:
    return unbroken(inert(text))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    while listed and not listed[-1]:
        listed.pop()
    if listed:
        yield from ("", f"## {title}", "", *listed)


def _head(assessment: Assessment, sources: Sources, background: Background) -> Iterator[str]:
    headline = assessment.headline
    yield f"# {inert(assessment.question.text)}"
    yield ""
    yield (
        f"**{unbroken(headline.display)}: {banded(headline.word)}**, "
        f"range under our assumptions, 90{chr(0xA0)}%: {span(headline.interval)}."
    )
    yield ""
    yield f"As of {assessment.as_of}; {window(assessment)}; {freshness(assessment, sources)[0]}."
    yield ""
    if first := before_all(assessment):
        yield f"**{_said(first)}**"
        yield ""
    yield in_a_sentence(assessment)
    yield ""
    shares = (f"{OUTCOME_LABELS[share.name]} {percent(share.probability)}" for share in assessment.outcomes)
    yield f"Outcomes: {', '.join(shares)}."
    if said := beside(assessment):
        yield ""
        yield f"The analyst: {inert(said)}"
    yield ""
    yield f"> {NO_WARNING} Parley's own record: {inert(own_record(background))}."


def _drivers(board: Sequence[Group], direction: Literal["up", "down"], sources: Sources) -> Iterator[str]:
    """What moves the answer most in one direction; silence is one of them, all kinds of facts together."""
    found = drivers(board, direction)
    for line in found.lines:
        yield f"- **{signed(line.points)} points, {odds(line.log_odds)}**{_dagger(line)}: {inert(line.says)}"
        yield from (f"  {_quoted(quote)}" for quote in sources.quotes(line.item.reports if line.item else (), 1))
    if found.left_points:
        yield f"- **{found.left_points} points**: {several(len(found.left), 'other reported fact')}"
    silent = sum(group.absent_points for group in board)
    if silent and (silent > 0) == (direction == "up"):
        number = sum(len(group.absent) for group in board)
        yield f"- **{signed(silent)} points** †: {number} kinds of facts that are not reported, taken together"


def _dagger(line: Line) -> str:
    """The mark of what rests on judgement."""
    return " †" if line.item and line.item.basis.startswith("judgement") else ""


def _quoted(quote: Quote) -> str:
    by = f" ({inert(quote.by)})" if quote.by else ""
    return f"“{inert(quote.words)}”{by}[^{quote.source.number}]"


def _voices(assessment: Assessment, sources: Sources) -> Iterator[str]:
    heard = voices(assessment, sources)
    if assessment.forecasters.note:
        yield f"{_said(assessment.forecasters.note)}"
        yield from [""] if heard else []
    for voice in heard[:MOST_VOICES]:
        member = voice.member
        chance = f", {percent(member.probability)}" if member.probability is not None else ""
        counts = f"{signed(voice.points)} points" if member.weight else "counts for nothing"
        yield f"- {inert(voice.name)}, {member.date}: {inert(voice.wording)}{chance}"
        yield f"  ({counts}: {_said(voice.why)})"
        if voice.quote:
            yield f"  {_quoted(voice.quote)}"
    if len(heard) > MOST_VOICES:
        yield f"- and {len(heard) - MOST_VOICES} more"


def _changed(assessment: Assessment) -> Iterator[str]:
    changed = assessment.changed
    if changed:
        yield f"On {changed.since}: {decimal(changed.probability)}; now {decimal(assessment.headline.probability)}."
        yield ""
        for change in changed.changes[:MOST_CHANGES]:
            yield f"- {signed(change.now - change.before, 2)} in log-odds: {inert(change.says)}"


def _watched(assessment: Assessment) -> Iterator[str]:
    for item in assessment.unseen[:MOST_WATCHED]:
        absent = item.if_absent_by
        yield (
            f"- {inert(item.says)} If seen: {decimal(item.if_seen)}; "
            f"if not seen by {absent.date}: {decimal(absent.probability)}"
        )


def _base(assessment: Assessment) -> Iterator[str]:
    base = assessment.base_rate
    yield f"{decimal(base.probability)} ({span(base.interval)}), n = {base.n}: {_said(base.method)}"
    if said := fallen(assessment):
        yield ""
        yield f"{said} Set it with `--set profile.trigger_day=YYYY-MM-DD`."
    if base.note:
        yield ""
        yield _said(base.note)


def _parties(assessment: Assessment, record: Record, background: Background, sources: Sources) -> Iterator[str]:
    found = parties(assessment, record, background, _BRIEF_KINDS)
    for party in found[:MOST_PARTIES]:
        yield from (f"**{inert(party.name)}**", "")
        for kind, held in party.kinds.items():
            label = POSITION_LABELS[kind].removesuffix("s")
            for one in held[:MOST_STANDINGS]:
                if quote := sources.quote(one.standing.passage):
                    towards = f" towards {', '.join(map(inert, one.towards))}" if one.towards else ""
                    yield f"- {label}{towards}, {one.standing.last}: {_quoted(quote)}"
        yield ""
    if len(found) > MOST_PARTIES:
        yield f"And {len(found) - MOST_PARTIES} more parties."


def _cases(assessment: Assessment, background: Background) -> Iterator[str]:
    for case in assessment.analogues:
        outcome = _said(with_states(case.outcome, background))
        yield f"- {inert(case.name)} ({case.year}), likeness {case.likeness:.2f}. {outcome}"


def _footnote(source: Source) -> str:
    where = f" {address(source.url)}" if source.url else ""
    return f"[^{source.number}]: {inert(source.outlet)} ({source.grade}), {source.when}: {inert(source.title)}.{where}"
