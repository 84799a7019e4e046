"""Words shared by the terminal and the HTML report: speakers and statements in a phrase each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from parley.articles.types import Article
from parley.claims.quantities.amounts import CURRENCIES
from parley.claims.types import Event, Forecast, Position, Quantity, Reading, Speaker, Statement
from parley.present.plain import printable
from parley.times import DateExpression

_BASES = {"given": "as given", "metadata": "from the page's metadata", "text": "from the page's date line"}


def speaker_details(speaker: Speaker, names: Mapping[str, str]) -> str:
    """Role, affiliation and country in one phrase, empty where nothing is known; `names`: of states by their code."""
    country = names.get(speaker.country, speaker.country) if speaker.country else None
    parts = list(dict.fromkeys(p for p in (speaker.role, speaker.affiliation, country) if p and p != speaker.name))
    if not parts and speaker.kind != "person":
        parts = [speaker.kind]
    return printable(", ".join(parts))


def quotation(statement: Statement, text: str) -> str:
    """The words of a statement, pieces joined by an ellipsis where the text between them is left out."""
    return balanced(printable(" … ".join(balanced(span.of(text).strip()) for span in statement.content_spans)))


def balanced(words: str) -> str:
    """Words cut from a text, with the quotation mark that the cut has left without its other half given back."""
    if words.count("“") != words.count("”"):
        return f"{words}”" if words.count("“") > words.count("”") else f"“{words}"
    if words.count('"') % 2:
        at = words.rindex('"') if words.count('"') > 1 else words.index('"')
        opens = at == 0 or words[at - 1] in " (—–-"
        return f'{words}"' if opens else f'"{words}'
    return words


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
    signed = any(sign in quantity.wording for sign in (quantity.what, *_SIGNS.get(quantity.what, ())))
    return printable(quantity.wording if signed else f"{quantity.wording} {quantity.what}")


_SIGNS = {"per cent": ("percent", "%")} | {
    unit: (unit.removesuffix("s"), *(sign for sign, of in CURRENCIES.items() if of == unit))
    for unit in CURRENCIES.values()
}
"""How figures name their unit themselves, if not by the word."""

POSITION_VERBS = {
    "demand": "demands", "threat": "threatens", "red_line": "draws a line", "promise": "promises", "offer": "offers",
    "refusal": "refuses", "denial": "denies", "accusation": "accuses",
}  # fmt: skip

_PLAIN = "in plain words"
_SAYS_NOT = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|cannot|nothing|without|hardly|few|unlikely|improbable|surprised|astonished|amazed)\b|n['’]t\b",
    re.IGNORECASE,
)


def against(forecast: Forecast) -> bool:
    """Whether it must be said that a forecast is that its claim will not be: the claim's own words do not say "not"."""
    return forecast.negated and _SAYS_NOT.search(forecast.claim) is None


def chance(forecast: Forecast) -> str:
    """How likely the source said that what the claim is about will happen: the words beside the numbers."""
    said = printable(forecast.wording) if forecast.wording else _PLAIN
    if forecast.probability is None:
        return said
    return f"{said}: {percent_range(*forecast.probability)}" + (" that it happens" if forecast.negated else "")


def percent_range(low: float, high: float) -> str:
    """Two probabilities as "10–70 %", one figure where they come to the same."""
    first, last = round(100 * low), round(100 * high)
    return f"{first} %" if first == last else f"{first}–{last} %"


def bearing(forecast: Forecast, text: str) -> str:
    """Condition and deadline of a forecast in one phrase."""
    parts = [f"condition: {printable(forecast.condition_span.of(text))}"] if forecast.condition_span else []
    if forecast.deadline:
        ends = f" (until {forecast.deadline.end})" if forecast.deadline.end and not forecast.deadline.start else ""
        parts.append(f"by: {when(forecast.deadline)}{ends}")
    return " · ".join(parts)


def sides(event: Event) -> str:
    """Who did it to whom, by name and code: "Moscow (RUS) → Kyiv (UKR)"."""
    actors, recipients = _side(event.actor_names, event.actor), _side(event.recipient_names, event.recipient)
    return f"{actors or 'somebody'} → {recipients}" if recipients else actors or "somebody"


def _side(names: tuple[str, ...], codes: tuple[str, ...]) -> str:
    said = ", ".join(names)
    return printable(f"{said} ({', '.join(codes)})" if codes and list(codes) != list(names) else said)


def event_circumstances(event: Event, speakers: dict[str, Speaker]) -> str:
    """Status, place, date and on whose word an event stands, in one phrase."""
    parts: list[str] = [event.status]
    if event.place:
        parts.append(f"in {printable(event.place)}")
    if event.date:
        parts.append(when(event.date))
    if event.reported_by:
        parts.append(f"reported by {printable(speakers[event.reported_by].name)}")
    return " · ".join(parts)


def stance(position: Position, text: str, names: Mapping[str, str]) -> str:
    """A position's words with whom it is towards: "the talks [to Russia]"; `names`: of states by their code."""
    towards = f" [to {', '.join(names.get(code, code) for code in position.towards)}]" if position.towards else ""
    return printable(balanced(position.span.of(text)) + towards)


def predictor(forecast: Forecast) -> str:
    """Who predicts; the article's own voice by that name."""
    return printable(forecast.forecaster) if forecast.forecaster else "The article itself"


def counts(reading: Reading) -> tuple[tuple[str, str], ...]:
    """What was found, of each kind how many in words: ("forecast", "5 forecasts"); speakers last."""
    found = {
        "forecast": reading.forecasts, "position": reading.positions, "statement": reading.statements,
        "event": reading.events, "speaker": reading.speakers,
    }  # fmt: skip
    return tuple((kind, f"{len(claims):,} {kind}{'s' * (len(claims) != 1)}") for kind, claims in found.items())


def summary(reading: Reading) -> str:
    """What was found, counted in one line."""
    *claims, speakers = (words for _, words in counts(reading))
    return f"{', '.join(claims)}; {speakers}"
