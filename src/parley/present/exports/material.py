"""What exports are made from: a record, its ledger, and which of it may leave the machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parley.present.exports.places import Places
from parley.record.types import Incident, Person, Record, Report, StoredReading
from parley.scores.types import LedgerRow

LeftOut = Counter[str]
"""What a format had no place for, in words, with its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A record with the rows of its ledger; `state_names`: usual names of states by code.

    `speaking`: persons and bodies by each name, folded, that only one of them has.
    """

    record: Record
    rows: tuple[LedgerRow, ...]
    places: Places
    state_names: Mapping[str, str]
    by_id: Mapping[str, StoredReading] = field(init=False)
    speaking: Mapping[str, Person] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {one.reading.article.id: one for one in self.record.articles})
        object.__setattr__(self, "speaking", _by_name(self.record.persons))

    def originals(self, left_out: LeftOut) -> list[StoredReading]:
        """The articles that are nobody's copy; how many copies there are goes to `left_out`."""
        found = [stored for stored in self.record.articles if stored.copy_of is None]
        left_out["copies of other articles"] = len(self.record.articles) - len(found)
        return found

    def incidents(self, left_out: LeftOut) -> Iterator[Incident]:
        """The incidents, each with those of its reports that no later version of an article took back."""
        for incident in self.record.incidents:
            reports = tuple(report for report in incident.reports if self._stands(report))
            if len(reports) == len(incident.reports):
                yield incident
            elif reports:
                yield replace(incident, reports=reports)
            else:
                left_out["incidents that a later version of the article corrected or took back"] += 1

    def _stands(self, report: Report) -> bool:
        stored = self.by_id.get(report.article)
        return stored is None or stored.stands(report.span)

    def sources_of(self, incident: Incident) -> Iterator[StoredReading]:
        """The articles that report an incident, each once, in order."""
        for article in dict.fromkeys(report.article for report in incident.reports):
            if article in self.by_id:
                yield self.by_id[article]


def _by_name(persons: Sequence[Person]) -> dict[str, Person]:
    known: dict[str, list[Person]] = {}
    for person in persons:
        if person.kind not in ("unnamed", "document"):
            for name in {person.name.casefold(), *(name.casefold() for name in person.names)}:
                known.setdefault(name, []).append(person)
    return {name: found[0] for name, found in known.items() if len(found) == 1}


def withheld(row: LedgerRow) -> str | None:
    """Why it may not leave the machine how a row about a person came out; None where it may.

    A person's row needs a confirmation by somebody who compared it with the page, a public role, and no dispute.
    """
    if row.holder != "person":
        return None
    if row.account == "disputed":
        return "disputed"
    if row.confirmation is None:
        return "not confirmed"
    return None if row.role else "no public role is known"
