"""What users call the sides of a question."""

import pytest

from parley.cli.sides import code_of


@pytest.mark.parametrize(
    ("words", "code"),
    [("rus", "RUS"), ("Russia", "RUS"), ("the united kingdom", "GBR"), ("Xyz", "XYZ"), ("Ruritania", "Ruritania"),
     ("  New   Orsk ", "New Orsk")],
)  # fmt: skip
def test_a_side_by_code_by_name_or_as_typed(words: str, code: str) -> None:
    assert code_of(words) == code


def test_what_the_record_calls_it_comes_first() -> None:
    assert code_of("marrav", ["Marrav", "RUS"]) == "Marrav"
    assert code_of("MARRAV", ["Marrav"]) == "Marrav"
