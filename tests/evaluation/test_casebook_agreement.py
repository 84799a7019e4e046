"""κ against figures worked out by hand; cases and crises are paired by day and states, each once."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from parley.data.casebook import load_casebook
from parley.data.icb import check_table
from parley.evaluation.casebook import crises_of, main, paired, report, triggers
from parley.evaluation.kappa import kappa_of
from parley.evaluation.state_codes import CODES
from tests.data.test_icb import table

ROOT = Path(__file__).parents[2]
HISTORY = ROOT.parent / "shared" / "history"

SYSTEM = "{n},QUAY {n},2,1,%s,3.0,%s,4,4,1,3,1,7"
ACTORS = "crisno,cracid,actor,triggr,yrtrig,trigent,nuclear,powsta"


def test_kappa_by_hand() -> None:
    # 20 both yes, 5 yes-no, 10 no-yes, 15 both no: agreed 0.7, by chance 0.5.
    pairs = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15
    found = kappa_of(pairs)
    assert (found.n, found.agreed, round(found.kappa, 6)) == (50, 0.7, 0.4)
    # The large-sample standard error is 0.127.
    assert found.low == pytest.approx(0.4 - 1.96 * 0.127, abs=0.04)
    assert found.high == pytest.approx(0.4 + 1.96 * 0.127, abs=0.04)
    assert kappa_of([("a", "a")] * 3).kappa == 1.0
    assert kappa_of([("a", "b"), ("b", "a")]).kappa == -1.0
    with pytest.raises(ValueError, match="needs cases"):
        kappa_of([])


def test_the_falklands_are_found_among_crises_of_others() -> None:
    system = check_table(table(SYSTEM % (1982, 66)), "s.csv")
    rows = [ACTORS, "7,160,ARG,2,1982,160,1,2", "7,200,UKG,9,1982,160,4,3"]
    rows += [f"{n},365,RUS,1,1982,2,4,4" for n in range(8, 120)]
    crises = crises_of(system, check_table("\n".join(rows).encode(), "a.csv"))
    falklands = next(crisis for crisis in crises if crisis.row["crisno"] == "7")
    assert falklands.states == {"ARG", "GBR"}
    assert (falklands.trigger, falklands.day_known) == (dt.date(1982, 3, 15), False)
    assert falklands.nuclear
    pairs = paired(load_casebook(), crises)
    assert [(pair.case.id, pair.crisis.row["crisno"]) for pair in pairs] == [("falklands-1982", "7")]
    twin = dataclasses.replace(pairs[0].case, id="falklands-again-1982")
    assert len(paired([pairs[0].case, twin], crises)) == 1


def test_the_report_says_what_agrees() -> None:
    system = check_table(table(SYSTEM % (1982, 26)), "s.csv")
    actors = "\n".join([ACTORS, *(f"{n},{200 if n % 2 else 160},X,2,1982,160,4,3" for n in range(1, 120))])
    case = next(case for case in load_casebook() if case.id == "falklands-1982")
    pairs = paired([case], crises_of(system, check_table(actors.encode(), "a.csv")))
    attack = dataclasses.replace(case, outcome="drift", attacker=None)
    # The second pair is made up so that no field is without cases.
    crisis = dataclasses.replace(pairs[0].crisis, row={**pairs[0].crisis.row, "viol": "1"})
    pairs = (*pairs, pairs[0]._replace(case=attack, crisis=crisis))
    assert "| serious violence | 0.00 | 0.00 to 1.00 | 50 % | 2 |" in report(pairs)
    assert "| large-scale attack against full-scale war | 1.00 | 1.00 to 1.00 | 100 % | 2 |" in report(pairs)
    assert triggers(pairs) == "Trigger on the same day in 0 %, within a week in 100 %, a month in 100 % of 2."


def test_every_code_of_a_state_is_three_letters() -> None:
    assert all(len(code) == 3 and code.isupper() for code in CODES.values())
    assert {code for case in load_casebook() for code in case.sides} <= {*CODES.values(), "SUN", "PSE", "BTN", "TLS"}


@pytest.mark.skipif(not HISTORY.exists(), reason="ICB's tables are not ours to ship")
def test_the_documented_agreement_is_the_measured_one(capsys: pytest.CaptureFixture[str]) -> None:
    main([str(HISTORY / "icb_system.csv"), str(HISTORY / "icb_actor.csv")])
    documented = (ROOT / "docs" / "casebook.md").read_text(encoding="utf-8")
    for line in capsys.readouterr().out.splitlines():
        assert line in documented
