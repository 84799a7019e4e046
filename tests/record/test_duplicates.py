"""Versions of one text: what is shared, which is the original, and any text survived."""

from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.record.build import original_of
from parley.record.duplicates import Page, are_versions, find_copies, firsts, shared_text, text_of
from tests.strategies import texts

from .made import stored

STORY = (
    "KORUM, April 6 (Reuters) - Veldt moved two brigades to the dam on Monday, its ministry said.\n\n"
    "Farmers below the dam say that the canals have carried half of their usual water since March.\n\n"
    "“That is a pistol laid on the table,” said Adela Quist, who speaks for the government of Marrow in such things."
)
BARE = STORY.partition(" - ")[2]


def versions(left: str, right: str) -> bool:
    return are_versions(shared_text(text_of(left), text_of(right)))


def test_a_cut_and_an_update_are_versions_and_a_shared_paragraph_makes_none() -> None:
    assert versions(STORY, BARE.partition("\n\n")[0])
    assert versions(STORY, STORY.replace("two brigades", "three brigades") + "\n\nReservists were called up overnight.")
    other = "The river commission broke up early on Friday. Its chairman Luis Ferrand will travel to both capitals."
    assert not versions(STORY, f"{other}\n\n{BARE.split(chr(10) * 2)[1]}")


def test_what_a_scanner_took_for_other_letters_is_no_other_word() -> None:
    story = STORY.replace("April 6", "April 14")
    scan = story.replace("14 (", "l4 (").replace("ministry", "min1stry").replace("Adela Quist", "Ade1a Qu1st")
    assert versions(story, scan.replace("table", "tab1e").replace("government", "govemment"))


def test_the_agency_comes_first_on_one_day_and_the_earlier_day_before_all() -> None:
    paper, agency, early = stored(1, BARE), stored(2, STORY, outlet="Reuters"), stored(3, BARE, days=-1)
    assert original_of([paper, agency]) == {"ar-1": "ar-2"}
    assert original_of([paper, agency, early]) == {"ar-1": "ar-3", "ar-2": "ar-3"}


def pages(texts: list[str]) -> list[Page]:
    return [Page(partial(str, text), 0) for text in texts]


def test_copies_of_copies_point_to_the_first() -> None:
    assert firsts(find_copies(pages([BARE + " More." * n for n in range(6)]))) == [0] * 6
    assert firsts([0, 0, 2, 1, 3]) == [0, 0, 2, 0, 0]


@settings(max_examples=60, deadline=None)
@given(st.lists(texts, max_size=8), st.data())
def test_any_text_is_survived_originals_are_no_copies_and_later_ones_change_nothing(
    many: list[str], data: st.DataObject
) -> None:
    found = find_copies(pages(many))
    assert all(of <= at for at, of in enumerate(found))
    first = firsts(found)
    assert all(first[of] == of for of in first)
    known = data.draw(st.integers(0, len(many)))
    assert find_copies(pages(many[:known])) == found[:known]
    assert find_copies(pages(many), list(found[:known])) == found


STORIES = [
    f"The harbour of {place} was closed on {day} after {n + 12} drums with acid had drifted in, the port captain "
    f"{name} said, and {n + 40} boats had to turn back to {other} before the fog came down over the northern mole."
    for n, (place, day, name, other) in enumerate(
        zip(("Osk", "Vinn", "Tarr"), ("Monday", "Tuesday", "Friday"), ("Dahl", "Roos", "Halle"), ("Korum", "Belm", "Anz"), strict=True)
    )
]  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 8)), max_size=14), st.data())
def test_what_comes_in_between_is_found_as_if_all_were_looked_at_afresh(
    many: list[tuple[int, int, int]], data: st.DataObject
) -> None:
    def page(story: int, cut: int, day: int) -> Page:
        words = STORIES[story].split()
        return Page(partial(str, " ".join(words[cut * 4 :] + STORIES[story - 1].split()[: cut * 5])), day)

    laid = [page(*one) for one in sorted(many, key=lambda one: one[2])]
    there = data.draw(st.lists(st.booleans(), min_size=len(laid), max_size=len(laid)))
    places = [at for at, was in enumerate(there) if was]
    then = find_copies([laid[at] for at in places])
    known: list[int | None] = [None] * len(laid)
    for at, of in zip(places, then, strict=True):
        known[at] = places[of]
    assert find_copies(laid, known) == find_copies(laid)
