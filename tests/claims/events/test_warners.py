"""Who foresees harm and threatens nobody."""

import pytest

from parley.claims.events.warners import without_warners
from parley.claims.model.acts import EventMark
from parley.claims.sources.holders import Holders
from parley.claims.types import Attribution, Speaker, Statement
from parley.spans import Span

TEXT = "Poll warned that Orsk would shell the port."
SOURCE, CUE, CONTENT, ORSK = Span(0, 4), Span(5, 11), Span(17, 42), Span(17, 21)


def left(speaker: Speaker, *, actors: tuple[Span, ...] = (SOURCE,)) -> list[tuple[str, str, tuple[Span, ...]]]:
    """What stands of a warning and of what it warns of: type, status and actors of each."""
    said = Statement(
        id="st-1", speaker=speaker.id, source_span=SOURCE, cue_span=CUE, content_spans=(CONTENT,), kind="indirect",
        told_to=None, date=None, via=None,
    )  # fmt: skip
    marks = [
        EventMark(CUE, "THREATEN", "happened", (SOURCE,), (), 1.0),
        EventMark(Span(28, 33), "ASSAULT", "threatened", actors, (), 1.0),
    ]
    holders = Holders([Attribution(source=SOURCE, cue=CUE, contents=(CONTENT,))])
    return [(m.type, m.status, m.actors) for m in without_warners(marks, TEXT, holders, [said], {speaker.id: speaker})]


@pytest.mark.parametrize(
    ("kind", "role", "affiliation"),
    [
        ("person", "senior analyst", None),
        ("person", "former ambassador", None),
        ("person", None, "Institute of Straits"),
        ("unnamed", None, None),
    ],
)
def test_who_watches_foresees(kind: str, role: str | None, affiliation: str | None) -> None:
    name = "Dana Poll" if kind == "person" else "a Western expert"
    watcher = Speaker(id="sp-1", name=name, kind=kind, role=role, affiliation=affiliation, country=None)  # type: ignore[arg-type]
    assert left(watcher) == [("ASSAULT", "predicted", ())]
    assert left(watcher, actors=(ORSK,)) == [("ASSAULT", "predicted", (ORSK,))]


def test_who_could_do_it_threatens() -> None:
    minister = Speaker(id="sp-1", name="Dana Poll", kind="person", role="minister", affiliation=None, country=None)
    assert left(minister) == [("THREATEN", "happened", (SOURCE,)), ("ASSAULT", "threatened", (SOURCE,))]
