"""Short texts with their labels written into them, and the targets that they become."""

import numpy as np
import pytest

from parley.claims.layout import EVENT_STATUSES, EVENT_TYPES, HEADS
from parley.training.labelled import IGNORE, targets_of
from parley.training.markup import MarkupError, label_of

LINE = (
    "{a1,2|Orsk} {e1 THREATEN happened|threatened} to {p threat|{e2 SANCTION threatened|cut off} gas to {r1,2|Belmar}"
    " {c|if it sails}}; {f-|the truce {l|will hardly} hold {d|by May}}."
)


def test_marks_leave_the_text_and_become_a_label() -> None:
    text, label = label_of(LINE)
    assert text == "Orsk threatened to cut off gas to Belmar if it sails; the truce will hardly hold by May."
    first, second = label["events"]
    assert (first["type"], text[slice(*second["trigger"])], second["status"]) == ("THREATEN", "cut off", "threatened")
    assert [text[slice(*s)] for s in (*first["actor_spans"], *second["recipient_spans"])] == ["Orsk", "Belmar"]
    assert text[slice(*label["positions"][0]["condition"])] == "if it sails"
    assert label["forecasts"][0]["negated"]
    assert text[slice(*label["forecasts"][0]["deadline"]["span"])] == "by May"


@pytest.mark.parametrize("line", ["{e1 BARK happened|x}", "{a1|x}", "{p wish|x}", "{z|x}", "{f|x", "x}", "a {b"])
def test_marks_that_say_nothing_are_named(line: str) -> None:
    with pytest.raises(MarkupError):
        label_of(line)


def test_targets_find_and_sort() -> None:
    text, label = label_of(LINE)
    bounds = [(i, i + len(w)) for w in text.split() for i in [text.index(w)]]
    starts, ends = (np.array(side) for side in zip(*bounds, strict=True))
    found = targets_of(label, starts, ends, 0)
    words = text.split()
    at = words.index("threatened")
    assert HEADS["event"][found.heads["event"][at]] == "B-event"
    assert EVENT_TYPES[found.heads["event_type"][at]] == "THREATEN"
    assert EVENT_STATUSES[found.heads["event_status"][words.index("cut")]] == "threatened"
    assert found.heads["event_type"][0] == IGNORE
    assert found.heads["forecast_negated"][words.index("truce")] == 1
    assert {(p.trigger, p.role, tuple(sorted(p.words))) for p in found.parts} >= {(at, 0, (0,)), (at, 1, (7,))}
