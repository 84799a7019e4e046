"""Lines left over among those that go."""

from __future__ import annotations

from parley.articles.blocks import Laid
from parley.articles.forms import block_of
from parley.articles.left_over import (
    cards_of_authors,
    chapters,
    contents,
    items_among,
    notes_below,
    outside_the_story,
    questions_below,
    summaries_by_machines,
)
from parley.articles.types import Judgement

STORY = [
    "The ferry stayed in the harbour on Monday, and Inspector Ana Marabwe would not say who had taken its crew.",
    "The talks are to go on next week, although the islands say that they will not come before the crew is free.",
]
Reasons = list[str | None]


def _laid(texts: list[str], element: str = "") -> list[Laid]:
    return [Laid(text, 0, 1, element=element) for text in texts]


def _judged(count: int, keep: float, reason: str = "related") -> list[Judgement]:
    return [Judgement(keep, reason, (1 - keep) / 2)] * count


def test_an_item_among_those_of_a_list_goes_with_them() -> None:
    for line, chance, above, group, after in (
        ("The man who sleeps below the bridge", 0.3, "related", 0, "related"),
        ("The man who sleeps below the bridge", 0.7, "related", 0, None),
        ("The man who sleeps below the bridge", 0.3, "other", 0, None),
        ("The man who sleeps below the bridge", 0.3, "related", 1, None),
        ("THE BRIDGE", 0.3, "related", 0, None),
    ):
        texts = [STORY[0], "More", line, "Flour by night", STORY[1]]
        laid = _laid(texts)
        laid[2] = laid[2]._replace(group=group)
        reasons: Reasons = [None, above, None, "related", None]
        items_among([block_of(t) for t in texts], laid, _judged(5, 0.1), [chance] * 5, reasons)
        assert reasons == [None, above, after, "related", None]


def test_lines_in_doubt_outside_the_story_go() -> None:
    texts = ["The ferry", "Ana Lund", "Statement of interests", "Print", *STORY, "Share", "Ferries", "Barges", "Tolls"]
    blocks = [block_of(text) for text in texts]
    before: Reasons = ["title", "byline", None, "share", None, None, "share", "tags", None, "tags"]
    reasons = list(before)
    outside_the_story(blocks, _laid(texts), _judged(10, 0.1), [0.3] * 10, reasons)
    assert [reasons[2], reasons[8]] == ["other", "other"]
    for laid, judged, chance in (
        (_laid(texts, "p"), _judged(10, 0.1), 0.3),
        (_laid(texts), _judged(10, 0.1), 0.9),
        (_laid(texts), _judged(10, 0.1, "title"), 0.7),
    ):
        reasons = list(before)
        outside_the_story(blocks, laid, judged, [chance] * 10, reasons)
        assert reasons == before


def test_a_standfirst_and_the_last_sentence_of_the_story_stay() -> None:
    texts = ["The ferry", "Who has its crew", "By Ana Lund", *STORY, "Share", "So far, nobody.", "Tolls"]
    before: Reasons = ["title", None, "byline", None, None, "share", None, "tags"]
    reasons = list(before)
    outside_the_story([block_of(t) for t in texts], _laid(texts), _judged(8, 0.1), [0.3] * 8, reasons)
    assert reasons == before


def test_the_author_s_name_again_and_what_it_heads_go_outside_the_story() -> None:
    texts = [
        "By Ana Lund and Bo Hald",
        "Ana Lund",
        "Ana Lund has no part in any ferry, and Bo Hald has none in any barge.",
        "Print",
        *STORY,
        "Ana Lund",
        STORY[0],
        "Bo Hald",
        "Inspector Marabwe",
    ]
    before: Reasons = ["byline", None, None, "share", *[None] * 6]
    reasons = list(before)
    cards_of_authors([block_of(text) for text in texts], _laid(texts), reasons)
    assert reasons == ["byline", "author bio", "author bio", "share", None, None, None, None, "author bio", None]
    unsigned: Reasons = ["section", *before[1:]]
    texts[0] = "Harbour news"
    cards_of_authors([block_of(text) for text in texts], _laid(texts), unsigned)
    assert unsigned == ["section", *before[1:]]


def test_a_story_that_opens_with_its_author_stays() -> None:
    opening = "Ana Lund was held for two days at the bridge of Sorn, without a word about why."
    for texts in (["By Ana Lund", opening], ["By Ana Lund", opening, STORY[0]]):
        reasons: Reasons = ["byline", *[None] * (len(texts) - 1)]
        before = list(reasons)
        cards_of_authors([block_of(text) for text in texts], _laid(texts), reasons)
        assert reasons == before


