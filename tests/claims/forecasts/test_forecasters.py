"""In whose view something will be, and who wrote the text that foresees it."""

import pytest

from parley.claims.forecasts.forecasters import in_whose_view, writer
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "clause", "who"),
    [
        ("In the view of Hassan Nazari, a former general, the town will fall.", "the town will fall", "Hassan Nazari"),
        (
            "The rebels, in the opinion of most diplomats here, will be there by May.",
            "will be there by May",
            "most diplomats",
        ),
        ("In Colonel Burke's view, the siege will last.", "the siege will last", "Colonel Burke"),
        ("In his opinion, the siege will last.", "the siege will last", "his"),
        ("To the mind of the old consul, it will end badly.", "it will end badly", "the old consul"),
        ("It will end badly, if you ask old Mrs Temple.", "It will end badly", "old Mrs Temple"),
        ("In the opinion of Roe the siege will last.", "the siege will last", "Roe"),
        ("In view of the weather, the fleet will not sail.", "the fleet will not sail", None),
        ("In the eyes of the law, he will be a traitor.", "he will be a traitor", None),
        ("The siege will last.", "The siege will last", None),
    ],
)
def test_in_whose_view(text: str, clause: str, who: str | None) -> None:
    start = text.index(clause)
    found = in_whose_view(text, Span(start, start + len(clause)), Span(0, len(text)))
    assert (found and found.of(text)) == who


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("A report by the Rand Corporation", "the Rand Corporation"),
        ("a study published last week by the Kiel Institute", "the Kiel Institute"),
        ("A letter to the Senate from the Treasury", "the Treasury"),
        ("a poll of 400 farmers", None),
        ("the report", None),
        ("a group led by Ann Lowe", None),
    ],
)
def test_who_wrote_a_text(source: str, who: str | None) -> None:
    found = writer(source, Span(0, len(source)))
    assert (found and found.of(source)) == who
    assert writer(source, None) is None
