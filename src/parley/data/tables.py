"""Loads everything that an assessment needs besides the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from parley.assessment.analogues import nearest
from parley.assessment.types import Analogue, Profile, Tables, TrackRecord
from parley.data.casebook import load_casebook
from parley.data.endings import load_endings
from parley.data.gains import load_gains
from parley.data.gazetteer import load_gazetteer
from parley.data.indicators import load_indicators
from parley.data.likelihood import understood
from parley.data.reference_classes import load_reference_classes
from parley.data.states import load_states
from parley.data.timing import load_timing


def load_tables(
    indicators: Iterable[str | Path] = (), track_records: Mapping[str, TrackRecord] | None = None
) -> Tables:
    """The shipped tables; `indicators`: files of the user's own, `track_records`: of forecasters by name."""
    return Tables(
        reference_classes=load_reference_classes(),
        timing=load_timing(),
        endings=load_endings(),
        indicators=load_indicators(indicators),
        gains=load_gains(),
        codes=state_names(),
        names=load_gazetteer().state_names,
        states=load_states(),
        nearest=_nearest,
        track_records=track_records or {},
        likelihood_of=understood,
    )


@cache
def state_names() -> Mapping[str, str]:
    """What states, their people, capitals and armed services are called, with the codes of the states.

    The letters before ships' names are among them.
    """
    gazetteer = load_gazetteer()
    services = {**gazetteer.ships, **gazetteer.services}
    return {**services, **gazetteer.capitals, **gazetteer.nationalities, **gazetteer.countries}


def _nearest(profile: Profile) -> tuple[Analogue, ...]:
    return nearest(load_casebook(), profile)
