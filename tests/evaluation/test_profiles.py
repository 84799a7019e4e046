"""Profiles from first reports against codes: figures by hand; ICB's codes beside the casebook's where installed."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from parley.claims.read import Reader, Source
from parley.claims.types import Reading
from parley.data.icb import check_table, install_table
from parley.evaluation.profiles import figures, measure_profiles
from tests.data.test_icb import table

SYSTEM = "{n},QUAY {n},2,1,%s,3.0,66,4,4,2,3,1,7"
"""Of a protracted conflict, as the casebook does not code the Falklands."""
ACTORS = "crisno,cracid,actor,triggr,yrtrig,trigent,nuclear,powsta"


class Silent(Reader):
    """Reads nothing out of any text."""

    def __init__(self) -> None:
        """Without a model."""

    def read(self, sources: Iterable[Source]) -> Iterator[Reading]:
        return (Reading(article=source.article) for source in sources)


def folder(path: Path) -> Path:
    row = {"id": "falklands-1982", "published": "1982-04-02", "text": "It rained over the islands."}
    (path / "onsets.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return path


def test_what_is_not_known_by_either_side_is_left_out_of_kappa_and_only_silence_of_texts_is_counted() -> None:
    coded: list[dict[str, Any]] = [{"violence": code} for code in (True, True, False, False, None)]
    told: list[dict[str, Any]] = [{"violence": said} for said in (True, False, False, None, True)]
    found = {figure.name: figure for figure in figures(coded, told)}
    assert found["violence, agree"].value == pytest.approx(2 / 3)
    assert found["violence, agree"].n == 3
    assert (found["violence, says nothing"].value, found["violence, says nothing"].n) == (0.25, 4)
    # By hand: 2 of 3 agree, (2·1 + 1·2) / 9 by chance.
    assert found["violence, κ"].value == pytest.approx((2 / 3 - 4 / 9) / (1 - 4 / 9))


def test_icb_codes_stand_beside_the_casebook_where_both_tables_are_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    texts = folder(tmp_path)
    system = table(SYSTEM % 1982)
    install_table(system, check_table(system, "s.csv"))
    # One table alone tells nothing of who took part.
    assert [one.name for one in measure_profiles(Silent(), texts)] == ["profiles, onset texts"]
    rows = [ACTORS, "7,160,ARG,2,1982,160,1,2", "7,200,UKG,9,1982,160,4,3"]
    actors = "\n".join([*rows, *(f"{n},365,RUS,1,1982,2,4,4" for n in range(8, 120))]).encode()
    install_table(actors, check_table(actors, "a.csv"))
    casebook, icb = measure_profiles(Silent(), texts)
    assert (casebook.name, icb.name) == ("profiles, onset texts", "profiles, onset texts, with ICB")
    agreed = [{figure.name: figure.value for figure in one.figures}["protracted, agree"] for one in (casebook, icb)]
    # The tables of states know of none, as the casebook does.
    assert agreed == [1.0, 0.0]
    assert {figure.n for figure in icb.figures} == {1}


def test_a_crisis_that_icb_does_not_hold_is_not_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    system = table(SYSTEM % 1950)
    actors = "\n".join([ACTORS, *(f"{n},365,RUS,1,1950,2,4,4" for n in range(8, 120))]).encode()
    for raw in (system, actors):
        install_table(raw, check_table(raw, "t.csv"))
    assert [one.name for one in measure_profiles(Silent(), folder(tmp_path))] == ["profiles, onset texts"]
