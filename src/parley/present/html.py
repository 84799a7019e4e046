"""A reading as one self-contained HTML page: the annotated article beside who said what.

Every text of the page is escaped by the template; the only script and style are ours, named by hash in
the page's Content-Security-Policy, and nothing is requested from anywhere.
"""

from __future__ import annotations

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


def _claims(reading: Reading) -> list[dict[str, Any]]:
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
            "details": wording.speaker_details(speakers[statement.speaker]),
            "cue": wording.cue(statement, text),
            "words": shortened(wording.quotation(statement, text), 600),
            "circumstances": wording.circumstances(statement),
            "kind": statement.kind,
        }
        for statement, depth in wording.outer_first(reading)
    ]


def _marks(reading: Reading) -> list[Mark]:
    out: list[Mark] = []
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
            innermost = max(piece.marks, key=lambda m: depth_of[m.claim], default=None)
            row.append(
                {
                    "text": piece.text,
                    "anchors": piece.first_of,
                    "claims": " ".join(dict.fromkeys(m.claim for m in piece.marks)),
                    "target": innermost.claim if innermost else None,
                    "part": innermost.part if innermost else None,
                    "colour": colour[speaker_of[innermost.claim]] if innermost else None,
                    "nested": len({m.claim for m in piece.marks}) > 1,
                }
            )
        out.append(row)
    return out


def report_html(reading: Reading) -> str:
    """The page."""
    article = reading.article
    style, script = asset("reading.css"), asset("reading.js")
    claims = _claims(reading)
    speakers = [
        {
            "id": s.id,
            "name": printable(s.name),
            "details": wording.speaker_details(s),
            "colour": i % COLOURS,
            "statements": [c["id"] for c in claims if c["speaker_id"] == s.id][:50],
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
