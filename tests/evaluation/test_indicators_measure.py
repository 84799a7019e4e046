"""How much of what the articles of a crisis tell is found in one of them."""

import datetime as dt

from parley.evaluation.figures import total
from parley.evaluation.indicators import Passage, of_crises


def passage(crisis: str | None, *shown: str) -> Passage:
    return Passage(
        id="p", published=dt.date(2031, 3, 1), text="", attacker="TRK", defender="VLD", shown=frozenset(shown),
        tempting=frozenset(), either=frozenset(), crisis=crisis,
    )  # fmt: skip


def test_a_fact_of_a_crisis_counts_once_and_is_found_in_any_of_its_articles() -> None:
    found = [
        (passage("Lune", "blockade", "ultimatum"), frozenset(("hotline",))),
        (passage("Lune", "blockade"), frozenset(("blockade",))),
        (passage("Mirk", "blockade"), frozenset[str]()),
        (passage(None, "blockade"), frozenset(("blockade",))),
    ]
    counts = of_crises(found)
    assert [count["facts"].gold for count in counts] == [2, 1]
    facts = total(count["facts"] for count in counts)
    assert (facts.right, facts.gold) == (1, 3)
