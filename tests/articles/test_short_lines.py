"""Short lines of the story that look like furniture one by one."""

from __future__ import annotations

from parley.articles.blocks import Laid
from parley.articles.forms import block_of
from parley.articles.short_lines import items_between, rows_within

STORY = [
    "The ferry stayed in the harbour on Monday, and Inspector Ana Marabwe would not say who had taken its crew.",
    "The talks are to go on next week, although the islands say that they will not come before the crew is free.",
]
ROWS = ["Port / Ships / Toll", "Sorn / 11 / 40", "Port Elm / 2 / 95"]
FIELDS = ["Tolls (net, crowns): 10,367 (2011)", "Ships turned back: 44", "Asked: the harbour office"]


def _laid(texts: list[str], element: str = "") -> list[Laid]:
    return [Laid(text, 0, 1, element=element) for text in texts]


def test_rows_of_a_table_within_the_story_stay() -> None:
    for rows in (ROWS, FIELDS):
        texts = [STORY[0], *rows, STORY[1]]
        reasons: list[str | None] = [None, "other", "related", "other", None]
        rows_within([block_of(text) for text in texts], _laid(texts), reasons)
        assert reasons == [None] * 5


def test_an_item_that_begins_small_is_no_byline() -> None:
    def reasons_with(line: str) -> list[str | None]:
        texts = ["the Ann, Philips, from Sorn", line, "the Good Hope, Wall, from Elm"]
        reasons: list[str | None] = [None, "byline", None]
        items_between([block_of(text) for text in texts], _laid(texts), reasons)
        return reasons

    assert reasons_with("the Two Sisters, Kerr, from Halm") == [None] * 3
    assert reasons_with("by Kerr Halm, from Sorn")[1] == "byline"
    assert reasons_with("Kerr Halm, Sorn")[1] == "byline"


def test_rows_beside_furniture_without_figures_or_of_html_go() -> None:
    links = ["Politics / World", "Ships / Tolls", "Sorn / Elm"]
    names = ["Word: Sorn", "Place: Elm", "Held: nobody"]
    for rows, element, below in (
        (links, "", None),
        (names, "", None),
        (ROWS, "td", None),
        (ROWS, "", "related"),
        (ROWS[:2], "", None),
        ([ROWS[0], "Photo: Bo Lund / 12", ROWS[2]], "", None),
    ):
        texts = [STORY[0], *rows, STORY[1], STORY[1]]
        reasons: list[str | None] = [None, *["other"] * len(rows), below, None]
        before = list(reasons)
        rows_within([block_of(text) for text in texts], _laid(texts, element), reasons)
        assert reasons == before


def test_an_item_between_two_of_its_list_stays() -> None:
    texts = [STORY[0], "two ferries", "The barge Ana", "eleven sacks of flour", STORY[1]]
    blocks = [block_of(text) for text in texts]
    for reason, above, element, after in (
        ("caption", None, "", None),
        ("credit", None, "", "credit"),
        ("caption", "caption", "", "caption"),
        ("caption", None, "p", "caption"),
    ):
        reasons: list[str | None] = [None, above, reason, None, None]
        items_between(blocks, _laid(texts, element), reasons)
        assert reasons == [None, above, after, None, None]


def test_a_caption_below_a_paragraph_is_no_item() -> None:
    texts = [*STORY, "The barge Ana at Sorn", "Who has the crew", STORY[0]]
    reasons: list[str | None] = [None, None, "caption", None, None]
    items_between([block_of(text) for text in texts], _laid(texts), reasons)
    assert reasons[2] == "caption"
