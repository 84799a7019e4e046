"""Lines known by their form alone, and headlines behind a label."""

from __future__ import annotations

import pytest

from parley.articles.bare_lines import headlines_behind_labels, lines_of_no_story
from parley.articles.blocks import Laid
from parley.articles.forms import block_of

STORY = "The ferry stayed in the harbour on Monday, and nobody would say who had taken its crew or where they were."
CUES = ["SLUG: FERRY 1800", "[TAKE PKG]", "SUPER: HALM / MONDAY", 'SOT: PILOT IN: "We saw..." OUT: "...go."']


def reasons_of(texts: list[str]) -> list[str | None]:
    """The reasons of blocks that would all stay."""
    reasons: list[str | None] = [None] * len(texts)
    lines_of_no_story([block_of(text) for text in texts], reasons)
    return reasons


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("https://lantern.example/world/ferry", "other"),
        ("  7. http://lantern.example/gif/map.html", "other"),
        ("[12] mailto:desk@lantern.example", "other"),
        ("Source: http://lantern.example/ferry", "other"),
        ("[img]http://pics.example/ferry_03.jpg[/img]", "other"),
        ("http://lantern.example/story.pl?id=88&print=1 (1 of 3) [3/19/2003 9:41:07 AM]", "other"),
        ("(pick up 3rd graf: The government)", "other"),
        ("(Optional add end)", "other"),
        ("Eds: UPDATES throughout with second ferry, CORRECTS name of captain in graf 4.", "other"),
        ("End Adv", "other"),
        ("How closely did you follow the week? Take our ten-question quiz and find out.", "other"),
        ("Got a story? Ring the newsdesk and ask for Nuala.", "other"),
        ("Do you have a tip? Send it to the desk.", "other"),
        ("Publicité", "advertisement"),
        ("[ COMMERCIAL BREAK ]", "advertisement"),
        ("ARTICLE CONTINUES BENEATH THIS AD", "advertisement"),
        ("FERRY: FROM PAGE ONE", "navigation"),
        ("BELMAR NOTE—(Continued from Page One.)", "navigation"),
        ("Continued in Next Column", "navigation"),
        ("● See Comment — Page 6", "navigation"),
        ("Football results: Page 19.", "navigation"),
        ("Letters to the Editor - Pages 8-9", "navigation"),
        ("Turn to Back Page, Col. 2", "navigation"),
        ("Press <RETURN> to go on, <q> to quit:", "other"),
        ("Press <RETURN> to go on", None),
        ("3. ^ Lund, A. (1961). A Small Harbour. p. 12.", "other"),
        ("↑ a b The Lantern, 4 May 1962", "other"),
        ("3. The harbour is to be shut by noon.", None),
        ("(lanternfoto)", "caption"),
        ("In this photograph the harbour master can be seen beside his ferry", "caption"),
        ("In this picture of the war nobody wins, the minister said.", None),
        ("The harbour master in better days. Lund/ORB Foto", "caption"),
        ("He said so to Lund. The talks go on in Sorn/Elm", None),
        ("Regulations (Frontier) . . . . . . 812", "navigation"),
        ("The harbour ...... page 14", "navigation"),
        ("He waited ... and waited .... 3 hours", None),
        ("See what the papers of both shores say on the front page of Monday", None),
        ("The map is at https://lantern.example/map and shows both shores.", None),
        ("www.belmar.example is down, the ministry said.", None),
        ("Advertisement of the tender begins on Monday.", None),
        ("The note continued from page one of the treaty to its last.", None),
        ("From page one the report blames the navy.", None),
        ("[MORE GUNS]", None),
        ("The map is on page 19", None),
        ("SUPER MONDAY", None),
    ],
)
def test_what_no_story_has(line: str, reason: str | None) -> None:
    assert reasons_of([STORY, line, STORY]) == [None, reason, None]


def test_of_a_script_the_cues_go_and_the_words_read_out_stay() -> None:
    script = [*CUES, STORY.upper(), "[MARA TAG]", "ANCHOR TOSS TO WX", "THE SHIP IS BACK.", "SUPERMARKETS ARE EMPTY."]
    assert reasons_of(script) == [*["other"] * 4, None, "other", "other", None, None]


def behind_label(line: str, *, chance: float = 0.2, above: str = STORY, element: str = "p") -> str | None:
    """The reason of a line between two paragraphs."""
    texts = [above, line, STORY]
    reasons: list[str | None] = [None] * 3
    laid = [Laid(text, i, 1, element=element) for i, text in enumerate(texts)]
    headlines_behind_labels([block_of(text) for text in texts], laid, [0.99, chance, 0.99], reasons)
    return reasons[1]


@pytest.mark.parametrize(
    "line",
    [
        "On that theme: Milk in Orsk to rise in price",
        "Lectura : Orsk will run out of milk",
        "From the files: The taxman goes to war",
    ],
)
def test_a_headline_behind_a_label_goes_in_doubt(line: str) -> None:
    assert behind_label(line) == "related"
    assert behind_label(line, chance=0.9) is None
    assert behind_label(line, above="A subhead") is None
    assert behind_label(line, element="h3") is None


@pytest.mark.parametrize(
    "line",
    [
        "HASKIN: Does anyone there think so?", "The minister said: Orsk will not pay.", "A city in shock",
        "The aftermath: a city in shock", "Q: Why is everybody here", "Price: Ten",
        "The five points that the two ministers agreed: Milk for Orsk and oil",
    ],
)  # fmt: skip
def test_other_lines_between_paragraphs_stay(line: str) -> None:
    assert behind_label(line) is None


@pytest.mark.parametrize("run", ["IN: " * 100, "a " * 180, "SOT " * 90, "Page-" * 70, "[" * 350])
def test_long_runs_of_cues_are_none(run: str) -> None:
    assert reasons_of([*CUES, run])[-1] is None


POLL = ["HAVE YOUR SAY", "Should the ferries have stopped?", "Yes, it was right", "No", "Vote now - 2,318 already have"]


def test_a_poll_among_readers_goes_with_its_answers() -> None:
    assert reasons_of([STORY, *POLL, STORY]) == [None, *["poll"] * 5, None]


def test_what_is_headed_like_a_poll_and_is_none_stays() -> None:
    assert reasons_of([STORY, "Poll", STORY, "Vote now", STORY])[2] is None
    assert reasons_of([STORY, "Vote", "The chamber met at noon.", "Votes: 41 for, 12 against", STORY]) == [None] * 5


@pytest.mark.parametrize(
    "line",
    [
        "The source: nobody would say who he was.",
        "He told the guards to take the test, and they took it on Monday.",
        "Editors of the three papers were held at the harbour.",
        "(The captain could not be reached.)",
        "Have you ever seen the harbour at night, she asked.",
        "Adventurers had taken the island.",
    ],
)
def test_lines_of_stories_that_are_like_these(line: str) -> None:
    assert reasons_of([STORY, line, STORY]) == [None] * 3
