"""Landmarks: which crises are at risk on a day, and what the rules say of them, by hand."""

import datetime as dt

import pytest

from parley.data.timing import Escalation
from parley.evaluation.landmarks import RULES, Course, courses, measured


def row(year: int, violence: str, length: str, **more: str) -> dict[str, str]:
    return {
        "yrtrig": str(year), "motrig": "3", "datrig": "10.0", "viol": violence, "timvio": "1", "iwcmb": "1",
        "brexit": length, **more,
    }  # fmt: skip


def test_escalations_are_dated_by_the_timing_table() -> None:
    escalation = Escalation(
        crisis="Quay", case=None, trigger=dt.date(1951, 3, 1), first_violence=dt.date(1951, 3, 21), precision="day",
        set_off_by=frozenset(), threatener=frozenset(), struck_first=frozenset(), source="none",
    )  # fmt: skip
    found = courses(
        [
            row(1951, "3", "90", timvio="4"), row(1951, "1", "40.0"), row(1960, "4", "90", timvio="4"),
            row(1951, "3", "9", timvio="3"), row(1951, "1", "9", iwcmb="7"),
        ],
        [escalation],
    )  # fmt: skip
    assert found == (
        Course(year=1951, escalated=True, days=20), Course(year=1951, escalated=False, days=40),
    )  # fmt: skip


def test_who_is_over_is_left_out() -> None:
    past = [Course(year=1940, escalated=True, days=d) for d in (5, 100)]
    past += [Course(year=1940, escalated=False, days=d) for d in (20, 20, 200)]
    ahead = [
        Course(year=1955, escalated=True, days=40), Course(year=1955, escalated=False, days=50),
        Course(year=1955, escalated=True, days=10),
    ]  # fmt: skip
    found = {one.day: one for one in measured([*past, *ahead])}
    assert (found[30].n, found[30].came, found[0].n) == (2, 1, 3)
    share = 2.5 / 6
    said = found[30].said
    calm = share * 0.5
    assert said[RULES[0]] == pytest.approx(share)
    assert said[RULES[1]] == pytest.approx(calm / (1 - share * 0.5), abs=0.01)
    assert said[RULES[2]] == pytest.approx(calm / (calm + (1 - share) / 3), abs=0.01)
