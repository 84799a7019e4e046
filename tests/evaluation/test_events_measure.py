"""Events are matched by trigger and class; every extra type is an error."""

import pytest

from parley.evaluation.events import Threat, measure_events, score_events
from parley.evaluation.figures import Count
from tests.evaluation.readings import event, event_label, labelled, place, reading

TEXT = "Ruritania shelled the port, demanded its surrender and threatened to starve the town; later it pulled out."
GOLD = [
    event_label(TEXT, "shelled", "ASSAULT", ("RUS",), ("UKR",)),
    event_label(TEXT, "demanded", "REQUEST", ("RUS",)),
    event_label(TEXT, "threatened", "THREATEN", ("RUS",)),
    event_label(TEXT, "pulled out", "CONCEDE", ("RUS",)),
]


def test_a_perfect_reading() -> None:
    perfect = reading(
        TEXT,
        event(TEXT, "shelled", "ASSAULT", ("RUS",), ("UKR",)),
        event(TEXT, "demanded", "REQUEST", ("RUS",)),
        event(TEXT, "threatened", "THREATEN", ("RUS",)),
        event(TEXT, "pulled", "RETREAT", ("RUS",)),
    )
    figures = {f.name: f for f in measure_events([(labelled(TEXT, events=GOLD), perfect)])}
    names = [
        "event types macro-F1",
        "event triggers F1",
        "event codes right",
        "event status right",
        "THREATEN precision",
    ]
    assert [figures[name].value for name in names] == [1.0] * len(names)
    assert figures["event types macro-F1"].n == 4


def test_wrong_types_extra_types_and_missed_ones() -> None:
    read = reading(
        TEXT,
        event(TEXT, "shelled", "ASSAULT", ("RUS",), (), "ongoing"),
        event(TEXT, "demanded", "ACCUSE"),
        event(TEXT, "starve", "COERCE"),
    )
    counts = score_events(labelled(TEXT, events=GOLD), read)
    assert counts["ASSAULT"] == Count(1, 1, 1)
    assert counts["ACCUSE"] == Count(0, 1, 0)
    assert counts["REQUEST"] == Count(0, 0, 1)
    assert counts["COERCE"] == Count(0, 1, 0)
    assert counts["triggers"] == Count(2, 3, 4)
    assert (counts["actor"], counts["recipient"]) == (Count(1, 0, 1), Count(0, 0, 1))
    assert (counts["codes"], counts["status"]) == (Count(0, 0, 1), Count(0, 0, 1))
    macro = measure_events([(labelled(TEXT, events=GOLD), read)])[0]
    assert macro.value == pytest.approx(1 / 4)


def test_an_event_of_the_right_type_is_matched_before_another_at_its_trigger() -> None:
    read = reading(TEXT, event(TEXT, "threatened to", "REQUEST"), event(TEXT, "threatened", "THREATEN", ("RUS",)))
    counts = score_events(labelled(TEXT, events=GOLD), read)
    assert counts["THREATEN"] == Count(1, 1, 1)


def test_titles_are_not_measured() -> None:
    document = labelled(TEXT)._replace(body=20)
    assert score_events(document, reading(TEXT, event(TEXT, "shelled", "ASSAULT")))["triggers"] == Count(0, 0, 0)


def test_the_precision_of_threats_is_taken_where_recall_is_high_enough() -> None:
    text = "It threatened war. It vowed revenge. It warned them. It spoke. It sang."
    gold = [event_label(text, words, "THREATEN") for words in ("threatened", "vowed", "warned")]
    documents = [(labelled(text, events=gold), reading(text))]
    ranked = [("threatened", 0.9), ("spoke", 0.8), ("vowed", 0.7), ("sang", 0.6), ("warned", 0.5)]
    threats = [[Threat(place(text, words), score) for words, score in ranked]]
    figures = {f.name: f for f in measure_events(documents, threats=threats)}
    assert figures["THREATEN precision at recall 0.70"].value == pytest.approx(3 / 5)
    few = {f.name: f for f in measure_events(documents, threats=[threats[0][:3]])}
    assert few["THREATEN precision at recall 0.70"].value == 0.0
