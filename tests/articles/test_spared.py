"""What stays although it looks like furniture."""

from __future__ import annotations

from parley.articles.blocks import Laid
from parley.articles.forms import block_of
from parley.articles.spared import (
    corrections,
    entries_below_stamps,
    lists_of_items,
    openings_with_place,
    persons_of_the_story,
    places_above,
    places_of_letters,
    sentences_that_go_on,
    signatures,
    standfirsts,
    tables,
    whole_lists,
)

STORY = [
    "The ferry stayed in the harbour on Monday, and Inspector Ana Marabwe would not say who had taken its crew.",
    "The talks are to go on next week, although the islands say that they will not come before the crew is free.",
]


def test_a_paragraph_that_opens_with_its_place_opens_the_story() -> None:
    texts = ["PORT ELM / SORN – Our last doctor left the town on Sunday night, on foot.", *STORY, "PORT ELM – TOP"]
    reasons: list[str | None] = ["caption", None, None, "related"]
    openings_with_place([block_of(text) for text in texts], reasons)
    assert reasons == [None, None, None, "related"]


def test_a_note_on_a_person_of_the_story_stays_and_one_on_its_author_goes() -> None:
    texts = [
        *STORY,
        "Inspector Marabwe has two sons, and one of them is on the ferry.",
        "Bo Lund has a boat and a dog.",
    ]
    for author, of_her, of_him in (
        (None, None, "author bio"),
        ("Bo Lund", None, "author bio"),
        ("Ana Marabwe", "author bio", None),
        ("Ana Sorn-Marabwe and Bo Hald-Lund", "author bio", "author bio"),
    ):
        reasons: list[str | None] = [None, None, "author bio", "author bio"]
        persons_of_the_story([block_of(text) for text in texts], reasons, author)
        assert reasons == [None, None, of_her, of_him]


def test_of_a_list_of_which_enough_stays_nothing_goes() -> None:
    texts = [STORY[0], "Length of the river: 610 km", "Barges a day: 44", "Toll a ton: 9.00", STORY[1]]
    blocks = [block_of(text) for text in texts]
    reasons: list[str | None] = [None, "other", "share", None, None]
    whole_lists(blocks, reasons)
    assert reasons == [None] * 5
    gone: list[str | None] = [None, "other", "share", "other", None]
    whole_lists(blocks, gone)
    assert gone == [None, "other", "share", "other", None]


def test_the_entry_of_a_time_of_day_stays() -> None:
    texts = ["09:58", "The school is shut. The bakery is open.", "10.40 GMT", "Picture: Bo Lund", STORY[0]]
    reasons: list[str | None] = [None, "caption", None, "caption", None]
    entries_below_stamps([block_of(text) for text in texts], reasons)
    assert reasons == [None, None, None, "caption", None]


def test_a_sentence_that_takes_up_one_that_stays_stays() -> None:
    texts = [
        STORY[0],
        "She did not look at the boats.",
        "Ferry held again",
        "He writes on ferries.",
        "Nobody at the quay",
    ]
    reasons: list[str | None] = [None, "caption", "related", "caption", "caption"]
    sentences_that_go_on([block_of(text) for text in texts], reasons)
    assert reasons == [None, None, "related", "caption", "caption"]


def test_words_and_what_they_mean_stay_together() -> None:
    texts = [
        "Toll: what a boat pays to pass the lock.",
        "Sluice: a gate that lets the water through.",
        "Photo: Bo Lund.",
    ]
    reasons: list[str | None] = [None, "caption", "caption"]
    whole_lists([block_of(text) for text in texts], reasons)
    assert reasons == [None, None, "caption"]


def test_a_table_stays_with_its_rows_and_its_note() -> None:
    rows = [
        "Table: what was held",
        "Sorn: ferries 2, barges 11",
        "1961 | 4 days | strike",
        "Port Elm: ferries 1",
        "Figures are of Monday and ours.",
    ]
    texts = [STORY[0], *rows, "Tables: from 40 at Hald and Sons", STORY[1]]
    reasons: list[str | None] = [None, "related", "other", "navigation", "other", "other", "advertisement", None]
    tables([block_of(text) for text in texts], reasons)
    assert reasons == [*[None] * 6, "advertisement", None]
    alone: list[str | None] = ["related", "other", None]
    tables([block_of(text) for text in (rows[0], rows[1], STORY[0])], alone)
    assert alone == ["related", "other", None]


