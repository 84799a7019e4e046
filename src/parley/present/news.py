"""What comes in from feeds: claims of a new article as JSON objects and as lines for people."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def marked(news: Iterable[dict[str, Any]], others: Sequence[Iterable[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The objects of an article, and whether another version of it said them already.

    `others`: the objects of those versions, earliest first. The article comes first and gets `version_of`, the earliest
    of them, and `adds`, how many of its claims are new; each claim gets `repeats`.
    """
    before = [list(other) for other in others]
    said = {_content(found) for other in before for found in other}
    first = before[0][0] if before else None
    version_of = {name: first[name] for name in ("article", "title", "outlet", "published")} if first else None
    article, *claims = news
    claims = [claim | {"repeats": _content(claim) in said} for claim in claims]
    adds = sum(not claim["repeats"] for claim in claims)
    return [article | {"version_of": version_of, "adds": adds}, *claims]


def _content(found: Mapping[str, Any]) -> str:
    """What an object says, wherever it stands."""
    apart = {"article", "id", "span"}
    if found["kind"] == "indicator":
        apart |= {"date", "counts"}  # of its article
    return json.dumps({name: value for name, value in found.items() if name not in apart})


def news_line(news: dict[str, Any]) -> str:
    """One of these objects as a line; an article with its address on a second one."""
    match news["kind"]:
        case "article":
            when = news["published"] or "no date"
            of = news.get("version_of")
            new = "what is new in it" if news.get("adds") else "nothing new in it"
            version = f" (another version of: {of['title'] or of['article']}; {new})" if of else ""
            outlet = news["outlet"] or "outlet not known"
            line = printable(f"{when}  {outlet}: {news['title'] or 'without a title'}{version}")
            return f"{line}\n{INDENT}{printable(news['url'])}" if news["url"] else line
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
