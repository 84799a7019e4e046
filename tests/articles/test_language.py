"""Lines of figures are in no language that could be refused."""

import pytest

from parley.articles.language import require_english
from parley.errors import UnsupportedLanguage


def test_lines_of_figures_are_read() -> None:
    letters = "abcdefghij"
    lines = "\n\n".join(f"Losses of {letters[i % 10]}{letters[i // 10 % 10]}: {i}" for i in range(500))
    assert require_english(lines, "x.txt") in (None, "en")


def test_another_language_is_named() -> None:
    with pytest.raises(UnsupportedLanguage, match="German"):
        require_english(
            "Der Minister sagte am Freitag, die Truppen hätten den Fluss nahe der Stadt überquert und wollten nicht mehr weichen. "
            * 3,
            "x",
        )
