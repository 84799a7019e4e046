"""Likeness: same features, same case; unknown features neither help nor hurt; nothing from the future."""

import dataclasses
import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.assessment.analogues import WEIGHTS, likeness_of, nearest
from parley.assessment.cases import Case
from parley.assessment.types import PROFILE_VALUES, Profile, ProfileValue
from parley.data.casebook import load_casebook

FEATURES = tuple(WEIGHTS)


def profile(began: str | None = None, **values: str | int | bool | None) -> Profile:
    def field(name: str) -> ProfileValue:
        return ProfileValue(value=values.get(name), basis="set in a test")

    return Profile(
        trigger_day=ProfileValue(value=began, basis="set in a test"),
        scale=field("scale"),
        **{name: field(name) for name in FEATURES},
    )


def like(case: Case, **changed: str | int | bool | None) -> Profile:
    return profile(**{name: getattr(case, name) for name in FEATURES} | changed)


profiles = st.builds(
    profile,
    **{name: st.sampled_from((None, *PROFILE_VALUES[name])) for name in FEATURES},
)


def complete() -> list[Case]:
    return [case for case in load_casebook() if None not in [getattr(case, name) for name in FEATURES]]


def test_a_profile_like_a_case_in_all_is_wholly_alike() -> None:
    for case in complete():
        assert likeness_of(case, like(case)) == 1.0


def test_what_differs_costs_its_weight_and_is_named() -> None:
    case = next(case for case in complete() if case.nuclear == 0 and case.violence)
    here = like(case, violence=False, nuclear=2)
    assert likeness_of(case, here) == 1 - (WEIGHTS["violence"] + WEIGHTS["nuclear"]) / sum(WEIGHTS.values())
    (analogue,) = nearest([case], here)
    assert "unlike here: violence before it or at its beginning" in analogue.reasons
    assert "unlike here: no nuclear weapons" in analogue.reasons


def test_nothing_is_named_where_little_is_known() -> None:
    assert nearest(load_casebook(), profile(contiguity="near", alliance=True)) == ()
    assert nearest(load_casebook(), profile()) == ()


def test_only_what_was_over_by_the_trigger_is_named() -> None:
    case = next(case for case in load_casebook() if case.id == "ukraine-2021")
    here = like(case)
    assert "Invasion of Ukraine" in {a.name for a in nearest(load_casebook(), here, count=20)}
    past = dataclasses.replace(here, trigger_day=ProfileValue(value="2021-10-30", basis="set in a test"))
    for analogue in nearest(load_casebook(), past, count=300):
        assert analogue.year <= 2021
        assert analogue.name != "Invasion of Ukraine"


def test_the_outcome_says_who_attacked_and_how_it_ended() -> None:
    case = next(case for case in load_casebook() if case.id == "falklands-1982")
    (analogue,) = nearest([case], like(case))
    assert analogue.outcome == f"attack by ARG: {case.how_it_ended}"
    assert analogue.year == dt.date(1982, 3, 19).year


@settings(deadline=None)  # the first example loads the casebook
@given(profiles)
def test_the_likest_come_first_and_likeness_is_a_share(here: Profile) -> None:
    found = nearest(load_casebook(), here, count=10)
    assert [a.likeness for a in found] == sorted((a.likeness for a in found), reverse=True)
    assert all(0.0 <= a.likeness <= 1.0 and a.reasons for a in found)
    assert found == nearest(tuple(reversed(load_casebook())), here, count=10)
