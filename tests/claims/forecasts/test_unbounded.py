"""Words of time that bound something else than the forecast in whose clause they stand."""

import pytest

from parley.claims.forecasts.unbounded import bounds_another, counts_from_event
from parley.spans import Span


def another(text: str, words: str) -> bool:
    place = text.index(words)
    return bounds_another(text, Span(0, len(text)), Span(place, place + len(words)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("should the rebels fail to take Orsk within days, the army could attack", "within days"),
        ("the economy will shrink next year should the embargo drag on beyond December", "beyond December"),
        ("prices would rise if the port stays shut until May", "until May"),
        ("mines of the sort that holed four ships in May might reappear", "in May"),
        ("they will do by themselves what they ought to have done in August", "in August"),
        ("Orsk will risk its funds -- up to 4 billion this year -- on a jungle", "this year"),
        ("it would take years, not months, for the army to feel it", "months"),
        ("it will be cleared not in days but in weeks", "days"),
        ("if the harvest is followed by a dry year no cabinet will last", "by a dry year"),
        ("a withdrawal might take two to three weeks", "two to three weeks"),
        ("they would need at least six weeks to agree", "six weeks"),
        ("the krona will fall by a fifth in the event of war", "in the event of war"),
        ("the krona will fall by a fifth in the event of war", "by a fifth"),
        ("the fall of Kesten was inevitable", "the fall of Kesten"),
        ("Orsk would yield at the last minute", "at the last minute"),
        ("the risk will be higher than at any time since 2018", "at any time since 2018"),
        ("the fleet will shrink by more than a third", "by more than a third"),
        ("The day we send in aircraft, it will be over", "The day"),
        ("it will be the third incursion in a matter of months", "in a matter of months"),
    ],
)
def test_time_of_a_condition_of_the_past_or_of_a_contrast_bounds_no_forecast(text: str, words: str) -> None:
    assert another(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the army will attack within days", "within days"),
        ("the war will last until May", "until May"),
        ("it will take effect in two weeks", "in two weeks"),
        ("they will take the town next week", "next week"),
        ("I'd be surprised if the crew were not home by May", "by May"),
        ("If the port stays shut by then, prices will rise by May", "by May"),
        ("the ship that was seized will be home by May", "by May"),
        ("a truce that would hold until May", "until May"),
        ("it should be over by May", "by May"),
        ("it will not end in months", "in months"),
        ("Orsk -- as so often -- will fall by May", "by May"),
        ("the road will be open in a matter of months", "in a matter of months"),
        ("the gap will be closed by a vote next week", "next week"),
    ],
)
def test_time_of_the_clause_itself_bounds_it(text: str, words: str) -> None:
    assert not another(text, words)


def test_what_is_counted_from_an_event_has_no_day_yet() -> None:
    text = "Orsk will pull back within two weeks of a deal"
    assert counts_from_event(text, Span(text.index("within"), text.index(" of a")))
    text = "Orsk will pull back within two weeks of fighting"
    assert counts_from_event(text, Span(text.index("within"), text.index(" of f")))
    text = "Orsk will pull back within two weeks, of course"
    assert not counts_from_event(text, Span(text.index("within"), text.index(",")))
