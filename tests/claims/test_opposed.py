"""A quarrel between two states: whom its acts are aimed at where nobody is named."""

from parley.claims.opposed import opposed

STATES = {"ORS", "BEL", "TAR"}
TEXT = "Orsk seized a Belmaran ship.\n\nBelmar has closed its ports, and Tarn looks on."
NAMED = [(0, "ORS"), (14, "BEL"), (30, "BEL"), (62, "TAR")]
SEIZED, CLOSED = (("ORS",), ("BEL",)), (("BEL",), ("ORS",))


def test_two_that_act_on_each_other_stand_opposed() -> None:
    assert opposed([SEIZED, CLOSED], NAMED, STATES, TEXT) == {"ORS", "BEL"}


def test_one_act_makes_no_quarrel() -> None:
    assert opposed([SEIZED, (("ORS",), ())], NAMED, STATES, TEXT) == frozenset()


def test_nor_do_the_acts_of_who_is_no_state() -> None:
    assert opposed([SEIZED, CLOSED], NAMED, {"ORS", "TAR"}, TEXT) == frozenset()


def test_nor_two_among_many_named_states() -> None:
    assert opposed([SEIZED, CLOSED], [*NAMED, *[(70, "TAR")] * 9], STATES, TEXT) == frozenset()


def test_a_sentence_that_stands_alone_makes_plain_only_what_it_names() -> None:
    assert opposed([SEIZED, CLOSED], NAMED, STATES, TEXT.replace("\n", " ")) == frozenset()


def test_in_politics_at_home_no_two_states_are_opposed() -> None:
    assert opposed([SEIZED, CLOSED], NAMED, STATES, f"{TEXT}\n\nThe candidate, a Democrat, smiled.") == frozenset()