def test_what_says_that_the_story_was_wrong_stays() -> None:
    texts = [
        STORY[0],
        "This article was amended on 15 May 2013 to say that the ferry is of wood, not of steel.",
        "An earlier version of this story gave the inspector's age as 45.",
        "This article was amended on 15 May 2013 to add a missing comma.",
        "This page was last modified on 15 May 2013.",
    ]
    reasons: list[str | None] = [None, "updated", "updated", "other", "updated"]
    corrections([block_of(text) for text in texts], reasons)
    assert reasons == [None, None, None, "other", "updated"]


def test_the_place_and_day_of_a_letter_within_a_story_stay_and_the_page_s_own_go() -> None:
    texts = [
        "Azmar, 2 August",
        "Posted 27 August 2009",
        STORY[0],
        "Azmar, 2 August",
        "Dear all,",
        "Updated 3 August",
        STORY[1],
    ]
    reasons: list[str | None] = ["date", "date", None, "date", None, "updated", None]
    places_of_letters([block_of(text) for text in texts], reasons)
    assert reasons == ["date", "date", None, None, None, "updated", None]


def test_a_list_under_a_heading_of_links_goes_as_one() -> None:
    texts = [STORY[0], "Most e-mailed", "1. Lottery winner stays", "2. Heat breaks record", "3. Ferry is found"]
    reasons: list[str | None] = [None, "related", None, "related", "related"]
    whole_lists([block_of(text) for text in texts], reasons)
    assert reasons == [None, *["related"] * 4]


def test_who_signs_a_message_stays_below_it() -> None:
    for line, reason in (
        ("— Ana Marabwe (@amarabwe) August 13, 2020", None),
        ("— Ana Marabwe, minister (@amarabwe) 13 Aug 2020", None),
        ("— Ana Marabwe (@amarabwe)", "related"),
        ("Ana Marabwe on the ferry, August 13, 2020", "related"),
    ):
        reasons: list[str | None] = [None, None, "related"]
        signatures([block_of(text) for text in (*STORY, line)], reasons)
        assert reasons == [None, None, reason]
    gone: list[str | None] = ["related", "related"]
    signatures([block_of(text) for text in (STORY[0], "— Ana Marabwe (@amarabwe) August 13, 2020")], gone)
    assert gone == ["related", "related"]


def test_a_document_ends_with_the_names_of_those_who_signed() -> None:
    texts = [*STORY, "Annex", "Map (not shown)", "Signed: T. Hald, for the islands", "Witnessed: The Rev. P. Lund",
             "© The Quay. Signed, sealed, delivered.", "Signed copies of the map: 4 crowns"]  # fmt: skip
    blocks = [block_of(text) for text in texts]
    reasons: list[str | None] = [None, None, "other", "other", "other", "related", "copyright", "other"]
    signatures(blocks, reasons)
    assert reasons == [*[None] * 6, "copyright", "other"]
    below: list[str | None] = [None, None, "share", "other", "other", "bio", "copyright", "other"]
    signatures([block_of("Share this"), *blocks[1:]], below)
    assert below[3:] == [None, None, "bio", "copyright", "other"]


def test_names_below_nothing_that_stays_are_no_signatures() -> None:
    for texts in (["Annex", "Signed: T. Hald"], ["Annex", "Map (not shown)", "Signed: T. Hald"]):
        gone: list[str | None] = ["other"] * len(texts)
        signatures([block_of(text) for text in texts], gone)
        assert gone == ["other"] * len(texts)


def test_the_days_of_a_diary_stay_and_one_day_above_a_story_goes() -> None:
    texts = ["May 4", STORY[0], "May 5", STORY[1], "9 May", STORY[0], "May 10", "Bo Lund"]
    reasons: list[str | None] = ["date", None, "other", None, None, None, "date", "byline"]
    places_of_letters([block_of(text) for text in texts], reasons)
    assert reasons == [*[None] * 6, "date", "byline"]
    one: list[str | None] = ["date", None, "other", None]
    places_of_letters([block_of(text) for text in texts[:4]], one)
    assert one == ["date", None, "other", None]


def test_of_a_list_of_items_most_of_which_stay_none_goes() -> None:
    items = ["Ferry held in the harbour", "Crew of nine unaccounted for", "Ministers to meet tonight"]
    for tag, linked, reason, stays in (
        ("li", 0.0, "title", True),
        ("p", 0.0, "title", False),
        ("li", 1.0, "related", False),
        ("li", 0.0, "copyright", False),
    ):
        laid = [Laid(text, i, 1, linked, element=tag) for i, text in enumerate(items)]
        reasons: list[str | None] = [reason, None, None]
        lists_of_items([block_of(text) for text in items], laid, reasons)
        assert (reasons[0] is None) == stays
    reasons = ["title", "related", None]
    lists_of_items([block_of(t) for t in items], [Laid(t, i, 1, element="li") for i, t in enumerate(items)], reasons)
    assert reasons == ["title", "related", None]


