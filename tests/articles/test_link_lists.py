"""Lists of links and sponsors' messages under a heading that says what they are."""

from __future__ import annotations

import pytest

from parley.articles.blocks import Laid
from parley.articles.forms import block_of
from parley.articles.link_lists import (
    called_furniture,
    headlines_among_links,
    links_alone,
    lists_under_headings,
    messages_of_sponsors,
)
from tests.steps import grows_as_its_text, repeated

STORY = "The ferry stayed in the harbour on Monday, and nobody would say who had taken its crew."
HEADLINE, OTHER = "Orsk will run out of milk, says trader", "Belmar threatens jail for sailors"


def left(text: str, *gone: str, element: str = "", linked: float = 0.0) -> list[str]:
    """What stays of a text by its blank lines, where some lines go as related already."""
    laid = [
        Laid(line, group, 1, linked=linked if line not in gone else 0.0, element=element)
        for group, chunk in enumerate(text.split("\n\n"))
        for line in chunk.split("\n")
    ]
    blocks = [block_of(block.text) for block in laid]
    reasons: list[str | None] = ["related" if block.text in gone else None for block in laid]
    lists_under_headings(blocks, laid, reasons)
    headlines_among_links(blocks, laid, reasons)
    messages_of_sponsors(blocks, laid, reasons)
    return [block.text for block, reason in zip(blocks, reasons, strict=True) if reason is None]


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}\n\nALSO READ\n{HEADLINE}\n{OTHER}\n\n{STORY}",
        f"{STORY}\n\nALSO READ\n{HEADLINE}\n{OTHER}\n{STORY}",
        f"{STORY}\n\nALSO READ\n\n1. {HEADLINE}\n\n2. Oats\n\n{STORY}",
        f"{STORY}\n\nALSO READ\n\n• {HEADLINE}\n• {OTHER}\n\n{STORY}",
        f"{STORY}\n\nALSO READ\n\n• {HEADLINE}\n\n{STORY}",
    ],
)
def test_items_go_with_their_heading(text: str) -> None:
    assert left(text, "ALSO READ") == [STORY, STORY]


@pytest.mark.parametrize(
    ("text", "gone", "kept"),
    [
        # A subhead of what goes on, with or without a blank line.
        (f"ALSO READ\n\nA narrow strait\n\n{STORY}", "ALSO READ", ["A narrow strait", STORY]),
        (f"ALSO READ\n{HEADLINE}\nA narrow strait\n{STORY}", "ALSO READ", ["A narrow strait", STORY]),
        (f"ALSO READ\n{HEADLINE}\nOrsk fell.\n{OTHER}", "ALSO READ", ["Orsk fell.", OTHER]),
        (f"ALSO READ\n\n• {'milk and ' * 16}oats", "ALSO READ", [f"• {'milk and ' * 16}oats"]),
        # A heading that stays, and one of no list.
        (f"Related\n{HEADLINE}\n{OTHER}", "", ["Related", HEADLINE, OTHER]),
        (f"The background\n{HEADLINE}", "The background", [HEADLINE]),
        # The parts of a letter whose contents are listed above.
        (
            f"In this issue\n1. The strait\n2. The ferry\n\n1. THE STRAIT\n\n{STORY}",
            "In this issue",
            ["1. THE STRAIT", STORY],
        ),
        (f"In this issue\n\n1. THE STRAIT\n\n{STORY}", "In this issue", ["1. THE STRAIT", STORY]),
        # Points of what the story tells.
        (f"Must read\n\n1. {STORY}\n2. Answer the hail.", "Must read", [f"1. {STORY}", "2. Answer the hail."]),
        (f"Top stories\n\n3. {HEADLINE}\n4. {OTHER}", "Top stories", [f"3. {HEADLINE}", f"4. {OTHER}"]),
        (f"Must read\n\n1. {HEADLINE}\n2. {STORY}", "Must read", [f"1. {HEADLINE}", f"2. {STORY}"]),
    ],
)
def test_what_goes_on_with_the_story_stays(text: str, gone: str, kept: list[str]) -> None:
    assert left(text, gone) == kept


def test_a_heading_goes_with_its_numbers_where_what_is_above_goes() -> None:
    feed = f"Tags: ferry\n\nNEWS FEED\n1. 19:58 {HEADLINE}\n2. 19:40 {OTHER}"
    assert left(feed, "Tags: ferry") == []
    assert len(left(feed)) == 4
    assert len(left(f"Tags: ferry\n\nNEWS FEED\n{HEADLINE}", "Tags: ferry")) == 2
    assert len(left(f"NEWS FEED\n1. {HEADLINE}\n2. {OTHER}\n\nTags: ferry", "Tags: ferry")) == 3


def test_items_of_html_lists_go_where_they_are_links() -> None:
    assert left(f"Read also\n{HEADLINE}\n{OTHER}", "Read also", element="li", linked=1.0) == []
    assert left(f"Read also\n{HEADLINE}\n{OTHER}", "Read also", element="li", linked=0.3) == [HEADLINE, OTHER]
    assert left(f"Read also\n{HEADLINE}", "Read also", element="p", linked=1.0) == [HEADLINE]


