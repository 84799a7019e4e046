"""What comes in from feeds: claims of a new article as JSON objects and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parley.claims.types import Reading
from parley.present.plain import printable, shortened
from parley.present.wording import percent_range

INDENT = "    "
LONGEST = 200
"""Characters of a passage in a line."""


def news_objects(reading: Reading) -> Iterator[dict[str, Any]]:
    """The article, then its positions, forecasts and events, each with its passage and the article's id."""
    article = reading.article
    names = {speaker.id: speaker.name for speaker in reading.speakers}
    yield {
        "kind": "article", "article": article.id, "title": article.title, "outlet": article.outlet, "url": article.url,
        "published": article.published.isoformat() if article.published else None, "limits": list(reading.limits),
    }  # fmt: skip
    for p in reading.positions:
        yield {
            "kind": "position", "article": article.id, "id": p.id, "position": p.kind, "party": p.party,
            "towards": list(p.towards), "passage": p.span.of(article.text), "span": list(p.span),
        }  # fmt: skip
    for f in reading.forecasts:
        yield {
            "kind": "forecast", "article": article.id, "id": f.id, "forecaster": names.get(f.forecaster or ""),
            "claim": f.claim, "negated": f.negated, "wording": f.wording, "probability": f.probability,
            "deadline": f.deadline.text if f.deadline else None, "passage": f.span.of(article.text),
            "span": list(f.span),
        }  # fmt: skip
    for e in reading.events:
        yield {
            "kind": "event", "article": article.id, "id": e.id, "type": e.type, "status": e.status,
            "actor": list(e.actor), "recipient": list(e.recipient), "place": e.place,
            "date": e.date.start.isoformat() if e.date and e.date.start else None,
            "passage": e.trigger_span.of(article.text), "span": list(e.trigger_span),
        }  # fmt: skip


def news_line(news: dict[str, Any]) -> str:
    """One of these objects as a line."""
    match news["kind"]:
        case "article":
            when = news["published"] or "no date"
            return printable(f"{when}  {news['outlet'] or 'outlet not known'}: {news['title'] or news['url']}")
        case "position":
            return INDENT + printable(
                f"{news['party']}, {news['position'].replace('_', ' ')}: {_quoted(news['passage'])}"
            )
        case "forecast":
            low_high = news["probability"]
            likely = f" ({percent_range(*low_high)})" if low_high else ""
            who = news["forecaster"] or "the article itself"
            return INDENT + printable(f"{who} predicts{likely}: {_quoted(news['passage'])}")
        case "indicator":
            weight = " (denied)" if news["denied"] else "" if news["counts"] else " (counts for nothing)"
            return INDENT + printable(
                f"INDICATOR {news['indicator']}{weight}: {news['says']} {_quoted(news['passage'])}"
            )
    actor, recipient = ", ".join(news["actor"]) or "?", ", ".join(news["recipient"])
    whom = f" → {recipient}" if recipient else ""
    return INDENT + printable(f"{news['type']} {news['status']}: {actor}{whom} ({news['passage']})")


def _quoted(words: str) -> str:
    return f"“{shortened(words, LONGEST)}”"
