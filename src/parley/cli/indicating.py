"""Facts of the indicators' kinds in a new article, for `parley watch`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from parley.provenance import READER_VERSION

if TYPE_CHECKING:
    from parley.claims.types import Reading
    from parley.record.types import Question

Indicate = Callable[["Reading", dt.datetime], Iterator[dict[str, Any]]]
"""From a reading and the moment at which it came in to its sightings as objects of JSON."""


def indicating(question: Question | None) -> Indicate:
    """What finds sightings of the shipped indicators in an article by itself; nothing where there is no question."""

    def found(reading: Reading, at: dt.datetime) -> Iterator[dict[str, Any]]:
        if question is None:
            return
        from parley.assessment.indicators import sightings
        from parley.data.indicators import load_indicators
        from parley.data.tables import state_names
        from parley.record.build import build_record
        from parley.record.types import StoredReading

        indicators = load_indicators()
        says = {indicator.id: indicator.says for indicator in indicators}
        record = build_record("", [StoredReading(reading=reading, added=at, reader=READER_VERSION)], [])
        for sighting in sightings(record, indicators, question=question, names=state_names()):
            report = (*sighting.reports, *sighting.denials)[0]
            yield {
                "kind": "indicator", "article": reading.article.id, "indicator": sighting.indicator,
                "says": says[sighting.indicator], "date": sighting.date.isoformat(), "denied": not sighting.reports,
                "counts": sighting.zero_because is None, "passage": report.span.of(reading.article.text),
                "span": list(report.span),
            }  # fmt: skip

    return found
