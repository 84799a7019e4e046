"""From stored readings and people's edits to the record as it stands on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from parley.record.corrections import corrected, corrections_of
from parley.record.edits import in_force, question_of
from parley.record.incidents import incidents_of
from parley.record.persons import persons_of
from parley.record.sources import grades_of
from parley.record.types import Edit, Record, StoredReading


def build_record(
    name: str, stored: Sequence[StoredReading], edits: Sequence[Edit], as_of: dt.date | None = None
) -> Record:
    """Merge readings into one record under the edits in force; nothing dated after `as_of` enters.

    The order of `stored` and `edits` does not matter. BadInput where an edit's value cannot be used.
    """
    edits = in_force(edits, as_of)
    kept = sorted(
        (s for s in stored if as_of is None or s.day <= as_of),
        key=lambda s: (s.day, s.added, s.reading.article.id),
    )
    corrections = corrections_of(edits)
    articles = tuple(replace(s, reading=corrected(s.reading, corrections)) for s in kept)
    persons = persons_of(articles)
    incidents = incidents_of(articles, persons)
    return Record(
        name=name,
        question=question_of(edits),
        articles=articles,
        incidents=incidents,
        persons=persons,
        grades=grades_of(edits, lambda subject: subject),
        edits=edits,
    )
