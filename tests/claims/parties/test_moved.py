"""What somebody moves, and whence, is not acted on."""

import pytest

from parley.claims.model.acts import EventMark
from parley.claims.parties.moved import without_moved
from parley.spans import Span


def left(text: str, kind: str, trigger: str, recipients: list[str]) -> list[str]:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    mark = EventMark(at(trigger), kind, "happened", (), tuple(map(at, recipients)), 0.9)  # type: ignore[arg-type]
    (found,) = without_moved([mark], text)
    return [span.of(text) for span in found.recipients]


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "recipient"),
    [
        ("Orsk took Tarn after landing several thousand marines.", "MOBILIZE", "landing", "several thousand marines"),
        ("Orsk took Tarn after landing several thousand marines.", "ASSAULT", "landing", "several thousand marines"),
        ("Orsk has massed its troops there.", "MOBILIZE", "massed", "its troops"),
        ("Orsk is to send 250 gendarmes.", "AID", "send", "250 gendarmes"),
        ("Orsk offered to send observers.", "AGREE", "offered", "observers"),
        ("Orsk withdrew its two warships at once.", "RETREAT", "withdrew", "its two warships"),
        ("Orsk is sending mercenaries from Tarn.", "AID", "sending", "Tarn"),
        ("Orsk moved a brigade to the coast from Tarn.", "MOBILIZE", "moved", "Tarn"),
    ],
)
def test_what_is_moved_is_not_acted_on(text: str, kind: str, trigger: str, recipient: str) -> None:
    assert left(text, kind, trigger, [recipient]) == []


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "recipient"),
    [
        ("Orsk flew home 200 Belmaran soldiers.", "RETREAT", "flew home", "200 Belmaran soldiers"),
        ("Orsk freed five soldiers.", "RETREAT", "freed", "five soldiers"),
        ("Orsk surrendered to the police.", "RETREAT", "surrendered", "the police"),
        ("Orsk sent the garrison flour.", "AID", "sent", "the garrison"),
        ("Orsk moved guns north to counter threats from Tarn.", "MOBILIZE", "moved", "Tarn"),
        ("Orsk withdrew from Tarn.", "RETREAT", "withdrew", "Tarn"),
        ("Orsk would withdraw its ministers if the army fired.", "THREATEN", "withdraw", "the army"),
        ("Orsk shelled the troops.", "ASSAULT", "shelled", "the troops"),
    ],
)
def test_others_are(text: str, kind: str, trigger: str, recipient: str) -> None:
    assert left(text, kind, trigger, [recipient]) == [recipient]
