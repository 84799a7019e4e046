"""Who stands beside a noun that tells a deed does it, or is the one to whom it is done."""

import re

import pytest

from parley.claims.model.acts import EventMark
from parley.claims.parties.noun_sides import with_noun_sides
from parley.claims.types import Mention
from parley.spans import Span

NATIONS = {"Orskan": "nationality", "Belmaran": "nationality"}


def sides(text: str, kind: str, trigger: str, actors: list[str], recipients: list[str]) -> tuple[list[str], list[str]]:
    def at(words: str) -> Span:
        found = re.search(rf"\b{re.escape(words)}", text)
        assert found
        return Span(*found.span())

    named = re.finditer(r"\b(?:Orskan|Belmaran|Orsk|Belmar|Tarn|Varn|Pope)\b", text)
    mentions = [Mention(span=Span(*m.span()), kind=NATIONS.get(m.group(), "place")) for m in named]  # type: ignore[arg-type]
    mark = EventMark(at(trigger), kind, "happened", tuple(map(at, actors)), tuple(map(at, recipients)), 0.9)  # type: ignore[arg-type]
    (found,) = with_noun_sides([mark], text, mentions)
    return [span.of(text) for span in found.actors], [span.of(text) for span in found.recipients]


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "actors", "recipients", "found"),
    [
        ("Tarn rejected Orsk's demand.", "REQUEST", "demand", ["Tarn"], [], (["Orsk"], ["Tarn"])),
        ("Tarn rejected Orsk's new demand.", "REQUEST", "demand", ["Tarn"], ["Orsk"], (["Orsk"], ["Tarn"])),
        ("Tarn turned down an Orskan offer.", "AGREE", "offer", ["Tarn"], [], (["Orskan"], ["Tarn"])),
        ("A North Orskan offer was made.", "AGREE", "offer", ["A North Orskan"], [], (["North Orskan"], [])),
        ("An Orskan offer was made.", "AGREE", "offer", ["An Orskan"], [], (["Orskan"], [])),
        ("Tarn ignored the rebels' demand.", "REQUEST", "demand", ["Tarn"], [], (["the rebels"], ["Tarn"])),
        ("Tarn refused a request by Orsk.", "REQUEST", "request", ["Tarn"], [], (["Orsk"], ["Tarn"])),
        ("Tarn refused a request from Orsk.", "REQUEST", "request", ["Tarn", "Orsk"], [], (["Orsk"], ["Tarn"])),
        ("The Orskan assault on Tarn went on.", "ASSAULT", "assault", [], ["Tarn"], (["Orskan"], ["Tarn"])),
        ("Tarn condemned a raid by Orsk and Varn.", "ASSAULT", "raid", ["Tarn", "Orsk", "Varn"], [], (["Orsk", "Varn"], [])),
        ("The raid on Tarn by Orskan planes.", "ASSAULT", "raid", [], ["Tarn"], (["Orskan planes"], ["Tarn"])),
        ("There was shelling by gunmen.", "ASSAULT", "shelling", [], [], (["gunmen"], [])),
        ("They feared an attack on Tarn.", "ASSAULT", "attack", ["Tarn"], [], ([], ["Tarn"])),
        ("Orsk sent an ultimatum to Tarn.", "THREATEN", "ultimatum", ["Orsk", "Tarn"], [], (["Orsk"], ["Tarn"])),
        ("It praised the Pope's offer of mediation.", "CONSULT", "mediation", ["It"], [], (["Pope"], [])),
        ("Orsk rejected calls for a vote.", "REQUEST", "calls", ["Orsk"], [], ([], ["Orsk"])),
        ("Tarn rejected his demand.", "REQUEST", "demand", ["Tarn"], [], (["his"], ["Tarn"])),
        ("The offer to talk was rejected by Tarn.", "AGREE", "offer", ["Tarn"], [], ([], ["Tarn"])),
        ("Varn demands the withdrawal of Orskan forces.", "RETREAT", "withdrawal", ["Varn"], ["Orskan forces"], (["Orskan forces"], [])),
        ("Varn asked for the withdrawal of Orsk from Tarn.", "RETREAT", "withdrawal", ["Tarn"], [], (["Orsk"], [])),
    ],
)  # fmt: skip
def test_who_stands_beside_the_noun(
    text: str, kind: str, trigger: str, actors: list[str], recipients: list[str], found: tuple[list[str], list[str]]
) -> None:
    assert sides(text, kind, trigger, actors, recipients) == found


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "actors", "recipients"),
    [
        ("Dana Poll's arrest angered Orsk.", "COERCE", "arrest", ["Orsk"], ["Dana Poll"]),
        ("Tarn recalled Monday's raid.", "ASSAULT", "raid", ["Tarn"], []),
        ("Tarn handed Orsk's envoy a protest.", "ACCUSE", "protest", ["Tarn"], ["Orsk"]),
        ("The offer was refused by Tarn.", "REJECT", "refused", ["Tarn"], []),
        ("Crowds in protest against the closure of a shrine by Orsk.", "ACCUSE", "protest", ["Crowds"], ["Orsk"]),
        ("Orsk attacked Tarn.", "ASSAULT", "attacked", ["Orsk"], ["Tarn"]),
        ("It praised the release of Orskan soldiers.", "RETREAT", "release", [], ["Orskan soldiers"]),
    ],
)
def test_others_stay(text: str, kind: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    assert sides(text, kind, trigger, actors, recipients) == (actors, recipients)


def test_who_gives_help_is_not_who_is_attacked() -> None:
    text = "Orsk will go to war without the support of Belmar."
    assert sides(text, "ASSAULT", "go", ["Orsk"], ["Belmar"]) == (["Orsk"], [])
    assert sides(text, "SUPPORT", "support", ["Orsk"], ["Belmar"]) == (["Belmar"], [])
    text = "Orsk will go to war in support of Belmar."
    assert sides(text, "SUPPORT", "support", ["Orsk"], ["Belmar"]) == (["Orsk"], ["Belmar"])
