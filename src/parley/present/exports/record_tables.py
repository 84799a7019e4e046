"""Tables of what merging and the ledger make: incidents with their reports, forecasts with what followed."""

from __future__ import annotations

from collections.abc import Iterator

from parley.present.exports.columns import ARTICLE, END, START, WITHDRAWN, Cell, Column, Table, joined
from parley.present.exports.material import Material, withheld
from parley.present.ledger import row_cells

FOLLOWED = (
    "status", "account", "unscored", "outcome", "hindsight", "deadline_sensitive", "resolved_on", "resolved_by",
    "resolved_because", "void_reason",
)  # fmt: skip
"""Cells that say how a row came out: empty where that may not leave the machine."""


def _incident_rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    for i in material.record.incidents:
        point = material.places.of(i.place, (*i.actors, *i.recipients))
        grade = material.record.grades.get(i.id)
        yield (
            i.id, i.type, i.status, joined(i.actors), joined(i.recipients), i.place,
            point.latitude if point else None, point.longitude if point else None, point.kind if point else None,
            i.start, i.end, i.first_reported, len(i.reports), i.origins, grade.credibility if grade else None,
        )  # fmt: skip


def _report_rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    for incident in material.record.incidents:
        for r in incident.reports:
            stored = material.by_id.get(r.article)
            yield (
                incident.id, r.article, r.claim, r.day, joined(r.sources), r.origin, r.span.start, r.span.end,
                stored.taken_back(r.span) if stored else None,
            )  # fmt: skip


def _forecast_rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    for row in material.rows:
        cells = {
            **row_cells(row), "article": row.article, "added": row.added, "withdrawn": row.withdrawn,
            "start": row.span.start, "end": row.span.end,
            "person": row.person, "withheld": withheld(row),
        }  # fmt: skip
        if cells["withheld"]:
            cells.update(dict.fromkeys(FOLLOWED))
        yield tuple(cells[column.name] for column in FORECASTS.columns)  # type: ignore[misc]


INCIDENTS = Table(
    "incidents", "One event of the world, with all its reports merged.",
    (
        Column("id", "text", "id of the incident"),
        Column("type", "text", "root type of PLOVER 2021"),
        Column("status", "text", "as in `events`"),
        Column("actors", "text", "codes, joined by “; ”"),
        Column("recipients", "text", "codes, joined by “; ”"),
        Column("place", "text", "name of the place"),
        Column("latitude", "number", "degrees, where the place is one that we know"),
        Column("longitude", "number", "degrees"),
        Column(
            "place_kind", "text",
            "how exact the point is: `city`, `capital`, `site`; `state`, `region`, `water` (one for all of it)",
        ),
        Column("start", "day", "first day on which it can have happened; empty where no report says"),
        Column("end", "day", "last day"),
        Column("first_reported", "day", "day of the first report"),
        Column("reports", "integer", "how many reports"),
        Column("origins", "integer", "how many independent origins stand behind them: repetition does not count"),
        Column("credibility", "integer", "1 confirmed to 6 cannot be judged, where a person graded it"),
    ),
    _incident_rows,
)  # fmt: skip

REPORTS = Table(
    "reports", "One article's mention of an incident.",
    (
        Column("incident", "text", "id, as in `incidents`"),
        ARTICLE,
        Column("event", "text", "id, as in `events`"),
        Column("day", "day", "day of the article"),
        Column("sources", "text", "chain of sources, innermost first, joined by “; ”"),
        Column("origin", "text", "a key that two reports share where one source stands behind both"),
        START,
        END,
        WITHDRAWN,
    ),
    _report_rows,
)  # fmt: skip

FORECASTS = Table(
    "forecasts", "What an article reported somebody as predicting; see [ledger.md](ledger.md). Copies add none.",
    (
        Column("id", "text", "id of the forecast"),
        Column("crisis", "text", "name of the crisis"),
        ARTICLE,
        Column("forecaster", "text", "whose view; empty: the article's own voice"),
        Column("person", "text", "id, as in `speakers`"),
        Column("holder", "text", "`article` (its own voice), else as `kind` in `speakers`"),
        Column("role", "text", "their role"),
        Column("outlet", "text", "who published it"),
        Column("title", "text", "headline of the article"),
        Column("url", "text", "its address"),
        Column("printed", "day", "day of the article"),
        Column("stated", "day", "day of the words"),
        Column("added", "moment", "when it came into the record, UTC"),
        Column("passage", "text", "the words in the article"),
        START,
        END,
        Column("claim", "text", "what is predicted"),
        Column("actor", "text", "code of who would do it"),
        Column("event", "text", "PLOVER type or noun phrase"),
        Column("target", "text", "code of whom it concerns"),
        Column("negated", "truth", "the forecaster expects it not to happen"),
        Column("condition", "text", "on which it depends"),
        Column("condition_otherwise", "truth", "it depends on the condition's not coming true"),
        Column("condition_met", "day", "when the condition came true"),
        Column("wording", "text", "words of likelihood; empty: plain “will”"),
        Column("median", "number", "likelihood of the event of the claim as readers understand the words"),
        Column("low", "number", "tenth percentile of readers"),
        Column("high", "number", "ninetieth percentile of readers"),
        Column("basis", "text", "`survey`, `convention`, `judgement`, `stated`"),
        Column("possibility_only", "truth", "“may”, “might”: never scored or pooled"),
        Column("deadline", "text", "words that bound it in time"),
        Column("strict", "day", "the last day, read strictly"),
        Column("lenient", "day", "the last day, read leniently"),
        Column("deadline_rule", "text", "which rule gave the two days"),
        Column("cluster", "text", "the question that it answers"),
        Column(
            "withheld",
            "text",
            "why the next ten are empty: `not confirmed`, `disputed`, or `no public role is known`",
        ),
        Column("status", "text", "`open`, `due`, `yes`, `no`, `void`, `unmet`, `contested`"),
        Column("account", "text", "the heading under which it is counted"),
        Column("unscored", "text", "why no score is made of it"),
        Column("outcome", "number", "1 it happened in time, 0 it did not"),
        Column("hindsight", "truth", "it came into the record after the outcome"),
        Column("deadline_sensitive", "truth", "the two deadlines give different answers"),
        Column("resolved_on", "day", "the day on which it was settled"),
        Column("resolved_by", "text", "who decided"),
        Column("resolved_because", "text", "and why"),
        Column("void_reason", "text", "`no-referent`, `misread`, `irreconcilable`, `duplicate`"),
        Column("confirmed_by", "text", "who compared it with the page"),
        Column("confirmed_link", "text", "where: a web address, or `cited: ` with outlet, date and place"),
        Column("dispute", "text", "what somebody objects"),
        Column("reply", "text", "what the forecaster replied"),
        WITHDRAWN,
    ),
    _forecast_rows,
)  # fmt: skip
