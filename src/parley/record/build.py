"""From stored readings and people's edits to the record as it stands on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from parley.articles.types import Article
from parley.claims.types import Reading
from parley.record.corrections import Corrections, corrected, corrections_of
from parley.record.duplicates import Page, Traits, find_copies, firsts, is_wire
from parley.record.edits import in_force, question_of, with_field
from parley.record.incidents import current_ids, incidents_of
from parley.record.merged import Copies, Merged, Numbers, stamp_of
from parley.record.news import news_in
from parley.record.origins import credits_itself, origins_of
from parley.record.persons import current_persons, persons_of
from parley.record.sources import grades_of, with_track_record
from parley.record.taken_back import taken_back_in
from parley.record.types import Edit, Incident, Record, StoredReading


class Place(NamedTuple):
    """By what the original among versions is known, the least: day, whether no agency's, when added, id."""

    day: dt.date
    retold: bool
    added: dt.datetime
    id: str

    @classmethod
    def of(cls, stored: StoredReading) -> Place:
        """The place of an article."""
        article = stored.reading.article
        return cls(stored.day, is_retold(article), stored.added, article.id)


class Merging(NamedTuple):
    """A record, what merging found, and the traits of articles that had to be worked out for it, by id."""

    record: Record
    merged: Merged
    traits: Mapping[str, Traits]


def build_record(
    name: str, stored: Sequence[StoredReading], edits: Sequence[Edit], as_of: dt.date | None = None, *,
    incidents: bool = True,
) -> Record:  # fmt: skip
    """Merge readings into one record under the edits in force; nothing dated after `as_of` enters.

    The order of `stored` and `edits` does not matter. Without `incidents` none are made, which the ledger does not
    need. BadInput where an edit's value cannot be used.
    """
    stamps = {s.reading.article.id: number for number, s in enumerate(stored)}
    return merge(name, stored, edits, as_of, stamps=stamps, incidents=incidents).record


def merge(
    name: str, stored: Sequence[StoredReading], edits: Sequence[Edit], as_of: dt.date | None = None, *,
    stamps: Mapping[str, int], texts: Mapping[str, int] | None = None, before: Merged | None = None,
    traits: Mapping[str, Traits] | None = None, incidents: bool = True,
) -> Merging:  # fmt: skip
    """As `build_record`, going on from what was found `before`.

    `stamps`: by article's id, a number that changes with everything in its stored reading; `texts`: one that changes
    with its text and its day, if that is known. `traits`: those that are known.
    """
    before = before or Merged()
    edits = in_force(edits, as_of)
    kept = sorted(
        (s for s in stored if as_of is None or s.day <= as_of), key=lambda s: (s.day, s.added, s.reading.article.id)
    )
    finding = copies_among(_candidates(kept, texts or stamps), before.copies, traits or {})
    originals = finding.originals
    corrections = corrections_of(edits)
    news, taken_back = news_in(kept, originals, Place.of), taken_back_in(kept, originals, Place.of)
    articles = tuple(
        replace(
            s, reading=corrected(s.reading, corrections), copy_of=originals.get(s.reading.article.id),
            news=news.get(s.reading.article.id, frozenset()), withdrawn=taken_back.get(s.reading.article.id, {}),
        )
        for s in kept
    )  # fmt: skip
    by_id = {s.reading.article.id: s for s in articles}
    persons = persons_of(articles, edits)
    origins = origins_of(articles, persons, {copy: by_id[original] for copy, original in originals.items()})
    numbers = before.incidents
    gathered: tuple[Incident, ...] = ()
    if incidents:
        states = tuple(
            _stamp(stamps[now.reading.article.id], now.reading, was.reading, corrections)
            for now, was in zip(articles, kept, strict=True)
        )
        gathered, found = incidents_of(articles, origins, edits, before.incidents.known(states))
        numbers = Numbers(stamps=states, numbers=found)
    graded = any(with_field(edits, "reliability", "credibility"))
    ids = current_ids(gathered) | current_persons(persons) if graded else {}
    record = Record(
        name=name,
        question=question_of(edits),
        articles=articles,
        incidents=gathered,
        persons=persons,
        grades=with_track_record(grades_of(edits, lambda subject: ids.get(subject, subject)), gathered),
        edits=edits,
    )
    return Merging(record, Merged(copies=finding.found, incidents=numbers), finding.traits)


def _stamp(stamp: int, reading: Reading, machine: Reading, corrections: Corrections) -> int:
    """The stamp of a reading as people corrected it."""
    if reading is machine:
        return stamp
    decided = sorted(edit.id for claim in _ids(machine) for edit in corrections.get(claim, {}).values())
    return stamp_of(stamp, *decided)


def _ids(reading: Reading) -> Iterator[str]:
    for claims in (reading.speakers, reading.statements, reading.events, reading.positions, reading.forecasts):
        yield from (claim.id for claim in claims)


class Candidate(NamedTuple):
    """An article among which copies are looked for; `place`: among versions; `text` gives its text."""

    id: str
    place: Place
    stamp: int
    text: Callable[[], str]


class CopiesFound(NamedTuple):
    """The copies among articles, and the traits that had to be worked out, by id."""

    found: Copies
    traits: Mapping[str, Traits]
    originals: Mapping[str, str]
    """The original's id for each article that is a copy: the version of the earliest day, an agency's first."""


def copies_among(articles: Iterable[Candidate], before: Copies, traits: Mapping[str, Traits]) -> CopiesFound:
    """Find the copies among articles, going on from what was found before."""
    ordered = sorted(articles, key=lambda article: article.place)
    states = tuple(article.stamp for article in ordered)
    known = before.known(states)
    made: Mapping[str, Traits] = {}
    if None in known:
        pages = [Page(a.text, a.place.day.toordinal(), traits.get(a.id)) for a in ordered]
        found = find_copies(pages, known)
        made = {a.id: page.traits for a, page in zip(ordered, pages, strict=True) if a.id not in traits}
    else:
        found = [at for at in known if at is not None]
    originals = {ordered[at].id: ordered[of].id for at, of in enumerate(firsts(found)) if at != of}
    return CopiesFound(Copies(stamps=states, found=tuple(found)), made, originals)


def _candidates(stored: Sequence[StoredReading], stamps: Mapping[str, int]) -> Iterator[Candidate]:
    for s in stored:
        article = s.reading.article
        yield Candidate(article.id, Place.of(s), stamps[article.id], partial(getattr, article, "text"))


def excerpt(
    name: str, stored: Sequence[StoredReading], edits: Sequence[Edit], *, persons: bool = True
) -> Record:  # fmt: skip
    """Some articles of a record by themselves, under edits in force: without incidents, if need be persons.

    What is read off one article at a time, such as a page of forecasts, needs no more. What they are copies of is taken
    as it comes.
    """
    corrections = corrections_of(edits)
    articles = tuple(replace(s, reading=corrected(s.reading, corrections)) for s in stored)
    joined = persons_of(articles, edits) if persons else ()
    return Record(name=name, question=None, articles=articles, persons=joined, edits=tuple(edits))


def original_of(stored: Sequence[StoredReading]) -> dict[str, str]:
    """The original's id for each article that is a copy."""
    stamps = {s.reading.article.id: number for number, s in enumerate(stored)}
    return dict(copies_among(_candidates(stored, stamps), Copies(), {}).originals)


def is_retold(article: Article) -> bool:
    """Whether an article is not an agency's own: known by its name, or by a dateline that credits the outlet itself."""
    return not is_wire(article.outlet) and not credits_itself(article)
