"""Words around a clause that turn it: where they stand, and forecasts that are nothing else."""

import pytest

from parley.claims.model.acts import ForecastMark
from parley.claims.statements.framing import Frame, frame_of, without_frames
from parley.spans import Span
from tests.steps import grows_as_its_text, repeated


def marks(text: str) -> tuple[str, list[ForecastMark]]:
    """The plain text and a forecast for each piece in brackets."""
    plain, out = "", []
    for piece in text.split("["):
        clause, bracket, rest = piece.partition("]")
        if bracket:
            out.append(ForecastMark(Span(len(plain), len(plain) + len(clause)), True, False, None, (), ()))
        plain += clause + rest
    return plain, out


@pytest.mark.parametrize(
    ("text", "words", "turns"),
    [
        ("She saw little chance that [they would come]", "little chance", True),
        ("It was most unlikely, he said, that [they would come]", "most unlikely, he said", True),
        ("He thought it not impossible that [they would come]", "not impossible", False),
        ("Few doubt that [they will come]", "Few doubt", False),
        ("Few in Orsk believe [they will come]", "Few in Orsk believe", True),
    ],
)
def test_the_words_of_a_frame(text: str, words: str, turns: bool) -> None:
    plain, (mark,) = marks(text)
    frame = frame_of(plain, mark.span, Span(0, len(plain)))
    assert isinstance(frame, Frame)
    assert (frame.words.of(plain), frame.turns) == (words, turns)


@pytest.mark.parametrize(
    "text", ["She thinks that [they will come]", "He is not here. [They will come]", "[They will]"]
)
def test_no_frame(text: str) -> None:
    plain, (mark,) = marks(text)
    assert frame_of(plain, mark.span, Span(plain.rfind(". ", 0, mark.span.start) + 1, len(plain))) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[It was highly unlikely], he said, that [any ship would sail]", ["any ship would sail"]),
        ("[I can't see] [Belmar sending anybody]", ["Belmar sending anybody"]),
        ("[a raid is unlikely] and [a war will not come]", ["a raid is unlikely", "a war will not come"]),
        ("[It is likely to rain] and I doubt that [they will come]", ["It is likely to rain", "they will come"]),
    ],
)
def test_a_frame_alone_is_no_forecast(text: str, left: list[str]) -> None:
    plain, found = marks(text)
    assert [mark.span.of(plain) for mark in without_frames(found, plain)] == left


def test_frames_of_a_hostile_page_are_looked_for_nearby() -> None:
    def find(text: str) -> None:
        for start in range(len(text) // 2, len(text) // 2 + 200):
            frame_of(text, Span(start, start + 40), Span(0, len(text)))

    assert grows_as_its_text(find, repeated("no not never doubt that nobody "))
