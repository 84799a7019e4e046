"""Quantities: bounds by hedge, what is counted, and what is no quantity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.claims.dates.dates import find_dates
from parley.claims.quantities.quantities import find_quantities
from parley.claims.types import Attribution
from parley.spans import Span
from tests.steps import grows_as_its_text, repeated


@pytest.mark.parametrize(
    ("text", "what", "low", "high"),
    [
        ("involving up to 175,000 troops, officials said", "troops", None, 175000),
        ("has left more than 13,000 dead.", "dead", 13000, None),
        ("between 90,000 and 120,000 soldiers stood there", "soldiers", 90000, 120000),
        ("58 per cent of voters", "voters", 58, 58),
        ("about half of the fleet", "fleet", 0.5, 0.5),
        ("By August several hundred had fled", "", 200, None),
        ("hundreds of tanks", "tanks", 200, None),
        ("sent $2 million in aid", "dollars", 2e6, 2e6),
        ("at least three civilians were killed", "civilians", 3, None),
        ("some 40 battalion tactical groups", "battalion tactical groups", 40, 40),
        ("for eleven days", "days", 11, 11),
        ("half a million shells", "shells", 5e5, 5e5),
        ("Some 3,000-odd men crossed.", "men", 3000, 3000),
        ("A dozen or so gunmen came.", "gunmen", 12, 12),
        ("Nine in ten Britons oppose it", "Britons", 0.9, 0.9),
        ("three-quarters of the fleet", "fleet", 0.75, 0.75),
        ("paid £4.5m for it", "pounds", 4.5e6, 4.5e6),
        ("2.5 m barrels a day", "barrels", 2.5e6, 2.5e6),
        ("walls 5 m tall", "m", 5, 5),
        ("Between 3 and 5 million people could flee", "people", 3e6, 5e6),
        ("shot down 34 of 40 drones", "drones", 34, 34),
        ("no fewer than 40 rebels", "rebels", 40, None),
        ("a 500-strong force", "strong", 500, 500),
        ("It took nearly a year.", "years", 1, 1),
        ("a quarter of a million men", "men", 250000, 250000),
        ("One British soldier died", "British soldier", 1, 1),
        ("told to hand over eleven officers", "officers", 11, 11),
        ("and over eleven officers", "officers", 11, None),
        ("close to war over a pair of islets", "islets", 2, 2),
        ("the war killed over eleven officers", "officers", 11, None),
        ("They would not come below 110,000 tons", "tons", 110000, None),
        ("It fell below 110,000 tons", "tons", None, 110000),
        ("the talks will not exceed three weeks", "weeks", None, 3),
        ("cut off for longer than three weeks", "weeks", 3, None),
        ("no longer than three weeks", "weeks", None, 3),
        ("along the 817km frontier", "frontier", 817, 817),
        ("pulled back 10km", "km", 10, 10),
        ("paid P2.8 billion for it", "pesos", 2.8e9, 2.8e9),
        ("400,000 – people driven from their homes", "people", 400000, 400000),
        ("At least 400,000 – people driven from their homes", "people", 400000, None),
        ("as long as three weeks", "weeks", None, 3),
        ("She gave a crowd of about 700 in Orsk a speech", "", 700, 700),
        ("inflation of 30 per cent", "per cent", 30, 30),
        ("She puts losses at one in five tanks", "tanks", 0.2, 0.2),
    ],
)  # fmt: skip
def test_bounds(text: str, what: str, low: float | None, high: float | None) -> None:
    (found,) = find_quantities(text)
    assert (found.what, found.low, found.high) == (what, low, high)
    assert found.span.of(text) == found.wording


@pytest.mark.parametrize(
    "text",
    [
        "the 78-year-old", "Resolution 1701 was adopted", "an F-16 fell", "in 2014", "at 10:42 a.m.", "no one came",
        "they met one another", "one of the men", "one official said so", "a two-state solution", "a five-point plan",
        "a 60 per cent chance", "Mr Smith, 45, left", "He is 52.", "the 3rd Battalion", "a 14-1 vote", "a third party",
        "She puts a war at one in five.", "I'd put the chance of a wider war at one in five.", "two chances in three",
        "She put the likelihood of any shooting at under 5 percent.", "one chance in four", "There will not be a fourth.",
        "on its seventy-second day", "a PF-9 9mm handgun", "the P5 met", "ORSK, Aug. 7 (Reuters) - Tanks came.", "as long as one of them is held",
    ],
)  # fmt: skip
def test_what_is_no_quantity(text: str) -> None:
    assert find_quantities(text, dates=find_dates(text, anchor=None)) == ()


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("20,000 Orskan troops are there and a further 5,000 will come.", ["Orskan troops", "Orskan troops"]),
        ("Orsk fired three rockets, two of which fell short.", ["rockets", "rockets"]),
        ("The council approved it by 47 votes to five.", ["votes", "votes"]),
        ("It cost $20,000 and a further 5,000 will be paid.", ["dollars", ""]),
        ("Orsk sent 20,000 troops. A further 5,000 were hurt.", ["troops", ""]),
        ("Orsk sent 20,000 troops and 5,000 were hurt.", ["troops", ""]),
    ],
)
def test_what_a_number_without_a_noun_counts_is_told_before(text: str, counted: list[str]) -> None:
    assert [found.what for found in find_quantities(text)] == counted


def test_sources_innermost_first() -> None:
    text = "Ost said that West had told him that 40 ships left."
    outer = Attribution(source=Span(0, 3), cue=Span(4, 8), contents=(Span(14, 50),))
    inner = Attribution(source=Span(14, 18), cue=Span(19, 27), contents=(Span(37, 50),), outer=0)
    (found,) = find_quantities(text, attributions=[outer, inner], source_names=["Ost", "West"])
    assert found.sourced_to == ("West", "Ost")


@given(st.text(st.sampled_from("0123456789,. $%-tohndreusamilp"), max_size=100))
def test_any_text_is_survived_and_spans_are_what_they_claim(text: str) -> None:
    for found in find_quantities(text):
        assert found.span.of(text) == found.wording
        assert found.low is not None or found.high is not None


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("involving up to 175,000 troops, officials said", "up to 175,000 troops"),
        ("58 percent of likely voters said", "58 percent of likely voters"),
        ("fired 500,000 rounds of ammunition in a day", "500,000 rounds of ammunition"),
        ("sent 1,200 U.S. Marines and more", "1,200 U.S. Marines"),
        ("More than two million of the country's people", "More than two million of the country's people"),
        ("backed by only two carrier battle groups", "only two carrier battle groups"),
    ],
)
def test_the_span_holds_hedge_number_and_counted_noun(text: str, wording: str) -> None:
    (found,) = find_quantities(text)
    assert found.wording == wording


@pytest.mark.parametrize(
    "piece",
    [
        "at least more than ",
        "one and one ",
        "1,",
        "hundreds of ",
        "two or ",
        "a half-",
        "one x and ",
        "3.",
        "$ ",
        "of the ",
    ],
)
def test_hostile_texts_take_linear_work(piece: str) -> None:
    assert grows_as_its_text(find_quantities, repeated(piece))


def test_no_quantity_crosses_a_paragraph() -> None:
    found = find_quantities("They counted up to\n\n300\n\nTroops left; 20\n\nper cent stayed.")
    assert all("\n" not in quantity.wording for quantity in found)
    assert [quantity.high for quantity in found] == [300, 20]


@pytest.mark.parametrize("text", ["He said so.[3]", "It fell[12] in May.", "1/ A thread.", "2) No."])
def test_numbers_of_notes_and_points_count_nothing(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Orsk put Belmar's losses at 1,713 dead and 312 captured.", ("Orsk", "Orsk")),
        ("The toll, which Belmar put at fewer than 10 soldiers, rose.", ("Belmar",)),
        ("A crowd, put by the police at about 500 men, stood there.", ("the police",)),
        ("They put the losses at 65 killed.", ()),
        ("Hoteliers on the south side put their loss at 30 men.", ()),
        ("She wants the pledge put in writing and the brigade at Orsk moved 30 miles.", ()),
        ("Orsk put its army on alert and 40 ships sailed.", ()),
        ("Orsk put its losses at 20 men, but Belmar lost 30 ships.", ("Orsk",)),
    ],
)
def test_who_puts_something_at_a_figure_is_its_source(text: str, sources: tuple[str, ...]) -> None:
    assert tuple(name for found in find_quantities(text) for name in found.sourced_to) == sources


def test_who_denies_a_figure_is_not_its_source() -> None:
    text = "Dana Poll denied that 300 men had crossed."
    cue = Span(text.index("denied"), text.index(" that"))
    said = Attribution(source=Span(0, 9), cue=cue, contents=(Span(cue.end + 1, len(text) - 1),))
    (found,) = find_quantities(text, attributions=[said], source_names=["Dana Poll"])
    assert found.sourced_to == ()
