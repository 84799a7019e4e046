""" "He" is the nameless subject of the sentence, not whoever was named last far above."""

from __future__ import annotations

import pytest

from parley.claims.types import MentionKind
from tests.claims.sources.test_speakers import names

NAMED: dict[str, MentionKind] = {
    "Carl Roe": "person", "Dana Poll": "person", "Warba": "person", "Port Halm": "place", "Halm": "place",
}  # fmt: skip
ABOVE = '"It is over," {Carl Roe} said.\n\n'


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('But an Asian envoy was less sure. {He} said it would last.', "an Asian envoy"),
        ('In Port Halm, an Asian envoy was less sure. {He} said it would last.', "an Asian envoy"),
        ('A Western diplomat in Port Halm, who would not be named, was less sure. If so, {he} said, it would last.', "a Western diplomat in Port Halm"),
        ('{A Western diplomat} said Carl. "They think {they} can win. They will see," {he} said.', "a Western diplomat"),
        ("{An Asian envoy} said the isles of Orba and Warba would fall. {He} saw little hope.", "an Asian envoy"),
        ("{One high official} said it would end. A second dissented. {He} foresaw a long war.", "a second high official"),
        ("Two Norwegian envoys spoke. One of the two was less sure. {He} foresaw a long war.", "one of two Norwegian envoys"),
        ("{A military official} said it would do. Another, from the Halm Command, went further: unless it is done, {he} said, it is lost.", "another military official"),
        ("An aide called Carl Roe's words idle. {He} said it would last.", "an aide"),
        ("An aide called Mrs. Dana Poll idle. {He} said it would last.", "an aide"),
        ("They fear being part of what one Norwegian diplomat called a farce. {He} predicted that it would fail.", "one Norwegian diplomat"),
        ('"Nobody will shoot," {Dana Poll} said. Her brother-in-law, a retired sergeant, was not so sure: An accident, {he} said, and it starts.', "Dana Poll’s brother-in-law"),
    ],
)  # fmt: skip
def test_he_is_the_nameless_subject_before(text: str, who: str) -> None:
    assert names(ABOVE + text, NAMED)[-1] == who


@pytest.mark.parametrize(
    "text",
    [
        "An aide called Carl Roe idle. {He} said it would last.",
        'An envoy met Carl Roe. {He} said it would last.',
        "An immigrant at heart, {he} said it would last.",
        "Carl Roe spoke of what one diplomat called a farce. {He} predicted that it would fail.",
        "Another blow came on Monday. {He} said it would last.",
        "His aide was less sure. {He} said it would last.",
        "Its chairman is suing {him}.",
    ],
)  # fmt: skip
def test_he_is_who_is_named(text: str) -> None:
    assert names(ABOVE + text, NAMED)[-1] == "Carl Roe"


@pytest.mark.parametrize(
    "text",
    [
        '{Jane Poll} said no. An unarmed man was shot there in May. "It must end," {she} said.',
        '{Jane Poll} said no.\n\nAn unarmed man was shot there in May. "It must end," {she} said.',
        "{Jane Poll} said no.\n\n{A man in the crowd} said yes. {She} went on.",
        "{Jane Poll} said no.\n\nHis father-in-law was there. {She} went on.",
        '{Jane Poll} said no.\n\nIn May "an envoy was shot there," {she} said.',
        '{Jane Poll} said no.\n\n"An envoy was shot there," {she} said.',
        '{Jane Poll} said no. An envoy was shot there in May. "It must end," {she} said.',
        '{Jane Poll} said no. A teenager shouted from the gallery. "It must end," {she} said.',
    ],
)  # fmt: skip
def test_she_is_the_woman_who_speaks_and_nobody_who_is_told_of(text: str) -> None:
    assert names(text, {"Jane Poll": "person"})[-1] == "Jane Poll"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{Jane Poll} said no. An Asian envoy was less sure. {She} said it would last.", "an Asian envoy"),
        ("{Jane Poll} said no. An Asian envoy was gloomier still. {She} said it would last.", "an Asian envoy"),
        ("{Jane Poll} said no. An Asian envoy disagreed. {She} said it would last.", "an Asian envoy"),
        ("{Jane Poll} said no.\n\nA woman was shot there in May. It was dark, {she} said.", "a woman"),
        ("{Jane Poll} said no. {A freshman} spoke up. {She} went on.", "a freshman"),
        ("{Two Germans} said no. {Another} spoke up. {She} went on.", "another German"),
        ("{Jane Poll} said no. {An Asian envoy} spoke up. {She} said it would last.", "an Asian envoy"),
    ],
)  # fmt: skip
def test_she_is_a_nameless_woman_who_takes_a_stand_or_speaks(text: str, who: str) -> None:
    assert names(text, {"Jane Poll": "person"})[-1] == who
