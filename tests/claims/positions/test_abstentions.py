"""What a party says that it, or nobody, will do."""

import pytest

from parley.claims.model.acts import PositionMark
from parley.claims.positions.position_kinds import position_kind
from parley.claims.types import PositionKind
from parley.spans import Span


@pytest.mark.parametrize(
    ("words", "marked", "right"),
    [
        ("no vessel flying our flag will heave to", "denial", "refusal"),
        ("no ship under its flag will stop to be searched", "promise", "refusal"),
        ("no soldier of the old guard will attack anybody", "denial", "promise"),
        ("Orsk had no intention of attacking Tarn", "refusal", "promise"),
        ("it had no plans to send more troops", "denial", "promise"),
        ("it had no plans to send more money", "refusal", "refusal"),
        ("it had no intention of leaving the cape", "refusal", "refusal"),
        ("no third party is needed", "denial", "refusal"),
        ("no ship of ours was needed there", "denial", "refusal"),
        ("no ship of ours was there", "denial", "denial"),
        ("there would be no rationing", "denial", "promise"),
        ("there will be no second list", "denial", "refusal"),
        ("there was no second list", "denial", "denial"),
        ("the dam will harm nobody", "threat", "promise"),
        ("the dam will harm the coast", "threat", "threat"),
        ("ships will not be knocked at but boarded", "threat", "threat"),
        ("the party would have no part in it", "promise", "refusal"),
        ("we won't be locked up in our own bay", "promise", "refusal"),
        ("we won't be late", "promise", "promise"),
        ("there is no doubt that he will sign", "promise", "promise"),
    ],
)
def test_what_will_not_be_done(words: str, marked: PositionKind, right: PositionKind) -> None:
    text = f"Roe said {words}."
    at = text.index(words)
    assert position_kind(PositionMark(Span(at, at + len(words)), marked, None), text) == right