def test_a_headline_goes_with_the_links_that_it_begins() -> None:
    links = f"{STORY}\n\n{HEADLINE}\n{OTHER}\nRead more »\n\n{STORY}"
    assert left(links, OTHER, "Read more »") == [STORY, STORY]
    assert left(links, "Read more »") == [STORY, HEADLINE, OTHER, STORY]
    assert left(f"{STORY}\n{HEADLINE}\n{OTHER}\nRead more »", OTHER, "Read more »") == [STORY, HEADLINE]
    assert left(f"{HEADLINE}\n{OTHER}\nRead more »", OTHER, "Read more »", element="p") == [HEADLINE]
    subhead = f"{STORY}\n\nOrsk runs out of milk\nRead more »\nRelated: milk\n{STORY}"
    assert "Orsk runs out of milk" in left(subhead, "Read more »", "Related: milk")


def test_a_sponsor_is_one_block() -> None:
    said = "The Risk Forum returns to Orsk. Ministers will warn of threats. Reserve your seat."
    assert left(f"{STORY}\n\nA MESSAGE FROM OUR PARTNER\n{said}\n{STORY}") == [STORY, STORY]
    assert left(f"{STORY}\n\nA message from our partner\n\n{STORY}") == [STORY, STORY]
    assert left(f"A message from our ambassador\n{said}") == ["A message from our ambassador", said]


@pytest.mark.parametrize("line", ["Related", "• Related"])
def test_headings_under_headings_are_looked_at_once(line: str) -> None:
    assert grows_as_its_text(lambda page: left(page, line), repeated(f"{line}\n"))


PLAIN = ("p", 0.0, 0.0, 1.0)


def staying(*rows: tuple[str, tuple[str, float, float, float]]) -> list[str]:
    """What stays of lines, each with its element and its shares of links, of names of furniture and of the prose."""
    laid = [Laid(text, i, 1, linked, marked, alike, tag) for i, (text, (tag, linked, marked, alike)) in enumerate(rows)]
    blocks = [block_of(block.text) for block in laid]
    reasons: list[str | None] = [None] * len(rows)
    links_alone(blocks, laid, reasons)
    called_furniture(blocks, laid, reasons)
    return [block.text for block, reason in zip(blocks, reasons, strict=True) if reason is None]


def test_a_line_that_is_a_link_goes_within_the_story() -> None:
    link = ("p", 1.0, 0.0, 1.0)
    story = [(STORY, PLAIN)] * 4
    assert staying(*story, ("In pictures: the ferry", link), *story, ("Drop us a line", link)) == [STORY] * 8
    for tag, linked, text in (("h2", 1.0, "A narrow strait"), ("p", 0.6, "A narrow strait"), ("p", 1.0, "17:40")):
        assert text in staying(*story, (text, (tag, linked, 0.0, 1.0)), *story)
    digest = [(HEADLINE, link), (STORY, PLAIN), (OTHER, link), (STORY, PLAIN), (STORY, PLAIN), (STORY, PLAIN)]
    assert len(staying(*digest)) == len(digest)
    introduced = [(STORY, PLAIN), (STORY, PLAIN), *[(HEADLINE, link), (STORY, PLAIN)] * 3]
    assert len(staying(*introduced)) == len(introduced)
    assert staying((STORY, PLAIN), (HEADLINE, link)) == [STORY, HEADLINE]
    box = [("Keep the thread", ("div", 0.0, 0.0, 0.0)), (HEADLINE, link), (OTHER, link)]
    assert staying(*story, *box, *story) == [STORY] * 8
    assert "Keep the thread" in staying(*story, ("Keep the thread", ("h3", 0.0, 0.0, 0.0)), *box[1:], *story)
    assert "Keep the thread" in staying(*story, *box[:2], *story)


def test_a_short_line_goes_where_its_element_is_called_furniture() -> None:
    story = (STORY, PLAIN)
    assert staying(story, ("Commercial", ("div", 0.0, 1.0, 0.0)), story) == [STORY, STORY]
    letter = [("The dawn letter", ("h3", 0.0, 1.0, 0.0)), ("Seven stories a day.", ("p", 0.0, 1.0, 0.0))]
    assert staying(story, *letter, story) == [STORY, STORY]
    for row in (
        ("A narrow strait", ("h3", 0.0, 1.0, 0.0)),  # below it the story goes on
        ("The ferry is free.", ("div", 0.0, 1.0, 0.4)),  # other prose lies in elements called so
        ("The ferry is free.", ("div", 0.0, 0.4, 0.0)),
        ("***", ("div", 0.0, 1.0, 0.0)),
    ):
        assert staying(story, row, story) == [STORY, row[0], STORY]
    assert staying(story, (STORY, ("div", 0.0, 1.0, 0.0))) == [STORY, STORY]
