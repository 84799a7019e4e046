"""The backtest over ICB: tables to crises, gains by hand, and the documented figures are those of the frozen code."""

import dataclasses
from pathlib import Path

import pytest

from parley.assessment.backtest import PastCrisis, Predicted
from parley.data.gains import load_gains
from parley.data.icb import check_table
from parley.errors import BadInput
from parley.evaluation.gains import rows
from parley.evaluation.icb_backtest import SAMPLES, crises_of, frozen_hash, gain_of, measured
from parley.present.backtest import chaining_lines
from tests.data.test_icb import table

ROOT = Path(__file__).parents[2]
HISTORY = ROOT.parent / "shared" / "history"
DOCUMENTED = (ROOT / "docs" / "backtest.md").read_text(encoding="utf-8")

SYSTEM = "crisno,crisname,break,trigent,yrtrig,motrig,datrig,viol,timvio,protrac,geogrel,iwcmb,forout,pcid"
ACTORS = "crisno,cracid,actor,triggr,yrtrig,motrig,datrig,trigent,nuclear,powsta,majres"


def tables(row: str, *actors: str) -> tuple[PastCrisis, ...]:
    """Crises of made-up rows; {n} numbers the crises."""
    filled = [actor.format(n=n) for n in range(1, 101) for actor in actors]
    return crises_of(
        check_table(table(row, columns=SYSTEM), "s.csv"), check_table("\n".join([ACTORS, *filled]).encode(), "a.csv")
    )


def test_a_row_becomes_a_crisis_with_the_first_response() -> None:
    first = tables(
        "{n},QUAY,8,1,1950,3,31,4,3.0,3,1,1,2,23",
        "{n},1,A,8,1950,3,30,1,1,1,2", "{n},2,B,8,1950,3,30,1,1,1,7", "{n},3,C,8,1950,3,31,1,1,1,9",
    )[0]  # fmt: skip
    assert first == PastCrisis(
        id="1", year=1950, conflict="conflict-23", trigger="indirect violence", protracted="long war", violence=True,
        contiguous=True, response="forces moved", came={"VIOL>=3": True, "VIOL=4": True, "AGREE": True},
    )  # fmt: skip
    assert [name for name, belongs in SAMPLES.items() if belongs(first)] == ["S1", "S2", "S4", "R1", "R2"]
    other = tables("{n},QUAY,2,1,1950,,,1,1.0,1,3,1,7,44", "{n},1,A,2,1950,66,,1,1,1,8")[0]
    assert (other.conflict, other.trigger, other.response, any(other.came.values())) == (
        "alone-1", "political", "violence", False,
    )  # fmt: skip
    assert [name for name, belongs in SAMPLES.items() if belongs(other)] == ["S1", "S2", "S3", "R1"]


def test_crises_within_wars_are_left_out_and_missing_codes_refused() -> None:
    assert tables("{n},QUAY,8,1,1950,3,31,4,3.0,3,1,7,2,23", "{n},1,A,8,1950,3,30,1,1,1,2") == ()
    with pytest.raises(BadInput, match="crisis 1 lacks a code"):
        tables("{n},QUAY,8,1,1950,3,31,4,3.0,3,,1,2,23", "{n},1,A,8,1950,3,30,1,1,1,2")
    actors = "\n".join([ACTORS, *["1,1,A,8,1950,3,3,1,1,1,2"] * 100])
    with pytest.raises(BadInput, match="'pcid'"):
        crises_of(
            check_table(table("{n},QUAY,9,1,1950,1,1,3,4.0,1,1,1,7"), "s.csv"), check_table(actors.encode(), "a.csv")
        )


def predicted(said: float, over: float, came: bool, conflict: str) -> Predicted:
    one = tables("{n},QUAY,8,1,1950,3,31,4,3.0,3,1,1,2,23", "{n},1,A,8,1950,3,30,1,1,1,2")[0]
    return Predicted(
        crisis=dataclasses.replace(one, conflict=conflict), said={"model": said, "class share": over}, came=came
    )  # fmt: skip


def test_a_gain_is_paired_and_claimed_by_its_lower_bound() -> None:
    rows = [predicted(0.2, 0.4, came=False, conflict=str(n)) for n in range(20)]
    better = gain_of(rows, "S1", "war", "model", "class share", draws=200)
    assert (better.n, better.came, better.claimed) == (20, 0, True)
    assert better.gain == pytest.approx(1 - 0.2**2 / 0.4**2)
    assert better.by_crisis.low == pytest.approx(better.gain) == better.by_crisis.high
    mixed = [*rows, *(predicted(0.2, 0.4, came=True, conflict="one war") for _ in range(8))]
    unsure = gain_of(mixed, "S1", "war", "model", "class share", draws=2000)
    assert unsure.gain == pytest.approx(1 - (20 * 0.04 + 8 * 0.64) / (20 * 0.16 + 8 * 0.36))
    assert not unsure.claimed
    # Eight crises of one conflict come and go together.
    assert unsure.by_conflict.low < unsure.by_crisis.low < unsure.gain < unsure.by_crisis.high < unsure.by_conflict.high


def test_the_code_is_the_one_that_was_frozen() -> None:
    assert frozen_hash() in DOCUMENTED


def test_what_an_assessment_quotes_is_what_the_page_documents() -> None:
    samples = {(False, "serious violence"): "S3 | VIOL>=3", (False, "large-scale attack"): "S3 | VIOL=4",
               (True, "serious violence"): "S4 | VIOL>=3", (True, "large-scale attack"): "S4 | VIOL=4"}  # fmt: skip
    assert len(load_gains()) == len(samples)
    for gain in load_gains():
        row = next(
            line for line in DOCUMENTED.splitlines()
            if line.startswith(f"| {samples[gain.violence, gain.scale]} | class share | base rate | {gain.n} |")
        )  # fmt: skip
        assert f"{100 * gain.gain:+.1f} % | [{100 * gain.low:+.1f}, {100 * gain.high:+.1f}]" in row


@pytest.mark.skipif(not HISTORY.exists(), reason="ICB's tables are not ours to ship")
def test_the_documented_figures_are_those_of_the_frozen_code() -> None:
    system, actors = (
        check_table((HISTORY / f"icb_{level}.csv").read_bytes(), level) for level in ("system", "actor")
    )  # fmt: skip
    crises = crises_of(system, actors)
    run = measured(crises)
    for line in chaining_lines(run):
        assert line in DOCUMENTED
    quoted = {(row["scale"], row["violence"] == "yes", float(row["gain"])) for row in rows(run, crises)}
    assert quoted == {(gain.scale, gain.violence, gain.gain) for gain in load_gains()}
