"""The parts of a name and the titles before it, by the traditions of naming."""

import pytest

from parley.record.titles import generation, titles, tokens


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Mgr. Ana Ruiz", ("ana", "ruiz")), ("Haj Salem Dahl", ("salem", "dahl")), ("Dato' Seri Omar Dahl", ("omar", "dahl")),
        ("Emir Faisal", ("faisal",)), ("Sultan al-Dahl", ("sultan", "al", "dahl")), ("Chief Obi Dahl", ("obi", "dahl")),
        ("Abdel-Rahman el-Dahl", ("abdulrahman", "el", "dahl")), ("Abd al-Rahman Dahl", ("abdulrahman", "dahl")),
        ("Abdurrahman Dahl", ("abdulrahman", "dahl")), ("Abdullah Dahl", ("abdullah", "dahl")),
        ("Abdi Dahl", ("abdi", "dahl")), ("Saif al-Din Dahl", ("saifuddin", "dahl")), ("Omar ash-Shami", ("omar", "al", "shami")),
        ("Omar AlShami", ("omar", "al", "shami")), ("Noel Ó Briain", ("noel", "obriain")), ("Noel O’Brien", ("noel", "obrien")),
        ("Ana Ruiz MP", ("ana", "ruiz")), ("Luis Ruiz hijo", ("luis", "ruiz")), ("Luis Café Filho", ("luis", "cafe", "filho")),
        ("Elçin Əliyev", ("elcin", "aliyev")), ("Ana Đurić", ("ana", "djuric")), ("Đặng Hoa", ("dang", "hoa")),
        ("Omar Abou-Khalil", ("omar", "abu", "khalil")), ("Omar Abi Khalil", ("omar", "abu", "khalil")),
    ],
)  # fmt: skip
def test_a_name_in_parts(name: str, parts: tuple[str, ...]) -> None:
    assert tokens(name) == parts


def test_a_title_says_what_somebody_is_unless_it_only_addresses() -> None:
    assert titles("Defence Minister Dahl") == {"defence", "minister"}
    assert titles("Adm. Dahl") == {"admiral"}
    assert titles("Haj Salem Dahl") == frozenset()


def test_father_and_son_are_told_apart_in_the_words_of_their_country() -> None:
    assert generation("Luis Ruiz hijo") == generation("Luis Ruiz (hijo)") == generation("Luis Ruiz Jr.") == "jr"
    assert generation("Luis Ruiz padre") == generation("Luis Ruiz Senior") == "sr"
    assert generation("Luis Café Filho") is None