def test_a_page_s_own_contents_go_and_its_headings_stay() -> None:
    listed = ["Contents", "1 The ferry", "1.1 Its crew", "2 Tolls", "3 Links"]
    texts = [STORY[0], *listed, "The ferry", STORY[1], "Its crew", STORY[0], "Tolls", STORY[1], "Related", STORY[0]]
    before: Reasons = [None, "other", None, "navigation", None, "other", "related", *[None] * 7]
    reasons = list(before)
    contents([block_of(text) for text in texts], reasons)
    assert reasons[1:5] == ["other", "navigation", "navigation", "navigation"]
    assert reasons[5:] == ["other", *[None] * 8]
    texts[6] = texts[8] = "Another heading"
    reasons = list(before)
    contents([block_of(text) for text in texts], reasons)
    assert reasons == before


def test_what_an_author_says_of_himself_below_the_story_goes() -> None:
    texts = ["By Ana Lund", *STORY, "Share", "About Ana", "I'm Ana, and I bake above a locksmith's."]
    reasons: Reasons = ["byline", None, None, "share", None, None]
    cards_of_authors([block_of(text) for text in texts], _laid(texts), reasons)
    assert reasons == ["byline", None, None, "share", "author bio", "author bio"]
    texts[-2:] = ["About Sorn", "I'm told that Ana bakes."]
    reasons = ["byline", None, None, "share", None, None]
    cards_of_authors([block_of(text) for text in texts], _laid(texts), reasons)
    assert reasons[4:] == [None, None]


def test_a_summary_that_a_machine_has_written_goes() -> None:
    points = ["• Nobody has seen the crew.", "• The talks go on."]
    for heading, line, goes in (
        ("Summary", "This summary was generated by AI and checked by the desk.", True),
        ("Key points:", "AI-generated from the story of Ana Lund", True),
        ("Summary", "Written by Ana Lund for the desk.", False),
        ("The crew", "Generated with the help of AI.", False),
    ):
        texts = [STORY[0], heading, *points, line, STORY[1]]
        reasons: Reasons = [None] * 6
        summaries_by_machines([block_of(text) for text in texts], reasons)
        assert reasons == ([None, *["other"] * 4, None] if goes else [None] * 6)


def test_questions_that_lead_elsewhere_go_and_those_of_the_story_stay() -> None:
    asked = ["Who runs the harbour?", "How are ferries built?"]
    for texts, before, after in (
        (["Ask more", *asked, "Print"], ["other", None, None, "share"], ["other", "related", "related", "share"]),
        (["Ask more", asked[0], "Print"], ["other", None, "share"], ["other", None, "share"]),
        ([STORY[1], *asked, "Print"], [None, None, None, "share"], [None, None, None, "share"]),
        (["Ask more", *asked, "Nobody knows."], ["other", None, None, None], ["other", None, None, None]),
        (["Ask more", *asked], ["other", None, None], ["other", None, None]),
    ):
        page = [STORY[0], *texts]
        reasons: Reasons = [None, *before]
        questions_below([block_of(text) for text in page], _laid(page), reasons)
        assert reasons == [None, *after]


def test_a_note_below_the_author_s_card_goes() -> None:
    for note, reason in (
        ("Reporter. She bakes and rows.", "author bio"),
        ("She writes about flour.", "author bio"),
        ("The reporter was not let in.", None),
    ):
        texts = ["By Ana Lund", *STORY, "Share", "Ana Lund", note]
        reasons: Reasons = ["byline", None, None, "share", "byline", None]
        cards_of_authors([block_of(text) for text in texts], _laid(texts), reasons)
        assert reasons == ["byline", None, None, "share", "byline", reason]


def test_the_chapters_of_a_film_go_and_what_is_said_at_a_time_stays() -> None:
    for texts, going in (
        ([STORY[0], "Chapters", "0:00 The ferry", "1:10 Its crew", "12:02 Tolls", STORY[1]], 4),
        ([STORY[0], "Chapters", "0:00 The ferry", "1:10 Its crew is gone.", "12:02 Tolls", STORY[1]], 0),
        ([STORY[0], "Chapters", "8:00 The ferry", "9:10 Its crew", "12:02 Tolls", STORY[1]], 0),
        ([STORY[0], "Chapters", "0:00 The ferry", "12:02 Tolls", STORY[1], STORY[1]], 0),
    ):
        reasons: Reasons = [None] * 6
        chapters([block_of(text) for text in texts], _laid(texts), reasons)
        assert reasons == [None, *["navigation"] * going, *[None] * (5 - going)]


def test_notes_at_the_foot_of_a_page_go() -> None:
    notes = ["1 Lund, The Lost Ferry, p. 12", "2 Harbour Papers, 1954"]
    told = "The page was lost by the clerk.1 It was added by hand, and nobody saw it for a hundred years."
    for story, expected in (
        (told, ["other", "other"]),
        (told.replace(".1", ". 1"), [None, None]),
        (told.replace("clerk.1", "F1 clerk"), [None, None]),
    ):
        reasons: Reasons = [None] * 4
        notes_below([block_of(text) for text in [story, STORY[0], *notes]], reasons)
        assert reasons == [None, None, *expected]
