"""From stored readings and people's edits to the record as it stands on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from parley.record.corrections import corrected, corrections_of
from parley.record.duplicates import find_copies, is_wire
from parley.record.edits import in_force, question_of
from parley.record.incidents import current_ids, incidents_of
from parley.record.origins import origins_of
from parley.record.persons import current_persons, persons_of
from parley.record.sources import grades_of, with_track_record
from parley.record.types import Edit, Record, StoredReading


def build_record(
    name: str, stored: Sequence[StoredReading], edits: Sequence[Edit], as_of: dt.date | None = None, *,
    incidents: bool = True,
) -> Record:  # fmt: skip
    """Merge readings into one record under the edits in force; nothing dated after `as_of` enters.

    The order of `stored` and `edits` does not matter. Without `incidents` none are made, which the ledger does not
    need. BadInput where an edit's value cannot be used.
    """
    edits = in_force(edits, as_of)
    kept = sorted(
        (s for s in stored if as_of is None or s.day <= as_of), key=lambda s: (s.day, s.added, s.reading.article.id)
    )
    originals = original_of(kept)
    corrections = corrections_of(edits)
    articles = tuple(
        replace(s, reading=corrected(s.reading, corrections), copy_of=originals.get(s.reading.article.id)) for s in kept
    )
    by_id = {s.reading.article.id: s for s in articles}
    persons = persons_of(articles, edits)
    origins = origins_of(articles, persons, {copy: by_id[original] for copy, original in originals.items()})
    gathered = incidents_of(articles, origins, edits) if incidents else ()
    ids = current_ids(gathered) | current_persons(persons)
    return Record(
        name=name,
        question=question_of(edits),
        articles=articles,
        incidents=gathered,
        persons=persons,
        grades=with_track_record(grades_of(edits, lambda subject: ids.get(subject, subject)), gathered),
        edits=edits,
    )


def excerpt(
    name: str, stored: Sequence[StoredReading], edits: Sequence[Edit], *, persons: bool = True
) -> Record:  # fmt: skip
    """Some articles of a record by themselves, under edits in force: without copies and incidents, if need be persons.

    What is read off one article at a time, such as a page of forecasts, needs no more.
    """
    corrections = corrections_of(edits)
    articles = tuple(replace(s, reading=corrected(s.reading, corrections)) for s in stored)
    joined = persons_of(articles, edits) if persons else ()
    return Record(name=name, question=None, articles=articles, persons=joined, edits=tuple(edits))


def original_of(stored: Sequence[StoredReading]) -> dict[str, str]:
    """The original's id for each article that is a copy: the version of the earliest day, an agency's first."""
    ordered = sorted(stored, key=precedence)
    ids = [s.reading.article.id for s in ordered]
    return {ids[copy.article]: ids[copy.of] for copy in find_copies([s.reading.article for s in ordered])}


def precedence(stored: StoredReading) -> tuple[dt.date, bool, dt.datetime, str]:
    """By what the original among versions is known: the least."""
    article = stored.reading.article
    return stored.day, not is_wire(article), stored.added, article.id
