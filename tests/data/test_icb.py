"""ICB's tables as a user brings them: checked before they are kept; made-up rows, none of the project's."""

from pathlib import Path

import pytest

from parley.data.icb import FEWEST_ROWS, check_table, install_table, installed_table, number
from parley.errors import BadInput

COLUMNS = "crisno,crisname,break,trigent,yrtrig,motrig,datrig,viol,timvio,protrac,geogrel,iwcmb,forout"


def table(
    row: str = "{n},QUAY {n},9,1,1950,1,1,3,4.0,1,,1,7", rows: int = FEWEST_ROWS, columns: str = COLUMNS
) -> bytes:
    return "\n".join([columns, *(row.format(n=n) for n in range(1, rows + 1))]).encode()


def test_a_table_is_known_by_its_columns_whatever_their_case() -> None:
    checked = check_table(table(columns=COLUMNS.upper()), "t.csv")
    assert (checked.level, len(checked.rows), checked.rows[0]["crisname"]) == ("system", FEWEST_ROWS, "QUAY 1")
    actors = table("{n},365,QUA,9,1950,,2,3", columns="crisno,cracid,actor,triggr,yrtrig,x,nuclear,powsta")
    assert check_table(actors, "t.csv").level == "actor"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "columns are missing"),
        (b"\x00\xff\n\x00", "columns are missing|no CSV"),
        (table(columns=COLUMNS.replace("viol", "x")), "columns are missing"),
        (table(rows=5), "only 5 rows"),
        (table("{n},QUAY,9,1,1950,1,1,5,4,1,,1,7"), "line 2: viol is '5', and may be 1 to 4"),
        (table("{n},QUAY,9,1,1950,1,1,many,4,1,,1,7"), "line 2: viol is 'many'"),
        (table("{n},QUAY,9,1,1950,1,1,nan,4,1,,1,7"), "line 2: viol is 'nan'"),
        (table("1,QUAY,9,1,1950,1,1,3,4,1,,1,7"), "a crisis twice"),
        (table("{n},QUAY,9"), "line 2: the number of cells"),
    ],
)
def test_what_is_no_whole_table_is_refused(raw: bytes, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        check_table(raw, "t.csv")


def test_an_installed_table_is_found_again_and_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert installed_table("system") is None
    for rows in (FEWEST_ROWS, FEWEST_ROWS + 1):
        raw = table(rows=rows)
        place = install_table(raw, check_table(raw, "t.csv"))
        found = installed_table("system")
        assert found is not None
        assert len(found.rows) == rows
    place.write_bytes(b"gone")
    with pytest.raises(BadInput, match=r"icb_system\.csv"):
        installed_table("system")


def test_codes_are_whole_numbers() -> None:
    assert (number("9"), number("9.0"), number(" ")) == (9, 9, None)
