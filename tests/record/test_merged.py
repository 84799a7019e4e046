"""Going on from what merging found gives what merging everything afresh gives, whatever happened in between."""

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.record.build import Merging, build_record, merge
from parley.record.gathering import _Gathering
from parley.record.incidents import incident_id
from parley.record.mentions import Mention
from parley.record.merged import Copies, Merged, Numbers, stamp_of
from parley.record.types import Edit, StoredReading

from .made import FIRST, edit, event, speaker, stored

PLACES = ("Anzor", "Korum", "Tessar")
STORIES = [
    f"Veldt shelled the hills near {place} on {day}, and {n + 2} brigades of Marrow moved up the valley road behind "
    f"them while farmers from the {n + 11} villages watched the smoke from the old dam until nightfall."
    for n, (place, day) in enumerate((place, day) for place in PLACES for day in ("Monday", "Tuesday"))
]


def article(number: int, story: int, days: int, version: int) -> StoredReading:
    """An article that tells of a shelling and a movement; a version tells them a little differently."""
    text = STORIES[story] + (f" Reporter {number} saw none of it." if number % 3 == 0 else "")
    day = FIRST + dt.timedelta(days=days) if version % 2 else None
    return stored(
        number, text, days=days, outlet="Reuters" if number % 4 == 0 else "",
        speakers=(speaker(str(number), "Adela Quist" if number % 2 else "Quist"),),
        events=(
            event(f"{number}-a", text, "shelled", day=day, place=PLACES[story // 2], by=f"sp-{number}"),
            event(f"{number}-b", text, "moved", type_="MOBILIZE", actor="MRW", recipient="VLD"),
        )[: 1 + version % 3],
    )  # fmt: skip


class Desk:
    """A record that is kept: its articles, its edits, and what merging found when it was last looked at."""

    def __init__(self) -> None:
        self.articles: dict[int, tuple[StoredReading, int]] = {}
        self.edits: list[Edit] = []
        self.merged = Merged()

    @property
    def stored(self) -> list[StoredReading]:
        return [one for one, _ in self.articles.values()]

    def look(self, as_of: dt.date | None = None, *, incidents: bool = True) -> Merging:
        stamps = {one.reading.article.id: stamp for one, stamp in self.articles.values()}
        return merge("dam", self.stored, self.edits, as_of, stamps=stamps, before=self.merged, incidents=incidents)

    def decide(self, target: str, field: str, value: object, undoes: str | None = None) -> None:
        self.edits.append(edit(len(self.edits), target, field, value, undoes=undoes))  # type: ignore[arg-type]


steps = st.lists(
    st.one_of(
        st.tuples(st.just("read"), st.integers(0, 11), st.integers(0, 5), st.integers(0, 6), st.integers(0, 5)),
        st.tuples(st.just("remove"), st.integers(0, 11)),
        st.tuples(st.just("correct"), st.integers(0, 11), st.sampled_from([("status", "denied"), ("rejected", True)])),
        st.tuples(st.sampled_from(["join", "split"]), st.integers(0, 11), st.integers(0, 11)),
        st.tuples(st.just("undo"), st.integers(0, 11)),
        st.tuples(st.just("look"), st.booleans()),
    ),
    max_size=25,
)


def act(desk: Desk, step: Sequence[object]) -> None:
    match step:
        case ("read", int(number), int(story), int(days), int(version)):
            made = article(number, story, days, version)
            desk.articles[number] = made, stamp_of(number, story, days, version)
        case ("remove", int(number)):
            desk.articles.pop(number, None)
        case ("correct", int(number), (str(field), value)):
            desk.decide(f"ev-{number}-a", field, value)
        case ("join", int(one), int(other)):
            desk.decide(incident_id(f"ev-{one}-a"), "join", incident_id(f"ev-{other}-a"))
        case ("split", int(one), int(other)):
            desk.decide(incident_id(f"ev-{one}-a"), "split", [f"ev-{other}-a"])
        case ("undo", int(number)) if number < len(desk.edits):
            undone = desk.edits[number]
            if undone.undoes is None:
                desk.decide(undone.target, undone.field, None, undoes=undone.id)
        case ("look", bool(incidents)):
            desk.merged = desk.look(incidents=incidents).merged


@settings(max_examples=150, deadline=None)
@given(steps, st.integers(0, 6))
def test_going_on_gives_what_beginning_afresh_gives(taken: list[tuple[object, ...]], day: int) -> None:
    desk = Desk()
    for step in taken:
        act(desk, step)
    assert desk.look().record == build_record("dam", desk.stored, desk.edits)
    early = FIRST + dt.timedelta(days=day)
    assert desk.look(early).record == build_record("dam", desk.stored, desk.edits, early)
    assert desk.look(incidents=False).record == build_record("dam", desk.stored, desk.edits, incidents=False)


def test_what_is_known_is_not_worked_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk()
    for number in range(8):
        act(desk, ("read", number, number % 6, number % 4, 1))
    act(desk, ("look", True))
    assert len(desk.merged.copies.found) == len(desk.merged.incidents.numbers) == 8
    monkeypatch.setattr("parley.record.build.find_copies", None)
    monkeypatch.setattr("parley.record.gathering.Incidents", None)
    assert desk.look().merged == desk.merged


def test_what_was_found_is_of_as_many_articles_as_it_says() -> None:
    with pytest.raises(ValueError, match="stamp"):
        Copies(stamps=(1, 2), found=(0,))
    with pytest.raises(ValueError, match="stamp"):
        Numbers(stamps=(1,), numbers=())


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 6), st.integers(0, 5)), min_size=1, max_size=14, unique=True),
    st.data(),
)
def test_what_comes_in_between_goes_or_is_read_again_is_gathered_as_if_all_were_looked_at_afresh(
    many: list[tuple[int, int, int]], data: st.DataObject
) -> None:
    desk = Desk()
    numbers = data.draw(st.permutations(range(len(many))))
    again = data.draw(st.lists(st.integers(0, len(many) - 1), max_size=4))
    for number in [*numbers, *again]:
        if number in desk.articles and data.draw(st.booleans()):
            act(desk, ("remove", number))
        else:
            story, days, version = many[number]
            act(desk, ("read", number, story, days, version + (number in desk.articles)))
        going_on = desk.look()
        desk.merged = Merged()
        afresh = desk.look()
        assert (going_on.record, going_on.merged) == (afresh.record, afresh.merged)
        desk.merged = going_on.merged


def test_a_late_article_leaves_those_alone_that_it_has_nothing_to_do_with(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk()
    for number in range(1, 12):
        desk.articles[number] = article(number, number % 6, 40 * number, 1), number
    desk.merged = desk.look().merged
    compared: list[int] = []
    chosen = _Gathering._chosen

    def counted(self: _Gathering, some: Sequence[Mention]) -> list[int | None]:
        compared.append(some[0].number)
        return chosen(self, some)

    monkeypatch.setattr(_Gathering, "_chosen", counted)
    desk.articles[0] = article(0, 0, 0, 1), 0
    made = desk.look()
    assert made.record == build_record("dam", desk.stored, desk.edits)
    assert compared[0] == 0
    assert compared[1:] == list(range(12)), "after the late one alone all of them, afresh"
    desk.merged = made.merged
    compared.clear()
    desk.articles[4] = article(4, 4, 160, 2), 104
    del desk.articles[2]
    made = desk.look()
    assert compared == [3], "the one that was read again, now the fourth"
    assert made.record == build_record("dam", desk.stored, desk.edits)
