"""The phrases that name parties are whole noun phrases, each party once."""

from __future__ import annotations

import pytest

from parley.claims.model.acts import EventMark
from parley.claims.parties.party_phrases import author_within, with_whole_phrases
from parley.claims.types import EventType, Mention
from parley.spans import Span


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _whole(text: str, marked: list[str], names: dict[str, str], trigger: str) -> list[str]:
    mentions = [Mention(span=_span(text, name), kind=kind) for name, kind in names.items()]  # type: ignore[arg-type]
    actors = tuple(_span(text, words) for words in marked)
    mark = EventMark(_span(text, trigger), "ASSAULT", "happened", actors, (), 1.0)
    return [span.of(text) for span in with_whole_phrases([mark], text, mentions)[0].actors]


@pytest.mark.parametrize(
    ("text", "marked", "names", "whole"),
    [
        ("Orsk seized an Iranian tanker.", ["tanker"], {"Iranian": "nationality"}, ["Iranian tanker"]),
        ("On Monday rebels seized it.", ["rebels"], {}, ["rebels"]),
        ("Khalid bin Omar Rell seized it.", ["Omar Rell"], {"Omar Rell": "person"}, ["Khalid bin Omar Rell"]),
        ("A Belmar-backed regime seized it.", ["Belmar", "backed regime"], {}, ["Belmar-backed regime"]),
        ("Tom Rell, leader of the house, seized it.", ["Tom Rell", "leader of the house"], {"Tom Rell": "person"},
         ["Tom Rell"]),
        ("Free Harbour (FH) seized it.", ["Free Harbour", "FH"], {"Free Harbour": "organisation"}, ["Free Harbour"]),
        ("Tom Rell, the army and Orsk seized it.", ["Tom Rell", "the army", "Orsk"], {"Tom Rell": "person"},
         ["Tom Rell", "the army", "Orsk"]),
        ("The coup leader, Colonel Rell, seized it.", ["leader", "Colonel Rell"], {"Rell": "person"}, ["Colonel Rell"]),
        ("The leader, Rell and Orsk seized it.", ["The leader", "Rell", "Orsk"], {"Rell": "person", "Orsk": "place"},
         ["The leader", "Rell", "Orsk"]),
        ("The leader and Rell seized it.", ["The leader", "Rell"], {"Rell": "person"}, ["The leader", "Rell"]),
        ("A court in southern Orsk seized it.", ["A court"], {"Orsk": "place"}, ["A court in southern Orsk"]),
        ("The Trial Court in Orsk seized it.", ["Trial Court"], {"Orsk": "place"}, ["Trial Court in Orsk"]),
        ("The Wells Front in Orsk seized it.", ["Wells Front"], {"Orsk": "place"}, ["Wells Front"]),
        ("Mr. Rell seized it.", ["Mr"], {"Rell": "person"}, ["Mr. Rell"]),
        ("Sen. Tom Rell seized it.", ["Sen", "Tom Rell"], {"Tom Rell": "person"}, ["Sen. Tom Rell"]),
        ("Armed Iranian students seized it.", ["Armed Iranian"], {"Iranian": "nationality"}, ["Armed Iranian students"]),
        ("Either Orsk seized it.", ["Either Orsk"], {"Either Orsk": "place"}, ["Orsk"]),
        ("Should any navy seized it.", ["Should any navy"], {}, ["any navy"]),
        ("Unless the camps seized it.", ["Unless the camps"], {}, ["the camps"]),
        ("Both he and Rell seized it.", ["Both he"], {}, ["he"]),
        ("But neither did Orsk seized it.", ["neither", "Orsk"], {"Orsk": "place"}, ["Orsk"]),
        ("Neither seized it.", ["Neither"], {}, ["Neither"]),
        ("Neither side seized it.", ["Neither side"], {}, ["Neither side"]),
        ("Tolba, the Tarn Union and Orsk seized it.", ["Tolba", "the Tarn Union and Orsk"],
         {"Tolba": "place", "Tarn Union": "organisation", "Orsk": "place"}, ["Tolba", "the Tarn Union and Orsk"]),
        ("Forces from the town of Tolba seized it.", ["of Tolba"], {}, ["Tolba"]),
        ("Appeals to both Governments seized it.", ["Governments"], {}, ["both Governments"]),
        ("Appeals to the two governments seized it.", ["governments"], {}, ["the two governments"]),
        ("Appeals to both villages seized it.", ["villages"], {}, ["villages"]),
        ("Both armies seized it.", ["Both armies"], {}, ["Both armies"]),
        ("The Iranian seized it.", ["The Iranian"], {"Iranian": "nationality"}, ["The Iranian"]),
        ("Workers in Orsk seized it.", ["Workers", "Orsk"], {"Orsk": "place"}, ["Workers"]),
        ("A trader in southern Orsk seized it.", ["A trader"], {"Orsk": "place"}, ["A trader"]),
    ],
)  # fmt: skip
def test_phrases_are_made_whole(text: str, marked: list[str], names: dict[str, str], whole: list[str]) -> None:
    assert _whole(text, marked, names, "seized") == whole


@pytest.mark.parametrize(
    ("phrase", "author"),
    [
        ("Roe's lawsuit", "Roe's"),
        ("a letter from the chairman of the board, which", "the chairman of the board"),
        ("a suit filed by a former clerk", "a former clerk"),
        ("the letter", None),
        ("the chairman", None),
    ],
)
def test_a_document_is_its_authors(phrase: str, author: str | None) -> None:
    found = author_within(phrase, Span(0, len(phrase)), {"letter", "lawsuit", "suit"})
    assert (found.of(phrase) if found else None) == author


def test_a_month_takes_part_in_nothing_and_at_least_is_not_cut() -> None:
    assert _whole("By June he seized it.", ["June", "he"], {}, "seized") == ["he"]
    assert _whole("At least 12 men seized it.", ["least 12 men"], {}, "seized") == ["At least 12 men"]


def test_who_stands_behind_against_is_acted_on() -> None:
    text = "Orsk called for sanctions against the Belmarans."
    mark = EventMark(_span(text, "sanctions"), "SANCTION", "demanded", (_span(text, "the Belmarans"),), (), 1.0)
    (turned,) = with_whole_phrases([mark], text, [])
    assert (turned.actors, turned.recipients) == ((), (_span(text, "the Belmarans"),))


@pytest.mark.parametrize(
    ("text", "kind", "left"),
    [
        ("Varn offered Orsk an alliance against Belmar.", "AGREE", ["Orsk"]),
        ("Varn helped Orsk against Belmar.", "AID", ["Orsk"]),
        ("Varn fought Orsk against Belmar.", "ASSAULT", ["Orsk", "Belmar"]),
        ("Varn agreed with Orsk to lift sanctions against Belmar.", "AGREE", ["Orsk", "Belmar"]),
    ],
)
def test_help_against_somebody_is_not_for_him(text: str, kind: EventType, left: list[str]) -> None:
    sides = (_span(text, "Orsk"), _span(text, "Belmar"))
    mark = EventMark(_span(text, text.split()[1]), kind, "happened", (), sides, 1.0)
    assert [span.of(text) for span in with_whole_phrases([mark], text, [])[0].recipients] == left


def test_another_name_of_his_is_the_same_party() -> None:
    names = {"Omar Rell": "person", "Moro": "person"}
    assert _whole("Omar Rell, known as Moro, seized it.", ["Omar Rell", "Moro"], names, "seized") == ["Omar Rell"]
    text = "A group known as Moro seized it."
    assert _whole(text, ["A group", "Moro"], {"Moro": "organisation"}, "seized") == ["A group", "Moro"]
