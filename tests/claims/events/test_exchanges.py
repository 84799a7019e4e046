"""Who dies in an exchange of fire has fired, too."""

import pytest

from parley.claims.events.exchanges import with_exchanges
from parley.claims.model.acts import EventMark
from parley.spans import Span


def sides(text: str, trigger: str, actors: list[str], recipients: list[str]) -> tuple[list[str], list[str]]:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    before = EventMark(at(trigger), "ASSAULT", "happened", tuple(map(at, actors)), tuple(map(at, recipients)), 0.9)
    now = before._replace(actors=(), recipients=before.recipients or before.actors)
    (found,) = with_exchanges([now], [before], text)
    return [span.of(text) for span in found.actors], [span.of(text) for span in found.recipients]


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients", "both"),
    [
        (
            "Two Orskan guards and a Tarn scout died in an exchange of fire at the ferry.",
            "died",
            ["Two Orskan guards", "a Tarn scout"],
            ["Orskan guards"],
            ["Two Orskan guards", "a Tarn scout"],
        ),
        (
            "Six Orskan guards were killed on Monday in a brief exchange of small-arms fire with Tarn troops.",
            "killed",
            ["Tarn troops"],
            ["Six Orskan guards"],
            ["Six Orskan guards", "Tarn troops"],
        ),
        (
            "Six Orskan guards died during exchanges of shots with Tarn troops.",
            "died",
            ["Six Orskan guards"],
            ["Tarn troops"],
            ["Six Orskan guards", "Tarn troops"],
        ),
    ],
)
def test_both_sides_of_an_exchange_stand_on_both(
    text: str, trigger: str, actors: list[str], recipients: list[str], both: list[str]
) -> None:
    assert sides(text, trigger, actors, recipients) == (both, both)


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Six Orskan guards died in an exchange of fire.", ["Six Orskan guards"], []),
        ("A Tarn scout died in an exchange of fire between Orsk and Belmar.", ["A Tarn scout"], ["Orsk", "Belmar"]),
        ("Two children died in an exchange of fire with Tarn troops.", ["Two children"], ["Tarn troops"]),
        ("Six Orskan guards died in a raid of Tarn troops.", ["Six Orskan guards"], ["Tarn troops"]),
        ("Six Orskan guards died in the cells before an exchange of notes with Tarn.", ["Six Orskan guards"], ["Tarn"]),
    ],
)
def test_others_who_die_do_not_act(text: str, actors: list[str], recipients: list[str]) -> None:
    assert sides(text, "died", actors, recipients) == ([], recipients or actors)