def test_a_standfirst_speaks_the_words_of_the_story() -> None:
    own = "Ferry stays in harbour; inspector silent on crew; talks of islands to go on"
    for line, shape, reason, stays in (
        (own, {}, "advertisement", True),
        (own, {"pictured": True}, "other", False),
        (own, {"linked": 1.0}, "related", False),
        (own, {}, "caption", False),
        ("Save a third of the price of your daily paper and read it before breakfast", {}, "advertisement", False),
        ("Buy one and get one for you or me as we do", {}, "advertisement", False),
    ):
        texts = ["Ferry stays", line, *STORY]
        laid = [Laid(text, i, 1, element="p") for i, text in enumerate(texts)]
        laid[1] = Laid(line, 1, 1, element="p", **shape)
        reasons: list[str | None] = ["title", reason, None, None]
        standfirsts([block_of(text) for text in texts], laid, reasons)
        assert (reasons[1] is None) == stays, line
    reasons = ["title", "byline", "other", "other", None, None]  # too far below the title
    texts = ["Ferry stays", "By Ana Lund", "Orsk", own, *STORY]
    standfirsts([block_of(t) for t in texts], [Laid(t, i, 1, element="p") for i, t in enumerate(texts)], reasons)
    assert reasons[3] == "other"


def test_who_signed_a_report_stays_with_the_post() -> None:
    texts = [*STORY, "(Signed) Ana Marabwe", "Head of Mission", "08-40117 (E) 030708"]
    reasons: list[str | None] = [None, None, "byline", "other", "other"]
    signatures([block_of(text) for text in texts], reasons)
    assert reasons == [None] * 4 + ["other"]
    reasons = [None, "related", "byline", "other", "other"]
    signatures([block_of(text) for text in (STORY[0], "See also", *texts[2:])], reasons)
    assert reasons[1:] == ["related", "byline", "other", "other"]


def test_places_that_a_dash_ends_are_a_dateline() -> None:
    texts = ["Ferry held", "Bo Lund", "Port Elm / Sorn -", STORY[0], "Port Elm -"]
    reasons: list[str | None] = ["title", "byline", "other", None, "other"]
    places_above([block_of(text) for text in texts], reasons)
    assert reasons == ["title", "byline", None, None, None]
    for line, reason in (("Port Elm / Sorn", "other"), ("Port Elm -", "share"), ("port elm -", "other")):
        reasons = ["title", "byline", reason, None]
        places_above([block_of(text) for text in ["Ferry held", "Bo Lund", line, STORY[0]]], reasons)
        assert reasons[2] == reason


POSTED = "— Ana Marabwe (@marabwe) 17 October 2023"


def test_a_message_within_the_story_stays_with_who_sent_it() -> None:
    texts = [PROSE_AROUND, "We did not ask for them. Please stay.", POSTED, PROSE_AROUND]
    reasons: list[str | None] = [None, "support", "byline", None]
    signatures([block_of(text) for text in texts], reasons)
    assert reasons == [None] * 4
    for texts, gone in (
        ([PROSE_AROUND, "Sign up for our letters.", POSTED, PROSE_AROUND], "newsletter"),
        ([PROSE_AROUND, "Please stay.", "— Ana Marabwe", PROSE_AROUND], "support"),
    ):
        reasons = [None, gone, "byline", None]
        signatures([block_of(text) for text in texts], reasons)
        assert reasons == [None, gone, "byline", None]


def test_who_signs_for_a_body_stays() -> None:
    for above, below, stays in (
        ("For the Ministry of Defence", "Ana Marabwe, Director of Information", True),
        ("On behalf of the delegation,", "Ana Marabwe", True),
        ("For the latest news follow us.", "Ana Marabwe", False),
        ("The ministry said so", "Ana Marabwe", False),
    ):
        texts = [PROSE_AROUND, above, below]
        reasons: list[str | None] = [None, None, "byline"]
        signatures([block_of(text) for text in texts], reasons)
        assert (reasons[2] is None) == stays


PROSE_AROUND = (
    "The ferry stayed in the harbour on Monday, and nobody would say who had taken its crew or where they were."
)
