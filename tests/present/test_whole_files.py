"""Files that are there whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from parley.present.exports.csv_tables import write_csv
from parley.present.exports.tables import TABLES
from parley.present.whole_files import whole_file, write_whole


def _write_half(page: Path) -> None:
    with whole_file(page) as file:
        file.write(b"half of the new one")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_what_stood_there_stays_where_the_disk_is_full(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    write_whole(page, "old \ud800")
    with pytest.raises(OSError, match="No space"):
        _write_half(page)
    assert page.read_text() == "old ?"
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_a_link_goes_on_to_lead_where_it_led_and_a_device_stays_one(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "page")
    write_whole(tmp_path / "link", "words")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "page").read_text() == "words"
    write_whole(Path(os.devnull), "words")
    assert not Path(os.devnull).is_file()


def test_tables_are_whole_too(tmp_path: Path) -> None:
    first = tmp_path / f"{TABLES[0].name}.csv"
    first.write_text("old")
    with pytest.raises(AttributeError):
        write_csv(None, tmp_path)  # type: ignore[arg-type]  # a table that cannot be made to its end
    assert first.read_text() == "old"
    assert list(tmp_path.iterdir()) == [first]
