"""A brief in Markdown: what is reported, who wants what, who predicts what, each sentence with its source."""

from __future__ import annotations

from collections.abc import Iterator

from parley.present.exports.material import LeftOut, Material, withheld
from parley.present.gathered import Gathered
from parley.present.inert_markdown import address, inert
from parley.present.ledger import followed, holder, terms
from parley.present.plain import shortened
from parley.record.types import Incident
from parley.scores.types import LedgerRow

LONGEST = 300
"""Characters of a passage: enough to find it."""


class _Notes:
    """Footnotes in the order in which articles are first cited."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._numbers: dict[str, int] = {}

    def of(self, *articles: str) -> str:
        known = [article for article in dict.fromkeys(articles) if article in self._material.by_id]
        return "".join(f"[^{self._numbers.setdefault(article, len(self._numbers) + 1)}]" for article in known)

    def __iter__(self) -> Iterator[str]:
        for article, number in self._numbers.items():
            stored = self._material.by_id[article]
            a = stored.reading.article
            when = f"{a.published}" if a.published else f"no date; added {stored.added:%Y-%m-%d}"
            title = f", “{inert(a.title)}”" if a.title else ""
            url = f", {address(a.url)}" if address(a.url) else ""
            copy = "; a copy" if stored.copy_of else ""
            yield f"[^{number}]: {inert(a.outlet or 'Outlet not known')}{title}, {when}{url}{copy}."


def lines(material: Material, left_out: LeftOut) -> Iterator[str]:
    """The brief, its footnotes last."""
    record, notes = material.record, _Notes(material)
    yield f"# {inert(record.name)}"
    yield ""
    yield from _head(material, left_out)
    yield from _section("What is reported to have happened", _happened(material, notes, left_out))
    yield from _section("What the parties demand, threaten and offer", _positions(material, notes, left_out))
    yield from _section("What these articles reported people as saying about what comes", _predicted(material, notes))
    yield from _section("Sources", iter(notes))


def _head(material: Material, left_out: LeftOut) -> Iterator[str]:
    """The question, and how much this rests on."""
    record = material.record
    if record.question:
        yield f"**{inert(record.question.text)}** (by {record.question.closes})"
        yield ""
    originals = material.originals(left_out)
    outlets = len({s.reading.article.outlet for s in originals if s.reading.article.outlet})
    newest = max((s.day for s in originals), default=None)
    age = f", newest of {newest}" if newest else ""
    yield f"Articles: {len(originals)}, outlets: {outlets}{age}. This is not a warning system."


def _section(title: str, body: Iterator[str]) -> Iterator[str]:
    found = list(body)
    if found:
        yield from ("", f"## {title}", "", *found)


def _happened(material: Material, notes: _Notes, left_out: LeftOut) -> Iterator[str]:
    """Incidents that took place, each with a sentence, by the day on which they happened, else were first reported."""

    def order(incident: Incident) -> tuple[str, str]:
        return (incident.start or incident.first_reported).isoformat(), incident.id

    sentences = Gathered(material.record)
    for i in sorted(material.incidents(left_out), key=order):
        if i.status not in ("happened", "ongoing"):
            left_out["incidents that did not take place (planned, threatened, demanded, denied, ...)"] += 1
            continue
        when = f"{i.start}" if i.start else f"reported {i.first_reported}"
        until = f" to {i.end}" if i.start and i.end and i.end != i.start else ""
        whom = f" → {_names(material, i.recipients)}" if i.recipients else ""
        where = f", {inert(i.place)}" if i.place else ""
        origins = f"{i.origins} independent origins" if i.origins > 1 else "one origin"
        cited = notes.of(*(report.article for report in i.reports))
        words = inert(shortened(sentences.sentence(i.reports[0]), LONGEST))
        yield f"- {when}{until}: {i.type} by {_names(material, i.actors)}{whom}{where} ({origins}).{cited}"
        yield f"  “{words}”"


def _positions(material: Material, notes: _Notes, left_out: LeftOut) -> Iterator[str]:
    material.originals(left_out)
    for stored in material.record.articles:
        text, article = stored.reading.article.text, stored.reading.article.id
        for p in (position for position in stored.reading.positions if stored.tells(position.id, position.span)):
            words = f"“{inert(shortened(p.span.of(text), LONGEST))}”"
            kind = p.kind.replace("_", " ")
            yield f"- {stored.day}, {inert(p.party)}, {kind}: {words}{notes.of(article)}"


def _predicted(material: Material, notes: _Notes) -> Iterator[str]:
    """Rows of the ledger; how they came out only where a person's row may say so."""
    for row in material.rows:
        yield f"- {row.stated}, {inert(holder(row))}: “{inert(shortened(row.passage, LONGEST))}”{notes.of(row.article)}"
        yield f"  {inert(terms(row))}. {_after(row)}"


def _after(row: LedgerRow) -> str:
    if row.account == "disputed":
        return f"{'Disputed' if row.dispute else 'Taken back by a later version'}: left without an outcome."
    if row.resolution is None:
        return "Not resolved."
    why = withheld(row)
    return f"What followed is not said here: {why}." if why else inert(followed(row))


def _names(material: Material, codes: tuple[str, ...]) -> str:
    return inert(", ".join(material.state_names.get(code, code) for code in codes) or "actor not named")
