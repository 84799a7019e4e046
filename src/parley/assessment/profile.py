"""The crisis in the terms of the reference classes: from its first articles, from tables of states, from people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import fields

from parley.assessment.days import originals
from parley.assessment.onset import Onset, onset_of, violence_of
from parley.assessment.question import asked
from parley.assessment.states import Rivalry, StateTables
from parley.assessment.types import PROFILE_VALUES, Profile, ProfileValue
from parley.errors import BadInput
from parley.record.types import Edit, Question, Record, Report

TOLD = "told in the first articles"
BY_WORDS = "by the words of the first article's opening: none of its acts is of that kind"
UNCLEAR = "the first article's opening tells of several kinds of act alike"
UNKNOWN = "the first articles do not tell"
_EARLIER_DAYS = 365
"""† Violence of the two sides that is older than a year makes the conflict a protracted one where no table knows it."""


def profile_of(record: Record, tables: StateTables, *, question: Question | None = None) -> Profile:
    """The profile of a record's crisis; null where a feature cannot be told. What people set stands before the rest.

    `question`: whose sides are meant; by default the record's, or the one proposed from it. BadInput where there is
    none, or where a value set by hand is none of those that the field may have.
    """
    articles = originals(record)
    last = max((stored.day for stored in record.articles), default=dt.date.min)
    if question is None:
        question = asked(record, articles, last).question
    onset = onset_of(record.incidents, articles, question)
    first = min((stored.day for stored in articles), default=question.opens or question.closes)
    began = onset.day if onset else first
    violence = violence_of(record.incidents, articles, question, began)
    told = any(stored.reading.events for stored in articles)
    machine = {
        **_from_onset(onset, violence, told=told),
        **_from_tables(tables, question, began.year),
        "scale": _scale(question),
    }
    machine["protracted"] = _protracted(machine["protracted"], record, question, began)
    machine["violence"] = _violence(machine["violence"], tables, question, began)
    return Profile(**{**machine, **profile_by_hand(record.edits)})


def _from_onset(onset: Onset | None, violence: tuple[Report, ...], *, told: bool) -> dict[str, ProfileValue]:
    if onset is None:
        trigger = day = ProfileValue(value=None, basis=UNKNOWN)
    else:
        basis = TOLD if onset.evidence else BY_WORDS
        trigger = ProfileValue(value=onset.trigger, basis=basis, evidence=onset.evidence)
        if not onset.clear:
            trigger = ProfileValue(value=None, basis=UNCLEAR)
        day = ProfileValue(value=onset.day.isoformat(), basis=basis, evidence=onset.evidence)
    if onset is not None and onset.trigger in ("direct violence", "indirect violence"):
        already = ProfileValue(value=True, basis="what set it off was violence", evidence=onset.evidence)
    elif violence:
        already = ProfileValue(value=True, basis=TOLD, evidence=violence)
    else:
        # Silence tells only where something was read.
        value = False if told else None
        basis = "the first articles tell of no violence between the two sides" if told else UNKNOWN
        already = ProfileValue(value=value, basis=basis)
    return {"trigger": trigger, "trigger_day": day, "violence": already}


def _from_tables(tables: StateTables, question: Question, year: int) -> dict[str, ProfileValue]:
    """What the tables know of the two states in the year in which the crisis began."""
    actor, target = question.actor, question.target
    contiguity = tables.contiguity(actor, target, year)
    if contiguity is None:
        unknown = ProfileValue(value=None, basis="the tables of states do not cover both sides")
        return dict.fromkeys(("contiguity", "major_powers", "nuclear", "alliance", "protracted"), unknown)
    rivalry = tables.rivalry(actor, target, year)
    ally = tables.major_ally(target, year, besides=actor)
    great = [side for side in (actor, target) if tables.is_major(side, year)]
    armed = [side for side in (actor, target) if tables.has_nuclear(side, year)]
    if rivalry is None:
        protracted = ProfileValue(value="no", basis=f"no long conflict of the two is listed for {year}")
    elif rivalry.protracted:
        protracted = ProfileValue(value=rivalry.stage(year), basis=f"listed for {year}: {rivalry.about}{_by(rivalry)}")
    else:
        about = f"{rivalry.about}{_by(rivalry)}"
        note = f"a long rivalry over {about}, not among those that the classes count as protracted conflicts"
        protracted = ProfileValue(value="no", basis=note)
    return {
        "contiguity": ProfileValue(value=contiguity, basis=f"table of borders, {year}"),
        "major_powers": ProfileValue(value=len(great), basis=f"table of great powers, {year}: {_named(great)}"),
        "nuclear": ProfileValue(value=len(armed), basis=f"table of nuclear weapons, {year}: {_named(armed)}"),
        "alliance": ProfileValue(
            value=ally is not None,
            basis=f"{ally[0]} under: {ally[1]}" if ally else f"no treaty of defence with a great power in {year}",
        ),
        "protracted": protracted,
    }


def _by(rivalry: Rivalry) -> str:
    """The source of a rivalry in brackets, where it has one."""
    return f" ({rivalry.source})" if rivalry.source else ""


def _named(states: Sequence[str]) -> str:
    return ", ".join(states) or "none of the two"


def _protracted(listed: ProfileValue, record: Record, question: Question, began: dt.date) -> ProfileValue:
    """What the table lists; where it covers the two sides not, earlier violence between them that the record tells."""
    if listed.value is not None:
        return listed
    earlier = tuple(
        report
        for incident in record.incidents
        if incident.type == "ASSAULT"
        and incident.status == "happened"
        and {question.actor, question.target} <= {*incident.actors, *incident.recipients}
        and incident.end is not None
        and (began - incident.end).days > _EARLIER_DAYS
        for report in incident.reports
    )
    if not earlier:
        return listed
    return ProfileValue(value="yes", basis="earlier violence between the two sides is told", evidence=earlier)


def _violence(told: ProfileValue, tables: StateTables, question: Question, began: dt.date) -> ProfileValue:
    """What the first articles tell; where they tell of none, fighting that is listed for the year before.

    First articles seldom mention a war that everybody knows of. The year of the crisis itself is not looked at: what
    was fought in it may have come later.
    """
    if told.value:
        return told
    fought = tables.fought(question.actor, question.target, began.year - 1)
    if fought is None:
        return told
    return ProfileValue(
        value=True, basis=f"fighting between the two is listed for {began.year - 1}: {fought.about}{_by(fought)}"
    )


def _scale(question: Question) -> ProfileValue:
    """A question on an attack asks for one on a large scale unless it names something smaller."""
    words = question.text.casefold()
    smaller = next(
        (word for word in ("serious violence", "clash", "skirmish", "any violence", "raid") if word in words), None
    )
    if smaller:
        return ProfileValue(value="serious violence", basis=f"the question says {smaller!r}")
    return ProfileValue(value="large-scale attack", basis="the question names nothing smaller")


def profile_by_hand(edits: Sequence[Edit]) -> dict[str, ProfileValue]:
    """The fields that people set; the last edit of a field holds."""
    names = {field.name for field in fields(Profile)}
    found = {}
    for edit in edits:
        name = edit.field.removeprefix("profile.")
        if edit.target != "crisis" or name == edit.field:
            continue
        if name not in names:
            raise BadInput(
                f"The edit {edit.id} sets profile.{name}, which a profile does not have.",
                f"Undo it and use one of {', '.join(sorted(names))}.",
            )
        value = edit.value
        if not (value is None or isinstance(value, str | int | bool)) or not _allowed(name, value):
            options = ", ".join(map(str, PROFILE_VALUES.get(name, ("a day as YYYY-MM-DD",))))
            raise BadInput(
                f"The edit {edit.id} sets profile.{name} to {value!r}.", f"Undo it and use one of: {options}."
            )  # fmt: skip
        basis = f"set by {edit.author}: {edit.reason}".removesuffix(": ")
        found[name] = ProfileValue(value=value, basis=basis, edit=edit.id)
    return found


def _allowed(name: str, value: str | int | bool | None) -> bool:
    if value is None:
        return True
    if name in PROFILE_VALUES:
        return any(value == other and type(value) is type(other) for other in PROFILE_VALUES[name])
    try:
        dt.date.fromisoformat(str(value))
    except ValueError:
        return False
    return True
