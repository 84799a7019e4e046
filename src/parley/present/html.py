"""A reading as one self-contained HTML page: the annotated article beside what is predicted, demanded, said and done.

Every text of the page is escaped by the template; the only script and style are ours, named by hash in
the page's Content-Security-Policy, and nothing is requested from anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from parley.claims.types import Reading
from parley.present import wording
from parley.present.marks import Mark, paragraphs, pieces
from parley.present.pages import asset, environment, hashed, link
from parley.present.plain import printable, shortened
from parley.present.terminal import bounds

COLOURS = 8
"""Speaker colours of the style sheet; more speakers share them and differ by label."""

MOST_REMOVED = 200
"""Removed pieces that are listed in full; a huge page's others are counted."""


def _claims(reading: Reading, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """What the list shows of each statement, nested ones after their outer ones."""
    text = reading.article.text
    speakers = {s.id: s for s in reading.speakers}
    colour = {s.id: i % COLOURS for i, s in enumerate(reading.speakers)}
    return [
        {
            "id": statement.id,
            "depth": min(depth, 3),
            "colour": colour[statement.speaker],
            "speaker": printable(speakers[statement.speaker].name),
            "speaker_id": statement.speaker,
            "details": wording.speaker_details(speakers[statement.speaker], names),
            "cue": wording.cue(statement, text),
            "words": shortened(wording.quotation(statement, text), 600),
            "circumstances": wording.circumstances(statement),
            "kind": statement.kind,
        }
        for statement, depth in wording.outer_first(reading)
    ]


def _forecasts(reading: Reading) -> list[dict[str, Any]]:
    """What the list shows of each forecast."""
    text = reading.article.text
    return [
        {
            "id": f.id,
            "who": wording.predictor(f),
            "kind": "predicted that it will not be" if wording.against(f) else "predicted",
            "words": printable(f.claim),
            "foot": [part for part in (wording.chance(f), wording.bearing(f, text)) if part],
        }
        for f in reading.forecasts
    ]


def _positions(reading: Reading, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """What the list shows of each position."""
    text = reading.article.text
    return [
        {
            "id": p.id,
            "who": printable(p.party),
            "kind": wording.POSITION_VERBS[p.kind],
            "words": wording.stance(p, text, names),
            "foot": [f"condition: {printable(p.condition_span.of(text))}"] if p.condition_span else [],
        }
        for p in reading.positions
    ]


def _events(reading: Reading) -> list[dict[str, Any]]:
    """What the list shows of each event."""
    text = reading.article.text
    speakers = {s.id: s for s in reading.speakers}
    return [
        {
            "id": e.id,
            "who": wording.sides(e),
            "kind": e.type.lower(),
            "words": printable(e.trigger_span.of(text)),
            "foot": [wording.event_circumstances(e, speakers)],
        }
        for e in reading.events
    ]


def _marks(reading: Reading) -> list[Mark]:
    out: list[Mark] = []
    out.extend(Mark(f.span, f.id, "forecast") for f in reading.forecasts)
    out.extend(Mark(p.span, p.id, "position") for p in reading.positions)
    out.extend(Mark(e.trigger_span, e.id, "event") for e in reading.events)
    for s in reading.statements:
        out.extend(Mark(span, s.id, "content") for span in s.content_spans)
        if s.cue_span:
            out.append(Mark(s.cue_span, s.id, "cue"))
        if s.source_span:
            out.append(Mark(s.source_span, s.id, "source"))
    return sorted(out)


def _paragraphs(reading: Reading) -> list[list[dict[str, Any]]]:
    """The text's pieces by paragraph; marks are handed on in order, so that long pages stay linear."""
    text = reading.article.text
    speaker_of = {s.id: s.speaker for s in reading.statements}
    depth_of = {s.id: depth for s, depth in wording.outer_first(reading)}
    colour = {s.id: i % COLOURS for i, s in enumerate(reading.speakers)}
    marks = _marks(reading)
    seen: set[str] = set()
    out: list[list[dict[str, Any]]] = []
    active: list[Mark] = []
    at = 0
    for paragraph in paragraphs(text):
        while at < len(marks) and marks[at].span.start < paragraph.end:
            active.append(marks[at])
            at += 1
        active = [m for m in active if m.span.end > paragraph.start]
        row = []
        for piece in pieces(text, paragraph, active, seen):
            innermost = max(piece.marks, key=lambda m: depth_of.get(m.claim, -1), default=None)
            speaker = speaker_of.get(innermost.claim) if innermost else None
            row.append(
                {
                    "text": piece.text,
                    "anchors": piece.first_of,
                    "claims": " ".join(dict.fromkeys(m.claim for m in piece.marks)),
                    "target": innermost.claim if innermost else None,
                    "part": innermost.part if innermost else None,
                    "colour": colour[speaker] if speaker else "x",
                    "nested": len({m.claim for m in piece.marks if m.claim in speaker_of}) > 1,
                    "acts": sorted({m.part for m in piece.marks if m.claim not in speaker_of}),
                }
            )
        out.append(row)
    return out


_KEY = {
    "source": "who speaks", "cue": "the word of saying", "content": "what is said", "in-forecast": "predicted",
    "in-position": "demanded, threatened, promised or denied", "in-event": "an act",
}  # fmt: skip
"""What the marks in the text stand for, by their class in the style sheet."""


def _parts(reading: Reading) -> set[str]:
    """The kinds of marks that the text has."""
    kinds = {mark.part for mark in _marks(reading)}
    return kinds | {f"in-{kind}" for kind in kinds}


_PLACES = {
    "forecast": "predicted", "position": "demanded", "statement": "statements", "event": "happened",
    "speaker": "speakers",
}  # fmt: skip
"""Which part of the page lists the claims of a kind."""


def _summary(reading: Reading) -> list[tuple[str | None, str]]:
    """What was found, each kind with the part of the page that lists it, None where there is none of it."""
    return [(None if words.startswith("0 ") else _PLACES[kind], words) for kind, words in wording.counts(reading)]


def report_html(reading: Reading, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """The page; `names`: of states by their code."""
    article = reading.article
    style, script = asset("reading.css"), asset("reading.js")
    claims = _claims(reading, names)
    said: dict[str, list[str]] = {}
    for claim in claims:
        said.setdefault(claim["speaker_id"], []).append(claim["id"])
    speakers = [
        {
            "id": s.id,
            "name": printable(s.name),
            "details": wording.speaker_details(s, names),
            "colour": i % COLOURS,
            "statements": said.get(s.id, [])[:50],
        }
        for i, s in enumerate(reading.speakers)
    ]
    return environment().get_template("reading.html").render(
        article=article,
        title=printable(article.title or "Untitled"),
        facts=[printable(f) for f in (article.outlet, article.byline, wording.published(article)) if f],
        link=link(article.url),
        words=len(article.text.split()),
        paragraphs=_paragraphs(reading),
        summary=_summary(reading),
        key=[(part, words) for part, words in _KEY.items() if part in _parts(reading)],
        acts=[
            ("predicted", "What is predicted", _forecasts(reading)),
            ("demanded", "What is demanded, threatened, promised, denied", _positions(reading, names)),
        ],
        events=("happened", "What happened, and what may", _events(reading)),
        claims=claims,
        speakers=speakers,
        figures=[
            {"words": wording.counted(q), "bounds": bounds(q), "sources": ", via ".join(q.sourced_to)}
            for q in reading.quantities
        ],
        removed=article.removed[:MOST_REMOVED],
        removed_count=len(article.removed),
        limits=reading.limits,
        style=style,
        script=script,
        style_hash=hashed(style),
        script_hash=hashed(script),
    )  # fmt: skip
