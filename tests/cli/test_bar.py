"""The bar of long work: there while something is done, gone afterwards, and none where stderr is no terminal."""

import io

import pytest

from parley.cli import options


class Terminal(io.StringIO):
    """A terminal that remembers what was written."""

    def isatty(self) -> bool:
        return True


def test_a_bar_comes_with_the_first_step_and_goes_with_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    written = Terminal()
    monkeypatch.setattr("sys.stderr", written)
    bar = options.Bar()
    assert written.getvalue() == ""
    for done in (32, 64):
        bar("Listing", done, 70)
        assert bar._bar is not None
    bar("Listing", 70, 70)
    assert bar._bar is None
    assert "Listing" in written.getvalue()
    bar("Merging", 0, 5)
    assert bar._bar is not None
    bar("Merging", 5, 5)
    assert bar._bar is None
