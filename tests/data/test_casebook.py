"""The casebook and the timing table: complete, in order, in known codes, each with its source."""

import pytest

from parley.data.casebook import load_casebook, parse_casebook
from parley.data.gazetteer import load_gazetteer
from parley.data.timing import load_escalations, load_timing

WITHOUT_CODE = {"RVN"}
"""South Vietnam had no code that a reader of today knows."""

ONE = """
- id: quay-1950
  name: The quay
  days: [1950-03, 1950-04-01]
  sides: [[AAA], [BBB]]
  kind: {trigger: political, protracted: no, violence: no, contiguity: near, major_powers: 0, nuclear: 0, alliance: null}
  went: {outcome: attack, by: challenger, serious: 1950-03-20}
  began: A harbour was closed.
  ended: It was opened by force.
  source: "An Author, A Harbour, 1951"
"""


def test_it_holds_at_least_150_crises_in_order() -> None:
    cases = load_casebook()
    assert len(cases) >= 150
    assert len({case.id for case in cases}) == len(cases)
    assert [case.began for case in cases] == sorted(case.began for case in cases)


def test_every_side_is_a_state_that_the_gazetteer_knows() -> None:
    gazetteer = load_gazetteer()
    known = set(gazetteer.countries.values()) | WITHOUT_CODE
    assert {code for case in load_casebook() for code in case.sides} <= known


def test_each_case_is_told_in_two_sentences() -> None:
    for case in load_casebook():
        for sentence in (case.how_it_began, case.how_it_ended):
            assert sentence.endswith("."), case.id
            assert 4 <= len(sentence.split()) <= 40, case.id


def test_a_case_is_read_as_it_is_written() -> None:
    (case,) = parse_casebook(ONE)
    assert (case.began, case.ended, case.serious, case.serious_from) == ("1950-03", "1950-04-01", True, "1950-03-20")
    assert (case.protracted, case.violence, case.alliance, case.attacker) == ("no", False, None, "challenger")


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ("trigger: political", "trigger: whim", "trigger cannot be 'whim'"),
        ("by: challenger, ", "", "has an attacker"),
        ("outcome: attack", "outcome: drift", "has an attacker"),
        ("1950-04-01", "1949-04-01", "another order"),
        ("[BBB]", "[AAA]", "two sides"),
        ("quay-1950", "quay-1951", "began in 1950"),
        (", 1951", "", "source with its year"),
        ("major_powers: 0", "major_powers: 3", "major_powers cannot be 3"),
        ("serious: 1950-03-20", "serious: 1950-3", "not a year, month or day"),
    ],
)
def test_a_broken_case_is_refused(right: str, wrong: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        list(parse_casebook(ONE.replace(right, wrong)))


def test_the_timing_table_agrees_with_the_casebook() -> None:
    cases = {case.id: case for case in load_casebook()}
    for row in load_escalations():
        if row.case is None:
            continue
        case = cases[row.case]
        assert row.trigger.isoformat().startswith(case.began[:7]), row.crisis
        assert case.serious_from is None or row.first_violence.isoformat() == case.serious_from, row.crisis
        assert row.struck_first <= case.sides, row.crisis


def test_the_timing_counts_every_row_and_who_struck_first_where_it_is_known() -> None:
    rows, timing = load_escalations(), load_timing()
    assert len(timing.days) == len(rows)
    assert timing.known == sum(bool(row.threatener and row.struck_first) for row in rows)
    assert 0 < timing.by_threatener < timing.known
