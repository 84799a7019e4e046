"""Words shared by the terminal and the HTML report: speakers and statements in a phrase each."""

from __future__ import annotations

from collections import Counter

from parley.articles.types import Article
from parley.claims.types import Quantity, Reading, Speaker, Statement
from parley.present.plain import printable
from parley.times import DateExpression

_BASES = {"given": "as given", "metadata": "from the page's metadata", "text": "from the page's date line"}


def speaker_details(speaker: Speaker) -> str:
    """Role, affiliation and country in one phrase, empty where nothing is known."""
    parts = [p for p in (speaker.role, speaker.affiliation, speaker.country) if p]
    if not parts and speaker.kind != "person":
        parts = [speaker.kind]
    return printable(", ".join(parts))


def quotation(statement: Statement, text: str) -> str:
    """The words of a statement, pieces joined by an ellipsis where the text between them is left out."""
    return printable(" … ".join(span.of(text).strip() for span in statement.content_spans))


def cue(statement: Statement, text: str) -> str:
    """The words of saying: "said", "has denied"; a colon where the text has none."""
    return printable(statement.cue_span.of(text)) if statement.cue_span else "—"


def when(date: DateExpression) -> str:
    """A date as the text words it, with the days it stands for where they are known."""
    words = printable(date.text)
    if date.start and date.end:
        days = str(date.start) if date.start == date.end else f"{date.start} – {date.end}"
        return words if words == days else f"{words} ({days})"
    return words


def circumstances(statement: Statement) -> str:
    """When and to whom, in one phrase."""
    parts = [f"to {printable(statement.told_to)}"] if statement.told_to else []
    if statement.date:
        parts.append(when(statement.date))
    return ", ".join(parts)


def published(article: Article) -> str:
    """The publication date with its basis."""
    if article.published is None or article.published_basis is None:
        return "publication date unknown"
    return f"{article.published} ({_BASES[article.published_basis]})"


def removed_summary(article: Article) -> str:
    """What was taken out of the page, by reason: "support ×4, caption"."""
    counts = Counter(r.reason for r in article.removed)
    return ", ".join(reason if n == 1 else f"{reason} ×{n}" for reason, n in counts.items())


def outer_first(reading: Reading) -> list[tuple[Statement, int]]:
    """Statements in the text's order, each nested one right after its outer one, with its depth."""
    inner: dict[str | None, list[Statement]] = {}
    for statement in reading.statements:
        inner.setdefault(statement.via, []).append(statement)
    out: list[tuple[Statement, int]] = []
    pending = [(s, 0) for s in reversed(inner.get(None, []))]
    while pending:
        statement, depth = pending.pop()
        out.append((statement, depth))
        pending.extend((s, depth + 1) for s in reversed(inner.get(statement.id, [])))
    return out


def counted(quantity: Quantity) -> str:
    """A quantity in its own words, with what is counted where they do not say it."""
    said = quantity.wording if quantity.what in quantity.wording else f"{quantity.wording} {quantity.what}"
    return printable(said)
