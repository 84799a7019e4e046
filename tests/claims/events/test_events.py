"""When events happened."""

import datetime as dt

import pytest

from parley.claims.dates.dates import find_dates
from parley.claims.events.events import acts_told, event_date, event_place, may_date
from parley.claims.model.acts import EventMark
from parley.claims.parties.parties import Parties
from parley.claims.sources import speakers
from parley.claims.types import EventType, Mention, MentionKind
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

WRITTEN = dt.date(2021, 12, 6)


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("Orsk, which lost its fleet in 2008, agreed to talks ten years ago.", "agreed", "ten years ago"),
        ("The offer, first put on Friday, was turned down.", "turned down", None),
        ("Orsk shelled Belmar on Friday.", "shelled", "Friday"),
    ],
)
def test_the_date_of_an_event_stands_in_its_clause(text: str, trigger: str, date: str | None) -> None:
    place = Span(text.index(trigger), text.index(trigger) + len(trigger))
    found = event_date(text, place, Span(0, len(text)), find_dates(text, anchor=WRITTEN), [place])
    assert (found.text if found else None) == date


def dates_told(text: str, *triggers: str) -> list[str | None]:
    """The words that date each of the events of a sentence."""
    places = [Span(text.index(trigger), text.index(trigger) + len(trigger)) for trigger in triggers]
    dates = find_dates(text, anchor=WRITTEN)
    found = [event_date(text, place, Span(0, len(text)), dates, places) for place in places]
    return [date.text if date else None for date in found]


@pytest.mark.parametrize(
    ("text", "triggers", "dates"),
    [
        ("Orsk, which left the pact in June, fired on Saturday.", ("left", "fired"), ["June", "Saturday"]),
        ("Orsk launched an attack on Monday.", ("launched", "attack"), ["Monday", "Monday"]),
        ("Orsk expelled two envoys on 2 May and froze its funds.", ("expelled", "froze"), ["2 May", "2 May"]),
        ("On Tuesday Orsk tore up the pact and expelled the envoy.", ("tore up", "expelled"), ["Tuesday", "Tuesday"]),
        ("The fighting broke out in May.", ("fighting", "broke out"), ["May", "May"]),
        ("Orsk agreed in 1906 to respect the border.", ("agreed", "respect"), ["1906", None]),
        ("Orsk offered to free the crew on Monday.", ("offered", "free"), [None, "Monday"]),
        ("Orsk tore up the accord reached last year.", ("tore up", "accord"), [None, "last year"]),
        ("Orsk asked for it and on 22 May closed the strait.", ("asked for", "closed"), [None, "22 May"]),
        ("Orsk marched in at the crisis of 1936.", ("marched in",), ["1936"]),
        ("Orsk hit a port on 9 May and killed six in Kesten on Friday.", ("hit", "killed"), ["9 May", "Friday"]),
        ("Orsk pressed it to yield, and on 21 May it gave way.", ("pressed", "gave way"), [None, "21 May"]),
        ("Orsk dismissed the charge that Belmar fired on Monday.", ("dismissed", "fired"), [None, "Monday"]),
        (
            "Orsk mobilised on Wednesday, a day after Belmar had closed the strait.",
            ("mobilised", "closed"),
            ["Wednesday", "a day after"],
        ),
    ],
)
def test_a_date_belongs_to_all_of_its_clause_and_to_no_other(
    text: str, triggers: tuple[str, ...], dates: list[str | None]
) -> None:
    assert dates_told(text, *triggers) == dates


def test_an_era_or_a_term_to_come_dates_nothing_that_happened() -> None:
    (era,) = find_dates("It is of the 18th century.", anchor=WRITTEN)
    (term,) = find_dates("It ends by 2030.", anchor=WRITTEN)
    assert not may_date(era, "happened", WRITTEN)
    assert not may_date(term, "happened", WRITTEN)
    assert may_date(term, "planned", WRITTEN)


def test_what_has_happened_is_not_of_a_day_to_come() -> None:
    (tomorrow,) = find_dates("It ends tomorrow.", anchor=WRITTEN)
    (yesterday,) = find_dates("It ended yesterday.", anchor=WRITTEN)
    assert not may_date(tomorrow, "happened", WRITTEN)
    assert may_date(tomorrow, "planned", WRITTEN)
    assert may_date(tomorrow, "happened", None)
    assert may_date(yesterday, "happened", WRITTEN)


def told(
    text: str, *acts: tuple[str, EventType, list[str], list[str]]
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The codes on both sides of some acts (trigger, type, actors, recipients) of a text."""

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    scene = speakers.resolve_speakers(text, [], [], load_gazetteer()).scene
    marks = [
        EventMark(at(trigger), kind, "happened", tuple(map(at, actors)), tuple(map(at, recipients)), 1.0)
        for trigger, kind, actors, recipients in acts
    ]
    return [act.codes for act in acts_told(marks, Parties(scene, published=WRITTEN))]


def test_soldiers_who_topple_their_rulers_are_of_the_same_state() -> None:
    text = "In Denmark, soldiers toppled the Danish government, and soldiers of Norway left."
    assert told(text, ("toppled", "COERCE", ["soldiers"], ["the Danish government"])) == [(("DNK",), ("DNK",))]
    text = "In Norway, villagers toppled the Danish government."
    assert told(text, ("toppled", "COERCE", ["villagers"], ["the Danish government"])) == [((), ("DNK",))]


def test_the_neighbour_who_is_accused_is_who_did_it() -> None:
    text = "Denmark shelled Norway.\n\nNorway bombed Denmark again. Denmark has accused its neighbour of stealing oil."
    (*_, charge, theft) = told(
        text,
        ("shelled", "ASSAULT", ["Denmark"], ["Norway"]),
        ("bombed", "ASSAULT", ["Norway"], ["Denmark"]),
        ("accused", "ACCUSE", ["Denmark"], ["its neighbour"]),
        ("stealing", "COERCE", ["its neighbour"], []),
    )
    assert charge == (("DNK",), ("NOR",))
    assert theft[0] == ("NOR",)


@pytest.mark.parametrize(
    ("text", "mentions", "place"),
    [
        ("They fought in Milan on Friday.", {"Milan": "place"}, "Milan"),
        ("They fought in Milan Friday.", {"Milan": "place", "Friday": "date"}, "Milan"),
        ("They fought over Milan Oreski, who was in Lucca.", {"Milan": "place", "Lucca": "place"}, "Lucca"),
    ],
)
def test_a_given_name_is_no_place(text: str, mentions: dict[str, MentionKind], place: str) -> None:
    marked = [
        Mention(span=Span(text.index(name), text.index(name) + len(name)), kind=kind) for name, kind in mentions.items()
    ]
    assert event_place(text, Span(5, 11), Span(0, len(text)), marked, ()) == place


def test_nobody_does_to_himself_what_he_is_named_twice_for() -> None:
    text = "Roe urged Denmark to stop. If Denmark imposes sanctions, it pays."
    first, second = (Span(at, at + len("Denmark")) for at in (text.index("Denmark"), text.rindex("Denmark")))
    trigger = Span(text.index("sanctions"), text.index(", it"))
    scene = speakers.resolve_speakers(text, [], [], load_gazetteer()).scene
    mark = EventMark(trigger, "SANCTION", "hypothetical", (second,), (first,), 1.0)
    assert [act.codes for act in acts_told([mark], Parties(scene, published=WRITTEN))] == [(("DNK",), ())]
