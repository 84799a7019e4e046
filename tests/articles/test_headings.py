"""Titles of text pages: over two lines, above a standfirst, beside a kicker."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from parley.articles.blocks import lay_out
from parley.articles.build import title_in
from parley.articles.clutter import clean
from parley.articles.types import Judgement

STORY = "The fleet left the harbour at dawn and nobody on the quay knew when it would return, said the harbour master."
KEEP, SECTION = Judgement(0.98, "other", 0.01), Judgement(0.01, "section", 0.9)
TITLE, BYLINE = Judgement(0.01, "title", 0.95), Judgement(0.01, "byline", 0.55)


def title(head: list[tuple[str, Judgement]], story: str = STORY) -> tuple[str | None, list[str]]:
    """The title of a page with this head, and what of the head stays."""
    blocks = lay_out("\n".join(text for text, _ in head) + f"\n\n{story}\n\n{STORY}")
    judged = [said for _, said in head] + [KEEP] * (len(blocks) - len(head))
    assert len(judged) == len(blocks)
    texts = [block.text for block in blocks]
    cleaned = clean(blocks, judge=lambda _: judged)
    kept = [text for text, reason in zip(texts[: len(head)], cleaned.reasons, strict=False) if reason is None]
    return title_in(texts, cleaned), kept


def test_a_title_that_a_linking_word_leaves_open_goes_on() -> None:
    head = [("WORLD", SECTION), ("Envoy leaves Halm after tape is played on", TITLE), ("radio", SECTION)]
    assert title(head) == ("Envoy leaves Halm after tape is played on radio", [])


def test_where_lines_are_broken_a_second_line_like_the_first_goes_on() -> None:
    head = [("Banks Freeze Credit Lines As Rebels", TITLE), ("Near Copper Belt", BYLINE), ("By LENA HARROW", BYLINE)]
    wrapped = "The fleet left the harbour at dawn and nobody on the quay\nknew when it would return, said the master."
    assert title(head, "\n\n".join([wrapped] * 4))[0] == "Banks Freeze Credit Lines As Rebels Near Copper Belt"


def test_a_byline_below_is_no_part_of_the_title() -> None:
    head = [("Owners shrug at mines; underwriters do not", TITLE), ("Hugo Straand", Judgement(0.1, "byline", 0.8))]
    assert title(head)[0] == "Owners shrug at mines; underwriters do not"


def test_the_lines_of_a_message_s_head_are_apart() -> None:
    long = "Subject: Emir says that the offer to withdraw from the islands is real"
    head = [
        ("Newsgroups: feed.world", SECTION),
        (long, TITLE),
        ("Message-ID: <offer@feed>", TITLE),
        ("Lines: 47", BYLINE),
    ]
    assert title(head)[0] == long.removeprefix("Subject: ")


def test_what_follows_the_menu_of_a_small_screen_is_apart() -> None:
    wrapped = "The fleet left the harbour at\ndawn and nobody on the quay\nknew when it would return."
    blocks = lay_out("1 News 2 Sport 3 Tones 4 Chat\nFleet leaves Halm\n\n" + "\n\n".join([wrapped] * 4))
    assert [block.text for block in blocks[:2]] == ["1 News 2 Sport 3 Tones 4 Chat", "Fleet leaves Halm"]


def test_what_reads_like_a_second_title_is_a_standfirst() -> None:
    deck = "Talks on the river dams are the first since the shelling"
    assert title([("PREMIER FLIES TO SEE THE KING", TITLE), (deck, TITLE)]) == ("PREMIER FLIES TO SEE THE KING", [deck])


@pytest.mark.parametrize("kicker", ["The long war", "Letters"])
def test_a_kicker_is_no_title(kicker: str) -> None:
    head = [(kicker, Judgement(0.01, "title", 0.6)), ("Nobody told us the bridge was a border", TITLE)]
    assert title(head)[0] == "Nobody told us the bridge was a border"


def test_a_long_heading_is_the_title_where_the_judge_is_sure() -> None:
    long = "Halm at War Day 303 | Drone Wounds Six in Upper Sorn; Envoy Says Window for a Deal ‘Not Closed Yet’ by Far"
    sure, unsure = Judgement(0.3, "title", 0.95), Judgement(0.3, "title", 0.6)
    assert title([("WORLD", SECTION), (long, sure)]) == (long, [])
    assert title([("WORLD", SECTION), (long, unsure)]) == (None, [long])
    assert title([("WORLD", SECTION), (f"{long} and Much Else in the North", sure)])[0] is None


def test_a_diary_has_no_title_in_its_first_day() -> None:
    days = [("Sunday, Orsk", TITLE), (STORY, KEEP), ("Monday", KEEP), (STORY, KEEP), ("Tuesday", KEEP)]
    assert title(days) == (None, [text for text, _ in days])
    assert title(days[:4])[0] == "Sunday, Orsk"
    assert title([("A Sunday in Orsk", TITLE), *days[1:]])[0] == "A Sunday in Orsk"


def test_what_a_program_reads_aloud_before_a_title_is_not_its_own() -> None:
    head = [("heading level 1 Envoy leaves Halm after a tape", TITLE)]
    assert title(head) == ("Envoy leaves Halm after a tape", [])


def test_a_line_above_the_byline_is_the_title_although_it_ends_like_a_sentence() -> None:
    shout = "Minister throws shoe at envoy, and the whole of Halm laughs!"
    by = ("Posted by Lena Harrow", Judgement(0.01, "byline", 0.95))
    assert title([("GOSSIP", SECTION), (shout, KEEP), by]) == (shout, [])
    assert title([("GOSSIP", SECTION), (f"{shout[:-1]}.", KEEP), by])[0] is None
    assert title([("A line that stays.", KEEP), (shout, KEEP), by])[0] is None


def test_a_choice_of_the_menu_is_no_title() -> None:
    menu, kicker = ("News | Letters | Ships", SECTION), ("Letters: from both shores", TITLE)
    head = [kicker, ("Nobody told us the bridge was a border", TITLE)]
    assert title([menu, *head])[0] == "Nobody told us the bridge was a border"
    assert title([("News | Ships", SECTION), *head])[0] == "Letters: from both shores"


def test_the_heading_that_opens_what_stays_is_the_title_where_there_is_no_other() -> None:
    head = [(line, SECTION) for line in ("Halm Wire", "News", "Print")]
    heading = "“Not one boat will leave,” says the harbour master"
    assert title([*head, (heading, KEEP)]) == (heading, [])
    for text, above in ((heading, head[1:]), ("Not one boat", head), ("The big one: no boat leaves the harbour", head)):
        assert title([*above, (text, KEEP)]) == (None, [text])


def test_a_line_of_contents_is_no_title() -> None:
    contents = ("Proclamation of the harbour ........ 811", TITLE)
    assert title([contents, ("Harbour Closed to All Ships of Sorn", TITLE)])[0] == "Harbour Closed to All Ships of Sorn"


def test_a_script_has_no_title_in_its_first_line() -> None:
    first = ("TITLE: THE LAST BOAT", TITLE)
    assert title([first], "TITLE: AND NOW THE WEATHER") == (None, [first[0]])
    assert title([first], "SHIPS: AND NOW THE WEATHER") == ("THE LAST BOAT", [])


def test_what_wikis_write_behind_a_heading_is_not_shown_to_the_judge() -> None:
    shown: list[str] = []

    def judge(blocks: Sequence[str]) -> list[Judgement]:
        shown.extend(blocks)
        return [KEEP] * len(blocks)

    clean(lay_out(f"{STORY}\n\nThe crew[edit]\n\n{STORY}\n\n[edit]"), judge=judge)
    assert shown == [STORY, "The crew", STORY, "[edit]"]
