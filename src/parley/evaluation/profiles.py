"""Measure the profile that is read off first reports (trigger, protracted conflict, violence) against the casebook.

`evaluation/profiles/onsets.jsonl` holds, for crises of the casebook, what a newspaper of the first days would have
told, written without sight of the codings. Each text is read and becomes a record of one article; the question is
whether the one side of the casebook would attack the other. κ is over texts on which the profile says something, with
the share on which it says nothing beside it. Where ICB's tables are installed (`parley history install`), the same is
compared with ICB's codes of the crises that both hold: by these the reference classes are counted.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from parley.articles.types import Article
from parley.assessment.cases import Case
from parley.assessment.profile import profile_of
from parley.assessment.types import Profile
from parley.claims.types import Reading
from parley.data.casebook import load_casebook
from parley.data.icb import installed_table
from parley.data.states import load_states
from parley.evaluation.casebook import FIELDS as COMPARED
from parley.evaluation.casebook import crises_of, paired
from parley.evaluation.figures import Figure, Measured, files_hash
from parley.evaluation.kappa import kappa_of
from parley.record.build import build_record
from parley.record.types import Question, StoredReading

if TYPE_CHECKING:
    from parley.claims.read import Reader

PARTS = {"onset texts": "onsets", "third": "third"}
"""The files of the folder by the names of their figures."""
FIELDS = ("trigger", "protracted", "violence")
IN_ICB = {
    "trigger": "trigger (four classes)", "protracted": "protracted conflict (no, yes, long war)",
    "violence": "violence before or at the trigger", "protracted or not": "protracted conflict (no, yes)",
}  # fmt: skip
"""The fields by what the comparison of the casebook with ICB calls them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Onset:
    """A crisis of the casebook and how it was first told."""

    case: Case
    published: dt.date
    text: str


def read_onsets(path: Path) -> tuple[Onset, ...]:
    """The texts of a file with their crises. Raises KeyError where the casebook has no crisis of that id."""
    cases = {case.id: case for case in load_casebook()}
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return tuple(
        Onset(case=cases[row["id"]], published=dt.date.fromisoformat(row["published"]), text=row["text"])
        for row in rows
    )


def read_all(reader: Reader, onsets: Sequence[Onset]) -> tuple[Reading, ...]:
    """The readings of the texts, in their order."""
    from parley.claims.read import Source

    return tuple(
        reader.read(
            Source(
                Article(
                    id=onset.case.id, url=None, path=None, title=None, byline=None, outlet="The Quay",
                    published=onset.published, published_basis="given", language="en", text=onset.text, removed=(),
                )
            )
            for onset in onsets
        )
    )  # fmt: skip


def profile_from(onset: Onset, reading: Reading) -> Profile:
    """The profile of the crisis, from its first report and the tables of states."""
    question = Question(
        text="", actor=onset.case.challenger[0], event="ASSAULT", target=onset.case.defender[0], opens=onset.published,
        closes=onset.published + dt.timedelta(days=90),
    )  # fmt: skip
    noon = dt.datetime.combine(onset.published, dt.time(12), dt.UTC)
    record = build_record("evaluation", [StoredReading(reading=reading, added=noon, reader="evaluation")], [])
    return profile_of(record, load_states(), question=question)


def measure_profiles(reader: Reader, folder: Path) -> Iterator[Measured]:
    """κ and abstentions of each field over the texts of each file that is there, with ICB's codes where installed."""
    icb = _icb()
    for part, name in PARTS.items():
        path = folder / f"{name}.jsonl"
        if path.exists():
            onsets = read_onsets(path)
            pairs = zip(onsets, read_all(reader, onsets), strict=True)
            profiles = [profile_from(onset, reading) for onset, reading in pairs]
            told = [_told(profile) for profile in profiles]
            coded = [_fields(onset.case) for onset in onsets]
            yield Measured(f"profiles, {part}", files_hash([path]), list(figures(coded, told)))
            both = [
                (icb[onset.case.id], said) for onset, said in zip(onsets, told, strict=True) if onset.case.id in icb
            ]
            if both:
                found = figures([codes for codes, _ in both], [said for _, said in both])
                yield Measured(f"profiles, {part}, with ICB", files_hash([path]), list(found))


def _icb() -> dict[str, dict[str, Hashable]]:
    """ICB's codes of the casebook's crises by their ids; empty where its tables are not installed."""
    system, actors = installed_table("system"), installed_table("actor")
    if system is None or actors is None:
        return {}
    pairs = paired(load_casebook(), crises_of(system, actors))
    return {pair.case.id: {name: COMPARED[called](pair)[1] for name, called in IN_ICB.items()} for pair in pairs}


def _fields(case: Case) -> dict[str, Hashable]:
    """What the casebook codes."""
    return {name: getattr(case, name) for name in FIELDS} | {"protracted or not": _long(case.protracted)}


def _told(profile: Profile) -> dict[str, Hashable]:
    """What the profile says of the same."""
    found = {name: getattr(profile, name).value for name in FIELDS}
    return found | {"protracted or not": _long(profile.protracted.value)}


def _long(value: object) -> bool | None:
    """Whether it belongs to a protracted conflict at all; None where that is not known."""
    return None if value is None else value != "no"


def figures(coded: Sequence[Mapping[str, Hashable]], told: Sequence[Mapping[str, Hashable]]) -> Iterator[Figure]:
    """κ of each field where both say something, with its interval, and the share on which the text's says nothing."""
    for name in coded[0] if coded else ():
        known = [(one[name], other[name]) for one, other in zip(coded, told, strict=True) if one[name] is not None]
        both = [pair for pair in known if pair[1] is not None]
        if both:
            found = kappa_of(both)
            yield Figure(f"{name}, κ", found.kappa, found.low, found.high, found.n)
            yield Figure(f"{name}, agree", found.agreed, found.agreed, found.agreed, found.n)
        silent = 1.0 - len(both) / len(known) if known else 0.0
        yield Figure(f"{name}, says nothing", silent, silent, silent, len(known))
