"""The quick way to the points of a pair gives what the list of points adds up to."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from parley.claims.types import Event, EventStatus, EventType, Quantity
from parley.record.agreement import MERGE, agreement, most_points, points, standing, sure_points
from parley.record.mentions import Mention, mentions_of
from parley.spans import Span
from parley.times import DateExpression

from .made import FIRST, stored

WORDS = "guns rockets fired shelled village harbour Anzor bridge talks border patrol night soldiers children wounded"


@st.composite
def mentions(draw: st.DrawFn) -> Mention:
    """One event of one sentence, with or without a date, a place and a count."""
    text = " ".join(draw(st.lists(st.sampled_from(WORDS.split()), min_size=3, max_size=20)))
    trigger = Span(0, text.index(" "))
    types: tuple[EventType, ...] = ("ASSAULT", "COERCE", "CONSULT")
    statuses: tuple[EventStatus, ...] = ("happened", "ongoing", "threatened")
    side = st.sampled_from([(), ("VLD",), ("MRW",), ("VLD", "MRW")])
    day = FIRST + dt.timedelta(days=draw(st.integers(0, 3)))
    ends = draw(
        st.sampled_from([(None, None), (day, day), (day, day + dt.timedelta(days=9)), (day, None), (None, day)])
    )
    actor, recipient = draw(side), draw(side)
    made = Event(
        id="ev", type=draw(st.sampled_from(types)), actor=actor, recipient=recipient, actor_names=actor,
        recipient_names=recipient, trigger_span=trigger, place=draw(st.sampled_from([None, "Anzor", "Old Anzor", "Korum"])),
        date=DateExpression(text="", span=trigger, start=ends[0], end=ends[1], precision="day") if any(ends) else None,
        status=draw(st.sampled_from(statuses)), reported_by=None,
    )  # fmt: skip
    counts = tuple(
        Quantity(what="dead", low=n, high=n, wording="", span=trigger, sourced_to=())
        for n in draw(st.lists(st.sampled_from([3.0, 9.0]), max_size=1))
    )
    (found,) = mentions_of(0, stored(0, text, days=draw(st.integers(0, 12)), events=(made,), quantities=counts))
    return found


@given(mentions(), mentions())
def test_points_are_the_sum_of_what_they_are_given_for(left: Mention, right: Mention) -> None:
    whole = agreement(left, right)
    stands = standing(left.what, right.what)
    sure = sure_points(left, right, stands.points if stands else None)
    assert (whole is None) == (sure is None)
    if whole is None or sure is None:
        return
    found = points(left, right, sure, MERGE)
    assert found == whole.points if found >= MERGE else whole.points < MERGE
    assert whole.points <= sure + min(most_points(left), most_points(right))
