"""Money and numbers as they are written in South Asia, East Africa and the Gulf."""

import pytest

from parley.claims.quantities.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "what", "low"),
    [
        ("The army gave Rs1.2 lakh to each family.", "rupees", 120_000),
        ("He paid Rs 270 crore.", "rupees", 2_700_000_000),
        ("The province was given Rs 5 lakh crore.", "rupees", 5e12),
        ("It costs KSh300 million a day.", "shillings", 3e8),
        ("The tanker was fined Dh40 million.", "dirhams", 4e7),
        ("Dhaka set aside Tk 50 crore.", "taka", 5e8),
        ("Some 3 lakh people fled.", "people", 300_000),
    ],
)
def test_what_it_is_worth(text: str, what: str, low: float) -> None:
    (found,) = find_quantities(text)
    assert (found.what, found.low) == (what, low)


def test_letters_before_a_number_are_no_money_elsewhere() -> None:
    assert not [q for q in find_quantities("Resolution 242 was passed in Sh1.") if q.what == "rupees"]
    assert find_quantities("The SR-71 flew.") == ()
    assert not [q for q in find_quantities("Flight QR 7 left by SR 99.") if "riyal" in q.what]
