"""Who tells of an act, foresees it, counts its victims or suffers it does not do it."""

import pytest

from parley.claims.events.told_not_done import without_tellers
from parley.claims.model.acts import EventMark
from parley.claims.sources.holders import Holders
from parley.claims.types import Attribution
from parley.spans import Span


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def actors(
    text: str, trigger: str, marked: list[str], kind: str = "ASSAULT", status: str = "happened", content: str = ""
) -> list[str]:
    mark = EventMark(at(text, trigger), kind, status, tuple(at(text, words) for words in marked), (), 0.9)  # type: ignore[arg-type]
    told = [Attribution(source=at(text, marked[0]), cue=None, contents=(at(text, content),))] if content else []
    (found,) = without_tellers([mark], text, told, Holders(told))
    return [span.of(text) for span in found.actors]


@pytest.mark.parametrize(
    ("text", "subject", "trigger", "kind", "status"),
    [
        ("Dana Poll sees a pause of weeks.", "Dana Poll", "pause", "RETREAT", "planned"),
        ("Dana Poll gives a truce no better than one chance in four.", "Dana Poll", "truce", "RETREAT", "predicted"),
        ("Dana Poll put the odds of an attack at even.", "Dana Poll", "attack", "ASSAULT", "predicted"),
        ("Dana Poll puts an invasion at two in three.", "Dana Poll", "invasion", "ASSAULT", "threatened"),
        ("I would put a landing by May at 40 per cent.", "I", "landing", "ASSAULT", "predicted"),
        ("The Orsk mission has counted at least 37 killed.", "The Orsk mission", "killed", "ASSAULT", "happened"),
        ("Belmar has confirmed the death of 500 soldiers.", "Belmar", "death", "ASSAULT", "happened"),
        ("The League condemned the shelling of Belmar.", "The League", "shelling", "ASSAULT", "happened"),
        ("Orsk suffered an attack on its network.", "Orsk", "attack", "ASSAULT", "happened"),
        ("Orsk beat off the raid.", "Orsk", "raid", "ASSAULT", "happened"),
        (
            "Three of its soldiers died in last week's shelling of a post.",
            "its soldiers",
            "shelling",
            "ASSAULT",
            "happened",
        ),
        ("Orsk lost six men in an exchange of fire between others.", "Orsk", "exchange", "ASSAULT", "happened"),
        ("Belmar, which lost 13 soldiers in last week's fighting, asked.", "Belmar", "fighting", "ASSAULT", "happened"),
    ],
)
def test_who_tells_foresees_or_suffers_does_not_act(
    text: str, subject: str, trigger: str, kind: str, status: str
) -> None:
    assert actors(text, trigger, [subject], kind, status) == []


def test_whose_forecast_it_is_does_not_act_in_it() -> None:
    text = "A big offensive, Dana Poll thinks, is hardly probable."
    assert actors(text, "offensive", ["Dana Poll"], status="predicted", content="A big offensive") == []
    assert actors(text, "offensive", ["Dana Poll"], status="planned", content="A big offensive") == ["Dana Poll"]


def test_who_dies_is_acted_on() -> None:
    text = "Six women died at the ferry."
    mark = EventMark(at(text, "died"), "ASSAULT", "happened", (at(text, "Six women"),), (), 0.9)
    (found,) = without_tellers([mark], text, [], Holders([]))
    assert (found.actors, found.recipients) == ((), (at(text, "Six women"),))


def test_a_chance_is_acted_on_by_nobody() -> None:
    text = "She puts an attack on Belmar at two in three."
    mark = EventMark(at(text, "attack"), "ASSAULT", "predicted", (), (at(text, "Belmar"), at(text, "two")), 0.9)
    (found,) = without_tellers([mark], text, [], Holders([]))
    assert found.recipients == (at(text, "Belmar"),)


def test_a_broker_is_no_side() -> None:
    text = "Under a deal brokered by Tarn, the Belmar-brokered truce held."
    assert actors(text, "deal", ["Tarn"], "AGREE") == []
    assert actors(text, "truce", ["Belmar"], "RETREAT") == []


@pytest.mark.parametrize(
    ("text", "trigger", "subject", "kind"),
    [
        ("Orsk gave a warning to all.", "warning", "Orsk", "THREATEN"),
        ("Orsk put a blockade at the mouth of the river.", "blockade", "Orsk", "COERCE"),
        ("Orsk saw its prisoners freed.", "freed", "Orsk", "RETREAT"),
        ("Orsk will no doubt refuse.", "refuse", "Orsk", "REJECT"),
        ("The army took the ferry and drowned the ferryman.", "drowned", "The army", "ASSAULT"),
        ("Orsk claimed the killing of a judge.", "killing", "Orsk", "ASSAULT"),
        ("Orsk lost six men in an exchange of fire.", "exchange", "Orsk", "ASSAULT"),
        ("Orsk began the shelling of Belmar.", "shelling", "Orsk", "ASSAULT"),
        ("Orsk survived the winter and began the shelling.", "shelling", "Orsk", "ASSAULT"),
    ],
)
def test_who_acts_stays(text: str, trigger: str, subject: str, kind: str) -> None:
    assert actors(text, trigger, [subject], kind) == [subject]


def test_who_stands_behind_while_does_something_else() -> None:
    text = "Dana Poll ruled out any pause while Orsk is fighting."
    assert actors(text, "pause", ["Orsk"], "RETREAT") == []
    text = "Dana Poll ruled out any pause unless Orsk stops."
    assert actors(text, "pause", ["Orsk"], "RETREAT") == ["Orsk"]
